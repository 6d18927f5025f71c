#include "mapdata/import/import.h"

#include "mapdata/import/incidentrows.h"
#include "mapdata/import/plan.h"
#include "mapdata/mapping/namedroles.h"
#include "mapdata/presets/presets.h"
#include "mapdata/problems.h"
#include "mapdata/tables/daycells.h"
#include "mapdata/tables/hxltags.h"
#include "mapdata/tables/kmlrows.h"
#include "mapdata/tables/readahead.h"
#include "mapdata/tables/recordcolumn.h"
#include "mapdata/tables/rowsource.h"
#include "mapdata/tables/words.h"

#include <QFileInfo>
#include <QSet>
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
                 QDate today, Atlas &atlas, const ReadProgress &progress);

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
                           QDate today, Atlas &atlas, const ReadProgress &progress)
    : m_rows(rows), m_atlas(atlas), m_progress(progress), m_roles(rolesOf(map)),
      m_incidents(atlas, mapping, m_roles, rows.encoding(), m_problems, std::move(places),
                  toDay(today.isNull() ? QDate::currentDate() : today))
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
                            Exchange::tr("Columns that are not read: %1.").arg(map.ignored.join(Exchange::tr(", ")))});
    if (!map.missing.isEmpty())
        problems.push_back({Problem::Severity::Warning,
                            path,
                            {},
                            Exchange::tr("Columns that the preset names and the file has not: %1.")
                                .arg(map.missing.join(Exchange::tr(", ")))});
}

/// Something is missing; nullptr where nothing is.
const Problem *worstOf(const Problems &problems)
{
    const auto found = std::ranges::find(problems, Problem::Severity::Error, &Problem::severity);
    return found == problems.end() ? nullptr : &*found;
}

ImportReport makeReport(const QString &path, const TablePlan &plan, const RowSource &rows, const TableReading &reading,
                        const Atlas &atlas)
{
    const RowProblems &problems = reading.problems();
    ImportReport report;
    report.file = path;
    report.preset = plan.mapping().name;
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
    report.notFound = reading.incidents().placesNotFound();
    std::ranges::stable_sort(report.notFound, std::ranges::greater{}, &PlaceNotFound::rows);
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
    const TablePlan plan = planTable(rows, options.presets, options.mapping, options.dates);
    const Mapping &mapping = plan.mapping();
    if (!plan.columns.isUsable())
        return notIncidents(path);

    const auto atlas = std::make_shared<Atlas>();
    addTableSource(*atlas, path, mapping.name);
    if (const Preset *preset = presetNamed(mapping.name); preset && preset->hasIds && plan.columns.has(Role::Id))
        atlas->codebook = QString::fromLatin1(preset->key);
    TableReading reading(rows, plan.columns, mapping, {options.places, options.chosenPlaces}, options.today, *atlas,
                         progress);
    reading.skip(plan.headRows);
    const TableReading::End end = reading.run(rows.rowCount());
    reading.finish();

    Imported imported;
    imported.mapping = mapping;
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
    for (const QString &doubt : reading.incidents().doubts())
        read.problems.push_back({Problem::Severity::Warning, path, {}, doubt});
    for (Problem &problem : reading.problems().told(path, rows, reading.fileRowCount()))
        read.problems.push_back(std::move(problem));
    settle(*atlas);
    read.atlas = atlas;
    return imported;
}

/// Without counts it is one of incidents where it has days of their own, and no shapes but points. Towns have perhaps
/// the day on which all of them were surveyed, and codes of areas.
static bool hasDatedPoints(RowSource &rows, const Mapping &mapping)
{
    constexpr int sampled = 200;
    const QStringList &columns = rows.columns();
    const qsizetype point = columns.indexOf(QLatin1StringView(geometryLongitude));
    if (!columns.filter(u"pcode"_s, Qt::CaseInsensitive).isEmpty())
        return false;
    const qsizetype at = columns.indexOf(mapping.columnFor(Role::DateStart));
    const bool isKml = columns.contains(QLatin1StringView(kmlBegin));
    QSet<QString> days;
    qsizetype filled = 0, dates = 0, points = 0;
    for (const QStringList &row : sampleRows(rows, sampled)) {
        const QString cell = row.value(at);
        const bool isDay = readDay(cell.toStdString()).state == CellState::Good;
        points += point < 0 || !row.value(point).isEmpty();
        filled += !cell.isEmpty();
        dates += isDay;
        if (isDay)
            days.insert(cell);
    }
    return points > 0 && (isKml || (2 * dates > filled && (days.size() > 1 || filled == 1)));
}

bool isIncidentTable(RowSource &rows)
{
    if (isExchangeTable(rows.columns()) || presetFor(rows.columns()) || hasTags(rows))
        return true;
    const Mapping mapping = generalMapping(rows.columns());
    const auto has = [&](Role role) { return !mapping.columnFor(role).isEmpty(); };
    if (!has(Role::DateStart))
        return false;
    if (has(countRole(Outcome::Killed)) || has(countRole(Outcome::Wounded)))
        return true;
    // Of roads and rivers too there are kinds and dates: only the plainest names will do.
    constexpr double plain = 0.91;
    const auto isPlain = [&](Role role) {
        return std::ranges::any_of(rolesNamed(rows.columns()), [&](const NamedRole &named) {
            return named.role == role && named.confidence > plain;
        });
    };
    return (isPlain(Role::DateStart) && isPlain(Role::Kind)) || hasDatedPoints(rows, mapping);
}

} // namespace sijill
