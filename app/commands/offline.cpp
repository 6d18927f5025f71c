#include "app/commands/offline.h"

#include "app/commands/arguments.h"
#include "app/commands/bounds.h"
#include "app/commands/commands.h"
#include "mapdata/files/kept.h"
#include "mapdata/formats/namedformat.h"
#include "mapdata/openable.h"
#include "mapdata/problems.h"
#include "mapdata/raster/cuttiles.h"
#include "mapdata/raster/offline.h"
#include "mapdata/raster/online.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <functional>
#include <stop_token>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Ctrl+C leaves a file that another run goes on with.
std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may touch nothing else");

struct Zooms {
    int first = 0, last = 0;
};

/// "6-12" or "8"
std::optional<Zooms> zoomsFrom(const QString &word)
{
    static const QRegularExpression pattern(u"^([0-9]{1,2})(?:-([0-9]{1,2}))?$"_s);
    const QRegularExpressionMatch match = pattern.match(word);
    const int first = match.captured(1).toInt();
    const int last = match.capturedLength(2) > 0 ? match.captured(2).toInt() : first;
    if (!match.hasMatch() || last < first)
        return {};
    return Zooms{first, last};
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QCoreApplication::translate("Command", "Part of a base map as a file, for use without a network"));
    parser.addPositionalArgument(
        u"SOURCE"_s,
        QCoreApplication::translate(
            "Command", "A base map: a file, or the name of a map in your list of online maps (needs --online)."));
    parser.addOptions({
        {u"help"_s, QCoreApplication::translate("Command", "Tells of these options.")},
        {u"bounds"_s, QCoreApplication::translate("Command", "West, south, east and north in degrees."), u"W,S,E,N"_s},
        {u"zoom"_s,
         QCoreApplication::translate(
             "Command", "The first and the last zoom, as 6-12. Of a file of tiles all that are coarser come along."),
         u"A-B"_s},
        {{u"o"_s, u"output"_s},
         QCoreApplication::translate(
             "Command", "The file: .mbtiles, or, of a file of tiles, .pmtiles. An unfinished one is gone on with."),
         u"FILE"_s},
        {u"estimate"_s, QCoreApplication::translate("Command", "Only says how many tiles and bytes that would be.")},
        {u"online"_s, QCoreApplication::translate("Command", "Allows asking the server of an online map.")},
        {u"list"_s, QCoreApplication::translate("Command", "The list of online maps, else yours."), u"FILE"_s,
         onlineMapsFile()},
    });
}

Result<std::shared_ptr<const RasterSource>> openNamed(const QCommandLineParser &parser)
{
    const QString word = parser.positionalArguments().first();
    if (QFileInfo::exists(word))
        return openRaster(word);
    Problems problems;
    const auto maps = readOnlineMaps(parser.value(u"list"_s), problems);
    if (!maps)
        return maps.problem();
    tell(problems);
    const auto found = std::ranges::find(*maps, word, &OnlineMap::name);
    if (found == maps->end())
        return Problem{
            Problem::Severity::Error,
            word,
            {},
            QCoreApplication::translate("Command", "This is neither a file nor a map in the list of online maps.")};
    if (!parser.isSet(u"online"_s))
        return Problem{Problem::Severity::Error,
                       word,
                       {},
                       QCoreApplication::translate(
                           "Command", "This map is on a network; nothing is asked of it without --online.")};
    return openOnline(*found, NetworkUse::On);
}

void printEstimate(const OfflineEstimate &estimate)
{
    const QLocale locale;
    const int tiles = static_cast<int>(estimate.tiles); // at most five million
    print(QCoreApplication::translate("Command", "%Ln tile(s), some %1", nullptr, tiles)
              .arg(locale.formattedDataSize(estimate.bytes)) +
          u'\n');
}

/// A line each twentieth of the way.
std::function<void(const OfflineProgress &)> progressLines()
{
    return [last = qint64(0)](const OfflineProgress &progress) mutable {
        constexpr qint64 steps = 20;
        const qint64 step = progress.done * steps / std::max<qint64>(1, progress.total);
        if (step == last)
            return;
        last = step;
        const QLocale locale;
        std::fprintf(stderr, "%s\n",
                     qUtf8Printable(QCoreApplication::translate("Command", "%1 of %2 tiles, %3")
                                        .arg(locale.toString(progress.done), locale.toString(progress.total),
                                             locale.formattedDataSize(progress.bytes))));
    };
}

using Saving =
    std::function<Result<OfflineSaved>(const std::function<void(const OfflineProgress &)> &, const std::stop_token &)>;

int save(const Saving &saving, const QString &file)
{
    std::stop_source stop;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        std::signal(signal, [](int) { interrupted = true; });
    auto lines = progressLines();
    const auto saved = saving(
        [&](const OfflineProgress &progress) {
            lines(progress);
            if (interrupted)
                stop.request_stop();
        },
        stop.get_token());
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        std::signal(signal, SIG_DFL);
    if (!saved)
        return fail(NothingDone, oneLine(saved.problem()));
    const QLocale locale;
    print(
        QCoreApplication::translate("Command", "%1: %2 tiles written, %3 there before, %4 blank, %5 could not be read")
            .arg(visible(file), locale.toString(saved->written), locale.toString(saved->kept),
                 locale.toString(saved->blank), locale.toString(saved->failed)) +
        u'\n');
    if (!saved->finished)
        return fail(
            NothingDone,
            QCoreApplication::translate("Command", "%1: not finished; the same command goes on with it").arg(file));
    return Done;
}

/// Of a file of tiles the tiles as they are.
int cutArchive(const QString &word, const OfflineArea &area, const QString &file, bool onlyEstimate)
{
    if (const QString why = whyNotOpened(word); !why.isEmpty())
        return fail(NothingDone, oneLine({Problem::Severity::Error, word, {}, why}));
    const auto archive = openTileArchive(word);
    if (!archive)
        return fail(NothingDone, oneLine(archive.problem()));
    if (QFileInfo(file).isFile() && isSameFile(file, word))
        return fail(NothingDone, QCoreApplication::translate("Command", "%1: it cannot be saved to itself").arg(file));
    const auto estimate = estimateCut(**archive, area);
    if (!estimate)
        return fail(NothingDone, oneLine(estimate.problem()));
    printEstimate(*estimate);
    if (onlyEstimate)
        return Done;
    return save([&](const auto &progress, const auto &stop) { return cutTiles(**archive, area, file, progress, stop); },
                file);
}

} // namespace

int runOffline(const QStringList &words)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList{u"sijill offline"_s} + words))
        return fail(BadWords, parser.errorText());
    if (parser.isSet(u"help"_s)) {
        print(parser.helpText());
        return Done;
    }
    if (parser.positionalArguments().size() != 1)
        return fail(BadWords, QCoreApplication::translate("Command", "offline takes one base map"));
    const Result<QRectF> bounds = boundsFrom(parser.value(u"bounds"_s));
    if (!bounds)
        return fail(BadWords, bounds.problem().text);
    const std::optional<Zooms> zooms = zoomsFrom(parser.value(u"zoom"_s));
    if (bounds->isEmpty() || bounds->right() > 1 || !zooms)
        return fail(BadWords,
                    QCoreApplication::translate("Command", "offline needs --bounds W,S,E,N and --zoom A-B, as 6-12"));
    const QString file = parser.value(u"output"_s);
    const QString word = parser.positionalArguments().first();
    const bool isArchive = QFileInfo(word).isFile() && isTiles(namedFormat(word));
    const bool isOne = file.endsWith(".mbtiles"_L1, Qt::CaseInsensitive) ||
                       (isArchive && file.endsWith(".pmtiles"_L1, Qt::CaseInsensitive));
    if (!parser.isSet(u"estimate"_s) && !isOne)
        return fail(BadWords,
                    isArchive
                        ? QCoreApplication::translate("Command",
                                                      "offline needs --output FILE, ending with .mbtiles or .pmtiles")
                        : QCoreApplication::translate("Command", "offline needs --output FILE, ending with .mbtiles"));
    const OfflineArea area{*bounds, zooms->first, zooms->last};
    if (isArchive)
        return cutArchive(word, area, file, parser.isSet(u"estimate"_s));

    const auto source = openNamed(parser);
    if (!source)
        return fail(NothingDone, oneLine(source.problem()));
    if (QFileInfo(file).isFile() && isSameFile(file, parser.positionalArguments().first()))
        return fail(NothingDone, QCoreApplication::translate("Command", "%1: it cannot be saved to itself").arg(file));
    const auto estimate = estimateOffline(**source, area);
    if (!estimate)
        return fail(NothingDone, oneLine(estimate.problem()));
    printEstimate(*estimate);
    if (parser.isSet(u"estimate"_s))
        return Done;
    return save(
        [&](const auto &progress, const auto &stop) { return saveOffline(**source, area, file, progress, stop); },
        file);
}

} // namespace sijill
