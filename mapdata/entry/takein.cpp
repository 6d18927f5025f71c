#include "mapdata/entry/takein.h"

#include "mapdata/entry/decided.h"
#include "mapdata/entry/tr.h"
#include "mapdata/model/vocabulary.h"
#include "mapdata/register/keys.h"
#include "mapdata/register/recordcells.h"
#include "mapdata/register/schema.h"

#include <QHash>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

using Kind = RecordEdit::Kind;
using Fields = std::vector<FieldEdit>;

QString numberCell(qint32 number)
{
    return number == Count::absent ? QString() : QString::number(number);
}

class TakingIn {
public:
    explicit TakingIn(const Atlas &atlas) : m_atlas(atlas) {}

    std::vector<RecordEdit> run(const QString &incident, IncidentIndex other)
    {
        for (const Claim &claim : m_atlas.claimsOf(m_atlas.incidents[other]))
            addClaim(incident, claim);
        std::ranges::move(m_claims, std::back_inserter(m_records));
        return std::move(m_records);
    }

private:
    QString english(TextId text) const { return m_atlas.texts.in(text, Language::English); }

    /// Its id; a record of it is made, once.
    QString record(const QString &table, QString id, const Text &name, const char *nameField, Fields fields = {})
    {
        if (id.isEmpty())
            id = !name.english.isEmpty() ? name.english : name.arabic;
        if (id.isEmpty())
            id = randomId();
        const auto isIt = [&](const RecordEdit &made) { return made.table == table && made.id == id; };
        if (std::ranges::any_of(m_records, isIt))
            return id;
        const QString field = QString::fromLatin1(nameField);
        fields.push_back({field, name.english});
        fields.push_back({field + u"_ar"_s, name.arabic});
        std::erase_if(fields, [](const FieldEdit &one) { return one.to.isEmpty(); });
        m_records.push_back({Kind::New, table, id, std::move(fields)});
        return id;
    }

    QString sourceId(SourceIndex index)
    {
        if (index == none16)
            return {};
        const Source &source = m_atlas.sources[index];
        return record(u"sources"_s, source.id, source.name, "name",
                      {{u"kind"_s, source.kind}, {u"url"_s, source.url}, {u"note"_s, source.note}});
    }

    QString reportId(ReportIndex index)
    {
        if (index == none16)
            return {};
        const Report &report = m_atlas.reports[index];
        const auto dayOf = [](const QDate &date) { return date.isValid() ? date.toString(Qt::ISODate) : QString(); };
        const QString id = report.id.isEmpty() ? report.url : report.id;
        return record(u"reports"_s, id, report.title, "title",
                      {{u"publisher"_s, sourceId(report.publisher)},
                       {u"published"_s, dayOf(report.published)},
                       {u"heading_date"_s, dayOf(report.headingDate)},
                       {u"url"_s, report.url},
                       {u"note"_s, report.note.english},
                       {u"note_ar"_s, report.note.arabic}});
    }

    QString termId(const QString &table, const std::vector<Term> &terms, quint16 index)
    {
        return index == none16 ? QString() : record(table, terms[index].id, terms[index].name, "name");
    }

    void addClaim(const QString &incident, const Claim &claim)
    {
        const QString id = randomId();
        const Text note = m_atlas.texts.text(claim.note);
        Fields fields{{u"incident"_s, incident},
                      {u"source"_s, sourceId(claim.source)},
                      {u"report"_s, reportId(claim.report)},
                      {u"wording"_s, english(claim.wording)},
                      {u"note"_s, note.english},
                      {u"note_ar"_s, note.arabic}};
        std::erase_if(fields, [](const FieldEdit &field) { return field.to.isEmpty(); });
        m_claims.push_back({Kind::New, u"claims"_s, id, std::move(fields)});
        for (const Figure &figure : m_atlas.figuresOf(claim)) {
            const Measure measure = m_atlas.measures[figure.measure];
            addNumber(u"figures"_s, id, figure.count, english(figure.words),
                      {{u"outcome"_s, measure.outcome == Outcome::Wounded ? u"wounded"_s : u"killed"_s},
                       {u"group"_s, termId(u"groups"_s, m_atlas.groups, measure.group)}});
        }
        const auto index = static_cast<ClaimIndex>(&claim - m_atlas.claims.data());
        for (const Fact &fact : m_atlas.factsOf(index))
            addNumber(u"facts"_s, id, fact.count, english(fact.words),
                      {{u"kind"_s, termId(u"fact_kinds"_s, m_atlas.factKinds, fact.kind)}});
    }

    void addNumber(const QString &table, const QString &claim, const Count &count, const QString &words, Fields fields)
    {
        fields.insert(fields.begin(), {u"claim"_s, claim});
        fields.push_back({u"low"_s, numberCell(count.low)});
        fields.push_back({u"best"_s, numberCell(count.best)});
        fields.push_back({u"high"_s, numberCell(count.high)});
        fields.push_back({u"words"_s, words});
        std::erase_if(fields, [](const FieldEdit &field) { return field.to.isEmpty(); });
        m_claims.push_back({Kind::New, table, {}, std::move(fields)});
    }

    const Atlas &m_atlas;
    std::vector<RecordEdit> m_records; ///< sources and the like, before what names them
    std::vector<RecordEdit> m_claims;
};

/// Whether the record that has this id says the same of what it is.
bool isSame(const RecordCells &cells, const RecordEdit &record)
{
    for (const FieldEdit &field : record.fields)
        if ((field.field == "name"_L1 || field.field == "title"_L1) && !cells.value(field.field).isEmpty() &&
            cells.value(field.field).compare(field.to.simplified(), Qt::CaseInsensitive) != 0)
            return false;
    return true;
}

} // namespace

PreparedEdit takeInEdit(const Atlas &atlas, IncidentIndex keep, IncidentIndex other, const QString &why)
{
    PreparedEdit done;
    done.incident = atlas.texts.in(atlas.incidents[keep].id, Language::English);
    done.edit.records = TakingIn(atlas).run(done.incident, other);
    const DecidedPair pair = decidedPair(sideOf(atlas, keep), sideOf(atlas, other), DecidedPair::Decision::Same);
    done.edit.records.push_back(newRecord(pair));
    done.edit.kind = u"merge"_s;
    const QString name =
        atlas.dataSets.empty() ? QString() : atlas.dataSets[atlas.dataSetOf(other)].name.in(Language::English);
    done.edit.why = !why.trimmed().isEmpty()
                        ? why.trimmed()
                        : Entry::tr("the same event: %1 of %2", "id in a table, name of the table")
                              .arg(u'\u2068' + pair.b.id + u'\u2069', u'\u2068' + name + u'\u2069');
    return done;
}

Edit fittedTo(Database &database, Edit edit)
{
    const QStringList shared{u"sources"_s, u"reports"_s, u"groups"_s, u"fact_kinds"_s};
    QHash<std::pair<QString, QString>, QString> renamed; // by table and id
    const auto fit = [&](RecordEdit &record) {
        for (FieldEdit &field : record.fields)
            if (const RegisterColumn *column = registerTable(record.table)->column(field.field);
                column && column->refersTo)
                field.to = renamed.value({QString::fromLatin1(column->refersTo), field.to}, field.to);
    };
    std::vector<RecordEdit> records;
    for (RecordEdit &record : edit.records) {
        fit(record);
        if (record.kind == Kind::New && shared.contains(record.table))
            if (const auto cells = cellsOf(database, *registerTable(record.table), record.id)) {
                if (isSame(*cells, record))
                    continue;
                renamed.insert({record.table, record.id}, randomId());
                record.id = renamed.value({record.table, record.id});
            }
        if (record.kind == Kind::New && record.table == "decided_pairs"_L1) {
            const auto value = [&](QStringView name) {
                const auto at = std::ranges::find(record.fields, name, &FieldEdit::field);
                return at == record.fields.end() ? QString() : at->to;
            };
            const DecidedPair pair = decidedPair(
                {value(u"a_codebook"), value(u"a_id")}, {value(u"b_codebook"), value(u"b_id")},
                value(u"decision") == "same"_L1 ? DecidedPair::Decision::Same : DecidedPair::Decision::Distinct);
            std::ranges::move(decideEdit(database, pair).records, std::back_inserter(records));
            continue;
        }
        records.push_back(std::move(record));
    }
    edit.records = std::move(records);
    return edit;
}

} // namespace sijill
