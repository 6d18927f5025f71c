#include "widgets/controls/copying.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QMimeData>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QString cell(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ');
}

QString wordsIn(const QLayout &layout);

QString wordsIn(QLayoutItem *item)
{
    if (!item)
        return {};
    if (item->layout())
        return wordsIn(*item->layout());
    const QWidget *widget = item->widget();
    if (!widget || widget->isHidden())
        return {};
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    return widget->layout() ? wordsIn(*widget->layout()) : QString();
}

QString gridWords(const QGridLayout &grid)
{
    QStringList lines;
    for (int row = 0; row < grid.rowCount(); ++row) {
        QStringList cells;
        QLayoutItem *last = nullptr;
        for (int column = 0; column < grid.columnCount(); ++column) {
            QLayoutItem *item = grid.itemAtPosition(row, column);
            if (item && item != last) // one that spans columns stands in each of them
                cells += cell(wordsIn(item));
            last = item;
        }
        lines += cells.join(u'\t');
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString wordsIn(const QLayout &layout)
{
    if (const auto *grid = qobject_cast<const QGridLayout *>(&layout))
        return gridWords(*grid);
    const auto *box = qobject_cast<const QBoxLayout *>(&layout);
    const bool across =
        box && (box->direction() == QBoxLayout::LeftToRight || box->direction() == QBoxLayout::RightToLeft);
    QStringList parts;
    for (int i = 0; i < layout.count(); ++i)
        if (const QString words = wordsIn(layout.itemAt(i)); !words.trimmed().isEmpty())
            parts += words;
    return parts.join(across ? u'\t' : u'\n');
}

QString say(const char *text)
{
    return QCoreApplication::translate("Copying", text);
}

} // namespace

QString tabSeparated(const TextTable &table)
{
    QStringList lines;
    if (!table.caption.isEmpty())
        lines += cell(table.caption);
    const auto add = [&](const QStringList &cells) {
        QStringList plain;
        for (const QString &text : cells)
            plain += cell(text);
        lines += plain.join(u'\t');
    };
    if (!table.head.isEmpty())
        add(table.head);
    for (const QStringList &row : table.rows)
        add(row);
    return lines.join(u'\n');
}

void copyTable(const TextTable &table)
{
    auto *data = new QMimeData; // owned by the clipboard
    const QString text = tabSeparated(table);
    data->setText(text);
    data->setData(u"text/tab-separated-values"_s, text.toUtf8());
    QApplication::clipboard()->setMimeData(data);
}

void copyText(const QString &text)
{
    QApplication::clipboard()->setText(text);
}

QString wordsOf(const QWidget &page)
{
    return page.layout() ? wordsIn(*page.layout()) : QString();
}

void showCopyMenu(QWidget &panel, QWidget &page, QPoint global)
{
    QWidget *under = page.childAt(page.mapFromGlobal(global));
    QString here;
    if (const auto *label = qobject_cast<const QLabel *>(under))
        here = label->hasSelectedText() ? label->selectedText() : label->text();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(under))
        here = button->text();
    auto *menu = new QMenu(&panel);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(say(QT_TRANSLATE_NOOP("Copying", "Copy")), &panel, [here] { copyText(here); });
    copy->setEnabled(!here.isEmpty());
    menu->addAction(say(QT_TRANSLATE_NOOP("Copying", "Copy all that stands here")), &panel,
                    [words = wordsOf(page)] { copyText(words); });
    menu->popup(global);
}

} // namespace sijill
