#include "widgets/models/incidentdetails.h"

#include "mapdata/index/timeindex.h"
#include "mapdata/words/words.h"
#include "widgets/models/incidenttexts.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sijill {

namespace {

struct Maker {
    Q_DECLARE_TR_FUNCTIONS(IncidentDetails)

public:
    const Atlas &atlas;
    const Ledger &ledger;
    QLocale locale;

    QString text(TextId id) const { return atlas.texts.in(id, languageOf(locale)); }
    QString name(const Text &name) const { return name.in(languageOf(locale)); }

    QString measured(MeasureIndex measure, const QString &count) const
    {
        return tr("%1: %2", "measure: count").arg(measureName(atlas, measure, locale), count);
    }

    /// Figures of the groups within the measure's outcome, whichever group the measure itself is about.
    QString cuts(IncidentIndex incident) const
    {
        QStringList words;
        const Measure shown = atlas.measures[ledger.measure];
        for (MeasureIndex m = 0; m < atlas.measures.size(); ++m) {
            const Measure &cut = atlas.measures[m];
            if (shown.group != none16 || cut.group == none16 || cut.outcome != shown.outcome)
                continue;
            if (readCount(atlas, incident, m, ledger.reading).hasFigure())
                words += tr("%1: %2", "group: count")
                             .arg(name(atlas.groups[cut.group].name),
                                  incidentCount(atlas, incident, m, ledger.reading, locale));
        }
        return words.isEmpty()
                   ? QString()
                   : tr("Of them: %1", "a list of groups and counts").arg(words.join(tr("; ", "between entries")));
    }

    /// The outcome that is not shown, where it has a figure.
    QString other(IncidentIndex incident) const
    {
        QStringList words;
        for (const MeasureIndex m : {killed, wounded}) {
            const bool isShown = ledger.measure == m || ledger.measure == killedAndWounded;
            if ((!isShown || ledger.measure == killedAndWounded) &&
                readCount(atlas, incident, m, ledger.reading).hasFigure())
                words += measured(m, incidentCount(atlas, incident, m, ledger.reading, locale));
        }
        return words.join(tr("; ", "between entries"));
    }

    ClaimDetails claim(const Claim &claim, ClaimIndex index, IncidentIndex incident) const
    {
        ClaimDetails details;
        details.source = claim.source == none16 ? tr("No source named") : name(atlas.sources[claim.source].name);
        if (claim.report != none16) {
            const Report &report = atlas.reports[claim.report];
            const QString day = report.published.isValid()
                                    ? inWords(Span::day(toDay(report.published)), TimePrecision::OneDay, locale)
                                    : QString();
            details.report =
                day.isEmpty() ? name(report.title) : tr("%1, reported %2", "report, day").arg(name(report.title), day);
            details.link = report.url;
        }
        if (details.link.isEmpty() && claim.source != none16)
            details.link = atlas.sources[claim.source].url;
        if (const QString wording = text(claim.wording); !wording.isEmpty())
            details.wording = locale.quoteString(withoutOuterQuotes(wording));
        for (const Figure &figure : atlas.figuresOf(claim))
            details.figures += measured(figure.measure, inWords(figure.count, text(figure.words), locale));
        for (const Fact &fact : atlas.factsOf(index))
            details.facts +=
                tr("%1: %2", "kind of fact: count")
                    .arg(name(atlas.factKinds[fact.kind].name), inWords(fact.count, text(fact.words), locale));
        details.note = text(claim.note);
        details.taken = ledger.chosen[incident] == index && atlas.incidents[incident].claimCount > 1;
        return details;
    }

    RelatedDetails related(IncidentIndex incident) const
    {
        const QString count = incidentCount(atlas, incident, ledger.measure, ledger.reading, locale);
        return {incident,
                tr("%1: %2", "incident: count").arg(incidentTitle(atlas, atlas.incidents[incident], locale), count)};
    }

    /// "29 in all, 11 of them in its parts, 18 counted here."
    QString net(IncidentIndex incident, bool hasParts) const
    {
        const Amount &value = ledger.values[incident];
        const Amount &own = ledger.nets[incident];
        if (!value.has(Amount::HasFigure) || value == own)
            return {};
        if (own.has(Amount::InWhole))
            return tr("Its people are counted in what is left of its whole.");
        if (!hasParts)
            return {};
        if (own.has(Amount::Exceeded))
            return tr("Its parts add up to more than the whole. Both are shown as reported.");
        return tr("%1 in all, %2 of them told in its parts, %3 counted here.")
            .arg(locale.toString(value.best), locale.toString(std::max(0, value.best - own.best)),
                 locale.toString(own.best));
    }
};

} // namespace

IncidentDetails detailsOf(const Atlas &atlas, const Ledger &ledger, const TimeWindow &window, IncidentIndex index,
                          const QLocale &locale)
{
    const Maker maker{atlas, ledger, locale};
    const Incident &incident = atlas.incidents[index];
    IncidentDetails details;
    details.date = incidentDate(incident, locale);
    details.title = incidentTitle(atlas, incident, locale);
    details.count = incidentCount(atlas, index, ledger.measure, ledger.reading, locale);
    details.measure = measureName(atlas, ledger.measure, locale);
    details.cuts = maker.cuts(index);
    details.other = maker.other(index);
    details.place = incidentPlace(atlas, incident, locale);
    details.placed = precisionName(atlas.locationOf(incident).precision);
    details.kind = incidentKind(atlas, incident, locale);
    details.actors = actorNames(atlas, incident.perpetrators, locale);
    details.targets = actorNames(atlas, incident.targets, locale);
    details.weapons = weaponNames(atlas, incident.weapons, locale);
    details.note = maker.text(incident.note);
    if (!incident.counted)
        details.notCounted = Maker::tr("Shown with its claims, and counted in no total.");
    for (quint16 i = 0; i < incident.claimCount; ++i) {
        const ClaimIndex claim = incident.firstClaim + i;
        details.claims.push_back(maker.claim(atlas.claims[claim], claim, index));
    }
    if (incident.partOf != none)
        details.whole.push_back(maker.related(incident.partOf));
    for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i) {
        if (atlas.incidents[i].partOf == index)
            details.parts.push_back(maker.related(i));
    }
    details.net = maker.net(index, !details.parts.empty());
    details.share = incidentShare(incident, ledger.nets[index], window, locale);
    return details;
}

} // namespace sijill
