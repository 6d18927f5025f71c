// A vector tile of any bytes, decoded with the style that ships, as each schema.

#include "fuzzing.h"
#include "mapdata/vectortiles/decodedtile.h"

using namespace sijill;
using fuzz::require;

namespace {

/// A rule for everything, and names of everything.
std::shared_ptr<const TileRules> rules()
{
    static const auto all = [] {
        const auto read = readTileRules(
            "rule any\nother ~ area\nother ~ line\nprotomaps water area kind=lake\nprotomaps "
            "roads line kind|pmap:kind=highway,major_road !is_tunnel=true\nfill sea\nline sea 1 1 1 1 1 1\n"
            "rule name\nother ~ point\nother ~ line\nprotomaps places point\nprotomaps roads "
            "line\nname ink 11 along\nmark tunnel\nprotomaps is_tunnel=true\n",
            {});
        require(bool(read));
        return std::make_shared<const TileRules>(*read);
    }();
    return all;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    for (const TileSchema schema : {TileSchema::Other, TileSchema::Protomaps}) {
        const TilePlan plan(rules(), schema);
        const DecodedTile tile = decodedTile(bytes, plan);
        require(tile.parts.back() == tile.points.size());
        for (const TilePiece &piece : tile.pieces) {
            require(piece.rule < plan.rules().rules.size());
            require(piece.parts > 0 && piece.firstPart + piece.parts < tile.parts.size());
            for (quint32 i = 0; i < piece.parts; ++i)
                require(!tile.part(piece.firstPart + i).empty());
        }
        for (const TileName &name : tile.names) {
            require(!name.text.isEmpty());
            require(name.length >= 0 && name.angle >= -90 && name.angle <= 90);
        }
    }
    layersOfTile(bytes);
    return 0;
}
