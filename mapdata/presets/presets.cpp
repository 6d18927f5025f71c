#include "mapdata/presets/presets.h"

#include "mapdata/presets/all.h"
#include "mapdata/tables/words.h"

#include <QRegularExpression>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

// The first that matches is taken: what is made of another's columns stands ahead of it.
constexpr Preset table[] = {
    {"ucdp", "UCDP GED", isUcdp, ucdpMapping, true, ucdpAlike},
    {"acled", "ACLED", isAcled, acledMapping, true, acledAlike},
    {"airwars", "Airwars", isAirwars, airwarsMapping, true, airwarsAlike},
    {"gtd", "GTD", isGtd, gtdMapping, true, gtdAlike},
    {"hxl", "HXL", isHxl, hxlMapping, false},
    {"acled-sums",
     "ACLED, sums of weeks and months",
     isAcledSums,
     acledSumsMapping,
     false,
     {},
     acledSumsPassed,
     acledSumsColumns},
    {"hapi", "HDX HAPI conflict events", isHapi, hapiMapping, false, {}, hapiPassed, hapiColumns},
    {"iom", "IOM Missing Migrants", isIom, iomMapping, true, {}, iomPassed, iomColumns},
    {"gva", "Gun Violence Archive", isGva, gvaMapping, true, {}, gvaPassed, gvaColumns},
    {"ibc", "Iraq Body Count", isIbc, ibcMapping, true, {}, ibcPassed, ibcColumns},
    {"awsd", "Aid Worker Security Database", isAwsd, awsdMapping, true, awsdAlike, awsdPassed, awsdColumns},
    {"insecurity-insight",
     "Insecurity Insight",
     isInsecurityInsight,
     insecurityInsightMapping,
     true,
     {},
     insecurityInsightPassed,
     insecurityInsightColumns},
    {"pitf", "PITF Atrocities", isPitf, pitfMapping, false, {}, pitfPassed, pitfColumns},
    {"uwazi", "Uwazi", isUwazi, uwaziMapping, false, {}, {}, uwaziColumns},
};

constexpr qsizetype dbfName = 10; ///< letters of a field in a shapefile

/// As GDAL names fields that are too long or alike: cut, then told apart by a number at the end.
QStringList shapefileNames(const QStringList &names)
{
    QStringList cut;
    for (const QString &name : names) {
        QString field = name.left(dbfName);
        for (int number = 1; cut.contains(field) && number < 100; ++number)
            field = number < 10 ? u"%1_%2"_s.arg(name.left(dbfName - 2)).arg(number)
                                : u"%1%2"_s.arg(name.left(dbfName - 2)).arg(number);
        cut << field;
    }
    return cut;
}

QString withoutEnd(QString field)
{
    while (field.endsWith(u'_'))
        field.chop(1);
    return field;
}

QStringList namesOf(const Preset &preset)
{
    QStringList names;
    for (const char *name : preset.alike)
        names << QString::fromLatin1(name);
    if (preset.columns)
        for (const NamedColumn &column : preset.columns())
            if (const QString name = QString::fromLatin1(column.name); !names.contains(name))
                names << name;
    return names;
}

/// The names of the codebook for columns as a shapefile has cut them; others as they are.
QStringList fullNames(const Preset &preset, const QStringList &lower)
{
    const QStringList names = namesOf(preset);
    QStringList cut;
    for (const QString &field : shapefileNames(names))
        cut << withoutEnd(field);
    QStringList full;
    for (const QString &column : lower) {
        const qsizetype at = column.size() <= dbfName ? cut.indexOf(withoutEnd(column)) : -1;
        full << (at >= 0 && !lower.contains(names[at]) ? names[at] : column);
    }
    return full;
}

} // namespace

std::span<const Preset> presets()
{
    return table;
}

const Preset *presetFor(const QStringList &columns)
{
    const QStringList lower = codebookNames(columns);
    const auto found = std::ranges::find_if(
        table, [&](const Preset &preset) { return preset.matches(lower) || preset.matches(fullNames(preset, lower)); });
    return found == std::end(table) ? nullptr : found;
}

Mapping mappingOf(const Preset &preset, const QStringList &columns)
{
    const QStringList lower = codebookNames(columns), full = fullNames(preset, lower);
    if (full == lower)
        return preset.mapping(columns);
    Mapping mapping = preset.mapping(full);
    for (Mapping::Entry &entry : mapping.columns)
        if (const qsizetype at = full.indexOf(entry.column); at >= 0)
            entry.column = columns[at];
    return mapping;
}

QString whyNotRead(const Preset &preset, const QString &column)
{
    const QString lower = codebookNames({column}).first();
    const auto found = std::ranges::find_if(
        preset.passed, [&](const PassedColumn &passed) { return lower == QLatin1StringView(passed.name); });
    return found == preset.passed.end() ? QString() : Exchange::tr(found->why);
}

const Preset *presetNamed(const QString &key)
{
    const auto found = std::ranges::find_if(table, [&](const Preset &preset) {
        return key.compare(QLatin1StringView(preset.key), Qt::CaseInsensitive) == 0 ||
               key.compare(QLatin1StringView(preset.name), Qt::CaseInsensitive) == 0;
    });
    return found == std::end(table) ? nullptr : found;
}

const Mapping *ownPresetFor(std::span<const Mapping> own, const QStringList &columns)
{
    const auto found = std::ranges::find_if(own, [&](const Mapping &mapping) {
        const ColumnMap map = resolve(mapping, columns);
        return map.isUsable() && map.missing.isEmpty();
    });
    return found == own.end() ? nullptr : &*found;
}

QStringList lowerNames(const QStringList &columns)
{
    QStringList lower;
    for (const QString &column : columns)
        lower << column.trimmed().toLower();
    return lower;
}

QStringList codebookNames(const QStringList &columns)
{
    static const QRegularExpression between(u"[ ._-]+"_s);
    QStringList names;
    for (const QString &column : lowerNames(columns))
        names << QString(column).replace(between, u"_"_s);
    return names;
}

void addColumns(Mapping &mapping, std::span<const NamedColumn> named, const QStringList &columns)
{
    const QStringList lower = codebookNames(columns);
    for (const NamedColumn &entry : named) {
        const qsizetype at = lower.indexOf(QString::fromUtf8(entry.name));
        if (at >= 0 && mapping.columnFor(entry.role).isEmpty() && !mapping.roleOf(columns[at]))
            mapping.columns.push_back({entry.role, columns[at]});
    }
}

} // namespace sijill
