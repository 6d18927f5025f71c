#include "mapdata/export/exchangewrite.h"
#include "mapdata/opening/incidentfile.h"
#include "mapdata/opening/lendingatlas.h"
#include "mapdata/opening/open.h"
#include "mapdata/store/atlaswriter.h"
#include "mapdata/tally/tally.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

const QString shipped = QStringLiteral(SIJILL_SOURCE_DIR) + u"/resources/atlas/syria"_s;

QString number(std::optional<qint64> n)
{
    return n ? QString::number(*n) : u"-"_s;
}

/// A plain table has the names of kinds, actors and sources, and not their ids.
enum class Rows : quint8 { ByIds, ByNames };

/// The rows of every key, as `tally` writes them. By key: among rows of equal figures the order follows the tables.
QStringList tallies(const Atlas &atlas, Rows by = Rows::ByIds, const QStringList &without = {})
{
    QStringList all;
    for (MeasureIndex measure : {killed, wounded}) {
        const Ledger ledger = makeLedger(atlas, measure, {});
        for (const QString &word : tallyKeyNames()) {
            if (without.contains(word))
                continue;
            QStringList lines;
            for (const TallyRow &row : tally(atlas, ledger, {}, *tallyKey(word), QLocale::c()))
                lines << u"%1 %2 %3 (%4): %5 %6 %7, %8 incidents, %9 without a figure"_s
                             .arg(measure == killed ? u"killed"_s : u"wounded"_s, word,
                                  by == Rows::ByIds ? row.key : QString(), row.name, number(row.low()),
                                  number(row.best()), number(row.high()))
                             .arg(row.sum.incidents)
                             .arg(row.sum.withoutFigure);
            lines.sort();
            all << lines;
        }
    }
    return all;
}

/// As `sijill import TABLE --output FOLDER` does.
std::optional<Problem> importTo(const QString &table, const QString &folder)
{
    LendingAtlas book(shipped);
    ImportOptions options;
    options.places = [&] { return book.atlas(); };
    const Result<Imported> imported = importIncidents(table, options);
    if (!imported)
        return imported.problem();
    const OpenedAtlas opened = book.lendAreas(imported->opened);
    return writeAtlas(*opened.atlas, opened.layers, folder);
}

std::optional<Problem> exportTo(const OpenedAtlas &opened, const QString &path,
                                ExchangeRecords records = ExchangeRecords::Written)
{
    const Atlas &atlas = *opened.atlas;
    std::vector<IncidentIndex> all(atlas.incidents.size());
    std::iota(all.begin(), all.end(), IncidentIndex(0));
    const Ledger ledger = makeLedger(atlas, killed, {});
    const ExchangeTable table =
        exchangeTable(atlas, ledger, all, ruleOf(atlas, {}, QLocale::c()), QLocale::c(), records);
    return outputFormatOf(path)->write(table, path);
}

QString firstDifference(const QStringList &a, const QStringList &b)
{
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i)
        if (a.value(i) != b.value(i))
            return u"\n  %1\n  %2"_s.arg(a.value(i), b.value(i));
    return {};
}

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(text);
}

template <std::size_t size>
QByteArray oneOf(const char *const (&choices)[size], QRandomGenerator &random)
{
    return choices[random.bounded(static_cast<int>(size))];
}

/// Of what tables hold: spellings, several areas, no place, points in and out of the governorate that is named, days
/// that are none, sources and actors in lists.
QByteArray randomTable(QRandomGenerator &random)
{
    QByteArray text =
        "id,date,date_end,governorate,district,place,lon,lat,place_precision,type,actor,source,killed_low,"
        "killed,killed_high,wounded\n";
    const int rows = 1 + random.bounded(30);
    const auto maybe = [&](int n) { return random.bounded(5) == 0 ? QByteArray() : QByteArray::number(n); };
    for (int row = 0; row < rows; ++row) {
        const int best = random.bounded(40);
        const bool isTold = random.bounded(12) > 0, hasPoint = random.bounded(3) > 0;
        const QDate day = QDate(2014, 1, 1).addDays(random.bounded(270));
        QByteArrayList cells;
        cells << QByteArray("r").append(QByteArray::number(random.bounded(8) == 0 ? 1 : row));
        cells << (isTold ? day.toString(Qt::ISODate).toUtf8() : QByteArray("some day"));
        cells << oneOf({"", "", "", "2014-11-30"}, random);
        cells << oneOf({"Homs", "Hamah Governorate", "Hama", "حماة", "Rif Dimashq", "Damascus and its suburbs",
                        "Homs and Hama", "Nowhere", "", "Aleppo ; Idlib", "Dayr az Zawr"},
                       random);
        cells << oneOf({"", "", "Salamiyah", "A; B"}, random);
        cells << oneOf({"", "Homs", "Daraya", "Al-Bab", "Rastan", "Somewhere  else", "X; Y", "Palmyra"}, random);
        cells << (hasPoint ? QByteArray::number(35.5 + random.bounded(700) / 100.0) : QByteArray());
        cells << (hasPoint ? QByteArray::number(32.3 + random.bounded(500) / 100.0) : QByteArray());
        cells << oneOf({"", "", "exact", "town", "near", "district", "governorate", "country", "several", "odd"},
                       random);
        cells << oneOf({"", "Shelling", "Air  strike", "a;b", "-1"}, random);
        cells << oneOf({"", "Army", "Rebels; Army", "Army; Rebels", "=Other"}, random);
        cells << oneOf({"", "Monitor", "Paper; Monitor", "table.csv"}, random);
        cells << maybe(best / 2) << maybe(best) << maybe(best + random.bounded(5)) << maybe(random.bounded(9));
        for (QByteArray &cell : cells)
            cell.prepend('"').append('"');
        text += cells.join(',');
        text += '\n';
    }
    return text;
}

} // namespace

/// A table, and what import, export and a second opening make of it, count the same in every key.
class SameTalliesTest : public QObject {
    Q_OBJECT

private slots:
    void anImportedFolderIsWhatTheTableIs_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::newRow("no place") << QByteArray("date,killed\n2014-01-02,3\n");
        QTest::newRow("governorates by other names")
            << QByteArray("date,governorate,lon,lat,place_precision,killed\n"
                          "2014-01-02,Hamah Governorate,36.75,35.13,town,4\n2014-01-02,حمص,,,governorate,2\n"
                          "2014-01-03,Rif Dimashq,36.5,33.5,near,3\n2014-01-03,,36.4,35.2,near,7\n");
        QTest::newRow("pairs") << QByteArray("date,governorate,killed\n2014-01-02,Damascus and its suburbs,70\n"
                                             "2014-01-02,حمص وحماة,5\n");
        QTest::newRow("a point beside its governorate")
            << QByteArray("date,place,governorate,lon,lat,killed\n2014-01-02,Sweida town,Hama,36.57,32.71,4\n");
        QTest::newRow("another country") << QByteArray("date,place,governorate,lon,lat,killed\n"
                                                       "2014-01-02,Bangui,Bangui,18.55,4.37,13342\n");
        QTest::newRow("semicolons and doubled spaces")
            << QByteArray("date,place,governorate,type,actor,killed\n2014-01-02,\"A; B\",Homs,\"a;b\",Army,1\n"
                          "2014-01-02,\"A;  B\",Homs,\"a;  b\",\"Army  two\",1\n");
        QTest::newRow("a town named as its governorate") << QByteArray("date,place,governorate,killed\n"
                                                                       "2014-01-02,Xland,,1\n2014-01-02,,Xland,2\n");
    }
    void anImportedFolderIsWhatTheTableIs()
    {
        QFETCH(QByteArray, table);
        compareAll(table, QString::fromUtf8(QTest::currentDataTag()));
    }

    void nothingOfThePlaceBookIsInTheFolderOfAnotherCountry()
    {
        const QString path = m_folder.filePath(u"car.csv"_s), folder = m_folder.filePath(u"car"_s);
        write(path, "date,place,lon,lat,killed\n2014-01-02,Bangui,18.55,4.37,13342\n");
        QVERIFY(!importTo(path, folder));
        const auto opened = openTogether({folder}, ReadOptions{false, {shipped, {}}});
        QVERIFY(opened);
        QVERIFY(opened->layers.empty());
        QVERIFY(opened->atlas->attribution.empty());
        QCOMPARE(opened->atlas->home[0], opened->atlas->home[2]); // the extent of the data
        QCOMPARE(opened->atlas->places.size(), 1u);
    }

    void randomTables()
    {
        QRandomGenerator random(20140102);
        for (int i = 0; i < 60; ++i)
            if (!compareAll(randomTable(random), u"random %1"_s.arg(i)))
                return;
    }

    void theShippedAtlasIsWhatItsCopyIs()
    {
        const auto direct = openAny(shipped);
        QVERIFY(direct);
        const QString folder = m_folder.filePath(u"copy"_s);
        QVERIFY(!writeAtlas(*direct->atlas, direct->layers, folder));
        const auto again = openAny(folder);
        QVERIFY(again);
        const QStringList wanted = tallies(*direct->atlas), got = tallies(*again->atlas);
        QVERIFY2(got == wanted, qPrintable(firstDifference(got, wanted)));
        QCOMPARE(again->atlas->places.size(), direct->atlas->places.size());
        QCOMPARE(again->atlas->facts.size(), direct->atlas->facts.size());
        QVERIFY(again->atlas->attribution == direct->atlas->attribution);
    }

    /// As far as the cells say it all: the shipped atlas has several claims of few incidents, and they agree.
    void aPlainTableOfTheShippedAtlasCountsTheSame_data()
    {
        QTest::addColumn<QString>("file");
        for (const OutputFormat &format : outputFormats())
            QTest::newRow(format.suffix) << u"plain."_s + QLatin1StringView(format.suffix);
    }
    void aPlainTableOfTheShippedAtlasCountsTheSame()
    {
        QFETCH(QString, file);
        const auto direct = openAny(shipped);
        QVERIFY(direct);
        const QString path = m_folder.filePath(file);
        QVERIFY(!exportTo(*direct, path, ExchangeRecords::Plain));
        const auto again = openTogether({path}, ReadOptions{false, {shipped, {}}});
        QVERIFY(again);
        // A place without a point, and without a code that others know, is known by its area alone.
        const QStringList without{u"place"_s}, wanted = tallies(*direct->atlas, Rows::ByNames, without),
                                               got = tallies(*again->atlas, Rows::ByNames, without);
        QVERIFY2(got == wanted, qPrintable(firstDifference(got, wanted)));
    }

    void ucdp()
    {
        const QString data = qEnvironmentVariable("SIJILL_REAL_DATA");
        if (data.isEmpty())
            QSKIP("SIJILL_REAL_DATA is not set: UCDP's events are not tried");
        QFile file(data + u"/ucdp_ged_syria/ged_syria.csv"_s);
        QVERIFY(file.open(QFile::ReadOnly));
        compareAll(file.readAll(), u"ucdp"_s);
    }

private:
    /// Also as each format that incidents are written in and read from.
    bool compareAll(const QByteArray &text, const QString &name)
    {
        const QDir at(m_folder.filePath(u"case %1"_s.arg(++m_cases)));
        QDir().mkpath(at.path());
        const QString table = at.filePath(u"table.csv"_s);
        write(table, text);
        bool same = false;
        [&] {
            const auto direct = openTogether({table}, ReadOptions{false, {shipped, {}}});
            QVERIFY2(direct, direct ? "" : qPrintable(oneLine(direct.problem())));
            const QStringList wanted = tallies(*direct->atlas);
            if (const auto problem = importTo(table, at.filePath(u"folder"_s)))
                QFAIL(qPrintable(oneLine(*problem)));
            QStringList paths{at.filePath(u"folder"_s)};
            for (const QString &file :
                 {u"out.csv"_s, u"out.geojson"_s, u"out.gpkg"_s, u"out.hxl.csv"_s, u"out.kml"_s}) {
                paths << at.filePath(file);
                if (const auto problem = exportTo(*direct, paths.last()))
                    QFAIL(qPrintable(oneLine(*problem)));
            }
            for (const QString &path : std::as_const(paths)) {
                const auto again = openTogether({path}, ReadOptions{false, {shipped, {}}});
                QVERIFY2(again, again ? "" : qPrintable(oneLine(again.problem())));
                const QStringList got = tallies(*again->atlas);
                QVERIFY2(got == wanted,
                         qPrintable(name + u", "_s + QFileInfo(path).fileName() + firstDifference(got, wanted) + u'\n' +
                                    QString::fromUtf8(text.left(9000))));
                QCOMPARE(again->layers.size(), direct->layers.size());
                QVERIFY(std::ranges::equal(again->atlas->home, direct->atlas->home));
            }
            comparePlain(*direct, at.filePath(u"plain.csv"_s), name);
            same = !QTest::currentTestFailed();
        }();
        return same;
    }

    /// A table without records has no places of its own, so that places and areas are found anew by their names.
    void comparePlain(const OpenedAtlas &direct, const QString &path, const QString &name)
    {
        if (const auto problem = exportTo(direct, path, ExchangeRecords::Plain))
            QFAIL(qPrintable(oneLine(*problem)));
        const auto again = openTogether({path}, ReadOptions{false, {shipped, {}}});
        QVERIFY2(again, again ? "" : qPrintable(oneLine(again.problem())));
        const QStringList without{u"place"_s, u"subdistrict"_s, u"district"_s, u"governorate"_s, u"precision"_s},
            wanted = tallies(*direct.atlas, Rows::ByNames, without),
            got = tallies(*again->atlas, Rows::ByNames, without);
        QVERIFY2(got == wanted, qPrintable(name + u", plain"_s + firstDifference(got, wanted)));
    }

    QTemporaryDir m_folder;
    int m_cases = 0;
};

QTEST_GUILESS_MAIN(SameTalliesTest)
#include "tst_sametallies.moc"
