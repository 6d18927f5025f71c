#include "mapdata/words/words.h"
#include "tests/mapdata/support/atlasmaker.h"

#include <QTest>

#include <limits>

using namespace sijill;
using namespace sijill::test;

namespace {

constexpr qint32 absent = Count::absent;
const QLocale english(QLocale::English);
const QLocale arabic(QLocale::Arabic, QLocale::Syria);

Sum sumOf(std::initializer_list<Amount> nets)
{
    Sum sum;
    for (const Amount &net : nets)
        sum.add(net);
    return sum;
}

constexpr quint8 figure = Amount::HasFigure, open = Amount::HasFigure | Amount::Open;

} // namespace

class WordsTest : public QObject {
    Q_OBJECT

private slots:
    void countsReadAsPeopleSayThem_data()
    {
        QTest::addColumn<qint32>("low");
        QTest::addColumn<qint32>("best");
        QTest::addColumn<qint32>("high");
        QTest::addColumn<QString>("qualifier");
        QTest::addColumn<QString>("words");
        QTest::newRow("no figure") << absent << absent << absent << QString() << u"no figure"_s;
        QTest::newRow("a word and no figure")
            << absent << absent << absent << u"a large number"_s << u"a large number (no figure)"_s;
        QTest::newRow("zero") << 0 << 0 << 0 << QString() << u"0"_s;
        QTest::newRow("exactly") << 63 << 63 << 63 << u"some"_s << u"63"_s;
        QTest::newRow("at least") << 76 << 76 << absent << u"more than"_s << u"76 or more"_s;
        QTest::newRow("thousands") << 1000 << 1000 << absent << QString() << u"1,000 or more"_s;
        QTest::newRow("up to") << absent << 20 << 20 << u"up to"_s << u"up to 20"_s;
        QTest::newRow("only a high") << absent << absent << 20 << QString() << u"up to 20"_s;
        QTest::newRow("dozens") << 24 << absent << absent << u"dozens"_s << u"dozens (24 or more)"_s;
        QTest::newRow("a convention whose word is lost") << 24 << absent << absent << QString() << u"24 or more"_s;
        QTest::newRow("range") << 63 << absent << 90 << QString() << u"63 to 90"_s;
        QTest::newRow("range with a best at its end") << 63 << 63 << 90 << QString() << u"63 to 90"_s;
        QTest::newRow("range with a best inside") << 63 << 70 << 90 << QString() << u"70 (63 to 90)"_s;
        QTest::newRow("best above an open low") << 63 << 70 << absent << QString() << u"70 (at least 63)"_s;
        QTest::newRow("best alone") << absent << 7 << absent << QString() << u"7 or more"_s;
        QTest::newRow("best below a high") << absent << 7 << 9 << QString() << u"7 (up to 9)"_s;
    }
    void countsReadAsPeopleSayThem()
    {
        QFETCH(qint32, low);
        QFETCH(qint32, best);
        QFETCH(qint32, high);
        QFETCH(QString, qualifier);
        QFETCH(QString, words);
        QCOMPARE(inWords(Count{low, best, high}, qualifier, english), words);
    }

    void sumsReadAsPeopleSayThem()
    {
        QCOMPARE(inWords(Sum(), english), u"none"_s);
        QCOMPARE(inWords(sumOf({Amount()}), english), u"no figure"_s);
        QCOMPARE(inWords(sumOf({{0, 0, 0, figure}}), english), u"0"_s);
        QCOMPARE(inWords(sumOf({{70, 70, 70, open}, {105, 105, 105, figure}}), english), u"175 or more"_s);
        QCOMPARE(inWords(sumOf({Amount::inWhole(24, open | Amount::InWhole)}), english), u"24 or more"_s);
        QCOMPARE(inWords(sumOf({{70, 70, 70, open}, {22, 22, 22, figure}, Amount::inWhole(24, open | Amount::InWhole)}),
                         english),
                 u"92 or more"_s);
        QCOMPARE(inWords(sumOf({{16, 40, 40, figure}}), english), u"16 to 40"_s);
        QCOMPARE(inWords(sumOf({{63, 63, 90, figure}}), english), u"63 to 90"_s);
        QCOMPARE(inWords(sumOf({{63, 70, 90, figure}}), english), u"70 (63 to 90)"_s);
        QCOMPARE(inWords(sumOf({{63, 70, 90, open}}), english), u"70 (63 to 90 or more)"_s);
        QCOMPARE(inWords(sumOf({{63, 70, 70, open}}), english), u"70 (at least 63)"_s);
        QCOMPARE(inWords(sumOf({{70, 70, 90, open}}), english), u"70 or more"_s);
    }

    void aWindowIsSaidByItsDays_data()
    {
        QTest::addColumn<Span>("window");
        QTest::addColumn<QString>("words");
        const Day day = toDay(QDate(2013, 1, 14)), far = std::numeric_limits<Day>::max() / 2;
        QTest::newRow("one day") << Span::day(day) << u"14 January 2013"_s;
        QTest::newRow("some days") << Span::days(day, day + 1) << u"14 to 15 January 2013"_s;
        QTest::newRow("an open end") << Span::days(day, far) << u"since 14 January 2013"_s;
        QTest::newRow("an open beginning") << Span::days(-far, day) << u"until 14 January 2013"_s;
        QTest::newRow("both open") << Span::days(-far, far) << u"all dated incidents"_s;
    }
    void aWindowIsSaidByItsDays()
    {
        QFETCH(const Span, window);
        QTEST(windowInWords(window, english), "words");
    }

    void badgesAreShort()
    {
        QCOMPARE(inShort(Sum(), english), u"0"_s);
        QCOMPARE(inShort(sumOf({Amount()}), english), u"?"_s);
        QCOMPARE(inShort(sumOf({{4, 4, 4, figure}}), english), u"4"_s);
        QCOMPARE(inShort(sumOf({{70, 70, 70, open}}), english), u"70+"_s);
        QCOMPARE(inShort(sumOf({{16, 40, 40, figure}}), english), u"40"_s);
        QCOMPARE(inShort(sumOf({{63, 63, 90, figure}}), english), u"63–90"_s);
        QCOMPARE(inShort(sumOf({Amount::inWhole(24, open | Amount::InWhole)}), english), u"24+"_s);
        QCOMPARE(inShort(sumOf({{70, 70, 70, open}}), arabic), u"٧٠+"_s);
    }

    void whatHasNoFigureIsToldApart()
    {
        QVERIFY(withoutFigureWords(sumOf({{4, 4, 4, figure}}), english).isEmpty());
        QVERIFY(withoutFigureWords(sumOf({{4, 4, 4, figure}, {}, {}, {}}), english) ==
                u"3 incidents without a figure"_s);
        QCOMPARE(withoutFigureWords(sumOf({Amount()}), english), u"1 incident without a figure"_s);
    }

    void spansReadByTheirPrecision_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<int>("precision");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, QDate from, QDate to, TimePrecision precision, const QString &words) {
            QTest::newRow(name) << from << to << int(precision) << words;
        };
        row("day", {2013, 1, 14}, {2013, 1, 14}, TimePrecision::OneDay, u"14 January 2013"_s);
        row("days of a month", {2016, 1, 21}, {2016, 1, 24}, TimePrecision::Days, u"21 to 24 January 2016"_s);
        row("days of a year", {2016, 1, 30}, {2016, 2, 2}, TimePrecision::Days, u"30 January to 2 February 2016"_s);
        row("over the year", {2015, 12, 30}, {2016, 1, 2}, TimePrecision::Days,
            u"30 December 2015 to 2 January 2016"_s);
        row("week", {2016, 1, 18}, {2016, 1, 24}, TimePrecision::Week, u"the week from 18 January 2016"_s);
        row("more than a week", {2016, 1, 17}, {2016, 1, 24}, TimePrecision::Week, u"17 to 24 January 2016"_s);
        row("month", {2016, 1, 1}, {2016, 1, 31}, TimePrecision::Month, u"January 2016"_s);
        row("months", {2015, 9, 30}, {2016, 1, 24}, TimePrecision::Month, u"September 2015 to January 2016"_s);
        row("months of a year", {2016, 9, 1}, {2016, 12, 13}, TimePrecision::Month, u"September to December 2016"_s);
        row("year", {2016, 1, 1}, {2016, 12, 31}, TimePrecision::Year, u"2016"_s);
    }
    void spansReadByTheirPrecision()
    {
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QFETCH(int, precision);
        QFETCH(QString, words);
        QCOMPARE(inWords(Span::days(toDay(from), toDay(to)), static_cast<TimePrecision>(precision), english), words);
    }

    void undatedSaysSo() { QCOMPARE(inWords(Span(), TimePrecision::Unknown, english), u"undated"_s); }

    void arabicHasItsDigitsAndMonths()
    {
        const QString words = inWords(Span::day(toDay(QDate(2013, 1, 14))), TimePrecision::OneDay, arabic);
        QVERIFY2(words.contains(u"١٤"_s) && words.contains(u"٢٠١٣"_s), qPrintable(words));
        const QString month =
            inWords(Span::days(toDay(QDate(2013, 1, 1)), toDay(QDate(2013, 1, 31))), TimePrecision::Month, arabic);
        QVERIFY2(month.contains(u"٢٠١٣"_s), qPrintable(month));
        QCOMPARE(languageOf(arabic), Language::Arabic);
        QCOMPARE(languageOf(QLocale(QLocale::French)), Language::English);
    }

    void measuresAndReadingsHaveNames()
    {
        AtlasMaker maker;
        maker.source(u"SOHR"_s);
        const MeasureIndex children = maker.group(Outcome::Killed, u"Children"_s),
                           guards = maker.group(Outcome::Wounded, u"IRGC members"_s);
        QCOMPARE(measureName(maker.atlas, killed, english), u"Killed"_s);
        QCOMPARE(measureName(maker.atlas, killedAndWounded, english), u"Killed and wounded"_s);
        QCOMPARE(measureName(maker.atlas, children, english), u"Killed: children"_s);
        QCOMPARE(measureName(maker.atlas, guards, english), u"Wounded: IRGC members"_s);
        QCOMPARE(readingName(maker.atlas, {Reading::Rule::Source, 0}, english), u"As SOHR says"_s);
        QVERIFY(readingExplained(maker.atlas, {Reading::Rule::Source, 0}, english).contains(u"SOHR"_s));
    }

    void placesAreJoinedIntoASentence()
    {
        AtlasMaker maker;
        for (const QString &name : {u"A"_s, u"B"_s, u"C"_s})
            maker.place(name, PlaceLevel::Governorate);
        const auto names = [&](const std::vector<PlaceIndex> &places) {
            return placeNames(maker.atlas, maker.atlas.locations[maker.location(PlacePrecision::Several, places)],
                              english);
        };
        QCOMPARE(names({0}), u"A"_s);
        QCOMPARE(names({0, 1}), u"A and B"_s);
        QCOMPARE(names({0, 1, 2}), u"A, B and C"_s);
        QVERIFY(!names({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "tst_words.moc"
