#pragma once

#include "mapdata/model/atlas.h"

#include <QLocale>

namespace sijill {

/// The title that the data have; where they have none, what happened and where.
QString incidentTitle(const Atlas &atlas, const Incident &incident, const QLocale &locale);

/// A source's own words without quotation marks around the whole: some tables keep those of their file.
QString withoutOuterQuotes(const QString &wording);

} // namespace sijill
