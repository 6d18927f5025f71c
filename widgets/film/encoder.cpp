#include "widgets/film/encoder.h"

#include "mapdata/files/filereplacement.h"
#include "mapdata/files/writefault.h"
#include "widgets/film/palette.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/opt.h>
#include <libswscale/swscale.h>
}

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct KindRow {
    FilmKind kind;
    QLatin1StringView suffix;
    const char *muxer;
    const char *encoder;
    AVPixelFormat pixels;
};
constexpr KindRow kinds[] = {
    {FilmKind::Mp4, "mp4"_L1, "mp4", "libx264", AV_PIX_FMT_YUV420P},
    {FilmKind::WebM, "webm"_L1, "webm", "libvpx-vp9", AV_PIX_FMT_YUV420P},
    {FilmKind::Gif, "gif"_L1, "gif", "gif", AV_PIX_FMT_PAL8},
};

const KindRow &rowOf(FilmKind kind)
{
    return kinds[static_cast<int>(kind)];
}

struct Free {
    void operator()(AVFormatContext *context) const
    {
        if (context->pb)
            avio_closep(&context->pb);
        avformat_free_context(context);
    }
    void operator()(AVCodecContext *context) const { avcodec_free_context(&context); }
    void operator()(AVFrame *frame) const { av_frame_free(&frame); }
    void operator()(AVPacket *packet) const { av_packet_free(&packet); }
    void operator()(SwsContext *context) const { sws_freeContext(context); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

QString reason(int error)
{
    char text[AV_ERROR_MAX_STRING_SIZE] = {};
    av_strerror(error, text, sizeof text);
    return QString::fromLocal8Bit(text);
}

/// Errors of the system come as their negative numbers.
Problem cannotWrite(const QString &file, int error)
{
    constexpr int mostOfSystem = 4095; // as the kernel has it; what is beyond is FFmpeg's own
    return -error > 0 && -error <= mostOfSystem ? notWritten(file, AVUNERROR(error)) : notWritten(file, reason(error));
}

void setEncoding(AVCodecContext &context, FilmKind kind)
{
    context.color_primaries = AVCOL_PRI_BT709;
    context.color_trc = AVCOL_TRC_BT709;
    context.colorspace = AVCOL_SPC_BT709;
    context.color_range = AVCOL_RANGE_MPEG;
    context.gop_size = 250;
    if (kind == FilmKind::Mp4) {
        // Flat colours and small letters: a low constant rate factor costs little.
        av_opt_set(context.priv_data, "preset", "veryfast", 0);
        av_opt_set(context.priv_data, "crf", "19", 0);
    } else {
        av_opt_set(context.priv_data, "deadline", "realtime", 0);
        av_opt_set(context.priv_data, "cpu-used", "7", 0);
        av_opt_set(context.priv_data, "row-mt", "1", 0);
        av_opt_set(context.priv_data, "tile-columns", "2", 0);
        av_opt_set(context.priv_data, "crf", "24", 0);
        context.bit_rate = 0; // quality alone decides
    }
    context.thread_count = 2;
}

} // namespace

struct FilmEncoder::Parts {
    QString file;
    FilmFormat format;
    std::unique_ptr<FileReplacement> replacement; // first, so that it goes last
    Owned<AVFormatContext> output;
    Owned<AVCodecContext> codec;
    Owned<SwsContext> scaler;
    Owned<AVFrame> frame;
    Owned<AVPacket> packet;
    AVStream *stream = nullptr; // owned by output
    PaletteMap palette;
    qint64 shownKey = 0; // of the picture that `frame` holds
    qint64 count = 0;

    int open();
    int openCodec(const KindRow &kind);
    int convert(const QImage &picture);
    int send(const AVFrame *next);
};

int FilmEncoder::Parts::openCodec(const KindRow &kind)
{
    const AVCodec *encoder = avcodec_find_encoder_by_name(kind.encoder);
    if (!encoder)
        return AVERROR_ENCODER_NOT_FOUND;
    codec.reset(avcodec_alloc_context3(encoder));
    if (!codec)
        return AVERROR(ENOMEM);
    codec->width = format.size.width();
    codec->height = format.size.height();
    codec->pix_fmt = kind.pixels;
    codec->framerate = av_d2q(format.framesPerSecond, 100'000);
    codec->time_base = av_inv_q(codec->framerate);
    if (kind.kind != FilmKind::Gif)
        setEncoding(*codec, kind.kind);
    if (output->oformat->flags & AVFMT_GLOBALHEADER)
        codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    return avcodec_open2(codec.get(), encoder, nullptr);
}

int FilmEncoder::Parts::open()
{
    const KindRow &kind = rowOf(format.kind);
    const QByteArray path = QFile::encodeName(replacement->path());
    AVFormatContext *made = nullptr;
    if (const int error = avformat_alloc_output_context2(&made, nullptr, kind.muxer, path.constData()); error < 0)
        return error;
    output.reset(made);
    if (const int error = openCodec(kind); error < 0)
        return error;
    stream = avformat_new_stream(output.get(), nullptr);
    frame.reset(av_frame_alloc());
    packet.reset(av_packet_alloc());
    if (!stream || !frame || !packet)
        return AVERROR(ENOMEM);
    stream->time_base = codec->time_base;
    stream->avg_frame_rate = codec->framerate;
    if (const int error = avcodec_parameters_from_context(stream->codecpar, codec.get()); error < 0)
        return error;
    av_dict_set(&output->metadata, "title", format.title.toUtf8().constData(), 0);
    av_dict_set(&output->metadata, "comment", format.comment.toUtf8().constData(), 0);
    if (kind.kind == FilmKind::Gif) {
        palette = PaletteMap(format.palette);
    } else {
        scaler.reset(sws_getContext(codec->width, codec->height, AV_PIX_FMT_RGB32, codec->width, codec->height,
                                    kind.pixels, SWS_BILINEAR | SWS_ACCURATE_RND, nullptr, nullptr, nullptr));
        if (!scaler)
            return AVERROR(ENOMEM);
        constexpr int neutral = 1 << 16;
        sws_setColorspaceDetails(scaler.get(), sws_getCoefficients(SWS_CS_ITU709), 1,
                                 sws_getCoefficients(SWS_CS_ITU709), 0, 0, neutral, neutral);
    }
    if (const int error = avio_open(&output->pb, path.constData(), AVIO_FLAG_WRITE); error < 0)
        return error;
    AVDictionary *options = nullptr;
    if (kind.kind == FilmKind::Mp4) // so that a player begins before it has all of it
        av_dict_set(&options, "movflags", "+faststart", 0);
    const int error = avformat_write_header(output.get(), &options);
    av_dict_free(&options);
    return error;
}

int FilmEncoder::Parts::convert(const QImage &picture)
{
    av_frame_unref(frame.get()); // the encoder may still hold the buffers of the last one
    frame->format = codec->pix_fmt;
    frame->width = codec->width;
    frame->height = codec->height;
    frame->color_range = codec->color_range;
    frame->colorspace = codec->colorspace;
    if (const int error = av_frame_get_buffer(frame.get(), 0); error < 0)
        return error;
    const QImage rgb = picture.convertToFormat(QImage::Format_RGB32);
    if (format.kind == FilmKind::Gif) {
        for (int y = 0; y < rgb.height(); ++y)
            palette.map(reinterpret_cast<const QRgb *>(rgb.constScanLine(y)), rgb.width(),
                        frame->data[0] + static_cast<std::ptrdiff_t>(y) * frame->linesize[0]);
        palette.writeColours(reinterpret_cast<quint32 *>(frame->data[1]));
        return 0;
    }
    const uint8_t *const planes[] = {rgb.constBits()};
    const int strides[] = {static_cast<int>(rgb.bytesPerLine())};
    return sws_scale(scaler.get(), planes, strides, 0, rgb.height(), frame->data, frame->linesize);
}

/// A null frame drains the encoder.
int FilmEncoder::Parts::send(const AVFrame *next)
{
    int error = avcodec_send_frame(codec.get(), next);
    while (error >= 0) {
        error = avcodec_receive_packet(codec.get(), packet.get());
        if (error == AVERROR(EAGAIN) || error == AVERROR_EOF)
            return 0;
        if (error < 0)
            break;
        if (packet->duration == 0)
            packet->duration = 1;
        av_packet_rescale_ts(packet.get(), codec->time_base, stream->time_base);
        packet->stream_index = stream->index;
        error = av_interleaved_write_frame(output.get(), packet.get());
        // The muxer may swallow what the disk says.
        if (error >= 0 && output->pb->error < 0)
            error = output->pb->error;
    }
    return error;
}

std::optional<FilmKind> filmKindOf(const QString &file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    for (const KindRow &row : kinds)
        if (suffix == row.suffix)
            return row.kind;
    return std::nullopt;
}

QSize evenSize(QSize size)
{
    constexpr int least = 16;
    return {std::max(least, size.width() & ~1), std::max(least, size.height() & ~1)};
}

FilmEncoder::FilmEncoder(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

FilmEncoder::~FilmEncoder() = default;

Result<std::unique_ptr<FilmEncoder>> FilmEncoder::open(const QString &file, const FilmFormat &format)
{
    av_log_set_level(AV_LOG_QUIET); // errors come back as numbers, and are said once
    auto parts = std::make_unique<Parts>();
    parts->file = file;
    parts->format = format;
    auto replacement = FileReplacement::ofFile(file);
    if (!replacement)
        return replacement.problem();
    parts->replacement = std::move(replacement).value();
    if (const int error = parts->open(); error == AVERROR_ENCODER_NOT_FOUND)
        return notWritten(file, QCoreApplication::translate("Film", "the encoder %1 is not installed")
                                    .arg(QLatin1StringView(rowOf(format.kind).encoder)));
    else if (error < 0)
        return cannotWrite(file, error);
    return std::unique_ptr<FilmEncoder>(new FilmEncoder(std::move(parts)));
}

std::optional<Problem> FilmEncoder::add(const QImage &picture)
{
    Parts &p = *m_parts;
    int error = 0;
    if (p.count == 0 || picture.cacheKey() != p.shownKey)
        error = p.convert(picture);
    p.shownKey = picture.cacheKey();
    p.frame->pts = p.count++;
    if (error >= 0)
        error = p.send(p.frame.get());
    return error < 0 ? std::optional(cannotWrite(p.file, error)) : std::nullopt;
}

std::optional<Problem> FilmEncoder::finish()
{
    Parts &p = *m_parts;
    int error = p.send(nullptr);
    if (error >= 0)
        error = av_write_trailer(p.output.get());
    if (error >= 0)
        error = p.output->pb->error;
    const int closed = avio_closep(&p.output->pb);
    if (error >= 0)
        error = closed;
    if (error < 0)
        return cannotWrite(p.file, error);
    if (p.format.kind == FilmKind::Gif) {
        const QString why = writeGifComment(p.replacement->path(), p.format.title + u'\n' + p.format.comment);
        if (!why.isEmpty())
            return notWritten(p.file, why);
    }
    return p.replacement->commit();
}

} // namespace sijill
