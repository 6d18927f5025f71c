#include "widgets/painter/names.h"

#include "mapdata/words/words.h"
#include "widgets/painter/lettering.h"
#include "widgets/painter/shapes.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>

namespace sijill {

namespace {

using Layers = std::span<const std::shared_ptr<const VectorLayer>>;

constexpr double dotRadius = 2;
constexpr std::size_t mostMarkerNames = 60;

/// The place that most of what stands at the point is told of.
QString placeName(const Atlas &atlas, const ScenePlan &plan, const Marker &marker, const QLocale &locale)
{
    for (const LocationIndex at : plan.locationsOf(plan.points[marker.point])) {
        const auto places = atlas.placesOf(atlas.locations[at]);
        if (!places.empty())
            return atlas.places[places.front()].name.in(languageOf(locale));
    }
    return {};
}

bool liesInAnArea(Layers layers, World at)
{
    return std::ranges::any_of(layers, [&](const auto &layer) {
        return layer && layer->role == LayerRole::Areas && layer->bounds.contains(at) &&
               std::ranges::any_of(layer->features, [&](const Feature &f) { return contains(*layer, f, at); });
    });
}

bool holdsBox(const VectorLayer &layer, const Feature &country, QPointF middle, QSizeF box, double scale)
{
    const double w = box.width() / 2;
    const double h = box.height() / 2;
    const std::array offsets{QPointF(0, 0), QPointF(-w, -h), QPointF(w, -h), QPointF(-w, h), QPointF(w, h)};
    return std::ranges::all_of(offsets, [&](QPointF d) { return contains(layer, country, (middle + d) / scale); });
}

/// Looks for a spot inside one cell of the grid where a name of this size lies wholly in its country.
std::optional<World> spotInCell(Layers layers, const VectorLayer &layer, const Feature &country, const QRectF &cell,
                                QSizeF box, double scale)
{
    constexpr std::array order{0.5, 0.25, 0.75, 0.1, 0.9};
    for (const double y : order) {
        for (const double x : order) {
            const QPointF middle(cell.left() + x * cell.width(), cell.top() + y * cell.height());
            if (!holdsBox(layer, country, middle, box, scale))
                continue;
            const std::array ends{middle, middle - QPointF(box.width() / 2, 0), middle + QPointF(box.width() / 2, 0)};
            if (std::ranges::none_of(ends, [&](QPointF p) { return liesInAnArea(layers, p / scale); }))
                return middle / scale;
        }
    }
    return {};
}

void addCountry(std::vector<Label> &labels, Layers layers, const VectorLayer &layer, const Feature &country,
                const QRectF &seen, double scale, const QLocale &locale)
{
    constexpr double cellSize = 560; // pixels between one name and its repetition, about
    Label label{.text = country.name.in(languageOf(locale)), .kind = LabelKind::Country, .rank = country.rank};
    const QSizeF box(textWidth(labelFont(label), labelText(label)) + 12, 22);
    const QRectF part(seen & QRectF(country.bounds.topLeft() * scale, country.bounds.size() * scale));
    if (part.isEmpty() || label.text.isEmpty())
        return;
    for (double y = std::floor(part.top() / cellSize); y <= part.bottom() / cellSize; ++y) {
        for (double x = std::floor(part.left() / cellSize); x <= part.right() / cellSize; ++x) {
            const QRectF cell(x * cellSize, y * cellSize, cellSize, cellSize);
            if (const auto spot = spotInCell(layers, layer, country, cell, box, scale)) {
                label.at = *spot;
                labels.push_back(label);
            }
        }
    }
}

} // namespace

std::vector<Label> layerLabels(Layers layers, const QLocale &locale)
{
    std::vector<Label> labels;
    const Language language = languageOf(locale);
    for (const auto &layer : layers) {
        if (!layer || (layer->role != LayerRole::Areas && layer->role != LayerRole::Towns))
            continue;
        const bool areas = layer->role == LayerRole::Areas;
        for (const Feature &feature : layer->features) {
            Label label{.text = feature.name.in(language), .at = feature.labelPoint, .rank = feature.rank};
            if (areas) {
                label.kind = LabelKind::Area;
                label.rank = static_cast<quint8>(std::clamp(layer->level, 0, 5));
                label.room = feature.bounds.size();
            } else {
                label.clearance = dotRadius;
            }
            labels.push_back(std::move(label));
        }
    }
    return labels;
}

std::vector<Label> markerLabels(const Atlas &atlas, const MapScene &scene, const QLocale &locale)
{
    std::vector<Label> labels;
    for (const Marker &marker : scene.markers) {
        if (labels.size() == mostMarkerNames)
            break;
        Label label{.text = placeName(atlas, *scene.plan, marker, locale), .at = marker.at, .kind = LabelKind::Marker};
        if (marker.near)
            label.text = QCoreApplication::translate("Map", "near %1").arg(label.text);
        if (marker.figure)
            label.figure = inShort(marker.sum, locale);
        label.clearance = markOf(marker, scene.discs).reach();
        labels.push_back(std::move(label));
    }
    return labels;
}

std::vector<Label> countryLabels(Layers layers, const Viewport &viewport, double scale, const QLocale &locale)
{
    std::vector<Label> labels;
    const QRectF bounds = viewport.bounds();
    const QRectF seen(bounds.topLeft() * scale, bounds.size() * scale);
    for (const auto &layer : layers) {
        if (!layer || layer->role != LayerRole::Countries)
            continue;
        for (const Feature &country : layer->features)
            addCountry(labels, layers, *layer, country, seen, scale, locale);
    }
    return labels;
}

NameLayer::NameLayer(std::vector<Label> labels, double scale, const std::vector<QRectF> &covered,
                     const QLocale &locale, const Theme &theme)
    : m_labels(std::move(labels)), m_placed(placeLabels(m_labels, scale, covered, locale)), m_scale(scale),
      m_theme(theme)
{
}

void NameLayer::paint(QPainter &painter, const Viewport &viewport) const
{
    const SavedPainter saved(painter);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const double rim = 120 / viewport.scale(); // names reach in from points outside
    const QRectF seen = viewport.bounds().adjusted(-rim, -rim, rim, rim);
    painter.setPen(QPen(m_theme.land, 1));
    painter.setBrush(m_theme.town);
    for (const Label &label : m_labels) {
        if (label.kind == LabelKind::Town && std::log2(m_scale / 256) >= zoomOfRank(label.rank) - 1e-9 &&
            seen.contains(label.at)) {
            const double radius = label.rank <= 2 ? dotRadius + 0.8 : dotRadius;
            painter.drawEllipse(viewport.toScreen(label.at), radius, radius);
        }
    }
    for (const PlacedLabel &placed : m_placed) {
        if (seen.contains(m_labels[placed.label].at))
            paintLabel(painter, m_labels[placed.label], placed, viewport, m_theme);
    }
}

} // namespace sijill
