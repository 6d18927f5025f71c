#include "widgets/map/coordinatereadout.h"

#include "mapdata/geo/crsword.h"
#include "widgets/controls/plainlabel.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

constexpr int fromEdge = 10; // pixels

struct Word {
    Notation notation;
    QLatin1StringView word;
};
constexpr Word words[] = {{Notation::Decimal, "decimal"_L1},
                          {Notation::Dms, "dms"_L1},
                          {Notation::Utm, "utm"_L1},
                          {Notation::Mgrs, "mgrs"_L1}};

} // namespace

QString wordFor(const PositionStyle &style)
{
    if (style.notation == Notation::Epsg)
        return style.crs ? u"epsg:%1"_s.arg(style.crs->code()) : QString(words[0].word);
    for (const Word &word : words)
        if (word.notation == style.notation)
            return word.word;
    return {};
}

PositionStyle styleFor(const QString &word)
{
    for (const Word &known : words)
        if (known.word == word)
            return {known.notation};
    if (word.startsWith("epsg:"_L1))
        if (Result<std::shared_ptr<const Crs>> crs = crsFromWord(word))
            return {Notation::Epsg, *crs};
    return {};
}

CoordinateReadout::CoordinateReadout(QWidget *parent) : QToolButton(parent), m_menu(new QMenu(this))
{
    setObjectName(u"coordinates"_s);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(InstantPopup);
    setMenu(m_menu);
    setToolTip(tr("Position: click for other notations, or to copy it"));
    connect(m_menu, &QMenu::aboutToShow, this, &CoordinateReadout::fillMenu);
    hide();
    if (parent)
        parent->installEventFilter(this);
}

void CoordinateReadout::setPositionStyle(const PositionStyle &style)
{
    m_style = style;
    showPosition();
    emit notationChosen(wordFor(style));
}

void CoordinateReadout::setPosition(LonLat degrees)
{
    m_degrees = degrees;
    showPosition();
}

void CoordinateReadout::showPosition()
{
    if (!std::isfinite(m_degrees.x()))
        return;
    const QString text = formatPosition(m_degrees, m_style, locale());
    // A code of Latin letters keeps its order inside of Arabic.
    const bool code = m_style.notation != Notation::Decimal && m_style.notation != Notation::Dms;
    setText(text.isEmpty() ? tr("Beyond this coordinate system") : code ? QChar(0x2066) + text + QChar(0x2069) : text);
    setAccessibleName(tr("Position: %1").arg(this->text()));
    adjustSize();
    place();
    show();
}

void CoordinateReadout::place()
{
    if (const QWidget *map = parentWidget())
        move(layoutDirection() == Qt::RightToLeft ? map->width() - width() - fromEdge : fromEdge, fromEdge);
}

bool CoordinateReadout::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QToolButton::eventFilter(watched, event);
}

void CoordinateReadout::fillMenu()
{
    m_menu->clear();
    auto *group = new QActionGroup(m_menu);
    const auto add = [&](const QString &text, const PositionStyle &style) {
        QAction *action = group->addAction(m_menu->addAction(text));
        action->setCheckable(true);
        action->setChecked(wordFor(style) == wordFor(m_style));
        connect(action, &QAction::triggered, this, [this, style] { setPositionStyle(style); });
    };
    add(tr("Decimal degrees"), {Notation::Decimal});
    add(tr("Degrees, minutes, seconds"), {Notation::Dms});
    add(tr("UTM"), {Notation::Utm});
    add(tr("MGRS"), {Notation::Mgrs});
    if (m_style.crs)
        add(u"%1 (EPSG:%2)"_s.arg(m_style.crs->name(), QString::number(m_style.crs->code())), m_style);
    m_menu->addAction(tr("Another coordinate system…"), this, &CoordinateReadout::askForCode);
    m_menu->addSeparator();
    m_menu->addAction(tr("Copy"), this, &CoordinateReadout::copy);
}

void CoordinateReadout::askForCode()
{
    auto *dialog = new QDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Coordinate system"));
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(
        plainLabel(tr("EPSG code of the coordinate system, such as 32637 or 22770:"), TextStyle::Body, dialog));
    auto *code = new QLineEdit(dialog);
    code->setAccessibleName(tr("EPSG code"));
    auto *complaint = plainLabel({}, TextStyle::Quiet, dialog);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    column->addWidget(code);
    column->addWidget(complaint);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, dialog, [this, dialog, code, complaint] {
        const Result<std::shared_ptr<const Crs>> crs = crsFromWord(code->text());
        if (!crs) {
            complaint->setText(crs.problem().text);
            return;
        }
        setPositionStyle({Notation::Epsg, *crs});
        dialog->accept();
    });
    dialog->open();
    code->setFocus();
}

void CoordinateReadout::copy() const
{
    // The C locale has no letters of directions of its own: they come from the program's language.
    QGuiApplication::clipboard()->setText(
        m_style.notation == Notation::Decimal
            ? u"%1, %2"_s.arg(QString::number(m_degrees.y(), 'f', 5), QString::number(m_degrees.x(), 'f', 5))
            : formatPosition(m_degrees, m_style, QLocale::c()));
}

void CoordinateReadout::contextMenuEvent(QContextMenuEvent *event)
{
    m_menu->popup(event->globalPos());
}

} // namespace sijill
