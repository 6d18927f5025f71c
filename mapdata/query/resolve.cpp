#include "mapdata/query/resolve.h"

#include "mapdata/model/vocabulary.h"
#include "mapdata/query/entrynames.h"
#include "mapdata/query/measureword.h"
#include "mapdata/words/words.h"

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView nothing = "none"_L1;

/// What a list names, and the names of it that the atlas does not know.
template <class Value>
struct Found {
    QSet<Value> values;
    QStringList unknown;
};

/// A list of the atlas, of which one entry may be "none of them".
class NamedList {
public:
    template <class Entry>
    explicit NamedList(const std::vector<Entry> &entries)
        : m_names(entries, [](const Entry &entry) { return entry.id; })
    {
    }

    Found<quint16> find(const QStringList &words) const
    {
        Found<quint16> found;
        for (const QString &word : words) {
            if (const auto at = m_names.find(word))
                found.values.insert(static_cast<quint16>(*at));
            else if (word == nothing)
                found.values.insert(none16);
            else
                found.unknown.append(word);
        }
        return found;
    }

    QStringList words(const QSet<quint16> &values) const
    {
        QStringList words;
        for (std::size_t i = 0; i < m_names.size(); ++i)
            if (values.contains(static_cast<quint16>(i)))
                words.append(m_names[i]);
        if (values.contains(none16))
            words.append(nothing);
        return words;
    }

private:
    EntryNames m_names;
};

Found<PlacePrecision> precisionsOf(const QStringList &words)
{
    Found<PlacePrecision> found;
    for (const QString &word : words) {
        if (const auto precision = placePrecisionFor(word))
            found.values.insert(*precision);
        else
            found.unknown.append(word);
    }
    return found;
}

QStringList wordsOf(const QSet<PlacePrecision> &precisions)
{
    QStringList words;
    for (quint8 i = 0; i <= static_cast<quint8>(PlacePrecision::Unplaced); ++i)
        if (const auto precision = static_cast<PlacePrecision>(i); precisions.contains(precision))
            words.append(precisionKey(precision));
    return words;
}

EntryNames dataSetNames(const Atlas &atlas)
{
    return {atlas.dataSets, [](const DataSet &set) { return set.name.in(Language::English); }};
}

Found<DataSetIndex> dataSetsOf(const QStringList &words, const Atlas &atlas)
{
    Found<DataSetIndex> found;
    if (words.isEmpty())
        return found;
    const EntryNames names = dataSetNames(atlas);
    for (const QString &word : words) {
        if (const auto at = names.find(word))
            found.values.insert(static_cast<DataSetIndex>(*at));
        else
            found.unknown.append(word);
    }
    return found;
}

QStringList wordsOf(const QSet<DataSetIndex> &sets, const Atlas &atlas)
{
    QStringList words;
    const EntryNames names = dataSetNames(atlas);
    for (std::size_t i = 0; i < names.size(); ++i)
        if (sets.contains(static_cast<DataSetIndex>(i)))
            words.append(names[i]);
    return words;
}

PlaceIndex areaOf(const QString &id, const Atlas &atlas)
{
    const auto found = id.isEmpty() ? atlas.places.end() : std::ranges::find(atlas.places, id, &Place::id);
    return found == atlas.places.end() ? none : static_cast<PlaceIndex>(found - atlas.places.begin());
}

/// Nothing is looked up of an empty list: most are.
template <class Entry>
Found<quint16> found(const QStringList &words, const std::vector<Entry> &entries)
{
    return words.isEmpty() ? Found<quint16>() : NamedList(entries).find(words);
}

template <class Entry>
QStringList named(const QSet<quint16> &values, const std::vector<Entry> &entries)
{
    return values.isEmpty() ? QStringList() : NamedList(entries).words(values);
}

void tell(const QString &key, const QStringList &words, std::vector<UnknownName> &unknown)
{
    for (const QString &word : words)
        unknown.push_back({key, word});
}

/// Hides nothing at all, whatever window, measure and reading are.
bool hidesNothing(const Filter &filter)
{
    return filter.hiddenKinds.isEmpty() && filter.hiddenActors.isEmpty() && filter.hiddenSources.isEmpty() &&
           filter.hiddenPrecisions.isEmpty() && filter.hiddenDataSets.isEmpty() && filter.area == none &&
           filter.text.isEmpty();
}

bool isCalledTheSame(const Place &a, const Place &b)
{
    return a.level == b.level && a.name.in(Language::English) == b.name.in(Language::English);
}

template <class Entry>
bool isCalledTheSame(const Entry &a, const Entry &b)
{
    return a.name.in(Language::English) == b.name.in(Language::English);
}

/// The position of the only entry that is called the same.
template <class Entry>
std::optional<std::size_t> namesake(const Entry &entry, const std::vector<Entry> &entries)
{
    const auto is = [&](const Entry &other) { return isCalledTheSame(entry, other); };
    const auto first = std::ranges::find_if(entries, is);
    if (entry.name.isEmpty() || first == entries.end() || std::find_if(first + 1, entries.end(), is) != entries.end())
        return std::nullopt;
    return static_cast<std::size_t>(first - entries.begin());
}

template <class Entry>
QStringList followedWords(const QStringList &words, const std::vector<Entry> &from, const std::vector<Entry> &to)
{
    if (words.isEmpty())
        return words;
    const auto idOf = [](const Entry &entry) { return entry.id; };
    const EntryNames before(from, idOf), now(to, idOf);
    QStringList result;
    for (const QString &word : words) {
        const auto at = now.find(word) ? std::nullopt : before.find(word);
        const auto there = at ? namesake(from[*at], to) : std::nullopt;
        result.append(there ? now[*there] : word);
    }
    return result;
}

/// A word such as "killed:children" or "source:agency", of which the second half names an entry.
template <class Entry>
QString followedWord(const QString &word, const std::vector<Entry> &from, const std::vector<Entry> &to)
{
    const qsizetype colon = word.indexOf(u':');
    return colon < 0 ? word : word.first(colon + 1) + followedWords({word.sliced(colon + 1)}, from, to).first();
}

/// Adds the names of one list that are not known now, unless all that it hid is shown.
template <class Value>
void keep(QStringList &words, const QSet<Value> &now, const QSet<Value> &then, const QStringList &unknown)
{
    if (!now.isEmpty() || then.isEmpty())
        words += unknown;
}

QStringList unknownOf(const Resolved &resolved, const QString &key)
{
    QStringList words;
    for (const UnknownName &name : resolved.unknown)
        if (name.key == key)
            words.append(name.word);
    return words;
}

/// What `before` says, where the atlas does not know it and nothing else was chosen instead.
void keepUnknown(Query &query, const Filter &filter, const Atlas &atlas, const Query &before)
{
    const Resolved then = resolve(before, atlas);
    if (filter.measure == then.filter.measure && !unknownOf(then, u"measure"_s).isEmpty())
        query.measure = before.measure;
    if (filter.reading == then.filter.reading && !unknownOf(then, u"reading"_s).isEmpty())
        query.reading = before.reading;
    if (hidesNothing(filter) && !hidesNothing(then.filter))
        return; // everything is to be seen
    keep(query.hiddenKinds, filter.hiddenKinds, then.filter.hiddenKinds, unknownOf(then, u"kinds"_s));
    keep(query.hiddenActors, filter.hiddenActors, then.filter.hiddenActors, unknownOf(then, u"actors"_s));
    keep(query.hiddenSources, filter.hiddenSources, then.filter.hiddenSources, unknownOf(then, u"sources"_s));
    keep(query.hiddenPrecisions, filter.hiddenPrecisions, then.filter.hiddenPrecisions,
         unknownOf(then, u"precisions"_s));
    keep(query.hiddenDataSets, filter.hiddenDataSets, then.filter.hiddenDataSets,
         dataSetsOf(before.hiddenDataSets, atlas).unknown);
    if (filter.area == none && then.filter.area == none)
        query.area = before.area;
}

} // namespace

bool sameButWindow(Query a, const Query &b)
{
    a.window = b.window;
    return a == b;
}

Resolved resolve(const Query &query, const Atlas &atlas)
{
    Resolved resolved;
    Filter &filter = resolved.filter;
    filter.window = query.window;
    if (const MeasureIndex measure = measureOfWord(atlas, query.measure); measure != none16)
        filter.measure = measure;
    else
        tell(u"measure"_s, {query.measure}, resolved.unknown);
    if (const auto reading = readingOfWord(atlas, query.reading))
        filter.reading = *reading;
    else
        tell(u"reading"_s, {query.reading}, resolved.unknown);
    if (const auto rule = spanRuleOfWord(query.spans))
        filter.spans = *rule;
    else if (!query.spans.isEmpty())
        tell(u"spans"_s, {query.spans}, resolved.unknown);
    const auto take = [&](const QString &key, auto &hidden, auto &&found) {
        hidden = std::move(found.values);
        tell(key, found.unknown, resolved.unknown);
    };
    take(u"kinds"_s, filter.hiddenKinds, found(query.hiddenKinds, atlas.kinds));
    take(u"actors"_s, filter.hiddenActors, found(query.hiddenActors, atlas.actors));
    take(u"sources"_s, filter.hiddenSources, found(query.hiddenSources, atlas.sources));
    take(u"precisions"_s, filter.hiddenPrecisions, precisionsOf(query.hiddenPrecisions));
    filter.hiddenDataSets = dataSetsOf(query.hiddenDataSets, atlas).values;
    filter.area = areaOf(query.area, atlas);
    if (filter.area == none && !query.area.isEmpty())
        tell(u"area"_s, {query.area}, resolved.unknown);
    filter.text = query.text;
    return resolved;
}

Query queryOf(const Filter &filter, const Atlas &atlas, const Query &before)
{
    Query query;
    query.window = filter.window;
    query.spans = spanRuleWord(filter.spans);
    query.measure = measureWord(atlas, filter.measure);
    query.reading = readingWord(atlas, filter.reading);
    query.hiddenKinds = named(filter.hiddenKinds, atlas.kinds);
    query.hiddenActors = named(filter.hiddenActors, atlas.actors);
    query.hiddenSources = named(filter.hiddenSources, atlas.sources);
    query.hiddenPrecisions = wordsOf(filter.hiddenPrecisions);
    if (!filter.hiddenDataSets.isEmpty())
        query.hiddenDataSets = wordsOf(filter.hiddenDataSets, atlas);
    query.area = filter.area < atlas.places.size() ? atlas.places[filter.area].id : QString();
    query.text = filter.text;
    keepUnknown(query, filter, atlas, before);
    return query;
}

Query followed(Query query, const Atlas &from, const Atlas &to)
{
    query.measure = followedWord(query.measure, from.groups, to.groups);
    query.reading = followedWord(query.reading, from.sources, to.sources);
    query.hiddenKinds = followedWords(query.hiddenKinds, from.kinds, to.kinds);
    query.hiddenActors = followedWords(query.hiddenActors, from.actors, to.actors);
    query.hiddenSources = followedWords(query.hiddenSources, from.sources, to.sources);
    if (!query.area.isEmpty())
        query.area = followedWords({query.area}, from.places, to.places).first();
    return query;
}

} // namespace sijill
