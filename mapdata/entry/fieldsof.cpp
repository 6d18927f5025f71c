// What is in the atlas, as texts of the form.
#include "mapdata/entry/entryedit.h"
#include "mapdata/entry/understood.h"
#include "mapdata/model/vocabulary.h"

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

template <class Indexes>
QString joined(const EntryNames &names, Nameable kind, const Indexes &indexes)
{
    QStringList all;
    for (const auto index : indexes)
        all << names.name(kind, index);
    return all.join(names.language() == Language::Arabic ? u"؛ "_s : u"; "_s);
}

/// Only one that the place does not give.
QString ownPoint(const Atlas &atlas, const Location &location)
{
    if (!location.hasPoint())
        return {};
    for (const PlaceIndex index : atlas.placesOf(location)) {
        const Place &place = atlas.places[index];
        if (place.longitude == location.longitude && place.latitude == location.latitude)
            return {};
    }
    return u"%1, %2"_s.arg(location.latitude, 0, 'g', QLocale::FloatingPointShortest)
        .arg(location.longitude, 0, 'g', QLocale::FloatingPointShortest);
}

ClaimFields claimFields(const EntryNames &names, const Claim &claim)
{
    const Atlas &atlas = names.atlas();
    ClaimFields fields;
    fields.id = atlas.texts.text(claim.id).english;
    if (claim.source != none16)
        fields.source = names.name(Nameable::Source, claim.source);
    if (claim.report != none16) {
        const Report &report = atlas.reports[claim.report];
        fields.report = names.name(Nameable::Report, claim.report);
        fields.published = report.published.isValid() ? report.published.toString(Qt::ISODate) : QString();
        fields.address = report.url;
    }
    fields.wording = atlas.texts.text(claim.wording).in(names.language());
    fields.note = atlas.texts.text(claim.note).in(names.language());
    fields.preferred = claim.preferred;
    for (const Figure &figure : atlas.figuresOf(claim)) {
        const Measure measure = atlas.measures[figure.measure];
        fields.figures.push_back({outcomeKey(measure.outcome),
                                  measure.group == none16 ? QString() : names.name(Nameable::Group, measure.group),
                                  countText(figure.count, atlas.texts.text(figure.words).in(names.language()))});
    }
    return fields;
}

} // namespace

IncidentFields fieldsOf(const EntryNames &names, IncidentIndex index)
{
    const Atlas &atlas = names.atlas();
    const Incident &incident = atlas.incidents[index];
    const Location &location = atlas.locationOf(incident);
    IncidentFields fields;
    fields.id = names.id(Nameable::Incident, index);
    fields.title = atlas.texts.text(incident.title).in(names.language());
    fields.when = whenText(incident);
    fields.places = joined(names, Nameable::Place, atlas.placesOf(location));
    fields.point = ownPoint(atlas, location);
    const auto places = atlas.placesOf(location);
    if (location.precision != usualPrecision(atlas, {places.begin(), places.end()},
                                             static_cast<qsizetype>(places.size()), !fields.point.isEmpty()))
        fields.precision = precisionKey(location.precision);
    fields.kind = incident.kind == none16 ? QString() : names.name(Nameable::Kind, incident.kind);
    fields.perpetrators = joined(names, Nameable::Actor, atlas.actorSets[incident.perpetrators]);
    fields.targets = joined(names, Nameable::Actor, atlas.actorSets[incident.targets]);
    fields.weapons = joined(names, Nameable::Weapon, atlas.weaponSets[incident.weapons]);
    fields.partOf = incident.partOf == none ? QString() : names.name(Nameable::Incident, incident.partOf);
    fields.counted = incident.counted;
    fields.note = atlas.texts.text(incident.note).in(names.language());
    for (const Claim &claim : atlas.claimsOf(incident))
        fields.claims.push_back(claimFields(names, claim));
    return fields;
}

} // namespace sijill
