#pragma once

#include <QtTypes>

namespace sijill {

/// Of dates in figures alone, where the year does not stand first.
enum class DateOrder : quint8 { DayFirst, MonthFirst };

} // namespace sijill
