#pragma once

#include "mapdata/result.h"

#include <QSizeF>

#include <functional>
#include <optional>

class QImage;
class QPainter;

namespace sijill {

// Pictures and pages as files. Each stands under its name only when it is whole, and a null result is success.

/// In the format that the file's name ends with.
std::optional<Problem> writeImageFile(const QString &file, const QImage &image);

/// What a drawing says of itself.
struct DrawingInfo {
    QSizeF size; ///< in 1/96 inch, which is also the unit it is painted in
    QString title;
    QString description; ///< of an SVG
};

std::optional<Problem> writeSvgFile(const QString &file, const DrawingInfo &info,
                                    const std::function<void(QPainter &)> &paint);

/// `paint` is called for each page; false stops, and then nothing is written and there is no problem.
std::optional<Problem> writePdfFile(const QString &file, const DrawingInfo &info, std::size_t pages,
                                    const std::function<bool(QPainter &, std::size_t page)> &paint);

} // namespace sijill
