#include "widgets/painter/arealayer.h"

#include "mapdata/layers/locate.h"
#include "widgets/painter/shapes.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace sijill {

namespace {

constexpr double hatchSpacing = 7;

void paintArea(QPainter &painter, const VectorLayer &layer, const Feature &feature, const Viewport &viewport,
               const CutSides &cut)
{
    if (cut.isEmpty()) {
        painter.drawPath(screenPath(layer, feature, viewport));
        return;
    }
    if (painter.brush().style() != Qt::NoBrush) {
        const SavedPainter saved(painter);
        painter.setPen(Qt::NoPen);
        painter.drawPath(screenPath(layer, feature, viewport));
    }
    for (quint32 i = 0; i < feature.pathCount; ++i)
        for (const QPolygonF &line :
             cut.outline(screenPolygon(layer, layer.paths[feature.firstPath + i], viewport), viewport))
            for (const QPolygonF &run : runsIn(line, drawnBox(viewport)))
                painter.drawPolyline(run);
}

void paintFeature(QPainter &painter, const VectorLayer &layer, const Feature &feature, const Viewport &viewport,
                  double radius, const CutSides &cut)
{
    switch (layer.kind) {
    case GeometryKind::Area:
        paintArea(painter, layer, feature, viewport, cut);
        break;
    case GeometryKind::Line:
        for (quint32 i = 0; i < feature.pathCount; ++i)
            for (const QPolygonF &run :
                 runsIn(screenPolygon(layer, layer.paths[feature.firstPath + i], viewport), drawnBox(viewport)))
                painter.drawPolyline(run);
        break;
    case GeometryKind::Point:
        painter.drawEllipse(viewport.toScreen(feature.labelPoint), radius, radius);
        break;
    case GeometryKind::None:
        break;
    }
}

/// Those of many points that are drawn: where several would lie on each other, the most important one, else the first.
/// The squares lie on the world, so that none comes or goes while the map is moved.
std::vector<quint32> thinnedOut(const VectorLayer &layer, const Viewport &viewport, const QRectF &seen)
{
    constexpr quint8 ranks = 5;
    constexpr double square = 9; // pixels
    // By half steps of the zoom: none comes or goes with every turn of the wheel.
    const double side = square / std::exp2(std::ceil(2 * std::log2(viewport.scale())) / 2);
    std::array<std::vector<quint32>, ranks> byRank;
    for (quint32 i = 0; i < layer.features.size(); ++i)
        if (seen.contains(layer.features[i].labelPoint))
            byRank[std::clamp<quint8>(layer.features[i].rank, 1, ranks) - 1].push_back(i);
    std::vector<quint32> drawn;
    QSet<std::pair<qint64, qint64>> taken;
    for (const std::vector<quint32> &rank : byRank) {
        for (const quint32 i : rank) {
            const World at = layer.features[i].labelPoint;
            const std::pair cell(static_cast<qint64>(std::floor(at.x() / side)),
                                 static_cast<qint64>(std::floor(at.y() / side)));
            if (!taken.contains(cell)) {
                taken.insert(cell);
                drawn.push_back(i);
            }
        }
    }
    return drawn;
}

/// Of what is elsewhere the bounds are looked at, and no vertex.
bool showsMuchOf(const VectorLayer &layer, const Viewport &viewport)
{
    constexpr double much = 0.1;
    const QRectF seen = viewport.bounds() & layer.bounds;
    return seen.width() * seen.height() > much * layer.bounds.width() * layer.bounds.height();
}

} // namespace

AreaLayer::AreaLayer(std::shared_ptr<const VectorLayer> layer, AreaStyle style, std::shared_ptr<LayerDetails> details)
    : m_layer(std::move(layer)), m_style(style), m_details(std::move(details))
{
    if (m_style.line.isValid())
        m_cut = CutSides(*m_layer);
}

void AreaLayer::paint(QPainter &painter, const Viewport &viewport) const
{
    const double zoom = viewport.zoom();
    if (zoom < m_style.fromZoom - 1e-6 || zoom > m_style.toZoom + 1e-6)
        return;
    const SavedPainter saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(m_style.opacity);
    painter.setBrush(m_style.fill.isValid() ? QBrush(m_style.fill) : Qt::NoBrush);
    painter.setPen(m_style.line.isValid()
                       ? QPen(m_style.line, m_style.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin)
                       : Qt::NoPen);
    const double pixels = viewport.scale() * painter.device()->devicePixelRatio();
    const bool coarse = m_details && showsMuchOf(*m_layer, viewport);
    const std::shared_ptr<const VectorLayer> layer = coarse ? m_details->at(m_layer, pixels) : m_layer;
    const double rim = m_style.width / viewport.scale();
    const QRectF seen = viewport.bounds().adjusted(-rim, -rim, rim, rim);
    if (layer->kind == GeometryKind::Point) {
        for (const quint32 i : thinnedOut(*layer, viewport, seen))
            paintFeature(painter, *layer, layer->features[i], viewport, m_style.radius, m_cut);
        return;
    }
    for (const Feature &feature : layer->features)
        if (feature.bounds.intersects(seen))
            paintFeature(painter, *layer, feature, viewport, m_style.radius, m_cut);
}

std::optional<quint32> AreaLayer::hit(QPointF screen, const Viewport &viewport) const
{
    const World at = viewport.toWorld(screen);
    if (m_layer->kind == GeometryKind::Area) {
        for (quint32 i = 0; i < m_layer->features.size(); ++i) {
            if (contains(*m_layer, m_layer->features[i], at))
                return i;
        }
    }
    return {};
}

void OutlineLayer::paint(QPainter &painter, const Viewport &viewport) const
{
    if (!m_area->bounds.intersects(viewport.bounds()))
        return;
    const SavedPainter saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const QPainterPath edge = screenPath(*m_area.layer, *m_area, viewport);
    QColor glow = m_theme.selection;
    glow.setAlphaF(0.25F);
    painter.setPen(QPen(glow, 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(edge);
    painter.setPen(QPen(m_theme.selection, 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(edge);
}

HatchLayer::HatchLayer(std::vector<FeatureRef> areas, const Theme &theme) : m_areas(std::move(areas)), m_theme(theme) {}

void HatchLayer::paint(QPainter &painter, const Viewport &viewport) const
{
    const SavedPainter saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const FeatureRef &area : m_areas) {
        if (!area->bounds.intersects(viewport.bounds()))
            continue;
        painter.setPen(QPen(m_theme.hatch, 0.9));
        const std::vector<QLineF> lines = hatching(*area.layer, *area, viewport, hatchSpacing);
        painter.drawLines(lines.data(), static_cast<int>(lines.size()));
        QColor edge = m_theme.harm;
        edge.setAlphaF(0.6F);
        painter.setPen(QPen(edge, m_theme.edgeWidth * 0.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(screenPath(*area.layer, *area, viewport));
    }
}

} // namespace sijill
