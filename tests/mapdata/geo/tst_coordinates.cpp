#include "mapdata/geo/coordinates.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <map>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

/// On the ground, roughly; enough to tell steps of a notation apart.
double metresBetween(LonLat a, LonLat b)
{
    const double north = (a.y() - b.y()) * 111'320;
    const double east = std::remainder(a.x() - b.x(), 360) * 111'320 * std::cos(a.y() * std::numbers::pi / 180);
    return std::hypot(north, east);
}

std::shared_ptr<const Crs> crs(int code)
{
    static std::map<int, std::shared_ptr<const Crs>> known; // to make one takes a hundred times as long as to use it
    auto &crs = known[code];
    return crs ? crs : crs = Crs::fromEpsg(code).value();
}

} // namespace

class CoordinatesTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsNoPositionIsToldWhy_data();
    void whatIsNoPositionIsToldWhy();
    void everyNotationIsRead_data();
    void everyNotationIsRead();
    void theDigitsTellThePrecision_data();
    void theDigitsTellThePrecision();
    void aChoiceThatWasMadeIsSaid();
    void onlyWhatMayBeAPositionLooksLikeOne_data();
    void onlyWhatMayBeAPositionLooksLikeOne();
    void positionsAreWritten_data();
    void positionsAreWritten();
    void whatIsNoPositionIsNotWritten();
    void whatIsWrittenIsReadBack_data();
    void whatIsWrittenIsReadBack();
    void theGridIsThatOfProj();
    void theExceptionsOfTheNorthAreKept_data();
    void theExceptionsOfTheNorthAreKept();
    void aSystemNamesItsAxes();
    void anUnknownSystemIsSaid();
};

void CoordinatesTest::whatIsNoPositionIsToldWhy_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("why");
    QTest::newRow("empty") << u""_s << u"no position to read"_s;
    QTest::newRow("blank") << u" \u200f "_s << u"no position to read"_s;
    QTest::newRow("a name") << u"Damascus"_s << u"not a position"_s;
    QTest::newRow("one number") << u"33.5"_s << u"one is missing"_s;
    QTest::newRow("three numbers") << u"33.5, 36.2, 700"_s << u"nothing else"_s;
    QTest::newRow("latitude") << u"95.2 N 36.1 E"_s << u"latitude 95.2"_s;
    QTest::newRow("both beyond") << u"95.2, 136.1"_s << u"latitude 95.2"_s;
    QTest::newRow("longitude") << u"33.5, 400"_s << u"longitude 400"_s;
    QTest::newRow("minutes") << u"33°61' N 36°16' E"_s << u"“61” is no number of minutes"_s;
    QTest::newRow("seconds") << u"33°30'75\" N 36°16'00\" E"_s << u"“75” is no number of seconds"_s;
    QTest::newRow("decimals inside") << u"33.5°30' N 36°16' E"_s << u"“33.5” has decimals"_s;
    QTest::newRow("two latitudes") << u"33.5 N 36.2 N"_s << u"both are latitudes"_s;
    QTest::newRow("sign and direction") << u"-33.5 N 36.2 E"_s << u"a sign and a direction"_s;
    QTest::newRow("marks in disorder") << u"33'30° N 36°16' E"_s << u"not in this order"_s;
    QTest::newRow("zone") << u"61S 247000 3711000"_s << u"no zone 61"_s;
    QTest::newRow("zone nought") << u"0S 247000 3711000"_s << u"no zone"_s;
    QTest::newRow("band") << u"37I 247000 3711000"_s << u"no band I"_s;
    QTest::newRow("other band") << u"37T 247000 3711000"_s << u"not in band T"_s;
    QTest::newRow("easting") << u"37N 5247000 3711000"_s << u"outside of what a zone holds"_s;
    QTest::newRow("odd digits") << u"37SBT12345"_s << u"equally many digits; “12345”"_s;
    QTest::newRow("uneven digits") << u"37S BT 123 4567"_s << u"equally many digits; “123 4567”"_s;
    QTest::newRow("letter I") << u"37SIT1234"_s << u"neither the letter I nor O"_s;
    QTest::newRow("no such square") << u"37SZZ1234"_s << u"no square ZZ in 37S"_s;
    QTest::newRow("zone of a square") << u"77SBT1234"_s << u"no zone 77"_s;
    QTest::newRow("too many digits") << u"37SBT123456789012123456789012"_s << u"at most 22 digits"_s;
    QTest::newRow("EPSG alone") << u"EPSG:32637"_s << u"after EPSG:32637 come two numbers, E and N"_s;
    QTest::newRow("EPSG unknown") << u"EPSG:1 247000 3711000"_s << u"no coordinate system EPSG:1"_s;
    QTest::newRow("EPSG of heights") << u"EPSG:5773 1 2"_s << u"EPSG:5773 does not say where"_s;
    QTest::newRow("EPSG nowhere") << u"EPSG:22780 1e300 1e300"_s << u"two numbers"_s;
    QTest::newRow("EPSG far out") << u"EPSG:32637 99999999999 3711000"_s << u"is nowhere in"_s;
}

void CoordinatesTest::whatIsNoPositionIsToldWhy()
{
    QFETCH(QString, text);
    QFETCH(QString, why);
    const Result<TypedPosition> typed = parsePosition(text);
    QVERIFY2(!typed, qPrintable(typed ? u"%1 %2"_s.arg(typed->degrees.y()).arg(typed->degrees.x()) : QString()));
    QVERIFY2(typed.problem().text.contains(why), qPrintable(typed.problem().text));
}

void CoordinatesTest::everyNotationIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<int>("notation");
    const auto row = [](const char *name, const QString &text, double latitude, double longitude, Notation notation) {
        QTest::newRow(name) << text << latitude << longitude << int(notation);
    };
    constexpr auto dec = Notation::Decimal, dms = Notation::Dms;
    row("plain", u"33.5138, 36.2765"_s, 33.5138, 36.2765, dec);
    row("spaces", u"  33.5138   36.2765 "_s, 33.5138, 36.2765, dec);
    row("no space", u"33.5138,36.2765"_s, 33.5138, 36.2765, dec);
    row("whole", u"33 36"_s, 33, 36, dec);
    row("whole with a comma", u"33,36"_s, 33, 36, dec);
    row("decimal commas", u"33,5138 36,2765"_s, 33.5138, 36.2765, dec);
    row("decimal commas and a comma", u"33,5138, 36,2765"_s, 33.5138, 36.2765, dec);
    row("semicolon", u"33,5138; 36,2765"_s, 33.5138, 36.2765, dec);
    row("signs", u"-33.5 -70.25"_s, -33.5, -70.25, dec);
    row("true minus", u"\u221233.5, +70.25"_s, -33.5, 70.25, dec);
    row("less than a degree south", u"-0.5, 10"_s, -0.5, 10, dec);
    row("degree signs", u"33.5138° 36.2765°"_s, 33.5138, 36.2765, dec);
    row("directions after", u"33.5138° N, 36.2765° E"_s, 33.5138, 36.2765, dec);
    row("directions before", u"N33.5138 E36.2765"_s, 33.5138, 36.2765, dec);
    row("east first", u"36.2765E 33.5138N"_s, 33.5138, 36.2765, dec);
    row("south and west", u"33.5S 70.25W"_s, -33.5, -70.25, dec);
    row("words", u"33.5 north, 36.25 east"_s, 33.5, 36.25, dec);
    row("one direction", u"36.25 E, 33.5"_s, 33.5, 36.25, dec);
    row("named axes", u"lon: 36.25 lat: 33.5"_s, 33.5, 36.25, dec);
    row("longitude beyond 90 first", u"136.25, 33.5"_s, 33.5, 136.25, dec);
    row("longitude to 360", u"33.5, 200"_s, 33.5, -160, dec);
    row("poles", u"90, 0"_s, 90, 0, dec);
    row("antimeridian", u"10, 180"_s, 10, 180, dec);
    row("dms", u"33°30'50\"N 36°16'35\"E"_s, 33 + 30 / 60. + 50 / 3600., 36 + 16 / 60. + 35 / 3600., dms);
    row("dms with primes", u"33° 30′ 50.5″ N, 36° 16′ 35″ E"_s, 33 + 30 / 60. + 50.5 / 3600.,
        36 + 16 / 60. + 35 / 3600., dms);
    row("dms with two single primes", u"33°30'50''N 36°16'35''E"_s, 33 + 30 / 60. + 50 / 3600.,
        36 + 16 / 60. + 35 / 3600., dms);
    row("dms in numbers", u"33 30 50 36 16 35"_s, 33 + 30 / 60. + 50 / 3600., 36 + 16 / 60. + 35 / 3600., dms);
    row("dms with letters and no marks", u"33 30 50 N 36 16 35 E"_s, 33 + 30 / 60. + 50 / 3600.,
        36 + 16 / 60. + 35 / 3600., dms);
    row("dm", u"33°30.5' 36°16.25'"_s, 33 + 30.5 / 60, 36 + 16.25 / 60, dms);
    row("dm in numbers", u"33 30 36 16"_s, 33.5, 36 + 16 / 60., dms);
    row("dm that begins like UTM", u"33 N 36 16"_s, 33, 36 + 16 / 60., dms);
    row("south by a sign", u"-0°30' 10°15'"_s, -0.5, 10.25, dms);
    row("dms with words", u"33 deg 30 min 50 sec N 36 deg 16 min 35 sec E"_s, 33 + 30 / 60. + 50 / 3600.,
        36 + 16 / 60. + 35 / 3600., dms);
    row("Arabic digits", u"٣٣٫٥١٣٨، ٣٦٫٢٧٦٥"_s, 33.5138, 36.2765, dec);
    row("Persian digits", u"۳۳٫۵۱۳۸ ۳۶٫۲۷۶۵"_s, 33.5138, 36.2765, dec);
    row("Arabic words", u"٣٣٫٥١٣٨° شمالاً، ٣٦٫٢٧٦٥° شرقاً"_s, 33.5138, 36.2765, dec);
    row("Arabic words otherwise spelt", u"33.5138 شمال 36.2765 شرقًا"_s, 33.5138, 36.2765, dec);
    row("Arabic south and west", u"٣٣٫٥ جنوباً، ٧٠٫٢٥ غرباً"_s, -33.5, -70.25, dec);
    row("Arabic letters", u"٣٣٫٥ ش ٣٦٫٢٥ ق"_s, 33.5, 36.25, dec);
    row("Arabic letters south", u"٣٣٫٥ ج ٧٠٫٢٥ غ"_s, -33.5, -70.25, dec);
    row("Arabic dms", u"٣٣°٣٠′٥٠″ شمالاً، ٣٦°١٦′٣٥″ شرقاً"_s, 33 + 30 / 60. + 50 / 3600., 36 + 16 / 60. + 35 / 3600.,
        dms);
    row("marks of direction", u"\u2066٣٣٫٥\u2069° شمالاً\u061c، ٣٦٫٢٥° شرقاً\u200f"_s, 33.5, 36.25, dec);
    // Computed apart, by the series of the transverse Mercator projection.
    row("UTM with a band", u"37S 247000 3711000"_s, 33.5086543, 36.2763454, Notation::Utm);
    row("UTM parted", u"37 S 247000 3711000"_s, 33.5086543, 36.2763454, Notation::Utm);
    row("UTM north", u"37N 247000 3711000"_s, 33.5086543, 36.2763454, Notation::Utm);
    row("UTM with units", u"37N 247000 mE 3711000 mN"_s, 33.5086543, 36.2763454, Notation::Utm);
    row("UTM with thousands", u"37N 247,000 3,711,000"_s, 33.5086543, 36.2763454, Notation::Utm);
    row("UTM in Arabic", u"٣٧ شمالاً ٢٤٧٠٠٠ ٣٧١١٠٠٠"_s, 33.5086543, 36.2763454, Notation::Utm);
    row("UTM south", u"37 south 247000 6289000"_s, -33.5086543, 36.2763454, Notation::Utm);
    row("UTM S for south", u"37S 247000 6289000"_s, -33.5086543, 36.2763454, Notation::Utm);
    row("UPS", u"Z 2000000 2000000"_s, 90, 0, Notation::Utm);
    row("MGRS", u"37S BT 47000 11000"_s, 33.5086589, 36.2763506, Notation::Mgrs);
    row("MGRS in one word", u"37SBT4700011000"_s, 33.5086589, 36.2763506, Notation::Mgrs);
    row("MGRS small", u"37s bt 47000 11000"_s, 33.5086589, 36.2763506, Notation::Mgrs);
    row("MGRS to 10 km", u"37SBT41"_s, 33.5442, 36.2537, Notation::Mgrs);
    row("EPSG", u"EPSG:32637 247000 3711000"_s, 33.5086543, 36.2763454, Notation::Epsg);
    row("EPSG with axes", u"epsg:32637 E 247000 m, N 3711000 m"_s, 33.5086543, 36.2763454, Notation::Epsg);
    row("EPSG north first", u"EPSG:32637 N 3711000 E 247000"_s, 33.5086543, 36.2763454, Notation::Epsg);
    row("EPSG in degrees", u"EPSG:4326 36.25 33.5"_s, 33.5, 36.25, Notation::Epsg);
    row("EPSG web mercator", u"EPSG:3857 4036000 3960000"_s, 33.48606, 36.25600, Notation::Epsg);
}

void CoordinatesTest::everyNotationIsRead()
{
    QFETCH(QString, text);
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(int, notation);
    const Result<TypedPosition> typed = parsePosition(text);
    QVERIFY2(typed, qPrintable(typed ? QString() : typed.problem().text));
    QCOMPARE(int(typed->style.notation), notation);
    const double allowed = std::max(0.02, typed->style.metres);
    const double off = metresBetween(typed->degrees, {longitude, latitude});
    QVERIFY2(off < allowed,
             qPrintable(
                 u"%1 %2, %3 m off"_s.arg(typed->degrees.y(), 0, 'f', 7).arg(typed->degrees.x(), 0, 'f', 7).arg(off)));
    QVERIFY(looksLikePosition(text));
}

void CoordinatesTest::theDigitsTellThePrecision_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("metres");
    QTest::newRow("degrees") << u"33 36"_s << 111'320.0;
    QTest::newRow("four decimals") << u"33.5138 36.2765"_s << 11.132;
    QTest::newRow("the coarser one") << u"33.5 36.2765"_s << 11'132.0;
    QTest::newRow("minutes") << u"33°30' 36°16'"_s << 111'320 / 60.;
    QTest::newRow("tenths of seconds") << u"33°30'50.1\" 36°16'35.2\""_s << 111'320 / 36'000.;
    QTest::newRow("UTM") << u"37N 247000 3711000"_s << 1.0;
    QTest::newRow("UTM to a centimetre") << u"37N 247000.12 3711000.25"_s << 0.01;
    QTest::newRow("MGRS 100 km") << u"37SBT"_s << 100'000.0;
    QTest::newRow("MGRS 100 m") << u"37SBT470110"_s << 100.0;
}

void CoordinatesTest::theDigitsTellThePrecision()
{
    QFETCH(QString, text);
    QFETCH(double, metres);
    const Result<TypedPosition> typed = parsePosition(text);
    QVERIFY2(typed, qPrintable(typed ? QString() : typed.problem().text));
    QVERIFY2(std::abs(typed->style.metres / metres - 1) < 1e-6, qPrintable(QString::number(typed->style.metres)));
}

void CoordinatesTest::aChoiceThatWasMadeIsSaid()
{
    QVERIFY(parsePosition(u"37 S 247000 3711000"_s)->note.contains(u"band from 32° to 40° north, not as south"_s));
    QVERIFY(parsePosition(u"37 S 247000 6289000"_s)->note.contains(u"S is taken as south"_s));
    QVERIFY(parsePosition(u"136.25, 33.5"_s)->note.contains(u"first number is taken as the longitude"_s));
    QVERIFY(parsePosition(u"37R 247000 3400000"_s)->note.isEmpty());
    QVERIFY(parsePosition(u"33.5, 36.25"_s)->note.isEmpty());
}

void CoordinatesTest::onlyWhatMayBeAPositionLooksLikeOne_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("looks");
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow("a name") << u"Damascus"_s << false;
    QTest::newRow("a name in Arabic") << u"دمشق"_s << false;
    QTest::newRow("a short name") << u"Bab"_s << false;
    QTest::newRow("a number") << u"70"_s << false;
    QTest::newRow("a name with a number") << u"Brigade 155"_s << false;
    QTest::newRow("a wrong position") << u"95.5 N 36 E"_s << true;
    QTest::newRow("a wrong square") << u"37SIT1234"_s << true;
    QTest::newRow("a code") << u"EPSG:99"_s << true;
}

void CoordinatesTest::onlyWhatMayBeAPositionLooksLikeOne()
{
    QFETCH(QString, text);
    QFETCH(bool, looks);
    QCOMPARE(looksLikePosition(text), looks);
}

void CoordinatesTest::positionsAreWritten_data()
{
    QTest::addColumn<LonLat>("degrees");
    QTest::addColumn<int>("notation");
    QTest::addColumn<double>("metres");
    QTest::addColumn<QString>("text");
    const LonLat damascus(36.2765, 33.5138);
    QTest::newRow("decimal") << damascus << int(Notation::Decimal) << 11.132 << u"33.5138° N, 36.2765° E"_s;
    QTest::newRow("decimal, finer") << damascus << int(Notation::Decimal) << 1.0 << u"33.51380° N, 36.27650° E"_s;
    QTest::newRow("south and west") << LonLat(-70.5, -33.25) << int(Notation::Decimal) << 2000.0
                                    << u"33.25° S, 70.50° W"_s;
    QTest::newRow("dms") << damascus << int(Notation::Dms) << 3.1 << u"33°30′49.7″ N, 36°16′35.4″ E"_s;
    QTest::newRow("dms, carried") << LonLat(35.99999, 32.99999) << int(Notation::Dms) << 31.0
                                  << u"33°00′00″ N, 36°00′00″ E"_s;
    QTest::newRow("utm") << damascus << int(Notation::Utm) << 1.0 << u"37S 247029 3711570"_s;
    QTest::newRow("mgrs") << damascus << int(Notation::Mgrs) << 1.0 << u"37S BT 47029 11570"_s;
    QTest::newRow("mgrs, coarse") << damascus << int(Notation::Mgrs) << 1000.0 << u"37S BT 47 11"_s;
    QTest::newRow("north pole") << LonLat(0, 90) << int(Notation::Utm) << 1.0 << u"Z 2000000 2000000"_s;
    QTest::newRow("south pole") << LonLat(0, -90) << int(Notation::Mgrs) << 1.0 << u"B AN 00000 00000"_s;
    QTest::newRow("antimeridian") << LonLat(180, 1) << int(Notation::Utm) << 1.0 << u"1N 166072 110683"_s;
}

void CoordinatesTest::positionsAreWritten()
{
    QFETCH(LonLat, degrees);
    QFETCH(int, notation);
    QFETCH(double, metres);
    QFETCH(QString, text);
    QCOMPARE(formatPosition(degrees, {Notation(notation), {}, metres}, QLocale(QLocale::English)), text);
}

void CoordinatesTest::whatIsNoPositionIsNotWritten()
{
    const QLocale english(QLocale::English);
    for (const Notation notation : {Notation::Decimal, Notation::Dms, Notation::Utm, Notation::Mgrs, Notation::Epsg}) {
        QCOMPARE(formatPosition({10, 90.5}, {notation}, english), QString());
        QCOMPARE(formatPosition({qQNaN(), 10}, {notation}, english), QString());
        QCOMPARE(formatPosition({10, qQNaN()}, {notation}, english), QString());
    }
    QCOMPARE(formatPosition({10, 20}, {Notation::Epsg, nullptr}, english), QString());
}

void CoordinatesTest::whatIsWrittenIsReadBack_data()
{
    QTest::addColumn<int>("notation");
    QTest::addColumn<int>("code");
    QTest::addColumn<double>("metres");
    QTest::addColumn<QLocale>("locale");
    const QLocale english(QLocale::English), arabic(QLocale::Arabic, QLocale::Syria);
    for (const double metres : {0.01, 1.0, 10.0, 1000.0}) {
        for (const QLocale &locale : {english, arabic}) {
            const auto row = [&](const char *name, Notation notation, int code = 0) {
                QTest::addRow("%s, %g m, %s", name, metres, qPrintable(locale.name()))
                    << int(notation) << code << metres << locale;
            };
            row("decimal", Notation::Decimal);
            row("dms", Notation::Dms);
            row("utm", Notation::Utm);
            row("mgrs", Notation::Mgrs);
            row("web mercator", Notation::Epsg, 3857);
            row("etrs, north first", Notation::Epsg, 3035);
            row("degrees", Notation::Epsg, 4326);
        }
    }
}

void CoordinatesTest::whatIsWrittenIsReadBack()
{
    QFETCH(int, notation);
    QFETCH(int, code);
    QFETCH(double, metres);
    QFETCH(QLocale, locale);
    const PositionStyle style{Notation(notation), code ? crs(code) : nullptr, metres};
    QRandomGenerator random(20130114);
    for (int i = 0; i < (code ? 12 : 1000); ++i) {
        const bool everywhere = code == 0 || code == 4326;
        const LonLat degrees = everywhere ? LonLat(random.bounded(360.0) - 180, random.bounded(180.0) - 90)
                                          : LonLat(random.bounded(50.0) - 5, random.bounded(45.0) + 20);
        const QString text = formatPosition(degrees, style, locale);
        const Result<TypedPosition> typed = parsePosition(text);
        QVERIFY2(typed, qPrintable(text + u": "_s + (typed ? QString() : typed.problem().text)));
        const double off = metresBetween(degrees, typed->degrees);
        // Half a step in each direction, the diagonal of it; degrees of seconds come in steps of 30 metres.
        const double step =
            std::max({typed->style.metres, 1.25 * metres, 0.005}) * (code == 3857 || code == 3035 ? 1.2 : 1);
        QVERIFY2(off <= step, qPrintable(u"%1 is %2 m off"_s.arg(text).arg(off)));
        if (notation != int(Notation::Epsg))
            QCOMPARE(int(typed->style.notation), notation);
    }
}

void CoordinatesTest::theGridIsThatOfProj()
{
    QRandomGenerator random(36);
    for (int i = 0; i < 300; ++i) {
        const LonLat degrees(33 + random.bounded(12.0), 1 + random.bounded(70.0));
        const QString text = formatPosition(degrees, {Notation::Utm, {}, 0.001}, QLocale::c());
        const QStringList words = text.split(u' ');
        QCOMPARE(words.size(), 3);
        const int zone = words[0].chopped(1).toInt();
        const std::optional<QPointF> byProj = crs(32600 + zone)->fromDegrees(degrees);
        QVERIFY(byProj);
        QVERIFY2(std::hypot(byProj->x() - words[1].toDouble(), byProj->y() - words[2].toDouble()) < 0.002,
                 qPrintable(text));
    }
}

void CoordinatesTest::theExceptionsOfTheNorthAreKept_data()
{
    QTest::addColumn<LonLat>("degrees");
    QTest::addColumn<QString>("zone");
    QTest::newRow("Bergen lies in 32, not 31") << LonLat(5.32, 60.39) << u"32V "_s;
    QTest::newRow("the sea west of it in 31") << LonLat(2.5, 60.39) << u"31V "_s;
    QTest::newRow("Longyearbyen lies in 33") << LonLat(15.63, 78.22) << u"33X "_s;
    QTest::newRow("Svalbard has no 32") << LonLat(10, 78.22) << u"33X "_s;
    QTest::newRow("Svalbard in 31") << LonLat(8, 78.22) << u"31X "_s;
    QTest::newRow("84 north is the cap") << LonLat(8, 84.5) << u"Z "_s;
    QTest::newRow("80 south is the cap") << LonLat(-8, -80.5) << u"A "_s;
}

void CoordinatesTest::theExceptionsOfTheNorthAreKept()
{
    QFETCH(LonLat, degrees);
    QFETCH(QString, zone);
    for (const Notation notation : {Notation::Utm, Notation::Mgrs}) {
        const QString text = formatPosition(degrees, {notation}, QLocale::c());
        QVERIFY2(text.startsWith(zone), qPrintable(text));
        QVERIFY(metresBetween(parsePosition(text)->degrees, degrees) < 1);
    }
}

void CoordinatesTest::aSystemNamesItsAxes()
{
    const std::shared_ptr<const Crs> zone = crs(32637);
    QCOMPARE(zone->name(), u"WGS 84 / UTM zone 37N"_s);
    QCOMPARE(zone->x().abbreviation, u"E"_s);
    QCOMPARE(zone->y().unit, u"metre"_s);
    const QLocale english(QLocale::English);
    QCOMPARE(formatPosition({36.2765, 33.5138}, {Notation::Epsg, zone}, english),
             u"EPSG:32637 E 247029 m, N 3711570 m"_s);
    // Longitude first, though the definition names latitude first.
    QCOMPARE(formatPosition({36.2765, 33.5138}, {Notation::Epsg, crs(4326)}, english),
             u"EPSG:4326 Lon 36.27650°, Lat 33.51380°"_s);
    QVERIFY(crs(4326)->isGeographic());
    QVERIFY(!zone->fromDegrees({qQNaN(), 20}));
}

void CoordinatesTest::anUnknownSystemIsSaid()
{
    for (const int code : {-1, 0, 1, 99999999})
        QVERIFY(!Crs::fromEpsg(code));
}

QTEST_GUILESS_MAIN(CoordinatesTest)
#include "tst_coordinates.moc"
