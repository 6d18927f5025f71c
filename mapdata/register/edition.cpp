#include "mapdata/register/edition.h"

#include "mapdata/register/decidedpairs.h"
#include "mapdata/register/editionplaces.h"
#include "mapdata/register/editiontables.h"
#include "mapdata/register/historybase.h"
#include "mapdata/register/registertables.h"
#include "mapdata/register/tr.h"

#include <algorithm>
#include <map>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

using Row = EditionTables::Row;

/// A row of the register: its cells by the place of their column.
struct RegisterRow {
    qint64 key = 0;
    std::vector<Cell> cells;
};

std::size_t placeOf(const RegisterTable &table, const RegisterColumn &column)
{
    return static_cast<std::size_t>(&column - table.columns.data());
}

Cell cellOf(const RegisterTable &table, const RegisterRow &row, QStringView column)
{
    return row.cells[placeOf(table, *table.column(column))];
}

QString textOf(const RegisterTable &table, const RegisterRow &row, QStringView column)
{
    return cellText(*table.column(column), cellOf(table, row, column));
}

constexpr int placeGroup = -2;

/// Columns that mean something only together: whoever has changed one has decided on all.
int groupOf(const RegisterTable &table, const RegisterColumn &column)
{
    const auto is = [&](std::initializer_list<QLatin1StringView> names) {
        return std::ranges::find(names, QLatin1StringView(column.name)) != names.end();
    };
    if (is({"begin"_L1, "begin_time"_L1, "end"_L1, "end_time"_L1, "time_precision"_L1}))
        return -1;
    if (is({"places"_L1, "place_precision"_L1, "lon"_L1, "lat"_L1}))
        return placeGroup;
    if (is({"low"_L1, "best"_L1, "high"_L1, "words"_L1}))
        return -3;
    return static_cast<int>(placeOf(table, column));
}

/// What begins so, in SQL: quick where the column has an index.
QString rangeSql(const QString &column, const QString &prefix)
{
    if (prefix.isEmpty())
        return u"%1 IS NOT NULL"_s.arg(column);
    QString end = prefix;
    end.back() = QChar(end.back().unicode() + 1);
    return u"%1 >= %2 AND %1 < %3"_s.arg(column, quotedText(prefix), quotedText(end));
}

class Planner {
public:
    Planner(Database &database, const Edition &edition, EditionTables tables)
        : m_database(database), m_edition(edition), m_tables(std::move(tables)), m_places(database, m_tables),
          m_base(database), m_prefix(idPrefix(database, edition.dataSet))
    {
    }

    Result<EditionPlan> plan()
    {
        for (const Row &row : m_tables.rows(u"incidents"_s))
            if (const QString id = row.text(u"id"); id.isEmpty() || id.startsWith(u'#'))
                return Problem{Problem::Severity::Error,
                               m_edition.name,
                               {},
                               Register::tr("its rows have no ids, or not all of them; without, the next edition could "
                                            "not be compared with it. Nothing was changed.")};
        loadRegister();
        m_plan.report.isFirst = m_registered.isEmpty();
        for (const char *table : {"kinds", "actors", "weapons", "groups", "sources", "reports"})
            addMissing(*registerTable(QString::fromLatin1(table)), [](const Row &) { return true; });
        for (const Row &row : m_tables.rows(u"claims"_s)) {
            m_claimsOf[row.text(u"incident")].push_back(&row);
            m_givenClaims.insert(ours(row.text(u"id")));
        }
        for (const Row &row : m_tables.rows(u"figures"_s))
            m_figuresOf[row.text(u"claim")].push_back(&row);
        for (const Row &row : m_tables.rows(u"incidents"_s))
            takeIncident(row);
        tellGone();
        addPlaces();
        return std::move(m_plan);
    }

private:
    void loadRegister()
    {
        load(m_incidents, rangeSql(u"id"_s, m_prefix), [&](RegisterRow row) {
            if (!m_base.isOwn(m_incidents, row.key))
                m_registered.insert(textOf(m_incidents, row, u"id"), std::move(row));
        });
        // Also those that merging and splitting have moved to another incident.
        const QString claims = u"(%1 OR %2)"_s.arg(rangeSql(u"incident"_s, m_prefix), rangeSql(u"id"_s, m_prefix));
        load(m_claims, claims, [&](RegisterRow row) {
            const QString incident = textOf(m_claims, row, u"incident");
            m_registeredClaims[incident].push_back(std::move(row));
        });
        for (const std::vector<RegisterRow> &rows : std::as_const(m_registeredClaims))
            for (const RegisterRow &row : rows)
                m_claimById.insert(textOf(m_claims, row, u"id"), &row);
        for (const DecidedPair &pair : readDecidedPairs(m_database))
            if (pair.decision == DecidedPair::Decision::Same && pair.b.codebook == m_edition.dataSet)
                m_takenByHand.insert(ours(pair.b.id));
        load(m_figures, rangeSql(u"claim"_s, m_prefix), [&](RegisterRow row) {
            const QString claim = textOf(m_figures, row, u"claim");
            m_registeredFigures[claim].push_back(std::move(row));
        });
    }

    void load(const RegisterTable &table, const QString &which, const auto &take)
    {
        QStringList names{u"fid"_s};
        for (const RegisterColumn &column : table.columns)
            names << quotedName(QString::fromLatin1(column.name));
        Statement rows = m_database.prepare(u"SELECT %1 FROM %2 WHERE %3 ORDER BY fid"_s.arg(
            names.join(u", "_s), QLatin1StringView(table.name), which));
        while (rows && rows.next()) {
            RegisterRow row{rows.number(0), {}};
            for (int i = 1; i < rows.columnCount(); ++i)
                row.cells.push_back(rows.cell(i));
            take(std::move(row));
        }
    }

    /// What the register has under that id stays as it is.
    void addMissing(const RegisterTable &table, const auto &isWanted)
    {
        QSet<QString> there;
        Statement rows = m_database.prepare(u"SELECT id FROM %1"_s.arg(quotedName(QLatin1StringView(table.name))));
        while (rows && rows.next())
            there.insert(rows.text(0));
        for (const Row &row : m_tables.rows(QString::fromLatin1(table.name)))
            if (!there.contains(row.text(u"id")) && isWanted(row))
                m_plan.steps.push_back({ChangedRow::Kind::Added, &table, 0, row.cells});
    }

    /// Those that are named by what is added or changed, with the areas that hold them.
    void addPlaces()
    {
        QSet<QString> wanted;
        for (const EditionStep &step : m_plan.steps)
            for (const TypedCell &cell : step.cells)
                if (QLatin1StringView(cell.column->name) == "places"_L1)
                    for (QString place : idsIn(cellText(*cell.column, cell.cell)))
                        for (; !place.isEmpty() && !wanted.contains(place); place = m_places.parentOf(place))
                            wanted.insert(place);
        addMissing(*registerTable(u"places"), [&](const Row &row) { return wanted.contains(row.text(u"id")); });
    }

    QString ours(const QString &id) const { return id.isEmpty() ? id : m_prefix + id; }

    void takeIncident(const Row &given)
    {
        Row row = given;
        const QString their = given.text(u"id"), id = ours(their);
        row.set(u"id", id);
        row.set(u"part_of", ours(given.text(u"part_of")));
        m_seen.insert(id);
        EditionRow told{EditionRow::Kind::Changed, id};
        const auto found = m_registered.constFind(id);
        if (found == m_registered.cend() && m_takenByHand.contains(id)) {
            ++m_plan.report.taken; // as an incident of its own it would be counted twice
            return;
        }
        if (found == m_registered.cend()) {
            told.kind = EditionRow::Kind::Added;
            row.cells.push_back({m_incidents.column(u"in_bin"), qint64(0)});
            add(m_incidents, row);
        } else {
            if (m_places.isSame(found->cells, row))
                for (TypedCell &cell : row.cells)
                    if (groupOf(m_incidents, *cell.column) == placeGroup)
                        cell.cell = found->cells[placeOf(m_incidents, *cell.column)];
            compare(m_incidents, *found, row, id, told);
            takeOutOfBin(*found, told);
        }
        m_movedTo.clear();
        takeClaims(their, id, told);
        if (told.kind == EditionRow::Kind::Changed && told.fields.empty()) {
            ++m_plan.report.same;
            return;
        }
        if (told.changesSomething())
            m_plan.incidents << id << m_movedTo;
        m_plan.report.rows.push_back(std::move(told));
    }

    /// An edition put it there, and this one has it again; where somebody did, it stays.
    void takeOutOfBin(const RegisterRow &row, EditionRow &told)
    {
        const RegisterColumn &column = *m_incidents.column(u"in_bin");
        if (cellOf(m_incidents, row, u"in_bin") != Cell(qint64(1)) || m_base.before(m_incidents, row.key, column))
            return;
        change(m_incidents, row.key, {{&column, qint64(0)}});
        told.fields.push_back({told.incident, {u"in_bin"_s, u"yes"_s, u"no"_s}});
    }

    void takeClaims(const QString &their, const QString &id, EditionRow &told)
    {
        const std::size_t before = told.fields.size();
        QHash<QString, const RegisterRow *> there;
        for (const RegisterRow &claim : m_registeredClaims[id])
            there.insert(textOf(m_claims, claim, u"id"), &claim);
        std::vector<std::pair<const RegisterRow *, QString>> reports;
        for (const Row *given : m_claimsOf[their]) {
            Row row = *given;
            const QString claim = ours(given->text(u"id"));
            row.set(u"id", claim);
            row.set(u"incident", id);
            const RegisterRow *known = there.take(claim);
            if (!known && (known = m_claimById.value(claim))) { // somebody has moved it, and it is followed there
                const QString where = textOf(m_claims, *known, u"incident");
                row.set(u"incident", where);
                m_movedTo << where;
            }
            if (!known && m_base.wasRemoved(m_claims, claim)) {
                told.fields.push_back({claim, {u"source"_s, {}, row.text(u"source")}, true});
                continue;
            }
            if (known) {
                reports.push_back({known, row.text(u"report")});
                row.set(u"report", textOf(m_claims, *known, u"report")); // it may have said the same before
                compare(m_claims, *known, row, claim, told);
            } else {
                add(m_claims, row);
                tellNew(told, claim, u"source"_s, row.text(u"source"));
            }
            takeFigures(given->text(u"id"), claim, told);
        }
        for (auto claim = there.cbegin(); claim != there.cend(); ++claim)
            if (!m_givenClaims.contains(claim.key())) // else another row's, and moved here
                removeClaim(**claim, told);
        const bool isDifferent = told.fields.size() > before && told.changesSomething();
        for (const auto &[claim, report] : reports)
            if (isDifferent && !isByHand(m_claims, *claim, *m_claims.column(u"report")) &&
                textOf(m_claims, *claim, u"report") != report)
                change(m_claims, claim->key, {{m_claims.column(u"report"), report.isEmpty() ? Cell() : Cell(report)}});
    }

    void takeFigures(const QString &theirClaim, const QString &claim, EditionRow &told)
    {
        QHash<QString, const RegisterRow *> there;
        const auto nameOf = [&](const QString &outcome, const QString &group) {
            return group.isEmpty() ? u"%1/%2"_s.arg(claim, outcome) : u"%1/%2/%3"_s.arg(claim, outcome, group);
        };
        for (const RegisterRow &figure : m_registeredFigures[claim])
            there.insert(nameOf(textOf(m_figures, figure, u"outcome"), textOf(m_figures, figure, u"group")), &figure);
        for (const Row *given : m_figuresOf[theirClaim]) {
            Row row = *given;
            row.set(u"claim", claim);
            const QString name = nameOf(row.text(u"outcome"), row.text(u"group"));
            const RegisterRow *known = there.take(name);
            if (known) {
                compare(m_figures, *known, row, name, told);
            } else if (m_base.wasRemoved(m_figures, name)) {
                told.fields.push_back({name, {u"best"_s, {}, row.text(u"best")}, true});
            } else {
                add(m_figures, row);
                tellNew(told, name, u"best"_s, row.text(u"best"));
            }
        }
        for (const RegisterRow *figure : std::as_const(there))
            if (!isTouched(m_figures, *figure)) {
                remove(m_figures, figure->key);
                const QString name =
                    nameOf(textOf(m_figures, *figure, u"outcome"), textOf(m_figures, *figure, u"group"));
                told.fields.push_back({name, {u"best"_s, textOf(m_figures, *figure, u"best"), {}}});
            }
    }

    /// Which the edition has no more; with what somebody made of it, it stays.
    void removeClaim(const RegisterRow &claim, EditionRow &told)
    {
        const QString id = textOf(m_claims, claim, u"id");
        const std::vector<RegisterRow> &figures = m_registeredFigures[id];
        const bool isWork = isTouched(m_claims, claim) || std::ranges::any_of(figures, [&](const RegisterRow &row) {
                                return isTouched(m_figures, row);
                            });
        if (m_base.isOwn(m_claims, claim.key))
            return;
        told.fields.push_back({id, {u"source"_s, textOf(m_claims, claim, u"source"), {}}, isWork});
        if (isWork)
            return;
        for (const RegisterRow &figure : figures)
            remove(m_figures, figure.key);
        remove(m_claims, claim.key);
    }

    void tellNew(EditionRow &told, const QString &record, const QString &field, const QString &to)
    {
        if (told.kind == EditionRow::Kind::Changed)
            told.fields.push_back({record, {field, {}, to}});
    }

    bool isByHand(const RegisterTable &table, const RegisterRow &row, const RegisterColumn &column) const
    {
        const std::optional<Cell> before = m_base.before(table, row.key, column);
        return before && *before != row.cells[placeOf(table, column)];
    }

    /// Somebody has entered it, or changed something in it.
    bool isTouched(const RegisterTable &table, const RegisterRow &row) const
    {
        return m_base.isOwn(table, row.key) || std::ranges::any_of(table.columns, [&](const RegisterColumn &column) {
                   return !column.isMade && isByHand(table, row, column);
               });
    }

    void compare(const RegisterTable &table, const RegisterRow &now, const Row &given, const QString &record,
                 EditionRow &told)
    {
        std::map<int, std::vector<TypedCell>> different;
        std::map<int, bool> byHand, isNews;
        for (const TypedCell &cell : given.cells) {
            const Cell &there = now.cells[placeOf(table, *cell.column)];
            const int group = groupOf(table, *cell.column);
            byHand[group] = byHand[group] || isByHand(table, now, *cell.column);
            isNews[group] = isNews[group] || m_base.before(table, now.key, *cell.column).value_or(there) != cell.cell;
            if (there != cell.cell)
                different[group].push_back(cell);
        }
        for (const auto &[group, cells] : different) {
            if (byHand[group] && !isNews[group])
                continue; // it says what it said before
            for (const TypedCell &cell : cells)
                told.fields.push_back({record,
                                       {QString::fromLatin1(cell.column->name),
                                        cellText(*cell.column, now.cells[placeOf(table, *cell.column)]),
                                        cellText(*cell.column, cell.cell)},
                                       byHand[group]});
            if (!byHand[group])
                change(table, now.key, cells);
        }
    }

    void tellGone()
    {
        const RegisterColumn &column = *m_incidents.column(u"in_bin");
        QStringList gone;
        for (auto row = m_registered.cbegin(); row != m_registered.cend(); ++row)
            if (!m_seen.contains(row.key()))
                gone << row.key();
        gone.sort();
        for (const QString &id : std::as_const(gone)) {
            const RegisterRow &row = *m_registered.constFind(id);
            EditionRow told{EditionRow::Kind::Gone, id};
            const bool isIn = cellOf(m_incidents, row, u"in_bin") == Cell(qint64(1));
            if (m_edition.binsGone && !isIn && !m_base.before(m_incidents, row.key, column)) {
                change(m_incidents, row.key, {{&column, qint64(1)}});
                told.fields.push_back({id, {u"in_bin"_s, u"no"_s, u"yes"_s}});
                m_plan.incidents << id;
            }
            m_plan.report.rows.push_back(std::move(told));
        }
    }

    void add(const RegisterTable &table, const Row &row)
    {
        m_plan.steps.push_back({ChangedRow::Kind::Added, &table, 0, row.cells});
    }
    void change(const RegisterTable &table, qint64 key, std::vector<TypedCell> cells)
    {
        m_plan.steps.push_back({ChangedRow::Kind::Changed, &table, key, std::move(cells)});
    }
    void remove(const RegisterTable &table, qint64 key)
    {
        m_plan.steps.push_back({ChangedRow::Kind::Removed, &table, key});
    }

    const RegisterTable &m_incidents = *registerTable(u"incidents"), &m_claims = *registerTable(u"claims"),
                        &m_figures = *registerTable(u"figures");
    Database &m_database;
    const Edition &m_edition;
    const EditionTables m_tables;
    const EditionPlaces m_places;
    const HistoryBase m_base;
    const QString m_prefix;
    EditionPlan m_plan;
    QHash<QString, RegisterRow> m_registered;
    QHash<QString, std::vector<RegisterRow>> m_registeredClaims, m_registeredFigures;
    QHash<QString, std::vector<const Row *>> m_claimsOf, m_figuresOf;
    QHash<QString, const RegisterRow *> m_claimById;
    QSet<QString> m_givenClaims; ///< by our ids
    QSet<QString> m_seen;
    QSet<QString> m_takenByHand; ///< ids of incidents, as this register would have them
    QStringList m_movedTo;       ///< incidents where claims of the row at hand stand now
};

} // namespace

bool EditionRow::changesSomething() const
{
    return kind == Kind::Added || std::ranges::any_of(fields, [](const Field &field) { return !field.isKept; });
}

qsizetype EditionReport::count(EditionRow::Kind kind) const
{
    return std::ranges::count(rows, kind, &EditionRow::kind);
}

qsizetype EditionReport::kept() const
{
    qsizetype kept = 0;
    for (const EditionRow &row : rows)
        kept += std::ranges::count(row.fields, true, &EditionRow::Field::isKept);
    return kept;
}

QString idPrefix(Database &database, const QString &dataSet)
{
    const QString made = database.value(u"SELECT value FROM settings WHERE name = 'codebook'"_s).value_or(QString());
    return made == u'"' + dataSet + u'"' ? QString() : dataSet + u'-';
}

bool holdsDataSet(Database &database, const QString &dataSet)
{
    return database
        .value(u"SELECT 1 FROM incidents WHERE %1 LIMIT 1"_s.arg(rangeSql(u"id"_s, idPrefix(database, dataSet))))
        .has_value();
}

Result<EditionPlan> planEdition(Database &database, const Edition &edition)
{
    std::optional<EditionTables> tables = EditionTables::of(*edition.atlas);
    if (!tables)
        return Problem{
            Problem::Severity::Error, edition.name, {}, Register::tr("its rows cannot be taken into a register")};
    return Planner(database, edition, *std::move(tables)).plan();
}

} // namespace sijill
