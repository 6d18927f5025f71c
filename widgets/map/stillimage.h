#pragma once

#include "widgets/painter/viewport.h"

#include <QImage>
#include <QObject>
#include <QPainter>

#include <functional>
#include <latch>
#include <memory>
#include <optional>

namespace sijill {

/// A picture of layers that do not change with the window, painted on another thread, larger than the view, and moved
/// and scaled while the camera moves. Of jobs that come while one is being painted only the last is kept.
class StillImage : public QObject {
    Q_OBJECT

public:
    /// Paints in screen coordinates of the viewport. Called on another thread: captures values only.
    using Job = std::function<void(QPainter &, const Viewport &)>;

    /// An opaque picture is copied, an overlay blended, which takes thrice as long.
    enum class Kind : quint8 { Opaque, Overlay };

    explicit StillImage(QObject *parent = nullptr) : QObject(parent) {}
    /// Waits for what is being painted: letters need the application, which may be gone next.
    ~StillImage() override;

    /// `ratio`: device pixels per pixel.
    void request(const Viewport &viewport, double ratio, Kind kind, Job job);
    /// What comes of requests made before is not wanted any more.
    void forget();

    /// Drawn for this viewport, nothing of what was there before is left: it is opaque, and goes beyond its edges.
    bool covers(const Viewport &viewport) const;
    void draw(QPainter &painter, const Viewport &viewport) const;
    bool isEmpty() const { return m_image.isNull(); }
    bool isBusy() const { return m_busy; }
    /// Of the picture at hand.
    const Viewport &viewport() const { return m_viewport; }
    /// Of the picture that will be there when all jobs are done.
    const Viewport &wanted() const { return m_wanted; }

signals:
    void changed();

private:
    struct Request {
        Viewport viewport;
        double ratio = 1;
        Kind kind = Kind::Overlay;
        Job job;
        quint64 generation = 0;
    };
    void start(Request request);
    static QImage paint(const Request &request);
    void deliver(QImage image, const Viewport &viewport, quint64 generation);

    QImage m_image;
    Viewport m_viewport;
    Viewport m_wanted;
    std::optional<Request> m_next;
    quint64 m_generation = 0;
    std::shared_ptr<std::latch> m_painted; ///< of the latest work
    bool m_busy = false;
};

} // namespace sijill
