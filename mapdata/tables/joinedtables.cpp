#include "mapdata/tables/joinedtables.h"

#include "mapdata/numberinfile.h"
#include "mapdata/tables/headerfinder.h"
#include "mapdata/tables/tablechoice.h"
#include "mapdata/tables/words.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsLookedAt = 30;
/// Tables are compared row by row up to here.
constexpr qint64 mostRowsCompared = 300'000;
constexpr qsizetype tablesNamed = 5;
/// Milliseconds and bytes for a look at one of them.
constexpr LookLimits shortLook{1 << 20, std::chrono::milliseconds(200)};

QString keyOf(const QString &column)
{
    return column.simplified().toLower();
}

/// Not the names that columns are given where they have none, and not what is made of a geometry.
QSet<QString> namesOf(const QStringList &columns)
{
    QSet<QString> names;
    for (const QString &column : columns)
        if (!column.startsWith("field_"_L1) && !column.startsWith(u'('))
            names.insert(keyOf(column));
    return names;
}

bool isCountName(const QString &column)
{
    static const QStringList pieces =
        QString::fromUtf8("kill dead death fatal wound injur casualt victim martyr muert fallec herid mort décès deces "
                          "tué bless ferid tote verletzt قتل شهداء شهيد ضحايا جرح مصاب وفيات")
            .split(u' ');
    const QString name = keyOf(column);
    return std::ranges::any_of(pieces, [&](const QString &piece) { return name.contains(piece); });
}

bool isDegreeName(const QString &column)
{
    const QString name = keyOf(column);
    return name == "x"_L1 || name == "y"_L1 || name.startsWith("lat"_L1) || name.startsWith("lon"_L1) ||
           name.startsWith("lng"_L1) || name.contains("coord"_L1) || name.contains("خط ال"_L1);
}

/// A day with its figures or a word: a bare number may be anything.
bool isDay(const QString &cell)
{
    const bool isNumber = std::ranges::all_of(cell, [](QChar c) { return c.isDigit() || c == u'.' || c == u','; });
    constexpr qsizetype shortest = 6; // "1/2/13"
    return !isNumber && cell.size() >= shortest && looksLikeData(cell) &&
           std::ranges::count_if(cell, [](QChar c) { return c.isDigit(); }) >= 3 &&
           std::ranges::any_of(cell, [](QChar c) { return c == u'-' || c == u'/' || c == u'.' || c.isLetter(); });
}

/// Rows of the one would make sense below the header of the other.
bool isAlike(const QStringList &a, const TableKind &kindA, const QStringList &b, const TableKind &kindB)
{
    if (kindA.hasDates != kindB.hasDates || kindA.hasCounts != kindB.hasCounts)
        return false;
    const QSet<QString> left = namesOf(a), right = namesOf(b);
    const QSet<QString> common = left & right;
    if (common.isEmpty())
        return a == b;
    const qsizetype all = left.size() + right.size() - common.size();
    const bool isPart =
        common.size() >= 3 && common.size() == std::min(left.size(), right.size()) && 2 * common.size() >= all;
    return isPart || 5 * common.size() >= 3 * all;
}

/// Of what stands in the cells, in the order of the columns of the whole.
quint64 hashOf(const RowSource &rows, const std::vector<int> &columns)
{
    quint64 hash = 14695981039346656037U; // FNV-1a, 64 bits
    const auto add = [&](unsigned char byte) {
        hash ^= byte;
        hash *= 1099511628211U;
    };
    for (const int column : columns) {
        if (column >= 0)
            for (const char c : rows.cell(column))
                add(static_cast<unsigned char>(c));
        add(0x1f); // a cell ends
    }
    return hash;
}

/// Sorted, each once.
std::vector<quint64> hashesOf(RowSource &rows, const std::vector<int> &columns)
{
    std::vector<quint64> hashes;
    rows.rewind();
    while (rows.next())
        hashes.push_back(hashOf(rows, columns));
    rows.rewind();
    std::ranges::sort(hashes);
    hashes.erase(std::ranges::unique(hashes).begin(), hashes.end());
    return hashes;
}

QString namedWithRows(const TableNote &table)
{
    return table.rows < 0 ? Exchange::tr("“%1”").arg(table.name)
                          : Exchange::tr("“%1” (%Ln rows)", nullptr, static_cast<int>(table.rows)).arg(table.name);
}

QString howToRead()
{
    return Exchange::tr("it is read with --table, or chosen in the window");
}

} // namespace

TableKind kindOf(RowSource &rows)
{
    const std::vector<QStringList> sample = sampleRows(rows, rowsLookedAt, shortLook);
    TableKind kind;
    kind.hasRows = !sample.empty();
    int degrees = 0;
    const QStringList &columns = rows.columns();
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (columns[i].startsWith(u'('))
            continue;
        kind.known += isHeaderWord(columns[i]);
        kind.hasCounts = kind.hasCounts || isCountName(columns[i]);
        degrees += isDegreeName(columns[i]);
        int days = 0, filled = 0;
        for (const QStringList &row : sample) {
            const QString cell = row.value(i);
            filled += !cell.isEmpty();
            days += !cell.isEmpty() && isDay(cell);
        }
        kind.hasDates = kind.hasDates || (days > 0 && 2 * days > filled);
    }
    kind.hasPoints = degrees > 1;
    return kind;
}

Result<std::shared_ptr<RowSource>> JoinedTables::open(const QString &path, std::vector<TablePart> parts,
                                                      const QString &wanted, Problems problems)
{
    const auto error = [&](const QString &text) { return Problem{Problem::Severity::Error, path, {}, text}; };
    if (parts.empty())
        return error(Exchange::tr("It holds no table."));
    std::vector<TableKind> kinds;
    std::size_t best = parts.size();
    std::shared_ptr<JoinedTables> joined(new JoinedTables(path));
    joined->m_problems = std::move(problems);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool isAsked = wanted.isEmpty() || parts[i].name == wanted;
        kinds.push_back(isAsked ? kindOf(*parts[i].rows) : TableKind());
        joined->m_tables.push_back({parts[i].name, parts[i].isView ? -1 : parts[i].rows->rowCount(), false, {}});
        const auto isBetter = [&] {
            if (best == parts.size())
                return true;
            const auto rank = [&](std::size_t part) {
                return std::tuple(kinds[part].hasRows, !parts[part].isView, kinds[part].score());
            };
            return rank(i) > rank(best);
        };
        if (isAsked && isBetter())
            best = i;
    }
    if (best == parts.size())
        return error(Exchange::tr("It holds no table “%1”; those in it are: %2.")
                         .arg(wanted, joined->tables().join(Exchange::tr(", "))));
    const QStringList columns = parts[best].rows->columns();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        TableNote &note = joined->m_tables[i];
        const bool isAlso = wanted.isEmpty() && kinds[i].hasRows && !parts[i].isView && !parts[best].isView &&
                            isAlike(columns, kinds[best], parts[i].rows->columns(), kinds[i]);
        note.isRead = i == best || isAlso;
        if (note.isRead)
            joined->add(std::move(parts[i]));
        else if (wanted.isEmpty() && !kinds[i].hasRows)
            note.why = Exchange::tr("it is empty");
        else
            note.why = howToRead();
    }
    joined->leaveOutRepeats();
    QStringList missed;
    for (std::size_t i = 0; i < kinds.size() && wanted.isEmpty(); ++i)
        if (const TableNote &note = joined->m_tables[i];
            !note.isRead && note.why == howToRead() && !parts[i].isView && kinds[i].mayBeIncidents())
            missed << namedWithRows(note);
    joined->tellOfMissed(missed);
    return std::shared_ptr<RowSource>(std::move(joined));
}

void JoinedTables::tellOfMissed(QStringList missed)
{
    if (missed.isEmpty())
        return;
    if (const auto more = missed.size() - tablesNamed; more > 0) {
        missed.resize(tablesNamed);
        missed << Exchange::tr("%Ln more", "tables", static_cast<int>(more));
    }
    QStringList read;
    for (const Part &part : m_parts)
        read << Exchange::tr("“%1”").arg(part.name);
    m_problems.push_back({Problem::Severity::Error,
                          m_path,
                          {},
                          Exchange::tr("Read is %1. The file holds other tables that are not: %2. One of them is read "
                                       "with --table, or chosen in the window when it is imported.")
                              .arg(read.join(Exchange::tr(", ")), missed.join(Exchange::tr(", ")))});
}

void JoinedTables::add(TablePart part)
{
    Part added{std::move(part.name), std::move(part.rows), {}, 0};
    added.columns.assign(static_cast<std::size_t>(m_columns.size()), -1);
    const QStringList &columns = added.rows->columns();
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const auto found =
            std::ranges::find_if(m_columns, [&](const QString &name) { return keyOf(name) == keyOf(columns[i]); });
        if (found != m_columns.end()) {
            added.columns[static_cast<std::size_t>(found - m_columns.begin())] = static_cast<int>(i);
            continue;
        }
        m_columns << columns[i];
        for (Part &before : m_parts)
            before.columns.push_back(-1);
        added.columns.push_back(static_cast<int>(i));
    }
    m_parts.push_back(std::move(added));
}

/// A part that holds the rows of all the others, or whose rows all the others hold together: “All” beside a sheet a
/// year. Of two with the same rows the second.
std::optional<std::size_t> JoinedTables::repeatedPart(const std::vector<std::vector<quint64>> &hashes) const
{
    for (std::size_t part = hashes.size(); part-- > 0;) {
        std::vector<quint64> others;
        std::size_t sum = 0;
        for (std::size_t other = 0; other < hashes.size(); ++other) {
            if (other == part)
                continue;
            sum += hashes[other].size();
            std::vector<quint64> both;
            std::ranges::set_union(others, hashes[other], std::back_inserter(both));
            others = std::move(both);
        }
        // The others share no row: that two tables have some in common says nothing.
        if (others == hashes[part] && sum == others.size())
            return part;
    }
    return std::nullopt;
}

void JoinedTables::leaveOutRepeats()
{
    const qint64 rows = std::accumulate(m_parts.begin(), m_parts.end(), qint64(0),
                                        [](qint64 sum, const Part &part) { return sum + part.rows->rowCount(); });
    if (m_parts.size() < 2 || rows > mostRowsCompared)
        return;
    std::vector<std::vector<quint64>> hashes;
    for (const Part &part : m_parts)
        hashes.push_back(hashesOf(*part.rows, part.columns));
    if (const auto repeated = repeatedPart(hashes)) {
        const auto part = m_parts.begin() + static_cast<qsizetype>(*repeated);
        const auto note = std::ranges::find(m_tables, part->name, &TableNote::name);
        note->isRead = false;
        note->why = Exchange::tr("each of its rows stands in the other tables too");
        m_parts.erase(part);
        hashes.erase(hashes.begin() + static_cast<qsizetype>(*repeated));
    }
    std::vector<quint64> all;
    for (const std::vector<quint64> &part : hashes)
        all.insert(all.end(), part.begin(), part.end());
    std::ranges::sort(all);
    const auto repeats = std::ranges::unique(all);
    if (!repeats.empty())
        m_problems.push_back({Problem::Severity::Warning,
                              m_path,
                              {},
                              Exchange::tr("%Ln rows stand in more than one of the tables, cell by cell; they are "
                                           "counted each time.",
                                           nullptr, static_cast<int>(repeats.size()))});
}

void JoinedTables::readOnly(const std::vector<int> &columns)
{
    for (const Part &part : m_parts) {
        std::vector<int> own;
        for (const int column : columns)
            if (const int at = column < 0 ? -1 : part.columns[static_cast<std::size_t>(column)]; at >= 0)
                own.push_back(at);
        part.rows->readOnly(own);
    }
}

bool JoinedTables::next()
{
    while (m_part < m_parts.size()) {
        if (m_parts[m_part].rows->next()) {
            ++m_row;
            return true;
        }
        if (++m_part < m_parts.size())
            m_parts[m_part].begin = m_row + 1;
    }
    return false;
}

std::string_view JoinedTables::cell(int column) const
{
    if (column < 0 || m_part >= m_parts.size())
        return {};
    const Part &part = m_parts[m_part];
    const int own = part.columns[static_cast<std::size_t>(column)];
    return own < 0 ? std::string_view() : part.rows->cell(own);
}

void JoinedTables::rewind()
{
    for (const Part &part : m_parts)
        part.rows->rewind();
    m_part = 0;
    m_row = -1;
}

Problems JoinedTables::problems() const
{
    Problems all = m_problems;
    for (const Part &part : m_parts)
        for (Problem problem : part.rows->problems()) {
            // What is wrong with the file as a whole is said by each of its tables.
            const bool isOfFile = problem.where.isEmpty();
            if (isOfFile && std::ranges::any_of(all, [&](const Problem &said) { return said.text == problem.text; }))
                continue;
            if (m_parts.size() > 1)
                problem.where = isOfFile
                                    ? Exchange::tr("“%1”").arg(part.name)
                                    : Exchange::tr("“%1”, %2", "a table, a place in it").arg(part.name, problem.where);
            all.push_back(std::move(problem));
        }
    return all;
}

QStringList JoinedTables::tables() const
{
    QStringList names;
    for (const TableNote &table : m_tables)
        names << table.name;
    return names;
}

SourceNotes JoinedTables::notes() const
{
    SourceNotes all;
    all.tables = m_tables;
    const auto named = [&](const QStringList &tables, const QString &text) {
        if (tables.size() == static_cast<qsizetype>(m_parts.size()))
            return text; // of all of them
        return Exchange::tr("table %1: %2", "names of tables, what was done with them").arg(inSentence(tables), text);
    };
    // What several of them say is said once.
    QStringList texts;
    QHash<QString, QStringList> tablesOf;
    for (const Part &part : m_parts) {
        const SourceNotes notes = part.rows->notes();
        for (const QString &text : notes.assumptions) {
            if (!tablesOf.contains(text))
                texts << text;
            tablesOf[text] << part.name;
        }
        for (const QString &text : notes.leftOut)
            all.leftOut << (m_parts.size() > 1 ? named({part.name}, text) : text);
        all.rowsLeftOut += notes.rowsLeftOut;
    }
    for (const QString &text : std::as_const(texts))
        all.assumptions << named(tablesOf.value(text), text);
    return all;
}

qint64 JoinedTables::rowCount() const
{
    return std::accumulate(m_parts.begin(), m_parts.end(), qint64(0),
                           [](qint64 sum, const Part &part) { return sum + part.rows->rowCount(); });
}

EncodingChoice JoinedTables::encoding() const
{
    EncodingChoice first = m_parts.front().rows->encoding();
    for (std::size_t i = 1; i < m_parts.size() && first.legacyName.isEmpty(); ++i)
        if (EncodingChoice other = m_parts[i].rows->encoding(); !other.legacyName.isEmpty())
            first = std::move(other);
    return first;
}

QStringList JoinedTables::placesOf(const std::vector<qint64> &rows, qint64 total) const
{
    QStringList places;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const bool isReached = i <= m_part;
        const qint64 end = i + 1 < m_parts.size() && i < m_part ? m_parts[i + 1].begin : std::max(total, m_row + 1);
        std::vector<qint64> own;
        for (const qint64 row : rows)
            if (isReached && row >= m_parts[i].begin && row < end)
                own.push_back(row - m_parts[i].begin);
        if (own.empty())
            continue;
        for (const QString &place : m_parts[i].rows->placesOf(own, end - m_parts[i].begin))
            places << (m_parts.size() > 1
                           ? Exchange::tr("“%1”, %2", "a table, a place in it").arg(m_parts[i].name, place)
                           : place);
    }
    // Of rows that have not been read.
    for (auto row = places.size(); row < static_cast<qsizetype>(rows.size()); ++row)
        places << Exchange::tr("row %1").arg(numberInFile(rows[static_cast<std::size_t>(row)] + 1));
    return places;
}

} // namespace sijill
