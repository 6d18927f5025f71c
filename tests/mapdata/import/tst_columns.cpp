#include "mapdata/import/precisionwords.h"
#include "mapdata/import/tablelook.h"
#include "mapdata/ledger/ledger.h"
#include "mapdata/mapping/namedroles.h"
#include "mapdata/model/vocabulary.h"
#include "mapdata/opening/incidentfile.h"
#include "mapdata/presets/presets.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

constexpr Role killedRole = countRole(Outcome::Killed), woundedRole = countRole(Outcome::Wounded);

Count countOf(const Imported &imported, IncidentIndex i, MeasureIndex measure = killed)
{
    return readCount(*imported.opened.atlas, i, measure, {});
}

/// Of a group, by its id.
Count countOf(const Imported &imported, IncidentIndex i, Outcome outcome, const QString &group)
{
    const Atlas &atlas = *imported.opened.atlas;
    const auto found = std::ranges::find(atlas.groups, group, &Term::id);
    if (found == atlas.groups.end())
        return {};
    return countOf(imported, i, atlas.measureOf({outcome, static_cast<GroupIndex>(found - atlas.groups.begin())}));
}

const Location &locationOf(const Imported &imported, std::size_t i = 0)
{
    return imported.opened.atlas->locationOf(imported.opened.atlas->incidents.at(i));
}

Span days(const char *first, const char *last)
{
    return Span::days(*parseDay(QString::fromLatin1(first)), *parseDay(QString::fromLatin1(last)));
}

const ColumnNote *noteOf(const ImportReport &report, const QString &column)
{
    const auto found = std::ranges::find(report.columns, column, &ColumnNote::column);
    return found == report.columns.end() ? nullptr : &*found;
}

bool isNear(const Location &location, double longitude, double latitude)
{
    return std::abs(location.longitude - longitude) < 1e-4 && std::abs(location.latitude - latitude) < 1e-4;
}

/// Governorates of Syria by their codes.
std::shared_ptr<const Atlas> book()
{
    auto atlas = std::make_shared<Atlas>();
    for (const auto &[id, name] :
         {std::pair(u"SY02"_s, u"Aleppo"_s), {u"SY04"_s, u"Homs"_s}, {u"SY07"_s, u"Idleb"_s}}) {
        Place place;
        place.id = id;
        place.name = {name, {}};
        place.level = PlaceLevel::Governorate;
        atlas->places.push_back(place);
    }
    return atlas;
}

} // namespace

class ColumnsTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_files = 0;

    QString made(const QByteArray &text)
    {
        QFile file(m_folder.filePath(u"%1.csv"_s.arg(++m_files)));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }

    Imported read(const QByteArray &text)
    {
        ImportOptions options;
        options.places = [] { return book(); };
        auto imported = importIncidents(made(text), options);
        return imported ? std::move(*imported) : Imported{{std::make_shared<Atlas>(), {}, {}, {}, {}}, {}, {}};
    }

    /// The same mapping is guessed where a person looks first.
    Mapping lookedAt(const QByteArray &text)
    {
        const auto look = lookAtTable(made(text));
        return look ? look->guess.mapping : Mapping();
    }

private slots:
    void minutesSecondsAndDirectionHaveColumnsOfTheirOwn()
    {
        const Imported imported =
            read("date,Lat Degrees,Lat Minutes,Lat Seconds,Lat Direction,Long Degrees,Long Minutes,Long Seconds,"
                 "Long Direction,killed\n2013-01-14,36,12,0,N,37,9,36,E,3\n2013-01-15,36,12,0,S,37,9,36,W,3\n");
        QCOMPARE(imported.opened.atlas->incidents.size(), std::size_t(2));
        const auto isAt = [&](std::size_t i, double latitude, double longitude) {
            const Location &location = locationOf(imported, i);
            return std::abs(location.latitude - latitude) < 1e-9 && std::abs(location.longitude - longitude) < 1e-9;
        };
        QVERIFY(isAt(0, 36.2, 37.16));
        QVERIFY(isAt(1, -36.2, -37.16));
    }

    void namesSayWhatAColumnIs_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<int>("role"); // -1: nothing
        const auto row = [](const char *column, std::optional<Role> role) {
            QTest::newRow(column) << QString::fromUtf8(column) << (role ? static_cast<int>(*role) : -1);
        };
        row("", {});
        row("colour", {});
        row("Total", {});
        row("killed by", {});
        row("killed or missing", {});
        row("Total Dead and Missing", {});
        row("Place of birth", {});
        row("Number of casualties", {});
        row("teachers killed", {});
        row("centroid_lat", {});
        row("Date of birth", {});
        row("latitud", Role::Latitude);
        row("Latitude (WGS84)", Role::Latitude);
        row("GPSLatitude", Role::Latitude);
        row("خط العرض", Role::Latitude);
        row("Longitude [decimal degrees]", Role::Longitude);
        row("incident_longitude", Role::Longitude);
        row("Coordenadas", Role::Point);
        row("GPS coordinates", Role::Point);
        row("Date of incident (dd/mm/yyyy)", Role::DateStart);
        row("Date de l'incident", Role::DateStart);
        row("Fecha del suceso", Role::DateStart);
        row("Data do incidente", Role::DateStart);
        row("تاريخ الحادث", Role::DateStart);
        row("IncidentDate", Role::DateStart);
        row("Fecha de inicio", Role::DateStart);
        row("Date de fin", Role::DateEnd);
        row("Reported Date", Role::DateStart);
        row("# killed", killedRole);
        row("Nombre de morts", killedRole);
        row("Nombre total de tués", killedRole);
        row("Número de muertos", killedRole);
        row("Víctimas mortales", killedRole);
        row("Número de mortos", killedRole);
        row("عدد القتلى", killedRole);
        row("عدد الشهداء الكلي", killedRole);
        row("Total deaths", killedRole);
        row("N° blessés", woundedRole);
        row("heridos", woundedRole);
        row("Feridos (total)", woundedRole);
        row("No. of civilians killed", countRole(Outcome::Killed, 4));
        row("Killed (children)", countRole(Outcome::Killed, 1));
        row("Mujeres heridas", countRole(Outcome::Wounded, 2));
        row("Minimum killed", countRole(Outcome::Killed, 0, Bound::Low));
        row("Deaths (max)", countRole(Outcome::Killed, 0, Bound::High));
        row("Lieu de l'incident", Role::Place);
        row("Location name", Role::Place);
        row("Ciudad", Role::Place);
        row("City/Municipality", Role::Place);
        row("Gouvernorat", Role::Governorate);
        row("Provincia", Role::Governorate);
        row("Admin 1", Role::Governorate);
        row("ADM1_FR", Role::Governorate);
        row("Admin2 Name", Role::District);
        row("País", Role::Country);
        row("group_name", Role::Actor);
        row("Alleged perpetrator", Role::Actor);
        row("Presunto responsable", Role::Actor);
        row("Suspected group", Role::Actor);
        row("attack_type", Role::Kind);
        row("Type of incident", Role::Kind);
        row("Tipo de incidente", Role::Kind);
        row("Source(s)", Role::Source);
        row("Fuente", Role::Source);
        row("Source URL", Role::Link);
        row("Incident ID", Role::Id);
        row("Number of events", Role::EventCount);
    }
    void namesSayWhatAColumnIs()
    {
        QFETCH(QString, column);
        QFETCH(int, role);
        const NamedRole named = rolesNamed({column}).front();
        QCOMPARE(named.role ? roleKey(*named.role) : QString(),
                 role < 0 ? QString() : roleKey(static_cast<Role>(role)));
    }

    void cellsSayItWhateverElseIsKnown()
    {
        const Imported unlisted = read("Day it was noticed,lat,lon,killed\n2013-01-14,33.51,36.29,3\n");
        QCOMPARE(unlisted.opened.atlas->incidents.at(0).span, days("2013-01-14", "2013-01-14"));
        QVERIFY(isNear(locationOf(unlisted), 36.29, 33.51));
        const Imported noPlace = read("Reported Date,killed\n2013-01-14,3\n2013-01-15,5\n");
        QCOMPARE(noPlace.opened.atlas->incidents.at(1).span, days("2013-01-15", "2013-01-15"));
        QCOMPARE(countOf(noPlace, 1), Count::exactly(5));
        QVERIFY(noteOf(noPlace.report, u"Reported Date"_s)->how.contains(u"want of a better"));
    }

    void dayOfTheReportIsNoDayOfTheIncident()
    {
        const Imported both = read("Date reported,Incident date,killed\n2013-02-01,2013-01-14,3\n");
        QCOMPARE(both.opened.atlas->incidents.at(0).span, days("2013-01-14", "2013-01-14"));
        const ColumnNote *note = noteOf(both.report, u"Date reported"_s);
        QVERIFY(note && !note->role && note->isOdd);
        QCOMPARE(note->values, QStringList{u"2013-02-01"_s});
    }

    void filledColumnIsBetterThanAnEmptyOneOfABetterName()
    {
        const Imported read1 = read("date,fecha del hecho,place,localidad,killed,fallecidos\n"
                                    ",2013-01-14,,Somewhere,,3\n,2013-01-15,,Elsewhere,,4\n");
        QCOMPARE(read1.opened.atlas->incidents.at(0).span, days("2013-01-14", "2013-01-14"));
        QCOMPARE(countOf(read1, 1), Count::exactly(4));
        QCOMPARE(noteOf(read1.report, u"localidad"_s)->role, std::optional(Role::Place));
        // So it is where a codebook has several names.
        const Imported acled = read("event_id_cnty,data_id,event_date,event_type,actor1,fatalities\n"
                                    ",77,2023-04-12,Battles,A,3\n");
        QCOMPARE(noteOf(acled.report, u"data_id"_s)->role, std::optional(Role::Id));
    }

    void regionStandsInWhereNoProvinceIsNamed()
    {
        const Imported both = read("date,Region,Province,killed\n2013-01-14,Levant,Aleppo,3\n2013-01-15,Homs,,4\n");
        const Atlas &atlas = *both.opened.atlas;
        QCOMPARE(atlas.places.at(atlas.locationPlaces.at(locationOf(both, 0).firstPlace)).id, u"SY02"_s);
        QCOMPARE(atlas.places.at(atlas.locationPlaces.at(locationOf(both, 1).firstPlace)).id, u"SY04"_s);
        const Imported alone = read("date,Region,killed\n2013-01-14,Aleppo,3\n");
        QCOMPARE(locationOf(alone).precision, PlacePrecision::Governorate);
        QCOMPARE(noteOf(alone.report, u"Region"_s)->role, std::optional(Role::Governorate));
    }

    void groupsAndKindsOfAttackAreNamed()
    {
        const Imported gtd = read("date,city,group_name,attack_type,killed\n2013-01-14,Aleppo,Group A,Bombing,3\n");
        const Atlas &atlas = *gtd.opened.atlas;
        QCOMPARE(atlas.actors.at(atlas.actorSets.at(atlas.incidents.at(0).perpetrators).at(0)).name.english,
                 u"Group A"_s);
        QCOMPARE(atlas.kinds.at(atlas.incidents.at(0).kind).name.english, u"Bombing"_s);
    }

    void unitsInTheHeaderAreOff()
    {
        const Imported units = read("Date (dd/mm/yyyy),Location name,Latitude (WGS84),Longitude (WGS84),# killed,"
                                    "# injured,No. of civilians killed\n01/02/2013,Aleppo,36.20,37.13,3,4,2\n");
        QCOMPARE(units.opened.atlas->incidents.at(0).span, days("2013-02-01", "2013-02-01"));
        QVERIFY(isNear(locationOf(units), 37.13, 36.20));
        QCOMPARE(countOf(units, 0), Count::exactly(3));
        QCOMPARE(countOf(units, 0, wounded), Count::exactly(4));
        QCOMPARE(countOf(units, 0, Outcome::Killed, u"civilians"_s), Count::exactly(2));
        const Imported american = read("Date (mm/dd/yyyy),killed\n01/02/2013,3\n");
        QCOMPARE(american.opened.atlas->incidents.at(0).span, days("2013-01-02", "2013-01-02"));
    }

    void formsTellOfThemselvesToo()
    {
        const Imported kobo = read("start,end,today,incident/date_of_incident,_incident/gps_latitude,"
                                   "_incident/gps_longitude,_incident/gps_altitude,_incident/gps_precision,"
                                   "incident/killed,targets/civilians,_id,_uuid,_submission_time\n"
                                   "2023-05-01T08:00:00.000+03:00,2023-05-01T08:20:00.000+03:00,2023-05-01,2023-04-20,"
                                   "33.51,36.29,690,4.5,3,1,1001,aaaa,2023-05-02T09:00:00\n");
        QCOMPARE(kobo.opened.atlas->incidents.at(0).span, days("2023-04-20", "2023-04-20"));
        QVERIFY(isNear(locationOf(kobo), 36.29, 33.51));
        QCOMPARE(countOf(kobo, 0), Count::exactly(3));
        QCOMPARE(countOf(kobo, 0, Outcome::Killed, u"civilians"_s), Count()); // a choice that was ticked
        for (const QString &column : {u"start"_s, u"end"_s, u"_submission_time"_s}) {
            const ColumnNote *note = noteOf(kobo.report, column);
            QVERIFY(note && !note->role && !note->isOdd);
            QVERIFY(note->how.contains(u"of the form"));
        }
        const Imported french =
            read("start;end;today;Date de l incident;_Position GPS_latitude;_Position GPS_longitude;"
                 "Nombre de morts;Nombre de blessés;_submission_time\n"
                 "2023-05-01T08:00:00.000+01:00;2023-05-01T08:20:00.000+01:00;2023-05-01;2023-04-20;"
                 "14.4974;-4.1970;3;5;2023-05-02T09:00:00\n");
        QCOMPARE(french.opened.atlas->incidents.at(0).span, days("2023-04-20", "2023-04-20"));
        QVERIFY(isNear(locationOf(french), -4.1970, 14.4974));
        QCOMPARE(countOf(french, 0), Count::exactly(3));
        QCOMPARE(countOf(french, 0, wounded), Count::exactly(5));
    }

    void dayOfTheFormStandsInForWantOfABetter()
    {
        const Imported odk = read("today,location_name,killed\n2023-10-20,Gaza City,3\n");
        QCOMPARE(odk.opened.atlas->incidents.at(0).span, days("2023-10-20", "2023-10-20"));
        QVERIFY(noteOf(odk.report, u"today"_s)->how.contains(u"want of a better"));
        const Imported central = read("SubmissionDate,grp-incident_date,grp-gps-Latitude,grp-gps-Longitude,killed,KEY\n"
                                      "2023-10-25T21:30:00.000Z,2023-10-20,31.5017,34.4668,3,uuid:1\n");
        QCOMPARE(central.opened.atlas->incidents.at(0).span, days("2023-10-20", "2023-10-20"));
        QVERIFY(isNear(locationOf(central), 34.4668, 31.5017));
    }

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

    void disjointFiguresOfHxlAreAdded()
    {
        const Imported kinds = read("Date,Place,Educators killed,Students killed,Latitude,Longitude\n"
                                    "#date,#loc,#affected+killed+teacher,#affected+killed+student,#lat,#long\n"
                                    "2020-01-01,School,1,4,33.51,36.29\n");
        QCOMPARE(kinds.report.rowsRead, 1);
        QCOMPARE(countOf(kinds, 0), Count::exactly(5));
        QCOMPARE(countOf(kinds, 0, Outcome::Killed, u"teachers"_s), Count::exactly(1));
        QCOMPARE(countOf(kinds, 0, Outcome::Killed, u"students"_s), Count::exactly(4));
        QVERIFY(isNear(locationOf(kinds), 36.29, 33.51));
    }

    void figuresOfHxlThatMayOverlapAreNotAdded()
    {
        const Imported overlap = read("#date,#adm1,#affected+killed+f+teacher,#affected+killed+m+student\n"
                                      "2020-01-01,Aleppo,1,4\n");
        QCOMPARE(countOf(overlap, 0), Count::exactly(1));
        const ColumnNote *note = noteOf(overlap.report, u"#affected+killed+m+student"_s);
        QVERIFY(note && !note->role && note->isOdd && !note->how.isEmpty());
        const Imported whole = read("#date,#adm1,#affected+killed,#affected+killed+teacher,#affected+f+killed\n"
                                    "2020-01-01,Aleppo,9,2,4\n");
        QCOMPARE(countOf(whole, 0), Count::exactly(9));
        QCOMPARE(countOf(whole, 0, Outcome::Killed, u"teachers"_s), Count::exactly(2));
        QCOMPARE(countOf(whole, 0, Outcome::Killed, u"women"_s), Count::exactly(4));
        const Imported sexes = read("#date,#adm1,#affected+killed+f,#affected+killed+m\n2020-01-01,Aleppo,2,3\n");
        QCOMPARE(countOf(sexes, 0), Count::exactly(5));
    }

    void womenAndMenAreTheWholeWhateverChildrenThereAre()
    {
        const Imported three = read(
            "#date,#adm1,#affected+killed+f,#affected+killed+m,#affected+killed+children\n2020-01-05,Aleppo,2,3,1\n");
        QCOMPARE(countOf(three, 0), Count::exactly(5));
        QCOMPARE(countOf(three, 0, Outcome::Killed, u"children"_s), Count::exactly(1));
        const Imported twice = read("#date,#adm1,#affected+killed+f,#affected+killed+m,#affected+killed+children,"
                                    "#affected+killed+adults\n2020-01-05,Aleppo,2,3,1,4\n");
        QVERIFY(countOf(twice, 0) != Count::exactly(10)); // the same people, parted in two ways
    }

    void secondRowOfTagsIsNoIncident()
    {
        const QByteArray tags = "#date,#adm1,#affected+killed\n";
        const Imported twice = read("When,Province,Dead\n" + tags + tags + "2020-01-01,Aleppo,5\n");
        QCOMPARE(twice.report.rowsRead, 1);
        QCOMPARE(twice.report.incidentsMade, 1);
        const Imported headless = read(tags + tags + "2020-01-01,Aleppo,5\n");
        QCOMPARE(headless.report.incidentsMade, 1);
    }

    void precisionIsReadInWords_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("time");
        const auto row = [](const char *cell, const char *place, const char *time) {
            QTest::newRow(cell) << QString::fromUtf8(cell) << QString::fromLatin1(place) << QString::fromLatin1(time);
        };
        row("", "", "");
        row("6", "", "");
        row("whatever", "", "");
        row("6 Country", "country", "");
        row("(1) Exact location", "exact", "day");
        row("not exact", "", "");
        row("centroid of the governorate", "governorate", "");
        row("Town, in an unknown district", "", "");
        row("ADM2", "district", "");
        row("Year: the event occurred in this year", "", "year");
        row("Month", "", "month");
        row("3 - week", "", "week");
        row("محافظة", "governorate", "");
    }
    void precisionIsReadInWords()
    {
        QFETCH(QString, cell);
        QFETCH(QString, place);
        QFETCH(QString, time);
        const auto placed = precisionInWords<PlacePrecision>(cell, [](const QString &) { return std::nullopt; });
        QCOMPARE(placed ? precisionKey(*placed) : QString(), place);
        const auto timed = precisionInWords<TimePrecision>(cell, [](const QString &) { return std::nullopt; });
        QCOMPARE(timed ? precisionKey(*timed) : QString(), time);
    }

    void countryIsNoPoint()
    {
        const Imported country = read("date,date_precision,place,lat,lon,killed\n"
                                      "2013-05-06,Year: the event occurred in this year,Syria,35.0,38.5,3\n");
        QVERIFY(!isPoint(locationOf(country).precision));
        QCOMPARE(country.opened.atlas->incidents.at(0).span, days("2013-01-01", "2013-12-31"));
        QCOMPARE(country.report.counts[static_cast<std::size_t>(RowFault::CountryForPlace)], 1);
    }

    void whatLooksLikeDataComesFirstInTheReport()
    {
        const Imported odd = read("date,place,killed,colour,people bused out,seen\n"
                                  "2013-01-14,Aleppo,3,red,120,2013-01-20\n2013-01-15,Aleppo,4,blue,140,2013-01-21\n");
        QVERIFY(noteOf(odd.report, u"people bused out"_s)->isOdd);
        QVERIFY(noteOf(odd.report, u"seen"_s)->isOdd);
        QVERIFY(!noteOf(odd.report, u"colour"_s)->isOdd);
        QVERIFY(reportInShort(odd.report).endsWith(u"people bused out, seen, colour"));
        QVERIFY(readingAsText(odd.report).startsWith(u"“people bused out”"));
    }

    void everyColumnOfRandomTablesIsToldOnceAndBothWaysAlike()
    {
        const QStringList names{u"date"_s,
                                u"Fecha"_s,
                                u"lat"_s,
                                u"Longitude (WGS84)"_s,
                                u"killed"_s,
                                u"# dead"_s,
                                u"x"_s,
                                u"colour"_s,
                                u"start"_s,
                                u"today"_s,
                                u"end"_s,
                                u"events"_s,
                                u"country"_s,
                                u"WEEK"_s,
                                u"place"_s,
                                u"killed"_s,
                                u""_s,
                                u"#date"_s,
                                u"#affected+killed+f"_s,
                                u"id"_s,
                                u"_uuid"_s,
                                u"gps"_s,
                                u"region"_s,
                                u"province"_s,
                                u"sources"_s,
                                u"nkill"_s,
                                u"eventid"_s,
                                u"iyear"_s,
                                u"weapon"_s,
                                u"القتلى"_s};
        const QStringList cells{u""_s,          u"2013-01-14"_s, u"3"_s,      u"36.21"_s,
                                u"Aleppo"_s,    u"http://a"_s,   u"dozens"_s, u"14/01/2013"_s,
                                u"33.5 36.2"_s, u"Country: x"_s, u"1234567"_s};
        QRandomGenerator random(7);
        for (int table = 0; table < 150; ++table) {
            const int columns = random.bounded(1, 12), rows = random.bounded(0, 6);
            QStringList header;
            for (int i = 0; i < columns; ++i)
                header << names[random.bounded(static_cast<int>(names.size()))];
            QString text = header.join(u',') + u'\n';
            for (int row = 0; row < rows; ++row) {
                QStringList line;
                for (int i = 0; i < columns; ++i)
                    line << cells[random.bounded(static_cast<int>(cells.size()))];
                text += line.join(u',') + u'\n';
            }
            const QString path = made(text.toUtf8());
            const auto look = lookAtTable(path);
            const auto imported = importIncidents(path, {});
            if (!look || !imported)
                continue;
            QCOMPARE(imported->mapping, look->guess.mapping);
            QStringList told;
            QSet<Role> roles;
            for (const ColumnNote &note : imported->report.columns) {
                told << note.column;
                QVERIFY(note.role.has_value() || note.values.size() <= 3);
                QVERIFY(!note.role || (!note.how.isEmpty() && note.values.isEmpty()));
                QVERIFY(!note.role || !roles.contains(*note.role));
                if (note.role)
                    roles.insert(*note.role);
            }
            QCOMPARE(told, look->columns);
            QCOMPARE(imported->report.rowsRead, imported->report.incidentsMade + imported->report.rowsRefused);
        }
    }
};

QTEST_GUILESS_MAIN(ColumnsTest)
#include "tst_columns.moc"
