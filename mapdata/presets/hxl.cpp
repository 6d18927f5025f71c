#include "mapdata/presets/hxl.h"
#include "mapdata/presets/all.h"
#include "mapdata/tables/hxltags.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

// Humanitarian Exchange Language 1.1: "#adm1+name". Attributes are a set, in any order.
namespace {

struct Tag {
    QString name;
    QSet<QString> attributes;
};

Tag tagOf(const QString &column)
{
    if (!column.trimmed().startsWith(u'#'))
        return {};
    const QStringList parts = column.trimmed().toLower().split(u'+');
    Tag tag{parts.first().trimmed(), {}};
    for (const QString &part : parts.sliced(1))
        tag.attributes.insert(part.trimmed());
    return tag;
}

/// A tag with at least these attributes may say it; the fewer others it has, the better.
struct TaggedRole {
    const char *tag;
    Role role;
};

constexpr TaggedRole tagged[] = {
    {"#event+code", Role::Id},
    {"#event+id", Role::Id},
    {"#event+name", Role::Title},
    {"#date+start", Role::DateStart},
    {"#date+occurred", Role::DateStart},
    {"#date+end", Role::DateEnd},
    {"#date+year", Role::Year},
    {"#date", Role::DateStart},
    {"#loc+code", Role::PlaceCode},
    {"#adm4+code", Role::PlaceCode},
    {"#adm5+code", Role::PlaceCode},
    {"#adm3+code", Role::ParentCode},
    {"#adm2+code", Role::ParentCode},
    {"#adm1+code", Role::ParentCode},
    {"#geo+lat", Role::Latitude},
    {"#geo+lon", Role::Longitude},
    {"#geo+coord", Role::Point},
    {"#geo+precision", Role::PlacePrecision},
    {"#event+type+sub", Role::Detail},
    {"#event+type", Role::Kind},
    {"#group+first", Role::Actor},
    {"#group+second", Role::Target},
    {"#group", Role::Actor},
    {"#meta+source", Role::Source},
    {"#meta+url", Role::Link},
    {"#description", Role::Wording},
    {"#adm3", Role::Subdistrict},
    {"#adm2", Role::District},
    {"#adm1", Role::Governorate},
    {"#country", Role::Country},
    {"#loc", Role::Place},
    {"#adm4", Role::Place},
};

Bound boundOf(const QSet<QString> &attributes)
{
    if (attributes.contains(u"low"_s) || attributes.contains(u"min"_s))
        return Bound::Low;
    if (attributes.contains(u"high"_s) || attributes.contains(u"max"_s))
        return Bound::High;
    return Bound::Best;
}

/// A column of the killed or wounded: of whom, and which end.
struct FigureTag {
    qsizetype column;
    Outcome outcome;
    Bound bound;
    QStringList of; ///< attributes that say of whom, sorted; empty: of all
};

std::optional<FigureTag> figureOf(const Tag &tag, qsizetype column)
{
    static const QSet<QString> killedWords{u"killed"_s}, woundedWords{u"injured"_s, u"wounded"_s};
    static const QSet<QString> bounds{u"low"_s, u"min"_s, u"high"_s, u"max"_s};
    static const QSet<QString> silent{u"num"_s, u"total"_s, u"all"_s, u"best"_s};
    const bool isKilled = tag.attributes.intersects(killedWords), isWounded = tag.attributes.intersects(woundedWords);
    if (tag.name != "#affected"_L1 || isKilled == isWounded || tag.attributes.contains(u"pct"_s))
        return std::nullopt;
    QSet<QString> of = tag.attributes;
    of.subtract(killedWords).subtract(woundedWords).subtract(bounds).subtract(silent);
    FigureTag figure{column, isKilled ? Outcome::Killed : Outcome::Wounded, boundOf(tag.attributes), of.values()};
    figure.of.sort();
    return figure;
}

/// What an attribute parts people by: disjoint groups are those of one kind.
enum class Division : quint8 { Sex, Age, Side, Other };

Division divisionOf(const QString &attribute)
{
    static const QSet<QString> sexes{u"f"_s, u"m"_s, u"women"_s, u"men"_s, u"i"_s};
    static const QSet<QString> ages{u"children"_s, u"adults"_s, u"elderly"_s, u"infants"_s, u"adolescents"_s};
    static const QSet<QString> sides{u"civilian"_s, u"civilians"_s, u"fighters"_s, u"military"_s, u"combatants"_s};
    return sexes.contains(attribute)   ? Division::Sex
           : ages.contains(attribute)  ? Division::Age
           : sides.contains(attribute) ? Division::Side
                                       : Division::Other;
}

QString groupOf(const QStringList &of)
{
    static const QHash<QString, QString> ours{{u"f"_s, u"women"_s},
                                              {u"m"_s, u"men"_s},
                                              {u"civilian"_s, u"civilians"_s},
                                              {u"combatants"_s, u"fighters"_s},
                                              {u"teacher"_s, u"teachers"_s},
                                              {u"student"_s, u"students"_s},
                                              {u"educator"_s, u"educators"_s},
                                              {u"healthworker"_s, u"health-workers"_s},
                                              {u"healthworkers"_s, u"health-workers"_s},
                                              {u"health_worker"_s, u"health-workers"_s},
                                              {u"aidworker"_s, u"aid-workers"_s},
                                              {u"aidworkers"_s, u"aid-workers"_s},
                                              {u"aid_worker"_s, u"aid-workers"_s},
                                              {u"journalist"_s, u"journalists"_s},
                                              {u"patient"_s, u"patients"_s}};
    QStringList names;
    for (const QString &attribute : of)
        names << ours.value(attribute, attribute);
    return names.join(u'-');
}

/// The place of a group among countGroups; 0 where it is none of them.
std::size_t ownGroup(const QString &group)
{
    const auto found =
        std::ranges::find_if(countGroups, [&](const char *own) { return group == QLatin1StringView(own); });
    return found == std::end(countGroups) ? 0 : static_cast<std::size_t>(found - std::begin(countGroups));
}

/// The figures of one outcome: the whole, its ends, and parts of it.
class Figures {
public:
    Figures(std::vector<FigureTag> tags, const QStringList &columns, HxlReading &reading)
        : m_tags(std::move(tags)), m_columns(columns), m_reading(reading)
    {
    }
    void read();

private:
    bool take(Role role, const FigureTag &tag);
    void takePart(const FigureTag &tag, bool adds);
    std::vector<qsizetype> disjoint() const;

    std::vector<FigureTag> m_tags;
    const QStringList &m_columns;
    HxlReading &m_reading;
};

bool Figures::take(Role role, const FigureTag &tag)
{
    Mapping &mapping = m_reading.mapping;
    const bool isFree = mapping.columnFor(role).isEmpty();
    if (isFree)
        mapping.columns.push_back({role, m_columns[tag.column]});
    else
        m_reading.otherwise << m_columns[tag.column];
    return isFree;
}

void Figures::takePart(const FigureTag &tag, bool adds)
{
    Mapping &mapping = m_reading.mapping;
    const QString group = groupOf(tag.of);
    const bool isKnown = std::ranges::any_of(
        mapping.parts, [&](const CountPart &part) { return part.outcome == tag.outcome && part.id == group; });
    if (isKnown || mapping.parts.size() == partCount) {
        m_reading.otherwise << m_columns[tag.column];
        return;
    }
    mapping.columns.push_back({partRole(mapping.parts.size()), m_columns[tag.column]});
    mapping.parts.push_back(partFor(tag.outcome, group, adds));
}

bool isOfOneGroup(const FigureTag &tag)
{
    return tag.of.size() == 1 && tag.bound == Bound::Best;
}

/// The columns by one division, each of another group, so that nobody is in two of them: the women and the men,
/// whatever children there are besides. Empty where it is not clear which they are.
std::vector<qsizetype> Figures::disjoint() const
{
    std::vector<qsizetype> found;
    for (const Division division : {Division::Sex, Division::Age, Division::Side, Division::Other}) {
        std::vector<qsizetype> columns;
        QSet<QString> groups;
        for (const FigureTag &tag : m_tags)
            if (isOfOneGroup(tag) && divisionOf(tag.of[0]) == division) {
                columns.push_back(tag.column);
                groups.insert(groupOf(tag.of));
            }
        if (columns.size() < 2 || groups.size() != static_cast<qsizetype>(columns.size()))
            continue;
        if (!found.empty())
            return {}; // two ways to part the same people
        found = columns;
    }
    return found;
}

void Figures::read()
{
    if (m_tags.empty())
        return;
    const bool hasWhole = std::ranges::any_of(m_tags, [](const FigureTag &tag) { return tag.of.isEmpty(); });
    const std::vector<qsizetype> added = hasWhole ? std::vector<qsizetype>() : disjoint();
    // A figure of some people alone is what the table has of the whole, where it has no other.
    const bool isAlone = !hasWhole && std::ranges::all_of(m_tags, [&](const FigureTag &tag) {
        return tag.of == m_tags[0].of && ownGroup(groupOf(tag.of)) == 0;
    });
    bool isFirst = true;
    for (const FigureTag &tag : m_tags) {
        const std::size_t own = ownGroup(groupOf(tag.of));
        if (std::ranges::find(added, tag.column) != added.end())
            takePart(tag, true);
        else if (tag.of.isEmpty() || isAlone || own > 0)
            take(countRole(tag.outcome, isAlone ? 0 : own, tag.bound), tag);
        else if ((hasWhole || !added.empty()) && tag.bound == Bound::Best)
            takePart(tag, false);
        else if (isFirst) // which of them is the whole nobody can say; the first stands for it, and that is told
            isFirst = !take(countRole(tag.outcome, 0, tag.bound), tag);
        else
            m_reading.otherwise << m_columns[tag.column];
    }
}

/// The column that says it with the fewest attributes beyond; -1 for none.
qsizetype bestFor(const Tag &wanted, const std::vector<Tag> &tags, const Mapping &mapping, const QStringList &columns)
{
    qsizetype best = -1, least = 0;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const auto at = static_cast<qsizetype>(i);
        if (tags[i].name != wanted.name || !tags[i].attributes.contains(wanted.attributes) ||
            mapping.roleOf(columns[at]))
            continue;
        // A code is no name, and one by which to refer to something is no count.
        if (tags[i].attributes.contains(u"code"_s) != wanted.attributes.contains(u"code"_s))
            continue;
        const qsizetype beyond = tags[i].attributes.size() - wanted.attributes.size();
        if (best < 0 || beyond < least) {
            best = at;
            least = beyond;
        }
    }
    return best;
}

} // namespace

bool isHxl(const QStringList &columns)
{
    return isHxlTagRow(columns);
}

bool isTagOfPeople(const QString &tag)
{
    static const QSet<QString> names{u"#affected"_s, u"#population"_s,  u"#inneed"_s,   u"#targeted"_s,
                                     u"#reached"_s,  u"#beneficiary"_s, u"#respondee"_s};
    return names.contains(tagOf(tag).name);
}

HxlReading readHxl(const QStringList &tagRow, const QStringList &columns)
{
    HxlReading reading;
    Mapping &mapping = reading.mapping;
    mapping.name = u"HXL"_s;
    std::vector<Tag> tags;
    for (qsizetype i = 0; i < columns.size(); ++i)
        tags.push_back(tagOf(tagRow.value(i)));
    for (const TaggedRole &entry : tagged) {
        const qsizetype at = bestFor(tagOf(QString::fromLatin1(entry.tag)), tags, mapping, columns);
        if (at >= 0 && mapping.columnFor(entry.role).isEmpty())
            mapping.columns.push_back({entry.role, columns[at]});
    }
    for (const Outcome outcome : {Outcome::Killed, Outcome::Wounded}) {
        std::vector<FigureTag> figures;
        for (std::size_t i = 0; i < tags.size(); ++i)
            if (const auto figure = figureOf(tags[i], static_cast<qsizetype>(i)); figure && figure->outcome == outcome)
                figures.push_back(*figure);
        Figures(std::move(figures), columns, reading).read();
    }
    return reading;
}

Mapping hxlMapping(const QStringList &columns)
{
    return readHxl(columns, columns).mapping;
}

} // namespace sijill
