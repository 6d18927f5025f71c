#include "mapdata/import/presets.h"

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

// Names of columns as people write them, in English and Arabic, and Sijill's own; the better one of a role first.
namespace {

constexpr NamedColumn named[] = {
    {"id", Role::Id},
    {"event_id", Role::Id},
    {"incident_id", Role::Id},
    {"code", Role::Id},
    {"رقم", Role::Id},
    {"الرقم", Role::Id},
    {"المعرف", Role::Id},
    {"part_of", Role::PartOf},
    {"title", Role::Title},
    {"name", Role::Title},
    {"العنوان", Role::Title},
    {"note", Role::Note},
    {"notes", Role::Note},
    {"remarks", Role::Note},
    {"comments", Role::Note},
    {"ملاحظات", Role::Note},
    {"ملاحظة", Role::Note},
    {"date_start", Role::DateStart},
    {"start_date", Role::DateStart},
    {"date", Role::DateStart},
    {"event_date", Role::DateStart},
    {"incident_date", Role::DateStart},
    {"date_of_death", Role::DateStart},
    {"date_of_incident", Role::DateStart},
    {"begin", Role::DateStart},
    {"start", Role::DateStart},
    {"from", Role::DateStart},
    {"when", Role::DateStart},
    {"day", Role::DateStart},
    {"التاريخ", Role::DateStart},
    {"تاريخ", Role::DateStart},
    {"تاريخ_الحادثة", Role::DateStart},
    {"تاريخ_الوفاة", Role::DateStart},
    {"اليوم", Role::DateStart},
    {"date_end", Role::DateEnd},
    {"end_date", Role::DateEnd},
    {"end", Role::DateEnd},
    {"to", Role::DateEnd},
    {"until", Role::DateEnd},
    {"تاريخ_النهاية", Role::DateEnd},
    {"date_precision", Role::DatePrecision},
    {"time_precision", Role::DatePrecision},
    {"year", Role::Year},
    {"السنة", Role::Year},
    {"month", Role::Month},
    {"الشهر", Role::Month},
    {"place", Role::Place},
    {"location", Role::Place},
    {"town", Role::Place},
    {"village", Role::Place},
    {"city", Role::Place},
    {"community", Role::Place},
    {"locality", Role::Place},
    {"neighbourhood", Role::Place},
    {"neighborhood", Role::Place},
    {"place_name", Role::Place},
    {"location_name", Role::Place},
    {"martyrdom_location", Role::Place},
    {"where", Role::Place},
    {"المكان", Role::Place},
    {"الموقع", Role::Place},
    {"البلدة", Role::Place},
    {"المدينة", Role::Place},
    {"القرية", Role::Place},
    {"place_code", Role::PlaceCode},
    {"pcode", Role::PlaceCode},
    {"p_code", Role::PlaceCode},
    {"admin4pcode", Role::PlaceCode},
    {"adm4_pcode", Role::PlaceCode},
    {"subdistrict", Role::Subdistrict},
    {"sub_district", Role::Subdistrict},
    {"admin3", Role::Subdistrict},
    {"adm3", Role::Subdistrict},
    {"adm3_en", Role::Subdistrict},
    {"nahya", Role::Subdistrict},
    {"الناحية", Role::Subdistrict},
    {"district", Role::District},
    {"admin2", Role::District},
    {"adm2", Role::District},
    {"adm_2", Role::District},
    {"adm2_en", Role::District},
    {"mantika", Role::District},
    {"المنطقة", Role::District},
    {"governorate", Role::Governorate},
    {"province", Role::Governorate},
    {"admin1", Role::Governorate},
    {"adm1", Role::Governorate},
    {"adm_1", Role::Governorate},
    {"adm1_en", Role::Governorate},
    {"mohafaza", Role::Governorate},
    {"state", Role::Governorate},
    {"region", Role::Governorate},
    {"المحافظة", Role::Governorate},
    {"محافظة", Role::Governorate},
    {"country", Role::Country},
    {"الدولة", Role::Country},
    {"البلد", Role::Country},
    {"area_code", Role::ParentCode},
    {"adm3_pcode", Role::ParentCode},
    {"adm2_pcode", Role::ParentCode},
    {"adm1_pcode", Role::ParentCode},
    {"admin1pcode", Role::ParentCode},
    {"lon", Role::Longitude},
    {"longitude", Role::Longitude},
    {"long", Role::Longitude},
    {"lng", Role::Longitude},
    {"x", Role::Longitude},
    {"خط_الطول", Role::Longitude},
    {"lat", Role::Latitude},
    {"latitude", Role::Latitude},
    {"y", Role::Latitude},
    {"خط_العرض", Role::Latitude},
    {"coordinates", Role::Point},
    {"latlon", Role::Point},
    {"lat_lon", Role::Point},
    {"geolocation", Role::Point},
    {"mgrs", Role::Point},
    {"utm", Role::Point},
    {"easting", Role::Longitude},
    {"northing", Role::Latitude},
    {"utm_zone", Role::GridZone},
    {"grid_zone", Role::GridZone},
    {"zone_utm", Role::GridZone},
    {"الإحداثيات", Role::Point},
    {"place_precision", Role::PlacePrecision},
    {"geo_precision", Role::PlacePrecision},
    {"precision", Role::PlacePrecision},
    {"type", Role::Kind},
    {"kind", Role::Kind},
    {"event_type", Role::Kind},
    {"incident_type", Role::Kind},
    {"category", Role::Kind},
    {"cause_of_death", Role::Kind},
    {"cause", Role::Kind},
    {"النوع", Role::Kind},
    {"نوع_الحادثة", Role::Kind},
    {"سبب_الوفاة", Role::Kind},
    {"detail", Role::Detail},
    {"sub_event_type", Role::Detail},
    {"subtype", Role::Detail},
    {"actor", Role::Actor},
    {"actors", Role::Actor},
    {"perpetrator", Role::Actor},
    {"perpetrators", Role::Actor},
    {"actor1", Role::Actor},
    {"side_a", Role::Actor},
    {"responsible", Role::Actor},
    {"belligerent", Role::Actor},
    {"الجهة_المسؤولة", Role::Actor},
    {"الفاعل", Role::Actor},
    {"المنفذ", Role::Actor},
    {"target", Role::Target},
    {"targets", Role::Target},
    {"actor2", Role::Target},
    {"side_b", Role::Target},
    {"victims", Role::Target},
    {"الهدف", Role::Target},
    {"weapon", Role::Weapon},
    {"weapons", Role::Weapon},
    {"munition", Role::Weapon},
    {"السلاح", Role::Weapon},
    {"source", Role::Source},
    {"sources", Role::Source},
    {"المصدر", Role::Source},
    {"المصادر", Role::Source},
    {"url", Role::Link},
    {"link", Role::Link},
    {"source_url", Role::Link},
    {"report_url", Role::Link},
    {"الرابط", Role::Link},
    {"wording", Role::Wording},
    {"description", Role::Wording},
    {"summary", Role::Wording},
    {"text", Role::Wording},
    {"الوصف", Role::Wording},
    {"demographics", Role::Demographics},
};

struct CountName {
    const char *name;
    Outcome outcome;
    std::size_t group;
};

constexpr CountName counts[] = {
    {"killed", Outcome::Killed, 0},
    {"deaths", Outcome::Killed, 0},
    {"fatalities", Outcome::Killed, 0},
    {"dead", Outcome::Killed, 0},
    {"death_toll", Outcome::Killed, 0},
    {"casualties_killed", Outcome::Killed, 0},
    {"best", Outcome::Killed, 0},
    {"martyrs", Outcome::Killed, 0},
    {"القتلى", Outcome::Killed, 0},
    {"عدد_القتلى", Outcome::Killed, 0},
    {"الشهداء", Outcome::Killed, 0},
    {"عدد_الشهداء", Outcome::Killed, 0},
    {"عدد_الضحايا", Outcome::Killed, 0},
    {"wounded", Outcome::Wounded, 0},
    {"injured", Outcome::Wounded, 0},
    {"injuries", Outcome::Wounded, 0},
    {"الجرحى", Outcome::Wounded, 0},
    {"عدد_الجرحى", Outcome::Wounded, 0},
    {"المصابون", Outcome::Wounded, 0},
    {"killed_children", Outcome::Killed, 1},
    {"children_killed", Outcome::Killed, 1},
    {"children", Outcome::Killed, 1},
    {"الأطفال", Outcome::Killed, 1},
    {"killed_women", Outcome::Killed, 2},
    {"women_killed", Outcome::Killed, 2},
    {"women", Outcome::Killed, 2},
    {"النساء", Outcome::Killed, 2},
    {"killed_men", Outcome::Killed, 3},
    {"men_killed", Outcome::Killed, 3},
    {"men", Outcome::Killed, 3},
    {"الرجال", Outcome::Killed, 3},
    {"killed_civilians", Outcome::Killed, 4},
    {"civilians_killed", Outcome::Killed, 4},
    {"civilian_deaths", Outcome::Killed, 4},
    {"civilians", Outcome::Killed, 4},
    {"المدنيون", Outcome::Killed, 4},
    {"killed_fighters", Outcome::Killed, 5},
    {"fighters_killed", Outcome::Killed, 5},
    {"fighters", Outcome::Killed, 5},
    {"wounded_children", Outcome::Wounded, 1},
    {"children_wounded", Outcome::Wounded, 1},
    {"children_injured", Outcome::Wounded, 1},
    {"wounded_women", Outcome::Wounded, 2},
    {"women_wounded", Outcome::Wounded, 2},
    {"wounded_men", Outcome::Wounded, 3},
    {"wounded_civilians", Outcome::Wounded, 4},
    {"civilians_wounded", Outcome::Wounded, 4},
    {"civilians_injured", Outcome::Wounded, 4},
    {"wounded_fighters", Outcome::Wounded, 5},
};

/// "Date of  Death " is "date_of_death".
QStringList joinedNames(const QStringList &columns)
{
    QStringList joined;
    for (const QString &column : lowerNames(columns)) {
        QString name;
        for (const QChar c : column.simplified())
            name += c == u' ' || c == u'-' || c == u'/' ? QChar(u'_') : c;
        joined << name;
    }
    return joined;
}

void addCount(Mapping &mapping, const QString &name, Role role, const QStringList &joined, const QStringList &columns)
{
    const qsizetype at = joined.indexOf(name);
    if (at >= 0 && mapping.columnFor(role).isEmpty() && !mapping.roleOf(columns[at]))
        mapping.columns.push_back({role, columns[at]});
}

} // namespace

Mapping generalMapping(const QStringList &columns)
{
    Mapping mapping;
    const QStringList joined = joinedNames(columns);
    for (const NamedColumn &entry : named)
        addCount(mapping, QString::fromUtf8(entry.name), entry.role, joined, columns);
    for (const CountName &count : counts) {
        const QString name = QString::fromUtf8(count.name);
        addCount(mapping, name, countRole(count.outcome, count.group), joined, columns);
        for (const char *low : {"_low", "_min", "_lowest"})
            addCount(mapping, name + QLatin1StringView(low), countRole(count.outcome, count.group, Bound::Low), joined,
                     columns);
        for (const char *high : {"_high", "_max", "_highest"})
            addCount(mapping, name + QLatin1StringView(high), countRole(count.outcome, count.group, Bound::High),
                     joined, columns);
    }
    // A count that is given by its ends alone.
    addCount(mapping, u"low"_s, countRole(Outcome::Killed, 0, Bound::Low), joined, columns);
    addCount(mapping, u"high"_s, countRole(Outcome::Killed, 0, Bound::High), joined, columns);
    return mapping;
}

} // namespace sijill
