#pragma once

#include "mapdata/register/history.h"
#include "mapdata/register/schema.h"

#include <QHash>
#include <QSet>

namespace sijill {

/// What the last edition of an imported table said, where somebody has changed it since: told by the history, in which
/// editions are entries of the kind "edition" and all else is the work of people and of other programs.
class HistoryBase {
public:
    explicit HistoryBase(Database &database);

    /// What stood there before it was changed by hand; nothing where it was not.
    std::optional<Cell> before(const RegisterTable &table, qint64 key, const RegisterColumn &column) const;
    /// Entered by hand, and by no edition.
    bool isOwn(const RegisterTable &table, qint64 key) const { return m_added.contains({&table, key}); }
    /// Taken out by hand. `id`: as idOfRow() has it
    bool wasRemoved(const RegisterTable &table, const QString &id) const { return m_removed.contains({&table, id}); }

private:
    using Row = std::pair<const RegisterTable *, qint64>;
    void take(const ChangedRow &row, bool isEdition);

    QHash<Row, QHash<int, Cell>> m_before; ///< by the place of the column
    QSet<Row> m_added;
    QSet<std::pair<const RegisterTable *, QString>> m_removed;
};

} // namespace sijill
