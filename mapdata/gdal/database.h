#pragma once

#include <QByteArray>
#include <QString>

namespace sijill {

/// Whether a file that begins so is an SQLite database, whatever its name ends in.
bool isDatabase(QByteArrayView head);

/// Whether the last changes to a database stand in a log beside it, and not yet in the file.
bool hasLog(const QString &path);

/// Why an SQLite database is not opened; empty where it may be. Virtual tables take their rows from code, and only
/// those that stay inside the database are known: indexes (rtree, full text) and SpatiaLite's own. The list of tables
/// is read by SQLite alone, without any module. A log beside it is read where the index of the log is there too: to
/// make one, SQLite would have to write, and without the log rows would be missing.
QString whyDatabaseRefused(const QString &path);
/// The same of a database in an archive, as GDAL names it ("/vsizip/...").
QString whyPackedDatabaseRefused(const QString &path);

} // namespace sijill
