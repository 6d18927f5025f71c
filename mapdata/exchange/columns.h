#pragma once

#include "mapdata/model/atlas.h"

#include <QStringList>

#include <array>
#include <span>

namespace sijill {

/// What a column of a table of incidents may say.
enum class Column : quint8 {
    Id,
    Title,
    DateStart,
    DateEnd,
    DatePrecision,
    Place,
    District,
    Governorate,
    Longitude,
    Latitude,
    PlacePrecision,
    Kind,
    Actor,
    Target,
    Killed,
    KilledLow,
    KilledHigh,
    Wounded,
    WoundedLow,
    WoundedHigh,
    Wording,
};
inline constexpr std::size_t columnCount = static_cast<std::size_t>(Column::Wording) + 1;

struct NamedColumn {
    const char *name; ///< lower case
    Column column;
};

struct PlaceCode {
    const char *code;
    PlacePrecision precision;
};

struct TimeCode {
    const char *code;
    TimePrecision precision;
};

struct KindCode {
    const char *code;
    const char *id;
    const char16_t *english;
    const char16_t *arabic;
    /// The first actor did it to the second; else both took part.
    bool oneSided;
};

/// One way of laying out a table of incidents. The tables of codes may be empty.
struct Preset {
    const char *name;                   ///< a proper name, as it is read; empty for a table of nobody's
    std::span<const char *const> marks; ///< columns that must all be there for it to be this one
    std::span<const NamedColumn> columns;
    std::span<const PlaceCode> placeCodes;
    std::span<const TimeCode> timeCodes;
    std::span<const KindCode> kindCodes;
};

/// Where the columns of a file stand, by what they say.
struct ColumnMap {
    const Preset *preset = nullptr;
    std::array<int, columnCount> at; ///< -1: the file has none
    QStringList ignored;             ///< names of the columns that say nothing known

    bool has(Column column) const { return at[static_cast<std::size_t>(column)] >= 0; }
    /// There is something to put on a map or a timeline.
    bool isUsable() const { return has(Column::DateStart) || has(Column::Longitude) || has(Column::Place); }
};

/// The first preset whose marks are all there; the last one, a plain table, has none.
std::span<const Preset> presets();
ColumnMap mapColumns(const QStringList &names);

} // namespace sijill
