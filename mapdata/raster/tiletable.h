#pragma once

#include "mapdata/formats/namedformat.h"
#include "mapdata/problems.h"

#include <QRectF>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace sijill {

/// One tile of a table, rows counted from the north as everywhere in this program.
struct StoredTile {
    qint64 x = 0, y = 0;
    QByteArray bytes; ///< a PNG, JPEG or WebP; anything else is none
};

/// Columns and rows of one zoom, both ends included.
struct StoredRange {
    qint64 left = 0, top = 0, right = -1, bottom = -1;
    bool isEmpty() const { return right < left || bottom < top; }
};

/// The pictures of a file of tiles, MBTiles or PMTiles, and its metadata. Used by one thread at a time.
class TileTable {
public:
    /// Null where it is none.
    static std::unique_ptr<TileTable> open(const QByteArray &path, NamedFormat format);
    virtual ~TileTable() = default;

    virtual QString metadata(const char *name) const = 0;
    /// Zooms from 0 to 30 that have tiles, the lowest first.
    virtual std::vector<int> zooms() const = 0;
    /// Whether there are tiles whose zoom, column or row is not of this world.
    virtual bool hasTilesOutside(const std::vector<int> &zooms) const = 0;
    /// What the tiles of a zoom span, as the rows are stored: PMTiles' as if they counted from the south.
    virtual StoredRange extent(int zoom) const = 0;

    /// Rows as the standard has them (TMS, from the south), or from the north.
    void setRowsFromNorth(bool on) { m_rowsFromNorth = on; }

    /// Every tile in the range, in no order. `step`: only each so-manieth column and row. False where it was stopped,
    /// or the file is broken.
    virtual bool visit(int zoom, const StoredRange &range, qint64 step, const std::stop_token &stop,
                       const std::function<void(StoredTile)> &tile) const = 0;

protected:
    bool m_rowsFromNorth = false;
};

/// What the tiles of a file say of it, against what its metadata says.
struct TileFacts {
    std::vector<int> zooms;      ///< the lowest first, never empty
    int side = 256;              ///< pixels of a tile
    bool rowsFromNorth = false;  ///< else from the south, as the standard has it
    bool blackIsClear = false;   ///< JPEG whose clear parts were written black
    bool isJpeg = false;         ///< its first tile
    QRectF bounds;               ///< world: where there are tiles, cut at the bounds that are given and believed
    std::vector<Problem> said{}; ///< what of the metadata was not believed, and what was assumed
};

/// Nothing where its tiles are no pictures (vector tiles) or there are none.
std::optional<TileFacts> examineTiles(TileTable &table, const QString &file);

} // namespace sijill
