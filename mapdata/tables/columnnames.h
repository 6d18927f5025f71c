#pragma once

#include "mapdata/result.h"

#include <QStringList>

namespace sijill {

/// The names of the columns of a table, each once: a second “killed” is called “killed (2)”, one without a name
/// “field_3”. What was called otherwise is told.
QStringList uniqueColumns(const QString &path, const QStringList &names, Problems &problems);
/// More columns are there than are read.
Problem columnsBeyond(const QString &path, qint64 there, qint64 read);

} // namespace sijill
