#pragma once

#include "mapdata/files/csvreader.h"
#include "mapdata/tables/rowsource.h"
#include "mapdata/tables/textlayout.h"

#include <optional>

namespace sijill {

class Utf16Text;

/// What is to be known of a text file before it is read as a table.
struct TextLook {
    qint64 lines = 0;        ///< an empty last one left out; 0 where the file cannot be read
    EncodingChoice encoding; ///< of the cells that are not ASCII
};
TextLook lookAtText(const QString &path);

/// The rows of a CSV or TSV file, every cell as it stands in the file. The header is found below titles, and named for
/// tables that are known to come without one (headerFor); rows of totals are left out.
class CsvRows : public RowSource {
public:
    /// Fails where the file is missing, empty or no text, with the reason. `isTabbed`: as of layoutOf().
    static Result<std::shared_ptr<CsvRows>> open(const QString &path, CsvLimits limits = {},
                                                 const TableShape &shape = {}, bool isTabbed = false);

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
    SourceNotes notes() const override;
    qint64 rowCount() const override;
    EncodingChoice encoding() const override;
    QStringList placesOf(const std::vector<qint64> &rows, qint64 total) const override;

private:
    /// A record that is no row of data, or may be none.
    struct Mark {
        qint64 record; ///< from 0, behind the header
        qint64 line;
        QString text;
        bool isNamed = true; ///< of a total: it has a word
    };

    CsvRows(const QString &path, CsvLimits limits, const TableShape &shape, bool isTabbed,
            std::shared_ptr<const Utf16Text> utf16);
    bool readHeader();
    qint64 headerAmong(const std::vector<QStringList> &first);
    void nameColumns(const QStringList &header, std::size_t beyond, const std::vector<QStringList> &first);
    QStringList names(bool isUtf8) const;
    void skipToRows(CsvReader &reader) const;
    bool mayBeTotal() const;
    bool isTotal();
    void findTotals();
    const TextLook &look() const;

    QString m_path;
    std::shared_ptr<const Utf16Text> m_utf16; ///< nullptr: it is no such text
    QString m_text;                           ///< the path of the text in UTF-8 or a code page
    CsvLimits m_limits;
    TableShape m_shape;
    TextLayout m_layout;
    CsvReader m_reader;
    qint64 m_before = 0;         ///< records before the first row
    qint64 m_headerLine = 0;     ///< 0: there is none
    std::vector<Mark> m_titles;  ///< above the header
    std::optional<Mark> m_units; ///< below it, see isUnitsRow()
    QStringList m_columns;
    Problems m_headerProblems;
    mutable std::optional<TextLook> m_look;    ///< once it is asked for
    std::optional<std::vector<Mark>> m_totals; ///< ascending; once a row looks like one
    std::vector<Mark> m_doubtful;              ///< that may be totals and are read
    /// From which row on how many lines more than rows are before it; one for each time that changes.
    struct Shift {
        qint64 row, lines;
    };
    std::vector<Shift> m_shifts;
    qint64 m_row = -1;      ///< that next() went to
    qint64 m_record = -1;   ///< the same, rows that are left out counted too
    qint64 m_farthest = -1; ///< row whose line is known
};

} // namespace sijill
