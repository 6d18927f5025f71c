#pragma once

#include "mapdata/formats/namedformat.h"

#include <QString>

#include <string>
#include <unordered_map>

class GDALDataset;
class OGRLayer;

namespace sijill {

/// Cells of fields of numbers that hold something else: an empty text or a word, which GDAL gives as 0, or a number
/// that the type of the field is too small for, which it gives as another one. The text as it stands in the file, by
/// feature and field.
class TypedCells {
public:
    /// Looks for them where the format lets them be written: databases, whose columns hold what they are given, JSON of
    /// ArcGIS and MapInfo's text files. `path`: of the file on disk, which was opened as that format.
    static TypedCells of(GDALDataset &dataset, OGRLayer &layer, const QString &path, NamedFormat format);

    bool isEmpty() const { return m_texts.empty(); }
    /// Null where GDAL's value is right.
    const std::string *text(qint64 feature, int field) const;

private:
    void put(qint64 feature, int field, std::string text);
    void readDatabase(GDALDataset &dataset, OGRLayer &layer);
    void readEsriJson(OGRLayer &layer, const QString &path);
    void readMid(OGRLayer &layer, const QString &path);

    struct Key {
        qint64 feature;
        int field;
        bool operator==(const Key &) const = default;
    };
    struct Hash {
        std::size_t operator()(const Key &key) const { return std::hash<qint64>{}(key.feature * 8191 + key.field); }
    };
    std::unordered_map<Key, std::string, Hash> m_texts;
};

/// What GDAL says of a text that it has made a number of, "Value 'unknown' of field inc.killed parsed incompletely to
/// integer 0.", and of a number that does not fit: the name of the field and the text. Empty of anything else.
struct MisreadCell {
    QString field, text;
};
MisreadCell misreadCell(const QString &warning);

} // namespace sijill
