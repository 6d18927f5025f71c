#include "mapdata/import/pointorder.h"

#include "mapdata/tables/pointcells.h"
#include "mapdata/tables/words.h"

namespace sijill {

namespace {

/// Of one order the first cell that proves it.
struct Votes {
    std::string latitudeFirst, longitudeFirst;
    bool haveOpen = false;   ///< plain pairs that may be either way
    bool haveSquare = false; ///< the same in square brackets

    void add(std::string_view cell, char decimal)
    {
        const PointCell point = readPoint(cell, decimal);
        if (point.state != CellState::Good)
            return;
        if (point.proves == AxisOrder::LatitudeFirst && latitudeFirst.empty())
            latitudeFirst = cell;
        if (point.proves == AxisOrder::LongitudeFirst && longitudeFirst.empty())
            longitudeFirst = cell;
        if (point.proves == AxisOrder::Unsaid) {
            haveSquare = haveSquare || cell.front() == '[';
            haveOpen = haveOpen || isPlainPair(cell);
        }
    }

private:
    static bool isPlainPair(std::string_view cell)
    {
        return cell.find_first_not_of("0123456789+-., ;/|()\t") == cell.npos;
    }
};

} // namespace

PointOrder pointOrderOf(RowSource &rows, int column, char decimal)
{
    constexpr LookLimits limits{256 << 20, std::chrono::milliseconds(3000)};
    const QString name = rows.columns().value(column);
    Votes votes;
    rows.rewind();
    LookBudget budget(limits);
    for (qint64 bytes = 0; budget.goesOnAfter(bytes) && rows.next();) {
        const std::string_view cell = trimmed(rows.cell(column));
        bytes = static_cast<qint64>(cell.size()) + 1;
        if (!cell.empty())
            votes.add(cell, decimal);
    }
    rows.rewind();
    if (!votes.latitudeFirst.empty() && !votes.longitudeFirst.empty())
        return {
            AxisOrder::Unsaid,
            Exchange::tr("“%1” has the latitude first in some rows (“%2”) and the longitude in others (“%3”). Where a "
                         "row leaves it open, the latitude is taken as the first.")
                .arg(name, QString::fromStdString(votes.latitudeFirst), QString::fromStdString(votes.longitudeFirst))};
    if (!votes.longitudeFirst.empty())
        return {AxisOrder::LongitudeFirst,
                Exchange::tr("“%1” has the longitude first: “%2” is on Earth in no other way.")
                    .arg(name, QString::fromStdString(votes.longitudeFirst))};
    if (!votes.latitudeFirst.empty())
        return {AxisOrder::LatitudeFirst, {}};
    QStringList said;
    if (votes.haveOpen)
        said << Exchange::tr("In “%1” the first number is taken as the latitude: no cell shows which it is.").arg(name);
    if (votes.haveSquare)
        said << Exchange::tr("In “%1” a pair in square brackets has the longitude first, as GeoJSON has.").arg(name);
    return {AxisOrder::Unsaid, said.join(u' ')};
}

} // namespace sijill
