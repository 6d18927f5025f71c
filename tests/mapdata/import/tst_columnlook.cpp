#include "mapdata/import/columnlook.h"

#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

ColumnLook lookAt(const QStringList &cells)
{
    std::vector<QStringList> rows;
    for (const QString &cell : cells)
        rows.push_back({u"another"_s, cell});
    return lookAtColumn(rows, 1);
}

} // namespace

/// What is seen in the cells of a column.
class ColumnLookTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsNothing()
    {
        QCOMPARE(lookAtColumn({}, 0).filled, 0);
        const ColumnLook empty = lookAt({u""_s, u"  "_s});
        QCOMPARE(empty.filled, 0);
        QCOMPARE(empty.share(empty.dates), 0.0);
        QCOMPARE(lookAtColumn({{u"a"_s}}, 7).filled, 0); // a row that is too short
    }

    void datesAndTheirOrderAreSeen()
    {
        const ColumnLook look = lookAt({u"13/01/2014"_s, u"01/13/2014"_s, u"02/03/2014"_s, u"2014-03-01"_s, u"x"_s});
        QCOMPARE(look.filled, 5);
        QCOMPARE(look.dates, 4);
        QCOMPARE(look.dayFirst, 1);
        QCOMPARE(look.monthFirst, 1);
        QCOMPARE(look.eitherWay, 1);
        QCOMPARE(look.sampleDate, u"02/03/2014"_s);
    }

    void bareNumbersOfTimeAreNoDates()
    {
        const ColumnLook look = lookAt({u"2014"_s, u"41288"_s, u"12"_s});
        QCOMPARE(look.dates, 0);
        QCOMPARE(look.years, 1);
        QCOMPARE(look.serials, 1);
        QCOMPARE(look.daysOfMonth, 1);
    }

    void positionsAreSeen()
    {
        const ColumnLook look = lookAt({u"36.21"_s, u"33.51 N"_s, u"36.29 E"_s, u"33.5138|36.2765"_s});
        QCOMPARE(look.decimals, 1);
        QCOMPARE(look.latitudes, 1);
        QCOMPARE(look.longitudes, 1);
        QCOMPARE(look.points, 1);
        QCOMPARE(look.degrees, 3);
    }

    void countsSayWhichSignIsWhich()
    {
        const ColumnLook look = lookAt({u"3"_s, u"1,234,567"_s, u"dozens"_s, u"a story"_s});
        QCOMPARE(look.counts, 3);
        QVERIFY(look.countPoints > 0 && look.countCommas == 0);
        QCOMPARE(lookAt({u"3.5"_s}).countPoints, 0); // half a person says nothing of how counts are written
    }

    void linksAndDifferentCellsAreCounted()
    {
        const ColumnLook look = lookAt({u"https://a"_s, u"http://b"_s, u"https://a"_s});
        QCOMPARE(look.links, 3);
        QCOMPARE(look.distinct.size(), 2);
    }
};

QTEST_GUILESS_MAIN(ColumnLookTest)
#include "tst_columnlook.moc"
