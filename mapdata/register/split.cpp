#include "mapdata/register/applyedit.h"
#include "mapdata/register/decidedpairs.h"
#include "mapdata/register/keys.h"
#include "mapdata/register/merge.h"
#include "mapdata/register/recordcells.h"
#include "mapdata/register/tr.h"

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

Problem off(const QString &text)
{
    return {Problem::Severity::Error, {}, {}, text};
}

/// The fields of the new incident: as the old one has them, but for the note, which is about that one.
std::vector<FieldEdit> fieldsOf(const RecordCells &cells, const std::vector<FieldEdit> &others)
{
    std::vector<FieldEdit> fields;
    for (const RegisterColumn &column : registerTable(u"incidents")->columns) {
        const QString name = QString::fromLatin1(column.name);
        const auto isNamed = [&](const FieldEdit &field) { return field.field == name; };
        const QString cell = cells.value(name);
        if (column.isMade || column.type == ColumnType::Clock || cell.isEmpty() || name == "id"_L1 ||
            name.startsWith("note"_L1) || std::ranges::any_of(others, isNamed))
            continue;
        fields.push_back({name, cell});
    }
    std::ranges::copy_if(others, std::back_inserter(fields),
                         [](const FieldEdit &field) { return !field.to.isEmpty(); });
    return fields;
}

} // namespace

Result<PreparedEdit> splitEdit(Database &database, const SplitChoice &choice)
{
    const std::optional<RecordCells> cells = cellsOf(database, *registerTable(u"incidents"), choice.incident);
    if (!cells)
        return off(Register::tr("there is no “%1” in %2").arg(choice.incident, u"incidents"_s));
    if (cells->value(u"in_bin"_s) == "yes"_L1)
        return off(Register::tr("%1 is in the bin; take it out first").arg(nameInWords(*cells, choice.incident)));
    const QStringList claims = idsWhere(database, u"claims"_s, u"incident"_s, choice.incident);
    QStringList chosen = choice.claims;
    chosen.removeDuplicates();
    for (const QString &claim : std::as_const(chosen))
        if (!claims.contains(claim))
            return off(Register::tr("“%1” is no claim of %2").arg(claim, nameInWords(*cells, choice.incident)));
    if (chosen.isEmpty())
        return off(Register::tr("splitting takes the claims that tell of another event"));
    if (chosen.size() == claims.size())
        return off(Register::tr("one claim at least stays with %1").arg(nameInWords(*cells, choice.incident)));
    PreparedEdit done;
    done.incident = choice.id.isEmpty() ? randomId() : choice.id;
    std::vector<RecordEdit> &records = done.edit.records;
    records = choice.before;
    records.push_back({RecordEdit::Kind::New, u"incidents"_s, done.incident, fieldsOf(*cells, choice.fields)});
    for (const QString &claim : std::as_const(chosen))
        records.push_back({RecordEdit::Kind::Set, u"claims"_s, claim, {{u"incident"_s, done.incident}}});
    records.push_back(
        newRecord(decidedPair({{}, choice.incident}, {{}, done.incident}, DecidedPair::Decision::Distinct)));
    for (const QString &part : idsWhere(database, u"incidents"_s, u"part_of"_s, choice.incident))
        if (!isInBin(database, part)) {
            done.remarks << Register::tr("Its parts stay with %1.").arg(nameInWords(*cells, choice.incident));
            break;
        }
    done.edit.kind = u"split"_s;
    const QString why = choice.why.trimmed();
    done.edit.why = !why.isEmpty()
                        ? why
                        : Register::tr("two events: %1 taken out of %2", "incidents")
                              .arg(u'\u2068' + done.incident + u'\u2069', nameInWords(*cells, choice.incident));
    return done;
}

CountsOf countsOf(Database &database, const QString &incident)
{
    CountsOf counts;
    Statement row = database.prepare(u"SELECT killed_low, killed_best, killed_high, wounded_low, wounded_best, "
                                     "wounded_high FROM incidents WHERE id = ?"_s);
    row.bind(1, incident);
    if (!row.next())
        return counts;
    const auto number = [&](int column) {
        return row.isNull(column) ? Count::absent : static_cast<qint32>(row.number(column));
    };
    counts.killed = {number(0), number(1), number(2)};
    counts.wounded = {number(3), number(4), number(5)};
    return counts;
}

Result<CountsOf> countsAfter(Database &database, const Edit &edit, const QString &incident)
{
    Transaction transaction(database); // and taken back
    if (!transaction.isOpen())
        return database.problem();
    if (const Result<EditDone> done = applyEdit(database, edit); !done)
        return done.problem();
    return countsOf(database, incident);
}

} // namespace sijill
