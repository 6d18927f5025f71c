#include "mapdata/export/exchangetable.h"

#include "mapdata/export/exchangeedit.h"
#include "mapdata/export/exchangenotes.h"
#include "mapdata/export/recordreader.h"
#include "mapdata/problems.h"
#include "mapdata/tables/words.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// The table being read: its records, and what its cells say beside them.
class ExchangeReading {
public:
    ExchangeReading(const QString &path, RowSource &rows, const IncidentRows::Places &places)
        : m_rows(rows), m_cells(path, rows, places, m_problems), m_isPlain(isPlainExchange(rows.columns()))
    {
    }

    void add(qint64 row);
    qint64 made() const { return m_made; }
    bool isTagRow() const { return m_cells.isTagRow(m_rows); }
    const RowProblems &problems() const { return m_problems; }
    Atlas take() { return m_reader.take(); }

private:
    QJsonObject recordOf(qint64 row);
    void tellOfChanges(const QStringList &columns, qint64 row);

    RowSource &m_rows;
    RowProblems m_problems;
    VisibleCells m_cells;
    RecordReader m_reader{m_problems};
    bool m_isPlain;
    qint64 m_made = 0;
};

void ExchangeReading::add(qint64 row)
{
    const QJsonObject record = recordOf(row);
    if (record.isEmpty())
        return;
    ++m_made;
    if (!m_reader.add(record, row))
        m_problems.add(RowFault::DuplicateId, row, record["id"_L1].toString().toStdString());
}

/// Empty where the row says nothing; that is told.
QJsonObject ExchangeReading::recordOf(qint64 row)
{
    const QString cell = m_cells.cellOf(m_rows, QLatin1StringView(exchangeRecord));
    QJsonObject record = QJsonDocument::fromJson(cell.toUtf8()).object();
    if (!RecordReader::isRecord(record)) {
        record = m_cells.recordOf(m_rows, row);
        if (!record.isEmpty() && !m_isPlain)
            m_problems.add(cell.isEmpty() ? RowFault::WithoutRecord : RowFault::BadRecord, row, {});
        return record;
    }
    const QStringList changed = m_cells.changedIn(m_rows, record);
    tellOfChanges(changed, row);
    return changed.isEmpty() ? record : m_cells.edited(record, m_rows, row, changed);
}

void ExchangeReading::tellOfChanges(const QStringList &columns, qint64 row)
{
    QStringList read, notRead;
    for (const QString &column : columns)
        (VisibleCells::isRead(column) ? read : notRead) << column;
    if (!read.isEmpty())
        m_problems.add(RowFault::CellsChanged, row, read.join(Exchange::tr(", ")).toStdString());
    if (!notRead.isEmpty())
        m_problems.add(RowFault::ChangeNotRead, row, notRead.join(Exchange::tr(", ")).toStdString());
}

} // namespace

Result<Imported> readExchangeTable(const QString &path, RowSource &rows, const IncidentRows::Places &places,
                                   const ReadProgress &progress)
{
    const std::vector<ColumnNote> columns = exchangeColumnNotes(rows);
    ExchangeReading reading(path, rows, places);
    qint64 row = 0, tags = 0;
    for (; rows.next(); ++row) {
        constexpr qint64 rowsPerStep = 1024;
        if (row % rowsPerStep == 0 && progress.step && !progress.step(row, std::max(row, rows.rowCount())))
            return Problem{Problem::Severity::Note, path, {}, Exchange::tr("The reading was stopped.")};
        if (row == 0 && reading.isTagRow())
            ++tags;
        else
            reading.add(row);
    }
    const RowProblems &problems = reading.problems();
    Imported imported;
    auto atlas = std::make_shared<Atlas>(reading.take());
    atlas->title.english = visible(QFileInfo(path).completeBaseName());
    imported.mapping.name = u"Sijill"_s;
    imported.report.ofFile = rows.problems();
    imported.opened.problems = imported.report.ofFile;
    std::ranges::move(problems.told(path, rows, row), std::back_inserter(imported.opened.problems));
    imported.report.file = path;
    imported.report.preset = imported.mapping.name;
    imported.report.columns = columns;
    const SourceNotes notesOfFile = rows.notes();
    imported.report.tables = notesOfFile.tables;
    imported.report.assumptions = notesOfFile.assumptions;
    if (isPlainExchange(rows.columns()))
        imported.report.assumptions << Exchange::tr(
            "This is a plain table of Sijill's own, without records: of each incident one count is known, by the rule "
            "that was applied when it was written.");
    imported.report.leftOut = notesOfFile.leftOut;
    imported.report.rowsLeftOut = notesOfFile.rowsLeftOut;
    imported.report.rowsRead = row - tags;
    imported.report.incidentsMade = reading.made();
    imported.report.counts = problems.counts();
    imported.report.rowsRefused = imported.report.rowsRead - reading.made();
    imported.report.rowsFlagged = problems.flaggedRows();
    const std::vector<RowProblems::Kept> notes = problems.inOrder();
    std::vector<qint64> numbers;
    for (const RowProblems::Kept &kept : notes)
        if (numbers.empty() || numbers.back() != kept.row)
            numbers.push_back(kept.row);
    const QStringList lines = rows.placesOf(numbers, row); // in one go: it may read the file again
    for (const RowProblems::Kept &kept : notes) {
        const auto at = std::ranges::lower_bound(numbers, kept.row) - numbers.begin();
        imported.report.notes.push_back({kept.fault, lines.value(at), sentence(kept)});
    }
    imported.opened.atlas = std::move(atlas);
    return imported;
}

} // namespace sijill
