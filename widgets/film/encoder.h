#pragma once

#include "mapdata/result.h"

#include <QColor>
#include <QImage>
#include <QSize>

#include <memory>
#include <optional>
#include <span>

namespace sijill {

enum class FilmKind : quint8 { Mp4, WebM, Gif };

/// By the suffix: .mp4, .webm, .gif.
std::optional<FilmKind> filmKindOf(const QString &file);

struct FilmFormat {
    FilmKind kind = FilmKind::Mp4;
    QSize size; ///< even
    double framesPerSecond = 25;
    QString title;
    QString comment;     ///< sources, rule and data version
    QList<QRgb> palette; ///< of a GIF: at most 256 colours
};

/// The size that the encoders take: both sides even, at least 16 pixels.
QSize evenSize(QSize size);

/// The colours that serve these pictures best, for a GIF.
QList<QRgb> paletteOf(std::span<const QImage> pictures);

/// Pictures in, a film out, by libavcodec and libavformat. The film is written beside its file and takes its place in
/// finish(), when it is whole; without that nothing is left behind.
class FilmEncoder {
public:
    static Result<std::unique_ptr<FilmEncoder>> open(const QString &file, const FilmFormat &format);
    ~FilmEncoder();
    FilmEncoder(const FilmEncoder &) = delete;
    FilmEncoder &operator=(const FilmEncoder &) = delete;

    /// The next picture, of the film's size. The same QImage again costs next to nothing.
    std::optional<Problem> add(const QImage &picture);
    std::optional<Problem> finish();

private:
    struct Parts;
    explicit FilmEncoder(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace sijill
