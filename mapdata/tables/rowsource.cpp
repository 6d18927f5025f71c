#include "mapdata/tables/rowsource.h"

#include "mapdata/layers/encoding.h"
#include "mapdata/reader/client.h"
#include "mapdata/tables/csvrows.h"
#include "mapdata/tables/featurerows.h"
#include "mapdata/tables/hxltags.h"
#include "mapdata/tables/remoterows.h"

#include <QFile>
#include <QFileInfo>

namespace sijill {

using namespace Qt::StringLiterals;

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

/// A text with tabs may be called so as well.
static bool isMapInfo(const QString &path, const QString &suffix)
{
    QFile file(path);
    return suffix == "tab"_L1 && QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) &&
           file.read(64).trimmed().toLower().startsWith("!table");
}

Result<std::shared_ptr<RowSource>> openRows(const QString &path, const QString &layer, const TableShape &shape)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool isText = suffix.isEmpty() || (QStringList{u"csv"_s, u"tsv"_s, u"txt"_s, u"tab"_s}.contains(suffix) &&
                                             !isMapInfo(path, suffix));
    const bool isDatabase = suffix == "gdb"_L1 && QFileInfo(path).isDir();
    if (isText || (!QFileInfo(path).isFile() && !isDatabase)) {
        auto rows = CsvRows::open(path, {}, shape);
        if (!rows)
            return rows.problem();
        return std::shared_ptr<RowSource>(std::move(rows).value());
    }
    return hasReader() ? openFeatureRowsApart(path, layer, shape) : openFeatureRows(path, layer, shape);
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
