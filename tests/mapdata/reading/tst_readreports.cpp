// Whole texts: reports of several countries in two languages, written for this test, with their facts coded beside
// them. They were written before the rules were tuned on any of them.
#include "tests/mapdata/reading/readersupport.h"

#include "mapdata/files/csv.h"

#include <QDir>
#include <QFile>

using namespace sijill;
using namespace sijill::reading;
using namespace sijill::test;

namespace {

struct CodedFact {
    QString words, measure;
    Count count;
    QStringList areas;
    bool anyArea = false;
    Span days;
    QString counted, part;
};

struct CodedReport {
    QString name, text;
    Day day = 0;
    std::vector<CodedFact> facts;
};

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Cells of a line; the words may stand in quotes.
QStringList cellsOf(const QString &line)
{
    QStringList cells(1);
    bool quoted = false;
    for (const QChar c : line)
        if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            cells << QString();
        else
            cells.last() += c;
    return cells;
}

qint32 numberOf(const QString &cell)
{
    return cell.isEmpty() ? Count::absent : cell.toInt();
}

std::vector<CodedReport> reports()
{
    const QString folder = QStringLiteral(SIJILL_SOURCE_DIR "/tests/mapdata/reading/texts/");
    std::vector<CodedReport> all;
    for (const QString &file : QDir(folder).entryList({u"*.txt"_s})) {
        CodedReport report;
        report.name = file.chopped(4);
        report.text = contentOf(folder + file);
        report.day = *parseDay(contentOf(folder + report.name + u".date"_s).trimmed());
        const QStringList lines = contentOf(folder + report.name + u".csv"_s).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines.sliced(1)) {
            const QStringList cells = cellsOf(line);
            CodedFact fact{cells[0],
                           cells[1],
                           {numberOf(cells[2]), numberOf(cells[3]), numberOf(cells[4])},
                           cells[5].split(u'|', Qt::SkipEmptyParts),
                           cells[5] == "any"_L1,
                           Span::days(*parseDay(cells[6]), *parseDay(cells[7])),
                           cells[8],
                           cells.value(9)};
            report.facts.push_back(fact);
        }
        all.push_back(report);
    }
    return all;
}

QString plain(const QString &text)
{
    return foldedWord(text.simplified());
}

bool agrees(const CodedFact &fact, const Proposal &p, const QString &text)
{
    const QString words = plain(text.sliced(p.words.begin, p.words.end - p.words.begin));
    if (!words.contains(plain(fact.words)) && !plain(fact.words).contains(words))
        return false;
    if ((p.measure == reading::Measure::Killed ? u"killed"_s : u"wounded"_s) != fact.measure ||
        !(p.count == fact.count))
        return false;
    QStringList own = p.governorates, wanted = fact.areas;
    own.sort();
    wanted.sort();
    if (!fact.anyArea && own != wanted)
        return false;
    const int slack = fact.counted == "no"_L1 ? 62 : 1;
    return std::abs(p.days.begin - fact.days.begin) <= slack && std::abs(p.days.last() - fact.days.last()) <= slack;
}

struct Score {
    int facts = 0, proposals = 0, found = 0, counted = 0, countedAsked = 0, part = 0, partAsked = 0;
    double recall() const { return double(found) / std::max(facts, 1); }
    double precision() const { return double(found) / std::max(proposals, 1); }
};

bool isInside(const std::vector<Proposal> &all, int i, const QString &whole, const QString &text)
{
    for (int guard = 0; i >= 0 && guard < 20; ++guard, i = all[std::size_t(i)].partOf) {
        const Proposal &p = all[std::size_t(i)];
        if (plain(text.sliced(p.words.begin, p.words.end - p.words.begin)).contains(plain(whole)))
            return true;
    }
    return false;
}

Score scoreOf(const CodedReport &report)
{
    const Reading read = shippedReader().read({report.text, report.day, {}, {}});
    Score score;
    score.facts = int(report.facts.size());
    score.proposals = int(read.proposals.size());
    std::vector<bool> used(read.proposals.size());
    for (const CodedFact &fact : report.facts)
        for (std::size_t i = 0; i < read.proposals.size(); ++i) {
            const Proposal &p = read.proposals[i];
            if (used[i] || !agrees(fact, p, report.text))
                continue;
            used[i] = true;
            ++score.found;
            if (fact.counted != "any"_L1) {
                ++score.countedAsked;
                score.counted += p.counted == (fact.counted == "yes"_L1);
            }
            if (!fact.part.isEmpty()) {
                ++score.partAsked;
                score.part += isInside(read.proposals, p.partOf, fact.part, report.text);
            }
            break;
        }
    return score;
}

void operator+=(Score &sum, const Score &one)
{
    sum.facts += one.facts;
    sum.proposals += one.proposals;
    sum.found += one.found;
    sum.counted += one.counted;
    sum.countedAsked += one.countedAsked;
    sum.part += one.part;
    sum.partAsked += one.partAsked;
}

Score scoreOf(const std::vector<CodedReport> &all)
{
    Score sum;
    for (const CodedReport &report : all)
        sum += scoreOf(report);
    return sum;
}

/// Other numbers everywhere: each from 20 to 999 that stands in digits, and no year or date, is another one.
CodedReport withOtherNumbers(CodedReport report)
{
    for (CodedFact &fact : report.facts) {
        const qint32 best = fact.count.best;
        if (best < 20 || best > 999 || fact.count.low != best || fact.count.high != best)
            continue;
        const QString old = QString::number(best), other = QString::number(best + 1000);
        if (!fact.words.contains(old) || report.text.count(old) != 1)
            continue;
        report.text.replace(old, other);
        fact.words.replace(old, other);
        fact.part.replace(old, other);
        fact.count = Count::exactly(best + 1000);
        for (CodedFact &same : report.facts)
            same.part.replace(old, other);
    }
    return report;
}

/// Paragraphs behind the second in another order.
CodedReport withOtherOrder(CodedReport report)
{
    QStringList paragraphs = report.text.split(u"\n\n"_s);
    if (paragraphs.size() > 3)
        std::reverse(paragraphs.begin() + 2, paragraphs.end());
    report.text = paragraphs.join(u"\n\n"_s);
    return report;
}

/// Every town of a pair instead of the other: their governorates change places as well.
CodedReport withOtherPlaces(CodedReport report)
{
    static const std::pair<QString, QString> towns[] = {
        {u"Aleppo"_s, u"Hama"_s}, {u"حلب"_s, u"حماة"_s}, {u"Idlib"_s, u"Homs"_s}, {u"إدلب"_s, u"حمص"_s}};
    static const std::pair<QString, QString> codes[] = {{u"SY02"_s, u"SY05"_s}, {u"SY07"_s, u"SY04"_s}};
    const auto swap = [](QString &text, const QString &a, const QString &b) {
        text.replace(a, u"\u0001"_s).replace(b, a).replace(u"\u0001"_s, b);
    };
    for (const auto &[a, b] : towns) {
        swap(report.text, a, b);
        for (CodedFact &fact : report.facts)
            swap(fact.words, a, b);
    }
    for (CodedFact &fact : report.facts)
        for (QString &area : fact.areas)
            for (const auto &[a, b] : codes)
                swap(area, a, b);
    return report;
}

} // namespace

class ReadReportsTest : public QObject {
    Q_OBJECT

private slots:
    void whatSaysNothingProposesNothing()
    {
        for (const QString &text : {QString(), u" "_s, u"\n\n"_s, u"Nothing happened."_s, QString(QChar(0)), u"1"_s,
                                    u"http://a.example\n\n"_s})
            QVERIFY(readText(text, "2016-06-15").proposals.empty());
        QVERIFY(shippedReader().read({u"Five people were killed."_s, 0, u"xx"_s, {}}).proposals.empty());
    }

    void reportsOfOtherCountriesAreRead_data()
    {
        QTest::addColumn<int>("report");
        const auto all = reports();
        for (int i = 0; i < int(all.size()); ++i)
            QTest::newRow(qPrintable(all[std::size_t(i)].name)) << i;
    }
    void reportsOfOtherCountriesAreRead()
    {
        QFETCH(int, report);
        const Score score = scoreOf(reports()[std::size_t(report)]);
        qInfo("recall %.3f, precision %.3f", score.recall(), score.precision());
        QVERIFY2(score.recall() >= 0.7, qPrintable(QString::number(score.recall())));
        QVERIFY2(score.precision() >= 0.7, qPrintable(QString::number(score.precision())));
    }

    void allOfThemTogetherReachTheAim()
    {
        const Score score = scoreOf(reports());
        qInfo("recall %.3f, precision %.3f, counted %d of %d, part %d of %d", score.recall(), score.precision(),
              score.counted, score.countedAsked, score.part, score.partAsked);
        QVERIFY(score.facts > 150);
        QVERIFY(score.recall() >= 0.85);
        QVERIFY(score.precision() >= 0.9);
        QVERIFY(score.counted >= 0.9 * score.countedAsked);
        QVERIFY(score.part >= 0.8 * score.partAsked);
    }

    void otherNumbersOrdersAndPlacesReadTheSame_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("numbers") << 0;
        QTest::newRow("order") << 1;
        QTest::newRow("places") << 2;
    }
    void otherNumbersOrdersAndPlacesReadTheSame()
    {
        QFETCH(int, way);
        const std::vector<CodedReport> as = reports();
        std::vector<CodedReport> other;
        for (const CodedReport &report : as)
            other.push_back(way == 0   ? withOtherNumbers(report)
                            : way == 1 ? withOtherOrder(report)
                                       : withOtherPlaces(report));
        const Score before = scoreOf(as), after = scoreOf(other);
        qInfo("recall %.3f and %.3f, precision %.3f and %.3f", before.recall(), after.recall(), before.precision(),
              after.precision());
        QVERIFY(after.recall() >= before.recall() - 0.05);
        QVERIFY(after.precision() >= before.precision() - 0.05);
    }

    void whatIsProposedStandsInTheTextAndRefersToOthers()
    {
        for (const CodedReport &report : reports()) {
            const Reading read = shippedReader().read({report.text, report.day, {}, {}});
            const int size = int(read.proposals.size());
            for (int i = 0; i < size; ++i) {
                const Proposal &p = read.proposals[std::size_t(i)];
                QVERIFY(!p.words.isEmpty() && p.words.end <= report.text.size());
                QVERIFY(p.sentence.begin <= p.words.begin && p.words.end <= p.sentence.end);
                QVERIFY(p.partOf < size && p.rivalOf < size && p.repeatOf < size);
                QVERIFY(p.partOf != i && p.rivalOf != i && p.repeatOf != i);
                QVERIFY(!p.grounds.empty());
                for (const Ground &ground : p.grounds)
                    QVERIFY(ground.words.begin >= 0 && ground.words.begin < ground.words.end &&
                            ground.words.end <= report.text.size());
            }
        }
    }

    void aRivalAndAnOlderTollAreNotCounted()
    {
        const Reading read =
            readText(u"At least 62 people were killed in Aleppo on Friday, up from nine, the observatory said.\n\n"
                     "Activists put the death toll higher, at 90."_s,
                     "2016-06-18");
        QCOMPARE(read.proposals.size(), 3U);
        QVERIFY(read.proposals[0].counted);
        QVERIFY(!read.proposals[1].counted);
        QVERIFY(!read.proposals[2].counted);
        QCOMPARE(read.proposals[2].rivalOf, 0);
    }

    void aRunningTotalIsOfAnotherTime()
    {
        const Reading read =
            readText(u"Five people were killed in Homs on Friday. Strikes have killed 1,000 civilians since 2014."_s,
                     "2016-06-18");
        QCOMPARE(read.proposals.size(), 2U);
        QVERIFY(read.proposals[0].counted);
        QCOMPARE(read.proposals[1].role, reading::Role::Background);
        QVERIFY(!read.proposals[1].counted);
    }

    void anAmbiguousNameIsLeftOpenWithItsCandidates()
    {
        const Reading read = readText(u"Five people were killed in the village of Khirbet on Friday."_s, "2016-06-18");
        for (const Proposal &p : read.proposals)
            QVERIFY(p.governorates.size() <= 1);
    }

    void anyTextIsReadInTime()
    {
        // long lines without a stop, deep brackets, numbers side by side
        QString lists = u"killed "_s, digits, brackets, arabic;
        for (int i = 0; i < 3000; ++i) {
            lists += u"five in Homs, "_s;
            digits += u"12 "_s;
            brackets += u"(five people, including "_s;
            arabic += u"وقتل خمسة في حمص "_s;
        }
        for (const QString &text : {lists, digits, brackets, arabic})
            readText(text, "2016-06-18");
    }
};

QTEST_GUILESS_MAIN(ReadReportsTest)
#include "tst_readreports.moc"
