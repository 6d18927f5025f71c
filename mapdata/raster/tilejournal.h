#pragma once

#include "mapdata/geo/tiles.h"
#include "mapdata/vectortiles/pmtileswriter.h"

#include <QFile>

#include <memory>
#include <unordered_map>

namespace sijill {

/// Tiles on their way into a PMTiles, which can only be written when all are there: a file to whose end they are added
/// one by one, so that whatever ends it, all but the last can be gone on with.
class TileJournal {
public:
    /// Takes up what is there. Fails where it belongs to something else. `identity`: what the tiles are of.
    static Result<std::unique_ptr<TileJournal>> open(const QString &path, const QString &identity);

    bool holds(const TileId &tile) const;
    std::optional<Problem> add(const TileId &tile, const QByteArray &bytes);
    std::optional<Problem> flush();
    std::vector<TilePlace> places() const;
    std::optional<QByteArray> read(const TilePlace &place);
    void remove();

private:
    explicit TileJournal(const QString &path) : m_file(path) {}
    Problem refused(const QString &text) const { return {Problem::Severity::Error, m_file.fileName(), {}, text}; }
    bool takeUp(const QByteArray &head);

    QFile m_file;
    std::unordered_map<quint64, TilePlace> m_places;
};

} // namespace sijill
