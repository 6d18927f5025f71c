#include "mapdata/entry/carriedrows.h"

#include "mapdata/entry/tr.h"
#include "mapdata/register/registertables.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int version = 1;
constexpr qsizetype mostBytes = 256 << 20;

Problem off(const QString &text)
{
    return {Problem::Severity::Error, {}, {}, text};
}

Problem broken()
{
    return off(Entry::tr("what is on the clipboard is no whole set of incidents of a register; nothing was entered"));
}

bool isOwnCell(const RegisterColumn *column)
{
    return column && !column->isMade && column->type != ColumnType::Clock;
}

std::optional<CarriedRow> rowFrom(const QJsonValue &value, const RegisterTable &table)
{
    if (!value.isObject())
        return std::nullopt;
    CarriedRow row;
    const QJsonObject object = value.toObject();
    for (auto cell = object.begin(); cell != object.end(); ++cell) {
        if (!cell->isString() || !isOwnCell(table.column(cell.key())))
            return std::nullopt;
        if (const QString text = cell->toString(); !text.isEmpty())
            row.insert(cell.key(), text);
    }
    if (table.hasId() && row.value(u"id"_s).isEmpty())
        return std::nullopt;
    return row;
}

/// Whatever is referred to is there as well; of incidents only claims and mentions must be of one that is.
bool isWhole(const CarriedTables &tables)
{
    QMap<QString, QSet<QString>> ids;
    for (auto table = tables.cbegin(); table != tables.cend(); ++table)
        for (const CarriedRow &row : *table)
            if (const QString id = row.value(u"id"_s); !id.isEmpty()) {
                if (ids[table.key()].contains(id))
                    return false;
                ids[table.key()].insert(id);
            }
    for (auto table = tables.cbegin(); table != tables.cend(); ++table)
        for (const RegisterColumn &column : registerTable(table.key())->columns) {
            const QString name = QString::fromLatin1(column.name);
            if (!column.refersTo || name == "part_of"_L1)
                continue;
            const QSet<QString> &there = ids[QString::fromLatin1(column.refersTo)];
            for (const CarriedRow &row : *table)
                for (const QString &id : idsOfCell(column, row.value(name)))
                    if (!there.contains(id))
                        return false;
        }
    return true;
}

} // namespace

QStringList idsOfCell(const RegisterColumn &column, const QString &cell)
{
    return column.isList ? idsIn(cell) : cell.isEmpty() ? QStringList() : QStringList{cell};
}

QByteArray carriedBytes(const CarriedTables &tables)
{
    QJsonObject records;
    for (auto table = tables.cbegin(); table != tables.cend(); ++table) {
        QJsonArray rows;
        for (const CarriedRow &row : *table) {
            QJsonObject object;
            for (auto cell = row.cbegin(); cell != row.cend(); ++cell)
                object.insert(cell.key(), *cell);
            rows.append(object);
        }
        records.insert(table.key(), rows);
    }
    return QJsonDocument(QJsonObject{{u"sijill"_s, u"incidents"_s}, {u"version"_s, version}, {u"records"_s, records}})
        .toJson(QJsonDocument::Compact);
}

Result<CarriedTables> carriedTables(const QByteArray &bytes)
{
    if (bytes.size() > mostBytes)
        return broken();
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (object[u"sijill"_s] != "incidents"_L1 || !object[u"records"_s].isObject())
        return broken();
    if (object[u"version"_s].toInt() > version)
        return off(Entry::tr("it was copied by a newer version of this program; nothing was entered"));
    CarriedTables tables;
    const QJsonObject records = object[u"records"_s].toObject();
    for (auto entry = records.begin(); entry != records.end(); ++entry) {
        const RegisterTable *table = registerTable(entry.key());
        if (!table || entry.key() == "settings"_L1 || !entry->isArray())
            return broken();
        std::vector<CarriedRow> &rows = tables[entry.key()];
        for (const QJsonValue value : entry->toArray()) {
            std::optional<CarriedRow> row = rowFrom(value, *table);
            if (!row)
                return broken();
            rows.push_back(std::move(*row));
        }
    }
    if (tables.value(u"incidents"_s).empty() || !isWhole(tables))
        return broken();
    return tables;
}

} // namespace sijill
