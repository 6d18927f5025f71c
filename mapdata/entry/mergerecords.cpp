#include "mapdata/entry/mergerecords.h"

#include "mapdata/entry/tr.h"
#include "mapdata/register/recordlist.h"
#include "mapdata/register/registertables.h"

#include <QHash>

#include <algorithm>
#include <iterator>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

Problem off(const QString &text)
{
    return {Problem::Severity::Error, {}, {}, text};
}

QString called(const RecordRow &row)
{
    return row.name.isEmpty() ? row.nameArabic.isEmpty() ? row.id : row.nameArabic : row.name;
}

class Merger {
public:
    Merger(Database &database, const RegisterTable &table, QString keep, const QStringList &others)
        : m_database(database), m_table(table), m_name(QString::fromLatin1(table.name)), m_keep(std::move(keep)),
          m_others(others)
    {
        m_others.removeDuplicates();
        m_others.removeAll(m_keep);
    }

    Result<Edit> merge()
    {
        if (const auto problem = findRows())
            return *problem;
        if (const auto problem = whyNot())
            return *problem;
        for (const RegisterTable &table : registerTables())
            if (!moveReferences(table))
                return m_database.problem();
        fillKept();
        letGo();
        return std::move(m_edit);
    }

private:
    std::optional<Problem> findRows()
    {
        if (m_others.isEmpty())
            return off(Entry::tr("one record alone has nothing to be merged with"));
        const Result<std::vector<RecordRow>> all = readRecords(m_database, m_name);
        if (!all)
            return all.problem();
        QHash<QString, const RecordRow *> byId;
        for (const RecordRow &row : *all)
            byId.insert(row.id, &row);
        for (const QString &id : QStringList{m_keep} + m_others)
            if (const RecordRow *row = byId.value(id))
                m_rows.push_back(*row);
            else
                return off(Entry::tr("there is no “%1” in %2 any more").arg(id, m_name));
        return std::nullopt;
    }

    std::optional<Problem> whyNot()
    {
        for (const RecordRow &row : others()) {
            if (row.isOfLayer)
                return off(Entry::tr("“%1” is given by a layer and would come back with it; only one such place can be "
                                     "merged, as the one that is kept")
                               .arg(called(row)));
            if (row.level != kept().level)
                return off(Entry::tr("“%1” and “%2” are not of one kind: one is an area, or one of another level")
                               .arg(called(kept()), called(row)));
        }
        return numbersTwice();
    }

    /// A claim with a figure for each of them would have two for one.
    std::optional<Problem> numbersTwice()
    {
        const bool isGroup = m_name == "groups"_L1;
        if (!isGroup && m_name != "fact_kinds"_L1)
            return std::nullopt;
        const QString sql = isGroup ? u"SELECT claim FROM figures WHERE \"group\" IN (%1) GROUP BY claim, outcome"_s
                                    : u"SELECT claim FROM facts WHERE kind IN (%1) GROUP BY claim"_s;
        Statement rows =
            m_database.prepare(sql.arg(sqlList(QStringList{m_keep} + m_others)) + u" HAVING count(*) > 1 LIMIT 1"_s);
        if (!rows.next())
            return std::nullopt;
        return off(Entry::tr("claim %1 has a number for each of them, and which one holds is not known; nothing was "
                             "changed")
                       .arg(rows.text(0)));
    }

    const RecordRow &kept() const { return m_rows.front(); }
    std::span<const RecordRow> others() const { return std::span(m_rows).subspan(1); }

    /// A cell with the kept one in the place of the others, once.
    QString moved(const QString &cell, bool isList) const
    {
        if (!isList)
            return m_others.contains(cell) ? m_keep : cell;
        QStringList ids;
        bool isTouched = false;
        for (const QString &id : idsIn(cell)) {
            const bool goes = m_others.contains(id);
            isTouched = isTouched || goes;
            ids << (goes ? m_keep : id);
        }
        if (!isTouched)
            return cell;
        ids.removeDuplicates();
        return ids.join(u';');
    }

    QString condition(const std::vector<const RegisterColumn *> &columns) const
    {
        QStringList tests;
        for (const RegisterColumn *column : columns) {
            const QString name = quotedName(QString::fromLatin1(column->name));
            if (!column->isList) {
                tests << u"%1 IN (%2)"_s.arg(name, sqlList(m_others));
                continue;
            }
            for (const QString &other : m_others)
                tests << u"instr(%1, %2)"_s.arg(name, quotedText(other));
        }
        return tests.join(u" OR "_s);
    }

    bool moveReferences(const RegisterTable &table)
    {
        std::vector<const RegisterColumn *> columns;
        for (const RegisterColumn &column : table.columns)
            if (column.refersTo && QLatin1StringView(column.refersTo) == m_name)
                columns.push_back(&column);
        if (columns.empty())
            return true;
        QStringList names;
        for (const char *naming : table.naming)
            names << quotedName(QString::fromLatin1(naming));
        const auto namingCount = static_cast<int>(names.size());
        for (const RegisterColumn *column : columns)
            names << quotedName(QString::fromLatin1(column->name));
        const bool isIncidents = QLatin1StringView(table.name) == "incidents"_L1;
        if (isIncidents)
            names << u"place_precision"_s;
        const QString name = QString::fromLatin1(table.name);
        Statement rows = m_database.prepare(u"SELECT %1 FROM %2 WHERE %3 ORDER BY fid"_s.arg(
            names.join(u", "_s), quotedName(name), condition(columns)));
        while (rows && rows.next()) {
            QStringList id;
            for (int i = 0; i < namingCount; ++i)
                if (const QString part = rows.text(i); !part.isEmpty())
                    id << part;
            RecordEdit record{RecordEdit::Kind::Set, name, id.join(u'/')};
            if (name == m_name && (record.id == m_keep || m_others.contains(record.id)))
                continue; // see fillKept() and letGo()
            for (std::size_t i = 0; i < columns.size(); ++i) {
                const QString cell = rows.text(namingCount + static_cast<int>(i));
                if (const QString to = moved(cell, columns[i]->isList); to != cell)
                    record.fields.push_back({QString::fromLatin1(columns[i]->name), to, cell});
            }
            if (isIncidents && m_name == "places"_L1)
                mendPrecision(record, rows.text(namingCount + static_cast<int>(columns.size())));
            if (!record.fields.empty())
                m_edit.records.push_back(std::move(record));
        }
        return rows && !rows.hasFailed();
    }

    /// What was known for several places, which are one, is known as that one is.
    static void mendPrecision(RecordEdit &record, const QString &precision)
    {
        if (precision == "several"_L1 && !record.fields.empty() && !record.fields.front().to.contains(u';'))
            record.fields.push_back({u"place_precision"_s, {}, precision});
    }

    /// The area that the kept place lies in: never itself, nor one that goes.
    QString parentKept() const
    {
        QHash<QString, QString> above;
        for (const RecordRow &row : others())
            above.insert(row.id, row.parent);
        QString parent = kept().parent;
        if (parent.isEmpty())
            for (const RecordRow &row : others())
                if (parent.isEmpty() && row.parent != m_keep)
                    parent = row.parent;
        for (qsizetype steps = 0; above.contains(parent) && steps <= m_others.size(); ++steps)
            parent = above.value(parent);
        return parent == m_keep || above.contains(parent) ? QString() : parent;
    }

    void fillKept()
    {
        if (kept().isOfLayer)
            return;
        RecordEdit record{RecordEdit::Kind::Set, m_name, m_keep};
        const auto set = [&](const char *field, const QString &to, const QString &from) {
            if (to != from && m_table.column(QString::fromLatin1(field)))
                record.fields.push_back({QString::fromLatin1(field), to, from});
        };
        const auto filled = [&](const char *field) {
            const QString own = cellOf(m_keep, field);
            QString to = own;
            for (const RecordRow &row : others())
                if (to.isEmpty())
                    to = cellOf(row.id, field);
            set(field, to, own);
        };
        for (const char *field : {"name", "name_ar", "kind", "url", "geonames", "rank"})
            if (m_table.column(QString::fromLatin1(field)))
                filled(field);
        for (const char *field : {"note", "note_ar"})
            if (m_table.column(QString::fromLatin1(field)))
                set(field, notesTogether(field), cellOf(m_keep, field));
        if (m_name == "places"_L1) {
            set("governorate", parentKept(), kept().parent);
            takePoint(set);
            set("spellings", spellingsTogether(), cellOf(m_keep, "spellings"));
        }
        if (!record.fields.empty())
            m_edit.records.push_back(std::move(record));
    }

    /// With how well it is known, from the same record.
    void takePoint(const auto &set) const
    {
        const auto from = std::ranges::find_if(others(), [](const RecordRow &row) { return row.point.has_value(); });
        if (kept().point || from == others().end())
            return;
        for (const char *field : {"lon", "lat", "placing"})
            set(field, cellOf(from->id, field), cellOf(m_keep, field));
    }

    QString notesTogether(const char *field) const
    {
        QString note = cellOf(m_keep, field);
        for (const RecordRow &row : others())
            if (const QString more = cellOf(row.id, field); !more.isEmpty() && !note.contains(more))
                note += (note.isEmpty() ? QString() : u"; "_s) + more;
        return note;
    }

    /// A name that the kept one has, or takes from another.
    QString nameKept(QString RecordRow::*name) const
    {
        for (const RecordRow &row : m_rows)
            if (!(row.*name).isEmpty())
                return row.*name;
        return {};
    }

    QString spellingsTogether() const
    {
        const QString english = nameKept(&RecordRow::name), arabic = nameKept(&RecordRow::nameArabic);
        QStringList all = kept().spellings;
        for (const RecordRow &row : others())
            for (QString name : QStringList{row.name, row.nameArabic} + row.spellings)
                if (!name.isEmpty() && name != english && name != arabic)
                    all << name.replace(u';', u',');
        all.removeDuplicates();
        return all == kept().spellings ? cellOf(m_keep, "spellings") : all.join(u';');
    }

    QString cellOf(const QString &id, const char *field) const
    {
        const RegisterColumn *column = m_table.column(QString::fromLatin1(field));
        Statement row = m_database.prepare(
            u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(quotedName(QString::fromLatin1(field)), quotedName(m_name)));
        row.bind(1, id);
        return row.next() ? cellText(*column, row.cell(0)) : QString();
    }

    void letGo()
    {
        // None may name another that is gone before it.
        for (const RecordRow &row : others())
            if (m_others.contains(row.parent))
                m_edit.records.push_back({RecordEdit::Kind::Set, m_name, row.id, {{u"governorate"_s, {}}}});
        for (const QString &id : m_others)
            m_edit.records.push_back({RecordEdit::Kind::Delete, m_name, id, {}});
    }

    Database &m_database;
    const RegisterTable &m_table;
    QString m_name, m_keep;
    QStringList m_others;
    std::vector<RecordRow> m_rows; ///< the kept one, and the others
    Edit m_edit;
};

} // namespace

Result<Edit> mergedRecords(Database &database, const QString &table, const QString &keep, const QStringList &others)
{
    const RegisterTable *known = registerTable(table);
    if (!known)
        return off(Entry::tr("there is no table “%1”").arg(table));
    return Merger(database, *known, keep, others).merge();
}

} // namespace sijill
