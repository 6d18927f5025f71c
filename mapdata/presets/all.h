#pragma once

#include "mapdata/presets/presets.h"

#include <QCoreApplication>

namespace sijill {

// Of presets/*.cpp, for the table in presets.cpp.
bool isUcdp(const QStringList &columns);
Mapping ucdpMapping(const QStringList &columns);
bool isAcled(const QStringList &columns);
Mapping acledMapping(const QStringList &columns);
bool isAirwars(const QStringList &columns);
Mapping airwarsMapping(const QStringList &columns);
bool isGtd(const QStringList &columns);
Mapping gtdMapping(const QStringList &columns);
bool isHxl(const QStringList &columns);
Mapping hxlMapping(const QStringList &columns);
bool isAcledSums(const QStringList &columns);
Mapping acledSumsMapping(const QStringList &columns);
bool isHapi(const QStringList &columns);
Mapping hapiMapping(const QStringList &columns);
bool isIom(const QStringList &columns);
Mapping iomMapping(const QStringList &columns);
bool isGva(const QStringList &columns);
Mapping gvaMapping(const QStringList &columns);
bool isIbc(const QStringList &columns);
Mapping ibcMapping(const QStringList &columns);
bool isAwsd(const QStringList &columns);
Mapping awsdMapping(const QStringList &columns);
bool isInsecurityInsight(const QStringList &columns);
Mapping insecurityInsightMapping(const QStringList &columns);
bool isPitf(const QStringList &columns);
Mapping pitfMapping(const QStringList &columns);
bool isUwazi(const QStringList &columns);
Mapping uwaziMapping(const QStringList &columns);

// Their columns, in the order of the codebook.
std::span<const NamedColumn> acledSumsColumns();
std::span<const NamedColumn> hapiColumns();
std::span<const NamedColumn> iomColumns();
std::span<const NamedColumn> gvaColumns();
std::span<const NamedColumn> ibcColumns();
std::span<const NamedColumn> awsdColumns();
std::span<const NamedColumn> insecurityInsightColumns();
std::span<const NamedColumn> pitfColumns();
std::span<const NamedColumn> uwaziColumns();

// The columns of each in the order of its codebook, as far as a shapefile cuts them.
inline constexpr const char *ucdpAlike[] = {
    "type_of_violence",  "conflict_new_id",   "conflict_name",   "number_of_sources", "source_article",
    "source_office",     "source_date",       "source_headline", "source_original",   "where_prec",
    "where_coordinates", "where_description", "event_clarity",   "deaths_civilians",  "deaths_unknown"};
inline constexpr const char *acledAlike[] = {
    "event_id_cnty",      "event_id_no_cnty", "time_precision", "disorder_type", "sub_event_type",
    "assoc_actor_1",      "ally_actor_1",     "interaction",    "assoc_actor_2", "ally_actor_2",
    "civilian_targeting", "geo_precision",    "source_scale"};
inline constexpr const char *airwarsAlike[] = {
    "unique_reference_code", "geolocation_accuracy",  "location_name",         "belligerent_en",
    "belligerent_list",      "belligerents",          "civilians_killed_min",  "civilians_killed_max",
    "civilians_injured_min", "civilians_injured_max", "civ_killed_min",        "civ_killed_max",
    "civ_injured_min",       "civ_injured_max",       "children_killed_min",   "children_killed_max",
    "women_killed_min",      "women_killed_max",      "men_killed_min",        "men_killed_max",
    "militants_killed_min",  "militants_killed_max",  "militants_injured_min", "militants_injured_max"};
inline constexpr const char *gtdAlike[] = {"country_txt",   "specificity",     "attacktype1",      "attacktype1_txt",
                                           "attacktype2",   "attacktype2_txt", "attacktype3",      "attacktype3_txt",
                                           "targtype1_txt", "targsubtype1",    "targsubtype1_txt", "targtype2_txt",
                                           "weaptype1_txt"};
inline constexpr const char *awsdAlike[] = {"incident_id",
                                            "country_code",
                                            "nrcs_and_ifrc",
                                            "nationals_killed",
                                            "nationals_wounded",
                                            "nationals_kidnapped",
                                            "total_nationals",
                                            "internationals_killed",
                                            "internationals_wounded",
                                            "internationals_kidnapped",
                                            "total_internationals",
                                            "total_killed",
                                            "total_wounded",
                                            "total_kidnapped",
                                            "total_affected",
                                            "means_of_attack",
                                            "attack_context"};

inline constexpr char asMiddleOfArea[] =
    QT_TRANSLATE_NOOP("Exchange", "the middle of an area is no point of the incidents");
inline constexpr char asCapitalsDistrict[] =
    QT_TRANSLATE_NOOP("Exchange", "what is known for the governorate alone is counted in the district of its capital");
inline constexpr char asNoIdOfRow[] = QT_TRANSLATE_NOOP("Exchange", "the number of an area, in many rows");
inline constexpr char asDeadAndMissing[] = QT_TRANSLATE_NOOP("Exchange", "of the dead and the missing together");
inline constexpr char asNeitherKilled[] = QT_TRANSLATE_NOOP("Exchange", "people who were neither killed nor wounded");
inline constexpr char asDayOfReport[] = QT_TRANSLATE_NOOP("Exchange", "a day of the report, not of the incident");
inline constexpr char asPopulation[] =
    QT_TRANSLATE_NOOP("Exchange", "people who live there, no figure of the incidents");

inline constexpr PassedColumn acledSumsPassed[] = {{"id", asNoIdOfRow},
                                                   {"centroid_latitude", asMiddleOfArea},
                                                   {"centroid_longitude", asMiddleOfArea},
                                                   {"population_exposure", asPopulation},
                                                   {"admin2", asCapitalsDistrict},
                                                   {"admin2_pcode", asCapitalsDistrict}};
inline constexpr PassedColumn hapiPassed[] = {{"admin2_code", asCapitalsDistrict},
                                              {"admin2_name", asCapitalsDistrict},
                                              {"provider_admin2_name", asCapitalsDistrict}};
inline constexpr PassedColumn iomPassed[] = {{"minimum_estimated_number_of_missing", asNeitherKilled},
                                             {"total_number_of_dead_and_missing", asDeadAndMissing},
                                             {"total_dead_and_missing", asDeadAndMissing},
                                             {"number_of_survivors", asNeitherKilled},
                                             {"number_of_females", asDeadAndMissing},
                                             {"number_of_males", asDeadAndMissing},
                                             {"number_of_children", asDeadAndMissing}};
inline constexpr PassedColumn gvaPassed[] = {{"suspects_arrested", asNeitherKilled}};
inline constexpr PassedColumn ibcPassed[] = {{"time", QT_TRANSLATE_NOOP("Exchange", "a part of the day, not an hour")}};
inline constexpr PassedColumn awsdPassed[] = {
    {"nationals_kidnapped", asNeitherKilled},
    {"internationals_kidnapped", asNeitherKilled},
    {"total_kidnapped", asNeitherKilled},
    {"total_nationals", QT_TRANSLATE_NOOP("Exchange", "the killed, wounded and kidnapped together")},
    {"total_internationals", QT_TRANSLATE_NOOP("Exchange", "the killed, wounded and kidnapped together")},
    {"total_affected", QT_TRANSLATE_NOOP("Exchange", "the killed, wounded and kidnapped together")},
    {"location", QT_TRANSLATE_NOOP("Exchange", "a kind of place, no name of one")}};
inline constexpr PassedColumn insecurityInsightPassed[] = {{"date_event_entered", asDayOfReport},
                                                           {"date_event_modified", asDayOfReport}};
inline constexpr PassedColumn pitfPassed[] = {
    {"campaign_identifier", QT_TRANSLATE_NOOP("Exchange", "the campaign that the event belongs to")}};

} // namespace sijill
