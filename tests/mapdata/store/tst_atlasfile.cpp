#include "mapdata/store/atlasfile.h"

#include "mapdata/ledger/ledger.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

constexpr auto incidentHead =
    "id,begin,end,time_precision,place_precision,places,kind,perpetrators,targets,weapons,part_of,"
    "counted,title,title_ar,note,note_ar\n";
constexpr auto claimHead = "id,incident,source,report,preferred,wording,note,note_ar\n";
constexpr auto factHead = "claim,kind,low,best,high,words\n";
constexpr auto figureHead = "claim,outcome,group,low,best,high,words\n";

/// A folder with an atlas that has nothing wrong with it; tests then spoil one file.
class Folder {
public:
    Folder()
    {
        write("atlas.json", R"({"title":"T","title_ar":"ع","version":"1","attribution":["A"],"home":[35,32,42,37],
            "layers":[],"tables":{}})");
        write("sources.csv", "id,name,name_ar,kind,url,note\ns,Source,مصدر,monitor,,\n");
        write("reports.csv",
              "id,publisher,title,title_ar,published,heading_date,url,note,note_ar\nr,s,Report,,2013-01-15,,,,\n");
        write("actors.csv", "id,name,name_ar,kind\na,Army,جيش,\nb,Band,,\n");
        write("kinds.csv", "id,name,name_ar\nk,Kind,نوع\n");
        write("groups.csv", "id,name,name_ar\nchildren,Children,أطفال\n");
        write("area_names.csv", "area,spelling\nSY03,Rif Dimashq\nSY03,ريف دمشق\n");
        write("places.csv", "id,name,name_ar,kind,governorate,lon,lat,placing,spellings,geonames,note,note_ar\n"
                            "daraya,Daraya,داريا,town,SY03,36.23,33.46,town,Darayya;Dareya,,,\n");
        write("incidents.csv", QByteArray(incidentHead) +
                                   "i,2013-01-14,2013-01-14,day,town,daraya,k,a;b,,,,yes,Title,عنوان,,\n"
                                   "p,2013-01-14,2013-01-14,day,governorate,SY03,k,,,,i,yes,Part,,,\n");
        write("claims.csv", QByteArray(claimHead) + "c2,p,s,r,,two,,\nc1,i,s,r,yes,at least five,,\n");
        write("figures.csv",
              QByteArray(figureHead) + "c2,killed,,2,2,2,\nc1,killed,,5,5,,at least\nc1,killed,children,1,1,1,\n");
    }
    void write(const char *name, const QByteArray &content)
    {
        QFile file(m_dir.filePath(QString::fromLatin1(name)));
        if (!file.open(QFile::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", name);
    }
    void remove(const char *name) { QFile::remove(m_dir.filePath(QString::fromLatin1(name))); }
    QString path() const { return m_dir.path(); }
    QString file(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)); }

    OpenedAtlas open() const
    {
        Result<OpenedAtlas> opened = readAtlas(path());
        if (!opened)
            qFatal("%s", qPrintable(oneLine(opened.problem())));
        return std::move(opened).value();
    }

private:
    QTemporaryDir m_dir;
};

bool tells(const OpenedAtlas &opened, const char *file, const QString &where, const QString &part)
{
    const bool found = std::ranges::any_of(opened.problems, [&](const Problem &problem) {
        return problem.file.endsWith(u'/' + QString::fromLatin1(file)) && problem.where == where &&
               problem.text.contains(part);
    });
    if (!found)
        for (const Problem &problem : opened.problems)
            qWarning("%s", qPrintable(oneLine(problem)));
    return found;
}

QString idOf(const Atlas &atlas, IncidentIndex i)
{
    return atlas.texts.in(atlas.incidents[i].id, Language::English);
}

} // namespace

class AtlasFileTest : public QObject {
    Q_OBJECT

private slots:
    void aMissingFolderIsAFailure()
    {
        const auto opened = readAtlas(u"/nowhere/at/all"_s);
        QVERIFY(!opened);
        QVERIFY(oneLine(opened.problem()).contains(u"/nowhere/at/all"_s));
    }

    void anEmptyFolderIsAFailure()
    {
        const QTemporaryDir dir;
        QVERIFY(!readAtlas(dir.path()));
    }

    void aSoundAtlasIsReadWhole()
    {
        const Folder folder;
        const OpenedAtlas opened = folder.open();
        const Atlas &atlas = *opened.atlas;
        for (const Problem &problem : opened.problems)
            qWarning("%s", qPrintable(oneLine(problem)));
        QVERIFY(opened.problems.empty());
        QCOMPARE(atlas.title.arabic, u"ع"_s);
        QCOMPARE(atlas.home[2], 42.0);
        QCOMPARE(atlas.incidents.size(), 2u);
        QCOMPARE(atlas.incidents[1].partOf, 0u);
        QCOMPARE(atlas.incidents[0].span, Span::day(toDay(QDate(2013, 1, 14))));
        QCOMPARE(atlas.actorSets[atlas.incidents[0].perpetrators].size(), 2u);
        QCOMPARE(atlas.locationOf(atlas.incidents[0]).precision, PlacePrecision::Town);
        QCOMPARE(atlas.locationOf(atlas.incidents[0]).longitude, 36.23);
        QVERIFY(!atlas.locationOf(atlas.incidents[1]).hasPoint());
        const Place &place = atlas.places[atlas.placesOf(atlas.locationOf(atlas.incidents[0]))[0]];
        QCOMPARE(place.spellings, (QStringList{u"Darayya"_s, u"Dareya"_s}));
        QCOMPARE(atlas.places[place.parent].id, u"SY03"_s);
    }

    void claimsAndFiguresAreSortedByWhatTheyBelongTo()
    {
        const Folder folder;
        const OpenedAtlas opened = folder.open();
        const Atlas &atlas = *opened.atlas;
        const auto claims = atlas.claimsOf(atlas.incidents[0]);
        QCOMPARE(claims.size(), 1u);
        QCOMPARE(atlas.texts.in(claims[0].id, Language::English), u"c1"_s);
        QVERIFY(claims[0].preferred);
        QCOMPARE(atlas.figuresOf(claims[0]).size(), 2u);
        QVERIFY(readCount(atlas, 0, killed, {}) == Count::atLeast(5));
        QVERIFY(readCount(atlas, 1, killed, {}) == Count::exactly(2));
        QCOMPARE(atlas.measureOf({Outcome::Killed, 0}), MeasureIndex(3));
    }

    void theDescriptionItselfMayBeNamed()
    {
        const Folder folder;
        const auto opened = readAtlas(folder.file("atlas.json"));
        QVERIFY(opened);
        QCOMPARE(opened->atlas->incidents.size(), 2u);
    }

    void brokenJsonIsToldAndTheTablesAreReadAllTheSame()
    {
        Folder folder;
        folder.write("atlas.json", "{\"title\":\"T\",\n\"layers\":[}\n");
        const OpenedAtlas opened = folder.open();
        QVERIFY(tells(opened, "atlas.json", u"line 2"_s, u"no atlas description"_s));
        QCOMPARE(opened.atlas->incidents.size(), 2u);
        folder.remove("sources.csv");
        QVERIFY(tells(folder.open(), "sources.csv", {}, u"no such file"_s));
    }

    void aDescriptionOfTheWrongShapeIsTold()
    {
        Folder folder;
        folder.write("atlas.json", "[1,2]");
        QCOMPARE(folder.open().atlas->incidents.size(), 2u);
        folder.write("atlas.json", R"({"title":7,"layers":"x","tables":[],"home":[1,2],"attribution":{}})");
        const OpenedAtlas opened = folder.open();
        QCOMPARE(opened.atlas->incidents.size(), 2u);
        QVERIFY(tells(opened, "atlas.json", u"home"_s, u"west"_s));
    }

    void aMissingTableIsToldAndTheRestIsThere()
    {
        Folder folder;
        folder.remove("figures.csv");
        const OpenedAtlas opened = folder.open();
        QVERIFY(tells(opened, "figures.csv", {}, u"no such file"_s));
        QCOMPARE(opened.atlas->claims.size(), 2u);
        folder.remove("incidents.csv");
        const OpenedAtlas without = folder.open();
        QVERIFY(tells(without, "incidents.csv", {}, u"no such file"_s));
        QCOMPARE(without.atlas->places.size(), 2u);
        QCOMPARE(without.problems.size(), 1u); // not one for every claim too
    }

    void anEmptyTableIsTold()
    {
        Folder folder;
        folder.write("kinds.csv", "");
        const OpenedAtlas opened = folder.open();
        QVERIFY(std::ranges::any_of(opened.problems, [](const Problem &p) { return p.file.endsWith(u"kinds.csv"_s); }));
        QCOMPARE(opened.atlas->incidents.size(), 2u);
    }

    void aMissingLayerIsTold()
    {
        Folder folder;
        folder.write("atlas.json", R"({"title":"T","layers":[{"file":"layers/none.shp","role":"areas","level":1}]})");
        const OpenedAtlas opened = folder.open();
        QVERIFY(std::ranges::any_of(opened.problems, [](const Problem &p) { return p.file.endsWith(u"none.shp"_s); }));
        QCOMPARE(opened.atlas->incidents.size(), 2u);
    }

    void filesOutsideItsFolderAreLeftOutAndTold_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("above") << QByteArray("../other.shp");
        QTest::newRow("above by a way round") << QByteArray("layers/../../other.shp");
        QTest::newRow("by its whole path") << QByteArray("/home/other.shp");
        QTest::newRow("the folder above") << QByteArray("..");
    }
    void filesOutsideItsFolderAreLeftOutAndTold()
    {
        QFETCH(QByteArray, file);
        Folder folder;
        folder.write("atlas.json", "{\"layers\":[{\"file\":\"" + file +
                                       "\",\"role\":\"towns\"}],\"tables\":{\"kinds\":\"" + file + "\"}}");
        const OpenedAtlas opened = folder.open();
        QVERIFY(tells(opened, "atlas.json", {}, u"outside its folder"_s));
        QCOMPARE(opened.atlas->incidents.size(), std::size_t(2));
        QCOMPARE(opened.atlas->kinds.size(), std::size_t(1)); // by its usual name
        QVERIFY(std::ranges::none_of(opened.problems,
                                     [](const Problem &problem) { return problem.file.contains("other"_L1); }));
    }

    void aMissingColumnIsTold()
    {
        Folder folder;
        folder.write("kinds.csv", "id,name\nk,Kind\n");
        folder.write("groups.csv", "id,name_ar\nchildren,أطفال\n");
        const OpenedAtlas opened = folder.open();
        QVERIFY(tells(opened, "kinds.csv", u"name_ar"_s, u"Arabic"_s));
        QVERIFY(tells(opened, "groups.csv", {}, u"name"_s));
        QCOMPARE(opened.problems.size(), 2u);
    }

    void anAtlasOfOneLanguageIsSaidToBeSoOnce()
    {
        Folder folder;
        folder.write("sources.csv", "id,name,kind,url,note\ns,Source,monitor,,\n");
        folder.write("reports.csv", "id,publisher,title,published,heading_date,url,note\nr,s,Report,2013-01-15,,,\n");
        folder.write("actors.csv", "id,name,kind\na,Army,\nb,Band,\n");
        folder.write("kinds.csv", "id,name\nk,Kind\n");
        folder.write("groups.csv", "id,name\nchildren,Children\n");
        QCOMPARE(folder.open().problems.size(), 1u);
    }

    void aCrowdOfFaultsIsAFewAndANumber()
    {
        Folder folder;
        QByteArray rows;
        for (int i = 0; i < 1000; ++i)
            rows += "x" + QByteArray::number(i) + ",yesterday,,day,unplaced,,k,,,,,yes,,,,\n";
        folder.write("incidents.csv", QByteArray(incidentHead) + rows);
        const OpenedAtlas opened = folder.open();
        QCOMPARE(opened.atlas->incidents.size(), 1000u);
        QVERIFY2(opened.problems.size() < 30, qPrintable(QString::number(opened.problems.size())));
        QVERIFY(std::ranges::any_of(opened.problems, [](const Problem &p) { return p.text.contains(u"995"); }));
    }

    void faultyIncidentsAreKeptAndTold_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const char *text, const QString &reason) {
            QTest::newRow(name) << QByteArray(text) << reason;
        };
        row("no date", "x,,,day,town,daraya,k,a,,,,yes,T,,,", u"undated"_s);
        row("bad date", "x,2013-02-30,2013-02-30,day,town,daraya,k,a,,,,yes,T,,,", u"2013-02-30"_s);
        row("bad clock", "x,2013-02-03T25:00,,hour,town,daraya,k,a,,,,yes,T,,,", u"25:00"_s);
        row("reversed", "x,2013-01-14,2013-01-10,days,town,daraya,k,a,,,,yes,T,,,", u"before it begins"_s);
        row("unknown place", "x,2013-01-14,2013-01-14,day,town,atlantis,k,a,,,,yes,T,,,", u"atlantis"_s);
        row("no place", "x,2013-01-14,2013-01-14,day,town,,k,a,,,,yes,T,,,", u"unplaced"_s);
        row("an area as a point", "x,2013-01-14,2013-01-14,day,exact,SY03,k,a,,,,yes,T,,,", u"area"_s);
        row("two places as a point", "x,2013-01-14,2013-01-14,day,town,SY03;daraya,k,a,,,,yes,T,,,", u"several"_s);
        row("unknown precision", "x,2013-01-14,2013-01-14,day,somewhere,daraya,k,a,,,,yes,T,,,", u"somewhere"_s);
        row("unknown time precision", "x,2013-01-14,2013-01-14,decade,town,daraya,k,a,,,,yes,T,,,", u"decade"_s);
        row("unknown kind", "x,2013-01-14,2013-01-14,day,town,daraya,zap,a,,,,yes,T,,,", u"zap"_s);
        row("unknown actor", "x,2013-01-14,2013-01-14,day,town,daraya,k,nobody,,,,yes,T,,,", u"nobody"_s);
        row("unknown whole", "x,2013-01-14,2013-01-14,day,town,daraya,k,a,,,gone,yes,T,,,", u"gone"_s);
        row("part of itself", "x,2013-01-14,2013-01-14,day,town,daraya,k,a,,,x,yes,T,,,", u"part of itself"_s);
        row("counted maybe", "x,2013-01-14,2013-01-14,day,town,daraya,k,a,,,,maybe,T,,,", u"maybe"_s);
    }
    void faultyIncidentsAreKeptAndTold()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, reason);
        Folder folder;
        folder.write("incidents.csv", QByteArray(incidentHead) +
                                          "i,2013-01-14,2013-01-14,day,town,daraya,k,a,,,,yes,T,,,\n" +
                                          "p,2013-01-14,2013-01-14,day,unplaced,,k,a,,,i,yes,T,,,\n\n" + row + '\n');
        const OpenedAtlas opened = folder.open();
        QCOMPARE(opened.atlas->incidents.size(), 3u);
        QCOMPARE(idOf(*opened.atlas, 2), u"x"_s);
        QVERIFY(!opened.problems.empty());
        const bool told = std::ranges::any_of(opened.problems, [&](const Problem &problem) {
            return problem.file.endsWith(u"incidents.csv"_s) && problem.text.contains(reason) &&
                   (problem.where == u"line 5"_s || problem.where == u"incident x"_s); // line 4 is empty
        });
        if (!told)
            for (const Problem &problem : opened.problems)
                qWarning("%s", qPrintable(oneLine(problem)));
        QVERIFY(told);
    }

    void reversedDatesAreTakenTheOtherWayRound()
    {
        Folder folder;
        folder.write("incidents.csv",
                     QByteArray(incidentHead) + "i,2013-01-14,2013-01-10,days,town,daraya,k,a,,,,yes,T,,,\n");
        QCOMPARE(folder.open().atlas->incidents[0].span,
                 Span::days(toDay(QDate(2013, 1, 10)), toDay(QDate(2013, 1, 14))));
    }

    void clockTimesAreKept()
    {
        Folder folder;
        folder.write("incidents.csv",
                     QByteArray(incidentHead) + "i,2013-01-14T18:30,2013-01-14 20:05,,town,daraya,k,a,,,,yes,T,,,\n");
        const Incident incident = folder.open().atlas->incidents[0];
        QCOMPARE(incident.beginMinute, qint16(18 * 60 + 30));
        QCOMPARE(incident.endMinute, qint16(20 * 60 + 5));
        QCOMPARE(incident.timePrecision, TimePrecision::Hour);
    }

    void theSecondOfTwoEqualIdsIsLeftOut()
    {
        Folder folder;
        folder.write("incidents.csv", QByteArray(incidentHead) +
                                          "i,2013-01-14,2013-01-14,day,town,daraya,k,a,,,,yes,T,,,\n" +
                                          "i,2013-01-15,2013-01-15,day,town,daraya,k,a,,,,yes,T,,,\n");
        const OpenedAtlas opened = folder.open();
        QCOMPARE(opened.atlas->incidents.size(), 1u);
        QVERIFY(tells(opened, "incidents.csv", u"line 3"_s, u"already"_s));
    }

    void faultyFiguresAreTold_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("low above high") << QByteArray("c1,killed,,9,9,5,") << u"out of order"_s << true;
        QTest::newRow("negative") << QByteArray("c1,killed,,-3,4,4,") << u"below zero"_s << true;
        QTest::newRow("no number") << QByteArray("c1,killed,,many,4,4,") << u"many"_s << true;
        QTest::newRow("too great") << QByteArray("c1,killed,,99999999999,,,") << u"99999999999"_s << true;
        QTest::newRow("unknown outcome") << QByteArray("c1,missing,,4,4,4,") << u"missing"_s << false;
        QTest::newRow("unknown group") << QByteArray("c1,killed,martians,4,4,4,") << u"martians"_s << false;
        QTest::newRow("unknown claim") << QByteArray("gone,killed,,4,4,4,") << u"gone"_s << false;
        QTest::newRow("an addend that no figure carries")
            << QByteArray("c1,killed-and-wounded,,4,4,4,") << u"killed-and-wounded"_s << false;
    }
    void faultyFiguresAreTold()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, reason);
        QFETCH(bool, isKept);
        Folder folder;
        folder.write("figures.csv", QByteArray(figureHead) + row + '\n');
        const OpenedAtlas opened = folder.open();
        QVERIFY(tells(opened, "figures.csv", u"line 2"_s, reason));
        QCOMPARE(opened.atlas->figures.size(), isKept ? 1u : 0u);
    }

    void theSameFigureTwiceCountsOnce()
    {
        Folder folder;
        folder.write("figures.csv", QByteArray(figureHead) + "c1,killed,,4,4,4,\nc1,killed,,9,9,9,\n");
        const OpenedAtlas opened = folder.open();
        QVERIFY(tells(opened, "figures.csv", u"line 3"_s, u"already"_s));
        QCOMPARE(readCount(*opened.atlas, 0, killed, {}).best, 4);
    }

    void factsAreOfTheirClaimAndInNoSum()
    {
        Folder folder;
        folder.write("fact_kinds.csv", "id,name,name_ar\ntanks,Tanks destroyed,دبابات مدمرة\n");
        folder.write("facts.csv", QByteArray(factHead) + "c1,tanks,5,5,,at least\nc2,tanks,,,,a number of\n");
        const OpenedAtlas opened = folder.open();
        const Atlas &atlas = *opened.atlas;
        const ClaimIndex one = atlas.incidents[0].firstClaim, two = atlas.incidents[1].firstClaim;
        QCOMPARE(atlas.factsOf(one).size(), 1u);
        QCOMPARE(atlas.factsOf(one)[0].count, Count::atLeast(5));
        QCOMPARE(atlas.factKinds[atlas.factsOf(one)[0].kind].name.english, u"Tanks destroyed"_s);
        QCOMPARE(atlas.factsOf(two).size(), 1u);
        QVERIFY(!atlas.factsOf(two)[0].count.hasFigure());
        QCOMPARE(atlas.measures.size(), Folder().open().atlas->measures.size());
        QCOMPARE(makeLedger(atlas, killed, {}).nets[0].best, 3);
    }

    void faultyFactsAreTold_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no claim") << QByteArray(",tanks,5,5,5,") << u"no claim"_s;
        QTest::newRow("no kind") << QByteArray("c1,,5,5,5,") << u"no kind"_s;
        QTest::newRow("unknown claim") << QByteArray("c9,tanks,5,5,5,") << u"c9"_s;
        QTest::newRow("unknown kind") << QByteArray("c1,ships,5,5,5,") << u"ships"_s;
    }
    void faultyFactsAreTold()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, reason);
        Folder folder;
        folder.write("fact_kinds.csv", "id,name,name_ar\ntanks,Tanks destroyed,دبابات مدمرة\n");
        folder.write("facts.csv", QByteArray(factHead) + row + '\n');
        const OpenedAtlas opened = folder.open();
        QVERIFY(tells(opened, "facts.csv", u"line 2"_s, reason));
        QVERIFY(opened.atlas->facts.empty());
    }

    void aRowOfAnAreaNamesIt()
    {
        Folder folder;
        folder.write("places.csv", "id,name,name_ar,kind,governorate,lon,lat,placing,spellings,geonames,note,note_ar\n"
                                   "SY03,Damascus countryside,,,,,,,Reef,,A note,\nSY03,Again,,,,,,,,,,\n"
                                   "daraya,Daraya,داريا,town,SY03,36.23,33.46,town,,,,\n");
        const OpenedAtlas opened = folder.open();
        const auto area = std::ranges::find(opened.atlas->places, u"SY03"_s, &Place::id);
        QVERIFY(area != opened.atlas->places.end());
        QCOMPARE(area->name.english, u"Damascus countryside"_s);
        QVERIFY(area->spellings.contains(u"Reef"_s) && area->spellings.contains(u"Rif Dimashq"_s));
        QCOMPARE(area->level, PlaceLevel::Governorate);
        QCOMPARE(std::ranges::count(opened.atlas->places, u"SY03"_s, &Place::id), 1);
        QVERIFY(tells(opened, "places.csv", u"line 3"_s, u"SY03"_s));
    }

    void aClaimOfNothingIsTold()
    {
        Folder folder;
        folder.write("claims.csv", QByteArray(claimHead) + "c1,,s,r,,x,,\nc2,gone,s,r,,x,,\nc3,i,stranger,r,,x,,\n");
        folder.write("figures.csv", figureHead);
        const OpenedAtlas opened = folder.open();
        QVERIFY(tells(opened, "claims.csv", u"line 2"_s, u"no incident"_s));
        QVERIFY(tells(opened, "claims.csv", u"line 3"_s, u"gone"_s));
        QVERIFY(tells(opened, "claims.csv", u"line 4"_s, u"stranger"_s));
        QCOMPARE(opened.atlas->claims.size(), 1u);
        QCOMPARE(opened.atlas->claims[0].source, none16);
    }

    void partsAboveTheWholeAreTold()
    {
        Folder folder;
        folder.write("figures.csv", QByteArray(figureHead) + "c2,killed,,9,9,9,\nc1,killed,,5,5,5,\n");
        QVERIFY(tells(folder.open(), "incidents.csv", u"incident i"_s, u"more than the whole"_s));
    }

    void coordinatesThatAreNoneLeaveThePlaceWithoutAPoint()
    {
        Folder folder;
        folder.write("places.csv", "id,name,name_ar,kind,governorate,lon,lat,placing,spellings,geonames,note,note_ar\n"
                                   "daraya,Daraya,,town,SY03,236.2,33.46,town,,,,\n"
                                   "b,B,,town,SY99,nan,33.46,moon,,,,\n");
        const OpenedAtlas opened = folder.open();
        QVERIFY(tells(opened, "places.csv", u"line 2"_s, u"236.2"_s));
        QVERIFY(tells(opened, "places.csv", u"line 3"_s, u"nan"_s));
        QVERIFY(tells(opened, "places.csv", u"line 3"_s, u"SY99"_s));
        QVERIFY(tells(opened, "places.csv", u"line 3"_s, u"moon"_s));
        QVERIFY(!opened.atlas->locationOf(opened.atlas->incidents[0]).hasPoint());
    }

    void bytesThatAreNotUtf8AreTold()
    {
        Folder folder;
        folder.write("kinds.csv", "id,name,name_ar\nk,Ki\xE9nd,\nm,Fine,\n");
        const OpenedAtlas opened = folder.open();
        QVERIFY(tells(opened, "kinds.csv", u"line 2"_s, u"UTF-8"_s));
        QCOMPARE(opened.atlas->kinds[0].name.english, u"Kiénd"_s);
        QCOMPARE(opened.atlas->kinds[1].name.english, u"Fine"_s);
    }

    void cellsAreTextsWhateverTheyLookLike()
    {
        Folder folder;
        folder.write(
            "kinds.csv",
            "\xEF\xBB\xBFid,name,name_ar\r\n007,\"<b>a;\"\"b\"\"</b>\x1B[31m\nsecond line\",\r\n\r\nk,1e3,\r\n");
        const OpenedAtlas opened = folder.open();
        QVERIFY(opened.problems.empty());
        QCOMPARE(opened.atlas->kinds[0].id, u"007"_s);
        QCOMPARE(opened.atlas->kinds[0].name.english, u"<b>a;\"b\"</b> [31m second line"_s);
        QCOMPARE(opened.atlas->kinds[1].name.english, u"1e3"_s);
    }

    void areasThatRunInACircleEndSomewhere()
    {
        Folder folder;
        folder.write("places.csv", "id,name,name_ar,kind,governorate,lon,lat,placing,spellings,geonames,note,note_ar\n"
                                   "daraya,Daraya,,town,daraya,,,town,,,,\n");
        const OpenedAtlas opened = folder.open();
        QCOMPARE(opened.atlas->areaOf(1, PlaceLevel::Governorate), none);
    }

    void noiseIsNeverACrash()
    {
        QRandomGenerator random(11);
        const char *names[] = {"incidents.csv", "claims.csv", "figures.csv", "places.csv", "atlas.json", "sources.csv"};
        for (int round = 0; round < 60; ++round) {
            Folder folder;
            const char *name = names[round % 6];
            QFile file(folder.file(name));
            QVERIFY(file.open(QFile::ReadOnly));
            QByteArray bytes = file.readAll();
            file.close();
            for (int i = 0; i < 12; ++i)
                bytes[random.bounded(int(bytes.size()))] = static_cast<char>(random.bounded(256));
            folder.write(name, bytes.left(random.bounded(int(bytes.size()))));
            const auto opened = readAtlas(folder.path());
            if (!opened)
                continue;
            for (const Incident &incident : opened->atlas->incidents) {
                QVERIFY(incident.partOf == none || incident.partOf < opened->atlas->incidents.size());
                QVERIFY(incident.location < opened->atlas->locations.size());
                QVERIFY(incident.firstClaim + incident.claimCount <= opened->atlas->claims.size());
            }
            QVERIFY(makeLedger(*opened->atlas, killed, {}).nets.size() == opened->atlas->incidents.size());
        }
    }
};

QTEST_GUILESS_MAIN(AtlasFileTest)
#include "tst_atlasfile.moc"
