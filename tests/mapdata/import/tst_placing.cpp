#include "mapdata/import/placing.h"
#include "mapdata/opening/open.h"
#include "mapdata/tally/tally.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

const QString shipped = QStringLiteral(SIJILL_SOURCE_DIR) + u"/resources/atlas/syria"_s;

} // namespace

/// What a row says of several governorates at once is none of them alone.
class PlacingTest : public QObject {
    Q_OBJECT

private slots:
    void severalGovernorates_data()
    {
        QTest::addColumn<QString>("governorate");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("key"); // of a row by governorate
        const auto row = [](const char *name, const QString &governorate, const QString &key,
                            const QString &place = {}) { QTest::newRow(name) << governorate << place << key; };
        row("one", u"Homs"_s, u"SY04"_s);
        row("one that is unknown", u"Atlantis"_s, u"unplaced"_s);
        row("Damascus and its suburbs", u"Damascus and its suburbs"_s, u"SY01|SY03"_s);
        row("Damascus and suburbs", u"Damascus & suburbs"_s, u"SY01|SY03"_s);
        row("Rif Dimashq", u"Damascus and Rif Dimashq"_s, u"SY01|SY03"_s);
        row("the other way round", u"Rural Damascus and Damascus"_s, u"SY01|SY03"_s);
        row("Arabic suburbs", u"دمشق وضواحيها"_s, u"SY01|SY03"_s);
        row("Arabic countryside", u"دمشق وريفها"_s, u"SY01|SY03"_s);
        row("Arabic countryside by name", u"دمشق وريف دمشق"_s, u"SY01|SY03"_s);
        row("Homs and Hama", u"Homs and Hama"_s, u"SY04|SY05"_s);
        row("ampersand", u"Homs & Hama"_s, u"SY04|SY05"_s);
        row("waw", u"حمص وحماة"_s, u"SY04|SY05"_s);
        row("slash", u"Idlib / Aleppo"_s, u"SY02|SY07"_s);
        row("four", u"Daraa, Idlib, Homs and Deir Azzour"_s, u"SY04|SY07|SY09|SY12"_s);
        row("governorates", u"Homs and Hama governorates"_s, u"SY04|SY05"_s);
        row("a city with the countryside of its own governorate", u"Homs and its countryside"_s, u"SY04"_s);
        row("half of it unknown", u"Homs and Atlantis"_s, u"unplaced"_s);
        row("the name alone", {}, u"SY04|SY05"_s, u"Homs and Hama"_s);
        row("the name alone, with suburbs", {}, u"SY01|SY03"_s, u"Damascus and its suburbs"_s);
        row("a place that is in one of them", u"Damascus and its suburbs"_s, u"SY03"_s, u"Douma"_s);
        row("a place that is in none of them", u"Homs and Hama"_s, u"SY04|SY05"_s, u"Qqqq"_s);
        row("a town and its governorate", {}, u"SY02"_s, u"Atareb, Aleppo"_s);
    }
    void severalGovernorates()
    {
        QFETCH(QString, governorate);
        QFETCH(QString, place);
        QFETCH(QString, key);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"table.csv"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("date,governorate,place,killed\n2014-01-02,\"" + governorate.toUtf8() + "\",\"" + place.toUtf8() +
                   "\",70\n");
        file.close();
        const auto opened = openTogether({file.fileName()}, ReadOptions{false, {shipped, {}}});
        QVERIFY(opened);
        const Atlas &atlas = *opened->atlas;
        const auto rows = tally(atlas, makeLedger(atlas, killed, {}), {}, TallyKey::Governorate);
        QCOMPARE(rows.size(), 1u);
        QCOMPARE(rows.front().key, key);
        QCOMPARE(rows.front().sum.best, 70);
        if (key.contains(u'|')) {
            QCOMPARE(atlas.locationOf(atlas.incidents[0]).precision, PlacePrecision::Several);
            QVERIFY(!atlas.locationOf(atlas.incidents[0]).hasPoint());
        }
    }

    void aPairBesideCoordinatesIsNoGovernorateEither()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"table.csv"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("date,governorate,lon,lat,place_precision,killed\n"
                   "2014-01-02,Damascus and its suburbs,36.3,33.5,near,70\n");
        file.close();
        const auto opened = openTogether({file.fileName()}, ReadOptions{false, {shipped, {}}});
        QVERIFY(opened);
        const Atlas &atlas = *opened->atlas;
        const auto rows = tally(atlas, makeLedger(atlas, killed, {}), {}, TallyKey::Governorate);
        QCOMPARE(rows.size(), 1u);
        QVERIFY(rows.front().key != "SY03"_L1 && rows.front().key != "SY01"_L1);
    }

    void anAreaWithAndInItsNameIsItself()
    {
        Atlas book;
        for (const auto &[id, name] :
             {std::pair(u"B"_s, u"Bosnia"_s), {u"H"_s, u"Herzegovina"_s}, {u"BH"_s, u"Bosnia and Herzegovina"_s}}) {
            Place place;
            place.id = id;
            place.name.english = name;
            place.level = PlaceLevel::Governorate;
            book.places.push_back(place);
        }
        PlaceBook places(std::make_shared<const Atlas>(book));
        PlaceWords words;
        words.governorate = u"Bosnia and Herzegovina"_s;
        QVERIFY(places.find(words).areas.empty());
        QCOMPARE(places.find(words).area, 2u);
        words.governorate = u"Herzegovina and Bosnia"_s;
        QCOMPARE(places.find(words).areas, (std::vector<PlaceIndex>{0, 1}));
    }
};

QTEST_GUILESS_MAIN(PlacingTest)
#include "tst_placing.moc"
