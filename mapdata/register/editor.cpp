#include "mapdata/register/editor.h"

#include "mapdata/openable.h"
#include "mapdata/register/applyedit.h"
#include "mapdata/register/elsewhere.h"
#include "mapdata/register/entrywriter.h"
#include "mapdata/register/keys.h"
#include "mapdata/register/madecells.h"
#include "mapdata/register/schema.h"
#include "mapdata/register/tr.h"
#include "mapdata/register/upgrade.h"
#include "mapdata/register/watch.h"

#include <sqlite3.h>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

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
    // Where another program has it open, that one does it.
    sqlite3_busy_timeout(m_database->handle(), 0);
    moveIntoFile();
    m_database->value(u"PRAGMA journal_mode = DELETE"_s);
}

std::optional<Problem> RegisterEditor::saveStory(const QByteArray &json)
{
    if (const auto gone = goneProblem())
        return *gone;
    Transaction transaction(*m_database);
    if (!transaction.isOpen() || !m_database->run(u"DELETE FROM files WHERE name = 'story.json'"_s))
        return failure();
    Statement insert = m_database->prepare(u"INSERT INTO files (fid, name, content) VALUES (?, 'story.json', ?)"_s);
    if (insert) {
        insert.bind(1, KeyMaker::of(*m_database, u"files"_s).next());
        insert.bind(2, json);
    }
    if (!insert || !insert.run() || !transaction.commit())
        return failure();
    return std::nullopt;
}

void RegisterEditor::moveIntoFile()
{
    if (m_askedForLog)
        m_database->value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
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

HistoryEntry RegisterEditor::ownEntry(const QString &kind, const QString &why)
{
    HistoryEntry entry = newEntry(*m_database, kind, m_options.now());
    entry.who = m_options.who;
    entry.why = why;
    return entry;
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

/// A transaction in which Sijill writes, with what other programs have changed before entered already.
struct RegisterEditor::Begun {
    explicit Begun(Database &database) : transaction(database), pause(database) {}

    Transaction transaction;
    WatchPause pause;
    UndoStack stack; ///< as it is if all is committed
    std::optional<Elsewhere> elsewhere;
};

Result<std::unique_ptr<RegisterEditor::Begun>> RegisterEditor::begin()
{
    if (const auto gone = goneProblem())
        return *gone;
    useLog();
    auto begun = std::make_unique<Begun>(*m_database);
    if (!begun->transaction.isOpen() || !begun->pause.isOpen())
        return failure();
    readStack();
    begun->stack = m_stack;
    Result<std::optional<Elsewhere>> elsewhere = enterElsewhere(*m_database);
    if (!elsewhere)
        return elsewhere.problem();
    begun->elsewhere = std::move(elsewhere).value();
    if (begun->elsewhere)
        begun->stack.take(begun->elsewhere->entry);
    return begun;
}

bool RegisterEditor::commit(Begun &begun)
{
    if (!begun.pause.resume() || !begun.transaction.commit())
        return false;
    m_stack = std::move(begun.stack);
    m_lastEntry = m_database->value(u"SELECT max(fid) FROM history"_s).value_or(QString()).toLongLong();
    if (begun.elsewhere)
        m_told.insert(m_told.end(), begun.elsewhere->told.begin(), begun.elsewhere->told.end());
    return true;
}

/// Before the first change; what is only looked at stays as it is.
std::optional<Problem> RegisterEditor::upgrade()
{
    return formatOf(*m_database) < registerFormat ? upgradeRegister(*m_database) : std::nullopt;
}

Result<std::optional<HistoryEntry>> RegisterEditor::takeElsewhere()
{
    if (!wasChangedElsewhere(*m_database))
        return std::optional<HistoryEntry>();
    Result<std::unique_ptr<Begun>> begun = begin();
    if (!begun)
        return begun.problem();
    const std::optional<Elsewhere> elsewhere = (*begun)->elsewhere;
    if (!commit(**begun)) // also where all is as it was: nothing is left to look at
        return failure();
    return elsewhere ? std::optional(elsewhere->entry) : std::nullopt;
}

Result<EditDone> RegisterEditor::apply(const Edit &edit)
{
    const bool isOld = formatOf(*m_database) < registerFormat;
    {
        Result<std::unique_ptr<Begun>> begun = begin();
        if (!begun)
            return begun.problem();
        Recording recording(*m_database);
        Result<EditDone> done = applyEdit(*m_database, edit);
        if (!done)
            return done.problem();
        const std::optional<QByteArray> changes = recording.changes();
        if (!changes)
            return failure();
        if (changes->isEmpty())
            return done;
        if (!isOld) {
            const HistoryEntry entry = ownEntry(kindOf(edit), edit.why);
            (*begun)->stack.take(entry);
            if (!writeEntry(*m_database, entry, *changes) || !commit(**begun))
                return failure();
            done.value().entry = entry;
            return done;
        }
    }
    if (const auto problem = upgrade())
        return *problem;
    return apply(edit);
}

Result<EditionDone> RegisterEditor::takeEdition(const Edition &edition, const QString &why)
{
    if (formatOf(*m_database) < registerFormat) {
        const Result<EditionPlan> plan = planEdition(*m_database, edition);
        if (!plan)
            return plan.problem();
        if (plan->steps.empty())
            return EditionDone{plan->report, {}};
        if (const auto problem = upgrade())
            return *problem;
    }
    Result<std::unique_ptr<Begun>> begun = begin();
    if (!begun)
        return begun.problem();
    Result<EditionPlan> plan = planEdition(*m_database, edition);
    if (!plan)
        return plan.problem();
    Recording recording(*m_database);
    if (!runSteps(*m_database, plan->steps) || !refreshIncidents(*m_database, plan->incidents))
        return failure();
    const std::optional<QByteArray> changes = recording.changes();
    if (!changes)
        return failure();
    EditionDone done{std::move(plan.value().report), {}};
    if (changes->isEmpty())
        return done;
    const HistoryEntry entry =
        ownEntry(u"edition"_s, why.isEmpty() ? edition.name : u"%1: %2"_s.arg(edition.name, why));
    (*begun)->stack.take(entry);
    if (!writeEntry(*m_database, entry, *changes) || !commit(**begun))
        return failure();
    done.entry = entry;
    return done;
}

Result<std::optional<HistoryEntry>> RegisterEditor::step(QStringView kind)
{
    const bool isUndo = kind == u"undo";
    if (formatOf(*m_database) < registerFormat && !(isUndo ? stack().done : stack().undone).empty())
        if (const auto problem = upgrade())
            return *problem;
    Result<std::unique_ptr<Begun>> begun = begin();
    if (!begun)
        return begun.problem();
    UndoStack &stack = (*begun)->stack;
    const std::vector<qint64> &from = isUndo ? stack.done : stack.undone;
    if (from.empty())
        return std::optional<HistoryEntry>();
    HistoryEntry entry = ownEntry(kind.toString(), {});
    entry.of = from.back();
    const std::optional<QByteArray> changes = changesOf(*m_database, entry);
    if (!changes || !applyChanges(*m_database, *changes))
        return Problem{Problem::Severity::Error,
                       m_database->file(),
                       {},
                       Register::tr("the same records were changed by another program since; nothing was changed")};
    stack.take(entry);
    if (!writeEntry(*m_database, entry, {}) || !commit(**begun))
        return failure();
    return std::optional(entry);
}

} // namespace sijill
