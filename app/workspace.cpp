#include "app/workspace.h"

#include "mapdata/exchange/open.h"

#include <QDir>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QPromise>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace sijill {

Workspace::Workspace(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &Workspace::fileChanged);
}

Workspace::~Workspace()
{
    m_reading.cancel();
}

void Workspace::open(const QString &path)
{
    m_reading.cancel();
    const quint64 generation = ++m_generation;
    m_opening = true;
    emit opening(path);
    using Reading = Result<OpenedAtlas>;
    auto *watcher = new QFutureWatcher<Reading>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, path, generation](int percent) {
        if (generation == m_generation)
            emit progressed(path, percent);
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, path, generation] {
        watcher->deleteLater();
        if (generation == m_generation && !watcher->isCanceled())
            take(path, watcher->future().takeResult());
    });
    m_reading = QtConcurrent::run([path](QPromise<Reading> &promise) {
        promise.setProgressRange(0, 100);
        ReadProgress progress;
        progress.step = [&promise](qint64 done, qint64 total) {
            promise.setProgressValue(total > 0 ? static_cast<int>(done * 100 / total) : 0);
            return !promise.isCanceled();
        };
        promise.addResult(openAny(path, progress));
    });
    watcher->setFuture(m_reading);
}

void Workspace::stop()
{
    if (!m_opening)
        return;
    ++m_generation;
    m_reading.cancel();
    m_opening = false;
    emit stopped();
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
    if (info.suffix() == "csv"_L1 || info.suffix() == "tsv"_L1) {
        m_watcher.addPath(path);
        return;
    }
    const QDir folder = info.isDir() ? QDir(path) : info.dir();
    for (const QFileInfo &file : folder.entryInfoList({u"*.csv"_s, u"*.json"_s}, QDir::Files))
        m_watcher.addPath(file.filePath());
}

} // namespace sijill
