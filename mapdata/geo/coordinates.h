#pragma once

#include "mapdata/geo/crs.h"

#include <QLocale>

namespace sijill {

enum class Notation : quint8 { Decimal, Dms, Utm, Mgrs, Epsg };

/// How a position is written down.
struct PositionStyle {
    Notation notation = Notation::Decimal;
    std::shared_ptr<const Crs> crs = {}; ///< for Notation::Epsg
    double metres = 1;                   ///< about what one step of the last digit is, or less
};

/// "33.51380° N, 36.27650° E", "33°30′49.7″ N, 36°16′35.4″ E", "37S 246977 3711183", "37S BT 46977 11183",
/// "EPSG:22770 E 112211 m, N 31234 m". At the poles UTM and MGRS go over to UPS. Degrees are in the digits and letters
/// of the locale; the others, which are codes, in Latin ones. Empty for what is no position, or out of reach of the
/// coordinate system. parsePosition() reads every one of them.
QString formatPosition(LonLat degrees, const PositionStyle &style, const QLocale &locale);

/// Degrees, minutes and seconds of a right-to-left language, kept in one piece inside of words of either direction:
/// Arabic digits run from right to left part by part, Latin ones from left to right.
QString isolatedAngle(const QString &angle, const QLocale &locale);

/// "Decimal degrees", "UTM" ...; of a coordinate system its name.
QString notationName(const PositionStyle &style);

/// Which of two numbers comes first where no letter and no notation says it.
enum class AxisOrder : quint8 { Unsaid, LatitudeFirst, LongitudeFirst };

/// What somebody has typed.
struct TypedPosition {
    LonLat degrees;
    PositionStyle style; ///< in which it was found; its metres are what the last digit is worth on the ground
    QString note = {};   ///< one sentence on how it was taken where it could be taken otherwise, else empty
    /// The only order in which these numbers are on Earth; Unsaid where both are, or where letters say it.
    AxisOrder proves = AxisOrder::Unsaid;
    bool isTurned = false; ///< it was taken in the other order than its notation or the hint says, for it proves that
    /// It is the middle of a square or a view of that width; 0 where it is a point.
    double extent = 0;
};

/// What is known beforehand of the text.
struct PositionHints {
    AxisOrder order = AxisOrder::Unsaid; ///< of plain pairs and of pairs in square brackets
    bool isCell = false; ///< of a column of positions: a third number behind two with decimals is a height
};

enum class PositionFault : quint8 {
    None,
    Unreadable, ///< in no notation known here
    Nowhere,    ///< read, and not on Earth
};

/// Reads any notation in which people write a position, in Latin or Arabic letters and digits. Latitude comes first
/// where nothing says otherwise; after "EPSG:n" easting or longitude does. Of an MGRS square it is the middle.
/// Plus codes and links to maps that hold a position are read as well. Well-known text with Z and M, with an SRID,
/// GeoJSON and pairs in brackets are read too, as are the height and the accuracy that forms of ODK put behind a pair;
/// neither is kept. The problem names what is wrong; `fault` its kind.
Result<TypedPosition> parsePosition(const QString &text, const PositionHints &hints = {},
                                    PositionFault *fault = nullptr);

/// Whether somebody who typed this can only have meant a position, be it right or wrong.
bool looksLikePosition(const QString &text);

} // namespace sijill
