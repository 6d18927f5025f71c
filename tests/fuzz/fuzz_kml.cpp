// Placemarks of KML of any bytes: no crash, the same rows each time.

#include "mapdata/tables/kmlrows.h"
#include "readrows.h"

using namespace sijill;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    const QString path = fuzz::fileOf(u"rows.kml"_s, fuzz::bytesOf(data, size));
    if (const auto rows = openKmlRows(path, {})) {
        fuzz::readTwice(**rows);
        for (const QString &folder : (*rows)->tables())
            openKmlRows(path, folder);
    }
    return 0;
}
