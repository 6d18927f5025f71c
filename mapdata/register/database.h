#pragma once

#include "mapdata/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <utility>
#include <variant>

struct sqlite3;
struct sqlite3_stmt;

namespace sijill {

/// A cell as it stands in a database: nothing, a whole number, a number, a text, bytes.
using Cell = std::variant<std::monostate, qint64, double, QString, QByteArray>;

/// One statement, made ready once. Ends with its database.
class Statement {
public:
    /// Null where the database does not take it; Database::problem() has why.
    explicit Statement(sqlite3_stmt *statement) : m_statement(statement) {}
    ~Statement();
    Statement(Statement &&other) noexcept : m_statement(std::exchange(other.m_statement, nullptr)) {}
    Statement &operator=(Statement &&) = delete;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    explicit operator bool() const { return m_statement != nullptr; }
    /// From 1.
    void bind(int place, const Cell &value);
    void bindText(int place, QByteArrayView utf8);
    /// To the next row; false at the end, and where it failed.
    bool next();
    /// For what gives no rows. False where it failed. May be called again.
    bool run();
    void reset();
    bool hasFailed() const { return m_failed; }

    int columnCount() const;
    bool isNull(int column) const;
    qint64 number(int column) const;
    QString text(int column) const;
    /// Until the next row.
    QByteArrayView utf8(int column) const;
    QByteArray bytes(int column) const;
    Cell cell(int column) const;

private:
    sqlite3_stmt *m_statement;
    bool m_failed = false;
};

/// An SQLite database that may be anybody's: what it defines reaches no function or table with side effects.
class Database {
public:
    enum class Access : quint8 {
        Read,  ///< nothing is written, beside it neither
        Write, ///< one that is there
        Make,  ///< a new one
    };
    static Result<std::unique_ptr<Database>> open(const QString &path, Access access);
    /// A copy in memory, which may be changed.
    static Result<std::unique_ptr<Database>> copyInMemory(Database &of);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// All of another one, in place of what is in it.
    std::optional<Problem> copyFrom(const Database &other);

    Statement prepare(const QString &sql);
    /// False where it failed.
    bool run(const QString &sql);
    /// The first cell of the first row; nothing where there is none.
    std::optional<QString> value(const QString &sql);

    /// Why the last call failed, as a sentence for a person with the file. Writing that failed says that nothing of it
    /// was kept.
    Problem problem() const;
    bool isBusy() const;
    sqlite3 *handle() const { return m_database; }
    QString file() const { return m_file; }

private:
    Database(sqlite3 *database, QString file, bool writes);
    static Problem notOpened(sqlite3 *database, const QString &file);

    sqlite3 *m_database;
    QString m_file;
    bool m_writes;
};

/// A transaction that is taken back unless it is committed.
class Transaction {
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    bool isOpen() const { return m_isOpen; }
    bool commit();

private:
    Database &m_database;
    bool m_isOpen;
};

} // namespace sijill
