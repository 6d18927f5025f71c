// A list of online maps of any bytes: what is read can be added to a list and is read there as it was.

#include "fuzzing.h"
#include "mapdata/raster/online.h"

using namespace sijill;
using namespace Qt::StringLiterals;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    const QString path = fuzz::fileOf(u"online-maps.json"_s, fuzz::bytesOf(data, size));
    const QString other = fuzz::folder().filePath(u"other.json"_s);
    QFile::remove(other);
    Problems problems;
    const auto maps = readOnlineMaps(path, problems);
    if (!maps)
        return 0;
    std::vector<OnlineMap> added;
    for (const OnlineMap &map : *maps)
        if (!addOnlineMap(other, map))
            added.push_back(map);
    if (added.empty())
        return 0;
    const auto again = readOnlineMaps(other, problems);
    require(again && *again == added);
    require(!openOnline(added.front(), NetworkUse::Off));
    return 0;
}
