#include "madebooks.h"

#include "mapdata/opening/incidentfile.h"
#include "mapdata/time/span.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

QString madeText(const QTemporaryDir &folder, const QByteArray &content, const QString &name = u"table.csv"_s)
{
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return file.fileName();
}

qint64 killedIn(const Imported &imported)
{
    const Atlas &atlas = *imported.opened.atlas;
    qint64 sum = 0;
    for (const Incident &incident : atlas.incidents)
        for (const Claim &claim : atlas.claimsOf(incident))
            for (const Figure &figure : atlas.figuresOf(claim))
                sum += atlas.measures[figure.measure].outcome == Outcome::Killed && figure.count.best > 0
                           ? figure.count.best
                           : 0;
    return sum;
}

/// First days, in the order of the rows; empty for one without.
QStringList daysIn(const Imported &imported)
{
    QStringList days;
    for (const Incident &incident : imported.opened.atlas->incidents)
        days << (incident.span.isValid() ? toDate(incident.span.begin).toString(Qt::ISODate) : QString());
    return days;
}

QString all(const QStringList &texts)
{
    return texts.join(u'\n');
}

QStringList readTables(const ImportReport &report)
{
    QStringList names;
    for (const TableNote &table : report.tables)
        if (table.isRead)
            names << table.name;
    return names;
}

/// For a test that fails: the rows, and what was said of them.
QString told(const QList<QStringList> &rows, const Imported &read)
{
    QStringList lines;
    for (const QStringList &cells : rows)
        lines << cells.join(u'|');
    for (const Problem &problem : read.opened.problems)
        lines << problem.where + u' ' + problem.text;
    return all(lines + read.report.leftOut + read.report.assumptions);
}

QStringList header()
{
    return {u"date"_s, u"place"_s, u"lat"_s, u"lon"_s, u"killed"_s};
}

QStringList row(const char *date, const char *place, const char *killed)
{
    return {QString::fromUtf8(date), QString::fromUtf8(place), u"=34.5"_s, u"=36.5"_s, QString::fromUtf8(killed)};
}

} // namespace

class TableShapeTest : public QObject {
    Q_OBJECT

private slots:
    void textsAreReadBelowTheirTitles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("killed");
        QTest::addColumn<int>("leftOut");
        QTest::addColumn<QString>("told"); // an assumption, or why a row is left out
        const QByteArray table = "date,place,killed\n2013-01-14,Aleppo,3\n2013-01-15,Homs,5\n";
        QTest::newRow("no titles") << table << 8 << 0 << QString();
        QTest::newRow("titles") << "Incidents in Syria, 2013\nUpdated 1 March 2014\n\n" + table << 8 << 2
                                << u"line 4"_s;
        QTest::newRow("titles with all separators") << "Incidents,,\n,,\n" + table << 8 << 2 << u"line 3"_s;
        QTest::newRow("a disclaimer in marks")
            << "\"This list, made by A,\nis as it is.\"\n" + table << 8 << 1 << u"line 3"_s;
        QTest::newRow("a total") << table + "Total,,8\n" << 8 << 1 << u"line 4: “Total”"_s;
        QTest::newRow("a total in the place's column") << table + ",Total,8\n" << 8 << 1 << u"line 4: “Total”"_s;
        QTest::newRow("a total in Arabic") << table + ",المجموع,8\n" << 8 << 1 << u"“المجموع”"_s;
        QTest::newRow("titles and a total") << "Incidents in Syria, 2013\n" + table + "Total,,8\n"
                                            << 8 << 2 << u"line 5: “Total”"_s;
        QTest::newRow("a place called Total") << table + "2013-01-16,Total,4\n" << 12 << 0 << QString();
        QTest::newRow("no header") << QByteArray("2013-01-14,Aleppo,3\n2013-01-15,Homs,5\n2013-01-16,Hama,1\n") << -1
                                   << 0 << u"no header"_s;
    }
    void textsAreReadBelowTheirTitles()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, killed);
        QFETCH(int, leftOut);
        QFETCH(QString, told);
        const QTemporaryDir folder;
        const auto read = importIncidents(madeText(folder, text));
        QVERIFY2(read, read ? "" : qPrintable(read.problem().text));
        if (killed >= 0)
            QCOMPARE(killedIn(*read), killed);
        QCOMPARE(read->report.rowsLeftOut, leftOut);
        QCOMPARE(read->report.leftOut.size(), leftOut);
        const QString said = all(read->report.assumptions + read->report.leftOut);
        QVERIFY2(said.contains(told), qPrintable(said));
    }

    void theSignBetweenCellsIsFound_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray table = "date;place;lat;lon;killed\n14.01.2013;A place;33,51;36,29;3\n"
                                 "15.01.2013;Another;36,20;37,13;5\n";
        QTest::newRow("semicolons, with decimal commas") << table;
        QTest::newRow("named in the first line") << "sep=;\n" + table;
        QTest::newRow("named, with CR LF") << "sep=;\r\n" + QByteArray(table).replace("\n", "\r\n");
        QTest::newRow("named behind a byte order mark") << "\xef\xbb\xbfsep=;\n" + table;
        QTest::newRow("below a title with commas") << "Incidents, in Syria, 2013, by us, and others\n" + table;
    }
    void theSignBetweenCellsIsFound()
    {
        QFETCH(QByteArray, text);
        const QTemporaryDir folder;
        const auto read = importIncidents(madeText(folder, text));
        QVERIFY2(read, read ? "" : qPrintable(read.problem().text));
        QCOMPARE(killedIn(*read), 8);
        QCOMPARE(daysIn(*read), (QStringList{u"2013-01-14"_s, u"2013-01-15"_s}));
        const Location &first = read->opened.atlas->locationOf(read->opened.atlas->incidents.front());
        QVERIFY(first.hasPoint());
    }

    void aTotalInACodePageIsFound()
    {
        // Dates, governorates, numbers of killed and words in Arabic, and a row that begins with "المجموع".
        const QByteArray text =
            "\xc7\xe1\xca\xc7\xd1\xed\xce,\xc7\xe1\xe3\xcd\xc7\xdd\xd9\xc9,\xc7\xe1\xde\xca\xe1\xec,"
            "\xc7\xe1\xe6\xd5\xdd\n"
            "2013-01-14,\xcd\xe1\xc8,3,\xde\xd5\xdd \xe3\xcf\xdd\xda\xed \xda\xe1\xec \xc7\xe1\xc3\xcd\xed\xc7\xc1 "
            "\xc7\xe1\xd3\xdf\xe4\xed\xc9 \xdd\xed \xc7\xe1\xe3\xcf\xed\xe4\xc9\n"
            "2013-01-15,\xcd\xe3\xd5,5,\xdb\xc7\xd1\xc9 \xcc\xe6\xed\xc9 \xda\xe1\xec \xc7\xe1\xd3\xe6\xde "
            "\xc7\xe1\xd4\xda\xc8\xed \xe6\xd3\xd8 \xc7\xe1\xc8\xe1\xcf\xc9\n"
            ",\xc7\xe1\xe3\xcc\xe3\xe6\xda,8,\n";
        const QTemporaryDir folder;
        const auto read = importIncidents(madeText(folder, text));
        QVERIFY(read);
        QCOMPARE(killedIn(*read), 8);
        const QString said = all(read->report.assumptions + read->report.leftOut);
        QVERIFY2(said.contains(u"المجموع"_s) && said.contains(u"windows-1256"_s, Qt::CaseInsensitive),
                 qPrintable(said));
    }

    void lastColumnsWithoutANameAreColumns()
    {
        const QTemporaryDir folder;
        const auto read =
            importIncidents(madeText(folder, "date,place,killed\n2013-01-14,Homs,3,a\n2013-01-15,Homs,5,b\n"));
        QVERIFY(read);
        QCOMPARE(read->report.columns.size(), 4u);
        QCOMPARE(read->report.columns.back().values, (QStringList{u"a"_s, u"b"_s}));
    }

    void rowNumbersOfRAreNoDates()
    {
        const QTemporaryDir folder;
        const auto read = importIncidents(madeText(
            folder,
            "\"date\" \"place\" \"killed\"\n\"1\" \"2013-01-14\" \"Homs\" 3\n\"2\" \"2013-01-15\" \"Hama\" 5\n"));
        QVERIFY(read);
        QCOMPARE(killedIn(*read), 8);
        QCOMPARE(daysIn(*read), (QStringList{u"2013-01-14"_s, u"2013-01-15"_s}));
    }

    void marksWithABackslashAreSeen()
    {
        const QTemporaryDir folder;
        const auto read = importIncidents(
            madeText(folder, "date,description,place,killed\n2013-01-14,\"He said \\\"no\\\", and left\",Homs,3\n"));
        QVERIFY(read);
        QCOMPARE(killedIn(*read), 3);
        QVERIFY2(all(read->report.assumptions).contains(u"backslash"_s), qPrintable(all(read->report.assumptions)));
    }

    void aPresetSaysHowAFileIsLaidOut_data()
    {
        QTest::addColumn<bool>("isGiven"); // by its file, else it is one of the user's own
        QTest::newRow("one of the user's own") << false;
        QTest::newRow("by its file") << true;
    }
    void aPresetSaysHowAFileIsLaidOut()
    {
        QFETCH(bool, isGiven);
        const QTemporaryDir folder;
        // The example in docs/presets.md: a disclaimer with commas, names that repeat, marks that are text.
        Problems problems;
        const Result<Mapping> preset =
            readMapping(QStringLiteral(SIJILL_SOURCE_DIR "/docs/presets/degrees-in-columns.json"), problems);
        QVERIFY(preset && problems.empty());
        QVERIFY(mappingFromJson(toJson(*preset), problems).value() == *preset);
        const QString path = madeText(
            folder,
            "This list is made by A, B, and C\nof news, as it is\n\n1, 2, 3\nnone\nof it\nis known\n"
            "Start Day,Start Month,Start Year,Location,Degrees,Minutes,Seconds,Direction,Degrees,Minutes,Seconds,"
            "Direction,Deaths,Injured,Description\n"
            "14,1,2013,Damascus,33,30,36,North,36,17,24,E,3,1,\"a market\n"
            "15,1,2013,Elsewhere,12,30,,S,1,15,0,West,5,-99,said \"no\"\n");
        ImportOptions options;
        if (isGiven)
            options.mapping = *preset;
        else
            options.presets = {*preset};
        const auto read = importIncidents(path, options);
        QVERIFY2(read, read ? "" : qPrintable(read.problem().text));
        QCOMPARE(killedIn(*read), 8);
        QCOMPARE(daysIn(*read), (QStringList{u"2013-01-14"_s, u"2013-01-15"_s}));
        const Atlas &atlas = *read->opened.atlas;
        const auto pointOf = [&](std::size_t i) {
            const Location &location = atlas.locationOf(atlas.incidents[i]);
            return u"%1 %2"_s.arg(location.latitude, 0, 'f', 2).arg(location.longitude, 0, 'f', 2);
        };
        QCOMPARE(pointOf(0), u"33.51 36.29"_s);
        QCOMPARE(pointOf(1), u"-12.50 -1.25"_s);
        QCOMPARE(read->report.rowsLeftOut, 6);
        QVERIFY2(all(read->report.assumptions).contains(u"line 8"_s), qPrintable(all(read->report.assumptions)));
    }

    void whatAPresetSaysOfAFileAndIsNotKnownIsTold()
    {
        Problems problems;
        const QJsonObject object{{u"sijill"_s, u"mapping"_s},
                                 {u"columns"_s, QJsonObject{{u"killed"_s, 3}}},
                                 {u"quoting"_s, u"perhaps"_s},
                                 {u"separator"_s, u"--"_s},
                                 {u"encoding"_s, u"windows-1256"_s}};
        const Result<Mapping> mapping = mappingFromJson(object, problems);
        QVERIFY(mapping);
        QCOMPARE(mapping->columnFor(Role::FirstCount), QString());
        QCOMPARE(mapping->columnFor(countRole(Outcome::Killed)), u"#3"_s);
        QCOMPARE(mapping->shape.encoding, "windows-1256");
        QVERIFY(!mapping->shape.quoting && mapping->shape.separator == '\0');
        QCOMPARE(problems.size(), 1u);
        QVERIFY(problems.front().text.contains(u"perhaps"_s) && problems.front().text.contains(u"--"_s));
    }

    void sheetsAreRead_data()
    {
        QTest::addColumn<QList<MadeSheet>>("sheets");
        QTest::addColumn<QString>("properties");
        QTest::addColumn<int>("killed");
        QTest::addColumn<QStringList>("days");
        QTest::addColumn<QStringList>("tables"); // read
        QTest::addColumn<QString>("told");
        const auto sheet = [](const char *name, const QList<QStringList> &rows, const QStringList &merges = {}) {
            return MadeSheet{QString::fromUtf8(name), rows, merges};
        };
        const QStringList first = row("#41288", "Damascus", "=3"), second = row("#41289", "Aleppo", "=4");
        const QStringList days{u"2013-01-14"_s, u"2013-01-15"_s};
        QTest::newRow("one") << QList{sheet("Data", {header(), first, second})} << QString() << 7 << days
                             << QStringList{u"Data"_s} << QString();
        QTest::newRow("words first") << QList{sheet("README", {{u"About"_s}, {u"Source: a monitor"_s}}),
                                              sheet("Data", {header(), first, second})}
                                     << QString() << 7 << days << QStringList{u"Data"_s} << QString();
        QTest::newRow("titles")
            << QList{sheet("Data", {{u"Incidents in Syria, 2013"_s}, {u"Updated"_s}, {}, header(), first, {}, second})}
            << QString() << 7 << days << QStringList{u"Data"_s} << u"found in row 4; 2"_s;
        QTest::newRow("a year each, columns otherwise")
            << QList{sheet("2013", {header(), first}),
                     sheet("2014", {{u"killed"_s, u"Date"_s, u"place"_s, u"lon"_s, u"lat"_s},
                                    {u"=4"_s, u"2014-03-01"_s, u"Homs"_s, u"=36.5"_s, u"=34.5"_s}})}
            << QString() << 7 << QStringList{u"2013-01-14"_s, u"2014-03-01"_s} << QStringList{u"2013"_s, u"2014"_s}
            << QString();
        QTest::newRow("merged cells")
            << QList{sheet(
                   "Data",
                   {header(), first, {u""_s, u""_s, u""_s, u""_s, u"=4"_s}, {u""_s, u"Azaz"_s, u""_s, u""_s, u"=5"_s}},
                   {u"A2:A4"_s, u"B2:B3"_s, u"C2:C4"_s, u"D2:D4"_s})}
            << QString() << 12 << QStringList{days[0], days[0], days[0]} << QStringList{u"Data"_s} << u"merged cells"_s;
        QTest::newRow("a merged count") << QList{sheet("Data", {header(), first, row("#41289", "Aleppo", "")},
                                                       {u"E2:E3"_s})}
                                        << QString() << 3 << days << QStringList{u"Data"_s} << QString();
        QTest::newRow("days from 1904") << QList{sheet("Data", {header(), row("#39826", "Damascus", "=3"),
                                                                row("2013-01-15", "Aleppo", "=4"),
                                                                row("2009/01/13", "Homs", "=1")})}
                                        << u"<workbookPr date1904=\"1\"/>"_s << 8
                                        << QStringList{u"2013-01-14"_s, u"2013-01-15"_s, u"2009-01-13"_s}
                                        << QStringList{u"Data"_s} << u"1904"_s;
        QTest::newRow("days from 1900, by the word")
            << QList{sheet("Data", {header(), first})} << u"<workbookPr date1904=\"0\"/>"_s << 3 << QStringList{days[0]}
            << QStringList{u"Data"_s} << QString();
        QTest::newRow("a total") << QList{sheet("Data",
                                                {header(), first, second, {u"Total"_s, u""_s, u""_s, u""_s, u"=7"_s}})}
                                 << QString() << 7 << days << QStringList{u"Data"_s} << u"row 4: “Total”"_s;
    }
    void sheetsAreRead()
    {
        QFETCH(QList<MadeSheet>, sheets);
        QFETCH(QString, properties);
        QFETCH(int, killed);
        QFETCH(QStringList, days);
        QFETCH(QStringList, tables);
        QFETCH(QString, told);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"book.xlsx"_s);
        QVERIFY(makeXlsx(path, sheets, properties));
        const auto read = importIncidents(path);
        QVERIFY2(read, read ? "" : qPrintable(read.problem().text));
        QCOMPARE(killedIn(*read), killed);
        QCOMPARE(daysIn(*read), days);
        QCOMPARE(readTables(read->report), tables);
        QCOMPARE(read->report.tables.size(), static_cast<std::size_t>(sheets.size()));
        const QString said = all(read->report.assumptions + read->report.leftOut);
        QVERIFY2(said.contains(told), qPrintable(said));
        QVERIFY2(std::ranges::none_of(read->opened.problems,
                                      [](const Problem &p) { return p.severity == Problem::Severity::Error; }),
                 qPrintable(read->opened.problems.empty() ? QString() : read->opened.problems.front().text));
    }

    void aMergedCountIsSaid()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"book.xlsx"_s);
        QVERIFY(makeXlsx(
            path, {{u"Data"_s, {header(), row("#41288", "Homs", "=3"), row("#41289", "Aleppo", "")}, {u"E2:E3"_s}}}));
        const auto read = importIncidents(path);
        QVERIFY(read);
        QVERIFY(std::ranges::any_of(read->opened.problems, [](const Problem &problem) {
            return problem.where == u"row 2"_s && problem.text.contains(u"“killed”"_s);
        }));
    }

    void anOpenDocumentIsReadAlike()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"book.ods"_s);
        const auto noCell = QString();
        QVERIFY(makeOds(path, {{u"Notes"_s, {{u"About"_s}, {u"A list"_s}}, {}},
                               {u"2013"_s,
                                {{u"Incidents"_s},
                                 header(),
                                 row("2013-01-14", "Homs", "=3"),
                                 {noCell, u"Hama"_s, u"=35.1"_s, u"=36.7"_s, u"=4"_s},
                                 {u"Total"_s, noCell, noCell, noCell, u"=7"_s}},
                                {u"3,1,2"_s}},
                               {u"2014"_s, {header(), row("2014-01-14", "Homs", "=5")}, {}}}));
        const auto read = importIncidents(path);
        QVERIFY2(read, read ? "" : qPrintable(read.problem().text));
        QCOMPARE(killedIn(*read), 12);
        QCOMPARE(daysIn(*read), (QStringList{u"2013-01-14"_s, u"2013-01-14"_s, u"2014-01-14"_s}));
        QCOMPARE(readTables(read->report), (QStringList{u"2013"_s, u"2014"_s}));
        QCOMPARE(read->report.rowsLeftOut, 2);
        QVERIFY2(all(read->report.leftOut).contains(u"“2013”"_s), qPrintable(all(read->report.leftOut)));
    }

    void everyRowIsReadOrLeftOut()
    {
        QRandomGenerator random(31);
        const QTemporaryDir folder;
        for (int round = 0; round < 120; ++round) {
            const bool isSheet = round % 3 == 0;
            QList<QStringList> rows;
            for (int i = random.bounded(4); i > 0; --i)
                rows << QStringList{u"Title %1, of a list"_s.arg(i)};
            rows << header();
            qint64 sum = 0, group = 0;
            const int count = 1 + random.bounded(30);
            for (int i = 0; i < count; ++i) {
                const int killed = 1 + random.bounded(50);
                sum += killed;
                group += killed;
                rows << QStringList{u"2013-01-%1"_s.arg(1 + random.bounded(28), 2, 10, QChar(u'0')),
                                    random.bounded(8) == 0 ? u"Total"_s : u"Homs"_s, u"34.5"_s, u"36.5"_s,
                                    QString::number(killed)};
                if (random.bounded(6) == 0) {
                    rows << QStringList{QString(), u"Subtotal"_s, QString(), QString(), QString::number(group)};
                    group = 0;
                }
            }
            if (random.bounded(2) == 0)
                rows << QStringList{u"Total"_s, QString(), QString(), QString(), QString::number(sum)};
            const QString path = folder.filePath(isSheet ? u"table.xlsx"_s : u"table.csv"_s);
            if (isSheet) {
                QVERIFY(makeXlsx(path, {{u"Data"_s, rows, {}}}));
            } else {
                QByteArray text;
                for (const QStringList &cells : std::as_const(rows))
                    text += (cells.size() == 1 ? u'"' + cells.front() + u'"' : cells.join(u',')).toUtf8() + '\n';
                madeText(folder, text);
            }
            const auto read = importIncidents(path);
            QVERIFY2(read, read ? "" : qPrintable(read.problem().text));
            const ImportReport &report = read->report;
            QCOMPARE(report.rowsRead + report.rowsLeftOut, rows.size() - 1);
            QVERIFY2(report.rowsRead == count, qPrintable(told(rows, *read)));
            QCOMPARE(killedIn(*read), sum);
        }
    }
};

QTEST_GUILESS_MAIN(TableShapeTest)
#include "tst_tableshape.moc"
