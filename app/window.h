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
    /// `files`: none is where the last window was left, and without that the atlas that ships.
    WindowKeeper(Settings settings, const QString &keptLanguage, const QStringList &files);
    ~WindowKeeper() override;

    MainWindow &window() { return *m_window; }
    Workspace &workspace() { return m_workspace; }

private:
    void openFirst(const QStringList &files);
    void makeWindow();
    void remake(const Settings &settings);
    void write(Settings settings) const;

    Settings m_settings;
    QString m_keptLanguage;
    Workspace m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

/// Without what was kept of the last window: its files, what was shown of them, panels.
Settings asAtFirst(Settings settings);

/// Opens the window on these files (none: where it was left) and runs until it is closed. Gives the exit code.
/// `isClean`: as at first, with the atlas that ships where there are no files.
/// `language`: as --lang gives it, for this time only; empty: as the settings say, else the system.
/// @pre a QApplication exists
int openWindow(const QStringList &files, const QString &language = {}, bool isClean = false);

} // namespace sijill
