#pragma once

#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace sijill {

enum class EncodingFrom : quint8 {
    NoText,     ///< nothing but ASCII: nothing to decide
    Format,     ///< the format says UTF-8
    Bytes,      ///< the bytes are UTF-8, whatever any label says
    CodePage,   ///< the .cpg file
    LanguageId, ///< the language driver byte of the .dbf
    Guess,      ///< from the frequency of letters
    Fallback,   ///< nothing fits better
};

enum class CrsFrom : quint8 {
    Unknown,
    File,   ///< .prj or inside the file
    Extent, ///< none given; the coordinates fit longitude and latitude
};

struct FieldInfo {
    QString name;
    QString type;
};

/// What a layer turned out to be and what was done to read it, filled in by the reader as far as it came.
struct LayerReport {
    QString file;
    QString driver; ///< GDAL's long name of the format; empty: no layer or data file
    QString layer;
    QStringList allLayers; ///< of the file, this one included
    QString geometry;      ///< GDAL's name of the geometry type
    bool isTable = false;  ///< rows without geometry
    QString crs;
    CrsFrom crsFrom = CrsFrom::Unknown;
    /// Of a layer that cannot be placed before somebody says what it is in: its extent in its own numbers, y up.
    std::optional<QRectF> unplaced;
    QString encoding;
    EncodingFrom encodingFrom = EncodingFrom::NoText;
    std::vector<FieldInfo> fields;
    int level = -1;       ///< of an administrative layer: 0 country, 1 governorate ... 4 town; -1 where it is none
    qint64 ancestors = 0; ///< how many larger areas its rows name
    qint64 read = 0;      ///< features that are in the layer, each once; rows, for a table; where it cannot be placed,
                          ///< those that have a geometry
    qint64 skipped = 0;   ///< features that are not, deleted rows included
    bool hasExtent = false;
    double west = 0, south = 0, east = 0, north = 0; ///< degrees, of what was read, as in the file
    QStringList repairs;
};

} // namespace sijill
