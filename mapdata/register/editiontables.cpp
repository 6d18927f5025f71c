#include "mapdata/register/editiontables.h"

#include "mapdata/store/layerplaces.h"

#include <algorithm>
#include <iterator>

namespace sijill {

QString EditionTables::Row::text(QStringView column) const
{
    for (const TypedCell &cell : cells)
        if (column == QLatin1StringView(cell.column->name))
            return cellText(*cell.column, cell.cell);
    return {};
}

void EditionTables::Row::set(QStringView column, const QString &text)
{
    for (TypedCell &cell : cells)
        if (column == QLatin1StringView(cell.column->name))
            cell.cell = text.isEmpty() ? Cell() : Cell(text);
}

std::optional<EditionTables> EditionTables::of(const Atlas &atlas)
{
    EditionTables tables;
    const LayerPlaces noLayers({}, atlas);
    if (!giveTables(atlas, noLayers, GivenPlaces::LeftOut, tables))
        return std::nullopt;
    return tables;
}

const std::vector<EditionTables::Row> &EditionTables::rows(const QString &table) const
{
    static const std::vector<Row> nothing;
    const auto found = m_tables.constFind(table);
    return found == m_tables.cend() ? nothing : *found;
}

bool EditionTables::begin(const QString &name, const QStringList &columns)
{
    m_table = registerTable(name);
    m_rows = &m_tables[name];
    m_columns.clear();
    for (const QString &column : columns)
        m_columns.push_back(m_table ? m_table->column(column) : nullptr);
    return true;
}

bool EditionTables::row(const QStringList &cells)
{
    Row row;
    for (std::size_t i = 0; m_table && i < m_columns.size(); ++i) {
        if (!m_columns[i])
            continue;
        const auto typed = typedCells(*m_columns[i], *m_table, cells[static_cast<qsizetype>(i)]);
        if (!typed)
            return false;
        std::ranges::copy(*typed, std::back_inserter(row.cells));
    }
    m_rows->push_back(std::move(row));
    return true;
}

} // namespace sijill
