#include "mapdata/raster/rasteropen.h"

#include "mapdata/raster/tr.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace sijill {

namespace {

Problem refused(const RasterInfo &info, const QString &text)
{
    return {Problem::Severity::Error, info.file, {}, text};
}

void chooseBands(GDALDataset &dataset, RasterInfo &info, RasterRecipe &recipe)
{
    const int count = dataset.GetRasterCount();
    int red = 0, green = 0, blue = 0;
    for (int i = 1; i <= count; ++i) {
        switch (dataset.GetRasterBand(i)->GetColorInterpretation()) {
        case GCI_RedBand:
            red = red ? red : i;
            break;
        case GCI_GreenBand:
            green = green ? green : i;
            break;
        case GCI_BlueBand:
            blue = blue ? blue : i;
            break;
        case GCI_AlphaBand:
            recipe.alphaBand = recipe.alphaBand ? recipe.alphaBand : i;
            break;
        default:
            break;
        }
    }
    info.colours = RasterColours::Rgb;
    if (red && green && blue) {
        recipe.colourBands = {red, green, blue};
    } else if (count - (recipe.alphaBand ? 1 : 0) >= 3) {
        recipe.colourBands = {1, 2, 3};
        recipe.alphaBand = recipe.alphaBand > 3 ? recipe.alphaBand : 0;
    } else {
        recipe.colourBands = {recipe.alphaBand == 1 && count > 1 ? 2 : 1};
        recipe.alphaBand = recipe.alphaBand == recipe.colourBands[0] ? 0 : recipe.alphaBand;
        info.colours = RasterColours::Grey;
    }
}

void takePalette(GDALRasterBand &band, RasterInfo &info, RasterRecipe &recipe)
{
    const GDALColorTable *table = band.GetColorTable();
    if (!table || recipe.colourBands.size() != 1)
        return;
    info.colours = RasterColours::Palette;
    for (int i = 0; i < table->GetColorEntryCount(); ++i) {
        GDALColorEntry entry{};
        table->GetColorEntryAsRGB(i, &entry);
        const auto byte = [](short value) { return static_cast<quint8>(std::clamp<int>(value, 0, 255)); };
        recipe.palette.push_back({byte(entry.c1), byte(entry.c2), byte(entry.c3), byte(entry.c4)});
        info.hasAlpha = info.hasAlpha || entry.c4 < 255;
    }
}

/// Values of a band on a coarse grid over all of it. GDAL's own statistics would be written beside the user's file.
std::vector<float> sampled(GDALRasterBand &band, const std::optional<double> &nodata)
{
    constexpr int side = 256;
    const int wide = std::min(side, band.GetXSize()), high = std::min(side, band.GetYSize());
    std::vector<float> values(static_cast<std::size_t>(wide) * static_cast<std::size_t>(high));
    if (band.RasterIO(GF_Read, 0, 0, band.GetXSize(), band.GetYSize(), values.data(), wide, high, GDT_Float32, 0, 0,
                      nullptr) != CE_None)
        return {};
    std::erase_if(
        values, [&](float value) { return !std::isfinite(value) || (nodata && value == static_cast<float>(*nodata)); });
    std::ranges::sort(values);
    return values;
}

void measureStretch(GDALDataset &dataset, RasterInfo &info, RasterRecipe &recipe)
{
    info.isStretched = true;
    for (std::size_t i = 0; i < recipe.colourBands.size(); ++i) {
        const std::vector<float> values = sampled(*dataset.GetRasterBand(recipe.colourBands[i]), recipe.nodata[i]);
        double low = 0, high = 1;
        if (!values.empty()) {
            low = static_cast<double>(values[values.size() * 2 / 100]);
            high = static_cast<double>(values[std::min(values.size() - 1, values.size() * 98 / 100)]);
        }
        recipe.stretch.emplace_back(low, high > low ? high : low + 1);
    }
}

} // namespace

std::optional<Problem> examineColours(GDALDataset &dataset, RasterInfo &info, RasterRecipe &recipe)
{
    chooseBands(dataset, info, recipe);
    GDALRasterBand &first = *dataset.GetRasterBand(recipe.colourBands[0]);
    info.bands = dataset.GetRasterCount();
    info.sampleType = QString::fromUtf8(GDALGetDataTypeName(first.GetRasterDataType()));
    info.overviews = recipe.overviews = first.GetOverviewCount();
    if (GDALDataTypeIsComplex(first.GetRasterDataType()))
        return refused(info, Raster::tr("Its values are complex numbers, which are no picture."));

    constexpr double mostBlock = 512e6;
    int wide = 0, high = 0;
    first.GetBlockSize(&wide, &high);
    const double block = double(wide) * double(high) * GDALGetDataTypeSizeBytes(first.GetRasterDataType());
    if (block > mostBlock)
        return refused(info,
                       Raster::tr("It is stored in blocks of %1 x %2 pixels, which take more memory than is given "
                                  "to one; store it in tiles (gdal_translate -co TILED=YES).")
                           .arg(wide)
                           .arg(high));

    for (const int number : recipe.colourBands) {
        int has = 0;
        const double nodata = dataset.GetRasterBand(number)->GetNoDataValue(&has);
        recipe.nodata.push_back(has ? std::optional(nodata) : std::nullopt);
        info.hasAlpha = info.hasAlpha || has;
        recipe.isByte = recipe.isByte && dataset.GetRasterBand(number)->GetRasterDataType() == GDT_Byte;
    }
    recipe.hasMask =
        recipe.alphaBand == 0 && (first.GetMaskFlags() & GMF_PER_DATASET) && !(first.GetMaskFlags() & GMF_ALPHA);
    info.hasAlpha = info.hasAlpha || recipe.alphaBand > 0 || recipe.hasMask;
    takePalette(first, info, recipe);
    if (!recipe.isByte && recipe.palette.empty())
        measureStretch(dataset, info, recipe);

    const double pixels = double(dataset.GetRasterXSize()) * double(dataset.GetRasterYSize());
    if (info.overviews == 0 && pixels > 64e6)
        info.problems.push_back(
            {Problem::Severity::Note,
             info.file,
             {},
             Raster::tr(
                 "It has %1 million pixels and no overviews: seen from afar it is slow and coarse. gdaladdo makes "
                 "overviews.")
                 .arg(QLocale().toString(pixels / 1e6, 'f', 0))});
    return {};
}

} // namespace sijill
