#include "mapdata/files/csv.h"
#include "mapdata/opening/incidentfile.h"
#include "mapdata/tables/csvrows.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

/// A file that lives as long as this does.
struct TextFile {
    QTemporaryDir folder;
    QString path = folder.filePath(u"table.csv"_s);

    explicit TextFile(const QByteArray &content)
    {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
    }
};

struct Read {
    std::vector<QByteArrayList> rows;
    QStringList lines; ///< of each row
    Problems problems;
};

Read readAll(const QByteArray &content, CsvLimits limits = {})
{
    const TextFile file(content);
    Read read;
    const auto source = CsvRows::open(file.path, limits);
    if (!source)
        return read;
    CsvRows &rows = **source;
    std::vector<qint64> numbers;
    while (rows.next()) {
        QByteArrayList cells;
        for (int i = 0; i < rows.columns().size(); ++i)
            cells << QByteArray::fromStdString(std::string(rows.cell(i)));
        numbers.push_back(static_cast<qint64>(read.rows.size()));
        read.rows.push_back(cells);
    }
    read.lines = rows.placesOf(numbers, static_cast<qint64>(numbers.size()));
    read.problems = rows.problems();
    return read;
}

qint64 killedIn(const QByteArray &content)
{
    const TextFile file(content);
    const auto read = openIncidents(file.path);
    if (!read)
        return -1;
    qint64 sum = 0;
    for (const Incident &incident : read->atlas->incidents)
        for (const Claim &claim : read->atlas->claimsOf(incident))
            for (const Figure &figure : read->atlas->figuresOf(claim))
                sum += figure.count.best;
    return sum;
}

/// A table of so many rows, of which some have a mark before their place that nothing closes.
QByteArray withStrayMarks(int rows, const QList<int> &stray, const QByteArray &place = "Homs")
{
    QByteArray text = "id,date,place,killed\n";
    for (int i = 1; i <= rows; ++i)
        text += QByteArray::number(i) + ",2013-01-14," + (stray.contains(i) ? "\"Aleppo" : place) + ",1\n";
    return text;
}

QByteArray randomCell(QRandomGenerator &random)
{
    const QByteArrayList pieces{"a", "bc", " ", ",", ";", "\n", "\r\n", "\"", "\"\"", "é", "حلب", "7"};
    QByteArray cell;
    for (int i = random.bounded(6); i > 0; --i)
        cell += pieces[random.bounded(static_cast<int>(pieces.size()))];
    return cell;
}

QByteArray written(const QByteArray &cell)
{
    QByteArray text = cell;
    return '"' + text.replace('"', "\"\"") + '"';
}

} // namespace

class CsvReaderTest : public QObject {
    Q_OBJECT

private slots:
    void theTextIsSplitAsItIsWritten_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArrayList>("cells"); // of all rows, one after the other
        const QByteArrayList two{"1", "2", "3", "4"};
        QTest::newRow("no rows") << QByteArray("a,b\n") << QByteArrayList();
        QTest::newRow("line feeds") << QByteArray("a,b\n1,2\n3,4\n") << two;
        QTest::newRow("no line end at the end") << QByteArray("a,b\n1,2\n3,4") << two;
        QTest::newRow("carriage returns and line feeds") << QByteArray("a,b\r\n1,2\r\n3,4\r\n") << two;
        QTest::newRow("carriage returns alone") << QByteArray("a,b\r1,2\r3,4\r") << two;
        QTest::newRow("each in turn") << QByteArray("a,b\n1,2\r3,4\r\n") << two;
        QTest::newRow("empty lines") << QByteArray("\n\na,b\n\n1,2\r\n\r\n\n3,4\n\n") << two;
        QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbf"
                                                         "a,b\n1,2\n3,4\n")
                                           << two;
        QTest::newRow("semicolons") << QByteArray("a;b\n1;2\n3;4\n") << two;
        QTest::newRow("tabs") << QByteArray("a\tb\n1\t2\n3\t4\n") << two;
        QTest::newRow("bars") << QByteArray("a|b\n1|2\n3|4\n") << two;
        QTest::newRow("a comma in a name") << QByteArray("\"a, of people\";b\n1;2\n3;4\n") << two;
        QTest::newRow("quotation marks") << QByteArray("a,b\n\"1\",\"2\"\n\"3\" , \"4\"\n") << two;
        QTest::newRow("a separator in a cell") << QByteArray("a,b\n\"1,1\",2\n") << QByteArrayList{"1,1", "2"};
        QTest::newRow("lines in a cell") << QByteArray("a,b\n\"1\n1\r\n1\",2\n") << QByteArrayList{"1\n1\r\n1", "2"};
        QTest::newRow("a mark in a cell")
            << QByteArray("a,b\n\"say \"\"no\"\"\",\"\"\n") << QByteArrayList{"say \"no\"", ""};
        QTest::newRow("a mark that is a letter")
            << QByteArray("a,b\n6\" shell,2\n") << QByteArrayList{"6\" shell", "2"};
        QTest::newRow("marks that nobody doubled")
            << QByteArray("a,b\n\"the \"Free\" ones\",2\n") << QByteArrayList{"the \"Free\" ones", "2"};
        QTest::newRow("short rows") << QByteArray("a,b\n1\n,2\n") << QByteArrayList{"1", "", "", "2"};
    }
    void theTextIsSplitAsItIsWritten()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArrayList, cells);
        const Read read = readAll(text);
        QByteArrayList found;
        for (const QByteArrayList &row : read.rows)
            found << row;
        QCOMPARE(found, cells);
        QVERIFY(read.problems.empty());
    }

    void randomCellsComeBackFromAnyBlock()
    {
        QRandomGenerator random(23);
        for (int round = 0; round < 60; ++round) {
            // Some rows lie across the blocks in which a file is read, 1 MB.
            const int rows = round % 20 == 0 ? 60'000 : random.bounded(40);
            QByteArray text = "one,two,three,four\n";
            std::vector<QByteArrayList> expected;
            QStringList lines;
            qint64 line = 2;
            for (int row = 0; row < rows; ++row) {
                // A name, since a number alone in its row may be a sum, which is told.
                const QByteArray name = 'r' + QByteArray::number(row);
                QByteArrayList cells{name}, texts{name};
                for (int i = 0; i < 3; ++i) {
                    cells << randomCell(random);
                    texts << written(cells.last());
                }
                lines << u"line %1"_s.arg(line);
                line += 1 + texts.join(',').count('\n');
                text += texts.join(',') + '\n';
                expected.push_back(cells);
            }
            const Read read = readAll(text);
            QVERIFY2(read.rows == expected, qPrintable(read.problems.empty() ? u"other cells"_s
                                                                             : read.problems.front().where + u' ' +
                                                                                   read.problems.front().text));
            QCOMPARE(read.lines, lines);
            QVERIFY2(read.problems.empty(), qPrintable(read.problems.empty() ? QString()
                                                                             : read.problems.front().where + u' ' +
                                                                                   read.problems.front().text));
        }
    }

    void aStrayMarkCostsNoRow_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("where");
        QTest::newRow("in the middle") << withStrayMarks(1000, {500}) << 1000 << u"line 501"_s;
        QTest::newRow("in the first row") << withStrayMarks(1000, {1}) << 1000 << u"line 2"_s;
        QTest::newRow("in the last row") << withStrayMarks(1000, {1000}) << 1000 << u"line 1001"_s;
        QTest::newRow("in two rows far apart") << withStrayMarks(1000, {100, 900}) << 1000 << u"line 101"_s;
        QTest::newRow("in rows one after the other") << withStrayMarks(1000, {5, 6, 7}) << 1000 << u"line 6"_s;
        QTest::newRow("among cells with marks") << withStrayMarks(20, {10}, "\"Homs\"") << 20 << u"line 11"_s;
        QTest::newRow("before rows with cells in marks")
            << withStrayMarks(400, {100}).replace("300,2013-01-14,Homs", "300,2013-01-14,\"Homs\"") << 400
            << u"line 101"_s;
        QTest::newRow("more rows than a block holds") << withStrayMarks(100'000, {500}) << 100'000 << u"line 501"_s;
    }
    void aStrayMarkCostsNoRow()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, rows);
        QFETCH(QString, where);
        const Read read = readAll(text);
        QCOMPARE(read.rows.size(), static_cast<std::size_t>(rows));
        for (const QByteArrayList &row : read.rows)
            QCOMPARE(row.last(), "1");
        QVERIFY(!read.problems.empty());
        QCOMPARE(read.problems.front().where, where);
        QVERIFY2(read.problems.front().text.contains(u"quotation mark"_s), qPrintable(read.problems.front().text));
        QCOMPARE(killedIn(text), rows);
    }

    void linesOfACellAreNoRows_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("prose") << QByteArray(
            "1,2013-01-14,\"Homs.\nThree bodies were found, and later, two more.\",3\n");
        QTest::newRow("prose at the end") << QByteArray("1,2013-01-14,3,\"one\ntwo, three\nfour\"\n");
        QTest::newRow("marks that nobody doubled") << QByteArray("1,2013-01-14,\"He said \"no\" and\nleft\",3\n");
        QTest::newRow("one line with as many commas") << QByteArray("1,2013-01-14,3,\"one\ntwo, three, four, five\"\n");
    }
    void linesOfACellAreNoRows()
    {
        QFETCH(QByteArray, row);
        const Read read = readAll("id,date,place,killed\n" + row + "2,2013-01-14,Homs,1\n");
        QCOMPARE(read.rows.size(), 2u);
        QVERIFY(read.problems.empty());
    }

    void rowsThatStandInACellByTheBookAreOneCellAndSaid()
    {
        // RFC 4180: the mark of row 100 is closed in row 300, and what is between is one cell, whatever it looks like.
        const QByteArray text = withStrayMarks(400, {100}).replace("300,2013-01-14,Homs", "300,2013-01-14,Homs\"");
        const Read read = readAll(text);
        QCOMPARE(read.rows.size(), 200u);
        QCOMPARE(read.rows[99].last(), "1");
        QCOMPARE(read.rows[99][2].count('\n'), 200);
        QCOMPARE(read.lines[100], u"line 302"_s);
        QCOMPARE(read.problems.size(), 1u);
        QCOMPARE(read.problems.front().where, u"line 101"_s);
        QVERIFY2(read.problems.front().text.contains(u"“place”"_s), qPrintable(read.problems.front().text));
    }

    void aCellOfRowsComesBack_data()
    {
        QTest::addColumn<QByteArray>("before"); // rows that are not by the book
        QTest::newRow("in a file by the book") << QByteArray();
        QTest::newRow("beside a mark that is a letter") << QByteArray("1,6\" shell,2,3\n");
        QTest::newRow("beside marks that nobody doubled") << QByteArray("1,\"the \"Free\" ones\",2,3\n");
        QTest::newRow("behind a stray mark") << QByteArray("1,\"Aleppo,2,3\n");
    }
    void aCellOfRowsComesBack()
    {
        QFETCH(QByteArray, before);
        const QByteArray cell = "one\n1,2,3,4\n5,6,7,8";
        const Read read = readAll("a,b,c,d\n" + before + "1,2,\"" + cell + "\",\"x\n1,2,3,4\"\n7,8,9,10\n");
        QCOMPARE(read.rows.size(), before.isEmpty() ? 2u : 3u);
        QCOMPARE(read.rows[read.rows.size() - 2], (QByteArrayList{"1", "2", cell, "x\n1,2,3,4"}));
    }

    void shortRowsByTheBookComeBack()
    {
        const QByteArray cell = "one\n1,2,3\n4,5,6\n7,8,9";
        const Read read = readAll("a,b,c\n1,\"" + cell + "\"\n\"" + cell + "\",2\n");
        QCOMPARE(read.rows, (std::vector<QByteArrayList>{{"1", cell, ""}, {cell, "2", ""}}));
    }

    void marksAreWrittenOtherwise_data()
    {
        QTest::addColumn<CsvQuoting>("quoting");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArrayList>("cells");
        QTest::newRow("with a backslash") << CsvQuoting::Backslash << QByteArray("1,\"He said \\\"no\\\", and\",3\n")
                                          << QByteArrayList{"1", "He said \"no\", and", "3"};
        QTest::newRow("a backslash at the end")
            << CsvQuoting::Backslash << QByteArray("1,\"C:\\\\\",3\n") << QByteArrayList{"1", "C:\\", "3"};
        QTest::newRow("not at all") << CsvQuoting::None << QByteArray("1,\"Aleppo,3\n")
                                    << QByteArrayList{"1", "\"Aleppo", "3"};
    }
    void marksAreWrittenOtherwise()
    {
        QFETCH(CsvQuoting, quoting);
        QFETCH(QByteArray, text);
        QFETCH(QByteArrayList, cells);
        const TextFile file("a,b,c\n" + text);
        CsvReader reader(file.path);
        reader.setQuoting(quoting);
        reader.setColumns(3);
        QVERIFY(reader.next() && reader.next());
        QByteArrayList found;
        for (std::size_t i = 0; i < reader.cellCount(); ++i)
            found << QByteArray::fromStdString(std::string(reader.cell(i)));
        QCOMPARE(found, cells);
        QVERIFY(!reader.next());
        QCOMPARE(reader.faults().strayQuotes.count, 0);
    }

    void aSmallTableHasAllItsRows()
    {
        QCOMPARE(killedIn("id,date,place,killed\n1,2013-01-13,Hama,4\n2,2013-01-14,\"Aleppo,5\n3,2013-01-15,Homs,6\n"),
                 15);
    }

    void manyStrayMarksAreCounted()
    {
        QList<int> stray;
        for (int i = 1; i <= 300; ++i)
            stray << i;
        const Read read = readAll(withStrayMarks(300, stray));
        QCOMPARE(read.rows.size(), 300u);
        QCOMPARE(read.problems.size(), 6u);
        QVERIFY2(read.problems.back().text.contains(u"295"_s), qPrintable(read.problems.back().text));
    }

    void theSearchForAClosingMarkIsBounded()
    {
        // Every mark is followed by text, so each could be the beginning of a cell that ends with the file.
        QByteArray text = "a,b,c\n";
        for (int i = 0; i < 2000; ++i)
            text += "1,\"x\n";
        CsvLimits limits;
        limits.rescan = 10'000;
        const Read read = readAll(text, limits);
        QCOMPARE(read.rows.size(), 2000u);
        QCOMPARE(read.problems.size(), 6u);
    }

    void aZeroByteIsSaidAndMakesNoNumber()
    {
        QByteArray text = withStrayMarks(300, {});
        text.replace("7,2013-01-14,Homs,1\n", QByteArray("7,2013-01-14,Homs,1\0002\n", 22));
        const Read read = readAll(text);
        QCOMPARE(read.rows.size(), 300u);
        QCOMPARE(read.rows[6].last(), "1?2");
        QCOMPARE(read.problems.size(), 1u);
        QCOMPARE(read.problems.front().where, u"line 8"_s);
    }

    void aCellBeyondTheLimitIsLeftEmptyAndTheRestIsRead()
    {
        CsvLimits limits;
        limits.cell = 1000;
        const Read read =
            readAll("a,b,c\n1," + QByteArray(2000, 'x') + ",3\n4,\"" + QByteArray(2000, 'y') + "\",6\n7,8,9\n", limits);
        QCOMPARE(read.rows, (std::vector<QByteArrayList>{{"1", "", "3"}, {"4", "", "6"}, {"7", "8", "9"}}));
        QCOMPARE(read.problems.size(), 2u);
        QCOMPARE(read.problems[0].severity, Problem::Severity::Error);
        QCOMPARE(read.problems[0].where, u"line 2"_s);
        QVERIFY(read.problems[0].text.contains(u"“b”"_s));
        QCOMPARE(read.problems[1].where, u"line 3"_s);
    }

    void aLineBeyondTheLimitIsCutAndTheRestIsRead()
    {
        CsvLimits limits;
        limits.cell = 1'000'000;
        limits.line = 1'200'000; // more than one block
        const Read read = readAll("a,b,c\n1," + QByteArray(4'000'000, 'x') + ",3\n7,8,9\n", limits);
        QCOMPARE(read.rows, (std::vector<QByteArrayList>{{"1", "", ""}, {"7", "8", "9"}}));
        QCOMPARE(read.lines, (QStringList{u"line 2"_s, u"line 3"_s}));
        QCOMPARE(read.problems.size(), 2u);
        QCOMPARE(read.problems[0].where, u"line 2"_s);
    }

    void columnsBeyondTheLimitAreSaid()
    {
        CsvLimits limits;
        limits.columns = 3;
        const Read read = readAll("a,b,c,d,e\n1,2,3,4,5\n", limits);
        QCOMPARE(read.rows, (std::vector<QByteArrayList>{{"1", "2", "3"}}));
        QVERIFY(!read.problems.empty());
        QVERIFY2(read.problems[0].text.contains(u'5') && read.problems[0].text.contains(u'3'),
                 qPrintable(read.problems[0].text));
    }

    void cellsBehindTheLastColumnAreSaid()
    {
        const Read read = readAll("a,b\n1,2\n1,2,,\n1,2,3\n1,2,3,4\n");
        QCOMPARE(read.rows.size(), 4u);
        QCOMPARE(read.problems.size(), 1u);
        QCOMPARE(read.problems[0].where, u"line 4"_s);
        QVERIFY(read.problems[0].text.startsWith(u'2'));
    }

    void columnsOfOneNameAreSaid()
    {
        const TextFile file("date,killed,Killed,latitude,longitude\n2013-01-14,3,4,34.7,36.7\n");
        const auto read = openIncidents(file.path);
        QVERIFY(read);
        QCOMPARE(read->atlas->figures.size(), 1u);
        QCOMPARE(read->atlas->figures[0].count.best, 3);
        const auto said = std::ranges::count_if(
            read->problems, [](const Problem &problem) { return problem.text.contains(u"“Killed (2)”"_s); });
        QCOMPARE(said, 1);
    }

    void itBeginsAgainWithTheFirstRow()
    {
        const TextFile file("a,b\n1,2\n3,4\n");
        const auto source = CsvRows::open(file.path);
        QVERIFY(source);
        for (int round = 0; round < 3; ++round) {
            QVERIFY((*source)->next());
            QCOMPARE((*source)->cell(0), std::string_view("1"));
            QCOMPARE((*source)->cell(-1), std::string_view());
            (*source)->rewind();
        }
        QCOMPARE((*source)->rowCount(), 2);
    }
};

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "tst_csvreader.moc"
