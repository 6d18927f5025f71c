#include "mapdata/vectortiles/sqlite.h"

#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

namespace sijill {

bool SqliteRow::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 SqliteRow::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString SqliteRow::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return bytes ? QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column)) : QString();
}

QByteArray SqliteRow::bytes(int column) const
{
    if (sqlite3_column_type(m_statement, column) != SQLITE_BLOB)
        return {};
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

std::unique_ptr<SqliteFile> SqliteFile::open(const QString &path)
{
    // Immutable: no log and no locks are made beside it.
    const QByteArray address =
        QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded() + "?mode=ro&immutable=1";
    sqlite3 *database = nullptr;
    if (sqlite3_open_v2(address.constData(), &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX,
                        nullptr) != SQLITE_OK) {
        sqlite3_close(database);
        return nullptr;
    }
    return std::unique_ptr<SqliteFile>(new SqliteFile(database));
}

SqliteFile::SqliteFile(sqlite3 *database) : m_database(database)
{
    // What a stranger's file defines (views) runs, but reaches no function or table with side effects.
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    constexpr int largestValue = 64 << 20, stepsBetween = 20'000;
    sqlite3_limit(m_database, SQLITE_LIMIT_LENGTH, largestValue);
    sqlite3_limit(m_database, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_progress_handler(m_database, stepsBetween, &SqliteFile::askWhetherLate, this);
}

SqliteFile::~SqliteFile()
{
    sqlite3_close(m_database);
}

int SqliteFile::askWhetherLate(void *self)
{
    const auto *file = static_cast<SqliteFile *>(self);
    return file->m_patience != unlimited && file->m_deadline.hasExpired() ? 1 : 0;
}

bool SqliteFile::query(const char *sql, std::initializer_list<qint64> values,
                       const std::function<bool(const SqliteRow &)> &take)
{
    m_deadline.setRemainingTime(m_patience);
    sqlite3_stmt *prepared = nullptr;
    int result = sqlite3_prepare_v2(m_database, sql, -1, &prepared, nullptr);
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(prepared, sqlite3_finalize);
    if (result == SQLITE_OK) {
        int place = 0;
        for (const qint64 value : values)
            sqlite3_bind_int64(prepared, ++place, value);
        while ((result = sqlite3_step(prepared)) == SQLITE_ROW)
            if (!take(SqliteRow(prepared)))
                return true;
    }
    if (result == SQLITE_DONE)
        return true;
    m_isDamaged = m_isDamaged || result == SQLITE_CORRUPT || result == SQLITE_NOTADB || result == SQLITE_IOERR;
    m_error = QString::fromUtf8(sqlite3_errmsg(m_database));
    return false;
}

} // namespace sijill
