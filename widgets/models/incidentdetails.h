#pragma once

#include "mapdata/ledger/ledger.h"
#include "mapdata/model/atlas.h"
#include "mapdata/time/timewindow.h"

#include <QLocale>
#include <QStringList>

#include <vector>

namespace sijill {

/// What one source says, ready to be shown as plain text.
struct ClaimDetails {
    QString source;
    QString report;      ///< title and date of publication
    QString wording;     ///< in quotes
    QStringList figures; ///< "Killed: 63"
    QStringList facts;   ///< numbers that are no casualties: "Tanks destroyed: 5 or more"
    QString link;
    QString note;
    bool taken = false; ///< the reading takes its figure from this one
};

/// Another incident that this one stands in or holds.
struct RelatedDetails {
    IncidentIndex incident = none;
    QString text;
};

/// Everything the window says of one incident. Empty strings are not shown.
struct IncidentDetails {
    QString date;
    QString title;
    QString count; ///< the measure under the reading, in words
    QString measure;
    QString cuts;  ///< "Of them: children: 10; women: 3"
    QString other; ///< the other outcome: "Wounded: 50"
    QString place;
    QString placed; ///< how well that is known
    QString kind;
    QString actors;
    QString targets;
    QString weapons;
    QString note;
    QString notCounted;
    QString net;   ///< how much of it is counted here and how much in its parts
    QString share; ///< how much of it counts in the window, where it reaches beyond it
    std::vector<ClaimDetails> claims;
    std::vector<RelatedDetails> whole; ///< none or one
    std::vector<RelatedDetails> parts;
};

/// @pre incident < atlas.incidents.size(), ledger made from that atlas
IncidentDetails detailsOf(const Atlas &atlas, const Ledger &ledger, const TimeWindow &window, IncidentIndex incident,
                          const QLocale &locale);

} // namespace sijill
