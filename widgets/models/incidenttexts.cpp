#include "widgets/models/incidenttexts.h"

#include "mapdata/words/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace sijill {

QString incidentDate(const Incident &incident, const QLocale &locale)
{
    return inWords(incident.span, incident.timePrecision, locale);
}

QString incidentCount(const Atlas &atlas, IncidentIndex incident, MeasureIndex measure, Reading reading,
                      const QLocale &locale)
{
    ClaimIndex chosen = none;
    const Count count = readCount(atlas, incident, measure, reading, &chosen);
    QString words;
    if (chosen != none) {
        for (const Figure &figure : atlas.figuresOf(atlas.claims[chosen])) {
            if (figure.measure == measure)
                words = atlas.texts.in(figure.words, languageOf(locale));
        }
    }
    return inWords(count, words, locale);
}

QString incidentShare(const Incident &incident, const Amount &net, const TimeWindow &window, const QLocale &locale)
{
    if (window.holds(incident.span) || !window.touches(incident.span) || !incident.counted)
        return {};
    Sum counted;
    counted.add(net, incident.span, window);
    if (!net.has(Amount::HasFigure)) // that there is none is said above
        return QCoreApplication::translate("Incident", "%1 of its %2 days lie in the window", "days, days")
            .arg(locale.toString(intersected(incident.span, window.span).length()),
                 locale.toString(incident.span.length()));
    return QCoreApplication::translate("Incident", "%1 of its %2 days lie in the window; counted: %3",
                                       "days, days, people")
        .arg(locale.toString(intersected(incident.span, window.span).length()), locale.toString(incident.span.length()),
             inWords(counted, locale));
}

QString incidentKind(const Atlas &atlas, const Incident &incident, const QLocale &locale)
{
    return incident.kind == none16 ? QString() : atlas.kinds[incident.kind].name.in(languageOf(locale));
}

QString incidentPlace(const Atlas &atlas, const Incident &incident, const QLocale &locale)
{
    return placeNames(atlas, atlas.locationOf(incident), locale);
}

QString actorNames(const Atlas &atlas, SetIndex set, const QLocale &locale)
{
    QStringList names;
    for (const ActorIndex actor : atlas.actorSets[set])
        names += atlas.actors[actor].name.in(languageOf(locale));
    return locale.createSeparatedList(names);
}

QString weaponNames(const Atlas &atlas, SetIndex set, const QLocale &locale)
{
    QStringList names;
    for (const WeaponIndex weapon : atlas.weaponSets[set])
        names += atlas.weapons[weapon].name.in(languageOf(locale));
    return locale.createSeparatedList(names);
}

QString sourceNames(const Atlas &atlas, const Incident &incident, const QLocale &locale)
{
    QStringList names;
    for (const Claim &claim : atlas.claimsOf(incident)) {
        if (claim.source != none16)
            names += atlas.sources[claim.source].name.in(languageOf(locale));
    }
    names.removeDuplicates();
    return locale.createSeparatedList(names);
}

} // namespace sijill
