#include "mapdata/export/exchangewrite.h"
#include "mapdata/files/csv.h"
#include "mapdata/gdal/session.h"
#include "mapdata/opening/incidentfile.h"
#include "mapdata/opening/open.h"
#include "tests/mapdata/support/atlasmaker.h"

#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <numeric>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

QString named(const Atlas &atlas, const Measure &measure)
{
    const QString outcome = measure.outcome == Outcome::Killed    ? u"killed"_s
                            : measure.outcome == Outcome::Wounded ? u"wounded"_s
                                                                  : u"both"_s;
    return measure.group == none16 ? outcome : outcome + u':' + atlas.groups[measure.group].id;
}

QString idsOf(const std::vector<quint16> &set, const std::vector<Term> &terms)
{
    QStringList ids;
    for (const quint16 index : set)
        ids << terms[index].id;
    return ids.join(u';');
}

QString inNumbers(const Count &count)
{
    return u"%1/%2/%3"_s.arg(count.low).arg(count.best).arg(count.high);
}

/// Everything that has to be the same again, as text, by the ids of the incidents.
QMap<QString, QString> told(const Atlas &atlas)
{
    QMap<QString, QString> all;
    std::vector<Ledger> ledgers;
    for (MeasureIndex i = 0; i < atlas.measures.size(); ++i)
        ledgers.push_back(makeLedger(atlas, i, {}));
    for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i) {
        const Incident &incident = atlas.incidents[i];
        const Location &location = atlas.locationOf(incident);
        QStringList lines{u"%1-%2 p%3 m%4 m%5 c%6"_s.arg(incident.span.isValid() ? incident.span.begin : 0)
                              .arg(incident.span.isValid() ? incident.span.end : 0)
                              .arg(int(incident.span.isValid() ? incident.timePrecision : TimePrecision::Unknown))
                              .arg(incident.span.isValid() ? incident.beginMinute : -1)
                              .arg(incident.span.isValid() ? incident.endMinute : -1)
                              .arg(incident.counted)};
        const Text title = atlas.texts.text(incident.title), note = atlas.texts.text(incident.note);
        lines << title.english + u'|' + title.arabic + u'|' + note.english + u'|' + note.arabic;
        lines << u"at %1 %2 %3"_s.arg(int(location.precision))
                     .arg(location.longitude, 0, 'g', 10)
                     .arg(location.latitude, 0, 'g', 10);
        for (const PlaceIndex place : atlas.placesOf(location))
            for (PlaceIndex at = place; at != none; at = atlas.places[at].parent)
                lines << u"place %1 %2 %3 %4"_s
                             .arg(atlas.places[at].id, atlas.places[at].name.english, atlas.places[at].name.arabic)
                             .arg(int(atlas.places[at].level));
        lines << (incident.kind == none16 ? u"-"_s : atlas.kinds[incident.kind].id);
        lines << idsOf(atlas.actorSets[incident.perpetrators], atlas.actors)
              << idsOf(atlas.actorSets[incident.targets], atlas.actors)
              << idsOf(atlas.weaponSets[incident.weapons], atlas.weapons);
        for (const Claim &claim : atlas.claimsOf(incident)) {
            lines << u"claim "_s + (claim.source == none16 ? u"-"_s : atlas.sources[claim.source].id) + u' ' +
                         (claim.report == none16 ? u"-"_s : atlas.reports[claim.report].url) +
                         atlas.texts.text(claim.wording).english + (claim.preferred ? u" !"_s : QString());
            QStringList figures;
            for (const Figure &figure : atlas.figuresOf(claim))
                figures << named(atlas, atlas.measures[figure.measure]) + u' ' + inNumbers(figure.count) + u' ' +
                               atlas.texts.text(figure.words).english;
            figures.sort();
            lines << figures;
            for (const Fact &fact : atlas.factsOf(static_cast<ClaimIndex>(&claim - atlas.claims.data())))
                lines << u"fact %1 %2 %3"_s.arg(atlas.factKinds[fact.kind].id, inNumbers(fact.count),
                                                atlas.texts.text(fact.words).english);
        }
        QStringList nets;
        for (const Ledger &ledger : ledgers)
            if (const Amount &net = ledger.nets[i]; net.has(Amount::HasFigure))
                nets << u"net %1 %2 %3 %4 %5"_s.arg(named(atlas, atlas.measures[ledger.measure]))
                            .arg(net.low)
                            .arg(net.best)
                            .arg(net.high)
                            .arg(net.flags);
        nets.sort();
        lines << nets;
        lines << (incident.partOf == none ? u"-"_s
                                          : atlas.texts.in(atlas.incidents[incident.partOf].id, Language::English));
        all.insert(atlas.texts.in(incident.id, Language::English), lines.join(u'\n'));
    }
    return all;
}

ExchangeTable tableOf(const Atlas &atlas)
{
    std::vector<IncidentIndex> all(atlas.incidents.size());
    std::iota(all.begin(), all.end(), IncidentIndex(0));
    const Ledger ledger = makeLedger(atlas, killed, {});
    return exchangeTable(atlas, ledger, all, ruleOf(atlas, {}, QLocale::c()), QLocale::c());
}

/// Two incidents, one of one claim and one of two.
Atlas edited()
{
    test::AtlasMaker maker;
    maker.atlas.kinds = {{u"k1"_s, {u"Air strike"_s, {}}}, {u"k2"_s, {u"Shelling"_s, {}}}};
    maker.atlas.actors = {{u"a"_s, {u"A"_s, {}}}, {u"b"_s, {u"B"_s, {}}}};
    const SourceIndex one = maker.source(u"one"_s), two = maker.source(u"two"_s);
    const PlaceIndex homs = maker.place(u"Homs"_s, PlaceLevel::Point);
    const LocationIndex location = maker.location(PlacePrecision::Town, {homs});
    maker.atlas.locations[location].longitude = 36.2;
    maker.atlas.locations[location].latitude = 34.7;
    maker.incident(Span::days(*parseDay(u"2013-01-25"_s), *parseDay(u"2013-01-26"_s)), none, location);
    maker.atlas.incidents[0].timePrecision = TimePrecision::Days;
    maker.atlas.incidents[0].kind = 0;
    maker.atlas.incidents[0].perpetrators = maker.actors({0});
    maker.claim(one);
    maker.figure(killed, {2, 3, 4});
    maker.incident(Span::day(*parseDay(u"2013-02-01"_s)));
    maker.atlas.incidents[1].kind = 1;
    maker.atlas.incidents[1].targets = maker.actors({1});
    maker.claim(one);
    maker.figure(killed, Count::exactly(5));
    maker.claim(two);
    maker.figure(killed, Count::exactly(7));
    return maker.atlas;
}

/// What the atlas has for a column, as the test tables write it.
QString cellOf(const Atlas &atlas, IncidentIndex index, const QString &column)
{
    const Incident &incident = atlas.incidents[index];
    const Location &location = atlas.locationOf(incident);
    const Claim &claim = atlas.claimsOf(incident)[0];
    if (column == "id"_L1)
        return atlas.texts.in(incident.id, Language::English);
    if (column == "title"_L1)
        return atlas.texts.in(incident.title, Language::English);
    if (column == "date_start"_L1)
        return isoDay(incident.span.begin);
    if (column == "place"_L1)
        return atlas.places[atlas.placesOf(location)[0]].name.english;
    if (column == "longitude"_L1)
        return QString::number(location.longitude);
    if (column == "kind"_L1)
        return atlas.kinds[incident.kind].id;
    if (column == "actor"_L1)
        return idsOf(atlas.actorSets[incident.perpetrators], atlas.actors).toUpper();
    if (column == "source"_L1)
        return atlas.sources[claim.source].id;
    if (column == "is_counted"_L1)
        return incident.counted ? u"yes"_s : u"no"_s;
    if (column == "part_of"_L1)
        return incident.partOf == none ? QString()
                                       : atlas.texts.in(atlas.incidents[incident.partOf].id, Language::English);
    return inNumbers(readCount(atlas, index, column == "wounded_as_reported"_L1 ? wounded : killed, {}));
}

bool toldOf(const Imported &imported, RowFault fault)
{
    return imported.report.counts[static_cast<std::size_t>(fault)] > 0 &&
           std::ranges::any_of(imported.report.notes, [&](const auto &note) { return note.fault == fault; });
}

} // namespace

class ExchangeTest : public QObject {
    Q_OBJECT

private slots:
    void whatGoesOutComesInAgain_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QString>("atlas");
        for (const OutputFormat &format : outputFormats()) {
            const QByteArray suffix = format.suffix;
            QTest::addRow("an empty atlas as %s", suffix.constData()) << QString::fromLatin1(suffix) << u"empty"_s;
            QTest::addRow("the shipped atlas as %s", suffix.constData()) << QString::fromLatin1(suffix) << u"shipped"_s;
            QTest::addRow("a random atlas as %s", suffix.constData()) << QString::fromLatin1(suffix) << u"random"_s;
        }
    }
    void whatGoesOutComesInAgain()
    {
        QFETCH(QString, suffix);
        QFETCH(QString, atlas);
        Atlas before;
        if (atlas == "shipped"_L1) {
            const auto opened = readAtlas(QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria"));
            QVERIFY(opened);
            before = *opened->atlas;
        } else if (atlas == "random"_L1) {
            before = test::RandomAtlas(3, 300).take();
        }
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"out."_s + suffix);
        const OutputFormat *format = outputFormatOf(path);
        QVERIFY(format);
        const auto problem = format->write(tableOf(before), path);
        QVERIFY2(!problem, qPrintable(problem ? problem->text : QString()));
        const auto after = importIncidents(path);
        if (atlas == "empty"_L1)
            return; // a file without rows, and no crash
        QVERIFY2(after, qPrintable(after ? QString() : after.problem().text));
        QCOMPARE(after->report.rowsRefused, 0);
        QCOMPARE(after->report.rowsFlagged, 0); // nothing is taken for a change that is none
        const auto expected = told(before), found = told(*after->opened.atlas);
        QCOMPARE(found.keys(), expected.keys());
        for (auto entry = expected.begin(); entry != expected.end(); ++entry)
            QCOMPARE(found[entry.key()], entry.value());
        QVERIFY(identify(path).is(Content::Incidents));
    }

    void whatSomebodyChangedInACellHolds_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, const char *column, const QString &cell, const QString &found) {
            QTest::newRow(name) << QString::fromLatin1(column) << cell << found;
        };
        row("nothing", "killed_as_reported", u"3"_s, u"-"_s);
        row("a number as spreadsheets write it", "killed_as_reported", u"3.0"_s, u"-"_s);
        row("a date as spreadsheets write it", "date_start", u"25/01/2013"_s, u"-"_s);
        row("a point as spreadsheets write it", "longitude", u"36,20"_s, u"-"_s);
        row("the id", "id", u"x9"_s, u"x9"_s);
        row("the title", "title", u"Other words"_s, u"Other words"_s);
        row("no title", "title", {}, {});
        row("the first day", "date_start", u"2013-01-20"_s, u"2013-01-20"_s);
        row("the first day, otherwise written", "date_start", u"20/01/2013"_s, u"2013-01-20"_s);
        row("no number", "killed_as_reported", {}, u"2/-1/4"_s);
        row("a number", "killed_as_reported", u"4"_s, u"2/4/4"_s);
        row("a number in words", "wounded_as_reported", u"dozens"_s, u"24/-1/-1"_s);
        row("the place", "place", u"Talbiseh"_s, u"Talbiseh"_s);
        row("the longitude", "longitude", u"36.75"_s, u"36.75"_s);
        row("the kind, known", "kind", u"shelling"_s, u"k2"_s);
        row("the kind, new", "kind", u"Ambush"_s, u"Ambush"_s);
        row("by whom", "actor", u"A; B"_s, u"A;B"_s);
        row("the source", "source", u"Another"_s, u"Another"_s);
        row("not counted", "is_counted", u"no"_s, u"no"_s);
        row("of a whole", "part_of", u"i1"_s, u"i1"_s);
        row("what is worked out", "counted_killed", u"99"_s, u"not read"_s);
    }
    void whatSomebodyChangedInACellHolds()
    {
        QFETCH(QString, column);
        QFETCH(QString, cell);
        QFETCH(QString, found);
        for (const OutputFormat &format : outputFormats()) {
            ExchangeTable table = tableOf(edited());
            const auto at = std::ranges::find(table.columns, column, &ExchangeColumn::name) - table.columns.begin();
            const bool isNumber = table.columns[static_cast<std::size_t>(at)].type != ExchangeColumn::Type::Text;
            const bool isPlain = cell.isEmpty() || QString::number(cell.toDouble()) == cell;
            if (std::string_view(format.suffix) != "csv" && isNumber && !isPlain)
                continue; // a column of numbers holds nothing else
            table.rows[0].cells[at] = cell;
            const QTemporaryDir folder;
            const QString path = folder.filePath(u"out."_s + QLatin1StringView(format.suffix));
            QVERIFY(!format.write(table, path));
            const auto read = importIncidents(path);
            QVERIFY(read);
            const bool isEdit = found != "-"_L1, isRead = found != "not read"_L1;
            QVERIFY2(toldOf(*read, RowFault::CellsChanged) == (isEdit && isRead), format.suffix);
            QVERIFY2(toldOf(*read, RowFault::ChangeNotRead) == !isRead, format.suffix);
            QCOMPARE(read->report.rowsFlagged, isEdit ? 1 : 0);
            QCOMPARE(read->report.rowsRefused, 0);
            if (isEdit && isRead)
                QCOMPARE(cellOf(*read->opened.atlas, 0, column), found);
            if (isEdit)
                QVERIFY(read->report.notes.front().text.contains(column));
            // What was not changed is as it was, the other row too.
            auto before = told(edited()), after = told(*read->opened.atlas);
            if (!isEdit)
                QCOMPARE(after.value(u"i0"_s), before.value(u"i0"_s));
            if (column != "part_of"_L1) // the net of the whole is another then
                QCOMPARE(after.value(u"i1"_s), before.value(u"i1"_s));
        }
    }

    void aCountThatWasChangedIsNobodysWhereSeveralClaim()
    {
        ExchangeTable table = tableOf(edited());
        const auto at =
            std::ranges::find(table.columns, u"killed_as_reported"_s, &ExchangeColumn::name) - table.columns.begin();
        table.rows[1].cells[at] = u"8"_s;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"out.csv"_s);
        QVERIFY(!outputFormatOf(path)->write(table, path));
        const auto read = importIncidents(path);
        QVERIFY(read);
        const Atlas &atlas = *read->opened.atlas;
        QCOMPARE(readCount(atlas, 1, killed, {}).best, 8);
        const auto claims = atlas.claimsOf(atlas.incidents[1]);
        QCOMPARE(claims.size(), std::size_t(3));
        QCOMPARE(atlas.figuresOf(claims[0])[0].count, Count::exactly(5));
        QCOMPARE(atlas.figuresOf(claims[1])[0].count, Count::exactly(7));
        QCOMPARE(atlas.sources[claims[2].source].kind, u"table"_s);
        QCOMPARE(readCount(atlas, 0, killed, {}).best, 3);
    }

    void aPointThatAMapMovedHolds()
    {
        ExchangeTable table = tableOf(edited());
        table.rows[0].longitude = 36.5; // the cells are as they were
        const QTemporaryDir folder;
        for (const char *suffix : {"geojson", "gpkg", "kml"}) {
            const QString path = folder.filePath(u"out."_s + QLatin1StringView(suffix));
            QVERIFY(!outputFormatOf(path)->write(table, path));
            const auto read = importIncidents(path);
            QVERIFY(read);
            QVERIFY(toldOf(*read, RowFault::CellsChanged));
            QCOMPARE(cellOf(*read->opened.atlas, 0, u"longitude"_s), u"36.5"_s);
            QCOMPARE(cellOf(*read->opened.atlas, 0, u"place"_s), u"Homs"_s);
        }
    }

    void aRowThatWasAddedOrDamagedIsReadByItsCells_data()
    {
        QTest::addColumn<QString>("record");
        QTest::addColumn<int>("fault");
        QTest::newRow("added") << QString() << int(RowFault::WithoutRecord);
        QTest::newRow("cut off") << u"{\"id\":\"i0\",\"cl"_s << int(RowFault::BadRecord);
    }
    void aRowThatWasAddedOrDamagedIsReadByItsCells()
    {
        QFETCH(QString, record);
        QFETCH(int, fault);
        ExchangeTable table = tableOf(edited());
        table.rows[0].cells.last() = record;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"out.csv"_s);
        QVERIFY(!outputFormatOf(path)->write(table, path));
        const auto read = importIncidents(path);
        QVERIFY(read);
        QVERIFY(toldOf(*read, static_cast<RowFault>(fault)));
        QCOMPARE(read->report.incidentsMade, 2);
        const Atlas &atlas = *read->opened.atlas;
        for (const auto &[column, cell] :
             {std::pair(u"id"_s, u"i0"_s), std::pair(u"date_start"_s, u"2013-01-25"_s),
              std::pair(u"place"_s, u"Homs"_s), std::pair(u"longitude"_s, u"36.2"_s),
              std::pair(u"killed_as_reported"_s, u"2/3/4"_s), std::pair(u"kind"_s, u"Air strike"_s)})
            QCOMPARE(cellOf(atlas, 0, column), cell);
    }

    void everyFileTellsTheRuleThatWasApplied()
    {
        test::AtlasMaker maker;
        maker.simple(Count::atLeast(3));
        maker.atlas.title.english = u"Trial"_s;
        Filter filter;
        filter.window = Span::day(0);
        filter.text = u"words"_s;
        const ExchangeRule rule = ruleOf(maker.atlas, filter, QLocale::c());
        QVERIFY(rule.filters.contains(u"1970-01-01"_s) && rule.filters.contains(u"words"_s));
        QVERIFY(rule.data.startsWith(u"Trial"_s));
        QVERIFY(rule.filters.contains(u"spans=share"_s));
        QVERIFY(!rule.reading.isEmpty() && !rule.measure.isEmpty());
    }

    void aRowTellsHowTheWindowCutsIt()
    {
        test::AtlasMaker maker;
        maker.simple(Count::exactly(8), Span::days(0, 3));
        maker.simple(Count::exactly(5), Span::day(1));
        Filter filter;
        filter.window = Span::days(0, 1);
        const Ledger ledger = makeLedger(maker.atlas, killed, {});
        const std::vector<IncidentIndex> rows{0, 1};
        const ExchangeTable table =
            exchangeTable(maker.atlas, ledger, rows, ruleOf(maker.atlas, filter, QLocale::c()), QLocale::c());
        const auto column = [&](const QString &name) {
            return std::ranges::find(table.columns, name, &ExchangeColumn::name) - table.columns.begin();
        };
        const auto filters = column(u"rule_filters"_s), killedColumn = column(u"killed_as_reported"_s),
                   countedColumn = column(u"counted_killed"_s);
        QVERIFY(table.rows[0].cells[filters].endsWith(u"; days=2/4 counted=4"_s));
        QVERIFY(table.rows[1].cells[filters].endsWith(u"spans=share"_s));
        QCOMPARE(table.rows[0].cells[killedColumn], u"8"_s); // the whole, to be read back
        QCOMPARE(table.rows[0].cells[countedColumn], u"4"_s);
        QCOMPARE(table.rows[1].cells[countedColumn], u"5"_s);
    }

    void noSpreadsheetRunsACell_data()
    {
        QTest::addColumn<QString>("title");
        for (const char *title : {"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "plain"})
            QTest::newRow(title) << QString::fromLatin1(title);
    }
    void noSpreadsheetRunsACell()
    {
        QFETCH(QString, title);
        test::AtlasMaker maker;
        maker.simple(Count::exactly(3));
        maker.atlas.incidents[0].title = maker.atlas.texts.add(title);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"out.csv"_s);
        QVERIFY(!outputFormatOf(path)->write(tableOf(maker.atlas), path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        file.close();
        const QByteArray cell = lines[1].split(',')[1];
        QVERIFY(!QByteArrayView("=+-@\t\r").contains(cell.startsWith('"') ? cell[1] : cell[0]));
        const auto after = importIncidents(path);
        QVERIFY(after);
        const Atlas &atlas = *after->opened.atlas;
        QCOMPARE(atlas.texts.in(atlas.incidents[0].title, Language::English), title);
        // And so where the table is read as anybody's.
        QFile::remove(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write((u"date,title\n2013-01-14,"_s + csvLine({csvText(title)})).toUtf8());
        file.close();
        const auto plain = importIncidents(path);
        QVERIFY(plain);
        QCOMPARE(plain->opened.atlas->texts.in(plain->opened.atlas->incidents[0].title, Language::English), title);
    }

    void theLastDayOfAKmlLastsUntilItsEnd()
    {
        test::AtlasMaker maker;
        maker.simple(Count::exactly(3), Span::days(15719, 15721));
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"out.kml"_s);
        QVERIFY(!outputFormatOf(path)->write(tableOf(maker.atlas), path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QStringList found;
        while (!xml.atEnd())
            if (xml.readNext() == QXmlStreamReader::StartElement &&
                (xml.name() == "begin"_L1 || xml.name() == "end"_L1))
                found << xml.readElementText();
        QVERIFY(!xml.hasError());
        QCOMPARE(found, (QStringList{u"2013-01-14T00:00:00Z"_s, u"2013-01-16T23:59:59Z"_s}));
    }

    void everyKindOfTableIsReadTheSame_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<QString>("suffix");
        constexpr std::pair<const char *, const char *> kinds[] = {
            {"XLSX", "xlsx"},          {"ODS", "ods"},    {"GeoJSON", "geojson"}, {"GPKG", "gpkg"},
            {"ESRI Shapefile", "shp"}, {"LIBKML", "kml"}, {"SQLite", "sqlite"}};
        for (const auto &[driver, suffix] : kinds)
            QTest::newRow(driver) << QString::fromLatin1(driver) << QString::fromLatin1(suffix);
    }
    void everyKindOfTableIsReadTheSame()
    {
        QFETCH(QString, driver);
        QFETCH(QString, suffix);
        registerAllDrivers();
        GDALDriver *maker = GetGDALDriverManager()->GetDriverByName(driver.toLatin1().constData());
        if (!maker)
            QSKIP("GDAL has no such driver here");
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"table."_s + suffix);
        const bool isSheet = suffix == "xlsx"_L1 || suffix == "ods"_L1;
        {
            const GDALDatasetUniquePtr dataset(maker->Create(path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr));
            QVERIFY(dataset);
            OGRSpatialReference degrees;
            degrees.importFromEPSG(4326);
            degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
            const char *const utf8[] = {"ENCODING=UTF-8", nullptr};
            OGRLayer *layer = dataset->CreateLayer("table", isSheet ? nullptr : &degrees, isSheet ? wkbNone : wkbPoint,
                                                   suffix == "shp"_L1 ? const_cast<char **>(utf8) : nullptr);
            QVERIFY(layer);
            for (const char *name : {"ref", "date", "town", "killed"}) {
                OGRFieldDefn field(name, std::string_view(name) == "killed" ? OFTInteger : OFTString);
                QCOMPARE(layer->CreateField(&field), OGRERR_NONE);
            }
            for (int i = 0; i < 3; ++i) {
                OGRFeature feature(layer->GetLayerDefn());
                feature.SetField("ref", std::to_string(i).c_str());
                feature.SetField("date", i == 2 ? "25/01/2013" : "14/01/2013");
                feature.SetField("town", "الباب");
                feature.SetField("killed", i + 1);
                if (!isSheet && i < 2)
                    feature.SetGeometryDirectly(new OGRPoint(37.5, 36.4));
                QCOMPARE(layer->CreateFeature(&feature), OGRERR_NONE);
            }
        }
        const auto read = openAny(path);
        QVERIFY2(read, qPrintable(read ? QString() : read.problem().text));
        const Atlas &atlas = *read->atlas;
        QCOMPARE(atlas.incidents.size(), std::size_t(3));
        for (IncidentIndex i = 0; i < 3; ++i) {
            QCOMPARE(readCount(atlas, i, killed, {}), Count::exactly(static_cast<qint32>(i) + 1));
            QCOMPARE(isoDay(atlas.incidents[i].span.begin), i == 2 ? u"2013-01-25"_s : u"2013-01-14"_s);
            QCOMPARE(atlas.locationOf(atlas.incidents[i]).hasPoint(), !isSheet && i < 2);
            QCOMPARE(atlas.places[atlas.placesOf(atlas.locationOf(atlas.incidents[i]))[0]].name.arabic, u"الباب"_s);
        }
    }
};

QTEST_GUILESS_MAIN(ExchangeTest)
#include "tst_exchange.moc"
