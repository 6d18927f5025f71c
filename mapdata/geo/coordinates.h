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

/// What somebody has typed.
struct TypedPosition {
    LonLat degrees;
    PositionStyle style; ///< in which it was found; its metres are what the last digit is worth on the ground
    QString note;        ///< one sentence on how it was taken where it could be taken otherwise, else empty
};

/// Reads any notation in which people write a position, in Latin or Arabic letters and digits. Latitude comes first
/// where nothing says otherwise; after "EPSG:n" easting or longitude does. Of an MGRS square it is the middle.
/// The problem names what is wrong.
Result<TypedPosition> parsePosition(const QString &text);

/// Whether somebody who typed this can only have meant a position, be it right or wrong.
bool looksLikePosition(const QString &text);

} // namespace sijill
