#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace sijill {

// An incident as somebody types it: every field is a text, and none of it has to make sense yet. What it means is
// found out by enteredEdit() (entryedit.h); a draft is kept as it stands.

/// How many, of whom: "at least 63".
struct FigureFields {
    QString outcome = {}; ///< "killed" or "wounded"
    QString group = {};   ///< the name of a group; empty: everybody
    QString count = {};

    bool isEmpty() const { return group.trimmed().isEmpty() && count.trimmed().isEmpty(); }
    bool operator==(const FigureFields &) const = default;
};

/// What one source says.
struct ClaimFields {
    QString id = {}; ///< of a claim that is in the register; empty: a new one
    QString source = {};
    QString report = {};    ///< its title
    QString published = {}; ///< the day of it
    QString address = {};
    QString wording = {};
    QString note = {};
    bool preferred = false;
    std::vector<FigureFields> figures = {};

    /// Nobody has typed anything into it.
    bool isEmpty() const;
    bool operator==(const ClaimFields &) const = default;
};

struct IncidentFields {
    QString id = {}; ///< of an incident that is in the register; empty: a new one
    QString title = {};
    QString when = {};
    QString places = {}; ///< several are parted by semicolons
    QString point = {};
    QString precision = {}; ///< of the place, "town" and so on; empty: as the place says
    QString kind = {};
    QString perpetrators = {};
    QString targets = {};
    QString weapons = {};
    QString partOf = {};
    bool counted = true;
    QString note = {};
    std::vector<ClaimFields> claims = {};
    QString why = {}; ///< for the history

    bool operator==(const IncidentFields &) const = default;
};

QJsonObject toJson(const IncidentFields &fields);
/// What is missing or of another kind is empty.
IncidentFields incidentFieldsFromJson(const QJsonObject &object);

} // namespace sijill
