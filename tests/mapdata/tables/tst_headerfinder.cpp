#include "mapdata/tables/headerfinder.h"
#include "mapdata/tables/totalrows.h"

#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

/// Rows of a text, their cells parted by bars.
std::vector<QStringList> rowsOf(const QString &text)
{
    std::vector<QStringList> rows;
    for (const QString &line : text.split(u'\n'))
        rows.push_back(line.split(u'|'));
    return rows;
}

} // namespace

class HeaderFinderTest : public QObject {
    Q_OBJECT

private slots:
    void theHeaderIsFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("row");
        const auto row = [](const char *name, const QString &text, int expected) {
            QTest::newRow(name) << text << expected;
        };
        row("nothing", u""_s, 0);
        row("a header alone", u"date|place|killed"_s, 0);
        row("a header and a row", u"date|place|killed\n2013-01-14|Homs|3"_s, 0);
        row("names that nobody knows", u"Tarikh|Mawqi|Qatla\n2013-01-14|Homs|3\n2013-01-15|Hama|4"_s, 0);
        row("words throughout", u"name|place\nAhmad|Homs\nSami|Homs city\nRana|Region of Hama"_s, 0);
        row("words throughout, below names that nobody knows",
            u"Ism|Mawqi|Mintaqa\nAhmad|Homs city|Region of Homs\nSami|Town of Hama|Country"_s, 0);
        row("titles", u"Incidents in Syria, 2013||\nUpdated 1 March 2014||\n||\ndate|place|killed\n2013-03-01|Homs|3"_s,
            3);
        row("titles above names that nobody knows",
            u"A list|||\nof 2014|||\nTarikh|Mawqi|Qatla|Jarha\n2013-01-14|Homs|3|1\n2013-01-15|Hama|4|2"_s, 2);
        row("words and a date above", u"Source|A monitor|\nUpdated|2014-03-01|\ndate|place|killed\n2013-03-01|Homs|3"_s,
            2);
        row("a disclaimer parted by its commas",
            u"This list|by A|B and C|is as it is\ndate|place|lat|lon|killed\n2013-03-01|Homs|34.7|36.7|3"_s, 1);
        row("groups of columns",
            u"Incident||Location||Casualties|\ndate|type|lat|lon|killed|wounded\n"
            "2013-03-01|shelling|34.7|36.7|3|"_s,
            1);
        row("titles in Arabic", u"الحوادث في سوريا||\nالتاريخ|المحافظة|عدد القتلى\n2013-03-01|حمص|3"_s, 1);
        row("tags below the header", u"Date|Place|Killed\n#date|#loc|#affected+killed\n2013-03-01|Homs|3"_s, 0);
        row("tags far below titles",
            u"A data set||\n||\n||\n||\n||\n||\n||\n||\n||\n||\n||\nDate|Place|Killed\n"
            "#date|#loc|#affected+killed\n2013-03-01|Homs|3"_s,
            11);
        row("tags alone", u"#date|#loc|#affected+killed\n2013-03-01|Homs|3"_s, 0);
        row("years as names", u"place|2013|2014\nHoms|3|4\nHama|5|6"_s, 0);
        row("few names for many columns", u"date|place||||\n2013-03-01|Homs|1|2|3|4\n2013-03-02|Hama|1|2|3|4"_s, 0);
        row("no header", u"2013-03-01|Homs|3\n2013-03-02|Hama|4\n2013-03-03|Homs|5"_s, -1);
    }
    void theHeaderIsFound()
    {
        QFETCH(QString, text);
        QFETCH(int, row);
        QCOMPARE(findHeader(rowsOf(text)), row);
    }

    void totalsAreNamedInManyLanguages_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<TotalName>("name");
        for (const char *cell :
             {"Total", "TOTAL:", "Grand total", "Sub-total", "Total 2013", "Totals", "Sum", "Gesamt", "Summe",
              "Total général", "Итого", "ИТОГО", "المجموع", "المجموع الكلي", "الإجمالي", "Toplam", "合计"})
            QTest::newRow(cell) << QString::fromUtf8(cell) << TotalName::Only;
        for (const char *cell : {"Total Aleppo", "Aleppo total", "Total station", "مجموع حلب"})
            QTest::newRow(cell) << QString::fromUtf8(cell) << TotalName::Beside;
        for (const char *cell : {"", "Tot", "Totality", "Summer", "Aleppo", "8", "2013-01-14", "تجمع", "حلب"})
            QTest::newRow(cell[0] ? cell : "empty") << QString::fromUtf8(cell) << TotalName::None;
    }
    void totalsAreNamedInManyLanguages()
    {
        QFETCH(QString, cell);
        QFETCH(TotalName, name);
        QCOMPARE(totalNameIn(cell), name);
        if (name != TotalName::None)
            QVERIFY(mayNameTotal(cell.toStdString()));
    }

    void rowsOfTotalsAreTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<qint64>>("totals");
        QTest::addColumn<QList<qint64>>("doubtful");
        const auto row = [](const char *name, const QString &text, const QList<qint64> &totals,
                            const QList<qint64> &doubtful = {}) { QTest::newRow(name) << text << totals << doubtful; };
        row("none", u"2013-01-14|Aleppo|3\n2013-01-15|Homs|5"_s, {});
        row("where a date should be", u"2013-01-14|Aleppo|3\n2013-01-15|Homs|5\nTotal||8"_s, {2});
        row("where a place should be", u"2013-01-14|Aleppo|3\n2013-01-15|Homs|5\n|Total|8"_s, {2});
        row("in Arabic", u"2013-01-14|حلب|3\n2013-01-15|حمص|5\n|المجموع|8"_s, {2});
        row("wrong where a date should be", u"2013-01-14|Aleppo|3\n2013-01-15|Homs|5\nTotal||9"_s, {2});
        row("wrong where a place should be", u"2013-01-14|Aleppo|3\n2013-01-15|Homs|5\n|Total|9"_s, {}, {2});
        row("of groups",
            u"2013-01-14|Aleppo|3\n2013-01-15|Aleppo|5\n|Total Aleppo|8\n2013-01-15|Homs|1\n"
            "2013-01-16|Homs|1\n|Total Homs|2\n|Grand total|10"_s,
            {2, 5, 6});
        row("above", u"|Total|8\n2013-01-14|Aleppo|3\n2013-01-15|Homs|5"_s, {0});
        row("of two columns", u"2013-01-14|Aleppo|3|1\n2013-01-15|Homs|5|\n|Total|8|1"_s, {2});
        row("of thousands", u"2013-01-14|Aleppo|900\n2013-01-15|Homs|500\n|Total|1,400"_s, {2});
        row("a place of that name", u"2013-01-14|Aleppo|3\n2013-01-15|Homs|5\n2013-01-16|Total|4"_s, {});
        row("a place of that name, by chance a sum", u"2013-01-14|Aleppo|3\n2013-01-15|Total|3"_s, {}, {1});
        row("a place of that name in the first rows", u"2013-01-14|Total|3|34.5\n2013-01-15|Total|5|34.5\n||8|"_s, {});
        row("a total with a date", u"2013-01-14|Aleppo|3\n2013-01-15|Homs|5\n2013-12-31|Total|8"_s, {2});
        row("a firm of that name", u"2013-01-14|Total Energies|3\n2013-01-15|Homs|5"_s, {});
        row("without dates", u"Aleppo|3\nHoms|5\nTotal|8"_s, {2});
        row("without dates, and no sum", u"Aleppo|3\nHoms|5\nTotal|4"_s, {}, {2});
    }
    void rowsOfTotalsAreTold()
    {
        QFETCH(QString, text);
        QFETCH(QList<qint64>, totals);
        QFETCH(QList<qint64>, doubtful);
        const std::vector<QStringList> rows = rowsOf(text);
        TotalRows finder(static_cast<std::size_t>(rows.front().size()));
        for (std::size_t row = 0; row < rows.size(); ++row) {
            std::vector<std::string> texts;
            for (const QString &cell : rows[row])
                texts.push_back(cell.toStdString());
            finder.add(static_cast<qint64>(row), {texts.begin(), texts.end()});
        }
        const auto numbersOf = [](const std::vector<TotalRows::Found::Row> &found) {
            QList<qint64> numbers;
            for (const TotalRows::Found::Row &row : found)
                numbers << row.row;
            return numbers;
        };
        QCOMPARE(numbersOf(finder.found().totals), totals);
        QCOMPARE(numbersOf(finder.found().doubtful), doubtful);
    }
};

QTEST_GUILESS_MAIN(HeaderFinderTest)
#include "tst_headerfinder.moc"
