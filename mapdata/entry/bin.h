#pragma once

#include "mapdata/register/history.h"

#include <QLocale>

namespace sijill {

/// A deleted incident, in words.
struct BinRow {
    QString id;
    QString title;
    QString when;         ///< "14 January 2013"
    QString where;        ///< the names of its places
    int day = 0;          ///< its first day, to sort by; undated ones last
    HistoryEntry deleted; ///< the entry that put it there, with who and why; invalid `at` where the history has none
};

/// What is in the bin of a register, what was deleted last first. Titles and places as they are now.
Result<std::vector<BinRow>> binOf(Database &database, const QLocale &locale);

} // namespace sijill
