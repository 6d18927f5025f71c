#pragma once

#include "mapdata/register/schema.h"
#include "mapdata/result.h"

#include <QMap>

#include <vector>

namespace sijill {

/// A row by the names of its columns, without those that are empty.
using CarriedRow = QMap<QString, QString>;
using CarriedTables = QMap<QString, std::vector<CarriedRow>>;

/// The ids in a cell of a column that refers to a table.
QStringList idsOfCell(const RegisterColumn &column, const QString &cell);

QByteArray carriedBytes(const CarriedTables &tables);
/// Fails where it is something else, is cut, or is of a newer version: a table or column that is not known here, a row
/// without its id, a reference to what is not with it.
Result<CarriedTables> carriedTables(const QByteArray &bytes);

} // namespace sijill
