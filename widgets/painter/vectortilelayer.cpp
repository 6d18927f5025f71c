#include "widgets/painter/vectortilelayer.h"

#include "widgets/painter/tilebrush.h"
#include "widgets/painter/tilesinview.h"
#include "widgets/theme/contrast.h"

#include <QPaintEngine>

#include <algorithm>
#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr double casingFrom = 1.5;  // pixels of a road
constexpr double casingWidth = 0.6; // on each side
constexpr double roundFrom = 2;     // pixels, from which caps and joins show
constexpr double rampShare = 0.6;   // of the width of its road

double resolutionOf(const QPainter &painter)
{
    const QTransform device = painter.deviceTransform();
    return std::hypot(device.m11(), device.m12());
}

/// Engines that clip nothing, or write down each clip.
bool isDocument(const QPainter &painter)
{
    const QPaintEngine *engine = painter.paintEngine();
    return engine && (engine->type() == QPaintEngine::SVG || engine->type() == QPaintEngine::Pdf ||
                      engine->type() == QPaintEngine::Picture);
}

QRectF onWholePixels(const QRectF &rect, double ratio)
{
    const auto whole = [ratio](double at) { return std::round(at * ratio) / ratio; };
    return QRectF(QPointF(whole(rect.left()), whole(rect.top())), QPointF(whole(rect.right()), whole(rect.bottom())));
}

bool has(const TilePiece &piece, TileMark mark)
{
    return (piece.marks & static_cast<quint8>(mark)) != 0;
}

QColor between(const QColor &a, const QColor &b)
{
    return QColor((a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2);
}

} // namespace

/// One tile on the screen.
struct VectorTileLayer::Scene {
    QPainter &painter;
    const DecodedTile &tile;
    TileBrush brush;
    TileColours colours;
    const TileRules &rules;
    double zoom;                     ///< of the style
    double ratio;                    ///< device pixels a pixel; 0: a document, whose lines stay lines
    std::vector<QRectF> noBordersIn; ///< screen
};

VectorTileLayer::VectorTileLayer(std::shared_ptr<const DrawnTiles> tiles, const Theme &theme, VectorTileOptions options)
    : m_tiles(std::move(tiles)), m_theme(theme), m_options(std::move(options))
{
    const VectorTilesInfo &info = m_tiles->info();
    const auto isLand = [](const QString &layer) {
        return layer.contains("land"_L1) && !layer.contains("use"_L1) && !layer.contains("cover"_L1);
    };
    m_fillsGround = info.schema == TileSchema::OpenMapTiles || info.schema == TileSchema::Shortbread ||
                    (info.schema == TileSchema::Other && std::ranges::none_of(info.layers, isLand));
    // The land around is not the atlas's.
    if (m_options.parts != TileParts::All)
        m_theme.land = m_theme.neighbours;
}

bool VectorTileLayer::isWanted(const TileRule &rule) const
{
    if (m_options.parts == TileParts::All)
        return true;
    return (rule.fill == "land") == (m_options.parts == TileParts::Land);
}

void VectorTileLayer::paint(QPainter &painter, const Viewport &viewport) const
{
    if (viewport.isEmpty() || m_options.opacity <= 0)
        return;
    const SavedPainter saved(painter);
    if (m_options.kept && !isDocument(painter)) {
        painter.setOpacity(painter.opacity() * m_options.opacity);
        m_options.kept->paint(painter, viewport, m_options.isMoving,
                              static_cast<int>(m_theme.kind) * 3 + static_cast<int>(m_options.parts),
                              [this](QPainter &inner, const Viewport &part) { paintTiles(inner, part); });
        return;
    }
    if (m_options.opacity >= 1 || isDocument(painter)) {
        painter.setOpacity(painter.opacity() * std::min(1.0, m_options.opacity));
        paintTiles(painter, viewport);
        return;
    }
    // As one picture: translucent pieces would show through each other.
    const double ratio = resolutionOf(painter);
    QImage image((viewport.size() * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    {
        QPainter inner(&image);
        paintTiles(inner, viewport);
    }
    painter.setOpacity(painter.opacity() * m_options.opacity);
    painter.drawImage(QPointF(), image);
}

void VectorTileLayer::paintTiles(QPainter &painter, const Viewport &viewport) const
{
    const bool document = isDocument(painter);
    const double ratio = resolutionOf(painter), zoom = styleZoom(viewport);
    const std::vector<TileInView> tiles = tilesInView(m_tiles->source(), viewport.bounds(), zoom);
    const QRectF page({0, 0}, viewport.size());
    painter.setRenderHint(QPainter::Antialiasing);
    std::vector<QRectF> noBordersIn;
    for (const QRectF &box : m_options.noBordersIn)
        noBordersIn.push_back(viewport.toScreen(box));
    for (const bool areas : {true, false}) {
        for (const TileInView &each : tiles) {
            const auto decoded = m_tiles->tile(each.tile, zoom);
            if (!decoded)
                continue;
            const QRectF square = viewport.toScreen(each.tile.world());
            const double scale = square.width() / tileUnits;
            // Documents get no clips: what lies outside is cut off, and tiles overlap by a pixel so that no seam shows.
            constexpr double overlap = 0.5, aroundView = 80, muchLarger = 4;
            const QRectF part =
                document ? viewport.toScreen(each.part) : onWholePixels(viewport.toScreen(each.part), ratio);
            std::optional<QRectF> cut;
            if (document)
                cut = part.adjusted(-overlap, -overlap, overlap, overlap) & page;
            else if (square.width() > muchLarger * std::max(page.width(), page.height()))
                cut = page.adjusted(-aroundView, -aroundView, aroundView, aroundView);
            if (cut && cut->isEmpty())
                continue;
            if (cut)
                cut = QRectF((cut->topLeft() - square.topLeft()) / scale, cut->size() / scale);
            const SavedPainter saved(painter);
            if (!document)
                painter.setClipRect(part, Qt::IntersectClip);
            if (areas && m_fillsGround && m_options.parts != TileParts::OverLand)
                painter.fillRect(document ? part & page : part, m_theme.land);
            Scene scene{painter,
                        *decoded,
                        TileBrush(painter, *decoded, square.topLeft(), scale, cut),
                        TileColours(m_tiles->rules(), m_theme),
                        m_tiles->rules(),
                        zoom,
                        document ? 0 : ratio,
                        noBordersIn};
            if (areas)
                paintAreas(scene);
            else
                for (const Pass pass : {Pass::Under, Pass::Casings, Pass::Roads, Pass::BridgeCasings, Pass::Bridges})
                    paintLines(scene, pass);
        }
    }
}

void VectorTileLayer::paintAreas(Scene &scene) const
{
    quint16 last = 0xffff;
    bool isDrawn = false, areRiversDrawn = false;
    // Rules in their order: those of water come before what lies over it.
    for (const TilePiece &piece : scene.tile.pieces) {
        const TileRule &rule = scene.rules.rules[piece.rule];
        // A river runs under the lake that it runs through.
        if (rule.isWater && !std::exchange(areRiversDrawn, true))
            paintLines(scene, Pass::Rivers);
        if (rule.fill.isEmpty())
            continue;
        if (std::exchange(last, piece.rule) != piece.rule) {
            const QColor fill = scene.colours.of(rule.fill);
            isDrawn = fill.isValid() && scene.zoom >= rule.fromZoom && isWanted(rule);
            const QColor edge = scene.colours.of(rule.edge);
            scene.painter.setPen(edge.isValid() ? QPen(edge, 1) : QPen(Qt::NoPen));
            scene.painter.setBrush(fill);
        }
        if (isDrawn)
            scene.brush.fill(piece);
    }
}

void VectorTileLayer::paintLines(Scene &scene, Pass pass) const
{
    const auto firstCased = static_cast<std::size_t>(
        std::ranges::find_if(scene.rules.rules, [](const TileRule &r) { return !r.casing.isEmpty(); }) -
        scene.rules.rules.begin());
    const auto passOf = [&](const TilePiece &piece, const TileRule &rule, bool isCasing) {
        if (rule.isWater)
            return Pass::Rivers;
        if (piece.rule < firstCased)
            return Pass::Under;
        if (has(piece, TileMark::Bridge) && !rule.casing.isEmpty())
            return isCasing ? Pass::BridgeCasings : Pass::Bridges;
        return isCasing ? Pass::Casings : Pass::Roads;
    };
    const bool isCasing = pass == Pass::Casings || pass == Pass::BridgeCasings;
    std::optional<std::pair<quint16, quint8>> last;
    bool isDrawn = false;
    for (const TilePiece &piece : scene.tile.pieces) {
        const TileRule &rule = scene.rules.rules[piece.rule];
        if (rule.line.isEmpty() || passOf(piece, rule, isCasing) != pass)
            continue;
        if (const std::pair look(piece.rule, piece.marks); last != look) {
            last = look;
            isDrawn = takePen(scene, piece, isCasing);
        }
        if (isDrawn)
            scene.brush.stroke(piece);
    }
}

bool VectorTileLayer::takePen(Scene &scene, const TilePiece &piece, bool isCasing) const
{
    const TileRule &rule = scene.rules.rules[piece.rule];
    const bool isTunnel = has(piece, TileMark::Tunnel), hasCasing = !rule.casing.isEmpty();
    double width = rule.widthAt(scene.zoom) * (has(piece, TileMark::Link) ? rampShare : 1);
    QColor colour = scene.colours.of(isCasing ? rule.casing : rule.line);
    if (width <= 0 || !colour.isValid() || scene.zoom < rule.fromZoom || !isWanted(rule) ||
        (isCasing && (width < casingFrom || isTunnel || !hasCasing)))
        return false;
    // Too thin for a casing and of the colour of the land, a road would not be seen.
    constexpr double unseen = 1.05;
    if (!isCasing && hasCasing && width < casingFrom && contrast(colour, m_theme.land) < unseen)
        colour = between(colour, scene.colours.of(rule.casing));
    if (isTunnel)
        colour = between(colour, m_theme.land);
    const bool isRound = width >= roundFrom && !isTunnel;
    if (isCasing)
        width += 2 * casingWidth;
    QPen pen(colour, width, Qt::SolidLine, isRound ? Qt::RoundCap : Qt::FlatCap,
             isRound ? Qt::RoundJoin : Qt::BevelJoin);
    constexpr double dash = 5, gap = 3.5; // pixels
    const bool isDashed = rule.isDashed || has(piece, TileMark::Disputed) || (isTunnel && width >= roundFrom);
    if (isDashed)
        pen.setDashPattern({dash / width, gap / width});
    // Lines of a pixel of the screen have a fast way of their own.
    const bool isWide = !isDashed && width * scene.ratio > 1;
    scene.painter.setPen(isWide ? QPen(Qt::NoPen) : pen);
    scene.painter.setBrush(isWide ? QBrush(colour) : QBrush(Qt::NoBrush));
    scene.brush.makeWide(isWide ? std::optional(WideLine(width, isRound)) : std::nullopt);
    scene.brush.leaveOut(rule.isBorder ? scene.noBordersIn : std::vector<QRectF>());
    return true;
}

} // namespace sijill
