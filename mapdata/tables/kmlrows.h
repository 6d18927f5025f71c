#pragma once

#include "mapdata/tables/rowsource.h"

namespace sijill {

/// The placemarks of a KML or KMZ file as rows, read from its text: times as they are written, those of folders where
/// placemarks have none, and every element and data field as it stands. Folders are tables; those that look alike are
/// read as one. `folder`: by its name, or by its path ("2013/North"), with those in it. `isPacked`: in an archive.
Result<std::shared_ptr<RowSource>> openKmlRows(const QString &path, const QString &folder, bool isPacked = false);

/// Names of the columns for what a placemark says by elements of KML and not by data of its author.
inline constexpr char kmlName[] = "(name)";
inline constexpr char kmlDescription[] = "(description)";
inline constexpr char kmlAddress[] = "(address)";
inline constexpr char kmlFolder[] = "(folder)";
/// A moment, day, month or year as it is written; the end may be ".." for "open", and the begin likewise.
inline constexpr char kmlBegin[] = "(begin)";
inline constexpr char kmlEnd[] = "(end)";
inline constexpr char openEnd[] = "..";

} // namespace sijill
