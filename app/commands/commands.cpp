#include "app/commands/commands.h"

#include "app/commands/duplicates.h"
#include "app/commands/edit.h"
#include "app/commands/export.h"
#include "app/commands/film.h"
#include "app/commands/handout.h"
#include "app/commands/history.h"
#include "app/commands/import.h"
#include "app/commands/incidents.h"
#include "app/commands/info.h"
#include "app/commands/merge.h"
#include "app/commands/new.h"
#include "app/commands/offline.h"
#include "app/commands/places.h"
#include "app/commands/read.h"
#include "app/commands/render.h"
#include "app/commands/saveas.h"
#include "app/commands/tally.h"
#include "app/commands/where.h"
#include "mapdata/guarded.h"

#include "mapdata/problems.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

// One row a command, in the order in which --help tells of them: tally, incidents, places, info, render, offline, film,
// handout.
constexpr Command table[] = {
    {"tally", QT_TRANSLATE_NOOP("Command", "Totals by place, time, kind, actor or source"), false, runTally},
    {"incidents", QT_TRANSLATE_NOOP("Command", "The incidents with all their claims"), false, runIncidents},
    {"import", QT_TRANSLATE_NOOP("Command", "A table of incidents read, and what became of each row"), false,
     runImport},
    {"export", QT_TRANSLATE_NOOP("Command", "The incidents as a file that other programs read"), false, runExport},
    {"duplicates",
     QT_TRANSLATE_NOOP("Command", "Pairs of incidents of several files, or of a register, that may be the same event"),
     false, runDuplicates},
    {"read", QT_TRANSLATE_NOOP("Command", "The text of a report to proposed incidents"), false, runRead},
    {"places", QT_TRANSLATE_NOOP("Command", "Places of that name in any spelling, best first"), false, runPlaces},
    {"info", QT_TRANSLATE_NOOP("Command", "What a layer or data file is, and what is wrong with it"), false, runInfo},
    {"where", QT_TRANSLATE_NOOP("Command", "A position in every notation, and the area it lies in"), false, runWhere},
    {"render", QT_TRANSLATE_NOOP("Command", "The map as a picture"), true, runRender},
    {"offline", QT_TRANSLATE_NOOP("Command", "Part of a base map as a file, for use without a network"), false,
     runOffline},
    {"film", QT_TRANSLATE_NOOP("Command", "The scenes of the atlas as a film"), true, runFilm},
    {"save-as", QT_TRANSLATE_NOOP("Command", "An atlas as a register in one file, or as a folder of tables"), false,
     runSaveAs},
    {"new", QT_TRANSLATE_NOOP("Command", "A new incident, or another record, in a register"), false, runNew},
    {"edit", QT_TRANSLATE_NOOP("Command", "Changes a record of a register"), false, runEditCommand},
    {"delete", QT_TRANSLATE_NOOP("Command", "Puts incidents of a register into its bin, or takes them out"), false,
     runDelete},
    {"merge", QT_TRANSLATE_NOOP("Command", "Makes one incident of several of a register that are one event"), false,
     runMerge},
    {"split", QT_TRANSLATE_NOOP("Command", "Makes two incidents of one of a register that is two events"), false,
     runSplit},
    {"undo", QT_TRANSLATE_NOOP("Command", "Takes back what was done last in a register"), false, runUndo},
    {"redo", QT_TRANSLATE_NOOP("Command", "Does again what was taken back in a register"), false, runRedo},
    {"history", QT_TRANSLATE_NOOP("Command", "Who changed what in a register, when, from what to what and why"), false,
     runHistory},
    {"check", QT_TRANSLATE_NOOP("Command", "Looks through a register: damage, and what looks wrong"), false, runCheck},
    {"handout", QT_TRANSLATE_NOOP("Command", "The scenes of the atlas as a PDF, a page each"), true, runHandout},
};

} // namespace

std::span<const Command> commands()
{
    return table;
}

const Command *findCommand(const QString &name)
{
    for (const Command &command : table)
        if (name == QLatin1StringView(command.name))
            return &command;
    return nullptr;
}

int runCommand(const Command &command, const QStringList &arguments)
{
    try {
        return command.run(arguments);
    } catch (...) {
        const auto file = std::ranges::find_if(arguments, [](const QString &word) { return QFileInfo(word).isFile(); });
        return fail(NothingDone, oneLine(problemOfException(file == arguments.end() ? QString() : *file)));
    }
}

QString usage()
{
    QString text = QCoreApplication::translate("Command", "Usage:") + u"\n  sijill [ATLAS | FILE ...]\n"_s;
    text += u"  sijill COMMAND [ARGUMENTS] [--help]\n"_s;
    text += u"  sijill --clean\n"_s;
    text += u"  "_s +
            QCoreApplication::translate("Command", "the window as at first, not where it was left the last time") +
            u"\n\n"_s;
    text += QCoreApplication::translate("Command", "Without a command the window opens. Commands:") + u"\n"_s;
    for (const Command &command : table)
        text += u"  %1 %2\n"_s.arg(QLatin1StringView(command.name), -10)
                    .arg(QCoreApplication::translate("Command", command.summary));
    text += u"\n"_s + QCoreApplication::translate("Command", "Everywhere:") + u"\n"_s;
    text += u"  --lang en|ar  "_s + QCoreApplication::translate("Command", "the language, else that of the system");
    text += u"\n  --help, --version\n"_s;
    return text;
}

int fail(ExitCode code, const QString &reason)
{
    QString line = reason;
    line.replace(u'\n', u' ');
    std::fprintf(stderr, "sijill: %s\n", qUtf8Printable(visible(line)));
    return code;
}

} // namespace sijill
