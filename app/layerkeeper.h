#pragma once

#include "app/layermemory.h"
#include "app/layerreading.h"
#include "widgets/viewmodel.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace sijill {

/// The layers that the user puts over the open atlas: read in the background, kept from one start to the next, brought
/// back when removed by mistake. One that fails costs only itself.
class LayerKeeper : public QObject {
    Q_OBJECT

public:
    explicit LayerKeeper(ViewModel &model, QObject *parent = nullptr);
    ~LayerKeeper() override;

    void setMemory(LayerMemory memory) { m_memory = std::move(memory); }
    /// Who is asked what is open when layers are to be joined with it.
    void setUnder(std::function<LiesUnder()> under) { m_under = std::move(under); }

    /// `before`: what has failed already of the same wish, to be told with the rest.
    void add(const QStringList &paths, Problems before = {});
    /// Reads a layer anew, in the coordinate system that the user says it is in.
    void place(const QString &file, const QString &crs);
    /// What is being read is given up.
    void stop();
    bool isReading() const { return m_batch != nullptr; }
    void remove(const QString &id);
    /// The one that was removed last, where it lay.
    void bringBack();
    /// An online map that restore() asked for, as the user left it.
    void putBack(LayerEntry entry);
    /// Online maps are turned off: none comes back because it was removed by mistake.
    void forgetRemovedOnline();
    /// Looks at the file of a layer that somebody else has read, once.
    void findFacts(const QString &id);
    /// The atlas at that path is open now: its layers come back as the user left them.
    void restore(const QString &atlas);
    /// The open atlas goes on as the one at that path: what is kept of the one is kept of the other.
    void copyMemory(const QString &atlas);
    /// The same, without those layers.
    void startPlain(const QString &atlas);
    const Problems &failures() const { return m_failures; }

signals:
    void reading(const QString &file);
    /// All that was asked for has been tried: what there is is on the map, the rest in failures().
    void added(const QStringList &ids);
    /// Layers have been joined with what is open, which are these files now; it is shown.
    void joined(const std::vector<sijill::OpenedFile> &files);
    void unplaced(const sijill::LayersRead::Unplaced &layer);
    void removed(const QString &title);
    void edited(const sijill::LayerStack &before); ///< by the user's wish, not by restore()
    void stopped();
    /// Which layers lie over the atlas could not be kept, or what was kept before could not be read.
    void notRemembered(const sijill::Problem &problem);
    void fileChanged(const QString &file);
    /// Online maps lay over this atlas when it was left. Nobody is asked for them here.
    void onlineWanted(const QStringList &ids);

private:
    struct Batch {
        std::vector<WantedFile> files;
        QString atlas;    ///< over which they are wanted
        QJsonArray saved; ///< how they were, where they are restored
        std::atomic<bool> stop = false;
    };
    using BatchPtr = std::shared_ptr<Batch>;

    void start(std::vector<WantedFile> files, QJsonArray saved = {});
    void startNext();
    LiesUnder under() const;
    std::vector<BatchPtr> takeBatches();
    static std::vector<WantedFile> filesStillWanted(const std::vector<BatchPtr> &batches, const QString &atlas);
    void restoreSaved(const QString &atlas);
    void forgetSaved();
    void take(Batch &batch, LayersRead read);
    void show(std::vector<LayerEntry> entries, const QJsonArray &saved, const std::vector<LayersRead::Unplaced> &asks);
    void followAtlas();
    void restoreStyles(const QJsonArray &saved);
    LayerStack placedAsSaved(LayerStack stack, std::vector<LayerEntry> entries, const QJsonArray &saved) const;
    QJsonArray asJson() const;
    void remember();
    void leaveAtlas();
    void followStack();
    void edit(LayerStack stack);
    void readTexts();

    ViewModel &m_model;
    LayerMemory m_memory;
    std::function<LiesUnder()> m_under;
    QString m_atlas;
    QThreadPool m_pool; ///< of its own, so that a large layer is in nobody's way
    QFileSystemWatcher m_watcher;
    QTimer m_later; ///< a slider that is dragged writes once
    QJsonArray m_toWrite;
    Problem m_notRemembered; ///< said last
    /// What is to be done once the atlas with the places of new layers is there.
    struct Joining {
        std::shared_ptr<const Atlas> atlas;
        LayerStack before;
        LayersRead read;
        std::vector<OpenedFile> files; ///< that the atlas is of
        QJsonArray saved;
    };
    LayerStack withOutdone(const Joining &joining) const;
    std::optional<Joining> m_joining;
    BatchPtr m_batch;
    std::vector<BatchPtr> m_waiting;
    std::vector<BatchPtr> m_left; ///< of the atlas that was open before, until the next is open
    Problems m_failures;
    QJsonArray m_restored; ///< all that was kept of this atlas
    QJsonArray m_missing;  ///< what could not be restored, to be tried at the next start
    QSet<QString> m_asked;
    std::optional<std::pair<LayerEntry, std::size_t>> m_removed;
};

} // namespace sijill
