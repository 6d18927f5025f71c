#include "mapdata/layers/fields.h"

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

class Finder {
public:
    explicit Finder(const QStringList &names)
    {
        for (const QString &name : names)
            m_names << name.toLower();
    }

    int operator()(const QString &name) const { return static_cast<int>(m_names.indexOf(name)); }

    int first(const QStringList &names) const
    {
        for (const QString &name : names)
            if (const int at = (*this)(name); at >= 0)
                return at;
        return -1;
    }

    /// First name that contains `part`.
    int containing(const QString &part) const
    {
        for (qsizetype i = 0; i < m_names.size(); ++i)
            if (m_names[i].contains(part))
                return static_cast<int>(i);
        return -1;
    }

private:
    QStringList m_names;
};

/// Names that carry a level, in the order in which the layouts are tried. %1 is the level.
QStringList atLevel(const QStringList &patterns, int level)
{
    QStringList names;
    for (const QString &pattern : patterns)
        names << pattern.arg(level);
    return names;
}

// A .dbf cuts names to ten letters: "admin3Pcod" is "admin3Pcode".
const QStringList levelCodes{u"adm%1_pcode"_s, u"admin%1pcode"_s,  u"admin%1pcod"_s, u"admin%1_cod"_s,
                             u"adm%1_code"_s,  u"admin%1_pcode"_s, u"admin%1_pco"_s};
const QStringList levelEnglish{u"adm%1_name"_s, u"adm%1_en"_s,       u"admin%1name_en"_s, u"admin%1name"_s,
                               u"admin%1_en"_s, u"adm%1_ref_name"_s, u"adm%1_ref"_s};
const QStringList levelArabic{u"adm%1_ar"_s,    u"adm%1alt1ar"_s, u"admin%1name_ar"_s,
                              u"admin%1_ara"_s, u"admin%1_ar"_s,  u"adm%1_name_ar"_s};
const QStringList levelSpellings{u"adm%1_ref_name"_s, u"adm%1_ref_n"_s, u"adm%1_ref"_s,   u"adm%1alt1en"_s,
                                 u"adm%1alt2en"_s,    u"adm%1alt1ar"_s, u"adm%1alt2ar"_s, u"admin%1refn"_s};

/// The deepest level that a code or name stands for; with fields of its own beside them, one deeper.
int deepestLevel(const Finder &find)
{
    for (int level = 4; level >= 0; --level)
        if (find.first(atLevel(levelCodes, level)) >= 0 || find.first(atLevel(levelEnglish, level)) >= 0)
            return level;
    return -1;
}

/// The layouts of 2015 and 2018 name the layer's own fields without a level and its parents with one.
bool hasOwnFields(const Finder &find)
{
    return find(u"pcode"_s) >= 0 && (find(u"name_en"_s) >= 0 || find(u"name_ara"_s) >= 0);
}

void addNamesByLanguage(const Finder &find, int level, FieldMap &map)
{
    for (int k = 1; k <= 3; ++k) {
        if (const int name = find(u"adm%1_name%2"_s.arg(level).arg(k)); name >= 0)
            map.otherNames.emplace_back(name, find(u"lang%1"_s.arg(k)));
        // What is left of "admin1Name_ar" beside "admin1Name_en" when both are cut to ten letters.
        if (const int name = find(u"admin%1na_%2"_s.arg(level).arg(k)); name >= 0)
            map.otherNames.emplace_back(name, -1);
    }
}

void addSpellings(const Finder &find, const QStringList &names, FieldMap &map)
{
    for (const QString &name : names)
        if (const int at = find(name); at >= 0 && at != map.english && at != map.arabic)
            map.spellings.push_back(at);
}

void addAncestors(const Finder &find, FieldMap &map)
{
    for (int level = 0; level < map.level || (level == 4 && map.level == 4); ++level) {
        AncestorFields &fields = map.ancestors[static_cast<std::size_t>(level)];
        const auto notOwn = [&](int at) { return at == map.english || at == map.arabic ? -1 : at; };
        fields.code = find.first(atLevel(levelCodes, level));
        fields.english = notOwn(find.first(atLevel(levelEnglish, level)));
        fields.arabic = notOwn(find.first(atLevel(levelArabic, level)));
        if (level == 4 && fields.code < 0)
            fields = {find(u"city_pcode"_s), find(u"city_name"_s), -1}; // the quarters of 2015
        if (fields.code == map.code)
            fields = {};
        if (fields.arabic < 0 && fields.code >= 0) // in some other language: kept if it turns out to be Arabic
            fields.arabic = find.first({u"adm%1_name1"_s.arg(level), u"admin%1na_1"_s.arg(level)});
    }
}

/// GADM: NAME_1 and GID_1 of each level from 0 on, VARNAME_1 with spellings, NL_NAME_1 in the country's own script.
/// Before 2018 its codes were numbers, ID_1.
const QStringList gadmCodes{u"gid_%1"_s, u"hasc_%1"_s, u"id_%1"_s};

int deepestOfGadm(const Finder &find)
{
    for (int level = 3; level >= 0; --level)
        if (find(u"name_%1"_s.arg(level)) >= 0 && find.first(atLevel(gadmCodes, level)) >= 0)
            return level;
    return find(u"gid_0"_s) >= 0 && find(u"country"_s) >= 0 ? 0 : -1;
}

int gadmName(const Finder &find, int level)
{
    const int name = find(u"name_%1"_s.arg(level));
    return level == 0 && name < 0 ? find.first({u"country"_s, u"name_engli"_s, u"name_english"_s}) : name;
}

void mapGadm(const Finder &find, int level, FieldMap &map)
{
    map.level = level;
    map.english = gadmName(find, level);
    map.code = find.first(atLevel(gadmCodes, level));
    if (const int local = find(u"nl_name_%1"_s.arg(level)); local >= 0)
        map.otherNames.emplace_back(local, -1);
    addSpellings(find, {u"varname_%1"_s.arg(level)}, map);
    for (int above = 0; above < level; ++above)
        map.ancestors[static_cast<std::size_t>(above)] = {find.first(atLevel(gadmCodes, above)), gadmName(find, above),
                                                          -1};
}

} // namespace

FieldMap mapFields(const QStringList &names)
{
    const Finder find(names);
    FieldMap map;
    const int deepest = deepestLevel(find);
    const int gadm = deepest < 0 ? deepestOfGadm(find) : -1;
    if (hasOwnFields(find)) {
        const bool town = find(u"capit_lvl"_s) >= 0;
        map.level = town ? 4 : std::min(deepest + 1, 4);
        map.english = find.first({u"name_en"_s, u"nam_en_ref"_s});
        map.arabic = find.first({u"name_ara"_s, u"name_ar"_s, u"nam_ar_ref"_s});
        map.code = find(u"pcode"_s);
        map.levelFromCodes = !town && deepest < 0;
        addSpellings(find, {u"nam_en_ref"_s, u"nam_ar_ref"_s, u"name_alt"_s}, map);
    } else if (find(u"pp_pcode"_s) >= 0 || find(u"hay_pcode"_s) >= 0) {
        map.level = 4;
        map.english = find.first({u"pp_name_en"_s, u"hay_en"_s});
        map.arabic = find.first({u"pp_name_ar"_s, u"hay_ar"_s, u"hay_ara"_s});
        map.code = find.first({u"pp_pcode"_s, u"hay_pcode"_s});
    } else if (deepest >= 0 && find(u"name"_s) < 0) {
        map.level = deepest;
        map.english = find.first(atLevel(levelEnglish, deepest));
        map.arabic = find.first(atLevel(levelArabic, deepest));
        map.code = find.first(atLevel(levelCodes, deepest));
        addNamesByLanguage(find, deepest, map);
        addSpellings(find, atLevel(levelSpellings, deepest), map);
    } else if (gadm >= 0) {
        mapGadm(find, gadm, map);
    } else {
        map.levelWord = find(u"shapetype"_s);
        map.english = find.first({u"name_en"_s, u"name_eng"_s, u"nam_en_ref"_s, u"name"_s, u"asciiname"_s,
                                  u"nameascii"_s, u"shapename"_s, u"name_long"_s, u"name_1"_s, u"admin"_s, u"title"_s,
                                  u"label"_s, u"text"_s, u"desc"_s, u"description"_s});
        map.arabic = find.first({u"name_ar"_s, u"name_ara"_s, u"arabic"_s});
        map.code = find.first({u"pcode"_s, u"iso"_s, u"id"_s, u"code"_s, u"iso_a3"_s, u"adm0_a3"_s, u"iso3"_s,
                               u"shapeid"_s, u"shapeiso"_s, u"geonameid"_s, u"osm_id"_s, u"fid"_s});
        if (map.english < 0)
            map.english = find.containing(u"name"_s);
    }
    // The towns that ship carry the code of their governorate beside their own.
    if (find(u"id"_s) >= 0 && find(u"rank"_s) >= 0)
        map.code = find(u"id"_s);
    if (map.level >= 0 && map.code >= 0 && gadm < 0)
        addAncestors(find, map);
    map.rank = find.first({u"rank"_s, u"scalerank"_s, u"capit_lvl"_s});
    map.rankIsCapitalLevel = map.rank >= 0 && map.rank == find(u"capit_lvl"_s);
    map.labelLon = find(u"label_lon"_s);
    map.labelLat = find(u"label_lat"_s);
    return map;
}

int levelOfWord(const QString &word)
{
    const bool isLevel = word.size() == 4 && word.startsWith("ADM"_L1, Qt::CaseInsensitive) && word[3].isDigit();
    return isLevel ? std::min(word[3].digitValue(), 4) : -1;
}

LayerRole roleOf(int level, GeometryKind kind)
{
    if (kind == GeometryKind::Point && level == 4)
        return LayerRole::Towns;
    if (kind != GeometryKind::Area || level < 0)
        return LayerRole::Other;
    return level == 0 ? LayerRole::Countries : LayerRole::Areas;
}

} // namespace sijill
