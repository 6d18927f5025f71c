#pragma once

#include "mapdata/tables/sourcenotes.h"

#include <QStringList>

#include <vector>

namespace sijill {

/// What is known of a table, sheet, folder or layer of a file before it is read.
struct TableFacts {
    QString name;
    QStringList columns;
    qint64 rows = 0;     ///< -1: nobody knows without reading it
    int likeness = 0;    ///< incidentLikeness() of its columns and first rows
    bool isView = false; ///< its rows stand in another table as well
};

/// Which tables of a file are read, and what is said of them.
struct TableChoice {
    std::vector<std::size_t> read; ///< in the order of the file; empty: there is no such table
    std::vector<TableNote> notes;  ///< of every table
    QStringList assumptions;       ///< translated
};

/// Of that name; else the one that is most like a table of incidents, the first of several, and with it all that look
/// alike, such as one for each year. Views are read only where there is nothing else, or by name.
TableChoice chooseTables(const std::vector<TableFacts> &tables, const QString &wanted);

/// Three of four of all their columns are in both, by name.
bool lookAlike(const QStringList &columns, const QStringList &others);

/// How much a table looks like one of incidents: 0 not at all. `rows`: some of its first ones, decoded.
int incidentLikeness(const QStringList &columns, const std::vector<QStringList> &rows);

/// Names that stand in a sentence: the first ones, and how many more there are.
QString inSentence(const QStringList &names);

} // namespace sijill
