#pragma once

#include "app/commands/readingreport.h"
#include "mapdata/opening/beside.h"
#include "mapdata/query/filter.h"
#include "mapdata/query/query.h"
#include "mapdata/store/atlasfile.h"
#include "mapdata/tables/dateform.h"

#include <QCommandLineParser>

#include <optional>

namespace sijill {

/// The words after a command's name, read. The options that tally, incidents and render share are declared, checked
/// and turned into a query here.
///
///     Arguments arguments(u"tally"_s);
///     arguments.parser().addOption({u"by"_s, tr("..."), u"KEY"_s});
///     if (const std::optional<int> code = arguments.parse(words)) return *code;
///     const std::optional<OpenedAtlas> opened = arguments.openAtlas();
class Arguments {
public:
    /// With --table, --dates, --calendar, --from, --to, --measure, --reading, --spans, --kind, --actor, --source,
    /// --area, --precision,
    /// --text, --report and --count-twice.
    explicit Arguments(const QString &command);

    QCommandLineParser &parser() { return m_parser; }
    QString value(const QString &option) const { return m_parser.value(option); }
    bool isSet(const QString &option) const { return m_parser.isSet(option); }

    /// The exit code where there is no more to do: help was asked for and printed, or the words are off and it is said.
    std::optional<int> parse(const QStringList &words);

    /// openFiles() of those that were named.
    std::optional<OpenedAtlas> openAtlas() const { return openAtlas(m_parser.positionalArguments()); }
    std::optional<OpenedAtlas> openAtlas(const QStringList &files) const;

    SpanRule spanRule() const;
    /// What the words ask of the atlas. Fails with the word that is off.
    Result<Query> query(const Atlas &atlas) const;

private:
    QString m_command;
    QCommandLineParser m_parser;
};

/// How the files are read, for all of them.
struct FileOptions {
    QString table; ///< the sheet or layer of each table; empty: all that look alike, else the first with rows
    DateChoice dates;
    Repeats repeats = Repeats::CountOnce;
    ReportLength report = ReportLength::Short;
    std::optional<Day> knownOn = {}; ///< see ReadOptions
};

/// Declares the files that openFiles() takes.
void declareFiles(QCommandLineParser &parser);
/// Where files were named and no incident was read of them: that they were taken for layers.
void tellIfNothingCounts(const OpenedAtlas &opened, const QStringList &files);
/// The files named, joined into one atlas (opening/readfiles.h), or the one that ships, which also lends a table of
/// incidents its areas. How each table was read and what is wrong goes to standard error, a line each; nothing where
/// nothing could be read.
std::optional<OpenedAtlas> openFiles(const QStringList &files, const FileOptions &options = {});

/// Declares --dates and --calendar, which say how the dates of a table are written.
void declareDates(QCommandLineParser &parser);
/// Fails with the word that is off.
Result<DateChoice> datesFrom(const QCommandLineParser &parser);

/// "killed", "wounded", "killed-and-wounded", "killed:children" ...
Result<MeasureIndex> measureFrom(const QString &word, const Atlas &atlas);
/// "best", "lowest", "highest", "source:ID".
Result<Reading> readingFrom(const QString &word, const Atlas &atlas);

/// What is wrong, on standard error: a line each but notes, and no flood, for where a whole table is missing, all that
/// refers to it has a problem.
void tell(const Problems &problems);

/// Writes UTF-8 to standard output.
void print(const QString &text);

} // namespace sijill
