#include "mapdata/export/exchangewrite.h"
#include "mapdata/export/incidentexport.h"
#include "mapdata/files/csv.h"
#include "mapdata/gdal/session.h"
#include "mapdata/index/timeindex.h"
#include "mapdata/opening/identify.h"
#include "mapdata/opening/incidentfile.h"
#include "mapdata/opening/open.h"
#include "mapdata/opening/tablefile.h"
#include "mapdata/tally/tally.h"
#include "mapdata/words/words.h"
#include "tests/mapdata/support/atlasmaker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <numeric>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

Atlas atlasNamed(const QString &name)
{
    if (name == "random"_L1)
        return test::RandomAtlas(7, 400).take();
    const auto opened = readAtlas(QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria"));
    return opened ? *opened->atlas : Atlas();
}

std::vector<IncidentIndex> allOf(const Atlas &atlas)
{
    std::vector<IncidentIndex> all(atlas.incidents.size());
    std::iota(all.begin(), all.end(), IncidentIndex(0));
    return all;
}

ExchangeTable tableOf(const Atlas &atlas, MeasureIndex measure = killed,
                      ExchangeRecords records = ExchangeRecords::Written)
{
    Filter filter;
    filter.measure = measure;
    return exchangeTable(atlas, makeLedger(atlas, measure, {}), allOf(atlas), ruleOf(atlas, filter, QLocale::c()),
                         QLocale::c(), records);
}

qsizetype columnOf(const ExchangeTable &table, const QString &name)
{
    const auto found = std::ranges::find(table.columns, name, &ExchangeColumn::name);
    return found == table.columns.end() ? -1 : found - table.columns.begin();
}

QString cellIn(const ExchangeTable &table, std::size_t row, const QString &column)
{
    return table.rows[row].cells.value(columnOf(table, column));
}

bool isTold(const Imported &imported, RowFault fault, const QString &word)
{
    return std::ranges::any_of(imported.report.notes, [&](const ImportReport::Note &note) {
        return note.fault == fault && note.text.contains(word);
    });
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(bytes);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

/// As the program wrote it when its columns had other names and check sums had 16 bits.
QByteArray oldExport()
{
    return contentOf(QStringLiteral(SIJILL_SOURCE_DIR "/tests/mapdata/export/oldexport.csv"));
}

} // namespace

/// What other programs read in an export, and what Sijill reads in it again.
class ExportsTest : public QObject {
    Q_OBJECT

private slots:
    void theColumnThatCountsAddsUpToWhatIsShown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("spans");
        QTest::addColumn<bool>("isCut");
        for (const char *name : {"shipped", "random"}) {
            QTest::addRow("%s, all of time", name) << QString::fromLatin1(name) << int(SpanRule::Share) << false;
            for (const SpanRule rule : {SpanRule::Share, SpanRule::Whole, SpanRule::Inside})
                QTest::addRow("%s, %s", name, qPrintable(spanRuleWord(rule)))
                    << QString::fromLatin1(name) << int(rule) << true;
        }
    }
    void theColumnThatCountsAddsUpToWhatIsShown()
    {
        QFETCH(QString, name);
        QFETCH(int, spans);
        QFETCH(bool, isCut);
        const Atlas atlas = atlasNamed(name);
        QVERIFY(!atlas.incidents.empty());
        int filled = 0;
        for (MeasureIndex measure = 0; measure < atlas.measures.size(); ++measure) {
            Filter filter;
            filter.measure = measure;
            filter.spans = static_cast<SpanRule>(spans);
            const Span extent = atlas.extent();
            if (isCut)
                filter.window = {extent.begin + extent.length() / 3, extent.end - extent.length() / 3};
            const Ledger ledger = makeLedger(atlas, measure, {});
            const std::vector<IncidentIndex> shown = TimeIndex(atlas, ledger).incidents(filter.timeWindow(), nullptr);
            const ExchangeTable table =
                exchangeTable(atlas, ledger, shown, ruleOf(atlas, filter, QLocale::c()), QLocale::c());
            const QString column = u"counted_"_s + measureKey(atlas, measure).replace(u':', u'_').replace(u'-', u'_');
            QVERIFY2(columnOf(table, column) >= 0, qPrintable(column));
            qint64 sum = 0, low = 0;
            for (std::size_t row = 0; row < table.rows.size(); ++row) {
                sum += cellIn(table, row, column).toLongLong();
                low += cellIn(table, row, u"low_of_counted"_s).toLongLong();
                filled += !cellIn(table, row, column).isEmpty();
            }
            const std::vector<TallyRow> total = tally(atlas, ledger, filter, TallyKey::Total, QLocale::c());
            QCOMPARE(sum, total.empty() ? 0 : total.front().sum.best);
            QCOMPARE(low, total.empty() ? 0 : total.front().sum.low);
        }
        QVERIFY(filled > 0);
    }

    void anIncidentLastsOnEachOfItsDaysAndOnNoOther_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("beginMinute");
        QTest::addColumn<int>("endMinute");
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("end");
        const auto row = [](const char *name, int days, int from, int to, const char *begin, const char *end) {
            QTest::newRow(name) << days << from << to << QString::fromLatin1(begin) << QString::fromLatin1(end);
        };
        row("undated", 0, -1, -1, "", "");
        row("a day", 1, -1, -1, "2013-01-14T00:00:00Z", "2013-01-14T23:59:59Z");
        row("days", 3, -1, -1, "2013-01-14T00:00:00Z", "2013-01-16T23:59:59Z");
        row("from a clock time", 1, 630, -1, "2013-01-14T10:30:00Z", "2013-01-14T23:59:59Z");
        row("a minute", 1, 630, 630, "2013-01-14T10:30:00Z", "2013-01-14T10:30:59Z");
        row("midnight", 1, 0, 0, "2013-01-14T00:00:00Z", "2013-01-14T00:00:59Z");
        row("the last minute", 1, 1439, 1439, "2013-01-14T23:59:00Z", "2013-01-14T23:59:59Z");
        row("an end before its begin", 1, 630, 600, "2013-01-14T10:30:00Z", "2013-01-14T23:59:59Z");
        row("until a clock time of another day", 2, -1, 60, "2013-01-14T00:00:00Z", "2013-01-15T01:00:59Z");
    }
    void anIncidentLastsOnEachOfItsDaysAndOnNoOther()
    {
        QFETCH(int, days);
        QFETCH(int, beginMinute);
        QFETCH(int, endMinute);
        QFETCH(QString, begin);
        QFETCH(QString, end);
        test::AtlasMaker maker;
        const Day first = *parseDay(u"2013-01-14"_s);
        maker.simple(Count::exactly(3), {first, first + days});
        maker.atlas.incidents[0].beginMinute = static_cast<qint16>(beginMinute);
        maker.atlas.incidents[0].endMinute = static_cast<qint16>(endMinute);
        const ExchangeTable table = tableOf(maker.atlas);
        QCOMPARE(cellIn(table, 0, u"begin_time"_s), begin);
        QCOMPARE(cellIn(table, 0, u"end_time"_s), end);
        const auto moments = table.rows[0].moments;
        QCOMPARE(moments.has_value(), days > 0);
        constexpr qint64 length = 86'400;
        for (Day day = first - 2; moments && day < first + days + 2; ++day) {
            // By the limits that QGIS has by default: the begin belongs to a span, the end does not.
            const bool isSeen = moments->begin < length * (day + 1) && moments->end > length * day;
            QCOMPARE(isSeen, day >= first && day < first + days);
        }
        QVERIFY(!moments || moments->begin < moments->end);
        // And so in the file of `incidents`.
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        const std::vector<IncidentIndex> rows{0};
        const QJsonArray json =
            QJsonDocument::fromJson(
                exportIncidents(maker.atlas, ledger, rows, {}, IncidentFormat::Json, QLocale::c()).toUtf8())
                .array();
        QCOMPARE(json[0][u"begin_time"].toString(), begin);
        QCOMPARE(json[0][u"end_time"].toString(), end);
    }

    void aGeoPackageHasMomentsOfTheirType()
    {
        test::AtlasMaker maker;
        maker.simple(Count::exactly(3), Span::day(*parseDay(u"2013-01-14"_s)));
        maker.simple(Count::exactly(4), {});
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"out.gpkg"_s);
        QVERIFY(!outputFormatOf(path)->write(tableOf(maker.atlas), path));
        registerAllDrivers();
        const GDALDatasetUniquePtr dataset(GDALDataset::Open(path.toUtf8().constData(), GDAL_OF_VECTOR));
        QVERIFY(dataset);
        OGRLayer *layer = dataset->GetLayer(0);
        const auto type = [&](const char *name) {
            return layer->GetLayerDefn()->GetFieldDefn(layer->GetLayerDefn()->GetFieldIndex(name))->GetType();
        };
        QCOMPARE(type("begin_time"), OFTDateTime);
        QCOMPARE(type("end_time"), OFTDateTime);
        QCOMPARE(type("date_start"), OFTString);
        QCOMPARE(type("counted_killed"), OFTInteger64);
        const std::unique_ptr<OGRFeature> dated(layer->GetNextFeature()), undated(layer->GetNextFeature());
        QVERIFY(dated && undated);
        QCOMPARE(QByteArray(dated->GetFieldAsISO8601DateTime(dated->GetFieldIndex("end_time"), nullptr)),
                 QByteArray("2013-01-14T23:59:59Z"));
        for (const char *name : {"begin_time", "end_time", "date_start", "date_end"})
            QVERIFY2(!undated->IsFieldSetAndNotNull(undated->GetFieldIndex(name)), name);
    }

    /// QGIS takes the first fields of time for begin and end, and days in a GeoJSON are such to it.
    void theMomentsAreTheFirstOfAGeoJsonAndTheRecordIsTheLast()
    {
        test::AtlasMaker maker;
        maker.simple(Count::exactly(3), Span::day(*parseDay(u"2013-01-14"_s)));
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"out.geojson"_s);
        QVERIFY(!outputFormatOf(path)->write(tableOf(maker.atlas), path));
        const QByteArray text = contentOf(path);
        QVERIFY(text.contains(
            "\"properties\":{\"begin_time\":\"2013-01-14T00:00:00Z\",\"end_time\":\"2013-01-14T23:59:59Z\","
            "\"id\":\"i0\",\"title\""));
        QVERIFY(text.indexOf("\"sijill_record\"") > text.indexOf("\"data_version\""));
        const QJsonObject read = QJsonDocument::fromJson(text).object();
        QCOMPARE(read[u"features"][0][u"properties"].toObject().size(),
                 static_cast<qsizetype>(exchangeColumns().size()));
        QVERIFY(read[u"features"][0][u"geometry"].isNull());
        QCOMPARE(read[u"features"][0][u"properties"][u"counted_killed"].toInt(), 3);
    }

    void aCsvBeginsWithAByteOrderMarkWhereItIsWanted_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("isWanted");
        for (const QString &file : {u"out.csv"_s, u"out.hxl.csv"_s})
            for (const bool isWanted : {true, false})
                QTest::addRow("%s %d", qPrintable(file), isWanted) << file << isWanted;
    }
    void aCsvBeginsWithAByteOrderMarkWhereItIsWanted()
    {
        QFETCH(QString, file);
        QFETCH(bool, isWanted);
        test::AtlasMaker maker;
        maker.simple(Count::exactly(3));
        const QTemporaryDir folder;
        const QString path = folder.filePath(file);
        QVERIFY(!outputFormatOf(path)->write(tableOf(maker.atlas), path, {isWanted}));
        QCOMPARE(contentOf(path).startsWith(isWanted ? "\xef\xbb\xbfid," : "id,"), true);
        const auto read = importIncidents(path);
        QVERIFY(read);
        QCOMPARE(read->report.incidentsMade, 1);
        QCOMPARE(read->report.rowsFlagged, 0);
    }

    /// DuckDB takes a line for a comment that begins so where many do, and says nothing.
    void noLineBeginsWithASignOfAComment()
    {
        test::AtlasMaker maker;
        maker.simple(Count::exactly(3));
        maker.atlas.incidents[0].id = maker.atlas.texts.add(u"#1"_s);
        const QTemporaryDir folder;
        for (const QString &file : {u"out.csv"_s, u"out.hxl.csv"_s}) {
            const QString path = folder.filePath(file);
            QVERIFY(!outputFormatOf(path)->write(tableOf(maker.atlas), path, {false}));
            const QByteArray text = contentOf(path);
            QVERIFY(text.contains("\n\"#1\","));
            QVERIFY(!text.contains("\n#"));
        }
    }

    void whatHasNoTitleGetsANeutralOneAndStillHasNone()
    {
        test::AtlasMaker maker;
        const LocationIndex homs = maker.location(PlacePrecision::Town, {maker.place(u"Homs"_s, PlaceLevel::Point)});
        maker.atlas.kinds = {{u"k"_s, {u"Air strike"_s, {}}}};
        maker.simple(Count::exactly(3), Span::day(*parseDay(u"2013-01-14"_s)), none, homs);
        maker.atlas.incidents[0].kind = 0;
        maker.simple(Count::exactly(4), {});
        maker.simple(Count::exactly(4));
        for (Incident &incident : maker.atlas.incidents)
            incident.title = 0;
        maker.atlas.incidents[2].title = maker.atlas.texts.add(u"Its own"_s);
        const ExchangeTable table = tableOf(maker.atlas);
        QCOMPARE(cellIn(table, 0, u"title"_s), u"Air strike, Homs, 14 January 2013"_s);
        QVERIFY(cellIn(table, 1, u"title"_s).startsWith(u"Incident"_s));
        QCOMPARE(cellIn(table, 2, u"title"_s), u"Its own"_s);
        const QTemporaryDir folder;
        for (const OutputFormat &format : outputFormats()) {
            const QString path = folder.filePath(u"out."_s + QLatin1StringView(format.suffix));
            QVERIFY(!format.write(table, path));
            const auto read = importIncidents(path);
            QVERIFY(read);
            const Atlas &again = *read->opened.atlas;
            QCOMPARE(again.texts.in(again.incidents[0].title, Language::English), QString());
            QCOMPARE(again.texts.in(again.incidents[2].title, Language::English), u"Its own"_s);
        }
    }

    void theSmallerAreasHaveColumns()
    {
        test::AtlasMaker maker;
        const PlaceIndex area = maker.place(u"Homs"_s, PlaceLevel::Governorate),
                         district = maker.place(u"Tadmor"_s, PlaceLevel::District, area),
                         subdistrict = maker.place(u"Sokhneh"_s, PlaceLevel::Subdistrict, district);
        maker.simple(Count::exactly(3), {}, none,
                     maker.location(PlacePrecision::Town, {maker.place(u"Arak"_s, PlaceLevel::Point, subdistrict)}));
        maker.simple(Count::exactly(3), {}, none, maker.location(PlacePrecision::District, {district}));
        const ExchangeTable table = tableOf(maker.atlas);
        QCOMPARE(cellIn(table, 0, u"governorate"_s), u"Homs"_s);
        QCOMPARE(cellIn(table, 0, u"district"_s), u"Tadmor"_s);
        QCOMPARE(cellIn(table, 0, u"subdistrict"_s), u"Sokhneh"_s);
        QCOMPARE(cellIn(table, 1, u"district"_s), u"Tadmor"_s);
        QCOMPARE(cellIn(table, 1, u"subdistrict"_s), QString());
    }

    void sourcesAreNamedWithTheirReportsAndLinks()
    {
        test::AtlasMaker maker;
        const SourceIndex paper = maker.source(u"Paper"_s), monitor = maker.source(u"Monitor"_s);
        maker.atlas.sources[monitor].url = u"https://monitor.example/"_s;
        Report report;
        report.id = u"r"_s;
        report.title.english = u"Day 672"_s;
        report.url = u"https://paper.example/672"_s;
        maker.atlas.reports.push_back(report);
        maker.incident();
        maker.claim(paper);
        maker.atlas.claims.back().report = 0;
        maker.claim(monitor);
        const ExchangeTable table = tableOf(maker.atlas);
        QCOMPARE(cellIn(table, 0, u"source"_s), u"Paper; Monitor"_s);
        QCOMPARE(cellIn(table, 0, u"report"_s), u"Day 672"_s);
        QCOMPARE(cellIn(table, 0, u"link"_s), u"https://paper.example/672 https://monitor.example/"_s);
    }

    void whatHasNoPointIsCounted()
    {
        test::AtlasMaker maker;
        const LocationIndex town = maker.location(PlacePrecision::Town, {});
        const LocationIndex area = maker.location(PlacePrecision::Governorate, {});
        for (const LocationIndex index : {town, area}) {
            maker.atlas.locations[index].longitude = 36.2;
            maker.atlas.locations[index].latitude = 34.7;
        }
        maker.simple(Count::exactly(3), {}, none, town);
        maker.simple(Count::exactly(3), {}, none, area);
        maker.simple(Count::exactly(3));
        QCOMPARE(tableOf(maker.atlas).withoutPoint(), 2);
        QCOMPARE(ExchangeTable().withoutPoint(), 0);
    }

    void anOldExportIsReadAsItWas()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"old.csv"_s);
        put(path, oldExport());
        const auto read = importIncidents(path);
        QVERIFY(read);
        QCOMPARE(read->report.incidentsMade, 2);
        QCOMPARE(read->report.rowsFlagged, 0);
        const Atlas &atlas = *read->opened.atlas;
        QCOMPARE(readCount(atlas, 0, killed, {}), (Count{2, 3, 4}));
        QCOMPARE(readCount(atlas, 0, wounded, {}), Count::exactly(7));
        QCOMPARE(isoDay(atlas.incidents[0].span.last()), u"2013-01-16"_s);
        QCOMPARE(atlas.sources.size(), std::size_t(3));
        QCOMPARE(readCount(atlas, 1, killed, {}), Count::exactly(5));
        for (const ColumnNote &note : read->report.columns)
            QVERIFY2(note.role || !note.what.isEmpty(), qPrintable(note.column));
    }

    void whatWasChangedInAnOldExportHolds_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("column");
        QTest::addColumn<int>("best");
        QTest::addColumn<bool>("isCounted");
        QTest::newRow("a count") << QByteArray("Shelling,,,,5,5,5,") << QByteArray("Shelling,,,,5,6,6,") << u"killed"_s
                                 << 6 << true;
        QTest::newRow("not counted") << QByteArray(",,yes,5,5,5,") << QByteArray(",,no,5,5,5,") << u"counted"_s << 5
                                     << false;
    }
    void whatWasChangedInAnOldExportHolds()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, column);
        QFETCH(int, best);
        QFETCH(bool, isCounted);
        QByteArray changed = oldExport();
        changed.replace(from, to);
        QVERIFY(changed != oldExport());
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"old.csv"_s);
        put(path, changed);
        const auto read = importIncidents(path);
        QVERIFY(read);
        QVERIFY(isTold(*read, RowFault::CellsChanged, column));
        const Atlas &atlas = *read->opened.atlas;
        QCOMPARE(readCount(atlas, 1, killed, {}).best, best);
        QCOMPARE(atlas.incidents[1].counted, isCounted);
        QCOMPARE(readCount(atlas, 0, killed, {}), (Count{2, 3, 4}));
    }

    void aChangeThatSixteenBitsDoNotShowIsFound()
    {
        test::AtlasMaker maker;
        maker.simple(Count::exactly(3));
        const auto sum = [](int number) { return qChecksum(QByteArray::number(number)); };
        int other = 4;
        while (sum(other) != sum(3))
            ++other;
        ExchangeTable table = tableOf(maker.atlas);
        const qsizetype column = columnOf(table, u"killed_as_reported"_s);
        QVERIFY(column >= 0);
        table.rows[0].cells[column] = QString::number(other);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"out.csv"_s);
        QVERIFY(!outputFormatOf(path)->write(table, path));
        const auto read = importIncidents(path);
        QVERIFY(read);
        QVERIFY(isTold(*read, RowFault::CellsChanged, u"killed_as_reported"_s));
        QCOMPARE(readCount(*read->opened.atlas, 0, killed, {}).best, other);
    }

    void aNumberThatNoCountHoldsIsToldAndNeverWrapped_data()
    {
        QTest::addColumn<QByteArray>("number");
        for (const char *number : {"2147483648", "4294967299", "1e300", "-3", "2.5", "\"\"7\"\"", "[7]"})
            QTest::newRow(number) << QByteArray(number);
    }
    void aNumberThatNoCountHoldsIsToldAndNeverWrapped()
    {
        QFETCH(QByteArray, number);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"out.csv"_s);
        put(path, "id,sijill_record\na,\"{\"\"id\"\":\"\"a\"\",\"\"claims\"\":[{\"\"figures\"\":[{\"\"of\"\":"
                  "\"\"killed\"\",\"\"best\"\":" +
                      number + ",\"\"low\"\":2147483647}]}]}\"\n");
        const auto read = importIncidents(path);
        QVERIFY(read);
        QCOMPARE(read->report.counts[static_cast<std::size_t>(RowFault::BadCount)], 1);
        QCOMPARE(readCount(*read->opened.atlas, 0, killed, {}).best, Count::absent);
        QCOMPARE(readCount(*read->opened.atlas, 0, killed, {}).low, 2147483647);
    }

    void aCellBeyondACountIsToldInAPlainTableToo()
    {
        test::AtlasMaker maker;
        maker.simple(Count::exactly(3));
        ExchangeTable table = tableOf(maker.atlas, killed, ExchangeRecords::Plain);
        table.rows[0].cells[columnOf(table, u"killed_as_reported_low"_s)].clear();
        table.rows[0].cells[columnOf(table, u"killed_as_reported"_s)] = u"4294967299"_s;
        table.rows[0].cells[columnOf(table, u"killed_as_reported_high"_s)].clear();
        const QTemporaryDir folder;
        for (const OutputFormat &format : outputFormats()) {
            const QString path = folder.filePath(u"out."_s + QLatin1StringView(format.suffix));
            QVERIFY(!format.write(table, path));
            const auto read = importIncidents(path);
            QVERIFY(read);
            QVERIFY2(isTold(*read, RowFault::HugeCount, u"4294967299"_s), format.suffix);
            QCOMPARE(readCount(*read->opened.atlas, 0, killed, {}).best, Count::absent);
        }
    }

    void aPlainTableHasNoRecordsAndIsReadByItsCells()
    {
        const Atlas before = atlasNamed(u"shipped"_s);
        const ExchangeTable table = tableOf(before, killed, ExchangeRecords::Plain);
        QCOMPARE(columnOf(table, u"sijill_record"_s), -1);
        QCOMPARE(table.rows.front().cells.size(), static_cast<qsizetype>(table.columns.size()));
        const QTemporaryDir folder;
        for (const OutputFormat &format : outputFormats()) {
            const QString path = folder.filePath(u"out."_s + QLatin1StringView(format.suffix));
            QVERIFY(!format.write(table, path));
            QVERIFY(!contentOf(path).contains("sijill_record"));
            QVERIFY(identify(path).is(Content::Incidents));
            const auto read = importIncidents(path);
            QVERIFY(read);
            QCOMPARE(read->report.rowsRefused, 0);
            QCOMPARE(read->report.incidentsMade, static_cast<qint64>(before.incidents.size()));
            QCOMPARE(read->report.counts[static_cast<std::size_t>(RowFault::WithoutRecord)], 0);
            QVERIFY(!read->report.assumptions.isEmpty()); // that it is a plain one
        }
    }

    void everyColumnIsToldOnceAndOneThatWasAddedWithItsValues()
    {
        test::AtlasMaker maker;
        for (int i = 0; i < 5; ++i)
            maker.simple(Count::exactly(i));
        ExchangeTable table = tableOf(maker.atlas);
        table.columns.push_back({u"Killed (ours)"_s, u"#x"_s, ExchangeColumn::Type::Text});
        table.columns.push_back({u"Remarks"_s, u"#x"_s, ExchangeColumn::Type::Text});
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            table.rows[i].cells << (i == 1 ? QString() : QString::number(10 * i)) << u"some words"_s;
        const QTemporaryDir folder;
        for (const OutputFormat &format : outputFormats()) {
            const QString path = folder.filePath(u"out."_s + QLatin1StringView(format.suffix));
            QVERIFY(!format.write(table, path));
            const auto rows = openRows(path);
            QVERIFY(rows);
            const auto read = importIncidents(path);
            QVERIFY(read);
            QStringList told;
            for (const ColumnNote &note : read->report.columns)
                told << note.column;
            QCOMPARE(told, (*rows)->columns());
            const auto noteOf = [&](const QString &column) {
                return *std::ranges::find(read->report.columns, column, &ColumnNote::column);
            };
            QCOMPARE(noteOf(u"Killed (ours)"_s).values, (QStringList{u"0"_s, u"20"_s, u"30"_s}));
            QVERIFY(noteOf(u"Killed (ours)"_s).isOdd);
            QCOMPARE(noteOf(u"Remarks"_s).values, QStringList{u"some words"_s});
            QVERIFY(!noteOf(u"Remarks"_s).isOdd);
            QCOMPARE(noteOf(u"killed_as_reported"_s).role, std::optional(countRole(Outcome::Killed)));
            const QString text = readingAsText(read->report);
            QVERIFY(text.contains(u"Remarks"_s) && text.contains(u"20"_s));
            QVERIFY(reportInShort(read->report).contains(u"Killed (ours)"_s));
            QVERIFY(!reportInShort(read->report).contains(u"begin_time"_s));
        }
    }
};

QTEST_GUILESS_MAIN(ExportsTest)
#include "tst_exports.moc"
