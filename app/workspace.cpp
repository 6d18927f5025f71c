#include "app/workspace.h"

#include "app/atlaspath.h"
#include "mapdata/admin/together.h"
#include "mapdata/exchange/open.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sijill {

Workspace::Workspace(QObject *parent) : QObject(parent)
{
    // The one before may still be on its way to an end when the next is asked for.
    m_pool.setMaxThreadCount(2);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &Workspace::fileChanged);
    // Queued, so that all views have taken it in before anybody hears that it is open.
    connect(&m_model, &ViewModel::sumsChanged, this, &Workspace::finishIfShown, Qt::QueuedConnection);
    connect(&m_layers, &LayerKeeper::fileChanged, this, &Workspace::fileChanged);
    connect(this, &Workspace::opened, this, [this] {
        m_layers.restore(m_path);
        addWaiting();
    });
    connect(this, &Workspace::failed, this, [this](const Problem &problem) { addWaiting({problem}); });
    connect(this, &Workspace::stopped, this, [this] { m_waiting.clear(); });
}

Workspace::~Workspace()
{
    if (m_reading)
        m_reading->stop = true;
    m_reading.reset();
    m_pool.waitForDone();
}

void Workspace::open(const QString &path)
{
    if (m_reading)
        m_reading->stop = true;
    m_reading = std::make_shared<Reading>();
    m_reading->path = path;
    // Who reads again what is open sees the whole of it until the whole is there anew.
    m_reading->showsParts = path != m_path;
    emit opening(path);
    m_pool.start([this, reading = m_reading] { read(reading); });
}

/// In this object's thread, if the reading is still the one that is wanted.
template <class Act>
void Workspace::tell(const ReadingPtr &reading, Act act)
{
    QMetaObject::invokeMethod(
        this,
        [this, reading, act = std::move(act)] {
            if (reading == m_reading)
                act(*reading);
        },
        Qt::QueuedConnection);
}

/// In a thread of the pool, which this object outlives.
void Workspace::read(const ReadingPtr &reading)
{
    ReadProgress progress;
    progress.step = [this, &reading](qint64 done, qint64 total) {
        const int percent = total > 0 ? static_cast<int>(done * 100 / total) : 0;
        tell(reading, [this, done, percent](Reading &now) {
            now.rows = done;
            emit progressed(now.path, percent, done);
        });
        return !reading->stop;
    };
    if (reading->showsParts)
        progress.show = [this, &reading](const std::shared_ptr<const Atlas> &soFar) {
            tell(reading, [this, soFar](Reading &now) { showPart(now, soFar); });
        };
    const auto result = std::make_shared<Result<OpenedAtlas>>(openTogether({reading->path}, shippedAtlas(), progress));
    tell(reading, [this, result](Reading &now) { take(now, std::move(*result)); });
}

void Workspace::addFiles(const QStringList &paths)
{
    QStringList layers = paths;
    const auto atlas = std::ranges::find_if(layers, opensAsAtlas);
    if (atlas != layers.end()) {
        const QString path = *atlas;
        layers.erase(atlas);
        m_waiting = layers;
        open(path);
    } else if (isEmpty() && !isOpening() && !layers.isEmpty()) {
        const QString path = layers.takeFirst();
        m_waiting = layers;
        open(path);
    } else {
        m_waiting += layers;
        if (!isOpening())
            addWaiting();
    }
}

void Workspace::addWaiting(Problems before)
{
    if (const QStringList waiting = std::exchange(m_waiting, {}); !waiting.isEmpty())
        m_layers.add(waiting, std::move(before));
}

void Workspace::stop()
{
    m_layers.stop();
    if (!m_reading || m_reading->all)
        return;
    m_reading->stop = true;
    if (m_reading->rows > 0)
        return; // what there is comes in a moment
    m_reading.reset();
    emit stopped();
}

void Workspace::reload()
{
    if (!m_path.isEmpty())
        open(m_path);
}

void Workspace::showPart(Reading &reading, std::shared_ptr<const Atlas> soFar)
{
    if (!reading.stop)
        show(reading, {std::move(soFar), {}, {}, {}, {}});
}

void Workspace::take(Reading &reading, Result<OpenedAtlas> &&result)
{
    if (!result) {
        m_reading.reset();
        m_failures = {result.problem()};
        emit failed(result.problem());
        return;
    }
    m_isPartial = reading.stop;
    reading.all = result->atlas;
    watch(reading.path);
    show(reading, std::move(result).value());
}

void Workspace::show(Reading &reading, OpenedAtlas opened)
{
    m_failures.clear();
    m_path = reading.path;
    if (std::exchange(reading.showed, true))
        m_model.growAtlas(std::move(opened));
    else
        m_model.setAtlas(std::move(opened));
}

void Workspace::finishIfShown()
{
    if (!m_reading || !m_reading->all || m_model.atlas() != m_reading->all)
        return;
    m_reading.reset();
    emit this->opened();
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
        if (file.fileName() != "story.json"_L1) // which the program writes itself
            m_watcher.addPath(file.filePath());
}

} // namespace sijill
