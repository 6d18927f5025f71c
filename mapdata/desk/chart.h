#pragma once

#include "mapdata/tally/tally.h"

#include <optional>
#include <vector>

namespace sijill {

/// How totals are drawn.
enum class ChartKind : quint8 {
    Table,    ///< two keys, with what rows and columns come to
    Bars,     ///< one key
    Lines,    ///< any key over months, weeks or years
    Heat,     ///< two keys
    Calendar, ///< the days of each year
    Week,     ///< weekday by hour
    Sizes     ///< how many incidents of none, 1, 2 to 5, ... people
};
/// "table", "bars" and so on, as --chart takes it.
QStringList chartKindNames();
std::optional<ChartKind> chartKind(const QString &name);

/// What a row or a column of a chart stands for.
struct ChartHead {
    QString key;          ///< of a tally, or of the chart's own: "2013", "hour-14", "2-5"
    QString name;         ///< for a person
    Span days;            ///< of a row or column of time; else invalid
    bool isApart = false; ///< of what is known for a larger area or span only, or not at all: never among the others
};

/// One number of a chart: what a person sees as a bar, a point, a cell.
struct ChartMark {
    int row = 0, column = 0;              ///< in the heads of the chart
    Span days;                            ///< asked for by this mark; invalid: none
    bool isApart = false;                 ///< its row or column is
    Sum counted;                          ///< what the query counts of it
    Sum all;                              ///< what it would count if the chart's own keys were not narrowed
    std::vector<IncidentIndex> incidents; ///< that `all` counts
    /// ChartKind::Sizes: incidents that are surely, and possibly, of that size.
    quint32 sure = 0, possible = 0;

    /// Something of it is counted.
    bool isChosen() const { return !counted.isEmpty(); }
};

/// Totals as values to be drawn. The marks of a chart count each incident as `tally` does: their sums add up to the
/// total.
struct Chart {
    ChartKind kind = ChartKind::Table;
    TallyKey rowKey = TallyKey::Total, columnKey = TallyKey::Total; ///< Total: it has none
    std::vector<ChartHead> rows, columns;                           ///< what stands apart comes last
    std::vector<ChartMark> marks;         ///< in reading order: by row, then by column or day; only where something is
    std::vector<Sum> rowSums, columnSums; ///< of what the query counts, one per head
    Sum total;                            ///< the same
    bool isNarrowed = false;              ///< the query leaves out some of what the chart tells apart
    Span window;                          ///< of the query; invalid: all of time
    SpanRule spans = SpanRule::Share;

    /// Of a row and a column; null where nothing is.
    const ChartMark *at(int row, int column) const;
};

/// What a number is drawn as.
struct Drawn {
    enum class Kind : quint8 {
        Nothing,  ///< no incident
        NoFigure, ///< incidents, and none of them has a figure
        InWhole,  ///< at least `low`, counted with their whole
        Number
    };
    Kind kind = Kind::Nothing;
    qint64 low = 0, best = 0, high = 0;
    bool isOpen = false; ///< nothing bounds it from above

    bool isZero() const { return kind == Kind::Number && high == 0 && !isOpen; }
    bool operator==(const Drawn &) const = default;
};
Drawn drawnOf(const Sum &sum);
/// Of a mark: what the query counts of it, or all.
Drawn countedOf(const Chart &chart, const ChartMark &mark);
Drawn allOf(const Chart &chart, const ChartMark &mark);

/// "Aleppo, January 2013: 18 to 20; 1 incident without a figure", and what it would add where it is left out.
QString wordsOf(const Chart &chart, const ChartMark &mark, const QLocale &locale);
/// The number alone, in short.
QString numberOf(const Chart &chart, const ChartMark &mark, const QLocale &locale);

/// Makes the chart of what the filter shows. `columns` is of no use to those of one key. The keys that the chart itself
/// tells apart do not narrow it: what the filter leaves out by them is there, and marked as left out.
/// @pre ledger is of this atlas
Chart makeChart(const Atlas &atlas, const Ledger &ledger, const Filter &filter, ChartKind kind, TallyKey rows,
                TallyKey columns, const QLocale &locale = {});

/// The keys that such a chart is made by: those asked for, or what takes their place (lines run over time).
std::pair<TallyKey, TallyKey> keysFor(ChartKind kind, TallyKey rows, TallyKey columns);
/// The filter without what it says about the key.
Filter withoutKey(Filter filter, TallyKey key);

} // namespace sijill
