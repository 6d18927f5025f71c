// The part of the workspace that has to do with the register that is open, and with saving all as another one.
#include "app/workspace.h"
#include "mapdata/background.h"
#include "mapdata/guarded.h"
#include "mapdata/register/saveas.h"
#include "mapdata/story/storyfile.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

constexpr int lookAgainAfter = 2'000; // milliseconds; a look takes less than one

} // namespace

void Workspace::followRegister()
{
    connect(&m_register, &RegisterKeeper::opened, this, &Workspace::fillEdits);
    connect(&m_register, &RegisterKeeper::busyChanged, this, &Workspace::editsChanged);
    connect(&m_register, &RegisterKeeper::freed, this, &Workspace::saveScenesInRegister);
    // What others write stands in the log beside the file for a while, and nothing tells of that.
    m_others.setInterval(lookAgainAfter);
    connect(&m_others, &QTimer::timeout, this, &Workspace::lookForOthers);
    m_others.start();
}

/// The first of the files is the one that is edited; others lie beside it.
void Workspace::openRegister()
{
    const OpenedFile &first = m_files.front();
    const QFileInfo file(first.request.path);
    const bool mayBe = first.holds.testFlag(Content::Atlas) && file.isFile() && file.suffix() != "json"_L1;
    const QString path = mayBe ? first.request.path : QString();
    const bool isStale = std::exchange(m_isStale, false);
    if (path == m_register.path() && !isStale)
        return;
    if (isStale) // what others did stands among what can be undone
        m_edits.clear();
    m_register.open(path);
}

void Workspace::saveScenesInRegister()
{
    m_story.setRegister([this](const QByteArray &json, const StoryEditor::Answer &answer) {
        m_register.saveStory(json, [answer](const Result<bool> &saved) {
            answer(saved ? std::nullopt : std::optional(saved.problem()));
        });
    });
}

/// What was done before it was opened can be undone as well.
void Workspace::fillEdits(const RegisterKeeper::Steps &steps)
{
    if (steps.elsewhere)
        showChanged({}); // what was read is how the other program left it
    if (!steps.heldBy)
        saveScenesInRegister();
    if (m_edits.count() > 0)
        return;
    const auto push = [this](const HistoryEntry &entry) {
        m_edits.push(new EditCommand(RegisterStep{entry.key, entry.kind, {}},
                                     [this](const KeptEdit &wanted) { return apply(wanted); }));
    };
    for (const HistoryEntry &entry : steps.done)
        push(entry);
    for (auto entry = steps.undone.rbegin(); entry != steps.undone.rend(); ++entry)
        push(*entry);
    m_doing = Doing::Skip;
    m_edits.setIndex(std::max(0, m_edits.count() - static_cast<int>(steps.undone.size())));
    m_doing = Doing::Apply;
    m_edits.setClean();
}

void Workspace::edit(const Edit &edit, const QString &title, std::function<void(const Result<EditDone> &)> take)
{
    using Done = RegisterKeeper::Done<EditDone>;
    m_register.apply(edit, [this, title, take = std::move(take)](const Result<Done> &done) {
        if (done && done->what.entry) {
            m_knownOn.reset(); // what was entered is known now
            record(RegisterStep{done->what.entry->key, done->what.entry->kind, title});
            showChanged(done->atlas);
        }
        if (take)
            take(done ? Result<EditDone>(done->what) : Result<EditDone>(done.problem()));
    });
}

void Workspace::takeEdition(const Edition &edition, const QString &why,
                            std::function<void(const Result<EditionDone> &)> take)
{
    using Done = RegisterKeeper::Done<EditionDone>;
    m_register.takeEdition(edition, why, [this, name = edition.name, take = std::move(take)](const Result<Done> &done) {
        if (done && done->what.entry) {
            m_knownOn.reset();
            record(RegisterStep{done->what.entry->key, done->what.entry->kind, name});
            showChanged(done->atlas);
        }
        take(done ? Result<EditionDone>(done->what) : Result<EditionDone>(done.problem()));
    });
}

void Workspace::stepRegister(const RegisterStep &step)
{
    using Done = RegisterKeeper::Done<HistoryEntry>;
    m_register.step(step.isUndo, step.entry, [this, direction = m_step](const Result<Done> &done) {
        if (done) {
            m_knownOn.reset();
            showChanged(done->atlas);
            return;
        }
        takeBackStep(direction);
        fail(done.problem());
    });
}

/// The register has changed: what is open goes along, where it can, and is else read again. What is on its way comes
/// first.
void Workspace::showChanged(const RegisterKeeper::Followed &followed)
{
    if (isOpening()) {
        m_registerChanged = true;
    } else if (followed.now && followed.before == m_model.newest().atlas) {
        OpenedAtlas opened = m_model.newest();
        opened.atlas = followed.now->atlas;
        m_changing = opened.atlas;
        m_model.changeAtlas(std::move(opened), followed.now->change);
    } else {
        refresh(requests());
    }
}

/// It goes along from now on with what is done in its register. Only where it is what the register by itself reads as:
/// what was joined of several, or is of another day, is read again.
void Workspace::followWith(const OpenedAtlas &opened)
{
    const bool isIt = m_isReadAlone && !m_registerChanged && !m_register.isBusy() && !opened.atlas->knownOn;
    m_register.follow(isIt ? std::make_shared<const OpenedAtlas>(opened) : nullptr);
}

/// Of the register only what others have done is told.
void Workspace::lookAtChanged(const QString &file)
{
    if (file != m_register.path() || !QFileInfo::exists(file)) {
        emit fileChanged(file);
        return;
    }
    m_register.lookForOthers([this](const Result<bool> &others) {
        if (!others || *others)
            tellOthers();
    });
}

/// Time and again: a register that cannot be looked into, or is gone, is not told each time.
void Workspace::lookForOthers()
{
    if (m_register.isOpen() && !m_register.isBusy() && !isOpening())
        m_register.lookForOthers([this](const Result<bool> &others) {
            if (others && *others)
                tellOthers();
        });
}

void Workspace::tellOthers()
{
    m_isStale = true;
    emit fileChanged(m_register.path());
}

void Workspace::saveAs(const QString &path, std::function<void(const std::optional<Problem> &)> take)
{
    const auto opened = m_model.shown().opened;
    QStringList files;
    for (const OpenedFile &file : m_files)
        files << file.request.path;
    const QByteArray unsaved = m_story.isUnsaved() ? storyToJson(m_story.story()) : QByteArray();
    m_pool.start([this, opened, files, path, unsaved, take = std::move(take)] {
        workBehindMainThread();
        const Result<bool> written = guarded(path, [&]() -> Result<bool> {
            if (const auto problem = saveAtlasAs(*opened, files, path, unsaved))
                return *problem;
            return true;
        });
        const std::optional<Problem> problem = written ? std::nullopt : std::optional(written.problem());
        QMetaObject::invokeMethod(
            this,
            [this, path, problem, take] {
                if (!problem)
                    goOnAs(path);
                take(problem);
            },
            Qt::QueuedConnection);
    });
}

void Workspace::goOnAs(const QString &path)
{
    m_layers.copyMemory(path);
    auto reading = std::make_shared<Reading>();
    reading->intent = Intent::Refresh;
    reading->requests = {{path, {}, {}, {}}};
    reading->path = path;
    reading->isSavedAs = true;
    m_edits.clear();
    start(std::move(reading));
}

} // namespace sijill
