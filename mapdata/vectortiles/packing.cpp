#include "mapdata/vectortiles/packing.h"

#include "mapdata/vectortiles/tr.h"

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include <algorithm>
#include <memory>

namespace sijill {

namespace {

enum class Step : quint8 { More, Done, Failed };

/// Lets `take` write into a buffer that grows as it is filled, up to one byte more than may come.
template <class Take>
Result<QByteArray> filled(qsizetype packedSize, qsizetype most, Take take)
{
    const auto damaged = [] { return Problem{Problem::Severity::Error, {}, {}, Tiles::tr("It is damaged.")}; };
    QByteArray out;
    qsizetype used = 0;
    for (Step step = Step::More; step == Step::More;) {
        const qsizetype wanted = used == 0 ? std::max<qsizetype>(packedSize * 3, 4096) : out.size() * 2;
        out.resize(std::min(wanted, most + 1));
        qsizetype written = 0;
        step = take(out.data() + used, out.size() - used, written);
        used += written;
        if (step == Step::Failed)
            return damaged();
        if (used > most)
            return Problem{Problem::Severity::Error, {}, {}, Tiles::tr("It unpacks to more than any tile has.")};
        if (step == Step::More && used < out.size())
            return damaged(); // nothing more came
    }
    out.resize(used);
    return out;
}

Result<QByteArray> inflated(const QByteArray &bytes, qsizetype most)
{
    z_stream stream{};
    constexpr int gzipOrZlib = 15 + 32;
    if (inflateInit2(&stream, gzipOrZlib) != Z_OK)
        return Problem{Problem::Severity::Error, {}, {}, Tiles::tr("There is not enough memory for it.")};
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> owned(&stream, inflateEnd);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    return filled(bytes.size(), most, [&](char *out, qsizetype room, qsizetype &written) {
        stream.next_out = reinterpret_cast<Bytef *>(out);
        stream.avail_out = static_cast<uInt>(room);
        const int result = inflate(&stream, Z_NO_FLUSH);
        written = room - static_cast<qsizetype>(stream.avail_out);
        return result == Z_STREAM_END ? Step::Done : result == Z_OK ? Step::More : Step::Failed;
    });
}

Result<QByteArray> unbrotlied(const QByteArray &bytes, qsizetype most)
{
    const std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> state(
        BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), BrotliDecoderDestroyInstance);
    if (!state)
        return Problem{Problem::Severity::Error, {}, {}, Tiles::tr("There is not enough memory for it.")};
    std::size_t left = static_cast<std::size_t>(bytes.size());
    const auto *next = reinterpret_cast<const uint8_t *>(bytes.constData());
    return filled(bytes.size(), most, [&](char *out, qsizetype room, qsizetype &written) {
        auto free = static_cast<std::size_t>(room);
        auto *to = reinterpret_cast<uint8_t *>(out);
        const auto result = BrotliDecoderDecompressStream(state.get(), &left, &next, &free, &to, nullptr);
        written = room - static_cast<qsizetype>(free);
        return result == BROTLI_DECODER_RESULT_SUCCESS             ? Step::Done
               : result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT ? Step::More
                                                                   : Step::Failed;
    });
}

Result<QByteArray> unzstded(const QByteArray &bytes, qsizetype most)
{
    const std::unique_ptr<ZSTD_DStream, decltype(&ZSTD_freeDStream)> stream(ZSTD_createDStream(), ZSTD_freeDStream);
    if (!stream)
        return Problem{Problem::Severity::Error, {}, {}, Tiles::tr("There is not enough memory for it.")};
    // No larger window than what may come of it: a frame may ask for gigabytes.
    constexpr int largestWindow = 26;
    ZSTD_DCtx_setParameter(stream.get(), ZSTD_d_windowLogMax, largestWindow);
    ZSTD_inBuffer in{bytes.constData(), static_cast<std::size_t>(bytes.size()), 0};
    return filled(bytes.size(), most, [&](char *out, qsizetype room, qsizetype &written) {
        ZSTD_outBuffer to{out, static_cast<std::size_t>(room), 0};
        const std::size_t result = ZSTD_decompressStream(stream.get(), &to, &in);
        written = static_cast<qsizetype>(to.pos);
        if (ZSTD_isError(result))
            return Step::Failed;
        return result == 0 ? Step::Done : Step::More;
    });
}

} // namespace

Packing packingOf(QByteArrayView bytes)
{
    const auto begins = [&](std::initializer_list<int> mark) {
        return bytes.size() >= static_cast<qsizetype>(mark.size()) &&
               std::equal(mark.begin(), mark.end(), bytes.begin(),
                          [](int wanted, char is) { return wanted == static_cast<unsigned char>(is); });
    };
    if (begins({0x1f, 0x8b}))
        return Packing::Gzip;
    if (begins({0x28, 0xb5, 0x2f, 0xfd}))
        return Packing::Zstd;
    // Zlib's two bytes are a number that 31 divides. No tile begins with 0x78.
    if (bytes.size() >= 2 && bytes[0] == 0x78 && (0x78 * 256 + static_cast<unsigned char>(bytes[1])) % 31 == 0)
        return Packing::Gzip;
    return Packing::None;
}

Result<QByteArray> unpacked(const QByteArray &bytes, Packing packing, qsizetype most)
{
    if (packing == Packing::Unknown)
        packing = packingOf(bytes);
    switch (packing) {
    case Packing::Gzip:
        return inflated(bytes, most);
    case Packing::Brotli:
        return unbrotlied(bytes, most);
    case Packing::Zstd:
        return unzstded(bytes, most);
    case Packing::None:
    case Packing::Unknown:
        break;
    }
    if (bytes.size() > most)
        return Problem{Problem::Severity::Error, {}, {}, Tiles::tr("It is larger than any tile.")};
    return bytes;
}

QByteArray gzipped(QByteArrayView bytes)
{
    z_stream stream{};
    constexpr int gzip = 15 + 16, memory = 8;
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzip, memory, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
    const std::unique_ptr<z_stream, decltype(&deflateEnd)> owned(&stream, deflateEnd);
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(static_cast<qsizetype>(stream.total_out));
    return out;
}

} // namespace sijill
