#pragma once

#include "app/mainwindow.h"

#include <QStringList>

#include <memory>

namespace sijill {

/// Holds the workspace and the one window on it, and makes the window anew for another language or theme.
class WindowKeeper : public QObject {
    Q_OBJECT

public:
    /// `settings`: in effect; `keptLanguage`: the one to keep for the next start, whatever was given for this one.
    WindowKeeper(Settings settings, const QString &keptLanguage, const QStringList &files);
    ~WindowKeeper() override;

    MainWindow &window() { return *m_window; }
    Workspace &workspace() { return m_workspace; }

private:
    void makeWindow();
    void remake(const Settings &settings);
    void write(Settings settings) const;

    Settings m_settings;
    QString m_keptLanguage;
    Workspace m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

/// Opens the window on these files (none: the shipped atlas) and runs until it is closed. Gives the exit code.
/// `language`: as --lang gives it, for this time only; empty: as the settings say, else the system.
/// @pre a QApplication exists
int openWindow(const QStringList &files, const QString &language = {});

} // namespace sijill
