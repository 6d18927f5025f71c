#include "mapdata/import/guess.h"
#include "mapdata/index/timeindex.h"
#include "mapdata/ledger/ledger.h"
#include "mapdata/opening/incidentfile.h"
#include "mapdata/presets/presets.h"
#include "mapdata/store/atlaswriter.h"
#include "mapdata/tables/rowsource.h"

#include <QDir>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

/// A file that lives as long as this does.
struct TableFile {
    QTemporaryDir folder;
    QString path;

    explicit TableFile(const QByteArray &content, const QString &name = u"table.csv"_s) : path(folder.filePath(name))
    {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
    }
};

Imported importOf(const QByteArray &content, const ImportOptions &options = {})
{
    const TableFile file(content);
    auto imported = importIncidents(file.path, options);
    return imported ? std::move(*imported) : Imported{{std::make_shared<Atlas>(), {}, {}, {}, {}}, {}, {}};
}

const Location &locationOf(const Imported &imported, std::size_t i = 0)
{
    return imported.opened.atlas->locationOf(imported.opened.atlas->incidents.at(i));
}

Count countOf(const Imported &imported, IncidentIndex i = 0, MeasureIndex measure = killed)
{
    return readCount(*imported.opened.atlas, i, measure, {});
}

Span days(const char *first, const char *last)
{
    return Span::days(*parseDay(QString::fromLatin1(first)), *parseDay(QString::fromLatin1(last)));
}

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

/// A gazetteer of two governorates, with a homonym and a name that is close to another.
std::shared_ptr<const Atlas> book()
{
    auto atlas = std::make_shared<Atlas>();
    const auto add = [&](const QString &id, const QString &english, const QString &arabic, PlaceLevel level,
                         PlaceIndex parent, double lon, double lat) {
        Place place;
        place.id = id;
        place.name = {english, arabic};
        place.level = level;
        place.parent = parent;
        place.longitude = lon;
        place.latitude = lat;
        atlas->places.push_back(place);
        return static_cast<PlaceIndex>(atlas->places.size() - 1);
    };
    const auto daraa = add(u"SY12"_s, u"Dar'a"_s, u"درعا"_s, PlaceLevel::Governorate, none, 36.2, 32.8);
    const auto aleppo = add(u"SY02"_s, u"Aleppo"_s, u"حلب"_s, PlaceLevel::Governorate, none, 37.4, 36.3);
    add(u"C6001"_s, u"Atman"_s, u"عتمان"_s, PlaceLevel::Point, daraa, 36.127, 32.653);
    add(u"C1001"_s, u"Al-Bab"_s, u"الباب"_s, PlaceLevel::Point, aleppo, 37.515, 36.372);
    add(u"C1002"_s, u"Haydariya"_s, u"الحيدرية"_s, PlaceLevel::Point, aleppo, 37.19, 36.22);
    add(u"C1003"_s, u"Khalidiya"_s, u"الخالدية"_s, PlaceLevel::Point, aleppo, 37.14, 36.23);
    add(u"C1004"_s, u"Khalidiya"_s, u"الخالدية"_s, PlaceLevel::Point, aleppo, 38.0, 36.6);
    return atlas;
}

ImportOptions withBook()
{
    ImportOptions options;
    options.places = [] { return book(); };
    return options;
}

} // namespace

class ImportTest : public QObject {
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

    void hxlTagsAreReadUnderTheHeaderAndInsteadOfIt()
    {
        const QByteArray header = "Ref,When,Province,Town,Dead,Dead kids\n";
        const QByteArray tags =
            "#event+code,#date+occurred,#name+adm1+x,#loc+name,#affected+killed,#affected+children+killed\n";
        const QByteArray row = "a,2016-05-04,Aleppo,Al-Bab,5,2\n";
        for (const QByteArray &file : {QByteArray(header + tags + row), QByteArray(tags + row)}) {
            const Imported hxl = importOf(file);
            QCOMPARE(hxl.mapping.name, u"HXL"_s);
            QCOMPARE(hxl.report.rowsRead, 1);
            QCOMPARE(hxl.report.incidentsMade, 1);
            QCOMPARE(countOf(hxl), Count::exactly(5));
            QCOMPARE(countOf(hxl, 0, hxl.opened.atlas->measureOf({Outcome::Killed, 0})), Count::exactly(2));
        }
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

    void arabicNamesOfColumnsAndFiguresAreRead()
    {
        const Imported read = importOf(QStringLiteral("الرقم,التاريخ,المحافظة,البلدة,القتلى\n"
                                                      "١,١٤/٠١/٢٠١٣,حلب,الباب,١٢\n"
                                                      "٢,١٥ كانون الثاني ٢٠١٣,حلب,الباب,عشرات\n")
                                           .toUtf8());
        QCOMPARE(read.report.incidentsMade, 2);
        QCOMPARE(read.opened.atlas->incidents[0].span, days("2013-01-14", "2013-01-14"));
        QCOMPARE(countOf(read), Count::exactly(12));
        QCOMPARE(read.opened.atlas->incidents[1].span, days("2013-01-15", "2013-01-15"));
        QVERIFY(countOf(read, 1).isConventional());
    }

    void aMappingComesBackFromItsFile()
    {
        for (const Preset &preset : presets()) {
            Mapping mapping = preset.mapping({u"id"_s, u"event_date"_s, u"best"_s, u"#event+code"_s});
            mapping.decimal = u',';
            mapping.countDecimal = u'.';
            std::ranges::sort(mapping.columns, {}, &Mapping::Entry::role);
            std::ranges::sort(mapping.placeCodes, {}, &PlaceCode::code);
            std::ranges::sort(mapping.timeCodes, {}, &TimeCode::code);
            Problems problems;
            const QByteArray json = QJsonDocument(toJson(mapping)).toJson();
            const auto read = mappingFromJson(QJsonDocument::fromJson(json).object(), problems);
            QVERIFY(read);
            Mapping back = *read;
            std::ranges::sort(back.columns, {}, &Mapping::Entry::role);
            std::ranges::sort(back.placeCodes, {}, &PlaceCode::code);
            std::ranges::sort(back.timeCodes, {}, &TimeCode::code);
            QVERIFY(back == mapping);
            QVERIFY(problems.empty());
        }
        Problems problems;
        QVERIFY(!mappingFromJson({}, problems));
    }

    void everyRoleHasAWordOfItsOwn()
    {
        QSet<QString> keys, names;
        for (std::size_t i = 0; i < roleCount; ++i) {
            const auto role = static_cast<Role>(i);
            keys.insert(roleKey(role));
            names.insert(roleName(role));
            QCOMPARE(roleFor(roleKey(role)), std::optional(role));
        }
        QCOMPARE(keys.size(), qsizetype(roleCount));
        QCOMPARE(names.size(), qsizetype(roleCount));
        QCOMPARE(roleFor(u"nothing"_s), std::nullopt);
    }

    void theOrderOfDayAndMonthIsGuessedOrSaidToBeOpen_data()
    {
        QTest::addColumn<QStringList>("dates");
        QTest::addColumn<bool>("dayFirst");
        QTest::addColumn<bool>("ambiguous");
        QTest::newRow("day first") << QStringList{u"03/04/2016"_s, u"25/04/2016"_s} << true << false;
        QTest::newRow("month first") << QStringList{u"03/04/2016"_s, u"04/25/2016"_s} << false << false;
        QTest::newRow("either way") << QStringList{u"03/04/2016"_s, u"05/06/2016"_s} << true << true;
        QTest::newRow("the year first") << QStringList{u"2016-04-03"_s} << true << false;
        QTest::newRow("in words") << QStringList{u"3 April 2016"_s, u"Apr 4, 2016"_s} << true << false;
    }
    void theOrderOfDayAndMonthIsGuessedOrSaidToBeOpen()
    {
        QFETCH(QStringList, dates);
        QFETCH(bool, dayFirst);
        QFETCH(bool, ambiguous);
        std::vector<QStringList> rows;
        for (const QString &date : dates)
            rows.push_back({date, u"Al-Bab"_s});
        const MappingGuess guess = guessMapping({u"X1"_s, u"town"_s}, rows);
        QCOMPARE(guess.mapping.columnFor(Role::DateStart), u"X1"_s);
        QCOMPARE(guess.mapping.columnFor(Role::Place), u"town"_s);
        QCOMPARE(guess.mapping.dateOrder == DateOrder::DayFirst, dayFirst);
        QCOMPARE(guess.datesAreAmbiguous, ambiguous);
        QVERIFY(!guess.columns[0].candidates[0].reason.isEmpty());
    }

    void coordinatesAreReadInEveryWriting_data()
    {
        QTest::addColumn<QString>("head");
        QTest::addColumn<QString>("cells");
        QTest::newRow("decimal") << u"lat;lon"_s << u"36.2083;37.15"_s;
        QTest::newRow("comma") << u"lat;lon"_s << u"36,2083;37,15"_s;
        QTest::newRow("degrees") << u"lat;lon"_s << u"36°12'30\"N;37°09'00\"E"_s;
        QTest::newRow("spaces") << u"lat;lon"_s << u"36 12 30 N;37 9 0 E"_s;
        QTest::newRow("Arabic figures") << u"lat;lon"_s << u"٣٦٫٢٠٨٣;٣٧٫١٥"_s;
        QTest::newRow("one cell") << u"coordinates;killed"_s << u"36.2083, 37.15;1"_s;
        QTest::newRow("well-known text") << u"coordinates;killed"_s << u"POINT (37.15 36.2083);1"_s;
    }
    void coordinatesAreReadInEveryWriting()
    {
        QFETCH(QString, head);
        QFETCH(QString, cells);
        const Imported read = importOf((u"date;"_s + head + u"\n2013-01-14;\""_s +
                                        QString(cells).replace(u'"', u"\"\""_s).replace(u";"_s, u"\";\""_s) + u"\"\n"_s)
                                           .toUtf8());
        QCOMPARE(read.report.incidentsMade, 1);
        QVERIFY(std::abs(locationOf(read).latitude - 36.2083) < 0.0005);
        QVERIFY(std::abs(locationOf(read).longitude - 37.15) < 0.0005);
    }

    void placesAreLookedUpInTheirGovernorate_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("governorate");
        QTest::addColumn<QString>("id");
        QTest::addColumn<PlacePrecision>("precision");
        const auto row = [](const char *place, const char *governorate, const char *id, PlacePrecision precision) {
            QTest::addRow("%s in %s", place, governorate)
                << QString::fromUtf8(place) << QString::fromUtf8(governorate) << QString::fromUtf8(id) << precision;
        };
        row("Daraa: Ataman", "", "C6001", PlacePrecision::Town);
        row("Daraa: Ataman", "Aleppo", "C6001", PlacePrecision::Town); // the name knows better
        row("Ataman", "Daraa", "C6001", PlacePrecision::Town);
        row("عتمان", "درعا", "C6001", PlacePrecision::Town);
        row("Aleppo - Al-Bab", "", "C1001", PlacePrecision::Town);
        row("Al-Bab, Aleppo", "", "C1001", PlacePrecision::Town);
        row("Ataman", "Aleppo", "SY02", PlacePrecision::Governorate);
        row("Burj Haydar", "Aleppo", "SY02", PlacePrecision::Governorate);
        row("Aleppo: Khalidiya", "", "SY02", PlacePrecision::Governorate); // two of that name
        row("Al-Bab countryside", "Aleppo", "SY02", PlacePrecision::Governorate);
        row("Aleppo", "", "SY02", PlacePrecision::Governorate);
        row("", "Dara", "SY12", PlacePrecision::Governorate);
        row("Jordan: Ramtha", "Daraa", "", PlacePrecision::Unplaced);
    }
    void placesAreLookedUpInTheirGovernorate()
    {
        QFETCH(QString, place);
        QFETCH(QString, governorate);
        QFETCH(QString, id);
        QFETCH(PlacePrecision, precision);
        const Imported read = importOf(
            (u"date,place,governorate,killed\n2013-01-14,\""_s + place + u"\","_s + governorate + u",1\n"_s).toUtf8(),
            withBook());
        const Atlas &atlas = *read.opened.atlas;
        QCOMPARE(read.report.incidentsMade, 1);
        QCOMPARE(locationOf(read).precision, precision);
        if (!id.isEmpty())
            QCOMPARE(atlas.places[atlas.placesOf(locationOf(read))[0]].id, id);
        const bool isPlaced = precision == PlacePrecision::Town;
        QCOMPARE(read.report.placedByGazetteer, isPlaced ? 1 : 0);
        if (id.isEmpty()) // abroad: in no governorate, whatever the row says of home
            for (const Place &at : atlas.places)
                QVERIFY(at.level == PlaceLevel::Point);
        QCOMPARE(atlas.incidents[0].note != 0, isPlaced);
    }

    void aNameInAnotherCountryIsNoneOfTheBooks_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<bool>("placed");
        for (const char *home : {"", "Syria", "SY", "سوريا", "Syrian Arab Republic", "unknown"})
            QTest::newRow(home) << QString::fromUtf8(home) << true;
        for (const char *abroad : {"Iraq", "iraq", "العراق", "Yemen", "IQ", "Turkey"})
            QTest::newRow(abroad) << QString::fromUtf8(abroad) << false;
    }
    void aNameInAnotherCountryIsNoneOfTheBooks()
    {
        QFETCH(QString, country);
        QFETCH(bool, placed);
        const Imported imported =
            importOf("date,country,governorate,place\n2013-01-14," + country.toUtf8() + ",Aleppo,Al-Bab\n", withBook());
        QCOMPARE(locationOf(imported).hasPoint(), placed);
        const Atlas &atlas = *imported.opened.atlas;
        QCOMPARE(atlas.incidents.size(), std::size_t(1));
        QCOMPARE(std::ranges::any_of(atlas.places, [](const Place &place) { return place.id == "SY02"_L1; }), placed);
    }

    void whatIsInDoubtIsProposedAndDecidedByAPerson()
    {
        const QByteArray table = "date,place,killed\n2013-01-14,Aleppo: Khalidiya,1\n2013-01-15,Aleppo: Khalidiya,2\n";
        const Imported read = importOf(table, withBook());
        QCOMPARE(read.report.proposals.size(), std::size_t(1));
        const PlaceProposal &proposal = read.report.proposals[0];
        QCOMPARE(proposal.rows, 2);
        QCOMPARE(proposal.candidates.size(), std::size_t(2));
        ImportOptions decided = withBook();
        decided.chosenPlaces.insert(proposal.key, u"C1004"_s);
        const Imported again = importOf(table, decided);
        QVERIFY(again.report.proposals.empty());
        QCOMPARE(locationOf(again).longitude, 38.0);
        decided.chosenPlaces[proposal.key] = QString();
        QCOMPARE(locationOf(importOf(table, decided)).precision, PlacePrecision::Governorate);
    }

    void theDecimalSignIsGuessedOrSaid_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QChar>("decimal");
        QTest::addColumn<int>("killed");
        QTest::addColumn<double>("longitude");
        const auto row = [](const char *name, const char *table, char decimal, int killed, double longitude) {
            QTest::newRow(name) << QString::fromUtf8(table) << QChar::fromLatin1(decimal) << killed << longitude;
        };
        row("nothing to tell", "date;lon;lat;killed\n2013-01-14;37;36;3\n", '.', 3, 37);
        row("points", "date;lon;lat;killed\n2013-01-14;37.25;36.5;1,234\n", '.', 1234, 37.25);
        row("commas", "date;lon;lat;killed\n2013-01-14;37,25;36,5;1.234\n", ',', 1234, 37.25);
        row("both signs", "date;lon;lat;killed\n2013-01-14;37,25;36,5;1.234,0\n", ',', 1234, 37.25);
        row("half people are none", "date;lon;lat;killed\n2013-01-14;37,25;36,5;1,5\n", ',', -1, 37.25);
        row("two in a cell, by a blank", "date;coordinates;killed\n2013-01-14;36,5 37,25;3\n", ',', 3, 37.25);
        row("two in a cell, by commas", "date;coordinates;killed\n2013-01-14;\"36,5, 37,25\";3\n", ',', 3, 37.25);
        row("Arabic figures", "date;lon;lat;killed\n2013-01-14;٣٧٫٢٥;٣٦٫٥;٣\n", '.', 3, 37.25);
    }
    void theDecimalSignIsGuessedOrSaid()
    {
        QFETCH(QString, table);
        const TableFile file(table.toUtf8());
        const auto rows = openRows(file.path);
        QVERIFY(rows);
        const Mapping guessed = guessMapping((*rows)->columns(), sampleRows(**rows, 10)).mapping;
        QTEST(guessed.decimal, "decimal");
        ImportOptions options;
        options.mapping = guessed;
        const auto imported = importIncidents(file.path, options);
        QVERIFY(imported);
        QTEST(countOf(*imported).best, "killed");
        QTEST(locationOf(*imported).longitude, "longitude");
    }

    void whetherZerosAreThousandsTheColumnSays_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<int>("killed");
        QTest::addColumn<qint64>("doubts");
        const auto points = [](const char *name, const char *cells, int killed, int doubts) {
            QString table = u"date;lon;lat;killed\n"_s;
            for (const QString &cell : QString::fromUtf8(cells).split(u' '))
                table += u"2013-01-14;37.25;36.5;%1\n"_s.arg(cell);
            QTest::newRow(name) << table << killed << qint64(doubts);
        };
        points("alone", "1.000", 1, 1);
        points("beside whole numbers", "1.000 12 350", 1, 1);
        points("beside thousands", "1.000 1.250", 1000, 0);
        points("of millions", "1.000.000 1.000", 1'000'000, 0);
        points("beside decimals", "1.000 2.0", 1, 0);
        points("beside less than one", "1.000 0.000", 1, 0);
        points("beside both", "1.000 1.250 2.0", 1, 1);
        points("the usual sign of thousands", "1,000", 1000, 0);
        points("Arabic figures", "١.٠٠٠ ١.٢٥٠", 1000, 0);
        QTest::newRow("decimal commas") << u"date;lon;lat;killed\n2013-01-14;37,25;36,5;1,000\n"_s << 1 << qint64(1);
        QTest::newRow("low and high") << u"date;lon;lat;killed_low;killed_high\n2013-01-14;37.25;36.5;1.000;2.000\n"_s
                                      << -1 << qint64(2);
    }
    void whetherZerosAreThousandsTheColumnSays()
    {
        QFETCH(QString, table);
        const TableFile file(table.toUtf8());
        const auto imported = importIncidents(file.path);
        QVERIFY(imported);
        QTEST(countOf(*imported).best, "killed");
        QTEST(imported->report.counts[static_cast<std::size_t>(RowFault::DoubtfulCount)], "doubts");
        QCOMPARE(locationOf(*imported).longitude, 37.25);
    }

    void whatACommaIsCanBeSaid()
    {
        const TableFile file("when;who;coordinates\n2013-01-14;1.234;36,5,37,25\n");
        ImportOptions options;
        options.mapping = Mapping();
        options.mapping->columns = {
            {Role::DateStart, u"when"_s}, {countRole(Outcome::Killed), u"who"_s}, {Role::Point, u"coordinates"_s}};
        const auto point = importIncidents(file.path, options);
        QVERIFY(point);
        QVERIFY(!locationOf(*point).hasPoint());
        QVERIFY(!countOf(*point).hasFigure());
        options.mapping->decimal = u',';
        const auto comma = importIncidents(file.path, options);
        QVERIFY(comma);
        QCOMPARE(locationOf(*comma).longitude, 37.25);
        QCOMPARE(countOf(*comma), Count::exactly(1234));
    }

    void aDayThatStandsForNoneIsNoDate_data()
    {
        QTest::addColumn<QString>("days");
        QTest::addColumn<int>("undated");
        QTest::addColumn<int>("told");
        QTest::newRow("the first day of the clock") << u"1970-01-01,2014-09-23,2016-01-01"_s << 1 << 1;
        QTest::newRow("that of a spreadsheet") << u"2014-09-23,1899-12-30,1900-01-01"_s << 2 << 2;
        QTest::newRow("of a table of those years") << u"1970-01-01,1970-02-03,1971-01-01"_s << 0 << 0;
        QTest::newRow("with nothing beside it") << u"1970-01-01,,"_s << 2 << 0;
        QTest::newRow("zeros, which are no day") << u"0000-00-00,2014-09-23,2014-09-24"_s << 1 << 0;
        QTest::newRow("the day after is one") << u"1970-01-02,2014-09-23,2014-09-24"_s << 0 << 0;
    }
    void aDayThatStandsForNoneIsNoDate()
    {
        QFETCH(QString, days);
        QFETCH(int, undated);
        QFETCH(int, told);
        QByteArray table = "date,place,killed\n";
        for (const QString &day : days.split(u','))
            table += day.toUtf8() + ",Homs,1\n";
        const Imported imported = importOf(table);
        const Atlas &atlas = *imported.opened.atlas;
        QCOMPARE(atlas.incidents.size(), std::size_t(3));
        QCOMPARE(std::ranges::count_if(atlas.incidents, [](const auto &i) { return !i.span.isValid(); }), undated);
        QCOMPARE(imported.report.counts[static_cast<std::size_t>(RowFault::ZeroDay)], told);
        if (told == 1)
            QVERIFY(imported.report.notes.front().where.contains(u"2"_s));
    }

    void aPartIsNeverCountedTwice()
    {
        const Imported imported = importOf("id,date,place,killed,part_of\n"
                                           "a,2013-01-14,Homs,11,whole\n"
                                           "whole,2013-01-14,Homs,18,\n"
                                           "b,2013-01-14,Homs,4,nowhere\n"
                                           "c,2013-01-14,Homs,1,c\n");
        const Atlas &atlas = *imported.opened.atlas;
        QCOMPARE(atlas.incidents.size(), std::size_t(4));
        QCOMPARE(atlas.incidents[0].partOf, IncidentIndex(1));
        for (const std::size_t i : {1, 2, 3})
            QCOMPARE(atlas.incidents[i].partOf, none);
        QCOMPARE(imported.report.counts[static_cast<std::size_t>(RowFault::WholeUnknown)], 2);
        const Ledger ledger = makeLedger(atlas, killed, {});
        QCOMPARE(TimeIndex(atlas, ledger).total({}, nullptr).best, 23);
    }

    void theReportTellsOfEveryRow()
    {
        const Imported read = importOf("id,date,lon,lat,killed\n"
                                       "a,2013-01-14,36.7,34.7,1\n"
                                       "b,,,,\n"
                                       "c,yesterday,4239,34.7,-1\n");
        QCOMPARE(read.report.rowsRead, 3);
        QCOMPARE(read.report.incidentsMade, 2);
        QCOMPARE(read.report.rowsRefused, 1);
        QCOMPARE(read.report.rowsFlagged, 1);
        const QString csv = reportAsCsv(read.report);
        QVERIFY(csv.contains(u"line 3,refused"_s));
        QCOMPARE(csv.count(u"line 4,kept"_s), 3);
    }

    void randomTablesNeverLoseARow()
    {
        const QByteArrayList heads{
            "id,date_start,date_end,place,governorate,lon,lat,place_precision,type,actor,target,killed,killed_low,"
            "source",
            "event_id_cnty,event_date,event_type,actor1,actor2,fatalities,geo_precision,time_precision,location,source",
            "code,date,date_end,latitude,longitude,geo_precision,civ_killed_min,civ_killed_max,belligerent_en,url",
            "eventid,iyear,imonth,iday,resolution,latitude,longitude,specificity,vicinity,nkill,nwound,gname,city",
            "#event+code,#date+start,#geo+lat,#geo+lon,#affected+killed,#affected+injured,#group+first,#adm1+name"};
        const QByteArrayList bits{"",
                                  "0",
                                  "-9",
                                  "2013-01-14",
                                  "31/12/2013",
                                  "13/13/2013",
                                  "٢٠١٣",
                                  "36.7",
                                  "-181",
                                  "1e9",
                                  "NaN",
                                  "36°12'N",
                                  "Daraa: Ataman",
                                  ";;;",
                                  ":",
                                  " - ",
                                  "\"\"",
                                  "\xff\xfe",
                                  "\t",
                                  "dozens",
                                  "2-5",
                                  ">",
                                  "99999999999999999999",
                                  "Aleppo",
                                  "=cmd()",
                                  "#date+end",
                                  "12:70",
                                  "كانون",
                                  "POINT(",
                                  "\xd9",
                                  "2013-02-30T99:99",
                                  "a\rb",
                                  "town",
                                  "1"};
        QRandomGenerator random(7);
        for (int round = 0; round < 150; ++round) {
            const QByteArray head = heads[random.bounded(heads.size())];
            QByteArray table = head + "\n";
            const int rows = random.bounded(12);
            for (int row = 0; row < rows; ++row) {
                const int cells = static_cast<int>(head.count(',')) + random.bounded(3);
                for (int cell = 0; cell < cells; ++cell) {
                    for (int bit = random.bounded(3); bit > 0; --bit)
                        table += bits[random.bounded(bits.size())];
                    table += ',';
                }
                table += "x\n";
            }
            const TableFile file(table);
            const auto imported = importIncidents(file.path, withBook());
            if (!imported)
                continue;
            const ImportReport &report = imported->report;
            QCOMPARE(report.rowsRead, report.incidentsMade + report.rowsRefused);
            QCOMPARE(report.incidentsMade, qint64(imported->opened.atlas->incidents.size()));
            QVERIFY(report.rowsFlagged <= report.incidentsMade);
            // Every sum can be made of it.
            const Ledger ledger = makeLedger(*imported->opened.atlas, killed, {});
            QCOMPARE(ledger.nets.size(), imported->opened.atlas->incidents.size());
            reportAsCsv(report);
        }
    }

    void anImportedTableIsWrittenAsAnAtlasThatOpensAgain()
    {
        const Imported read = importOf("id,date,place,governorate,lon,lat,killed,killed_low,killed_high,source,title\n"
                                       "a,2013-01-14,Al-Bab,Aleppo,37.5,36.4,5,4,,SOHR; LCC,=cmd\n"
                                       "a,2013-01-15,Ataman,Daraa,,,,,,,\n"
                                       ",,Nowhere,,,,7,,,,\n",
                                       withBook());
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"made"_s);
        QVERIFY(!writeAtlas(*read.opened.atlas, {}, path));
        const auto problem = writeAtlas(*read.opened.atlas, {}, path); // never over what is there
        QVERIFY(problem);
        const auto opened = readAtlas(path);
        QVERIFY(opened);
        const Atlas &before = *read.opened.atlas, &after = *opened->atlas;
        QCOMPARE(after.incidents.size(), before.incidents.size());
        for (IncidentIndex i = 0; i < before.incidents.size(); ++i) {
            const Location &a = before.locationOf(before.incidents[i]), &b = after.locationOf(after.incidents[i]);
            QCOMPARE(after.incidents[i].span, before.incidents[i].span);
            QCOMPARE(b.precision, a.precision);
            QCOMPARE(b.hasPoint(), a.hasPoint());
            if (a.hasPoint())
                QCOMPARE(b.longitude, a.longitude);
            QCOMPARE(after.incidents[i].claimCount, before.incidents[i].claimCount);
            QCOMPARE(readCount(after, i, killed, {}), readCount(before, i, killed, {}));
            QCOMPARE(after.texts.text(after.incidents[i].title), before.texts.text(before.incidents[i].title));
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{u"made"_s});
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

QTEST_GUILESS_MAIN(ImportTest)
#include "tst_import.moc"
