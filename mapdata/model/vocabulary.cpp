#include "mapdata/model/vocabulary.h"

#include <algorithm>
#include <iterator>

namespace sijill {

namespace {

constexpr const char *placePrecisions[] = {"exact",       "town",    "near",    "district",
                                           "governorate", "several", "country", "unplaced"};
constexpr const char *timePrecisions[] = {"hour", "day", "days", "week", "month", "year", "unknown"};
constexpr const char *outcomes[] = {"killed", "wounded", "killed-and-wounded"};

template <class Enum, std::size_t size>
QString wordOf(Enum value, const char *const (&words)[size])
{
    return QString::fromLatin1(words[static_cast<std::size_t>(value)]);
}

template <class Enum, std::size_t size>
std::optional<Enum> valueOf(const QString &word, const char *const (&words)[size])
{
    const auto found = std::ranges::find_if(words, [&](const char *known) { return word == QLatin1StringView(known); });
    if (found == std::end(words))
        return std::nullopt;
    return static_cast<Enum>(found - std::begin(words));
}

} // namespace

QString precisionKey(PlacePrecision precision)
{
    return wordOf(precision, placePrecisions);
}

QString precisionKey(TimePrecision precision)
{
    return wordOf(precision, timePrecisions);
}

std::optional<PlacePrecision> placePrecisionFor(const QString &key)
{
    return valueOf<PlacePrecision>(key, placePrecisions);
}

std::optional<TimePrecision> timePrecisionFor(const QString &key)
{
    return valueOf<TimePrecision>(key, timePrecisions);
}

QString outcomeKey(Outcome outcome)
{
    return wordOf(outcome, outcomes);
}

std::optional<Outcome> outcomeFor(const QString &key)
{
    return valueOf<Outcome>(key, outcomes);
}

} // namespace sijill
