#include "mapdata/tables/pointlessshapes.h"

#include "mapdata/tables/words.h"

namespace sijill {

QStringList PointlessShapes::told() const
{
    const auto count = [this](ShapeKind kind) { return static_cast<int>(m_counts[static_cast<std::size_t>(kind)]); };
    QStringList told;
    if (const int n = count(ShapeKind::None))
        told << Exchange::tr("%Ln features have no shape, and give no point.", nullptr, n);
    if (const int n = count(ShapeKind::Points))
        told << Exchange::tr("%Ln features are several points each, and give none of them.", nullptr, n);
    if (const int n = count(ShapeKind::Line))
        told << Exchange::tr("%Ln features are lines, and give no point.", nullptr, n);
    if (const int n = count(ShapeKind::Area))
        told << Exchange::tr("%Ln features are areas, and give no point.", nullptr, n);
    if (const int n = count(ShapeKind::Other))
        told << Exchange::tr("%Ln features are made of several shapes, and give no point.", nullptr, n);
    return told;
}

} // namespace sijill
