#include "mapdata/tables/withouttotals.h"

#include "mapdata/problems.h"
#include "mapdata/tables/cells.h"
#include "mapdata/tables/leftout.h"
#include "mapdata/tables/totalrows.h"
#include "mapdata/tables/words.h"

#include <algorithm>
#include <optional>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Of a program's own, not of who filled the table.
bool isRowNumber(const QString &column)
{
    return column == "gml_id"_L1 || column == "fid"_L1 || column == "ogc_fid"_L1;
}

class RowsWithoutTotals : public RowSource {
public:
    RowsWithoutTotals(const QString &path, std::shared_ptr<RowSource> rows, UnsaidNumber unsaid)
        : m_path(path), m_rows(std::move(rows)), m_unsaid(unsaid)
    {
        for (const QString &column : m_rows->columns())
            m_isNumber.push_back(isRowNumber(column));
    }

    const QStringList &columns() const override { return m_rows->columns(); }
    /// All columns say whether a row is a sum.
    void readOnly(const std::vector<int> &) override {}
    bool next() override;
    std::string_view cell(int column) const override { return m_rows->cell(column); }
    void rewind() override;
    Problems problems() const override;
    QStringList tables() const override { return m_rows->tables(); }
    SourceNotes notes() const override;
    qint64 rowCount() const override { return m_rows->rowCount(); }
    EncodingChoice encoding() const override { return m_rows->encoding(); }
    QStringList placesOf(const std::vector<qint64> &rows, qint64 total) const override;

private:
    using Row = TotalRows::Found::Row;

    bool nextOfAll();
    std::string_view said(std::size_t column) const;
    bool mayBeTotal() const;
    bool isTotal();
    void findTotals();
    QString placeOf(qint64 row) const { return m_rows->placesOf({row}, m_row + 1).value(0); }

    QString m_path;
    std::shared_ptr<RowSource> m_rows;
    UnsaidNumber m_unsaid;
    std::vector<bool> m_isNumber;            ///< by column: of the row, by a program
    qint64 m_row = -1;                       ///< that it is at, the totals among them
    std::optional<TotalRows::Found> m_found; ///< once a row looks like one
};

bool RowsWithoutTotals::nextOfAll()
{
    if (!m_rows->next())
        return false;
    ++m_row;
    return true;
}

bool RowsWithoutTotals::next()
{
    do {
        if (!nextOfAll())
            return false;
    } while (isTotal());
    return true;
}

void RowsWithoutTotals::rewind()
{
    m_rows->rewind();
    m_row = -1;
}

/// What stands in the cell by somebody's wish.
std::string_view RowsWithoutTotals::said(std::size_t column) const
{
    const std::string_view cell =
        m_isNumber[column] ? std::string_view() : trimmed(m_rows->cell(static_cast<int>(column)));
    return m_unsaid == UnsaidNumber::Zero && cell == "0" ? std::string_view() : cell;
}

/// A quick look.
bool RowsWithoutTotals::mayBeTotal() const
{
    std::size_t looked = 0;
    BareRow bare;
    bool mayBeBare = true;
    for (std::size_t i = 0; i < m_isNumber.size() && (looked < totalCellsLookedAt || mayBeBare); ++i) {
        const std::string_view cell = said(i);
        mayBeBare = mayBeBare && bare.add(cell);
        if (!cell.empty() && ++looked <= totalCellsLookedAt && mayNameTotal(cell))
            return true;
    }
    return mayBeBare && bare.isBare();
}

bool RowsWithoutTotals::isTotal()
{
    if (!m_found) {
        if (!mayBeTotal())
            return false;
        findTotals();
    }
    const auto found = std::ranges::lower_bound(m_found->totals, m_row, {}, &Row::row);
    return found != m_found->totals.end() && found->row == m_row;
}

/// Another time through the table, for what a column holds is known at its end only.
void RowsWithoutTotals::findTotals()
{
    const qint64 row = m_row;
    const TextDecoder decoder(encoding());
    const bool isUtf8 = encoding().legacyName.isEmpty();
    const std::size_t columns = m_isNumber.size();
    TotalRows totals(columns);
    std::vector<std::string_view> cells(columns);
    std::vector<std::string> decoded(isUtf8 ? 0 : columns);
    rewind();
    while (nextOfAll()) {
        for (std::size_t i = 0; i < columns; ++i) {
            cells[i] = said(i);
            if (!isUtf8)
                cells[i] = decoded[i] =
                    decoder(QByteArrayView(cells[i].data(), static_cast<qsizetype>(cells[i].size()))).toStdString();
        }
        totals.add(m_row, cells);
    }
    m_found = totals.found();
    rewind();
    while (m_row < row && nextOfAll())
        ;
}

Problems RowsWithoutTotals::problems() const
{
    Problems problems = m_rows->problems();
    if (!m_found)
        return problems;
    qsizetype bare = 0;
    for (const Row &row : m_found->doubtful)
        if (row.isNamed || ++bare <= doubtfulTotalsTold)
            problems.push_back({Problem::Severity::Warning, m_path, placeOf(row.row),
                                doubtfulTotalText(visible(row.name), row.isNamed)});
    if (bare > doubtfulTotalsTold)
        problems.push_back({Problem::Severity::Warning, m_path, {}, moreDoubtfulTotalsText(bare - doubtfulTotalsTold)});
    return problems;
}

SourceNotes RowsWithoutTotals::notes() const
{
    SourceNotes notes = m_rows->notes();
    if (!m_found)
        return notes;
    for (const Row &total : m_found->totals) {
        ++notes.rowsLeftOut;
        if (notes.leftOut.size() < rowsLeftOutTold)
            notes.leftOut << Exchange::tr("%1: %2", "line 9: why it is left out")
                                 .arg(placeOf(total.row), totalText(visible(total.name), total.isNamed));
    }
    return notes;
}

QStringList RowsWithoutTotals::placesOf(const std::vector<qint64> &rows, qint64 total) const
{
    if (!m_found)
        return m_rows->placesOf(rows, total);
    std::vector<qint64> ofAll;
    auto before = m_found->totals.begin();
    qint64 passed = 0;
    for (const qint64 row : rows) {
        for (; before != m_found->totals.end() && before->row <= row + passed; ++before)
            ++passed;
        ofAll.push_back(row + passed);
    }
    return m_rows->placesOf(ofAll, total + static_cast<qint64>(m_found->totals.size()));
}

} // namespace

std::shared_ptr<RowSource> withoutTotals(const QString &path, std::shared_ptr<RowSource> rows, UnsaidNumber unsaid)
{
    return std::make_shared<RowsWithoutTotals>(path, std::move(rows), unsaid);
}

} // namespace sijill
