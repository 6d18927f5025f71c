#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <functional>

/// Small rasters that tests make for themselves.
namespace maderasters {

using Pixel = std::array<double, 4>;
/// Values of the bands at a column and row.
using Values = std::function<Pixel(int x, int y)>;

struct Made {
    int width = 64, height = 64, bands = 3;
    const char *type = "Byte";
    std::array<double, 6> transform = {}; ///< all zero: none
    const char *crs = "";                 ///< empty: none
    const char *driver = "GTiff";
    double nodata = -1;      ///< of all bands; -1: none
    QByteArray options = {}; ///< of creation, parted by spaces
    bool palette = false;    ///< entry i is red i, green 255 - i, blue 7; entry 0 lets all through
};

/// Writes it with GDAL. The program ends where it cannot: nothing would be tested.
void make(const QString &path, const Made &made, const Values &values);

/// A transform of spherical mercator that covers a whole tile of the world at that zoom.
std::array<double, 6> tileTransform(int zoom, int x, int y, int pixels);

} // namespace maderasters
