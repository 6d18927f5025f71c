#include "app/registerkeeper.h"

#include "mapdata/guarded.h"
#include "mapdata/register/elsewhere.h"
#include "mapdata/register/registerfile.h"

#include <QCoreApplication>
#include <QHash>

#include <utility>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Milliseconds of quiet, after which the file alone has all.
constexpr int restAfter = 500;

RegisterKeeper::Steps stepsOf(RegisterEditor &editor)
{
    QHash<qint64, HistoryEntry> entries;
    for (const HistoryEntry &entry : readHistory(editor.database()))
        entries.insert(entry.key, entry);
    RegisterKeeper::Steps steps;
    const UndoStack &stack = editor.stack();
    for (const qint64 key : stack.done)
        steps.done.push_back(entries.value(key));
    for (const qint64 key : stack.undone)
        steps.undone.push_back(entries.value(key));
    return steps;
}

} // namespace

/// What the other thread has: an editor, once it is open, and why there is none.
struct RegisterKeeper::Desk {
    explicit Desk(QString file) : path(std::move(file)) {}

    const QString path;
    std::unique_ptr<RegisterHold> hold; ///< null: another window edits it
    std::unique_ptr<RegisterEditor> editor;
    Problem problem;
    QString seen;                              ///< the state of the file, of which others make another one
    std::shared_ptr<const OpenedAtlas> opened; ///< that goes along

    QString stateNow() { return editor->database().value(u"PRAGMA data_version"_s).value_or(QString()); }

    /// Nothing where it is edited here.
    std::optional<Problem> heldProblem() const
    {
        if (hold)
            return std::nullopt;
        return Problem{Problem::Severity::Error,
                       path,
                       {},
                       QCoreApplication::translate("Edits", "another window edits this register; nothing was changed")};
    }

    /// Before a command: what others wrote until now is entered first, and is not taken in with it.
    void lookBefore()
    {
        const Result<std::optional<HistoryEntry>> elsewhere = editor->takeElsewhere();
        if (!elsewhere || *elsewhere || stateNow() != seen) {
            opened.reset();
            return;
        }
        editor->useLog(); // which makes another state too, and is no writing of others
        seen = stateNow();
    }

    Followed follow(const HistoryEntry &entry)
    {
        const auto before = std::exchange(opened, nullptr);
        if (!before)
            return {};
        Database &database = editor->database();
        auto changed = guarded(path, [&]() -> Result<std::optional<ChangedAtlas>> {
            const auto changes = changesOf(database, entry);
            return changes ? changedAtlas(*before->atlas, before->layers, database, changedRecords(database, *changes))
                           : std::nullopt;
        });
        if (!changed || !*changed || stateNow() != seen) // what others wrote is not taken in
            return {before->atlas, {}};
        OpenedAtlas now = *before;
        now.atlas = (*changed)->atlas;
        opened = std::make_shared<const OpenedAtlas>(std::move(now));
        return {before->atlas, std::move(*changed)};
    }
};

RegisterKeeper::RegisterKeeper(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restAfter);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_desk)
            ask<bool>(
                [](Desk &desk) -> Result<bool> {
                    desk.editor->moveIntoFile();
                    return true;
                },
                {});
    });
}

RegisterKeeper::~RegisterKeeper()
{
    open({});
    m_pool.waitForDone();
}

template <class T>
void RegisterKeeper::ask(std::function<Result<T>(Desk &)> work, Take<T> take, bool writes)
{
    if (writes && ++m_writes == 1)
        emit busyChanged();
    m_pool.start([this, desk = m_desk, work = std::move(work), take = std::move(take), writes] {
        const auto answer = std::make_shared<Result<T>>(guarded(desk->path, [&]() -> Result<T> {
            if (!desk->editor)
                return desk->problem;
            return work(*desk);
        }));
        QMetaObject::invokeMethod(
            this,
            [this, desk, answer, take, writes] {
                if (writes && --m_writes == 0) {
                    m_rest.start();
                    emit busyChanged();
                }
                if (desk == m_desk && take)
                    take(std::move(*answer));
            },
            Qt::QueuedConnection);
    });
}

void RegisterKeeper::open(const QString &path)
{
    if (m_desk) // closed where it was used; the last of it goes into the file
        m_pool.start([desk = std::move(m_desk)] { desk->editor.reset(); });
    m_desk.reset();
    m_heldBy.reset();
    m_path = path;
    if (path.isEmpty())
        return;
    m_desk = std::make_shared<Desk>(path);
    m_pool.start([desk = m_desk, who = m_who] {
        auto editor = guarded(desk->path, [&] { return RegisterEditor::open(desk->path, {who}); });
        if (editor) {
            desk->editor = std::move(editor).value();
            desk->hold = RegisterHold::take(desk->path, who);
        } else {
            desk->problem = editor.problem();
        }
    });
    ask<Steps>(
        [](Desk &desk) -> Result<Steps> {
            // Where nothing can be written it is entered by whoever can; what is there is shown.
            const Result<std::optional<HistoryEntry>> elsewhere =
                desk.hold ? desk.editor->takeElsewhere() : std::optional<HistoryEntry>();
            desk.seen = desk.stateNow();
            Steps steps = stepsOf(*desk.editor);
            if (!desk.hold)
                steps.heldBy = holderOf(desk.path).value_or(RegisterHolder());
            if (elsewhere && *elsewhere) {
                const auto changes = changesOf(desk.editor->database(), **elsewhere);
                steps.elsewhere = {**elsewhere, changes ? recordChanges(desk.editor->database(), *changes)
                                                        : std::vector<RecordChange>()};
                steps.told = desk.editor->takeTold();
            }
            return steps;
        },
        [this](const Result<Steps> &steps) {
            if (!steps) {
                emit failed(steps.problem());
                return;
            }
            m_heldBy = steps->heldBy;
            emit opened(*steps);
        });
}

void RegisterKeeper::editAllTheSame()
{
    hold(true);
}

void RegisterKeeper::hold(bool isOver)
{
    const auto work = [isOver, who = m_who](Desk &desk) -> Result<bool> {
        if (!desk.hold)
            desk.hold = isOver ? RegisterHold::takeOver(desk.path, who) : RegisterHold::take(desk.path, who);
        return desk.hold != nullptr;
    };
    ask<bool>(work, [this](const Result<bool> &isHeld) {
        if (isHeld && *isHeld && std::exchange(m_heldBy, std::nullopt))
            emit freed();
    });
}

void RegisterKeeper::setWho(const QString &who)
{
    m_who = who;
    if (m_desk)
        m_pool.start([desk = m_desk, who] {
            if (desk->editor)
                desk->editor->setWho(who);
        });
}

void RegisterKeeper::follow(std::shared_ptr<const OpenedAtlas> opened)
{
    if (m_desk)
        m_pool.start([desk = m_desk, opened = std::move(opened)]() mutable { desk->opened = std::move(opened); });
}

void RegisterKeeper::apply(const Edit &edit, Take<Done<EditDone>> take)
{
    const auto work = [edit](Desk &desk) -> Result<Done<EditDone>> {
        if (const auto held = desk.heldProblem())
            return *held;
        desk.lookBefore();
        Result<EditDone> done = desk.editor->apply(edit);
        if (!done)
            return done.problem();
        Followed atlas = done->entry ? desk.follow(*done->entry) : Followed();
        return Done<EditDone>{std::move(done).value(), std::move(atlas)};
    };
    ask<Done<EditDone>>(work, std::move(take), true);
}

void RegisterKeeper::takeEdition(const Edition &edition, const QString &why, Take<Done<EditionDone>> take)
{
    const auto work = [edition, why](Desk &desk) -> Result<Done<EditionDone>> {
        if (const auto held = desk.heldProblem())
            return *held;
        desk.lookBefore();
        Result<EditionDone> done = desk.editor->takeEdition(edition, why);
        if (!done)
            return done.problem();
        Followed atlas = done->entry ? desk.follow(*done->entry) : Followed();
        return Done<EditionDone>{std::move(done).value(), std::move(atlas)};
    };
    ask<Done<EditionDone>>(work, std::move(take), true);
}

void RegisterKeeper::saveStory(const QByteArray &json, Take<bool> take)
{
    const auto work = [json](Desk &desk) -> Result<bool> {
        if (const auto held = desk.heldProblem())
            return *held;
        if (const auto problem = desk.editor->saveStory(json))
            return *problem;
        return true;
    };
    ask<bool>(work, std::move(take), true);
}

void RegisterKeeper::finish()
{
    m_pool.waitForDone();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void RegisterKeeper::tryOut(const Edit &edit, Take<EditDone> take)
{
    ask<EditDone>([edit](Desk &desk) { return desk.editor->tryOut(edit); }, std::move(take));
}

void RegisterKeeper::step(bool isUndo, qint64 entry, Take<Done<HistoryEntry>> take)
{
    const QString others =
        QCoreApplication::translate("Edits", "another program has changed the register since; nothing was changed");
    const auto work = [isUndo, entry, others](Desk &desk) -> Result<Done<HistoryEntry>> {
        if (const auto held = desk.heldProblem())
            return *held;
        const UndoStack &stack = desk.editor->stack();
        const std::vector<qint64> &next = isUndo ? stack.done : stack.undone;
        if (next.empty() || next.back() != entry)
            return Problem{Problem::Severity::Error, desk.path, {}, others};
        // Entered by the next command or reading; until then it is on top of what can be undone.
        if (wasChangedElsewhere(desk.editor->database()))
            return Problem{Problem::Severity::Error, desk.path, {}, others};
        desk.lookBefore();
        Result<std::optional<HistoryEntry>> done = isUndo ? desk.editor->undo() : desk.editor->redo();
        if (!done)
            return done.problem();
        return Done<HistoryEntry>{**done, desk.follow(**done)};
    };
    ask<Done<HistoryEntry>>(work, std::move(take), true);
}

void RegisterKeeper::prepare(std::function<Result<PreparedEdit>(Database &)> make, Take<PreparedEdit> take)
{
    ask<PreparedEdit>([make = std::move(make)](Desk &desk) { return make(desk.editor->database()); }, std::move(take));
}

void RegisterKeeper::decided(Take<std::vector<DecidedPair>> take)
{
    ask<std::vector<DecidedPair>>(
        [](Desk &desk) -> Result<std::vector<DecidedPair>> { return readDecidedPairs(desk.editor->database()); },
        std::move(take));
}

void RegisterKeeper::tell(const QString &incident, Take<std::vector<EntryTold>> take)
{
    ask<std::vector<EntryTold>>(
        [incident](Desk &desk) { return toldHistory(desk.editor->database(), u"incidents"_s, incident); },
        std::move(take));
}

void RegisterKeeper::look(std::function<void(Database &)> work, Take<bool> take)
{
    ask<bool>(
        [work = std::move(work)](Desk &desk) -> Result<bool> {
            work(desk.editor->database());
            return true;
        },
        std::move(take));
}

void RegisterKeeper::lookForOthers(Take<bool> take)
{
    if (m_heldBy)
        hold(false);
    ask<bool>(
        [](Desk &desk) -> Result<bool> {
            const QString before = std::exchange(desk.seen, desk.stateNow());
            if (before != desk.seen)
                desk.opened.reset(); // it does not know of what they did
            return before != desk.seen;
        },
        std::move(take));
}

} // namespace sijill
