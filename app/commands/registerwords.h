#pragma once

#include "mapdata/register/edit.h"
#include "mapdata/register/editor.h"
#include "mapdata/register/preparededit.h"
#include "mapdata/result.h"

#include <QCommandLineParser>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>
#include <optional>

namespace sijill {

/// Declares what all commands that change a register share: --why, --who, --format.
void declareEditing(QCommandLineParser &parser);
/// Declares --in, the table of the record.
void declareTable(QCommandLineParser &parser);

/// Reads the words; the exit code where there is no more to do: help was printed, or the words are off and it is said.
std::optional<int> parseWords(QCommandLineParser &parser, const QString &command, const QStringList &words);
/// --format, which has to be one of these.
std::optional<int> refuseFormat(const QCommandLineParser &parser, const QStringList &formats);

/// --set FIELD=VALUE, as often as it is given. Fails with a word that is none.
Result<std::vector<FieldEdit>> fieldsOf(const QStringList &words);

/// Does it and prints what came of it. The exit code.
int runEdit(const QString &file, const Edit &edit, const QCommandLineParser &parser);

/// The same with an edit that is put together of what stands in the register.
int runPrepared(const QString &file, const std::function<Result<PreparedEdit>(Database &)> &prepare,
                const QCommandLineParser &parser);

QString entryWord(const HistoryEntry &entry);
QJsonObject entryJson(const HistoryEntry &entry);

} // namespace sijill
