#include "mapdata/register/changes.h"

#include "mapdata/register/schema.h"

#include <QtEndian>

#include <sqlite3.h>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct FreeBytes {
    void operator()(void *bytes) const { sqlite3_free(bytes); }
};

QByteArray owned(int size, void *bytes)
{
    const std::unique_ptr<void, FreeBytes> guard(bytes);
    return {static_cast<const char *>(bytes), size};
}

void *dataOf(const QByteArray &bytes)
{
    return const_cast<char *>(bytes.constData()); // SQLite only reads it
}

int isOfRegister(void *, const char *table)
{
    return registerTable(QString::fromUtf8(table)) ? 1 : 0;
}

int refuse(void *, int, sqlite3_changeset_iter *)
{
    return SQLITE_CHANGESET_ABORT;
}

std::optional<Cell> cellOf(sqlite3_value *value)
{
    if (!value)
        return std::nullopt;
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return qint64(sqlite3_value_int64(value));
    case SQLITE_FLOAT:
        return sqlite3_value_double(value);
    case SQLITE_TEXT:
        return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_value_text(value)), sqlite3_value_bytes(value));
    case SQLITE_BLOB:
        return QByteArray(static_cast<const char *>(sqlite3_value_blob(value)), sqlite3_value_bytes(value));
    default:
        return Cell();
    }
}

std::vector<std::optional<Cell>> cellsOf(sqlite3_changeset_iter *at, int columns,
                                         int (*take)(sqlite3_changeset_iter *, int, sqlite3_value **))
{
    std::vector<std::optional<Cell>> cells;
    for (int column = 0; column < columns; ++column) {
        sqlite3_value *value = nullptr;
        take(at, column, &value);
        cells.push_back(cellOf(value));
    }
    return cells;
}

qint64 keyIn(const std::vector<std::optional<Cell>> &cells)
{
    const auto *key = cells.empty() || !cells.front() ? nullptr : std::get_if<qint64>(&*cells.front());
    return key ? *key : 0;
}

ChangedRow rowAt(sqlite3_changeset_iter *at)
{
    const char *table = nullptr;
    int columns = 0, operation = 0, indirect = 0;
    sqlite3changeset_op(at, &table, &columns, &operation, &indirect);
    ChangedRow row;
    row.table = QString::fromUtf8(table);
    if (operation != SQLITE_INSERT)
        row.from = cellsOf(at, columns, sqlite3changeset_old);
    if (operation != SQLITE_DELETE)
        row.to = cellsOf(at, columns, sqlite3changeset_new);
    row.kind = operation == SQLITE_INSERT   ? ChangedRow::Kind::Added
               : operation == SQLITE_DELETE ? ChangedRow::Kind::Removed
                                            : ChangedRow::Kind::Changed;
    row.key = keyIn(operation == SQLITE_INSERT ? row.to : row.from);
    return row;
}

} // namespace

Recording::Recording(Database &database)
{
    m_isOpen = sqlite3session_create(database.handle(), "main", &m_session) == SQLITE_OK;
    for (const RegisterTable &table : registerTables())
        m_isOpen = m_isOpen && sqlite3session_attach(m_session, table.name) == SQLITE_OK;
}

Recording::~Recording()
{
    sqlite3session_delete(m_session);
}

std::optional<QByteArray> Recording::changes()
{
    int size = 0;
    void *bytes = nullptr;
    if (!m_isOpen || sqlite3session_changeset(m_session, &size, &bytes) != SQLITE_OK)
        return std::nullopt;
    return owned(size, bytes);
}

bool applyChanges(Database &database, const QByteArray &changes)
{
    return sqlite3changeset_apply(database.handle(), static_cast<int>(changes.size()), dataOf(changes), isOfRegister,
                                  refuse, nullptr) == SQLITE_OK;
}

std::optional<QByteArray> inverted(const QByteArray &changes)
{
    int size = 0;
    void *bytes = nullptr;
    if (sqlite3changeset_invert(static_cast<int>(changes.size()), dataOf(changes), &size, &bytes) != SQLITE_OK)
        return std::nullopt;
    return owned(size, bytes);
}

QByteArray packedChanges(const QByteArray &changes)
{
    constexpr int best = 9;
    const QByteArray packed = qCompress(changes, best);
    return packed.size() < changes.size() ? QByteArray("z" + packed) : QByteArray("-" + changes);
}

std::optional<QByteArray> unpackedChanges(const QByteArray &bytes)
{
    constexpr quint32 most = 1 << 30;
    if (bytes.startsWith('-'))
        return bytes.sliced(1);
    if (!bytes.startsWith('z') || bytes.size() < 5 || qFromBigEndian<quint32>(bytes.constData() + 1) > most)
        return std::nullopt;
    const QByteArray changes = qUncompress(bytes.sliced(1));
    return changes.isEmpty() ? std::nullopt : std::optional(changes);
}

bool readChanges(const QByteArray &changes, const std::function<void(ChangedRow)> &take)
{
    sqlite3_changeset_iter *at = nullptr;
    if (sqlite3changeset_start(&at, static_cast<int>(changes.size()), dataOf(changes)) != SQLITE_OK)
        return false;
    while (sqlite3changeset_next(at) == SQLITE_ROW)
        take(rowAt(at));
    return sqlite3changeset_finalize(at) == SQLITE_OK;
}

} // namespace sijill
