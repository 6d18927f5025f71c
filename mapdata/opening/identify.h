#pragma once

#include "mapdata/formats/formats.h"
#include "mapdata/mapping/mapping.h"
#include "mapdata/result.h"

#include <memory>
#include <span>

namespace sijill {

class RasterSource;
class RowSource;
class VectorTiles;

/// What a path is. Found out once and handed on, with what was opened on the way.
struct Identified {
    QString path;
    Contents holds;                    ///< none: `why`. Features: it may have layers
    Problem why{};                     ///< why nothing of it opens
    std::shared_ptr<RowSource> rows{}; ///< of incidents in a table, before the first row; to be read by one
    std::shared_ptr<const RasterSource> pictures{};
    std::shared_ptr<const VectorTiles> tiles{}; ///< instead of pictures

    bool is(Content content) const { return holds.testFlag(content); }
    /// It may have layers, and is neither an atlas nor a table of incidents.
    bool isForLayers() const { return is(Content::Features) && !is(Content::Atlas) && !rows; }
    /// An atlas or a table of incidents. What does not open at all is taken by its name, so that it is refused by whom
    /// it was meant for.
    bool isForAtlas() const;
};

struct IdentifyOptions {
    Contents wanted = everyContent;     ///< what else it may be is not looked for
    QString table{};                    ///< the sheet or layer of incidents; empty: all that look alike, else the first
    bool isTable = false;               ///< a person says so: its columns need not look like those of incidents
    TableShape shape{};                 ///< as a person says
    std::span<const Mapping> presets{}; ///< of the user: one of them may know the shape of the table
    QString crs{};                      ///< of pictures that name none
};

/// Looks into the file where its name does not tell: never in the GUI thread. Does not fail.
Identified identify(const QString &path, const IdentifyOptions &options = {});

/// It is a picture of the ground, and neither an atlas nor a table: named like one, it lies under what else is named.
bool isForBaseMap(const QString &path);

/// The files in a folder that may hold layers or pictures, as wanted, by name; not those in folders of it. An atlas is
/// none.
QStringList layerFilesIn(const QString &folder, Contents wanted);

} // namespace sijill
