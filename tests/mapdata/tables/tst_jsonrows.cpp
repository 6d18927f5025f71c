// Lists of records in JSON as tables.

#include "mapdata/ledger/ledger.h"
#include "mapdata/opening/incidentfile.h"
#include "mapdata/opening/open.h"
#include "mapdata/tables/jsonrows.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

/// With quotation marks for apostrophes, which read better here.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QString written(const QTemporaryDir &folder, const QByteArray &content, const QString &name = u"x.json"_s)
{
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return file.fileName();
}

/// Columns, then rows; cells parted by bars.
QStringList tableOf(const QString &path, const QString &list = {})
{
    const auto rows = openJsonRows(path, list);
    if (!rows)
        return {rows.problem().text};
    QStringList lines{(*rows)->columns().join(u'|')};
    while ((*rows)->next()) {
        QStringList cells;
        for (int i = 0; i < (*rows)->columns().size(); ++i)
            cells << QString::fromUtf8((*rows)->cell(i));
        lines << cells.join(u'|');
    }
    return lines;
}

} // namespace

class JsonRowsTest : public QObject {
    Q_OBJECT

private slots:
    void whatHoldsNoListIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("reason");
        QTest::newRow("an empty list") << QByteArray("[]") << u"no list of records"_s;
        QTest::newRow("numbers") << QByteArray("[1, 2, 3]") << u"no list of records"_s;
        QTest::newRow("cut off") << QByteArray("[{\"date\":\"2013") << u"damaged"_s;
        QTest::newRow("no JSON") << QByteArray("[%]") << u"line 1"_s;
        QTest::newRow("wrong brackets") << QByteArray("[}") << u"no JSON"_s;
        QTest::newRow("deep") << QByteArray(100'000, '{') << u"damaged"_s;
    }
    void whatHoldsNoListIsRefused()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, reason);
        const QTemporaryDir folder;
        const auto rows = openJsonRows(written(folder, content), {});
        QVERIFY(!rows);
        QVERIFY2(rows.problem().text.contains(reason), qPrintable(rows.problem().text));
    }

    void recordsAreFoundWhereverTheyStand_data()
    {
        QTest::addColumn<QByteArray>("content");
        const QByteArray one = json("{'date':'2013-01-14','killed':3}"),
                         two = json("{'date': '2013-01-15', 'killed': 5}");
        QTest::newRow("a list") << "[" + one + "," + two + "]";
        QTest::newRow("with a byte order mark") << "\xef\xbb\xbf [\n" + one + ",\n" + two + "\n]\n";
        QTest::newRow("results") << json("{'count':2,'next':null,'results':[") + one + "," + two + "]}";
        QTest::newRow("in objects") << json("{'status':200,'response':{'data':[") + one + "," + two + "]}}";
        QTest::newRow("lines") << one + "\n" + two + "\n";
        QTest::newRow("lines with separators") << "\x1e" + one + "\n\x1e" + two + "\n";
        QTest::newRow("lists with names") << json("[['date','killed'],['2013-01-14',3],['2013-01-15',5]]");
    }
    void recordsAreFoundWhereverTheyStand()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        QCOMPARE(tableOf(written(folder, content)),
                 (QStringList{u"date|killed"_s, u"2013-01-14|3"_s, u"2013-01-15|5"_s}));
    }

    void valuesAreFlattenedAndWrittenInFull_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<QString>("columns");
        QTest::addColumn<QString>("cells");
        const auto row = [](const char *name, const QByteArray &record, const QString &columns, const QString &cells) {
            QTest::newRow(name) << record << columns << cells;
        };
        row("nested", json("{'a':{'b':{'c':'x'}}}"), u"a.b.c"_s, u"x"_s);
        row("null", json("{'a':null,'b':''}"), u"a|b"_s, u"|"_s);
        row("milliseconds", json("{'a':1433678400000}"), u"a"_s, u"1433678400000"_s);
        row("a real one", json("{'a':1.4336784e12}"), u"a"_s, u"1433678400000"_s);
        row("a fraction", json("{'a':36.29}"), u"a"_s, u"36.29"_s);
        row("beyond 32 bits", json("{'a':5000000000}"), u"a"_s, u"5000000000"_s);
        row("words", json("{'a':['x','y']}"), u"a"_s, u"x; y"_s);
        row("numbers", json("{'a':[33.51,36.29]}"), u"a"_s, u"33.51, 36.29"_s);
        row("a point", json("{'a':{'type':'Point','coordinates':[36.29,33.51]}}"), u"a"_s, u"POINT (36.29 33.51)"_s);
        row("of a database", json("{'a':{'$date':'2013-01-14'},'b':{'$numberInt':'3'}}"), u"a|b"_s, u"2013-01-14|3"_s);
        row("escapes", json("{'\\u0061':'\\u062d\\n\\'x\\' } ]'}"), u"a"_s, u"ح\n\"x\" } ]"_s);
        row("of ArcGIS", json("{'attributes':{'a':1}}"), u"a"_s, u"1"_s);
    }
    void valuesAreFlattenedAndWrittenInFull()
    {
        QFETCH(QByteArray, record);
        QFETCH(QString, columns);
        QFETCH(QString, cells);
        const QTemporaryDir folder;
        QCOMPARE(tableOf(written(folder, '[' + record + ']')), (QStringList{columns, cells}));
    }

    void columnsThatComeLaterAreColumns()
    {
        const QTemporaryDir folder;
        QCOMPARE(tableOf(written(folder, json("[{'a':1},{'b':2},{'a':3,'b':4}]"))),
                 (QStringList{u"a|b"_s, u"1|"_s, u"|2"_s, u"3|4"_s}));
    }

    void theListOfIncidentsIsReadAndTheOthersAreNamed()
    {
        const QTemporaryDir folder;
        const QString path =
            written(folder, json("{'sources':[{'id':1,'url':'x'}], 'events':[{'date':'2013-01-14','killed':3}]}"));
        QCOMPARE(tableOf(path), (QStringList{u"date|killed"_s, u"2013-01-14|3"_s}));
        QCOMPARE(tableOf(path, u"sources"_s), (QStringList{u"id|url"_s, u"1|x"_s}));
        QVERIFY(tableOf(path, u"none"_s).first().contains(u"events"_s));
        const auto rows = openJsonRows(path, {});
        QCOMPARE((*rows)->notes().tables.size(), std::size_t(2));
        QVERIFY((*rows)->problems().front().text.contains(u"sources"_s));
    }

    void whatIsMissingIsSaid()
    {
        const QTemporaryDir folder;
        const auto all = [&](const QByteArray &content) {
            const auto rows = openJsonRows(written(folder, content), {});
            QStringList texts;
            while (rows && (*rows)->next())
                texts << u"row"_s;
            for (const Problem &problem : (*rows)->problems())
                texts << problem.text;
            return texts.join(u'/');
        };
        const QString page = all(json("{'count':12000,'results':[{'a':1}]}"));
        QVERIFY2(page.startsWith(u"row/"_s) && page.contains(u"12,000"_s), qPrintable(page));
        const QString cut = all(json("[{'a':1},{'a':2},{'a':"));
        QVERIFY2(cut.startsWith(u"row/row/"_s) && cut.contains(u"damaged"_s), qPrintable(cut));
        const QString bad = all("{\"a\":1}\n{\"a\":}\n{\"a\":3}\n");
        QVERIFY2(bad.startsWith(u"row/row/"_s) && bad.contains(u"line 2"_s), qPrintable(bad));
    }

    void aNameMayBeEmpty()
    {
        const QTemporaryDir folder;
        QCOMPARE(tableOf(written(folder, json("{'':1,'x':{'':[]},'data':[{'':7,'killed':3}]}")), u"data"_s),
                 (QStringList{u"field_1|killed"_s, u"7|3"_s}));
    }

    void aRecordOfAnotherKindIsCountedAsNotRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("a list among objects") << json("[{'a':1},['x'],{'a':3}]");
        QTest::newRow("an object among lists") << json("[['a'],[1],{'a':2},[3]]");
        QTest::newRow("a broken one in front of the names") << json("[[%],['a'],[1],[3]]").replace('%', "[}");
    }
    void aRecordOfAnotherKindIsCountedAsNotRead()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        const auto rows = openJsonRows(written(folder, content), {});
        QVERIFY(rows);
        QCOMPARE((*rows)->rowCount(), 3);
        int read = 0;
        while ((*rows)->next())
            ++read;
        QCOMPARE(read, 2);
        QCOMPARE((*rows)->problems().size(), std::size_t(1));
        QVERIFY((*rows)->problems().front().text.startsWith(u'1'));
    }

    void columnsBeyondThoseThatAreReadAreTold()
    {
        QByteArray cells;
        for (int i = 0; i < 2003; ++i)
            cells += (i > 0 ? ",\"c" : "\"c") + QByteArray::number(i) + "\":1";
        const QTemporaryDir folder;
        const auto rows = openJsonRows(written(folder, "[{" + cells + "}]"), {});
        QVERIFY(rows);
        QCOMPARE((*rows)->columns().size(), 2000);
        QCOMPARE((*rows)->problems().size(), std::size_t(1));
        QVERIFY2((*rows)->problems().front().text.contains(u"2,003"_s), qPrintable((*rows)->problems().front().text));
    }

    void incidentsAreReadByTheFrontDoor_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("list") << u"x.json"_s << json("[{'date':'2013-01-14','killed':3,'lat':33.51,'lon':36.29}]");
        QTest::newRow("in an object") << u"x.json"_s << json("{'results':[{'date':'2013-01-14','killed':'3'}]}");
        QTest::newRow("lines") << u"x.jsonl"_s << QByteArray("{\"date\":\"2013-01-14\",\"killed\":3}\n");
        QTest::newRow("GeoJSON by another name")
            << u"x.json"_s
            << json("{'type':'FeatureCollection','features':[{'type':'Feature','geometry':null,'properties':{'date':'"
                    "2013-01-14','killed':3}}]}");
    }
    void incidentsAreReadByTheFrontDoor()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        const auto read = openAny(written(folder, content, name));
        QVERIFY2(read, qPrintable(read ? QString() : oneLine(read.problem())));
        QCOMPARE(read->atlas->incidents.size(), std::size_t(1));
        QCOMPARE(readCount(*read->atlas, 0, read->atlas->measureOf({Outcome::Killed, none16}), {}).best, 3);
    }
};

QTEST_GUILESS_MAIN(JsonRowsTest)
#include "tst_jsonrows.moc"
