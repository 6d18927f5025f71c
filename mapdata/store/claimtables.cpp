#include "mapdata/store/builder.h"

#include <QCoreApplication>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct FigureRow {
    ClaimIndex claim = none;
    Figure figure;
};

qint32 readNumber(const Table &table, std::size_t row, QLatin1StringView column)
{
    const QString text = table.cell(row, column);
    if (text.isEmpty())
        return Count::absent;
    bool ok = false;
    const int number = text.toInt(&ok);
    if (ok && number >= 0)
        return number;
    table.tell(
        row,
        ok ? QCoreApplication::translate("Store", "%1 in %2 is below zero; it is taken as no figure").arg(text, column)
           : QCoreApplication::translate("Store", "“%1” in %2 is no whole number; it is taken as no figure")
                 .arg(text, column));
    return Count::absent;
}

Count readNumbers(const Table &table, std::size_t row)
{
    const Count count{readNumber(table, row, "low"_L1), readNumber(table, row, "best"_L1),
                      readNumber(table, row, "high"_L1)};
    const auto isAbove = [](qint32 a, qint32 b) { return a != Count::absent && b != Count::absent && a > b; };
    if (isAbove(count.low, count.high) || isAbove(count.low, count.best) || isAbove(count.best, count.high))
        table.tell(row, QCoreApplication::translate(
                            "Store", "low, best and high are out of order; they are kept as they stand"));
    return count;
}

MeasureIndex measureFor(Atlas &atlas, Measure measure)
{
    const MeasureIndex known = atlas.measureOf(measure);
    if (known != none16)
        return known;
    atlas.measures.push_back(measure);
    return static_cast<MeasureIndex>(atlas.measures.size() - 1);
}

std::optional<MeasureIndex> readMeasure(const Table &table, std::size_t row, AtlasBuilder &builder)
{
    const QString outcome = table.cell(row, "outcome"_L1), group = table.cell(row, "group"_L1);
    if (outcome != "killed"_L1 && outcome != "wounded"_L1) {
        table.tell(row, QCoreApplication::translate("Store", "“%1” is neither killed nor wounded; the row is left out")
                            .arg(outcome));
        return std::nullopt;
    }
    const GroupIndex index = lookUp(builder.groups, table, row, "group"_L1);
    if (index == none16 && !group.isEmpty())
        return std::nullopt; // a part of the people must not pass for all of them
    return measureFor(builder.atlas, {outcome == "killed"_L1 ? Outcome::Killed : Outcome::Wounded, index});
}

void readClaimRows(const Table &table, AtlasBuilder &builder)
{
    Atlas &atlas = builder.atlas;
    std::vector<std::pair<QString, Claim>> rows;
    Ids<ClaimIndex> taken;
    for (std::size_t row = 0; row < table.size(); ++row) {
        const std::optional<QString> id = ownId(table, row, taken);
        if (!id)
            continue;
        taken.insert(*id, 0);
        Claim claim;
        claim.incident = lookUp(builder.incidents, table, row, "incident"_L1);
        if (claim.incident == none) {
            if (table.cell(row, "incident"_L1).isEmpty())
                table.tell(row, QCoreApplication::translate("Store", "the claim is of no incident; it is left out"));
            continue;
        }
        claim.id = atlas.texts.add(*id);
        claim.wording = atlas.texts.add(table.cell(row, "wording"_L1));
        claim.note = atlas.texts.add(textOf(table, row, "note"_L1));
        claim.source = lookUp(builder.sources, table, row, "source"_L1);
        claim.report = lookUp(builder.reports, table, row, "report"_L1);
        claim.preferred = table.cell(row, "preferred"_L1) == "yes"_L1;
        rows.emplace_back(*id, claim);
    }
    std::ranges::stable_sort(rows, {}, [](const auto &row) { return row.second.incident; });
    for (const auto &[id, claim] : rows) {
        const auto index = static_cast<ClaimIndex>(atlas.claims.size());
        builder.claims.insert(id, index);
        Incident &incident = atlas.incidents[claim.incident];
        if (incident.claimCount == none16)
            continue;
        if (incident.claimCount++ == 0)
            incident.firstClaim = index;
        atlas.claims.push_back(claim);
    }
}

void readFigureRows(const Table &table, AtlasBuilder &builder)
{
    Atlas &atlas = builder.atlas;
    std::vector<FigureRow> rows;
    QSet<std::pair<ClaimIndex, MeasureIndex>> taken;
    for (std::size_t row = 0; row < table.size(); ++row) {
        const ClaimIndex claim = lookUp(builder.claims, table, row, "claim"_L1);
        const std::optional<MeasureIndex> measure = claim == none ? std::nullopt : readMeasure(table, row, builder);
        if (!measure)
            continue;
        if (taken.contains({claim, *measure})) {
            table.tell(row,
                       QCoreApplication::translate("Store", "the claim has this figure already; the row is left out"));
            continue;
        }
        taken.insert({claim, *measure});
        rows.push_back({claim, {*measure, readNumbers(table, row), atlas.texts.add(table.cell(row, "words"_L1))}});
    }
    std::ranges::stable_sort(rows, {}, &FigureRow::claim);
    for (const FigureRow &row : rows) {
        Claim &claim = atlas.claims[row.claim];
        if (claim.figureCount++ == 0)
            claim.firstFigure = static_cast<quint32>(atlas.figures.size());
        atlas.figures.push_back(row.figure);
    }
}

} // namespace

void readClaims(const TableSource &tables, AtlasBuilder &builder)
{
    const QStringList claimColumns{u"id"_s,        u"incident"_s, u"source"_s, u"report"_s,
                                   u"preferred"_s, u"wording"_s,  u"note"_s,   u"note_ar"_s};
    if (const auto table = tables.read(u"claims"_s, claimColumns, builder.problems))
        readClaimRows(*table, builder);
    const QStringList figureColumns{u"claim"_s, u"outcome"_s, u"group"_s, u"low"_s, u"best"_s, u"high"_s, u"words"_s};
    if (const auto table = tables.read(u"figures"_s, figureColumns, builder.problems))
        readFigureRows(*table, builder);
}

void readFacts(const TableSource &tables, AtlasBuilder &builder)
{
    const auto table =
        tables.read(u"facts"_s, {u"claim"_s, u"kind"_s, u"low"_s, u"best"_s, u"high"_s, u"words"_s}, builder.problems);
    if (!table)
        return;
    Atlas &atlas = builder.atlas;
    for (std::size_t row = 0; row < table->size(); ++row) {
        const Fact fact{lookUp(builder.claims, *table, row, "claim"_L1),
                        lookUp(builder.factKinds, *table, row, "kind"_L1), readNumbers(*table, row),
                        atlas.texts.add(table->cell(row, "words"_L1))};
        if (fact.claim != none && fact.kind != none16)
            atlas.facts.push_back(fact);
        else if (table->cell(row, "claim"_L1).isEmpty() || table->cell(row, "kind"_L1).isEmpty())
            table->tell(row, QCoreApplication::translate("Store", "the fact has no claim or no kind; it is left out"));
    }
    std::ranges::stable_sort(atlas.facts, {}, &Fact::claim);
}

} // namespace sijill
