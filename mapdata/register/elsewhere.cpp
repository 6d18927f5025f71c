#include "mapdata/register/elsewhere.h"

#include "mapdata/problems.h"
#include "mapdata/register/entrywriter.h"
#include "mapdata/register/foreignrows.h"
#include "mapdata/register/schema.h"
#include "mapdata/register/tr.h"
#include "mapdata/register/watch.h"

#include <QLocale>

#include <algorithm>
#include <memory>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Tables that another program has made anew, without what watches them.
QStringList lostTables(Database &database)
{
    return formatOf(database) < watchedFormat ? QStringList() : unwatchedTables(database);
}

/// Takes the rows back and again, so that the change is recorded as a command of Sijill's is.
std::optional<QByteArray> replayed(Database &database, const std::vector<ForeignRows> &foreign, Problems &told)
{
    std::vector<std::unique_ptr<ForeignReplay>> replays;
    for (const ForeignRows &rows : foreign)
        replays.push_back(std::make_unique<ForeignReplay>(database, rows));
    if (!std::ranges::all_of(replays, [](const auto &replay) { return replay->takeBack(); }))
        return std::nullopt;
    Recording recording(database);
    if (!std::ranges::all_of(replays, [](const auto &replay) { return replay->takeAgain(); }) ||
        !ForeignSettling(database, told).settle(foreign))
        return std::nullopt;
    return recording.changes();
}

QString lineOf(const Problem &problem)
{
    return problem.where.isEmpty() ? problem.text : problem.where + u": "_s + problem.text;
}

/// What an entry has to say beside its changes.
QString whyOf(const Problems &told)
{
    constexpr std::size_t most = 20;
    QStringList lines;
    for (const Problem &problem : grouped(told))
        if (lines.size() < qsizetype(most))
            lines << lineOf(problem);
    return lines.join(u"; "_s);
}

} // namespace

bool wasChangedElsewhere(Database &database)
{
    return hasWatchedRows(database) || !lostTables(database).isEmpty();
}

Result<std::optional<Elsewhere>> enterElsewhere(Database &database)
{
    if (!wasChangedElsewhere(database))
        return std::optional<Elsewhere>();
    const QStringList lost = lostTables(database);
    const std::vector<ForeignRows> foreign = foreignRows(database);
    const QDateTime now = QDateTime::currentDateTimeUtc(), last = lastWatched(database);
    Elsewhere elsewhere;
    if (!lost.isEmpty())
        elsewhere.told.push_back(
            {Problem::Severity::Warning,
             database.file(),
             {},
             Register::tr("another program has made these tables anew: %1; what they said before is "
                          "not known")
                 .arg(QLocale().createSeparatedList(lost))});
    const std::optional<QByteArray> changes = replayed(database, foreign, elsewhere.told);
    if (!changes)
        return database.problem();
    // The caller begins to watch again.
    if (lost.isEmpty() ? !forgetWatchedRows(database)
                       : !makeWatch(database) || !database.run(u"UPDATE sijill_watch SET is_on = 0"_s))
        return database.problem();
    if (changes->isEmpty() && elsewhere.told.empty())
        return std::optional<Elsewhere>();
    elsewhere.entry = newEntry(database, u"elsewhere"_s, last.isValid() && last < now ? last : now);
    elsewhere.entry.why = whyOf(elsewhere.told);
    elsewhere.entry.isNote = changes->isEmpty();
    if (!writeEntry(database, elsewhere.entry, *changes))
        return database.problem();
    return std::optional(std::move(elsewhere));
}

} // namespace sijill
