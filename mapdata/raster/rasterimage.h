#pragma once

#include <QByteArray>
#include <QSize>

namespace sijill {

/// A picture without Qt Gui: rows of 4 bytes a pixel, red, green, blue, alpha, the colours multiplied by the alpha
/// (QImage::Format_RGBA8888_Premultiplied).
struct RasterImage {
    QSize size;
    QByteArray rgba;      ///< empty: all of it is transparent
    bool opaque = false;  ///< no pixel lets anything through
    bool complete = true; ///< false: parts that could not be read are blank

    bool isBlank() const { return rgba.isEmpty(); }
    qsizetype bytes() const { return rgba.size(); }
};

} // namespace sijill
