#include "mapdata/layers/remote.h"

#include "mapdata/layers/wire.h"
#include "mapdata/reader/client.h"
#include "mapdata/reader/problems.h"

namespace sijill {

namespace {

QByteArray requestFor(const QString &path, const LayerOptions &options)
{
    WireWriter wire;
    wire << path << options;
    return wire.take();
}

/// False where it makes no sense.
bool readRequest(const QByteArray &request, QString &path, LayerOptions &options)
{
    WireReader wire(request);
    wire >> path >> options;
    return wire.isDone();
}

void writeRead(WireWriter &wire, const LayerRead &read)
{
    wire << read.problems << read.report << read.unknownCrs << bool(read.layers);
    if (read.layers)
        writeList(wire, *read.layers);
    else
        wire << read.layers.problem();
}

/// False where it makes no sense.
bool readRead(WireReader &wire, LayerRead &read)
{
    bool isRead = false;
    wire >> read.problems >> read.report >> read.unknownCrs >> isRead;
    if (isRead) {
        std::vector<VectorLayer> layers;
        readList(wire, layers);
        read.layers = std::move(layers);
    } else {
        Problem why;
        wire >> why;
        read.layers = std::move(why);
    }
    return wire.isDone();
}

LayerRead failed(const QString &path, const Problem &why)
{
    LayerRead read;
    read.layers = why;
    read.report.file = path;
    return read;
}

} // namespace

Result<std::vector<VectorLayer>> readLayerKindsApart(const QString &path, const LayerOptions &options,
                                                     Problems &problems, LayerReport &report)
{
    report.file = path;
    Result<ReaderSession> session = ReaderSession::start(layerHandler, requestFor(path, options), path);
    if (!session)
        return session.problem();
    Result<QByteArray> answer = session.value().receive();
    if (!answer)
        return answer.problem();
    WireReader wire(std::move(answer).value());
    LayerRead read;
    if (!readRead(wire, read) || (read.layers && read.layers->empty())) // never empty, as readLayerKinds()
        return session.value().makesNoSense();
    problems.insert(problems.end(), read.problems.begin(), read.problems.end());
    report = std::move(read.report);
    return std::move(read.layers);
}

void readEveryLayerApart(const QString &path, const LayerOptions &options, const std::function<bool(LayerRead)> &take)
{
    Result<ReaderSession> session = ReaderSession::start(everyLayerHandler, requestFor(path, options), path);
    if (!session) {
        take(failed(path, session.problem()));
        return;
    }
    while (true) {
        Result<QByteArray> answer = session.value().receive();
        if (!answer) {
            take(failed(path, answer.problem()));
            return;
        }
        WireReader wire(std::move(answer).value());
        bool isLayer = false;
        wire >> isLayer;
        if (!isLayer && wire.isDone())
            return;
        LayerRead read;
        if (!readRead(wire, read)) {
            take(failed(path, session.value().makesNoSense()));
            return;
        }
        if (!take(std::move(read)))
            return;
    }
}

void serveLayer(ReaderCaller &caller, const QByteArray &request)
{
    QString path;
    LayerOptions options;
    if (!readRequest(request, path, options))
        return;
    LayerRead read;
    read.layers = readLayerKinds(path, options, read.problems, &read.report);
    WireWriter answer;
    writeRead(answer, read);
    caller.answer(answer.take());
}

/// A message for each layer, and one that says there are no more.
void serveEveryLayer(ReaderCaller &caller, const QByteArray &request)
{
    QString path;
    LayerOptions options;
    if (!readRequest(request, path, options))
        return;
    readEveryLayer(path, options, [&](const LayerRead &read) {
        WireWriter answer;
        answer << true;
        writeRead(answer, read);
        return caller.answer(answer.take());
    });
    WireWriter end;
    end << false;
    caller.answer(end.take());
}

} // namespace sijill
