#pragma once

#include "mapdata/register/edit.h"
#include "mapdata/register/edition.h"
#include "mapdata/register/history.h"
#include "mapdata/result.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace sijill {

struct EditorOptions {
    QString who = {};
    /// UTC. Tests have days of their own; an entry is never older than the one before it.
    std::function<QDateTime()> now = [] { return QDateTime::currentDateTimeUtc(); };
};

/// What came of a command.
struct EditDone {
    QStringList ids;                   ///< of the records, in the order of the command
    std::optional<HistoryEntry> entry; ///< nothing where all was so already
    Problems odd;                      ///< what looks wrong in what was touched, and is kept as it was said
};

struct EditionDone {
    EditionReport report;
    std::optional<HistoryEntry> entry;
};

/// A register that is worked on. Each command is one transaction and one entry of the history. From the second command
/// on its changes stand in a log beside the file, where the file system allows that; once it is closed, all is in the
/// file. Before, and there, SQLite's journal is used: a command that changes nothing leaves the file as it is, to the
/// byte.
class RegisterEditor {
public:
    static Result<std::unique_ptr<RegisterEditor>> open(const QString &path, EditorOptions options = {});
    ~RegisterEditor();
    RegisterEditor(const RegisterEditor &) = delete;
    RegisterEditor &operator=(const RegisterEditor &) = delete;

    Result<EditDone> apply(const Edit &edit);
    /// What apply() would say. Nothing is changed.
    Result<EditDone> tryOut(const Edit &edit);
    /// Takes an edition of an imported table in, as one entry of the kind "edition"; nothing is entered where the
    /// register says all of it already. `why`: beside its name, which stands there by itself.
    Result<EditionDone> takeEdition(const Edition &edition, const QString &why = {});
    /// The entry that was undone or redone; nothing where there is none.
    Result<std::optional<HistoryEntry>> undo() { return step(u"undo"); }
    Result<std::optional<HistoryEntry>> redo() { return step(u"redo"); }

    /// Its scenes, in place of those that it has: a file "story.json" in the table of files. No entry of the history:
    /// they say how it is shown, and not what happened.
    std::optional<Problem> saveStory(const QByteArray &json);

    /// Enters what other programs have changed since Sijill wrote last (elsewhere.h); every command does it before its
    /// own change. What of it has to be said is then in takeTold().
    Result<std::optional<HistoryEntry>> takeElsewhere();
    /// What other programs did that a person should know, once.
    Problems takeTold() { return std::exchange(m_told, {}); }
    /// Before a command that is not the first: the next ones need not wait for as much of the disk. Commands do it by
    /// themselves; who watches for other programs (PRAGMA data_version) does it before, as it looks like one of them.
    void useLog();

    /// What stands in the log so far goes into the file, so that a copy of the file alone is whole.
    void moveIntoFile();

    /// What can be undone and redone now; another program may have added to it.
    const UndoStack &stack();
    /// Of the commands from now on.
    void setWho(const QString &who) { m_options.who = who; }

    Database &database() { return *m_database; }

private:
    RegisterEditor(std::unique_ptr<Database> database, EditorOptions options);
    Result<std::optional<HistoryEntry>> step(QStringView kind);
    struct Begun;
    Result<std::unique_ptr<Begun>> begin();
    bool commit(Begun &begun);
    HistoryEntry ownEntry(const QString &kind, const QString &why);
    std::optional<Problem> upgrade();
    void readStack();
    Problem failure() const;
    /// Why nothing can be written: the file is not where it was.
    std::optional<Problem> goneProblem() const;

    std::unique_ptr<Database> m_database;
    EditorOptions m_options;
    bool m_askedForLog = false;
    bool m_hasStack = false;
    qint64 m_lastEntry = 0; ///< that the stack was read up to: another program may have added to it
    UndoStack m_stack;
    Problems m_told;
};

} // namespace sijill
