// Placemarks with times, as tables of incidents, and archives of them.
#include "madebytes.h"
#include "maker.h"

#include <QStringEncoder>

namespace sijill::hostile {

using namespace Qt::StringLiterals;

namespace {

QByteArray kml(const QByteArray &inside)
{
    return R"(<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>)" + inside +
           "</Document></kml>";
}

QByteArray placemark(const QByteArray &more, const QByteArray &when = "2013-01-14")
{
    return "<Placemark><name>a</name><TimeStamp><when>" + when + "</when></TimeStamp>" + more +
           "<Point><coordinates>36.29,33.51</coordinates></Point></Placemark>";
}

QByteArray data(const QByteArray &name, const QByteArray &value)
{
    return "<ExtendedData><Data name=\"" + name + "\"><value>" + value + "</value></Data></ExtendedData>";
}

void addTimes(Maker &maker)
{
    QByteArray times;
    for (const char *when : {"", "-5000", "2013-02-30", "2013-13", "99999", "24:00", "2013-01-14T99:99:99Z",
                             "2013-01-14T10:00+99:00", "yesterday", "20130114", "1e9", "2013-W99", "0000"})
        times += placemark({}, when);
    for (const char *span : {"<begin>2014</begin><end>2013</end>", "<begin/><end/>", "<end>-1</end>",
                             "<begin>x</begin>", "<begin>2013</begin><begin>2014</begin>", "<when>2013</when>"})
        times += QByteArray("<Placemark><name>b</name><TimeSpan>") + span + "</TimeSpan></Placemark>";
    maker.add(u"KML with times that are none"_s, Kind::Table, u"times.kml"_s, kml(times));
    maker.add(u"KML with a track of many moments"_s, Kind::Table, u"track.kml"_s,
              kml("<Placemark><Track>" + QByteArray("<when>2013-01-14</when><coord>36 33 0</coord>").repeated(5000) +
                  "</Track></Placemark>" + placemark({})));
}

void addElements(Maker &maker)
{
    const auto add = [&](const char *name, const QByteArray &inside) {
        maker.add(QString::fromLatin1(name), Kind::Table, u"rows.kml"_s, kml(inside));
    };
    add("KML with HTML in data", placemark(data("killed", "<![CDATA[<b>3</b>]]>") + data("<b>", "4")));
    const QByteArray deep = QByteArray("<b>").repeated(300) + 'a' + QByteArray("</b>").repeated(300);
    add("KML with elements in a name 300 deep", placemark({}).replace("<name>a", QByteArray("<name>" + deep)));
    add("KML with geometries 70 deep",
        placemark(QByteArray("<MultiGeometry>").repeated(70) + QByteArray("</MultiGeometry>").repeated(70)));
    add("KML with folders 70 deep",
        QByteArray("<Folder>").repeated(70) + placemark({}) + QByteArray("</Folder>").repeated(70));
    add("KML with 3,000 empty folders", QByteArray("<Folder/>").repeated(3000) + placemark({}));
    add("KML with a folder of a long name",
        "<Folder><name>" + QByteArray(200'000, 'n') + "</name>" +
            QByteArray("<Folder><name>f</name>" + placemark({}) + "</Folder>").repeated(100) + "</Folder>");
    QByteArray columns;
    for (int i = 0; i < 3000; ++i)
        columns += data("c" + QByteArray::number(i), "1");
    add("KML with 3,000 data", placemark(columns));
    add("KML with data of one name", placemark(data("killed", "3").repeated(500)));
    add("KML with data of no name", placemark(data("", "3") + "<ExtendedData><x/><Data/><SchemaData/></ExtendedData>"));
    add("KML with letters that are named", placemark(data("killed", "3&nbsp;&lt;&unknown;")));
    add("KML with two placemarks in one", placemark(placemark({})));
    add("KML with a placemark in its name", "<Placemark><name>" + placemark({}) + "</name></Placemark>");
    add("KML with links and overlays",
        "<NetworkLink><Link><href>lost.kml</href></Link></NetworkLink><GroundOverlay/><Update/>" + placemark({}));
}

void addDamage(Maker &maker)
{
    const QByteArray good = kml(placemark({}) + placemark(data("killed", "3")) + placemark({}));
    const auto add = [&](const char *name, const QByteArray &content, const QString &fileName = u"rows.kml"_s) {
        maker.add(QString::fromLatin1(name), Kind::Table, fileName, content);
    };
    add("KML with times, cut in the middle", good.first(good.size() / 2));
    add("KML with tags that do not fit", QByteArray(good).replace("</TimeStamp>", "</TimeSpan>"));
    add("KML that is no UTF-8", QByteArray(good).replace(">a<", ">\xff\xc0<"));
    add("KML of another encoding", QByteArray(good).replace("UTF-8", "EBCDIC-US"));
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    add("KML in UTF-16", utf16(QString::fromUtf8(QByteArray(good).replace("UTF-8", "UTF-16"))));
    add("KML with a list of letters",
        QByteArray(good)
            .replace("<kml", "<!DOCTYPE kml [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><kml")
            .replace(">a<", ">&b;&b;<"));
    add("KML of other name spaces", QByteArray(good).replace("xmlns=", "xmlns:x=").replace("<kml", "<q:kml"));
    add("an archive without KML", storedZip({{"a.txt", "a"}}), u"rows.kmz"_s);
    add("an archive with two KML", storedZip({{"x/b.kml", good}, {"doc.kml", good}}), u"rows.kmz"_s);
    add("an archive with an empty KML", storedZip({{"doc.kml", {}}}), u"rows.kmz"_s);
    add("an archive with a folder for its KML", storedZip({{"doc.kml/", {}}, {"doc.kml/a.kml", good}}), u"rows.kmz"_s);
    add("an archive with odd names", storedZip({{"../../doc.kml", good}, {"/etc/x.kml", good}, {"\n.kml", good}}),
        u"rows.kmz"_s);
    const QByteArray archive = storedZip({{"doc.kml", good}});
    add("half an archive of KML", archive.first(archive.size() / 2), u"rows.kmz"_s);
    add("an archive with another sum", QByteArray(archive).replace("2013-01-14", "2013-01-15"), u"rows.kmz"_s);
    add("an archive with a lying size", QByteArray(archive).replace("PK\1\2", "PK\1\3"), u"rows.kmz"_s);
}

} // namespace

void addKmlTables(Maker &maker)
{
    addTimes(maker);
    addElements(maker);
    addDamage(maker);
}

} // namespace sijill::hostile
