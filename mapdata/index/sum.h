#pragma once

#include "mapdata/ledger/amounts.h"
#include "mapdata/time/timewindow.h"

#include <QtTypes>

namespace sijill {

/// A sum of nets: low <= best <= high. `open`: at least one of them is "or more".
struct Sum {
    qint64 low = 0;
    qint64 best = 0;
    qint64 high = 0; ///< while open: the greatest figures known, added up
    /// Of incidents that reach beyond the window: the people in `best`, and the rest of their bests.
    qint64 cut = 0, beyond = 0;
    quint32 incidents = 0;
    quint32 withoutFigure = 0;
    quint32 open = 0;         ///< how many are open
    quint32 conventional = 0; ///< how many are words ("dozens") turned into numbers
    quint32 inWhole = 0;      ///< how many are counted in what is left of their whole, and not here (Amount::InWhole)
    quint32 toldApart = 0;    ///< the people of these that are told apart

    bool hasFigure() const { return incidents > withoutFigure; }
    /// Only then low, best and high say something; else at most `toldApart` does ("24 or more").
    bool hasBest() const { return incidents > withoutFigure + inWhole; }
    bool isOpen() const { return open > 0; }
    /// What is sure: the bests of what lies wholly in the window.
    qint64 inside() const { return best - cut; }
    /// What is possible: the bests of all that touches the window.
    qint64 touching() const { return best + beyond; }
    bool isExact() const { return cut == 0 && beyond == 0; }
    bool isEmpty() const { return incidents == 0 && beyond == 0; }
    /// What is left out of all totals (Amount::LeftOut) is no incident of the sum either.
    void add(const Amount &net)
    {
        // No branch: this runs a million times for one frame, and flags come in no order.
        const quint32 counted = !net.has(Amount::LeftOut);
        const qint32 kept = -static_cast<qint32>(counted); // all bits, or none
        low += net.low & kept;
        best += net.best & kept;
        high += net.high & kept;
        incidents += counted;
        // A net without a figure of its own is what is left of its whole: nothing. All its numbers are zero.
        withoutFigure += counted & static_cast<quint32>(!net.has(Amount::HasFigure));
        open += counted & static_cast<quint32>(net.has(Amount::Open));
        conventional += counted & static_cast<quint32>(net.has(Amount::Conventional));
        inWhole += counted & static_cast<quint32>(net.has(Amount::InWhole));
        toldApart += net.toldApart;
    }
    /// An incident that reaches beyond the window: what counts of it, and its whole best.
    void addPart(const Amount &part, qint64 whole)
    {
        add(part);
        cut += part.best;
        beyond += whole - part.best;
    }
    /// What an incident adds to the sum of a window; nothing where it does not touch it.
    void add(const Amount &net, Span span, const TimeWindow &window);
    Sum &operator+=(const Sum &other);
    bool operator==(const Sum &) const = default;
};

/// What counts in a window of an incident that touches it: where it reaches beyond it, by the window's rule. A share is
/// whole people of low, of what best is above it and of what high is above that, each allotted by itself, so that
/// bounds stay in order.
Amount partIn(const Amount &net, Span span, const TimeWindow &window);

/// What is shown and counts nothing.
inline constexpr Amount countsNothing{0, 0, 0, Amount::LeftOut, 0};

} // namespace sijill
