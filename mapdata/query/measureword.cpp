#include "mapdata/query/measureword.h"

#include "mapdata/model/vocabulary.h"
#include "mapdata/query/entrynames.h"

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

template <class Entry>
EntryNames namesOf(const std::vector<Entry> &entries)
{
    return {entries, [](const Entry &entry) { return entry.id; }};
}

} // namespace

QString measureWord(const Atlas &atlas, MeasureIndex measure)
{
    if (measure >= atlas.measures.size())
        return {};
    const Measure &what = atlas.measures[measure];
    const QString outcome = outcomeKey(what.outcome);
    return what.group == none16 ? outcome : outcome + u':' + namesOf(atlas.groups)[what.group];
}

MeasureIndex measureOfWord(const Atlas &atlas, const QString &word)
{
    if (word.isEmpty())
        return killed;
    const auto outcome = outcomeFor(word.section(u':', 0, 0));
    if (!outcome)
        return none16;
    Measure measure{*outcome};
    if (word.contains(u':')) {
        const auto group = namesOf(atlas.groups).find(word.section(u':', 1));
        if (!group)
            return none16;
        measure.group = static_cast<GroupIndex>(*group);
    }
    return atlas.measureOf(measure);
}

QString readingWord(const Atlas &atlas, const Reading &reading)
{
    switch (reading.rule) {
    case Reading::Rule::Best:
        return u"best"_s;
    case Reading::Rule::Lowest:
        return u"lowest"_s;
    case Reading::Rule::Highest:
        return u"highest"_s;
    case Reading::Rule::Source:
        break;
    }
    return reading.source < atlas.sources.size() ? u"source:"_s + namesOf(atlas.sources)[reading.source] : u"best"_s;
}

std::optional<Reading> readingOfWord(const Atlas &atlas, const QString &word)
{
    if (word.isEmpty() || word == "best"_L1)
        return Reading{};
    if (word == "lowest"_L1)
        return Reading{Reading::Rule::Lowest};
    if (word == "highest"_L1)
        return Reading{Reading::Rule::Highest};
    if (!word.startsWith("source:"_L1))
        return std::nullopt;
    const auto source = namesOf(atlas.sources).find(word.mid(7));
    if (!source)
        return std::nullopt;
    return Reading{Reading::Rule::Source, static_cast<SourceIndex>(*source)};
}

} // namespace sijill
