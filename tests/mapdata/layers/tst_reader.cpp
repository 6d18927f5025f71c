#include "madefiles.h"

#include "mapdata/layers/reader.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace sijill;
using namespace madefiles;
using namespace Qt::StringLiterals;

namespace {

struct Read {
    Result<VectorLayer> layer = Problem{};
    Problems problems;
    LayerReport report;
};

Read read(const QString &path, const LayerOptions &options = {})
{
    Read read;
    read.layer = readLayer(path, options, read.problems, &read.report);
    return read;
}

QStringList names(const VectorLayer &layer)
{
    QStringList names;
    for (const Feature &feature : layer.features)
        names << feature.name.in(Language::English);
    return names;
}

/// Nothing is silent: a file gives features, or says why not.
void tellsEnough(const Read &read, const QString &path)
{
    if (read.layer)
        QVERIFY2(!read.layer->features.empty() && read.layer->bounds.isValid() != read.layer->bounds.isNull(),
                 qPrintable(path));
    else
        QVERIFY2(!read.layer.problem().text.isEmpty() && read.layer.problem().file == path, qPrintable(path));
}

bool says(const Read &read, const QString &words)
{
    const auto has = [&](const Problem &problem) { return oneLine(problem).contains(words); };
    return std::ranges::any_of(read.problems, has) || (!read.layer && has(read.layer.problem()));
}

} // namespace

class ReaderTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_shp;

    QString beside(const QString &suffix) const { return m_folder.filePath(u"made."_s + suffix); }
    bool make(const std::vector<Row> &rows, int epsg = 4326) { return writeShapefile(m_shp, rows, epsg); }
    /// Bytes of names in points, one each.
    bool makeNames(const QByteArrayList &texts)
    {
        std::vector<Row> rows;
        for (const QByteArray &text : texts)
            rows.push_back({"POINT(36 34)", text});
        return make(rows);
    }

private slots:
    void init()
    {
        m_folder = QTemporaryDir();
        m_shp = beside(u"shp"_s);
    }

    void whatIsNoLayerSaysSo_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty .shp") << u"a.shp"_s << QByteArray();
        QTest::newRow("short .shp") << u"a.shp"_s << QByteArray("abc");
        QTest::newRow("text named .shp") << u"a.shp"_s << QByteArray(500, 'x');
        QTest::newRow("empty file") << u"a.geojson"_s << QByteArray();
        QTest::newRow("text") << u"a.txt"_s << QByteArray("hello");
        QTest::newRow("broken GeoJSON") << u"a.geojson"_s
                                        << QByteArray("{\"type\":\"FeatureCollection\",\"features\":[");
        QTest::newRow("no zip") << u"a.zip"_s << QByteArray("PK");
    }
    void whatIsNoLayerSaysSo()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        const QString path = m_folder.filePath(name);
        writeAll(path, content);
        const Read found = read(path);
        QVERIFY(!found.layer);
        tellsEnough(found, path);
    }

    void aMissingFileAndAFolderSaySo()
    {
        QVERIFY(says(read(m_folder.filePath(u"nowhere.shp"_s)), u"no such file"_s));
        QVERIFY(says(read(m_folder.path()), u"folder"_s));
    }

    void aSoundFileIsReadWithoutAWord()
    {
        QVERIFY(make(squares(3)));
        const Read found = read(m_shp);
        QVERIFY(found.layer);
        QCOMPARE(names(*found.layer), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
        QVERIFY2(found.problems.empty(),
                 qPrintable(found.problems.empty() ? QString() : oneLine(found.problems.front())));
        QCOMPARE(found.layer->kind, GeometryKind::Area);
        QCOMPARE(found.layer->features[0].code, u"C1"_s);
        QCOMPARE(found.layer->paths[0].count, quint32(4)); // closed, first point not repeated
        const World middle = toWorld({30.5, 30.5});
        QVERIFY(std::abs(found.layer->features[0].labelPoint.x() - middle.x()) < 1e-4);
        QVERIFY(std::abs(found.layer->bounds.left() - toWorld({30, 31}).x()) < 1e-12);
        QVERIFY(std::abs(found.layer->bounds.top() - toWorld({30, 31}).y()) < 1e-12);
        QCOMPARE(found.report.crsFrom, CrsFrom::File);
        QCOMPARE(found.report.encodingFrom, EncodingFrom::NoText);
        QCOMPARE(found.report.read, 3);
        QCOMPARE(found.report.skipped, 0);
    }

    void anUnusableIndexIsRebuilt_data()
    {
        QTest::addColumn<QByteArray>("shx");
        QTest::newRow("missing") << QByteArray();
        QTest::newRow("cut off") << QByteArray("cut");
        QTest::newRow("garbage") << QByteArray("garbage");
        QTest::newRow("zero bytes") << QByteArray("empty");
    }
    void anUnusableIndexIsRebuilt()
    {
        QFETCH(QByteArray, shx);
        QVERIFY(make(squares(4)));
        const QString path = beside(u"shx"_s);
        if (shx.isEmpty())
            QFile::remove(path);
        else if (shx == "cut")
            truncate(path, 119);
        else if (shx == "garbage")
            overwrite(path, 100, QByteArray(32, '\x5A'));
        else
            truncate(path, 0);
        const QByteArray before = readAll(path);
        const Read found = read(m_shp);
        QVERIFY(found.layer);
        QCOMPARE(names(*found.layer), (QStringList{u"one"_s, u"two"_s, u"three"_s, u"four"_s}));
        QCOMPARE(found.report.repairs.size(), 1);
        QCOMPARE(readAll(path), before); // nothing is written beside the user's file
        QCOMPARE(QFile::exists(path), !shx.isEmpty());
    }

    void aTruncatedShpShowsWhatIsLeft()
    {
        QVERIFY(make(squares(5)));
        truncate(m_shp, QFileInfo(m_shp).size() - 150); // a square takes 136 bytes
        for (const bool withIndex : {true, false}) {
            if (!withIndex)
                QFile::remove(beside(u"shx"_s));
            const Read found = read(m_shp);
            QVERIFY(found.layer);
            QCOMPARE(names(*found.layer), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
            QVERIFY(says(found, u"damaged"_s));
            QVERIFY(found.report.skipped >= 1);
        }
    }

    void aDamagedRecordCostsOnlyItself()
    {
        QVERIFY(make(squares(4)));
        overwrite(m_shp, 100 + 136 + 8 + 36, QByteArray("\xFF\xFF\xFF\x7F", 4)); // number of parts of the second one
        for (const bool withIndex : {true, false}) {
            if (!withIndex)
                QFile::remove(beside(u"shx"_s));
            const Read found = read(m_shp);
            QVERIFY(found.layer);
            QCOMPARE(names(*found.layer), (QStringList{u"one"_s, u"three"_s, u"four"_s}));
            QVERIFY(says(found, u"feature 1"_s));
        }
    }

    void aRecordOfAbsurdLengthIsSteppedOver()
    {
        QVERIFY(make(squares(4)));
        QFile::remove(beside(u"shx"_s));
        overwrite(m_shp, 100 + 136 + 4, QByteArray("\x7F\xFF\xFF\xFF", 4));
        const Read found = read(m_shp);
        QVERIFY(found.layer);
        QCOMPARE(names(*found.layer), (QStringList{u"one"_s, u"three"_s, u"four"_s}));
    }

    void bytesAfterTheLastRecordAreIgnored()
    {
        QVERIFY(make(squares(2)));
        writeAll(m_shp, readAll(m_shp) + QByteArray(77, 'x'));
        QFile::remove(beside(u"shx"_s));
        const Read found = read(m_shp);
        QVERIFY(found.layer);
        QCOMPARE(found.layer->features.size(), std::size_t(2));
    }

    void theTableMayBeMissingEmptyOrShort_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("missing") << -1 << QStringList{QString(), QString(), QString()};
        QTest::newRow("zero bytes") << 0 << QStringList{QString(), QString(), QString()};
        QTest::newRow("half a header") << 40 << QStringList{QString(), QString(), QString()};
        QTest::newRow("one row and a half") << 32 + 64 + 1 + 33 + 16 << QStringList{u"one"_s, QString(), QString()};
    }
    void theTableMayBeMissingEmptyOrShort()
    {
        QFETCH(int, size);
        QFETCH(QStringList, expected);
        QVERIFY(make(squares(3)));
        if (size < 0)
            QFile::remove(beside(u"dbf"_s));
        else
            truncate(beside(u"dbf"_s), size);
        const Read found = read(m_shp);
        QVERIFY(found.layer);
        QCOMPARE(names(*found.layer), expected);
        QVERIFY(says(found, u".dbf"_s));
    }

    void moreShapesThanRowsAreAllShown()
    {
        QVERIFY(make(squares(3)));
        const QByteArray dbf = readAll(beside(u"dbf"_s));
        QByteArray shorter = dbf.first(dbf.size() - 1 - 33);
        shorter[4] = 2;
        writeAll(beside(u"dbf"_s), shorter);
        const Read found = read(m_shp);
        QVERIFY(found.layer);
        QCOMPARE(names(*found.layer), (QStringList{u"one"_s, u"two"_s, QString()}));
        QVERIFY(says(found, u"3 shapes and 2 rows"_s));
    }

    void aDeletedRowIsLeftOutAndCounted()
    {
        QVERIFY(make(squares(3)));
        overwrite(beside(u"dbf"_s), 32 + 64 + 1 + 33, "*");
        const Read found = read(m_shp);
        QVERIFY(found.layer);
        QCOMPARE(names(*found.layer), (QStringList{u"one"_s, u"three"_s}));
        QCOMPARE(found.report.skipped, 1);
    }

    void aMissingShapeIsLeftOutAndCounted()
    {
        auto rows = squares(3);
        rows[1].wkt.clear();
        QVERIFY(make(rows));
        const Read found = read(m_shp);
        QVERIFY(found.layer);
        QCOMPARE(names(*found.layer), (QStringList{u"one"_s, u"three"_s}));
        QVERIFY(says(found, u"feature 1"_s));
    }

    void impossibleCoordinatesAreLeftOut_data()
    {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::newRow("no data") << -1.79e308 << -1.79e308;
        QTest::newRow("largest negative") << -std::numeric_limits<double>::max() << 0.0;
        QTest::newRow("not a number") << std::nan("") << 34.0;
        QTest::newRow("infinite") << 36.0 << std::numeric_limits<double>::infinity();
        QTest::newRow("beyond the pole") << 36.0 << 90.5;
        QTest::newRow("longitude 4239") << 4239.0 << 36.0;
    }
    void impossibleCoordinatesAreLeftOut()
    {
        QFETCH(double, x);
        QFETCH(double, y);
        QVERIFY(make({{"POINT(36 34)", "good"}, {"POINT(1 1)", "bad"}, {"POINT(37 35)", "good too"}}));
        QByteArray bad(16, '\0');
        memcpy(bad.data(), &x, 8);
        memcpy(bad.data() + 8, &y, 8);
        overwrite(m_shp, 100 + 28 + 12, bad);
        const Read found = read(m_shp);
        QVERIFY(found.layer);
        QCOMPARE(names(*found.layer), (QStringList{u"good"_s, u"good too"_s}));
        QVERIFY(says(found, u"feature 1"_s));
        QVERIFY(found.layer->bounds.right() < 1);
    }

    void aLineOfOnePointIsLeftOut()
    {
        QVERIFY(make({{"LINESTRING(36 34,37 35)", "line"}, {"LINESTRING(36 34,36 34)", "point"}}));
        const Read found = read(m_shp);
        QVERIFY(found.layer);
        QCOMPARE(names(*found.layer), QStringList{u"line"_s});
        QCOMPARE(found.layer->kind, GeometryKind::Line);
    }

    void noFeaturesAtAllSaysSo()
    {
        QVERIFY(make({}));
        const Read found = read(m_shp);
        QVERIFY(!found.layer);
        QVERIFY(says(found, u"no features"_s));
    }

    void withoutPrjDegreesAreTakenForDegrees()
    {
        QVERIFY(make(squares(2), 0));
        const Read found = read(m_shp);
        QVERIFY(found.layer);
        QCOMPARE(found.report.crsFrom, CrsFrom::Extent);
    }

    void oneImpossiblePointDoesNotHideThatTheRestAreDegrees()
    {
        QVERIFY(make({{"POINT(36 34)", "good"}, {"POINT(1 1)", "bad"}}, 0));
        const double no = -1.79e308;
        QByteArray bad(16, '\0');
        memcpy(bad.data(), &no, 8);
        memcpy(bad.data() + 8, &no, 8);
        overwrite(m_shp, 100 + 28 + 12, bad);
        QVERIFY(read(m_shp).layer);
    }

    void withoutPrjMetresAreRefusedWithAGuess()
    {
        QVERIFY(make({{"POINT(250000 3700000)", "a"}}, 0));
        const Read found = read(m_shp);
        QVERIFY(!found.layer);
        QVERIFY(says(found, u"UTM"_s));
        QVERIFY(found.report.unplaced);
        QCOMPARE(found.report.read, 1); // what is in the file, whatever it is in
        QVERIFY(!found.report.hasExtent);
    }

    void aWebPageAsPrjIsNoCrs()
    {
        QVERIFY(make(squares(1), 0));
        writeAll(beside(u"prj"_s), "<!DOCTYPE html><html><body>Not found</body></html>");
        const Read found = read(m_shp);
        QVERIFY(found.layer);
        QCOMPARE(found.report.crsFrom, CrsFrom::Extent);
        QVERIFY(says(found, u".prj"_s));
    }

    void aPrjOfAnEllipsoidThatCannotBeIsLeftWhereDegreesFit_data()
    {
        QTest::addColumn<QByteArray>("wkt");
        QTest::addColumn<bool>("shown");
        QTest::newRow("degrees") << QByteArray("POINT(36 34)") << true;
        QTest::newRow("none") << QByteArray("POINT(3600 3400)") << false;
    }
    void aPrjOfAnEllipsoidThatCannotBeIsLeftWhereDegreesFit()
    {
        QFETCH(QByteArray, wkt);
        QFETCH(bool, shown);
        QVERIFY(make({{wkt, "a"}}, 0));
        writeAll(beside(u"prj"_s), "GEOGCS[\"of nobody\",DATUM[\"unknown\",SPHEROID[\"unknown\",57.295779513,0.0]],"
                                   "PRIMEM[\"unknown\",0.0],UNIT[\"degree\",0.017453292519943295]]");
        const Read found = read(m_shp);
        QCOMPARE(bool(found.layer), shown);
        QVERIFY(says(found, u"of nobody"_s));
    }

    void smallNumbersAreNotCalledMetres()
    {
        QVERIFY(make({{"POINT(-248 625)", "a"}}, 0));
        const Read found = read(m_shp);
        QVERIFY(!found.layer);
        QVERIFY(says(found, u"x -248, y 625"_s));
        QVERIFY(!says(found, u"metres"_s));
    }

    void metresOfUtmComeToTheirPlace()
    {
        // The Umayyad Mosque in Damascus: 33.51145 N, 36.30656 E, in zone 37 N.
        QVERIFY(make({{"POINT(249943.0 3711199.0)", "mosque"}}, 32637));
        const Read found = read(m_shp);
        QVERIFY(found.layer);
        const LonLat place = toLonLat(found.layer->features.front().labelPoint);
        QVERIFY2(std::abs(place.x() - 36.3066) < 0.01 && std::abs(place.y() - 33.5115) < 0.01,
                 qPrintable(u"%1 %2"_s.arg(place.x()).arg(place.y())));
        QCOMPARE(found.report.crsFrom, CrsFrom::File);
    }

    void namesAreDecodedWhateverTheLabel_data()
    {
        QTest::addColumn<QByteArrayList>("bytes");
        QTest::addColumn<QByteArray>("cpg");
        QTest::addColumn<QString>("first");
        QTest::addColumn<EncodingFrom>("from");
        const QByteArrayList utf8{"دمشق", "حلب", "الحسكة"};
        // دمشق, حلب, الحسكة, اللاذقية, السويداء, القنيطرة in Windows-1256, and the first two in ISO 8859-6.
        const QByteArrayList cp1256{"\xCF\xE3\xD4\xDE",
                                    "\xCD\xE1\xC8",
                                    "\xC7\xE1\xCD\xD3\xDF\xC9",
                                    "\xC7\xE1\xE1\xC7\xD0\xDE\xED\xC9",
                                    "\xC7\xE1\xD3\xE6\xED\xCF\xC7\xC1",
                                    "\xC7\xE1\xDE\xE4\xED\xD8\xD1\xC9"};
        const QByteArrayList iso6{"\xCF\xE5\xD4\xE2", "\xCD\xE4\xC8"};
        const QByteArray page = "<!DOCTYPE html><html><head><title>404</title></head></html>";
        QTest::newRow("UTF-8, no .cpg") << utf8 << QByteArray() << u"دمشق"_s << EncodingFrom::Bytes;
        QTest::newRow("UTF-8") << utf8 << QByteArray("UTF-8\r\n") << u"دمشق"_s << EncodingFrom::CodePage;
        QTest::newRow("UTF-8, wrong .cpg") << utf8 << QByteArray("ISO-8859-1") << u"دمشق"_s << EncodingFrom::Bytes;
        QTest::newRow("UTF-8, .cpg a web page") << utf8 << page << u"دمشق"_s << EncodingFrom::Bytes;
        QTest::newRow("cp1256, no .cpg") << cp1256 << QByteArray() << u"دمشق"_s << EncodingFrom::Guess;
        QTest::newRow("cp1256") << cp1256 << QByteArray("1256") << u"دمشق"_s << EncodingFrom::CodePage;
        QTest::newRow("cp1256, spelled out")
            << cp1256 << QByteArray("ANSI 1256\n") << u"دمشق"_s << EncodingFrom::CodePage;
        QTest::newRow("cp1256, wrong .cpg") << cp1256 << QByteArray("UTF-8") << u"دمشق"_s << EncodingFrom::Guess;
        QTest::newRow("cp1256, .cpg a web page") << cp1256 << page << u"دمشق"_s << EncodingFrom::Guess;
        QTest::newRow("ISO 8859-6") << iso6 << QByteArray("ISO-8859-6") << u"دمشق"_s << EncodingFrom::CodePage;
        QTest::newRow("cp1251") << QByteArrayList{"\xCC\xEE\xF1\xEA\xE2\xE0"} << QByteArray("Windows-1251")
                                << u"Москва"_s << EncodingFrom::CodePage;
        QTest::newRow("Big5") << QByteArrayList{"\xA5\x78\xA5\x5F"} << QByteArray("Big-5") << u"台北"_s
                              << EncodingFrom::CodePage;
        QTest::newRow("GBK, no .cpg") << QByteArrayList{"\xBA\xDA\xC1\xFA\xBD\xAD\xCA\xA1"} << QByteArray()
                                      << u"黑龙江省"_s << EncodingFrom::Guess;
        QTest::newRow("Latin-1 at the end of a name") << QByteArrayList{"Caf\xE9", "Orl\xE9"
                                                                                   "ans"}
                                                      << QByteArray() << u"Café"_s << EncodingFrom::Fallback;
        QTest::newRow("Latin-1 named") << QByteArrayList{"Caf\xE9"} << QByteArray("88591") << u"Café"_s
                                       << EncodingFrom::CodePage;
    }
    void namesAreDecodedWhateverTheLabel()
    {
        QFETCH(QByteArrayList, bytes);
        QFETCH(QByteArray, cpg);
        QFETCH(QString, first);
        QFETCH(EncodingFrom, from);
        QVERIFY(makeNames(bytes));
        if (!cpg.isEmpty())
            writeAll(beside(u"cpg"_s), cpg);
        const Read found = read(m_shp);
        QVERIFY(found.layer);
        QCOMPARE(names(*found.layer).first(), first);
        QCOMPARE(found.report.encodingFrom, from);
    }

    void theLanguageByteNamesTheCodePage()
    {
        QVERIFY(makeNames({"\xCF\xE3\xD4\xDE"}));
        overwrite(beside(u"dbf"_s), 29, "\x7E");
        const Read found = read(m_shp);
        QVERIFY(found.layer);
        QCOMPARE(names(*found.layer).first(), u"دمشق"_s);
        QCOMPARE(found.report.encodingFrom, EncodingFrom::LanguageId);
    }

    void oneBrokenByteCostsOneLetter()
    {
        QVERIFY(makeNames({"دمشق", "ح\xD9لب", "الحسكة"}));
        for (const QByteArray &cpg : {QByteArray(), QByteArray("UTF-8"), QByteArray("1256")}) {
            writeAll(beside(u"cpg"_s), cpg);
            const Read found = read(m_shp);
            QVERIFY(found.layer);
            QCOMPARE(names(*found.layer), (QStringList{u"دمشق"_s, u"ح\uFFFDلب"_s, u"الحسكة"_s}));
        }
    }

    void aLetterCutByTheFieldWidthIsDropped()
    {
        QVERIFY(makeNames({QByteArray("دير الزور الجديدة").first(24)})); // 24 bytes end inside a letter
        const Read found = read(m_shp);
        QVERIFY(found.layer);
        QVERIFY(!names(*found.layer).first().contains(QChar::ReplacementCharacter));
    }

    void markupAndControlCharactersArePlainText()
    {
        QVERIFY(makeNames({"<b>Hama</b>\x01\nx", "a\xE2\x80\xAE"
                                                 "b"}));
        const Read found = read(m_shp);
        QVERIFY(found.layer);
        QCOMPARE(names(*found.layer), (QStringList{u"<b>Hama</b> x"_s, u"ab"_s}));
    }

    void anArabicNameFieldIsFound()
    {
        QVERIFY(makeNames({"دمشق"}));
        const Read found = read(m_shp);
        QCOMPARE(found.layer->features.front().name.arabic, u"دمشق"_s);
    }

    void holesAndPartsAreRingsOfOneFeature()
    {
        QVERIFY(make({{"MULTIPOLYGON(((30 30,30 34,34 34,34 30,30 30),(31 31,33 31,33 33,31 33,31 31)),((40 30,40 "
                       "31,41 31,41 30,40 30)))",
                       "a"}}));
        const Read found = read(m_shp);
        QVERIFY(found.layer);
        QCOMPARE(found.layer->features.size(), std::size_t(1));
        QCOMPARE(found.layer->features[0].pathCount, quint32(3));
        const LonLat label = toLonLat(found.layer->features[0].labelPoint);
        QVERIFY2(label.x() < 31 || label.x() > 33 || label.y() < 31 || label.y() > 33, "in the hole");
        QVERIFY2(label.x() < 34, "in the small part");
    }

    void otherFormatsAreReadToo()
    {
        const QString path = m_folder.filePath(u"a.geojson"_s);
        writeAll(path, R"({"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"name":"Hama","name_ar":"حماة"},"geometry":{"type":"Point","coordinates":[36.75,35.13,300]}},
            {"type":"Feature","properties":{"name":"road"},"geometry":{"type":"LineString","coordinates":[[36,35],[37,35]]}},
            {"type":"Feature","properties":{"name":"nowhere"},"geometry":null},
            {"type":"Feature","properties":{"name":"Homs"},"geometry":{"type":"Point","coordinates":[36.72,34.73]}}]})");
        const Read found = read(path);
        QVERIFY(found.layer);
        QCOMPARE(names(*found.layer), (QStringList{u"Hama"_s, u"Homs"_s}));
        QCOMPARE(found.layer->features[0].name.arabic, u"حماة"_s);
        QCOMPARE(found.report.skipped, 2);
    }

    void aTableIsNoLayerButIsReported()
    {
        const QString path = m_folder.filePath(u"a.csv"_s);
        writeAll(path, "date,killed\n2013-01-14,63\n2013-01-15,4\n");
        const Read found = read(path);
        QVERIFY(!found.layer);
        QVERIFY(found.report.isTable);
        QCOMPARE(found.report.read, 2);
        QCOMPARE(found.report.fields.size(), std::size_t(2));
    }

    void everyCutAndEveryBrokenByteIsSurvived()
    {
        QVERIFY(make(squares(3)));
        for (const QString &suffix : {u"shp"_s, u"shx"_s, u"dbf"_s, u"prj"_s}) {
            const QString path = beside(suffix);
            const QByteArray whole = readAll(path);
            const qsizetype step = std::max<qsizetype>(1, whole.size() / 40);
            for (qsizetype i = 0; i < whole.size(); i += step) {
                writeAll(path, whole.first(i));
                tellsEnough(read(m_shp), m_shp);
                QByteArray broken = whole;
                broken[i] = static_cast<char>(~broken[i]);
                writeAll(path, broken);
                tellsEnough(read(m_shp), m_shp);
            }
            writeAll(path, whole);
        }
    }

    void areasThatSayTheirLevelThemselvesHaveIt_data()
    {
        QTest::addColumn<QByteArray>("properties");
        QTest::addColumn<int>("level");
        QTest::newRow("no word") << QByteArray(R"("shapeName":"Marib")") << 0;
        QTest::newRow("geoBoundaries, governorates")
            << QByteArray(R"("shapeName":"Marib","shapeID":"1B2","shapeType":"ADM1")") << 1;
        QTest::newRow("geoBoundaries, districts")
            << QByteArray(R"("shapeName":"Raghwan","shapeID":"1B3","shapeType":"ADM2")") << 2;
        QTest::newRow("GADM, governorates")
            << QByteArray(R"("GID_0":"YEM","COUNTRY":"Yemen","GID_1":"YEM.15_1","NAME_1":"Marib")") << 1;
    }
    void areasThatSayTheirLevelThemselvesHaveIt()
    {
        QFETCH(QByteArray, properties);
        QFETCH(int, level);
        const QString path = m_folder.filePath(u"level.geojson"_s);
        writeAll(path, R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{)" + properties +
                           R"(},"geometry":{"type":"Polygon","coordinates":[[[45,15],[46,15],[46,16],[45,15]]]}}]})");
        const Read found = read(path);
        QVERIFY(found.layer);
        QCOMPARE(found.layer->level, level);
        QCOMPARE(found.layer->role == LayerRole::Areas, level > 0);
        QVERIFY(!found.layer->features.front().name.english.isEmpty());
    }

    void everyOddShapefileGivesFeaturesOrAReason()
    {
        const QString folder = qEnvironmentVariable("SIJILL_REAL_DATA");
        if (folder.isEmpty())
            QSKIP("SIJILL_REAL_DATA is not set: the odd shapefiles are not tried");
        int files = 0;
        QDirIterator paths(folder + u"/odd_shapefiles"_s, {u"*.shp"_s, u"*.zip"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (paths.hasNext()) {
            const QString path = paths.next();
            tellsEnough(read(path), path);
            ++files;
        }
        QVERIFY2(files >= 42, "the odd shapefiles are not all there");
    }

    void theFiveVariantsOfTheTownsHaveTheSameNames()
    {
        const QString folder = qEnvironmentVariable("SIJILL_REAL_DATA") + u"/ocha_syr_2021_towns_rebuilt/"_s;
        if (folder.startsWith(u'/') && !QDir(folder).exists())
            QSKIP("SIJILL_REAL_DATA is not set: the variants of OCHA's towns are not tried");
        const QString file = u"syr_pplp_adm4_unocha_20210113.shp"_s;
        const Read towns = read(folder + file);
        QVERIFY(towns.layer);
        QCOMPARE(towns.layer->features.size(), std::size_t(8007));
        QCOMPARE(towns.layer->role, LayerRole::Towns);
        for (const char *variant : {"variant_cp1256_cpg1256", "variant_cp1256_no_cpg", "variant_iso8859_6_ldid0",
                                    "variant_utf8_wrong_cpg_8859_1"}) {
            const Read other = read(folder + QString::fromLatin1(variant) + u'/' + file);
            QVERIFY2(other.layer, variant);
            int different = 0;
            for (std::size_t i = 0; i < 8007; ++i) {
                const Text &a = towns.layer->features[i].name, &b = other.layer->features[i].name;
                if (a.arabic == b.arabic && a.english == b.english)
                    continue;
                ++different;
                QVERIFY2(b.arabic.contains(u'?') || b.english.contains(u'?'),
                         qPrintable(u"%1: %2 is %3"_s.arg(QString::fromLatin1(variant), a.arabic, b.arabic)));
            }
            QVERIFY2(different <= 10, variant);
        }
    }

    void ochaLayersAreKnownByTheirFields_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("level");
        QTest::addColumn<int>("features");
        QTest::addColumn<QString>("code");
        QTest::newRow("2018, 1") << u"ocha_syr_2018_utf8_18219/syr_admin1.shp"_s << 1 << 14 << u"SY01"_s;
        QTest::newRow("2018, 2") << u"ocha_syr_2018_utf8_18219/syr_admin2.shp"_s << 2 << 62 << u"SY0100"_s;
        QTest::newRow("2018, 3") << u"ocha_syr_2018_utf8_18219/syr_admin3.shp"_s << 3 << 272 << u"SY010000"_s;
        QTest::newRow("2020, 3") << u"ocha_syr_2020_codab/syr_admbnda_adm3_uncs_unocha_20201217-polygon.shp"_s << 3
                                 << 272 << u"SY020206"_s;
    }
    void ochaLayersAreKnownByTheirFields()
    {
        const QString folder = qEnvironmentVariable("SIJILL_REAL_DATA");
        if (folder.isEmpty())
            QSKIP("SIJILL_REAL_DATA is not set: OCHA's areas are not tried");
        QFETCH(QString, file);
        QFETCH(int, level);
        QFETCH(int, features);
        QFETCH(QString, code);
        const Read found = read(folder + u'/' + file);
        QVERIFY(found.layer);
        QCOMPARE(found.layer->role, LayerRole::Areas);
        QCOMPARE(found.layer->level, level);
        QCOMPARE(found.layer->features.size(), static_cast<std::size_t>(features));
        QCOMPARE(found.layer->features[0].code, code);
        QVERIFY(!found.layer->features[0].name.arabic.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ReaderTest)
#include "tst_reader.moc"
