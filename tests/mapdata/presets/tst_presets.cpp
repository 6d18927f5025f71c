#include "mapdata/index/timeindex.h"
#include "mapdata/presets/presets.h"
#include "tests/mapdata/import/imports.h"

#include <QTest>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray fileOf(const QStringList &lines)
{
    return lines.join(u'\n').toUtf8() + '\n';
}

// Made-up rows in the layouts of ACLED's three ages.
const QByteArray acledNow = fileOf(
    {u"\uFEFFevent_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp"_s,
     u"SYR1,2023-04-12,2023,1,Political violence,Battles,Armed clash,Side A,Helpers of A,State forces,Side B,,Rebel group,x,,760,Middle East,Syria,Aleppo,Al Bab,Al-Bab,Al Bab,36.3720,37.5158,1,SOHR; Liveuamap,Other,\"Two sides, one place.\",3,,1681776000"_s,
     u"SYR2,2023-04-12,2023,2,Political violence,Explosions/Remote violence,Shelling,Side A,,State forces,Civilians,,Civilians,x,Civilian targeting,760,Middle East,Syria,Idleb,Ariha,Ariha,Ariha,35.8140,36.6100,2,SOHR,Other,Shells.,0,,1681776000"_s,
     u"SYR3,2023-04-12,2023,3,Demonstrations,Protests,Peaceful protest,Protesters,,Protesters,,,,x,,760,Middle East,Syria,As-Sweida,As Sweida,,As Sweida,32.7089,36.5661,3,SOHR,Other,Somewhere.,0,,1681776000"_s});
const QByteArray acledBefore = fileOf(
    {u"data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,timestamp,iso3"_s,
     u"9001,760,SYR1,1,12 April 2022,2022,1,Battles,Armed clash,Side A,,1,Side B,,2,12,Middle East,Syria,Aleppo,Al Bab,Al-Bab,Al Bab,36.3720,37.5158,1,SOHR,Other,Note,3,1,SYR"_s});
const QByteArray acledOldest = fileOf(
    {u"GWNO,EVENT_ID_CNTY,EVENT_ID_NO_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,ACTOR1,ALLY_ACTOR_1,INTER1,ACTOR2,ALLY_ACTOR_2,INTER2,INTERACTION,COUNTRY,ADMIN1,ADMIN2,ADMIN3,LOCATION,LATITUDE,LONGITUDE,GEO_PRECISION,SOURCE,NOTES,FATALITIES"_s,
     u"652,1SYR,1,05-04-2016,2016,1,Battles,Side A,Helpers,1,Side B,,2,12,Syria,Aleppo,,,Al Bab,36.3720,37.5158,1,SOHR,Note,7"_s});

} // namespace

/// Layouts that are known by their codebooks: the older ones.
class PresetsTest : public QObject {
    Q_OBJECT

private slots:
    void presetsAreKnownByTheirColumns_data()
    {
        QTest::addColumn<QString>("columns");
        QTest::addColumn<QString>("preset");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("somebody's") << u"id,date,place,killed"_s << QString();
        QTest::newRow("ucdp") << u"id,type_of_violence,where_prec,best,low,high"_s << u"UCDP GED"_s;
        QTest::newRow("acled, oldest") << u"EVENT_DATE,EVENT_TYPE,ACTOR1,FATALITIES"_s << u"ACLED"_s;
        QTest::newRow("airwars") << u"code,civ_killed_min,civ_killed_max,geo_precision"_s << u"Airwars"_s;
        QTest::newRow("gtd") << u"eventid,iyear,imonth,iday,nkill"_s << u"GTD"_s;
        QTest::newRow("hxl") << u"#event+code,#date+start,#affected+killed"_s << u"HXL"_s;
    }
    void presetsAreKnownByTheirColumns()
    {
        QFETCH(QString, columns);
        QFETCH(QString, preset);
        const Preset *found = presetFor(columns.split(u','));
        QCOMPARE(found ? QString::fromLatin1(found->name) : QString(), preset);
    }

    void acledIsReadInItsThreeAges()
    {
        const Imported now = importOf(acledNow), before = importOf(acledBefore), oldest = importOf(acledOldest);
        QCOMPARE(now.mapping.name, u"ACLED"_s);
        QCOMPARE(now.report.incidentsMade, 3);
        const Atlas &atlas = *now.opened.atlas;
        QCOMPARE(atlas.texts.in(atlas.incidents[0].id, Language::English), u"SYR1"_s); // behind a byte-order mark
        QCOMPARE(countOf(now), Count::exactly(3));
        QCOMPARE(atlas.actorSets[atlas.incidents[0].perpetrators].size(), std::size_t(3)); // both took part
        QCOMPARE(atlas.incidents[0].span, days("2023-04-12", "2023-04-12"));
        QCOMPARE(locationOf(now).precision, PlacePrecision::Town);
        QCOMPARE(atlas.incidents[0].claimCount, quint16(3)); // ACLED's own, and who told of it
        QCOMPARE(atlas.incidents[1].span, days("2023-04-09", "2023-04-15"));
        QCOMPARE(atlas.incidents[1].timePrecision, TimePrecision::Week);
        QCOMPARE(locationOf(now, 1).precision, PlacePrecision::Near);
        QCOMPARE(atlas.incidents[2].span, days("2023-04-01", "2023-04-30"));
        QCOMPARE(locationOf(now, 2).precision, PlacePrecision::Governorate);

        QCOMPARE(before.mapping.name, u"ACLED"_s);
        QCOMPARE(before.opened.atlas->incidents.at(0).span, days("2022-04-12", "2022-04-12"));
        QCOMPARE(oldest.mapping.name, u"ACLED"_s);
        QCOMPARE(oldest.opened.atlas->incidents.at(0).span, days("2016-04-05", "2016-04-05")); // the day first
        QCOMPARE(countOf(oldest), Count::exactly(7));
    }

    void acledsZeroIsNoFigureAndShownSo()
    {
        const Imported now = importOf(acledNow);
        QCOMPARE(countOf(now, 1), Count());
        const Atlas &atlas = *now.opened.atlas;
        const auto figures = atlas.figuresOf(atlas.claimsOf(atlas.incidents[1])[0]);
        QCOMPARE(figures.size(), std::size_t(1));
        QVERIFY(atlas.texts.in(figures[0].words, Language::English).contains(u"unknown"));
        QCOMPARE(now.report.counts[static_cast<std::size_t>(RowFault::ConventionalZero)], 2);
    }

    void gtdKnowsWhatItDoesNotKnow()
    {
        const Imported gtd = importOf(
            "eventid,iyear,imonth,iday,extended,resolution,country_txt,provstate,city,latitude,longitude,specificity,"
            "vicinity,attacktype1_txt,gname,nkill,nkillter,nwound,summary\n"
            "1,2014,3,0,0,,Syria,Aleppo,Aleppo,36.2,37.16,1,1,Bombing/Explosion,Unknown,,-99,4,x\n"
            "2,2014,0,0,0,,Syria,Aleppo,,36.2,37.16,4,0,Bombing/Explosion,Group,2,,,x\n"
            "3,2014,3,4,1,3/6/2014,Syria,Aleppo,,,,5,0,Bombing/Explosion,Group,2,,,x\n");
        const Atlas &atlas = *gtd.opened.atlas;
        QCOMPARE(gtd.mapping.name, u"GTD"_s);
        QCOMPARE(atlas.incidents.size(), std::size_t(3));
        QCOMPARE(atlas.incidents[0].span, days("2014-03-01", "2014-03-31"));
        QCOMPARE(atlas.incidents[0].timePrecision, TimePrecision::Month);
        QCOMPARE(locationOf(gtd).precision, PlacePrecision::Near);
        QCOMPARE(countOf(gtd), Count());
        QCOMPARE(countOf(gtd, 0, wounded), Count::exactly(4));
        QCOMPARE(atlas.incidents[0].perpetrators, SetIndex(0)); // an unknown actor is none
        QCOMPARE(atlas.incidents[1].timePrecision, TimePrecision::Year);
        QCOMPARE(locationOf(gtd, 1).precision, PlacePrecision::Governorate);
        QCOMPARE(atlas.incidents[2].span, days("2014-03-04", "2014-03-06"));
        QCOMPARE(locationOf(gtd, 2).precision, PlacePrecision::Unplaced);
    }

    void airwarsHasRangesGroupsAndWords()
    {
        const Imported airwars = importOf(
            "code,date,location_en,latitude,longitude,geo_precision,belligerent_en,civ_killed_min,civ_killed_max,"
            "children_killed_min,children_killed_max,evidence,url\n"
            "A1,2017-03-03,Somewhere,35.9,39.0,village,\"Side A, Side B\",2,5,1,1,Fair,https://example.org/a1\n"
            "A2,2017-03-03,Somewhere,35.9,4239.00416,village,Side A,3,3,,,Weak,\n"
            "A3,2017-03-03,Somewhere,,,,Side A,3,,,,Weak,\n");
        const Atlas &atlas = *airwars.opened.atlas;
        QCOMPARE(airwars.mapping.name, u"Airwars"_s);
        QCOMPARE(countOf(airwars), (Count{2, Count::absent, 5}));
        QCOMPARE(countOf(airwars, 0, atlas.measureOf({Outcome::Killed, 0})), Count::exactly(1));
        QCOMPARE(atlas.actorSets[atlas.incidents[0].perpetrators].size(), std::size_t(2));
        QCOMPARE(locationOf(airwars).precision, PlacePrecision::Town);
        QCOMPARE(atlas.reports[atlas.claims[atlas.incidents[0].firstClaim].report].url, u"https://example.org/a1"_s);
        QCOMPARE(locationOf(airwars, 1).precision, PlacePrecision::Unplaced);
        QCOMPARE(airwars.report.counts[static_cast<std::size_t>(RowFault::BadPoint)], 1);
        QCOMPARE(countOf(airwars, 1), Count::exactly(3));
        QVERIFY(countOf(airwars, 2).isOpen());
    }

    void airwarsMilitantsStandBesideTheCivilians()
    {
        const Imported airwars = importOf("unique_reference_code,date,geolocation_accuracy,civilians_killed_min,"
                                          "civilians_killed_max,militants_killed_min,militants_killed_max\n"
                                          "A1,2017-03-03,village,2,5,7,9\n");
        const Atlas &atlas = *airwars.opened.atlas;
        QCOMPARE(countOf(airwars), (Count{2, Count::absent, 5}));
        QCOMPARE(atlas.groups.size(), std::size_t(1));
        QCOMPARE(atlas.groups[0].id, u"fighters"_s);
        QCOMPARE(countOf(airwars, 0, atlas.measureOf({Outcome::Killed, 0})), (Count{7, Count::absent, 9}));
        const Ledger ledger = makeLedger(atlas, killed, {});
        QCOMPARE(TimeIndex(atlas, ledger).total({}, nullptr).high, 5);
    }

    void ucdpWithoutItsHeaderIsKnownByItsColumns()
    {
        QStringList cells(49, u""_s);
        const QStringList values{u"0=501"_s,
                                 u"2=2024"_s,
                                 u"5=1"_s,
                                 u"14=Government of X"_s,
                                 u"17=Rebels of Y"_s,
                                 u"24=1"_s,
                                 u"25=Somewhere"_s,
                                 u"29=35.5"_s,
                                 u"30=36.5"_s,
                                 u"37=1"_s,
                                 u"38=2024-01-05 00:00:00.000"_s,
                                 u"39=2024-01-05"_s,
                                 u"44=7"_s,
                                 u"45=9"_s,
                                 u"46=4"_s,
                                 u"19=\"a source\nover two lines\""_s};
        for (const QString &value : values)
            cells[value.section(u'=', 0, 0).toInt()] = value.section(u'=', 1);
        const Imported ucdp = importOf((cells.join(u',') + u'\n' + cells.join(u',') + u'\n').toUtf8());
        QCOMPARE(ucdp.mapping.name, u"UCDP GED"_s);
        QCOMPARE(ucdp.report.rowsRead, 2);
        QCOMPARE(countOf(ucdp), (Count{4, 7, 9}));
        QCOMPARE(ucdp.opened.atlas->incidents[0].span, days("2024-01-05", "2024-01-05"));
    }

    void theRealTablesAreReadAsPublished_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<qint64>("rows");
        QTest::addColumn<qint64>("low");
        QTest::addColumn<qint64>("best");
        QTest::newRow("UCDP") << u"ucdp_ged_syria/ged_syria.csv"_s << qint64(16566) << qint64(104833) << qint64(112337);
        QTest::newRow("VDC") << u"vdc_syria/vdc_deaths_by_place_date.csv"_s << qint64(20991) << qint64(33013)
                             << qint64(33013);
    }
    void theRealTablesAreReadAsPublished()
    {
        QFETCH(QString, file);
        QFETCH(qint64, rows);
        QFETCH(qint64, low);
        QFETCH(qint64, best);
        const QString data = qEnvironmentVariable("SIJILL_REAL_DATA");
        if (data.isEmpty())
            QSKIP("SIJILL_REAL_DATA is not set");
        const auto imported = importIncidents(data + u'/' + file);
        QVERIFY(imported);
        QCOMPARE(imported->report.rowsRead, rows);
        QCOMPARE(imported->report.incidentsMade, rows);
        const Ledger ledger = makeLedger(*imported->opened.atlas, killed, {});
        const Sum total = TimeIndex(*imported->opened.atlas, ledger).total({}, nullptr);
        QCOMPARE(total.low, low);
        QCOMPARE(total.best, best);
    }

    void airwarsIsReadAsPublished()
    {
        const QString data = qEnvironmentVariable("SIJILL_REAL_DATA");
        if (data.isEmpty())
            QSKIP("SIJILL_REAL_DATA is not set");
        const auto imported = importIncidents(data + u"/airwars_syria/airwars_syria_incidents.csv"_s);
        QVERIFY(imported);
        const Atlas &atlas = *imported->opened.atlas;
        QCOMPARE(atlas.incidents.size(), std::size_t(8114));
        const auto without = std::ranges::count_if(
            atlas.incidents, [&](const Incident &incident) { return !atlas.locationOf(incident).hasPoint(); });
        QCOMPARE(without, 1433); // 1,432 without coordinates, and the longitude of 4239
        QCOMPARE(imported->report.counts[static_cast<std::size_t>(RowFault::BadPoint)], 1);
        // TRSOM001 is dated 1970-01-01; two have no date at all.
        QCOMPARE(imported->report.counts[static_cast<std::size_t>(RowFault::ZeroDay)], 1);
        QCOMPARE(std::ranges::count_if(atlas.incidents, [](const auto &i) { return !i.span.isValid(); }), 3);
        QCOMPARE(atlas.extent().begin, *parseDay(u"2014-09-23"_s));
    }
};

QTEST_GUILESS_MAIN(PresetsTest)
#include "tst_presets.moc"
