#include "mapdata/entry/entryedit.h"

#include "mapdata/entry/newrecords.h"
#include "mapdata/entry/tr.h"
#include "mapdata/entry/understood.h"
#include "mapdata/geo/coordinates.h"
#include "mapdata/model/vocabulary.h"
#include "mapdata/register/keys.h"
#include "mapdata/words/words.h"

#include <QRegularExpression>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

using Kind = RecordEdit::Kind;
using Fields = std::vector<FieldEdit>;

QString degreesText(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString numberCell(qint32 number)
{
    return number == Count::absent ? QString() : QString::number(number);
}

/// "near Daraya": the place, and that it was only near it.
QString withoutNear(const QString &field, bool &isNear)
{
    static const QRegularExpression near(u"^(?:near|nearby|around|close to|بالقرب من|قرب)\\s+"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = near.match(field);
    isNear = match.hasMatch();
    return isNear ? field.sliced(match.capturedEnd()) : field;
}

/// Puts an edit together, field by field.
class EntryBuilder {
public:
    EntryBuilder(const IncidentFields &before, const IncidentFields &after, const EntryContext &context)
        : m_before(before), m_after(after), m_context(context), m_new(context, m_done.remarks),
          m_isNew(after.id.isEmpty())
    {
        m_done.incident = m_isNew ? randomId() : after.id;
    }

    EnteredEdit build()
    {
        setTime();
        setPlace();
        setTerms();
        setWhole();
        setTexts();
        for (int i = 0; i < static_cast<int>(m_after.claims.size()); ++i)
            setClaim(i);
        removeClaims();
        std::vector<RecordEdit> records = m_new.take();
        if (m_isNew || !m_fields.empty())
            records.push_back({m_isNew ? Kind::New : Kind::Set, u"incidents"_s, m_done.incident, std::move(m_fields)});
        std::ranges::move(m_records, std::back_inserter(records));
        m_done.edit = {std::move(records), m_after.why.trimmed()};
        return std::move(m_done);
    }

private:
    using Remark = EntryRemark::Kind;

    bool isOther(QString IncidentFields::*text) const { return m_isNew || m_before.*text != m_after.*text; }

    /// A new record says nothing of what is empty.
    void set(Fields &fields, bool isNew, const QString &field, const QString &cell)
    {
        if (!isNew || !cell.isEmpty())
            fields.push_back({field, cell});
    }
    void set(const QString &field, const QString &cell) { set(m_fields, m_isNew, field, cell); }

    void setTime()
    {
        const TypedWhen when = typedWhen(m_after.when, m_context.locale, m_context.today);
        if (!when.problem.isEmpty()) {
            m_new.say(Remark::Stops, {"when"}, when.problem);
            return;
        }
        if (when.isEmpty)
            m_new.say(Remark::Odd, {"when"}, Entry::tr("It will be kept as undated."));
        else
            m_new.say(when.doubt.isEmpty() ? Remark::Understood : Remark::Odd, {"when"},
                      when.doubt.isEmpty() ? when.words : u"%1. %2"_s.arg(when.words, when.doubt));
        if (!isOther(&IncidentFields::when))
            return;
        set(u"begin"_s, when.begin);
        set(u"end"_s, when.end);
        set(u"time_precision"_s, when.precision);
    }

    std::optional<QPointF> typedPoint()
    {
        if (m_after.point.trimmed().isEmpty())
            return std::nullopt;
        const Result<TypedPosition> position = parsePosition(m_after.point);
        if (!position) {
            m_new.say(Remark::Stops, {"point"}, Entry::tr("That is no position: %1.").arg(position.problem().text));
            return std::nullopt;
        }
        if (!position->note.isEmpty())
            m_new.say(Remark::Odd, {"point"}, position->note);
        return position->degrees;
    }

    void setPlace()
    {
        const std::optional<QPointF> point = typedPoint();
        bool isNear = false, isNewPlace = false, isUnclear = false;
        QStringList ids;
        std::vector<PlaceIndex> known;
        for (const QString &name : namesIn(withoutNear(m_after.places.trimmed(), isNear))) {
            std::optional<quint32> place;
            const QString id = m_new.placeOf(name, point, {"places"}, place);
            isUnclear = isUnclear || id.isEmpty();
            if (!id.isEmpty() && !ids.contains(id))
                ids << id;
            if (place)
                known.push_back(*place);
            else
                isNewPlace = true;
        }
        if (isUnclear)
            return;
        const bool ownPoint = point && !isNewPlace;
        const PlacePrecision usual = usualPrecision(m_context.names.atlas(), known, ids.size(), point.has_value());
        const PlacePrecision precision =
            placePrecisionFor(m_after.precision).value_or(isNear && isPoint(usual) ? PlacePrecision::Near : usual);
        tellPlace(known, point, precision);
        if (!isOther(&IncidentFields::places) && !isOther(&IncidentFields::point) &&
            !isOther(&IncidentFields::precision))
            return;
        set(u"places"_s, ids.join(u';'));
        set(u"place_precision"_s, precisionKey(precision));
        set(u"lon"_s, ownPoint ? degreesText(point->x()) : QString());
        set(u"lat"_s, ownPoint ? degreesText(point->y()) : QString());
    }

    void tellPlace(const std::vector<PlaceIndex> &known, std::optional<QPointF> point, PlacePrecision precision)
    {
        if (precision == PlacePrecision::Unplaced)
            m_new.say(Remark::Odd, {"places"}, Entry::tr("It will be kept as unplaced."));
        else
            m_new.say(Remark::Understood, {"places"}, precisionName(precision));
        if (!point)
            return;
        const Atlas &atlas = m_context.names.atlas();
        for (const PlaceIndex place : known) {
            for (const PlaceLevel level : {PlaceLevel::District, PlaceLevel::Governorate}) {
                const PlaceIndex area = atlas.areaOf(place, level);
                if (area == none || !liesOutside(m_context, *point, area))
                    continue;
                m_new.say(Remark::Odd, {"point"},
                          Entry::tr("The point lies outside %1.").arg(m_context.names.name(Nameable::Place, area)));
                break;
            }
        }
    }

    void setTerms()
    {
        const QString kind = m_new.idOf(Nameable::Kind, m_after.kind, {"kind"});
        if (isOther(&IncidentFields::kind))
            set(u"kind"_s, kind);
        const auto setList = [&](Nameable nameable, QString IncidentFields::*text, const char *field) {
            const std::optional<QString> ids = m_new.idsOf(nameable, m_after.*text, {field});
            if (ids && isOther(text))
                set(QString::fromLatin1(field), *ids);
        };
        setList(Nameable::Actor, &IncidentFields::perpetrators, "perpetrators");
        setList(Nameable::Actor, &IncidentFields::targets, "targets");
        setList(Nameable::Weapon, &IncidentFields::weapons, "weapons");
    }

    void setWhole()
    {
        const QString whole = m_new.idOf(Nameable::Incident, m_after.partOf, {"partOf"});
        if (!whole.isEmpty() && whole == m_done.incident)
            m_new.say(Remark::Stops, {"partOf"}, Entry::tr("An incident is no part of itself."));
        else if (isOther(&IncidentFields::partOf))
            set(u"part_of"_s, whole);
    }

    void setTexts()
    {
        const bool isArabic = m_context.names.language() == Language::Arabic;
        const auto setText = [&](QString IncidentFields::*text, const QString &field) {
            if (isOther(text))
                set(isArabic ? field + u"_ar"_s : field, (m_after.*text).simplified());
        };
        setText(&IncidentFields::title, u"title"_s);
        setText(&IncidentFields::note, u"note"_s);
        if (m_isNew ? !m_after.counted : m_after.counted != m_before.counted)
            set(u"counted"_s, m_after.counted ? u"yes"_s : u"no"_s);
        if (!m_after.counted && m_after.note.trimmed().isEmpty())
            m_new.say(Remark::Odd, {"note"}, Entry::tr("The note does not say why it is not counted."));
    }

    const ClaimFields *claimBefore(const QString &id) const
    {
        const auto found = std::ranges::find(m_before.claims, id, &ClaimFields::id);
        return id.isEmpty() || found == m_before.claims.end() ? nullptr : &*found;
    }

    void setClaim(int index)
    {
        const ClaimFields &claim = m_after.claims[static_cast<std::size_t>(index)];
        const ClaimFields *before = claimBefore(claim.id);
        if (!before && claim.isEmpty())
            return;
        const bool isNew = before == nullptr;
        const QString id = isNew ? randomId() : claim.id;
        Fields fields;
        const QString source = m_new.idOf(Nameable::Source, claim.source, {"source", index});
        if (claim.source.trimmed().isEmpty())
            m_new.say(Remark::Odd, {"source", index}, Entry::tr("No source is named."));
        const QString report = m_new.reportOf(claim, before, source, {"report", index});
        const auto isOtherText = [&](QString ClaimFields::*text) { return isNew || before->*text != claim.*text; };
        if (isNew)
            fields.push_back({u"incident"_s, m_done.incident});
        if (isOtherText(&ClaimFields::source))
            set(fields, isNew, u"source"_s, source);
        if (isOtherText(&ClaimFields::report))
            set(fields, isNew, u"report"_s, report);
        if (isNew ? claim.preferred : claim.preferred != before->preferred)
            set(fields, isNew, u"preferred"_s, claim.preferred ? u"yes"_s : QString());
        if (isOtherText(&ClaimFields::wording))
            set(fields, isNew, u"wording"_s, claim.wording.simplified());
        if (isOtherText(&ClaimFields::note))
            set(fields, isNew, m_context.names.language() == Language::Arabic ? u"note_ar"_s : u"note"_s,
                claim.note.simplified());
        if (isNew || !fields.empty())
            m_records.push_back({isNew ? Kind::New : Kind::Set, u"claims"_s, id, std::move(fields)});
        setFigures(index, id, before);
    }

    QString figureId(const QString &claim, const QString &outcome, const QString &group) const
    {
        return QStringList{claim, outcome, group}.join(u'/').chopped(group.isEmpty() ? 1 : 0);
    }

    QString outcomeOf(const FigureFields &figure) const
    {
        return figure.outcome.isEmpty() ? u"killed"_s : figure.outcome;
    }

    /// The id of a group that was there before; no remarks.
    QString groupBefore(const FigureFields &figure) const
    {
        const std::vector<quint32> found = m_context.names.find(Nameable::Group, figure.group);
        return found.empty() ? QString() : m_context.names.id(Nameable::Group, found.front());
    }

    void setFigures(int index, const QString &claim, const ClaimFields *before)
    {
        const std::vector<FigureFields> &figures = m_after.claims[static_cast<std::size_t>(index)].figures;
        QStringList now;
        std::vector<RecordEdit> written;
        for (int i = 0; i < static_cast<int>(figures.size()); ++i) {
            const FigureFields &figure = figures[static_cast<std::size_t>(i)];
            if (figure.isEmpty())
                continue;
            const At at{"count", index, i};
            const QString group = m_new.idOf(Nameable::Group, figure.group, {"group", index, i});
            const QString id = figureId(claim, outcomeOf(figure), group);
            if (now.contains(id)) {
                m_new.say(Remark::Stops, at, Entry::tr("The claim has this figure twice."));
                continue;
            }
            now << id;
            const FigureFields *same = figureBefore(before, id);
            if (auto record = figureRecord(figure, same, claim, group, id, at))
                written.push_back(std::move(*record));
        }
        for (const FigureFields &old : before ? before->figures : std::vector<FigureFields>())
            if (const QString id = figureId(claim, outcomeOf(old), groupBefore(old)); !now.contains(id))
                m_records.push_back({Kind::Delete, u"figures"_s, id, {}});
        std::ranges::move(written, std::back_inserter(m_records));
    }

    const FigureFields *figureBefore(const ClaimFields *claim, const QString &id) const
    {
        if (!claim)
            return nullptr;
        const auto found = std::ranges::find_if(claim->figures, [&](const FigureFields &old) {
            return figureId(claim->id, outcomeOf(old), groupBefore(old)) == id;
        });
        return found == claim->figures.end() ? nullptr : &*found;
    }

    std::optional<RecordEdit> figureRecord(const FigureFields &figure, const FigureFields *before, const QString &claim,
                                           const QString &group, const QString &id, At at)
    {
        const TypedCount count = typedCount(figure.count, m_context.locale);
        if (!count.problem.isEmpty()) {
            m_new.say(Remark::Stops, at, count.problem);
            return std::nullopt;
        }
        const bool isSame = before && before->count == figure.count;
        m_new.say(count.doubt.isEmpty() || isSame ? Remark::Understood : Remark::Odd, at,
                  count.doubt.isEmpty() || isSame ? count.words : u"%1. %2"_s.arg(count.words, count.doubt));
        if (isSame)
            return std::nullopt;
        RecordEdit record{before ? Kind::Set : Kind::New, u"figures"_s, before ? id : QString(), {}};
        if (!before)
            record.fields = {{u"claim"_s, claim}, {u"outcome"_s, outcomeOf(figure)}, {u"group"_s, group}};
        for (const auto &[field, number] :
             {std::pair(u"low"_s, count.count.low), {u"best"_s, count.count.best}, {u"high"_s, count.count.high}})
            set(record.fields, !before, field, numberCell(number));
        set(record.fields, !before, u"words"_s, count.qualifier);
        return record;
    }

    /// What is not in the form any more.
    void removeClaims()
    {
        for (const ClaimFields &claim : m_before.claims)
            if (std::ranges::find(m_after.claims, claim.id, &ClaimFields::id) == m_after.claims.end())
                m_records.push_back({Kind::Delete, u"claims"_s, claim.id, {}});
    }

    const IncidentFields &m_before, &m_after;
    const EntryContext &m_context;
    EnteredEdit m_done;
    NewRecords m_new;
    bool m_isNew;
    Fields m_fields;                   ///< of the incident
    std::vector<RecordEdit> m_records; ///< behind it
};

} // namespace

PlacePrecision usualPrecision(const Atlas &atlas, const std::vector<PlaceIndex> &known, qsizetype count, bool hasPoint)
{
    if (count > 1)
        return PlacePrecision::Several;
    if (hasPoint)
        return PlacePrecision::Town;
    if (count == 0)
        return PlacePrecision::Unplaced;
    if (known.empty())
        return PlacePrecision::Governorate; // a new one in an area
    const Place &place = atlas.places[known.front()];
    switch (place.level) {
    case PlaceLevel::Country:
        return PlacePrecision::Country;
    case PlaceLevel::Governorate:
        return PlacePrecision::Governorate;
    case PlaceLevel::District:
    case PlaceLevel::Subdistrict:
        return PlacePrecision::District;
    case PlaceLevel::Point:
        break;
    }
    return place.hasPoint() ? place.pointPrecision : PlacePrecision::Governorate;
}

EnteredEdit enteredEdit(const IncidentFields &before, const IncidentFields &after, const EntryContext &context)
{
    return EntryBuilder(before, after, context).build();
}

} // namespace sijill
