#include "mapdata/duplicates/distinct.h"

#include "mapdata/files/csv.h"
#include "mapdata/files/csvreader.h"
#include "mapdata/files/filewriter.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Duplicates)
};

constexpr std::array<QLatin1StringView, 4> columns = {"a_codebook"_L1, "a_id"_L1, "b_codebook"_L1, "b_id"_L1};

std::pair<IncidentKey, IncidentKey> inOrder(const IncidentKey &one, const IncidentKey &other)
{
    return one < other ? std::pair(one, other) : std::pair(other, one);
}

/// csvText() puts it in front of what a spreadsheet would take for a formula.
QString withoutApostrophe(const QString &cell)
{
    constexpr QLatin1StringView formulas("=+-@\t\r");
    return cell.size() > 1 && cell.startsWith(u'\'') && formulas.contains(cell[1]) ? cell.sliced(1) : cell;
}

} // namespace

IncidentKey keyOf(const Atlas &atlas, IncidentIndex incident)
{
    QString codebook = atlas.codebook, name = atlas.title.in(Language::English);
    if (!atlas.dataSets.empty()) {
        const DataSet &set = atlas.dataSets[atlas.dataSetOf(incident)];
        codebook = set.codebook;
        name = set.name.in(Language::English);
    }
    return {codebook.isEmpty() ? u"table:"_s + name : codebook,
            atlas.texts.in(atlas.incidents[incident].id, Language::English)};
}

void DistinctPairs::add(const IncidentKey &one, const IncidentKey &other)
{
    if (one != other)
        m_pairs.insert(inOrder(one, other));
}

void DistinctPairs::remove(const IncidentKey &one, const IncidentKey &other)
{
    m_pairs.erase(inOrder(one, other));
}

bool DistinctPairs::contains(const IncidentKey &one, const IncidentKey &other) const
{
    return m_pairs.contains(inOrder(one, other));
}

std::set<std::pair<IncidentIndex, IncidentIndex>> DistinctPairs::in(const Atlas &atlas) const
{
    std::set<std::pair<IncidentIndex, IncidentIndex>> found;
    if (m_pairs.empty())
        return found;
    std::set<IncidentKey> wanted;
    for (const auto &[one, other] : m_pairs) {
        wanted.insert(one);
        wanted.insert(other);
    }
    std::multimap<IncidentKey, IncidentIndex> known; // a table may use an id twice
    for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i)
        if (const IncidentKey key = keyOf(atlas, i); wanted.contains(key))
            known.emplace(key, i);
    for (const auto &[one, other] : m_pairs) {
        const auto [begin, end] = known.equal_range(one);
        for (auto a = begin; a != end; ++a) {
            const auto [first, last] = known.equal_range(other);
            for (auto b = first; b != last; ++b)
                found.insert({std::min(a->second, b->second), std::max(a->second, b->second)});
        }
    }
    return found;
}

Result<DistinctPairs> readDistinctPairs(const QString &path)
{
    CsvReader reader(path);
    const auto off = [&](const QString &where, const QString &text) {
        return Problem{Problem::Severity::Error, path, where, text};
    };
    if (!reader.isOpen())
        return off({}, reader.errorString());
    QStringList head;
    if (reader.next())
        for (std::size_t i = 0; i < reader.cellCount(); ++i)
            head << QString::fromUtf8(reader.cell(i)).trimmed();
    std::array<std::size_t, 4> at{};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const qsizetype found = head.indexOf(columns[i]);
        if (found < 0)
            return off({}, Texts::tr("The column “%1” is missing; a table of pairs that are not the same event has it.")
                               .arg(columns[i]));
        at[i] = static_cast<std::size_t>(found);
    }
    DistinctPairs pairs;
    while (reader.next()) {
        const auto cell = [&](std::size_t column) {
            return column < reader.cellCount() ? withoutApostrophe(QString::fromUtf8(reader.cell(column))) : QString();
        };
        const IncidentKey one{cell(at[0]), cell(at[1])}, other{cell(at[2]), cell(at[3])};
        if (one.id.isEmpty() || other.id.isEmpty() || one == other)
            return off(
                Texts::tr("line %1").arg(reader.line()),
                Texts::tr("A row names two incidents by their ids; this one does not. Nothing of the table is used."));
        pairs.add(one, other);
    }
    return pairs;
}

std::optional<Problem> writeDistinctPairs(const QString &path, const DistinctPairs &pairs)
{
    QString text = u"a_codebook,a_id,b_codebook,b_id\n"_s;
    for (const auto &[one, other] : pairs.pairs())
        text += csvLine({csvText(one.codebook), csvText(one.id), csvText(other.codebook), csvText(other.id)});
    return replaceFile(path, text.toUtf8());
}

} // namespace sijill
