#pragma once

#include "mapdata/register/database.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace sijill {

struct RegisterTable;

/// The cells of a record as the tables of a folder have them, by field. Nothing where there is no such record.
using RecordCells = QHash<QString, QString>;
std::optional<RecordCells> cellsOf(Database &database, const RegisterTable &table, const QString &id);

/// Ids of a table's records for which the column is that.
QStringList idsWhere(Database &database, const QString &table, const QString &column, const QString &value);

bool isInBin(Database &database, const QString &incident);
/// Its whole, the whole of that and so on; a circle is gone through once.
QStringList wholesAbove(Database &database, const QString &incident);
/// A name for it in a sentence: its title with its id, or the id alone.
QString nameInWords(const RecordCells &cells, const QString &id);

} // namespace sijill
