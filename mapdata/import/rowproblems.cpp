#include "mapdata/import/rowproblems.h"

#include "mapdata/tables/words.h"

#include <algorithm>
#include <limits>

namespace sijill {

namespace {

struct Wording {
    RowFault fault;
    const char *text; ///< %1: what stands in the cell; %2: Kept::also
};

constexpr Wording wordings[] = {
    {RowFault::NothingKnown,
     QT_TRANSLATE_NOOP("Exchange", "The row says neither when, where nor how many; it is left out.")},
    {RowFault::BadFirstDay,
     QT_TRANSLATE_NOOP("Exchange", "The first day “%1” is no date; the incident is kept undated.")},
    {RowFault::BadLastDay, QT_TRANSLATE_NOOP("Exchange", "The last day “%1” is no date; the first day stands alone.")},
    {RowFault::NoFirstDay, QT_TRANSLATE_NOOP("Exchange", "There is no first day; the last day “%1” stands alone.")},
    {RowFault::Reversed,
     QT_TRANSLATE_NOOP("Exchange", "The last day “%1” is before the first; the two are taken the other way round.")},
    {RowFault::BadPoint,
     QT_TRANSLATE_NOOP("Exchange", "The coordinates “%1” are nowhere on Earth; the incident is kept unplaced.")},
    {RowFault::HalfPoint,
     QT_TRANSLATE_NOOP("Exchange", "Only one coordinate is given, “%1”; the incident is kept unplaced.")},
    {RowFault::ZeroPoint,
     QT_TRANSLATE_NOOP("Exchange",
                       "The coordinates are zero and zero, which stands for none; the incident is kept unplaced.")},
    {RowFault::BadPrecision,
     QT_TRANSLATE_NOOP("Exchange", "The precision “%1” is not known; it is taken as if it were not given.")},
    {RowFault::BadCount,
     QT_TRANSLATE_NOOP("Exchange", "The count “%1” is no number of people; the incident has no figure for it.")},
    {RowFault::NegativeCount,
     QT_TRANSLATE_NOOP("Exchange", "The count “%1” is below zero; the incident has no figure for it.")},
    {RowFault::CountsOutOfOrder,
     QT_TRANSLATE_NOOP("Exchange",
                       "The counts “%1” do not rise from low to high; they are kept, and sums take the best for a "
                       "low above it or a high below it.")},
    {RowFault::DuplicateId,
     QT_TRANSLATE_NOOP("Exchange", "The id “%1” stands in an earlier row as well; both rows are kept.")},
    {RowFault::TooManyTerms,
     QT_TRANSLATE_NOOP("Exchange",
                       "There are more types or actors than can be told apart; “%1” is left out of this incident.")},
    {RowFault::ConventionalZero,
     QT_TRANSLATE_NOOP("Exchange", "A zero stands for none or unknown here; the incident has no figure.")},
    {RowFault::PlacedByGazetteer,
     QT_TRANSLATE_NOOP("Exchange", "The row has no coordinates; “%1” is placed by the gazetteer.")},
    {RowFault::PlaceDoubtful,
     QT_TRANSLATE_NOOP("Exchange", "“%1” may be one of several places; the incident is kept at its area.")},
    {RowFault::PlaceNotFound,
     QT_TRANSLATE_NOOP("Exchange", "“%1” is no place that is known there; the incident is kept at its area.")},
    {RowFault::CellsChanged,
     QT_TRANSLATE_NOOP("Exchange", "Changed since Sijill wrote the file: %1. What the cells say now holds.")},
    {RowFault::ChangeNotRead,
     QT_TRANSLATE_NOOP("Exchange",
                       "Changed since Sijill wrote the file: %1. That is worked out from the rest and is not read.")},
    {RowFault::WithoutRecord,
     QT_TRANSLATE_NOOP("Exchange", "The row was added since Sijill wrote the file; it is read by its cells.")},
    {RowFault::BadRecord,
     QT_TRANSLATE_NOOP("Exchange", "The record of the row is damaged; the row is read by its cells.")},
    {RowFault::ZeroDay,
     QT_TRANSLATE_NOOP("Exchange", "The day “%1” is what computers write for no date; the incident is kept undated.")},
    {RowFault::WholeUnknown,
     QT_TRANSLATE_NOOP("Exchange", "The whole “%1” is no row of the table; the incident is counted by itself.")},
    {RowFault::DoubtfulCount,
     QT_TRANSLATE_NOOP("Exchange", "The zeros of the count “%1” are read as decimals, not as thousands; nothing else "
                                   "in the table shows which they are.")},
    {RowFault::OpenBegin, QT_TRANSLATE_NOOP("Exchange", "It lasted until “%1”; since when is not stated. It is shown "
                                                        "on its last day, and its note says so.")},
    {RowFault::OpenEnd, QT_TRANSLATE_NOOP("Exchange", "It lasts from “%1” on; its end is open. It is shown on its "
                                                      "first day, and its note says so.")},
    {RowFault::CountryForPlace,
     QT_TRANSLATE_NOOP("Exchange", "“%1” is a country; its coordinates are taken for those of no place in it.")},
    {RowFault::InexactDay,
     QT_TRANSLATE_NOOP("Exchange", "The date “%1” says more than its days; it is kept in the note as it is written.")},
    {RowFault::OpenDays,
     QT_TRANSLATE_NOOP("Exchange", "The time “%1” is open at one end; what is known of the other stands alone.")},
    {RowFault::WeekdayOff,
     QT_TRANSLATE_NOOP("Exchange", "The date “%1” names another weekday than that of its day; the day is kept.")},
    {RowFault::EarlyDay,
     QT_TRANSLATE_NOOP("Exchange", "The date “%1” is before 1800, which no such incident is; it is kept undated.")},
    {RowFault::FutureDay, QT_TRANSLATE_NOOP("Exchange", "The date “%1” is yet to come; the incident is kept undated.")},
    {RowFault::LastDayImpossible,
     QT_TRANSLATE_NOOP("Exchange", "The last day “%1” cannot be one; the first day stands alone.")},
    {RowFault::OtherCalendar,
     QT_TRANSLATE_NOOP("Exchange", "The date “%1” is probably of another calendar: %2. The incident is kept undated "
                                   "until the calendar is chosen.")},
    {RowFault::YearCompleted,
     QT_TRANSLATE_NOOP("Exchange", "The year of “%1” contradicts that of its row; it is read as %2.")},
    {RowFault::YearContradicted,
     QT_TRANSLATE_NOOP("Exchange", "The date “%1” contradicts the year of its row, by which it would be %2; the "
                                   "incident is kept undated.")},
    {RowFault::UnreadablePoint,
     QT_TRANSLATE_NOOP("Exchange",
                       "“%1” is not a position in any notation known here; the incident is kept unplaced.")},
    {RowFault::TurnedPoint,
     QT_TRANSLATE_NOOP("Exchange", "Latitude and longitude “%1” can only be the other way round, and are taken so.")},
    {RowFault::RoundPoint,
     QT_TRANSLATE_NOOP("Exchange", "The longitude in “%1” is beyond 180° east; it is taken as going on around the "
                                   "Earth.")},
    {RowFault::BothInOneCell,
     QT_TRANSLATE_NOOP("Exchange", "Both coordinates, “%1”, stand in the column of one of them, and are read there.")},
    {RowFault::GridWithoutZone,
     QT_TRANSLATE_NOOP("Exchange", "The easting and northing “%1” have no zone of the grid with them; the incident is "
                                   "kept unplaced.")},
    {RowFault::PlaceOutside,
     QT_TRANSLATE_NOOP("Exchange", "“%1” is outside of what the gazetteer knows; the incident is kept unplaced.")},
    {RowFault::PlaceOutsideFits,
     QT_TRANSLATE_NOOP("Exchange", "“%1” is outside of what the gazetteer knows; the incident is kept unplaced. By its "
                                   "name alone it would be %2.")},
    {RowFault::PointElsewhere,
     QT_TRANSLATE_NOOP("Exchange", "The point of “%1” lies far from the place of that name that the gazetteer knows; "
                                   "the point holds.")},
    {RowFault::HugeCount,
     QT_TRANSLATE_NOOP("Exchange", "The count “%1” is beyond what is counted here (2,147,483,647); the incident has no "
                                   "figure for it.")},
    {RowFault::NullCount,
     QT_TRANSLATE_NOOP("Exchange", "“%1” stands for no count here; the incident has no figure for it.")},
    {RowFault::OtherOutcome,
     QT_TRANSLATE_NOOP("Exchange", "The count “%1” tells of something else than its column does; the incident has no "
                                   "figure for it.")},
    {RowFault::PlaceUnknown,
     QT_TRANSLATE_NOOP("Exchange", "“%1” is no place that the gazetteer knows; the incident is kept unplaced.")},
    {RowFault::PlaceAmbiguous,
     QT_TRANSLATE_NOOP("Exchange", "“%1” may be one of several places; the incident is kept unplaced.")},
    {RowFault::CountryOnly,
     QT_TRANSLATE_NOOP("Exchange", "“%1” is a country; where in it is not said, and the incident is kept at the "
                                   "country.")},
    {RowFault::PositionForName,
     QT_TRANSLATE_NOOP("Exchange", "“%1” stands in a column of names and is a position; it is read as one.")},
    {RowFault::NameForPosition,
     QT_TRANSLATE_NOOP("Exchange", "“%1” stands in a column of positions and is a name; it is looked up as one.")},
    {RowFault::GridWithoutHalf,
     QT_TRANSLATE_NOOP("Exchange", "The zone of easting and northing “%1” does not say which half of the Earth it is "
                                   "in; it is taken for the northern one.")},
    {RowFault::OpenFarDays,
     QT_TRANSLATE_NOOP(
         "Exchange",
         "The time “%1” says only when it was not; nothing more is taken from it, and it is kept in the note.")},
    {RowFault::BadTime, QT_TRANSLATE_NOOP("Exchange", "“%1” is no time of day; the incident is kept at its day.")},
};

constexpr const char *names[] = {
    QT_TRANSLATE_NOOP("Exchange", "nothing known"),
    QT_TRANSLATE_NOOP("Exchange", "first day is no date"),
    QT_TRANSLATE_NOOP("Exchange", "last day is no date"),
    QT_TRANSLATE_NOOP("Exchange", "no first day"),
    QT_TRANSLATE_NOOP("Exchange", "last day before the first"),
    QT_TRANSLATE_NOOP("Exchange", "coordinates nowhere on Earth"),
    QT_TRANSLATE_NOOP("Exchange", "one coordinate only"),
    QT_TRANSLATE_NOOP("Exchange", "coordinates zero and zero"),
    QT_TRANSLATE_NOOP("Exchange", "unknown precision"),
    QT_TRANSLATE_NOOP("Exchange", "count is no number"),
    QT_TRANSLATE_NOOP("Exchange", "count below zero"),
    QT_TRANSLATE_NOOP("Exchange", "low above high"),
    QT_TRANSLATE_NOOP("Exchange", "id occurs twice"),
    QT_TRANSLATE_NOOP("Exchange", "too many names"),
    QT_TRANSLATE_NOOP("Exchange", "zero that is none or unknown"),
    QT_TRANSLATE_NOOP("Exchange", "placed by the gazetteer"),
    QT_TRANSLATE_NOOP("Exchange", "place in doubt, kept at its area"),
    QT_TRANSLATE_NOOP("Exchange", "place not found, kept at its area"),
    QT_TRANSLATE_NOOP("Exchange", "changed since it was written"),
    QT_TRANSLATE_NOOP("Exchange", "change that is not read"),
    QT_TRANSLATE_NOOP("Exchange", "added since it was written"),
    QT_TRANSLATE_NOOP("Exchange", "damaged record"),
    QT_TRANSLATE_NOOP("Exchange", "a day that stands for none"),
    QT_TRANSLATE_NOOP("Exchange", "part of an unknown whole"),
    QT_TRANSLATE_NOOP("Exchange", "count of thousands or with decimals"),
    QT_TRANSLATE_NOOP("Exchange", "open begin"),
    QT_TRANSLATE_NOOP("Exchange", "open end"),
    QT_TRANSLATE_NOOP("Exchange", "country for a place"),
    QT_TRANSLATE_NOOP("Exchange", "date in words that are kept"),
    QT_TRANSLATE_NOOP("Exchange", "time open at one end"),
    QT_TRANSLATE_NOOP("Exchange", "weekday is another one"),
    QT_TRANSLATE_NOOP("Exchange", "date before 1800"),
    QT_TRANSLATE_NOOP("Exchange", "date yet to come"),
    QT_TRANSLATE_NOOP("Exchange", "impossible last day"),
    QT_TRANSLATE_NOOP("Exchange", "date of another calendar"),
    QT_TRANSLATE_NOOP("Exchange", "year taken from the row"),
    QT_TRANSLATE_NOOP("Exchange", "date contradicts the year"),
    QT_TRANSLATE_NOOP("Exchange", "position that cannot be read"),
    QT_TRANSLATE_NOOP("Exchange", "latitude and longitude turned"),
    QT_TRANSLATE_NOOP("Exchange", "longitude beyond 180°"),
    QT_TRANSLATE_NOOP("Exchange", "both coordinates in one cell"),
    QT_TRANSLATE_NOOP("Exchange", "grid without its zone"),
    QT_TRANSLATE_NOOP("Exchange", "outside of what the gazetteer knows"),
    QT_TRANSLATE_NOOP("Exchange", "outside of what the gazetteer knows, with a place of that name in it"),
    QT_TRANSLATE_NOOP("Exchange", "point far from the place of its name"),
    QT_TRANSLATE_NOOP("Exchange", "count too large"),
    QT_TRANSLATE_NOOP("Exchange", "null instead of a count"),
    QT_TRANSLATE_NOOP("Exchange", "count of something else"),
    QT_TRANSLATE_NOOP("Exchange", "place not found, kept unplaced"),
    QT_TRANSLATE_NOOP("Exchange", "place in doubt, kept unplaced"),
    QT_TRANSLATE_NOOP("Exchange", "country alone"),
    QT_TRANSLATE_NOOP("Exchange", "position among names"),
    QT_TRANSLATE_NOOP("Exchange", "name among positions"),
    QT_TRANSLATE_NOOP("Exchange", "zone of the grid without its half of the Earth"),
    QT_TRANSLATE_NOOP("Exchange", "time before or after a date"),
    QT_TRANSLATE_NOOP("Exchange", "no time of day"),
};
static_assert(std::size(names) == rowFaultCount);

constexpr bool everyFaultHasItsWording()
{
    for (std::size_t i = 0; i < rowFaultCount; ++i)
        if (wordings[i].fault != static_cast<RowFault>(i))
            return false;
    return std::size(wordings) == rowFaultCount;
}
static_assert(everyFaultHasItsWording());

} // namespace

QString faultName(RowFault fault)
{
    return Exchange::tr(names[static_cast<std::size_t>(fault)]);
}

QString sentence(const RowProblems::Kept &kept)
{
    if (kept.fault == RowFault::NothingKnown && !kept.cell.isEmpty())
        return Exchange::tr("“%1” stands alone in the row and is no date; the row is left out.").arg(kept.cell);
    const QString text = Exchange::tr(wordings[static_cast<std::size_t>(kept.fault)].text);
    if (text.contains(QLatin1StringView("%2")))
        return text.arg(kept.cell, kept.also);
    return text.contains(QLatin1StringView("%1")) ? text.arg(kept.cell) : text;
}

void RowProblems::add(RowFault fault, qint64 row, std::string_view cell, const QString &also)
{
    const auto index = static_cast<std::size_t>(row);
    if (!isRefusal(fault)) {
        if (index >= m_flagged.size())
            m_flagged.resize(index + 1);
        m_flagged[index] = true;
    }
    if (++m_counts[static_cast<std::size_t>(fault)] > keptOfAKind)
        return;
    constexpr qsizetype longest = 60;
    QString text = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).simplified();
    if (text.size() > longest)
        text = text.first(longest) + u'…';
    m_kept.push_back({fault, row, text, also});
}

std::vector<RowProblems::Kept> RowProblems::inOrder() const
{
    std::vector<Kept> sorted = m_kept;
    std::ranges::stable_sort(sorted, {}, &Kept::row);
    return sorted;
}

qint64 RowProblems::flaggedRows() const
{
    return std::ranges::count(m_flagged, true);
}

Problems RowProblems::told(const QString &path, const RowSource &source, qint64 rowCount) const
{
    std::vector<Kept> few;
    std::array<qint64, rowFaultCount> seen{};
    for (const Kept &kept : m_kept)
        if (++seen[static_cast<std::size_t>(kept.fault)] <= toldOfAKind)
            few.push_back(kept);
    std::ranges::stable_sort(few, {}, &Kept::row);
    std::vector<qint64> rows;
    for (const Kept &kept : few)
        rows.push_back(kept.row);
    rows.erase(std::ranges::unique(rows).begin(), rows.end());
    const QStringList places = source.placesOf(rows, rowCount);

    Problems problems;
    for (const Kept &kept : few) {
        const auto at = std::ranges::lower_bound(rows, kept.row) - rows.begin();
        problems.push_back({isRemark(kept.fault) ? Problem::Severity::Note : Problem::Severity::Warning, path,
                            places.value(at), sentence(kept)});
    }
    for (std::size_t i = 0; i < rowFaultCount; ++i) {
        const qint64 more = m_counts[i] - toldOfAKind;
        if (more <= 0)
            continue;
        const auto last = std::ranges::find(few.rbegin(), few.rend(), static_cast<RowFault>(i), &Kept::fault);
        const auto position = static_cast<std::size_t>(few.rend() - last) - 1;
        Problem summary = problems[position];
        summary.where.clear();
        summary.text = Exchange::tr("And %Ln more of this kind, such as: %1", nullptr,
                                    static_cast<int>(std::min<qint64>(more, std::numeric_limits<int>::max())))
                           .arg(summary.text);
        problems.push_back(summary);
    }
    return problems;
}

} // namespace sijill
