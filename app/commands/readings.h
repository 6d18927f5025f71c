#pragma once

#include "mapdata/model/atlas.h"
#include "mapdata/reading/proposal.h"

#include <QLocale>

namespace sijill {

/// What was read of one report.
struct ReadReport {
    QString name; ///< the file's, without folders
    QString text;
    reading::Reading reading;
};

/// The proposals of all reports as one list, in which they refer to each other by position. Offsets are characters of
/// the whole text, as Python or JavaScript with code points counts them.
QByteArray readingsJson(const std::vector<ReadReport> &reports);
QString readingsCsv(const std::vector<ReadReport> &reports);
/// For people: one line a proposal.
QString readingsTable(const std::vector<ReadReport> &reports, const Atlas &atlas, const QLocale &locale);

} // namespace sijill
