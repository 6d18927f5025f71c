#include "tests/app/program.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sijill::test;

namespace {

const QStringList day672{u"--from"_s, u"2013-01-14"_s, u"--to"_s, u"2013-01-15"_s};

/// The rows of a CSV without quoted line ends, by key.
QHash<QString, QString> byKey(const QString &csv)
{
    QHash<QString, QString> rows;
    const QStringList lines = csv.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        rows.insert(line.section(u',', 0, 0), line);
    return rows;
}

} // namespace

/// Drives the real program.
class CommandLineTest : public QObject {
    Q_OBJECT

private slots:
    void helpAndVersionAreTold()
    {
        const Ran help = run({u"--help"_s});
        QCOMPARE(help.code, 0);
        for (const QString &command : {u"tally"_s, u"incidents"_s})
            QVERIFY(help.out.contains(command));
        const QString version = run({u"--version"_s}).out;
        QVERIFY(version.startsWith(u"sijill "_s));
        QVERIFY(version.contains(u"Files are read in a process of their own."_s));
        const Ran tally = run({u"tally"_s, u"--help"_s});
        QCOMPARE(tally.code, 0);
        QVERIFY(tally.out.contains(u"--by"_s));
    }

    void twoKeysMakeRowsByColumns()
    {
        const QStringList tally{u"tally"_s, u"--by"_s, u"governorate"_s, u"--by"_s, u"month"_s, u"--format"_s};
        const Ran csv = run(tally + QStringList{u"csv"_s});
        QCOMPARE(csv.code, 0);
        QStringList lines = csv.out.trimmed().split(u'\n');
        QVERIFY(lines.takeFirst().startsWith(u"key,name,column_key,column_name,low,best,high,"_s));
        const QJsonObject json = QJsonDocument::fromJson(run(tally + QStringList{u"json"_s}).out.toUtf8()).object();
        qint64 best = 0;
        for (const QJsonValue &cell : json[u"cells"].toArray())
            best += cell.toObject()[u"best"].toInt();
        QCOMPARE(best, 534);
        QCOMPARE(json[u"total"].toObject()[u"best"].toInt(), 534);
        QCOMPARE(json[u"cells"].toArray().size(), lines.size()); // no margin among them
        QVERIFY(run(tally + QStringList{u"table"_s}).out.contains(u"Total"_s));
    }

    void everyChartIsAFileInBothLanguages_data()
    {
        QTest::addColumn<QStringList>("words");
        for (const QString &language : {u"en"_s, u"ar"_s}) {
            const auto row = [&](const QString &kind, const QStringList &by) {
                QStringList words{u"tally"_s, u"--lang"_s, language, u"--chart"_s, kind};
                for (const QString &key : by)
                    words << u"--by"_s << key;
                QTest::addRow("%s %s %s", qPrintable(kind), qPrintable(by.join(u' ')), qPrintable(language)) << words;
            };
            row(u"table"_s, {u"governorate"_s, u"month"_s});
            row(u"bars"_s, {u"kind"_s});
            row(u"lines"_s, {u"month"_s});
            row(u"lines"_s, {u"kind"_s, u"year"_s});
            row(u"heat"_s, {u"actor"_s, u"kind"_s});
            row(u"calendar"_s, {});
            row(u"week"_s, {});
            row(u"sizes"_s, {});
        }
    }
    void everyChartIsAFileInBothLanguages()
    {
        QFETCH(QStringList, words);
        QTemporaryDir folder;
        for (const QString &suffix : {u"svg"_s, u"csv"_s}) { // tst_charts has the others
            const QString file = folder.filePath(u"chart."_s + suffix);
            const Ran ran = run(words + QStringList{u"--output"_s, file});
            QVERIFY2(ran.code == 0, qPrintable(ran.err));
            QVERIFY(QFileInfo(file).size() > 100);
        }
        const Ran again = run(words + QStringList{u"--output"_s, folder.filePath(u"chart.csv"_s)});
        QVERIFY2(again.code == 0, qPrintable(again.err)); // its own kind is replaced
        QFile csv(folder.filePath(u"chart.csv"_s));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        qint64 best = 0;
        for (const QString &line : QString::fromUtf8(csv.readAll()).split(u'\n', Qt::SkipEmptyParts).sliced(1)) {
            // Names may have commas of their own; the numbers stand at the end, before the conditions, which are none.
            const QStringList cells = line.split(u',');
            best += cells.at(cells.size() - 5).toLongLong();
        }
        QCOMPARE(best, 534); // as the total of the atlas that ships
    }
    void whatIsNoTableOfTwoKeysIsRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("three") << QStringList{u"--by"_s, u"kind"_s, u"--by"_s, u"day"_s, u"--by"_s, u"place"_s};
        QTest::newRow("explained") << QStringList{u"--by"_s, u"kind"_s, u"--by"_s, u"day"_s, u"--explain"_s};
        QTest::newRow("unknown") << QStringList{u"--by"_s, u"kind"_s, u"--by"_s, u"moon"_s};
    }
    void whatIsNoTableOfTwoKeysIsRefused()
    {
        QFETCH(QStringList, words);
        const Ran ran = run(QStringList{u"tally"_s} + words);
        QCOMPARE(ran.code, 2);
        QVERIFY(ran.err.contains(u"--by"_s) && ran.out.isEmpty());
    }

    void aDryRunSaysAllThatATallySays_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QString>("word");
        const QByteArray head = "id,date,place,killed,killed_children\n";
        QTest::newRow("a stray quotation mark")
            << QByteArray(head + "1,2013-01-13,Hama,4,\n2,2013-01-14,\"Aleppo,5,\n3,2013-01-15,Homs,6,\n")
            << u"line 3"_s;
        QTest::newRow("columns of one name")
            << QByteArray("date,killed,killed,latitude,longitude\n2013-01-14,3,4,34,36\n") << u"“killed (2)”"_s;
        QTest::newRow("cells behind the last column")
            << QByteArray(head + "1,2013-01-13,Hama,4,,7\n") << u"more cells"_s;
        QTest::newRow("rows in doubt") << QByteArray(head + "1,never,Hama,4,\n") << u"“never”"_s;
    }
    void aDryRunSaysAllThatATallySays()
    {
        QFETCH(QByteArray, table);
        QFETCH(QString, word);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"table.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(table);
        file.close();
        const Ran tally = run({u"tally"_s, file.fileName()});
        const Ran dry = run({u"import"_s, u"--dry-run"_s, file.fileName()});
        QCOMPARE(tally.code, 0);
        QCOMPARE(dry.code, 0);
        QVERIFY2(tally.err.contains(word), qPrintable(tally.err));
        QCOMPARE(dry.err, tally.err);
    }

    void theSameFileIsCountedOnceUnlessItIsWantedTwice()
    {
        const QTemporaryDir folder;
        const auto made = [&](const QString &name, const QByteArray &rows) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::WriteOnly))
                file.write("id,date,lon,lat,killed\n" + rows);
            return file.fileName();
        };
        const QString a = made(u"a.csv"_s, "x,2014-01-02,36.1,32.6,3\ny,2014-01-03,36.2,32.6,4\n");
        const QString b = made(u"b.csv"_s, "y,2014-01-03,36.2,32.6,4\nx,2014-01-02,36.1,32.6,3\n");
        const auto bestOf = [](const Ran &ran) { return ran.out.section(u'\n', 1, 1).section(u',', 3, 3).toInt(); };
        const QStringList words{u"tally"_s, u"--format"_s, u"csv"_s};
        for (const auto &[other, said] :
             {std::pair(a, u"It is the same file"_s), std::pair(b, u"All of its 2 rows stand in “a” already"_s)}) {
            const Ran once = run(words + QStringList{a, other});
            QCOMPARE(once.code, 0);
            QCOMPARE(bestOf(once), 7);
            QVERIFY2(once.err.contains(said), qPrintable(once.err));
            const Ran twice = run(words + QStringList{u"--count-twice"_s, a, other});
            QCOMPARE(bestOf(twice), 14);
            QVERIFY2(!twice.err.contains(said), qPrintable(twice.err));
        }
    }

    void wordsThatAreOffAreOneLineAndTwo_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("named");
        QTest::newRow("command") << QStringList{u"talyl"_s} << u"talyl"_s;
        QTest::newRow("option") << QStringList{u"--nonsense"_s} << u"nonsense"_s;
        QTest::newRow("language") << QStringList{u"tally"_s, u"--lang"_s, u"xx"_s} << u"xx"_s;
        QTest::newRow("option of a command") << QStringList{u"tally"_s, u"--nonsense"_s} << u"nonsense"_s;
        QTest::newRow("key") << QStringList{u"tally"_s, u"--by"_s, u"colour"_s} << u"colour"_s;
        QTest::newRow("kind of chart") << QStringList{u"tally"_s, u"--chart"_s, u"pie"_s} << u"pie"_s;
        QTest::newRow("chart without a file") << QStringList{u"tally"_s, u"--chart"_s, u"week"_s} << u"--output"_s;
        QTest::newRow("chart of too few keys")
            << QStringList{u"tally"_s, u"--chart"_s, u"heat"_s, u"--by"_s, u"kind"_s, u"--output"_s, u"x.svg"_s}
            << u"twice"_s;
        QTest::newRow("file without a chart")
            << QStringList{u"tally"_s, u"--by"_s, u"kind"_s, u"--output"_s, u"x.svg"_s} << u"--chart"_s;
        QTest::newRow("format") << QStringList{u"tally"_s, u"--format"_s, u"xls"_s} << u"xls"_s;
        QTest::newRow("day") << QStringList{u"tally"_s, u"--from"_s, u"2013-02-30"_s} << u"2013-02-30"_s;
        QTest::newRow("reversed") << QStringList{u"tally"_s, u"--from"_s, u"2013-02-02"_s, u"--to"_s, u"2013-02-01"_s}
                                  << u"2013-02-01"_s;
        QTest::newRow("measure") << QStringList{u"tally"_s, u"--measure"_s, u"missing"_s} << u"missing"_s;
        QTest::newRow("group") << QStringList{u"tally"_s, u"--measure"_s, u"killed:martians"_s} << u"martians"_s;
        QTest::newRow("empty group") << QStringList{u"tally"_s, u"--measure"_s, u"killed:"_s} << u"killed:"_s;
        QTest::newRow("reading") << QStringList{u"tally"_s, u"--reading"_s, u"middle"_s} << u"middle"_s;
        QTest::newRow("source") << QStringList{u"tally"_s, u"--reading"_s, u"source:nobody"_s} << u"nobody"_s;
        QTest::newRow("rule for spans") << QStringList{u"tally"_s, u"--spans"_s, u"half"_s} << u"half"_s;
        QTest::newRow("kind") << QStringList{u"incidents"_s, u"--kind"_s, u"zap"_s} << u"zap"_s;
        QTest::newRow("area") << QStringList{u"incidents"_s, u"--area"_s, u"Atlantis"_s} << u"Atlantis"_s;
        QTest::newRow("no value") << QStringList{u"tally"_s, u"--by"_s} << u"by"_s;
    }
    void wordsThatAreOffAreOneLineAndTwo()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, named);
        const Ran ran = run(words);
        QCOMPARE(ran.code, 2);
        QVERIFY(ran.out.isEmpty());
        QVERIFY2(isOneLine(ran.err) && ran.err.contains(named), qPrintable(ran.err));
    }

    void aMissingAtlasIsOneLineAndOne()
    {
        for (const QString &command : {u"tally"_s, u"incidents"_s}) {
            const Ran ran = run({command, u"/nowhere/atlas"_s});
            QCOMPARE(ran.code, 1);
            QVERIFY2(isOneLine(ran.err) && ran.err.contains(u"/nowhere/atlas"_s), qPrintable(ran.err));
        }
    }

    void severalFilesAreOneAtlas()
    {
        QTemporaryDir folder;
        QStringList tables;
        for (const QByteArray day : {"2013-01-14", "2013-01-15"}) {
            tables << folder.filePath(QString::fromLatin1(day) + u".csv"_s);
            QFile file(tables.last());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("date,governorate,place_precision,killed\n" + day + ",Rif Dimashq Governorate,governorate,3\n");
        }
        // The atlas that ships lends its areas, and a folder of layers its own.
        const QString layers = QStringLiteral(SIJILL_SOURCE_DIR) + u"/resources/atlas/syria/layers"_s;
        for (const QStringList &files : {QStringList{tables[0]}, QStringList{layers, tables[0]}}) {
            const Ran ran = run(QStringList{u"tally"_s, u"--by"_s, u"governorate"_s, u"--format"_s, u"csv"_s} + files);
            QCOMPARE(ran.code, 0);
            QVERIFY2(ran.out.contains(u"\nSY03,"_s), qPrintable(ran.out));
        }
        const Ran two = run(QStringList{u"tally"_s} + tables);
        QCOMPARE(two.code, 0);
        QVERIFY2(two.out.contains(u"Killed: 6"_s), qPrintable(two.out));
        // They may tell of the same people, and whoever adds them up is told.
        QVERIFY2(two.err.contains(u"2 data sets"_s), qPrintable(two.err));
        const Ran places = run({u"places"_s, u"Aleppo"_s, layers});
        QCOMPARE(places.code, 0);
        QVERIFY2(places.out.contains(u"SY02"_s), qPrintable(places.out));
    }

    void everyCommandPlacesRowsAsTheImportDoes()
    {
        QTemporaryDir folder;
        const QString table = folder.filePath(u"places.csv"_s), atlas = folder.filePath(u"atlas"_s),
                      out = folder.filePath(u"out.csv"_s);
        QFile file(table);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("date,governorate,place,killed\n"
                   "2013-01-14,Aleppo,Al-Bab,3\n"
                   "2013-01-14,Homs,Nowhere at all,2\n"
                   "2013-01-14,,Atlantis,1\n");
        file.close();
        const Ran dry = run({u"import"_s, table, u"--dry-run"_s});
        QCOMPARE(dry.code, 0);
        QVERIFY2(dry.out.contains(QRegularExpression(u" 1 - placed by the gazetteer"_s)), qPrintable(dry.out));
        QCOMPARE(run({u"import"_s, table, u"--output"_s, atlas}).code, 0);
        for (const QString &key : {u"governorate"_s, u"precision"_s, u"place"_s}) {
            const QStringList words{u"tally"_s, u"--by"_s, key, u"--format"_s, u"csv"_s};
            const Ran direct = run(words + QStringList{table}), imported = run(words + QStringList{atlas});
            QCOMPARE(direct.code, 0);
            QCOMPARE(direct.out, imported.out);
            if (key == "precision"_L1)
                QVERIFY2(direct.out.contains(u"\ntown,"_s), qPrintable(direct.out));
        }
        const Ran incidents = run({u"incidents"_s, table, u"--format"_s, u"geojson"_s});
        QCOMPARE(incidents.out.count(u"\"Point\""_s), 1);
        QCOMPARE(run({u"export"_s, table, u"--output"_s, out}).code, 0);
        QFile exported(out);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        QVERIFY(exported.readAll().contains(",town,"));
    }

    void anExportSaysWhatHasNoPointAndIsPlainWhereThatIsWanted()
    {
        const QTemporaryDir folder;
        const QString table = folder.filePath(u"t.csv"_s), out = folder.filePath(u"o.csv"_s);
        QFile file(table);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id,date,lat,lon,killed\n1,2020-01-01,34.7,36.7,4\n2,2020-01-02,,,3\n3,2020-01-03,,,\n");
        file.close();
        const auto written = [&] {
            QFile in(out);
            return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
        };
        const Ran whole = run({u"export"_s, table, u"--output"_s, out});
        QCOMPARE(whole.code, 0);
        QVERIFY2(whole.err.contains(u"2 incidents have no point"_s), qPrintable(whole.err));
        QVERIFY(written().startsWith("\xef\xbb\xbfid,title,") && written().contains("sijill_record"));
        const Ran plain = run({u"export"_s, table, u"--plain"_s, u"--no-bom"_s, u"--output"_s, out});
        QCOMPARE(plain.code, 0);
        QVERIFY(written().startsWith("id,title,") && !written().contains("sijill_record"));
        const Ran total = run({u"tally"_s, u"--by"_s, u"total"_s, u"--format"_s, u"csv"_s, table}),
                  again = run({u"tally"_s, u"--by"_s, u"total"_s, u"--format"_s, u"csv"_s, out});
        QCOMPARE(again.out, total.out);
        const Ran json = run({u"incidents"_s, table, u"--format"_s, u"geojson"_s});
        QVERIFY2(json.err.contains(u"2 incidents have no point"_s), qPrintable(json.err));
    }

    void anAreaOfSeveralTablesIsOneRow()
    {
        QTemporaryDir folder;
        QStringList tables;
        for (const char *text : {"date,place,lon,lat,governorate,killed\n2013-01-14,Al-Bab,37.51,36.37,Aleppo,3\n",
                                 "date,place,lon,lat,governorate,killed\n2013-01-15,Manbij,37.95,36.53,حلب,2\n"
                                 "2013-01-15,Somewhere,37.1,36.2,Halab,1\n",
                                 "date,governorate,killed\n2013-01-15,Aleppo Governorate,4\n"}) {
            tables << folder.filePath(u"%1.csv"_s.arg(tables.size()));
            QFile file(tables.last());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        }
        std::ranges::sort(tables);
        do {
            const Ran ran = run(QStringList{u"tally"_s, u"--by"_s, u"governorate"_s, u"--format"_s, u"csv"_s} + tables);
            QCOMPARE(ran.code, 0);
            QVERIFY2(ran.out.contains(u"\nSY02,Aleppo,10,10,10,4,0,10,10,\n"_s), qPrintable(ran.out));
            QCOMPARE(ran.out.count(u'\n'), 2);
        } while (std::next_permutation(tables.begin(), tables.end()));
    }

    void tallyByGovernorateOfDay672()
    {
        const Ran ran = run(QStringList{u"tally"_s, u"--by"_s, u"governorate"_s, u"--format"_s, u"csv"_s} + day672);
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.err.isEmpty(), qPrintable(ran.err));
        QVERIFY(ran.out.startsWith(u"key,name,low,best,high,incidents,without_figure,inside,touching,conditions\n"_s));
        const auto rows = byKey(ran.out);
        QVERIFY2(rows.value(u"SY01|SY03"_s).contains(u",70,70,,1,0"_s), qPrintable(ran.out));
        QVERIFY(rows.value(u"SY02"_s).contains(u",29,29,29,"_s));
        QVERIFY(rows.value(u"SY05"_s).contains(u",8,8,8,"_s));
        QVERIFY(rows.value(u"SY04|SY07|SY09|SY12"_s).contains(u",24,,,1,0"_s));
        QVERIFY(rows.value(u"unplaced"_s).contains(u",68,"_s));
    }

    void theTotalIsInWordsToo()
    {
        const Ran ran = run(QStringList{u"tally"_s, u"--format"_s, u"json"_s} + day672);
        const QJsonObject total = QJsonDocument::fromJson(ran.out.toUtf8())[0].toObject();
        QCOMPARE(total[u"best"_s].toInt(), 175);
        QVERIFY(total[u"high"_s].isNull());
        QCOMPARE(total[u"words"_s].toString(), u"175 or more"_s);
    }

    void everyNumberSaysWhatItCounts()
    {
        const QStringList narrowed{u"--kind"_s, u"airstrike"_s, u"--area"_s, u"SY02"_s};
        const QString told = u"only airstrike; only in Aleppo"_s;
        const Ran all = run({u"tally"_s});
        QVERIFY2(!all.out.contains(u"Counted: "_s), qPrintable(all.out));
        const Ran table = run(QStringList{u"tally"_s} + narrowed);
        QVERIFY2(table.out.contains(u"\nCounted: %1\n"_s.arg(told)), qPrintable(table.out));
        const Ran explained = run(QStringList{u"tally"_s, u"--explain"_s} + narrowed);
        QVERIFY2(explained.out.startsWith(u"Counted: %1\n"_s.arg(told)), qPrintable(explained.out));
        const Ran days = run(QStringList{u"tally"_s} + day672);
        QVERIFY2(days.out.contains(u"\nCounted: 14 to 15 January 2013\n"_s), qPrintable(days.out));
        const Ran since = run({u"tally"_s, u"--from"_s, u"2016-01-21"_s});
        QVERIFY2(since.out.contains(u"\nCounted: since 21 January 2016\n"_s), qPrintable(since.out));
        for (const QString &line : run(QStringList{u"tally"_s, u"--format"_s, u"csv"_s} + narrowed)
                                       .out.split(u'\n', Qt::SkipEmptyParts)
                                       .sliced(1))
            QVERIFY2(line.endsWith(u',' + told), qPrintable(line));
        const QJsonArray both{u"only airstrike"_s, u"only in Aleppo"_s};
        const auto first = [](const Ran &ran) {
            return QJsonDocument::fromJson(ran.out.toUtf8())[0][u"conditions"_s].toArray();
        };
        QCOMPARE(first(run(QStringList{u"tally"_s, u"--format"_s, u"json"_s} + narrowed)), both);
        QCOMPARE(first(run({u"tally"_s, u"--format"_s, u"json"_s})), QJsonArray());
        const QStringList some{u"--kind"_s, u"shelling"_s, u"--from"_s, u"2013-01-14"_s, u"--to"_s, u"2013-01-14"_s};
        QCOMPARE(first(run(QStringList{u"incidents"_s, u"--format"_s, u"json"_s} + some)),
                 (QJsonArray{u"14 January 2013"_s, u"only shelling and rockets"_s}));
        const QStringList lines = run(QStringList{u"incidents"_s} + some).out.split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 1 && lines[0].endsWith(u",conditions"_s));
        QVERIFY2(lines[1].endsWith(u",14 January 2013; only shelling and rockets"_s), qPrintable(lines[1]));
    }

    void whatIsCountedIsSaidInArabicToo()
    {
        const Ran ran = run({u"tally"_s, u"--lang"_s, u"ar"_s, u"--kind"_s, u"airstrike"_s, u"--area"_s, u"SY02"_s});
        QVERIFY2(ran.out.contains(u"المحسوب: فقط: غارة جوية؛ في حلب فقط"_s), qPrintable(ran.out));
    }

    void measuresAndReadingsAreChosen()
    {
        const auto best = [](const QStringList &more) {
            const Ran ran = run(QStringList{u"tally"_s, u"--format"_s, u"json"_s} + more);
            return QJsonDocument::fromJson(ran.out.toUtf8())[0][u"best"_s].toInt(-1);
        };
        QCOMPARE(best(day672 + QStringList{u"--measure"_s, u"killed:children"_s}), 19);
        const QStringList khasham{u"--text"_s, u"khasham airstrikes"_s};
        QCOMPARE(best(khasham), 63);
        QCOMPARE(best(khasham + QStringList{u"--reading"_s, u"highest"_s}), 90);
        QCOMPARE(best(khasham + QStringList{u"--reading"_s, u"source:khasham-activists"_s}), 90);
        QCOMPARE(best(khasham + QStringList{u"--measure"_s, u"killed-and-wounded"_s}), 163);
        QCOMPARE(best(QStringList{u"--from"_s, u"2016-12-01"_s, u"--to"_s, u"2016-12-31"_s}), -1);
    }

    void theTableIsAligned()
    {
        const Ran ran = run(QStringList{u"tally"_s, u"--by"_s, u"governorate"_s} + day672);
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.contains(u"175 or more"_s));
        QStringList lines = ran.out.split(u"\n\n"_s).value(1).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 5);
        for (const QString &line : std::as_const(lines))
            QCOMPARE(line.size(), lines[0].size()); // the last column is of numbers, aligned at its end
    }

    void theTableIsArabicToo()
    {
        const Ran ran = run(QStringList{u"tally"_s, u"--lang"_s, u"ar"_s, u"--by"_s, u"governorate"_s} + day672);
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.contains(u"حلب"_s));
        QVERIFY(ran.out.contains(u"١٧٥"_s));
    }

    void aNumberIsExplained()
    {
        const Ran ran =
            run(QStringList{u"tally"_s, u"--explain"_s, u"--from"_s, u"2016-01-21"_s, u"--to"_s, u"2016-01-24"_s});
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.contains(u"not taken: Local activists in Khasham"_s));
        QVERIFY(ran.out.contains(u"Left out of every total"_s));
    }

    void khashamHasBothClaims()
    {
        const Ran ran =
            run({u"incidents"_s, u"--from"_s, u"2016-01-21"_s, u"--to"_s, u"2016-01-24"_s, u"--format"_s, u"json"_s});
        QCOMPARE(ran.code, 0);
        const QJsonArray incidents = QJsonDocument::fromJson(ran.out.toUtf8()).array();
        QJsonObject khasham;
        for (const QJsonValue &incident : incidents)
            if (incident[u"places"_s][0][u"id"_s].toString() == u"khasham"_s)
                khasham = incident.toObject();
        QVERIFY(khasham[u"begin"_s].toString() < khasham[u"end"_s].toString());
        QCOMPARE(khasham[u"time_precision"_s].toString(), u"days"_s);
        QSet<int> killed, wounded;
        const QJsonArray claims = khasham[u"claims"_s].toArray();
        for (const QJsonValue &claim : claims) {
            const QJsonArray figures = claim[u"figures"_s].toArray();
            for (const QJsonValue &figure : figures)
                (figure[u"measure"_s].toString() == u"killed"_s ? killed : wounded).insert(figure[u"best"_s].toInt(-1));
        }
        QVERIFY(killed.contains(63) && killed.contains(90));
        QVERIFY(wounded.contains(100));
    }

    void filtersNarrowTheIncidents()
    {
        const auto count = [](const QStringList &more) {
            return run(QStringList{u"incidents"_s} + more).out.count(u'\n') - 1;
        };
        const qsizetype all = count({});
        QVERIFY(all > 50);
        const qsizetype shelling = count({u"--kind"_s, u"shelling"_s}),
                        airstrikes = count({u"--kind"_s, u"airstrike"_s});
        QVERIFY(shelling > 0 && shelling < all);
        QCOMPARE(count({u"--kind"_s, u"shelling"_s, u"--kind"_s, u"airstrike"_s}), shelling + airstrikes);
        QVERIFY(count({u"--area"_s, u"SY07"_s}) < all);
        // A governorate before the town whose code is its name.
        QCOMPARE(count({u"--area"_s, u"Aleppo"_s}), count({u"--area"_s, u"SY02"_s}));
        QVERIFY(count({u"--precision"_s, u"exact"_s}) < all);
        QCOMPARE(count({u"--text"_s, u"no such words"_s}), 0);
    }

    void aTableStandsInForAnAtlas()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"some.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "id,date_start,place,lon,lat,killed\n1,2020-01-01,Homs,36.7,34.7,4\n2,2020-01-02,Homs,36.7,34.7,3\n");
        file.close();
        const Ran ran = run({u"tally"_s, file.fileName(), u"--format"_s, u"csv"_s, u"--from"_s, u"2020-01-02"_s});
        QCOMPARE(ran.code, 0);
        QVERIFY2(ran.out.contains(u"total,Total,3,3,3,1,0"_s), qPrintable(ran.out + ran.err));
    }

    void whatIsReadIsNotWrittenOver_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("export") << QStringList{u"export"_s, u"--force"_s, u"--output"_s};
        QTest::newRow("report") << QStringList{u"import"_s, u"--dry-run"_s, u"--force"_s, u"--report"_s};
        QTest::newRow("review") << QStringList{u"import"_s, u"--dry-run"_s, u"--force"_s, u"--review"_s};
    }
    void whatIsReadIsNotWrittenOver()
    {
        QFETCH(QStringList, words);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"some.csv"_s));
        const QByteArray table = "id,date_start,place,lon,lat,killed\n1,2020-01-01,Homs,36.7,34.7,4\n";
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write(table) == table.size() && file.flush());
        QVERIFY(QFile::link(file.fileName(), folder.filePath(u"link.csv"_s)));
        for (const QString &name : {u"some.csv"_s, u"link.csv"_s}) {
            const Ran ran = run(words + QStringList{folder.filePath(name), file.fileName()});
            QCOMPARE(ran.code, 1);
            QVERIFY2(isOneLine(ran.err) && ran.err.contains(folder.filePath(name)), qPrintable(ran.err));
        }
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), table);
        QCOMPARE(run({u"import"_s, file.fileName(), u"--dry-run"_s, u"--report"_s, folder.filePath(u"a.csv"_s),
                      u"--review"_s, folder.filePath(u"a.csv"_s)})
                     .code,
                 2);
    }

    void aFileOfAnotherKindIsReplacedByForceOnly()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"mine.csv"_s));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write("date,place\n") > 0 && file.flush());
        const QStringList words{u"export"_s, u"--output"_s, file.fileName()};
        const Ran refused = run(words);
        QCOMPARE(refused.code, 1);
        QVERIFY2(isOneLine(refused.err) && refused.err.contains(u"--force"_s), qPrintable(refused.err));
        QCOMPARE(run(words + QStringList{u"--force"_s}).code, 0);
        QCOMPARE(run(words).code, 0); // its own
    }

    void theOrderAndCalendarOfDatesAreSaidByOptions()
    {
        const QTemporaryDir folder;
        const auto made = [&](const QString &name, const QByteArray &date) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::WriteOnly))
                file.write("date,lat,lon,killed\n" + date + ",33.5,36.3,1\n");
            return file.fileName();
        };
        const QString open = made(u"open.csv"_s, "02/03/2022"), hijri = made(u"hijri.csv"_s, "1434-03-02");
        const Ran asIs = run({u"incidents"_s, open});
        QVERIFY2(asIs.out.contains(u"2022-03-02"_s), qPrintable(asIs.out));
        QVERIFY2(asIs.err.contains(u"nothing in the column decides"_s), qPrintable(asIs.err));
        const Ran month = run({u"incidents"_s, open, u"--dates"_s, u"mdy"_s});
        QVERIFY2(month.out.contains(u"2022-02-03"_s), qPrintable(month.out));
        QVERIFY2(month.err.contains(u"the month first, as was chosen"_s), qPrintable(month.err));
        const Ran turned = run({u"incidents"_s, hijri, u"--calendar"_s, u"hijri"_s});
        QVERIFY2(turned.out.contains(u"2013-01-14"_s), qPrintable(turned.out + turned.err));
        const Ran told = run({u"import"_s, u"--dry-run"_s, u"--places"_s, u"none"_s, hijri});
        QVERIFY2(told.out.contains(u"--calendar"_s), qPrintable(told.out));
        for (const QString &command : {u"tally"_s, u"incidents"_s, u"import"_s}) {
            QCOMPARE(run({command, open, u"--dates"_s, u"ymd"_s}).code, 2);
            QCOMPARE(run({command, open, u"--calendar"_s, u"lunar"_s}).code, 2);
        }
    }

    void theRuleForSpansIsChosen_data()
    {
        QTest::addColumn<QStringList>("rule");
        QTest::addColumn<QString>("total");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("second");
        // Twelve of 36 days.
        QTest::newRow("none is by share") << QStringList() << u"total,Total,53,53,53,2,0,5,150"_s
                                          << u"53; between 5, wholly inside, and 150"_s << u"48,48,48"_s;
        QTest::newRow("share") << QStringList{u"--spans"_s, u"share"_s} << u"total,Total,53,53,53,2,0,5,150"_s
                               << u"53; between 5, wholly inside, and 150"_s << u"48,48,48"_s;
        QTest::newRow("whole") << QStringList{u"--spans"_s, u"whole"_s} << u"total,Total,150,150,150,2,0,5,150"_s
                               << u"150; 5 of them wholly inside"_s << u"145,145,145"_s;
        QTest::newRow("inside") << QStringList{u"--spans"_s, u"inside"_s} << u"total,Total,5,5,5,1,0,5,150"_s
                                << u"5; 150 with what reaches beyond"_s << QString();
    }
    void theRuleForSpansIsChosen()
    {
        QFETCH(QStringList, rule);
        QFETCH(QString, total);
        QFETCH(QString, words);
        QFETCH(QString, second);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"long.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id,date_start,date_end,place,lon,lat,killed\n1,1970-01-08,1970-01-08,Homs,36.7,34.7,5\n"
                   "2,1970-01-01,1970-02-05,Homs,36.7,34.7,145\n");
        file.close();
        const QStringList asked =
            QStringList{file.fileName(), u"--from"_s, u"1970-01-05"_s, u"--to"_s, u"1970-01-16"_s} + rule;
        const Ran csv = run(QStringList{u"tally"_s, u"--format"_s, u"csv"_s} + asked);
        QVERIFY2(csv.out.contains(total), qPrintable(csv.out + csv.err));
        const Ran table = run(QStringList{u"tally"_s} + asked);
        QVERIFY2(table.out.contains(words), qPrintable(table.out));
        QVERIFY(table.out.contains(u"All that touches"_s));
        const Ran incidents = run(QStringList{u"incidents"_s} + asked);
        const QStringList lines = incidents.out.trimmed().split(u'\n');
        QCOMPARE(lines.size(), second.isEmpty() ? 2 : 3);
        if (!second.isEmpty()) // sorted by begin
            QVERIFY2(lines[1].contains(u',' + second + u','), qPrintable(incidents.out));
    }

    void theDaysOfATableAreExplained()
    {
        const QStringList window{u"tally"_s,      u"--by"_s, u"day"_s,       u"--from"_s,
                                 u"2016-01-20"_s, u"--to"_s, u"2016-01-25"_s};
        const auto rows = byKey(run(window + QStringList{u"--format"_s, u"csv"_s}).out);
        const QString told = run(window + QStringList{u"--explain"_s}).out;
        for (const auto &[day, best] : {std::pair(u"2016-01-21"_s, u"37"_s), std::pair(u"2016-01-22"_s, u"36"_s),
                                        std::pair(u"2016-01-23"_s, u"94"_s), std::pair(u"2016-01-24"_s, u"67"_s)}) {
            QCOMPARE(rows.value(day).section(u',', -7, -7), best);
            const QString section = told.section(u'(' + day + u')', 1, 1).section(u"\n\n"_s, 0, 0);
            QVERIFY2(section.contains(u"Killed: "_s + best), qPrintable(section));
            QVERIFY2(section.contains(u"By share, 1 of its "_s), qPrintable(section));
        }
    }

    void onlyPlacesKnownAsPointsGetOneInGeoJson()
    {
        const Ran ran = run(QStringList{u"incidents"_s, u"--format"_s, u"geojson"_s} + day672);
        const QJsonObject collection = QJsonDocument::fromJson(ran.out.toUtf8()).object();
        QCOMPARE(collection[u"type"_s].toString(), u"FeatureCollection"_s);
        int points = 0, none = 0;
        const QJsonArray features = collection[u"features"_s].toArray();
        for (const QJsonValue &feature : features) {
            const QString precision = feature[u"properties"_s][u"place_precision"_s].toString();
            const bool isPoint = precision == u"exact"_s || precision == u"town"_s || precision == u"near"_s;
            QCOMPARE(feature[u"geometry"_s].isObject(), isPoint);
            ++(isPoint ? points : none);
        }
        QVERIFY(points > 0 && none > 0);
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
