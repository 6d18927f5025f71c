#include "app/workspace.h"

#include "app/environment/atlaspath.h"
#include "mapdata/background.h"
#include "mapdata/guarded.h"
#include "mapdata/opening/incidentfile.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

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

Workspace::Workspace(QObject *parent)
    : QObject(parent), m_story(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/stories"_s)
{
    followEdits();
    // The one before may still be on its way to an end when the next is asked for.
    m_pool.setMaxThreadCount(2);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &Workspace::lookAtChanged);
    // Queued, so that all views have taken it in before anybody hears that it is open.
    connect(&m_model, &ViewModel::sumsChanged, this, &Workspace::finishIfShown, Qt::QueuedConnection);
    connect(&m_layers, &LayerKeeper::fileChanged, this, &Workspace::fileChanged);
    connect(&m_layers, &LayerKeeper::joined, this, &Workspace::takeJoined);
    m_layers.setUnder([this] { return liesUnder(); });
    connect(this, &Workspace::opened, this, [this] {
        if (m_isEdited)
            return; // its layers are what they were
        m_isClean ? m_layers.startPlain(m_path) : m_layers.restore(m_path);
        addWaiting();
    });
    connect(this, &Workspace::failed, this, [this](const Problem &problem) { addWaiting({problem}); });
    connect(this, &Workspace::stopped, this, [this] { m_waiting.clear(); });
}

Workspace::~Workspace()
{
    m_edits.disconnect(this); // which tells of its own end
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
    reading->isOpenAlready = request.path == m_path;
    start(std::move(reading));
}

void Workspace::openBeside(const ImportRequest &request)
{
    if (isEmpty() && !m_reading)
        return open(request);
    auto reading = std::make_shared<Reading>();
    reading->path = request.path;
    reading->requests = {request};
    if (!m_reading && areLayersAlone()) {
        // In one go with them, as on the command line: the rows are looked up among their areas.
        for (const OpenedFile &file : m_files)
            reading->requests.insert(reading->requests.end() - 1, file.request);
        reading->intent = Intent::Beside;
        reading->isAnew = true;
        return start(std::move(reading));
    }
    if (m_reading) {
        // What is on its way comes with it, read anew: nobody knows yet what it will be.
        std::vector<ImportRequest> all;
        if (m_reading->intent == Intent::Beside || m_reading->intent == Intent::Refresh) {
            reading->intent = Intent::Beside; // of what is open, which stays as it is shown
            reading->isAnew = true;
            reading->removes = m_reading->removes;
        }
        if (m_reading->intent == Intent::Beside && !m_reading->isAnew)
            for (const OpenedFile &file : m_files)
                all.push_back(file.request);
        std::ranges::copy(m_reading->requests, std::back_inserter(all));
        for (ImportRequest &again : all)
            again.identified.reset(); // the reading under way has its rows
        all.push_back(request);
        reading->requests = std::move(all);
        return start(std::move(reading));
    }
    reading->base = {*m_model.shown().opened, m_files, {}};
    reading->grows = m_model.atlas();
    reading->intent = Intent::Beside;
    start(std::move(reading));
}

/// Layers of the ground without incidents: what is open is read from them alone.
bool Workspace::areLayersAlone() const
{
    return !m_files.empty() && std::ranges::all_of(m_files, [](const OpenedFile &file) {
        return !file.report && file.holds.testFlag(Content::Features) && !file.holds.testFlag(Content::Atlas) &&
               !file.holds.testFlag(Content::Incidents);
    });
}

void Workspace::look(const QString &path, const QString &table)
{
    auto reading = std::make_shared<Reading>();
    reading->path = path;
    reading->requests = {{path, {}, table, {}}};
    reading->intent = Intent::Peek;
    start(std::move(reading));
}

void Workspace::decidePlaces(std::size_t file, const QHash<QString, QString> &chosen)
{
    if (file >= m_files.size())
        return;
    std::vector<ImportRequest> wanted = requests();
    wanted[file].chosenPlaces = chosen;
    refresh(std::move(wanted));
}

/// Reads what is open again, in the background; it is shown as it was.
void Workspace::refresh(std::vector<ImportRequest> requests, const QString &removes)
{
    auto reading = std::make_shared<Reading>();
    reading->intent = Intent::Refresh;
    reading->requests = std::move(requests);
    reading->path = reading->requests.front().path;
    reading->removes = removes;
    reading->step = m_step;
    start(std::move(reading));
}

void Workspace::countAgain(const std::vector<FilesRead::Repeat> &repeats)
{
    if (isOpening() || m_files.empty())
        return;
    std::vector<ImportRequest> requests = this->requests();
    for (const FilesRead::Repeat &repeat : repeats) {
        const auto isIt = [&](const ImportRequest &request) {
            return request.path == repeat.request.path && request.table == repeat.request.table;
        };
        auto found = std::ranges::find_if(requests, isIt);
        if (repeat.isFile()) // once more
            found = requests.insert(requests.end(), repeat.request);
        if (found != requests.end())
            found->repeats = Repeats::CountAgain;
    }
    refresh(std::move(requests));
}

void Workspace::resume(const KeptSession &session)
{
    forgetLooks();
    auto reading = std::make_shared<Reading>();
    reading->requests = session.files;
    for (ImportRequest &request : reading->requests)
        if (request.path.isEmpty())
            request.path = shippedAtlas();
    reading->path = reading->requests.front().path;
    reading->resumes = session;
    start(std::move(reading));
}

void Workspace::startClean()
{
    forgetLooks();
    m_waiting.clear();
    auto reading = std::make_shared<Reading>();
    reading->path = shippedAtlas();
    reading->requests = {{reading->path, {}, {}, {}}};
    reading->isClean = true;
    reading->isOpenAlready = reading->path == m_path;
    start(std::move(reading));
}

KeptSession Workspace::session() const
{
    KeptSession session;
    for (const OpenedFile &file : m_files) {
        session.files.push_back(file.request);
        QString &path = session.files.back().path;
        path = path == shippedAtlas() ? QString() : QFileInfo(path).absoluteFilePath();
    }
    session.query = m_model.query();
    return session;
}

void Workspace::removeFile(std::size_t file)
{
    // What is on its way comes beside what is open now; one after the other.
    if (isOpening() || file >= m_files.size() || m_files.size() < 2)
        return;
    std::vector<ImportRequest> requests;
    for (std::size_t i = 0; i < m_files.size(); ++i)
        if (i != file)
            requests.push_back(m_files[i].request);
    refresh(std::move(requests), m_files[file].request.path);
}

void Workspace::start(ReadingPtr reading)
{
    if (m_reading) {
        m_reading->stop = true;
        takeBackStep(m_reading->step);
    }
    if (reading->intent == Intent::Replace)
        m_knownOn.reset();
    reading->knownOn = m_knownOn;
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
    if (reading->showsParts())
        progress.show = [this, &reading](const std::shared_ptr<const Atlas> &soFar) {
            tell(reading, [this, soFar](Reading &now) { showPart(now, soFar); });
        };
    const auto files = [&]() -> Result<FilesRead> {
        if (reading->intent != Intent::Peek)
            return readFiles(reading->requests, std::move(reading->base),
                             {.mayAsk = reading->intent != Intent::Refresh && !reading->resumes,
                              .places = m_places,
                              .mayLeaveOut = reading->resumes.has_value(),
                              .knownOn = reading->knownOn},
                             progress);
        auto found = lookAtTable(reading->path, reading->requests.front().table, ownPresets(m_places.presets));
        if (!found)
            return found.problem();
        return FilesRead{{}, {}, std::make_shared<const TableLook>(std::move(*found))};
    };
    const auto result = std::make_shared<Result<FilesRead>>(guarded(reading->path, files));
    tell(reading, [this, result](Reading &now) { take(now, std::move(*result)); });
}

void Workspace::addFiles(const QStringList &paths, Beside beside)
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
        const auto identifyAll = [&]() -> Result<std::vector<Identified>> {
            std::vector<Identified> found;
            for (const QString &path : look->paths)
                if (!look->stop)
                    found.push_back(identify(path));
            return found;
        };
        const auto files = std::make_shared<Result<std::vector<Identified>>>(guarded(look->paths.first(), identifyAll));
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
                emit editsChanged();
            },
            Qt::QueuedConnection);
    });
}

void Workspace::takeLook(const Look &look, std::vector<Identified> files)
{
    const std::vector<LookPtr> next = std::exchange(m_looks, {}); // which open() would forget
    std::vector<ImportRequest> atlases;
    QStringList layers;
    QString first; // of the layers that is no picture of the ground, of which there is no atlas to make
    for (Identified &file : files) {
        if (file.isForAtlas()) {
            const QString path = file.path;
            atlases.push_back({path, {}, {}, {}, Repeats::CountOnce, {}, std::move(file)});
            continue;
        }
        layers << file.path;
        if (first.isEmpty() && !file.is(Content::Pictures))
            first = file.path;
    }
    if (!atlases.empty()) {
        m_waiting = layers;
        const bool isAtlas = atlases.front().identified->is(Content::Atlas);
        // A table comes to layers that are open alone, as they come to it.
        const bool comesBeside =
            look.beside == Beside::All || (!isAtlas && (look.beside == Beside::Tables || areLayersAlone()));
        for (std::size_t i = 0; i < atlases.size(); ++i)
            i == 0 && !comesBeside ? open(atlases[i]) : openBeside(atlases[i]);
    } else if (isEmpty() && !m_reading) {
        // A base map has nothing to show by itself: it is laid under what else was given, or under what ships.
        const QString path = first.isEmpty() ? shippedAtlas() : first;
        layers.removeOne(path);
        m_waiting = layers;
        open(path);
    } else {
        m_waiting += layers;
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

LiesUnder Workspace::liesUnder() const
{
    LiesUnder under{.open = {}, .options = {.places = m_places, .knownOn = m_knownOn}, .isPartial = m_isPartial};
    under.open.files = m_files;
    return under;
}

/// What is said of the files may be other than before: their rows have been looked up among areas that are new.
void Workspace::takeJoined(const std::vector<OpenedFile> &files)
{
    std::vector<OpenedFile> now = files;
    keepDecided(m_files, now);
    m_files = std::move(now);
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
    takeBackStep(std::exchange(m_reading, nullptr)->step);
    m_knownOn = m_model.atlas()->knownOn;
    emit stopped();
}

void Workspace::reload()
{
    if (m_path.isEmpty())
        return;
    std::vector<ImportRequest> requests = this->requests();
    if (requests.empty())
        requests = {{m_path, {}, {}, {}}};
    refresh(std::move(requests));
}

void Workspace::setKnownOn(std::optional<Day> day)
{
    if (day == m_knownOn || m_files.empty() || (m_reading && m_reading->intent != Intent::Refresh))
        return;
    m_knownOn = day;
    if (!m_reading) // else once that is there
        reload();
}

void Workspace::showPart(Reading &reading, std::shared_ptr<const Atlas> soFar)
{
    if (!reading.stop)
        show(reading, {std::move(soFar), {}, {}, {}, {}});
}

void Workspace::take(Reading &reading, Result<FilesRead> &&result)
{
    if (!result) {
        const ReadingPtr failed = std::exchange(m_reading, nullptr);
        if (failed->resumes) {
            m_resumed = {*failed->resumes, {result.problem()}, false};
            open(shippedAtlas());
            return;
        }
        takeBackStep(failed->step);
        m_knownOn = m_model.atlas()->knownOn;
        fail(result.problem());
        return;
    }
    FilesRead read = std::move(result).value();
    if (read.unclear) {
        const bool isBeside = reading.intent == Intent::Beside;
        m_reading.reset();
        emit unclear(read.unclear, isBeside);
        return;
    }
    if (reading.resumes)
        m_resumed = {*reading.resumes, read.leftOut, true};
    m_isPartial = reading.stop;
    reading.all = read.opened.atlas;
    m_isReadAlone = read.isOneAlone;
    keepDecided(m_files, read.files);
    reading.change.before = requests();
    m_files = std::move(read.files);
    reading.change.after = requests();
    m_repeats = std::move(read.repeats);
    reading.path = m_files.front().request.path;
    if (reading.intent == Intent::Refresh && (reading.knownOn || m_model.atlas()->knownOn))
        read.opened.story = m_model.shown().opened->story; // of now, whatever day the incidents are of
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
    if (reading.intent == Intent::Refresh)
        m_model.refreshAtlas(std::move(opened));
    else if (reading.intent == Intent::Beside && reading.grows != m_model.atlas())
        m_model.refreshAtlas(std::move(opened)); // all was read anew, or layers have joined what is open meanwhile
    else if (std::exchange(reading.showed, true) || reading.intent == Intent::Beside)
        m_model.growAtlas(std::move(opened));
    else
        begin(reading, std::move(opened));
}

/// Another atlas.
void Workspace::begin(const Reading &reading, OpenedAtlas opened)
{
    m_isClean = reading.isClean;
    m_edits.clear();
    m_register.open({});
    m_model.setAtlas(std::move(opened));
    if (reading.resumes)
        m_model.setQuery(reading.resumes->query);
}

void Workspace::finishIfShown()
{
    if (m_changing && m_model.atlas() == m_changing) {
        m_changing.reset();
        m_isEdited = true;
        emit this->opened();
        m_isEdited = false;
    }
    if (!m_reading || !m_reading->all || m_model.atlas() != m_reading->all)
        return;
    const ReadingPtr done = std::exchange(m_reading, nullptr);
    if (std::exchange(m_registerChanged, false))
        QMetaObject::invokeMethod(this, &Workspace::reload, Qt::QueuedConnection);
    openRegister();
    followWith(*m_model.shown().opened);
    emit this->opened();
    if (done->isSavedAs)
        m_edits.clear();
    else if (done->intent != Intent::Replace && done->step == 0 && !done->change.before.empty())
        record(done->change);
    emit editsChanged();
    if (!done->removes.isEmpty())
        emit removed(done->removes);
    if (done->knownOn != m_knownOn)
        reload();
}

void Workspace::watch()
{
    if (const QStringList before = m_watcher.files(); !before.isEmpty())
        m_watcher.removePaths(before);
    QStringList files;
    for (const OpenedFile &file : m_files)
        files << filesToWatch(file);
    if (!files.isEmpty())
        m_watcher.addPaths(files);
}

QStringList Workspace::filesToWatch(const OpenedFile &file)
{
    const QFileInfo info(file.request.path);
    if (!file.holds.testFlag(Content::Atlas))
        return info.isFile() ? QStringList{info.filePath()} : QStringList();
    QStringList files;
    if (info.isFile() && info.fileName() != "atlas.json"_L1)
        return {info.filePath()};
    const QDir folder = info.isDir() ? QDir(info.filePath()) : info.dir();
    for (const QFileInfo &table : folder.entryInfoList({u"*.csv"_s, u"*.json"_s}, QDir::Files))
        if (table.fileName() != "story.json"_L1) // which the program writes itself
            files << table.filePath();
    return files;
}

} // namespace sijill
