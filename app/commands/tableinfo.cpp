#include "app/commands/tableinfo.h"

#include "app/environment/importplaces.h"

#include <QJsonArray>

namespace sijill {

using namespace Qt::StringLiterals;

std::optional<ImportReport> incidentsIn(const QString &file, const QString &table)
{
    ImportRequest request{file, {}, table, {}};
    IdentifyOptions identifying;
    identifying.wanted = Content::Incidents;
    identifying.table = table;
    request.identified = identify(file, identifying);
    if (!request.identified->rows)
        return {};
    // Without the place book: nothing is looked up.
    ReadOptions options;
    options.places.presets = usualImportPlaces().presets;
    const Result<FilesRead> read = readFiles({std::move(request)}, {}, options);
    return read ? read->files.front().report : std::nullopt;
}

QJsonObject reportAsJson(const ImportReport &report)
{
    QJsonArray tables, columns;
    for (const TableNote &table : report.tables) {
        QJsonObject object{{u"name"_s, table.name}, {u"read"_s, table.isRead}};
        if (table.rows >= 0)
            object.insert(u"rows"_s, table.rows);
        if (!table.why.isEmpty())
            object.insert(u"why"_s, table.why);
        tables << object;
    }
    for (const ColumnNote &column : report.columns) {
        QJsonObject object{{u"name"_s, column.column}};
        if (column.role)
            object.insert(u"role"_s, roleKey(*column.role));
        if (!column.how.isEmpty())
            object.insert(u"how"_s, column.how);
        if (!column.values.isEmpty())
            object.insert(u"values"_s, QJsonArray::fromStringList(column.values));
        columns << object;
    }
    return {{u"rows"_s, report.rowsRead},
            {u"incidents"_s, report.incidentsMade},
            {u"left_out"_s, report.rowsLeftOut},
            {u"tables"_s, tables},
            {u"columns"_s, columns},
            {u"assumptions"_s, QJsonArray::fromStringList(report.assumptions)}};
}

} // namespace sijill
