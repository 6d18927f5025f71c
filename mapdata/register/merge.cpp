#include "mapdata/register/merge.h"

#include "mapdata/register/decidedpairs.h"
#include "mapdata/register/recordcells.h"
#include "mapdata/register/schema.h"
#include "mapdata/register/tr.h"

#include <algorithm>
#include <set>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

using Kind = RecordEdit::Kind;

Problem off(const QString &text)
{
    return {Problem::Severity::Error, {}, {}, text};
}

struct Member {
    QString id;
    RecordCells cells;
    QStringList wholes; ///< above it

    QString name() const { return nameInWords(cells, id); }
    QString operator[](const QString &field) const { return cells.value(field); }
};

class Merging {
public:
    Merging(Database &database, const MergeChoice &choice) : m_database(database), m_choice(choice) {}

    Result<PreparedEdit> run()
    {
        for (const QString &id : QStringList{m_choice.keep} + m_choice.others)
            if (const auto problem = addMember(id))
                return *problem;
        if (m_members.size() < 2)
            return off(Register::tr("merging takes two incidents, and the kept one comes first"));
        if (const auto problem = refuseWholes())
            return *problem;
        m_whole = keep()[u"part_of"_s];
        for (std::size_t i = 1; i < m_members.size(); ++i) {
            moveClaims(m_members[i]);
            moveParts(m_members[i]);
            takeWhole(m_members[i]);
            moveMentions(m_members[i]);
            m_done.edit.records.push_back({Kind::Delete, u"incidents"_s, m_members[i].id});
        }
        if (const auto problem = setFields())
            return *problem;
        moveDecisions();
        m_done.edit.kind = u"merge"_s;
        m_done.edit.why = m_choice.why.trimmed().isEmpty() ? usualWhy() : m_choice.why.trimmed();
        m_done.incident = keep().id;
        return std::move(m_done);
    }

private:
    const Member &keep() const { return m_members.front(); }

    std::optional<Problem> addMember(const QString &id)
    {
        const std::optional<RecordCells> cells = cellsOf(m_database, *registerTable(u"incidents"), id);
        if (!cells)
            return off(Register::tr("there is no “%1” in %2").arg(id, u"incidents"_s));
        if (cells->value(u"in_bin"_s) == "yes"_L1)
            return off(Register::tr("%1 is in the bin; take it out first").arg(nameInWords(*cells, id)));
        if (std::ranges::any_of(m_members, [&](const Member &m) { return m.id == id; }))
            return off(Register::tr("an incident is not merged with itself"));
        m_members.push_back({id, *cells, wholesAbove(m_database, id)});
        return std::nullopt;
    }

    std::optional<Problem> refuseWholes() const
    {
        for (const Member &part : m_members)
            for (const Member &whole : m_members)
                if (part.wholes.contains(whole.id))
                    return off(Register::tr("%1 is part of %2: a part and its whole are two incidents, and its people "
                                            "are counted once as it is. Where they are one event after all, take the "
                                            "part out of its whole first (part_of).")
                                   .arg(part.name(), whole.name()));
        return std::nullopt;
    }

    void moveClaims(const Member &other)
    {
        bool hasPreferred = m_hasPreferred || hasPreferredClaim(keep().id);
        for (const QString &claim : idsWhere(m_database, u"claims"_s, u"incident"_s, other.id)) {
            RecordEdit record{Kind::Set, u"claims"_s, claim, {{u"incident"_s, keep().id}}};
            if (isPreferred(claim)) {
                if (hasPreferred) {
                    record.fields.push_back({u"preferred"_s, {}});
                    say(Register::tr("Both have a claim that the best reading takes; that of %1 holds.")
                            .arg(keep().name()));
                } else {
                    m_hasPreferred = true;
                    say(Register::tr("The best reading takes the claim that it took of %1.").arg(other.name()));
                }
            }
            m_done.edit.records.push_back(std::move(record));
        }
    }

    bool isPreferred(const QString &claim)
    {
        const auto cells = cellsOf(m_database, *registerTable(u"claims"), claim);
        return cells && cells->value(u"preferred"_s) == "yes"_L1;
    }
    bool hasPreferredClaim(const QString &incident)
    {
        return std::ranges::any_of(idsWhere(m_database, u"claims"_s, u"incident"_s, incident),
                                   [&](const QString &claim) { return isPreferred(claim); });
    }

    QStringList partsOf(const QString &incident)
    {
        return idsWhere(m_database, u"incidents"_s, u"part_of"_s, incident);
    }

    /// Also those in the bin: they would come back to a whole that is there.
    void moveParts(const Member &other)
    {
        const QStringList parts = partsOf(other.id);
        for (const QString &part : parts)
            m_done.edit.records.push_back({Kind::Set, u"incidents"_s, part, {{u"part_of"_s, keep().id}}});
        const auto isShown = [&](const QString &part) { return !isInBin(m_database, part); };
        if (std::ranges::any_of(parts, isShown) && std::ranges::any_of(partsOf(keep().id), isShown))
            say(Register::tr("Both have parts, which stand side by side now; those of them that are one event are "
                             "merged by themselves."));
    }

    void takeWhole(const Member &other)
    {
        const QString whole = other[u"part_of"_s];
        if (whole.isEmpty() || whole == m_whole || isInBin(m_database, whole))
            return;
        const bool isInside = !m_whole.isEmpty() && wholesAbove(m_database, whole).contains(m_whole);
        if (m_whole.isEmpty() || isInside || isInBin(m_database, m_whole)) {
            m_whole = whole;
            const auto cells = cellsOf(m_database, *registerTable(u"incidents"), whole);
            say(Register::tr("It becomes part of %1, in which %2 is counted.")
                    .arg(nameInWords(cells.value_or(RecordCells()), whole), other.name()));
        } else if (!wholesAbove(m_database, m_whole).contains(whole)) {
            const auto cells = cellsOf(m_database, *registerTable(u"incidents"), whole);
            say(Register::tr("%1 was part of %2, which counts its people itself now; it may be one event with the "
                             "whole of %3.")
                    .arg(other.name(), nameInWords(cells.value_or(RecordCells()), whole), keep().name()));
        }
    }

    /// A mention has no id but what it says; of two that say the same the first is meant.
    void moveMentions(const Member &other)
    {
        Statement rows = m_database.prepare(u"SELECT fid FROM mentions WHERE incident = ? ORDER BY fid"_s);
        if (!rows)
            return;
        rows.bind(1, other.id);
        std::set<QString> moved;
        while (rows.next()) {
            const QString id = idOfRow(m_database, u"mentions"_s, rows.number(0));
            const auto cells = cellsOf(m_database, *registerTable(u"mentions"), id);
            if (!cells || cells->value(u"incident"_s) != other.id || !moved.insert(id).second)
                say(Register::tr("A mention in a report (%1) still names %2.").arg(id, other.name()));
            else
                m_done.edit.records.push_back({Kind::Set, u"mentions"_s, id, {{u"incident"_s, keep().id}}});
        }
    }

    const Member *memberNamed(const QString &id) const
    {
        const auto found = std::ranges::find(m_members, id, &Member::id);
        return found == m_members.end() ? nullptr : &*found;
    }

    std::optional<Problem> setFields()
    {
        std::vector<FieldEdit> fields;
        for (const auto &[wanted, group] :
             {std::pair(m_choice.timeOf, QStringList{u"begin"_s, u"end"_s, u"time_precision"_s}),
              {m_choice.placeOf, {u"places"_s, u"lon"_s, u"lat"_s, u"place_precision"_s}}}) {
            if (!wanted.isEmpty() && !memberNamed(wanted))
                return off(Register::tr("“%1” is none of those that are merged").arg(wanted));
            takeGroup(fields, group, wanted.isEmpty() ? nullptr : memberNamed(wanted));
        }
        for (const char *name : {"kind", "perpetrators", "targets", "weapons"})
            takeGroup(fields, {QString::fromLatin1(name)}, nullptr);
        takeGroup(fields, {u"title"_s, u"title_ar"_s}, nullptr);
        for (const QString &note : {u"note"_s, u"note_ar"_s})
            joinNotes(fields, note);
        if (keep()[u"counted"_s] == "no"_L1) {
            const auto counts = [](const Member &m) { return m[u"counted"_s] != "no"_L1; };
            if (const auto counted = std::ranges::find_if(m_members, counts); counted != m_members.end()) {
                fields.push_back({u"counted"_s, u"yes"_s});
                say(Register::tr("It counts in the totals, as %1 did.").arg(counted->name()));
            }
        }
        if (m_whole != keep()[u"part_of"_s])
            fields.push_back({u"part_of"_s, m_whole});
        if (!fields.empty())
            m_done.edit.records.push_back({Kind::Set, u"incidents"_s, keep().id, std::move(fields)});
        return std::nullopt;
    }

    /// Fields that belong together, of that one; else of the first that says anything.
    void takeGroup(std::vector<FieldEdit> &fields, const QStringList &group, const Member *of)
    {
        const auto says = [&](const Member &m) {
            return std::ranges::any_of(group, [&](const QString &field) { return !m[field].isEmpty(); });
        };
        if (!of)
            if (const auto found = std::ranges::find_if(m_members, says); found != m_members.end())
                of = &*found;
        for (const QString &field : group)
            if (of && (*of)[field] != keep()[field])
                fields.push_back({field, (*of)[field]});
    }

    void joinNotes(std::vector<FieldEdit> &fields, const QString &field)
    {
        QStringList notes;
        for (const Member &member : m_members)
            if (const QString note = member[field]; !note.isEmpty() && !notes.contains(note))
                notes << note;
        if (notes.join(u' ') != keep()[field])
            fields.push_back({field, notes.join(u' ')});
    }

    /// Of a pair that is one incident now nothing is left to be decided.
    void moveDecisions()
    {
        std::vector<DecidedPair> kept;
        for (const DecidedPair &pair : readDecidedPairs(m_database)) {
            const auto moved = [&](DecidedPair::Side side) {
                if (side.codebook.isEmpty() && memberNamed(side.id))
                    side.id = keep().id;
                return side;
            };
            const DecidedPair now = decidedPair(moved(pair.a), moved(pair.b), pair.decision);
            const bool isGone = now.a == now.b || std::ranges::find(kept, now) != kept.end();
            if (now.a == now.b)
                say(Register::tr("They were said to be two events; that is forgotten."));
            if (isGone || now != pair)
                m_done.edit.records.push_back({Kind::Delete, u"decided_pairs"_s, recordId(pair)});
            if (!isGone && now != pair)
                m_toAdd.push_back(newRecord(now));
            if (!isGone)
                kept.push_back(now);
        }
        std::ranges::move(m_toAdd, std::back_inserter(m_done.edit.records));
    }

    QString usualWhy() const
    {
        QStringList others;
        for (std::size_t i = 1; i < m_members.size(); ++i)
            others << m_members[i].name();
        return Register::tr("the same event: %1 merged into %2", "names of incidents")
            .arg(others.join(Register::tr(", ", "between names of incidents")), keep().name());
    }

    void say(const QString &remark)
    {
        if (!m_done.remarks.contains(remark))
            m_done.remarks << remark;
    }

    Database &m_database;
    const MergeChoice &m_choice;
    std::vector<Member> m_members; ///< the kept one first
    QString m_whole;               ///< of what they become
    bool m_hasPreferred = false;
    std::vector<RecordEdit> m_toAdd;
    PreparedEdit m_done;
};

} // namespace

Result<PreparedEdit> mergeEdit(Database &database, const MergeChoice &choice)
{
    return Merging(database, choice).run();
}

} // namespace sijill
