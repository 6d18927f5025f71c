#include "mapdata/tables/joinedtables.h"

#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

/// Rows that are given, their cells parted by bars.
class GivenRows : public RowSource {
public:
    explicit GivenRows(const QString &text)
    {
        QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
        m_columns = lines.takeFirst().split(u'|');
        for (const QString &line : lines) {
            std::vector<std::string> cells;
            for (const QString &cell : line.split(u'|'))
                cells.push_back(cell.toStdString());
            cells.resize(static_cast<std::size_t>(m_columns.size()));
            m_rows.push_back(cells);
        }
    }

    const QStringList &columns() const override { return m_columns; }
    void readOnly(const std::vector<int> &) override {}
    bool next() override { return ++m_row < static_cast<qint64>(m_rows.size()); }
    std::string_view cell(int column) const override
    {
        return m_rows[static_cast<std::size_t>(m_row)][static_cast<std::size_t>(column)];
    }
    void rewind() override { m_row = -1; }
    Problems problems() const override { return {}; }
    qint64 rowCount() const override { return static_cast<qint64>(m_rows.size()); }
    EncodingChoice encoding() const override { return {}; }
    QStringList placesOf(const std::vector<qint64> &rows, qint64) const override
    {
        QStringList places;
        for (const qint64 row : rows)
            places << u"row %1"_s.arg(row + 1);
        return places;
    }

private:
    QStringList m_columns;
    std::vector<std::vector<std::string>> m_rows;
    qint64 m_row = -1;
};

struct Named {
    const char *name;
    const char *text;
};

Result<std::shared_ptr<RowSource>> opened(const std::vector<Named> &tables, const QString &wanted = {})
{
    std::vector<TablePart> parts;
    for (const Named &table : tables)
        parts.push_back(
            {QString::fromUtf8(table.name), std::make_shared<GivenRows>(QString::fromUtf8(table.text)), false});
    return JoinedTables::open(u"file"_s, std::move(parts), wanted);
}

QStringList readOf(const RowSource &rows)
{
    QStringList names;
    for (const TableNote &table : rows.notes().tables)
        if (table.isRead)
            names << table.name;
    return names;
}

/// Each row as its cells, parted by bars.
QStringList contentOf(RowSource &rows)
{
    QStringList content;
    rows.rewind();
    while (rows.next()) {
        QStringList cells;
        for (int i = 0; i < rows.columns().size(); ++i)
            cells << QString::fromStdString(std::string(rows.cell(i)));
        content << cells.join(u'|');
    }
    return content;
}

const Named year2013{"2013", "date|place|killed\n2013-01-14|Homs|3\n2013-02-14|Hama|4"};
const Named year2014{"2014", "place|date|killed|wounded\nHoms|2014-01-14|5|1"};
const Named bases{"bases", "place|lat|lon\nHoms|34.7|36.7"};
const Named readme{"README", "About\nA list of incidents"};

} // namespace

class JoinedTablesTest : public QObject {
    Q_OBJECT

private slots:
    void withoutTablesThereIsNone() { QVERIFY(!opened({})); }

    void aTableThatIsNotThereIsRefusedAndTheOthersAreNamed()
    {
        const auto rows = opened({year2013, bases}, u"2015"_s);
        QVERIFY(!rows);
        QVERIFY2(rows.problem().text.contains(u"2015"_s) && rows.problem().text.contains(u"bases"_s),
                 qPrintable(rows.problem().text));
    }

    void theTablesThatLookAlikeAreRead_data()
    {
        QTest::addColumn<std::vector<Named>>("tables");
        QTest::addColumn<QStringList>("read");
        QTest::newRow("one") << std::vector<Named>{year2013} << QStringList{u"2013"_s};
        QTest::newRow("an empty one too")
            << std::vector<Named>{{"new", "date|place|killed"}, year2013} << QStringList{u"2013"_s};
        QTest::newRow("a year each") << std::vector<Named>{year2013, year2014} << QStringList{u"2013"_s, u"2014"_s};
        QTest::newRow("words first") << std::vector<Named>{readme, year2013, bases, year2014}
                                     << QStringList{u"2013"_s, u"2014"_s};
        QTest::newRow("places first") << std::vector<Named>{bases, year2013} << QStringList{u"2013"_s};
        QTest::newRow("nothing known") << std::vector<Named>{{"a", "p|q\n1|2"}, {"b", "r|s\n3|4"}}
                                       << QStringList{u"a"_s};
        QTest::newRow("all beside the years")
            << std::vector<Named>{{"All", "date|place|killed|wounded\n2013-01-14|Homs|3\n2013-02-14|Hama|4\n"
                                          "2014-01-14|Homs|5|1"},
                                  year2013,
                                  year2014}
            << QStringList{u"2013"_s, u"2014"_s};
        QTest::newRow("a copy") << std::vector<Named>{year2013, {"2013 (2)", year2013.text}} << QStringList{u"2013"_s};
    }
    void theTablesThatLookAlikeAreRead()
    {
        QFETCH(std::vector<Named>, tables);
        QFETCH(QStringList, read);
        const auto rows = opened(tables);
        QVERIFY(rows);
        QCOMPARE(readOf(**rows), read);
        const SourceNotes notes = (*rows)->notes();
        QCOMPARE(notes.tables.size(), tables.size());
        for (const TableNote &table : notes.tables)
            QCOMPARE(table.why.isEmpty(), table.isRead);
    }

    void columnsAreMatchedByName()
    {
        const auto rows = opened({year2013, year2014});
        QVERIFY(rows);
        QCOMPARE((*rows)->columns(), (QStringList{u"date"_s, u"place"_s, u"killed"_s, u"wounded"_s}));
        const QStringList content{u"2013-01-14|Homs|3|"_s, u"2013-02-14|Hama|4|"_s, u"2014-01-14|Homs|5|1"_s};
        for (int round = 0; round < 2; ++round)
            QCOMPARE(contentOf(**rows), content);
        QCOMPARE((*rows)->rowCount(), 3);
        QCOMPARE((*rows)->placesOf({0, 1, 2}, 3),
                 (QStringList{u"“2013”, row 1"_s, u"“2013”, row 2"_s, u"“2014”, row 1"_s}));
    }

    void aTableThatMayHoldIncidentsAndIsNotReadIsMissed()
    {
        const auto rows = opened({year2013, {"deaths", "day of death|where|dead|sex\n2013-01-14|Homs|3|m"}, bases});
        QVERIFY(rows);
        QCOMPARE((*rows)->problems().size(), 1u);
        const Problem problem = (*rows)->problems().front();
        QCOMPARE(problem.severity, Problem::Severity::Error);
        QVERIFY2(problem.text.contains(u"“deaths” (1"_s) && problem.text.contains(u"--table"_s) &&
                     !problem.text.contains(u"bases"_s),
                 qPrintable(problem.text));
    }

    void aTableIsReadByItsName()
    {
        const auto rows = opened({year2013, year2014, bases}, u"bases"_s);
        QVERIFY(rows);
        QCOMPARE(readOf(**rows), QStringList{u"bases"_s});
        QCOMPARE(contentOf(**rows), QStringList{u"Homs|34.7|36.7"_s});
        QVERIFY((*rows)->problems().empty());
    }

    void rowsThatStandInTwoTablesAreSaid()
    {
        const auto rows = opened({year2013, {"more", "date|place|killed\n2013-01-14|Homs|3\n2013-03-14|Idlib|1"}});
        QVERIFY(rows);
        QCOMPARE((*rows)->rowCount(), 4);
        QCOMPARE((*rows)->problems().size(), 1u);
        QVERIFY((*rows)->problems().front().text.startsWith(u'1'));
    }
};

QTEST_GUILESS_MAIN(JoinedTablesTest)
#include "tst_joinedtables.moc"
