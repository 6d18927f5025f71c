#include "madebytes.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>

namespace sijill::hostile {

// The formats: APPNOTE.TXT (ZIP); ECMA-376; OpenDocument 1.3; [MS-CFB] and [MS-XLS].
namespace {

template <class T>
QByteArray little(T value)
{
    QByteArray bytes(sizeof value, Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray u16(qsizetype value)
{
    return little(static_cast<quint16>(value));
}

QByteArray u32(qsizetype value)
{
    return little(static_cast<quint32>(value));
}

quint32 checksum(const QByteArray &bytes)
{
    quint32 sum = 0xffffffff;
    for (const char c : bytes) {
        sum ^= static_cast<quint8>(c);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1U) ^ (0xedb88320U & (0U - (sum & 1U)));
    }
    return ~sum;
}

QByteArray record(int type, const QByteArray &content)
{
    return u16(type) + u16(content.size()) + content;
}

QByteArray begin(int substream)
{
    return record(0x809, u16(0x600) + u16(substream) + u16(0xdbb) + u16(0x7cc) + u32(0x41) + u32(6));
}

QByteArray shortText(const QByteArray &text)
{
    return u16(text.size()) + '\0' + text;
}

constexpr qsizetype sector = 512;
constexpr quint32 chainEnd = 0xfffffffe, unused = 0xffffffff, allocation = 0xfffffffd;

QByteArray entry(const char *name, int type, quint32 child, quint32 first, qsizetype size)
{
    QByteArray utf16;
    for (const char *c = name; *c; ++c)
        utf16 += u16(*c);
    const qsizetype length = utf16.size() + 2;
    QByteArray bytes = utf16 + QByteArray(64 - utf16.size(), '\0') + u16(length);
    bytes += static_cast<char>(type);
    bytes += '\1';
    return bytes + u32(unused) + u32(unused) + u32(child) + QByteArray(36, '\0') + u32(first) + u32(size) + u32(0);
}

} // namespace

QByteArray storedZip(const Parts &parts)
{
    QByteArray archive, directory;
    for (const auto &[name, content] : parts) {
        const QByteArray facts = u16(20) + u16(0) + u16(0) + u16(0) + u16(0x21) + u32(checksum(content)) +
                                 u32(content.size()) + u32(content.size()) + u16(name.size()) + u16(0);
        directory += "PK\1\2" + u16(20) + facts + u16(0) + u16(0) + u16(0) + u32(0) + u32(archive.size()) + name;
        archive += "PK\3\4" + facts + name + content;
    }
    return archive + directory + "PK\5\6" + u16(0) + u16(0) + u16(parts.size()) + u16(parts.size()) +
           u32(directory.size()) + u32(archive.size()) + u16(0);
}

Parts xlsxParts(const Parts &sheets, const QByteArray &properties)
{
    const QByteArray office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                     package = "http://schemas.openxmlformats.org/package/2006/relationships",
                     main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    QByteArray list, links, types;
    Parts parts;
    for (const auto &[name, xml] : sheets) {
        const QByteArray number = QByteArray::number(parts.size() + 1);
        list += "<sheet name=\"" + name + "\" sheetId=\"" + number + "\" r:id=\"r" + number + "\"/>";
        links += "<Relationship Id=\"r" + number + "\" Type=\"" + office + "/worksheet\" Target=\"worksheets/sheet" +
                 number + ".xml\"/>";
        types += "<Override PartName=\"/xl/worksheets/sheet" + number +
                 ".xml\" ContentType=\"application/"
                 "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>";
        parts.emplace_back("xl/worksheets/sheet" + number + ".xml", xml);
    }
    parts.emplace_back("[Content_Types].xml",
                       "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                       "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
                       "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>" +
                           types + "</Types>");
    parts.emplace_back("_rels/.rels", "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"r1\" Type=\"" +
                                          office + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    parts.emplace_back("xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office + "\">" + properties +
                                              "<sheets>" + list + "</sheets></workbook>");
    parts.emplace_back("xl/_rels/workbook.xml.rels",
                       "<Relationships xmlns=\"" + package + "\">" + links + "</Relationships>");
    parts.emplace_back("xl/styles.xml", "<styleSheet xmlns=\"" + main +
                                            "\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" "
                                            "applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
    return parts;
}

QByteArray xlsxSheet(const QByteArray &rows, const QByteArray &behind)
{
    return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows +
           "</sheetData>" + behind + "</worksheet>";
}

QByteArray xlsxRow(int row, const QList<QByteArray> &cells)
{
    const QByteArray number = QByteArray::number(row);
    QByteArray xml = "<row r=\"" + number + "\">";
    char column = 'A';
    for (const QByteArray &cell : cells)
        xml += QByteArray("<c r=\"") + column++ + number + "\" t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
    return xml + "</row>";
}

Parts odsParts(const QByteArray &tables)
{
    const QByteArray names = "=\"urn:oasis:names:tc:opendocument:xmlns:";
    QByteArray content = tables;
    // Readers know the usual names alone.
    for (const auto &[brief, usual] : {std::pair("t:", "table:"), std::pair("o:", "office:"), std::pair("x:", "text:")})
        for (const char *before : {"<", "</", " "})
            content.replace(QByteArray(before).append(brief), QByteArray(before).append(usual));
    return {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
            {"content.xml", "<office:document-content xmlns:office" + names + "office:1.0\" xmlns:table" + names +
                                "table:1.0\" xmlns:text" + names + "text:1.0\"><office:body><office:spreadsheet>" +
                                content + "</office:spreadsheet></office:body></office:document-content>"}};
}

QByteArray odsRow(const QList<QByteArray> &cells, const QByteArray &attributes)
{
    QByteArray xml = "<t:table-row>";
    for (const QByteArray &cell : cells)
        xml += "<t:table-cell o:value-type=\"string\"" + attributes + "><x:p>" + cell + "</x:p></t:table-cell>";
    return xml + "</t:table-row>";
}

QByteArray xlsStream(const QList<QList<QByteArray>> &rows)
{
    QByteArray texts, cells;
    int count = 0;
    qsizetype columns = 0;
    for (qsizetype row = 0; row < rows.size(); ++row)
        for (qsizetype column = 0; column < rows[row].size(); ++column) {
            const QByteArray at = u16(row) + u16(column) + u16(0);
            bool isNumber = false;
            const double number = rows[row][column].toDouble(&isNumber);
            columns = std::max(columns, column + 1);
            if (rows[row][column].isEmpty()) {
                continue;
            } else if (isNumber) {
                quint64 bits = 0;
                std::memcpy(&bits, &number, sizeof bits);
                cells += record(0x203, at + little(bits));
            } else {
                texts += shortText(rows[row][column]);
                cells += record(0xfd, at + u32(count++));
            }
        }
    const QByteArray name = "rows";
    const auto globals = [&](qsizetype sheetAt) {
        return begin(5) + record(0x42, u16(1200)) +
               record(0x85, u32(sheetAt) + u16(0) + static_cast<char>(name.size()) + '\0' + name) +
               record(0xfc, u32(count) + u32(count) + texts) + record(0x0a, {});
    };
    return globals(globals(0).size()) + begin(0x10) +
           record(0x200, u32(0) + u32(rows.size()) + u16(0) + u16(columns) + u16(0)) + cells + record(0x0a, {});
}

QByteArray compoundFile(const QByteArray &stream)
{
    constexpr qsizetype leastOfSectors = 4096; // what is shorter stands elsewhere
    QByteArray content = stream;
    content.resize(std::max(leastOfSectors, (stream.size() + sector - 1) / sector * sector), '\0');
    const qsizetype sectors = content.size() / sector;
    QByteArray chain;
    for (qsizetype i = 1; i < sectors; ++i)
        chain += u32(i);
    chain += u32(chainEnd) + u32(chainEnd) + u32(allocation);
    chain.resize(sector, '\xff');
    QByteArray folder = entry("Root Entry", 5, 1, chainEnd, 0) + entry("Workbook", 2, unused, 0, content.size());
    folder.resize(sector, '\0');
    QByteArray header = QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(16, '\0') + u16(0x3e) + u16(3) +
                        u16(0xfffe) + u16(9) + u16(6) + QByteArray(10, '\0') + u32(1) + u32(sectors) + u32(0) +
                        u32(leastOfSectors) + u32(chainEnd) + u32(0) + u32(chainEnd) + u32(0) + u32(sectors + 1);
    header.resize(sector, '\xff');
    return header + content + folder + chain;
}

} // namespace sijill::hostile
