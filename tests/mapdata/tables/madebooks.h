#pragma once

#include <QList>
#include <QString>
#include <QStringList>

// Workbooks written by hand, for what the drivers of GDAL do not write: merged cells, the date system, styles.

/// A sheet: its rows as cells. "#41288" is a day by its number, "=12" a number, all else a text; empty is no cell.
struct MadeSheet {
    QString name;
    QList<QStringList> rows;
    QStringList merges; ///< "A2:A4"
};

bool makeXlsx(const QString &path, const QList<MadeSheet> &sheets, const QString &workbookProperties = {});
/// Merges as "row,column,rows", from 1. A text like a date is a day.
bool makeOds(const QString &path, const QList<MadeSheet> &sheets);
