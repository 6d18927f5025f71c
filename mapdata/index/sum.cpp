#include "mapdata/index/sum.h"

#include "mapdata/time/allotment.h"

namespace sijill {

namespace {

Amount shareOf(const Amount &net, Span span, Span window)
{
    const auto share = [&](qint32 people) { return static_cast<qint32>(Allotment(people, span).in(window)); };
    if (net.has(Amount::InWhole))
        return Amount::inWhole(share(static_cast<qint32>(net.toldApart)), net.flags);
    Amount part = net;
    part.low = share(net.low);
    part.best = net.isOneNumber() ? part.low : part.low + share(net.best - net.low);
    part.high = net.isOneNumber() ? part.low : part.best + share(net.high - net.best);
    return part;
}

} // namespace

Amount partIn(const Amount &net, Span span, const TimeWindow &window)
{
    if (window.holds(span))
        return net;
    switch (window.rule) {
    case SpanRule::Share:
        return shareOf(net, span, window.span);
    case SpanRule::Whole:
        return net;
    case SpanRule::Inside:
        break;
    }
    return countsNothing;
}

void Sum::add(const Amount &net, Span span, const TimeWindow &window)
{
    if (window.holds(span))
        add(net);
    else if (window.touches(span) && !net.has(Amount::LeftOut))
        addPart(partIn(net, span, window), net.best);
}

Sum &Sum::operator+=(const Sum &other)
{
    low += other.low;
    best += other.best;
    high += other.high;
    cut += other.cut;
    beyond += other.beyond;
    incidents += other.incidents;
    withoutFigure += other.withoutFigure;
    open += other.open;
    conventional += other.conventional;
    inWhole += other.inWhole;
    toldApart += other.toldApart;
    return *this;
}

} // namespace sijill
