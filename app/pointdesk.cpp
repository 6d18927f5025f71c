#include "app/pointdesk.h"

#include "app/commandpalette.h"
#include "app/mainwindow.h"
#include "app/registerdesk.h"
#include "app/workspace.h"
#include "mapdata/geo/geodesic.h"
#include "mapdata/words/incidentwords.h"
#include "mapdata/words/words.h"
#include "widgets/map/mapwidget.h"
#include "widgets/panels/noticebar.h"
#include "widgets/texts/readable.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace sijill {

using namespace Qt::StringLiterals;

PointDesk::PointDesk(MainWindow &window, Workspace &workspace)
    : QObject(&window), m_window(window), m_workspace(workspace)
{
    constexpr const char *text = QT_TR_NOOP("&Move the point of the incident");
    m_action = new QAction(this);
    setSourceText(*m_action, text, staticMetaObject);
    m_action->setShortcut(Qt::SHIFT | Qt::Key_M);
    connect(m_action, &QAction::triggered, this, &PointDesk::movePoint);
    MapTools &tools = m_window.map().tools();
    connect(&tools, &MapTools::picked, this, &PointDesk::take);
    connect(&tools, &MapTools::pickingChanged, this, [this](bool on) {
        if (!on && std::exchange(m_owner, std::nullopt)) // left
            m_window.map().tools().setPin({});
    });
}

void PointDesk::movePoint()
{
    const IncidentIndex incident = m_workspace.model().current();
    if (!m_window.registerDesk().isEditable())
        return;
    const Atlas &atlas = *m_workspace.model().atlas();
    if (incident == none || atlas.dataSetOf(incident) != 0) {
        m_window.notice().say(tr("No incident of the register is selected."));
        return;
    }
    m_title = incidentTitle(atlas, atlas.incidents[incident], m_window.locale());
    m_workspace.registerKeeper().read<PointOwner>(
        [id = atlas.texts.text(atlas.incidents[incident].id).english](Database &database) {
            return pointOwnerOf(database, id);
        },
        [this, incident](const Result<PointOwner> &owner) {
            if (!owner)
                m_window.notice().say(readable(owner.problem()));
            else if (owner->kind != PointOwner::Kind::None)
                begin(*owner);
            else
                m_window.notice().sayWithAction(tr("Where this happened is known for an area alone, or not at all. A "
                                                   "point can be given in its form."),
                                                tr("Edit…"),
                                                [this, incident] { m_window.registerDesk().edit(incident); });
        });
}

void PointDesk::begin(const PointOwner &owner)
{
    MapWidget &map = m_window.map();
    map.tools().setPicking(false);
    m_owner = owner;
    const QSizeF size = map.viewport().size();
    const QPointF at = map.viewport().toScreen(map.viewport().seen(toWorld(owner.point)));
    if (QRectF(QPointF(), size).contains(at))
        map.tools().setPin(owner.point);
    else
        map.goTo(owner.point);
    map.tools().setPicking(true, tr("Drag the pin, click, or go there by arrow keys and Return; Esc leaves it"));
    map.setFocus(Qt::OtherFocusReason);
}

void PointDesk::take(LonLat degrees)
{
    const std::optional<PointOwner> owner = std::exchange(m_owner, std::nullopt);
    if (!owner)
        return;
    if (owner->kind == PointOwner::Kind::Own)
        move(*owner, movedIncident(*owner, degrees), degrees, 1);
    else
        ask(*owner, degrees);
}

/// It stands where its place does: this one alone, or the place with all that stand there.
void PointDesk::ask(const PointOwner &owner, LonLat degrees)
{
    const bool isArabic = languageOf(m_window.locale()) == Language::Arabic;
    const QString &first = isArabic ? owner.placeNameArabic : owner.placeName;
    const QString name = isolated(!first.isEmpty() ? first : isArabic ? owner.placeName : owner.placeNameArabic);
    const QString others = owner.sharers == 0 ? tr("No other incident stands there.")
                                              : tr("%Ln other incidents stand there.", nullptr, owner.sharers);
    auto *box = new QMessageBox(QMessageBox::Question, tr("What moves?"),
                                tr("The incident stands at the point of its place, %1. %2").arg(name, others),
                                QMessageBox::Cancel, &m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *one = box->addButton(tr("This incident &alone"), QMessageBox::AcceptRole);
    QPushButton *place = box->addButton(tr("The &place, with all there"), QMessageBox::AcceptRole);
    place->setEnabled(!owner.isPlaceOfLayer);
    if (owner.isPlaceOfLayer)
        box->setInformativeText(tr("A layer gives the place, and it stays where the layer has it."));
    box->setDefaultButton(one);
    connect(box, &QMessageBox::buttonClicked, this, [=, this](const QAbstractButton *button) {
        if (button == one)
            move(owner, movedIncident(owner, degrees), degrees, 1);
        else if (button == place)
            move(owner, movedPlace(owner, degrees), degrees, owner.sharers + 1);
    });
    connect(box, &QDialog::finished, this, [this] { m_window.map().tools().setPin({}); });
    box->open();
}

void PointDesk::move(const PointOwner &owner, const Edit &edit, LonLat degrees, int count)
{
    const QString far = distanceInWords(geodesicMetres(owner.point, degrees), m_window.locale());
    m_workspace.edit(edit, m_title, [this, count, far](const Result<EditDone> &done) {
        m_window.map().tools().setPin({});
        if (!done) {
            m_window.notice().say(readable(done.problem()));
            return;
        }
        QString said = tr("%Ln incidents moved by %1.", nullptr, count).arg(far);
        if (!done->odd.empty())
            said += u' ' + readable(done->odd.front());
        m_window.registerDesk().sayOnceShown(said);
    });
}

} // namespace sijill
