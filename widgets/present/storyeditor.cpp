#include "widgets/present/storyeditor.h"

#include "mapdata/scenes/storyfile.h"
#include "widgets/readable.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

constexpr std::size_t mostUndone = 100;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
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
    m_place = opened.folder;
    m_own = ownPlace(opened.folder.isEmpty() ? path : opened.folder);
    m_before.clear();
    m_after.clear();
    m_told = false;
    m_story = opened.story;
    m_elsewhere = false;
    // Somebody else's story beside the atlas does not take the place of what the user made of it.
    if (QFile::exists(storyPath(m_own)) && (m_place.isEmpty() || !canWriteIn(m_place))) {
        Problems problems;
        m_story = readStory(m_own, problems);
        m_elsewhere = true;
    }
    m_onDisk = contentOf(file());
    emit changed();
}

QString StoryEditor::file() const
{
    return storyPath(m_elsewhere || m_place.isEmpty() ? m_own : m_place);
}

void StoryEditor::change(Story story)
{
    if (story == m_story)
        return;
    m_before.push_back(m_story);
    if (m_before.size() > mostUndone)
        m_before.erase(m_before.begin());
    m_after.clear();
    show(std::move(story));
}

void StoryEditor::undo()
{
    if (m_before.empty())
        return;
    m_after.push_back(m_story);
    Story story = std::move(m_before.back());
    m_before.pop_back();
    show(std::move(story));
}

void StoryEditor::redo()
{
    if (m_after.empty())
        return;
    m_before.push_back(m_story);
    Story story = std::move(m_after.back());
    m_after.pop_back();
    show(std::move(story));
}

void StoryEditor::show(Story story)
{
    m_story = std::move(story);
    save();
    emit changed();
}

void StoryEditor::save()
{
    const bool wasElsewhere = m_elsewhere;
    m_elsewhere = m_elsewhere || m_place.isEmpty() || !canWriteIn(m_place);
    const QString folder = m_elsewhere ? m_own : m_place;
    QDir().mkpath(folder);
    const QString path = storyPath(folder);
    // What somebody else has written there meanwhile is kept beside it.
    const QByteArray there = contentOf(path);
    if (wasElsewhere == m_elsewhere && !there.isEmpty() && there != m_onDisk) {
        QString kept;
        for (int i = 1; kept.isEmpty() || QFile::exists(kept); ++i)
            kept = path + u".kept-%1"_s.arg(i);
        if (!QFile::copy(path, kept)) {
            emit said(tr("The scenes are not saved: %1 was changed by another program and could not be kept.")
                          .arg(isolatedPath(path)));
            return;
        }
        emit said(tr("Another program had changed the scenes. What it wrote is kept as %1.").arg(isolatedPath(kept)));
    }
    if (const std::optional<Problem> problem = writeStory(folder, m_story)) {
        emit said(tr("The scenes are not saved. %1").arg(readable(*problem)));
        return;
    }
    m_onDisk = contentOf(path);
    if (m_elsewhere && !m_told)
        emit said(
            tr("The folder of this atlas cannot be written to: your scenes are saved as %1.").arg(isolatedPath(path)));
    m_told = true;
}

} // namespace sijill
