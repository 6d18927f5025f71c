#include "../../hostile/madebytes.h"
#include "../tables/madebooks.h"
#include "mapdata/gdal/session.h"
#include "mapdata/opening/readfiles.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <gdal_utils.h>
#include <ogrsf_frmts.h>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

/// A table as somebody has it, before it is written in any format.
struct Table {
    QStringList columns;
    QList<QStringList> rows;
    QStringList total; ///< empty: none
    qint64 killed = 0; ///< of all rows

    QList<QStringList> allRows() const { return total.isEmpty() ? rows : rows + QList<QStringList>{total}; }
};

/// Whether a sum stands below the rows. Among tags of HXL each row is an incident, and so is a sum without a word for
/// it.
enum class Totals : quint8 { None, May };

/// Names of ten letters at most, for shapefiles; some of them nobody knows.
Table randomTable(QRandomGenerator &random, Totals totals)
{
    static const QStringList others{u"place"_s,   u"governor"_s, u"wounded"_s, u"zzz"_s,
                                    u"Notes x"_s, u"ISO3"_s,     u"q_1"_s,     u"weapon"_s};
    Table table;
    table.columns = {u"date"_s, u"killed"_s};
    for (const QString &name : others)
        if (random.bounded(2) == 0)
            table.columns.insert(random.bounded(static_cast<int>(table.columns.size()) + 1), name);
    if (table.columns.size() == 2)
        table.columns << u"zzz"_s;
    const auto one = [&](const QStringList &cells) { return cells[random.bounded(static_cast<int>(cells.size()))]; };
    const auto cellOf = [&](const QString &name) {
        if (name == "date"_L1)
            return one({u"2014-01-02"_s, u"2014-03-15"_s, u"2015-06"_s, u"some day"_s, u""_s, u"2014-12-31"_s});
        if (name == "killed"_L1)
            return one({u"3"_s, u"5"_s, u"17"_s, u"0"_s, u""_s, u"21"_s});
        if (name == "wounded"_L1)
            return one({u"2"_s, u""_s, u"8"_s});
        if (name == "place"_L1)
            return one({u"Homs"_s, u"Rastan"_s, u"Xyzzyville"_s, u""_s, u"Cuba"_s});
        if (name == "governor"_L1)
            return one({u"Homs"_s, u"Aleppo"_s, u""_s});
        return one({u"a"_s, u"b c"_s, u"ح"_s, u""_s, u"x1"_s});
    };
    const int count = 4 + random.bounded(12);
    for (int row = 0; row < count; ++row) {
        QStringList cells;
        for (const QString &name : std::as_const(table.columns))
            cells << cellOf(name);
        // A row of nothing at all is none in most formats, and one of numbers alone may be a sum.
        const qsizetype day = table.columns.indexOf(u"date"_s);
        if (cells.join(QString()).isEmpty() || cells[day].isEmpty())
            cells[day] = u"2014-05-06"_s;
        table.killed += cells[table.columns.indexOf(u"killed"_s)].toInt();
        table.rows << cells;
    }
    if (totals == Totals::May && random.bounded(2) == 0 && table.killed > 30) {
        table.total = QStringList(table.columns.size());
        table.total[table.columns.indexOf(u"killed"_s)] = QString::number(table.killed);
    }
    return table;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size();
}

QString separated(const Table &table, QChar separator, const QStringList &tags = {})
{
    QString text = table.columns.join(separator) + u'\n';
    if (!tags.isEmpty())
        text += tags.join(separator) + u'\n';
    for (const QStringList &row : table.allRows())
        text += row.join(separator) + u'\n';
    return text;
}

QJsonObject objectOf(const Table &table, const QStringList &row)
{
    QJsonObject object;
    for (qsizetype i = 0; i < row.size(); ++i) {
        const bool isNumber = table.columns[i] == "killed"_L1 || table.columns[i] == "wounded"_L1;
        object.insert(table.columns[i], row[i].isEmpty() ? QJsonValue()
                                        : isNumber       ? QJsonValue(row[i].toInt())
                                                         : QJsonValue(row[i]));
    }
    return object;
}

QByteArray geoJson(const Table &table)
{
    QJsonArray features;
    for (qsizetype row = 0; row < table.allRows().size(); ++row) {
        const QJsonObject point{{u"type"_s, u"Point"_s}, {u"coordinates"_s, QJsonArray{36.7, 34.7}}};
        const bool isTotal = row == table.rows.size();
        features << QJsonObject{{u"type"_s, u"Feature"_s},
                                {u"properties"_s, objectOf(table, table.allRows()[row])},
                                {u"geometry"_s, isTotal ? QJsonValue() : QJsonValue(point)}};
    }
    return QJsonDocument(QJsonObject{{u"type"_s, u"FeatureCollection"_s}, {u"features"_s, features}}).toJson();
}

QByteArray kml(const Table &table)
{
    QString text = u"<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>"_s;
    for (qsizetype at = 0; at < table.allRows().size(); ++at) {
        const QStringList row = table.allRows()[at];
        text += u"<Placemark><ExtendedData>"_s;
        for (qsizetype i = 0; i < row.size(); ++i)
            text += u"<Data name=\"%1\"><value>%2</value></Data>"_s.arg(table.columns[i], row[i]);
        text += u"</ExtendedData>"_s;
        if (at < table.rows.size())
            text += u"<Point><coordinates>36.7,34.7</coordinates></Point>"_s;
        text += u"</Placemark>"_s;
    }
    return (text + u"</Document></kml>"_s).toUtf8();
}

QList<QStringList> sheetOf(const Table &table)
{
    QList<QStringList> rows{table.columns};
    for (QStringList row : table.allRows()) {
        for (qsizetype i = 0; i < row.size(); ++i)
            if (!row[i].isEmpty() && (table.columns[i] == "killed"_L1 || table.columns[i] == "wounded"_L1))
                row[i].prepend(u'=');
        rows << row;
    }
    return rows;
}

/// By GDAL, out of GeoJSON.
bool translate(const Table &table, const QString &path, const char *driver, const QByteArrayList &more)
{
    const QString source = path + u".geojson"_s;
    if (!write(source, geoJson(table)))
        return false;
    registerAllDrivers();
    CPLPushErrorHandler(CPLQuietErrorHandler); // names and letters that a format has not
    GDALDatasetH dataset = GDALOpenEx(source.toUtf8().constData(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr);
    QByteArrayList words = QByteArrayList{"-f", driver, "-nln", "incidents"} + more;
    std::vector<char *> arguments;
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    GDALVectorTranslateOptions *options = GDALVectorTranslateOptionsNew(arguments.data(), nullptr);
    int failed = 0;
    GDALDatasetH made = GDALVectorTranslate(path.toUtf8().constData(), nullptr, 1, &dataset, options, &failed);
    GDALVectorTranslateOptionsFree(options);
    const bool isMade = made != nullptr;
    if (made)
        GDALClose(made);
    GDALClose(dataset);
    CPLPopErrorHandler();
    QFile::remove(source);
    return isMade && failed == 0;
}

using Writer = std::function<bool(const Table &, const QString &)>;

struct Format {
    const char *suffix;
    Totals totals;
    Writer writer;
};

const std::vector<Format> &formats()
{
    const auto gdal = [](const char *driver, const QByteArrayList &more = {}) {
        return [=](const Table &table, const QString &path) { return translate(table, path, driver, more); };
    };
    static const std::vector<Format> all{
        {"csv", Totals::May, [](auto &t, auto &path) { return write(path, separated(t, u',').toUtf8()); }},
        {"semicolons.csv", Totals::May, [](auto &t, auto &path) { return write(path, separated(t, u';').toUtf8()); }},
        {"tsv", Totals::May, [](auto &t, auto &path) { return write(path, separated(t, u'\t').toUtf8()); }},
        {"utf16.csv", Totals::May,
         [](auto &t, auto &path) {
             QStringEncoder encoder(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom);
             return write(path, encoder(separated(t, u',')));
         }},
        {"hxl.csv", Totals::None,
         [](auto &t, auto &path) {
             QStringList tags;
             for (const QString &name : t.columns)
                 tags << (name == "date"_L1     ? u"#date"_s
                          : name == "killed"_L1 ? u"#affected+killed"_s
                          : name == "place"_L1  ? u"#loc+name"_s
                                                : QString());
             return write(path, separated(t, u',', tags).toUtf8());
         }},
        {"xlsx", Totals::May, [](auto &t, auto &path) { return makeXlsx(path, {{u"Sheet"_s, sheetOf(t), {}}}); }},
        {"ods", Totals::May,
         [](auto &t, auto &path) {
             return makeOds(path, {{u"Sheet"_s, QList<QStringList>{t.columns} + t.allRows(), {}}});
         }},
        {"xls", Totals::May,
         [](auto &t, auto &path) {
             QList<QList<QByteArray>> rows;
             for (const QStringList &row : QList<QStringList>{t.columns} + t.allRows()) {
                 rows.emplace_back();
                 for (const QString &cell : row)
                     rows.back() << cell.toLatin1();
             }
             return write(path, hostile::compoundFile(hostile::xlsStream(rows)));
         }},
        {"json", Totals::May,
         [](auto &t, auto &path) {
             QJsonArray list;
             for (const QStringList &row : t.allRows())
                 list << objectOf(t, row);
             return write(path, QJsonDocument(list).toJson());
         }},
        {"ndjson", Totals::May,
         [](auto &t, auto &path) {
             QByteArray text;
             for (const QStringList &row : t.allRows())
                 text += QJsonDocument(objectOf(t, row)).toJson(QJsonDocument::Compact) + '\n';
             return write(path, text);
         }},
        {"geojson", Totals::May, [](auto &t, auto &path) { return write(path, geoJson(t)); }},
        {"kml", Totals::May, [](auto &t, auto &path) { return write(path, kml(t)); }},
        {"gpkg", Totals::May, gdal("GPKG")},
        {"sqlite", Totals::May, gdal("SQLite")},
        {"fgb", Totals::May, gdal("FlatGeobuf", {"-lco", "SPATIAL_INDEX=NO"})}, // else each row needs a shape
        {"gml", Totals::May, gdal("GML")},
        {"shp", Totals::May, gdal("ESRI Shapefile")},
        {"tab", Totals::May, gdal("MapInfo File")},
        {"geojsonl", Totals::May, gdal("GeoJSONSeq")},
    };
    return all;
}

/// Names that a format makes its own.
QString plain(QString name)
{
    return name.replace(u' ', u'_').toLower();
}

qint64 killedIn(const Atlas &atlas)
{
    qint64 sum = 0;
    for (const Claim &claim : atlas.claims)
        for (const Figure &figure : atlas.figuresOf(claim))
            if (figure.measure == killed)
                sum += std::max(figure.count.best, 0);
    return sum;
}

} // namespace

/// Whatever is in a table, and in whatever format, the report accounts for each of its columns and rows exactly once.
class AccountedTest : public QObject {
    Q_OBJECT

private slots:
    void eachColumnAndEachRowIsAccountedForOnce_data()
    {
        QTest::addColumn<int>("format");
        for (std::size_t i = 0; i < formats().size(); ++i)
            QTest::newRow(formats()[i].suffix) << static_cast<int>(i);
    }
    void eachColumnAndEachRowIsAccountedForOnce()
    {
        QFETCH(int, format);
        const Format &of = formats()[static_cast<std::size_t>(format)];
        QRandomGenerator random(20140102 + static_cast<quint32>(format));
        for (int round = 0; round < 12; ++round) {
            const Table table = randomTable(random, of.totals);
            const QString path =
                m_folder.filePath(u"%1 %2.%3"_s.arg(format).arg(round).arg(QLatin1StringView(of.suffix)));
            QVERIFY(of.writer(table, path));
            ImportRequest request{path, {}, {}, {}};
            const auto read = readFiles({request}, {}, {false, {m_shipped, {}}});
            QVERIFY2(read, read ? "" : qPrintable(oneLine(read.problem())));
            QVERIFY2(read->files.front().report, qPrintable(path));
            check(table, *read->files.front().report, *read->opened.atlas);
            if (QTest::currentTestFailed()) {
                qInfo().noquote() << separated(table, u',');
                return;
            }
        }
    }

private:
    static void check(const Table &table, const ImportReport &report, const Atlas &atlas)
    {
        QStringList told;
        for (const ColumnNote &note : report.columns) {
            told << plain(note.column);
            const qsizetype at = table.columns.indexOf(note.column);
            const bool isEmpty =
                std::ranges::all_of(table.rows, [at](const QStringList &row) { return row.value(at).isEmpty(); });
            QVERIFY2(note.role || !note.what.isEmpty() || !note.values.isEmpty() || isEmpty, qPrintable(note.column));
            QVERIFY(!note.role || note.values.isEmpty());
        }
        for (const QString &column : table.columns)
            QVERIFY2(told.count(plain(column)) == 1, qPrintable(column + u": "_s + told.join(u", "_s)));
        QCOMPARE(told.size(), QSet<QString>(told.begin(), told.end()).size());
        QCOMPARE(report.rowsRead + report.rowsLeftOut, table.allRows().size());
        QCOMPARE(report.rowsLeftOut, table.total.isEmpty() ? 0 : 1);
        QCOMPARE(report.incidentsMade + report.rowsRefused, report.rowsRead);
        QCOMPARE(static_cast<qint64>(atlas.incidents.size()), report.incidentsMade);
        QCOMPARE(killedIn(atlas), table.killed);
        QSet<QString> refused;
        for (const ImportReport::Note &note : report.notes)
            if (isRefusal(note.fault))
                refused.insert(note.where);
        QCOMPARE(refused.size(), report.rowsRefused);
    }

    const QString m_shipped = QStringLiteral(SIJILL_SOURCE_DIR) + u"/resources/atlas/syria"_s;
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(AccountedTest)
#include "tst_accounted.moc"
