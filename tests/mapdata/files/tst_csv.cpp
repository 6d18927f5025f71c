#include "mapdata/files/csv.h"

#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

class CsvTest : public QObject {
    Q_OBJECT

private slots:
    void cellsAreQuotedWhereNeedBe()
    {
        QCOMPARE(csvLine({}), u"\n"_s);
        QCOMPARE(csvLine({u"a"_s, {}, u"b c"_s}), u"a,,b c\n"_s);
        QCOMPARE(csvLine({u"a,b"_s, u"say \"no\""_s, u"two\nlines"_s}),
                 u"\"a,b\",\"say \"\"no\"\"\",\"two\nlines\"\n"_s);
    }

    void formulasAreNeutralised_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("a name") << u"Daraya"_s << u"Daraya"_s;
        QTest::newRow("equals") << u"=1+1"_s << u"'=1+1"_s;
        QTest::newRow("plus") << u"+1"_s << u"'+1"_s;
        QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
    }
    void formulasAreNeutralised()
    {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        QCOMPARE(csvText(text), cell);
    }

    void numbersAreNoTexts()
    {
        QCOMPARE(csvNumber(std::optional<qint64>(-3)), u"-3"_s);
        QCOMPARE(csvNumber(std::optional<qint64>()), QString());
    }
};

QTEST_GUILESS_MAIN(CsvTest)
#include "tst_csv.moc"
