// Tables of incidents: text, sheets, and what is neither.
#include "maker.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>

#include <sys/stat.h>

namespace sijill::hostile {

using namespace Qt::StringLiterals;

namespace {

constexpr char head[] = "id,date,place,killed,lon,lat\n";

QByteArray row(const QByteArray &cells)
{
    return head + cells + '\n';
}

QByteArray encoded(QStringConverter::Encoding encoding, const QByteArray &table)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder(QString::fromUtf8(table));
}

void addTexts(Maker &maker)
{
    const QByteArray good = plainTable(20);
    const auto add = [&](const char *name, const QByteArray &content) {
        maker.add(QString::fromLatin1(name), Kind::Table, u"table.csv"_s, content);
    };
    add("empty", {});
    add("one byte", "x");
    add("a mark of byte order alone", "\xef\xbb\xbf");
    add("header alone", head);
    add("empty lines alone", QByteArray(10'000, '\n'));
    add("quotes alone", QByteArray(999, '"'));
    add("separators alone", QByteArray(5000, ','));
    add("no end of line", good.chopped(1));
    add("line ends of an old Macintosh", QByteArray(good).replace('\n', '\r'));
    add("mixed line ends", QByteArray(good).replace("i3,", "\r\ni3,").replace("i7,", "\ri7,"));
    add("UTF-16, low byte first", encoded(QStringConverter::Utf16LE, good));
    add("UTF-16, high byte first", encoded(QStringConverter::Utf16BE, good));
    add("UTF-32", encoded(QStringConverter::Utf32LE, good));
    add("no UTF-8", QByteArray(good).replace("Place", "Pl\xe0\xff\xc0\x80"));
    add("a zero byte in a cell", QByteArray(good).replace("Place 3", QByteArray("Pla\0ce", 6)));
    add("zero bytes alone", QByteArray(4096, '\0'));
    add("a quote that is not closed", QByteArray(good).replace("Place 3", "\"Place 3"));
    add("a quote in the middle of a cell", QByteArray(good).replace("Place 3", "Pl\"ace 3"));
    add("rows of other lengths", head + QByteArray("a\nb,2013-01-14\nc,2013-01-14,Homs,3,36.7,34.7,1,2,3,4,5\n,,,\n"));
    add("columns of one name", "date,killed,killed,lon,lon,lat\n2013-01-14,1,2,36,37,34\n");
    add("columns without a name", ",,,\n2013-01-14,Homs,3,4\n");
    add("3,000 columns",
        QByteArray("c,").repeated(3000) + "date,killed\n" + QByteArray(",").repeated(3000) + "2013-01-14,3\n");
    add("a cell of a megabyte", row("a,2013-01-14," + QByteArray(1 << 20, 'x') + ",3,36,34"));
    add("a line of 11 megabytes", row("a,2013-01-14," + QByteArray("word ").repeated(2'200'000) + ",3,36,34"));
    add("a header of a megabyte", QByteArray(1 << 20, 'h') + ",date,killed\n1,2013-01-14,3\n");
    add("5,000 kinds", [] {
        QByteArray table = "date,kind,killed\n";
        for (int i = 0; i < 5000; ++i)
            table += "2013-01-14,kind" + QByteArray::number(i) + ",1\n";
        return table;
    }());
}

void addCells(Maker &maker)
{
    const auto add = [&](const char *name, const QByteArray &cells) {
        maker.add(QString::fromLatin1(name), Kind::Table, u"cells.csv"_s, head + cells);
    };
    add("HTML and script", "<b>a</b>,2013-01-14,<img src=x onerror=alert(1)><script>alert(1)</script>,3,36,34\n");
    add("formulas",
        "=1+1,2013-01-14,=HYPERLINK(\"x\"),3,36,34\n+1,2013-01-14,@SUM(A1),3,36,34\n-1,2013-01-14,-2+3,3,36,34\n");
    add("control characters", "a\x1b[31m,2013-01-14,\x07\x1b]0;t\x07,3,36,34\n");
    add("directions of writing", "a,2013-01-14,\xe2\x80\xaegpj.exe\xe2\x80\xac,3,36,34\n");
    add("places of arguments", "%1,2013-01-14,%n %2 %Ln %99,3,36,34\n");
    add("paths", "../../etc,2013-01-14,/etc/passwd,3,36,34\n");
    add("names of 3,000 letters", "a,2013-01-14," + QByteArray("ab ").repeated(1000) + ",3,36,34\n");
    add("letters of all sorts",
        "a,2013-01-14,\xf0\x9f\x92\xa5 \xd8\xad\xd9\x84\xd8\xa8 \xef\xbf\xbe \xcc\x88\xcc\x88,3,36,34\n");
    QByteArray figures, dates, points;
    for (const char *figure :
         {"1e308", "-1e308", "-5", "2147483648", "9223372036854775808", "nan", "inf", "1e400", "1.5", "0x10", "1.000",
          "12-3", "3-12", "++5", "dozens and dozens", "\xd9\xa1\xd9\xa2", "999999999999999999999999"})
        figures += "a,2013-01-14,Homs," + QByteArray(figure) + ",36,34\n";
    for (const char *date :
         {"-5000", "0000-00-00", "99999-01-01", "2013-02-30", "2013-13-13", "24:00", "41288", "1e9", "2013-01-14T25:61",
          "2013-01-14+99:99", "-0044-03-15", "9999-12-31", "today", "2147483647", "1/1/1", "////"})
        dates += "a," + QByteArray(date) + ",Homs,3,36,34\n";
    for (const char *point : {"nan,nan", "inf,-inf", "1e308,1e308", "181,91", "-180,-90", "180,90", "0,0", "36,", ",34",
                              "x,y", "36\xc2\xb0,34\xc2\xb0", "1e-320,1e-320", "360,34"})
        points += "a,2013-01-14,Homs,3," + QByteArray(point) + '\n';
    add("figures", figures);
    add("dates", dates);
    add("coordinates", points);
    QByteArray parts = "id,date,killed,part_of\n", circle = parts;
    for (int i = 0; i < 3000; ++i)
        parts += "i" + QByteArray::number(i) + ",2013-01-14,,i" + QByteArray::number(i + 1) + '\n';
    for (int i = 0; i < 100; ++i)
        circle += "i" + QByteArray::number(i) + ",2013-01-14,3,i" + QByteArray::number((i + 1) % 100) + '\n';
    maker.add(u"a chain of wholes"_s, Kind::Table, u"parts.csv"_s, parts);
    maker.add(u"a circle of wholes"_s, Kind::Table, u"parts.csv"_s, circle);
    maker.add(u"a part of itself"_s, Kind::Table, u"parts.csv"_s, "id,date,killed,part_of\na,2013-01-14,3,a\n");
    maker.add(u"one id in every row"_s, Kind::Table, u"ids.csv"_s,
              head + QByteArray("a,2013-01-14,Homs,1,36,34\n").repeated(500));
}

/// What is no table, called one; and a table that is called something else.
void addWrongNames(Maker &maker)
{
    const QByteArray picture =
        QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489");
    const char *suffixes[] = {"csv",  "tsv",    "xlsx", "xls", "ods", "geojson", "json",
                              "gpkg", "sqlite", "kml",  "fgb", "gml", "shp"};
    for (const char *suffix : suffixes) {
        const QString name = QString::fromLatin1(suffix);
        maker.add(u"a picture called .%1"_s.arg(name), Kind::Table, u"picture."_s + name, picture);
        if (name != "csv"_L1)
            maker.add(u"CSV called .%1"_s.arg(name), Kind::Table, u"table."_s + name, plainTable(20));
        maker.add(u"an empty .%1"_s.arg(name), Kind::Table, u"empty."_s + name, {});
        if (!QDir().mkpath(maker.reserve(u"a folder called .%1"_s.arg(name), Kind::Table, u"folder."_s + name).path))
            qFatal("no folder");
        const HostileFile &pipe = maker.reserve(u"a pipe called .%1"_s.arg(name), Kind::Table, u"pipe."_s + name);
        if (mkfifo(QFile::encodeName(pipe.path).constData(), 0600) != 0)
            qFatal("no pipe");
    }
    const HostileFile link = maker.reserve(u"a link to itself"_s, Kind::Table, u"link.csv"_s);
    const HostileFile lost = maker.reserve(u"a link to nothing"_s, Kind::Table, u"lost.csv"_s);
    if (!QFile::link(link.path, link.path) || !QFile::link(u"nowhere.csv"_s, lost.path))
        qFatal("no link");
    maker.reserve(u"nothing at all"_s, Kind::Table, u"missing.csv"_s);
    for (const QString &name :
         {u"a b\tc\nd.csv"_s, u"-rf.csv"_s, u"%s%n%1.csv"_s, u"\x1b[31mred.csv"_s, u"حلب\u202e.csv"_s,
          u"a'b\"c`d$e.csv"_s, QString(QString(240, u'n') + u".csv"_s), u".csv"_s, u"http:.csv"_s})
        maker.add(u"an odd name"_s, Kind::Table, name, plainTable(3));
}

/// Made whole by GDAL, then cut or written over in the middle.
void addDamaged(Maker &maker)
{
    const std::pair<const char *, const char *> formats[] = {
        {"GPKG", "gpkg"},       {"SQLite", "sqlite"},  {"XLSX", "xlsx"}, {"ODS", "ods"},
        {"GeoJSON", "geojson"}, {"FlatGeobuf", "fgb"}, {"GML", "gml"},   {"KML", "kml"}};
    for (const auto &[driver, suffix] : formats) {
        const QString fileName = u"damaged."_s + QString::fromLatin1(suffix), name = QString::fromLatin1(suffix);
        const HostileFile whole = maker.reserve(u"a whole .%1"_s.arg(name), Kind::Table, fileName);
        makeVector(whole.path, driver, 300);
        const QByteArray content = readAll(whole.path);
        maker.add(u"half a .%1"_s.arg(name), Kind::Table, fileName, content.first(content.size() / 2));
        maker.add(u"a .%1 without its end"_s.arg(name), Kind::Table, fileName, content.chopped(20));
        QByteArray zeros = content;
        const qsizetype middle = content.size() / 2;
        zeros.replace(middle, std::min<qsizetype>(512, content.size() - middle),
                      QByteArray(std::min<qsizetype>(512, content.size() - middle), '\0'));
        maker.add(u"zeros in a .%1"_s.arg(name), Kind::Table, fileName, zeros);
    }
}

} // namespace

void addTables(Maker &maker)
{
    addTexts(maker);
    addCells(maker);
    maker.setBrief(true);
    addWrongNames(maker);
    maker.setBrief(false);
    addDamaged(maker);
}

} // namespace sijill::hostile
