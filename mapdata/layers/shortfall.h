#pragma once

#include <QString>

#include <optional>

class GDALDataset;
class OGRLayer;

namespace sijill {

/// Features that a layer should have and did not give.
struct Shortfall {
    qint64 read = 0;
    qint64 there = -1; ///< -1: nobody knows
    QString reason;    ///< of GDAL, as it says it; may be empty
};

/// Compares what was read of a layer, to its end, with what the file says of itself: the count of a database or a
/// header, lines of a text. `error`: the last failure that GDAL reported while reading; empty for none. Nothing where
/// all is there. @pre `path` is the file that the dataset was opened from
std::optional<Shortfall> shortfallOf(GDALDataset &dataset, OGRLayer &layer, const QString &path, qint64 read,
                                     const QString &error);

/// How many features the layer says it has, where that is known without reading them all; else -1.
qint64 featuresTold(GDALDataset &dataset, OGRLayer &layer, const QString &path);

/// A view of a database has as many rows as its query makes, perhaps without end: they are not counted beforehand.
bool isView(GDALDataset &dataset, OGRLayer &layer);

} // namespace sijill
