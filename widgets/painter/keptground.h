#pragma once

#include "widgets/painter/viewport.h"

#include <QImage>
#include <QPainter>

#include <functional>
#include <list>
#include <mutex>

namespace sijill {

/// The ground of a film, which would cost more than all else in it were it painted for each frame. What is shown for a
/// camera does not depend on what was shown before: while it rests, a picture for exactly it; while it moves, squares
/// of the plane at the nearest half step of the zoom, scaled.
class KeptGround {
public:
    using Paint = std::function<void(QPainter &, const Viewport &)>;

    /// `look`: what else the picture depends on.
    void paint(QPainter &painter, const Viewport &viewport, bool isMoving, int look, const Paint &paintGround);
    qsizetype bytes() const;

private:
    static constexpr qsizetype mostBytes = 96 << 20;
    static constexpr int side = 512; // pixels of a square

    struct Picture {
        Viewport viewport;
        double ratio = 1;
        int look = 0;
        QImage image;
    };
    QImage pictureOf(const Viewport &viewport, double ratio, int look, const Paint &paintGround);

    mutable std::mutex m_mutex;
    std::list<Picture> m_pictures; ///< last used first; guarded by m_mutex
};

} // namespace sijill
