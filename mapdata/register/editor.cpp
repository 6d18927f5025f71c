#include "mapdata/register/editor.h"

#include "mapdata/openable.h"
#include "mapdata/register/applyedit.h"
#include "mapdata/register/keys.h"
#include "mapdata/register/schema.h"
#include "mapdata/register/tr.h"

#include <sqlite3.h>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// As GeoPackage wants it: "2013-01-14T18:30:00.000Z".
QString momentText(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

QString kindOf(const Edit &edit)
{
    if (!edit.kind.isEmpty())
        return edit.kind;
    const auto all = [&](RecordEdit::Kind kind) {
        return std::ranges::all_of(edit.records, [&](const RecordEdit &record) { return record.kind == kind; });
    };
    // Incidents go to the bin; what else is deleted is gone but for the history.
    const bool isOfIncidents =
        std::ranges::all_of(edit.records, [](const RecordEdit &record) { return record.table == "incidents"_L1; });
    return all(RecordEdit::Kind::New)                       ? u"new"_s
           : isOfIncidents && all(RecordEdit::Kind::Delete) ? u"delete"_s
           : all(RecordEdit::Kind::Restore)                 ? u"restore"_s
                                                            : u"edit"_s;
}

} // namespace

RegisterEditor::RegisterEditor(std::unique_ptr<Database> database, EditorOptions options)
    : m_database(std::move(database)), m_options(std::move(options))
{
}

Result<std::unique_ptr<RegisterEditor>> RegisterEditor::open(const QString &path, EditorOptions options)
{
    if (const QString why = whyNotOpened(path); !why.isEmpty())
        return Problem{Problem::Severity::Error, path, {}, why};
    auto database = Database::open(path, Database::Access::Write);
    if (!database)
        return database.problem();
    if (!(*database)->value(u"PRAGMA schema_version"_s))
        return (*database)->problem();
    if (const QString why = whyNoRegister(**database); !why.isEmpty())
        return Problem{Problem::Severity::Error, path, {}, why};
    (*database)->run(u"PRAGMA synchronous = FULL"_s);
    return std::unique_ptr<RegisterEditor>(new RegisterEditor(std::move(database).value(), std::move(options)));
}

RegisterEditor::~RegisterEditor()
{
    if (!m_askedForLog)
        return;
    // All into the file, so that it is whole when it is copied. Where another program has it open, that one does it.
    sqlite3_busy_timeout(m_database->handle(), 0);
    m_database->value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    m_database->value(u"PRAGMA journal_mode = DELETE"_s);
}

Problem RegisterEditor::failure() const
{
    return m_database->problem();
}

std::optional<Problem> RegisterEditor::goneProblem() const
{
    // What is written into a file that was deleted is lost with it, and SQLite with a log does not look.
    int hasMoved = 0;
    sqlite3_file_control(m_database->handle(), "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved);
    if (hasMoved == 0)
        return std::nullopt;
    return Problem{Problem::Severity::Error,
                   m_database->file(),
                   {},
                   Register::tr("the file was taken away, moved or replaced since it was opened; nothing was written")};
}

void RegisterEditor::useLog()
{
    // Where there can be none (file systems of some sticks and shares) SQLite stays with its journal.
    if (!m_askedForLog && m_lastEntry != 0)
        m_askedForLog = m_database->value(u"PRAGMA journal_mode = WAL"_s).has_value();
}

void RegisterEditor::readStack()
{
    const qint64 last = m_database->value(u"SELECT max(fid) FROM history"_s).value_or(QString()).toLongLong();
    if (m_hasStack && last == m_lastEntry)
        return;
    m_stack = undoStackOf(readHistory(*m_database));
    m_hasStack = true;
    m_lastEntry = last;
}

HistoryEntry RegisterEditor::newEntry(const QString &kind, const QString &why)
{
    HistoryEntry entry;
    entry.key = KeyMaker::of(*m_database, u"history"_s).next();
    entry.kind = kind;
    entry.who = m_options.who;
    entry.why = why;
    const QDateTime last = QDateTime::fromString(
        m_database->value(u"SELECT at FROM history ORDER BY fid DESC LIMIT 1"_s).value_or(QString()),
        Qt::ISODateWithMs);
    entry.at = m_options.now().toUTC();
    if (last.isValid() && last > entry.at)
        entry.at = last;
    return entry;
}

bool RegisterEditor::write(const HistoryEntry &entry, const QByteArray &changes)
{
    Statement insert = m_database->prepare(
        u"INSERT INTO history (fid, at, who, kind, of, why, changes) VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    if (!insert)
        return false;
    const auto textOrNull = [](const QString &text) { return text.isEmpty() ? Cell() : Cell(text); };
    int place = 0;
    for (const Cell &cell : {Cell(entry.key), Cell(momentText(entry.at)), textOrNull(entry.who), textOrNull(entry.kind),
                             entry.of == 0 ? Cell() : Cell(entry.of), textOrNull(entry.why),
                             changes.isEmpty() ? Cell() : Cell(packedChanges(changes))})
        insert.bind(++place, cell);
    return insert.run() &&
           m_database->run(u"UPDATE gpkg_contents SET last_change = %1 WHERE data_type <> 'tiles'"_s.arg(
               quotedText(momentText(entry.at))));
}

const UndoStack &RegisterEditor::stack()
{
    readStack();
    return m_stack;
}

Result<EditDone> RegisterEditor::tryOut(const Edit &edit)
{
    if (const auto gone = goneProblem())
        return *gone;
    Transaction transaction(*m_database);
    if (!transaction.isOpen())
        return failure();
    return applyEdit(*m_database, edit); // and taken back
}

Result<EditDone> RegisterEditor::apply(const Edit &edit)
{
    if (const auto gone = goneProblem())
        return *gone;
    useLog();
    Transaction transaction(*m_database);
    if (!transaction.isOpen())
        return failure();
    Recording recording(*m_database);
    Result<EditDone> done = applyEdit(*m_database, edit);
    if (!done)
        return done.problem();
    const std::optional<QByteArray> changes = recording.changes();
    if (!changes)
        return failure();
    if (changes->isEmpty())
        return done;
    readStack();
    const HistoryEntry entry = newEntry(kindOf(edit), edit.why);
    if (!write(entry, *changes) || !transaction.commit())
        return failure();
    m_stack.take(entry);
    m_lastEntry = entry.key;
    done.value().entry = entry;
    return done;
}

Result<std::optional<HistoryEntry>> RegisterEditor::step(QStringView kind)
{
    if (const auto gone = goneProblem())
        return *gone;
    useLog();
    Transaction transaction(*m_database);
    if (!transaction.isOpen())
        return failure();
    readStack();
    const bool isUndo = kind == u"undo";
    const std::vector<qint64> &from = isUndo ? m_stack.done : m_stack.undone;
    if (from.empty())
        return std::optional<HistoryEntry>();
    HistoryEntry entry = newEntry(kind.toString(), {});
    entry.of = from.back();
    const std::optional<QByteArray> changes = changesOf(*m_database, entry);
    if (!changes || !applyChanges(*m_database, *changes))
        return Problem{Problem::Severity::Error,
                       m_database->file(),
                       {},
                       Register::tr("the same records were changed by another program since; nothing was changed")};
    if (!write(entry, {}) || !transaction.commit())
        return failure();
    m_stack.take(entry);
    m_lastEntry = entry.key;
    return std::optional(entry);
}

} // namespace sijill
