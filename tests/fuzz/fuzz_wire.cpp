// Any bytes as what the process that reads foreign files sends back: what is taken is whole, whatever that process has
// become. The first byte chooses what it is.

#include "fuzzing.h"
#include "mapdata/layers/wire.h"
#include "mapdata/raster/wire.h"
#include "mapdata/reader/problems.h"
#include "mapdata/tables/rowwire.h"

using namespace sijill;
using fuzz::require;

namespace {

template <class T>
void take(const QByteArray &bytes)
{
    WireReader wire(bytes);
    T value{};
    wire >> value;
    if (!wire.isGood())
        return;
    // What is written of it is read again, to its end.
    WireWriter again;
    again << value;
    WireReader second(again.bytes());
    T copy{};
    second >> copy;
    require(second.isDone());
}

void takeLayer(const QByteArray &bytes)
{
    WireReader wire(bytes);
    VectorLayer layer;
    wire >> layer;
    if (!wire.isGood())
        return;
    require(layer.parents.empty() || layer.parents.size() == layer.features.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes = fuzz::bytesOf(data + 1, size - 1);
    switch (data[0] % 8) {
    case 0:
        take<RowBatch>(bytes);
        break;
    case 1:
        take<SourceNotes>(bytes);
        break;
    case 2:
        take<EncodingChoice>(bytes);
        break;
    case 3:
        take<Problems>(bytes);
        break;
    case 4:
        take<LayerReport>(bytes);
        break;
    case 5:
        take<RasterInfo>(bytes);
        break;
    case 6:
        take<RasterImage>(bytes);
        break;
    default:
        takeLayer(bytes);
        break;
    }
    return 0;
}
