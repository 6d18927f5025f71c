#include "mapdata/ledger/ledger.h"
#include "mapdata/opening/incidentfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

Imported importOf(const QByteArray &content, const ImportOptions &options = {})
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"table.csv"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    file.close();
    auto imported = importIncidents(file.fileName(), options);
    return imported ? std::move(*imported) : Imported{{std::make_shared<Atlas>(), {}, {}, {}, {}}, {}, {}};
}

/// "36.28 33.51" of each incident; "-" where it has no point.
QStringList pointsOf(const Imported &imported)
{
    QStringList points;
    const Atlas &atlas = *imported.opened.atlas;
    for (const Incident &incident : atlas.incidents) {
        const Location &location = atlas.locationOf(incident);
        points << (location.hasPoint() ? u"%1 %2"_s.arg(location.longitude, 0, 'g', 6).arg(location.latitude, 0, 'g', 6)
                                       : u"-"_s);
    }
    return points;
}

qint64 told(const Imported &imported, RowFault fault)
{
    return imported.report.counts[static_cast<std::size_t>(fault)];
}

bool assumes(const Imported &imported, const QString &words)
{
    return std::ranges::any_of(imported.report.assumptions, [&](const QString &text) { return text.contains(words); });
}

std::shared_ptr<const Atlas> book()
{
    auto atlas = std::make_shared<Atlas>();
    const auto add = [&](const QString &id, const QString &name, PlaceLevel level, PlaceIndex parent, double lon,
                         double lat, quint8 rank) {
        Place place;
        place.id = id;
        place.name = {name, {}};
        place.level = level;
        place.parent = parent;
        place.longitude = lon;
        place.latitude = lat;
        place.rank = rank;
        atlas->places.push_back(place);
        return static_cast<PlaceIndex>(atlas->places.size() - 1);
    };
    const PlaceIndex hama = add(u"SY05"_s, u"Hama"_s, PlaceLevel::Governorate, none, 36.75, 35.13, 5);
    const PlaceIndex homs = add(u"SY04"_s, u"Homs"_s, PlaceLevel::Governorate, none, 36.7, 34.7, 5);
    const PlaceIndex salamiyah = add(u"SY0502"_s, u"As-Salamiyeh"_s, PlaceLevel::District, hama, 37.05, 35.0, 5);
    add(u"C5002"_s, u"Salamiyah"_s, PlaceLevel::Point, salamiyah, 37.05, 35.01, 3);
    add(u"C4001"_s, u"Palmyra"_s, PlaceLevel::Point, homs, 38.28, 34.55, 3);
    add(u"C4002"_s, u"Cuba"_s, PlaceLevel::Point, homs, 36.6, 34.8, 5);
    add(u"C4000"_s, u"Homs"_s, PlaceLevel::Point, homs, 36.72, 34.73, 2);
    return atlas;
}

ImportOptions withBook()
{
    ImportOptions options;
    options.places = [] { return book(); };
    return options;
}

} // namespace

/// Where the rows of a table are, and what is told of it.
class WhereToldTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsNowhereAndWhatCannotBeReadAreToldApart()
    {
        const Imported read = importOf("date,coordinates,killed\n2013-01-14,\"95.5, 195.5\",1\n2013-01-15,camp 12,1\n"
                                       "2013-01-16,\"33.5, 36.25\",1\n2013-01-17,\"34.5, 36.5\",1\n");
        QCOMPARE(pointsOf(read), (QStringList{u"-"_s, u"-"_s, u"36.25 33.5"_s, u"36.5 34.5"_s}));
        QCOMPARE(told(read, RowFault::BadPoint), 1);
        QCOMPARE(told(read, RowFault::UnreadablePoint), 1);
        QVERIFY(assumes(read, u"the first number is taken as the latitude"_s));
    }

    void aColumnThatOnlyMakesSenseOneWayIsReadThatWay()
    {
        // The first row may be either way; the second may not.
        const Imported read = importOf("date,coordinates,killed\n2013-01-14,\"36.25, 33.5\",1\n"
                                       "2013-01-15,\"120.98, 14.60\",1\n");
        QCOMPARE(pointsOf(read), (QStringList{u"36.25 33.5"_s, u"120.98 14.6"_s}));
        QVERIFY(assumes(read, u"has the longitude first"_s));
        QVERIFY(assumes(read, u"120.98, 14.60"_s));
        QCOMPARE(read.report.rowsFlagged, 0);
        QCOMPARE(read.mapping.pointOrder, AxisOrder::LongitudeFirst);
        Problems problems;
        QCOMPARE(mappingFromJson(toJson(read.mapping), problems)->pointOrder, AxisOrder::LongitudeFirst);
    }

    void aCellFarDownDecidesToo()
    {
        QByteArray table = "date,coordinates,killed\n";
        for (int i = 0; i < 500; ++i)
            table += "2013-01-14,\"36.25, 33.5\",1\n";
        const Imported read = importOf(table + "2013-01-15,\"120.98, 14.60\",1\n");
        QCOMPARE(pointsOf(read).front(), u"36.25 33.5"_s);
    }

    void aColumnThatContradictsItselfIsTold()
    {
        const Imported read = importOf("date,coordinates,killed\n2013-01-14,\"120.98, 14.60\",1\n"
                                       "2013-01-15,\"14.50, 121.0\",1\n2013-01-16,\"33.5, 36.25\",1\n");
        QCOMPARE(pointsOf(read), (QStringList{u"120.98 14.6"_s, u"121 14.5"_s, u"36.25 33.5"_s}));
        QCOMPARE(told(read, RowFault::TurnedPoint), 1);
        QVERIFY(assumes(read, u"in others"_s));
    }

    void aRowWhoseColumnsAreTurnedIsTurnedAndTold()
    {
        const Imported read = importOf("date,lat,lon,killed\n2013-01-14,178.44,-18.14,1\n2013-01-15,36.29,33.51,2\n"
                                       "2013-01-16,33.51 E,36.29 N,3\n2013-01-17,33.51,,4\n");
        QCOMPARE(pointsOf(read), (QStringList{u"178.44 -18.14"_s, u"33.51 36.29"_s, u"33.51 36.29"_s, u"-"_s}));
        QCOMPARE(told(read, RowFault::TurnedPoint), 2);
        QCOMPARE(told(read, RowFault::HalfPoint), 1);
        QVERIFY(read.report.notes[0].text.contains(u"178.44 -18.14"_s));
        QVERIFY(!read.report.notes[0].where.isEmpty());
    }

    void aNameThatHoldsAPointIsAPoint()
    {
        const Imported read = importOf("date,location,killed\n2013-01-14,POINT (37.1612 36.2012 30.0),1\n"
                                       "2013-01-15,POINT (36.25 33.5 45.2),1\n");
        QCOMPARE(pointsOf(read), (QStringList{u"37.1612 36.2012"_s, u"36.25 33.5"_s}));
    }

    void eastingAndNorthingNeedTheirZone()
    {
        const Imported without = importOf("date,Easting,Northing,killed\n2013-01-14,247000,3711000,1\n");
        QCOMPARE(told(without, RowFault::GridWithoutZone), 1);
        const Imported with = importOf("date,Easting,Northing,UTM Zone,killed\n2013-01-14,247000,3711000,37S,1\n");
        QCOMPARE(pointsOf(with), QStringList{u"36.2763 33.5087"_s});
        QCOMPARE(with.report.rowsFlagged, 0);
    }

    void nothingIsLookedUpInAnAreaThatTheBookDoesNotKnow_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("governorate");
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("point");
        QTest::addColumn<QString>("fits"); // what is told; "-": nothing
        const auto row = [](const char *place, const char *governorate, const char *country, const char *point,
                            const char *fits) {
            QTest::addRow("%s, %s, %s", place, governorate, country)
                << QString::fromUtf8(place) << QString::fromUtf8(governorate) << QString::fromUtf8(country)
                << QString::fromUtf8(point) << QString::fromUtf8(fits);
        };
        row("Salamiyah", "Hama", "", "37.05 35.01", "-");
        row("Salamiyah", "", "", "37.05 35.01", "-");
        row("Salamiyah", "unknown", "", "37.05 35.01", "-");
        row("Salamiyah", "n/a", "Syria", "37.05 35.01", "-");
        row("Salamiyah", "As-Salamiyeh", "", "37.05 35.01", "-"); // a district that is known
        row("Salamiyah", "Baghdad", "", "-", "Salamiyah, Hama (C5002)");
        row("Palmyra", "Nowhere", "", "-", "Palmyra, Homs (C4001)");
        row("Tripoli", "North Lebanon", "", "-", "");
        row("Palmyra", "", "United States", "-", "Palmyra, Homs (C4001)");
        row("Palmyra", "Homs", "Brasil", "-", "Palmyra, Homs (C4001)");
        row("Palmyra", "Homs", "SYR", "38.28 34.55", "-");
        row("Palmyra", "Homs", "الجمهورية العربية السورية", "38.28 34.55", "-");
        row("Peru: Palmyra", "", "", "-", "");
        row("Palmyra, Kenya", "", "", "-", "");
        row("Cuba", "Homs", "", "36.6 34.8", "-"); // a village, in an area that is named
        row("Cuba", "", "", "-", "-");             // a country, and as exact as one
        row("Benin", "Homs", "", "-", "-");        // likewise, though the book has not this one
        row("Homs: Granada", "", "", "-", "-");
        row("Homs, Granada", "", "", "-", "");
        row("Jordan", "Homs", "", "-", ""); // to where people of it fled
        row("Salamiyah", "Other nationalities", "", "37.05 35.01", "-");
        row("", "Marib", "", "-", "");
    }
    void nothingIsLookedUpInAnAreaThatTheBookDoesNotKnow()
    {
        QFETCH(QString, place);
        QFETCH(QString, governorate);
        QFETCH(QString, country);
        QFETCH(QString, fits);
        const Imported read = importOf(
            u"date,city,governorate,country,killed\n2013-01-14,\"%1\",%2,%3,1\n"_s.arg(place, governorate, country)
                .toUtf8(),
            withBook());
        QTEST(pointsOf(read).value(0), "point");
        const qint64 outside = told(read, RowFault::PlaceOutside) + told(read, RowFault::PlaceOutsideFits);
        QCOMPARE(outside, fits == "-"_L1 ? 0 : 1);
        if (fits == "-"_L1)
            return;
        // Nothing of it is in an area of the book.
        for (const Place &own : read.opened.atlas->places)
            QVERIFY(!own.id.startsWith(u"SY"_s));
        if (!fits.isEmpty())
            QVERIFY2(read.report.notes[0].text.contains(fits), qPrintable(read.report.notes[0].text));
    }

    void aPointFarFromThePlaceOfItsNameHoldsAndIsTold()
    {
        const Imported read = importOf("date,place,lat,lon,killed\n2013-01-14,Homs,33.51,36.29,1\n"
                                       "2013-01-15,Homs,34.73,36.72,2\n2013-01-16,Checkpoint 7,36.2,37.13,4\n"
                                       "2013-01-17,Palmyra,33.51,36.29,1\n",
                                       withBook());
        QCOMPARE(pointsOf(read)[0], u"36.29 33.51"_s);
        QCOMPARE(told(read, RowFault::PointElsewhere), 1); // of the names that everybody knows
        QVERIFY(read.report.notes[0].text.contains(u"“Homs”"_s));
    }

    void countsAreReadInTheirColumns()
    {
        const Imported read = importOf("date,lat,lon,killed,wounded\n"
                                       "2013-01-14,33.5,36.3,1.234,4 wounded\n"
                                       "2013-01-15,33.5,36.3,3.5,null\n"
                                       "2013-01-16,33.5,36.3,20 (incl. 4 children),unknown\n"
                                       "2013-01-17,33.5,36.3,4294967301,-\n"
                                       "2013-01-18,33.5,36.3,7 wounded,None\n"
                                       "2013-01-19,33.5,36.3,-4,no casualties\n");
        const Atlas &atlas = *read.opened.atlas;
        const auto count = [&](IncidentIndex i, MeasureIndex measure = killed) {
            return readCount(atlas, i, measure, {});
        };
        QCOMPARE(count(0), Count::exactly(1234));
        QVERIFY(assumes(read, u"“1.234” is read as 1,234"_s));
        QCOMPARE(count(0, wounded), Count::exactly(4));
        QVERIFY(!count(1).hasFigure());
        QVERIFY(!count(1, wounded).hasFigure());
        QCOMPARE(count(2), Count::exactly(20));
        QCOMPARE(atlas.groups.size(), std::size_t(1));
        QCOMPARE(count(2, atlas.measureOf({Outcome::Killed, 0})), Count::exactly(4));
        QVERIFY(!count(3).hasFigure());
        QVERIFY(!count(4).hasFigure());
        QVERIFY(!count(5).hasFigure());
        QCOMPARE(count(5, wounded), Count::exactly(0));
        QCOMPARE(told(read, RowFault::BadCount), 1);
        QCOMPARE(told(read, RowFault::NullCount), 1);
        QCOMPARE(told(read, RowFault::HugeCount), 1);
        QCOMPARE(told(read, RowFault::OtherOutcome), 1);
        QCOMPARE(told(read, RowFault::NegativeCount), 1);
    }
};

QTEST_GUILESS_MAIN(WhereToldTest)
#include "tst_wheretold.moc"
