#include "widgets/present/storyeditor.h"

#include "mapdata/files/filewriter.h"
#include "mapdata/files/kept.h"
#include "mapdata/files/writefault.h"
#include "mapdata/story/mergestory.h"
#include "mapdata/story/storyfile.h"
#include "widgets/texts/readable.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

/// Empty where there is no such file; nothing where it cannot be read.
std::optional<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    return file.open(QFile::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

/// Nothing where it is no story.
std::optional<Story> storyOf(const QByteArray &json)
{
    Problems problems;
    const Story story = storyFromJson(json, {}, problems);
    const auto isError = [](const Problem &problem) { return problem.severity == Problem::Severity::Error; };
    return std::ranges::any_of(problems, isError) ? std::nullopt : std::optional(story);
}

bool canWriteIn(const QString &folder)
{
    const QFileInfo info(folder);
    const QFileInfo file(storyPath(folder));
    return info.isDir() && info.isWritable() && (!file.exists() || file.isWritable());
}

} // namespace

StoryEditor::StoryEditor(QString ownFolder, QObject *parent) : QObject(parent), m_ownFolder(std::move(ownFolder)) {}

QString StoryEditor::ownPlace(const QString &path) const
{
    const QString whole = QFileInfo(path).canonicalFilePath();
    const QByteArray key = QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha1).toHex().left(12);
    return m_ownFolder + u'/' + QFileInfo(whole).completeBaseName() + u'-' + QString::fromLatin1(key);
}

void StoryEditor::load(const OpenedAtlas &opened, const QString &path)
{
    const bool isSame = isOf(opened, path);
    if (isSame && (m_unsaved || m_writing > 0)) { // read again: what is not saved yet is still wanted
        m_place = opened.folder;
        save();
        return;
    }
    m_place = opened.folder;
    m_own = ownPlace(opened.folder.isEmpty() ? path : opened.folder);
    m_told = false;
    m_unsaved = false;
    if (!isSame)
        m_write = {};
    m_shipped = opened.story;
    const bool hasOwn = QFile::exists(storyPath(m_own));
    const bool mayWrite = !m_place.isEmpty() && canWriteIn(m_place);
    if (m_write) {
        m_story = m_base = opened.story;
        emit changed();
        return;
    }
    // Somebody else's story beside the atlas does not take the place of what the user made of it.
    m_elsewhere = hasOwn && !mayWrite;
    m_onDisk = contentOf(file()).value_or(QByteArray());
    m_base = m_onDisk.isEmpty() ? opened.story : storyOf(m_onDisk).value_or(Story());
    m_story = m_base;
    m_waiting.reset();
    if (hasOwn && mayWrite)
        m_waiting = storyOf(contentOf(storyPath(m_own)).value_or(QByteArray()));
    if (m_waiting && mergeStories({}, m_story, *m_waiting).story.scenes == m_story.scenes)
        m_waiting.reset(); // the atlas has them all
    emit changed();
}

void StoryEditor::setRegister(Write write)
{
    m_write = std::move(write);
    if (!m_write || m_unsaved || m_story != m_base)
        return;
    if (!std::exchange(m_elsewhere, false))
        return;
    m_waiting = m_story;
    m_story = m_base = m_shipped;
    if (mergeStories({}, m_story, *m_waiting).story.scenes == m_story.scenes)
        m_waiting.reset();
    emit changed();
    if (m_waiting)
        emit waits();
}

bool StoryEditor::isOf(const OpenedAtlas &opened, const QString &path) const
{
    return m_own == ownPlace(opened.folder.isEmpty() ? path : opened.folder);
}

bool StoryEditor::rescue()
{
    if (!m_unsaved)
        return true;
    std::optional<Problem> problem;
    if (const int error = ensureFolder(m_own, FileAccess::OwnerOnly))
        problem = notWritten(m_own, error);
    else if (QFile::exists(storyPath(m_own)))
        if (const Result<QString> kept = keepAside(storyPath(m_own), u"kept"_s); !kept)
            problem = kept.problem();
    if (!problem)
        problem = writeStory(m_own, m_story, FileAccess::OwnerOnly);
    if (problem)
        return false;
    m_unsaved = false;
    emit saved();
    emit said(tr("The scenes of the atlas before could not be saved beside it; they are kept as %1.")
                  .arg(isolatedPath(storyPath(m_own))));
    return true;
}

QString StoryEditor::file() const
{
    return storyPath(m_elsewhere || m_place.isEmpty() ? m_own : m_place);
}

void StoryEditor::change(Story story)
{
    if (story == m_story)
        return;
    const StoryChange made{m_story, story};
    show(std::move(story));
    emit edited(made);
}

void StoryEditor::apply(const StoryChange &change)
{
    show(applied(m_story, change));
}

void StoryEditor::show(Story story)
{
    m_story = std::move(story);
    save();
    emit changed();
}

void StoryEditor::saveInRegister()
{
    ++m_writing;
    m_write(storyToJson(m_story), [this, wanted = m_story](const std::optional<Problem> &problem) {
        --m_writing;
        if (problem) { // in the user's own folder at least
            m_write = {};
            emit said(tr("The scenes are not saved in the register. %1").arg(readable(*problem)));
            save();
            return;
        }
        m_base = wanted;
        m_unsaved = m_story != m_base;
        if (!m_unsaved)
            emit saved();
    });
}

bool StoryEditor::save()
{
    if (m_write) {
        if (m_story == m_base && m_writing == 0)
            emit saved();
        else
            saveInRegister();
        return true;
    }
    if (isOnDisk()) {
        m_unsaved = false;
        emit saved();
        return true;
    }
    const bool wasElsewhere = m_elsewhere;
    m_elsewhere = m_elsewhere || m_place.isEmpty() || !canWriteIn(m_place);
    if (m_elsewhere != wasElsewhere) {
        m_base = {};
        m_onDisk.clear();
    }
    QStringList sentences;
    const std::optional<Problem> problem = write(sentences);
    m_unsaved = problem.has_value();
    if (problem)
        sentences << tr("The scenes are not saved. %1").arg(readable(*problem));
    else if (m_elsewhere && !std::exchange(m_told, true))
        sentences << tr("The folder of this atlas cannot be written to: your scenes are saved as %1.")
                         .arg(isolatedPath(file()));
    if (!sentences.isEmpty())
        emit said(sentences.join(u' '));
    if (!problem)
        emit saved();
    return !problem;
}

/// Back to what was saved last: there is nothing to write, also where nothing can be written.
bool StoryEditor::isOnDisk() const
{
    return m_story == m_base && contentOf(file()) == m_onDisk;
}

std::optional<Problem> StoryEditor::write(QStringList &sentences)
{
    const QString path = file();
    if (m_elsewhere)
        if (const int error = ensureFolder(m_own, FileAccess::OwnerOnly))
            return notWritten(path, error);
    const std::optional<QByteArray> there = contentOf(path);
    if (!there)
        return notWritten(path, tr("what stands there cannot be read"));
    const std::optional<Story> theirs = there->isEmpty() ? Story() : storyOf(*there);
    if (!theirs) {
        const Result<QString> kept = keepAside(path);
        if (!kept)
            return kept.problem();
        sentences << tr("What stood there was no story; it is kept as %1.").arg(isolatedPath(*kept));
    } else if (!there->isEmpty() && *there != m_onDisk) {
        sentences << takeIn(*theirs);
    }
    if (std::optional<Problem> problem = writeStory(m_elsewhere ? m_own : m_place, m_story,
                                                    m_elsewhere ? FileAccess::OwnerOnly : FileAccess::ByUmask))
        return problem;
    m_onDisk = contentOf(path).value_or(QByteArray());
    m_base = m_story;
    return {};
}

/// Another window, or another program, has changed the same story meanwhile.
QString StoryEditor::takeIn(const Story &theirs)
{
    MergedStory merged = mergeStories(m_base, m_story, theirs);
    m_story = std::move(merged.story);
    QStringList titles;
    for (const QString &title : std::as_const(merged.changedByBoth))
        titles << isolated(title);
    return titles.isEmpty() ? tr("Another window changed these scenes too; its changes and yours are together now.")
                            : tr("Another window changed these scenes too; its changes and yours are together now. "
                                 "Changed in both, and kept twice: %1.")
                                  .arg(titles.join(tr(", ", "between titles of scenes")));
}

std::optional<Problem> StoryEditor::saveCopy(const QString &file)
{
    std::optional<Problem> problem = replaceFile(file, storyToJson(m_story));
    m_unsaved = m_unsaved && problem;
    if (!m_unsaved)
        emit saved();
    return problem;
}

void StoryEditor::addWaiting()
{
    if (!m_waiting)
        return;
    change(mergeStories({}, m_story, *m_waiting).story);
    if (!m_unsaved)
        putWaitingAway();
}

QString StoryEditor::putWaitingAway()
{
    m_waiting.reset();
    const Result<QString> kept = keepAside(storyPath(m_own), u"kept"_s);
    if (!kept)
        return storyPath(m_own);
    QFile::remove(storyPath(m_own));
    return *kept;
}

} // namespace sijill
