#include "mapdata/mapping/namedroles.h"
#include "tests/mapdata/import/imports.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

constexpr Role killedRole = countRole(Outcome::Killed), woundedRole = countRole(Outcome::Wounded);

Imported read(const QByteArray &text)
{
    return importOf(text, withGovernorates());
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
        row("عدد الضحايا", {});
        row("boys", {});
        row("boys killed", countRole(Outcome::Killed, 6));
        row("Garçons blessés", countRole(Outcome::Wounded, 6));
        row("niñas muertas", countRole(Outcome::Killed, 7));
        row("niños muertos", countRole(Outcome::Killed, 1));
        row("عدد القتلى من الفتيات", countRole(Outcome::Killed, 7));
        row("Adults (killed)", countRole(Outcome::Killed, 8));
        row("Number of males killed", countRole(Outcome::Killed, 9));
        row("عدد القتلى الإناث", countRole(Outcome::Killed, 10));
        row("Adult males killed", countRole(Outcome::Killed, 3));
        row("Female children injured", countRole(Outcome::Wounded, 7));
        row("civilian men killed", {});
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

    void boysAndGirlsAreTheChildren()
    {
        const Imported parted = read("date,province,boys killed,girls killed,women killed,men killed\n"
                                     "2013-01-14,Aleppo,1,2,3,4\n2013-01-15,Aleppo,1,,3,4\n");
        QCOMPARE(countOf(parted, 0, Outcome::Killed, u"boys"_s), Count::exactly(1));
        QCOMPARE(countOf(parted, 0, Outcome::Killed, u"children"_s), Count::exactly(3));
        QCOMPARE(countOf(parted, 0), Count::atLeast(10));
        QCOMPARE(countOf(parted, 1, Outcome::Killed, u"children"_s), Count::atLeast(1)); // nobody says of girls
        const Imported whole = read("date,province,killed,boys,girls\n2013-01-14,Aleppo,10,1,2\n");
        QCOMPARE(countOf(whole, 0), Count::exactly(10));
        QCOMPARE(countOf(whole, 0, Outcome::Killed, u"children"_s), Count::exactly(3));
        const Imported told = read("date,province,children killed,boys killed,girls killed,men killed\n"
                                   "2013-01-14,Aleppo,4,1,2,5\n");
        QCOMPARE(countOf(told, 0, Outcome::Killed, u"children"_s), Count::exactly(4)); // as the table has it
        QCOMPARE(countOf(told, 0), Count::atLeast(9));
        const Imported spanish = read("fecha,provincia,niños muertos,niñas muertas,hombres muertos\n"
                                      "2013-01-14,Aleppo,1,2,5\n");
        QCOMPARE(countOf(spanish, 0, Outcome::Killed, u"boys"_s), Count::exactly(1));
        QCOMPARE(countOf(spanish, 0), Count::atLeast(8));
    }

    void peopleAreNotCountedByTheirSexAndAgainByTheirAge()
    {
        const Imported sexes =
            read("date,province,killed males,killed females,killed children\n2013-01-14,Aleppo,3,2,1\n");
        QCOMPARE(countOf(sexes, 0), Count::atLeast(5));
        QCOMPARE(countOf(sexes, 0, Outcome::Killed, u"females"_s), Count::exactly(2));
        const Imported ages = read("date,province,killed adults,killed children\n2013-01-14,Aleppo,3,2\n");
        QCOMPARE(countOf(ages, 0), Count::atLeast(5));
        const Imported both = read("date,province,Adult males killed,Adult females killed,Male children killed,"
                                   "Female children killed\n2013-01-14,Aleppo,4,3,1,2\n");
        QCOMPARE(countOf(both, 0), Count::atLeast(10));
        QCOMPARE(countOf(both, 0, Outcome::Killed, u"children"_s), Count::exactly(3));
    }

    void victimsMayBeKilledOrWounded()
    {
        for (const char *column : {"victims", "Number of casualties", "عدد الضحايا", "víctimas"}) {
            const QString name = QString::fromUtf8(column);
            const Imported table = read("date,province," + name.toUtf8() + "\n2013-01-14,Aleppo,8\n");
            QCOMPARE(countOf(table, 0), Count());
            const ColumnNote *note = noteOf(table.report, name);
            QVERIFY2(note && !note->role && note->isOdd && note->how.contains(u"what became of them"), column);
        }
    }

    void aNumberOfAWeekIsToldAndTheYearIsRead()
    {
        const Imported weeks = read("Year,Week,Province,Killed\n2016,32,Aleppo,3\n2016,33,Homs,2\n");
        QCOMPARE(weeks.opened.atlas->incidents.at(0).span, days("2016-01-01", "2016-12-31"));
        const ColumnNote *note = noteOf(weeks.report, u"Week"_s);
        QVERIFY(note && !note->role && note->isOdd && note->how.contains(u"the year is read"));
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
