#include "mapdata/index/timeindex.h"

namespace sijill {

void Sum::add(const Amount &net)
{
    if (net.has(Amount::LeftOut))
        return;
    low += net.low;
    best += net.best;
    high += net.high;
    ++incidents;
    // A net without a figure of its own is what is left of its whole: nothing. All its numbers are zero.
    withoutFigure += !net.has(Amount::HasFigure);
    open += net.has(Amount::Open);
    conventional += net.has(Amount::Conventional);
    inWhole += net.has(Amount::InWhole);
}

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
    return *this;
}

} // namespace sijill
