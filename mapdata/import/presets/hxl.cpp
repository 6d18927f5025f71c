#include "mapdata/import/presets/all.h"
#include "mapdata/tables/hxltags.h"

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

std::optional<Role> countRoleOf(const Tag &tag)
{
    if (tag.name != "#affected"_L1)
        return std::nullopt;
    const auto has = [&](const char *word) { return tag.attributes.contains(QString::fromLatin1(word)); };
    const bool isKilled = has("killed"), isWounded = has("injured") || has("wounded");
    if (isKilled == isWounded)
        return std::nullopt;
    const std::size_t group = has("children")                       ? 1
                              : has("f") || has("women")            ? 2
                              : has("m") || has("men")              ? 3
                              : has("civilians") || has("civilian") ? 4
                              : has("fighters")                     ? 5
                                                                    : 0;
    return countRole(isKilled ? Outcome::Killed : Outcome::Wounded, group, boundOf(tag.attributes));
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

Mapping hxlMapping(const QStringList &columns)
{
    Mapping mapping;
    mapping.name = u"HXL"_s;
    std::vector<Tag> tags;
    for (const QString &column : columns)
        tags.push_back(tagOf(column));
    for (const TaggedRole &entry : tagged) {
        const qsizetype at = bestFor(tagOf(QString::fromLatin1(entry.tag)), tags, mapping, columns);
        if (at >= 0 && mapping.columnFor(entry.role).isEmpty())
            mapping.columns.push_back({entry.role, columns[at]});
    }
    for (std::size_t i = 0; i < tags.size(); ++i)
        if (const auto role = countRoleOf(tags[i]); role && mapping.columnFor(*role).isEmpty())
            mapping.columns.push_back({*role, columns[static_cast<qsizetype>(i)]});
    return mapping;
}

} // namespace sijill
