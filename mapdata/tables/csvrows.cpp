#include "mapdata/tables/csvrows.h"

#include "mapdata/numberinfile.h"
#include "mapdata/openable.h"
#include "mapdata/problems.h"
#include "mapdata/tables/cells.h"
#include "mapdata/tables/columnnames.h"
#include "mapdata/tables/headerfinder.h"
#include "mapdata/tables/headless.h"
#include "mapdata/tables/leftout.h"
#include "mapdata/tables/totalrows.h"
#include "mapdata/tables/unitsrow.h"
#include "mapdata/tables/utf16text.h"
#include "mapdata/tables/words.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstring>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Enough to tell an encoding by; a table in Arabic would be looked through twice else.
constexpr qint64 mostSampled = 4 << 20;

/// A text may hold a zero byte by mistake.
bool isBinary(const QByteArray &head)
{
    constexpr qsizetype oneIn = 20;
    return head.count('\0') * oneIn > head.size();
}

/// Empty: it may well be a table.
QString whyUnreadable(const QString &path)
{
    if (const QString why = whyNotOpened(path); !why.isEmpty())
        return why;
    if (QFileInfo(path).isDir())
        return Exchange::tr("This is a folder, not a table.");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Exchange::tr("The file cannot be opened: %1.").arg(file.errorString());
    const QByteArray head = file.read(4096);
    if (head.trimmed().isEmpty())
        return Exchange::tr("The file is empty.");
    if (!isUtf16(head) && isBinary(head))
        return Exchange::tr("The file is no text in UTF-8 or a code page; if it is a table, save it as CSV in UTF-8.");
    return {};
}

QByteArrayView bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// Rows are a header and what follows it, as far as they tell where it is.
constexpr qint64 bytesOfFirstRows = 8 << 20;

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

} // namespace

Result<std::shared_ptr<CsvRows>> CsvRows::open(const QString &path, CsvLimits limits, const TableShape &shape,
                                               bool isTabbed)
{
    const auto error = [&](const QString &text) { return Problem{Problem::Severity::Error, path, {}, text}; };
    if (const QString why = whyUnreadable(path); !why.isEmpty())
        return error(why);
    Result<std::shared_ptr<const Utf16Text>> utf16 = Utf16Text::of(path);
    if (!utf16)
        return utf16.problem();
    auto rows = std::shared_ptr<CsvRows>(new CsvRows(path, limits, shape, isTabbed, *utf16));
    if (!rows->readHeader())
        return error(Exchange::tr("The file is empty."));
    return rows;
}

CsvRows::CsvRows(const QString &path, CsvLimits limits, const TableShape &shape, bool isTabbed,
                 std::shared_ptr<const Utf16Text> utf16)
    : m_path(path), m_utf16(std::move(utf16)), m_text(m_utf16 ? m_utf16->path() : path), m_limits(limits),
      m_shape(shape), m_layout(layoutOf(m_text, shape, isTabbed)), m_reader(m_text, limits)
{
    if (m_utf16) // whatever code page was named, it is none
        m_shape.encoding.clear();
    m_reader.setSeparator(m_layout.separator);
    m_reader.setQuoting(m_layout.quoting);
}

/// Of the record that the reader has gone to.
QStringList CsvRows::names(bool isUtf8) const
{
    const TextDecoder decoder(isUtf8 ? EncodingChoice() : encoding());
    QStringList names;
    for (std::size_t i = 0; i < m_reader.cellCount(); ++i) {
        const QByteArrayView bytes = bytesOf(m_reader.cell(i));
        names << (isUtf8 ? QString::fromUtf8(bytes) : decoder(bytes)).trimmed();
    }
    return names;
}

/// False where there is no record at all.
bool CsvRows::readHeader()
{
    std::vector<QStringList> first;
    std::vector<qint64> lines;
    std::vector<std::size_t> beyond;
    const auto most = static_cast<std::size_t>(headerRowsLookedAt);
    qint64 bytes = 0;
    while ((first.size() < most || lines.back() < m_shape.headerLine) && bytes < bytesOfFirstRows && m_reader.next()) {
        // Names are mostly ASCII: only else the whole file is looked at for its encoding.
        QByteArray all;
        for (std::size_t i = 0; i < m_reader.cellCount(); ++i)
            all += bytesOf(m_reader.cell(i));
        bytes += all.size();
        first.push_back(names(all.isValidUtf8() && m_shape.encoding.isEmpty()));
        lines.push_back(m_reader.line());
        beyond.push_back(m_reader.cellsBeyond());
    }
    if (first.empty())
        return false;
    qint64 header = 0;
    if (m_shape.headerLine > 0)
        header = std::min<qint64>(std::ranges::lower_bound(lines, m_shape.headerLine) - lines.begin(),
                                  static_cast<qint64>(lines.size()) - 1);
    else
        header = headerAmong(first);
    const qint64 begin = m_layout.hasSeparatorLine;
    const auto row = static_cast<std::size_t>(std::max(header, begin < static_cast<qint64>(first.size()) ? begin : 0));
    for (std::size_t i = static_cast<std::size_t>(begin); header >= 0 && i < row; ++i)
        m_titles.push_back({-1, lines[i], shown(first[i])});
    m_before = header < 0 ? begin : header + 1;
    m_headerLine = header < 0 ? 0 : lines[row];
    if (header >= 0 && row + 2 < first.size() && isUnitsRow(first[row + 1])) {
        m_units = {-1, lines[row + 1], shown(first[row + 1])};
        ++m_before;
    }
    nameColumns(first[row], beyond[row], {first.begin() + static_cast<qsizetype>(row) + 1, first.end()});
    rewind();
    return true;
}

/// -1: there is none. @pre not empty
qint64 CsvRows::headerAmong(const std::vector<QStringList> &first)
{
    const qint64 begin = m_layout.hasSeparatorLine && first.size() > 1;
    const std::vector<QStringList> rows(first.begin() + begin, first.end());
    if (const QStringList known = headerFor(rows.front()); !known.isEmpty()) {
        m_columns = known;
        return -1;
    }
    const int found = findHeader(rows);
    return found < 0 ? -1 : begin + found;
}

/// A header that is shorter than all of its rows: the last columns have no name.
qsizetype widthOf(const QStringList &header, const std::vector<QStringList> &rows)
{
    const auto widthIn = [](const QStringList &row) {
        qsizetype width = row.size();
        while (width > 0 && row[width - 1].isEmpty())
            --width;
        return width;
    };
    if (rows.size() < 2) // one row may have a cell too many
        return header.size();
    const auto narrow = std::ranges::min_element(rows, {}, widthIn);
    return std::max(header.size(), widthIn(*narrow));
}

/// R writes the numbers of the rows in front of them, and nothing for that in the header.
bool hasRowNumbers(const QStringList &header, const std::vector<QStringList> &rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].size() != header.size() + 1 || rows[i].front() != QString::number(i + 1))
            return false;
    return rows.size() > 1;
}

/// `first`: rows behind the header. Without one it is a row as well.
void CsvRows::nameColumns(const QStringList &header, std::size_t beyond, const std::vector<QStringList> &first)
{
    if (!m_columns.isEmpty()) // known by its codebook
        return;
    if (beyond > 0)
        m_headerProblems.push_back(
            columnsBeyond(m_path, header.size() + static_cast<qsizetype>(beyond), header.size()));
    QStringList named = m_headerLine > 0 ? header : QStringList(header.size());
    if (hasRowNumbers(named, first))
        named.prepend(QString());
    named.resize(widthOf(named, first));
    m_columns = uniqueColumns(m_path, named, m_headerProblems);
}

void CsvRows::skipToRows(CsvReader &reader) const
{
    reader.rewind();
    reader.setColumns(0);
    for (qint64 i = 0; i < m_before; ++i)
        reader.next();
    reader.setColumns(static_cast<std::size_t>(m_columns.size()));
}

void CsvRows::rewind()
{
    skipToRows(m_reader);
    m_row = m_record = -1;
}

bool CsvRows::next()
{
    do {
        if (!m_reader.next())
            return false;
        ++m_record;
    } while (mayBeTotal() && isTotal());
    if (++m_row <= m_farthest)
        return true;
    m_farthest = m_row;
    const qint64 lines = m_reader.line() - m_row;
    if (m_shifts.empty() || m_shifts.back().lines != lines)
        m_shifts.push_back({m_row, lines});
    return true;
}

bool CsvRows::mayBeTotal() const
{
    std::size_t looked = 0;
    BareRow bare;
    bool mayBeBare = true;
    for (std::size_t i = 0; i < m_reader.cellCount() && (looked < totalCellsLookedAt || mayBeBare); ++i) {
        const std::string_view cell = m_reader.cell(i);
        mayBeBare = mayBeBare && bare.add(cell);
        if (cell.empty() || ++looked > totalCellsLookedAt)
            continue;
        const bool isNumber = cell[0] >= '0' && cell[0] <= '9';
        if (!isNumber && mayNameTotal(cell))
            return true;
    }
    return mayBeBare && bare.isBare();
}

bool CsvRows::isTotal()
{
    if (!m_totals) {
        const TextDecoder decoder(encoding());
        bool isNamed = false;
        std::size_t looked = 0;
        BareRow bare;
        bool isBare = true;
        for (std::size_t i = 0; i < m_reader.cellCount() && !isNamed; ++i) {
            const std::string_view cell = m_reader.cell(i);
            isBare = isBare && bare.add(trimmed(cell));
            looked += !cell.empty();
            isNamed = looked <= totalCellsLookedAt && mayNameTotal(cell) &&
                      totalNameIn(decoder(bytesOf(cell))) != TotalName::None;
        }
        if (!isNamed && !(isBare && bare.isBare()))
            return false;
        findTotals();
    }
    const auto found = std::ranges::lower_bound(*m_totals, m_record, {}, &Mark::record);
    return found != m_totals->end() && found->record == m_record;
}

/// Another time through the whole file, for what a column holds is known at its end only.
void CsvRows::findTotals()
{
    m_totals.emplace();
    CsvReader reader(m_text, m_limits);
    reader.setSeparator(m_layout.separator);
    reader.setQuoting(m_layout.quoting);
    skipToRows(reader);
    TotalRows totals(static_cast<std::size_t>(m_columns.size()));
    std::vector<std::string_view> cells(static_cast<std::size_t>(m_columns.size()));
    const EncodingChoice choice = encoding();
    const TextDecoder decoder(choice);
    std::vector<std::string> decoded(choice.legacyName.isEmpty() ? 0 : cells.size());
    std::vector<std::pair<qint64, qint64>> lines; // of records that may be totals
    for (qint64 record = 0; reader.next(); ++record) {
        bool mayBe = false, mayBeBare = true;
        BareRow bare;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            cells[i] = trimmed(reader.cell(i));
            mayBe = mayBe || mayNameTotal(cells[i]);
            mayBeBare = mayBeBare && bare.add(cells[i]);
            if (!decoded.empty())
                cells[i] = decoded[i] = decoder(bytesOf(cells[i])).toStdString();
        }
        if (mayBe || mayBeBare)
            lines.emplace_back(record, reader.line());
        totals.add(record, cells);
    }
    const auto marksOf = [&](const std::vector<TotalRows::Found::Row> &rows) {
        std::vector<Mark> marks;
        for (const TotalRows::Found::Row &row : rows)
            marks.push_back({row.row,
                             std::ranges::lower_bound(lines, row.row, {}, &std::pair<qint64, qint64>::first)->second,
                             visible(row.name), row.isNamed});
        return marks;
    };
    const TotalRows::Found found = totals.found();
    m_totals = marksOf(found.totals);
    m_doubtful = marksOf(found.doubtful);
}

/// Without a clock: rows of a text come at the speed of the disk.
void CsvRows::read(RowBatch &batch, const std::vector<int> &columns, std::size_t rows)
{
    batch.bytes.clear();
    batch.ends.clear();
    for (std::size_t row = 0; row < rows && batch.bytes.size() < batchBytes && CsvRows::next(); ++row)
        for (const int column : columns)
            batch.add(CsvRows::cell(column));
}

const TextLook &CsvRows::look() const
{
    if (!m_look)
        m_look = lookAtText(m_text);
    return *m_look;
}

EncodingChoice CsvRows::encoding() const
{
    if (!m_shape.encoding.isEmpty())
        return {false, m_shape.encoding, EncodingFrom::CodePage, {}};
    return look().encoding;
}

qint64 CsvRows::rowCount() const
{
    return std::max<qint64>(look().lines - m_before, 0);
}

QStringList CsvRows::placesOf(const std::vector<qint64> &rows, qint64) const
{
    QStringList places;
    for (const qint64 row : rows) {
        const auto behind = std::ranges::upper_bound(m_shifts, row, {}, &Shift::row);
        const bool isKnown = behind != m_shifts.begin() && row <= m_farthest;
        places << (isKnown ? Exchange::tr("line %1").arg(numberInFile(row + std::prev(behind)->lines))
                           : Exchange::tr("row %1").arg(numberInFile(row + 1)));
    }
    return places;
}

Problems CsvRows::problems() const
{
    Problems problems = m_headerProblems;
    qsizetype bare = 0;
    for (const Mark &mark : m_doubtful)
        if (mark.isNamed || ++bare <= doubtfulTotalsTold)
            problems.push_back({Problem::Severity::Warning, m_path,
                                Exchange::tr("line %1").arg(numberInFile(mark.line)),
                                doubtfulTotalText(mark.text, mark.isNamed)});
    if (bare > doubtfulTotalsTold)
        problems.push_back({Problem::Severity::Warning, m_path, {}, moreDoubtfulTotalsText(bare - doubtfulTotalsTold)});
    std::ranges::move(tell(m_reader.faults(), m_path, m_columns), std::back_inserter(problems));
    return problems;
}

SourceNotes CsvRows::notes() const
{
    SourceNotes notes;
    if (m_utf16)
        notes.assumptions << m_utf16->note();
    if (m_layout.hasSeparatorLine)
        notes.assumptions << Exchange::tr("The first line names the sign between the cells: “%1”.")
                                 .arg(QLatin1Char(m_layout.separator));
    else if (m_layout.separator == '|' || m_layout.separator == ' ')
        notes.assumptions << (m_layout.separator == ' ' ? Exchange::tr("Cells are taken to be parted by spaces.")
                                                        : Exchange::tr("Cells are taken to be parted by bars."));
    if (m_layout.quoting == CsvQuoting::Backslash && !m_shape.quoting)
        notes.assumptions << Exchange::tr("A backslash before a quotation mark is taken to say that it is part of the "
                                          "cell.");
    if (m_headerLine == 0 && m_columns.value(0).startsWith("field_"_L1))
        notes.assumptions << noHeaderText();
    if (!m_titles.empty())
        notes.assumptions << headerFoundText(Exchange::tr("line %1").arg(numberInFile(m_headerLine)),
                                             static_cast<int>(m_titles.size()));
    if (const EncodingChoice choice = encoding(); !choice.legacyName.isEmpty() && m_shape.encoding.isEmpty())
        notes.assumptions << Exchange::tr("The text is not UTF-8; it is read as %1.").arg(choice.name());
    const auto add = [&](const Mark &mark, const QString &why) {
        ++notes.rowsLeftOut;
        if (notes.leftOut.size() < rowsLeftOutTold)
            notes.leftOut << Exchange::tr("%1: %2", "line 9: why it is left out")
                                 .arg(Exchange::tr("line %1").arg(numberInFile(mark.line)), why);
    };
    for (const Mark &title : m_titles)
        add(title, aboveHeaderText(title.text));
    if (m_units)
        add(*m_units, unitsText(m_units->text));
    for (const Mark &total : m_totals.value_or(std::vector<Mark>()))
        add(total, totalText(total.text, total.isNamed));
    return notes;
}

namespace {

/// Two passes of what the C library does many bytes at a time are a tenth of one by hand.
qint64 countOf(char wanted, std::string_view bytes)
{
    qint64 count = 0;
    for (std::size_t at = 0; (at = bytes.find(wanted, at)) != std::string_view::npos; ++at)
        ++count;
    return count;
}

bool isAscii(QByteArrayView bytes)
{
    quint64 bits = 0, word = 0;
    const char *at = bytes.data(), *const end = at + bytes.size();
    for (; end - at >= qsizetype(sizeof word); at += sizeof word) {
        std::memcpy(&word, at, sizeof word);
        bits |= word;
    }
    for (; at != end; ++at)
        bits |= static_cast<quint8>(*at);
    return (bits & 0x8080808080808080U) == 0;
}

} // namespace

TextLook lookAtText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray block(1 << 20, Qt::Uninitialized);
    TextLook look;
    TextSample sample;
    qint64 sampled = 0;
    char last = '\n';
    for (qint64 size = 0; (size = file.read(block.data(), block.size())) > 0;) {
        const QByteArrayView bytes = QByteArrayView(block).first(static_cast<qsizetype>(size));
        look.lines += countOf('\n', std::string_view(bytes.data(), static_cast<std::size_t>(size)));
        last = bytes.back();
        if (sampled > mostSampled || isAscii(bytes))
            continue;
        sampled += size;
        for (const QByteArray &line : bytes.toByteArray().split('\n'))
            sample.add(line);
    }
    look.lines += last != '\n';
    look.encoding = chooseEncoding(sample, {});
    return look;
}

} // namespace sijill
