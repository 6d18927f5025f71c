#pragma once

#include "mapdata/exchange/rowsource.h"

namespace sijill {

/// The rows of a CSV or TSV file through GDAL, every cell as it stands in the file. The first line is the header, but
/// for tables that are known to come without one (headerFor).
///
/// Rows come as features: for this driver the Arrow stream is made from features and takes half as long again.
class CsvRows : public RowSource {
public:
    /// Fails where the file is missing, empty or no text, with the reason.
    static Result<std::shared_ptr<CsvRows>> open(const QString &path);
    ~CsvRows() override;
    CsvRows(const CsvRows &) = delete;
    CsvRows &operator=(const CsvRows &) = delete;

    const QStringList &columns() const override;
    /// A third of the time where most of a row is long text.
    void readOnly(const std::vector<int> &columns) override;
    bool next() override;
    std::string_view cell(int column) const override;
    void read(RowBatch &batch, const std::vector<int> &columns, std::size_t rows) override;
    void rewind() override;
    QStringList messages() const override;
    qint64 rowCount() const override;
    EncodingChoice encoding() const override;
    QStringList placesOf(const std::vector<qint64> &rows, qint64 total) const override;

private:
    struct Data;
    explicit CsvRows(std::unique_ptr<Data> data);

    std::unique_ptr<Data> m_data;
};

/// What is to be known of a text file before it is read as a table.
struct TextLook {
    qint64 lines = 0; ///< an empty last one left out; 0 where the file cannot be read
    bool hasQuotes = false;
    EncodingChoice encoding; ///< of the cells that are not ASCII
};
TextLook lookAtText(const QString &path);

/// The line (from 1) each of these data rows (from 0, ascending) begins on; empty lines are no rows, and a line end in
/// quotes ends none. The header is no row. Empty where the file holds another number of rows than `rowCount`, for then
/// any line would be a guess.
std::vector<qint64> linesOfRows(const QString &path, const std::vector<qint64> &rows, qint64 rowCount,
                                bool header = true);

} // namespace sijill
