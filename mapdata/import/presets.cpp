#include "mapdata/import/presets.h"

#include "mapdata/import/presets/all.h"

#include <algorithm>

namespace sijill {

namespace {

constexpr Preset table[] = {
    {"ucdp", "UCDP GED", isUcdp, ucdpMapping, true},
    {"acled", "ACLED", isAcled, acledMapping, true},
    {"airwars", "Airwars", isAirwars, airwarsMapping, true},
    {"gtd", "GTD", isGtd, gtdMapping, true},
    {"hxl", "HXL", isHxl, hxlMapping, false},
};

} // namespace

std::span<const Preset> presets()
{
    return table;
}

const Preset *presetFor(const QStringList &columns)
{
    const QStringList lower = lowerNames(columns);
    const auto found = std::ranges::find_if(table, [&](const Preset &preset) { return preset.matches(lower); });
    return found == std::end(table) ? nullptr : found;
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

void addColumns(Mapping &mapping, std::span<const NamedColumn> named, const QStringList &columns)
{
    const QStringList lower = lowerNames(columns);
    for (const NamedColumn &entry : named) {
        const qsizetype at = lower.indexOf(QString::fromUtf8(entry.name));
        if (at >= 0 && mapping.columnFor(entry.role).isEmpty() && !mapping.roleOf(columns[at]))
            mapping.columns.push_back({entry.role, columns[at]});
    }
}

} // namespace sijill
