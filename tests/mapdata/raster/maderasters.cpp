#include "maderasters.h"

#include "mapdata/gdal/session.h"

#include <cpl_string.h>
#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <vector>

namespace maderasters {

namespace {

void fill(GDALDataset &dataset, const Made &made, const Values &values)
{
    std::vector<double> row(static_cast<std::size_t>(made.width));
    for (int band = 0; band < made.bands; ++band) {
        for (int y = 0; y < made.height; ++y) {
            for (int x = 0; x < made.width; ++x)
                row[static_cast<std::size_t>(x)] = values(x, y)[static_cast<std::size_t>(band)];
            if (dataset.GetRasterBand(band + 1)->RasterIO(GF_Write, 0, y, made.width, 1, row.data(), made.width, 1,
                                                          GDT_Float64, 0, 0, nullptr) != CE_None)
                qFatal("cannot fill a raster");
        }
    }
}

GDALColorTable palette()
{
    GDALColorTable table;
    for (short i = 0; i < 256; ++i) {
        const GDALColorEntry entry{i, static_cast<short>(255 - i), 7, static_cast<short>(i == 0 ? 0 : 255)};
        table.SetColorEntry(i, &entry);
    }
    return table;
}

void describe(GDALDataset &dataset, const Made &made)
{
    std::array<double, 6> transform = made.transform;
    if (transform != std::array<double, 6>{})
        dataset.SetGeoTransform(transform.data());
    if (*made.crs) {
        OGRSpatialReference crs;
        crs.SetFromUserInput(made.crs);
        dataset.SetSpatialRef(&crs);
    }
    if (made.nodata >= 0)
        for (int band = 1; band <= made.bands; ++band)
            dataset.GetRasterBand(band)->SetNoDataValue(made.nodata);
    if (made.palette) {
        GDALColorTable table = palette();
        dataset.GetRasterBand(1)->SetColorTable(&table);
    } else if (made.bands >= 3) {
        constexpr GDALColorInterp names[] = {GCI_RedBand, GCI_GreenBand, GCI_BlueBand, GCI_AlphaBand};
        for (int band = 0; band < made.bands; ++band)
            dataset.GetRasterBand(band + 1)->SetColorInterpretation(names[band]);
    }
}

} // namespace

void make(const QString &path, const Made &made, const Values &values)
{
    sijill::registerAllDrivers();
    GDALDriverManager *manager = GetGDALDriverManager();
    const GDALDatasetUniquePtr memory(manager->GetDriverByName("MEM")->Create(
        "", made.width, made.height, made.bands, GDALGetDataTypeByName(made.type), nullptr));
    describe(*memory, made);
    fill(*memory, made, values);
    const CPLStringList options(CSLTokenizeString2(made.options.constData(), " ", 0));
    const GDALDatasetUniquePtr file(
        manager->GetDriverByName(made.driver)
            ->CreateCopy(path.toUtf8().constData(), memory.get(), FALSE, options.List(), nullptr, nullptr));
    if (!file || file->FlushCache(true) != CE_None)
        qFatal("cannot make %s", qPrintable(path));
}

std::array<double, 6> tileTransform(int zoom, int x, int y, int pixels)
{
    constexpr double half = 20'037'508.342789244;
    const double side = 2 * half / (1 << zoom);
    return {-half + x * side, side / pixels, 0, half - y * side, 0, -side / pixels};
}

} // namespace maderasters
