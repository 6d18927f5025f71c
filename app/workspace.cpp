#include "app/workspace.h"

#include "app/atlaspath.h"
#include "mapdata/background.h"
#include "mapdata/guarded.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

/// What was decided before is asked no more; it is kept, so that it can be taken back.
void keepDecided(const std::vector<OpenedFile> &before, std::vector<OpenedFile> &now)
{
    for (std::size_t i = 0; i < std::min(before.size(), now.size()); ++i) {
        if (!before[i].report || !now[i].report || before[i].request.path != now[i].request.path)
            continue;
        // In the order of before, so that a list that somebody works through stays as it was.
        std::vector<PlaceProposal> &proposals = now[i].report->proposals;
        std::vector<PlaceProposal> merged;
        for (const PlaceProposal &old : before[i].report->proposals) {
            const auto found = std::ranges::find(proposals, old.key, &PlaceProposal::key);
            if (found != proposals.end())
                merged.push_back(*found);
            else if (now[i].request.chosenPlaces.contains(old.key))
                merged.push_back(old);
        }
        for (const PlaceProposal &proposal : proposals)
            if (std::ranges::find(merged, proposal.key, &PlaceProposal::key) == merged.end())
                merged.push_back(proposal);
        proposals = std::move(merged);
    }
}

} // namespace

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
    forgetLooks();
    if (m_reading)
        m_reading->stop = true;
    m_reading.reset();
    m_pool.waitForDone();
}

void Workspace::open(const QString &path)
{
    open(ImportRequest{path, {}, {}, {}});
}

void Workspace::open(const ImportRequest &request)
{
    forgetLooks();
    auto reading = std::make_shared<Reading>();
    reading->path = request.path;
    reading->requests = {request};
    // Who reads again what is open sees the whole of it until the whole is there anew.
    reading->showsParts = request.path != m_path;
    start(std::move(reading));
}

void Workspace::openBeside(const ImportRequest &request)
{
    if (isEmpty() && !m_reading)
        return open(request);
    auto reading = std::make_shared<Reading>();
    reading->path = request.path;
    reading->requests = {request};
    if (m_reading) {
        // What is on its way comes with it, read anew: nobody knows yet what it will be.
        std::vector<ImportRequest> all;
        if (m_reading->isBeside)
            for (const OpenedFile &file : m_files)
                all.push_back(file.request);
        std::ranges::copy(m_reading->requests, std::back_inserter(all));
        all.push_back(request);
        reading->requests = std::move(all);
        return start(std::move(reading));
    }
    reading->base = {*m_model.shown().opened, m_files, {}};
    reading->isBeside = reading->keepsView = true;
    reading->showsParts = false;
    start(std::move(reading));
}

void Workspace::look(const QString &path, const QString &table)
{
    auto reading = std::make_shared<Reading>();
    reading->path = path;
    reading->requests = {{path, {}, table, {}}};
    reading->onlyLooks = true;
    start(std::move(reading));
}

void Workspace::decidePlaces(std::size_t file, const QHash<QString, QString> &chosen)
{
    if (file >= m_files.size())
        return;
    m_files[file].request.chosenPlaces = chosen;
    reload();
    // The rows are the same ones; only where they happened may be known better. An area is named by its position.
    m_reading->keepsView = m_model.filter().area == none;
}

void Workspace::countAgain(const std::vector<FilesRead::Repeat> &repeats)
{
    if (isOpening() || m_files.empty())
        return;
    auto reading = std::make_shared<Reading>();
    reading->mayAsk = false;
    reading->showsParts = false;
    for (const OpenedFile &file : m_files)
        reading->requests.push_back(file.request);
    for (const FilesRead::Repeat &repeat : repeats) {
        const auto isIt = [&](const ImportRequest &request) {
            return request.path == repeat.request.path && request.table == repeat.request.table;
        };
        auto found = std::ranges::find_if(reading->requests, isIt);
        if (repeat.rows == 0) // a file once more
            found = reading->requests.insert(reading->requests.end(), repeat.request);
        if (found != reading->requests.end())
            found->repeats = Repeats::CountAgain;
    }
    reading->path = m_path;
    reading->view = sceneFrom(*m_model.atlas(), m_model.filter(), {});
    start(std::move(reading));
}

void Workspace::removeFile(std::size_t file)
{
    // What is on its way comes beside what is open now; one after the other.
    if (isOpening() || file >= m_files.size() || m_files.size() < 2)
        return;
    auto reading = std::make_shared<Reading>();
    reading->mayAsk = false;
    reading->showsParts = false;
    for (std::size_t i = 0; i < m_files.size(); ++i)
        if (i != file)
            reading->requests.push_back(m_files[i].request);
    reading->path = reading->requests.front().path;
    reading->removes = m_files[file].request.path;
    reading->view = sceneFrom(*m_model.atlas(), m_model.filter(), {});
    start(std::move(reading));
}

void Workspace::start(ReadingPtr reading)
{
    if (m_reading)
        m_reading->stop = true;
    m_reading = std::move(reading);
    emit opening(m_reading->path);
    m_pool.start([this, now = m_reading] {
        workBehindMainThread();
        read(now);
    });
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
    const auto files = [&]() -> Result<FilesRead> {
        if (!reading->onlyLooks)
            return readFiles(reading->requests, std::move(reading->base), reading->mayAsk, m_places, progress);
        auto found = lookAtTable(reading->path, reading->requests.front().table, ownPresets(m_places.presets));
        if (!found)
            return found.problem();
        return FilesRead{{}, {}, std::make_shared<const TableLook>(std::move(*found))};
    };
    const auto result = std::make_shared<Result<FilesRead>>(guarded(reading->path, files));
    tell(reading, [this, result](Reading &now) { take(now, std::move(*result)); });
}

void Workspace::addFiles(const QStringList &paths, bool beside)
{
    if (paths.isEmpty())
        return;
    auto look = std::make_shared<Look>();
    look->paths = paths;
    look->beside = beside;
    m_looks.push_back(std::move(look));
    if (!m_look)
        startLook();
}

void Workspace::startLook()
{
    m_look.reset();
    if (m_looks.empty())
        return;
    m_look = m_looks.front();
    m_looks.erase(m_looks.begin());
    emit opening(m_look->paths.first());
    m_pool.start([this, look = m_look] {
        workBehindMainThread();
        const auto sort = [&]() -> Result<SortedFiles> { return sortFiles(look->paths, [&] { return !look->stop; }); };
        const auto files = std::make_shared<Result<SortedFiles>>(guarded(look->paths.first(), sort));
        QMetaObject::invokeMethod(
            this,
            [this, look, files] {
                if (look != m_look)
                    return;
                m_look.reset();
                if (*files)
                    takeLook(*look, std::move(*files).value());
                else
                    fail(files->problem());
                if (!m_look)
                    startLook();
            },
            Qt::QueuedConnection);
    });
}

void Workspace::takeLook(const Look &look, SortedFiles files)
{
    const std::vector<LookPtr> next = std::exchange(m_looks, {}); // which open() would forget
    if (!files.atlases.isEmpty()) {
        m_waiting = files.layers;
        if (!look.beside)
            open(files.atlases.takeFirst());
        for (const QString &path : std::as_const(files.atlases))
            openBeside({path, {}, {}, {}});
    } else if (isEmpty() && !m_reading) {
        // A base map has nothing to show by itself: it is laid under what else was given, or under what ships.
        const QString path = files.first.isEmpty() ? shippedAtlas() : files.first;
        files.layers.removeOne(path);
        m_waiting = files.layers;
        open(path);
    } else {
        m_waiting += files.layers;
        if (!m_reading)
            addWaiting();
    }
    m_looks = next;
}

void Workspace::forgetLooks()
{
    if (m_look)
        m_look->stop = true;
    m_look.reset();
    m_looks.clear();
}

void Workspace::addWaiting(Problems before)
{
    if (const QStringList waiting = std::exchange(m_waiting, {}); !waiting.isEmpty())
        m_layers.add(waiting, std::move(before));
}

void Workspace::stop()
{
    m_layers.stop();
    const bool wasLooking = m_look != nullptr;
    forgetLooks();
    if (!m_reading && wasLooking)
        emit stopped();
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
    if (m_path.isEmpty())
        return;
    auto reading = std::make_shared<Reading>();
    reading->path = m_path;
    reading->mayAsk = false;
    reading->showsParts = false;
    for (const OpenedFile &file : m_files)
        reading->requests.push_back(file.request);
    if (reading->requests.empty())
        reading->requests = {{m_path, {}, {}, {}}};
    start(std::move(reading));
}

void Workspace::showPart(Reading &reading, std::shared_ptr<const Atlas> soFar)
{
    if (!reading.stop)
        show(reading, {std::move(soFar), {}, {}, {}, {}});
}

void Workspace::take(Reading &reading, Result<FilesRead> &&result)
{
    if (!result) {
        m_reading.reset();
        fail(result.problem());
        return;
    }
    FilesRead read = std::move(result).value();
    if (read.unclear) {
        const bool isBeside = reading.isBeside;
        m_reading.reset();
        emit unclear(read.unclear, isBeside);
        return;
    }
    m_isPartial = reading.stop;
    reading.all = read.opened.atlas;
    keepDecided(m_files, read.files);
    m_files = std::move(read.files);
    m_repeats = std::move(read.repeats);
    reading.path = m_files.front().request.path;
    reading.showed = reading.showed || reading.keepsView;
    watch();
    show(reading, std::move(read.opened));
}

void Workspace::fail(const Problem &problem)
{
    m_failures = {problem};
    emit failed(problem);
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
    const ReadingPtr done = std::exchange(m_reading, nullptr);
    if (done->view)
        m_model.setFilter(filterOf(*done->view, *m_model.atlas()));
    emit this->opened();
    if (!done->removes.isEmpty())
        emit removed(done->removes);
}

void Workspace::watch()
{
    if (const QStringList before = m_watcher.files(); !before.isEmpty())
        m_watcher.removePaths(before);
    QStringList files;
    for (const OpenedFile &file : m_files)
        files << filesToWatch(file.request.path);
    if (!files.isEmpty())
        m_watcher.addPaths(files);
}

QStringList Workspace::filesToWatch(const QString &path) const
{
    const QFileInfo info(path);
    if (info.isFile() && info.suffix() != "json"_L1)
        return {path};
    QStringList files;
    const QDir folder = info.isDir() ? QDir(path) : info.dir();
    for (const QFileInfo &file : folder.entryInfoList({u"*.csv"_s, u"*.json"_s}, QDir::Files))
        if (file.fileName() != "story.json"_L1) // which the program writes itself
            files << file.filePath();
    return files;
}

} // namespace sijill
