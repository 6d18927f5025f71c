#include "mapdata/scenes/sceneview.h"

#include "mapdata/model/vocabulary.h"
#include "mapdata/problems.h"
#include "mapdata/words/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView nothing = "none"_L1;

template <class Entry>
std::optional<quint16> positionOf(const std::vector<Entry> &entries, const QString &id)
{
    const auto found = std::ranges::find(entries, id, &Entry::id);
    if (found == entries.end())
        return std::nullopt;
    return static_cast<quint16>(found - entries.begin());
}

/// What a scene names, looked up; what the atlas does not know is told.
class Lookup {
public:
    Lookup(const Scene &scene, Problems *problems) : m_scene(scene), m_problems(problems) {}

    void miss(const QString &key, const QString &word) const
    {
        if (m_problems)
            m_problems->push_back({Problem::Severity::Warning, u"story.json"_s,
                                   QCoreApplication::translate("Stories", "scene “%1”, %2").arg(m_scene.id, key),
                                   QCoreApplication::translate("Stories", "“%1” is not in the atlas; the scene is "
                                                                          "shown without it")
                                       .arg(word)});
    }

    template <class Entry>
    QSet<quint16> set(const QString &key, const QStringList &words, const std::vector<Entry> &entries) const
    {
        QSet<quint16> positions;
        for (const QString &word : words) {
            if (const auto position = positionOf(entries, word))
                positions.insert(*position);
            else if (word == nothing)
                positions.insert(none16);
            else
                miss(key, word);
        }
        return positions;
    }

    QSet<PlacePrecision> precisionSet(const QStringList &words) const
    {
        QSet<PlacePrecision> set;
        for (const QString &word : words) {
            if (const auto precision = placePrecisionFor(word))
                set.insert(*precision);
            else
                miss(u"precisions"_s, word);
        }
        return set;
    }

private:
    const Scene &m_scene;
    Problems *m_problems;
};

template <class Entry>
QStringList idsOf(const QSet<quint16> &positions, const std::vector<Entry> &entries)
{
    QStringList ids;
    for (quint16 i = 0; i < entries.size(); ++i)
        if (positions.contains(i))
            ids.append(entries[i].id);
    if (positions.contains(none16))
        ids.append(nothing);
    return ids;
}

/// A story outlives what lies beside its atlas: where a set is not open there is nothing to hide, and nothing to tell.
QSet<DataSetIndex> dataSetsNamed(const QStringList &names, const Atlas &atlas)
{
    QSet<DataSetIndex> sets;
    for (std::size_t i = 0; i < atlas.dataSets.size(); ++i)
        if (names.contains(atlas.dataSets[i].name.in(Language::English)))
            sets.insert(static_cast<DataSetIndex>(i));
    return sets;
}

std::vector<Pulses> pulsesOf(const PreparedScene &prepared)
{
    const Atlas &atlas = *prepared.atlas;
    std::vector<std::vector<double>> entries(atlas.locations.size());
    for (std::size_t i = 0; i < atlas.incidents.size(); ++i) {
        if (!prepared.mask[i])
            continue;
        const Incident &incident = atlas.incidents[i];
        if (const auto entry = prepared.playback.entryOf(incident.span))
            entries[incident.location].push_back(*entry);
    }
    std::vector<Pulses> pulses;
    pulses.reserve(entries.size());
    for (std::vector<double> &ofLocation : entries)
        pulses.emplace_back(std::move(ofLocation));
    return pulses;
}

} // namespace

QString measureWord(const Atlas &atlas, MeasureIndex measure)
{
    if (measure >= atlas.measures.size())
        return {};
    const Measure &what = atlas.measures[measure];
    const QString outcome = outcomeKey(what.outcome);
    return what.group == none16 ? outcome : outcome + u':' + atlas.groups[what.group].id;
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
        const auto group = positionOf(atlas.groups, word.section(u':', 1));
        if (!group)
            return none16;
        measure.group = *group;
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
    return reading.source < atlas.sources.size() ? u"source:"_s + atlas.sources[reading.source].id : u"best"_s;
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
    const auto source = positionOf(atlas.sources, word.mid(7));
    if (!source)
        return std::nullopt;
    return Reading{Reading::Rule::Source, *source};
}

Filter filterOf(const Scene &scene, const Atlas &atlas, Problems *problems)
{
    Problems found;
    const Lookup lookup(scene, problems ? &found : nullptr);
    Filter filter;
    filter.window = scene.span;
    if (const MeasureIndex measure = measureOfWord(atlas, scene.measure); measure != none16)
        filter.measure = measure;
    else
        lookup.miss(u"measure"_s, scene.measure);
    if (const auto reading = readingOfWord(atlas, scene.reading))
        filter.reading = *reading;
    else
        lookup.miss(u"reading"_s, scene.reading);
    if (const auto rule = spanRuleOfWord(scene.spans))
        filter.spans = *rule;
    else if (!scene.spans.isEmpty())
        lookup.miss(u"spans"_s, scene.spans);
    filter.hiddenKinds = lookup.set(u"kinds"_s, scene.hiddenKinds, atlas.kinds);
    filter.hiddenActors = lookup.set(u"actors"_s, scene.hiddenActors, atlas.actors);
    filter.hiddenSources = lookup.set(u"sources"_s, scene.hiddenSources, atlas.sources);
    filter.hiddenPrecisions = lookup.precisionSet(scene.hiddenPrecisions);
    filter.hiddenDataSets = dataSetsNamed(scene.hiddenDataSets, atlas);
    if (!scene.area.isEmpty()) {
        const auto area = std::ranges::find(atlas.places, scene.area, &Place::id);
        if (area == atlas.places.end())
            lookup.miss(u"area"_s, scene.area);
        else
            filter.area = static_cast<PlaceIndex>(area - atlas.places.begin());
    }
    filter.text = scene.text;
    if (problems)
        std::ranges::copy(grouped(found), std::back_inserter(*problems));
    return filter;
}

Scene sceneFrom(const Atlas &atlas, const Filter &filter, const QRectF &view, Scene scene)
{
    scene.bounds = view;
    scene.boundsAreAll = !view.isNull();
    scene.span = filter.window;
    scene.measure = measureWord(atlas, filter.measure);
    scene.reading = readingWord(atlas, filter.reading);
    scene.spans = spanRuleWord(filter.spans);
    scene.hiddenKinds = idsOf(filter.hiddenKinds, atlas.kinds);
    scene.hiddenActors = idsOf(filter.hiddenActors, atlas.actors);
    scene.hiddenSources = idsOf(filter.hiddenSources, atlas.sources);
    scene.hiddenPrecisions.clear();
    for (quint8 i = 0; i <= static_cast<quint8>(PlacePrecision::Unplaced); ++i)
        if (const auto precision = static_cast<PlacePrecision>(i); filter.hiddenPrecisions.contains(precision))
            scene.hiddenPrecisions.append(precisionKey(precision));
    scene.hiddenDataSets.clear();
    for (std::size_t i = 0; i < atlas.dataSets.size(); ++i)
        if (filter.hiddenDataSets.contains(static_cast<DataSetIndex>(i)))
            scene.hiddenDataSets.append(atlas.dataSets[i].name.in(Language::English));
    scene.area = filter.area < atlas.places.size() ? atlas.places[filter.area].id : QString();
    scene.text = filter.text;
    return scene;
}

Filter PreparedScene::filterAt(double seconds) const
{
    Filter shown = filter;
    shown.window = playback.isStill() ? scene.span : playback.windowAt(seconds);
    return shown;
}

PreparedScene prepare(const Scene &scene, std::shared_ptr<const Atlas> atlas)
{
    PreparedScene prepared;
    prepared.scene = scene;
    prepared.filter = filterOf(scene, *atlas);
    prepared.filter.window = {};
    prepared.ledger = makeLedger(*atlas, prepared.filter.measure, prepared.filter.reading);
    prepared.index = TimeIndex(*atlas, prepared.ledger);
    prepared.mask = makeMask(*atlas, prepared.filter);
    const Span span = scene.span.isValid() ? scene.span : atlas->extent();
    prepared.playback = Playback(scene.play, span, busyDays(prepared.index, &prepared.mask, span));
    prepared.atlas = std::move(atlas);
    if (!prepared.playback.isStill())
        prepared.pulses = pulsesOf(prepared);
    return prepared;
}

std::vector<Span> busyDays(const TimeIndex &index, const Mask *mask, Span span)
{
    std::vector<Span> busy;
    if (!span.isValid())
        return busy;
    const Histogram histogram = index.histogram(span, mask);
    for (std::size_t i = 0; i < histogram.any.size(); ++i) {
        if (!histogram.any[i])
            continue;
        const Day day = histogram.span.begin + static_cast<Day>(i);
        if (!busy.empty() && busy.back().end == day)
            ++busy.back().end;
        else
            busy.push_back(Span::day(day));
    }
    return busy;
}

} // namespace sijill
