#pragma once

#include "widgets/viewmodel.h"

#include <QFileSystemWatcher>
#include <QFuture>
#include <QObject>

namespace sijill {

/// The open atlas and how it came to be open. Files are read in the background; a result is taken only if nothing else
/// has been asked for in the meantime. What was open before stays until something better is there.
class Workspace : public QObject {
    Q_OBJECT

public:
    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override;

    ViewModel &model() { return m_model; }
    /// Of the open atlas; empty where none is.
    QString path() const { return m_path; }
    bool isOpening() const { return m_opening; }
    bool isEmpty() const { return m_path.isEmpty(); }
    /// What stood in the way of the last one.
    const Problems &failures() const { return m_failures; }

    void open(const QString &path);
    void reload();
    /// Gives up what is being read. What is open stays.
    void stop();

signals:
    void opening(const QString &path);
    void progressed(const QString &path, int percent);
    void stopped();
    void opened();
    void failed(const sijill::Problem &problem);
    /// A file of the open atlas is not what it was.
    void fileChanged(const QString &file);

private:
    void take(const QString &path, Result<OpenedAtlas> result);
    void watch(const QString &path);

    ViewModel m_model;
    QFileSystemWatcher m_watcher;
    QFuture<Result<OpenedAtlas>> m_reading;
    QString m_path;
    Problems m_failures;
    quint64 m_generation = 0;
    bool m_opening = false;
};

} // namespace sijill
