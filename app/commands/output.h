#pragma once

#include "mapdata/result.h"

#include <QCommandLineParser>

#include <optional>

namespace sijill {

/// Declares --force.
void addForceOption(QCommandLineParser &parser);

/// Why nothing may be written to `output`: it is one of the files that the command reads, whatever leads to it, or a
/// file that is not of the kind its name says stands there and `force` is not given. A table counts as of the kind when
/// it has the columns of one that Sijill writes. Files of the same kind are replaced without a question. `inputs`:
/// files and folders, as they were named.
std::optional<Problem> refusedOutput(const QString &output, const QStringList &inputs, bool force);

/// Says it, if so; the exit code.
std::optional<int> refuseOutput(const QString &output, const QStringList &inputs, const QCommandLineParser &parser);

} // namespace sijill
