#include "mapdata/vectortiles/tilelayer.h"

#include <protozero/pbf_reader.hpp>

#include <cmath>
#include <cstdlib>

namespace sijill {

namespace {

constexpr std::size_t mostKeys = 100'000, mostItems = 2'000'000; // values, features of a layer

TileLayer readLayer(protozero::data_view message)
{
    TileLayer layer;
    bool hasName = false;
    protozero::pbf_reader reader(message);
    while (reader.next()) {
        switch (reader.tag_and_type()) {
        case protozero::tag_and_type(1, protozero::pbf_wire_type::length_delimited):
            layer.name = reader.get_view();
            hasName = true;
            break;
        case protozero::tag_and_type(2, protozero::pbf_wire_type::length_delimited):
            layer.features.push_back(reader.get_view());
            break;
        case protozero::tag_and_type(3, protozero::pbf_wire_type::length_delimited):
            layer.keys.push_back(reader.get_view());
            break;
        case protozero::tag_and_type(4, protozero::pbf_wire_type::length_delimited):
            layer.values.push_back(reader.get_view());
            break;
        case protozero::tag_and_type(5, protozero::pbf_wire_type::varint):
            layer.extent = reader.get_uint32();
            break;
        case protozero::tag_and_type(15, protozero::pbf_wire_type::varint):
            layer.version = reader.get_uint32();
            break;
        default:
            reader.skip();
        }
        if (layer.keys.size() > mostKeys || layer.values.size() > mostItems || layer.features.size() > mostItems)
            throw protozero::invalid_length_exception();
    }
    constexpr std::uint32_t largestExtent = 1 << 24;
    const bool isKnown = layer.version == 1 || layer.version == 2;
    if (!hasName || !isKnown || layer.extent == 0 || layer.extent > largestExtent)
        throw protozero::unknown_pbf_wire_type_exception();
    return layer;
}

} // namespace

int forLayers(QByteArrayView plain, const std::function<void(TileLayer &)> &take)
{
    int faults = 0;
    try {
        protozero::pbf_reader reader(plain.data(), static_cast<std::size_t>(plain.size()));
        while (reader.next()) {
            if (reader.tag_and_type() != protozero::tag_and_type(3, protozero::pbf_wire_type::length_delimited)) {
                reader.skip();
                continue;
            }
            const protozero::data_view message = reader.get_view();
            try {
                TileLayer layer = readLayer(message);
                take(layer);
            } catch (const protozero::exception &) {
                ++faults;
            }
        }
    } catch (const protozero::exception &) {
        ++faults;
    }
    return faults;
}

QByteArray valueText(protozero::data_view message)
{
    QByteArray text;
    try {
        protozero::pbf_reader reader(message);
        while (reader.next()) {
            const auto real = [&](double value) {
                constexpr double exact = 1e15;
                return std::abs(value) < exact && value == std::floor(value)
                           ? QByteArray::number(static_cast<qint64>(value))
                           : QByteArray::number(value);
            };
            switch (reader.tag_and_type()) {
            case protozero::tag_and_type(1, protozero::pbf_wire_type::length_delimited): {
                const protozero::data_view view = reader.get_view();
                text = QByteArray(view.data(), static_cast<qsizetype>(view.size()));
                break;
            }
            case protozero::tag_and_type(2, protozero::pbf_wire_type::fixed32):
                text = real(static_cast<double>(reader.get_float()));
                break;
            case protozero::tag_and_type(3, protozero::pbf_wire_type::fixed64):
                text = real(reader.get_double());
                break;
            case protozero::tag_and_type(4, protozero::pbf_wire_type::varint):
                text = QByteArray::number(static_cast<qint64>(reader.get_int64()));
                break;
            case protozero::tag_and_type(5, protozero::pbf_wire_type::varint):
                text = QByteArray::number(static_cast<quint64>(reader.get_uint64()));
                break;
            case protozero::tag_and_type(6, protozero::pbf_wire_type::varint):
                text = QByteArray::number(static_cast<qint64>(reader.get_sint64()));
                break;
            case protozero::tag_and_type(7, protozero::pbf_wire_type::varint):
                text = reader.get_bool() ? "true" : "false";
                break;
            default:
                reader.skip();
            }
        }
    } catch (const protozero::exception &) {
        return {};
    }
    return text;
}

TileFeature readFeature(protozero::data_view message)
{
    TileFeature feature;
    protozero::pbf_reader reader(message);
    while (reader.next()) {
        switch (reader.tag_and_type()) {
        case protozero::tag_and_type(2, protozero::pbf_wire_type::length_delimited):
            feature.tags = reader.get_view();
            break;
        case protozero::tag_and_type(3, protozero::pbf_wire_type::varint):
            feature.type = reader.get_enum();
            break;
        case protozero::tag_and_type(4, protozero::pbf_wire_type::length_delimited):
            feature.geometry = reader.get_view();
            break;
        default:
            reader.skip();
        }
    }
    return feature;
}

bool readGeometry(protozero::data_view commands, int type, TileOutline &outline)
{
    constexpr std::uint32_t moveTo = 1, lineTo = 2, closePath = 7;
    constexpr int point = 1, line = 2, polygon = 3;
    constexpr std::int64_t farthest = std::int64_t(1) << 40; // beyond any that two numbers of 32 bits make
    const char *at = commands.data(), *const end = at + commands.size();
    std::int64_t x = 0, y = 0;
    // A part that has begun and has too few points is none.
    const auto finish = [&] {
        const std::size_t least = type == polygon ? 3 : type == line ? 2 : 1;
        if (!outline.starts.empty() && outline.points.size() - outline.starts.back() < least) {
            outline.points.resize(outline.starts.back());
            outline.starts.pop_back();
        }
    };
    try {
        while (at != end) {
            const auto command = static_cast<std::uint32_t>(protozero::decode_varint(&at, end));
            const std::uint32_t id = command & 7, count = command >> 3;
            if (id == closePath) {
                if (type != polygon || count != 1)
                    break;
                continue;
            }
            // Each pair takes at least two bytes.
            if ((id != moveTo && id != lineTo) || count == 0 || count > static_cast<std::size_t>(end - at) / 2)
                break;
            if (id == moveTo ? (type != point && count != 1) : (type == point || outline.starts.empty()))
                break;
            for (std::uint32_t i = 0; i < count; ++i) {
                x += protozero::decode_zigzag32(static_cast<std::uint32_t>(protozero::decode_varint(&at, end)));
                y += protozero::decode_zigzag32(static_cast<std::uint32_t>(protozero::decode_varint(&at, end)));
                if (std::abs(x) > farthest || std::abs(y) > farthest) {
                    finish();
                    return false;
                }
                if (id == moveTo) {
                    finish();
                    outline.starts.push_back(static_cast<std::uint32_t>(outline.points.size()));
                }
                outline.points.emplace_back(x, y);
            }
        }
    } catch (const protozero::exception &) {
        finish();
        return false;
    }
    finish();
    return at == end;
}

} // namespace sijill
