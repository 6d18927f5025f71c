// Invented reports in the manner of many agencies (texts/invented/README.md), with every figure of people coded beside
// them: how many of the figures are found as they were coded, for each language.
#include "tests/mapdata/reading/readersupport.h"

#include <QFile>

using namespace sijill;
using namespace sijill::reading;
using namespace sijill::test;

namespace {

using Row = QHash<QString, QString>;

QString contentOf(const QString &name)
{
    QFile file(QStringLiteral(SIJILL_SOURCE_DIR "/tests/mapdata/reading/texts/invented/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The cells of all lines; quoted ones may hold commas and doubled quotes.
std::vector<QStringList> cellsOf(const QString &csv)
{
    std::vector<QStringList> lines(1, QStringList(QString()));
    bool quoted = false;
    for (const QChar c : csv)
        if (c == u'"') {
            if (!quoted && !lines.back().last().isEmpty())
                lines.back().last() += c; // the second of a doubled quote
            quoted = !quoted;
        } else if (c == u',' && !quoted) {
            lines.back() << QString();
        } else if (c == u'\n' && !quoted) {
            lines.push_back(QStringList(QString()));
        } else {
            lines.back().last() += c;
        }
    return lines;
}

std::vector<Row> factsOf(const QString &document)
{
    std::vector<Row> rows;
    const auto lines = cellsOf(contentOf(u"facts.csv"_s));
    for (std::size_t n = 1; n < lines.size(); ++n) {
        Row row;
        for (qsizetype k = 0; k < lines[n].size(); ++k)
            row.insert(lines[0].value(k), lines[n][k]);
        if (row[u"doc"_s] == document)
            rows.push_back(row);
    }
    return rows;
}

QStringList documents(const QString &language)
{
    QStringList names;
    const int count = language == "ar"_L1 ? 15 : 11;
    for (int n = 1; n <= count; ++n)
        names << u"%1-%2.txt"_s.arg(language).arg(n, 2, 10, QChar(u'0'));
    return names;
}

Day reportDay(const QString &text)
{
    const QString line = text.section(u'\n', 1, 1).section(u": "_s, 1);
    return toDay(QLocale::c().toDate(line, u"MMMM d, yyyy"_s));
}

bool isKilled(const Row &fact)
{
    return fact[u"measure"_s] == "killed"_L1 || fact[u"measure"_s] == "executed"_L1;
}
/// The figures asked for: those of killed or wounded that are no repeats, lists counted or reports of nobody.
bool isAsked(const Row &fact)
{
    static const QStringList measures{u"killed"_s, u"executed"_s, u"wounded"_s, u"injured"_s};
    static const QStringList kinds{u"derived"_s, u"zero"_s};
    static const QStringList roles{u"repeat"_s, u"context"_s};
    return measures.contains(fact[u"measure"_s]) && !kinds.contains(fact[u"figure_kind"_s]) &&
           !roles.contains(fact[u"role"_s]);
}

qint32 numberOf(const QString &cell)
{
    return cell.isEmpty() ? Count::absent : cell.toInt();
}

bool countsAgree(const Row &fact, const Count &count)
{
    const Count wanted{numberOf(fact[u"low"_s]), numberOf(fact[u"best"_s]), numberOf(fact[u"high"_s])};
    if (fact[u"figure_kind"_s] == "vague"_L1)
        return count.best == Count::absent && (count.low == Count::absent || count.low == wanted.low);
    return count == wanted;
}

/// The areas as the reader calls them: codes of the atlas, or the names of its lists.
QStringList areasOf(const QString &cell)
{
    QStringList areas;
    for (const QString &name : cell.split(u'|', Qt::SkipEmptyParts)) {
        const auto places = shippedReader().book().named(name);
        const auto area = std::ranges::find_if(places, &NamedPlace::isArea);
        areas << (area == places.end() ? name : area->area);
    }
    areas.sort();
    return areas;
}

bool daysAgree(const Row &fact, Span days, const QString &begin, const QString &end)
{
    const auto first = parseDay(fact[begin]), last = parseDay(fact[end]);
    if (!first || !last || !days.isValid())
        return !first && !days.isValid();
    const bool background = fact[u"role"_s] == "background"_L1;
    const int slack = *last - *first >= 6 ? 3 : 1;
    return std::abs(days.begin - *first) <= (background ? 62 + slack : slack) &&
           std::abs(days.last() - *last) <= (background ? 31 + slack : slack);
}

Evidence wordsOf(const Row &fact, const QString &text)
{
    const qsizetype at = text.indexOf(fact[u"quoted_words"_s]);
    return {at, at + fact[u"quoted_words"_s].size()};
}

bool agrees(const Row &fact, const Proposal &p, const QString &text)
{
    const Evidence words = wordsOf(fact, text);
    QStringList areas = p.governorates;
    areas.sort();
    return isKilled(fact) == (p.measure == reading::Measure::Killed) && countsAgree(fact, p.count) &&
           areas == areasOf(fact[u"governorate"_s]) && p.sentence.begin < words.end && p.sentence.end > words.begin &&
           (daysAgree(fact, p.days, u"date_start"_s, u"date_end"_s) ||
            daysAgree(fact, p.days, u"date_alt_start"_s, u"date_alt_end"_s));
}

struct Score {
    int asked = 0, proposed = 0, found = 0;
    double recall() const { return double(found) / std::max(asked, 1); }
    double precision() const { return double(found) / std::max(proposed, 1); }
};

Score scoreOf(const QString &document)
{
    const QString text = contentOf(document);
    const auto facts = factsOf(document);
    const Reading read = shippedReader().read({text, reportDay(text), {}, {}});
    Score score;
    std::vector<bool> used(read.proposals.size());
    for (const Row &fact : facts) {
        if (!isAsked(fact))
            continue;
        ++score.asked;
        for (std::size_t i = 0; i < read.proposals.size(); ++i)
            if (!used[i] && agrees(fact, read.proposals[i], text)) {
                used[i] = true;
                ++score.found;
                break;
            }
    }
    // What stands on the words of a fact that is not asked for counts neither way.
    for (std::size_t i = 0; i < read.proposals.size(); ++i) {
        const bool neutral = !used[i] && std::ranges::any_of(facts, [&](const Row &fact) {
            const Evidence words = wordsOf(fact, text);
            const Proposal &p = read.proposals[i];
            return !isAsked(fact) && p.words.begin < words.end && p.words.end > words.begin;
        });
        score.proposed += !neutral;
    }
    return score;
}

Score scoreOfLanguage(const QString &language)
{
    Score sum;
    for (const QString &document : documents(language)) {
        const Score one = scoreOf(document);
        qInfo("%s: precision %.3f, recall %.3f", qPrintable(document), one.precision(), one.recall());
        sum.asked += one.asked;
        sum.proposed += one.proposed;
        sum.found += one.found;
    }
    qInfo("%s: precision %.3f, recall %.3f of %d figures", qPrintable(language), sum.precision(), sum.recall(),
          sum.asked);
    return sum;
}

} // namespace

class CodedReportsTest : public QObject {
    Q_OBJECT

private slots:
    void everyFactIsInItsText()
    {
        for (const QString &language : {u"en"_s, u"ar"_s})
            for (const QString &document : documents(language)) {
                const QString text = contentOf(document);
                QVERIFY(!text.isEmpty());
                QVERIFY(reportDay(text) > 0);
                QVERIFY(!factsOf(document).empty());
                for (const Row &fact : factsOf(document))
                    QVERIFY2(text.count(fact[u"quoted_words"_s]) == 1, qPrintable(fact[u"fact_id"_s]));
            }
    }

    void figuresOfKilledAndWoundedAreFound_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<double>("precision");
        QTest::addColumn<double>("recall");
        QTest::newRow("English") << u"en"_s << 0.87 << 0.87;
        QTest::newRow("Arabic") << u"ar"_s << 0.91 << 0.92;
    }
    void figuresOfKilledAndWoundedAreFound()
    {
        QFETCH(QString, language);
        QFETCH(double, precision);
        QFETCH(double, recall);
        const Score score = scoreOfLanguage(language);
        QVERIFY(score.asked > 80);
        QVERIFY2(score.precision() >= precision, qPrintable(QString::number(score.precision())));
        QVERIFY2(score.recall() >= recall, qPrintable(QString::number(score.recall())));
    }

    void numbersOfOtherThingsAreNoFigures()
    {
        for (const QString &language : {u"en"_s, u"ar"_s})
            for (const QString &document : documents(language)) {
                const QString text = contentOf(document);
                const Reading read = shippedReader().read({text, reportDay(text), {}, {}});
                for (const QStringList &decoy : cellsOf(contentOf(u"decoys.csv"_s))) {
                    if (decoy.value(0) != document || decoy.value(2) != "number"_L1)
                        continue;
                    const qsizetype begin = text.indexOf(decoy[1]), end = begin + decoy[1].size();
                    for (const Proposal &p : read.proposals)
                        QVERIFY2(p.words.begin < begin || p.words.end > end, qPrintable(document + u": "_s + decoy[1]));
                }
            }
    }
};

QTEST_GUILESS_MAIN(CodedReportsTest)
#include "tst_codedreports.moc"
