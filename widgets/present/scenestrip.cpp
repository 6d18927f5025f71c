#include "widgets/present/scenestrip.h"

#include "mapdata/words/words.h"
#include "widgets/controls/copying.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/present/scenepictures.h"
#include "widgets/present/storyeditor.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

constexpr QSize pictureSize(160, 90);
constexpr int titleHeight = 40; // two lines

/// Of the scene's own theme where it is not there yet: a quiet sheet.
QIcon iconOf(const QImage &image, const Theme &theme, double ratio)
{
    QImage shown((QSizeF(pictureSize) * ratio).toSize(), QImage::Format_RGB32);
    shown.setDevicePixelRatio(ratio);
    shown.fill(theme.paper);
    QPainter painter(&shown);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!image.isNull())
        painter.drawImage(QRectF({0, 0}, pictureSize),
                          image.scaled(shown.size(), Qt::KeepAspectRatio, Qt::SmoothTransformation));
    painter.setPen(theme.cardEdge);
    painter.drawRect(QRectF(0, 0, pictureSize.width() - 1, pictureSize.height() - 1));
    painter.end();
    // The same when it is chosen: the ground tells.
    QIcon icon(QPixmap::fromImage(shown));
    icon.addPixmap(QPixmap::fromImage(shown), QIcon::Selected);
    return icon;
}

} // namespace

SceneStrip::SceneStrip(StoryEditor &editor, ScenePictures &pictures, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_pictures(pictures), m_theme(theme), m_list(new QListWidget(this))
{
    setObjectName(u"paper"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 14, 6);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(headingLabel(tr("Scenes"), this));
    row->addSpacing(8);
    row->addWidget(addButton(tr("Add the view"), tr("Add what the window shows as a scene"), &SceneStrip::add));
    m_edit = addButton(tr("Edit…"), tr("Edit title, caption, notes and playing (F2)"), &SceneStrip::edit);
    m_copy = addButton(tr("Duplicate"), tr("A copy of the scene after it (Ctrl+D)"), &SceneStrip::duplicate);
    m_remove = addButton(tr("Delete"), tr("Take the scene out (Delete)"), &SceneStrip::removeCurrent);
    m_undo = addButton(tr("Undo"), tr("Take back the last change (Ctrl+Z)"), &SceneStrip::undo);
    m_present = addButton(tr("Present"), tr("Present from this scene (Shift+F5)"), &SceneStrip::present);
    for (QToolButton *button : {m_edit, m_copy, m_remove, m_undo})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(m_present);
    column->addLayout(row);
    column->addWidget(m_list, 1);

    QColor wash = theme.selection;
    wash.setAlphaF(0.16F);
    m_list->setStyleSheet(
        u"QListView::item { border-radius: 5px; padding: 3px; color: %1; }"
        "QListView::item:selected { background: %2; color: %1; }"_s.arg(theme.ink.name(), wash.name(QColor::HexArgb)));
    m_list->setAccessibleName(tr("Scenes"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(false);
    // Static, and without the list's own dragging: it would move pictures about and not their order.
    m_list->setMovement(QListView::Static);
    m_list->setDragDropMode(QAbstractItemView::NoDragDrop);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setIconSize(pictureSize);
    m_list->setGridSize(pictureSize + QSize(16, titleHeight + 14));
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumHeight(pictureSize.height() + titleHeight + 34);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    m_gapLine = new QWidget(m_list->viewport());
    m_gapLine->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_gapLine->setStyleSheet(u"background: "_s + theme.selection.name());
    m_gapLine->hide();
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &SceneStrip::showMenu);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { emit sceneChosen(static_cast<std::size_t>(m_list->row(item))); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int now) {
        for (QToolButton *button : {m_edit, m_copy, m_remove, m_present})
            button->setEnabled(now >= 0);
    });
    connect(&m_editor, &StoryEditor::changed, this, &SceneStrip::load);
    connect(&m_pictures, &ScenePictures::changed, this, &SceneStrip::showPictures);
    setUndo({});
    load();
}

QToolButton *SceneStrip::addButton(const QString &text, const QString &tip, void (SceneStrip::*act)())
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleDescription(tip);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, act);
    return button;
}

void SceneStrip::load()
{
    const int row = m_list->currentRow();
    m_loading = true;
    m_list->clear();
    const Language language = languageOf(locale());
    const std::vector<Scene> &scenes = m_editor.story().scenes;
    for (std::size_t i = 0; i < scenes.size(); ++i) {
        const QString title = scenes[i].title.in(language);
        auto *item = new QListWidgetItem(
            tr("%1. %2", "number and title of a scene").arg(locale().toString(static_cast<int>(i + 1)), title), m_list);
        item->setToolTip(u"<p>"_s + scenes[i].caption.in(language).toHtmlEscaped() + u"</p>"_s);
        item->setData(Qt::UserRole, scenes[i].id);
        item->setData(Qt::AccessibleTextRole, tr("Scene %1 of %2: %3")
                                                  .arg(locale().toString(static_cast<int>(i + 1)),
                                                       locale().toString(static_cast<int>(scenes.size())), title));
        item->setTextAlignment(Qt::AlignHCenter | Qt::AlignTop);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    }
    m_loading = false;
    showPictures();
    m_list->setCurrentRow(std::min(std::max(row, 0), m_list->count() - 1));
    const bool any = m_list->currentRow() >= 0;
    for (QToolButton *button : {m_edit, m_copy, m_remove, m_present})
        button->setEnabled(any);
}

void SceneStrip::setUndo(const QString &what)
{
    const QString tip = what.isEmpty() ? tr("Take back the last change (Ctrl+Z)") : tr("Undo: %1 (Ctrl+Z)").arg(what);
    m_undo->setEnabled(!what.isEmpty());
    m_undo->setToolTip(tip.toHtmlEscaped());
    m_undo->setAccessibleDescription(tip);
}

void SceneStrip::showPictures()
{
    const std::vector<Scene> &scenes = m_editor.story().scenes;
    for (int i = 0; i < m_list->count() && i < static_cast<int>(scenes.size()); ++i)
        m_list->item(i)->setIcon(
            iconOf(m_pictures.picture(scenes[static_cast<std::size_t>(i)]), m_theme, devicePixelRatioF()));
}

std::optional<std::size_t> SceneStrip::current() const
{
    const int row = m_list->currentRow();
    return row < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(row));
}

void SceneStrip::setCurrent(std::size_t scene)
{
    m_list->setCurrentRow(static_cast<int>(scene));
}

/// Before which scene one that is let go there would stand.
int SceneStrip::gapAt(QPoint at) const
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    int gap = 0;
    for (int i = 0; i < m_list->count(); ++i) {
        const int middle = m_list->visualItemRect(m_list->item(i)).center().x();
        gap += mirrored ? at.x() < middle : at.x() > middle;
    }
    return gap;
}

void SceneStrip::showGap(int gap)
{
    m_gap = gap;
    m_gapLine->setVisible(gap >= 0 && m_list->count() > 0);
    if (gap < 0 || m_list->count() == 0)
        return;
    const bool last = gap == m_list->count();
    const QRect beside = m_list->visualItemRect(m_list->item(last ? gap - 1 : gap));
    const bool atRight = last != (layoutDirection() == Qt::RightToLeft);
    m_gapLine->setGeometry(atRight ? beside.right() - 2 : beside.left() - 1, beside.top() + 2, 3, beside.height() - 4);
    m_gapLine->raise();
}

/// A scene is dragged to its place; a line shows where that is, Escape leaves it where it was.
bool SceneStrip::handleMouse(const QMouseEvent &event, QEvent::Type type)
{
    const QPoint at = event.position().toPoint();
    if (type == QEvent::MouseButtonPress && event.button() == Qt::LeftButton) {
        m_grabbed = m_list->row(m_list->itemAt(at));
        m_pressedAt = at;
        m_dragging = false;
        return false; // it becomes the current one
    }
    if (type == QEvent::MouseMove && m_grabbed >= 0 && event.buttons().testFlag(Qt::LeftButton)) {
        m_dragging = m_dragging || (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
        if (m_dragging) {
            if (QListWidgetItem *under = m_list->itemAt(at))
                m_list->scrollToItem(under);
            m_list->viewport()->setCursor(Qt::ClosedHandCursor);
            showGap(gapAt(at));
        }
        return m_dragging;
    }
    if (type == QEvent::MouseButtonRelease && m_dragging) {
        const int from = std::exchange(m_grabbed, -1), gap = m_gap;
        m_dragging = false;
        m_list->viewport()->unsetCursor();
        showGap(-1);
        const int to = gap > from ? gap - 1 : gap;
        if (from >= 0 && gap >= 0 && to != from) {
            m_editor.change(
                withMovedScene(m_editor.story(), static_cast<std::size_t>(from), static_cast<std::size_t>(to)));
            setCurrent(static_cast<std::size_t>(to));
        }
        return true; // no click: the window goes on showing what it shows
    }
    if (type == QEvent::MouseButtonRelease)
        m_grabbed = -1;
    return false;
}

void SceneStrip::moveBy(int places)
{
    const auto from = current();
    if (!from)
        return;
    const auto to = static_cast<std::ptrdiff_t>(*from) + places;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(m_editor.story().scenes.size()))
        return;
    m_editor.change(withMovedScene(m_editor.story(), *from, static_cast<std::size_t>(to)));
    setCurrent(static_cast<std::size_t>(to));
}

void SceneStrip::edit()
{
    if (const auto at = current())
        emit editWanted(*at);
}

void SceneStrip::duplicate()
{
    const auto at = current();
    if (!at)
        return;
    m_editor.change(withCopiedScene(m_editor.story(), *at));
    setCurrent(*at + 1);
}

void SceneStrip::removeCurrent()
{
    if (const auto at = current())
        m_editor.change(withoutScene(m_editor.story(), *at));
}

void SceneStrip::present()
{
    if (const auto at = current())
        emit presentWanted(*at);
}

void SceneStrip::showMenu(QPoint at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QListWidgetItem *under = m_list->itemAt(at);
    if (under) {
        const auto scene = static_cast<std::size_t>(m_list->row(under));
        menu->addAction(tr("Show in the window"), this, [this, scene] { emit sceneChosen(scene); });
        menu->addAction(tr("Present from here"), this, [this, scene] { emit presentWanted(scene); });
        menu->addSeparator();
        menu->addAction(tr("Edit…"), this, [this, scene] { emit editWanted(scene); });
        menu->addAction(tr("Duplicate"), this, &SceneStrip::duplicate);
        menu->addAction(tr("Move earlier"), this, [this] { moveBy(-1); })->setEnabled(scene > 0);
        menu->addAction(tr("Move later"), this, [this] { moveBy(1); })
            ->setEnabled(scene + 1 < m_editor.story().scenes.size());
        menu->addAction(tr("Copy the title"), this,
                        [words = m_editor.story().scenes[scene].title.in(languageOf(locale()))] { copyText(words); });
        menu->addSeparator();
        menu->addAction(tr("Delete"), this, &SceneStrip::removeCurrent);
    } else {
        menu->addAction(tr("Add the view"), this, &SceneStrip::add);
        menu->addAction(tr("Undo"), this, &SceneStrip::undo)->setEnabled(m_undo->isEnabled());
    }
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

bool SceneStrip::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    if (modifiers == Qt::AltModifier && (key == Qt::Key_Left || key == Qt::Key_Right)) {
        moveBy((key == Qt::Key_Right) != mirrored ? 1 : -1);
        return true;
    }
    if (modifiers.testFlag(Qt::ControlModifier)) {
        if (key == Qt::Key_D)
            duplicate();
        else if (key == Qt::Key_Z)
            modifiers.testFlag(Qt::ShiftModifier) ? emit redoWanted() : emit undoWanted();
        else if (key == Qt::Key_Y)
            emit redoWanted();
        else
            return false;
        return true;
    }
    switch (key) {
    case Qt::Key_Escape:
        if (!m_dragging)
            return false;
        m_dragging = false;
        m_grabbed = -1;
        m_list->viewport()->unsetCursor();
        showGap(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto at = current())
            emit sceneChosen(*at);
        return true;
    case Qt::Key_F2:
        edit();
        return true;
    case Qt::Key_Delete:
        removeCurrent();
        return true;
    default:
        return false;
    }
}

bool SceneStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (event->type() == QEvent::ShortcutOverride) {
            // Keys that mean something else elsewhere in the window belong to the list while it has the focus.
            const bool arrow = key->key() == Qt::Key_Left || key->key() == Qt::Key_Right;
            if ((key->modifiers() == Qt::AltModifier && arrow) || key->key() == Qt::Key_Delete)
                event->accept();
            return false;
        }
        if (handleKey(key->key(), key->modifiers() & ~Qt::KeypadModifier))
            return true;
    }
    const auto isMouse = [](QEvent::Type type) {
        return type == QEvent::MouseButtonPress || type == QEvent::MouseMove || type == QEvent::MouseButtonRelease;
    };
    if (watched == m_list->viewport() && isMouse(event->type()) &&
        handleMouse(*static_cast<QMouseEvent *>(event), event->type()))
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace sijill
