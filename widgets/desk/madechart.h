#pragma once

#include "mapdata/desk/deskindex.h"
#include "mapdata/session/derived.h"

namespace sijill {

/// A chart, and what it was made from.
struct MadeChart {
    std::shared_ptr<const Chart> chart;
    std::shared_ptr<const DeskIndex> index; ///< null where there are few incidents, and marks hold theirs
};

/// A large atlas is made ready for charts once, `before` being that of the chart before. Takes a moment that would be
/// felt.
MadeChart madeOf(const Derived &shown, ChartKind kind, TallyKey rows, TallyKey columns, const QLocale &locale,
                 const std::shared_ptr<const DeskIndex> &before);

} // namespace sijill
