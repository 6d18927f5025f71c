#include "mapdata/import/import.h"

#include "mapdata/import/guess.h"
#include "mapdata/import/incidentrows.h"
#include "mapdata/import/pointorder.h"
#include "mapdata/import/presets.h"
#include "mapdata/problems.h"
#include "mapdata/tables/hxltags.h"
#include "mapdata/tables/readahead.h"
#include "mapdata/tables/recordcolumn.h"
#include "mapdata/tables/rowsource.h"
#include "mapdata/tables/words.h"

#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 rowsOfFirstShow = 20000;
/// Beyond this the tables grow as they must: a file of empty lines shall not take memory for rows.
constexpr qint64 mostRowsReserved = 4'000'000;
/// TextPool counts its bytes in 32 bits; a row adds far less than the rest.
constexpr qint64 mostTextBytes = 4'000'000'000;

void settle(Atlas &atlas)
{
    const auto shrink = [](auto &table) {
        if (table.capacity() > table.size() + table.size() / 8)
            table.shrink_to_fit();
    };
    shrink(atlas.incidents);
    shrink(atlas.claims);
    shrink(atlas.figures);
    shrink(atlas.places);
    shrink(atlas.locations);
    shrink(atlas.locationPlaces);
    atlas.texts.settle();
}

/// A reading under way: one thread asks GDAL for rows, this one makes incidents of those before.
class TableReading {
public:
    TableReading(RowSource &rows, const ColumnMap &map, const Mapping &mapping, IncidentRows::Places places,
                 Atlas &atlas, const ReadProgress &progress);

    enum class End { Whole, Stopped, Full };
    End run(qint64 total);
    void finish() { m_incidents.finish(); }
    /// Passes over rows ahead of the data; they count for the places of the others only.
    void skip(int rows);
    qint64 rowCount() const { return m_row - m_skipped; }
    qint64 fileRowCount() const { return m_row; }
    const RowProblems &problems() const { return m_problems; }
    const IncidentRows &incidents() const { return m_incidents; }

private:
    void add(const RowBatch &batch);
    bool isFull() const { return m_atlas.texts.byteCount() > mostTextBytes || m_atlas.incidents.size() >= none / 2; }
    bool step(qint64 total);

    RowSource &m_rows;
    Atlas &m_atlas;
    const ReadProgress &m_progress;
    std::vector<int> m_columns; ///< of the file, those that are wanted
    std::vector<Role> m_roles;  ///< of each of them
    IncidentRows::Cells m_cells{};
    RowProblems m_problems;
    IncidentRows m_incidents;
    qint64 m_row = 0; ///< of the file
    qint64 m_skipped = 0;
    qint64 m_nextShow = rowsOfFirstShow;
};

std::vector<Role> rolesOf(const ColumnMap &map)
{
    std::vector<Role> roles;
    for (std::size_t i = 0; i < roleCount; ++i)
        if (map.at[i] >= 0)
            roles.push_back(static_cast<Role>(i));
    return roles;
}

TableReading::TableReading(RowSource &rows, const ColumnMap &map, const Mapping &mapping, IncidentRows::Places places,
                           Atlas &atlas, const ReadProgress &progress)
    : m_rows(rows), m_atlas(atlas), m_progress(progress), m_roles(rolesOf(map)),
      m_incidents(atlas, mapping, m_roles, rows.encoding(), m_problems, std::move(places))
{
    for (const Role role : m_roles)
        m_columns.push_back(map.at[static_cast<std::size_t>(role)]);
    m_rows.readOnly(m_columns);
}

void TableReading::skip(int rows)
{
    for (int i = 0; i < rows && m_rows.next(); ++i)
        ++m_skipped;
    m_row = m_skipped;
}

void TableReading::add(const RowBatch &batch)
{
    const std::string_view bytes(batch.bytes);
    const bool arePlain = isPlainAscii(bytes);
    std::size_t begin = 0;
    for (auto end = batch.ends.cbegin(); end != batch.ends.cend();) {
        for (const Role role : m_roles) {
            m_cells[static_cast<std::size_t>(role)] = trimmed(bytes.substr(begin, *end - begin));
            begin = *end++;
        }
        m_incidents.add(m_row++, m_cells, arePlain);
    }
}

bool TableReading::step(qint64 total)
{
    if (m_progress.show && m_row >= m_nextShow) {
        m_nextShow = 2 * m_row;
        auto soFar = std::make_shared<Atlas>(m_atlas);
        soFar->texts.settle();
        m_progress.show(std::move(soFar));
    }
    return !m_progress.step || m_progress.step(m_row, std::max(m_row, total));
}

TableReading::End TableReading::run(qint64 total)
{
    m_incidents.reserve(static_cast<std::size_t>(std::min(total, mostRowsReserved)));
    ReadAhead ahead(m_rows, m_columns);
    for (RowBatch batch = ahead.next({}); !batch.isEmpty();) {
        add(batch);
        const bool goOn = step(total);
        batch = ahead.next(std::move(batch));
        if (!goOn)
            return batch.isEmpty() ? End::Whole : End::Stopped;
        if (isFull())
            return End::Full;
    }
    return End::Whole;
}

Problem notIncidents(const QString &path)
{
    return {Problem::Severity::Error,
            path,
            {},
            Exchange::tr("No column is named as those of incidents are: id, date_start, date_end, place, lon, lat, "
                         "type, actor, killed, wounded; at least a date or a place is needed.")};
}

void tellOfColumns(Problems &problems, const QString &path, const ColumnMap &map)
{
    if (!map.ignored.isEmpty())
        problems.push_back({Problem::Severity::Note,
                            path,
                            {},
                            Exchange::tr("Columns that are not read: %1.").arg(map.ignored.join(u", "_s))});
    if (!map.missing.isEmpty())
        problems.push_back(
            {Problem::Severity::Warning,
             path,
             {},
             Exchange::tr("Columns that the preset names and the file has not: %1.").arg(map.missing.join(u", "_s))});
}

/// Something is missing; nullptr where nothing is.
const Problem *worstOf(const Problems &problems)
{
    const auto found = std::ranges::find(problems, Problem::Severity::Error, &Problem::severity);
    return found == problems.end() ? nullptr : &*found;
}

/// How many rows come before the first one of data, and what the columns are called by the tags among them.
struct Head {
    QStringList tags;
    int rows = 0;
};

Head headOf(RowSource &rows)
{
    constexpr int farthest = 10;
    Head head;
    if (isHxlTagRow(rows.columns()))
        head.tags = rows.columns();
    rows.rewind();
    for (int row = 0; row < farthest && head.tags.isEmpty() && rows.next(); ++row) {
        QStringList cells;
        for (int i = 0; i < rows.columns().size(); ++i) {
            const std::string_view cell = rows.cell(i);
            cells << QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).trimmed();
        }
        if (isHxlTagRow(cells))
            head = {cells, row + 1};
    }
    rows.rewind();
    return head;
}

/// Points of the geometry stand in where no column has coordinates.
void addGeometry(ColumnMap &map, const QStringList &columns)
{
    const auto x = columns.indexOf(QLatin1StringView(geometryLongitude));
    const auto y = columns.indexOf(QLatin1StringView(geometryLatitude));
    if (x < 0 || map.has(Role::Longitude) || map.has(Role::Latitude) || map.has(Role::Point))
        return;
    map.at[static_cast<std::size_t>(Role::Longitude)] = static_cast<int>(x);
    map.at[static_cast<std::size_t>(Role::Latitude)] = static_cast<int>(y);
}

struct Plan {
    Mapping mapping;
    ColumnMap columns;
    Head head;
    std::vector<ColumnNote> notes; ///< of every column
    QStringList assumptions;       ///< translated
};

/// What the cells of a column of positions prove holds for all of its rows. @pre plan.columns
void decidePointOrder(Plan &plan, RowSource &rows)
{
    const int column = plan.columns.at[static_cast<std::size_t>(Role::Point)];
    if (column < 0 || plan.mapping.pointOrder != AxisOrder::Unsaid)
        return;
    const PointOrder found = pointOrderOf(rows, column, plan.mapping.decimal == u',' ? ',' : '.');
    plan.mapping.pointOrder = found.order;
    if (!found.assumption.isEmpty())
        plan.assumptions << found.assumption;
}

/// @pre plan.columns. `reasons`: why, by column; else by the mapping.
std::vector<ColumnNote> notesOf(const Plan &plan, const QStringList &names, const std::vector<QStringList> &sample,
                                const QHash<QString, QString> &reasons)
{
    constexpr qsizetype valuesTold = 3;
    std::vector<ColumnNote> notes;
    for (qsizetype i = 0; i < names.size(); ++i) {
        ColumnNote note{names[i], {}, {}, {}};
        const auto at = std::ranges::find(plan.columns.at, static_cast<int>(i));
        if (at != plan.columns.at.end()) {
            note.role = static_cast<Role>(at - plan.columns.at.begin());
            note.how = reasons.value(names[i], plan.mapping.name.isEmpty()
                                                   ? Exchange::tr("the column is named so")
                                                   : Exchange::tr("so the codebook of %1 says").arg(plan.mapping.name));
        }
        for (const QStringList &row : sample) {
            if (note.role || note.values.size() == valuesTold)
                break;
            if (const QString value = row.value(i); !value.isEmpty() && !note.values.contains(value))
                note.values << value;
        }
        notes.push_back(std::move(note));
    }
    return notes;
}

Plan planFor(RowSource &rows, const ImportOptions &options)
{
    constexpr int sampled = 200;
    Plan plan;
    QHash<QString, QString> reasons;
    plan.head = headOf(rows);
    const QStringList &names = rows.columns();
    if (options.mapping) {
        plan.mapping = *options.mapping;
        plan.columns = resolve(plan.mapping, names);
        if (!plan.columns.isUsable() && !plan.head.tags.isEmpty())
            plan.columns = resolve(plan.mapping, plan.head.tags);
    } else if (const Mapping *own = presetFor(names) ? nullptr : ownPresetFor(options.presets, names)) {
        plan.mapping = *own;
        plan.columns = resolve(plan.mapping, names);
    } else if (!plan.head.tags.isEmpty() && !presetFor(names)) {
        plan.mapping = presetNamed(u"hxl"_s)->mapping(plan.head.tags);
        plan.columns = resolve(plan.mapping, plan.head.tags);
    } else if (const Preset *preset = presetFor(names)) {
        plan.mapping = preset->mapping(names);
        plan.columns = resolve(plan.mapping, names);
    } else {
        plan.mapping = generalMapping(names);
        if (!plan.mapping.isUsable() || !plan.mapping.columnFor(Role::DateStart).isEmpty()) {
            const MappingGuess guess = guessMapping(names, sampleRows(rows, sampled));
            plan.mapping = guess.mapping;
            for (const ColumnGuess &column : guess.columns)
                for (const RoleCandidate &candidate : column.candidates)
                    if (plan.mapping.columnFor(candidate.role) == column.column)
                        reasons.insert(column.column, candidate.reason);
        }
        plan.columns = resolve(plan.mapping, names);
    }
    addGeometry(plan.columns, names);
    decidePointOrder(plan, rows);
    plan.columns.ignored.removeAll(QString::fromLatin1(geometryLongitude));
    plan.columns.ignored.removeAll(QString::fromLatin1(geometryLatitude));
    plan.notes = notesOf(plan, names, sampleRows(rows, sampled), reasons);
    return plan;
}

ImportReport makeReport(const QString &path, const Plan &plan, const RowSource &rows, const TableReading &reading,
                        const Atlas &atlas)
{
    const RowProblems &problems = reading.problems();
    ImportReport report;
    report.file = path;
    report.preset = plan.mapping.name;
    report.ofFile = rows.problems();
    const SourceNotes notes = rows.notes();
    report.tables = notes.tables;
    report.columns = plan.notes;
    report.assumptions = notes.assumptions + plan.assumptions + reading.incidents().assumptions();
    report.leftOut = notes.leftOut;
    report.rowsLeftOut = notes.rowsLeftOut;
    report.rowsRead = reading.rowCount();
    report.incidentsMade = static_cast<qint64>(atlas.incidents.size());
    report.counts = problems.counts();
    report.rowsRefused = report.counts[static_cast<std::size_t>(RowFault::NothingKnown)];
    report.rowsFlagged = problems.flaggedRows();
    report.placedByGazetteer = report.counts[static_cast<std::size_t>(RowFault::PlacedByGazetteer)];
    const std::vector<RowProblems::Kept> kept = problems.inOrder();
    std::vector<qint64> numbers;
    for (const RowProblems::Kept &note : kept)
        numbers.push_back(note.row);
    for (const IncidentRows::Proposal &proposal : reading.incidents().proposals())
        numbers.push_back(proposal.row);
    std::ranges::sort(numbers);
    numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
    const QStringList places = rows.placesOf(numbers, reading.fileRowCount());
    const auto where = [&](qint64 row) {
        return places.value(std::ranges::lower_bound(numbers, row) - numbers.begin());
    };
    for (const RowProblems::Kept &note : kept)
        report.notes.push_back({note.fault, where(note.row), sentence(note)});
    for (const IncidentRows::Proposal &entry : reading.incidents().proposals()) {
        report.proposals.push_back(entry.proposal);
        report.proposals.back().where = where(entry.row);
    }
    std::ranges::stable_sort(report.proposals, std::ranges::greater{}, &PlaceProposal::rows);
    return report;
}

} // namespace

void addTableSource(Atlas &atlas, const QString &path, const QString &preset)
{
    const QFileInfo file(path);
    Source source;
    source.id = preset.isEmpty() ? file.fileName() : preset;
    source.name.english = preset.isEmpty() ? visible(file.completeBaseName()) : preset;
    source.kind = u"table"_s;
    source.url = QUrl::fromLocalFile(file.absoluteFilePath()).toString();
    Report report;
    report.id = file.fileName();
    report.publisher = 0;
    report.title.english = visible(file.fileName());
    report.url = source.url;
    atlas.title.english = visible(file.completeBaseName());
    atlas.sources.push_back(std::move(source));
    atlas.reports.push_back(std::move(report));
}

Result<Imported> importRows(const QString &path, RowSource &rows, const ImportOptions &options,
                            const ReadProgress &progress)
{
    const Plan plan = planFor(rows, options);
    if (!plan.columns.isUsable())
        return notIncidents(path);

    const auto atlas = std::make_shared<Atlas>();
    addTableSource(*atlas, path, plan.mapping.name);
    if (const Preset *preset = presetNamed(plan.mapping.name); preset && preset->hasIds && plan.columns.has(Role::Id))
        atlas->codebook = QString::fromLatin1(preset->key);
    TableReading reading(rows, plan.columns, plan.mapping, {options.places, options.chosenPlaces}, *atlas, progress);
    reading.skip(plan.head.rows);
    const TableReading::End end = reading.run(rows.rowCount());
    reading.finish();

    Imported imported;
    imported.mapping = plan.mapping;
    OpenedAtlas &read = imported.opened;
    read.problems = rows.problems();
    if (reading.rowCount() == 0)
        if (const Problem *why = worstOf(read.problems))
            return *why;
    if (end == TableReading::End::Stopped)
        read.problems.push_back({Problem::Severity::Warning,
                                 path,
                                 {},
                                 Exchange::tr("Stopped after %Ln rows: what was read is shown.", nullptr,
                                              static_cast<int>(reading.rowCount()))});
    if (end == TableReading::End::Full)
        read.problems.push_back(
            {Problem::Severity::Error,
             path,
             {},
             Exchange::tr("The file holds more text than an atlas can; its first %Ln rows are shown.", nullptr,
                          static_cast<int>(reading.rowCount()))});
    if (reading.rowCount() == 0)
        read.problems.push_back({Problem::Severity::Warning, path, {}, Exchange::tr("The table has no rows.")});
    tellOfColumns(read.problems, path, plan.columns);
    // The report first: it asks for the places of more rows, the others among them.
    imported.report = makeReport(path, plan, rows, reading, *atlas);
    for (Problem &problem : reading.problems().told(path, rows, reading.fileRowCount()))
        read.problems.push_back(std::move(problem));
    settle(*atlas);
    read.atlas = atlas;
    return imported;
}

bool isIncidentTable(RowSource &rows)
{
    if (isExchangeTable(rows.columns()) || presetFor(rows.columns()) || !headOf(rows).tags.isEmpty())
        return true;
    const Mapping mapping = generalMapping(rows.columns());
    const auto has = [&](Role role) { return !mapping.columnFor(role).isEmpty(); };
    return has(Role::DateStart) &&
           (has(countRole(Outcome::Killed)) || has(countRole(Outcome::Wounded)) || has(Role::Kind));
}

} // namespace sijill
