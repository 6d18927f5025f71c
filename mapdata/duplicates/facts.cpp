#include "mapdata/duplicates/facts.h"

#include "mapdata/gazetteer/gazetteer.h"
#include "mapdata/parallel.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr double earthRadius = 6371; // kilometres
/// A stated range of days up to this long is still a time; a longer one is as vague as a week.
constexpr Day shortSpan = 6;
/// A word that stands in more than this share of the incidents, and in more than a few, tells nothing.
constexpr double commonShare = 0.01;
constexpr double few = 5;
constexpr qsizetype leastLetters = 3;
/// What is usual among figures counts as much as so many incidents.
constexpr double usualWeight = 20;

/// Open ones may be twice as many: what bounds them is not known, and a guess too wide costs more than it finds.
Bounds boundsOf(const Count &count)
{
    if (!count.hasFigure())
        return {};
    const auto first = [](qint32 a, qint32 b, qint32 c) { return a >= 0 ? a : b >= 0 ? b : c; };
    Bounds bounds{first(count.low, count.best, count.high), first(count.high, count.best, count.low)};
    bounds.isOpen = count.isOpen();
    if (bounds.isOpen)
        bounds.high = static_cast<qint32>(std::min<qint64>(2LL * std::max(count.low, count.best), 1'000'000'000));
    if (bounds.low > bounds.high)
        std::swap(bounds.low, bounds.high);
    return bounds;
}

void widen(Bounds &bounds, const Bounds &by)
{
    if (!by.isKnown())
        return;
    bounds = bounds.isKnown()
                 ? Bounds{std::min(bounds.low, by.low), std::max(bounds.high, by.high), bounds.isOpen || by.isOpen}
                 : by;
}

bool isVague(const Incident &incident)
{
    return incident.timePrecision >= TimePrecision::Week || incident.span.length() > shortSpan;
}

void setPlace(const Atlas &atlas, const Location &location, DuplicateFacts &facts)
{
    facts.isPoint = isPoint(location.precision) && std::abs(location.longitude) <= 360 &&
                    std::abs(location.latitude) <= 90; // neither of which NaN is
    if (facts.isPoint) {
        const double lambda = location.longitude * std::numbers::pi / 180;
        const double phi = location.latitude * std::numbers::pi / 180;
        facts.globe = {earthRadius * std::cos(phi) * std::cos(lambda), earthRadius * std::cos(phi) * std::sin(lambda),
                       earthRadius * std::sin(phi)};
    }
    facts.isArea = isArea(location.precision);
    for (const PlaceIndex place : atlas.placesOf(location)) {
        if (facts.isArea)
            facts.areas.push_back(place);
        for (const PlaceLevel level : {PlaceLevel::Governorate, PlaceLevel::District, PlaceLevel::Subdistrict})
            if (const PlaceIndex area = atlas.areaOf(place, level); area != none)
                facts.holders.push_back(area);
        if (facts.isArea)
            facts.holders.push_back(place);
    }
    std::ranges::sort(facts.holders);
    const auto [first, last] = std::ranges::unique(facts.holders);
    facts.holders.erase(first, last);
}

void setFigures(const Atlas &atlas, const Incident &incident, MeasureIndex civilians, DuplicateFacts &facts)
{
    for (const Claim &claim : atlas.claimsOf(incident))
        for (const Figure &figure : atlas.figuresOf(claim)) {
            if (figure.measure == killed)
                widen(facts.killed, boundsOf(figure.count));
            else if (figure.measure == civilians)
                widen(facts.civilians, boundsOf(figure.count));
        }
}

/// In the form in which names are compared; short ones and numbers tell nothing.
QStringList wordsOf(const Text &text)
{
    QStringList words;
    for (const QString &whole : {text.english, text.arabic})
        for (const QString &word : searchForm(whole).split(u' ', Qt::SkipEmptyParts)) {
            const bool hasDigit = std::ranges::any_of(word, [](QChar c) { return c.isDigit(); });
            if (word.size() >= leastLetters && !hasDigit)
                words << word;
        }
    return words;
}

/// Those of the title, the places and what the claims say.
QStringList wordsOf(const Atlas &atlas, const Incident &incident, const std::vector<QStringList> &placeWords)
{
    QStringList words = wordsOf(atlas.texts.text(incident.title));
    for (const PlaceIndex place : atlas.placesOf(atlas.locationOf(incident)))
        words << placeWords[place];
    for (const Claim &claim : atlas.claimsOf(incident))
        words << wordsOf(atlas.texts.text(claim.wording));
    words.removeDuplicates();
    return words;
}

void setWords(const std::vector<QStringList> &words, DuplicateTable &table)
{
    QHash<QString, quint32> counts;
    for (const QStringList &list : words)
        for (const QString &word : list)
            ++counts[word];
    const auto all = static_cast<double>(words.size());
    QHash<QString, quint32> known;
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (const QString &word : words[i]) {
            const quint32 count = counts.value(word);
            if (count < 2 || count > std::max(few, commonShare * all))
                continue;
            auto at = known.constFind(word);
            if (at == known.cend()) {
                at = known.insert(word, static_cast<quint32>(table.words.size()));
                table.words.push_back({word, std::log(all / count)});
            }
            table.facts[i].words.push_back(*at);
        }
        std::ranges::sort(table.facts[i].words);
    }
}

/// As large a share of figures would overlap this one where nothing is known of them: most are small.
double usualChance(const Bounds &figure)
{
    return 1.0 / std::max(1, figure.low) - 1.0 / (1.0 + std::max(1, figure.high));
}

/// The share of figures in the atlas that overlap each; with few of them, what is usual holds.
void setChances(std::vector<DuplicateFacts> &all)
{
    std::vector<qint32> lows, highs;
    for (const DuplicateFacts &facts : all)
        if (facts.killed.isKnown()) {
            lows.push_back(facts.killed.low);
            highs.push_back(facts.killed.high);
        }
    std::ranges::sort(lows);
    std::ranges::sort(highs);
    for (DuplicateFacts &facts : all) {
        const Bounds &figure = facts.killed;
        if (!figure.isKnown())
            continue;
        const auto begun = std::ranges::upper_bound(lows, figure.high) - lows.begin();
        const auto ended = std::ranges::lower_bound(highs, figure.low) - highs.begin();
        facts.killedChance = (static_cast<double>(begun - ended) + usualWeight * usualChance(figure)) /
                             (static_cast<double>(lows.size()) + usualWeight);
    }
}

/// By parts as they are written, whether they are counted or run in a circle.
void setRoots(const Atlas &atlas, std::vector<DuplicateFacts> &all)
{
    for (IncidentIndex i = 0; i < all.size(); ++i)
        all[i].root = i;
    const auto rootOf = [&](IncidentIndex i) {
        while (all[i].root != i)
            i = all[i].root = all[all[i].root].root;
        return i;
    };
    for (IncidentIndex i = 0; i < all.size(); ++i)
        if (const IncidentIndex whole = atlas.incidents[i].partOf; whole < all.size())
            all[rootOf(i)].root = rootOf(whole);
    for (IncidentIndex i = 0; i < all.size(); ++i)
        all[i].root = rootOf(i);
}

} // namespace

DuplicateTable duplicateTable(const Atlas &atlas)
{
    DuplicateTable table;
    const std::size_t count = atlas.incidents.size();
    table.facts.resize(count);
    std::vector<QStringList> words(count), placeWords;
    for (const Place &place : atlas.places)
        placeWords.push_back(wordsOf(place.name));
    MeasureIndex civilians = none16;
    for (GroupIndex group = 0; group < atlas.groups.size(); ++group)
        if (atlas.groups[group].id == "civilians"_L1)
            civilians = atlas.measureOf({Outcome::Killed, group});
    constexpr std::size_t part = 256;
    forEachPart((count + part - 1) / part, [&](std::size_t at) {
        for (std::size_t i = at * part; i < std::min(count, (at + 1) * part); ++i) {
            const Incident &incident = atlas.incidents[i];
            DuplicateFacts &facts = table.facts[i];
            facts.days = incident.span;
            facts.daysVague = isVague(incident);
            setPlace(atlas, atlas.locationOf(incident), facts);
            setFigures(atlas, incident, civilians, facts);
            facts.dataSet = atlas.dataSetOf(static_cast<IncidentIndex>(i));
            words[i] = wordsOf(atlas, incident, placeWords);
        }
    });
    setWords(words, table);
    setChances(table.facts);
    setRoots(atlas, table.facts);
    return table;
}

double kilometresBetween(const DuplicateFacts &a, const DuplicateFacts &b)
{
    double chord = 0;
    for (std::size_t i = 0; i < 3; ++i)
        chord += (a.globe[i] - b.globe[i]) * (a.globe[i] - b.globe[i]);
    return 2 * earthRadius * std::asin(std::min(1.0, std::sqrt(chord) / (2 * earthRadius)));
}

int daysBetween(const DuplicateFacts &a, const DuplicateFacts &b)
{
    return std::max({0, b.days.begin - a.days.last(), a.days.begin - b.days.last()});
}

} // namespace sijill
