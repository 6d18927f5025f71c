#include "mapdata/tables/kmlreader.h"

#include "mapdata/tables/words.h"

#include <QIODevice>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Folders in folders, geometries in geometries.
constexpr int deepest = 64;
/// Letters of a folder's name: each folder in it has them in its path.
constexpr qsizetype longestFolderName = 300;

/// KML takes its words from HTML now and then, and no reader of it minds.
class Entities : public QXmlStreamEntityResolver {
public:
    QString resolveUndeclaredEntity(const QString &name) override
    {
        // What is given here is read once more, without an end if it names the entity again.
        return name == "nbsp"_L1 ? QString(QChar(QChar::Nbsp)) : u"&amp;"_s + name + u';';
    }
};

Entities &entities()
{
    static Entities resolver;
    return resolver;
}

bool isOneOf(QStringView name, std::initializer_list<QLatin1StringView> names)
{
    return std::ranges::any_of(names, [&](QLatin1StringView one) { return name == one; });
}

bool isFolder(QStringView name)
{
    return isOneOf(name, {"Document"_L1, "Folder"_L1});
}

bool isTime(QStringView name)
{
    return isOneOf(name, {"TimeStamp"_L1, "TimeSpan"_L1});
}

bool isGeometry(QStringView name)
{
    return isOneOf(name, {"Point"_L1, "LineString"_L1, "LinearRing"_L1, "Polygon"_L1, "MultiGeometry"_L1, "Model"_L1,
                          "Track"_L1, "MultiTrack"_L1});
}

/// Elements of a placemark that hold text; the first few are read as others, too.
bool isText(QStringView name)
{
    return isOneOf(name, {"name"_L1, "description"_L1, "address"_L1, "phoneNumber"_L1, "Snippet"_L1, "snippet"_L1});
}

} // namespace

std::optional<std::pair<double, double>> kmlCoordinates(const QString &text)
{
    static const QRegularExpression tuple(u"^\\s*([-+0-9.eE]+)\\s*,\\s*([-+0-9.eE]+)"_s);
    const auto match = tuple.match(text);
    bool isX = false, isY = false;
    const double x = match.captured(1).toDouble(&isX), y = match.captured(2).toDouble(&isY);
    return isX && isY ? std::optional(std::pair(x, y)) : std::nullopt;
}

KmlReader::KmlReader(QIODevice &device) : m_xml(&device), m_folders(1), m_open{0}
{
    m_xml.setNamespaceProcessing(false);
    m_xml.setEntityResolver(&entities());
}

QString KmlReader::error() const
{
    return m_xml.hasError() ? Exchange::tr("line %1: %2").arg(m_xml.lineNumber()).arg(m_xml.errorString()) : QString();
}

namespace {

/// "gx:TimeStamp" is TimeStamp.
QString plainName(const QXmlStreamReader &xml)
{
    const QString name = xml.qualifiedName().toString();
    return name.mid(name.indexOf(u':') + 1);
}

} // namespace

bool KmlReader::next()
{
    while (!m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::EndElement && isFolder(plainName(m_xml)) && m_open.size() > 1)
            m_open.pop_back();
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QString name = plainName(m_xml);
        if (name == "Placemark"_L1) {
            readPlacemark();
            return !m_xml.hasError();
        }
        if (isFolder(name)) {
            if (m_open.size() > deepest) {
                m_xml.raiseError(Exchange::tr("folders in folders, deeper than %1").arg(deepest));
                return false;
            }
            m_folders.push_back({{}, {}, m_open.back()});
            m_open.push_back(m_folders.size() - 1);
        } else {
            readFolderElement(name);
        }
    }
    return false;
}

void KmlReader::readFolderElement(const QString &name)
{
    KmlFolder &folder = m_folders[m_open.back()];
    if (name == "name"_L1)
        folder.name = text().left(longestFolderName);
    else if (isTime(name))
        folder.time = readTime(name);
    else if (isOneOf(name, {"NetworkLink"_L1, "GroundOverlay"_L1, "ScreenOverlay"_L1, "PhotoOverlay"_L1, "Tour"_L1,
                            "NetworkLinkControl"_L1, "Update"_L1})) {
        countOther(name);
        m_xml.skipCurrentElement();
    } else if (isOneOf(name, {"Style"_L1, "StyleMap"_L1, "Schema"_L1, "LookAt"_L1, "Camera"_L1, "Region"_L1,
                              "ExtendedData"_L1, "author"_L1})) {
        m_xml.skipCurrentElement();
    }
}

void KmlReader::countOther(const QString &name)
{
    const auto found = std::ranges::find(m_others, name, &std::pair<QString, int>::first);
    if (found == m_others.end())
        m_others.emplace_back(name, 1);
    else
        ++found->second;
}

/// With that of the elements in it. Qt's readElementText() calls itself for each of these: a file decides how often.
QString KmlReader::text()
{
    QString text;
    for (int depth = 1; depth > 0 && !m_xml.atEnd();) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            ++depth;
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        case QXmlStreamReader::Characters:
        case QXmlStreamReader::EntityReference:
            text += m_xml.text();
            break;
        default:
            break;
        }
    }
    return text.trimmed();
}

KmlTime KmlReader::readTime(const QString &name)
{
    KmlTime time;
    time.isSpan = name == "TimeSpan"_L1;
    while (m_xml.readNextStartElement()) {
        const QString part = plainName(m_xml);
        const QString value = text();
        if (part == "when"_L1)
            time.begin = time.end = value;
        else if (part == "begin"_L1)
            time.begin = value;
        else if (part == "end"_L1)
            time.end = value;
    }
    return time;
}

void KmlReader::readPlacemark()
{
    m_placemark = {};
    m_placemark.folder = m_open.back();
    m_points = m_lines = m_areas = 0;
    while (m_xml.readNextStartElement())
        readPlacemarkElement(plainName(m_xml));
    m_placemark.hasPoint = m_points == 1 && m_lines + m_areas == 0;
    const int kinds = (m_points > 0) + (m_lines > 0) + (m_areas > 0);
    m_placemark.shape = kinds > 1      ? ShapeKind::Other
                        : m_points > 0 ? ShapeKind::Points
                        : m_lines > 0  ? ShapeKind::Line
                        : m_areas > 0  ? ShapeKind::Area
                                       : ShapeKind::None;
}

void KmlReader::readPlacemarkElement(const QString &name)
{
    if (isTime(name))
        m_placemark.time = readTime(name);
    else if (name == "ExtendedData"_L1)
        readExtendedData();
    else if (isGeometry(name))
        readGeometry(name, 0);
    else if (isText(name))
        m_placemark.elements.emplace_back(name, text());
    else
        m_xml.skipCurrentElement();
}

void KmlReader::addData(const QString &name, const QString &value)
{
    if (!name.isEmpty())
        m_placemark.data.emplace_back(name, value);
}

void KmlReader::readExtendedData()
{
    while (m_xml.readNextStartElement())
        readDataElement(plainName(m_xml));
}

/// <Data name="..."><value>, <SchemaData>, or an element of another name space.
void KmlReader::readDataElement(const QString &name)
{
    if (name == "SchemaData"_L1) {
        readSchemaData();
    } else if (name == "Data"_L1) {
        QString called = m_xml.attributes().value("name"_L1).trimmed().toString(), value;
        while (m_xml.readNextStartElement()) {
            const QString part = plainName(m_xml);
            const QString content = text();
            if (part == "value"_L1)
                value = content;
            else if (part == "displayName"_L1 && called.isEmpty())
                called = content;
        }
        addData(called, value);
    } else {
        addData(name, text());
    }
}

void KmlReader::readSchemaData()
{
    while (m_xml.readNextStartElement()) {
        const QString called = m_xml.attributes().value("name"_L1).trimmed().toString();
        if (plainName(m_xml) != "SimpleArrayData"_L1) {
            addData(called, text());
            continue;
        }
        QStringList values;
        while (m_xml.readNextStartElement())
            values << text();
        addData(called, values.join(u';'));
    }
}

void KmlReader::readGeometry(const QString &name, int depth)
{
    if (name == "Track"_L1) {
        ++m_lines;
        return readTrack();
    }
    const bool isMany = isOneOf(name, {"MultiGeometry"_L1, "MultiTrack"_L1});
    if (isMany && depth > deepest)
        return m_xml.raiseError(Exchange::tr("geometries in geometries, deeper than %1").arg(deepest));
    const bool isPoint = name == "Point"_L1;
    const bool isArea = name == "Polygon"_L1 || name == "Model"_L1;
    m_areas += isArea;
    m_lines += !isMany && !isPoint && !isArea;
    while (m_xml.readNextStartElement()) {
        const QString part = plainName(m_xml);
        if (isMany && isGeometry(part)) {
            readGeometry(part, depth + 1);
        } else if (isPoint && part == "coordinates"_L1) {
            if (const auto place = kmlCoordinates(text())) {
                ++m_points;
                std::tie(m_placemark.longitude, m_placemark.latitude) = *place;
            }
        } else {
            m_xml.skipCurrentElement();
        }
    }
}

/// Its moments, one for each place on the way, are a span.
void KmlReader::readTrack()
{
    KmlTime &time = m_placemark.time;
    while (m_xml.readNextStartElement()) {
        const QString part = plainName(m_xml);
        if (part != "when"_L1) {
            m_xml.skipCurrentElement(); // data of a track have a value for each place, none of the whole
            continue;
        }
        const QString moment = text();
        if (time.isEmpty())
            time = {moment, moment, true};
        else
            time.end = moment;
    }
}

} // namespace sijill
