#pragma once

#include "mapdata/layers/encoding.h"
#include "mapdata/result.h"
#include "mapdata/tables/sourcenotes.h"
#include "mapdata/tables/tableshape.h"

#include <QStringList>

#include <chrono>
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
    /// where they are long or come slowly. Nothing at the end.
    virtual void read(RowBatch &batch, const std::vector<int> &columns, std::size_t rows);
    /// Begins again before the first row.
    virtual void rewind() = 0;
    /// What is wrong with the file as a whole: complete once its rows have been read. An error where some of it is
    /// missing, with how much.
    virtual Problems problems() const = 0;
    /// Names of the sheets or layers in the file; empty for text.
    virtual QStringList tables() const { return {}; }
    /// What was taken for granted and passed over: complete once its rows have been read.
    virtual SourceNotes notes() const { return {}; }
    /// Rows are there, or an estimate; 0 where nobody knows.
    virtual qint64 rowCount() const = 0;
    virtual EncodingChoice encoding() const = 0;
    /// "line 12", "feature 3" for each of these rows (from 0, ascending); `total` rows have been read in all.
    virtual QStringList placesOf(const std::vector<qint64> &rows, qint64 total) const = 0;
};

/// A batch ends after so long, whatever is in it: whoever stops the reading is not kept waiting by slow rows.
inline constexpr std::chrono::milliseconds batchTime{200};
/// Enough for a batch; one row more may be as long as CsvLimits allow, or what GDAL holds in memory.
inline constexpr std::size_t batchBytes = 1 << 20;

inline constexpr char geometryLongitude[] = "(longitude of the point)";
inline constexpr char geometryLatitude[] = "(latitude of the point)";

/// How much of a table is looked at to know what it is: enough for an opinion, whatever the rows hold and however
/// slowly they come. Tests lower it.
struct LookLimits {
    qint64 bytes = 8 << 20;
    std::chrono::milliseconds time{2000};
};

/// What is left of such a look.
class LookBudget {
public:
    explicit LookBudget(LookLimits limits = {}) : m_bytes(limits.bytes), m_end(Clock::now() + limits.time) {}

    /// After a row of so many bytes: whether there may be another.
    bool goesOnAfter(qint64 bytes)
    {
        m_bytes -= bytes;
        return m_bytes > 0 && Clock::now() < m_end;
    }

private:
    using Clock = std::chrono::steady_clock;
    qint64 m_bytes;
    Clock::time_point m_end;
};

/// Some rows as a person would look at them, decoded, the tag row of an HXL file left out.
/// Rewinds the source.
std::vector<QStringList> sampleRows(RowSource &source, int count, LookLimits limits = {});

} // namespace sijill
