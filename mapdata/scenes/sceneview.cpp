#include "mapdata/scenes/sceneview.h"

#include "mapdata/problems.h"
#include "mapdata/query/resolve.h"

#include <QCoreApplication>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

Problem unknownIn(const Scene &scene, const UnknownName &name)
{
    return {Problem::Severity::Warning, u"story.json"_s,
            QCoreApplication::translate("Stories", "scene “%1”, %2").arg(scene.id, name.key),
            QCoreApplication::translate("Stories", "“%1” is not in the atlas; the scene is shown without it")
                .arg(name.word)};
}

std::vector<Pulses> pulsesOf(const PreparedScene &prepared)
{
    const Atlas &atlas = *prepared.atlas;
    std::vector<std::vector<double>> entries(atlas.locations.size());
    for (std::size_t i = 0; i < atlas.incidents.size(); ++i) {
        if (!(*prepared.numbers.mask)[i])
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

Filter filterOf(const Scene &scene, const Atlas &atlas, Problems *problems)
{
    Resolved resolved = resolve(scene.query, atlas);
    if (!problems)
        return std::move(resolved.filter);
    Problems found;
    for (const UnknownName &name : resolved.unknown)
        found.push_back(unknownIn(scene, name));
    std::ranges::copy(grouped(found), std::back_inserter(*problems));
    return std::move(resolved.filter);
}

Scene sceneFrom(const Derived &shown, const QRectF &view, Scene scene)
{
    scene.bounds = view;
    scene.boundsAreAll = !view.isNull();
    scene.query = queryOf(shown.filter, shown.atlas(), shown.query);
    return scene;
}

Filter PreparedScene::filterAt(double seconds) const
{
    Filter shown = numbers.filter;
    shown.window = playback.isStill() ? scene.query.window : playback.windowAt(seconds);
    return shown;
}

PreparedScene prepare(const Scene &scene, std::shared_ptr<const Atlas> atlas)
{
    PreparedScene prepared;
    prepared.scene = scene;
    Query query = scene.query;
    query.window = {};
    prepared.numbers = numbersOf(*atlas, query);
    const Span span = scene.query.window.isValid() ? scene.query.window : atlas->extent();
    prepared.playback =
        Playback(scene.play, span, busyDays(*prepared.numbers.index, prepared.numbers.mask.get(), span));
    prepared.atlas = std::move(atlas);
    if (!prepared.playback.isStill())
        prepared.pulses = pulsesOf(prepared);
    return prepared;
}

std::vector<Span> busyDays(const TimeIndex &index, const Mask *mask, Span span)
{
    return index.histogram(span, mask).busyRuns();
}

} // namespace sijill
