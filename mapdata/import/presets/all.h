#pragma once

#include "mapdata/import/presets.h"

namespace sijill {

// Of presets/*.cpp, for the table in presets.cpp.
bool isUcdp(const QStringList &columns);
Mapping ucdpMapping(const QStringList &columns);
bool isAcled(const QStringList &columns);
Mapping acledMapping(const QStringList &columns);
bool isAirwars(const QStringList &columns);
Mapping airwarsMapping(const QStringList &columns);
bool isGtd(const QStringList &columns);
Mapping gtdMapping(const QStringList &columns);
bool isHxl(const QStringList &columns);
Mapping hxlMapping(const QStringList &columns);

} // namespace sijill
