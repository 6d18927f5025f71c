#pragma once

#include "app/layerkeeper.h"
#include "widgets/viewmodel.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace sijill {

/// The open atlas and how it came to be open. Files are read in the background; a result is taken only if nothing else
/// has been asked for in the meantime. What was open before stays until something better is there: of a large table
/// that is what has been read so far.
class Workspace : public QObject {
    Q_OBJECT

public:
    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override;

    ViewModel &model() { return m_model; }
    /// Of the open atlas; empty where none is.
    QString path() const { return m_path; }
    bool isOpening() const { return m_reading != nullptr; }
    bool isEmpty() const { return m_path.isEmpty(); }
    /// The reading of what is open was stopped before its end.
    bool isPartial() const { return m_isPartial; }
    /// What stood in the way of the last one.
    const Problems &failures() const { return m_failures; }

    void open(const QString &path);
    /// Files and folders of any kind, as they are dropped or named on the command line: the first that is an atlas or a
    /// table of incidents opens, all others are layers over it, or over what is open already. Where nothing is open and
    /// none is an atlas, the first opens by itself.
    void addFiles(const QStringList &paths);
    LayerKeeper &layers() { return m_layers; }
    void reload();
    /// Ends the reading: what has been read is then open. Where that is nothing yet, what was open stays.
    void stop();

signals:
    void opening(const QString &path);
    void progressed(const QString &path, int percent, qint64 rows);
    void stopped(); ///< before anything had been read
    void opened();  ///< and shown
    void failed(const sijill::Problem &problem);
    /// A file of the open atlas is not what it was.
    void fileChanged(const QString &file);

private:
    /// A file being read; whoever reads it knows it as well.
    struct Reading {
        QString path;
        bool showsParts = true;
        std::atomic<bool> stop = false;
        // The GUI thread's own:
        qint64 rows = 0;
        bool showed = false;              ///< some of it is in the model
        std::shared_ptr<const Atlas> all; ///< once it has been read
    };
    using ReadingPtr = std::shared_ptr<Reading>;

    void read(const ReadingPtr &reading);
    template <class Act>
    void tell(const ReadingPtr &reading, Act act);
    void showPart(Reading &reading, std::shared_ptr<const Atlas> soFar);
    void take(Reading &reading, Result<OpenedAtlas> &&result);
    void show(Reading &reading, OpenedAtlas opened);
    void finishIfShown();
    void watch(const QString &path);

    void addWaiting(Problems before = {});

    ViewModel m_model;
    LayerKeeper m_layers{m_model};
    QStringList m_waiting; ///< layers over what is being opened
    QFileSystemWatcher m_watcher;
    QThreadPool m_pool; ///< of its own, so that a long reading is in nobody's way
    ReadingPtr m_reading;
    QString m_path;
    Problems m_failures;
    bool m_isPartial = false;
};

} // namespace sijill
