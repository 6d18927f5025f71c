// The part of the main window that has to do with maps from the network, and with saving them for use without one.
#include "app/mainwindow.h"

#include "widgets/layers/layertexts.h"
#include "widgets/layers/offlinedialog.h"
#include "widgets/layers/onlinedialog.h"
#include "widgets/map/mapwidget.h"
#include "widgets/painter/drawntiles.h"
#include "widgets/panels/layerpanel.h"
#include "widgets/panels/noticebar.h"
#include "widgets/texts/readable.h"

#include <QDockWidget>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sijill {

void MainWindow::subscribeToOnline()
{
    OnlineKeeper &online = m_workspace.online();
    connect(m_layers, &LayerPanel::onlineWanted, this, &MainWindow::chooseOnlineMap);
    connect(&online, &OnlineKeeper::turned, this, [this](bool on) {
        if (!on && m_offlineDialog)
            m_offlineDialog->leaveOnlineMaps();
    });
    connect(&online, &OnlineKeeper::failed, this, [this](const Problem &problem) { m_notice->say(readable(problem)); });
    connect(&online, &OnlineKeeper::added, this, [this](const QString &id) {
        m_layers->select(id);
        m_layersDock->show();
        m_layersDock->raise();
    });
}

OnlineDialog *MainWindow::chooseOnlineMap()
{
    OnlineKeeper &online = m_workspace.online();
    auto *dialog = new OnlineDialog(online.list(), online.cache(), online.isOn(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OnlineDialog::turned, &online, &OnlineKeeper::setOn);
    connect(dialog, &OnlineDialog::chosen, &online, &OnlineKeeper::add);
    connect(dialog, &OnlineDialog::changed, &online, &OnlineKeeper::followChange);
    connect(dialog, &OnlineDialog::removed, &online, qOverload<const OnlineMap &>(&OnlineKeeper::takeOff));
    dialog->open();
    return dialog;
}

OfflineDialog *MainWindow::saveAreaOffline()
{
    if (m_offlineDialog) {
        m_offlineDialog->raise();
        m_offlineDialog->activateWindow();
        return m_offlineDialog;
    }
    OfflineQuestion question;
    for (const LayerEntry &entry : m_model.layerStack().entries())
        if (auto source = entry.raster())
            question.maps.push_back({layerTitle(entry), std::move(source)});
        else if (const auto tiles = entry.tiles())
            question.maps.push_back({layerTitle(entry), nullptr, tiles->source().sharedArchive()});
    if (question.maps.empty()) {
        m_notice->say(tr("There is no base map on the map that could be saved."));
        return nullptr;
    }
    std::ranges::reverse(question.maps); // the one that is seen first
    question.area = m_map->viewport().bounds();
    question.zoom = m_map->viewport().zoom();
    question.folder = m_settings.folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                                  : m_settings.folder;
    m_offlineDialog = new OfflineDialog(std::move(question), this);
    m_offlineDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_offlineDialog, &OfflineDialog::saved, this, [this](const QString &file) {
        m_settings.folder = QFileInfo(file).absolutePath();
        m_notice->say(tr("Saved as %1.").arg(isolatedPath(file)));
    });
    m_offlineDialog->show();
    return m_offlineDialog;
}

} // namespace sijill
