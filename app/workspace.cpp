#include "app/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace sijill {

Workspace::Workspace(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &Workspace::fileChanged);
}

Workspace::~Workspace() = default;

void Workspace::open(const QString &path)
{
    const quint64 generation = ++m_generation;
    m_opening = true;
    emit opening(path);
    auto *watcher = new QFutureWatcher<Result<OpenedAtlas>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path, generation] {
        watcher->deleteLater();
        if (generation == m_generation)
            take(path, watcher->future().takeResult());
    });
    watcher->setFuture(QtConcurrent::run([path] { return readAtlas(path); }));
}

void Workspace::reload()
{
    if (!m_path.isEmpty())
        open(m_path);
}

void Workspace::take(const QString &path, Result<OpenedAtlas> result)
{
    m_opening = false;
    if (!result) {
        m_failures = {result.problem()};
        emit failed(result.problem());
        return;
    }
    m_failures.clear();
    m_path = path;
    watch(path);
    m_model.setAtlas(std::move(result).value());
    emit opened();
}

void Workspace::watch(const QString &path)
{
    if (const QStringList before = m_watcher.files(); !before.isEmpty())
        m_watcher.removePaths(before);
    const QFileInfo info(path);
    const QDir folder = info.isDir() ? QDir(path) : info.dir();
    for (const QFileInfo &file : folder.entryInfoList({u"*.csv"_s, u"*.json"_s}, QDir::Files))
        m_watcher.addPath(file.filePath());
}

} // namespace sijill
