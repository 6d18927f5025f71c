#include "mapdata/register/entrywriter.h"

#include "mapdata/register/keys.h"
#include "mapdata/register/schema.h"

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// As GeoPackage wants it: "2013-01-14T18:30:00.000Z".
QString momentText(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

HistoryEntry newEntry(Database &database, const QString &kind, const QDateTime &at)
{
    HistoryEntry entry;
    entry.key = KeyMaker::of(database, u"history"_s).next();
    entry.kind = kind;
    const QDateTime last = QDateTime::fromString(
        database.value(u"SELECT at FROM history ORDER BY fid DESC LIMIT 1"_s).value_or(QString()), Qt::ISODateWithMs);
    entry.at = at.toUTC();
    if (last.isValid() && last > entry.at)
        entry.at = last;
    return entry;
}

bool writeEntry(Database &database, const HistoryEntry &entry, const QByteArray &changes)
{
    Statement insert =
        database.prepare(u"INSERT INTO history (fid, at, who, kind, of, why, changes) VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    if (!insert)
        return false;
    const auto textOrNull = [](const QString &text) { return text.isEmpty() ? Cell() : Cell(text); };
    int place = 0;
    for (const Cell &cell : {Cell(entry.key), Cell(momentText(entry.at)), textOrNull(entry.who), textOrNull(entry.kind),
                             entry.of == 0 ? Cell() : Cell(entry.of), textOrNull(entry.why),
                             changes.isEmpty() ? Cell() : Cell(packedChanges(changes))})
        insert.bind(++place, cell);
    return insert.run() && database.run(u"UPDATE gpkg_contents SET last_change = %1 WHERE data_type <> 'tiles'"_s.arg(
                               quotedText(momentText(entry.at))));
}

} // namespace sijill
