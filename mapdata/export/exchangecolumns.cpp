#include "mapdata/export/exchangecolumns.h"

#include "mapdata/model/vocabulary.h"
#include "mapdata/tables/recordcolumn.h"

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

using Type = ExchangeColumn::Type;

/// A word that is no letter or figure would end the name in some programs.
QString countedName(const QString &measure)
{
    QString name = QLatin1StringView(countedPrefix) + measure.toLower();
    for (QChar &c : name)
        if (!c.isLetterOrNumber())
            c = u'_';
    return name;
}

/// HXL's own tag, which its programs add up. Its attributes are small letters and figures.
QString countedTag(const QString &measure)
{
    const QString outcome = measure.section(u':', 0, 0), group = measure.section(u':', 1);
    QString tag = outcome == outcomeKey(Outcome::Wounded)            ? u"#affected+injured"_s
                  : outcome == outcomeKey(Outcome::KilledAndWounded) ? u"#affected+injured+killed"_s
                                                                     : u"#affected+killed"_s;
    QString attribute;
    for (const QChar c : group.toLower())
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            attribute += c;
    if (!group.isEmpty())
        tag += u'+' + (attribute.isEmpty() || attribute[0].isDigit() ? u"group"_s + attribute : attribute);
    return tag;
}

struct Renamed {
    const char *old, *now;
};
constexpr Renamed renamed[] = {
    {"killed_low", "killed_as_reported_low"},
    {"killed", "killed_as_reported"},
    {"killed_high", "killed_as_reported_high"},
    {"wounded_low", "wounded_as_reported_low"},
    {"wounded", "wounded_as_reported"},
    {"wounded_high", "wounded_as_reported_high"},
    {"counted", "is_counted"},
};

} // namespace

QString measureKey(const Atlas &atlas, MeasureIndex index)
{
    const Measure measure = atlas.measures[index];
    const QString outcome = outcomeKey(measure.outcome);
    return measure.group == none16 ? outcome : outcome + u':' + atlas.groups[measure.group].id;
}

std::vector<ExchangeColumn> exchangeColumns(const QString &measure)
{
    return {
        {u"id"_s, u"#event+code"_s},
        {u"title"_s, u"#event+name"_s},
        {u"date_start"_s, u"#date+start"_s},
        {u"date_end"_s, u"#date+end"_s},
        {u"date_precision"_s, u"#date+precision"_s},
        {u"begin_time"_s, u"#meta+begin+time"_s, Type::Moment},
        {u"end_time"_s, u"#meta+end+time"_s, Type::Moment},
        {u"place"_s, u"#loc+name"_s},
        {u"place_code"_s, u"#loc+code"_s},
        {u"governorate"_s, u"#adm1+name"_s},
        {u"district"_s, u"#adm2+name"_s},
        {u"subdistrict"_s, u"#adm3+name"_s},
        {u"longitude"_s, u"#geo+lon"_s, Type::Real},
        {u"latitude"_s, u"#geo+lat"_s, Type::Real},
        {u"place_precision"_s, u"#geo+precision"_s},
        {u"kind"_s, u"#event+type"_s},
        {u"actor"_s, u"#group+name+first"_s},
        {u"target"_s, u"#group+name+second"_s},
        {u"weapon"_s, u"#event+weapon"_s},
        {countedName(measure), countedTag(measure), Type::Integer},
        {u"low_of_counted"_s, u"#indicator+counted+low"_s, Type::Integer},
        {u"high_of_counted"_s, u"#indicator+counted+high"_s, Type::Integer},
        {u"is_counted"_s, u"#event+counted"_s},
        {u"part_of"_s, u"#event+code+whole"_s},
        {u"killed_as_reported_low"_s, u"#indicator+killed+low"_s, Type::Integer},
        {u"killed_as_reported"_s, u"#indicator+killed"_s, Type::Integer},
        {u"killed_as_reported_high"_s, u"#indicator+killed+high"_s, Type::Integer},
        {u"wounded_as_reported_low"_s, u"#indicator+injured+low"_s, Type::Integer},
        {u"wounded_as_reported"_s, u"#indicator+injured"_s, Type::Integer},
        {u"wounded_as_reported_high"_s, u"#indicator+injured+high"_s, Type::Integer},
        {u"source"_s, u"#meta+source"_s},
        {u"report"_s, u"#meta+report"_s},
        {u"link"_s, u"#meta+url"_s},
        {u"claims"_s, u"#description+claims"_s},
        {u"note"_s, u"#description+note"_s},
        {u"rule_reading"_s, u"#meta+reading"_s},
        {u"rule_measure"_s, u"#meta+measure"_s},
        {u"rule_filters"_s, u"#meta+filters"_s},
        {u"data_version"_s, u"#meta+version"_s},
        {QString::fromLatin1(exchangeRecord), u"#meta+record"_s},
    };
}

QString countedColumnIn(const QStringList &columns)
{
    const auto found = std::ranges::find_if(
        columns, [](const QString &column) { return column.startsWith(QLatin1StringView(countedPrefix)); });
    return found == columns.end() ? QString() : *found;
}

const QStringList &oldExchangeColumns()
{
    static const QStringList columns =
        u"id title date_start date_end date_precision place place_code governorate longitude latitude place_precision "
        "kind actor target weapon killed_low killed killed_high wounded_low wounded wounded_high part_of counted "
        "net_low net_best net_high source link claims note rule_reading rule_measure rule_filters data_version"_s.split(
            u' ');
    return columns;
}

QString presentName(const QString &column)
{
    const auto found =
        std::ranges::find_if(renamed, [&](const Renamed &entry) { return column == QLatin1StringView(entry.old); });
    return found == std::end(renamed) ? column : QString::fromLatin1(found->now);
}

QString oldName(const QString &column)
{
    const auto found =
        std::ranges::find_if(renamed, [&](const Renamed &entry) { return column == QLatin1StringView(entry.now); });
    return found == std::end(renamed) ? QString() : QString::fromLatin1(found->old);
}

} // namespace sijill
