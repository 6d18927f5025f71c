#include "mapdata/tables/pointcells.h"

#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

/// What stands in cells of coordinates, as people and their programs write it.
class PointCellsTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsNoPointIsToldApart_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<int>("oddity");
        const auto row = [](const char *cell, PointOddity oddity) {
            QTest::newRow(cell) << QString::fromUtf8(cell) << int(oddity);
        };
        row("Damascus", PointOddity::Unreadable);
        row("near 12", PointOddity::Unreadable);
        row("33.5", PointOddity::Unreadable);
        row("33,5", PointOddity::None); // two whole numbers
        row("12 men", PointOddity::Unreadable);
        row("3-5", PointOddity::Unreadable);
        row("14.01.2013", PointOddity::Unreadable);
        row("14/01/2013", PointOddity::Unreadable);
        row("2013-01-14 10:30", PointOddity::Unreadable);
        row("10:30", PointOddity::Unreadable);
        row("33.5 N 36.2 N", PointOddity::Unreadable);
        row("POINT EMPTY", PointOddity::Unreadable);
        row("POLYGON ((36 33, 37 33, 37 34, 36 33))", PointOddity::Unreadable);
        row("95.5, 195.5", PointOddity::Nowhere);
        row("33.5, 400", PointOddity::Nowhere);
        row("POINT (400 33.5)", PointOddity::Nowhere);
        row("61S 247000 3711000", PointOddity::Nowhere);
    }
    void whatIsNoPointIsToldApart()
    {
        QFETCH(QString, cell);
        QTEST(int(readPoint(cell.toStdString()).oddity), "oddity");
    }
    void anEmptyCellIsEmpty()
    {
        QCOMPARE(readPoint("").state, CellState::Empty);
        QCOMPARE(readPair("", "").state, CellState::Empty);
    }

    void aPointIsReadInEveryForm_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<double>("longitude");
        QTest::addColumn<double>("latitude");
        const auto row = [](const char *cell, double longitude, double latitude) {
            QTest::newRow(cell) << QString::fromUtf8(cell) << longitude << latitude;
        };
        row("36.2012 37.1612 0 0", 37.1612, 36.2012);
        row("36.2012 37.1612 378.4 4.8", 37.1612, 36.2012);
        row("-8.5 -35.25 0.0 0.0", -35.25, -8.5);
        row("36 37 0 0", 37, 36);
        row("36.2012 37.1612 378.4", 37.1612, 36.2012);
        row("36.2012, 37.1612, 378.4", 37.1612, 36.2012);
        row("36.2012|37.1612", 37.1612, 36.2012);
        row("36.2012;37.1612", 37.1612, 36.2012);
        row("(36.2012, 37.1612)", 37.1612, 36.2012);
        row("[37.1612, 36.2012]", 37.1612, 36.2012);
        row("[37.1612, 36.2012, 378]", 37.1612, 36.2012);
        row("POINT(37.1612 36.2012)", 37.1612, 36.2012);
        row("point (37.1612 36.2012)", 37.1612, 36.2012);
        row("POINT Z (37.1612 36.2012 378)", 37.1612, 36.2012);
        row("POINTZ(37.1612 36.2012 378)", 37.1612, 36.2012);
        row("POINT M (37.1612 36.2012 1)", 37.1612, 36.2012);
        row("POINT ZM (37.1612 36.2012 378 1)", 37.1612, 36.2012);
        row("POINT (37.1612 36.2012 378)", 37.1612, 36.2012);
        row("POINT (3.71612e1 3.62012E+1)", 37.1612, 36.2012);
        row("SRID=4326;POINT(37.1612 36.2012)", 37.1612, 36.2012);
        row("SRID=4326;POINT Z (37.1612 36.2012 378)", 37.1612, 36.2012);
        row("SRID=32637;POINT(247000 3711000)", 36.2763454, 33.5086543);
        row("{\"type\":\"Point\",\"coordinates\":[37.1612,36.2012]}", 37.1612, 36.2012);
        row("{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[37.1612,36.2012,9]}}", 37.1612,
            36.2012);
        row("{\"lat\": 36.2012, \"lng\": 37.1612}", 37.1612, 36.2012);
        row("geo:36.2012,37.1612;u=35", 37.1612, 36.2012);
        row("37.1612 E, 36.2012 N", 37.1612, 36.2012);
        row("N36.2012, E37.1612", 37.1612, 36.2012);
        row("36.2012N 37.1612E", 37.1612, 36.2012);
        row("36°12'36\"N 37°9'36\"E", 37.16, 36.21);
        row("36 12 36 N 37 9 36 E", 37.16, 36.21);
        row("36:12:36 37:09:36", 37.16, 36.21);
        row("36 12 37 9", 37.15, 36.2); // degrees and minutes
        row("+36.2012+037.1612/", 37.1612, 36.2012);
        row("٣٦٫٢٠١٢، ٣٧٫١٦١٢", 37.1612, 36.2012);
        row("36,2012 37,1612", 37.1612, 36.2012);
        row("37S 247000 3711000", 36.2763454, 33.5086543);
        row("37S BT 47000 11000", 36.2763506, 33.5086589);
        row("120.98, 14.60", 120.98, 14.60); // no latitude is 120.98
        row("10, 190.5", -169.5, 10);
    }
    void aPointIsReadInEveryForm()
    {
        QFETCH(QString, cell);
        QFETCH(double, longitude);
        QFETCH(double, latitude);
        const PointCell read = readPoint(cell.toStdString());
        QCOMPARE(read.state, CellState::Good);
        QVERIFY2(std::abs(read.longitude - longitude) < 1e-5, qPrintable(QString::number(read.longitude, 'g', 12)));
        QVERIFY2(std::abs(read.latitude - latitude) < 1e-5, qPrintable(QString::number(read.latitude, 'g', 12)));
    }
    void whatIsTypedIsReadTheSame_data() { aPointIsReadInEveryForm_data(); }
    void whatIsTypedIsReadTheSame()
    {
        QFETCH(QString, cell);
        QFETCH(double, longitude);
        if (cell.count(u',') == 2 && !cell.startsWith(u'[') && !cell.startsWith(u'{'))
            return; // three numbers with commas are not typed so
        if (cell.startsWith(u"geo:"_s) || cell.contains(u"Feature"_s))
            QVERIFY(looksLikePosition(cell));
        const Result<TypedPosition> typed = parsePosition(cell);
        QVERIFY2(typed, qPrintable(typed ? QString() : typed.problem().text));
        QVERIFY(std::abs(typed->degrees.x() - longitude) < 1e-5);
    }

    void aSquareOfTheGridIsAsWideAsItsDigitsSay()
    {
        QCOMPARE(readPoint("37S BT 47000 11000").metres, 1.0);
        QCOMPARE(readPoint("37SBT4711").metres, 1000.0);
        QCOMPARE(readPoint("37SBT41").metres, 10000.0);
        QCOMPARE(readPoint("37SBT").state, CellState::Bad);
        QCOMPARE(readPoint("33.5, 36.25").metres, 0.0);
    }

    void theOrderOfAColumnHoldsForPlainPairs()
    {
        const auto x = [](const char *cell, AxisOrder order) { return readPoint(cell, '.', order).longitude; };
        QCOMPARE(x("36.5, 37.5", AxisOrder::Unsaid), 37.5);
        QCOMPARE(x("36.5, 37.5", AxisOrder::LatitudeFirst), 37.5);
        QCOMPARE(x("36.5, 37.5", AxisOrder::LongitudeFirst), 36.5);
        QCOMPARE(x("[36.5, 37.5]", AxisOrder::Unsaid), 36.5);
        QCOMPARE(x("[36.5, 37.5]", AxisOrder::LatitudeFirst), 37.5);
        QCOMPARE(x("(36.5, 37.5)", AxisOrder::LongitudeFirst), 36.5);
        QCOMPARE(x("POINT (36.5 37.5)", AxisOrder::LatitudeFirst), 36.5);
        QCOMPARE(x("36.5 N 37.5 E", AxisOrder::LongitudeFirst), 37.5);
        // One that is impossible so is turned, and says so.
        const PointCell turned = readPoint("14.6, 120.98", '.', AxisOrder::LongitudeFirst);
        QCOMPARE(turned.longitude, 120.98);
        QCOMPARE(turned.oddity, PointOddity::Turned);
        QCOMPARE(readPoint("120.98, 14.6", '.', AxisOrder::LongitudeFirst).oddity, PointOddity::None);
        QCOMPARE(readPoint("120.98, 14.6").proves, AxisOrder::LongitudeFirst);
        QCOMPARE(readPoint("14.6, 120.98").proves, AxisOrder::LatitudeFirst);
        QCOMPARE(readPoint("(14.6; 120.98)").proves, AxisOrder::LatitudeFirst);
        QCOMPARE(readPoint("36.5, 37.5").proves, AxisOrder::Unsaid);
        QCOMPARE(readPoint("120.98 E, 14.6 N").proves, AxisOrder::Unsaid);
        QCOMPARE(readPoint("POINT (120.98 14.6)").proves, AxisOrder::Unsaid);
    }

    void twoCellsMakeAPoint_data()
    {
        QTest::addColumn<QString>("latitude");
        QTest::addColumn<QString>("longitude");
        QTest::addColumn<QString>("point"); // longitude and latitude; empty where there is none
        QTest::addColumn<int>("oddity");
        const auto row = [](const char *latitude, const char *longitude, const char *point, PointOddity oddity) {
            QTest::addRow("%s / %s", latitude, longitude) << QString::fromUtf8(latitude) << QString::fromUtf8(longitude)
                                                          << QString::fromUtf8(point) << int(oddity);
        };
        row("33.5", "36.25", "36.25 33.5", PointOddity::None);
        row("33,5", "36,25", "36.25 33.5", PointOddity::None);
        row("33.5°", "36.25°", "36.25 33.5", PointOddity::None);
        row("33.5S", "36.25E", "36.25 -33.5", PointOddity::None);
        row("33.5 شمالاً", "36.25 شرقاً", "36.25 33.5", PointOddity::None);
        row("33.5 E", "36.25 N", "33.5 36.25", PointOddity::Turned);
        row("33.5 E", "36.25", "33.5 36.25", PointOddity::Turned);
        row("33.5", "36.25 N", "33.5 36.25", PointOddity::Turned);
        row("178.44", "-18.14", "178.44 -18.14", PointOddity::Turned);
        row("36.25", "33.5", "33.5 36.25", PointOddity::None); // may be so
        row("33.5 N", "36.25 N", "", PointOddity::Unreadable);
        row("-18.14", "181.5", "-178.5 -18.14", PointOddity::Round);
        row("33.5", "", "", PointOddity::Half);
        row("", "36.25", "", PointOddity::Half);
        row("33,5", "", "", PointOddity::Half); // one number with a decimal comma
        row("33 30 50", "", "", PointOddity::Half);
        row("33.5 36.25", "", "36.25 33.5", PointOddity::BothInOne);
        row("", "33.5, 36.25", "36.25 33.5", PointOddity::BothInOne);
        row("95", "195", "", PointOddity::Nowhere);
        row("33.5", "400", "", PointOddity::Nowhere);
        row("x", "36.25", "", PointOddity::Unreadable);
        row("nan", "36.25", "", PointOddity::Unreadable);
        row("N/A", "", "", PointOddity::Unreadable);
        row("3711000", "247000", "", PointOddity::NoZone);
    }
    void twoCellsMakeAPoint()
    {
        QFETCH(QString, latitude);
        QFETCH(QString, longitude);
        const PointCell read = readPair(latitude.toStdString(), longitude.toStdString());
        QTEST(read.state == CellState::Good ? u"%1 %2"_s.arg(read.longitude).arg(read.latitude) : QString(), "point");
        QTEST(int(read.oddity), "oddity");
    }

    void theZoneOfTheGridMayStandInAThird()
    {
        for (const char *zone : {"37S", "37", "37N", "37 north"}) {
            const PointCell read = readPair("3711000", "247000", zone);
            QCOMPARE(read.state, CellState::Good);
            QVERIFY(std::abs(read.longitude - 36.2763454) < 1e-5);
            QVERIFY(std::abs(read.latitude - 33.5086543) < 1e-5);
        }
        QCOMPARE(readPair("3711000", "247000", "77S").oddity, PointOddity::Nowhere);
        QCOMPARE(readPair("3711000", "247000", "x").oddity, PointOddity::Unreadable);
        QCOMPARE(readPair("33.5", "36.25", "37S").longitude, 36.25);
    }
};

QTEST_GUILESS_MAIN(PointCellsTest)
#include "tst_pointcells.moc"
