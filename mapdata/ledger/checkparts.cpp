#include "mapdata/ledger/ledger.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUuid>

#include <algorithm>

namespace sijill {

namespace {

/// Its id; where that is a random one, which tells a person nothing, its title.
QString nameOf(const Atlas &atlas, IncidentIndex incident)
{
    const QString id = atlas.texts.in(atlas.incidents[incident].id, Language::English);
    const QString title =
        atlas.texts.in(atlas.incidents[incident].title,
                       QLocale().language() == QLocale::Arabic ? Language::Arabic : Language::English);
    return title.isEmpty() || QUuid::fromString(id).isNull() ? id : u'“' + title + u'”';
}

Problem problemOf(const Atlas &atlas, IncidentIndex incident, const QString &text)
{
    return {Problem::Severity::Warning,
            {},
            QCoreApplication::translate("Ledger", "incident %1").arg(nameOf(atlas, incident)),
            text};
}

void checkTimes(const Atlas &atlas, const std::vector<IncidentIndex> &wholes, Problems &problems)
{
    for (IncidentIndex i = 0; i < wholes.size(); ++i) {
        if (wholes[i] == none)
            continue;
        const Span part = atlas.incidents[i].span, whole = atlas.incidents[wholes[i]].span;
        if (part.isValid() && whole.isValid() && (part.begin < whole.begin || part.end > whole.end))
            problems.push_back(problemOf(
                atlas, i,
                QCoreApplication::translate(
                    "Ledger", "it lies outside the time of %1, which it is part of; it is taken off all the same")
                    .arg(nameOf(atlas, wholes[i]))));
    }
}

void checkAmounts(const Atlas &atlas, Problems &problems)
{
    std::vector<bool> told(atlas.incidents.size());
    for (MeasureIndex measure = 0; measure < atlas.measures.size(); ++measure) {
        const Ledger ledger = makeLedger(atlas, measure, {});
        for (IncidentIndex i = 0; i < told.size(); ++i) {
            if (told[i] || !ledger.nets[i].has(Amount::Exceeded))
                continue;
            told[i] = true;
            problems.push_back(
                problemOf(atlas, i,
                          QCoreApplication::translate(
                              "Ledger", "its parts add up to more than the whole; the greater sum counts")));
        }
    }
}

/// The same claim has a figure for everybody that leaves no room for that of the group.
bool isAbove(const Measure &group, const Count &count, std::span<const Figure> figures, const Atlas &atlas)
{
    return std::ranges::any_of(figures, [&](const Figure &all) {
        const Measure &measure = atlas.measures[all.measure];
        return measure.outcome == group.outcome && measure.group == none16 && all.count.high != Count::absent &&
               count.low > all.count.high; // an absent low is below everything
    });
}

/// Of a claim a group cannot be more than everybody.
void checkGroups(const Atlas &atlas, Problems &problems)
{
    for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i) {
        for (const Claim &claim : atlas.claimsOf(atlas.incidents[i])) {
            const std::span<const Figure> figures = atlas.figuresOf(claim);
            const bool isOdd = std::ranges::any_of(figures, [&](const Figure &figure) {
                const Measure &measure = atlas.measures[figure.measure];
                return measure.group != none16 && isAbove(measure, figure.count, figures, atlas);
            });
            if (isOdd)
                problems.push_back(problemOf(
                    atlas, i,
                    QCoreApplication::translate(
                        "Ledger",
                        "a claim counts more people of one group than people in all; both are kept as said")));
        }
    }
}

} // namespace

Problems checkParts(const Atlas &atlas)
{
    Problems problems;
    checkGroups(atlas, problems);
    const std::vector<IncidentIndex> wholes = wholesOf(atlas);
    if (std::ranges::all_of(atlas.incidents, [](const Incident &incident) { return incident.partOf == none; }))
        return problems;
    for (const IncidentIndex i : circularParts(atlas))
        problems.push_back(problemOf(
            atlas, i,
            QCoreApplication::translate(
                "Ledger", "it is part of itself, by way of its wholes; it counts as an incident of its own")));
    checkTimes(atlas, wholes, problems);
    checkAmounts(atlas, problems);
    return problems;
}

} // namespace sijill
