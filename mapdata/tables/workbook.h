#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <unordered_set>
#include <vector>

namespace sijill {

/// Cells that are shown as one. Rows and columns from 1.
struct MergedCells {
    qint64 firstRow = 0, lastRow = 0;
    int firstColumn = 0, lastColumn = 0;
};

/// What GDAL does not tell of a sheet.
struct SheetFacts {
    std::vector<MergedCells> merges; ///< over several rows, ascending by the first
    /// Of a workbook that counts days from 1904: the cells that hold numbers, and so days where they are shown as such.
    std::unordered_set<quint64> numbers;

    static quint64 keyOf(qint64 row, int column)
    {
        return static_cast<quint64>(row) << 16U | static_cast<quint64>(column);
    }
};

enum class BookFormat : quint8 { Xlsx, Ods, Xls };

/// A spreadsheet's own files, looked into for what GDAL leaves out: XLSX (and XLSM) and ODS; of XLS the merged cells,
/// while its driver knows the date system.
///
/// Reads foreign bytes: only in the process that reads foreign files.
class Workbook {
public:
    Workbook(const QString &path, BookFormat format);

    SheetFacts factsOf(const QString &sheet) const;
    bool countsFrom1904() const { return m_countsFrom1904; }

private:
    void lookAtXlsx();

    QByteArray m_archive; ///< as GDAL names what is in it
    BookFormat m_format;
    bool m_countsFrom1904 = false;
    QHash<QString, std::vector<MergedCells>> m_merges; ///< XLS and ODS: of each sheet
    QHash<QString, QByteArray> m_sheets;               ///< XLSX: their files within the archive, by name
};

/// Days that the system of 1904 counts less: 1900 has a day in it that never was.
inline constexpr int daysTo1904 = 1462;

} // namespace sijill
