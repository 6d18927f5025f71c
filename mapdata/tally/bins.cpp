#include "mapdata/tally/bins.h"

#include <QCoreApplication>

#include <limits>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

TallyBins binsByTime(Span span, TallyKey key, const TimeWindow &window)
{
    TallyBins bins;
    if (!span.isValid()) {
        bins.push_back({{u"undated"_s, std::numeric_limits<qint64>::max()}, {}, {}});
        return bins;
    }
    const bool byShare = window.rule == SpanRule::Share;
    const Span days = window.isAllOfTime() ? span : intersected(span, window.span);
    for (Day day = days.begin; day < days.end;) {
        const Span period = periodAround(day, key);
        const Span shown = window.isAllOfTime() ? period : intersected(period, window.span);
        // By the other rules what counts in the window counts whole in one of its rows.
        bins.push_back({{periodKey(day, key), period.begin},
                        {shown, byShare ? SpanRule::Share : SpanRule::Whole},
                        day,
                        byShare || (day == days.begin && window.shows(span))});
        day = shown.end;
    }
    return bins;
}

} // namespace

TallyBins binsOf(const Atlas &atlas, const Ledger &ledger, IncidentIndex incident, TallyKey key,
                 const TimeWindow &window)
{
    if (isTime(key))
        return binsByTime(atlas.incidents[incident].span, key, window);
    TallyBins bins;
    bins.push_back({rowKey(atlas, ledger, incident, key), window, {}});
    return bins;
}

QString binName(const Atlas &atlas, const Ledger &ledger, IncidentIndex incident, TallyKey key, const TallyBin &bin,
                const QLocale &locale)
{
    if (!isTime(key))
        return rowName(atlas, ledger, incident, key, locale);
    return bin.day ? periodName(*bin.day, key, locale) : QCoreApplication::translate("Words", "undated");
}

} // namespace sijill
