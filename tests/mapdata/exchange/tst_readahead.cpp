#include "mapdata/exchange/csvrows.h"
#include "mapdata/exchange/readahead.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <stdexcept>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

/// Rows of two cells: their number, and so many letters.
class MadeUpRows : public RowSource {
public:
    MadeUpRows(int count, int letters, int breaksAt = -1)
        : m_count(count), m_breaksAt(breaksAt), m_letters(static_cast<std::size_t>(letters), 'x')
    {
    }

    const QStringList &columns() const override { return m_columns; }
    void readOnly(const std::vector<int> &) override {}
    bool next() override
    {
        if (m_row + 1 == m_breaksAt)
            throw std::runtime_error("the disk is gone");
        if (m_row + 1 >= m_count)
            return false;
        m_number = std::to_string(++m_row);
        return true;
    }
    std::string_view cell(int column) const override { return column == 0 ? m_number : m_letters; }
    void rewind() override { m_row = -1; }
    QStringList messages() const override { return {}; }
    qint64 rowCount() const override { return m_count; }
    EncodingChoice encoding() const override { return {}; }
    QStringList placesOf(const std::vector<qint64> &, qint64) const override { return {}; }

    std::atomic<int> m_row = -1;

private:
    int m_count, m_breaksAt;
    std::string m_number;
    std::string m_letters;
    QStringList m_columns{u"number"_s, u"letters"_s};
};

std::vector<std::string> cellsOf(const RowBatch &batch)
{
    std::vector<std::string> cells;
    std::size_t begin = 0;
    for (const quint32 end : batch.ends) {
        cells.push_back(batch.bytes.substr(begin, end - begin));
        begin = end;
    }
    return cells;
}

QString written(const QTemporaryDir &folder, const QByteArray &content)
{
    const QString path = folder.filePath(u"table.csv"_s);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return path;
}

/// Commas, quotes, line ends and blank lines wherever they fall.
QByteArray randomText(QRandomGenerator &random, int pieces)
{
    const QByteArrayList words{"a", "bc", ",", ",", ",", "\n", "\n", "\r\n", "\n\n", "\"x\"", "\"y\nz\"", "\"", "é"};
    QByteArray text = "one,two,three\n";
    for (int i = 0; i < pieces; ++i)
        text += words[random.bounded(static_cast<int>(words.size()))];
    return text;
}

/// The rule in words: a row begins on the line behind the end of the one before, and what is empty is none.
std::vector<qint64> linesByHand(const QByteArray &text)
{
    std::vector<qint64> lines;
    qint64 line = 1, begin = 1;
    bool quoted = false, empty = true;
    for (const char c : QByteArray(text + '\n')) {
        quoted ^= c == '"';
        line += c == '\n';
        if (c != '\n' || quoted) {
            empty = empty && c == '\r';
            continue;
        }
        if (!empty)
            lines.push_back(begin);
        begin = line;
        empty = true;
    }
    if (!empty) // a quote that never ends
        lines.push_back(begin);
    return lines;
}

} // namespace

class ReadAheadTest : public QObject {
    Q_OBJECT

private slots:
    void rowsComeOnceAndInOrder_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("letters");
        QTest::newRow("none") << 0 << 1;
        QTest::newRow("one") << 1 << 0;
        QTest::newRow("a batch") << 8192 << 3;
        QTest::newRow("a batch and one") << 8193 << 3;
        QTest::newRow("more than are read ahead") << 100'000 << 0;
        QTest::newRow("long rows") << 300 << 100'000;
    }
    void rowsComeOnceAndInOrder()
    {
        QFETCH(int, rows);
        QFETCH(int, letters);
        MadeUpRows source(rows, letters);
        ReadAhead ahead(source, {1, 0});
        int row = 0;
        for (RowBatch batch = ahead.next({}); !batch.isEmpty(); batch = ahead.next(std::move(batch))) {
            const std::vector<std::string> cells = cellsOf(batch);
            QVERIFY(cells.size() % 2 == 0);
            QVERIFY(batch.bytes.size() <= batchBytes + static_cast<std::size_t>(letters) + 16);
            for (std::size_t i = 0; i < cells.size(); i += 2) {
                QCOMPARE(cells[i].size(), static_cast<std::size_t>(letters));
                QCOMPARE(cells[i + 1], std::to_string(row++));
            }
        }
        QCOMPARE(row, rows);
        QVERIFY(ahead.next({}).isEmpty()); // still
    }

    void itIsOnlySoFarAheadAndEndsWhenNobodyWantsMore()
    {
        MadeUpRows source(10'000'000, 0);
        {
            ReadAhead ahead(source, {0});
            const RowBatch first = ahead.next({});
            QCOMPARE(first.ends.size(), 8192u);
        }
        QVERIFY(source.m_row < 100'000);
    }

    void whatGoesWrongIsToldBehindTheRowsBefore()
    {
        MadeUpRows source(20'000, 0, 10'000);
        ReadAhead ahead(source, {0});
        const RowBatch first = ahead.next({});
        QCOMPARE(first.ends.size(), 8192u);
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, ahead.next({}));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, ahead.next({}));
    }

    void aBatchHoldsTheCellsOfItsRows_data()
    {
        QTest::addColumn<QByteArray>("types");
        QTest::newRow("texts") << QByteArray();
        QTest::newRow("a file of types beside it") << QByteArray("\"Integer\",\"String\",\"Real\"");
    }
    void aBatchHoldsTheCellsOfItsRows()
    {
        QFETCH(QByteArray, types);
        QRandomGenerator random(3);
        const QTemporaryDir folder;
        if (QFile file(folder.filePath(u"table.csvt"_s)); !types.isEmpty() && file.open(QIODevice::WriteOnly))
            file.write(types);
        const std::vector<int> columns{2, 0, -1, 1};
        for (int round = 0; round < 50; ++round) {
            const QString path = written(folder, randomText(random, random.bounded(300)) + "7,8,9.5\n,,\n1\n");
            const auto source = CsvRows::open(path);
            QVERIFY(source);
            CsvRows &rows = **source;
            QCOMPARE(rows.columns().size(), 3);
            std::vector<std::string> byRow, byBatch;
            while (rows.next())
                for (const int column : columns)
                    byRow.emplace_back(rows.cell(column));
            rows.rewind();
            RowBatch batch;
            for (rows.read(batch, columns, 5); !batch.isEmpty(); rows.read(batch, columns, 5))
                for (const std::string &cell : cellsOf(batch))
                    byBatch.push_back(cell);
            QVERIFY(!byRow.empty());
            QCOMPARE(byBatch, byRow);
        }
    }

    void theLineOfARowIsFoundWhateverTheFileLooksLike()
    {
        QRandomGenerator random(5);
        const QTemporaryDir folder;
        int withQuotes = 0, without = 0;
        for (int round = 0; round < 200; ++round) {
            QByteArray text = randomText(random, random.bounded(100));
            if (round % 2 == 0)
                text.replace('"', "");
            (text.contains('"') ? withQuotes : without) += 1;
            const QString path = written(folder, text);
            std::vector<qint64> expected = linesByHand(text);
            expected.erase(expected.begin()); // the header
            const auto total = static_cast<qint64>(expected.size());
            std::vector<qint64> rows, lines;
            for (qint64 row = 0; row < total; ++row)
                if (random.bounded(3) > 0) {
                    rows.push_back(row);
                    lines.push_back(expected[static_cast<std::size_t>(row)]);
                }
            QCOMPARE(linesOfRows(path, rows, total), lines);
            QVERIFY(linesOfRows(path, rows, total + 1).empty());

            const auto source = CsvRows::open(path);
            QVERIFY(source);
            QVERIFY((*source)->rowCount() >= 0); // looks at the text, as every reading does
            QStringList told;
            for (const qint64 line : lines)
                told << u"line %1"_s.arg(line);
            QCOMPARE((*source)->placesOf(rows, total), told);
            // A few of them, asked for again.
            std::vector<qint64> few;
            QStringList fewTold;
            for (std::size_t i = 0; i < rows.size(); i += 3) {
                few.push_back(rows[i]);
                fewTold << told[static_cast<qsizetype>(i)];
            }
            QCOMPARE((*source)->placesOf(few, total), fewTold);
            // Of another number of rows any line would be a guess.
            for (QString &place : fewTold)
                place = u"row %1"_s.arg(few[static_cast<std::size_t>(&place - fewTold.data())] + 1);
            QCOMPARE((*source)->placesOf(few, total + 1000), fewTold);
        }
        QVERIFY(withQuotes > 50 && without > 50);
    }
};

QTEST_GUILESS_MAIN(ReadAheadTest)
#include "tst_readahead.moc"
