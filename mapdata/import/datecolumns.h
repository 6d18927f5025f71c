#pragma once

#include "mapdata/mapping/mapping.h"

namespace sijill {

/// What the numbers in the columns of dates count, by some rows: nothing where most are dates by themselves.
DateNumbers dateNumbersIn(const std::vector<QStringList> &rows, qsizetype column);

/// What has to be known of the columns of dates before their rows are read: what their numbers count, and what a person
/// chose. Returns what was taken for granted, each in a sentence, translated.
QStringList settleDates(Mapping &mapping, const QStringList &columns, const std::vector<QStringList> &rows,
                        const DateChoice &choice = {});

} // namespace sijill
