#include "mapdata/register/database.h"

#include "mapdata/files/writefault.h"
#include "mapdata/register/pointblob.h"
#include "mapdata/register/tr.h"

#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

#include <cerrno>

namespace sijill {

using namespace Qt::StringLiterals;

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

void Statement::bind(int place, const Cell &value)
{
    if (const auto *whole = std::get_if<qint64>(&value))
        sqlite3_bind_int64(m_statement, place, *whole);
    else if (const auto *number = std::get_if<double>(&value))
        sqlite3_bind_double(m_statement, place, *number);
    else if (const auto *text = std::get_if<QString>(&value))
        bindText(place, text->toUtf8());
    else if (const auto *bytes = std::get_if<QByteArray>(&value))
        sqlite3_bind_blob64(m_statement, place, bytes->constData(), static_cast<sqlite3_uint64>(bytes->size()),
                            SQLITE_TRANSIENT);
    else
        sqlite3_bind_null(m_statement, place);
}

void Statement::bindText(int place, QByteArrayView utf8)
{
    sqlite3_bind_text64(m_statement, place, utf8.data(), static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
}

bool Statement::next()
{
    const int result = m_statement ? sqlite3_step(m_statement) : SQLITE_ERROR;
    m_failed = result != SQLITE_ROW && result != SQLITE_DONE;
    return result == SQLITE_ROW;
}

bool Statement::run()
{
    while (next()) {
    }
    if (m_statement && !m_failed)
        sqlite3_reset(m_statement);
    return !m_failed;
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArrayView Statement::utf8(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return bytes ? QByteArrayView(bytes, sqlite3_column_bytes(m_statement, column)) : QByteArrayView();
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(utf8(column));
}

QByteArray Statement::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

Cell Statement::cell(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return number(column);
    case SQLITE_FLOAT:
        return sqlite3_column_double(m_statement, column);
    case SQLITE_TEXT:
        return text(column);
    case SQLITE_BLOB:
        return bytes(column);
    default:
        return {};
    }
}

Database::Database(sqlite3 *database, QString file, bool writes)
    : m_database(database), m_file(std::move(file)), m_writes(writes)
{
    constexpr int largestValue = 512 << 20; // bytes: a file of a layer
    constexpr int patience = 3000;          // milliseconds, for another program to end its writing
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_limit(m_database, SQLITE_LIMIT_LENGTH, largestValue);
    sqlite3_limit(m_database, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_busy_timeout(m_database, patience);
    addPointFunctions(m_database);
}

Database::~Database()
{
    sqlite3_close_v2(m_database);
}

Problem Database::notOpened(sqlite3 *database, const QString &file)
{
    const QString why = database ? QString::fromUtf8(sqlite3_errmsg(database)) : QString();
    sqlite3_close(database);
    return {Problem::Severity::Error, file, {}, Register::tr("it cannot be opened (%1)").arg(why)};
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access)
{
    const QByteArray address = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded();
    const auto openAs = [&](const QByteArray &how, int flags) {
        sqlite3 *database = nullptr;
        const QByteArray name = address + how;
        const int result =
            sqlite3_open_v2(name.constData(), &database, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
        return std::pair(result, database);
    };
    if (access == Access::Make) {
        const auto [result, made] = openAs("?mode=rwc", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        if (result != SQLITE_OK)
            return notOpened(made, path);
        return std::unique_ptr<Database>(new Database(made, path, true));
    }
    if (access == Access::Write) {
        const auto [result, opened] = openAs("?mode=rw", SQLITE_OPEN_READWRITE);
        if (result != SQLITE_OK)
            return notOpened(opened, path);
        return std::unique_ptr<Database>(new Database(opened, path, true));
    }
    // Without a log beside it nothing is made beside it. With one, what was committed last stands there only.
    const bool hasLog = QFileInfo(path + u"-wal"_s).size() > 0;
    for (const QByteArray &how : {QByteArray("?mode=ro"), QByteArray(hasLog ? "?mode=rw" : "?mode=ro&immutable=1")}) {
        const int flags = how.startsWith("?mode=rw") ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
        const auto [result, opened] = openAs(how, flags);
        if (result != SQLITE_OK) {
            sqlite3_close(opened);
            continue;
        }
        std::unique_ptr<Database> database(new Database(opened, path, false));
        if (database->value(u"PRAGMA schema_version"_s))
            return database;
        if (const int error = sqlite3_errcode(database->m_database); error == SQLITE_NOTADB || error == SQLITE_BUSY)
            return database->problem();
    }
    return Problem{Problem::Severity::Error, path, {}, Register::tr("it cannot be read as a database")};
}

Result<std::unique_ptr<Database>> Database::copyInMemory(Database &of)
{
    sqlite3 *memory = nullptr;
    if (sqlite3_open_v2(":memory:", &memory, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK)
        return notOpened(memory, of.file());
    std::unique_ptr<Database> copy(new Database(memory, of.file(), false));
    if (const auto problem = copy->copyFrom(of))
        return *problem;
    return copy;
}

std::optional<Problem> Database::copyFrom(const Database &other)
{
    sqlite3_backup *backup = sqlite3_backup_init(m_database, "main", other.m_database, "main");
    if (backup)
        sqlite3_backup_step(backup, -1);
    if (!backup || sqlite3_backup_finish(backup) != SQLITE_OK)
        return problem();
    return std::nullopt;
}

Statement Database::prepare(const QString &sql)
{
    sqlite3_stmt *statement = nullptr;
    const QByteArray bytes = sql.toUtf8();
    sqlite3_prepare_v2(m_database, bytes.constData(), static_cast<int>(bytes.size()), &statement, nullptr);
    return Statement(statement);
}

bool Database::run(const QString &sql)
{
    return sqlite3_exec(m_database, sql.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

std::optional<QString> Database::value(const QString &sql)
{
    Statement statement = prepare(sql);
    if (!statement || !statement.next())
        return std::nullopt;
    return statement.text(0);
}

bool Database::isBusy() const
{
    const int error = sqlite3_errcode(m_database);
    return error == SQLITE_BUSY || error == SQLITE_LOCKED;
}

Problem Database::problem() const
{
    const auto error = [&](const QString &text) { return Problem{Problem::Severity::Error, m_file, {}, text}; };
    const int code = sqlite3_errcode(m_database);
    if (isBusy())
        return error(Register::tr("another program is writing to it; nothing was changed. Try again when it is done."));
    if (m_writes && code == SQLITE_READONLY)
        return error(Register::tr("it may only be read here; nothing was changed. Save it under another name."));
    if (m_writes && (code == SQLITE_FULL || code == SQLITE_IOERR || code == SQLITE_CANTOPEN)) {
        const int system = code == SQLITE_FULL ? ENOSPC : sqlite3_system_errno(m_database);
        return system != 0 ? notWritten(m_file, system)
                           : notWritten(m_file, QString::fromUtf8(sqlite3_errmsg(m_database)));
    }
    if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB)
        return error(Register::tr("it is damaged (%1)").arg(QString::fromUtf8(sqlite3_errmsg(m_database))));
    return error(Register::tr("the database does not answer (%1)").arg(QString::fromUtf8(sqlite3_errmsg(m_database))));
}

Transaction::Transaction(Database &database) : m_database(database), m_isOpen(database.run(u"BEGIN IMMEDIATE"_s)) {}

Transaction::~Transaction()
{
    if (m_isOpen)
        m_database.run(u"ROLLBACK"_s);
}

bool Transaction::commit()
{
    if (!m_isOpen || !m_database.run(u"COMMIT"_s))
        return false;
    m_isOpen = false;
    return true;
}

} // namespace sijill
