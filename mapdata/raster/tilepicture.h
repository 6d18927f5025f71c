#pragma once

#include <QByteArray>

#include <vector>

namespace sijill {

/// The pixels of one tile: `side` times `side`, red, green, blue, alpha, the colours multiplied by the alpha.
struct TilePicture {
    int side = 0;
    std::vector<quint8> rgba;

    bool isNull() const { return rgba.empty(); }
    const quint8 *at(int x, int y) const
    {
        return rgba.data() + (std::size_t(y) * std::size_t(side) + std::size_t(x)) * 4;
    }
    quint8 *at(int x, int y) { return rgba.data() + (std::size_t(y) * std::size_t(side) + std::size_t(x)) * 4; }
};

bool isJpeg(const QByteArray &bytes);
/// Width of a PNG, JPEG or WebP; 0 where it is none of them, or not to its end, or larger than any tile is.
int pictureSide(const QByteArray &bytes);
/// Null where it is no such picture. Another size than `side` is brought to it.
TilePicture decodedTile(const QByteArray &bytes, int side);

/// Makes clear what is black from an edge inwards: what JPEG makes of clear parts.
void clearBlackRim(TilePicture &tile);
/// Whether a pixel is black, but for the noise of JPEG.
bool isBlack(const quint8 *pixel);

/// Each pixel the mean of `fold` x `fold`.
TilePicture shrunk(const TilePicture &tile, int fold);

} // namespace sijill
