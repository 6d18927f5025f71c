#include "widgets/map/stillimage.h"

#include "mapdata/background.h"

#include <QThreadPool>

#include <cmath>

namespace sijill {

StillImage::~StillImage()
{
    if (m_painted)
        m_painted->wait();
}

void StillImage::request(const Viewport &viewport, double ratio, Kind kind, Job job)
{
    m_wanted = viewport;
    Request request{viewport, ratio, kind, std::move(job), m_generation};
    if (m_busy)
        m_next = std::move(request);
    else
        start(std::move(request));
}

void StillImage::forget()
{
    ++m_generation;
    m_next.reset();
}

void StillImage::start(Request request)
{
    m_busy = true;
    m_painted = std::make_shared<std::latch>(1);
    // `this` outlives the work, as the destructor waits for it. Not by QFuture: waiting for one that has a continuation
    // in this thread hangs now and then (Qt 6.8.2).
    QThreadPool::globalInstance()->start([this, request = std::move(request), painted = m_painted] {
        workBehindMainThread();
        const QImage image = paint(request);
        const auto take = [this, image, viewport = request.viewport, generation = request.generation] {
            deliver(image, viewport, generation);
        };
        QMetaObject::invokeMethod(this, take, Qt::QueuedConnection);
        painted->count_down();
    });
}

/// Null where there is not enough memory for it: what is drawn is the one before, until something else is asked for.
QImage StillImage::paint(const Request &request)
{
    try {
        const bool opaque = request.kind == Kind::Opaque;
        QImage image((request.viewport.size() * request.ratio).toSize(),
                     opaque ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(request.ratio);
        if (!opaque)
            image.fill(Qt::transparent);
        QPainter painter(&image);
        request.job(painter, request.viewport);
        return image;
    } catch (const std::exception &) {
        return {};
    }
}

void StillImage::deliver(QImage image, const Viewport &viewport, quint64 generation)
{
    m_busy = false;
    if (image.isNull() && !m_next)
        return; // asked for again at once it would fail again
    if (generation == m_generation && !image.isNull()) {
        m_image = std::move(image);
        m_viewport = viewport;
    }
    if (m_next)
        start(*std::exchange(m_next, std::nullopt));
    emit changed();
}

bool StillImage::covers(const Viewport &viewport) const
{
    return !m_image.isNull() && m_image.format() == QImage::Format_RGB32 && viewport.scale() == m_viewport.scale() &&
           viewport.toScreen(m_viewport.bounds()).contains(QRectF({-1, -1}, viewport.size() + QSizeF(2, 2)));
}

void StillImage::draw(QPainter &painter, const Viewport &viewport) const
{
    if (m_image.isNull())
        return;
    const QRectF target = viewport.toScreen(m_viewport.bounds());
    if (std::abs(viewport.scale() / m_viewport.scale() - 1) < 1e-9) {
        // On whole device pixels, as anything else is resampled: slow, and the letters blur.
        const QTransform device = painter.deviceTransform();
        const QPointF corner = device.map(target.topLeft());
        const QPointF whole(std::round(corner.x()), std::round(corner.y()));
        painter.drawImage(device.inverted().map(whole), m_image);
    } else {
        painter.drawImage(target, m_image);
    }
}

} // namespace sijill
