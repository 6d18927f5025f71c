#include "mapdata/gazetteer/findarea.h"
#include "mapdata/opening/open.h"
#include "mapdata/tally/tally.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

const QString shipped = QStringLiteral(SIJILL_SOURCE_DIR) + u"/resources/atlas/syria"_s;

/// "SY02 5, unplaced 1" in the order of keys.
QString tallied(const Atlas &atlas, TallyKey key, const Filter &filter = {})
{
    QStringList rows;
    for (const TallyRow &row : tally(atlas, makeLedger(atlas, killed, {}), filter, key))
        rows << u"%1 %2"_s.arg(row.key).arg(row.sum.best);
    rows.sort();
    return rows.join(u", "_s);
}

QByteArray square(const char *name, const char *code, int west, int south)
{
    return u"{\"type\":\"Feature\",\"properties\":{\"ADM1_EN\":\"%1\",\"ADM1_PCODE\":\"%2\"},\"geometry\":{\"type\":"
           "\"Polygon\",\"coordinates\":[[[%3,%5],[%4,%5],[%4,%6],[%3,%6],[%3,%5]]]}}"_s
               .arg(QString::fromLatin1(name), QString::fromLatin1(code))
               .arg(west)
               .arg(west + 1)
               .arg(south)
               .arg(south + 1)
               .toUtf8();
}

} // namespace

/// A point lies in the area that contains it, whatever else the row says or leaves out.
class PointsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;

    QString fileOf(const QByteArray &content, const QString &suffix = u"csv"_s)
    {
        QFile file(m_folder.filePath(u"%1.%2"_s.arg(++m_files).arg(suffix)));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }

private slots:
    void pointsAreInTheirAreas_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("governorates");
        QTest::newRow("without a name") << QByteArray("date,lat,lon,killed\n2013-01-14,36.20,37.13,4\n") << u"SY02 4"_s;
        QTest::newRow("with a name that nobody knows")
            << QByteArray("date,place,lat,lon,killed\n2013-01-14,Checkpoint 7,36.20,37.13,4\n") << u"SY02 4"_s;
        QTest::newRow("with the name of another place")
            << QByteArray("date,place,lat,lon,killed\n2013-01-15,Aleppo,33.51,36.29,5\n") << u"SY01 5"_s;
        QTest::newRow("one name, two areas")
            << QByteArray("date,place,lat,lon,killed\n2013-01-15,Post,33.51,36.29,5\n2013-01-15,Post,33.40,36.35,7\n")
            << u"SY01 5, SY03 7"_s;
        QTest::newRow("near it") << QByteArray(
                                        "date,place,lat,lon,place_precision,killed\n2013-01-14,X,36.20,37.13,near,4\n")
                                 << u"SY02 4"_s;
        QTest::newRow("most of them abroad")
            << QByteArray("date,lat,lon,killed\n2013-01-14,36.20,37.13,4\n2013-01-14,15.4,44.2,1\n"
                          "2013-01-14,15.5,44.3,2\n2013-01-14,15.6,44.4,3\n")
            << u"SY02 4, unplaced 6"_s;
        QTest::newRow("the centre of an area is no point")
            << QByteArray("date,lat,lon,place_precision,killed\n2013-01-14,36.20,37.13,country,4\n"
                          "2013-01-14,36.20,37.13,exact,1\n")
            << u"SY02 1, unplaced 4"_s;
    }
    void pointsAreInTheirAreas()
    {
        QFETCH(QByteArray, table);
        const auto opened = openTogether({fileOf(table)}, ReadOptions{false, {shipped, {}}});
        QVERIFY(opened);
        const Atlas &atlas = *opened->atlas;
        QTEST(tallied(atlas, TallyKey::Governorate), "governorates");
        // The filter by area gives what the tally gives, and each level adds up.
        qint64 total = 0;
        for (const TallyRow &row : tally(atlas, makeLedger(atlas, killed, {}), {}, TallyKey::Governorate)) {
            total += row.sum.best;
            if (row.key == "unplaced"_L1)
                continue;
            Filter filter;
            filter.area = *findArea(row.key, atlas);
            QCOMPARE(tallied(atlas, TallyKey::Total, filter), u"total %1"_s.arg(row.sum.best));
        }
        QCOMPARE(tallied(atlas, TallyKey::Total), u"total %1"_s.arg(total));
        for (const TallyKey key : {TallyKey::District, TallyKey::Subdistrict, TallyKey::Place}) {
            qint64 sum = 0;
            for (const TallyRow &row : tally(atlas, makeLedger(atlas, killed, {}), {}, key))
                sum += row.sum.best;
            QCOMPARE(sum, total);
        }
    }

    void howWellAPointIsKnownStaysAsItWas()
    {
        const auto opened =
            openTogether({fileOf("date,lat,lon,place_precision,killed\n2013-01-14,36.20,37.13,near,4\n")},
                         ReadOptions{false, {shipped, {}}});
        QVERIFY(opened);
        const Atlas &atlas = *opened->atlas;
        const Location &location = atlas.locationOf(atlas.incidents[0]);
        QCOMPARE(location.precision, PlacePrecision::Near);
        QCOMPARE(location.longitude, 37.13);
        QCOMPARE(tallied(atlas, TallyKey::Precision), u"near 4"_s);
    }

    void areasOfTheUsersOwnHoldThemToo()
    {
        const QString areas = fileOf(R"({"type":"FeatureCollection","features":[)" + square("Marib", "YE26", 45, 15) +
                                         "," + square("Taizz", "YE15", 44, 13) + "]}",
                                     u"geojson"_s);
        const QString points = fileOf("date,lat,lon,killed\n2025-09-11,15.46,45.32,4\n2025-09-12,13.58,44.02,1\n");
        const QString names = fileOf("date,governorate,killed\n2025-09-11,Marib,4\n2025-09-12,Taizz,1\n");
        const QString towns =
            fileOf("date,place,governorate,killed\n2025-09-11,Sirwah,Marib,4\n2025-09-12,,Ta'izz,1\n");
        for (const QString &table : {points, names, towns})
            for (const QStringList &files : {QStringList{table, areas}, QStringList{areas, table}}) {
                const auto opened = openTogether(files, ReadOptions{false, {shipped, {}}});
                QVERIFY(opened);
                QCOMPARE(tallied(*opened->atlas, TallyKey::Governorate), u"YE15 1, YE26 4"_s);
            }
    }

    void anAreaIsFoundByOneRule_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("id"); // empty: refused
        const auto row = [](const char *word, const char *id) {
            QTest::newRow(word) << QString::fromUtf8(word) << QString::fromLatin1(id);
        };
        row("SY02", "SY02");
        row("sy02", "SY02");
        row("Aleppo", "SY02"); // and not its town or district
        row("aleppo", "SY02");
        row("حلب", "SY02");
        row("Al-Hasakeh", "SY08");
        row("Hasakeh", "SY08");
        row("Hasaka", "SY08");
        row("rif dimashq", "SY03");
        row("Atlantis", "");
        row("", "");
    }
    void anAreaIsFoundByOneRule()
    {
        QFETCH(QString, word);
        QFETCH(QString, id);
        const auto opened = openTogether({shipped});
        QVERIFY(opened);
        const Result<PlaceIndex> area = findArea(word, *opened->atlas);
        QCOMPARE(area ? opened->atlas->places[*area].id : QString(), id);
        if (!area)
            QVERIFY(area.problem().text.contains(word));
    }

    void anAmbiguousAreaIsToldWithItsCodes()
    {
        Atlas atlas;
        for (const auto &[id, level] : {std::pair(u"A1"_s, PlaceLevel::District),
                                        {u"B7"_s, PlaceLevel::District},
                                        {u"T1"_s, PlaceLevel::Point}}) {
            Place place;
            place.id = id;
            place.name.english = u"Salhiya"_s;
            place.level = level;
            atlas.places.push_back(place);
        }
        const Result<PlaceIndex> area = findArea(u"salhiya"_s, atlas);
        QVERIFY(!area);
        QVERIFY(area.problem().text.contains(u"A1"_s) && area.problem().text.contains(u"B7"_s));
        QVERIFY(!area.problem().text.contains(u"T1"_s));
        QCOMPARE(*findArea(u"b7"_s, atlas), 1u);
        QCOMPARE(*findArea(u"T1"_s, atlas), 2u);
    }
};

QTEST_GUILESS_MAIN(PointsTest)
#include "tst_points.moc"
