#include "mapdata/opening/open.h"

#include "mapdata/opening/samefile.h"

#include <algorithm>
#include <iterator>

namespace sijill {

Result<OpenedAtlas> openAny(const QString &path, const ReadProgress &progress)
{
    Result<FilesRead> read = readFiles({{path, {}, {}, {}}}, {}, {}, progress);
    if (!read)
        return read.problem();
    return std::move(read.value().opened);
}

Problems tellOfRepeats(const FilesRead &read)
{
    Problems problems;
    for (const FilesRead::Repeat &repeat : read.repeats)
        if (repeat.rows == 0)
            problems.push_back({Problem::Severity::Warning, repeat.request.path, {}, twinNote(repeat.of)});
    if (const QString note = besideNote(static_cast<int>(read.opened.atlas->dataSets.size())); !note.isEmpty())
        problems.push_back({Problem::Severity::Warning, {}, {}, note});
    return problems;
}

Result<OpenedAtlas> openTogether(const QStringList &paths, const ReadOptions &options, Repeats repeats)
{
    std::vector<ImportRequest> requests;
    for (const QString &path : paths)
        requests.push_back({path, {}, {}, {}, repeats});
    Result<FilesRead> read = readFiles(std::move(requests), {}, options);
    if (!read)
        return read.problem();
    Problems &problems = read.value().opened.problems;
    std::ranges::move(tellOfRepeats(*read), std::back_inserter(problems));
    return std::move(read.value().opened);
}

} // namespace sijill
