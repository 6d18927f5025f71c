#include "mapdata/store/atlasfile.h"
#include "mapdata/tally/explain.h"
#include "mapdata/tally/tally.h"
#include "mapdata/words/words.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

Day day(int year, int month, int ofMonth)
{
    return toDay(QDate(year, month, ofMonth));
}

const Span day620 = Span::days(day(2012, 11, 23), day(2012, 11, 24));
const Span day672 = Span::days(day(2013, 1, 14), day(2013, 1, 15));
const Span january2016 = Span::days(day(2016, 1, 1), day(2016, 1, 31));
const Span december2016 = Span::days(day(2016, 12, 1), day(2016, 12, 31));
const QLocale english(QLocale::English);
constexpr Reading readings[] = {{Reading::Rule::Lowest}, {Reading::Rule::Best}, {Reading::Rule::Highest}};

} // namespace

/// What the five reports say must come out of the atlas that ships, number by number.
class ShippedAtlasTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Result<OpenedAtlas> opened = readAtlas(QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria"));
        QVERIFY2(bool(opened), opened ? "" : qPrintable(oneLine(opened.problem())));
        m_opened = std::move(opened).value();
    }

    void itIsReadWithoutAWarning()
    {
        for (const Problem &problem : m_opened.problems) {
            qWarning("%s", qPrintable(oneLine(problem)));
            QVERIFY(problem.severity == Problem::Severity::Note);
        }
        QCOMPARE(m_opened.layers.size(), 3u);
    }

    void itNamesWhoMadeItInBothLanguages()
    {
        QVERIFY(!m_opened.atlas->attribution.empty());
        for (const Text &line : m_opened.atlas->attribution)
            QVERIFY(!line.english.isEmpty() && !line.arabic.isEmpty());
    }

    void governoratesAndTownsArePlaces()
    {
        const Atlas &atlas = this->atlas();
        const auto areas = std::ranges::count(atlas.places, PlaceLevel::Governorate, &Place::level);
        QCOMPARE(areas, 14);
        QVERIFY(atlas.places.size() > 300);
        for (const Place &place : atlas.places) {
            if (place.level != PlaceLevel::Governorate)
                continue;
            QVERIFY2(place.hasPoint() && !place.name.arabic.isEmpty(), qPrintable(place.id));
        }
    }

    void aPlaceOfTheAtlasStandsForItsTown()
    {
        const Atlas &atlas = this->atlas();
        const auto daraya = std::ranges::count_if(atlas.places, [](const Place &place) {
            return place.name.english.contains(u"Daraya"_s) || place.name.english.contains(u"Darayya"_s);
        });
        QCOMPARE(daraya, 1);
    }

    void day672()
    {
        const Span window = ::day672;
        const auto rows = tallied(window, TallyKey::Governorate);
        QCOMPARE(row(rows, u"SY01|SY03"_s).best(), std::optional<qint64>(70));
        QCOMPARE(row(rows, u"SY02"_s).best(), std::optional<qint64>(29));
        QCOMPARE(row(rows, u"SY05"_s).best(), std::optional<qint64>(8));
        const TallyRow dozens = row(rows, u"SY04|SY07|SY09|SY12"_s);
        QCOMPARE(dozens.low(), std::optional<qint64>(24)); // of the 68 that have no place
        QCOMPARE(dozens.best(), std::nullopt);
        QCOMPARE(dozens.high(), std::nullopt);
        QCOMPARE(row(rows, u"unplaced"_s).best(), std::optional<qint64>(68));

        const TallyRow all = total(window);
        QCOMPARE(all.low(), std::optional<qint64>(175));
        QCOMPARE(all.best(), std::optional<qint64>(175));
        QCOMPARE(all.high(), std::nullopt);
        QCOMPARE(inWords(all.sum, english), u"175 or more"_s);
    }

    void day672ByPlace()
    {
        const auto rows = tallied(::day672, TallyKey::Place);
        QCOMPARE(row(rows, u"haydariya"_s).best(), std::optional<qint64>(11));
        QCOMPARE(row(rows, u"SY02"_s).best(), std::optional<qint64>(18));
        QCOMPARE(row(rows, u"latamana"_s).best(), std::optional<qint64>(4));
        QCOMPARE(row(rows, u"SY05"_s).best(), std::optional<qint64>(4));
    }

    void childrenOfDay672()
    {
        const Span window = ::day672;
        QCOMPARE(total(window, group(Outcome::Killed, u"children"_s)).best(), std::optional<qint64>(19));
        const auto rows = tallied(window, TallyKey::Place, group(Outcome::Killed, u"children"_s));
        QCOMPARE(row(rows, u"SY01|SY03"_s).best(), std::optional<qint64>(10));
        QCOMPARE(row(rows, u"latamana"_s).best(), std::optional<qint64>(4));
        QCOMPARE(row(rows, u"unplaced"_s).best(), std::optional<qint64>(5));
    }

    void day620()
    {
        const auto rows = tallied(::day620, TallyKey::Governorate);
        QCOMPARE(total(::day620).best(), std::optional<qint64>(76));
        const qint64 damascus =
            row(rows, u"SY01|SY03"_s).sum.best + row(rows, u"SY01"_s).sum.best + row(rows, u"SY03"_s).sum.best;
        QCOMPARE(damascus, 32);
        const std::pair<QString, qint64> expected[] = {
            {u"SY02"_s, 12}, {u"SY07"_s, 5}, {u"SY06"_s, 4}, {u"SY12"_s, 4}, {u"SY09"_s, 4},
            {u"SY05"_s, 4},  {u"SY04"_s, 3}, {u"SY11"_s, 1}, {u"SY14"_s, 1}, {u"unplaced"_s, 6}};
        for (const auto &[key, best] : expected)
            QVERIFY2(row(rows, key).best() == best, qPrintable(key));
        QCOMPARE(total(::day620, wounded).best(), std::optional<qint64>(50));
    }

    void khasham()
    {
        const auto best = [this](Reading::Rule rule) {
            return row(tallied(january2016, TallyKey::Place, killed, {rule}), u"khasham"_s).best();
        };
        QCOMPARE(best(Reading::Rule::Best), std::optional<qint64>(63));
        QCOMPARE(best(Reading::Rule::Lowest), std::optional<qint64>(63));
        QCOMPARE(best(Reading::Rule::Highest), std::optional<qint64>(90));
        QCOMPARE(row(tallied(january2016, TallyKey::Place, wounded), u"khasham"_s).best(), std::optional<qint64>(100));
    }

    void aRunningTotalIsInNoTotal()
    {
        QVERIFY(total(january2016).sum.best < 1000);
        Filter filter;
        filter.window = january2016;
        const auto out = leftOut(atlas(), filter);
        QCOMPARE(out.size(), 1u);
        QCOMPARE(readCount(atlas(), out[0], killed, {}).low, 1000);
        const Explanation told = explainLeftOut(atlas(), makeLedger(atlas(), killed, {}), out, english);
        QCOMPARE(told.lines.front().kind, ExplanationLine::Kind::LeftOut);
    }

    void december2016HasNoFigure()
    {
        const TallyRow all = total(::december2016);
        QCOMPARE(all.best(), std::nullopt);
        QCOMPARE(inWords(all.sum, english), u"no figure"_s);
        QVERIFY(all.sum.withoutFigure > 0);
    }

    void idlibOn30December2023()
    {
        const Span window = Span::day(day(2023, 12, 30));
        QCOMPARE(row(tallied(window, TallyKey::Place), u"idlib-city"_s).best(), std::optional<qint64>(4));
        QCOMPARE(row(tallied(window, TallyKey::Place, wounded), u"idlib-city"_s).best(), std::optional<qint64>(17));
        QCOMPARE(row(tallied(window, TallyKey::Governorate), u"SY07"_s).best(), std::optional<qint64>(4));
    }

    void on25December2023OneIsKilledOutsideTheCapital()
    {
        const auto rows = tallied(Span::day(day(2023, 12, 25)), TallyKey::Governorate);
        QCOMPARE(rows.size(), 1u);
        QCOMPARE(rows[0].key, u"SY03"_s);
        QCOMPARE(rows[0].low(), std::optional<qint64>(1));
        QCOMPARE(rows[0].best(), std::optional<qint64>(1));
        QCOMPARE(rows[0].high(), std::optional<qint64>(1));
    }

    void overAScoreIs20OrMore()
    {
        const Count count = readCount(atlas(), indexOf(u"i23-israeli-fighters"_s), killed, {});
        QCOMPARE(count, Count::atLeast(20));
    }

    void attackersAreThoseWhomTheReportsName_data()
    {
        QTest::addColumn<QString>("incident");
        QTest::addColumn<QStringList>("by");
        const QString government = u"syrian-government-forces"_s, russia = u"russian-forces"_s,
                      iran = u"iranian-forces"_s;
        QTest::newRow("Idlib City") << u"i23-idlib-city"_s << QStringList{government};
        QTest::newRow("the places around it") << u"i23-shelling"_s << QStringList{iran, russia, government};
        QTest::newRow("one of them") << u"i23-afes"_s << QStringList{iran, russia, government};
        QTest::newRow("Salma") << u"j16-salma"_s << QStringList{russia, government};
    }
    void attackersAreThoseWhomTheReportsName()
    {
        QFETCH(QString, incident);
        QStringList by;
        for (const ActorIndex actor : atlas().actorSets[atlas().incidents[indexOf(incident)].perpetrators])
            by << atlas().actors[actor].id;
        by.sort();
        QTEST(by, "by");
    }

    void whatIsNoCasualtyIsAFact_data()
    {
        QTest::addColumn<QString>("incident");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("low");
        QTest::newRow("homes") << u"d620"_s << u"homes-destroyed"_s << 24;
        QTest::newRow("tanks and vehicles") << u"d620-ground-assault"_s << u"tanks-and-vehicles-destroyed"_s << -1;
        QTest::newRow("defections") << u"d620-defections"_s << u"officers-defected"_s << 3;
        QTest::newRow("tanks") << u"d672-suburbs-clashes"_s << u"tanks-destroyed"_s << 5;
        QTest::newRow("bodies") << u"a16-pocket"_s << u"bodies-under-rubble"_s << 100;
    }
    void whatIsNoCasualtyIsAFact()
    {
        QFETCH(QString, incident);
        QFETCH(QString, kind);
        QFETCH(int, low);
        const Incident &row = atlas().incidents[indexOf(incident)];
        int found = 0;
        for (ClaimIndex claim = row.firstClaim; claim < row.firstClaim + row.claimCount; ++claim)
            for (const Fact &fact : atlas().factsOf(claim)) {
                if (atlas().factKinds[fact.kind].id != kind)
                    continue;
                ++found;
                QCOMPARE(fact.count.low, low);
            }
        QCOMPARE(found, 1);
    }

    void bodiesUnderRubbleAreNotKilledByAnyReading()
    {
        for (const Reading::Rule rule : {Reading::Rule::Best, Reading::Rule::Lowest, Reading::Rule::Highest})
            QVERIFY(!readCount(atlas(), indexOf(u"a16-pocket"_s), killed, {rule}).hasFigure());
    }

    void everyRowOfEveryKeyIsOrderedAndAddsUp()
    {
        for (MeasureIndex measure = 0; measure < atlas().measures.size(); ++measure) {
            for (const Reading reading : readings) {
                const TallyRow total = tallied({}, TallyKey::Total, measure, reading).front();
                for (const QString &name : tallyKeyNames()) {
                    qint64 low = 0, best = 0, high = 0;
                    for (const TallyRow &row : tallied({}, *tallyKey(name), measure, reading)) {
                        QVERIFY2(row.sum.low <= row.sum.best && row.sum.best <= row.sum.high, qPrintable(row.key));
                        QVERIFY2(!row.best() || row.low() <= row.best(), qPrintable(row.key));
                        low += row.low().value_or(0);
                        best += row.best().value_or(0);
                        high += row.sum.high;
                    }
                    QCOMPARE(low, total.low().value_or(0));
                    QCOMPARE(best, total.best().value_or(0));
                    QCOMPARE(high, total.sum.high);
                }
            }
        }
    }

    void dozensInAWholeRaiseNoLowAboveItsBest_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("row");
        QTest::addColumn<qint64>("people");
        QTest::newRow("governorate") << int(TallyKey::Governorate) << u"SY03"_s << qint64(26);
        QTest::newRow("kind") << int(TallyKey::Kind) << u"shelling"_s << qint64(14);
        QTest::newRow("precision") << int(TallyKey::Precision) << u"several"_s << qint64(95);
        QTest::newRow("a pair of governorates") << int(TallyKey::Governorate) << u"SY01|SY03"_s << qint64(95);
    }
    void dozensInAWholeRaiseNoLowAboveItsBest()
    {
        QFETCH(int, key);
        QFETCH(QString, row);
        QFETCH(qint64, people);
        const Span until2016 = Span::days(day(2012, 1, 1), day(2016, 12, 31));
        for (const Reading reading : readings) {
            const TallyRow found = this->row(tallied(until2016, static_cast<TallyKey>(key), killed, reading), row);
            QCOMPARE(found.low(), std::optional(people));
            QCOMPARE(found.best(), std::optional(people));
            QCOMPARE(found.high(), std::nullopt);
        }
    }

    void whatIsHeldUnknownIsNoFigureUnderLowestAndOneUnderHighest()
    {
        const auto execution = [this](Reading reading) {
            return row(tallied(::december2016, TallyKey::Kind, killed, reading), u"execution"_s);
        };
        QVERIFY(!execution({Reading::Rule::Best}).sum.hasFigure());
        QVERIFY(!execution({Reading::Rule::Lowest}).sum.hasFigure());
        QCOMPARE(execution({Reading::Rule::Highest}).low(), std::optional<qint64>(200));
        const auto best = [this](Reading::Rule rule) {
            return tallied({}, TallyKey::Total, killed, {rule}).front().sum.best;
        };
        QVERIFY(best(Reading::Rule::Lowest) <= best(Reading::Rule::Best));
        QVERIFY(best(Reading::Rule::Best) + 200 <= best(Reading::Rule::Highest));
    }

    void theReportOfDay672IsExplained()
    {
        const auto rows = tallied(::day672, TallyKey::Total);
        const Explanation told =
            explain(atlas(), makeLedger(atlas(), killed, {}), {rows[0].window, rows[0].incidents}, english);
        QCOMPARE(told.sum, rows[0].sum);
        const auto says = [&](ExplanationLine::Kind kind, const QString &part) {
            return std::ranges::any_of(
                told.lines, [&](const ExplanationLine &line) { return line.kind == kind && line.text.contains(part); });
        };
        QVERIFY(says(ExplanationLine::Kind::Total, u"175 or more"_s));
        QVERIFY(says(ExplanationLine::Kind::Incident, u"adds 11"_s));
        QVERIFY(says(ExplanationLine::Kind::Chosen, u"70 or more"_s));
        QVERIFY(says(ExplanationLine::Kind::Part, u": 29"_s));
        QVERIFY(says(ExplanationLine::Kind::Part, u"told apart, and counted in what is left here: Daraa"_s));
        QVERIFY(says(ExplanationLine::Kind::Remark, u"what is left of its whole"_s));
    }

    void daysOfJanuary2016AreExplainedAsTheTableHasThem()
    {
        const Span window = Span::days(day(2016, 1, 20), day(2016, 1, 25));
        const auto rows = tallied(window, TallyKey::EachDay);
        const std::pair<QString, qint64> expected[] = {
            {u"2016-01-21"_s, 37}, {u"2016-01-22"_s, 36}, {u"2016-01-23"_s, 94}, {u"2016-01-24"_s, 67}};
        for (const auto &[key, best] : expected) {
            const TallyRow of = row(rows, key);
            QVERIFY2(of.best() == best, qPrintable(key));
            const Explanation told =
                explain(atlas(), makeLedger(atlas(), killed, {}), {of.window, of.incidents, of.elsewhere}, english);
            QCOMPARE(told.sum, of.sum);
        }
    }

    void itIsReadInAMoment()
    {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(readAtlas(QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria")));
        qInfo("%lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 1000); // some 100 on a quiet machine; the margin is for busy ones
    }

private:
    const Atlas &atlas() const { return *m_opened.atlas; }

    IncidentIndex indexOf(const QString &id) const
    {
        for (IncidentIndex i = 0; i < atlas().incidents.size(); ++i)
            if (atlas().texts.in(atlas().incidents[i].id, Language::English) == id)
                return i;
        qFatal("there is no %s", qPrintable(id));
    }

    MeasureIndex group(Outcome outcome, const QString &id) const
    {
        const auto found = std::ranges::find(atlas().groups, id, &Term::id);
        return atlas().measureOf({outcome, static_cast<GroupIndex>(found - atlas().groups.begin())});
    }

    std::vector<TallyRow> tallied(Span window, TallyKey key, MeasureIndex measure = killed, Reading reading = {}) const
    {
        Filter filter;
        filter.window = window;
        return tally(atlas(), makeLedger(atlas(), measure, reading), filter, key, english);
    }

    TallyRow total(Span window, MeasureIndex measure = killed) const
    {
        return tallied(window, TallyKey::Total, measure).front();
    }

    static TallyRow row(const std::vector<TallyRow> &rows, const QString &key)
    {
        const auto found = std::ranges::find(rows, key, &TallyRow::key);
        return found == rows.end() ? TallyRow{} : *found;
    }

    OpenedAtlas m_opened;
};

QTEST_GUILESS_MAIN(ShippedAtlasTest)
#include "tst_shippedatlas.moc"
