#include "mapdata/tables/outcomecells.h"

#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

/// Killed and wounded in one cell.
class OutcomeCellsTest : public QObject {
    Q_OBJECT

private slots:
    void eachStandsForItself_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<int>("dead");
        QTest::addColumn<int>("hurt");
        const auto row = [](const char *cell, int dead, int hurt) {
            QTest::newRow(cell) << QString::fromUtf8(cell) << dead << hurt;
        };
        row("2 killed, 3 wounded", 2, 3);
        row("3 wounded; 2 killed", 2, 3);
        row("2 dead and 3 injured", 2, 3);
        row("Killed: 2; Injured: 3", 2, 3);
        row("2 killed/3 wounded", 2, 3);
        row("1,234 killed, 5 wounded", 1234, 5);
        row("at least 2 killed, 3 wounded", 2, 3);
        row("2 morts et 3 blessés", 2, 3);
        row("2 muertos y 3 heridos", 2, 3);
        row("٢ قتلى و٣ جرحى", 2, 3);
    }
    void eachStandsForItself()
    {
        QFETCH(QString, cell);
        int dead = -1, hurt = -1;
        for (const CountCell &count : readOutcomes(cell.toStdString()))
            (count.outcome == Outcome::Killed ? dead : hurt) = count.count.best;
        QTEST(dead, "dead");
        QTEST(hurt, "hurt");
    }

    void whatIsNotWholeIsNone_data()
    {
        QTest::addColumn<QString>("cell");
        for (const char *cell : {"", "3", "2 killed", "2, 3", "2 killed, 3", "2 killed, 3 killed",
                                 "2 killed, many houses burnt", "killed, wounded", "2 killed, -3 wounded"})
            QTest::newRow(cell) << QString::fromUtf8(cell);
    }
    void whatIsNotWholeIsNone()
    {
        QFETCH(QString, cell);
        QVERIFY(readOutcomes(cell.toStdString()).empty());
    }
};

QTEST_GUILESS_MAIN(OutcomeCellsTest)
#include "tst_outcomecells.moc"
