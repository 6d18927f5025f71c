#pragma once

#include "mapdata/mapping/mapping.h"

namespace sijill {

/// A table by its tags.
struct HxlReading {
    Mapping mapping;       ///< by the names of the columns
    QStringList otherwise; ///< columns of a figure that another column has too, and which may not be parts of it
};

/// `tags`: of each column, empty where it has none. `columns`: as they are called; the tags again where they are the
/// header.
HxlReading readHxl(const QStringList &tags, const QStringList &columns);

/// "#affected+displaced", "#population": it counts people, and what else stands in the header says nothing more.
bool isTagOfPeople(const QString &tag);

} // namespace sijill
