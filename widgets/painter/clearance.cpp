#include "widgets/painter/clearance.h"

#include <algorithm>

namespace sijill {

namespace {

constexpr double greatestWeight = 20; // more than any other side or fold costs
constexpr double usualWeight = 2;
constexpr std::size_t mostWeighed = 8;

struct Weighed {
    qint64 people;
    QRectF box;
};

QRectF boxOf(const Marker &marker, const DiscScale &discs, const Viewport &viewport)
{
    const double reach = markOf(marker, discs).radius;
    const QPointF at = viewport.toScreen(marker.at);
    return {at.x() - reach, at.y() - reach, 2 * reach, 2 * reach};
}

} // namespace

std::vector<KeptClear> keptClear(const MarkerLayer &markers, const Viewport &viewport, std::span<const Target> chosen)
{
    const MapScene &scene = markers.scene();
    const QRectF screen({0, 0}, viewport.size());
    std::vector<Weighed> all;
    std::vector<KeptClear> kept;
    const auto isChosen = [&](Target::Kind kind, quint32 index) {
        return std::ranges::find(chosen, Target{kind, index}) != chosen.end();
    };
    const auto add = [&](Target::Kind kind, quint32 index, qint64 people, const QRectF &box) {
        if (!screen.contains(box.center()))
            return;
        if (isChosen(kind, index))
            kept.push_back({box, greatestWeight});
        all.push_back({people, box});
    };
    quint32 seen = 0;
    for (quint32 i = 0; i < scene.markers.size() && seen < mostWeighed; ++i) { // greatest first
        const QRectF box = boxOf(scene.markers[i], scene.discs, viewport);
        seen += screen.contains(box.center()) ? 1 : 0;
        if (scene.markers[i].figure)
            add(Target::Kind::Marker, i, peopleIn(scene.markers[i].sum), box);
    }
    for (const PlacedBadge &badge : markers.badges())
        if (scene.badges[badge.badge].figure)
            add(Target::Kind::Badge, badge.badge, peopleIn(scene.badges[badge.badge].sum),
                markers.badgeBox(badge, viewport));
    std::ranges::stable_sort(all, std::greater(), &Weighed::people);
    for (std::size_t i = 0; i < std::min(all.size(), mostWeighed); ++i)
        kept.push_back({all[i].box, i == 0 ? greatestWeight : usualWeight});
    return kept;
}

std::vector<QRectF> keptFromNames(const Viewport &viewport, std::vector<QRectF> boxes, double scale)
{
    constexpr double far = 2000, thin = 1; // names that lie wholly outside are for whoever moves the map there
    const QSizeF size = viewport.size();
    boxes.insert(boxes.end(), {QRectF(-thin, -far, thin, size.height() + 2 * far),
                               QRectF(size.width(), -far, thin, size.height() + 2 * far),
                               QRectF(-far, -thin, size.width() + 2 * far, thin),
                               QRectF(-far, size.height(), size.width() + 2 * far, thin)});
    for (QRectF &box : boxes)
        box = {viewport.toWorld(box.topLeft()) * scale, box.size() * (scale / viewport.scale())};
    return boxes;
}

std::size_t clearestWay(std::span<const FurnitureWay> ways, const MapScene &scene, QSizeF size, const QLocale &locale,
                        const Theme &theme, std::span<const KeptClear> clear)
{
    std::size_t best = 0;
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < ways.size(); ++i) {
        if (ways[i].price >= least)
            continue; // it cannot be better
        const Furniture furniture(scene, ways[i].options, QRectF({0, 0}, size), locale, theme);
        double cost = ways[i].price;
        for (const KeptClear &kept : clear)
            if (furniture.legendBox().intersects(kept.box) || furniture.trayBox().intersects(kept.box))
                cost += kept.weight;
        if (cost < least) {
            least = cost;
            best = i;
        }
    }
    return best;
}

} // namespace sijill
