#include "widgets/viewmodel.h"

namespace sijill {

namespace {

/// The two filters differ in nothing but the window.
bool sameButWindow(Filter a, const Filter &b)
{
    a.window = b.window;
    return a == b;
}

bool sameMask(const Filter &a, const Filter &b)
{
    Filter other = b;
    other.window = a.window;
    other.measure = a.measure;
    other.reading = a.reading;
    return a == other;
}

} // namespace

ViewModel::ViewModel(QObject *parent) : QObject(parent)
{
    m_opened.atlas = std::make_shared<const Atlas>();
    recompute(true, true);
}

ViewModel::~ViewModel() = default;

std::vector<IncidentIndex> ViewModel::shownIncidents() const
{
    return m_index.incidents(m_filter.window, &m_mask);
}

void ViewModel::setAtlas(OpenedAtlas opened)
{
    if (!opened.atlas)
        opened.atlas = std::make_shared<const Atlas>();
    m_opened = std::move(opened);
    m_gazetteer = Gazetteer(*m_opened.atlas);
    // Whatever was hidden or selected is named by position in the old atlas.
    m_filter = Filter();
    m_selected.clear();
    m_current = none;
    recompute(true, true);
    emit atlasChanged();
    emit filterChanged();
    emit windowChanged();
    emit sumsChanged();
    emit selectionChanged();
}

void ViewModel::setFilter(const Filter &filter)
{
    Filter wanted = filter;
    if (wanted.measure >= m_opened.atlas->measures.size())
        wanted.measure = killed;
    if (wanted == m_filter)
        return;
    const Filter before = std::exchange(m_filter, wanted);
    const bool otherLedger = before.measure != wanted.measure || before.reading != wanted.reading;
    const bool otherMask = !sameMask(before, wanted);
    recompute(otherLedger, otherMask);
    if (!sameButWindow(before, wanted))
        emit filterChanged();
    if (before.window != wanted.window)
        emit windowChanged();
    emit sumsChanged();
}

void ViewModel::setWindow(Span window)
{
    Filter filter = m_filter;
    // There is one way to say "all of time".
    filter.window = window.isValid() ? window : Span();
    setFilter(filter);
}

void ViewModel::select(std::vector<IncidentIndex> incidents, IncidentIndex current)
{
    if (current != none && incidents.empty())
        incidents = {current};
    if (incidents == m_selected && current == m_current)
        return;
    m_selected = std::move(incidents);
    m_current = current;
    emit selectionChanged();
}

void ViewModel::setView(const QRectF &world)
{
    if (world == m_view)
        return;
    m_view = world;
    emit viewChanged();
}

void ViewModel::recompute(bool ledgerChanged, bool maskChanged)
{
    if (ledgerChanged) {
        m_ledger = makeLedger(*m_opened.atlas, m_filter.measure, m_filter.reading);
        m_index = TimeIndex(*m_opened.atlas, m_ledger);
    }
    if (maskChanged)
        m_mask = makeMask(*m_opened.atlas, m_filter);
    m_index.sumByLocation(m_filter.window, &m_mask, m_sums);
    m_total = Sum();
    for (const Sum &sum : m_sums)
        m_total += sum;
}

} // namespace sijill
