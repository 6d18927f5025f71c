#include "app/commands/export.h"

#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "app/commands/output.h"
#include "mapdata/export/exchangewrite.h"
#include "mapdata/session/derived.h"

#include <QCoreApplication>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QString endings()
{
    QStringList all;
    for (const OutputFormat &format : outputFormats())
        all << u'.' + QString::fromLatin1(format.suffix);
    return all.join(u", "_s);
}

} // namespace

int runExport(const QStringList &words)
{
    Arguments arguments(u"export"_s);
    arguments.parser().setApplicationDescription(
        QCoreApplication::translate("Command", "The incidents as a file that other programs read"));
    arguments.parser().addPositionalArgument(
        u"ATLAS"_s,
        QCoreApplication::translate("Command",
                                    "The folder of an atlas or a table of incidents, else the atlas that ships."),
        u"[ATLAS|FILE]"_s);
    arguments.parser().addOption(
        {{u"o"_s, u"output"_s},
         QCoreApplication::translate("Command", "The file; it ends with one of %1.").arg(endings()),
         u"FILE"_s});
    arguments.parser().addOption(
        {u"plain"_s, QCoreApplication::translate("Command", "Leaves out the column from which Sijill restores the "
                                                            "incidents with all their claims.")});
    arguments.parser().addOption(
        {u"no-bom"_s, QCoreApplication::translate("Command", "Writes a CSV without a byte order mark in front.")});
    addForceOption(arguments.parser());
    if (const std::optional<int> code = arguments.parse(words))
        return *code;
    const QString output = arguments.value(u"output"_s);
    const OutputFormat *format = outputFormatOf(output);
    if (!format)
        return fail(
            BadWords,
            QCoreApplication::translate("Command", "export needs --output FILE, ending with one of %1").arg(endings()));
    if (const auto code = refuseOutput(output, arguments.parser().positionalArguments(), arguments.parser()))
        return *code;
    const std::optional<OpenedAtlas> opened = arguments.openAtlas();
    if (!opened)
        return NothingDone;
    tellIfNothingCounts(*opened, arguments.parser().positionalArguments());
    const Atlas &atlas = *opened->atlas;
    const Result<Query> query = arguments.query(atlas);
    if (!query)
        return fail(BadWords, query.problem().text);
    const Numbers numbers = numbersOf(atlas, *query);
    const std::vector<IncidentIndex> shown = numbers.incidents();
    const ExchangeTable table =
        exchangeTable(atlas, *numbers.ledger, shown, ruleOf(atlas, numbers.filter, QLocale()), QLocale(),
                      arguments.isSet(u"plain"_s) ? ExchangeRecords::Plain : ExchangeRecords::Written);
    if (const std::optional<Problem> problem = format->write(table, output, {!arguments.isSet(u"no-bom"_s)}))
        return fail(NothingDone, oneLine(*problem));
    const auto written = static_cast<int>(shown.size());
    print(QCoreApplication::translate("Command", "%Ln incidents written.", nullptr, written) + u'\n');
    if (const qint64 without = table.withoutPoint(); without > 0)
        fail(Done, withoutPointWords(without));
    return Done;
}

} // namespace sijill
