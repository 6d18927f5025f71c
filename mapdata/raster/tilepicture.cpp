#include "mapdata/raster/tilepicture.h"

#include <cpl_vsi.h>
#include <gdal_priv.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace sijill {

namespace {

/// No tile is larger than that, in pixels: one that says so of itself is not read.
constexpr qint64 mostPixels = 16 << 20;

/// A picture in memory, open.
class OpenPicture {
public:
    explicit OpenPicture(const QByteArray &bytes)
        : m_name("/vsimem/sijill-tile-" + QByteArray::number(quint64(reinterpret_cast<std::uintptr_t>(this))))
    {
        if (bytes.isEmpty())
            return;
        auto *data = reinterpret_cast<GByte *>(const_cast<char *>(bytes.constData()));
        VSIFCloseL(VSIFileFromMemBuffer(m_name.constData(), data, static_cast<vsi_l_offset>(bytes.size()), false));
        static constexpr const char *drivers[] = {"PNG", "JPEG", "WEBP", nullptr};
        CPLPushErrorHandler(CPLQuietErrorHandler);
        m_dataset.reset(GDALDataset::Open(m_name.constData(), GDAL_OF_RASTER | GDAL_OF_READONLY, drivers));
        CPLPopErrorHandler();
        if (m_dataset && qint64(m_dataset->GetRasterXSize()) * m_dataset->GetRasterYSize() > mostPixels)
            m_dataset.reset();
    }
    ~OpenPicture()
    {
        m_dataset.reset();
        VSIUnlink(m_name.constData());
    }
    OpenPicture(const OpenPicture &) = delete;
    OpenPicture &operator=(const OpenPicture &) = delete;

    GDALDataset *dataset() const { return m_dataset.get(); }

private:
    QByteArray m_name;
    GDALDatasetUniquePtr m_dataset;
};

using Plane = std::vector<quint8>;

/// A band as bytes; of 16 bits the upper ones.
bool readPlane(GDALRasterBand &band, int side, bool smooth, Plane &plane)
{
    const auto count = static_cast<std::size_t>(side) * static_cast<std::size_t>(side);
    plane.resize(count);
    GDALRasterIOExtraArg extra;
    INIT_RASTERIO_EXTRA_ARG(extra);
    const bool asItIs = band.GetXSize() == side && band.GetYSize() == side;
    extra.eResampleAlg = asItIs || !smooth ? GRIORA_NearestNeighbour : GRIORA_Bilinear;
    if (band.GetRasterDataType() == GDT_Byte)
        return band.RasterIO(GF_Read, 0, 0, band.GetXSize(), band.GetYSize(), plane.data(), side, side, GDT_Byte, 0, 0,
                             &extra) == CE_None;
    std::vector<quint16> wide(count);
    if (band.RasterIO(GF_Read, 0, 0, band.GetXSize(), band.GetYSize(), wide.data(), side, side, GDT_UInt16, 0, 0,
                      &extra) != CE_None)
        return false;
    std::ranges::transform(wide, plane.begin(), [](quint16 value) { return static_cast<quint8>(value >> 8); });
    return true;
}

std::optional<quint8> clearValue(GDALRasterBand &band)
{
    int has = 0;
    const double value = band.GetNoDataValue(&has);
    if (!has || value < 0 || value > 65535)
        return std::nullopt;
    return static_cast<quint8>(band.GetRasterDataType() == GDT_Byte ? value : value / 256);
}

quint8 times(quint8 colour, quint8 alpha)
{
    return static_cast<quint8>((colour * alpha + 127) / 255);
}

} // namespace

bool isJpeg(const QByteArray &bytes)
{
    return bytes.startsWith("\xff\xd8\xff");
}

int pictureSide(const QByteArray &bytes)
{
    const OpenPicture picture(bytes);
    return picture.dataset() ? picture.dataset()->GetRasterXSize() : 0;
}

TilePicture decodedTile(const QByteArray &bytes, int side)
{
    const OpenPicture picture(bytes);
    if (!picture.dataset() || picture.dataset()->GetRasterCount() == 0)
        return {};
    GDALDataset &dataset = *picture.dataset();
    const int bands = dataset.GetRasterCount();
    const bool hasAlpha = bands == 2 || bands >= 4;
    const int colours = bands >= 3 ? 3 : 1;
    const GDALColorTable *table = colours == 1 ? dataset.GetRasterBand(1)->GetColorTable() : nullptr;
    std::array<Plane, 3> planes;
    std::array<std::optional<quint8>, 3> clear;
    for (int i = 0; i < colours; ++i) {
        GDALRasterBand &band = *dataset.GetRasterBand(i + 1);
        const auto at = static_cast<std::size_t>(i);
        if (!readPlane(band, side, !table, planes[at]))
            return {};
        clear[at] = table ? std::nullopt : clearValue(band);
    }
    Plane alpha;
    if (hasAlpha && !readPlane(*dataset.GetRasterBand(colours + 1), side, true, alpha))
        return {};
    TilePicture tile{side, {}};
    const std::size_t count = planes[0].size();
    tile.rgba.resize(count * 4);
    for (std::size_t i = 0; i < count; ++i) {
        std::array<quint8, 4> pixel{planes[0][i], planes[0][i], planes[0][i], 255};
        bool isClear = clear[0].has_value();
        for (std::size_t k = 0; k < static_cast<std::size_t>(colours); ++k) {
            pixel[k] = planes[k][i];
            isClear = isClear && clear[k] == planes[k][i];
        }
        if (colours == 1)
            pixel[1] = pixel[2] = pixel[0];
        if (hasAlpha)
            pixel[3] = alpha[i];
        if (table) {
            GDALColorEntry entry{};
            if (planes[0][i] < table->GetColorEntryCount())
                table->GetColorEntryAsRGB(planes[0][i], &entry);
            const auto byte = [](short value) { return static_cast<quint8>(std::clamp<int>(value, 0, 255)); };
            pixel = {byte(entry.c1), byte(entry.c2), byte(entry.c3), byte(entry.c4)};
        }
        if (isClear)
            pixel[3] = 0;
        for (std::size_t k = 0; k < 3; ++k)
            tile.rgba[i * 4 + k] = times(pixel[k], pixel[3]);
        tile.rgba[i * 4 + 3] = pixel[3];
    }
    return tile;
}

bool isBlack(const quint8 *pixel)
{
    constexpr quint8 noise = 10; // of JPEG, beside what is not black
    return pixel[3] == 255 && pixel[0] <= noise && pixel[1] <= noise && pixel[2] <= noise;
}

void clearBlackRim(TilePicture &tile)
{
    if (tile.isNull())
        return;
    std::vector<std::pair<int, int>> open;
    const auto take = [&](int x, int y) {
        if (x < 0 || y < 0 || x >= tile.side || y >= tile.side || !isBlack(tile.at(x, y)))
            return;
        std::fill_n(tile.at(x, y), 4, quint8(0));
        open.emplace_back(x, y);
    };
    for (int i = 0; i < tile.side; ++i) {
        take(i, 0);
        take(i, tile.side - 1);
        take(0, i);
        take(tile.side - 1, i);
    }
    while (!open.empty()) {
        const auto [x, y] = open.back();
        open.pop_back();
        take(x - 1, y);
        take(x + 1, y);
        take(x, y - 1);
        take(x, y + 1);
    }
}

TilePicture shrunk(const TilePicture &tile, int fold)
{
    if (fold <= 1)
        return tile;
    TilePicture small{tile.side / fold, {}};
    small.rgba.resize(std::size_t(small.side) * std::size_t(small.side) * 4);
    const int count = fold * fold;
    for (int y = 0; y < small.side; ++y) {
        for (int x = 0; x < small.side; ++x) {
            std::array<int, 4> sum{};
            for (int part = 0; part < count; ++part) {
                const quint8 *from = tile.at(x * fold + part % fold, y * fold + part / fold);
                for (std::size_t k = 0; k < 4; ++k)
                    sum[k] += from[k];
            }
            for (std::size_t k = 0; k < 4; ++k)
                small.at(x, y)[k] = static_cast<quint8>((sum[k] + count / 2) / count);
        }
    }
    return small;
}

} // namespace sijill
