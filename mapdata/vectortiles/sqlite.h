#pragma once

#include <QByteArray>
#include <QDeadlineTimer>
#include <QString>

#include <functional>
#include <initializer_list>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace sijill {

/// A row of an answer, while it is looked at.
class SqliteRow {
public:
    explicit SqliteRow(sqlite3_stmt *statement) : m_statement(statement) {}
    bool isNull(int column) const;
    qint64 number(int column) const;
    QString text(int column) const;
    /// Empty where it is no blob.
    QByteArray bytes(int column) const;

private:
    sqlite3_stmt *m_statement;
};

/// A database of somebody else's, open for reading. A query that takes too long is given up. Used by one thread at a
/// time.
class SqliteFile {
public:
    static constexpr int usualPatience = 2000, unlimited = -1; // milliseconds

    /// Null where SQLite cannot open it.
    static std::unique_ptr<SqliteFile> open(const QString &path);
    ~SqliteFile();
    SqliteFile(const SqliteFile &) = delete;
    SqliteFile &operator=(const SqliteFile &) = delete;

    void setPatience(int milliseconds) { m_patience = milliseconds; }
    /// False where the database does not answer; error() has why. `take` gives false once it has seen enough.
    bool query(const char *sql, std::initializer_list<qint64> values,
               const std::function<bool(const SqliteRow &)> &take);
    QString error() const { return m_error; }
    /// A query has met pages that make no sense.
    bool isDamaged() const { return m_isDamaged; }

private:
    explicit SqliteFile(sqlite3 *database);
    static int askWhetherLate(void *self);

    sqlite3 *m_database;
    int m_patience = usualPatience;
    QDeadlineTimer m_deadline;
    QString m_error;
    bool m_isDamaged = false;
};

} // namespace sijill
