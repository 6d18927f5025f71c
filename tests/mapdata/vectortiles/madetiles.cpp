#include "madetiles.h"

#include "mapdata/vectortiles/hilbert.h"

#include <QBuffer>
#include <QFile>

#include <protozero/pbf_writer.hpp>
#include <sqlite3.h>

#include <algorithm>

namespace sijill::made {

namespace {

std::vector<quint32> commandsOf(const Feature &feature)
{
    std::vector<quint32> commands;
    QPoint pen(0, 0);
    const auto go = [&](QPoint to) {
        commands.push_back(protozero::encode_zigzag32(to.x() - pen.x()));
        commands.push_back(protozero::encode_zigzag32(to.y() - pen.y()));
        pen = to;
    };
    for (const auto &part : feature.parts) {
        commands.push_back((1u << 3) | 1);
        go(part.front());
        if (part.size() > 1) {
            commands.push_back((static_cast<quint32>(part.size() - 1) << 3) | 2);
            for (std::size_t i = 1; i < part.size(); ++i)
                go(part[i]);
        }
        if (feature.shape == Shape::Polygon)
            commands.push_back((1u << 3) | 7);
    }
    return commands;
}

std::string text(const QByteArray &bytes)
{
    return bytes.toStdString();
}

} // namespace

QByteArray tile(const std::vector<Layer> &layers)
{
    std::string out;
    protozero::pbf_writer writer(out);
    for (const Layer &layer : layers) {
        protozero::pbf_writer inLayer(writer, 3);
        inLayer.add_string(1, text(layer.name));
        std::vector<QByteArray> keys, values;
        const auto place = [](std::vector<QByteArray> &all, const QByteArray &one) {
            const auto found = std::ranges::find(all, one);
            if (found != all.end())
                return static_cast<quint32>(found - all.begin());
            all.push_back(one);
            return static_cast<quint32>(all.size() - 1);
        };
        for (const Feature &feature : layer.features) {
            protozero::pbf_writer inFeature(inLayer, 2);
            std::vector<quint32> tags;
            for (const auto &[key, value] : feature.tags) {
                tags.push_back(place(keys, key));
                tags.push_back(place(values, value));
            }
            inFeature.add_packed_uint32(2, tags.begin(), tags.end());
            inFeature.add_enum(3, static_cast<int>(feature.shape));
            const std::vector<quint32> commands = commandsOf(feature);
            inFeature.add_packed_uint32(4, commands.begin(), commands.end());
        }
        for (const QByteArray &key : keys)
            inLayer.add_string(3, text(key));
        for (const QByteArray &value : values) {
            protozero::pbf_writer inValue(inLayer, 4);
            bool isNumber = false;
            const qint64 number = value.toLongLong(&isNumber);
            if (isNumber)
                inValue.add_int64(4, number);
            else if (value == "true" || value == "false")
                inValue.add_bool(7, value == "true");
            else
                inValue.add_string(1, text(value));
        }
        inLayer.add_uint32(5, layer.extent);
        inLayer.add_uint32(15, layer.version);
    }
    return QByteArray::fromStdString(out);
}

std::vector<QPoint> box(int left, int top, int right, int bottom, bool isHole)
{
    std::vector<QPoint> ring{{left, top}, {right, top}, {right, bottom}, {left, bottom}};
    if (isHole)
        std::ranges::reverse(ring);
    return ring;
}

QByteArray pmtiles(const Tiles &tiles, const PmtilesDescription &description)
{
    std::vector<TilePlace> places;
    for (std::size_t i = 0; i < tiles.size(); ++i)
        places.push_back({tileNumber(tiles[i].first), i, static_cast<quint32>(tiles[i].second.size())});
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    writePmtiles(out, places, description,
                 [&](const TilePlace &place) { return std::optional(tiles[place.offset].second); });
    return out.data();
}

bool mbtiles(const QString &path, const Tiles &tiles, const std::map<QByteArray, QByteArray> &metadata,
             const QByteArray &schema)
{
    QFile::remove(path);
    sqlite3 *database = nullptr;
    bool good = sqlite3_open(QFile::encodeName(path).constData(), &database) == SQLITE_OK;
    const QByteArray usual = "CREATE TABLE metadata (name TEXT, value TEXT);"
                             "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data "
                             "BLOB);";
    const auto run = [&](const QByteArray &sql) {
        good = good && sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    };
    run(schema.isEmpty() ? usual : schema);
    run("BEGIN");
    const auto insert = [&](const char *sql, auto bind) {
        sqlite3_stmt *statement = nullptr;
        good = good && sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) == SQLITE_OK;
        if (good)
            bind(statement);
        good = good && sqlite3_step(statement) == SQLITE_DONE;
        sqlite3_finalize(statement);
    };
    for (const auto &[name, value] : metadata)
        insert("INSERT INTO metadata VALUES (?, ?)", [&](sqlite3_stmt *s) {
            sqlite3_bind_text(s, 1, name.constData(), -1, SQLITE_TRANSIENT);
            sqlite3_bind_text(s, 2, value.constData(), -1, SQLITE_TRANSIENT);
        });
    for (const auto &[tile, bytes] : tiles)
        insert("INSERT INTO tiles VALUES (?, ?, ?, ?)", [&](sqlite3_stmt *s) {
            sqlite3_bind_int(s, 1, tile.zoom);
            sqlite3_bind_int(s, 2, tile.x);
            sqlite3_bind_int(s, 3, (1 << tile.zoom) - 1 - tile.y);
            bytes.isNull()
                ? sqlite3_bind_null(s, 4)
                : sqlite3_bind_blob(s, 4, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
        });
    run("COMMIT");
    sqlite3_close(database);
    return good;
}

QByteArray townTile()
{
    const auto place = [](QPoint at, QByteArray kind, QByteArray detail, QByteArray name, QByteArray arabic) {
        return Feature{
            Shape::Point,
            {{at}},
            {{"kind", kind}, {"kind_detail", detail}, {"name", arabic}, {"name:ar", arabic}, {"name:en", name}}};
    };
    return tile({
        {"earth", {{Shape::Polygon, {box(-64, -64, 4160, 4160)}, {{"kind", "earth"}}}}},
        {"water",
         {{Shape::Polygon, {box(200, 200, 1200, 1000), box(500, 400, 800, 700, true)}, {{"kind", "lake"}}},
          {Shape::Line,
           {{{0, 3000}, {2000, 3100}, {4096, 3050}}},
           {{"kind", "river"}, {"name", "العاصي"}, {"name:en", "Orontes"}}}}},
        {"roads",
         {{Shape::Line,
           {{{0, 2048}, {4096, 2048}}},
           {{"kind", "highway"}, {"name", "طريق دمشق"}, {"name:en", "Damascus Road"}}},
          {Shape::Line,
           {{{2048, 0}, {2048, 4096}}},
           {{"kind", "minor_road"}, {"kind_detail", "residential"}, {"is_bridge", "true"}}}}},
        {"buildings", {{Shape::Polygon, {box(2200, 2200, 2300, 2300)}, {{"kind", "building"}}}}},
        {"boundaries", {{Shape::Line, {{{3500, 0}, {3500, 4096}}}, {{"kind", "country"}, {"kind_detail", "2"}}}}},
        {"places",
         {place({2500, 2500}, "locality", "town", "An-Nabk", "النبك"),
          place({-20, 100}, "locality", "town", "Beyond", "أبعد")}},
    });
}

} // namespace sijill::made
