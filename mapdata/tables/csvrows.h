#pragma once

#include "mapdata/files/csvreader.h"
#include "mapdata/tables/rowsource.h"

#include <optional>

namespace sijill {

/// What is to be known of a text file before it is read as a table.
struct TextLook {
    qint64 lines = 0;        ///< an empty last one left out; 0 where the file cannot be read
    EncodingChoice encoding; ///< of the cells that are not ASCII
};
TextLook lookAtText(const QString &path);

/// The rows of a CSV or TSV file, every cell as it stands in the file. The first line is the header, but for tables
/// that are known to come without one (headerFor).
class CsvRows : public RowSource {
public:
    /// Fails where the file is missing, empty or no text, with the reason.
    static Result<std::shared_ptr<CsvRows>> open(const QString &path, CsvLimits limits = {});

    const QStringList &columns() const override { return m_columns; }
    void readOnly(const std::vector<int> &) override {}
    bool next() override;
    std::string_view cell(int column) const override
    {
        return column < 0 ? std::string_view() : m_reader.cell(static_cast<std::size_t>(column));
    }
    void read(RowBatch &batch, const std::vector<int> &columns, std::size_t rows) override;
    void rewind() override;
    Problems problems() const override;
    qint64 rowCount() const override;
    EncodingChoice encoding() const override { return look().encoding; }
    QStringList placesOf(const std::vector<qint64> &rows, qint64 total) const override;

private:
    CsvRows(const QString &path, CsvLimits limits) : m_path(path), m_reader(path, limits) {}
    void readHeader();
    QStringList names() const;
    const TextLook &look() const;

    QString m_path;
    CsvReader m_reader;
    bool m_hasHeader = true;
    QStringList m_columns;
    Problems m_headerProblems;
    mutable std::optional<TextLook> m_look; ///< once it is asked for
    /// From which row on how many lines more than rows are before it; one for each time that changes.
    struct Shift {
        qint64 row, lines;
    };
    std::vector<Shift> m_shifts;
    qint64 m_row = -1;      ///< that next() went to
    qint64 m_farthest = -1; ///< row whose line is known
};

} // namespace sijill
