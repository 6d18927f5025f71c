#include "mapdata/tables/clockcells.h"

#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

/// Times of day as they stand in columns of their own.
class ClockCellsTest : public QObject {
    Q_OBJECT

private slots:
    void timesAreRead_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<int>("minute");
        QTest::addColumn<int>("last");
        const auto row = [](const char *cell, int minute, int last = -1) {
            QTest::newRow(cell) << QString::fromUtf8(cell) << minute << (last < 0 ? minute : last);
        };
        row("14:30", 870);
        row("14:30:00", 870);
        row("14:30:00.000", 870);
        row("T14:30", 870);
        row("14.30", 870);
        row("14h30", 870);
        row("14h", 840);
        row("1430", 870);
        row("1430 hrs", 870);
        row("0905", 545);
        row("9:05", 545);
        row("2:30 PM", 870);
        row("2:30 p.m.", 870);
        row("2pm", 840);
        row("12 am", -1);
        row("12:30 am", 30);
        row("12 pm", 720);
        row("noon", 720);
        row("٢:٣٠ م", 870);
        row("٩:٠٥ ص", 545);
        row("14:00-15:30", 840, 930);
        row("14:00 to 15:30", 840, 930);
        row("23:00-01:00", 1380);
        row("14:00-05:00", 840);
        row("14:30Z", 870);
        row("14:30 UTC", 870);
        row("14:30+03:00", 870);
        row("14:30 local time", 870);
        row("0.6041666667", 870);
        row("1899-12-30 14:30:00", 870);
        row("00:00", -1);
        row("24:00", -1);
        row("midnight", -1);
    }
    void timesAreRead()
    {
        QFETCH(QString, cell);
        const ClockCell read = readClock(cell.toStdString());
        QCOMPARE(read.state, CellState::Good);
        QTEST(int(read.minute), "minute");
        QTEST(int(read.lastMinute), "last");
    }

    void aZoneIsNoted()
    {
        QVERIFY(readClock("14:30 UTC").hasZone && readClock("14:30+03:00").hasZone);
        QVERIFY(!readClock("14:30").hasZone && !readClock("14:30 local").hasZone);
    }

    void whatSaysNothingIsEmpty()
    {
        for (const char *cell : {"", "-", "unknown", "n/a"})
            QCOMPARE(readClock(cell).state, CellState::Empty);
    }

    void whatIsNoTimeIsNone_data()
    {
        QTest::addColumn<QString>("cell");
        for (const char *cell : {"25:00", "14:60", "13 pm", "14", "3", "1.5", "evening", "2013-01-14",
                                 "2013-01-14 14:30", "12345", "14:30 14:40 14:50", "36.2"})
            QTest::newRow(cell) << QString::fromUtf8(cell);
    }
    void whatIsNoTimeIsNone()
    {
        QFETCH(QString, cell);
        QCOMPARE(readClock(cell.toStdString()).state, CellState::Bad);
    }
};

QTEST_GUILESS_MAIN(ClockCellsTest)
#include "tst_clockcells.moc"
