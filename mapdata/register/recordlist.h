#pragma once

#include "mapdata/register/database.h"

#include <QPointF>
#include <QStringList>

#include <vector>

namespace sijill {

/// How many records refer to one; incidents by any of their columns, each once.
struct RecordUses {
    int incidents = 0;
    int inBin = 0; ///< incidents that were deleted, and keep what they refer to
    int claims = 0;
    int reports = 0;
    int figures = 0;
    int facts = 0;
    int places = 0; ///< that lie in it
    int mentions = 0;

    bool any() const { return incidents + inBin + claims + reports + figures + facts + places + mentions > 0; }
    bool operator==(const RecordUses &) const = default;
};

/// An entry of one of the tables that incidents and claims refer to: places, sources, kinds, actors, weapons, groups.
/// What its table has no column for is empty.
struct RecordRow {
    QString id;
    QString name, nameArabic;
    QString kind;
    QString address; ///< of a source
    QString parent;  ///< of a place: the id of the area that it lies in
    QString level;   ///< of a place: as in the table; empty for what is smaller than an area
    std::optional<QPointF> point;
    QStringList spellings;
    bool isOfLayer = false; ///< a place that a layer gives, which the register does not change
    RecordUses uses;
};

enum class CountUses : quint8 { Yes, No };
/// All entries of a table, in the order in which they were entered. Counting reads the referring columns once.
Result<std::vector<RecordRow>> readRecords(Database &database, const QString &table, CountUses count = CountUses::Yes);

} // namespace sijill
