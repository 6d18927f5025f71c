// Lists of records in JSON of any bytes: no crash, the same rows each time.

#include "mapdata/opening/jsonkind.h"
#include "mapdata/tables/jsonrows.h"
#include "readrows.h"

using namespace sijill;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    const QString path = fuzz::fileOf(u"rows.json"_s, fuzz::bytesOf(data, size));
    jsonKind(path);
    if (const auto rows = openJsonRows(path, {})) {
        fuzz::readTwice(**rows);
        for (const QString &list : (*rows)->tables())
            openJsonRows(path, list);
    }
    return 0;
}
