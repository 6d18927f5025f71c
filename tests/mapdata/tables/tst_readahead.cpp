#include "mapdata/tables/csvrows.h"
#include "mapdata/tables/readahead.h"

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
    Problems problems() const override { return {}; }
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

    void aLookIsBoundedInBytesAndTime()
    {
        MadeUpRows source(10'000, 1000);
        QCOMPARE(sampleRows(source, 300).size(), 300u);
        QCOMPARE(sampleRows(source, 300, {.bytes = 5000}).size(), 5u);
        QCOMPARE(sampleRows(source, 300, {.time = std::chrono::milliseconds(-1)}).size(), 0u);
    }

    void aBatchHoldsTheCellsOfItsRows()
    {
        QRandomGenerator random(3);
        const QTemporaryDir folder;
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
};

QTEST_GUILESS_MAIN(ReadAheadTest)
#include "tst_readahead.moc"
