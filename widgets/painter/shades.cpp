#include "widgets/painter/shades.h"

#include "mapdata/tally/tally.h"
#include "widgets/painter/shapes.h"

#include <algorithm>

namespace sijill {

namespace {

constexpr int governorates = 1, districts = 2, subdistricts = 3; // VectorLayer::level

TallyKey keyOf(const VectorLayer &layer)
{
    return layer.level == districts      ? TallyKey::District
           : layer.level == subdistricts ? TallyKey::Subdistrict
                                         : TallyKey::Governorate;
}

} // namespace

Shade shadeOf(qint64 number)
{
    return static_cast<Shade>(std::ranges::upper_bound(shadeBegins, number) - shadeBegins.begin());
}

QColor shadeColour(Shade shade, const Theme &theme)
{
    constexpr double faintest = 0.12, strongest = 0.72;
    QColor colour = theme.harm;
    const double share = static_cast<double>(shade - 1) / static_cast<double>(shadeBegins.size() - 1);
    colour.setAlphaF(static_cast<float>(faintest + share * (strongest - faintest)));
    return colour;
}

bool canBeShaded(const VectorLayer &layer)
{
    return layer.role == LayerRole::Areas && layer.kind == GeometryKind::Area && layer.level >= governorates &&
           layer.level <= subdistricts &&
           std::ranges::any_of(layer.features, [](const Feature &feature) { return !feature.code.isEmpty(); });
}

bool areShaded(std::span<const StyledLayer> layers)
{
    return std::ranges::any_of(
        layers, [](const StyledLayer &layer) { return layer.style.shaded && canBeShaded(*layer.layer); });
}

std::vector<StyledLayer> shadedStyle(std::span<const std::shared_ptr<const VectorLayer>> layers,
                                     const QStringList &names)
{
    std::vector<StyledLayer> styled = plainStyle(layers);
    for (StyledLayer &layer : styled)
        layer.style.shaded = names.contains(layer.layer->name);
    return styled;
}

std::vector<Shade> shadesOf(const VectorLayer &layer, const Atlas &atlas, const Ledger &ledger, const Filter &filter)
{
    QHash<QString, Shade> byCode;
    for (const TallyRow &row : tally(atlas, ledger, filter, keyOf(layer)))
        byCode.insert(row.key, shadeOf(row.best().value_or(row.low().value_or(row.onlyInWhole().value_or(0)))));
    std::vector<Shade> shades(layer.features.size());
    std::ranges::transform(layer.features, shades.begin(), [&](const Feature &feature) {
        return feature.code.isEmpty() ? unshaded : byCode.value(feature.code, unshaded);
    });
    return shades;
}

ShadeLayer::ShadeLayer(std::shared_ptr<const VectorLayer> layer, std::vector<Shade> shades, const Theme &theme,
                       std::shared_ptr<LayerDetails> details)
    : m_layer(std::move(layer)), m_shades(std::move(shades)), m_theme(theme), m_details(std::move(details))
{
}

void ShadeLayer::paint(QPainter &painter, const Viewport &viewport) const
{
    const SavedPainter saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double pixels = viewport.scale() * painter.device()->devicePixelRatio();
    const std::shared_ptr<const VectorLayer> layer = m_details ? m_details->at(m_layer, pixels) : m_layer;
    const QRectF seen = viewport.bounds();
    for (std::size_t i = 0; i < layer->features.size(); ++i) {
        const Feature &feature = layer->features[i];
        if (m_shades[i] == unshaded || !feature.bounds.intersects(seen))
            continue;
        painter.setBrush(shadeColour(m_shades[i], m_theme));
        painter.drawPath(screenPath(*layer, feature, viewport));
    }
}

std::vector<std::unique_ptr<PaintLayer>> shadeLayers(std::span<const StyledLayer> layers, const Atlas &atlas,
                                                     const Ledger &ledger, const Filter &filter, const Theme &theme,
                                                     const std::shared_ptr<LayerDetails> &details)
{
    std::vector<std::unique_ptr<PaintLayer>> shaded;
    for (const StyledLayer &layer : layers)
        if (layer.style.shaded && canBeShaded(*layer.layer))
            shaded.push_back(std::make_unique<ShadeLayer>(layer.layer, shadesOf(*layer.layer, atlas, ledger, filter),
                                                          theme, details));
    return shaded;
}

} // namespace sijill
