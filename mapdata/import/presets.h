#pragma once

#include "mapdata/import/mapping.h"

#include <span>

namespace sijill {

/// A published layout that is known by its codebook. Another one is a file in presets/ and a row in the table.
struct Preset {
    const char *key;  ///< for the command line: "acled"
    const char *name; ///< a proper name, as it is read
    /// By the names of the columns, lower case and trimmed.
    bool (*matches)(const QStringList &columns);
    /// For those columns, as they are written in the file.
    Mapping (*mapping)(const QStringList &columns);
    /// Its ids are given out by one publisher: two rows of one id tell of the same incident, whatever files they are
    /// in.
    bool hasIds;
};

std::span<const Preset> presets();
/// The first that matches; nullptr where none does.
const Preset *presetFor(const QStringList &columns);
const Preset *presetNamed(const QString &key);

/// Of the user's own presets the first that has all its columns there; nullptr where none has.
const Mapping *ownPresetFor(std::span<const Mapping> own, const QStringList &columns);

/// By usual names of columns in English and Arabic; entries only for what is there.
Mapping generalMapping(const QStringList &columns);

/// Used by presets: an entry for each column that is named so; of several names of one role the first that is there.
struct NamedColumn {
    const char *name; ///< lower case
    Role role;
};
void addColumns(Mapping &mapping, std::span<const NamedColumn> named, const QStringList &columns);
QStringList lowerNames(const QStringList &columns);

} // namespace sijill
