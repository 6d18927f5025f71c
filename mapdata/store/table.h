#pragma once

#include "mapdata/result.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace sijill {

class CsvReader;

/// A table as it stands in its file: every cell a text, no types guessed. Cells are UTF-8 in one block, so that a
/// million rows cost their bytes.
class Table {
public:
    /// Nothing where the file cannot be read, which is then told. Lacking columns are told and read as empty.
    static std::optional<Table> read(const QString &path, const QStringList &columns, Problems &problems);

    /// An empty one, for whoever has the rows elsewhere. `file`: for the problems.
    Table(QString file, const QStringList &columns, Problems &problems);
    /// The next cell of the row; those that are missing at its end are empty.
    void addCell(QByteArrayView utf8);
    /// `line`: where the row stands in the file; 0 where it has no lines, then rows are told by their first cell.
    void endRow(qint64 line = 0);

    std::size_t size() const { return m_begins.size() - 1; }
    /// Without leading and trailing space; control characters, line ends included, are single spaces. Empty for a
    /// column that the file does not have.
    QString cell(std::size_t row, QLatin1StringView column) const;
    /// The same, cut at the semicolons; empty entries are left out.
    QStringList list(std::size_t row, QLatin1StringView column) const;

    /// "line 12": where the row stands in the file.
    QString where(std::size_t row) const;
    /// Adds a problem with that row.
    void tell(std::size_t row, const QString &text, Problem::Severity severity = Problem::Severity::Warning) const;

private:
    void tellMissing(const QStringList &columns) const;
    static QStringList readHeader(CsvReader &reader);
    void readRows(CsvReader &reader);
    QByteArrayView bytes(std::size_t row, std::size_t column) const;

    QString m_path;
    QStringList m_columns; ///< lower case
    Problems *m_problems;
    QByteArray m_bytes;
    std::vector<qint64> m_begins{0}; ///< of each row in m_bytes, and one past the last
    std::vector<quint32> m_ends;     ///< of each cell, from the begin of its row
    std::vector<qint64> m_lines;
};

/// A cell as every table has it: see Table::cell().
QString plainCell(QString text);

} // namespace sijill
