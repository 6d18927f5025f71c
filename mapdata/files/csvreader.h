#pragma once

#include "mapdata/files/csvfaults.h"

#include <QFile>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sijill {

/// What is taken of a text, so that no file takes all memory or all time. Tests lower them.
struct CsvLimits {
    std::size_t cell = 16U << 20;  ///< bytes: a book is shorter; a longer cell is left empty
    std::size_t line = 64U << 20;  ///< bytes: several such cells; what follows on a longer line is left out
    std::size_t columns = 2000;    ///< as many as GDAL reads; tables of incidents rarely have a hundred
    std::size_t rescan = 1U << 30; ///< bytes looked through for marks that close nothing, before cells end with lines
};

/// How a cell may hold separators, line ends and marks.
enum class CsvQuoting : quint8 {
    Doubled,   ///< in quotation marks, a mark in it is written twice: RFC 4180
    Backslash, ///< in quotation marks, a mark in it is written \"
    None,      ///< not at all: a mark is text
};

/// The records of a text whose cells are separated by a character, as in RFC 4180: a cell in quotation marks may hold
/// separators and line ends, a mark in it is written twice. Lines end in LF, CR LF or CR; empty ones are no records.
///
/// A row that is whole by the RFC, and every row of a file that keeps to it throughout, comes back as it is written.
/// Beyond the RFC: a quotation mark inside a cell without is text. A mark that begins a cell and swallows the rows
/// after it, because it is never closed or closed by a mark of another row, is text as well, and a fault.
class CsvReader {
public:
    explicit CsvReader(const QString &path, CsvLimits limits = {});

    bool isOpen() const { return m_file.isOpen(); }
    QString errorString() const { return m_file.errorString(); }
    void setSeparator(char separator) { m_separator = separator; }
    void setQuoting(CsvQuoting quoting) { m_quoting = quoting; }
    /// Cells beyond so many are left out, and missing ones are empty. 0: as many as there are, for the header.
    void setColumns(std::size_t columns) { m_columns = columns; }

    /// Goes to the next record; false at the end.
    bool next();
    /// Of the record next() went to.
    std::size_t cellCount() const { return m_cells.size(); }
    /// Until the next record. @pre column < cellCount()
    std::string_view cell(std::size_t column) const { return view(m_cells[column].first, m_cells[column].second); }
    /// The line the record begins on, from 1.
    qint64 line() const { return m_line; }
    /// Cells of the record beyond those that are read.
    std::size_t cellsBeyond() const { return m_beyond; }
    /// To the first record. Faults are counted from the beginning again.
    void rewind();
    const CsvFaults &faults() const { return m_faults; }

private:
    struct Quoted {
        std::size_t close = 0; ///< the closing mark
        std::size_t lines = 0; ///< line ends inside
        bool isClosed = false;
        bool isMalformed = false; ///< a mark inside is followed by text
    };
    struct Line {
        std::size_t end = 0;  ///< behind its last byte, without the line end
        std::size_t next = 0; ///< where the next one begins
    };

    // Offsets are from the beginning of the record, and stay when more is read.
    const char *data() const { return m_buffer.data() + m_begin; }
    std::size_t size() const { return m_end - m_begin; }
    std::string_view view(std::size_t from, std::size_t to) const { return {data() + from, to - from}; }
    bool fill();
    bool ensure(std::size_t at) { return at < size() || (fill() && at < size()); }
    void takeBlock(std::size_t bytes);

    Line lineFrom(std::size_t from);
    void skipLine();
    std::size_t mostCells() const { return m_columns > 0 ? m_columns : m_limits.columns; }
    void splitPlain(const Line &line);
    void splitQuoted(Line line);
    bool takeQuoted(std::size_t &at, std::size_t open, Line &line);
    void addCell(std::size_t from, std::size_t to);
    void lookAtRest(std::string_view rest);
    bool endsCell(std::size_t at);
    bool isEscaped(std::size_t open, std::size_t at) const;
    Quoted scanQuoted(std::size_t open, std::size_t lineEnd);
    bool isStray(const Quoted &quoted, std::size_t open, const Line &line);
    std::size_t behindBlanks(std::size_t at);
    std::optional<std::size_t> behindCell(std::size_t at);
    bool isWholeRow(std::optional<std::size_t> at, std::size_t cells);
    bool keepsToRfc();
    bool swallowsRows(std::size_t from, std::size_t end, bool isSuspicious);
    std::size_t cellsOn(std::string_view line) const;
    std::size_t closingOn(std::string_view line, std::size_t open) const;
    std::size_t unescape(std::size_t from, std::size_t to);
    void mark(CsvFaults::Kind &kind, qint64 line, qint64 column, std::string_view text);

    CsvLimits m_limits;
    QString m_path;
    QFile m_file;
    char m_separator = ',';
    CsvQuoting m_quoting = CsvQuoting::Doubled;
    std::size_t m_columns = 0;
    std::vector<char> m_buffer;
    std::size_t m_begin = 0, m_end = 0; ///< of what has been read and is not done with
    std::size_t m_next = 0;             ///< length of the record, line end included
    bool m_atEnd = false;
    bool m_isCut = false; ///< the end of the line is still to be left out
    qint64 m_line = 1, m_nextLine = 1;
    std::vector<std::pair<std::size_t, std::size_t>> m_cells; ///< begin and end
    std::size_t m_beyond = 0;
    std::size_t m_rescanned = 0;      ///< bytes, see CsvLimits
    std::optional<bool> m_keepsToRfc; ///< the whole file; once there is doubt
    CsvFaults m_faults;
};

/// The separator of a header: of comma, semicolon, tab and bar the one that occurs most often outside quotation marks,
/// else a space; a comma where there is none.
char separatorOf(std::string_view header);

} // namespace sijill
