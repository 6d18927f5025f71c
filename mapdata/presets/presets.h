#pragma once

#include "mapdata/mapping/mapping.h"

#include <span>

namespace sijill {

/// A column of a codebook, by one of its names.
struct NamedColumn {
    const char *name; ///< as codebookNames() has it
    Role role;
};

/// A column that a codebook has and Sijill does not read.
struct PassedColumn {
    const char *name; ///< as codebookNames() has it
    const char *why;  ///< to translate in the context Exchange
};

/// A published layout that is known by its codebook. Another one is a file in presets/ and a row in the table.
struct Preset {
    const char *key;  ///< for the command line: "acled"
    const char *name; ///< a proper name, as it is read
    /// By the names of the columns as codebookNames() has them.
    bool (*matches)(const QStringList &columns);
    /// For those columns, as they are written in the file.
    Mapping (*mapping)(const QStringList &columns);
    /// Its ids are given out by one publisher: two rows of one id tell of the same incident, whatever files they are
    /// in.
    bool hasIds;
    /// Names that are alike in their first ten letters, in the order of the codebook: a shapefile tells them apart by
    /// numbers. All others are cut.
    std::span<const char *const> alike = {};
    std::span<const PassedColumn> passed = {};
    std::span<const NamedColumn> (*columns)() = nullptr; ///< for the names of a shapefile too
};

std::span<const Preset> presets();
/// The first that matches, by names that may be those of a shapefile; nullptr where none does.
const Preset *presetFor(const QStringList &columns);
const Preset *presetNamed(const QString &key);
/// Of those columns by the codebook, also where a shapefile has cut their names.
Mapping mappingOf(const Preset &preset, const QStringList &columns);
/// Translated; empty where the codebook says nothing.
QString whyNotRead(const Preset &preset, const QString &column);

/// Of the user's own presets the first that has all its columns there; nullptr where none has.
const Mapping *ownPresetFor(std::span<const Mapping> own, const QStringList &columns);

/// By usual names of columns in English and Arabic; entries only for what is there.
Mapping generalMapping(const QStringList &columns);

/// An entry for each column that is named so; of several names of one role the first that is there.
void addColumns(Mapping &mapping, std::span<const NamedColumn> named, const QStringList &columns);
/// A group of people that codebooks count, by its key: "teachers". Known ones have their names in both languages.
CountPart partFor(Outcome outcome, const QString &key, bool adds);
QStringList lowerNames(const QStringList &columns);
/// "Event Date", "event.date" and "EVENT-DATE" as "event_date".
QStringList codebookNames(const QStringList &columns);

} // namespace sijill
