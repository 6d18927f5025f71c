#include "mapdata/index/timeindex.h"

namespace sijill {

Sum &Sum::operator+=(const Sum &other)
{
    low += other.low;
    best += other.best;
    high += other.high;
    incidents += other.incidents;
    withoutFigure += other.withoutFigure;
    open += other.open;
    conventional += other.conventional;
    inWhole += other.inWhole;
    toldApart += other.toldApart;
    return *this;
}

} // namespace sijill
