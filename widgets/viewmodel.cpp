#include "widgets/viewmodel.h"

#include "mapdata/scenes/sceneview.h"

namespace sijill {

namespace {

std::shared_ptr<const OpenedAtlas> kept(OpenedAtlas opened)
{
    if (!opened.atlas)
        opened.atlas = std::make_shared<const Atlas>();
    return std::make_shared<const OpenedAtlas>(std::move(opened));
}

/// It takes a moment that would be felt.
bool isLongWork(const std::shared_ptr<const OpenedAtlas> &opened, const Shown &before, const Filter &filter)
{
    // Another atlas comes with much else to do, and perhaps while more of it is being read.
    constexpr std::size_t fewToTakeIn = 5'000;
    const bool sameAtlas = before.opened == opened;
    if (opened->atlas->incidents.size() <= (sameAtlas ? fewIncidents : fewToTakeIn))
        return false;
    const bool sameLedger = before.filter.measure == filter.measure && before.filter.reading == filter.reading;
    const bool looksForWords = !filter.text.isEmpty() && !sameMask(before.filter, filter);
    return !sameAtlas || !sameLedger || looksForWords;
}

} // namespace

ViewModel::ViewModel(QObject *parent) : QObject(parent)
{
    m_wanted.opened = kept({});
    m_shown = derived(m_wanted.opened, {}, {});
}

ViewModel::~ViewModel() = default;

std::vector<IncidentIndex> ViewModel::shownIncidents() const
{
    return index().incidents(filter().timeWindow(), &mask());
}

void ViewModel::setAtlas(OpenedAtlas opened)
{
    // Whatever was hidden or selected is named by position in the old atlas.
    ask(std::move(opened), {}, false);
}

void ViewModel::growAtlas(OpenedAtlas opened)
{
    // What has not been shown yet cannot be what somebody looks at.
    const bool waiting = m_wanted.opened != m_shown.opened && !m_wanted.grown;
    ask(std::move(opened), m_wanted.filter, !waiting);
}

void ViewModel::refreshAtlas(OpenedAtlas opened)
{
    // Positions in the tables are other ones then.
    const Scene named = sceneFrom(*m_wanted.opened->atlas, m_wanted.filter, {});
    const Filter filter = filterOf(named, *opened.atlas);
    select({}, none);
    ask(std::move(opened), filter, true);
}

void ViewModel::ask(OpenedAtlas opened, const Filter &filter, bool grown)
{
    m_wanted = {kept(std::move(opened)), filter, grown};
    makeWanted();
}

void ViewModel::setLayerStack(LayerStack stack)
{
    m_stack = std::move(stack);
    emit layersChanged();
}

void ViewModel::setFilter(const Filter &filter)
{
    const bool waitsForAnother = m_wanted.opened != m_shown.opened && !m_wanted.grown;
    Filter wanted = filter;
    if (wanted.measure >= atlas()->measures.size())
        wanted.measure = killed;
    if (waitsForAnother) {
        // What is asked of an atlas on its way out is granted where that is nothing but a look at other days.
        if (sameButWindow(wanted, m_shown.filter) && !(wanted == m_shown.filter)) {
            Shown shown = m_shown;
            shown.filter = wanted;
            show(std::move(shown));
        }
        return;
    }
    if (wanted == m_wanted.filter)
        return;
    const bool onlyWindow = sameButWindow(wanted, m_wanted.filter);
    m_wanted.filter = wanted;
    if (onlyWindow && isBusy()) {
        // What is being made serves any window.
        Shown shown = m_shown;
        shown.filter.window = wanted.window;
        show(std::move(shown));
        return;
    }
    makeWanted();
}

void ViewModel::setWindow(Span window)
{
    const bool waitsForAnother = m_wanted.opened != m_shown.opened && !m_wanted.grown;
    Filter filter = waitsForAnother ? m_shown.filter : m_wanted.filter;
    // There is one way to say "all of time".
    filter.window = window.isValid() ? window : Span();
    setFilter(filter);
}

void ViewModel::makeWanted()
{
    m_work.forget();
    if (!isLongWork(m_wanted.opened, m_shown, m_wanted.filter)) {
        show(derived(m_wanted.opened, m_wanted.filter, m_shown));
        return;
    }
    m_work.run([wanted = m_wanted, before = m_shown](
                   const Newest::Wanted &isWanted) { return derived(wanted.opened, wanted.filter, before, isWanted); },
               [this](Shown shown) {
                   shown.filter.window = m_wanted.filter.window; // it may have moved on
                   show(std::move(shown));
               });
}

void ViewModel::show(Shown shown)
{
    Shown before = std::exchange(m_shown, std::move(shown));
    const bool otherAtlas = before.opened != m_shown.opened;
    const bool forgetsAll = otherAtlas && !m_wanted.grown;
    if (otherAtlas)
        m_hasGrown = m_wanted.grown;
    if (forgetsAll) {
        m_selected.clear();
        m_current = none;
    }
    if (forgetsAll)
        m_stack = LayerStack::of(layers());
    else if (otherAtlas && before.opened->layers != layers())
        m_stack = m_stack.withAtlasLayers(layers());
    m_total = index().total(filter().timeWindow(), &mask());
    if (otherAtlas)
        emit atlasChanged();
    if (otherAtlas || !sameButWindow(before.filter, filter()))
        emit filterChanged();
    if (forgetsAll || before.filter.window != filter().window)
        emit windowChanged();
    emit sumsChanged();
    if (forgetsAll)
        emit selectionChanged();
    if (otherAtlas || before.index != m_shown.index)
        dropInBackground(std::move(before));
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

} // namespace sijill
