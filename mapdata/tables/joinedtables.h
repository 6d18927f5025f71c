#pragma once

#include "mapdata/tables/rowsource.h"

namespace sijill {

/// One of the tables of a file: a sheet, a folder, a layer.
struct TablePart {
    QString name;
    std::shared_ptr<RowSource> rows;
    bool isView = false; ///< of other tables of the file: read only where nothing else is
};

/// All tables of a file that look alike, read one after the other as one data set: a sheet a year, a folder a month.
/// Columns are matched by name, in whatever order. Of several such sets the one that looks most like incidents is read;
/// the others are named, and how to read them. A table whose rows stand in the others too, such as “All” beside a sheet
/// a year, is not read, so that nothing is counted twice.
class JoinedTables : public RowSource {
public:
    /// `wanted`: that table alone. Fails where there is none, or no such one. `problems`: of what is beside the tables.
    static Result<std::shared_ptr<RowSource>> open(const QString &path, std::vector<TablePart> parts,
                                                   const QString &wanted, Problems problems = {});

    const QStringList &columns() const override { return m_columns; }
    void readOnly(const std::vector<int> &columns) override;
    bool next() override;
    std::string_view cell(int column) const override;
    void rewind() override;
    Problems problems() const override;
    QStringList tables() const override;
    SourceNotes notes() const override;
    qint64 rowCount() const override;
    EncodingChoice encoding() const override;
    QStringList placesOf(const std::vector<qint64> &rows, qint64 total) const override;

private:
    struct Part {
        QString name;
        std::shared_ptr<RowSource> rows;
        std::vector<int> columns; ///< of the part, by column of the whole; -1: it has none
        qint64 begin = 0;         ///< its first row, of the whole; once it is read
    };

    explicit JoinedTables(QString path) : m_path(std::move(path)) {}
    void add(TablePart part);
    void leaveOutRepeats();
    /// `missed`: those that may well hold incidents and are not read.
    void tellOfMissed(QStringList missed);
    std::optional<std::size_t> repeatedPart(const std::vector<std::vector<quint64>> &hashes) const;

    QString m_path;
    QStringList m_columns;
    std::vector<Part> m_parts;
    std::vector<TableNote> m_tables; ///< all of the file
    Problems m_problems;
    std::size_t m_part = 0; ///< of m_parts, that next() is in
    qint64 m_row = -1;
};

/// What a table looks like, for choosing among several.
struct TableKind {
    bool hasRows = false;
    bool hasDates = false;
    bool hasCounts = false; ///< of killed or wounded, by name
    bool hasPoints = false; ///< columns of coordinates; a geometry is no sign
    int known = 0;          ///< names that columns of incidents have

    int score() const { return 4 * hasCounts + 3 * hasDates + 2 * hasPoints + (known < 3 ? known : 3); }
    /// There is reason to miss its rows in a total.
    bool mayBeIncidents() const { return hasDates || hasCounts; }
};
TableKind kindOf(RowSource &rows);

} // namespace sijill
