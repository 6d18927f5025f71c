#include "mapdata/gazetteer/gazetteer.h"
#include "mapdata/ledger/ledger.h"
#include "mapdata/opening/layerfiles.h"
#include "mapdata/opening/open.h"
#include "mapdata/tally/tally.h"
#include "tests/mapdata/layers/madefiles.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sijill;

namespace {

const QString shipped = QStringLiteral(SIJILL_SOURCE_DIR) + u"/resources/atlas/syria"_s;

/// Killed in UCDP's events of the whole country (23,637) and of several areas without a governorate's name.
constexpr qint64 ucdpWithoutArea = 23'637 + 1'103;

QString realData()
{
    return qEnvironmentVariable("SIJILL_REAL_DATA");
}

const QString ocha2018 = u"/ocha_syr_2018_utf8_18219"_s;
const QString ocha2020 = u"/ocha_syr_2020_codab"_s;
const QString ocha2021 = u"/ocha_syr_2021_towns_rebuilt"_s;

PlaceIndex indexOf(const Atlas &atlas, const QString &id)
{
    const auto found = std::ranges::find(atlas.places, id, &Place::id);
    return found == atlas.places.end() ? none : static_cast<PlaceIndex>(found - atlas.places.begin());
}

std::ptrdiff_t countOf(const Atlas &atlas, PlaceLevel level)
{
    return std::ranges::count(atlas.places, level, &Place::level);
}

std::vector<TallyRow> tallied(const Atlas &atlas, TallyKey key)
{
    return tally(atlas, makeLedger(atlas, killed, {}), {}, key);
}

qint64 bestOf(const std::vector<TallyRow> &rows, const QString &key)
{
    for (const TallyRow &row : rows)
        if (row.key == key)
            return row.sum.best;
    return -1;
}

} // namespace

class FolderTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString geojson(const QString &name, const QByteArray &features) const
    {
        const QString path = m_folder.filePath(name);
        madefiles::writeAll(path, R"({"type":"FeatureCollection","features":[)" + features + "]}");
        return path;
    }
    static QByteArray area(const QByteArray &properties, int west, int south)
    {
        const QByteArray w = QByteArray::number(west), e = QByteArray::number(west + 1), s = QByteArray::number(south),
                         n = QByteArray::number(south + 1);
        return R"({"type":"Feature","properties":{)" + properties +
               R"(},"geometry":{"type":"Polygon","coordinates":[[[)" + w + "," + s + "],[" + e + "," + s + "],[" + e +
               "," + n + "],[" + w + "," + n + "],[" + w + "," + s + "]]]}}";
    }

private slots:
    void aFolderWithNothingInItSaysSo()
    {
        QTemporaryDir empty;
        QVERIFY(!identify(empty.path()).holds);
        QVERIFY(!identify(empty.path()).why.text.isEmpty());
        const auto opened = openLayers({empty.path()});
        QVERIFY(!opened);
        QVERIFY(!opened.problem().text.isEmpty());
        QVERIFY(!openAny(empty.path()) || !openAny(empty.path())->problems.empty());
    }

    void aFolderOfLayersOpensAsAHierarchy()
    {
        geojson(u"adm2.geojson"_s,
                area(R"("ADM2_EN":"East","ADM2_PCODE":"XX0101","ADM1_EN":"North","ADM1_PCODE":"XX01")", 31, 30));
        geojson(u"adm1.geojson"_s, area(R"("ADM1_EN":"North","ADM1_AR":"الشمال","ADM1_PCODE":"XX01")", 30, 30) + "," +
                                       area(R"("ADM1_EN":"South","ADM1_AR":"الجنوب","ADM1_PCODE":"XX02")", 30, 29));
        geojson(u"roads.geojson"_s, R"({"type":"Feature","properties":{"name":"road"},
                "geometry":{"type":"LineString","coordinates":[[30,30],[31,31]]}})");
        madefiles::writeAll(m_folder.filePath(u"broken.shp"_s), "no shapes");
        const auto opened = openAny(m_folder.path());
        QVERIFY(opened);
        QCOMPARE(opened->layers.size(), std::size_t(3));
        QCOMPARE(opened->layers[0]->level, 1); // drawn first, whatever the names of the files
        QCOMPARE(opened->layers[1]->level, 2);
        QCOMPARE(opened->layers[2]->kind, GeometryKind::Line);
        const Atlas &atlas = *opened->atlas;
        QVERIFY(atlas.incidents.empty());
        QCOMPARE(atlas.places.size(), std::size_t(3));
        QCOMPARE(atlas.places[indexOf(atlas, u"XX0101"_s)].parent, indexOf(atlas, u"XX01"_s));
        QCOMPARE(atlas.places[indexOf(atlas, u"XX01"_s)].name.arabic, u"الشمال"_s);
        QVERIFY(atlas.home[2] > atlas.home[0] && atlas.home[3] > atlas.home[1]);
        QVERIFY(
            std::ranges::any_of(opened->problems, [](const Problem &p) { return p.file.endsWith("broken.shp"_L1); }));
        QCOMPARE(bestOf(tallied(atlas, TallyKey::Total), u"total"_s), 0);
    }

    void aSingleFileOfLayersOpensToo()
    {
        const auto opened =
            openAny(geojson(u"one.geojson"_s, area(R"("ADM1_EN":"North","ADM1_PCODE":"XX01")", 30, 30)));
        QVERIFY(opened);
        QCOMPARE(opened->layers.size(), std::size_t(1));
        QCOMPARE(opened->atlas->places.size(), std::size_t(1));
    }

    void theAtlasThatShipsIsNoFolderOfLayers()
    {
        QCOMPARE(identify(shipped).holds, Contents(Content::Atlas));
        QVERIFY(identify(shipped + u"/layers"_s).is(Content::Features));
    }

    void nothingNamedAndNothingThereSaySo()
    {
        QVERIFY(!openTogether({}));
        QVERIFY(!openTogether({u"/nowhere/at/all"_s}));
        QVERIFY(!openTogether({u"/nowhere/at/all.shp"_s}));
    }

    void aSecondTableLiesBesideTheFirst()
    {
        const QString one = m_folder.filePath(u"one.csv"_s), two = m_folder.filePath(u"two.csv"_s);
        madefiles::writeAll(one, "date,place,killed\n2013-01-14,Aleppo,63\n");
        madefiles::writeAll(two, "date,place,killed\n2013-01-15,Aleppo,63\n");
        const auto opened = openTogether({one, two});
        QVERIFY(opened);
        QCOMPARE(opened->atlas->incidents.size(), std::size_t(2));
        QCOMPARE(opened->atlas->dataSets.size(), std::size_t(2));
    }

    void aTableGetsTheAreasOfThePlaceBook()
    {
        const QString table = m_folder.filePath(u"table.csv"_s);
        madefiles::writeAll(table, "date,place,governorate,lon,lat,place_precision,killed\n"
                                   "2013-01-14,,Halab Governorate,,,governorate,10\n"
                                   "2013-01-14,Nubl,Aleppo,36.993,36.379,town,3\n"
                                   "2013-01-14,,Rif Dimashq,,,governorate,100\n");
        const auto opened = openTogether({table}, ReadOptions{false, {shipped, {}}});
        QVERIFY(opened);
        const auto rows = tallied(*opened->atlas, TallyKey::Governorate);
        QCOMPARE(bestOf(rows, u"SY02"_s), 13);
        QCOMPARE(bestOf(rows, u"SY03"_s), 100);
        QVERIFY(!opened->layers.empty());
    }

    void aTableOfAnotherCountryDoesNot()
    {
        const QString table = m_folder.filePath(u"far.csv"_s);
        madefiles::writeAll(table, "date,place,governorate,lon,lat,killed\n2013-01-14,Tripoli,Homs,13.2,32.9,3\n");
        const auto opened = openTogether({table}, ReadOptions{false, {shipped, {}}});
        QVERIFY(opened);
        QVERIFY(opened->layers.empty());
        QCOMPARE(indexOf(*opened->atlas, u"SY04"_s), none);
    }

    void ochasFoldersAreHierarchies_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<int>("governorates");
        QTest::addColumn<int>("districts");
        QTest::addColumn<int>("subdistricts");
        QTest::addColumn<int>("points");
        QTest::newRow("2018") << ocha2018 << 14 << 62 << 272 << 414;
        QTest::newRow("2020") << ocha2020 << 14 << 62 << 272 << 0;
        QTest::newRow("2021") << ocha2021 << 14 << 61 << 272 << 8007;
    }
    void ochasFoldersAreHierarchies()
    {
        if (realData().isEmpty())
            QSKIP("SIJILL_REAL_DATA is not set: OCHA's folders are not tried");
        QFETCH(QString, folder);
        QFETCH(int, governorates);
        QFETCH(int, subdistricts);
        QFETCH(int, points);
        const auto opened = openAny(realData() + folder);
        QVERIFY(opened);
        const Atlas &atlas = *opened->atlas;
        QCOMPARE(countOf(atlas, PlaceLevel::Governorate), governorates);
        QVERIFY(countOf(atlas, PlaceLevel::District) >= 61);
        QVERIFY(std::abs(countOf(atlas, PlaceLevel::Subdistrict) - subdistricts) <= 3);
        QVERIFY(countOf(atlas, PlaceLevel::Point) >= points - 5);
        for (PlaceIndex i = 0; i < atlas.places.size(); ++i) {
            const Place &place = atlas.places[i];
            if (place.level > PlaceLevel::Governorate)
                QVERIFY2(atlas.areaOf(i, PlaceLevel::Governorate) != none, qPrintable(place.id));
        }
    }

    void khashamIsFoundAndAleppoNeverAnswersWithHoms()
    {
        if (realData().isEmpty())
            QSKIP("SIJILL_REAL_DATA is not set: OCHA's gazetteer is not tried");
        const auto opened = openTogether({realData() + ocha2018, realData() + ocha2021});
        QVERIFY(opened);
        const Atlas &atlas = *opened->atlas;
        const Gazetteer gazetteer(atlas);
        const PlaceIndex aleppo = indexOf(atlas, u"SY02"_s), homs = indexOf(atlas, u"SY04"_s);
        QCOMPARE(atlas.places[gazetteer.find(u"Khasham"_s).front().place].id, u"C5140"_s);
        QVERIFY(gazetteer.find(u"Khasham"_s, aleppo).empty());
        for (const QString &name : {u"Haydariya"_s, u"الحيدرية"_s, u"Zahraa"_s, u"Qusayr"_s}) {
            for (const PlaceMatch &match : gazetteer.find(name, aleppo, 100))
                QCOMPARE(atlas.areaOf(match.place, PlaceLevel::Governorate), aleppo);
            QVERIFY(std::ranges::all_of(gazetteer.find(name, homs, 100), [&](const PlaceMatch &match) {
                return atlas.areaOf(match.place, PlaceLevel::Governorate) == homs;
            }));
        }
        QVERIFY(!gazetteer.find(u"Haydariya"_s, homs).empty());
    }

    void theAtlasThatShipsTakesOchasAreas()
    {
        if (realData().isEmpty())
            QSKIP("SIJILL_REAL_DATA is not set: OCHA's areas are not tried");
        const auto alone = openAny(shipped);
        const auto both = openTogether({shipped, realData() + ocha2018, realData() + ocha2021});
        QVERIFY(alone && both);
        const auto total = [](const Atlas &atlas) { return bestOf(tallied(atlas, TallyKey::Total), u"total"_s); };
        QCOMPARE(total(*both->atlas), total(*alone->atlas));
        for (const TallyKey key : {TallyKey::Governorate, TallyKey::District, TallyKey::Subdistrict}) {
            qint64 sum = 0;
            for (const TallyRow &row : tallied(*both->atlas, key))
                sum += row.sum.best;
            QCOMPARE(sum, total(*alone->atlas));
        }
        const auto before = tallied(*alone->atlas, TallyKey::Governorate);
        const auto after = tallied(*both->atlas, TallyKey::Governorate);
        for (const TallyRow &row : before)
            QCOMPARE(bestOf(after, row.key), row.sum.best);
        QVERIFY(std::ranges::any_of(tallied(*both->atlas, TallyKey::District),
                                    [](const TallyRow &row) { return row.key.size() == 6; }));
    }

    void ucdpsEventsGoOntoTheirAreas()
    {
        if (realData().isEmpty())
            QSKIP("SIJILL_REAL_DATA is not set: UCDP's events are not tried");
        const QString table = realData() + u"/ucdp_ged_syria/ged_syria.csv"_s;
        for (const QStringList &files : {QStringList{table}, QStringList{table, realData() + ocha2018}}) {
            const auto opened = openTogether(files, ReadOptions{false, {shipped, {}}});
            QVERIFY(opened);
            const Atlas &atlas = *opened->atlas;
            const auto totals = tallied(atlas, TallyKey::Total);
            QCOMPARE(totals.front().sum.best, 112'337);
            // The columns add up to 104,929 and 119,020; 101 events have a low above their best, or a high below it.
            QCOMPARE(totals.front().sum.low, 104'833);
            QCOMPARE(totals.front().sum.high, 119'182);
            const auto rows = tallied(atlas, TallyKey::Governorate);
            for (const TallyRow &row : rows)
                QVERIFY2(row.key == "unplaced"_L1 || row.key.startsWith("SY"_L1), qPrintable(row.key));
            QCOMPARE(rows.size(), std::size_t(15));
            // What is known for a governorate or district stands on one; the country's total and what lies between
            // governorates that nobody names do not.
            qint64 onAreas = 0, nowhere = 0;
            const Ledger ledger = makeLedger(atlas, killed, {});
            for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i) {
                const Location &location = atlas.locationOf(atlas.incidents[i]);
                if (isPoint(location.precision))
                    continue;
                const auto places = atlas.placesOf(location);
                const bool onMap = isArea(location.precision) && std::ranges::any_of(places, [&](PlaceIndex place) {
                                       return atlas.places[atlas.placeOnMap(place)].hasPoint();
                                   });
                (onMap ? onAreas : nowhere) += ledger.nets[i].best;
            }
            QCOMPARE(onAreas + nowhere, 35'545);
            QCOMPARE(nowhere, ucdpWithoutArea);
            if (files.size() == 1)
                continue;
            QStringList unknown; // districts that OCHA has as sub-districts of others
            for (const TallyRow &row : tallied(atlas, TallyKey::District))
                if (row.key != "unplaced"_L1 && !row.key.startsWith("SY"_L1))
                    unknown << row.key;
            unknown.sort();
            QCOMPARE(unknown, (QStringList{u"Aleppo Governorate/Atarib district"_s,
                                           u"Aleppo Governorate/Dayr Hafir district"_s}));
        }
    }
};

QTEST_GUILESS_MAIN(FolderTest)
#include "tst_readfiles.moc"
