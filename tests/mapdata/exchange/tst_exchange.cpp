#include "mapdata/exchange/csv.h"
#include "mapdata/exchange/exchangewrite.h"
#include "mapdata/exchange/import.h"
#include "mapdata/exchange/open.h"
#include "tests/mapdata/support/atlasmaker.h"

#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

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
        const auto expected = told(before), found = told(*after->opened.atlas);
        QCOMPARE(found.keys(), expected.keys());
        for (auto entry = expected.begin(); entry != expected.end(); ++entry)
            QCOMPARE(found[entry.key()], entry.value());
        QVERIFY(formatOf(path));
        QVERIFY(holdsIncidents(path));
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
        QVERIFY(!rule.reading.isEmpty() && !rule.measure.isEmpty());
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

    void kmlHasTimeSpans()
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
        QCOMPARE(found, (QStringList{u"2013-01-14"_s, u"2013-01-16"_s}));
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
        GDALAllRegister();
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
