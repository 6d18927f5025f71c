// Layers: shapefiles whose parts do not fit each other, and shapes that are none.
#include "maker.h"

#include <QDir>
#include <QFile>

namespace sijill::hostile {

using namespace Qt::StringLiterals;

namespace {

QByteArray feature(const QByteArray &geometry, const QByteArray &properties = R"({"name": "a"})")
{
    return R"({"type": "FeatureCollection", "features": [{"type": "Feature", "properties": )" + properties +
           R"(, "geometry": )" + geometry + "}]}";
}

QByteArray point(const QByteArray &coordinates)
{
    return feature(R"({"type": "Point", "coordinates": )" + coordinates + "}");
}

void addJson(Maker &maker)
{
    const auto add = [&](const char *name, const QByteArray &content) {
        maker.add(QString::fromLatin1(name), Kind::Layer, u"layer.geojson"_s, content);
    };
    add("an empty object", "{}");
    add("a list", "[]");
    add("nothing but a brace", "{");
    add("no features", R"({"type": "FeatureCollection", "features": []})");
    add("features that are none",
        R"({"type": "FeatureCollection", "features": [null, 1, "a", [], {}, {"type": "Feature"}]})");
    add("features that are a text", R"({"type": "FeatureCollection", "features": "none"})");
    add("no geometry", feature("null"));
    add("no such geometry", feature(R"({"type": "Cube", "coordinates": [1, 2, 3]})"));
    add("coordinates of one number", point("[36]"));
    add("coordinates of words", point(R"(["36", "34"])"));
    add("coordinates in lists of lists", point("[[[[36, 34]]]]"));
    add("coordinates beyond numbers", point("[1e400, -1e400]"));
    add("coordinates that are no numbers", point("[NaN, Infinity]"));
    add("coordinates of another planet", point("[36000, 34000]"));
    add("a ring of two points", feature(R"({"type": "Polygon", "coordinates": [[[36, 34], [37, 34]]]})"));
    add("a ring that is open", feature(R"({"type": "Polygon", "coordinates": [[[36, 34], [37, 34], [37, 35]]]})"));
    add("a ring of one place",
        feature(R"({"type": "Polygon", "coordinates": [[[36, 34], [36, 34], [36, 34], [36, 34]]]})"));
    add("a ring that crosses itself",
        feature(R"({"type": "Polygon", "coordinates": [[[36, 34], [37, 35], [37, 34], [36, 35], [36, 34]]]})"));
    add("holes without a ring",
        feature(R"({"type": "Polygon", "coordinates": [[], [[36, 34], [37, 34], [37, 35], [36, 34]]]})"));
    add("shapes within shapes",
        feature(QByteArray(R"({"type": "GeometryCollection", "geometries": [)").repeated(20) +
                R"({"type": "Point", "coordinates": [36, 34]})" + QByteArray("]}").repeated(20)));
    add("properties of every type",
        feature(R"({"type": "Point", "coordinates": [36, 34]})",
                R"({"name": 1, "name_ar": null, "a": [1, "b"], "b": {"c": {}}, "": "", "d": 1e999})"));
    add("a name with half a letter",
        feature(R"({"type": "Point", "coordinates": [36, 34]})", R"({"name": "\ud800 \udc00 \u0000"})"));
    add("HTML for a name",
        feature(R"({"type": "Point", "coordinates": [36, 34]})", R"({"name": "<img src=x onerror=alert(1)>"})"));
    add("keys that occur twice", R"({"type": "FeatureCollection", "type": "Feature", "features": [], "features": 3})");
    add("an unknown coordinate system",
        QByteArray(point("[36, 34]"))
            .replace("\"features\"", R"("crs": {"type": "name", "properties": {"name": "EPSG:999999"}}, "features")"));
    add("cut off", point("[36, 34]").chopped(20));
    add("bytes behind it", point("[36, 34]") + QByteArray(1000, '\xff'));
    add("lists 60 deep",
        feature("null", R"({"a": )" + QByteArray("[").repeated(60) + QByteArray("]").repeated(60) + "}"));
}

void addXml(Maker &maker)
{
    const QByteArray placemark = "<Placemark><name>a</name><Point><coordinates>36,34</coordinates></Point></Placemark>";
    const auto add = [&](const char *name, const QByteArray &inside) {
        maker.add(QString::fromLatin1(name), Kind::Layer, u"layer.kml"_s,
                  R"(<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>)" + inside +
                      "</Document></kml>");
    };
    add("KML without anything", {});
    add("KML with HTML", QByteArray(placemark).replace(">a<", "><![CDATA[<script>alert(1)</script>]]><"));
    add("KML with words for coordinates", QByteArray(placemark).replace("36,34", "here,there"));
    add("KML with a coordinate too few", QByteArray(placemark).replace("36,34", "36"));
    add("KML with one that is not closed", placemark + "<Placemark>");
    QByteArray folders;
    for (int i = 0; i < 60; ++i)
        folders += "<Folder><name>f" + QByteArray::number(i) + "</name>" + placemark + "</Folder>";
    add("KML with many folders", folders);
    add("KML with folders of one name", QByteArray("<Folder><name>f</name>" + placemark + "</Folder>").repeated(3));
    add("KML with folders within folders",
        QByteArray("<Folder>").repeated(30) + placemark + QByteArray("</Folder>").repeated(30));
    maker.add(u"XML that is no layer"_s, Kind::Layer, u"layer.gml"_s, "<a><b/></a>");
    maker.add(u"GPX without points"_s, Kind::Layer, u"layer.gpx"_s, R"(<gpx version="1.1" creator="a"></gpx>)");
}

/// The three files of a shapefile, so that one of them can be another than it was.
void addShapefiles(Maker &maker)
{
    const HostileFile whole = maker.reserve(u"a whole shapefile"_s, Kind::Layer, u"rows.shp"_s);
    makeVector(whole.path, "ESRI Shapefile", 50);
    const auto part = [&](const char *suffix) {
        return readAll(whole.folder + u"/rows."_s + QString::fromLatin1(suffix));
    };
    const QByteArray shp = part("shp"), shx = part("shx"), dbf = part("dbf");
    const auto add = [&](const char *name, const QByteArray &shapes, const QByteArray &index,
                         const QByteArray &attributes) {
        maker.add(QString::fromLatin1(name), Kind::Layer, u"rows.shp"_s, shapes);
        if (!index.isNull())
            maker.beside(u"rows.shx"_s, index);
        if (!attributes.isNull())
            maker.beside(u"rows.dbf"_s, attributes);
    };
    add("shapes alone", shp, {}, {});
    add("shapes cut in the middle", shp.first(shp.size() / 2), shx, dbf);
    add("nothing but a header of shapes", shp.first(100), shx, dbf);
    add("half a header of shapes", shp.first(50), shx, dbf);
    add("an index of zeros", shp, QByteArray(shx.size(), '\0'), dbf);
    add("an index of another file", shp, shx.first(100), dbf);
    add("attributes cut in the middle", shp, shx, dbf.first(dbf.size() / 2));
    add("attributes that are text", shp, shx, "name\na\n");
    add("no attributes at all", shp, shx, "");
    add("a length of zero", QByteArray(shp).replace(24, 4, QByteArray(4, '\0')), shx, dbf);
    add("a type of shape that is none", QByteArray(shp).replace(32, 4, QByteArray::fromHex("63000000")), shx, dbf);
    add("a point that is no number",
        QByteArray(shp).replace(112, 16, QByteArray::fromHex("000000000000f87f000000000000f87f")), shx, dbf);
    add("a table of no columns", shp, shx, QByteArray(dbf).replace(8, 2, QByteArray::fromHex("2100")));
    add("nonsense beside it", shp, shx, dbf);
    maker.beside(u"rows.prj"_s, "GEOGCS[nonsense");
    maker.beside(u"rows.cpg"_s, "Klingon");
    add("a system of the stars", shp, shx, dbf);
    maker.beside(u"rows.prj"_s, R"(LOCAL_CS["stars",UNIT["parsec",3e16]])");
    add("folders for its parts", shp, {}, {});
    const QString folder = maker.reserve(u"folders for all of its parts"_s, Kind::Layer, u"rows.shp"_s).folder;
    for (const char *suffix : {"shp", "shx", "dbf"})
        QDir().mkpath(folder + u"/rows."_s + QString::fromLatin1(suffix));
}

} // namespace

void addLayers(Maker &maker)
{
    addJson(maker);
    addXml(maker);
    addShapefiles(maker);
}

} // namespace sijill::hostile
