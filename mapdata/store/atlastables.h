#pragma once

#include "mapdata/model/atlas.h"

#include <QStringList>

namespace sijill {

class LayerPlaces;

/// Takes the tables of an atlas, row by row: a folder of files, or a register.
class TableSink {
public:
    virtual ~TableSink() = default;
    /// False where it failed; nothing more is then given to it.
    virtual bool begin(const QString &name, const QStringList &columns) = 0;
    virtual bool row(const QStringList &cells) = 0;
    virtual bool end() = 0;
};

/// What becomes of places that the layers give by themselves.
enum class GivenPlaces : quint8 {
    LeftOut, ///< reading the layers brings them again
    Marked,  ///< rows too, with yes in a column "from_layer"
};

/// The tables as resources/atlas/README.md has them, those without rows left out where they may be. Ids are made plain
/// and unique where they are not. False where the sink failed.
bool giveTables(const Atlas &atlas, const LayerPlaces &layerPlaces, GivenPlaces given, TableSink &sink);

} // namespace sijill
