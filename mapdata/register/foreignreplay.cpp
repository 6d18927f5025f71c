#include "mapdata/register/foreignrows.h"

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const RegisterTable &table)
{
    return QString::fromLatin1(table.name);
}

} // namespace

ForeignReplay::~ForeignReplay()
{
    m_database.run(u"DROP TABLE IF EXISTS temp.sijill_now_%1"_s.arg(nameOf(*m_foreign.table)));
}

bool ForeignReplay::takeBack()
{
    const QString name = nameOf(*m_foreign.table);
    if (!m_database.run(
            u"CREATE TEMP TABLE sijill_now_%1 AS SELECT * FROM main.%2 WHERE fid IN "
            "(SELECT fid FROM main.sijill_elsewhere WHERE tab = %3); CREATE INDEX temp.sijill_at_%1 ON sijill_now_%1 (fid)"_s
                .arg(name, quotedName(name), quotedText(name))))
        return false;
    return std::ranges::all_of(m_foreign.rows, [&](const WatchedRow &row) { return putRow(row); });
}

bool ForeignReplay::putRow(const WatchedRow &row)
{
    const RegisterTable &table = *m_foreign.table;
    const QString name = quotedName(nameOf(table));
    if (!row.was) {
        Statement removal = m_database.prepare(u"DELETE FROM %1 WHERE fid = ?"_s.arg(name));
        removal.bind(1, row.key);
        return removal.run();
    }
    QStringList names, sets;
    if (table.hasPoint)
        names << u"geom"_s;
    for (const RegisterColumn &column : table.columns)
        names << quotedName(QString::fromLatin1(column.name));
    for (const QString &column : std::as_const(names))
        sets << u"%1 = excluded.%1"_s.arg(column);
    QStringList marks;
    marks.fill(u"?"_s, names.size() + 1);
    Statement put = m_database.prepare(u"INSERT INTO %1 (fid, %2) VALUES (%3) ON CONFLICT (fid) DO UPDATE SET %4"_s.arg(
        name, names.join(u", "_s), marks.join(u", "_s), sets.join(u", "_s)));
    if (!put)
        return false;
    put.bind(1, row.key);
    for (std::size_t i = 0; i < row.was->size(); ++i)
        put.bind(static_cast<int>(i) + 2, (*row.was)[i]);
    return put.run();
}

bool ForeignReplay::takeAgain()
{
    const QString name = nameOf(*m_foreign.table), now = u"temp.sijill_now_"_s + name;
    QStringList columns; // those that others have added too
    Statement info = m_database.prepare(u"PRAGMA main.table_info(%1)"_s.arg(quotedName(name)));
    while (info && info.next())
        if (info.text(1) != "fid"_L1)
            columns << quotedName(info.text(1));
    const QString all = columns.join(u", "_s);
    return m_database.run(
        u"DELETE FROM %1 WHERE fid IN (SELECT fid FROM main.sijill_elsewhere WHERE tab = %2) AND fid NOT IN (SELECT "
        u"fid FROM %3);"
        "UPDATE %1 SET (%4) = (SELECT %4 FROM %3 AS n WHERE n.fid = %1.fid) WHERE fid IN (SELECT fid FROM %3);"
        "INSERT INTO %1 (fid, %4) SELECT fid, %4 FROM %3 WHERE fid NOT IN (SELECT fid FROM %1)"_s.arg(
            quotedName(name), quotedText(name), now, all));
}

} // namespace sijill
