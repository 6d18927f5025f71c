// What is looked up in a spreadsheet's own files beside GDAL: merged cells, and what they may not do.

#include "mapdata/gdal/session.h"
#include "mapdata/tables/sheetcells.h"
#include "mapdata/tables/sheetrows.h"
#include "mapdata/tables/workbook.h"
#include "tests/hostile/madebytes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace sijill::hostile;
using namespace Qt::StringLiterals;

namespace {

QString written(const QTemporaryDir &folder, const QString &name, const Parts &parts)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(storedZip(parts)) < 0)
        qFatal("no file");
    return file.fileName();
}

QStringList mergesIn(const QString &path, const QString &sheet)
{
    QStringList merges;
    for (const MergedCells &cells :
         Workbook(path, path.endsWith(u".ods") ? BookFormat::Ods : BookFormat::Xlsx).factsOf(sheet).merges)
        merges << u"%1-%2, %3-%4"_s.arg(cells.firstRow).arg(cells.lastRow).arg(cells.firstColumn).arg(cells.lastColumn);
    return merges;
}

QByteArray odsCell(const QByteArray &attributes)
{
    return "<t:table-row><t:table-cell " + attributes + "/></t:table-row>";
}

} // namespace

class WorkbookTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void initTestCase() { registerAllDrivers(); }

    void whatIsNoWorkbookHasNoMergedCells_data()
    {
        QTest::addColumn<Parts>("parts");
        QTest::newRow("nothing") << Parts();
        QTest::newRow("no part of it") << Parts{{"a.txt", "a"}};
        QTest::newRow("words") << Parts{{"xl/workbook.xml", "Dear all"}, {"content.xml", "Dear all"}};
        QTest::newRow("half of it") << Parts{{"content.xml", "<a><b"}};
    }
    void whatIsNoWorkbookHasNoMergedCells()
    {
        QFETCH(Parts, parts);
        for (const QString &name : {u"book.xlsx"_s, u"book.ods"_s, u"book.csv"_s})
            QCOMPARE(mergesIn(written(m_folder, name, parts), u"rows"_s), QStringList());
    }

    void mergedCellsOfXlsx_data()
    {
        QTest::addColumn<QByteArray>("range");
        QTest::addColumn<QStringList>("merges");
        QTest::newRow("one row") << QByteArray("A2:C2") << QStringList();
        QTest::newRow("rows") << QByteArray("B2:C9") << QStringList{u"2-9, 2-3"_s};
        QTest::newRow("the whole sheet") << QByteArray("A1:XFD1048576") << QStringList{u"1-1048576, 1-16384"_s};
        QTest::newRow("beyond it") << QByteArray("A1:XFE1048577") << QStringList();
        for (const char *none : {"", ":", "A", "A2", "A2:", ":A9", "A0:A9", "9:A", "A9:A2", "A2:A9:A12", "-",
                                 "ZZZZZZZZZ1:ZZZZZZZZZ2", "A1:A99999999999999999999", "a1:a9"})
            QTest::addRow("none: %s", none) << QByteArray(none) << QStringList();
    }
    void mergedCellsOfXlsx()
    {
        QFETCH(QByteArray, range);
        QFETCH(QStringList, merges);
        const QString path = written(
            m_folder, u"book.xlsx"_s,
            xlsxParts({{"rows", xlsxSheet({}, "<mergeCells><mergeCell ref=\"" + range + "\"/></mergeCells>")}}));
        QCOMPARE(mergesIn(path, u"rows"_s), merges);
        QCOMPARE(mergesIn(path, u"other"_s), QStringList());
    }

    void mergedCellsOfOds_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QStringList>("merges");
        QTest::newRow("none") << odsCell({}) << QStringList();
        QTest::newRow("in no row") << QByteArray("<t:table-cell t:number-rows-spanned=\"3\"/>") << QStringList();
        QTest::newRow("behind rows that repeat")
            << "<t:table-row t:number-rows-repeated=\"5\"/>" + odsCell("t:number-rows-spanned=\"3\"")
            << QStringList{u"6-8, 1-1"_s};
        for (const char *none : {"-1", "0", "1", "x", "", "99999999999999999999"})
            QTest::addRow("none: %s", none)
                << odsCell("t:number-rows-spanned=\"" + QByteArray(none) + '"') << QStringList();
        // More than any sheet has is as much as any sheet may have.
        QTest::newRow("columns and rows without number")
            << QByteArray("<t:table-row t:number-rows-repeated=\"2147483647\"/>").repeated(3) + "<t:table-row>" +
                   QByteArray("<t:table-cell t:number-columns-repeated=\"2147483647\"/>").repeated(3) +
                   "<t:table-cell t:number-rows-spanned=\"2147483647\" t:number-columns-spanned=\"2147483647\"/>"
                   "</t:table-row>"
            << QStringList{u"16777216-33554431, 16777217-33554432"_s};
    }
    void mergedCellsOfOds()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QStringList, merges);
        const QByteArray other = "<t:table t:name=\"other\">" + odsCell("t:number-rows-spanned=\"2\"") + "</t:table>";
        const QString path = written(m_folder, u"book.ods"_s,
                                     odsParts(other + "<t:table t:name=\"rows\">" + rows + "</t:table>" + other));
        QCOMPARE(mergesIn(path, u"rows"_s), merges);
    }

    /// Else nothing of what hostile files try would be tried.
    void whatIsMadeHereIsRead()
    {
        const QList<QByteArray> head{"date", "killed"}, row{"2013-01-14", "3"};
        QFile xls(m_folder.filePath(u"made.xls"_s));
        QVERIFY(xls.open(QIODevice::WriteOnly) && xls.write(compoundFile(xlsStream({head, row}))) > 0 && xls.flush());
        const QStringList made{
            written(m_folder, u"made.xlsx"_s, xlsxParts({{"rows", xlsxSheet(xlsxRow(1, head) + xlsxRow(2, row))}})),
            written(m_folder, u"made.ods"_s,
                    odsParts("<t:table t:name=\"rows\">" + odsRow(head) + odsRow(row) + "</t:table>")),
            xls.fileName()};
        for (const QString &path : made) {
            const auto rows = openSheetRows(path, {}, {});
            QVERIFY2(rows, qPrintable(path));
            QCOMPARE((*rows)->columns(), (QStringList{u"date"_s, u"killed"_s}));
            QVERIFY((*rows)->next());
            QCOMPARE((*rows)->cell(1), "3");
        }
    }

    void aCellIsMergedOnceWhateverTheFileSays()
    {
        SheetFacts facts;
        for (int i = 0; i < 5; ++i)
            facts.merges.push_back({2, 4, 2, 2});
        facts.merges.push_back({3, 6, 2, 2});
        SheetCells cells(facts, 1, {u"killed"_s, u"place"_s}, false);
        const auto rowAt = [&](qint64 row, std::vector<std::string> texts) {
            cells.complete(row, texts, false);
            return QString::fromStdString(texts[0] + '/' + texts[1]);
        };
        QCOMPARE(rowAt(2, {"1", "Homs"}), u"1/Homs"_s);
        QCOMPARE(rowAt(3, {"1", ""}), u"1/Homs"_s);
        QCOMPARE(rowAt(6, {"1", ""}), u"1/Homs"_s);
        QCOMPARE(rowAt(7, {"1", ""}), u"1/"_s);
    }

    void aCountInMergedCellsIsToldOnce()
    {
        SheetFacts facts;
        for (int i = 0; i < 5; ++i)
            facts.merges.push_back({2, 4, 1, 1});
        SheetCells cells(facts, 1, {u"killed"_s}, false);
        std::vector<std::string> texts{"12"};
        cells.complete(2, texts, false);
        QCOMPARE(cells.unfilled().size(), std::size_t(1));
        QCOMPARE(cells.unfilled().front().text, u"12"_s);
    }
};

QTEST_GUILESS_MAIN(WorkbookTest)
#include "tst_workbook.moc"
