#pragma once

#include "mapdata/raster/rasterimage.h"

#include <gdal_priv.h>

#include <QRectF>

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace sijill {

/// How the values of a raster become colours, decided once when it is opened.
struct RasterRecipe {
    std::vector<int> colourBands;                   ///< one (grey or palette) or three, counted from 1
    int alphaBand = 0;                              ///< 0: none
    bool isByte = true;                             ///< else values are read as 32 bit floats
    bool hasMask = false;                           ///< a mask of the whole file, outside its bands
    std::vector<std::optional<double>> nodata;      ///< one per colour band
    std::vector<std::pair<double, double>> stretch; ///< low and high per colour band; empty: as it is
    std::vector<std::array<quint8, 4>> palette;     ///< RGBA; empty: none
    std::string crs;                                ///< what to say instead of what the file says; empty: what it says
    /// Of a north-up raster in spherical mercator: its rectangle of the world. Others are warped.
    std::optional<QRectF> mercator;
    int overviews = 0;
};

/// Half the way round the earth on the sphere of the projection: metres from the world's middle to its edge.
inline constexpr double mercatorHalf = 20'037'508.342789244;

/// One open dataset, used by one thread at a time.
class RasterHandle {
public:
    /// `dataset` has exactly the bands of the recipe where it is to be warped.
    RasterHandle(GDALDatasetUniquePtr dataset, const RasterRecipe &recipe);

    /// False where it failed or was stopped. `image` has the size asked for.
    bool read(const QRectF &world, QSize pixels, const std::stop_token &stop, RasterImage &image);

private:
    struct Samples;
    bool readDirect(const QRectF &world, QSize pixels, const std::stop_token &stop, Samples &samples);
    bool readWarped(const QRectF &world, QSize pixels, const std::stop_token &stop, Samples &samples);
    GDALDataset *warpable();

    GDALDatasetUniquePtr m_dataset;
    GDALDatasetUniquePtr m_selected; ///< over m_dataset: only the bands of the recipe
    const RasterRecipe &m_recipe;
};

/// Handles for as many threads as read at once, four at most; opened when first wanted, given back after use.
class RasterHandles {
public:
    using Opener = std::function<GDALDatasetUniquePtr()>;
    RasterHandles(Opener opener, RasterRecipe recipe, GDALDatasetUniquePtr first);
    ~RasterHandles();

    const RasterRecipe &recipe() const { return m_recipe; }
    /// Waits for a free one. Null where the file cannot be opened any more, or stop was asked.
    std::unique_ptr<RasterHandle> take(const std::stop_token &stop);
    void giveBack(std::unique_ptr<RasterHandle> handle);

private:
    struct State;
    Opener m_opener;
    RasterRecipe m_recipe;
    std::unique_ptr<State> m_state;
};

} // namespace sijill
