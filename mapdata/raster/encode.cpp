#include "mapdata/raster/encode.h"

#include "mapdata/gdal/session.h"

#include <cpl_string.h>
#include <cpl_vsi.h>
#include <gdal_priv.h>

#include <atomic>

namespace sijill {

namespace {

/// Colours no longer multiplied by alpha, as files have them.
QByteArray straight(const RasterImage &image)
{
    QByteArray bytes = image.rgba;
    auto *pixel = reinterpret_cast<quint8 *>(bytes.data());
    for (qsizetype i = 0; i < bytes.size(); i += 4, pixel += 4) {
        const int alpha = pixel[3];
        for (int k = 0; k < 3 && alpha > 0 && alpha < 255; ++k)
            pixel[k] = static_cast<quint8>(std::min(255, (pixel[k] * 255 + alpha / 2) / alpha));
    }
    return bytes;
}

} // namespace

QByteArray encode(const RasterImage &image, TileFormat format)
{
    if (image.isBlank())
        return {};
    registerAllDrivers();
    GDALDriverManager *manager = GetGDALDriverManager();
    const bool jpeg = format == TileFormat::Jpeg && image.opaque;
    GDALDriver *driver = manager->GetDriverByName(jpeg ? "JPEG" : "PNG");
    GDALDriver *memory = manager->GetDriverByName("MEM");
    if (!driver || !memory)
        return {};
    const int bands = image.opaque ? 3 : 4;
    const int width = image.size.width(), height = image.size.height();
    const GDALDatasetUniquePtr picture(memory->Create("", width, height, bands, GDT_Byte, nullptr));
    QByteArray bytes = straight(image);
    if (!picture || picture->RasterIO(GF_Write, 0, 0, width, height, bytes.data(), width, height, GDT_Byte, bands,
                                      nullptr, 4, GSpacing(4) * width, 1, nullptr) != CE_None)
        return {};
    if (bands == 4)
        picture->GetRasterBand(4)->SetColorInterpretation(GCI_AlphaBand);
    static std::atomic<quint64> number = 0;
    const std::string name = "/vsimem/sijill-tile-" + std::to_string(++number);
    CPLStringList options;
    if (jpeg)
        options.SetNameValue("QUALITY", "85");
    GDALDatasetUniquePtr file(driver->CreateCopy(name.c_str(), picture.get(), FALSE, options.List(), nullptr, nullptr));
    const bool written = file != nullptr;
    file.reset();
    vsi_l_offset length = 0;
    QByteArray encoded;
    if (GByte *data = written ? VSIGetMemFileBuffer(name.c_str(), &length, TRUE) : nullptr) {
        encoded = QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(length));
        CPLFree(data);
    }
    VSIUnlink((name + ".aux.xml").c_str());
    return encoded;
}

} // namespace sijill
