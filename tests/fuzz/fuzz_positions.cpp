// A position of any text: what is read is on the Earth, and read again from each notation it is near the same place.

#include "fuzzing.h"
#include "mapdata/geo/coordinates.h"

#include <cmath>

using namespace sijill;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    const Result<TypedPosition> typed = parsePosition(text);
    looksLikePosition(text);
    if (!typed)
        return 0;
    const LonLat degrees = typed->degrees;
    require(std::abs(degrees.x()) <= 360 && std::abs(degrees.y()) <= 90);
    for (const Notation notation : {Notation::Decimal, Notation::Dms, Notation::Utm, Notation::Mgrs}) {
        const QString written = formatPosition(degrees, {notation}, QLocale::c());
        if (written.isEmpty())
            continue;
        const Result<TypedPosition> again = parsePosition(written);
        require(bool(again));
        constexpr double near = 1e-4; // degrees of latitude: some ten metres
        require(std::abs(again->degrees.y() - degrees.y()) < near);
    }
    return 0;
}
