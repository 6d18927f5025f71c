#pragma once

#include "mapdata/register/database.h"
#include "mapdata/register/edit.h"

#include <QStringList>

namespace sijill {

// Incidents on their way from one register to another, by the clipboard.

inline constexpr auto carriedMimeType = "application/x-sijill-incidents";
/// More are not carried at once.
inline constexpr qsizetype mostCarried = 20'000;

/// Incidents whole, as bytes: with their claims, figures, facts and mentions, and the sources, reports, places, actors
/// and other names that these refer to. Fails where one is not there, or there are too many.
Result<QByteArray> carriedIncidents(Database &database, const QStringList &incidents);

/// What pasting does.
struct PastedIncidents {
    Edit edit;
    int incidents = 0;
    int newNames = 0;         ///< sources, places and so on that are not there yet
    QStringList alreadyThere; ///< ids of incidents that are there, in the bin or not: left as they are
    int withoutWhole = 0;     ///< incidents whose whole was not carried along and is not there
};

/// The command that enters them in this register. A record that is there, under its id or by its name, is used; others
/// are made. Two places are one where they are called alike and are of one level, and lie within 5 km of each other or,
/// where that is not known, in one area; two reports where they have one address, or one title and day. An id that
/// stands for something else is given anew.
/// Fails for what was not made by carriedIncidents(), and says so. What comes from elsewhere may be anything; the
/// register checks each value when the command is done.
Result<PastedIncidents> pastedIncidents(Database &database, const QByteArray &bytes);

} // namespace sijill
