#include "mapdata/entry/carriedincidents.h"

#include "mapdata/entry/carriedrows.h"
#include "mapdata/entry/tr.h"
#include "mapdata/gazetteer/gazetteer.h"
#include "mapdata/geo/distance.h"
#include "mapdata/model/ids.h"
#include "mapdata/register/keys.h"
#include "mapdata/register/recordlist.h"
#include "mapdata/register/registertables.h"

#include <QHash>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr double near = 5'000; // metres

QStringList formsOf(const QStringList &names)
{
    QStringList forms;
    for (const QString &name : names)
        if (const QString form = searchForm(name); !form.isEmpty() && !forms.contains(form))
            forms << form;
    return forms;
}

std::optional<QPointF> pointIn(const CarriedRow &row)
{
    bool hasLon = false, hasLat = false;
    const QPointF point(row.value(u"lon"_s).toDouble(&hasLon), row.value(u"lat"_s).toDouble(&hasLat));
    return hasLon && hasLat ? std::optional(point) : std::nullopt;
}

/// What one table of the register has, to find in it what comes.
class Known {
public:
    std::optional<Problem> read(Database &database, const QString &table)
    {
        m_isReports = table == "reports"_L1;
        if (m_isReports)
            return readReports(database);
        const auto rows = readRecords(database, table, CountUses::No);
        if (!rows)
            return rows.problem();
        for (const RecordRow &row : *rows)
            add(row, formsOf(QStringList{row.name, row.nameArabic} + row.spellings));
        return std::nullopt;
    }
    bool has(const QString &id) const { return m_byId.contains(id); }

    /// The id of the one record that it is; empty where there is none, or several may be meant. `parent`: the area that
    /// it lies in, by its id here.
    QString find(const CarriedRow &row, const QString &parent) const
    {
        const QString id = row.value(u"id"_s);
        const QStringList forms = m_isReports ? reportForms(row)
                                              : formsOf(QStringList{row.value(u"name"_s), row.value(u"name_ar"_s)} +
                                                        row.value(u"spellings"_s).split(u';'));
        const auto same = m_byId.constFind(id);
        if (same != m_byId.cend()) {
            const Entry &entry = m_entries[*same];
            const bool isArea = !entry.row.level.isEmpty() && entry.row.level == row.value(u"level"_s);
            if (isArea || (isAlike(entry, forms) && entry.row.level == row.value(u"level"_s)))
                return id;
        }
        QStringList found;
        for (const QString &form : forms)
            for (const std::size_t i : m_byForm.values(form))
                if (mayBe(m_entries[i].row, row, parent) && !found.contains(m_entries[i].row.id))
                    found << m_entries[i].row.id;
        return found.size() == 1 ? found.front() : QString();
    }

private:
    struct Entry {
        RecordRow row;
        QStringList forms;
    };

    void add(const RecordRow &row, const QStringList &forms)
    {
        m_byId.insert(row.id, m_entries.size());
        for (const QString &form : forms)
            m_byForm.insert(form, m_entries.size());
        m_entries.push_back({row, forms});
    }

    static bool isAlike(const Entry &entry, const QStringList &forms)
    {
        if (entry.forms.isEmpty() && forms.isEmpty())
            return true;
        return std::ranges::any_of(forms, [&](const QString &form) { return entry.forms.contains(form); });
    }

    bool mayBe(const RecordRow &there, const CarriedRow &row, const QString &parent) const
    {
        if (m_isReports)
            return true;
        if (there.level != row.value(u"level"_s))
            return false;
        const auto point = pointIn(row);
        if (there.point && point)
            return geodesicMetres(*there.point, *point) <= near;
        return there.parent == parent;
    }

    /// A report by its address, or by title and day.
    static QStringList reportForms(const CarriedRow &row)
    {
        QStringList forms;
        if (const QString url = row.value(u"url"_s); !url.isEmpty())
            forms << u"url "_s + url;
        for (const char *field : {"title", "title_ar"})
            if (const QString form = searchForm(row.value(QString::fromLatin1(field))); !form.isEmpty())
                forms << form + u' ' + row.value(u"published"_s);
        return forms;
    }

    std::optional<Problem> readReports(Database &database)
    {
        Statement rows = database.prepare(u"SELECT id, title, title_ar, url, published FROM reports ORDER BY fid"_s);
        while (rows && rows.next()) {
            RecordRow row;
            row.id = rows.text(0);
            add(row, reportForms({{u"title"_s, rows.text(1)},
                                  {u"title_ar"_s, rows.text(2)},
                                  {u"url"_s, rows.text(3)},
                                  {u"published"_s, rows.text(4)}}));
        }
        return rows && !rows.hasFailed() ? std::nullopt : std::optional(database.problem());
    }

    bool m_isReports = false;
    std::vector<Entry> m_entries;
    QHash<QString, std::size_t> m_byId;
    QMultiHash<QString, std::size_t> m_byForm;
};

class Paster {
public:
    Paster(Database &database, const CarriedTables &tables) : m_database(database), m_tables(tables) {}

    Result<PastedIncidents> paste()
    {
        for (const RegisterTable &table : registerTables())
            if (const auto problem = takeNames(QString::fromLatin1(table.name)))
                return *problem;
        if (const auto problem = takeIncidents())
            return *problem;
        takeClaims();
        for (const char *table : {"figures", "facts"})
            takeOf(QString::fromLatin1(table), u"claim"_s, u"claims"_s);
        takeOf(u"mentions"_s, u"incident"_s, u"incidents"_s);
        return std::move(m_pasted);
    }

private:
    const std::vector<CarriedRow> &rowsOf(const QString &table) const
    {
        static const std::vector<CarriedRow> nothing;
        const auto found = m_tables.constFind(table);
        return found == m_tables.cend() ? nothing : *found;
    }

    std::optional<Problem> takeNames(const QString &table)
    {
        if (table == "incidents"_L1 || !registerTable(table)->hasId() || table == "claims"_L1 || rowsOf(table).empty())
            return std::nullopt;
        Known known;
        if (auto problem = known.read(m_database, table))
            return problem;
        QHash<QString, const CarriedRow *> byId;
        for (const CarriedRow &row : rowsOf(table))
            byId.insert(row.value(u"id"_s), &row);
        for (const CarriedRow &row : rowsOf(table))
            takeName(table, row, known, byId, 0);
        return std::nullopt;
    }

    /// Areas before what lies in them. What lies in itself, as nothing real does, lies nowhere.
    void takeName(const QString &table, const CarriedRow &row, const Known &known,
                  const QHash<QString, const CarriedRow *> &byId, int depth)
    {
        constexpr int mostLevels = 20;
        const QString id = row.value(u"id"_s);
        if (m_ids[table].contains(id))
            return;
        const QString above = row.value(u"governorate"_s);
        if (!above.isEmpty() && depth < mostLevels)
            takeName(table, *byId.value(above), known, byId, depth + 1);
        if (m_ids[table].contains(id)) // by way of what it lies in
            return;
        const QString parent = m_ids[table].value(above);
        QString here = known.find(row, parent);
        if (here.isEmpty()) {
            here = known.has(plainId(id)) || m_given.contains(table + u'/' + plainId(id)) ? randomId() : plainId(id);
            m_given.insert(table + u'/' + here);
            add(table, here, row);
            ++m_pasted.newNames;
        }
        m_ids[table].insert(id, here);
    }

    /// With what it refers to as that is called here; what it refers to that is not here is left open.
    void add(const QString &table, const QString &id, const CarriedRow &row)
    {
        RecordEdit record{RecordEdit::Kind::New, table, id};
        for (const RegisterColumn &column : registerTable(table)->columns) {
            const QString name = QString::fromLatin1(column.name);
            if (name == "id"_L1 || name == "part_of"_L1 || !row.contains(name))
                continue;
            QString text = row.value(name);
            if (column.refersTo) {
                const QHash<QString, QString> &here = m_ids[QString::fromLatin1(column.refersTo)];
                QStringList ids;
                for (const QString &one : idsOfCell(column, text))
                    if (const QString known = here.value(one); !known.isEmpty() && !ids.contains(known))
                        ids << known;
                text = ids.join(u';');
            }
            if (!text.isEmpty())
                record.fields.push_back({name, text});
        }
        m_pasted.edit.records.push_back(std::move(record));
    }

    Result<bool> isThere(const QString &table, const QString &id)
    {
        Statement row = m_database.prepare(u"SELECT 1 FROM %1 WHERE id = ?"_s.arg(quotedName(table)));
        if (!row)
            return m_database.problem();
        row.bind(1, id);
        return row.next();
    }

    std::optional<Problem> takeIncidents()
    {
        QHash<QString, QString> &here = m_ids[u"incidents"_s];
        for (const CarriedRow &row : rowsOf(u"incidents"_s)) {
            const QString id = row.value(u"id"_s);
            const Result<bool> there = isThere(u"incidents"_s, plainId(id));
            if (!there)
                return there.problem();
            if (*there) {
                m_pasted.alreadyThere << plainId(id);
                continue;
            }
            here.insert(id, plainId(id));
            add(u"incidents"_s, plainId(id), row);
            ++m_pasted.incidents;
        }
        for (const CarriedRow &row : rowsOf(u"incidents"_s))
            if (const QString whole = row.value(u"part_of"_s); !whole.isEmpty() && here.contains(row.value(u"id"_s)))
                putInto(here.value(row.value(u"id"_s)), plainId(whole), here);
        return std::nullopt;
    }

    /// Once all are there, for a part may stand before its whole.
    void putInto(const QString &part, const QString &whole, const QHash<QString, QString> &here)
    {
        const Result<bool> there = isThere(u"incidents"_s, whole);
        if (!here.contains(whole) && !(there && *there)) {
            ++m_pasted.withoutWhole;
            return;
        }
        m_pasted.edit.records.push_back({RecordEdit::Kind::Set, u"incidents"_s, part, {{u"part_of"_s, whole}}});
    }

    void takeClaims()
    {
        for (const CarriedRow &row : rowsOf(u"claims"_s)) {
            if (!m_ids[u"incidents"_s].contains(row.value(u"incident"_s)))
                continue;
            const QString id = row.value(u"id"_s);
            const Result<bool> there = isThere(u"claims"_s, plainId(id));
            const QString given = there && !*there ? plainId(id) : randomId();
            m_ids[u"claims"_s].insert(id, given);
            add(u"claims"_s, given, row);
        }
    }

    /// Rows that hang on what was taken.
    void takeOf(const QString &table, const QString &column, const QString &on)
    {
        for (const CarriedRow &row : rowsOf(table))
            if (m_ids[on].contains(row.value(column)))
                add(table, {}, row);
    }

    Database &m_database;
    const CarriedTables &m_tables;
    QMap<QString, QHash<QString, QString>> m_ids; ///< by table: what each id is called here
    QSet<QString> m_given;
    PastedIncidents m_pasted;
};

} // namespace

Result<PastedIncidents> pastedIncidents(Database &database, const QByteArray &bytes)
{
    const Result<CarriedTables> tables = carriedTables(bytes);
    if (!tables)
        return tables.problem();
    return Paster(database, *tables).paste();
}

} // namespace sijill
