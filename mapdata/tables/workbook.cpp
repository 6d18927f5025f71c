#include "mapdata/tables/workbook.h"

#include "mapdata/tables/xlsmerges.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QXmlStreamReader>

#include <cpl_vsi.h>

#include <algorithm>
#include <functional>
#include <memory>

namespace sijill {

using namespace Qt::StringLiterals;

// The formats: ECMA-376, part 1, 18.2 (workbook) and 18.3 (worksheets); OpenDocument 1.3, part 3, 9.1 (tables).
namespace {

constexpr std::size_t blockSize = 1U << 20;
constexpr std::size_t longestMergeList = 64U << 20; // bytes
/// More are as good as none: nobody fills them in by hand.
constexpr std::size_t mostMerges = 1'000'000;
/// Rows or columns that a file may say are one: more than any sheet has.
constexpr int mostInOne = 1 << 24;

/// A file within an archive, unpacked block by block.
class PackedFile {
public:
    explicit PackedFile(const QByteArray &name) : m_file(VSIFOpenL(name.constData(), "rb")) {}
    ~PackedFile()
    {
        if (m_file)
            VSIFCloseL(m_file);
    }
    PackedFile(const PackedFile &) = delete;
    PackedFile &operator=(const PackedFile &) = delete;

    /// Empty at the end.
    QByteArray read()
    {
        QByteArray block(static_cast<qsizetype>(blockSize), Qt::Uninitialized);
        const std::size_t bytes = m_file ? VSIFReadL(block.data(), 1, blockSize, m_file) : 0;
        block.truncate(static_cast<qsizetype>(bytes));
        return block;
    }

private:
    VSILFILE *m_file;
};

/// Fed block by block; `element` at the beginning and end of each.
void parse(const QByteArray &name, const std::function<bool(const QXmlStreamReader &)> &element)
{
    PackedFile file(name);
    QXmlStreamReader xml;
    for (QByteArray block = file.read(); !block.isEmpty(); block = file.read()) {
        xml.addData(block);
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            const bool isElement = token == QXmlStreamReader::StartElement || token == QXmlStreamReader::EndElement;
            if (isElement && !element(xml))
                return;
        }
        if (xml.error() != QXmlStreamReader::PrematureEndOfDocumentError)
            return;
    }
}

/// "BC12"; false where it is none.
bool readReference(QByteArrayView text, qint64 &row, int &column)
{
    constexpr qint64 mostRows = 1 << 20;
    constexpr int mostColumns = 1 << 14;
    row = column = 0;
    qsizetype at = 0;
    for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z' && column <= mostColumns; ++at)
        column = 26 * column + (text[at] - 'A' + 1);
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9' && row <= mostRows; ++at)
        row = 10 * row + (text[at] - '0');
    return at == text.size() && row > 0 && row <= mostRows && column > 0 && column <= mostColumns;
}

/// They stand behind the cells, which are passed over byte by byte.
QByteArray mergeListOf(const QByteArray &name)
{
    constexpr QByteArrayView begin = "mergeCells";
    PackedFile file(name);
    QByteArray text;
    bool isFound = false;
    for (QByteArray block = file.read(); !block.isEmpty(); block = file.read()) {
        text += block;
        if (!isFound) {
            const qsizetype at = text.indexOf(begin);
            isFound = at >= 0;
            text = isFound ? text.sliced(at) : text.last(std::min(text.size(), begin.size()));
        }
        const qsizetype end = isFound ? text.indexOf(begin, begin.size()) : -1;
        if (end >= 0)
            return text.first(end);
        if (static_cast<std::size_t>(text.size()) > longestMergeList)
            break;
    }
    return isFound ? text : QByteArray();
}

std::vector<MergedCells> xlsxMerges(const QByteArray &name)
{
    constexpr QByteArrayView attribute = "ref=\"";
    std::vector<MergedCells> merges;
    const QByteArray list = mergeListOf(name);
    for (qsizetype at = list.indexOf(attribute); at >= 0 && merges.size() < mostMerges;
         at = list.indexOf(attribute, at + 1)) {
        const qsizetype begin = at + attribute.size();
        const QByteArrayView range =
            QByteArrayView(list).sliced(begin, std::max<qsizetype>(list.indexOf('"', begin) - begin, 0));
        const qsizetype colon = range.indexOf(':');
        MergedCells cells;
        if (colon > 0 && readReference(range.first(colon), cells.firstRow, cells.firstColumn) &&
            readReference(range.sliced(colon + 1), cells.lastRow, cells.lastColumn) && cells.lastRow > cells.firstRow)
            merges.push_back(cells);
    }
    return merges;
}

/// A cell without a type holds a number, be it a day or not.
std::unordered_set<quint64> numericCells(const QByteArray &name)
{
    std::unordered_set<quint64> numbers;
    qint64 row = 0;
    int column = 0;
    parse(name, [&](const QXmlStreamReader &xml) {
        if (!xml.isStartElement())
            return true;
        if (xml.name() == "row"_L1) {
            const qint64 named = xml.attributes().value("r"_L1).toLongLong();
            row = named > 0 ? named : row + 1;
            column = 0;
        } else if (xml.name() == "c"_L1) {
            qint64 ownRow = 0;
            int own = 0;
            ++column;
            if (readReference(xml.attributes().value("r"_L1).toLatin1(), ownRow, own))
                column = own;
            const QStringView type = xml.attributes().value("t"_L1);
            if (type.isEmpty() || type == "n"_L1)
                numbers.insert(SheetFacts::keyOf(row, column));
        }
        return true;
    });
    return numbers;
}

/// Of whatever namespace.
QString textOf(const QXmlStreamReader &xml, QLatin1StringView attribute)
{
    for (const QXmlStreamAttribute &found : xml.attributes())
        if (found.name() == attribute)
            return found.value().toString();
    return {};
}

/// Of all sheets, by name. Rows and cells that repeat are written once, with their number.
QHash<QString, std::vector<MergedCells>> odsMerges(const QByteArray &name)
{
    QHash<QString, std::vector<MergedCells>> all;
    std::vector<MergedCells> *merges = nullptr;
    int depth = 0, column = 0;
    qint64 row = 0, rowsHere = 1;
    std::size_t found = 0;
    const auto number = [](const QXmlStreamReader &xml, QLatin1StringView attribute) {
        return std::clamp(textOf(xml, attribute).toInt(), 1, mostInOne);
    };
    parse(name, [&](const QXmlStreamReader &xml) {
        const bool begins = xml.isStartElement();
        if (xml.name() == "table"_L1) {
            if (begins && depth == 0) {
                merges = &all[textOf(xml, "name"_L1)];
                row = column = 0;
                rowsHere = 1;
            }
            depth += begins ? 1 : -1;
            return true;
        }
        if (depth != 1)
            return true;
        if (xml.name() == "table-row"_L1) {
            row = std::min<qint64>(row + (begins ? 1 : rowsHere - 1), mostInOne);
            rowsHere = begins ? number(xml, "number-rows-repeated"_L1) : 1;
            column = begins ? 0 : column;
        } else if (begins && (xml.name() == "table-cell"_L1 || xml.name() == "covered-table-cell"_L1)) {
            const int rows = number(xml, "number-rows-spanned"_L1);
            if (rows > 1 && row > 0 && found++ < mostMerges) // in a row
                merges->push_back({row, row + rows - 1, column + 1, column + number(xml, "number-columns-spanned"_L1)});
            column = std::min(column + number(xml, "number-columns-repeated"_L1), mostInOne);
        }
        return true;
    });
    return all;
}

bool mentions(const QByteArray &name, QByteArrayView word)
{
    PackedFile file(name);
    QByteArray text;
    for (QByteArray block = file.read(); !block.isEmpty(); block = file.read()) {
        text += block;
        if (text.contains(word))
            return true;
        text = text.last(std::min(text.size(), word.size()));
    }
    return false;
}

} // namespace

Workbook::Workbook(const QString &path, BookFormat format) : m_format(format)
{
    if (m_format == BookFormat::Xls) {
        constexpr qint64 largest = 256 << 20; // bytes; a sheet of XLS has 65,536 rows at most
        if (QFile file(path); file.open(QIODevice::ReadOnly) && file.size() <= largest)
            m_merges = xlsMerges(file.readAll());
        return;
    }
    m_archive = "/vsizip/{" + QFileInfo(path).absoluteFilePath().toUtf8() + "}/";
    if (m_format == BookFormat::Xlsx)
        lookAtXlsx();
    else if (const QByteArray content = m_archive + "content.xml"; mentions(content, "number-rows-spanned"))
        m_merges = odsMerges(content);
}

void Workbook::lookAtXlsx()
{
    QHash<QString, QByteArray> targets;
    parse(m_archive + "xl/_rels/workbook.xml.rels", [&](const QXmlStreamReader &xml) {
        const QString target = xml.attributes().value("Target"_L1).toString();
        if (xml.isStartElement() && xml.name() == "Relationship"_L1)
            targets.insert(xml.attributes().value("Id"_L1).toString(),
                           (target.startsWith(u'/') ? target.sliced(1) : u"xl/"_s + target).toUtf8());
        return true;
    });
    parse(m_archive + "xl/workbook.xml", [&](const QXmlStreamReader &xml) {
        if (!xml.isStartElement())
            return true;
        if (xml.name() == "workbookPr"_L1) {
            const QStringView flag = xml.attributes().value("date1904"_L1);
            m_countsFrom1904 = flag == "1"_L1 || flag == "true"_L1 || flag == "on"_L1;
        } else if (xml.name() == "sheet"_L1) {
            QString id;
            for (const QXmlStreamAttribute &attribute : xml.attributes())
                if (attribute.name() == "id"_L1 && !attribute.namespaceUri().isEmpty())
                    id = attribute.value().toString();
            m_sheets.insert(xml.attributes().value("name"_L1).toString(), targets.value(id));
        }
        return true;
    });
}

SheetFacts Workbook::factsOf(const QString &sheet) const
{
    SheetFacts facts;
    facts.merges = m_merges.value(sheet);
    if (const QByteArray part = m_sheets.value(sheet); !part.isEmpty()) {
        facts.merges = xlsxMerges(m_archive + part);
        if (m_countsFrom1904)
            facts.numbers = numericCells(m_archive + part);
    }
    std::ranges::sort(facts.merges, {}, &MergedCells::firstRow);
    return facts;
}

} // namespace sijill
