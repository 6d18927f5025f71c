// A workbook of any parts: "x" and the sheet of an XLSX, or "o" and the tables of an ODS; a line "=== NAME" begins
// another part of the archive. What Sijill reads beside GDAL is read without a crash, and the rows are the same each
// time.

#include "mapdata/gdal/session.h"
#include "mapdata/tables/sheetrows.h"
#include "mapdata/tables/workbook.h"
#include "readrows.h"
#include "tests/hostile/madebytes.h"

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

void put(hostile::Parts &parts, const QByteArray &name, const QByteArray &content)
{
    if (name.isEmpty() || name.size() > 100)
        return;
    parts.removeIf([&](const auto &part) { return part.first == name; });
    parts.emplace_back(name, content);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const bool isOds = bytes.startsWith('o');
    hostile::Parts parts;
    QByteArray name, content;
    const auto add = [&] {
        if (name.isEmpty())
            parts = isOds ? hostile::odsParts(content) : hostile::xlsxParts({{"rows", content}});
        else
            put(parts, name, content);
        content.clear();
    };
    for (const QByteArray &line : bytes.mid(1).split('\n')) {
        if (line.startsWith("=== ")) {
            add();
            name = line.mid(4);
        } else {
            content += line + '\n';
        }
    }
    add();
    registerAllDrivers();
    const QString path = fuzz::fileOf(isOds ? u"book.ods"_s : u"book.xlsx"_s, hostile::storedZip(parts));
    const SheetFacts facts = Workbook(path, isOds ? BookFormat::Ods : BookFormat::Xlsx).factsOf(u"rows"_s);
    for (const MergedCells &merge : facts.merges)
        fuzz::require(merge.firstRow > 0 && merge.lastRow >= merge.firstRow && merge.firstColumn > 0);
    if (const auto rows = openSheetRows(path, {}, {}))
        fuzz::readTwice(**rows);
    return 0;
}
