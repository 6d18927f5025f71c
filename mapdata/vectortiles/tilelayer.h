#pragma once

#include <protozero/data_view.hpp>

#include <QByteArray>

#include <cstdint>
#include <functional>
#include <vector>

namespace sijill {

/// A layer of a vector tile (MVT 1 or 2) as it lies in the bytes, which must outlive it.
struct TileLayer {
    protozero::data_view name;
    std::vector<protozero::data_view> keys;
    std::vector<protozero::data_view> values; ///< messages
    std::vector<protozero::data_view> features;
    std::uint32_t extent = 4096;
    std::uint32_t version = 1;
};

/// Calls `take` for each layer that can be read. How many could not.
int forLayers(QByteArrayView plain, const std::function<void(TileLayer &)> &take);

/// A value as text: "true", "12", "name".
QByteArray valueText(protozero::data_view message);

/// A feature's parts as it lies in the bytes.
struct TileFeature {
    protozero::data_view tags;     ///< packed pairs of positions in keys and values
    protozero::data_view geometry; ///< packed commands
    int type = 0;                  ///< 1 point, 2 line, 3 polygon
};
/// @throws protozero::exception
TileFeature readFeature(protozero::data_view message);

/// Where the pen goes: lines and rings in the units of the layer. False where the commands make no sense; what came
/// before stays.
struct TileOutline {
    std::vector<std::pair<std::int64_t, std::int64_t>> points;
    std::vector<std::uint32_t> starts; ///< of each part
    void clear()
    {
        points.clear();
        starts.clear();
    }
};
bool readGeometry(protozero::data_view commands, int type, TileOutline &outline);

} // namespace sijill
