#include "mapdata/tables/jsonrows.h"

#include "mapdata/numberinfile.h"
#include "mapdata/openable.h"
#include "mapdata/tables/columnnames.h"
#include "mapdata/tables/jsoncells.h"
#include "mapdata/tables/jsonscanner.h"
#include "mapdata/tables/tablechoice.h"
#include "mapdata/tables/words.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Bytes of one record, and columns: as in a text (CsvLimits).
constexpr qsizetype longestRecord = 16 << 20;
constexpr qsizetype mostColumns = 2000;
constexpr std::size_t rowsSampled = 20;

/// A list of the file, and what stands in it.
struct List {
    QString path;
    qint64 rows = 0;
    bool isOfLists = false; ///< whose first one has the names
    QStringList names;
    QHash<QString, qsizetype> known;
    QSet<QString> beyond; ///< names for which there is no column
    std::vector<QStringList> sample;
};

class JsonRows : public RowSource {
public:
    explicit JsonRows(const QString &path) : m_path(path), m_file(path) {}

    std::optional<Problem> open(const QString &list);

    const QStringList &columns() const override { return m_columns; }
    void readOnly(const std::vector<int> &) override {}
    bool next() override;
    std::string_view cell(int column) const override
    {
        return column < 0 ? std::string_view() : m_cells[static_cast<std::size_t>(column)];
    }
    void rewind() override { begin(m_kind); }
    Problems problems() const override;
    QStringList tables() const override;
    SourceNotes notes() const override { return m_notes; }
    qint64 rowCount() const override { return m_rowCount; }
    EncodingChoice encoding() const override { return {}; }
    QStringList placesOf(const std::vector<qint64> &rows, qint64 total) const override;

private:
    Problem error(const QString &text) const { return {Problem::Severity::Error, m_path, {}, text}; }
    void begin(JsonScanner::Kind kind);
    void findKind();
    void lookThrough();
    void look(const JsonRecord &record);
    List &listAt(const QString &path);
    std::optional<Problem> choose(const QString &wanted);
    void nameColumns();
    void tellOfPages();
    bool fill(const JsonRecord &record, List &list);

    QString m_path;
    QFile m_file;
    JsonScanner::Kind m_kind = JsonScanner::Kind::Lists;
    std::unique_ptr<JsonScanner> m_scanner;
    std::vector<List> m_lists;
    QHash<QString, std::size_t> m_listAt;  ///< by path
    std::vector<bool> m_isRead;            ///< of each list
    std::vector<std::vector<int>> m_place; ///< of each list, the column of each name
    std::vector<bool> m_headerSeen;        ///< of each list of lists
    Problems m_problems;
    SourceNotes m_notes;
    QString m_damage;
    qint64 m_notRead = 0; ///< records that are too long or no JSON
    qint64 m_firstNotRead = 0;
    QStringList m_columns;
    std::vector<std::string> m_cells;
    qint64 m_rowCount = 0;
    std::vector<qint64> m_lines; ///< of each row
};

void JsonRows::begin(JsonScanner::Kind kind)
{
    m_file.seek(0);
    m_kind = kind;
    m_scanner = std::make_unique<JsonScanner>(m_file, kind, longestRecord);
    m_headerSeen.assign(m_lists.size(), false);
    m_lines.clear();
    m_notRead = 0;
}

/// Objects one after the other, or an object around lists.
void JsonRows::findKind()
{
    begin(JsonScanner::Kind::Lines);
    const bool areLines = m_scanner->next() && m_scanner->record().list.isEmpty() && m_scanner->next();
    if (areLines) {
        begin(JsonScanner::Kind::Lines);
        return;
    }
    begin(JsonScanner::Kind::Lists);
    if (!m_scanner->next()) // one object without a list in it is one record
        begin(JsonScanner::Kind::Lines);
    else
        begin(JsonScanner::Kind::Lists);
}

List &JsonRows::listAt(const QString &path)
{
    const auto found = m_listAt.constFind(path);
    if (found != m_listAt.cend())
        return m_lists[*found];
    m_listAt.insert(path, m_lists.size());
    m_lists.push_back({path, 0, false, {}, {}, {}, {}});
    return m_lists.back();
}

void JsonRows::look(const JsonRecord &record)
{
    List &list = listAt(record.list);
    if (record.bytes.startsWith('[')) {
        std::vector<QString> values;
        if (!list.isOfLists && list.names.isEmpty() && readJsonList(record.bytes, values)) {
            list.isOfLists = true;
            for (const QString &value : values)
                if (list.names.size() < mostColumns)
                    list.names << value;
                else
                    list.beyond.insert(value);
            return;
        }
        ++list.rows;
        return;
    }
    JsonCells cells;
    ++list.rows;
    if (!readJsonObject(record.bytes, cells))
        return;
    for (const auto &[name, value] : cells) {
        if (list.known.contains(name))
            continue;
        if (list.names.size() < mostColumns) {
            list.known.insert(name, list.names.size());
            list.names << name;
        } else {
            list.beyond.insert(name);
        }
    }
    if (list.sample.size() == rowsSampled)
        return;
    QStringList row(list.names.size());
    for (const auto &[name, value] : cells)
        if (const auto at = list.known.constFind(name); at != list.known.cend())
            row[*at] = value;
    list.sample.push_back(std::move(row));
}

void JsonRows::lookThrough()
{
    while (m_scanner->next())
        look(m_scanner->record());
    m_damage = m_scanner->error();
}

std::optional<Problem> JsonRows::choose(const QString &wanted)
{
    std::vector<TableFacts> facts;
    for (const List &list : m_lists)
        facts.push_back({list.path, list.names, list.rows, incidentLikeness(list.names, list.sample), false});
    TableChoice choice = chooseTables(facts, wanted);
    if (choice.read.empty())
        return error(!m_damage.isEmpty() ? Exchange::tr("The JSON is damaged: %1.").arg(m_damage)
                     : wanted.isEmpty()
                         ? Exchange::tr("It holds no list of records: a table in JSON is a list of objects, or an "
                                        "object on each line.")
                         : Exchange::tr("It holds no table “%1”; those in it are: %2.")
                               .arg(wanted, tables().join(Exchange::tr(", "))));
    m_isRead.assign(m_lists.size(), false);
    for (const std::size_t i : choice.read) {
        m_isRead[i] = true;
        m_rowCount += m_lists[i].rows;
    }
    m_notes.assumptions << choice.assumptions;
    if (m_lists.size() == 1)
        return std::nullopt;
    QStringList others;
    for (const TableNote &note : choice.notes)
        if (!note.isRead && note.rows > 0)
            others << note.name;
    if (wanted.isEmpty() && !others.isEmpty())
        m_problems.push_back(error(Exchange::tr("Not every list of the file is read: %1 have other columns. One of "
                                                "them is read with --table, or chosen in the window when it is "
                                                "imported.")
                                       .arg(inSentence(others))));
    m_notes.tables = std::move(choice.notes);
    return std::nullopt;
}

void JsonRows::nameColumns()
{
    QHash<QString, int> at;
    m_place.resize(m_lists.size());
    for (std::size_t i = 0; i < m_lists.size(); ++i) {
        if (!m_isRead[i])
            continue;
        for (const QString &name : std::as_const(m_lists[i].names)) {
            if (!at.contains(name)) {
                at.insert(name, static_cast<int>(m_columns.size()));
                m_columns << name;
            }
            m_place[i].push_back(at.value(name));
        }
        if (const qsizetype beyond = m_lists[i].beyond.size(); beyond > 0)
            m_problems.push_back(columnsBeyond(m_path, m_lists[i].names.size() + beyond, m_lists[i].names.size()));
    }
    m_columns = uniqueColumns(m_path, m_columns, m_problems);
    m_cells.resize(static_cast<std::size_t>(m_columns.size()));
}

/// What is fetched from an address often comes a page at a time, with the number of all records beside them.
void JsonRows::tellOfPages()
{
    const QStringList names{u"count"_s, u"total"_s, u"totalcount"_s, u"total_count"_s, u"totalrecords"_s};
    for (const auto &[name, value] : m_scanner->beside()) {
        const qint64 all = names.contains(name.toLower()) ? value.toLongLong() : 0;
        if (all <= m_rowCount)
            continue;
        const QLocale locale;
        m_problems.push_back(error(Exchange::tr("The file says that there are %1 records and holds %2: it is one page "
                                                "of several.")
                                       .arg(locale.toString(all), locale.toString(m_rowCount))));
        return;
    }
}

std::optional<Problem> JsonRows::open(const QString &list)
{
    if (const QString why = whyNotOpened(m_path); !why.isEmpty())
        return error(why);
    if (!m_file.open(QIODevice::ReadOnly))
        return error(Exchange::tr("The file cannot be opened: %1.").arg(m_file.errorString()));
    findKind();
    lookThrough();
    if (auto problem = choose(list))
        return problem;
    tellOfPages();
    nameColumns();
    rewind();
    return std::nullopt;
}

bool JsonRows::fill(const JsonRecord &record, List &list)
{
    for (std::string &cell : m_cells)
        cell.clear();
    const std::vector<int> &place = m_place[static_cast<std::size_t>(&list - m_lists.data())];
    if (list.isOfLists) {
        std::vector<QString> values;
        if (!readJsonList(record.bytes, values))
            return false;
        for (std::size_t i = 0; i < std::min(values.size(), place.size()); ++i)
            m_cells[static_cast<std::size_t>(place[i])] = values[i].toStdString();
        return true;
    }
    JsonCells cells;
    if (!readJsonObject(record.bytes, cells))
        return false;
    for (const auto &[name, value] : cells)
        if (const auto at = list.known.constFind(name); at != list.known.cend() && !value.isEmpty())
            m_cells[static_cast<std::size_t>(place[static_cast<std::size_t>(*at)])] = value.toStdString();
    return true;
}

bool JsonRows::next()
{
    while (m_scanner->next()) {
        const JsonRecord &record = m_scanner->record();
        const auto found = m_listAt.constFind(record.list);
        if (found == m_listAt.cend() || !m_isRead[*found])
            continue;
        const std::size_t index = *found;
        if (m_lists[index].isOfLists && !m_headerSeen[index]) {
            std::vector<QString> names;
            m_headerSeen[index] = record.bytes.startsWith('[') && readJsonList(record.bytes, names);
            if (m_headerSeen[index])
                continue;
        }
        if (fill(record, m_lists[index])) {
            m_lines.push_back(record.line);
            return true;
        }
        if (m_notRead++ == 0)
            m_firstNotRead = record.line;
    }
    return false;
}

Problems JsonRows::problems() const
{
    Problems problems = m_problems;
    const QLocale locale;
    if (m_notRead > 0)
        problems.push_back(
            error(Exchange::tr("%Ln records are too long or no JSON and are not read, the first of them on line %1.",
                               nullptr, static_cast<int>(m_notRead))
                      .arg(locale.toString(m_firstNotRead))));
    if (!m_damage.isEmpty())
        problems.push_back(error(Exchange::tr("The file is damaged; %Ln rows could be read of it: %1.", nullptr,
                                              static_cast<int>(m_rowCount - m_notRead))
                                     .arg(m_damage)));
    return problems;
}

QStringList JsonRows::tables() const
{
    QStringList names;
    for (const List &list : m_lists)
        if (!list.path.isEmpty())
            names << list.path;
    return names;
}

QStringList JsonRows::placesOf(const std::vector<qint64> &rows, qint64) const
{
    QStringList places;
    for (const qint64 row : rows) {
        const auto index = static_cast<std::size_t>(row);
        places << (index < m_lines.size() ? Exchange::tr("line %1").arg(numberInFile(m_lines[index]))
                                          : Exchange::tr("row %1").arg(numberInFile(row + 1)));
    }
    return places;
}

} // namespace

Result<std::shared_ptr<RowSource>> openJsonRows(const QString &path, const QString &list)
{
    auto rows = std::make_shared<JsonRows>(path);
    if (auto problem = rows->open(list))
        return *problem;
    return std::shared_ptr<RowSource>(std::move(rows));
}

} // namespace sijill
