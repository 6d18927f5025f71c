#include "mapdata/words/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, 3> spanRuleWords{"share"_L1, "whole"_L1, "inside"_L1};

} // namespace

QString midSentence(QString name)
{
    if (name.size() > 1 && name[1].isLower())
        name[0] = name[0].toLower();
    return name;
}

QString measureName(const Atlas &atlas, MeasureIndex measure, const QLocale &locale)
{
    const Measure of = atlas.measures[measure];
    const QString group =
        of.group < atlas.groups.size() ? midSentence(atlas.groups[of.group].name.in(languageOf(locale))) : QString();
    switch (of.outcome) {
    case Outcome::Killed:
        return group.isEmpty() ? QCoreApplication::translate("Words", "Killed")
                               : QCoreApplication::translate("Words", "Killed: %1", "a group").arg(group);
    case Outcome::Wounded:
        return group.isEmpty() ? QCoreApplication::translate("Words", "Wounded")
                               : QCoreApplication::translate("Words", "Wounded: %1", "a group").arg(group);
    case Outcome::KilledAndWounded:
        break;
    }
    return group.isEmpty() ? QCoreApplication::translate("Words", "Killed and wounded")
                           : QCoreApplication::translate("Words", "Killed and wounded: %1", "a group").arg(group);
}

QString readingName(const Atlas &atlas, Reading reading, const QLocale &locale)
{
    switch (reading.rule) {
    case Reading::Rule::Best:
        return QCoreApplication::translate("Words", "Best", "reading");
    case Reading::Rule::Lowest:
        return QCoreApplication::translate("Words", "Lowest", "reading");
    case Reading::Rule::Highest:
        return QCoreApplication::translate("Words", "Highest", "reading");
    case Reading::Rule::Source:
        break;
    }
    const QString source =
        reading.source < atlas.sources.size() ? atlas.sources[reading.source].name.in(languageOf(locale)) : QString();
    return QCoreApplication::translate("Words", "As %1 says", "a source").arg(source);
}

QString readingExplained(const Atlas &atlas, Reading reading, const QLocale &locale)
{
    switch (reading.rule) {
    case Reading::Rule::Best:
        return QCoreApplication::translate(
            "Words", "Of several claims the preferred one counts, else the one with the lowest figure.");
    case Reading::Rule::Lowest:
        return QCoreApplication::translate(
            "Words", "Of several claims the lowest figure counts, with the least low and the least high of any; where "
                     "the preferred one gives no figure there is none.");
    case Reading::Rule::Highest:
        return QCoreApplication::translate(
            "Words",
            "Of several claims the highest figure counts, with the greatest low and the greatest high of any.");
    case Reading::Rule::Source:
        break;
    }
    const QString source =
        reading.source < atlas.sources.size() ? atlas.sources[reading.source].name.in(languageOf(locale)) : QString();
    return QCoreApplication::translate("Words",
                                       "Only what %1 says counts; an incident of which it says nothing has no figure.")
        .arg(source);
}

QString spanRuleName(SpanRule rule)
{
    switch (rule) {
    case SpanRule::Share:
        return QCoreApplication::translate("Words", "By share", "rule for spans");
    case SpanRule::Whole:
        return QCoreApplication::translate("Words", "Whole", "rule for spans");
    case SpanRule::Inside:
        break;
    }
    return QCoreApplication::translate("Words", "Only inside", "rule for spans");
}

QString spanRuleExplained(SpanRule rule)
{
    switch (rule) {
    case SpanRule::Share:
        return QCoreApplication::translate(
            "Words", "An incident that reaches beyond the days shown counts by the days it shares with them.");
    case SpanRule::Whole:
        return QCoreApplication::translate("Words",
                                           "An incident that reaches beyond the days shown counts whole in them.");
    case SpanRule::Inside:
        break;
    }
    return QCoreApplication::translate("Words", "Only incidents that lie wholly inside the days shown count.");
}

QString spanRuleWord(SpanRule rule)
{
    return spanRuleWords[static_cast<std::size_t>(rule)];
}

std::optional<SpanRule> spanRuleOfWord(const QString &word)
{
    const auto found = std::ranges::find(spanRuleWords, word);
    if (found == spanRuleWords.end())
        return std::nullopt;
    return static_cast<SpanRule>(found - spanRuleWords.begin());
}

QString precisionName(PlacePrecision precision)
{
    switch (precision) {
    case PlacePrecision::Exact:
        return QCoreApplication::translate("Words", "known exactly", "place");
    case PlacePrecision::Town:
        return QCoreApplication::translate("Words", "a named town or quarter", "place");
    case PlacePrecision::Near:
        return QCoreApplication::translate("Words", "near a named place", "place");
    case PlacePrecision::District:
        return QCoreApplication::translate("Words", "known for the district only", "place");
    case PlacePrecision::Governorate:
        return QCoreApplication::translate("Words", "known for the governorate only", "place");
    case PlacePrecision::Several:
        return QCoreApplication::translate("Words", "several areas or places together", "place");
    case PlacePrecision::Country:
        return QCoreApplication::translate("Words", "known for the country only", "place");
    case PlacePrecision::Unplaced:
        break;
    }
    return QCoreApplication::translate("Words", "place not known", "place");
}

QString placeNames(const Atlas &atlas, const Location &location, const QLocale &locale)
{
    const auto places = atlas.placesOf(location);
    if (places.empty())
        return location.precision == PlacePrecision::Country
                   ? QCoreApplication::translate("Words", "somewhere in the country")
                   : QCoreApplication::translate("Words", "place not known", "place");
    QString names;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const QString &name = atlas.places[places[i]].name.in(languageOf(locale));
        if (i == 0)
            names = name;
        else if (i + 1 < places.size())
            names = QCoreApplication::translate("Words", "%1, %2", "names in a list, before the last").arg(names, name);
        else
            names = QCoreApplication::translate("Words", "%1 and %2", "names in a list").arg(names, name);
    }
    return names;
}

} // namespace sijill
