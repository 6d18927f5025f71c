#pragma once

#include "mapdata/layers/encoding.h"
#include "mapdata/result.h"

#include <QStringList>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sijill {

/// Some rows as they stand in the file: their cells of the columns asked for, one after the other.
struct RowBatch {
    std::string bytes;
    std::vector<quint32> ends; ///< of each cell, in bytes

    bool isEmpty() const { return ends.empty(); }
    void add(std::string_view cell)
    {
        bytes += cell;
        ends.push_back(static_cast<quint32>(bytes.size()));
    }
};

/// The rows of a table, one after the other, whatever the file is.
class RowSource {
public:
    virtual ~RowSource() = default;

    virtual const QStringList &columns() const = 0;
    /// Cells of other columns are not read any more.
    virtual void readOnly(const std::vector<int> &columns) = 0;
    virtual bool next() = 0;
    /// Of the row next() went to, until the next one; empty for a column below 0. @pre column < columns().size()
    virtual std::string_view cell(int column) const = 0;
    /// As next() and cell() for many rows at once: puts what follows into the batch, up to that many rows, but no more
    /// where they are long. Nothing at the end.
    virtual void read(RowBatch &batch, const std::vector<int> &columns, std::size_t rows);
    /// Begins again before the first row.
    virtual void rewind() = 0;
    /// What GDAL had to say while the rows were read.
    virtual QStringList messages() const = 0;
    /// Rows are there, or an estimate; 0 where nobody knows.
    virtual qint64 rowCount() const = 0;
    virtual EncodingChoice encoding() const = 0;
    /// "line 12", "feature 3" for each of these rows (from 0, ascending); `total` rows have been read in all.
    virtual QStringList placesOf(const std::vector<qint64> &rows, qint64 total) const = 0;
};

/// A table of any kind that GDAL reads; the first line of a text or sheet is its header. A table with points has two
/// more columns, see geometryColumns. `layer`: the sheet or layer, else the first one with rows.
Result<std::shared_ptr<RowSource>> openRows(const QString &path, const QString &layer = {});
/// Names of the sheets or layers in it; empty for text.
QStringList tablesIn(const QString &path);

/// Enough for a batch; a row more is never more than GDAL can hold in a line, 2 GB.
inline constexpr std::size_t batchBytes = 1 << 20;

inline constexpr char geometryLongitude[] = "(longitude of the point)";
inline constexpr char geometryLatitude[] = "(latitude of the point)";

/// Some rows as a person would look at them, decoded, the tag row of an HXL file left out. Rewinds the source.
std::vector<QStringList> sampleRows(RowSource &source, int count);

} // namespace sijill
