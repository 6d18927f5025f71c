#include "mapdata/entry/newrecords.h"

#include "mapdata/entry/tr.h"
#include "mapdata/entry/understood.h"
#include "mapdata/layers/locate.h"
#include "mapdata/register/keys.h"

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNamed = 5;

QString tableOf(Nameable kind)
{
    switch (kind) {
    case Nameable::Place:
        return u"places"_s;
    case Nameable::Kind:
        return u"kinds"_s;
    case Nameable::Actor:
        return u"actors"_s;
    case Nameable::Weapon:
        return u"weapons"_s;
    case Nameable::Group:
        return u"groups"_s;
    case Nameable::Source:
        return u"sources"_s;
    case Nameable::Report:
        return u"reports"_s;
    case Nameable::Incident:
        break;
    }
    return u"incidents"_s;
}

/// In a sentence of the other direction.
QString isolatedName(const QString &name)
{
    return u'\u2068' + name + u'\u2069';
}

QString degreesText(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

/// Calls `visit(layer, feature, place)` for the areas of all layers that are places.
template <class Visit>
void forEachArea(const EntryContext &context, const Visit &visit)
{
    for (const auto &layer : context.layers) {
        if (layer->role != LayerRole::Areas && layer->role != LayerRole::Countries)
            continue;
        for (const Feature &feature : layer->features)
            if (!feature.code.isEmpty())
                visit(*layer, feature);
    }
}

} // namespace

PlaceIndex areaAround(const EntryContext &context, QPointF degrees)
{
    const World point = toWorld(degrees);
    PlaceIndex found = none;
    int level = -1;
    forEachArea(context, [&](const VectorLayer &layer, const Feature &feature) {
        if (layer.level <= level || !contains(layer, feature, point))
            return;
        const std::vector<quint32> places = context.names.find(Nameable::Place, feature.code);
        if (places.size() == 1 && context.names.id(Nameable::Place, places.front()) == feature.code) {
            found = places.front();
            level = layer.level;
        }
    });
    return found;
}

bool liesOutside(const EntryContext &context, QPointF degrees, PlaceIndex area)
{
    const World point = toWorld(degrees);
    const QString code = context.names.atlas().places[area].id;
    bool isKnown = false, isIn = false;
    forEachArea(context, [&](const VectorLayer &layer, const Feature &feature) {
        if (feature.code != code)
            return;
        isKnown = true;
        isIn = isIn || contains(layer, feature, point);
    });
    return isKnown && !isIn;
}

NewRecords::NewRecords(const EntryContext &context, std::vector<EntryRemark> &remarks)
    : m_context(context), m_remarks(remarks)
{
}

void NewRecords::say(EntryRemark::Kind kind, At at, const QString &text)
{
    m_remarks.push_back({kind, QString::fromLatin1(at.field), at.claim, at.figure, text});
}

FieldEdit NewRecords::textField(const char *field, const QString &text) const
{
    const QString name = QString::fromLatin1(field);
    return {m_context.names.language() == Language::Arabic ? name + u"_ar"_s : name, text};
}

QString NewRecords::made(Nameable kind, const QString &name, std::vector<FieldEdit> fields)
{
    const std::pair key(static_cast<int>(kind), searchForm(name));
    if (const QString known = m_made.value(key); !known.isEmpty())
        return known;
    const QString id = randomId();
    m_made.insert(key, id);
    m_records.push_back({RecordEdit::Kind::New, tableOf(kind), id, std::move(fields)});
    return id;
}

std::optional<quint32> NewRecords::only(Nameable kind, const QString &name, At at, bool *isSeveral)
{
    const std::vector<quint32> found = m_context.names.find(kind, name);
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return std::nullopt;
    QStringList names;
    for (const quint32 one : found)
        if (names.size() < mostNamed)
            names << isolatedName(m_context.names.name(kind, one));
    if (found.size() > mostNamed)
        names << u"…"_s;
    say(EntryRemark::Kind::Stops, at,
        Entry::tr("“%1” may be one of several: %2.").arg(isolatedName(name), names.join(u"; "_s)));
    if (isSeveral)
        *isSeveral = true;
    return std::nullopt;
}

/// What was typed otherwise: by its id, in another spelling.
void NewRecords::tellName(Nameable kind, quint32 index, const QString &typed, At at)
{
    const QString name = m_context.names.name(kind, index);
    if (name.compare(typed, Qt::CaseInsensitive) != 0)
        say(EntryRemark::Kind::Understood, at, isolatedName(name));
}

QString NewRecords::idOf(Nameable kind, const QString &field, At at)
{
    const QString name = field.simplified();
    if (name.isEmpty())
        return {};
    bool isSeveral = false;
    if (const auto one = only(kind, name, at, &isSeveral)) {
        tellName(kind, *one, name, at);
        return m_context.names.id(kind, *one);
    }
    if (isSeveral)
        return {};
    if (kind == Nameable::Incident) {
        say(EntryRemark::Kind::Stops, at, Entry::tr("There is no incident “%1”.").arg(isolatedName(name)));
        return {};
    }
    say(EntryRemark::Kind::Odd, at, Entry::tr("“%1” is new and will be entered.").arg(isolatedName(name)));
    return made(kind, name, {textField("name", name)});
}

std::optional<QString> NewRecords::idsOf(Nameable kind, const QString &field, At at)
{
    QStringList ids;
    for (const QString &name : namesIn(field)) {
        const QString id = idOf(kind, name, at);
        if (id.isEmpty())
            return std::nullopt;
        if (!ids.contains(id))
            ids << id;
    }
    return ids.join(u';');
}

/// Of several the largest: a district is mostly called after its town, and the governorate as well.
PlaceIndex NewRecords::areaNamed(const QString &name) const
{
    const std::vector<Place> &places = m_context.names.atlas().places;
    PlaceIndex found = none;
    for (const quint32 place : m_context.names.find(Nameable::Place, name))
        if (places[place].level != PlaceLevel::Point && (found == none || places[place].level < places[found].level))
            found = place;
    return found;
}

QString NewRecords::placeOf(const QString &name, std::optional<QPointF> point, At at, std::optional<quint32> &known)
{
    bool isSeveral = false;
    known = only(Nameable::Place, name, at, &isSeveral);
    if (isSeveral)
        return {};
    PlaceIndex area = none;
    QString own = name;
    if (const qsizetype comma = std::max(name.lastIndexOf(u','), name.lastIndexOf(u'،')); !known && comma > 0) {
        area = areaNamed(name.sliced(comma + 1));
        if (area != none) {
            own = name.first(comma).trimmed();
            std::vector<quint32> inside = m_context.names.find(Nameable::Place, own);
            const Atlas &atlas = m_context.names.atlas();
            std::erase_if(inside, [&](quint32 place) { return atlas.areaOf(place, atlas.places[area].level) != area; });
            if (inside.size() == 1)
                known = inside.front();
        }
    }
    if (!known)
        return newPlace(own, area, point, at);
    tellName(Nameable::Place, *known, name, at);
    return m_context.names.id(Nameable::Place, *known);
}

QString NewRecords::newPlace(const QString &name, PlaceIndex area, std::optional<QPointF> point, At at)
{
    if (area == none && point)
        area = areaAround(m_context, *point);
    if (area == none && !point) {
        say(EntryRemark::Kind::Stops, at,
            Entry::tr(
                "No place is called “%1”. With a point, or with its area behind a comma, it is entered as a new one.")
                .arg(name));
        return {};
    }
    std::vector<FieldEdit> fields{textField("name", name)};
    if (area != none)
        fields.push_back({u"governorate"_s, m_context.names.id(Nameable::Place, area)});
    if (point) {
        fields.push_back({u"lon"_s, degreesText(point->x())});
        fields.push_back({u"lat"_s, degreesText(point->y())});
    }
    say(EntryRemark::Kind::Odd, at, Entry::tr("“%1” is new and will be entered.").arg(isolatedName(name)));
    return made(Nameable::Place, name, std::move(fields));
}

/// The day of a report; empty where none is typed, or none can be meant.
QString NewRecords::dayCell(const QString &typed, At at)
{
    const TypedWhen when = typedWhen(typed, m_context.locale, m_context.today);
    if (when.isEmpty)
        return {};
    if (!when.problem.isEmpty() || when.span.length() != 1) {
        say(EntryRemark::Kind::Stops, at,
            when.problem.isEmpty() ? Entry::tr("A report has one day: “%1” is several.").arg(typed.simplified())
                                   : when.problem);
        return {};
    }
    if (!when.doubt.isEmpty())
        say(EntryRemark::Kind::Odd, at, u"%1. %2"_s.arg(when.words, when.doubt));
    return isoDay(when.span.begin);
}

/// What is typed beside the title of a report that is there already: it is put right.
void NewRecords::mendReport(quint32 report, const ClaimFields &claim, const ClaimFields *before, At at)
{
    const Report &known = m_context.names.atlas().reports[report];
    const bool isOther = !before || before->report != claim.report;
    std::vector<FieldEdit> fields;
    if (!claim.published.trimmed().isEmpty() && (isOther || claim.published != before->published)) {
        const QString day = dayCell(claim.published, {"published", at.claim});
        const QString now = known.published.isValid() ? known.published.toString(Qt::ISODate) : QString();
        if (!day.isEmpty() && day != now)
            fields.push_back({u"published"_s, day});
    }
    if (const QString url = claim.address.trimmed();
        !url.isEmpty() && (isOther || claim.address != before->address) && url != known.url)
        fields.push_back({u"url"_s, url});
    const QString id = m_context.names.id(Nameable::Report, report);
    if (fields.empty() || m_mended.contains(id))
        return;
    m_mended << id;
    say(EntryRemark::Kind::Odd, at, Entry::tr("This changes the report for all of its claims."));
    m_records.push_back({RecordEdit::Kind::Set, u"reports"_s, id, std::move(fields)});
}

QString NewRecords::reportOf(const ClaimFields &claim, const ClaimFields *before, const QString &source, At at)
{
    QString title = claim.report.simplified();
    const bool hasMore = !claim.published.trimmed().isEmpty() || !claim.address.trimmed().isEmpty();
    if (title.isEmpty() && !hasMore)
        return {};
    if (title.isEmpty()) // by what is known of it
        title = QStringList{claim.source.simplified(), claim.published.simplified()}.join(u' ').simplified();
    if (title.isEmpty())
        title = claim.address.simplified();
    bool isSeveral = false;
    if (const auto one = only(Nameable::Report, title, at, &isSeveral)) {
        mendReport(*one, claim, before, at);
        return m_context.names.id(Nameable::Report, *one);
    }
    if (isSeveral)
        return {};
    std::vector<FieldEdit> fields{textField("title", title)};
    if (!source.isEmpty())
        fields.push_back({u"publisher"_s, source});
    if (const QString day = dayCell(claim.published, {"published", at.claim}); !day.isEmpty())
        fields.push_back({u"published"_s, day});
    if (const QString url = claim.address.trimmed(); !url.isEmpty())
        fields.push_back({u"url"_s, url});
    say(EntryRemark::Kind::Odd, at, Entry::tr("“%1” is new and will be entered.").arg(isolatedName(title)));
    return made(Nameable::Report, title, std::move(fields));
}

bool EnteredEdit::isReady() const
{
    return std::ranges::none_of(remarks, [](const EntryRemark &r) { return r.kind == EntryRemark::Kind::Stops; });
}

} // namespace sijill
