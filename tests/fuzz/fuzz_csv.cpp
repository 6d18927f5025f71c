// A text of any bytes as a table, within small limits so that each of them is met: no crash, the same rows each time.
// The first byte chooses the limits.

#include "mapdata/tables/csvrows.h"
#include "readrows.h"

using namespace sijill;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QString path = fuzz::fileOf(u"table.csv"_s, fuzz::bytesOf(data + 1, size - 1));
    CsvLimits limits;
    if (data[0] % 2 != 0)
        limits = {20, 60, 5, 200};
    if (const auto rows = CsvRows::open(path, limits))
        fuzz::readTwice(**rows);
    return 0;
}
