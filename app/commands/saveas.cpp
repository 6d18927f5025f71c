#include "app/commands/saveas.h"

#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/output.h"
#include "app/commands/registerwords.h"
#include "mapdata/register/database.h"
#include "mapdata/register/registerfile.h"
#include "mapdata/register/saveas.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

std::optional<Problem> save(const OpenedAtlas &opened, const QStringList &files, const QString &output,
                            const Arguments &arguments)
{
    // As it was known on a day it is another one, without its history.
    if (arguments.isSet(u"known-on"_s) && output.endsWith(registerSuffix, Qt::CaseInsensitive))
        return saveRegister(opened, output, storyTextOf(opened, files.value(0)));
    return saveAtlasAs(opened, files, output);
}

/// Of a register that becomes a folder: what the folder has no place for.
void tellLeftBehind(const QString &file, const QString &output)
{
    if (!isRegister(file) || !QFileInfo(output).isDir())
        return;
    const auto database = Database::open(file, Database::Access::Read);
    if (!database)
        return;
    const auto count = [&](const QString &sql) { return (*database)->value(sql).value_or(QString()).toInt(); };
    const int binned = count(u"SELECT count(*) FROM incidents WHERE in_bin = 1"_s);
    const int entries = count(u"SELECT count(*) FROM history"_s);
    if (binned > 0)
        fail(Done, QCoreApplication::translate("Command",
                                               "%Ln incidents of the bin stay in the register; a folder of "
                                               "tables has none.",
                                               nullptr, binned));
    if (entries > 0)
        fail(Done, QCoreApplication::translate("Command",
                                               "Its history (%Ln entries) stays in the register; a folder of "
                                               "tables has none.",
                                               nullptr, entries));
}

} // namespace

int runSaveAs(const QStringList &words)
{
    Arguments arguments(u"save-as"_s);
    arguments.parser().setApplicationDescription(
        QCoreApplication::translate("Command", "An atlas as a register in one file, or as a folder of tables"));
    declareFiles(arguments.parser());
    arguments.parser().addOption(
        {{u"o"_s, u"output"_s},
         QCoreApplication::translate("Command", "NAME.sijill for a register; any other name is a new folder."),
         u"FILE|FOLDER"_s});
    addForceOption(arguments.parser());
    arguments.parser().addOption(
        {u"format"_s, QCoreApplication::translate("Command", "text or json."), u"FORMAT"_s, u"text"_s});
    if (const std::optional<int> code = arguments.parse(words))
        return *code;
    if (const auto code = refuseFormat(arguments.parser(), {u"text"_s, u"json"_s}))
        return *code;
    const QString output = arguments.value(u"output"_s);
    const QStringList files = arguments.parser().positionalArguments();
    if (output.isEmpty())
        return fail(BadWords, QCoreApplication::translate("Command", "save-as needs --output NAME.sijill or a folder"));
    if (const auto code = refuseOutput(output, files, arguments.parser()))
        return *code;
    const std::optional<OpenedAtlas> opened = arguments.openAtlas();
    if (!opened)
        return NothingDone;
    if (const std::optional<Problem> problem = save(*opened, files, output, arguments))
        return fail(NothingDone, oneLine(*problem));
    if (files.size() == 1)
        tellLeftBehind(files.front(), output);
    const auto written = static_cast<int>(opened->atlas->incidents.size());
    if (arguments.value(u"format"_s) == "json"_L1) {
        const QJsonObject object{{u"file"_s, output}, {u"incidents"_s, written}};
        print(QString::fromUtf8(QJsonDocument(object).toJson()));
        return Done;
    }
    print(QCoreApplication::translate("Command", "%Ln incidents written.", nullptr, written) + u'\n');
    return Done;
}

} // namespace sijill
