#include "widgets/viewmodel.h"

namespace sijill {

ViewModel::ViewModel(QObject *parent) : QObject(parent) {}

ViewModel::~ViewModel() = default;

void ViewModel::setAtlas(OpenedAtlas opened)
{
    follow(m_session.open(std::move(opened)));
}

void ViewModel::growAtlas(OpenedAtlas opened)
{
    follow(m_session.grow(std::move(opened)));
}

void ViewModel::refreshAtlas(OpenedAtlas opened)
{
    follow(m_session.refresh(std::move(opened)));
}

void ViewModel::changeAtlas(OpenedAtlas opened, AtlasChange change)
{
    follow(m_session.change(std::move(opened), std::move(change)));
}

void ViewModel::setLayerStack(LayerStack stack)
{
    m_stack = std::move(stack);
    emit layersChanged();
}

void ViewModel::setQuery(const Query &query)
{
    follow(m_session.setQuery(query));
}

void ViewModel::setFilter(const Filter &filter)
{
    follow(m_session.setFilter(filter));
}

void ViewModel::setWindow(Span window)
{
    follow(m_session.setWindow(window));
}

void ViewModel::select(std::vector<IncidentIndex> incidents, IncidentIndex current)
{
    follow(m_session.select({std::move(incidents), current}));
}

void ViewModel::setView(const QRectF &world)
{
    if (world == m_view)
        return;
    m_view = world;
    emit viewChanged();
}

void ViewModel::follow(const Session::Step &step)
{
    tell(step.changes);
    if (step.isToMake)
        make();
}

void ViewModel::make()
{
    m_work.forget();
    if (!m_session.isLongWork()) {
        take(m_session.work()({}));
        return;
    }
    m_work.run([work = m_session.work()](const Newest::Wanted &isWanted) { return work(isWanted); },
               [this](Session::Made made) { take(std::move(made)); });
}

void ViewModel::take(Session::Made made)
{
    const auto layers = this->layers();
    Derived before;
    const Session::Changes changes = m_session.take(std::move(made), &before);
    if (changes.testFlag(Session::Change::StartsAnew))
        m_stack = LayerStack::of(this->layers());
    else if (changes.testFlag(Session::Change::Atlas) && layers != this->layers())
        m_stack = m_stack.withAtlasLayers(this->layers());
    const bool otherIndex = before.index != shown().index;
    tell(changes);
    if (otherIndex)
        dropInBackground(std::move(before));
}

void ViewModel::tell(Session::Changes changes)
{
    using Change = Session::Change;
    if (changes.testFlag(Change::Atlas))
        emit atlasChanged();
    if (changes.testFlag(Change::Filter))
        emit filterChanged();
    if (changes.testFlag(Change::Window))
        emit windowChanged();
    if (changes & Session::Changes(Change::Atlas | Change::Filter | Change::Window))
        emit sumsChanged();
    if (changes.testFlag(Change::Selection))
        emit selectionChanged();
}

} // namespace sijill
