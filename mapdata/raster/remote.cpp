#include "mapdata/raster/remote.h"

#include "mapdata/raster/rasterpool.h"
#include "mapdata/raster/tr.h"
#include "mapdata/raster/wire.h"
#include "mapdata/reader/openapart.h"

#include <QThreadPool>

#include <condition_variable>
#include <map>
#include <mutex>

namespace sijill {

namespace {

Result<OpenedApart<RasterInfo>> open(const QString &path, const RasterOptions &options)
{
    WireWriter request;
    request << path << options.crs;
    return openApart<RasterInfo>(rasterHandler, request.bytes(), path);
}

/// Threads share one process. Each sends what it wants under a number of its own, and one of those that wait takes what
/// comes, for all.
class RemoteRaster : public RasterPool {
public:
    RemoteRaster(QString path, RasterOptions options, std::shared_ptr<ReaderSession> session)
        : m_path(std::move(path)), m_options(std::move(options)), m_session(std::move(session))
    {
    }

    Result<RasterImage> read(const QRectF &world, QSize pixels, const std::stop_token &stop) override;

private:
    std::optional<Problem> ensureSession();
    void receiveOne(std::unique_lock<std::mutex> &lock, const std::stop_token &stop);
    void fail(const Problem &problem);

    QString m_path;
    RasterOptions m_options;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::shared_ptr<ReaderSession> m_session; ///< null once it has ended
    bool m_isReceiving = false;               ///< a thread is at it
    quint64 m_lastNumber = 0;
    struct Wanted {
        QSize pixels;
        std::optional<Result<RasterImage>> result; ///< once it has come
    };
    std::map<quint64, Wanted> m_wanted; ///< by number
};

/// The process may have ended since.
std::optional<Problem> RemoteRaster::ensureSession()
{
    if (m_session)
        return std::nullopt;
    Result<OpenedApart<RasterInfo>> opened = open(m_path, m_options);
    if (!opened)
        return opened.problem();
    m_session = std::make_shared<ReaderSession>(std::move(opened.value().session));
    return std::nullopt;
}

void RemoteRaster::fail(const Problem &problem)
{
    m_session.reset();
    for (auto &[number, wanted] : m_wanted)
        if (!wanted.result)
            wanted.result = problem;
}

/// Without the lock while it waits.
void RemoteRaster::receiveOne(std::unique_lock<std::mutex> &lock, const std::stop_token &stop)
{
    const std::shared_ptr<ReaderSession> session = m_session;
    m_isReceiving = true;
    lock.unlock();
    Result<QByteArray> bytes = session->receive(stop);
    lock.lock();
    m_isReceiving = false;
    m_changed.notify_all();
    if (!bytes) {
        if (!stop.stop_requested())
            fail(bytes.problem());
        return;
    }
    WireReader wire(std::move(bytes).value());
    quint64 number = 0;
    bool isRead = false;
    RasterImage image;
    Problem why;
    wire >> number >> isRead;
    if (isRead)
        wire >> image;
    else
        wire >> why;
    const auto wanted = m_wanted.find(number); // may have been given up
    if (!wire.isDone() || (isRead && wanted != m_wanted.end() && wanted->second.pixels != image.size))
        return fail(session->makesNoSense());
    if (wanted != m_wanted.end())
        wanted->second.result = isRead ? Result<RasterImage>(std::move(image)) : Result<RasterImage>(why);
}

Result<RasterImage> RemoteRaster::read(const QRectF &world, QSize pixels, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    if (const auto problem = ensureSession())
        return *problem;
    const quint64 number = ++m_lastNumber;
    const auto mine = m_wanted.emplace(number, Wanted{pixels, {}}).first;
    WireWriter ask;
    ask << number << world << pixels;
    m_session->send(ask.bytes());
    while (!mine->second.result && !stop.stop_requested()) {
        if (m_isReceiving || !m_session)
            m_changed.wait_for(lock, std::chrono::milliseconds(50)); // stop does not wake it
        else
            receiveOne(lock, stop);
    }
    std::optional<Result<RasterImage>> result = std::move(mine->second.result);
    m_wanted.erase(mine);
    if (!result)
        return Problem{Problem::Severity::Error, m_path, {}, Raster::tr("Stopped.")};
    return std::move(*result);
}

} // namespace

Result<std::shared_ptr<const RasterSource>> openRasterApart(const QString &path, const RasterOptions &options)
{
    Result<OpenedApart<RasterInfo>> opened = open(path, options);
    if (!opened)
        return opened.problem();
    auto session = std::make_shared<ReaderSession>(std::move(opened.value().session));
    return std::make_shared<const RasterSource>(std::move(opened.value().told),
                                                std::make_unique<RemoteRaster>(path, options, std::move(session)));
}

void serveRaster(ReaderCaller &caller, const QByteArray &request)
{
    WireReader wire(request);
    QString path;
    RasterOptions options;
    wire >> path >> options.crs;
    if (!wire.isDone())
        return;
    const auto source = openRaster(path, options);
    WireWriter opened;
    opened << bool(source);
    if (source)
        opened << (*source)->info();
    else
        opened << source.problem();
    if (!caller.answer(opened.take()) || !source)
        return;
    std::mutex answering;
    QThreadPool threads; // at most as many as the source has handles wait for one
    while (const auto asked = caller.next()) {
        WireReader ask(*asked);
        quint64 number = 0;
        QRectF world;
        QSize pixels;
        ask >> number >> world >> pixels;
        if (!ask.isDone() || world.isEmpty() || pixels.isEmpty() || pixels.width() > 4096 || pixels.height() > 4096)
            break;
        threads.start([&, number, world, pixels] {
            const Result<RasterImage> image = (*source)->read(world, pixels);
            WireWriter answer;
            answer << number << bool(image);
            if (image)
                answer << *image;
            else
                answer << image.problem();
            const std::scoped_lock lock(answering);
            caller.answer(answer.take());
        });
    }
}

} // namespace sijill
