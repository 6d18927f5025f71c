#pragma once

#include "mapdata/gdal/messages.h"
#include "mapdata/geo/tiles.h"
#include "mapdata/result.h"

#include <gdal_priv.h>

#include <QHash>

#include <optional>
#include <unordered_set>

namespace sijill {

/// A tile package being filled. While it is, it has `.part` at the end of its name, and what stands under the name
/// itself stays there; closed, it is a valid MBTiles file, whether all its tiles are there or not, and can be opened
/// again to go on.
class MbtilesWriter {
public:
    /// Takes up what was left of an earlier run: F.mbtiles.part, or a copy of F.mbtiles.
    static Result<std::unique_ptr<MbtilesWriter>> open(const QString &file);
    /// "F.mbtiles.part"
    static QString partOf(const QString &file);
    /// What a finished package says of itself; empty where it cannot be read.
    static QHash<QString, QString> metadataOf(const QString &file);
    ~MbtilesWriter();
    MbtilesWriter(const MbtilesWriter &) = delete;
    MbtilesWriter &operator=(const MbtilesWriter &) = delete;

    bool holds(const TileId &tile) const { return m_held.contains(keyOf(tile)); }
    qint64 held() const { return static_cast<qint64>(m_held.size()); }
    QString metadata(const QString &name);
    std::optional<Problem> setMetadata(const QString &name, const QString &value);
    /// Kept on disk once some dozens have come together.
    std::optional<Problem> add(const TileId &tile, const QByteArray &picture);
    /// Writes what is still in memory and gives the file its name. Where that fails everything is in partOf().
    std::optional<Problem> close();
    /// Leaves everything as it was before open(). @pre nothing was added
    void discard();

private:
    MbtilesWriter(QString file, GDALDatasetUniquePtr dataset);
    static quint64 keyOf(const TileId &tile)
    {
        return (quint64(tile.zoom) << 58) | (quint64(tile.x) << 29) | quint64(tile.y);
    }
    std::optional<Problem> prepare();
    std::optional<Problem> run(const QByteArray &sql);
    std::optional<Problem> begin();
    std::optional<Problem> commit();
    void readHeld();

    QString m_file;
    Problems m_told;
    GdalMessages m_messages;
    GDALDatasetUniquePtr m_dataset;
    std::unordered_set<quint64> m_held;
    bool m_isCopy = false; ///< the part was made of the file in this run
    int m_pending = 0;     ///< tiles since the last commit
    bool m_inTransaction = false;
};

} // namespace sijill
