#pragma once

#include "mapdata/ledger/ledger.h"
#include "mapdata/query/filter.h"
#include "widgets/painter/layer.h"
#include "widgets/painter/layerdetails.h"
#include "widgets/symbology/layerstack.h"
#include "widgets/theme/theme.h"

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace sijill {

/// Areas shaded by how many are counted in them: those at points as well as those known for the area alone. What is
/// known for a larger area only is in no shade; the badge of that area has it.
///
/// Classes are powers of ten, whatever the data and the days shown: the same shade is the same number in every picture
/// and in every frame of a film. Nothing, zero and no figure are not shaded.
constexpr std::array<qint64, 5> shadeBegins{1, 10, 100, 1'000, 10'000};

/// 0: not shaded; else one more than its position in shadeBegins.
using Shade = quint8;
constexpr Shade unshaded = 0;
/// @param number people; by the best figure, or what there are at least where there is none
Shade shadeOf(qint64 number);
/// Translucent, so that what lies under it can be seen. @pre shade != unshaded
QColor shadeColour(Shade shade, const Theme &theme);

/// Areas of an administrative level, with codes.
bool canBeShaded(const VectorLayer &layer);
/// A layer among them is shaded.
bool areShaded(std::span<const StyledLayer> layers);

/// Layers as they look when nobody has touched them, but for these names (VectorLayer::name), which are shaded.
std::vector<StyledLayer> shadedStyle(std::span<const std::shared_ptr<const VectorLayer>> layers,
                                     const QStringList &names);

/// By feature, for what the filter and its window show. @pre ledger is of this atlas; canBeShaded(layer)
std::vector<Shade> shadesOf(const VectorLayer &layer, const Atlas &atlas, const Ledger &ledger, const Filter &filter);

/// The shades of one layer.
class ShadeLayer : public PaintLayer {
public:
    /// @pre as many shades as features
    ShadeLayer(std::shared_ptr<const VectorLayer> layer, std::vector<Shade> shades, const Theme &theme,
               std::shared_ptr<LayerDetails> details = {});
    void paint(QPainter &painter, const Viewport &viewport) const override;

private:
    std::shared_ptr<const VectorLayer> m_layer;
    std::vector<Shade> m_shades;
    Theme m_theme;
    std::shared_ptr<LayerDetails> m_details;
};

/// Those of all layers that are to be shaded, the lowest first.
std::vector<std::unique_ptr<PaintLayer>> shadeLayers(std::span<const StyledLayer> layers, const Atlas &atlas,
                                                     const Ledger &ledger, const Filter &filter, const Theme &theme,
                                                     const std::shared_ptr<LayerDetails> &details = {});

} // namespace sijill
