#pragma once

#include "mapdata/tables/pointlessshapes.h"

#include <QString>
#include <QStringList>
#include <QXmlStreamReader>

#include <optional>
#include <utility>
#include <vector>

class QIODevice;

namespace sijill {

/// The times of a feature as they are written: of a TimeStamp both are its moment, of a TimeSpan one may be missing.
struct KmlTime {
    QString begin, end;
    bool isSpan = false; ///< a span without an end is open

    bool isEmpty() const { return begin.isEmpty() && end.isEmpty(); }
};

struct KmlPlacemark {
    std::size_t folder = 0; ///< in KmlReader::folders()
    KmlTime time;           ///< of its own
    /// "name", "description" and other elements of a feature under their own names, then data of its author.
    std::vector<std::pair<QString, QString>> elements, data;
    bool hasPoint = false;
    double longitude = 0, latitude = 0;
    ShapeKind shape = ShapeKind::None; ///< where it has no point
};

/// A folder or document; the first is the file itself.
struct KmlFolder {
    QString name;
    KmlTime time;
    std::size_t parent = 0;
};

/// The placemarks of a KML file from its text, one after the other, without what GDAL makes of their times. Elements
/// are known by their names alone, whatever prefix and name space they have: many files declare none. What stands in a
/// tour or an update is no placemark.
class KmlReader {
public:
    /// @pre the device is open and outlives this
    explicit KmlReader(QIODevice &device);

    /// False at the end, and where the text is damaged: error() tells.
    bool next();
    const KmlPlacemark &placemark() const { return m_placemark; }
    /// Those that have begun so far; complete, with their names and times, at the end.
    const std::vector<KmlFolder> &folders() const { return m_folders; }
    /// "line 12: ..."; empty where all of it could be read.
    QString error() const;
    /// What it refers to and what is no placemark, by the names of the elements.
    const std::vector<std::pair<QString, int>> &others() const { return m_others; }

private:
    QString text();
    void readFolderElement(const QString &name);
    void readPlacemark();
    void readPlacemarkElement(const QString &name);
    void readExtendedData();
    void readDataElement(const QString &name);
    void readSchemaData();
    void readGeometry(const QString &name, int depth);
    void readTrack();
    KmlTime readTime(const QString &name);
    void countOther(const QString &name);
    void addData(const QString &name, const QString &value);

    QXmlStreamReader m_xml;
    KmlPlacemark m_placemark;
    int m_points = 0;
    int m_lines = 0, m_areas = 0;
    std::vector<KmlFolder> m_folders;
    std::vector<std::size_t> m_open; ///< folders in folders
    std::vector<std::pair<QString, int>> m_others;
};

/// Of the first tuple, "36.29,33.51,0", also with spaces behind the commas; nothing where there is none.
std::optional<std::pair<double, double>> kmlCoordinates(const QString &text);

} // namespace sijill
