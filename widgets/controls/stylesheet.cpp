#include "widgets/controls/stylesheet.h"

#include "widgets/theme/contrast.h"
#include "widgets/theme/fonts.h"

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

constexpr double fontPixels = 13;

// @name@ stands for a colour of the theme.
const char sheet[] = R"(
* { font-size: 13px; }
QMainWindow, QDialog, QDockWidget, QScrollArea, QAbstractScrollArea { background: @paper@; color: @ink@; }
QWidget { color: @ink@; }
QWidget#paper, QScrollArea > QWidget > QWidget#paper { background: @paper@; }
QMainWindow::separator { background: @edge@; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @selection@; }
QDockWidget { titlebar-close-icon: none; titlebar-normal-icon: none; border: none; }
QDockWidget::title { background: @paper@; padding: 6px 14px; text-align: left; }

QLabel { background: transparent; }
QLabel[textStyle="heading"] { color: @quiet@; font-size: 11px; font-weight: bold; }
QLabel[textStyle="quiet"] { color: @quiet@; font-size: 12px; }
QLabel[textStyle="title"] { font-size: 17px; font-weight: bold; }
QLabel[textStyle="figure"] { color: @harm@; font-size: 26px; font-weight: bold; }
QLabel[textStyle="odd"] { color: @ink@; font-size: 12px; }
QLabel[textStyle="complaint"] { color: @harm@; font-size: 12px; }
QLabel[textStyle="strong"] { font-weight: bold; }
QLabel#brand { font-size: 17px; font-weight: bold; }
QLabel#complaint { color: @harm@; font-weight: bold; padding: 0 8px; }
QToolButton#coordinates { background: @card@; color: @quiet@; border: 1px solid @edge@; border-radius: 4px; padding: 2px 7px; font-size: 12px; }
QToolButton#coordinates:hover { color: @ink@; border: 1px solid @quiet@; }
QFrame#zoom { background: @card@; border: 1px solid @edge@; border-radius: 5px; }
QFrame#rule { background: @edge@; border: none; max-height: 1px; min-height: 1px; }

QLineEdit, QComboBox { background: @card@; color: @ink@; border: 1px solid @edge@; border-radius: 5px; padding: 4px 8px;
    min-height: 18px; selection-background-color: @selection@; selection-color: @paper@; }
QLineEdit:focus, QComboBox:focus { border: 1px solid @selection@; }
QLineEdit[complaint="true"] { border: 1px solid @harm@; color: @harm@; }
QLineEdit:disabled, QComboBox:disabled { color: @outline@; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: none; width: 0; height: 0; }
QComboBox QAbstractItemView, QMenu, QListView#results { background: @card@; color: @ink@; border: 1px solid @edge@; outline: none;
    selection-background-color: @wash@; selection-color: @ink@; }
QComboBox QAbstractItemView::item { min-height: 24px; padding: 2px 6px; }
QMenu { padding: 4px 0; }
QMenu::item { padding: 5px 26px; background: transparent; }
QMenu::item:selected { background: @wash@; }
QMenu::item:disabled { color: @outline@; }
QMenu::section { color: @quiet@; padding: 6px 12px 2px 12px; }
QMenu::separator { height: 1px; background: @edge@; margin: 4px 10px; }
QMenu::indicator { width: 14px; height: 14px; margin: 0 6px; border: 1px solid @outline@; border-radius: 3px; }
QMenu::indicator:checked { background: @ink@; border: 1px solid @ink@; image: url(:/marks/tick-@tick@.png); }
QMenu::indicator:exclusive { border-radius: 7px; image: none; }
QMenuBar { background: @paper@; color: @ink@; border: none; }
QMenuBar::item { background: transparent; padding: 4px 10px; border-radius: 4px; }
QMenuBar::item:selected { background: @wash@; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 4px 6px; }
QToolButton:hover { background: @wash@; }
QToolButton:checked { background: @wash@; color: @selection@; font-weight: bold; }
QToolButton:focus, QPushButton:focus { border: 1px solid @selection@; }
QToolButton:disabled { color: @outline@; }
QToolButton::menu-indicator { image: none; width: 0; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton { background: @card@; border: 1px solid @edge@; border-radius: 5px; padding: 5px 14px; }
QPushButton:hover { background: @wash@; }
QPushButton:disabled { color: @outline@; }
sijill--LinkButton { color: @selection@; }
QCheckBox { spacing: 8px; padding: 2px; }
QCheckBox::indicator { width: 13px; height: 13px; border: 1px solid @quiet@; border-radius: 3px; background: @card@; }
QCheckBox::indicator:checked { background: @ink@; border: 1px solid @ink@; image: url(:/marks/tick-@tick@.png); }
QCheckBox:focus { color: @selection@; }

QTabBar { background: @paper@; }
QTabBar::tab { background: transparent; color: @quiet@; padding: 6px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @ink@; border-bottom: 2px solid @harm@; font-weight: bold; }
QTabBar::tab:hover { color: @ink@; }

QTableView { background: @paper@; border: none; gridline-color: @edge@; selection-background-color: @wash@; selection-color: @ink@;
    outline: none; }
QTableView::item { padding: 4px 6px; border-bottom: 1px solid @edge@; }
QTableView::item:selected { background: @wash@; color: @ink@; }
QTableView::item:focus { border: 1px solid @selection@; }
QHeaderView { background: @paper@; }
QTableCornerButton::section { background: @paper@; border: none; border-bottom: 1px solid @outline@; }
QHeaderView::section { background: @paper@; color: @quiet@; border: none; border-bottom: 1px solid @outline@; padding: 5px 6px;
    font-size: 12px; }
QListView#layers::indicator { width: 12px; height: 12px; border: 1px solid @quiet@; border-radius: 3px; background: @card@; }
QListView#layers::indicator:checked { background: @ink@; border: 1px solid @ink@; image: url(:/marks/tick-@tick@.png); }
QListView#layers::item { padding: 0 4px; border-radius: 4px; }
QListView#layers::item:selected { background: @wash@; color: @ink@; }
QListView#layers:focus::item:selected { border: 1px solid @selection@; }
QSpinBox, QDoubleSpinBox { background: @card@; color: @ink@; border: 1px solid @edge@; border-radius: 5px; padding: 3px 6px; }
QSpinBox:focus, QDoubleSpinBox:focus { border: 1px solid @selection@; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { width: 0; border: none; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QSlider::groove { background: @edge@; height: 3px; border-radius: 1px; }
QSlider::handle { background: @ink@; width: 13px; height: 13px; margin: -5px 0; border-radius: 6px; }
QSlider:focus { background: @wash@; border-radius: 4px; }
QListView { background: transparent; border: none; outline: none; }
QTextEdit, QPlainTextEdit { background: @card@; border: 1px solid @edge@; }

QScrollArea { border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 9px; margin: 0; }
QScrollBar:horizontal { height: 9px; margin: 0; }
QScrollBar::handle { background: @edge@; border-radius: 4px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: @outline@; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: transparent; border: none;
    width: 0; height: 0; }
QToolTip { background: @card@; color: @ink@; border: 1px solid @edge@; padding: 4px; }
QFrame#toolRow { background: @paper@; border: none; border-bottom: 1px solid @edge@; }
QFrame#claim { background: @paper@; border: 1px solid @edge@; border-radius: 6px; }
QFrame#welcome { background: @card@; border: 1px solid @outline@; border-radius: 8px; }
QFrame#dropCard { background: @card@; border: 1px solid @selection@; border-radius: 8px; }
QFrame#notice { background: @card@; border: none; border-bottom: 1px solid @edge@; }
QStatusBar { background: @paper@; color: @quiet@; }
)";

} // namespace

QString styleSheet(const Theme &theme)
{
    QColor wash = theme.selection;
    wash.setAlphaF(0.13F);
    const std::pair<QLatin1StringView, QColor> colours[] = {
        {"@paper@"_L1, theme.paper},
        {"@card@"_L1, theme.card},
        {"@edge@"_L1, theme.cardEdge},
        {"@outline@"_L1, theme.outline},
        {"@ink@"_L1, theme.ink},
        {"@quiet@"_L1, theme.quietInk},
        {"@harm@"_L1, theme.harm},
        {"@selection@"_L1, theme.selection},
        {"@wash@"_L1, over(wash, theme.paper)},
    };
    QString filled = QString::fromLatin1(sheet);
    for (const auto &[name, colour] : colours)
        filled.replace(name, colour.name());
    // On a square of ink.
    return filled.replace("@tick@"_L1, theme.ink.lightnessF() < 0.5F ? "light"_L1 : "dark"_L1);
}

QPalette paletteOf(const Theme &theme)
{
    QColor wash = theme.selection;
    wash.setAlphaF(0.13F);
    const QColor chosen = over(wash, theme.paper);
    const std::pair<QPalette::ColorRole, QColor> roles[] = {
        {QPalette::Window, theme.paper},     {QPalette::WindowText, theme.ink},
        {QPalette::Base, theme.card},        {QPalette::AlternateBase, theme.paper},
        {QPalette::Text, theme.ink},         {QPalette::PlaceholderText, theme.quietInk},
        {QPalette::Button, theme.card},      {QPalette::ButtonText, theme.ink},
        {QPalette::Highlight, chosen},       {QPalette::HighlightedText, theme.ink},
        {QPalette::ToolTipBase, theme.card}, {QPalette::ToolTipText, theme.ink},
        {QPalette::Link, theme.selection},   {QPalette::LinkVisited, theme.selection},
        {QPalette::Mid, theme.cardEdge},     {QPalette::Dark, theme.outline},
        {QPalette::Light, theme.card},       {QPalette::Midlight, theme.cardEdge},
        {QPalette::Accent, theme.selection},
    };
    QPalette palette;
    for (const auto &[role, colour] : roles)
        palette.setColor(role, colour);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.outline);
    return palette;
}

QFont windowFont()
{
    loadFonts();
    return mapFont(fontPixels);
}

} // namespace sijill
