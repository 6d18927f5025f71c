#include "mapdata/presets/presets.h"
#include "tests/mapdata/import/imports.h"

#include <QTest>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

Imported read(const QByteArray &text)
{
    return importOf(text, withGovernorates());
}

} // namespace

/// Layouts of those who publish incidents, by their own names.
class CodebooksTest : public QObject {
    Q_OBJECT

private slots:
    void weeksOfAcledAreSevenDaysAndSeveralEvents()
    {
        const Imported weeks = read(
            "WEEK,REGION,COUNTRY,ADMIN1,EVENT_TYPE,SUB_EVENT_TYPE,EVENTS,FATALITIES,POPULATION_EXPOSURE,"
            "DISORDER_TYPE,ID,CENTROID_LATITUDE,CENTROID_LONGITUDE\n"
            "2024-11-30,Middle East,Syria,Aleppo,Battles,Armed clash,12,140,250000,Political violence,2900,36.3,37.5\n"
            "2024-12-07,Middle East,Syria,Aleppo,Battles,Armed clash,3,0,90000,Political violence,2900,36.3,37.5\n");
        const Atlas &atlas = *weeks.opened.atlas;
        QCOMPARE(atlas.incidents.at(0).span, days("2024-11-30", "2024-12-06"));
        QCOMPARE(atlas.incidents.at(0).timePrecision, TimePrecision::Week);
        QCOMPARE(locationOf(weeks).precision, PlacePrecision::Governorate);
        QVERIFY(!locationOf(weeks).hasPoint());
        QCOMPARE(countOf(weeks, 0), Count::exactly(140));
        QCOMPARE(countOf(weeks, 1), Count()); // ACLED's zero
        QVERIFY(atlas.texts.in(atlas.incidents.at(0).note, Language::English).contains(u"12"));
        QVERIFY(weeks.report.assumptions.join(u' ').contains(u"15"));
        QVERIFY(!noteOf(weeks.report, u"ID"_s)->role);
        QVERIFY(noteOf(weeks.report, u"CENTROID_LATITUDE"_s)->how.contains(u"middle"));
        QCOMPARE(weeks.report.counts[static_cast<std::size_t>(RowFault::DuplicateId)], 0);
    }

    void monthsOfAcledAreMonths()
    {
        const Imported months =
            read("Country,Admin1,Admin2,ISO3,Admin2 Pcode,Admin1 Pcode,Month,Year,Events,Fatalities\n"
                 "Syria,Aleppo,Jebel Saman,SYR,SY0200,SY02,11,2024,12,140\n");
        QCOMPARE(months.opened.atlas->incidents.at(0).span, days("2024-11-01", "2024-11-30"));
        QCOMPARE(months.opened.atlas->incidents.at(0).timePrecision, TimePrecision::Month);
        QCOMPARE(locationOf(months).precision, PlacePrecision::Governorate);
    }

    void hapiIsMonthsByGovernorate()
    {
        const Imported hapi =
            read("location_code,admin1_code,admin1_name,admin2_code,admin2_name,event_type,events,fatalities,"
                 "reference_period_start,reference_period_end\n"
                 "SYR,SY02,Aleppo,SY0200,Jebel Saman,political_violence,12,140,2024-11-01,2024-11-30\n"
                 "SYR,SY04,Homs,SY0400,Homs,political_violence,3,20,2024-12-01,2024-12-31\n");
        const Atlas &atlas = *hapi.opened.atlas;
        QCOMPARE(atlas.incidents.at(0).span, days("2024-11-01", "2024-11-30"));
        QCOMPARE(atlas.incidents.at(0).timePrecision, TimePrecision::Month);
        QCOMPARE(atlas.incidents.at(1).span, days("2024-12-01", "2024-12-31"));
        QCOMPARE(locationOf(hapi, 1).precision, PlacePrecision::Governorate);
        QCOMPARE(atlas.places.at(atlas.locationPlaces.at(locationOf(hapi, 0).firstPlace)).id, u"SY02"_s);
        QCOMPARE(atlas.places.at(atlas.locationPlaces.at(locationOf(hapi, 1).firstPlace)).id, u"SY04"_s);
    }

    void aidWorkersAreCountedInAllAndApart()
    {
        const Imported awsd =
            read("Incident ID,Year,Month,Day,Country,Region,District,City,Nationals killed,"
                 "Internationals killed,Total killed,Total wounded,Latitude,Longitude,Means of attack\n"
                 "1,2013,1,14,Syrian Arab Republic,,,Aleppo,2,1,3,4,36.2,37.13,Shooting\n");
        QCOMPARE(awsd.mapping.name, u"Aid Worker Security Database"_s);
        QCOMPARE(awsd.opened.atlas->incidents.at(0).span, days("2013-01-14", "2013-01-14"));
        QCOMPARE(countOf(awsd, 0), Count::exactly(3));
        QCOMPARE(countOf(awsd, 0, wounded), Count::exactly(4));
        QCOMPARE(countOf(awsd, 0, Outcome::Killed, u"nationals"_s), Count::exactly(2));
        QCOMPARE(countOf(awsd, 0, Outcome::Killed, u"internationals"_s), Count::exactly(1));
    }

    void gunViolenceIsReadInItsLayouts()
    {
        const Imported copied =
            read("incident_id,date,state,city_or_county,address,n_killed,n_injured,latitude,longitude\n"
                 "1,1/14/2013,Ohio,Lorain,x,2,3,41.4455,-82.1377\n"
                 "2,1/2/2013,Ohio,Lorain,x,1,0,41.4455,-82.1377\n");
        QCOMPARE(copied.opened.atlas->incidents.at(0).span, days("2013-01-14", "2013-01-14"));
        QCOMPARE(copied.opened.atlas->incidents.at(1).span, days("2013-01-02", "2013-01-02"));
        QCOMPARE(countOf(copied, 0), Count::exactly(2));
        QCOMPARE(countOf(copied, 0, wounded), Count::exactly(3));
        const Imported now =
            read("Incident ID,Incident Date,State,City Or County,Address,Victims Killed,Victims Injured,"
                 "Suspects Killed,Suspects Injured,Suspects Arrested,Operations\n"
                 "1,\"January 14, 2013\",Ohio,Lorain,x,2,3,1,0,0,N/A\n");
        QCOMPARE(countOf(now, 0), Count::exactly(3)); // both are people
        QCOMPARE(countOf(now, 0, Outcome::Killed, u"suspects"_s), Count::exactly(1));
        QCOMPARE(countOf(now, 0, wounded), Count::exactly(3));
    }

    void iraqBodyCountHasTwoEndsAndNoBest()
    {
        const Imported ibc = read("IBC code,Start Date,End Date,Time,Location,Target,Weapons,Reported Minimum,"
                                  "Reported Maximum,Sources\n"
                                  "d0001,14 Jan 2013,14 Jan 2013,PM,Fallujah,x,car bomb,6,7,AFP\n");
        QCOMPARE(countOf(ibc, 0), (Count{6, Count::absent, 7}));
        QCOMPARE(ibc.opened.atlas->incidents.at(0).span, days("2013-01-14", "2013-01-14"));
        QCOMPARE(noteOf(ibc.report, u"Location"_s)->role, std::optional(Role::Place));
    }

    void missingMigrantsAreNoDead()
    {
        const Imported iom =
            read("Main ID,Incident Date,Number of Dead,Minimum Estimated Number of Missing,Total Number of "
                 "Dead and Missing,Number of Children,Cause of Death,Location of Incident,Coordinates\n"
                 "2014.1,01/14/2014,3,7,10,2,Drowning,Off Lampedusa,\"35.50, 12.60\"\n");
        QCOMPARE(countOf(iom, 0), Count::exactly(3));
        QCOMPARE(iom.opened.atlas->incidents.at(0).span, days("2014-01-14", "2014-01-14"));
        QVERIFY(isNear(locationOf(iom), 12.6, 35.5));
        QVERIFY(!noteOf(iom.report, u"Number of Children"_s)->role);
    }

    void insecurityInsightAddsThePeopleOfItsField()
    {
        const Imported education =
            read("Date,Country,Admin 1,Latitude,Longitude,Geo Precision,Reported Perpetrator,Educators Killed,"
                 "Students Killed,SiND Event ID\n"
                 "2023-01-14,Syria,Aleppo,36.2,37.13,6 Country,State,1,4,77\n"
                 "2023-01-15,Syria,Aleppo,36.2,37.13,(1) Exact location,State,,4,78\n");
        QCOMPARE(countOf(education, 0), Count::exactly(5));
        QCOMPARE(countOf(education, 0, Outcome::Killed, u"students"_s), Count::exactly(4));
        QVERIFY(!isPoint(locationOf(education, 0).precision));
        QCOMPARE(countOf(education, 1), Count::atLeast(4)); // nobody says of the educators
        QCOMPARE(locationOf(education, 1).precision, PlacePrecision::Exact);
    }

    void atrocitiesHaveDaysInSixColumns()
    {
        const Imported pitf = read("Country,Start Year,Start Month,Start Day,End Year,End Month,End Day,Event Type,"
                                   "Deaths Number,Latitude Degrees,Latitude Minutes,Latitude Direction,"
                                   "Longitude Degrees,Longitude Minutes,Longitude Direction\n"
                                   "SYR,2013,1,14,2013,1,16,Campaign,12,36,12,N,37,9,E\n");
        QVERIFY(isNear(locationOf(pitf), 37.15, 36.2));
        QCOMPARE(pitf.opened.atlas->incidents.at(0).span, days("2013-01-14", "2013-01-16"));
        QCOMPARE(countOf(pitf, 0), Count::exactly(12));
    }

    void rangeOfDatesSaysMoreThanTheDateBesideIt()
    {
        const QByteArray text =
            "Title,Geolocation,Date,Date range,Killed\nA,33.5|36.2,2016-03-01,2016-03-01~2016-03-04,3\n";
        const Imported uwazi = read(text);
        QCOMPARE(uwazi.mapping.name, u"Uwazi"_s);
        QCOMPARE(uwazi.mapping.columnFor(Role::DateStart), u"Date range"_s);
        QCOMPARE(uwazi.mapping.columnFor(Role::Point), u"Geolocation"_s);
    }

    void shapefilesCutTheNamesOfCodebooks_data()
    {
        QTest::addColumn<QString>("columns");
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("column");
        QTest::addColumn<int>("role");
        const auto row = [](const char *name, const char *columns, const char *preset, const char *column, Role role) {
            QTest::newRow(name) << QString::fromLatin1(columns) << QString::fromLatin1(preset)
                                << QString::fromLatin1(column) << static_cast<int>(role);
        };
        row("ucdp", "id,type_of_vi,where_prec,where_coor,best,low,high", "UCDP GED", "where_coor", Role::Place);
        row("acled",
            "event_id_c,event_date,time_preci,event_type,sub_event_,actor1,assoc_acto,actor2,assoc_ac_1,fatalities",
            "ACLED", "time_preci", Role::DatePrecision);
        row("acled, alike", "event_id_c,event_date,event_type,actor1,assoc_acto,actor2,assoc_ac_1,fatalities", "ACLED",
            "assoc_ac_1", Role::TargetToo);
        row("airwars", "unique_ref,date,geolocatio,civilians_,civilian_1,children_k,children_1", "Airwars",
            "civilian_1", countRole(Outcome::Killed, 0, Bound::High));
        row("gtd", "eventid,iyear,imonth,iday,specificit,attacktype,attackty_1,gname,nkill", "GTD", "attackty_1",
            Role::Kind);
        row("gva", "incident_i,incident_d,state,city_or_co,n_killed,n_injured", "Gun Violence Archive", "city_or_co",
            Role::Place);
    }
    void shapefilesCutTheNamesOfCodebooks()
    {
        QFETCH(QString, columns);
        QFETCH(QString, preset);
        QFETCH(QString, column);
        QFETCH(int, role);
        const Preset *found = presetFor(columns.split(u','));
        QVERIFY(found);
        QCOMPARE(QString::fromLatin1(found->name), preset);
        QCOMPARE(mappingOf(*found, columns.split(u',')).columnFor(static_cast<Role>(role)), column);
    }
};

QTEST_GUILESS_MAIN(CodebooksTest)
#include "tst_codebooks.moc"
