#include "mapdata/tables/sheetrows.h"

#include "mapdata/gdal/messages.h"
#include "mapdata/gdal/session.h"
#include "mapdata/layers/shortfall.h"
#include "mapdata/layers/source.h"
#include "mapdata/numberinfile.h"
#include "mapdata/problems.h"
#include "mapdata/tables/cells.h"
#include "mapdata/tables/columnnames.h"
#include "mapdata/tables/headerfinder.h"
#include "mapdata/tables/joinedtables.h"
#include "mapdata/tables/leftout.h"
#include "mapdata/tables/sheetcells.h"
#include "mapdata/tables/unitsrow.h"
#include "mapdata/tables/withouttotals.h"
#include "mapdata/tables/words.h"

#include <QFileInfo>
#include <QLocale>

#include <ogrsf_frmts.h>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Bytes: a longer cell is left empty, as in a text (CsvLimits).
constexpr std::size_t longestCell = 16U << 20;

/// Rows as they stand in the sheet, all cells as text: which of them is the header is found out here.
class PlainSheets {
public:
    PlainSheets()
    {
        set("_HEADERS", "DISABLE");
        set("_FIELD_TYPES", "STRING");
    }
    ~PlainSheets()
    {
        set("_HEADERS", nullptr);
        set("_FIELD_TYPES", nullptr);
    }
    PlainSheets(const PlainSheets &) = delete;
    PlainSheets &operator=(const PlainSheets &) = delete;

private:
    static void set(const std::string &option, const char *value)
    {
        for (const char *driver : {"OGR_XLSX", "OGR_ODS", "OGR_XLS"})
            CPLSetThreadLocalConfigOption((driver + option).c_str(), value);
    }
};

/// What fails in GDAL while it lives, in whatever thread the rows are asked for.
class Failures {
public:
    explicit Failures(QStringList &texts) { CPLPushErrorHandlerEx(collect, &texts); }
    ~Failures() { CPLPopErrorHandler(); }
    Failures(const Failures &) = delete;
    Failures &operator=(const Failures &) = delete;

private:
    static void CPL_STDCALL collect(CPLErr severity, CPLErrorNum, const char *text)
    {
        constexpr qsizetype enough = 5;
        auto *texts = static_cast<QStringList *>(CPLGetErrorHandlerUserData());
        const QString message = QString::fromUtf8(text).simplified();
        if (severity >= CE_Failure && texts->size() < enough && !texts->contains(message))
            texts->append(message);
    }
};

BookFormat bookFormatOf(GDALDataset &dataset)
{
    const QByteArrayView driver(dataset.GetDriverName());
    return driver == "ODS" ? BookFormat::Ods : driver == "XLS" ? BookFormat::Xls : BookFormat::Xlsx;
}

/// An open workbook, shared by its sheets.
struct SheetFile {
    QString path;
    Problems problems;
    LayerReport report;
    LayerSource source;
    std::optional<Workbook> workbook;
};

class SheetRows : public RowSource {
public:
    SheetRows(std::shared_ptr<SheetFile> file, OGRLayer *layer, QString layerError)
        : m_file(std::move(file)), m_layer(layer), m_layerError(std::move(layerError))
    {
    }
    void readHeader(const TableShape &shape);

    const QStringList &columns() const override { return m_columns; }
    void readOnly(const std::vector<int> &) override {}
    bool next() override;
    std::string_view cell(int column) const override
    {
        return column < 0 ? std::string_view() : m_cells[static_cast<std::size_t>(column)];
    }
    void rewind() override;
    Problems problems() const override;
    SourceNotes notes() const override;
    qint64 rowCount() const override;
    EncodingChoice encoding() const override { return {true, {}, EncodingFrom::Format, {}}; }
    QStringList placesOf(const std::vector<qint64> &rows, qint64 total) const override;

private:
    /// A row above the header.
    struct Title {
        qint64 row; ///< of the sheet, from 1
        QString text;
    };

    bool nextInSheet();
    void takeCells(const OGRFeature &feature);
    void findShortfall();
    QString shortfallText() const;

    std::shared_ptr<SheetFile> m_file;
    OGRLayer *m_layer;
    QString m_layerError; ///< of GDAL, before the first row; mostly empty
    std::optional<SheetCells> m_facts;
    QStringList m_columns;
    Problems m_headerProblems;
    qint64 m_headerRow = 0; ///< of the sheet; 0: there is none
    std::vector<Title> m_titles;
    std::optional<Title> m_units; ///< below it, see isUnitsRow()
    std::vector<std::string> m_cells;
    qint64 m_sheetRow = 0; ///< that m_cells are of
    qint64 m_featuresRead = 0;
    std::vector<qint64> m_rows; ///< of the sheet, of each row given out
    QStringList m_errors;       ///< of GDAL, since the first row
    Problems m_longCells;
    std::optional<Shortfall> m_shortfall; ///< once the last row has been read
};

QString placeOf(qint64 row)
{
    return Exchange::tr("row %1").arg(numberInFile(row));
}

/// In a note, cut where it is long.
QString shown(const QStringList &cells)
{
    constexpr qsizetype longest = 60;
    QStringList filled;
    for (const QString &cell : cells)
        if (!cell.isEmpty())
            filled << cell;
    const QString text = visible(filled.join(u", "_s));
    return text.size() > longest ? text.first(longest) + u'…' : text;
}

/// The first rows of the sheet, the header among them. Empty rows are none.
void SheetRows::readHeader(const TableShape &shape)
{
    m_cells.resize(static_cast<std::size_t>(m_layer->GetLayerDefn()->GetFieldCount()));
    std::vector<QStringList> first;
    std::vector<qint64> rows;
    rewind();
    while ((first.size() < static_cast<std::size_t>(headerRowsLookedAt) || rows.back() < shape.headerLine) &&
           nextInSheet()) {
        QStringList cells;
        for (const std::string &cell : m_cells)
            cells << QString::fromStdString(cell).trimmed();
        first.push_back(cells);
        rows.push_back(m_sheetRow);
    }
    int header = first.empty() ? -1 : findHeader(first);
    if (shape.headerLine > 0)
        header = static_cast<int>(std::min<qint64>(std::ranges::lower_bound(rows, shape.headerLine) - rows.begin(),
                                                   static_cast<qint64>(rows.size()) - 1));
    for (int i = 0; i < header; ++i)
        m_titles.push_back({rows[static_cast<std::size_t>(i)], shown(first[static_cast<std::size_t>(i)])});
    m_headerRow = header < 0 ? 0 : rows[static_cast<std::size_t>(header)];
    const auto below = static_cast<std::size_t>(header + 1);
    if (header >= 0 && below + 1 < first.size() && isUnitsRow(first[below]))
        m_units = {rows[below], shown(first[below])};
    QStringList names = header < 0 ? QStringList() : first[static_cast<std::size_t>(header)];
    names.resize(static_cast<qsizetype>(m_cells.size()));
    m_columns = uniqueColumns(m_file->path, names, m_headerProblems);
    m_facts.emplace(m_file->workbook->factsOf(QString::fromUtf8(m_layer->GetName())), m_headerRow, m_columns,
                    m_file->workbook->countsFrom1904());
    rewind();
}

/// The next row with something in it, be it above the header.
bool SheetRows::nextInSheet()
{
    const Failures failures(m_errors);
    for (;;) {
        const std::unique_ptr<OGRFeature> feature(m_layer->GetNextFeature());
        if (!feature) {
            findShortfall();
            return false;
        }
        ++m_featuresRead;
        m_sheetRow = feature->GetFID();
        takeCells(*feature);
        const bool isEmpty =
            std::ranges::all_of(m_cells, [](const std::string &cell) { return trimmed(cell).empty(); });
        if (m_facts && m_sheetRow > m_headerRow)
            m_facts->complete(m_sheetRow, m_cells, isEmpty);
        if (!isEmpty)
            return true;
    }
}

void SheetRows::takeCells(const OGRFeature &feature)
{
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const int field = static_cast<int>(i);
        std::string &cell = m_cells[i];
        if (feature.IsFieldSetAndNotNull(field))
            cell = const_cast<OGRFeature &>(feature).GetFieldAsString(field);
        else
            cell.clear();
        if (cell.size() <= longestCell)
            continue;
        cell = {};
        m_longCells.push_back({Problem::Severity::Error, m_file->path, placeOf(m_sheetRow),
                               Exchange::tr("The cell in column “%1” is too long to be kept in memory; it is left "
                                            "empty.")
                                   .arg(m_columns.value(field))});
    }
}

bool SheetRows::next()
{
    do {
        if (!nextInSheet())
            return false;
    } while (m_sheetRow <= (m_units ? m_units->row : m_headerRow));
    m_rows.push_back(m_sheetRow);
    return true;
}

void SheetRows::rewind()
{
    m_layer->ResetReading();
    m_rows.clear();
    m_errors.clear();
    m_longCells.clear();
    m_shortfall.reset();
    m_sheetRow = m_featuresRead = 0;
    if (m_facts)
        m_facts->rewind();
}

/// A null feature is the end, or an error that GDAL does not go beyond.
void SheetRows::findShortfall()
{
    if (m_shortfall)
        return;
    QString error = m_errors.isEmpty() ? m_layerError : m_errors.last();
    if (error.isEmpty() && m_featuresRead == 0)
        error = m_file->source.openError;
    m_shortfall = shortfallOf(*m_file->source.dataset, *m_layer, m_file->path, m_featuresRead, error);
}

QString SheetRows::shortfallText() const
{
    const QLocale locale;
    const QString reason =
        m_shortfall->reason.isEmpty() ? Exchange::tr("the file is damaged or cut off") : m_shortfall->reason;
    const auto read = static_cast<qint64>(m_rows.size());
    if (m_shortfall->there > m_shortfall->read)
        return Exchange::tr("%1 of %2 rows could be read: %3.")
            .arg(locale.toString(read), locale.toString(read + m_shortfall->there - m_shortfall->read), reason);
    return Exchange::tr("The file is damaged; %Ln rows could be read of it: %1.", nullptr, static_cast<int>(read))
        .arg(reason);
}

Problems SheetRows::problems() const
{
    Problems problems = m_file->problems;
    problems.insert(problems.end(), m_headerProblems.begin(), m_headerProblems.end());
    for (const SheetCells::Unfilled &unfilled : m_facts->unfilled())
        problems.push_back({Problem::Severity::Warning, m_file->path, placeOf(unfilled.row),
                            Exchange::tr("The number “%1” stands in a cell of column “%2” that is merged with those "
                                         "below. It is read for its first row alone, so that nothing is counted twice.")
                                .arg(visible(unfilled.text), visible(m_columns[unfilled.column]))});
    if (m_shortfall)
        problems.push_back({Problem::Severity::Error, m_file->path, {}, shortfallText()});
    else
        for (const QString &error : m_errors)
            problems.push_back({Problem::Severity::Warning, m_file->path, {}, error});
    problems.insert(problems.end(), m_longCells.begin(), m_longCells.end());
    return problems;
}

SourceNotes SheetRows::notes() const
{
    SourceNotes notes;
    if (!m_titles.empty())
        notes.assumptions << headerFoundText(placeOf(m_headerRow), static_cast<int>(m_titles.size()));
    else if (m_headerRow == 0 && !m_columns.isEmpty())
        notes.assumptions << noHeaderText();
    if (m_facts->hasDates())
        notes.assumptions << Exchange::tr("The workbook counts days from 1904; its dates are read so.");
    if (m_facts->hasFilled())
        notes.assumptions << Exchange::tr("What stands in merged cells is read for each of their rows.");
    const auto leaveOut = [&](const Title &title, const QString &why) {
        ++notes.rowsLeftOut;
        if (notes.leftOut.size() < rowsLeftOutTold)
            notes.leftOut << Exchange::tr("%1: %2", "line 9: why it is left out").arg(placeOf(title.row), why);
    };
    for (const Title &title : m_titles)
        leaveOut(title, aboveHeaderText(title.text));
    if (m_units)
        leaveOut(*m_units, unitsText(m_units->text));
    return notes;
}

qint64 SheetRows::rowCount() const
{
    return std::max<qint64>(m_layer->GetFeatureCount() - (m_units ? m_units->row : m_headerRow), 0);
}

QStringList SheetRows::placesOf(const std::vector<qint64> &rows, qint64) const
{
    QStringList places;
    for (const qint64 row : rows) {
        const auto index = static_cast<std::size_t>(row);
        places << placeOf(index < m_rows.size() ? m_rows[index] : row + m_headerRow + 1);
    }
    return places;
}

} // namespace

Result<std::shared_ptr<RowSource>> openSheetRows(const QString &path, const QString &sheet, const TableShape &shape)
{
    registerAllDrivers();
    const PlainSheets plain;
    const auto file = std::make_shared<SheetFile>();
    file->path = path;
    GdalMessages messages(path, file->problems);
    if (auto problem = openSource(path, sheet, file->source, messages, file->problems, file->report))
        return *problem;
    messages.setIgnoring(true); // told with the number of rows that could be read all the same
    file->workbook.emplace(path, bookFormatOf(*file->source.dataset));
    std::vector<TablePart> parts;
    for (OGRLayer *layer : file->source.dataset->GetLayers()) {
        messages.forgetLastError();
        layer->GetFeatureCount(); // reads the sheet
        auto rows = std::make_shared<SheetRows>(file, layer, messages.lastError());
        rows->readHeader(shape);
        parts.push_back({QString::fromUtf8(layer->GetName()), withoutTotals(path, std::move(rows)), false});
    }
    messages.setIgnoring(false);
    return JoinedTables::open(path, std::move(parts), sheet);
}

} // namespace sijill
