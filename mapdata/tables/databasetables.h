#pragma once

#include <QSet>
#include <QString>

class GDALDataset;

namespace sijill {

/// Of the tables of an SQLite database or GeoPackage those that hold no rows of their own: views and virtual tables,
/// whose rows stand in others, and those that a program keeps for itself, such as the parts of an index.
struct DatabaseTables {
    QSet<QString> views;
    QSet<QString> hidden;
};

/// Nothing of a dataset of another kind.
DatabaseTables databaseTables(GDALDataset &dataset);

} // namespace sijill
