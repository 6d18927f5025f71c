#include "mapdata/tables/rowsource.h"

#include "mapdata/layers/encoding.h"
#include "mapdata/tables/hxltags.h"

namespace sijill {

void RowSource::read(RowBatch &batch, const std::vector<int> &columns, std::size_t rows)
{
    batch.bytes.clear();
    batch.ends.clear();
    const auto end = std::chrono::steady_clock::now() + batchTime;
    for (std::size_t row = 0; row < rows && batch.bytes.size() < batchBytes && next(); ++row) {
        for (const int column : columns)
            batch.add(cell(column));
        if (std::chrono::steady_clock::now() > end)
            return;
    }
}

std::vector<QStringList> sampleRows(RowSource &source, int count, LookLimits limits)
{
    const TextDecoder decoder(source.encoding());
    std::vector<QStringList> rows;
    source.rewind();
    LookBudget budget(limits);
    for (qint64 bytes = 0; static_cast<int>(rows.size()) < count && budget.goesOnAfter(bytes) && source.next();) {
        QStringList cells;
        bytes = 0;
        for (int i = 0; i < source.columns().size(); ++i) {
            const std::string_view cell = source.cell(i);
            bytes += static_cast<qint64>(cell.size());
            cells << decoder(QByteArrayView(cell.data(), static_cast<qsizetype>(cell.size()))).trimmed();
        }
        if (!isHxlTagRow(cells))
            rows.push_back(std::move(cells));
    }
    source.rewind();
    return rows;
}

} // namespace sijill
