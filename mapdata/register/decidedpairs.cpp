#include "mapdata/register/decidedpairs.h"

#include "mapdata/files/csv.h"
#include "mapdata/files/csvreader.h"
#include "mapdata/files/filewriter.h"
#include "mapdata/register/registerfile.h"
#include "mapdata/register/tr.h"

#include <QFileInfo>

#include <utility>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QString decisionWord(DecidedPair::Decision decision)
{
    return decision == DecidedPair::Decision::Same ? u"same"_s : u"distinct"_s;
}

DecidedPair::Decision decisionOf(const QString &word)
{
    return word == "same"_L1 ? DecidedPair::Decision::Same : DecidedPair::Decision::Distinct;
}

/// csvText() puts an apostrophe in front of what a spreadsheet would take for a formula.
QString withoutGuard(const QString &cell)
{
    constexpr QLatin1StringView formulas("=+-@\t\r");
    return cell.size() > 1 && cell.startsWith(u'\'') && formulas.contains(cell[1]) ? cell.sliced(1) : cell;
}

} // namespace

DecidedPair decidedPair(DecidedPair::Side one, DecidedPair::Side other, DecidedPair::Decision decision)
{
    if (other < one)
        std::swap(one, other);
    return {std::move(one), std::move(other), decision};
}

std::vector<DecidedPair> readDecidedPairs(Database &database)
{
    std::vector<DecidedPair> pairs;
    Statement rows =
        database.prepare(u"SELECT a_codebook, a_id, b_codebook, b_id, decision FROM decided_pairs ORDER BY fid"_s);
    while (rows && rows.next())
        pairs.push_back({{rows.text(0), rows.text(1)}, {rows.text(2), rows.text(3)}, decisionOf(rows.text(4))});
    return pairs;
}

std::vector<DecidedPair> decidedPairsOf(const QString &path)
{
    if (!isRegister(path))
        return {};
    const auto database = Database::open(path, Database::Access::Read);
    return database ? readDecidedPairs(**database) : std::vector<DecidedPair>();
}

QString recordId(const DecidedPair &pair)
{
    QStringList parts;
    for (const QString &part : {pair.a.id, pair.a.codebook, pair.b.id, pair.b.codebook})
        if (!part.isEmpty())
            parts << part;
    return parts.join(u'/');
}

RecordEdit newRecord(const DecidedPair &pair)
{
    return {RecordEdit::Kind::New,
            u"decided_pairs"_s,
            {},
            {{u"a_codebook"_s, pair.a.codebook},
             {u"a_id"_s, pair.a.id},
             {u"b_codebook"_s, pair.b.codebook},
             {u"b_id"_s, pair.b.id},
             {u"decision"_s, decisionWord(pair.decision)}}};
}

Edit decideEdit(Database &database, const DecidedPair &pair, const QString &why)
{
    Edit edit{{}, why, u"decide"_s};
    for (const DecidedPair &known : readDecidedPairs(database)) {
        if (known.a != pair.a || known.b != pair.b)
            continue;
        if (known.decision != pair.decision)
            edit.records.push_back({RecordEdit::Kind::Set,
                                    u"decided_pairs"_s,
                                    recordId(pair),
                                    {{u"decision"_s, decisionWord(pair.decision)}}});
        return edit;
    }
    edit.records.push_back(newRecord(pair));
    return edit;
}

std::vector<DecidedPair> readDecidedPairsFile(const QString &path, Problems &problems)
{
    std::vector<DecidedPair> pairs;
    if (!QFileInfo::exists(path))
        return pairs;
    CsvReader reader(path);
    QStringList head;
    if (reader.isOpen() && reader.next())
        for (std::size_t i = 0; i < reader.cellCount(); ++i)
            head << QString::fromUtf8(reader.cell(i)).trimmed();
    int left = 0;
    while (reader.isOpen() && reader.next()) {
        const auto cell = [&](QStringView column) {
            const qsizetype at = head.indexOf(column);
            return at >= 0 && static_cast<std::size_t>(at) < reader.cellCount()
                       ? withoutGuard(QString::fromUtf8(reader.cell(static_cast<std::size_t>(at))))
                       : QString();
        };
        const DecidedPair pair = decidedPair({cell(u"a_codebook"), cell(u"a_id")}, {cell(u"b_codebook"), cell(u"b_id")},
                                             decisionOf(cell(u"decision")));
        if (pair.a.id.isEmpty() || pair.b.id.isEmpty() || pair.a == pair.b)
            ++left;
        else
            pairs.push_back(pair);
    }
    if (!reader.isOpen() || left > 0)
        problems.push_back({Problem::Severity::Warning,
                            path,
                            {},
                            reader.isOpen()
                                ? Register::tr("%Ln row(s) name no two incidents and are left out", nullptr, left)
                                : reader.errorString()});
    return pairs;
}

std::optional<Problem> writeDecidedPairsFile(const QString &path, const std::vector<DecidedPair> &pairs)
{
    QString text = u"a_codebook,a_id,b_codebook,b_id,decision\n"_s;
    for (const DecidedPair &pair : pairs)
        text += csvLine({csvText(pair.a.codebook), csvText(pair.a.id), csvText(pair.b.codebook), csvText(pair.b.id),
                         decisionWord(pair.decision)});
    return replaceFile(path, text.toUtf8());
}

} // namespace sijill
