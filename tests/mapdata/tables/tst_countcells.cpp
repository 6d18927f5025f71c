#include "mapdata/tables/cells.h"

#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

/// "3", "3..5", "5.." for five or more, "..5", "24~" for a word's convention; "" for none.
QString inShort(const Count &count)
{
    const auto number = [](qint32 n) { return n == Count::absent ? QString() : QString::number(n); };
    if (!count.hasFigure())
        return {};
    if (count.isConventional())
        return number(count.low) + u'~';
    return count.low == count.high ? number(count.low) : number(count.low) + u".."_s + number(count.high);
}

constexpr const char *groupNames[] = {"", "children", "women", "men", "civilians", "fighters"};

} // namespace

/// What stands in cells of counts, as people write it.
class CountCellsTest : public QObject {
    Q_OBJECT

private slots:
    void whatSaysNothingIsNoCountAndNoFault_data()
    {
        QTest::addColumn<QString>("cell");
        for (const char *cell : {"",
                                 "-",
                                 "--",
                                 "–",
                                 "—",
                                 "?",
                                 "n/a",
                                 "N/A",
                                 "NA",
                                 "#N/A",
                                 "nan",
                                 "NaN",
                                 "NULL",
                                 "null",
                                 "None",
                                 "unknown",
                                 "Unknown",
                                 "not known",
                                 "unspecified",
                                 "inconnu",
                                 "non renseigné",
                                 "desconocido",
                                 "sin datos",
                                 "s/d",
                                 "غير معروف",
                                 "مجهول"})
            QTest::newRow(cell) << QString::fromUtf8(cell);
    }
    void whatSaysNothingIsNoCountAndNoFault()
    {
        QFETCH(QString, cell);
        const CountCell read = readCountWords(cell.toStdString());
        QCOMPARE(read.state, CellState::Empty);
        QVERIFY(!read.count.hasFigure());
    }

    void whatIsNoNumberOfPeopleIsRefused_data()
    {
        QTest::addColumn<QString>("cell");
        for (const char *cell :
             {"3.5", "-3", "5-3", "12 Mar", "5-Mar", "2013-01-14", "once upon a time", "Aleppo", "3 killed, 5 wounded",
              "3/5", "1,23", "12 34", "killed", "x", "#REF!", "one two", "quatre-vingt"})
            QTest::newRow(cell) << QString::fromUtf8(cell);
    }
    void whatIsNoNumberOfPeopleIsRefused()
    {
        QFETCH(QString, cell);
        QCOMPARE(readCountWords(cell.toStdString()).state, CellState::Bad);
    }

    void numbersThatNoCountHoldsAreRefusedAndNeverWrapped_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<bool>("huge");
        QTest::newRow("the last that fits") << u"2147483647"_s << false;
        QTest::newRow("one more") << u"2147483648"_s << true;
        QTest::newRow("twice that") << u"4294967297"_s << true;
        QTest::newRow("parted") << u"4,294,967,297"_s << true;
        QTest::newRow("beyond 64 bits") << u"99999999999999999999999"_s << true;
        QTest::newRow("as a decimal") << u"4294967297.0"_s << true;
        QTest::newRow("in words around it") << u"at least 4294967297"_s << true;
        QTest::newRow("in a range") << u"3-4294967297"_s << true;
        QTest::newRow("in Arabic figures") << u"٤٢٩٤٩٦٧٢٩٧"_s << true;
    }
    void numbersThatNoCountHoldsAreRefusedAndNeverWrapped()
    {
        QFETCH(QString, cell);
        QFETCH(bool, huge);
        const CountCell read = readCountWords(cell.toStdString());
        QCOMPARE(read.isHuge, huge);
        QCOMPARE(read.state, huge ? CellState::Bad : CellState::Good);
        QCOMPARE(read.count.hasFigure(), !huge);
    }

    void countsAreReadInWords_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("count");
        QTest::addColumn<bool>("inWords");
        const auto row = [](const char *cell, const char *count, bool inWords = false) {
            QTest::newRow(cell) << QString::fromUtf8(cell) << QString::fromLatin1(count) << inWords;
        };
        row("0", "0");
        row("12", "12");
        row("12.0", "12");
        row("١٢", "12");
        row("3 killed", "3");
        row("3 people killed", "3");
        row("3-5 people", "3..5");
        row("3 - 5", "3..5");
        row("3–5", "3..5");
        row("3 to 5 dead", "3..5");
        row("3 or 4", "3..4");
        row("3 ou 4 morts", "3..4");
        row("between 3 and 5", "3..5");
        row("de 3 à 5", "3..5");
        row("entre 3 y 5", "3..5");
        row("3 a 5 muertos", "3..5");
        row("بين 3 و 5", "3..5");
        row("من ٣ إلى ٥", "3..5");
        row("1 to 1", "1");
        row("two", "2");
        row("twenty-three", "23");
        row("twenty one", "21");
        row("thirty  five", "35");
        row("fifty three people", "53");
        row("two hundred", "200");
        row("soixante dix morts", "70");
        row("vingt et un", "21");
        row("veintiuno", "21");
        row("five people", "5");
        row("two to three", "2..3");
        row("cinq", "5");
        row("vingt-trois morts", "23");
        row("veintitrés", "23");
        row("dos muertos", "2");
        row("ثلاثة قتلى", "3");
        row("خمسة", "5");
        row("شخصان", "2");
        row("~12", "12", true);
        row("about 10", "10", true);
        row("some 12 civilians", "12", true);
        row("environ 10 blessés", "10", true);
        row("alrededor de 10", "10", true);
        row("نحو 10", "10", true);
        row("10?", "10", true);
        row("10*", "10", true);
        row("10+", "10..", true);
        row("10 or more", "10..", true);
        row("at least 5", "5..", true);
        row("≥ 5", "5..", true);
        row("au moins 5 morts", "5..", true);
        row("al menos 5", "5..", true);
        row("على الأقل 5", "5..", true);
        row("5 على الأقل", "5..", true);
        row("up to 20", "..20", true);
        row("jusqu'à 20", "..20", true);
        row("hasta 20", "..20", true);
        row("<= 5", "..5", true);
        row("<5", "..4", true);
        row("fewer than 4", "..3", true);
        row("under 5", "..4", true);
        row("moins de 10", "..9", true);
        row("أقل من ٤", "..3", true);
        row("less than 1", "..0", true);
        row("7 (at least)", "7..", true);
        row("20 (up to)", "..20", true);
        row("12 (about)", "12", true);
        row("dozens", "24~", true);
        row("Dozens of people killed", "24~", true);
        row("dozens of rebels", "24~", true);
        row("several civilians", "2~", true);
        row("some", "2~", true);
        row("des dizaines de morts", "20~", true);
        row("decenas de muertos", "20~", true);
        row("عشرات القتلى", "24~", true);
        row("no casualties", "0");
        row("nobody", "0");
        row("aucun mort", "0");
        row("لا أحد", "0");
        row("1 234", "1234");
        row("1,234", "1234");
        row("1'234", "1234");
        row("1\u00a0234 personnes", "1234");
        row("12,345,678", "12345678");
        row("12 (unconfirmed)", "12", true);
    }
    void countsAreReadInWords()
    {
        QFETCH(QString, cell);
        const CountCell read = readCountWords(cell.toStdString());
        QCOMPARE(read.state, CellState::Good);
        QTEST(inShort(read.count), "count");
        QTEST(read.inWords, "inWords");
    }

    void thoseAmongThemAreACut_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("count");
        QTest::addColumn<QString>("groups");
        const auto row = [](const char *cell, const char *count, const char *groups) {
            QTest::newRow(cell) << QString::fromUtf8(cell) << QString::fromLatin1(count) << QString::fromLatin1(groups);
        };
        row("12 (incl. 3 children)", "12", "3 children");
        row("12 including 3 children and 2 women", "12", "3 children, 2 women");
        row("12, of whom 3 children", "12", "3 children");
        row("12 dont 3 enfants", "12", "3 children");
        row("12, incluidos 3 niños y 2 mujeres", "12", "3 children, 2 women");
        row("12 بينهم 3 أطفال", "12", "3 children");
        row("3 children", "3", "3 children");
        row("2-4 civilians", "2..4", "2..4 civilians");
        row("12 (3)", "12", "");
        row("2 (incl. 3 children)", "2", ""); // more among them than there are
    }
    void thoseAmongThemAreACut()
    {
        QFETCH(QString, cell);
        const CountCell read = readCountWords(cell.toStdString());
        QCOMPARE(read.state, CellState::Good);
        QTEST(inShort(read.count), "count");
        QStringList groups;
        for (const auto &[group, count] : read.groups)
            groups << inShort(count) + u' ' + QString::fromLatin1(groupNames[static_cast<std::size_t>(group)]);
        QTEST(groups.join(u", "_s), "groups");
    }

    void whatBecameOfThemIsTold()
    {
        QVERIFY(readCountWords("3 killed").outcome == Outcome::Killed);
        QVERIFY(readCountWords("3 blessés").outcome == Outcome::Wounded);
        QVERIFY(readCountWords("5 casualties").outcome == Outcome::KilledAndWounded);
        QVERIFY(!readCountWords("3 people").outcome);
    }
};

QTEST_GUILESS_MAIN(CountCellsTest)
#include "tst_countcells.moc"
