#pragma once

#include "mapdata/model/atlas.h"
#include "mapdata/register/preparededit.h"

namespace sijill {

/// What takes the claims of an incident of a table that lies beside a register into an incident of it: new claims with
/// their sources, reports, figures and facts. None of them is preferred. That both are one event is kept, so that the
/// row of the table is not counted again beside it.
/// @pre `keep` is of the first data set of the atlas, which is the register; `other` is of another
PreparedEdit takeInEdit(const Atlas &atlas, IncidentIndex keep, IncidentIndex other, const QString &why = {});

/// The same for the register as it stands: sources, reports and terms that are there are left as they are; an id that
/// stands for something else there becomes another one.
Edit fittedTo(Database &database, Edit edit);

} // namespace sijill
