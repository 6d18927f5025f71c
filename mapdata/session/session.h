#pragma once

#include "mapdata/model/atlaschange.h"
#include "mapdata/session/derived.h"
#include "mapdata/session/selection.h"

#include <QFlags>

namespace sijill {

/// An open atlas, what is asked of it, all that follows from both, and what is selected. It has no thread and no
/// window: whoever holds it makes what was asked for, at once or in the background, and hands it in.
///
///     if (session.setFilter(filter).isToMake) session.take(session.work()({}));
///
/// A query and a selection are kept by what they name, so that they are the same in an atlas that is opened anew with
/// more or less in it.
class Session {
public:
    Session();

    enum class Change : quint8 { Atlas = 1, Filter = 2, Window = 4, Selection = 8, StartsAnew = 16 };
    Q_DECLARE_FLAGS(Changes, Change)

    /// What came of something that was asked for.
    struct Step {
        Changes changes;       ///< of what is shown
        bool isToMake = false; ///< there is something to make: work(), then take()
    };

    const Derived &shown() const { return m_shown; }
    const Selection &selection() const { return m_selection; }
    /// What was asked for last, and is shown once it is made.
    const Query &query() const { return m_wanted.query; }
    /// The atlas last given, which is shown once what follows from it is made.
    const std::shared_ptr<const OpenedAtlas> &wanted() const { return m_wanted.opened; }
    /// The same in the positions of the atlas that is shown: what a change starts from.
    Filter wantedFilter() const;
    /// Another atlas is on its way, with which everything starts anew; until then what is shown stays.
    bool waitsForAnother() const { return m_wanted.opened != m_shown.opened && m_wanted.kept == Kept::Nothing; }

    /// Another atlas: nothing is hidden or selected in it.
    Step open(OpenedAtlas opened);
    /// The open atlas with more or less in it. Query and selection stay by what they name.
    Step refresh(OpenedAtlas opened);
    /// The same, where it only has more: positions in its tables stay what they are, and so does what was shown by
    /// them.
    /// @pre what has been in the tables of the atlas last given still is, in the same places
    Step grow(OpenedAtlas opened);
    /// The same with records changed, added or taken out, as one who edits it does: what follows from the rest is taken
    /// over. @pre it differs by `change` from the atlas last given
    Step change(OpenedAtlas opened, AtlasChange change);
    /// Of an atlas that is on its way, too.
    Step setQuery(const Query &query);
    /// @pre its positions are in the atlas that is shown
    Step setFilter(Filter filter);
    Step setWindow(Span window);
    Step select(Selection selection);

    /// Query and selection of the atlas that is shown are those of the one before.
    bool keepsView() const { return m_shownKept != Kept::Nothing; }
    /// Its positions as well.
    bool keepsPositions() const { return m_shownKept == Kept::Positions; }
    /// Its locations as well, with the incidents at each.
    bool keepsLocations() const { return m_keepsLocations; }

    /// What is asked for, made.
    struct Made {
        Derived derived;
        Selection before, after; ///< the selection, in the atlas that was shown then and in this one
    };
    /// Holds all that it needs by value, so that it may run anywhere. What `isWanted` no longer wants may come back
    /// unfinished, and is not to be taken.
    std::function<Made(const std::function<bool()> &isWanted)> work() const;
    /// It takes a moment that would be felt.
    bool isLongWork() const;
    /// @pre it was made of what was asked for last, but for the window. Gives back what was shown before.
    Changes take(Made made, Derived *before = nullptr);

private:
    enum class Kept : quint8 { Nothing, Names, Positions };
    struct Request {
        std::shared_ptr<const OpenedAtlas> opened;
        Query query;
        Kept kept = Kept::Nothing;
        std::shared_ptr<const AtlasChange> change = {}; ///< of the atlas that is shown, where it is that one changed
    };
    Step ask(OpenedAtlas opened, Kept kept);
    Step ask(Query query);
    Changes show(Derived derived);
    bool isMaking() const;
    bool isSmallChange() const;

    Derived m_shown;
    Kept m_shownKept = Kept::Nothing;
    bool m_keepsLocations = false;
    Request m_wanted;
    Selection m_selection;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(Session::Changes)

/// Up to so many incidents everything is made at once: some 20 ms.
inline constexpr std::size_t fewIncidents = 50'000;

} // namespace sijill
