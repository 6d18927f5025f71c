#pragma once

#include <QStringList>

#include <array>

namespace sijill {

enum class ShapeKind : quint8 { None, Points, Line, Area, Other };

/// Features of a table whose shape says no single position: none of them gives its incident a point, for a point in the
/// middle would be more exact than what is known.
class PointlessShapes {
public:
    void add(ShapeKind kind) { ++m_counts[static_cast<std::size_t>(kind)]; }
    /// A sentence for each kind, translated.
    QStringList told() const;

private:
    std::array<qint64, 5> m_counts{};
};

} // namespace sijill
