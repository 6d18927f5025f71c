#include "mapdata/register/edition.h"
#include "mapdata/register/keys.h"
#include "mapdata/register/pointblob.h"

#include <map>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Each kind of statement is made ready once.
class StepRunner {
public:
    explicit StepRunner(Database &database) : m_database(database) {}

    bool run(const EditionStep &step)
    {
        const QString name = quotedName(QLatin1StringView(step.table->name));
        QStringList columns;
        for (const TypedCell &cell : step.cells)
            columns << quotedName(QLatin1StringView(cell.column->name));
        Statement *statement = nullptr;
        if (step.kind == ChangedRow::Kind::Removed)
            statement = &ready(u"DELETE FROM %1 WHERE fid = ?"_s.arg(name));
        else if (step.kind == ChangedRow::Kind::Changed)
            statement = &ready(u"UPDATE %1 SET %2 = ? WHERE fid = ?"_s.arg(name, columns.join(u" = ?, "_s)));
        else
            return add(step, name, columns);
        int place = 0;
        for (const TypedCell &cell : step.cells)
            statement->bind(++place, cell.cell);
        statement->bind(++place, step.key);
        return *statement && statement->run();
    }

private:
    bool add(const EditionStep &step, const QString &name, QStringList columns)
    {
        const bool isPlace = QLatin1StringView(step.table->name) == "places"_L1;
        columns << u"fid"_s;
        if (isPlace)
            columns << u"from_layer"_s << u"geom"_s;
        QStringList marks;
        marks.fill(u"?"_s, columns.size());
        Statement &statement =
            ready(u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(name, columns.join(u", "_s), marks.join(u", "_s)));
        if (!statement)
            return false;
        int place = 0;
        std::optional<double> lon, lat;
        for (const TypedCell &cell : step.cells) {
            statement.bind(++place, cell.cell);
            if (const auto *number = std::get_if<double>(&cell.cell))
                (QLatin1StringView(cell.column->name) == "lon"_L1 ? lon : lat) = *number;
        }
        KeyMaker &keys =
            m_keys.try_emplace(step.table, KeyMaker::of(m_database, QLatin1StringView(step.table->name))).first->second;
        statement.bind(++place, keys.nextOfMany());
        if (isPlace) {
            statement.bind(++place, qint64(0));
            statement.bind(++place, lon && lat ? Cell(pointBlob(*lon, *lat)) : Cell());
        }
        return statement.run();
    }

    Statement &ready(const QString &sql)
    {
        const auto found = m_statements.find(sql);
        return found != m_statements.end() ? found->second
                                           : m_statements.try_emplace(sql, m_database.prepare(sql)).first->second;
    }

    Database &m_database;
    std::map<QString, Statement> m_statements;
    std::map<const RegisterTable *, KeyMaker> m_keys;
};

} // namespace

bool runSteps(Database &database, const std::vector<EditionStep> &steps)
{
    StepRunner runner(database);
    for (const EditionStep &step : steps)
        if (!runner.run(step))
            return false;
    return true;
}

} // namespace sijill
