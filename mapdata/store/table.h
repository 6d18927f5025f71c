#pragma once

#include "mapdata/result.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

namespace sijill {

class CsvReader;

/// A CSV table as it stands in its file: every cell a text, no types guessed.
class Table {
public:
    /// Nothing where the file cannot be read, which is then told. Lacking columns are told and read as empty.
    static std::optional<Table> read(const QString &path, const QStringList &columns, Problems &problems);

    std::size_t size() const { return m_lines.size(); }
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
    QStringList readHeader(CsvReader &reader);
    void readRows(CsvReader &reader);

    Table(QString path, Problems &problems) : m_path(std::move(path)), m_problems(&problems) {}

    QString m_path;
    Problems *m_problems;
    QHash<QString, int> m_columns;
    std::vector<QStringList> m_rows;
    std::vector<qint64> m_lines;
};

} // namespace sijill
