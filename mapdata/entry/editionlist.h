#pragma once

#include "mapdata/model/atlas.h"
#include "mapdata/register/edition.h"

#include <QLocale>

#include <vector>

namespace sijill {

/// A line of what an edition says, for a person: of what is changed a line a field.
struct EditionLine {
    /// Kept: it says something else of what was changed by hand, and that stays.
    enum class What : quint8 { Added, Changed, Kept, Gone };
    What what = What::Changed;
    QString incident; ///< its title, place and day
    QString id;
    QString change; ///< "First day: 2013-01-14 → 2013-01-15"
};

/// In the order of the report. `atlas`: the register, as it is; titles of what it does not have are those of the
/// edition.
std::vector<EditionLine> editionLines(const EditionReport &report, const Edition &edition,
                                      const std::shared_ptr<const Atlas> &atlas, const QLocale &locale);

/// "3 added, 1 changed, 2 gone, 20 as before", and what of it was left alone.
QString editionSummary(const EditionReport &report);

} // namespace sijill
