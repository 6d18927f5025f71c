#include "madebooks.h"

#include <QRegularExpression>

#include <cpl_vsi.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

bool writePart(const QString &archive, const QString &name, const QString &text)
{
    const QByteArray path = "/vsizip/" + archive.toUtf8() + '/' + name.toUtf8();
    VSILFILE *file = VSIFOpenL(path.constData(), "wb");
    if (!file)
        return false;
    const QByteArray bytes = text.toUtf8();
    const bool isWritten = VSIFWriteL(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), file) ==
                           static_cast<std::size_t>(bytes.size());
    return VSIFCloseL(file) == 0 && isWritten;
}

bool writeAll(const QString &path, const QList<std::pair<QString, QString>> &parts)
{
    // The first handle keeps the archive open for the parts after it.
    VSIUnlink(path.toUtf8().constData());
    VSILFILE *archive = VSIFOpenL(QByteArray("/vsizip/" + path.toUtf8()).constData(), "wb");
    bool isWritten = archive != nullptr;
    for (const auto &[name, text] : parts)
        isWritten = isWritten && writePart(path, name, text);
    return archive && VSIFCloseL(archive) == 0 && isWritten;
}

QString cellOf(const QString &text, const QString &reference)
{
    if (text.isEmpty())
        return {};
    if (text.startsWith(u'#'))
        return u"<c r=\"%1\" s=\"1\"><v>%2</v></c>"_s.arg(reference, text.sliced(1));
    if (text.startsWith(u'='))
        return u"<c r=\"%1\"><v>%2</v></c>"_s.arg(reference, text.sliced(1));
    return u"<c r=\"%1\" t=\"inlineStr\"><is><t>%2</t></is></c>"_s.arg(reference, text.toHtmlEscaped());
}

QString sheetXml(const MadeSheet &sheet)
{
    QString xml = u"<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet "
                  "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"_s;
    for (qsizetype row = 0; row < sheet.rows.size(); ++row) {
        xml += u"<row r=\"%1\">"_s.arg(row + 1);
        for (qsizetype column = 0; column < sheet.rows[row].size(); ++column)
            xml +=
                cellOf(sheet.rows[row][column], QChar(u'A' + static_cast<char16_t>(column)) + QString::number(row + 1));
        xml += u"</row>"_s;
    }
    xml += u"</sheetData>"_s;
    if (!sheet.merges.isEmpty()) {
        xml += u"<mergeCells count=\"%1\">"_s.arg(sheet.merges.size());
        for (const QString &merge : sheet.merges)
            xml += u"<mergeCell ref=\"%1\"/>"_s.arg(merge);
        xml += u"</mergeCells>"_s;
    }
    return xml + u"</worksheet>"_s;
}

QString odsCell(const QString &text, const QString &attributes)
{
    static const QRegularExpression date(u"^\\d{4}-\\d\\d-\\d\\d"_s), number(u"^=[\\d.]+$"_s);
    if (text.isEmpty())
        return u"<table:table-cell%1/>"_s.arg(attributes);
    if (date.match(text).hasMatch())
        return u"<table:table-cell office:value-type=\"date\" office:date-value=\"%1\"%2><text:p>%1</text:p></table:table-cell>"_s
            .arg(text, attributes);
    if (number.match(text).hasMatch())
        return u"<table:table-cell office:value-type=\"float\" office:value=\"%1\"%2><text:p>%1</text:p></table:table-cell>"_s
            .arg(text.sliced(1), attributes);
    return u"<table:table-cell office:value-type=\"string\"%2><text:p>%1</text:p></table:table-cell>"_s.arg(
        text.toHtmlEscaped(), attributes);
}

} // namespace

bool makeXlsx(const QString &path, const QList<MadeSheet> &sheets, const QString &workbookProperties)
{
    const QString main = u"http://schemas.openxmlformats.org/spreadsheetml/2006/main"_s;
    const QString relations = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s;
    const QString package = u"http://schemas.openxmlformats.org/package/2006"_s;
    QString list, links, types;
    QList<std::pair<QString, QString>> parts;
    for (qsizetype i = 1; i <= sheets.size(); ++i) {
        list += u"<sheet name=\"%1\" sheetId=\"%2\" r:id=\"rId%2\"/>"_s.arg(sheets[i - 1].name.toHtmlEscaped()).arg(i);
        links += u"<Relationship Id=\"rId%1\" Type=\"%2/worksheet\" Target=\"worksheets/sheet%1.xml\"/>"_s.arg(i).arg(
            relations);
        types += u"<Override PartName=\"/xl/worksheets/sheet%1.xml\" ContentType=\"application/"
                 "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"_s.arg(i);
        parts << std::pair(u"xl/worksheets/sheet%1.xml"_s.arg(i), sheetXml(sheets[i - 1]));
    }
    parts << std::pair(
                 u"[Content_Types].xml"_s,
                 u"<Types xmlns=\"%1/content-types\"><Default Extension=\"rels\" ContentType=\"application/"
                 "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
                 "ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" "
                 "ContentType=\"application/"
                 "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>%2</Types>"_s.arg(package, types))
          << std::pair(
                 u"_rels/.rels"_s,
                 u"<Relationships xmlns=\"%1/relationships\"><Relationship Id=\"rId1\" Type=\"%2/officeDocument\" "
                 "Target=\"xl/workbook.xml\"/></Relationships>"_s.arg(package, relations))
          << std::pair(u"xl/workbook.xml"_s,
                       u"<workbook xmlns=\"%1\" xmlns:r=\"%2\">%3<sheets>%4</sheets></workbook>"_s.arg(
                           main, relations, workbookProperties, list))
          << std::pair(u"xl/_rels/workbook.xml.rels"_s,
                       u"<Relationships xmlns=\"%1/relationships\">%2</Relationships>"_s.arg(package, links))
          << std::pair(u"xl/styles.xml"_s,
                       u"<styleSheet xmlns=\"%1\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
                       "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\"/>"
                       "</cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" "
                       "applyNumberFormat=\"1\"/></cellXfs></styleSheet>"_s.arg(main));
    return writeAll(path, parts);
}

bool makeOds(const QString &path, const QList<MadeSheet> &sheets)
{
    const QString names = u"urn:oasis:names:tc:opendocument:xmlns:"_s;
    QString tables;
    for (const MadeSheet &sheet : sheets) {
        tables += u"<table:table table:name=\"%1\">"_s.arg(sheet.name.toHtmlEscaped());
        for (qsizetype row = 0; row < sheet.rows.size(); ++row) {
            tables += u"<table:table-row>"_s;
            for (qsizetype column = 0; column < sheet.rows[row].size(); ++column) {
                QString attributes;
                for (const QString &merge : sheet.merges) {
                    const QStringList numbers = merge.split(u',');
                    if (numbers[0].toInt() == row + 1 && numbers[1].toInt() == column + 1)
                        attributes = u" table:number-rows-spanned=\"%1\""_s.arg(numbers[2]);
                }
                tables += odsCell(sheet.rows[row][column], attributes);
            }
            tables += u"</table:table-row>"_s;
        }
        tables += u"</table:table>"_s;
    }
    const QString content =
        u"<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"%1office:1.0\" "
        "xmlns:table=\"%1table:1.0\" xmlns:text=\"%1text:1.0\" office:version=\"1.2\"><office:body>"
        "<office:spreadsheet>%2</office:spreadsheet></office:body></office:document-content>"_s.arg(names, tables);
    return writeAll(
        path, {{u"mimetype"_s, u"application/vnd.oasis.opendocument.spreadsheet"_s}, {u"content.xml"_s, content}});
}
