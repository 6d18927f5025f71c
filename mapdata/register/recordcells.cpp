#include "mapdata/register/recordcells.h"

#include "mapdata/register/applyedit.h"

namespace sijill {

using namespace Qt::StringLiterals;

std::optional<RecordCells> cellsOf(Database &database, const RegisterTable &table, const QString &id)
{
    const std::optional<qint64> key = keyOf(database, table, id);
    if (!key)
        return std::nullopt;
    QStringList names;
    for (const RegisterColumn &column : table.columns)
        names << quotedName(QString::fromLatin1(column.name));
    Statement row = database.prepare(
        u"SELECT %1 FROM %2 WHERE fid = ?"_s.arg(names.join(u", "_s), quotedName(QString::fromLatin1(table.name))));
    row.bind(1, *key);
    if (!row.next())
        return std::nullopt;
    RecordCells cells;
    int place = 0;
    for (const RegisterColumn &column : table.columns) {
        const int at = place++;
        if (column.type == ColumnType::Clock)
            continue;
        const Cell clock = clockOf(table, column) ? row.cell(at + 1) : Cell();
        cells.insert(QString::fromLatin1(column.name), cellText(column, row.cell(at), clock));
    }
    return cells;
}

QStringList idsWhere(Database &database, const QString &table, const QString &column, const QString &value)
{
    QStringList ids;
    Statement rows =
        database.prepare(u"SELECT id FROM %1 WHERE %2 = ? ORDER BY fid"_s.arg(quotedName(table), quotedName(column)));
    if (!rows)
        return ids;
    rows.bind(1, value);
    while (rows.next())
        ids << rows.text(0);
    return ids;
}

bool isInBin(Database &database, const QString &incident)
{
    Statement row = database.prepare(u"SELECT in_bin FROM incidents WHERE id = ?"_s);
    row.bind(1, incident);
    return row.next() && row.number(0) == 1;
}

QStringList wholesAbove(Database &database, const QString &incident)
{
    QStringList wholes;
    Statement row = database.prepare(u"SELECT part_of FROM incidents WHERE id = ?"_s);
    for (QString at = incident; row;) {
        row.bind(1, at);
        const QString whole = row.next() && !row.isNull(0) ? row.text(0) : QString();
        row.reset();
        if (whole.isEmpty() || wholes.contains(whole))
            break;
        wholes << whole;
        at = whole;
    }
    return wholes;
}

QString nameInWords(const RecordCells &cells, const QString &id)
{
    const QString title = cells.value(u"title"_s, cells.value(u"title_ar"_s));
    return title.isEmpty() ? u'\u2068' + id + u'\u2069' : u"“\u2068%1\u2069” (\u2068%2\u2069)"_s.arg(title, id);
}

} // namespace sijill
