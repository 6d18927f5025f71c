#pragma once

#include "mapdata/entry/entryedit.h"

namespace sijill {

/// One field of several incidents at once: its name in IncidentFields (places, kind, perpetrators, targets, weapons,
/// partOf, counted), and the text that is typed for all of them; "no" and anything else for counted. Remarks are of
/// that field alone.
EnteredEdit editOfSeveral(const QStringList &incidents, const QString &field, const QString &text,
                          const EntryContext &context);

} // namespace sijill
