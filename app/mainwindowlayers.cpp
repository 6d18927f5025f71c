// The part of the main window that has to do with layers: adding, dropping, what is said of them.
#include "app/mainwindow.h"

#include "mapdata/formats/formats.h"
#include "widgets/controls/dropshade.h"
#include "widgets/layers/layertexts.h"
#include "widgets/map/mapwidget.h"
#include "widgets/painter/drawntiles.h"
#include "widgets/painter/picture.h"
#include "widgets/panels/crsdialog.h"
#include "widgets/panels/layerpanel.h"
#include "widgets/panels/noticebar.h"
#include "widgets/texts/readable.h"

#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

QStringList filesIn(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    return files;
}

} // namespace

void MainWindow::subscribeToLayers()
{
    LayerKeeper &layers = m_workspace.layers();
    connect(m_layers, &LayerPanel::edited, &m_workspace, &Workspace::recordLayers);
    connect(m_layers, &LayerPanel::addWanted, this, &MainWindow::chooseLayers);
    connect(m_layers, &LayerPanel::zoomWanted, m_map, &MapWidget::zoomTo);
    connect(m_layers, &LayerPanel::removeWanted, &layers, &LayerKeeper::remove);
    connect(m_layers, &LayerPanel::factsMissing, &layers, &LayerKeeper::findFacts, Qt::QueuedConnection);
    connect(&layers, &LayerKeeper::reading, this,
            [this](const QString &file) { m_notice->sayProgress(tr("Reading %1 …").arg(isolatedPath(file))); });
    connect(&layers, &LayerKeeper::stopped, m_notice, &QWidget::hide);
    connect(&layers, &LayerKeeper::notRemembered, this,
            [this](const Problem &problem) { m_notice->say(readable(problem)); });
    connect(&layers, &LayerKeeper::added, this, &MainWindow::sayAdded);
    connect(&layers, &LayerKeeper::removed, this, [this, &layers](const QString &title) {
        m_notice->sayWithAction(tr("%1 was removed from the map.", "name of a layer").arg(isolated(title)),
                                tr("Bring back"), [&layers] { layers.bringBack(); });
    });
    connect(&layers, &LayerKeeper::unplaced, this, &MainWindow::askWhereItLies, Qt::QueuedConnection);
    connect(m_map, &MapWidget::groundPainted, this, &MainWindow::sayUnreadableTiles);
}

void MainWindow::sayAdded(const QStringList &ids)
{
    Problems problems = layerProblems();
    if (ids.isEmpty()) // brought back with the atlas, which may have something to say as well
        std::ranges::copy(m_model.problems(), std::back_inserter(problems));
    m_notice->showProblems(problems);
    if (ids.isEmpty())
        return;
    m_layers->select(ids.last());
    m_layersDock->show();
    m_layersDock->raise();
    m_layers->beWideEnough();
    // What was added and lies elsewhere would not be seen.
    QRectF all;
    for (const QString &id : ids)
        if (const LayerEntry *entry = m_model.layerStack().find(id); entry && boundsOf(*entry) != QRectF())
            all |= boundsOf(*entry).adjusted(0, 0, 1e-9, 1e-9);
    if (!all.isNull() && !m_map->viewport().bounds().intersects(all))
        m_map->zoomTo(all);
}

/// Of each base map once: a hole in it is not to be taken for empty land.
void MainWindow::sayUnreadableTiles()
{
    for (const LayerEntry &entry : m_model.layerStack().entries()) {
        const auto tiles = entry.tiles();
        if (!tiles || m_saidUnreadable.contains(entry.id))
            continue;
        const QString text = unreadableTiles(*tiles);
        if (text.isEmpty())
            continue;
        m_saidUnreadable.insert(entry.id);
        m_notice->say(readable(Problem{Problem::Severity::Warning, tiles->info().file, {}, text}));
    }
}

void MainWindow::askWhereItLies(const LayersRead::Unplaced &layer)
{
    CrsQuestion question;
    question.file = layer.file;
    question.extent = layer.extent;
    question.land = m_model.layers();
    const QRectF home = homeOf(*m_model.atlas(), m_model.layers());
    const LonLat northWest = toLonLat(home.topLeft()), southEast = toLonLat(home.bottomRight());
    question.home = {QPointF(northWest.x(), southEast.y()), QPointF(southEast.x(), northWest.y())};
    question.theme = m_theme;
    auto *dialog = new CrsDialog(question, crsCandidates(question.extent, question.home), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, file = layer.file] {
        if (const std::optional<QString> crs = dialog->chosen())
            m_workspace.layers().place(file, *crs);
    });
    dialog->open();
}

/// What could not be added, and what of the added ones had to be left out.
Problems MainWindow::layerProblems() const
{
    Problems problems = m_workspace.layers().failures();
    for (const LayerEntry &entry : m_model.layerStack().entries())
        if (entry.added)
            std::ranges::copy_if(entry.problems, std::back_inserter(problems),
                                 [](const Problem &p) { return p.severity != Problem::Severity::Note; });
    return problems;
}

void MainWindow::chooseLayers()
{
    const QStringList files =
        QFileDialog::getOpenFileNames(this, tr("Add layers"), m_settings.folder,
                                      nameFilters(Contents(Content::Features) | Content::Pictures).join(u";;"_s));
    if (files.isEmpty())
        return;
    m_settings.folder = QFileInfo(files.first()).absolutePath();
    m_workspace.addFiles(files);
}

bool MainWindow::dropsBeside(Qt::KeyboardModifiers modifiers) const
{
    return modifiers.testFlag(Qt::ShiftModifier) || hasOwnIncidents();
}

/// What letting go would do, over the whole window.
void MainWindow::showDrop(const QStringList &files, Qt::KeyboardModifiers modifiers)
{
    const QString what = files.size() == 1 ? isolated(QFileInfo(files.first()).fileName())
                                           : tr("%Ln files", nullptr, static_cast<int>(files.size()));
    m_dropShade->setGeometry(rect());
    m_dropShade->showWords(tr("Let go to open %1", "file or files").arg(what),
                           dropsBeside(modifiers)
                               ? tr("What is open stays; incidents are added beside it, as a data set of their own.")
                               : tr("Incidents take the place of what is open, layers are added. With Shift all that "
                                    "is open stays."));
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QStringList files = filesIn(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    showDrop(files, event->modifiers());
}

void MainWindow::dragMoveEvent(QDragMoveEvent *event)
{
    event->acceptProposedAction();
    showDrop(filesIn(event->mimeData()), event->modifiers());
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_dropShade->hide();
    QMainWindow::dragLeaveEvent(event);
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_dropShade->hide();
    const QStringList files = filesIn(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    m_workspace.addFiles(files, dropsBeside(event->modifiers()) ? Workspace::Beside::All : Workspace::Beside::None);
}

} // namespace sijill
