// Windows over the events of UCDP GED, beside sums by a script that knows nothing of Sijill (ucdp_sums.py), and the
// numbers that were wrong once.

#include "mapdata/desk/chart.h"
#include "mapdata/opening/open.h"
#include "mapdata/store/atlasfile.h"
#include "mapdata/tally/crosstally.h"
#include "mapdata/tally/keys.h"
#include "mapdata/tally/tally.h"
#include "mapdata/words/words.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

Day day(int year, int month, int ofMonth)
{
    return toDay(QDate(year, month, ofMonth));
}

const Span december2016 = Span::days(day(2016, 12, 1), day(2016, 12, 31));
const Span year2016 = Span::days(day(2016, 1, 1), day(2016, 12, 31));

using Numbers = std::array<qint64, 5>; // low, best, high, inside, touching

Numbers numbersOf(const Sum &sum)
{
    return {sum.low, sum.best, sum.high, sum.inside(), sum.touching()};
}

} // namespace

class RealSpansTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QString folder = qEnvironmentVariable("SIJILL_REAL_DATA");
        if (folder.isEmpty())
            QSKIP("SIJILL_REAL_DATA is not set: UCDP's events are not tried");
        m_table = folder + u"/ucdp_ged_syria/ged_syria.csv"_s;
        const auto opened = openTogether(
            {m_table}, ReadOptions{false, {QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria"), {}}});
        QVERIFY(opened);
        m_atlas = opened->atlas;
        m_ledger = makeLedger(*m_atlas, killed, {});
        m_index = TimeIndex(*m_atlas, m_ledger);
    }

    void december2016IsOneNumber()
    {
        const Sum total = m_index.total({december2016}, nullptr);
        QCOMPARE(total.best, 4'097);
        QCOMPARE(total.inside(), 2'502);
        QCOMPARE(total.touching(), 19'478);
        QCOMPARE(inTitle(total, SpanRule::Share, QLocale(QLocale::English)),
                 u"4,097; between 2,502, wholly inside, and 19,478"_s);
        QCOMPARE(row({}, TallyKey::EachMonth, u"2016-12"_s).sum, total);
        QCOMPARE(row(december2016, TallyKey::Total, u"total"_s).sum, total);
        QCOMPARE(row(year2016, TallyKey::EachMonth, u"2016-12"_s).sum, total);
    }

    void oneDayIsTheSameOnEveryWayToIt()
    {
        const Span only = Span::day(day(2016, 12, 15));
        const Sum total = m_index.total({only}, nullptr);
        QCOMPARE(total.best, 109);
        for (const Span window : {Span(), only, december2016, year2016})
            QCOMPARE(row(window, TallyKey::EachDay, u"2016-12-15"_s).sum, total);
        const Histogram histogram = m_index.histogram(year2016, nullptr);
        QCOMPARE(histogram.at(only.begin).best, 109.0);
    }

    void theMonthsOf2016AddUpToTheYear()
    {
        Sum months;
        for (int month = 1; month <= 12; ++month)
            months += m_index.total({{day(2016, month, 1), toDay(QDate(2016, month, 1).addMonths(1))}}, nullptr);
        const Sum year = m_index.total({year2016}, nullptr);
        QCOMPARE(months.low, year.low);
        QCOMPARE(months.best, year.best);
        QCOMPARE(months.high, year.high);
        QCOMPARE(year.best, 48'710);
    }

    void sumsAreThoseOfPlainCode()
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty())
            QSKIP("there is no python3 to add up by plain code");
        QProcess script;
        script.start(python, {QStringLiteral(SIJILL_SOURCE_DIR "/tests/mapdata/tally/ucdp_sums.py"), m_table});
        QVERIFY(script.waitForFinished(120'000) && script.exitCode() == 0);
        const QStringList lines = QString::fromUtf8(script.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 12 + 2 + 3 + 3 + 2);
        // The governorates and districts that the table states, as the plain code takes them. Joined to outlines, an
        // incident is where its point lies.
        const Result<OpenedAtlas> alone = openAny(m_table);
        QVERIFY(alone);
        Filter ofDecember;
        ofDecember.window = december2016;
        const Ledger ledger = makeLedger(*alone->atlas, killed, {});
        const auto districts = tally(*alone->atlas, ledger, ofDecember, TallyKey::District);
        const auto governorates = tally(*alone->atlas, ledger, ofDecember, TallyKey::Governorate);
        for (const QString &line : lines) {
            const QStringList cells = line.split(u',');
            QCOMPARE(cells.size(), 7);
            Numbers expected;
            for (qsizetype i = 0; i < 5; ++i)
                expected[static_cast<std::size_t>(i)] = cells[i + 2].toLongLong();
            const QString &what = cells[0], &key = cells[1];
            const Sum sum = what == "month"_L1         ? row({}, TallyKey::EachMonth, key).sum
                            : what == "year"_L1        ? row({}, TallyKey::EachYear, key).sum
                            : what == "day"_L1         ? row({}, TallyKey::EachDay, key).sum
                            : what == "side"_L1        ? row(december2016, TallyKey::Actor, key).sum
                            : what == "governorate"_L1 ? named(governorates, key).sum
                                                       : named(districts, key).sum;
            QVERIFY2(numbersOf(sum) == expected, qPrintable(line + u": "_s + QString::number(sum.best)));
        }
    }

    void civiliansByDistrictAndMonthAreThoseOfPlainCode()
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty())
            QSKIP("there is no python3 to add up by plain code");
        QProcess script;
        script.start(
            python, {QStringLiteral(SIJILL_SOURCE_DIR "/tests/mapdata/tally/ucdp_sums.py"), m_table, u"--civilians"_s});
        QVERIFY(script.waitForFinished(120'000) && script.exitCode() == 0);
        QMap<std::pair<QString, QString>, qint64> expected, found;
        for (const QString &line : QString::fromUtf8(script.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts))
            expected[{line.section(u',', 2), line.section(u',', 0, 0)}] = line.section(u',', 1, 1).toLongLong();
        QVERIFY2(expected.size() > 100, qPrintable(QString::number(expected.size())));

        const Result<OpenedAtlas> alone = openAny(m_table);
        QVERIFY(alone);
        const Atlas &atlas = *alone->atlas;
        const auto group = std::ranges::find(atlas.groups, u"civilians"_s, &Term::id);
        QVERIFY(group != atlas.groups.end());
        Filter filter;
        filter.measure = atlas.measureOf({Outcome::Killed, static_cast<GroupIndex>(group - atlas.groups.begin())});
        filter.window = {day(2019, 1, 1), day(2020, 1, 1)};
        const Ledger ledger = makeLedger(atlas, filter.measure, {});
        const CrossTally table = crossTally(atlas, ledger, filter, TallyKey::District, TallyKey::EachMonth);
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            const auto place = std::ranges::find(atlas.places, table.rows[i].key, &Place::id);
            if (place == atlas.places.end() || place->level != PlaceLevel::District)
                continue; // known for a larger area only
            for (std::size_t j = 0; j < table.columns.size(); ++j)
                if (const TallyRow *cell = table.cell(i, j); cell && cell->sum.best > 0)
                    found[{table.rows[i].name, table.columns[j].key}] += cell->sum.best;
        }
        QCOMPARE(found, expected);

        // And read off the heat table, mark by mark.
        const Chart chart = makeChart(atlas, ledger, filter, ChartKind::Heat, TallyKey::District, TallyKey::EachMonth);
        QMap<std::pair<QString, QString>, qint64> drawn;
        for (const ChartMark &mark : chart.marks) {
            const ChartHead &row = chart.rows[static_cast<std::size_t>(mark.row)];
            const QString &month = chart.columns[static_cast<std::size_t>(mark.column)].key;
            if (!row.isApart && mark.counted.best > 0)
                drawn[{row.name, month}] += mark.counted.best;
            QVERIFY(mark.isChosen() == month.startsWith(u"2019"_s));
        }
        QCOMPARE(drawn, expected);
        QCOMPARE(chart.total.best, table.total.sum.best);
    }

private:
    TallyRow row(Span window, TallyKey by, const QString &which) const
    {
        Filter filter;
        filter.window = window;
        return named(tally(*m_atlas, m_ledger, filter, by, QLocale(QLocale::English)), which);
    }

    /// By key or name.
    static TallyRow named(const std::vector<TallyRow> &rows, const QString &which)
    {
        const auto found =
            std::ranges::find_if(rows, [&](const TallyRow &row) { return row.key == which || row.name == which; });
        return found == rows.end() ? TallyRow{} : *found;
    }

    QString m_table;
    std::shared_ptr<const Atlas> m_atlas;
    Ledger m_ledger;
    TimeIndex m_index;
};

QTEST_GUILESS_MAIN(RealSpansTest)
#include "tst_realspans.moc"
