#include "widgets/viewhistory.h"

namespace sijill {

namespace {

constexpr int restAfter = 900; // milliseconds: longer than between two letters that are typed

} // namespace

ViewHistory::ViewHistory(ViewModel &model, QObject *parent) : QObject(parent), m_model(model), m_atlas(model.atlas())
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restAfter);
    connect(&m_rest, &QTimer::timeout, this, &ViewHistory::rest);
    connect(&m_model, &ViewModel::atlasChanged, this, &ViewHistory::followAtlas);
    connect(&m_model, &ViewModel::sumsChanged, this, &ViewHistory::note);
}

void ViewHistory::followAtlas()
{
    const auto before = std::exchange(m_atlas, m_model.atlas());
    if (m_model.keepsView())
        m_history.follow(*before, *m_atlas);
    else
        m_history.start(m_model.query());
    emit changed();
}

void ViewHistory::note()
{
    if (m_model.waitsForAnother())
        return; // what is asked now is of no atlas that is seen
    m_history.note(m_model.query());
    if (!m_playing)
        m_rest.start();
    emit changed();
}

void ViewHistory::setPlaying(bool playing)
{
    rest();
    m_playing = playing;
    m_rest.stop();
}

void ViewHistory::goBack()
{
    if (canGoBack())
        go(m_history.back());
}

void ViewHistory::goForward()
{
    if (canGoForward())
        go(m_history.forward());
}

void ViewHistory::go(const Query &query)
{
    m_model.setQuery(query);
    emit changed();
}

} // namespace sijill
