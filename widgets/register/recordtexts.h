#pragma once

#include "mapdata/register/recordlist.h"

#include <QLocale>

namespace sijill {

/// "14 incidents, 1 in the bin, 3 reports"; empty for what nothing refers to.
QString usesInWords(const RecordUses &uses, const QLocale &locale);
/// The name in the language, else in the other one, else the id.
QString nameOf(const RecordRow &row, const QLocale &locale);
/// The tables that are shown, in their order, each with its name for people.
std::vector<std::pair<QString, QString>> recordTables();

} // namespace sijill
