#pragma once

#include "mapdata/entry/entrynames.h"
#include "mapdata/entry/incidentfields.h"
#include "mapdata/layers/layer.h"
#include "mapdata/register/edit.h"
#include "mapdata/time/span.h"

#include <QLocale>

namespace sijill {

/// What is known while something is typed.
struct EntryContext {
    const EntryNames &names;
    const std::vector<std::shared_ptr<const VectorLayer>> &layers; ///< in which points lie
    QLocale locale;
    Day today = 0;
};

/// What is said of a field while it is typed.
struct EntryRemark {
    enum class Kind : quint8 {
        Understood, ///< what it means
        Odd,        ///< it looks wrong, or may be meant otherwise; kept as it is said
        Stops,      ///< it cannot be meant, and nothing can be saved with it
    };
    Kind kind = Kind::Understood;
    QString field;   ///< its name in IncidentFields, ClaimFields or FigureFields
    int claim = -1;  ///< of which claim; -1: of the incident itself
    int figure = -1; ///< of which figure of it
    QString text;

    bool operator==(const EntryRemark &) const = default;
};

struct EnteredEdit {
    Edit edit;        ///< of the register; without records where nothing is different
    QString incident; ///< its id
    std::vector<EntryRemark> remarks;

    bool isReady() const;
};

/// How well a place is known, where nobody says it: as its places are, never finer. `count`: of them, with those that
/// are new.
PlacePrecision usualPrecision(const Atlas &atlas, const std::vector<PlaceIndex> &known, qsizetype count, bool hasPoint);

/// What an incident of the atlas looks like in the form: the texts that mean what it is.
IncidentFields fieldsOf(const EntryNames &names, IncidentIndex incident);

/// Turns what is typed into one edit. A field whose text is as it was `before` is left alone, however little of it the
/// text tells; names that nothing has become new records (sources, reports, actors, kinds, weapons, groups; places that
/// have a point or an area). @pre before is what fieldsOf() gave, or empty for a new incident
EnteredEdit enteredEdit(const IncidentFields &before, const IncidentFields &after, const EntryContext &context);

} // namespace sijill
