// What a right click on the map offers.
#include "app/mainwindow.h"

#include "app/registerdesk.h"
#include "widgets/controls/copying.h"
#include "widgets/map/coordinatereadout.h"
#include "widgets/map/mapwidget.h"
#include "widgets/register/incidentform.h"
#include "widgets/timeline/timelinebar.h"

#include <QMenu>

namespace sijill {

void MainWindow::showMapMenu(Target target, LonLat degrees, QPoint global)
{
    MapSurface &surface = m_map->surface();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (target) {
        const QString words = surface.describe(target);
        menu->addAction(tr("Open"), this, [this, target] { m_map->openTarget(target); });
        if (!surface.extentOf(target).isNull())
            menu->addAction(tr("Go closer"), this, [this, target] { m_map->zoomInto(target); });
        const QString conditions = surface.describeConditions();
        menu->addAction(tr("Copy what it says"), this,
                        [copied = conditions.isEmpty() ? words : words + u'\n' + conditions] { copyText(copied); });
        menu->addSeparator();
    }
    menu->addAction(tr("New incident here…"), this, [this, degrees] {
        if (IncidentForm *form = m_registerDesk->newIncident())
            form->setPoint(degrees);
    });
    menu->addSeparator();
    menu->addAction(tr("Copy the position"), this, [this, degrees] {
        m_coordinates->setPosition(degrees);
        m_coordinates->copy();
    });
    menu->addAction(tr("Copy what is in view"), this, [&surface] { copyText(surface.describeView()); });
    menu->addSeparator();
    menu->addAction(tr("Closer"), this, [this] { m_map->zoomBy(1); });
    menu->addAction(tr("Farther"), this, [this] { m_map->zoomBy(-1); });
    menu->addAction(tr("Show the whole map"), this, [this] { m_map->zoomToAll(); });
    QAction *measure = menu->addAction(tr("Measure distance and area"));
    measure->setCheckable(true);
    measure->setChecked(m_map->tools().isMeasuring());
    connect(measure, &QAction::toggled, &m_map->tools(), &MapTools::setMeasuring);
    menu->popup(global);
}

} // namespace sijill
