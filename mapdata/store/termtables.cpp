#include "mapdata/store/builder.h"

#include <QCoreApplication>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QDate dateOf(const Table &table, std::size_t row, QLatin1StringView column)
{
    const QString text = table.cell(row, column);
    if (text.isEmpty())
        return {};
    const std::optional<Day> day = parseDay(text);
    if (!day) {
        table.tell(row,
                   QCoreApplication::translate("Store", "“%1” in %2 is no date; it is left out").arg(text, column));
        return {};
    }
    return toDate(*day);
}

} // namespace

QString unknownReference(QLatin1StringView column, const QString &id)
{
    return QCoreApplication::translate("Store", "%1 “%2” is not known; it is left out").arg(column, id);
}

std::optional<QString> ownId(const Table &table, std::size_t row, bool taken, const QString &id)
{
    if (!id.isEmpty() && !taken)
        return id;
    table.tell(row,
               id.isEmpty()
                   ? QCoreApplication::translate("Store", "there is no id; the row is left out")
                   : QCoreApplication::translate("Store", "the id “%1” is there already; the row is left out").arg(id));
    return std::nullopt;
}

Text textOf(const Table &table, std::size_t row, QLatin1StringView column)
{
    const QByteArray twin = QByteArray(column.data(), column.size()) + "_ar";
    return {table.cell(row, column), table.cell(row, QLatin1StringView(twin))};
}

void readTerms(const TableSource &tables, const QString &name, std::vector<Term> &terms, Ids<quint16> &ids,
               Problems &problems)
{
    const auto table = tables.read(name, {u"id"_s, u"name"_s, u"name_ar"_s}, problems);
    if (!table)
        return;
    for (std::size_t row = 0; row < table->size(); ++row) {
        const std::optional<QString> id = ownId(*table, row, ids);
        if (!id || terms.size() >= none16)
            continue;
        ids.insert(*id, static_cast<quint16>(terms.size()));
        terms.push_back({*id, textOf(*table, row, "name"_L1)});
    }
}

void readSources(const TableSource &tables, AtlasBuilder &builder)
{
    const auto table =
        tables.read(u"sources"_s, {u"id"_s, u"name"_s, u"name_ar"_s, u"kind"_s, u"url"_s, u"note"_s}, builder.problems);
    if (!table)
        return;
    for (std::size_t row = 0; row < table->size(); ++row) {
        const std::optional<QString> id = ownId(*table, row, builder.sources);
        if (!id || builder.atlas.sources.size() >= none16)
            continue;
        builder.sources.insert(*id, static_cast<SourceIndex>(builder.atlas.sources.size()));
        builder.atlas.sources.push_back({*id, textOf(*table, row, "name"_L1), table->cell(row, "kind"_L1),
                                         table->cell(row, "url"_L1), table->cell(row, "note"_L1)});
    }
}

void readReports(const TableSource &tables, AtlasBuilder &builder)
{
    const QStringList columns{u"id"_s,           u"publisher"_s, u"title"_s, u"title_ar"_s, u"published"_s,
                              u"heading_date"_s, u"url"_s,       u"note"_s,  u"note_ar"_s};
    const auto table = tables.read(u"reports"_s, columns, builder.problems);
    if (!table)
        return;
    for (std::size_t row = 0; row < table->size(); ++row) {
        const std::optional<QString> id = ownId(*table, row, builder.reports);
        if (!id || builder.atlas.reports.size() >= none16)
            continue;
        builder.reports.insert(*id, static_cast<ReportIndex>(builder.atlas.reports.size()));
        builder.atlas.reports.push_back({*id, lookUp(builder.sources, *table, row, "publisher"_L1),
                                         textOf(*table, row, "title"_L1), dateOf(*table, row, "published"_L1),
                                         dateOf(*table, row, "heading_date"_L1), table->cell(row, "url"_L1),
                                         textOf(*table, row, "note"_L1)});
    }
}

} // namespace sijill
