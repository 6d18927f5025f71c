#pragma once

#include <QString>

namespace sijill {

/// What the suffix of a file's name says it is; formats that nobody treats apart are Other. The front door and the
/// entry of a reader find it out by the one table (formats.h) and tell it on: nobody else looks at a name. Some files
/// are something else than they are called, which only their content tells.
enum class NamedFormat : quint8 {
    Other,
    Unnamed, ///< no suffix
    Register,
    Json,
    Text,
    TabbedText, ///< cells with tabs between them
    Sheets,
    Shapefile,
    Archive, ///< ZIP
    GeoPackage,
    Kml, ///< and KMZ
    Geodatabase,
    MapInfoTables,
    MapInfoText,
    Drawing, ///< DXF
    PmTiles,
    MbTiles,
};

NamedFormat namedFormat(const QString &path);

constexpr bool isTiles(NamedFormat format)
{
    return format == NamedFormat::PmTiles || format == NamedFormat::MbTiles;
}

} // namespace sijill
