#include "app/dialogs.h"

#include "app/foreignreader.h"
#include "app/workspace.h"
#include "mapdata/words/words.h"
#include "widgets/controls/fittingscreen.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/painter/furniture.h"
#include "widgets/texts/readable.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Dialogs)
};

/// A dialog that deletes itself, with a column to fill and a button to close it.
std::pair<QDialog *, QVBoxLayout *> makeDialog(QWidget *parent, const QString &title, QSize size)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->resize(parent ? fittingScreen(*parent, size) : size);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(18, 16, 18, 14);
    column->addWidget(plainLabel(title, TextStyle::Title, dialog));
    auto *content = new QVBoxLayout;
    column->addLayout(content, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(buttons);
    return {dialog, content};
}

struct KeyRow {
    QString keys;
    QString what;
};

std::vector<std::pair<QString, std::vector<KeyRow>>> keyTable()
{
    return {{Texts::tr("Timeline (F6 goes there)"),
             {{Texts::tr("Space or F8"), Texts::tr("Play or pause")},
              {Texts::tr("Arrows"), Texts::tr("One step back or on")},
              {Texts::tr("Ctrl+arrows, or Alt+Page up and Alt+Page down anywhere"),
               Texts::tr("Previous or next day with an incident")},
              {Texts::tr("Shift+arrows"), Texts::tr("Move the end of the window")},
              {Texts::tr("Ctrl+Shift+arrows"), Texts::tr("Move the beginning of the window")},
              {Texts::tr("Page up, Page down"), Texts::tr("Back or on by the length of the window")},
              {Texts::tr("Home, End"), Texts::tr("First or last days of the data")},
              {Texts::tr("+ and -, 0, Enter"), Texts::tr("Closer, farther, the whole, the window")},
              {Texts::tr("Esc"), Texts::tr("All of time")}}},
            {Texts::tr("Map (F7 goes there)"),
             {{Texts::tr("Arrows"), Texts::tr("Pan")},
              {Texts::tr("+ and -"), Texts::tr("Closer, farther")},
              {Texts::tr("Home"), Texts::tr("Everything")},
              {Texts::tr("Tab, Shift+Tab"), Texts::tr("From marker to marker")},
              {Texts::tr("Enter"), Texts::tr("Open the marker")},
              {Texts::tr("M"), Texts::tr("Measure: clicks or arrows and Enter set points, Backspace takes the last")},
              {Texts::tr("Shift+drag"), Texts::tr("Closer, to the box that is drawn")},
              {Texts::tr("F3, F4"), Texts::tr("Legend and what is not placed: whole, folded, hidden")},
              {Texts::tr("Esc"), Texts::tr("Clear the selection")}}},
            {Texts::tr("Layers"),
             {{Texts::tr("Space"), Texts::tr("Show or hide")},
              {Texts::tr("Alt+Up, Alt+Down"), Texts::tr("Above or below the next layer")},
              {Texts::tr("Enter"), Texts::tr("Zoom to the layer")},
              {Texts::tr("Alt+Enter"), Texts::tr("What it is")},
              {Texts::tr("Delete"), Texts::tr("Remove the layer")}}},
            {Texts::tr("Presenting"),
             {{Texts::tr("Right, Space, Page down"), Texts::tr("The next scene; from a look aside back to the scene")},
              {Texts::tr("Left, Page up"), Texts::tr("The previous scene")},
              {Texts::tr("Home, End"), Texts::tr("The first scene, the last scene")},
              {Texts::tr("P"), Texts::tr("Pause, go on")},
              {Texts::tr("B, W"), Texts::tr("A black or a white screen")},
              {Texts::tr("S"), Texts::tr("The presenter's screen")},
              {Texts::tr("+ and -, mouse"), Texts::tr("Look closer")},
              {Texts::tr("Esc"), Texts::tr("Leave")}}},
            {Texts::tr("Everywhere"),
             {{Texts::tr("Ctrl+F"), Texts::tr("Find a place or an incident")},
              {Texts::tr("Ctrl+Z, Ctrl+Shift+Z"), Texts::tr("Undo a change of scenes, layers or files; do it again")},
              {Texts::tr("Alt+Left, Alt+Right"), Texts::tr("Back to what was shown before, and forward")},
              {Texts::tr("Ctrl+L"), Texts::tr("List of incidents")},
              {Texts::tr("Ctrl+B"), Texts::tr("Table and charts of totals")},
              {Texts::tr("Ctrl+O"), Texts::tr("Open an atlas")},
              {Texts::tr("Ctrl+Shift+L"), Texts::tr("Add layers")},
              {Texts::tr("Ctrl+Shift+N"), Texts::tr("Places, sources and names of a register")},
              {Texts::tr("Ctrl+Shift+Delete"), Texts::tr("The bin")},
              {Texts::tr("Ctrl+N, E, Shift+E"),
               Texts::tr("Enter an incident; edit the selected one; set a field of several")},
              {Texts::tr("Ctrl+M, Ctrl+Alt+M"), Texts::tr("Merge the selected incidents; split one")},
              {Texts::tr("Ctrl+Shift+M"), Texts::tr("Look for duplicates")},
              {Texts::tr("Shift+M"), Texts::tr("Move the point of the selected incident")},
              {Texts::tr("Shift+P"), Texts::tr("Make the selected incidents part of another one")},
              {Texts::tr("Ctrl+X, Ctrl+C, Ctrl+V"), Texts::tr("Cut, copy and paste incidents, also between registers")},
              {Texts::tr("Ctrl+S"), Texts::tr("Save what is seen as a picture")},
              {Texts::tr("Ctrl+,"), Texts::tr("Preferences")},
              {Texts::tr("F10"), Texts::tr("The menus")},
              {Texts::tr("Ctrl+Shift+P"), Texts::tr("Find what can be done, by its name")},
              {Texts::tr("F11"), Texts::tr("Full screen")},
              {Texts::tr("Ctrl+E"), Texts::tr("Scenes")},
              {Texts::tr("Ctrl+Shift+S"), Texts::tr("Add the view as a scene")},
              {Texts::tr("F5, Shift+F5"), Texts::tr("Present the scenes; from this scene")},
              {Texts::tr("F1"), Texts::tr("These keys")}}}};
}

/// In a line of Arabic a combination of keys is read from left to right, as it stands on the keyboard.
QString withKeysTogether(QString keys)
{
    static const QRegularExpression combination(uR"(\b(?:Ctrl|Alt|Shift)(?:\+[^\s،,]+)+)"_s);
    return keys.isRightToLeft() || QGuiApplication::isRightToLeft() ? keys.replace(combination, u"\u2066\\0\u2069"_s)
                                                                    : keys;
}

} // namespace

void showProblems(QWidget *parent, const Problems &problems)
{
    const auto [dialog, column] = makeDialog(parent, Texts::tr("Noted while reading"), {620, 380});
    auto *text = new QPlainTextEdit(dialog);
    text->setReadOnly(true);
    text->setAccessibleName(Texts::tr("Noted while reading"));
    for (const Problem &problem : problems)
        text->appendPlainText(readable(problem));
    text->moveCursor(QTextCursor::Start);
    column->addWidget(text, 1);
    dialog->show();
}

void showKeys(QWidget *parent)
{
    const auto [dialog, column] = makeDialog(parent, Texts::tr("Keys"), {560, 620});
    auto *area = new QScrollArea(dialog);
    area->setWidgetResizable(true);
    auto *page = new QWidget(area);
    page->setObjectName(u"paper"_s);
    auto *grid = new QGridLayout(page);
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(18);
    for (const auto &[group, rows] : keyTable()) {
        grid->addWidget(headingLabel(group, page), grid->rowCount(), 0, 1, 2);
        for (const KeyRow &row : rows) {
            const int at = grid->rowCount();
            QLabel *keys = plainLabel(withKeysTogether(row.keys), TextStyle::Strong, page);
            keys->setMinimumWidth(170);
            grid->addWidget(keys, at, 0);
            grid->addWidget(plainLabel(row.what, TextStyle::Body, page), at, 1);
        }
        grid->setRowMinimumHeight(grid->rowCount(), 8);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    area->setWidget(page);
    column->addWidget(area, 1);
    dialog->show();
}

void showAbout(QWidget *parent, Workspace &workspace)
{
    const auto [dialog, column] = makeDialog(parent, Texts::tr("About Sijill"), {520, 420});
    const Atlas &atlas = *workspace.model().atlas();
    const Language language = languageOf(dialog->locale());
    const auto add = [&, page = dialog, list = column](const QString &text, TextStyle style) {
        if (!text.isEmpty())
            list->addWidget(selectable(plainLabel(text, style, page)));
    };
    add(Texts::tr("Where, when, how many, who says so, and how sure."), TextStyle::Strong);
    add(Texts::tr("Version %1. Free software under the Apache Licence 2.0.")
            .arg(QCoreApplication::applicationVersion()),
        TextStyle::Body);
    add(protectionWords(), TextStyle::Quiet);
    add(Texts::tr("Made with Qt (LGPL 3), GDAL and PROJ (MIT), GeographicLib (MIT), ICU (Unicode), SQLite (public "
                  "domain) and "
                  "FFmpeg (LGPL 2.1 or GPL 2); Noto fonts (Open Font Licence 1.1)."),
        TextStyle::Quiet);
    column->addSpacing(8);
    add(atlas.title.in(language), TextStyle::Strong);
    add(atlas.description.in(language), TextStyle::Body);
    for (const Text &line : atlas.attribution)
        add(line.in(language), TextStyle::Quiet);
    add(workspace.path(), TextStyle::Quiet);
    column->addStretch(1);
    dialog->show();
}

void showSigns(QWidget *parent, const Atlas &atlas, const Theme &theme)
{
    const auto [dialog, column] = makeDialog(parent, Texts::tr("What the signs mean"), {420, 460});
    MapScene scene;
    scene.discs = DiscScale(100, 100);
    const Legend legend(scene, measureName(atlas, killed, dialog->locale()), LegendContent::Everything,
                        dialog->locale(), theme);
    const double ratio = dialog->devicePixelRatioF();
    QPixmap picture((legend.size() * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    legend.paint(painter, {});
    painter.end();
    auto *signs = new QLabel(dialog);
    signs->setPixmap(picture);
    signs->setAccessibleName(legend.words().join(u", "_s));
    column->addWidget(signs, 0, Qt::AlignHCenter);
    column->addWidget(
        plainLabel(Texts::tr("The area of a disc is the number of people. A badge stands for an area: where in it "
                             "is not known. What has no place is told in a corner of the map, and counted."),
                   TextStyle::Body, dialog));
    column->addStretch(1);
    dialog->show();
}

} // namespace sijill
