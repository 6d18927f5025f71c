#include "mapdata/exchange/incidentcsv.h"

#include "mapdata/exchange/csvrows.h"
#include "mapdata/exchange/incidentrows.h"
#include "mapdata/exchange/words.h"

#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <future>
#include <span>
#include <string>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t rowsPerBatch = 8192;
constexpr qint64 rowsOfFirstShow = 20000;
/// Beyond this the tables grow as they must: a file of empty lines shall not take memory for rows.
constexpr qint64 mostRowsReserved = 4'000'000;
/// TextPool counts its bytes in 32 bits; a row adds far less than the rest.
constexpr qint64 mostTextBytes = 4'000'000'000;

void addSource(Atlas &atlas, const QString &path, const Preset &preset)
{
    const QFileInfo file(path);
    const QString presetName = QString::fromLatin1(preset.name);
    Source source;
    source.id = presetName.isEmpty() ? file.fileName() : presetName;
    source.name.english = presetName.isEmpty() ? file.completeBaseName() : presetName;
    source.kind = u"table"_s;
    source.url = QUrl::fromLocalFile(file.absoluteFilePath()).toString();
    Report report;
    report.id = file.fileName();
    report.publisher = 0;
    report.title.english = file.fileName();
    report.url = source.url;
    atlas.title.english = file.completeBaseName();
    atlas.sources.push_back(std::move(source));
    atlas.reports.push_back(std::move(report));
}

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

/// Some rows as they stand in the file: the cells of all columns that are wanted, one after the other.
struct Batch {
    std::string bytes;
    std::vector<std::size_t> ends; ///< of each cell
};

/// Fewer rows than asked for, or none, at the end of the file.
Batch readBatch(CsvRows &rows, std::span<const int> columns)
{
    Batch batch;
    batch.bytes.reserve(rowsPerBatch * 64);
    batch.ends.reserve(rowsPerBatch * columns.size());
    for (std::size_t row = 0; row < rowsPerBatch && rows.next(); ++row) {
        for (const int column : columns) {
            batch.bytes += rows.cell(column);
            batch.ends.push_back(batch.bytes.size());
        }
    }
    return batch;
}

/// A reading under way: one thread asks GDAL for rows, the other makes incidents of those before.
class TableReading {
public:
    TableReading(CsvRows &rows, const ColumnMap &map, const EncodingChoice &encoding, Atlas &atlas,
                 const ReadProgress &progress);

    enum class End { Whole, Stopped, Full };
    End run(qint64 lines);
    void finish() { m_incidents.finish(); }
    qint64 rowCount() const { return m_row; }
    const RowProblems &problems() const { return m_problems; }

private:
    void add(const Batch &batch);
    bool isFull() const { return m_atlas.texts.byteCount() > mostTextBytes || m_atlas.incidents.size() >= none / 2; }
    bool step(qint64 total);

    CsvRows &m_rows;
    Atlas &m_atlas;
    const ReadProgress &m_progress;
    std::vector<int> m_columns;        ///< of the file, those that are wanted
    std::vector<std::size_t> m_places; ///< where each goes in the cells of a row
    RowProblems m_problems;
    IncidentRows m_incidents;
    qint64 m_row = 0;
    qint64 m_nextShow = rowsOfFirstShow;
};

TableReading::TableReading(CsvRows &rows, const ColumnMap &map, const EncodingChoice &encoding, Atlas &atlas,
                           const ReadProgress &progress)
    : m_rows(rows), m_atlas(atlas), m_progress(progress), m_incidents(atlas, *map.preset, encoding, m_problems)
{
    for (std::size_t i = 0; i < columnCount; ++i) {
        if (map.at[i] < 0)
            continue;
        m_columns.push_back(map.at[i]);
        m_places.push_back(i);
    }
    m_rows.readOnly(m_columns);
}

void TableReading::add(const Batch &batch)
{
    const std::string_view bytes(batch.bytes);
    IncidentRows::Cells cells{};
    std::size_t begin = 0;
    for (std::size_t i = 0; i < batch.ends.size(); ++i) {
        const std::size_t column = i % m_columns.size();
        cells[m_places[column]] = trimmed(bytes.substr(begin, batch.ends[i] - begin));
        begin = batch.ends[i];
        if (column + 1 == m_columns.size())
            m_incidents.add(m_row++, cells);
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

TableReading::End TableReading::run(qint64 lines)
{
    const qint64 total = std::max<qint64>(lines - 1, 0);
    m_incidents.reserve(static_cast<std::size_t>(std::min(total, mostRowsReserved)));
    const auto read = [this] { return readBatch(m_rows, m_columns); };
    for (Batch batch = read(); !batch.ends.empty();) {
        std::future<Batch> following = std::async(std::launch::async, read);
        add(batch);
        const bool goOn = step(total);
        batch = following.get();
        if (!goOn)
            return batch.ends.empty() ? End::Whole : End::Stopped;
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

void tellOfFile(Problems &problems, const QString &path, const ColumnMap &map, const QStringList &messages)
{
    if (!map.ignored.isEmpty())
        problems.push_back({Problem::Severity::Note,
                            path,
                            {},
                            Exchange::tr("Columns that are not read: %1.").arg(map.ignored.join(u", "_s))});
    for (const QString &message : messages)
        problems.push_back({Problem::Severity::Warning, path, {}, message});
}

} // namespace

Result<OpenedAtlas> openIncidents(const QString &path, const ReadProgress &progress)
{
    const auto opened = CsvRows::open(path);
    if (!opened)
        return opened.problem();
    CsvRows &rows = **opened;
    const ColumnMap map = mapColumns(rows.columns());
    if (!map.isUsable())
        return notIncidents(path);

    const auto atlas = std::make_shared<Atlas>();
    addSource(*atlas, path, *map.preset);
    const TextLook look = lookAtText(path);
    TableReading reading(rows, map, look.encoding, *atlas, progress);
    const TableReading::End end = reading.run(look.lines);
    reading.finish();

    OpenedAtlas read;
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
    tellOfFile(read.problems, path, map, rows.messages());
    for (Problem &problem : reading.problems().told(path, reading.rowCount()))
        read.problems.push_back(std::move(problem));
    settle(*atlas);
    read.atlas = atlas;
    return read;
}

} // namespace sijill
