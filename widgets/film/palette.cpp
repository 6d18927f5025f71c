#include "widgets/film/palette.h"

#include "mapdata/files/writefault.h"
#include "widgets/film/encoder.h"

#include <QFile>

#include <algorithm>
#include <cerrno>

namespace sijill {

namespace {

constexpr int bits = 5;
constexpr int cells = 1 << (3 * bits);

int cellOf(QRgb colour)
{
    constexpr int shift = 8 - bits;
    return (qRed(colour) >> shift << (2 * bits)) | (qGreen(colour) >> shift << bits) | (qBlue(colour) >> shift);
}

/// Pixels of about one colour.
struct Cell {
    std::array<qint64, 3> sum{};
    qint64 count = 0;
    int mean(std::size_t channel) const { return static_cast<int>(sum[channel] / count); }
};

/// Cells of which one colour is made.
struct Box {
    std::vector<Cell> cells;
    std::size_t widest = 0; ///< channel
    double weight = 0;

    void measure()
    {
        int width = -1;
        qint64 pixels = 0;
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const auto [least, most] = std::ranges::minmax(cells, {}, [&](const Cell &c) { return c.mean(channel); });
            if (most.mean(channel) - least.mean(channel) > width) {
                width = most.mean(channel) - least.mean(channel);
                widest = channel;
            }
        }
        for (const Cell &cell : cells)
            pixels += cell.count;
        // Large grounds must not take all colours from small letters.
        weight = cells.size() > 1 ? width * std::sqrt(static_cast<double>(pixels)) : 0;
    }
    QRgb colour() const
    {
        Cell all;
        for (const Cell &cell : cells) {
            for (std::size_t channel = 0; channel < 3; ++channel)
                all.sum[channel] += cell.sum[channel];
            all.count += cell.count;
        }
        return qRgb(all.mean(0), all.mean(1), all.mean(2));
    }
};

Box splitOff(Box &box)
{
    std::ranges::sort(box.cells, {}, [&](const Cell &cell) { return cell.mean(box.widest); });
    const int middle = (box.cells.front().mean(box.widest) + box.cells.back().mean(box.widest)) / 2;
    auto at = std::ranges::find_if(box.cells, [&](const Cell &cell) { return cell.mean(box.widest) > middle; });
    at = std::clamp(at, box.cells.begin() + 1, box.cells.end() - 1);
    Box other;
    other.cells.assign(at, box.cells.end());
    box.cells.erase(at, box.cells.end());
    box.measure();
    other.measure();
    return other;
}

} // namespace

QList<QRgb> paletteOf(std::span<const QImage> pictures)
{
    std::vector<Cell> counted(cells);
    for (const QImage &picture : pictures) {
        const QImage rgb = picture.convertToFormat(QImage::Format_RGB32);
        for (int y = 0; y < rgb.height(); ++y) {
            const auto *line = reinterpret_cast<const QRgb *>(rgb.constScanLine(y));
            for (int x = 0; x < rgb.width(); ++x) {
                Cell &cell = counted[static_cast<std::size_t>(cellOf(line[x]))];
                cell.sum[0] += qRed(line[x]);
                cell.sum[1] += qGreen(line[x]);
                cell.sum[2] += qBlue(line[x]);
                ++cell.count;
            }
        }
    }
    std::erase_if(counted, [](const Cell &cell) { return cell.count == 0; });
    if (counted.empty())
        return {qRgb(0, 0, 0)};
    std::vector<Box> boxes(1);
    boxes[0].cells = std::move(counted);
    boxes[0].measure();
    constexpr std::size_t most = 255; // one is left for what does not change from frame to frame
    while (boxes.size() < most) {
        const auto widest = std::ranges::max_element(boxes, {}, &Box::weight);
        if (widest->weight <= 0)
            break;
        Box half = splitOff(*widest);
        boxes.push_back(std::move(half));
    }
    QList<QRgb> colours;
    for (const Box &box : boxes)
        colours.append(box.colour());
    return colours;
}

PaletteMap::PaletteMap(QList<QRgb> colours) : m_colours(std::move(colours)), m_known(cells, -1) {}

quint8 PaletteMap::nearest(QRgb colour) const
{
    const auto distance = [&](QRgb other) {
        const int r = qRed(colour) - qRed(other), g = qGreen(colour) - qGreen(other), b = qBlue(colour) - qBlue(other);
        return 3 * r * r + 6 * g * g + b * b; // as eyes weigh them
    };
    const auto found = std::ranges::min_element(m_colours, {}, distance);
    return static_cast<quint8>(found - m_colours.begin());
}

void PaletteMap::map(const QRgb *from, int count, quint8 *to)
{
    for (int i = 0; i < count; ++i) {
        qint16 &known = m_known[static_cast<std::size_t>(cellOf(from[i]))];
        if (known < 0)
            known = nearest(from[i]);
        to[i] = static_cast<quint8>(known);
    }
}

void PaletteMap::writeColours(quint32 *to) const
{
    for (qsizetype i = 0; i < 256; ++i)
        to[i] = i < m_colours.size() ? (0xff000000U | m_colours[i]) : 0;
}

QString writeGifComment(const QString &file, const QString &text)
{
    QFile gif(file);
    if (!gif.open(QFile::ReadWrite) || !gif.seek(gif.size() - 1))
        return gif.errorString();
    constexpr char trailer = 0x3b;
    char last = 0;
    if (!gif.getChar(&last) || last != trailer || !gif.seek(gif.size() - 1))
        return systemReason(EIO);
    QByteArray block("\x21\xfe", 2);
    const QByteArray bytes = text.toUtf8();
    for (qsizetype at = 0; at < bytes.size(); at += 255) {
        const QByteArray piece = bytes.mid(at, 255);
        block.append(static_cast<char>(piece.size())).append(piece);
    }
    block.append('\0').append(trailer);
    return gif.write(block) == block.size() && gif.flush() ? QString() : gif.errorString();
}

} // namespace sijill
