#include "widgets/painter/names.h"

#include "mapdata/geo/distance.h"
#include "mapdata/layers/locate.h"
#include "mapdata/words/words.h"
#include "widgets/painter/lettering.h"
#include "widgets/painter/shapes.h"
#include "widgets/painter/tilelabels.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QMultiHash>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace sijill {

namespace {

using Layers = std::span<const StyledLayer>;

constexpr double dotRadius = 2;
constexpr std::size_t mostMarkerNames = 150;

QString placeName(const Atlas &atlas, const Marker &marker, const QLocale &locale)
{
    if (marker.named == none)
        return {};
    const auto places = atlas.placesOf(atlas.locations[marker.named]);
    return places.empty() ? QString() : atlas.places[places.front()].name.in(languageOf(locale));
}

bool liesInAnArea(Layers layers, World at)
{
    return std::ranges::any_of(layers, [&](const StyledLayer &styled) {
        const auto &layer = styled.layer;
        return layer->role == LayerRole::Areas && layer->bounds.contains(at) &&
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

/// Spots inside a cell of the plane where a name of this size lies wholly in its country, those in the middle first.
std::vector<World> spotsInCell(Layers layers, const VectorLayer &layer, const Feature &country, const QRectF &cell,
                               QSizeF box, double scale)
{
    // Away from the edges, so that a name and its repetition in the next cell never stand side by side.
    constexpr std::array order{0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7};
    constexpr std::size_t enough = 6; // so that one of them is clear of towns and markers
    std::vector<World> spots;
    for (const double y : order) {
        for (const double x : order) {
            const QPointF middle(cell.left() + x * cell.width(), cell.top() + y * cell.height());
            if (!holdsBox(layer, country, middle, box, scale))
                continue;
            const std::array ends{middle, middle - QPointF(box.width() / 2, 0), middle + QPointF(box.width() / 2, 0)};
            if (std::ranges::any_of(ends, [&](QPointF p) { return liesInAnArea(layers, p / scale); }))
                continue;
            spots.push_back(middle / scale);
            if (spots.size() == enough)
                return spots;
        }
    }
    return spots;
}

void addCell(std::vector<Label> &labels, Layers layers, const VectorLayer &layer, const Feature &country,
             const QRectF &cell, double scale, const QString &name)
{
    Label label{.text = name, .kind = LabelKind::Country, .rank = country.rank};
    const QSizeF box(textWidth(labelFont(label), labelText(label)) + 12, 22);
    label.group =
        static_cast<quint32>(qHashMulti(1, country.labelPoint.x(), country.labelPoint.y(), cell.x(), cell.y()));
    for (const World spot : spotsInCell(layers, layer, country, cell, box, scale)) {
        label.at = spot;
        labels.push_back(label);
    }
}

void addCountry(std::vector<Label> &labels, Layers layers, const VectorLayer &layer, const Feature &country,
                const QRectF &seen, double scale, CountryNames which, const QString &name)
{
    constexpr double cellSize = 640; // pixels between one name and its repetition, about
    const QRectF part(seen & QRectF(country.bounds.topLeft() * scale, country.bounds.size() * scale));
    if (part.isEmpty() || name.isEmpty())
        return;
    if (which == CountryNames::Once) {
        // Inwards, so that the whole name is in the picture.
        const Label label{.text = name, .kind = LabelKind::Country};
        const double reach = textWidth(labelFont(label), labelText(label)) / 2 + 12;
        const QRectF inner = seen.adjusted(reach, 20, -reach, -20) & part;
        if (!inner.isEmpty())
            addCell(labels, layers, layer, country, inner, scale, name);
        return;
    }
    for (double y = std::floor(part.top() / cellSize); y <= part.bottom() / cellSize; ++y) {
        for (double x = std::floor(part.left() / cellSize); x <= part.right() / cellSize; ++x)
            addCell(labels, layers, layer, country, {x * cellSize, y * cellSize, cellSize, cellSize}, scale, name);
    }
}

/// What is written of a layer, by its style or by what it is.
LayerLabels labelsOf(const StyledLayer &styled)
{
    if (styled.style.labels)
        return *styled.style.labels;
    return styled.layer->role == LayerRole::Other ? LayerLabels::None : LayerLabels::Window;
}

QString textOf(const StyledLayer &styled, quint32 feature, Language language)
{
    const Text &name = styled.layer->features[feature].name;
    switch (labelsOf(styled)) {
    case LayerLabels::None:
        break;
    case LayerLabels::Window:
        return name.in(language);
    case LayerLabels::English:
        return name.english;
    case LayerLabels::Arabic:
        return name.arabic;
    case LayerLabels::Both:
        if (name.english.isEmpty() || name.arabic.isEmpty() || name.english == name.arabic)
            return name.in(language);
        // Each in its own direction, whatever stands beside it.
        return (language == Language::Arabic ? QStringLiteral("\u2068%2\u2069 · \u2068%1\u2069")
                                             : QStringLiteral("\u2068%1\u2069 · \u2068%2\u2069"))
            .arg(name.english, name.arabic);
    case LayerLabels::Field:
        return styled.texts && feature < styled.texts->size() ? (*styled.texts)[feature] : QString();
    }
    return {};
}

/// A label of the layer without what depends on the feature.
Label plainLabel(const StyledLayer &styled)
{
    Label label;
    const VectorLayer &layer = *styled.layer;
    label.kind = layer.role == LayerRole::Areas   ? LabelKind::Area
                 : layer.role == LayerRole::Towns ? LabelKind::Town
                                                  : LabelKind::Feature;
    if (layer.kind == GeometryKind::Point)
        label.clearance = dotRadius;
    label.size = styled.style.labelSize;
    label.opacity = styled.style.opacity;
    label.fromZoom = styled.style.fromZoom;
    label.toZoom = styled.style.toZoom;
    if (styled.style.fill && styled.style.fill->isValid())
        label.dot = *styled.style.fill;
    return label;
}

} // namespace

std::vector<Label> layerLabels(Layers layers, const QLocale &locale)
{
    std::vector<Label> labels;
    for (const StyledLayer &styled : layers) {
        const VectorLayer &layer = *styled.layer;
        if (layer.role == LayerRole::Countries || labelsOf(styled) == LayerLabels::None)
            continue;
        const Label plain = plainLabel(styled);
        for (quint32 i = 0; i < layer.features.size(); ++i) {
            const Feature &feature = layer.features[i];
            Label label = plain;
            label.text = textOf(styled, i, languageOf(locale));
            label.at = feature.labelPoint;
            if (layer.role == LayerRole::Areas)
                label.rank = static_cast<quint8>(std::clamp(layer.level, 0, 5));
            else if (layer.kind == GeometryKind::Point)
                label.rank = feature.rank;
            if (layer.kind == GeometryKind::Area)
                label.area = {styled.layer, i};
            else if (layer.kind == GeometryKind::Line)
                label.room = std::max(feature.bounds.width(), feature.bounds.height());
            labels.push_back(std::move(label));
        }
    }
    return labels;
}

void addUnlessMarked(std::vector<Label> &labels, std::span<const Label> layers)
{
    constexpr double near = 3000; // metres between two points of one town, as two sources have them
    QMultiHash<QString, World> marked;
    for (const Label &label : labels)
        if (label.kind == LabelKind::Marker && !label.text.isEmpty())
            marked.insert(label.text, label.at);
    const auto isMarked = [&](const Label &label) {
        if (label.kind != LabelKind::Town)
            return false;
        for (auto same = marked.constFind(label.text); same != marked.cend() && same.key() == label.text; ++same) {
            const QPointF way = (*same - label.at) * metresPerWorldUnit(toLonLat(label.at).y());
            if (QPointF::dotProduct(way, way) < near * near)
                return true;
        }
        return false;
    };
    std::ranges::copy_if(layers, std::back_inserter(labels), std::not_fn(isMarked));
}

QString markerName(const Atlas &atlas, const Marker &marker, const QLocale &locale)
{
    const QString name = placeName(atlas, marker, locale);
    const auto others = static_cast<int>(marker.points) - 1;
    if (others > 0 && name.isEmpty())
        return QCoreApplication::translate("Map", "%Ln place(s)", nullptr, others + 1);
    if (others > 0)
        return QCoreApplication::translate("Map", "%1 and %Ln other place(s)", nullptr, others).arg(name);
    return marker.near && !name.isEmpty() ? QCoreApplication::translate("Map", "near %1").arg(name) : name;
}

std::vector<Label> markerLabels(const Atlas &atlas, const MapScene &scene, std::span<const InnerFigure> inner,
                                const QLocale &locale)
{
    std::vector<Label> labels;
    const std::size_t named = std::min(scene.markers.size(), mostMarkerNames);
    for (quint32 i = 0; i < named; ++i) {
        const Marker &marker = scene.markers[i];
        Label label{.text = markerName(atlas, marker, locale), .at = marker.at, .kind = LabelKind::Marker};
        if (marker.points > 1)
            label.shortText = QCoreApplication::translate("Map", "%1 and others").arg(placeName(atlas, marker, locale));
        const bool isWritten = std::ranges::find(inner, i, &InnerFigure::marker) != inner.end();
        label.own = i; // coveredBy() begins with the markers
        if (marker.figure && !isWritten)
            label.figure = inShort(marker.sum, locale);
        if (!marker.figure)
            label.rank = weakestRank; // a figure must be read before that there is none
        label.clearance = markOf(marker, scene.discs).reach();
        labels.push_back(std::move(label));
    }
    return labels;
}

std::vector<Label> countryLabels(Layers layers, const Viewport &viewport, double scale, CountryNames which,
                                 const QLocale &locale, Seam seam)
{
    std::vector<Label> labels;
    for (const int copy : {0, 1}) {
        if (copy > 0 && !seam.isMoved())
            break;
        const QRectF part(copy > 0 ? 0 : seam.x, 0, copy > 0 ? seam.x : 1 - seam.x, 1);
        QRectF bounds = viewport.bounds().translated(-copy, 0);
        if (seam.isMoved())
            bounds &= part;
        if (bounds.isEmpty())
            continue;
        const QRectF seen(bounds.topLeft() * scale, bounds.size() * scale);
        const std::size_t before = labels.size();
        for (const StyledLayer &styled : layers) {
            if (styled.layer->role != LayerRole::Countries || !styled.style.isShownAt(viewport.zoom()))
                continue;
            for (quint32 i = 0; i < styled.layer->features.size(); ++i)
                addCountry(labels, layers, *styled.layer, styled.layer->features[i], seen, scale, which,
                           textOf(styled, i, languageOf(locale)));
        }
        for (std::size_t i = before; i < labels.size(); ++i)
            labels[i].at.rx() += copy;
    }
    return labels;
}

std::vector<Label> unfolded(std::vector<Label> labels, Seam seam)
{
    if (seam.isMoved())
        for (Label &label : labels)
            label.at = seam.unfold(label.at);
    return labels;
}

std::vector<QRectF> bordersOf(std::span<const StyledLayer> layers)
{
    std::vector<QRectF> boxes;
    for (const StyledLayer &styled : layers)
        if (styled.layer->role == LayerRole::Countries && !styled.layer->features.empty())
            boxes.push_back(styled.layer->bounds);
    return boxes;
}

void addBaseMapNames(std::vector<Label> &labels, const std::vector<RasterOnMap> &rasters, Layers layers,
                     const Viewport &viewport, double scale, const QLocale &locale, const Theme &theme, Seam seam)
{
    const auto isShown = [](const RasterOnMap &raster) { return raster.shown && (raster.tiles || raster.source); };
    const bool hasOthers =
        std::ranges::any_of(rasters, [&](const RasterOnMap &raster) { return isShown(raster) && !raster.isBeneath; });
    // The uppermost first: what it names the others do not.
    for (auto raster = rasters.rbegin(); raster != rasters.rend(); ++raster) {
        // Where there is another base map that has the names.
        if (!isShown(*raster) || !raster->tiles || (raster->isBeneath && hasOthers))
            continue;
        std::vector<Label> ground = tileLabels(*raster->tiles, viewport, scale, raster->labels, locale, theme);
        if (seam.isMoved())
            std::ranges::move(
                tileLabels(*raster->tiles, viewport.movedBy({-1, 0}), scale, raster->labels, locale, theme),
                std::back_inserter(ground));
        for (Label &label : ground)
            label.opacity = raster->opacity;
        addUnlessNamed(labels, unfolded(std::move(ground), seam), scale, bordersOf(layers));
    }
}

NameLayer::NameLayer(std::vector<Label> labels, double scale, const std::vector<QRectF> &covered, const QLocale &locale,
                     const Theme &theme)
    : m_labels(std::move(labels)), m_placed(placeLabels(m_labels, scale, covered, locale)), m_theme(theme)
{
}

void NameLayer::paint(QPainter &painter, const Viewport &viewport) const
{
    const SavedPainter saved(painter);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const double rim = 120 / viewport.scale(); // names reach in from points outside
    const QRectF seen = viewport.bounds().adjusted(-rim, -rim, rim, rim);
    for (const PlacedLabel &placed : m_placed) {
        const Label &label = m_labels[placed.label];
        const bool hasDot = label.kind == LabelKind::Town || (label.kind == LabelKind::Ground && label.clearance > 0);
        if (!hasDot || !seen.contains(label.at))
            continue;
        painter.setOpacity(label.opacity);
        painter.setPen(QPen(m_theme.land, 1));
        painter.setBrush(label.dot.isValid() ? label.dot : m_theme.town);
        const bool isGreat = label.rank <= 2 && label.kind == LabelKind::Town;
        const double radius = isGreat ? dotRadius + 0.9 : label.kind == LabelKind::Ground ? label.clearance : dotRadius;
        painter.drawEllipse(viewport.toScreen(label.at), radius, radius);
    }
    for (const PlacedLabel &placed : m_placed) {
        painter.setOpacity(m_labels[placed.label].opacity);
        if (seen.contains(m_labels[placed.label].at))
            paintLabel(painter, m_labels[placed.label], placed, viewport, m_theme);
    }
}

} // namespace sijill
