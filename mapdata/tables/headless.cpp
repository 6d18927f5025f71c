#include "mapdata/tables/headless.h"

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// UCDP GED: the columns of 26.1 and of the candidate releases, one of which (24.0.1) was published without its header.
constexpr char currentHeader[] =
    "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,"
    "dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,"
    "number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,"
    "where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,"
    "region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,"
    "low,gwnoa,gwnob";

bool isNumber(const QString &cell)
{
    return !cell.isEmpty() && std::ranges::all_of(cell, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QStringList headerFor(const QStringList &first)
{
    const QStringList header = QString::fromLatin1(currentHeader).split(u',');
    const auto cell = [&](const char *name) { return first.value(header.indexOf(QLatin1StringView(name))).trimmed(); };
    const bool isData = first.size() == header.size() && isNumber(cell("id")) && isNumber(cell("year")) &&
                        isNumber(cell("type_of_violence")) && isNumber(cell("best"));
    return isData ? header : QStringList();
}

} // namespace sijill
