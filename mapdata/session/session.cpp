#include "mapdata/session/session.h"

#include "mapdata/query/resolve.h"

#include <utility>

namespace sijill {

namespace {

std::shared_ptr<const OpenedAtlas> shared(OpenedAtlas opened)
{
    if (!opened.atlas)
        opened.atlas = std::make_shared<const Atlas>();
    return std::make_shared<const OpenedAtlas>(std::move(opened));
}

} // namespace

Session::Session()
{
    m_wanted.opened = shared({});
    m_shown = derive(m_wanted.opened, {});
}

Filter Session::wantedFilter() const
{
    if (!sameButWindow(m_wanted.query, m_shown.query))
        return resolve(m_wanted.query, m_shown.atlas()).filter;
    Filter filter = m_shown.filter; // nothing is looked up while a handle is dragged
    filter.window = m_wanted.query.window;
    return filter;
}

Session::Step Session::open(OpenedAtlas opened)
{
    m_wanted.query = {};
    return ask(std::move(opened), Kept::Nothing);
}

Session::Step Session::refresh(OpenedAtlas opened)
{
    return ask(std::move(opened), Kept::Names);
}

Session::Step Session::grow(OpenedAtlas opened)
{
    // Where an atlas with other positions has not been shown yet, it is still not that one which is shown.
    const bool growsShown = m_wanted.opened == m_shown.opened || m_wanted.kept == Kept::Positions;
    return ask(std::move(opened), growsShown ? Kept::Positions : Kept::Names);
}

Session::Step Session::change(OpenedAtlas opened, AtlasChange change)
{
    const bool changesShown = m_wanted.opened == m_shown.opened;
    const bool keepsPositions = change.keepsPositions(m_wanted.opened->atlas->incidents.size());
    const bool keepsAll = keepsPositions && (changesShown || m_wanted.kept == Kept::Positions);
    const Step step = ask(std::move(opened), keepsAll ? Kept::Positions : Kept::Names);
    if (changesShown)
        m_wanted.change = std::make_shared<const AtlasChange>(std::move(change));
    return step;
}

Session::Step Session::ask(OpenedAtlas opened, Kept kept)
{
    m_wanted.change.reset();
    // What has not been shown yet cannot be what somebody looks at.
    m_wanted.kept = waitsForAnother() ? Kept::Nothing : kept;
    const auto before = std::exchange(m_wanted.opened, shared(std::move(opened)));
    if (kept != Kept::Nothing)
        m_wanted.query = followed(std::move(m_wanted.query), *before->atlas, *m_wanted.opened->atlas);
    return {{}, true};
}

Session::Step Session::ask(Query query)
{
    if (query == m_wanted.query)
        return {};
    const bool onlyWindow = sameButWindow(query, m_wanted.query);
    const bool servesAnyWindow = onlyWindow && isMaking();
    m_wanted.query = std::move(query);
    if (!servesAnyWindow)
        return {{}, true};
    // What is being made will do for this window too, and what is shown need not wait for it.
    return {waitsForAnother() ? Changes() : show(inWindow(m_shown, m_wanted.query.window)), false};
}

Session::Step Session::setQuery(const Query &query)
{
    return ask(query);
}

Session::Step Session::setFilter(Filter filter)
{
    if (filter.measure >= m_shown.atlas().measures.size())
        filter.measure = killed;
    if (waitsForAnother()) {
        // What is asked of an atlas on its way out is granted where that is nothing but a look at other days.
        return sameButWindow(filter, m_shown.filter) ? setWindow(filter.window) : Step();
    }
    if (filter == wantedFilter())
        return {};
    return ask(queryOf(filter, m_shown.atlas(), m_wanted.query));
}

Session::Step Session::setWindow(Span window)
{
    // There is one way to say "all of time".
    if (!window.isValid())
        window = {};
    if (waitsForAnother())
        return {show(inWindow(m_shown, window)), false};
    Query query = m_wanted.query;
    query.window = window;
    return ask(std::move(query));
}

Session::Step Session::select(Selection selection)
{
    if (selection.current != none && selection.isEmpty())
        selection.incidents = {selection.current};
    // A menu or a click may still speak of an atlas that has gone.
    const std::size_t count = m_shown.atlas().incidents.size();
    std::erase_if(selection.incidents, [&](IncidentIndex incident) { return incident >= count; });
    if (selection.current >= count)
        selection.current = none;
    if (selection == m_selection)
        return {};
    m_selection = std::move(selection);
    return {Change::Selection, false};
}

bool Session::isMaking() const
{
    return m_wanted.opened != m_shown.opened || !sameButWindow(m_wanted.query, m_shown.query);
}

bool Session::isLongWork() const
{
    // Another atlas comes with much else to do, and perhaps while more of it is being read.
    constexpr std::size_t fewToTakeIn = 5'000;
    const bool sameAtlas = m_shown.opened == m_wanted.opened;
    const std::size_t incidents = m_wanted.opened->atlas->incidents.size();
    if (incidents <= (sameAtlas ? fewIncidents : fewToTakeIn))
        return false;
    if (!sameAtlas)
        return !isSmallChange();
    const Filter filter = wantedFilter();
    const bool sameLedger = m_shown.filter.measure == filter.measure && m_shown.filter.reading == filter.reading;
    const bool looksForWords = !filter.text.isEmpty() && !sameMask(m_shown.filter, filter);
    return !sameLedger || looksForWords;
}

/// After a command in a register of a million: some 20 to 40 ms, and nothing else is in its way.
bool Session::isSmallChange() const
{
    constexpr std::size_t few = 100;
    const AtlasChange *change = m_wanted.change.get();
    return change && change->keepsPositions(m_shown.atlas().incidents.size()) &&
           change->changed.size() + change->added.size() <= few && !change->changesPlaces &&
           sameButWindow(m_wanted.query, m_shown.query) && (!change->changesLists || m_wanted.query.text.isEmpty());
}

std::function<Session::Made(const std::function<bool()> &)> Session::work() const
{
    return [wanted = m_wanted, before = m_shown, selection = m_selection](const std::function<bool()> &isWanted) {
        Made made{derive(wanted.opened, wanted.query, before, isWanted, wanted.change.get()), selection, selection};
        if (wanted.opened == before.opened || wanted.kept == Kept::Positions)
            return made;
        made.after =
            wanted.kept == Kept::Nothing ? Selection() : followed(selection, before.atlas(), *wanted.opened->atlas);
        return made;
    };
}

Session::Changes Session::take(Made made, Derived *before)
{
    const bool otherAtlas = made.derived.opened != m_shown.opened;
    Changes changes;
    if (otherAtlas) {
        m_shownKept = m_wanted.kept;
        m_keepsLocations = m_wanted.change && !m_wanted.change->movesAny && !m_wanted.change->changesPlaces &&
                           made.derived.opened->layers == m_shown.opened->layers;
        m_wanted.change.reset(); // it was of the atlas before
        if (!keepsView())
            changes |= Change::StartsAnew;
        // Another selection may have been made in the meantime.
        if (keepsView() && !keepsPositions() && made.before != m_selection)
            made.after = followed(m_selection, m_shown.atlas(), made.derived.atlas());
        const bool hadSelection = !m_selection.isEmpty();
        if (!keepsPositions())
            m_selection = std::move(made.after);
        if (!keepsView() || (hadSelection && !keepsPositions()))
            changes |= Change::Selection;
    }
    if (made.derived.query.window != m_wanted.query.window)
        made.derived = inWindow(std::move(made.derived), m_wanted.query.window); // it has moved on
    if (before)
        *before = m_shown;
    changes |= show(std::move(made.derived));
    if (changes.testFlag(Change::StartsAnew))
        changes |= Change::Window; // for all who begin anew
    return changes;
}

Session::Changes Session::show(Derived derived)
{
    Changes changes;
    changes.setFlag(Change::Atlas, derived.opened != m_shown.opened);
    changes.setFlag(Change::Filter, derived.opened != m_shown.opened || !sameButWindow(derived.filter, m_shown.filter));
    changes.setFlag(Change::Window, derived.filter.window != m_shown.filter.window);
    m_shown = std::move(derived);
    return changes;
}

} // namespace sijill
