// Runs the real program.
#include "tests/app/program.h"

#include <QTest>

using namespace sijill::test;
using namespace Qt::StringLiterals;

class WhereTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsNoPositionIsToldWhy()
    {
        for (const QStringList &words :
             {QStringList{}, {u"95 N 36 E"_s}, {u"Damascus"_s}, {u"33.5"_s, u"36.2"_s, u"--as"_s, u"wgs"_s}}) {
            const Ran ran = run(QStringList{u"where"_s} + words);
            QCOMPARE(ran.code, 2);
            QVERIFY2(isOneLine(ran.err), qPrintable(ran.err));
            QVERIFY(ran.out.isEmpty());
        }
    }

    void aPositionIsSaidInEveryNotationWithItsArea()
    {
        const Ran ran = run({u"where"_s, u"33.5138, 36.2765"_s, u"--lang"_s, u"en"_s});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.out, u"33.51380° N, 36.27650° E\n33°30′49.68″ N, 36°16′35.40″ E\n37S 247029 3711570\n"
                          "37S BT 47029 11570\nDamascus\n"_s);
    }

    void oneNotationCanBeAskedFor_data()
    {
        QTest::addColumn<QString>("as");
        QTest::addColumn<QString>("text");
        QTest::newRow("utm") << u"utm"_s << u"56H 334901 6252289\n"_s;
        QTest::newRow("epsg") << u"EPSG:4326"_s << u"EPSG:4326 Lon 151.21530°, Lat -33.85680°\n"_s;
    }

    void oneNotationCanBeAskedFor()
    {
        QFETCH(QString, as);
        QFETCH(QString, text);
        // A minus in front is no option.
        QCOMPARE(run({u"where"_s, u"-33.8568"_s, u"151.2153"_s, u"--as"_s, as}).out, text);
    }
};

QTEST_GUILESS_MAIN(WhereTest)
#include "tst_where.moc"
