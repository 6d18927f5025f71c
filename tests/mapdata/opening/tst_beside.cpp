#include "mapdata/opening/beside.h"
#include "mapdata/opening/incidentfile.h"
#include "mapdata/query/filter.h"
#include "mapdata/tally/tally.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

/// A table of incidents, opened.
OpenedAtlas made(const QTemporaryDir &folder, const QString &name, const QByteArray &text)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return {};
    file.close();
    auto imported = importIncidents(file.fileName());
    return imported ? imported->opened : OpenedAtlas();
}

const QByteArray columns = "id,date_start,place,governorate,lon,lat,type,actor,killed,killed_children,source\n";

qint64 killedIn(const Atlas &atlas, const Filter &filter = {})
{
    const Ledger ledger = makeLedger(atlas, killed, {});
    return tally(atlas, ledger, filter, TallyKey::Total, QLocale::c()).front().sum.best;
}

} // namespace

class TestBeside : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_a = made(m_folder, u"a.csv"_s,
                   columns + "1,2014-01-02,Ataman,Daraa,36.1,32.6,shelling,Army,5,1,SOHR\n"
                             "2,2014-02-02,Atarib,Aleppo,36.8,36.1,airstrike,Army,,,LCC\n");
        m_b = made(m_folder, u"b.csv"_s,
                   columns + "1,2015-01-02,Ataman,Daraa,36.1,32.6,airstrike,Air force,7,2,sohr\n"
                             "9,2015-03-02,Ataman,Aleppo,38.0,36.9,shelling,Army,2,,AFP\n"
                             "10,2015-03-05,,,,,shelling,,1,,\n");
        QCOMPARE(m_a.atlas->incidents.size(), std::size_t(2));
        QCOMPARE(m_b.atlas->incidents.size(), std::size_t(3));
    }

    void theScenesOfBothAreKept()
    {
        OpenedAtlas a = m_a, b = m_b;
        const auto named = [](const QString &id, const QString &title) {
            Scene scene;
            scene.id = id;
            scene.title.english = title;
            return scene;
        };
        a.story.scenes = {named(u"one"_s, u"First"_s), named(u"both"_s, u"Of both"_s)};
        b.story.scenes = {named(u"one"_s, u"Another"_s), named(u"both"_s, u"Of both"_s)};
        const auto both = beside(a, b);
        QVERIFY(both);
        QStringList told;
        for (const Scene &scene : both->story.scenes)
            told << scene.id + u' ' + scene.title.english;
        QCOMPARE(told.size(), 3);
        QCOMPARE(told.first(2), (QStringList{u"one First"_s, u"both Of both"_s}));
        QVERIFY(told[2].endsWith(u"Another"_s) && !told[2].startsWith(u"one "_s));
        QCOMPARE(beside(b, a)->story.scenes.size(), std::size_t(3));
        QCOMPARE(beside(OpenedAtlas{m_a}, b)->story.scenes.size(), std::size_t(2));
    }

    void emptyAtlasesGiveTwoEmptyDataSets()
    {
        const auto both = beside(Atlas(), Atlas());
        QVERIFY(both);
        QVERIFY((*both)->incidents.empty());
        QCOMPARE((*both)->dataSets.size(), std::size_t(2));
        QCOMPARE((*both)->measures.size(), Atlas().measures.size());
        QCOMPARE((*both)->locations.size(), std::size_t(1));
    }

    void anAtlasIsTheSameBesideNothing()
    {
        for (const auto &both : {beside(*m_a.atlas, Atlas()), beside(Atlas(), *m_a.atlas)}) {
            QVERIFY(both);
            const Atlas &atlas = **both;
            QCOMPARE(atlas.incidents.size(), m_a.atlas->incidents.size());
            QCOMPARE(atlas.places.size(), m_a.atlas->places.size());
            QCOMPARE(killedIn(atlas), 5);
            QCOMPARE(atlas.texts.text(atlas.incidents[1].id).english, u"2"_s);
        }
    }

    void everyIncidentKeepsWhatItSays()
    {
        const auto both = beside(*m_a.atlas, *m_b.atlas);
        QVERIFY(both);
        const Atlas &atlas = **both;
        QCOMPARE(atlas.incidents.size(), std::size_t(5));
        QCOMPARE(killedIn(atlas), 5 + 7 + 2 + 1);
        const auto sourceOf = [&](std::size_t i) {
            return atlas.sources[atlas.claimsOf(atlas.incidents[i]).front().source].name.english;
        };
        QCOMPARE(sourceOf(0), u"SOHR"_s);
        QCOMPARE(sourceOf(2), u"SOHR"_s); // named otherwise, and one
        QCOMPARE(sourceOf(3), u"AFP"_s);
        QCOMPARE(atlas.kinds[atlas.incidents[2].kind].name.english, u"airstrike"_s);
        QCOMPARE(atlas.actors[atlas.actorSets[atlas.incidents[2].perpetrators].front()].name.english, u"Air force"_s);
        QCOMPARE(atlas.incidents[3].perpetrators, atlas.incidents[0].perpetrators);
        QCOMPARE(atlas.incidents[4].perpetrators, SetIndex(0));
        for (std::size_t i = 0; i < atlas.claims.size(); ++i) {
            QVERIFY(i == 0 || atlas.claims[i - 1].incident <= atlas.claims[i].incident);
            QVERIFY(atlas.claims[i].source < atlas.sources.size());
        }
        QCOMPARE(atlas.texts.text(atlas.incidents[3].id).english, u"9"_s);
    }

    void whatBothNameIsOnePlaceAndWhatOnlySoundsAlikeIsTwo()
    {
        const auto both = beside(*m_a.atlas, *m_b.atlas);
        QVERIFY(both);
        const Atlas &atlas = **both;
        QCOMPARE(atlas.incidents[2].location, atlas.incidents[0].location);
        QVERIFY(atlas.incidents[3].location != atlas.incidents[0].location);
        QCOMPARE(atlas.incidents[4].location, LocationIndex(0));
        const auto placeOf = [&](std::size_t i) {
            return atlas.placesOf(atlas.locationOf(atlas.incidents[i])).front();
        };
        QVERIFY(placeOf(3) != placeOf(0));
        QCOMPARE(atlas.areaOf(placeOf(3), PlaceLevel::Governorate), atlas.areaOf(placeOf(1), PlaceLevel::Governorate));
    }

    void measuresOfGroupsAreOne()
    {
        const auto both = beside(*m_a.atlas, *m_b.atlas);
        QVERIFY(both);
        QCOMPARE((*both)->measures.size(), m_a.atlas->measures.size());
        const MeasureIndex children = (*both)->measureOf({Outcome::Killed, 0});
        QVERIFY(children != none16);
        const Ledger ledger = makeLedger(**both, children, {});
        QCOMPARE(tally(**both, ledger, {}, TallyKey::Total, QLocale::c()).front().sum.best, 3);
    }

    void dataSetsAreHiddenByTheFilter()
    {
        const auto both = beside(*m_a.atlas, *m_b.atlas);
        QVERIFY(both);
        const Atlas &atlas = **both;
        QCOMPARE(atlas.dataSets.size(), std::size_t(2));
        QCOMPARE(atlas.dataSets[0].name.english, u"a"_s);
        QCOMPARE(atlas.dataSets[1].name.english, u"b"_s);
        Filter filter;
        filter.hiddenDataSets = {0};
        QCOMPARE(killedIn(atlas, filter), 10);
        filter.hiddenDataSets = {1};
        QCOMPARE(killedIn(atlas, filter), 5);
        filter.hiddenDataSets = {0, 1};
        QCOMPARE(killedIn(atlas, filter), 0);
        const Mask mask = makeMask(atlas, filter);
        for (std::size_t i = 0; i < mask.size(); ++i)
            QCOMPARE(mask[i] != 0, passes(atlas, static_cast<IncidentIndex>(i), filter));
    }

    void threeLieBesideEachOtherInEitherOrder()
    {
        const auto ab = beside(*m_a.atlas, *m_b.atlas);
        const auto left = beside(**ab, *m_a.atlas, Repeats::CountAgain);
        const auto right = beside(*m_a.atlas, **ab, Repeats::CountAgain);
        for (const auto &all : {left, right}) {
            QVERIFY(all);
            QCOMPARE((*all)->dataSets.size(), std::size_t(3));
            QCOMPARE((*all)->dataSets.back().end, IncidentIndex(7));
            QCOMPARE(killedIn(**all), 20);
        }
        QCOMPARE((*left)->dataSetOf(2), DataSetIndex(1));
        QCOMPARE((*left)->dataSetOf(6), DataSetIndex(2));
        QCOMPARE((*right)->dataSetOf(2), DataSetIndex(1));
    }

    void moreThanOneDataSetIsSaid()
    {
        QVERIFY(besideNote(0).isEmpty());
        QVERIFY(besideNote(1).isEmpty());
        QVERIFY(besideNote(2).contains(u"same people"_s));
        QCOMPARE(shownDataSets(*m_a.atlas, {}), 1);
        const auto both = beside(*m_a.atlas, *m_b.atlas);
        QVERIFY(both);
        Filter filter;
        QCOMPARE(shownDataSets(**both, filter), 2);
        filter.hiddenDataSets = {1};
        QCOMPARE(shownDataSets(**both, filter), 1);
    }

private:
    QTemporaryDir m_folder;
    OpenedAtlas m_a, m_b;
};

QTEST_GUILESS_MAIN(TestBeside)
#include "tst_beside.moc"
