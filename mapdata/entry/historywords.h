#pragma once

#include "mapdata/entry/entrynames.h"
#include "mapdata/register/recordhistory.h"

#include <QLocale>

namespace sijill {

/// An entry of an incident's history, for a person.
struct HistoryWords {
    QString head;        ///< when, who, what: "1 December 2026 09:15, Samar: changed"
    QStringList changes; ///< "First day: 2013-01-14 → 2013-01-15", one a line
    QString why;

    bool operator==(const HistoryWords &) const = default;
};

/// The newest first, in the time of this computer. Ids are told by the names that they have now.
std::vector<HistoryWords> historyWords(const std::vector<EntryTold> &history, const EntryNames &names,
                                       const QLocale &locale);

/// One change of one record: "First day: 2013-01-14 → 2013-01-15", one a line.
QStringList changeWords(const RecordChange &change, const EntryNames &names, const QLocale &locale);

} // namespace sijill
