#pragma once

#include <QColor>
#include <QList>
#include <QString>

#include <array>
#include <vector>

namespace sijill {

/// True colours to the nearest of a palette. No dithering: maps are flat, and what flickers draws the eye.
class PaletteMap {
public:
    PaletteMap() = default;
    /// @pre 1 to 256 colours
    explicit PaletteMap(QList<QRgb> colours);
    void map(const QRgb *from, int count, quint8 *to);
    /// 256 entries, opaque.
    void writeColours(quint32 *to) const;

private:
    quint8 nearest(QRgb colour) const;

    QList<QRgb> m_colours;
    std::vector<qint16> m_known; ///< by 5 bits of each of red, green and blue; -1: not asked for yet
};

/// What libavformat does not write: a text inside of the file that a GIF reader may show. Before the last byte. Why it
/// could not be written, empty where it was.
QString writeGifComment(const QString &file, const QString &text);

} // namespace sijill
