#pragma once

#include "mapdata/register/database.h"

#include <QStringList>

#include <functional>
#include <vector>

struct sqlite3_session;

namespace sijill {

/// Records what is changed in the tables of a register (SQLite's sessions). Tables are attached by name: recording all
/// of them would record the tables inside a spatial index as well, and undoing those breaks it.
class Recording {
public:
    explicit Recording(Database &database);
    ~Recording();
    Recording(const Recording &) = delete;
    Recording &operator=(const Recording &) = delete;

    /// Since it was made; empty where nothing is different. Nothing where it failed.
    std::optional<QByteArray> changes();

private:
    sqlite3_session *m_session = nullptr;
    bool m_isOpen = false;
};

/// Makes the changes in the tables of a register. Where one of them does not fit what is there, none is made and the
/// answer is false.
bool applyChanges(Database &database, const QByteArray &changes);
/// What takes them back.
std::optional<QByteArray> inverted(const QByteArray &changes);

/// As they are kept in a file: packed where that is shorter.
QByteArray packedChanges(const QByteArray &changes);
/// Nothing where the bytes make no sense.
std::optional<QByteArray> unpackedChanges(const QByteArray &bytes);

/// A row that was changed: the cells of its table in their order; of one that was changed only those that are
/// different, and the key.
struct ChangedRow {
    enum class Kind : quint8 { Added, Changed, Removed };
    Kind kind = Kind::Changed;
    QString table;
    qint64 key = 0;
    std::vector<std::optional<Cell>> from, to; ///< empty for a row that was not there, or is not there any more
};
/// Calls `take` for each; false where the bytes make no sense.
bool readChanges(const QByteArray &changes, const std::function<void(ChangedRow)> &take);

} // namespace sijill
