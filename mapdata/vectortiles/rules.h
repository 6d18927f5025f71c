#pragma once

#include "mapdata/result.h"

#include <QByteArray>

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace sijill {

/// The layouts of tiles that are told apart by the names of their layers.
enum class TileSchema : quint8 { Protomaps, OpenMapTiles, Shortbread, Other };
inline constexpr int tileSchemas = 4;

enum class TileGeometry : quint8 { Area, Line, Point };

/// One of these keys has one of these values, or, with isNot, none has.
struct TileCondition {
    std::vector<QByteArray> keys;
    std::vector<QByteArray> values; ///< empty: any
    bool isNot = false;

    bool operator==(const TileCondition &) const = default;
};

/// Which features of which layers.
struct TileSelector {
    TileSchema schema = TileSchema::Other;
    std::vector<QByteArray> layers; ///< "~water": any whose name holds the word
    TileGeometry geometry = TileGeometry::Area;
    std::vector<TileCondition> conditions;

    bool isOfLayer(QByteArrayView name) const;
};

/// Zooms at which the widths of a rule are given; between them they run straight, beyond the last they grow by
/// widthGrowth a zoom.
inline constexpr std::array<double, 6> widthZooms{6, 8, 10, 12, 14, 16};

struct TileNameStyle {
    QByteArray ink;
    double size = 11; ///< pixels
    bool isSpaced = false, isBold = false, hasDot = false;
    bool isAlong = false; ///< along a line
};

/// What a kind of feature looks like. Colours are names in TileRules::colours, or the theme's own.
struct TileRule {
    QByteArray name;
    std::vector<TileSelector> selectors;
    double fromZoom = 0; ///< of 512 pixel tiles
    QByteArray fill, line, casing, edge;
    std::array<double, 6> widths{};
    bool isDashed = false;
    bool isBorder = false; ///< left out where the atlas has its own
    bool isWater = false;
    std::optional<TileNameStyle> nameStyle;

    bool isName() const { return nameStyle.has_value(); }
    /// Pixels at a zoom of 512 pixel tiles.
    double widthAt(double zoom) const;
};

enum class TileMark : quint8 { Tunnel = 1, Bridge = 2, Link = 4, Disputed = 8 };

struct TileMarkRule {
    TileMark mark = TileMark::Tunnel;
    TileSchema schema = TileSchema::Other;
    TileCondition condition;
};

struct TileColour {
    QByteArray name;
    std::array<quint32, 3> rgb{}; ///< light, dark, print: 0xrrggbb
};

/// A style: the lowest first, names by importance.
struct TileRules {
    std::vector<TileColour> colours;
    std::vector<TileRule> rules;
    std::vector<TileMarkRule> marks;

    const TileColour *colour(const QByteArray &name) const;
};

/// Names of colours that are the theme's.
std::span<const char *const> themeColours();

/// Reads the text of a style; resources/basemap/style.txt says what it looks like. Fails with the line that is not
/// understood.
Result<TileRules> readTileRules(const QByteArray &text, const QString &file);

} // namespace sijill
