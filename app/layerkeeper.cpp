#include "app/layerkeeper.h"

#include "mapdata/admin/join.h"
#include "mapdata/background.h"
#include "mapdata/guarded.h"
#include "mapdata/raster/rastersource.h"
#include "widgets/layers/layertexts.h"

#include <QFileInfo>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int writeAfter = 400; // milliseconds
constexpr int lookAgainAfter = 20;

QJsonObject savedOf(const QJsonArray &saved, const QString &id)
{
    for (const QJsonValue &value : saved)
        if (value["id"_L1].toString() == id)
            return value.toObject();
    return {};
}

QStringList idsOf(const QJsonArray &saved)
{
    QStringList ids;
    for (const QJsonValue &value : saved)
        ids << value["id"_L1].toString();
    return ids;
}

bool isOnline(const LayerEntry &entry)
{
    const auto raster = entry.raster();
    return raster && raster->info().isOnline;
}

} // namespace

LayerKeeper::LayerKeeper(ViewModel &model, QObject *parent) : QObject(parent), m_model(model)
{
    m_pool.setMaxThreadCount(1);
    m_later.setSingleShot(true);
    m_later.setInterval(writeAfter);
    connect(&m_later, &QTimer::timeout, this, &LayerKeeper::remember);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &LayerKeeper::fileChanged);
    connect(&m_model, &ViewModel::layersChanged, this, &LayerKeeper::followStack);
    connect(&m_model, &ViewModel::atlasChanged, this, &LayerKeeper::followAtlas);
}

LayerKeeper::~LayerKeeper()
{
    if (m_batch)
        m_batch->stop = true;
    m_pool.clear();
    m_pool.waitForDone();
    leaveAtlas();
}

void LayerKeeper::followAtlas()
{
    if (!m_joining || m_joining->atlas != m_model.atlas())
        return leaveAtlas();
    Joining joining = *std::exchange(m_joining, std::nullopt);
    emit joined(joining.files);
    m_model.setLayerStack(withOutdone(joining));
    show(std::move(joining.read.entries), joining.saved, joining.read.unplaced);
}

/// The atlas's own layers that the joined ones show better stay in the list, where the user can turn them on.
LayerStack LayerKeeper::withOutdone(const Joining &joining) const
{
    LayerStack stack = m_model.layerStack();
    for (const LayerEntry &entry : joining.before.entries()) {
        const auto layer = entry.vector();
        if (!layer || entry.added || stack.find(entry.id))
            continue;
        LayerEntry kept = entry;
        for (const LayerEntry &other : joining.read.entries)
            if (other.vector() && isReplaced(*layer, *other.vector()))
                kept.givesWayTo = other.id;
        if (kept.givesWayTo.isEmpty())
            continue;
        kept.beside = kept.beside || savedOf(joining.saved, kept.id).value("beside"_L1).toBool();
        stack = stack.with(std::move(kept));
    }
    return stack;
}

/// Another atlas has its own layers, and what is on the map from now on is not of this one.
void LayerKeeper::leaveAtlas()
{
    if (m_later.isActive())
        remember();
    m_later.stop();
    m_atlas.clear();
    if (std::exchange(m_joining, std::nullopt))
        m_left = takeBatches();
}

/// All that is being read or waits for it, which nobody hears of any more.
std::vector<LayerKeeper::BatchPtr> LayerKeeper::takeBatches()
{
    std::vector<BatchPtr> batches = std::exchange(m_waiting, {});
    if (m_batch) {
        m_batch->stop = true;
        batches.insert(batches.begin(), std::exchange(m_batch, nullptr));
    }
    return batches;
}

/// Of those that the user asked for over this atlas: it may have been opened anew in the meantime.
std::vector<WantedFile> LayerKeeper::filesStillWanted(const std::vector<BatchPtr> &batches, const QString &atlas)
{
    std::vector<WantedFile> files;
    for (const BatchPtr &batch : batches)
        if (batch->atlas == atlas && batch->saved.isEmpty())
            std::ranges::copy(batch->files, std::back_inserter(files));
    return files;
}

void LayerKeeper::add(const QStringList &paths, Problems before)
{
    std::vector<WantedFile> files;
    m_failures = std::move(before);
    for (const QString &path : paths) {
        const QStringList found = layerFilesOf({path});
        if (found.isEmpty())
            m_failures.push_back({Problem::Severity::Error, path, {}, tr("There is no layer in this folder.")});
        for (const QString &file : found)
            files.push_back({file, {}});
    }
    start(std::move(files));
}

void LayerKeeper::place(const QString &file, const QString &crs)
{
    start({{file, crs}});
}

void LayerKeeper::start(std::vector<WantedFile> files, QJsonArray saved)
{
    auto batch = std::make_shared<Batch>();
    batch->files = std::move(files);
    batch->atlas = m_atlas;
    batch->saved = std::move(saved);
    m_waiting.push_back(std::move(batch));
    if (!m_batch)
        startNext();
}

void LayerKeeper::startNext()
{
    m_batch.reset();
    if (m_waiting.empty())
        return;
    m_batch = m_waiting.front();
    m_waiting.erase(m_waiting.begin());
    // Only the one that is still wanted has anything to tell; the pool ends before this object does.
    const auto tell = [this](const BatchPtr &batch, auto act) {
        QMetaObject::invokeMethod(
            this,
            [this, batch, act = std::move(act)] {
                if (batch == m_batch)
                    act(*batch);
            },
            Qt::QueuedConnection);
    };
    m_pool.start([this, tell, batch = m_batch, under = under()] {
        workBehindMainThread();
        const auto goesOn = [&, told = QString()](const QString &file) mutable {
            if (std::exchange(told, file) != file)
                tell(batch, [this, file](Batch &) { emit reading(file); });
            return !batch->stop;
        };
        const auto read = std::make_shared<LayersRead>();
        try {
            *read = readLayerFiles(batch->files, under, goesOn);
        } catch (...) {
            read->failures.push_back(problemOfException(batch->files.front().path));
        }
        tell(batch, [this, read](Batch &now) { take(now, std::move(*read)); });
    });
}

LiesUnder LayerKeeper::under() const
{
    LiesUnder under = m_under ? m_under() : LiesUnder();
    if (m_model.shown().opened)
        under.open.opened = *m_model.shown().opened;
    for (const LayerEntry &entry : m_model.layerStack().entries())
        if (const auto layer = entry.vector(); layer && entry.added && knowsPlaces(*layer))
            under.options.over.push_back(layer);
    return under;
}

void LayerKeeper::stop()
{
    if (!m_batch)
        return;
    m_batch->stop = true;
    m_batch.reset();
    m_waiting.clear();
    emit stopped();
}

void LayerKeeper::take(Batch &batch, LayersRead read)
{
    // Something else is about to be shown: an atlas, after which this one is old and its layers come back by restore(),
    // or another filter of the same.
    if (read.joined && m_model.isBusy()) {
        QTimer::singleShot(lookAgainAfter, this, [this, kept = m_batch, read = std::move(read)]() mutable {
            if (kept == m_batch)
                take(*kept, std::move(read));
        });
        return;
    }
    const bool wanted = batch.atlas == m_atlas && !batch.stop;
    const QJsonArray saved = batch.saved;
    if (!wanted) {
        if (!batch.stop && m_atlas.isEmpty())
            m_left.push_back(m_batch); // another atlas, or the same opened anew, is about to be there
        return startNext();
    }
    std::ranges::move(read.failures, std::back_inserter(m_failures));
    if (read.joined) {
        FilesRead open = *std::exchange(read.joined, std::nullopt);
        m_joining = {open.opened.atlas, m_model.layerStack(), std::move(read), std::move(open.files), saved};
        m_model.refreshAtlas(std::move(open.opened));
        return;
    }
    show(std::move(read.entries), saved, read.unplaced);
}

void LayerKeeper::show(std::vector<LayerEntry> entries, const QJsonArray &saved,
                       const std::vector<LayersRead::Unplaced> &asks)
{
    QStringList ids;
    if (saved.isEmpty()) {
        LayerStack stack = m_model.layerStack();
        for (LayerEntry &entry : entries) {
            ids << entry.id;
            stack = stack.with(std::move(entry));
        }
        edit(std::move(stack));
    } else {
        m_model.setLayerStack(placedAsSaved(m_model.layerStack(), std::move(entries), saved));
        m_missing = {};
        for (const QJsonValue &value : saved)
            if (value["added"_L1].toBool() && !m_model.layerStack().find(value["id"_L1].toString()))
                m_missing.append(value);
    }
    startNext();
    for (const LayersRead::Unplaced &layer : asks)
        emit unplaced(layer);
    emit added(ids);
}

LayerStack LayerKeeper::placedAsSaved(LayerStack stack, std::vector<LayerEntry> entries, const QJsonArray &saved) const
{
    for (LayerEntry &entry : entries) {
        const QJsonObject json = savedOf(saved, entry.id);
        if (json.isEmpty())
            continue; // another layer of the file, which the user did not want
        const QString id = entry.id;
        stack = stack.with(std::move(entry)).restyled(id, layerStyleOf(json.value("style"_L1).toObject()));
    }
    return stack.ordered(idsOf(saved));
}

void LayerKeeper::restore(const QString &atlas)
{
    leaveAtlas();
    std::vector<BatchPtr> left = std::exchange(m_left, {});
    std::ranges::copy(takeBatches(), std::back_inserter(left));
    std::vector<WantedFile> stillWanted = filesStillWanted(left, atlas);
    m_atlas = atlas;
    restoreSaved(atlas);
    if (!stillWanted.empty())
        start(std::move(stillWanted));
}

void LayerKeeper::startPlain(const QString &atlas)
{
    leaveAtlas();
    m_left.clear();
    takeBatches();
    m_atlas = atlas;
    forgetSaved();
}

void LayerKeeper::copyMemory(const QString &atlas)
{
    if (m_later.isActive()) {
        m_later.stop();
        remember();
    }
    if (const std::optional<Problem> problem = m_memory.write(atlas, m_memory.read(m_atlas)))
        emit notRemembered(*problem);
}

void LayerKeeper::forgetSaved()
{
    m_asked.clear();
    m_removed.reset();
    m_missing = {};
    m_restored = {};
    m_failures.clear();
}

void LayerKeeper::restoreSaved(const QString &atlas)
{
    forgetSaved();
    const QJsonArray saved = m_memory.read(atlas);
    if (saved.isEmpty())
        return;
    restoreStyles(saved);
    std::vector<WantedFile> files;
    QStringList online;
    for (const QJsonValue &value : saved) {
        if (value["online"_L1].toBool()) {
            online << value["id"_L1].toString();
            continue;
        }
        const WantedFile file{value["file"_L1].toString(), value["crs"_L1].toString()};
        const auto isSame = [&](const WantedFile &other) { return other.path == file.path && other.crs == file.crs; };
        if (value["added"_L1].toBool() && std::ranges::none_of(files, isSame))
            files.push_back(file);
    }
    m_missing = saved;
    m_restored = saved;
    if (!files.empty())
        start(std::move(files), saved);
    if (!online.isEmpty())
        emit onlineWanted(online);
}

void LayerKeeper::restoreStyles(const QJsonArray &saved)
{
    LayerStack stack = m_model.layerStack();
    for (const QJsonValue &value : saved) {
        const QString id = value["id"_L1].toString();
        if (stack.find(id))
            stack = stack.restyled(id, layerStyleOf(value["style"_L1].toObject()));
    }
    m_model.setLayerStack(stack.ordered(idsOf(saved)));
}

void LayerKeeper::putBack(LayerEntry entry)
{
    QJsonArray missing;
    for (const QJsonValue &value : std::as_const(m_missing))
        if (value["id"_L1].toString() != entry.id)
            missing.append(value);
    m_missing = missing;
    m_model.setLayerStack(placedAsSaved(m_model.layerStack(), {std::move(entry)}, m_restored));
}

void LayerKeeper::forgetRemovedOnline()
{
    if (m_removed && isOnline(m_removed->first))
        m_removed.reset();
}

void LayerKeeper::remove(const QString &id)
{
    const LayerEntry *entry = m_model.layerStack().find(id);
    if (!entry || entry->isIncidents())
        return;
    m_removed = {*entry, m_model.layerStack().positionOf(id)};
    const QString title = layerTitle(*entry);
    edit(m_model.layerStack().removed(id));
    emit removed(title);
}

void LayerKeeper::bringBack()
{
    if (!m_removed)
        return;
    const auto [entry, at] = *std::exchange(m_removed, std::nullopt);
    if (!m_model.layerStack().find(entry.id))
        edit(m_model.layerStack().inserted(entry, at));
}

/// By the user, who may want to undo it.
void LayerKeeper::edit(LayerStack stack)
{
    const LayerStack before = m_model.layerStack();
    m_model.setLayerStack(std::move(stack));
    emit edited(before);
}

void LayerKeeper::findFacts(const QString &id)
{
    const LayerEntry *entry = m_model.layerStack().find(id);
    if (!entry || m_asked.contains(id) || entry->file.isEmpty())
        return;
    m_asked.insert(id);
    m_pool.start([this, asked = *entry] {
        workBehindMainThread();
        QMetaObject::invokeMethod(
            this,
            [this, found = withFacts(asked)] {
                const LayerEntry *now = m_model.layerStack().find(found.id);
                if (!now || now->vector() != found.vector())
                    return;
                LayerEntry told = *now;
                told.report = found.report;
                told.problems = found.problems;
                m_model.setLayerStack(m_model.layerStack().with(std::move(told)));
            },
            Qt::QueuedConnection);
    });
}

void LayerKeeper::followStack()
{
    m_toWrite = asJson();
    m_later.start();
    readTexts();
    QStringList files;
    for (const LayerEntry &entry : m_model.layerStack().entries())
        if (entry.added && !entry.file.isEmpty() && !files.contains(entry.file))
            files << entry.file;
    const QStringList before = m_watcher.files();
    QStringList gone = before;
    gone.removeIf([&](const QString &file) { return files.contains(file); });
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    files.removeIf([&](const QString &file) { return before.contains(file); });
    if (!files.isEmpty())
        m_watcher.addPaths(files);
}

/// Of layers that are to be named by a field that nobody has read yet.
void LayerKeeper::readTexts()
{
    for (const LayerEntry &entry : m_model.layerStack().entries()) {
        const QString field = entry.style.labelField;
        const QString asked = entry.id + u'|' + field;
        if (entry.style.labels != LayerLabels::Field || field.isEmpty() || entry.textField == field ||
            m_asked.contains(asked))
            continue;
        m_asked.insert(asked);
        m_pool.start([this, entry, field, asked] {
            workBehindMainThread();
            auto texts = std::make_shared<const std::vector<QString>>(readFieldTexts(entry, field));
            QMetaObject::invokeMethod(
                this,
                [this, id = entry.id, field, texts, asked] {
                    m_asked.remove(asked);
                    const LayerEntry *now = m_model.layerStack().find(id);
                    if (!now || now->style.labelField != field)
                        return;
                    LayerEntry named = *now;
                    named.texts = texts;
                    named.textField = field;
                    m_model.setLayerStack(m_model.layerStack().with(std::move(named)));
                },
                Qt::QueuedConnection);
        });
    }
}

QJsonArray LayerKeeper::asJson() const
{
    QJsonArray saved;
    bool isPlain = true;
    for (const LayerEntry &entry : m_model.layerStack().entries()) {
        const QJsonObject style = toJson(entry.style);
        QJsonObject json{{u"id"_s, entry.id}};
        if (!style.isEmpty())
            json.insert("style"_L1, style);
        if (entry.added) {
            json.insert("added"_L1, true);
            if (isOnline(entry))
                json.insert("online"_L1, true);
            else
                json.insert("file"_L1, QFileInfo(entry.file).absoluteFilePath());
        }
        if (entry.beside)
            json.insert("beside"_L1, true);
        if (!entry.crs.isEmpty())
            json.insert("crs"_L1, entry.crs);
        isPlain = isPlain && style.isEmpty() && !entry.added && !entry.beside;
        saved.append(json);
    }
    for (const QJsonValue &value : m_missing)
        if (value["added"_L1].toBool() && !m_model.layerStack().find(value["id"_L1].toString())) {
            saved.append(value);
            isPlain = false;
        }
    const bool usualOrder = idsOf(saved) == [this] {
        QStringList ids;
        const LayerStack usual = LayerStack::of(m_model.layers());
        for (const LayerEntry &entry : usual.entries())
            ids << entry.id;
        return ids;
    }();
    return isPlain && usualOrder ? QJsonArray() : saved;
}

void LayerKeeper::remember()
{
    const std::optional<Problem> problem = m_memory.write(m_atlas, m_toWrite);
    // Not being able to remember must not stop anybody from working: each reason is said once.
    if (problem && std::exchange(m_notRemembered, *problem) != *problem)
        emit notRemembered(*problem);
}

} // namespace sijill
