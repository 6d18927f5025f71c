#pragma once

#include "mapdata/tables/tableshape.h"

#include <QJsonObject>
#include <QStringList>

namespace sijill {

// How presets write the layout of a file, and columns by number. docs/presets.md tells of it.

/// A name, or a number from 1 for "#12".
QJsonValue columnToJson(const QString &column);
QString columnFromJson(const QJsonValue &value);
/// Of "#12" the column, from 0; -1 where it is no such word.
qsizetype numberedColumn(const QString &column);

/// Only what is said: most presets say nothing of it.
void addToJson(const TableShape &shape, QJsonObject &object);
/// Words that are not known are added to `odd`.
TableShape shapeFromJson(const QJsonObject &object, QStringList &odd);

} // namespace sijill
