#pragma once

#include <QPoint>
#include <QStringList>

#include <vector>

class QWidget;

namespace sijill {

/// A table on its way to another program.
struct TextTable {
    QString caption;  ///< what it is a table of, on a line of its own above it; empty: none
    QStringList head; ///< empty: without headings
    std::vector<QStringList> rows;
};

/// Lines with tabs between the cells, as every spreadsheet takes them; tabs and line breaks in a cell become spaces.
QString tabSeparated(const TextTable &table);
/// To the clipboard, as plain text and as tab-separated values.
void copyTable(const TextTable &table);
void copyText(const QString &text);

/// What a panel shows in words: a line for each line of its layout, with tabs where things stand side by side.
QString wordsOf(const QWidget &page);

/// The context menu of a panel of words: what is selected or stands under the pointer, and all of `page`.
void showCopyMenu(QWidget &panel, QWidget &page, QPoint global);

} // namespace sijill
