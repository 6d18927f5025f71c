#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace sijill::hostile {

/// Files of an archive, by name.
using Parts = QList<std::pair<QByteArray, QByteArray>>;

/// A ZIP archive in which nothing is packed: what is changed in a part is changed in the file.
QByteArray storedZip(const Parts &parts);

/// Around the sheets, by their names and the XML of their files. `properties`: XML in front of the list of sheets.
Parts xlsxParts(const Parts &sheets, const QByteArray &properties = {});
/// A sheet of XLSX: what stands between <sheetData> and </sheetData>, and behind it.
QByteArray xlsxSheet(const QByteArray &rows, const QByteArray &behind = {});
/// A row of texts with their references.
QByteArray xlsxRow(int row, const QList<QByteArray> &cells);

/// `tables`: XML, in which "t:" stands for the name space of tables, "o:" of the office, "x:" of text.
Parts odsParts(const QByteArray &tables);
QByteArray odsRow(const QList<QByteArray> &cells, const QByteArray &attributes = {});

/// The stream of a workbook of Excel 97 with one sheet of texts in Latin-1 and numbers; empty is no cell. @pre short
/// enough for one record of texts
QByteArray xlsStream(const QList<QList<QByteArray>> &rows);
/// The compound file around it. @pre less than 60 kB
QByteArray compoundFile(const QByteArray &stream);

} // namespace sijill::hostile
