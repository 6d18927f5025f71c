// Workbooks: XLSX, ODS and XLS whose parts say what cannot be.
#include "madebytes.h"
#include "maker.h"

#include <algorithm>

namespace sijill::hostile {

using namespace Qt::StringLiterals;

namespace {

const QList<QByteArray> head{"id", "date", "place", "killed"};

QByteArray plainRows(int count)
{
    QByteArray rows = xlsxRow(1, head);
    for (int i = 0; i < count; ++i)
        rows += xlsxRow(i + 2, {"i" + QByteArray::number(i), "2013-01-14", "Homs", "1"});
    return rows;
}

/// One part written over, or left out where there is no content.
Parts with(Parts parts, const QByteArray &name, const QByteArray &content)
{
    parts.removeIf([&](const auto &part) { return part.first == name; });
    if (!content.isNull())
        parts.emplace_back(name, content);
    return parts;
}

void addXlsxParts(Maker &maker)
{
    const QByteArray sheet = xlsxSheet(plainRows(5));
    const Parts whole = xlsxParts({{"rows", sheet}});
    const auto add = [&](const char *name, const Parts &parts) {
        maker.add(QString::fromLatin1(name), Kind::Table, u"book.xlsx"_s, storedZip(parts));
    };
    add("a whole workbook", whole);
    add("an archive of nothing", {});
    for (const char *part : {"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml",
                             "xl/styles.xml", "[Content_Types].xml"}) {
        add("a workbook without a part", with(whole, part, {}));
        add("a workbook with an empty part", with(whole, part, ""));
        add("a workbook with words for a part", with(whole, part, "Dear all"));
        const auto found = std::ranges::find(whole, QByteArray(part), &Parts::value_type::first);
        add("a workbook with half a part", with(whole, part, found->second.first(found->second.size() / 2)));
    }
    const QByteArray links = "xl/_rels/workbook.xml.rels";
    for (const char *target : {"../../../../etc/hostname", "/etc/hostname", "", "worksheets/", "/xl/workbook.xml"})
        add("a sheet that is elsewhere", with(whole, links,
                                              "<Relationships><Relationship Id=\"r1\" Type=\"worksheet\" Target=\"" +
                                                  QByteArray(target) + "\"/></Relationships>"));
    add("sheets of one name", xlsxParts({{"rows", sheet}, {"rows", sheet}, {"ROWS", sheet}}));
    add("sheets of odd names", xlsxParts({{"", sheet}, {"&lt;b&gt;&#27;[31m", sheet}, {QByteArray(300, 'n'), sheet}}));
    add("300 sheets", xlsxParts(Parts(300, {"s", sheet})));
    add("days from 1904 that are none",
        xlsxParts(
            {{"rows", xlsxSheet(plainRows(2) + "<row r=\"4\"><c r=\"A4\"/><c r=\"B4\" s=\"1\"><v>1e308</v></c></row>"
                                               "<row r=\"5\"><c r=\"B5\" s=\"1\"><v>-9999999</v></c></row>")}},
            "<workbookPr date1904=\"1\"/>"));
    add("parts that stand twice", whole + Parts{{"xl/worksheets/sheet1.xml", "<a/>"}});
}

void addXlsxCells(Maker &maker)
{
    const auto add = [&](const char *name, const QByteArray &rows, const QByteArray &behind = {}) {
        maker.add(QString::fromLatin1(name), Kind::Table, u"cells.xlsx"_s,
                  storedZip(xlsxParts({{"rows", xlsxSheet(rows, behind)}})));
    };
    QByteArray cells;
    for (const char *reference : {"", "A", "0", "A0", "1A", "ZZZZZZZZ9", "A99999999999", "-1", "a9", "A9:B9"})
        cells += "<c r=\"" + QByteArray(reference) + "\"><v>1</v></c>";
    add("references of cells that are none", plainRows(2) + "<row r=\"9\">" + cells + "</row>");
    add("rows in no order", plainRows(2) + xlsxRow(2, head) + xlsxRow(1, head) + "<row r=\"x\"/><row r=\"-3\"/>");
    add("a far row", plainRows(2) + xlsxRow(100'000, {"z", "2013-01-14", "Homs", "1"}));
    QByteArray values;
    for (const char *cell : {R"(t="s"><v>99999999</v>)", R"(t="s"><v>-1</v>)", R"(t="s"><v>x</v>)", R"(t="b"><v>7</v>)",
                             R"(t="e"><v>#DIV/0!</v>)", R"(t="q"><v>3</v>)", R"(s="999"><v>3</v>)", R"(><v>1e999</v>)",
                             R"(><v>nan</v>)", R"(t="inlineStr">)", R"(><f>A1</f>)", R"(t="d"><v>2013-99-99</v>)"})
        values += QByteArray("<row><c ") + cell + "</c></row>";
    add("cells of odd types", plainRows(2) + values);
    const auto merged = [](const char *ranges) {
        QByteArray list;
        for (const QByteArray &range : QByteArray(ranges).split(' '))
            list += "<mergeCell ref=\"" + range + "\"/>";
        return "<mergeCells>" + list + "</mergeCells>";
    };
    add("merged cells that are none", plainRows(20),
        merged("A0:A9 A9:A2 :: A2 A2: :A9 ZZZZZZ2:ZZZZZZ9 A2:A99999999999 A2:A9:A12 -"));
    add("all cells merged", plainRows(20), merged("A1:XFD1048576 A2:XFD1048576 A3:A1048576 C2:C1048576"));
    add("merged cells over each other", plainRows(300),
        merged(QByteArray("C2:C200 D2:D200 ").repeated(2000).constData()));
    add("merged cells without an end", plainRows(20), "<mergeCells><mergeCell ref=\"C2:C9");
    add("a text of a megabyte", plainRows(2) + xlsxRow(4, {QByteArray(1 << 20, 'x'), "2013-01-14", "Homs", "1"}));
}

void addOds(Maker &maker)
{
    const QByteArray header = odsRow(head), row = odsRow({"a", "2013-01-14", "Homs", "1"});
    const auto addTables = [&](const char *name, const QByteArray &tables) {
        maker.add(QString::fromLatin1(name), Kind::Table, u"book.ods"_s, storedZip(odsParts(tables)));
    };
    const auto add = [&](const char *name, const QByteArray &rows) {
        addTables(name, "<t:table t:name=\"rows\">" + header + row + rows + "</t:table>");
    };
    add("a whole ODS of three rows", row + row);
    add("a row that repeats", "<t:table-row t:number-rows-repeated=\"2147483647\"><t:table-cell/></t:table-row>" + row);
    add("a row that repeats 1,000 times",
        QByteArray(row).replace("<t:table-row", "<t:table-row t:number-rows-repeated=\"1000\""));
    add("cells that repeat", "<t:table-row>" +
                                 QByteArray("<t:table-cell t:number-columns-repeated=\"2147483647\"/>").repeated(9) +
                                 "</t:table-row>" + row);
    add("repeats that are no numbers",
        "<t:table-row t:number-rows-repeated=\"-5\"><t:table-cell t:number-columns-repeated=\"x\"/></t:table-row>" +
            row);
    for (const char *span : {"2147483647", "-1", "0", "1e9", "99999999999999999999", ""})
        add("cells that span what is not there",
            odsRow({"a", "2013-01-14", "Homs", "1"},
                   " t:number-rows-spanned=\"" + QByteArray(span) + "\" t:number-columns-spanned=\"" + span + '"') +
                row + row);
    QByteArray values;
    for (const char *cell :
         {R"(o:value-type="date" o:date-value="0000-00-00")", R"(o:value-type="float" o:value="nan")",
          R"(o:value-type="time" o:time-value="PT99999999H")", R"(o:value-type="boolean")",
          R"(o:value-type="percentage" o:value="1e400")", R"(o:value-type="q" o:value="3")", R"(t:formula="of:=1/0")",
          R"(t:formula="of:=[.A1]+[.ZZZ9]")", R"(t:formula="of:=((((")"})
        values += QByteArray("<t:table-row><t:table-cell ") + cell + "/></t:table-row>";
    add("cells of odd types in ODS", values);
    add("a table in a cell",
        "<t:table-row><t:table-cell><t:table t:name=\"x\">" + row + "</t:table></t:table-cell></t:table-row>" + row);
    const QByteArray table = "<t:table t:name=\"rows\">" + header + row + "</t:table>";
    addTables("ODS without a table", {});
    addTables("tables without a name", QByteArray(table).replace(" t:name=\"rows\"", ""));
    addTables("300 tables", table.repeated(300));
    const auto addParts = [&](const char *name, const Parts &parts) {
        maker.add(QString::fromLatin1(name), Kind::Table, u"book.ods"_s, storedZip(parts));
    };
    const Parts whole = odsParts(table);
    addParts("ODS without a word of what it is", {whole[1]});
    addParts("ODS without its content", {whole[0]});
    addParts("ODS with half its content",
             with(whole, "content.xml", whole[1].second.first(whole[1].second.size() / 2)));
    addParts("ODS with words for its content", with(whole, "content.xml", "Dear all"));
}

void addXls(Maker &maker)
{
    QList<QList<QByteArray>> rows{head};
    for (int i = 0; i < 20; ++i)
        rows << QList<QByteArray>{"i" + QByteArray::number(i), "2013-01-14", "Homs", "1"};
    const QByteArray stream = xlsStream(rows), book = compoundFile(stream);
    const auto add = [&](const char *name, const QByteArray &content) {
        maker.add(QString::fromLatin1(name), Kind::Table, u"book.xls"_s, content);
    };
    add("a whole XLS", book);
    add("half an XLS", book.first(book.size() / 2));
    add("an XLS of one sector", book.first(512));
    add("an XLS without rows", compoundFile(xlsStream({})));
    add("an XLS without a sheet", compoundFile(xlsStream(rows).first(60)));
    add("an XLS that ends within a record", compoundFile(stream.chopped(9)));
    add("words in an XLS", compoundFile("Dear all"));
    maker.add(u"an XLS called XLSX"_s, Kind::Table, u"book.xlsx"_s, book);
    maker.add(u"an XLSX called XLS"_s, Kind::Table, u"book.xls"_s,
              storedZip(xlsxParts({{"rows", xlsxSheet(plainRows(5))}})));
}

} // namespace

void addBooks(Maker &maker)
{
    addXlsxParts(maker);
    addXlsxCells(maker);
    addOds(maker);
    addXls(maker);
}

} // namespace sijill::hostile
