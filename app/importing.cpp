#include "app/importing.h"

#include "app/atlaspath.h"
#include "mapdata/opening/beside.h"
#include "mapdata/opening/incidentfile.h"
#include "mapdata/opening/open.h"
#include "mapdata/opening/samefile.h"
#include "mapdata/opening/together.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// The atlas that places are looked up in, read when it is first asked for.
class Book {
public:
    explicit Book(QString path) : m_path(std::move(path)) {}

    const OpenedAtlas *opened()
    {
        if (!m_path.isEmpty())
            if (auto read = openAny(std::exchange(m_path, {})))
                m_opened = std::move(*read);
        return m_opened ? &*m_opened : nullptr;
    }
    std::shared_ptr<const Atlas> atlas() { return opened() ? m_opened->atlas : nullptr; }

private:
    QString m_path;
    std::optional<OpenedAtlas> m_opened;
};

struct OneRead {
    OpenedAtlas opened;
    OpenedFile file;
    std::shared_ptr<const TableLook> unclear;
};

Result<OneRead> readTable(const ImportRequest &request, bool mayAsk, Book &book, const std::vector<Mapping> &own,
                          const ReadProgress &progress)
{
    ImportOptions options;
    options.mapping = request.mapping;
    options.table = request.table;
    options.chosenPlaces = request.chosenPlaces;
    options.presets = own;
    options.places = [&book] { return book.atlas(); };
    if (!request.mapping && mayAsk)
        if (auto look = lookAtTable(request.path, request.table, own); look && !look->isKnown)
            return OneRead{{}, {}, std::make_shared<const TableLook>(std::move(*look))};
    Result<Imported> imported = importIncidents(request.path, options, progress);
    if (!imported)
        return imported.problem();
    OneRead read;
    read.file.request = request;
    read.file.report = std::move(imported->report);
    read.file.problems = imported->opened.problems;
    read.opened = std::move(imported->opened);
    if (const OpenedAtlas *lender = book.opened())
        read.opened = withAreasOf(*lender, std::move(read.opened));
    return read;
}

Result<OneRead> readOne(const ImportRequest &request, bool mayAsk, Book &book, const std::vector<Mapping> &own,
                        const ReadProgress &progress)
{
    if (isIncidentTable(request.path) || request.mapping)
        return readTable(request, mayAsk, book, own, progress);
    Result<OpenedAtlas> opened = openAny(request.path, progress);
    if (!opened)
        return opened.problem();
    OneRead read;
    read.file.request = request;
    read.file.problems = opened->problems;
    read.opened = std::move(*opened);
    return read;
}

/// The open file that the request asks for once more; nullptr where there is none, or it is wanted all the same.
/// Another sheet of a workbook is another table.
const OpenedFile *twinOf(const ImportRequest &request, const std::vector<OpenedFile> &files)
{
    if (request.repeats == Repeats::CountAgain)
        return nullptr;
    const auto found = std::ranges::find_if(files, [&](const OpenedFile &file) {
        return file.request.table == request.table && hasSameContent(file.request.path, request.path);
    });
    return found == files.end() ? nullptr : &*found;
}

} // namespace

ImportPlaces usualImportPlaces()
{
    return {shippedAtlas(), QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/presets"_s};
}

bool isIncidentTable(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return false;
    if (opensAsLayers(path))
        return false;
    const Format *format = formatOf(path);
    return format && format != &formats().front();
}

Result<FilesRead> readFiles(const std::vector<ImportRequest> &requests, FilesRead base, bool mayAsk,
                            const ImportPlaces &places, const ReadProgress &progress)
{
    Book book(places.book);
    const std::vector<Mapping> own = ownPresets(places.presets);
    FilesRead all = std::move(base);
    for (const ImportRequest &request : requests) {
        if (const OpenedFile *twin = twinOf(request, all.files)) {
            all.repeats.push_back({request, twin->request.path});
            continue;
        }
        Result<OneRead> read = readOne(request, mayAsk, book, own, progress);
        if (!read)
            return read.problem();
        if (read->unclear) {
            all.unclear = read->unclear;
            return all;
        }
        // Layers are no data set: they come in the place of what was open.
        if (all.files.empty() || read->opened.atlas->incidents.empty()) {
            all.files.clear();
            all.opened = std::move(read->opened);
        } else {
            const std::size_t counted = all.opened.atlas->incidents.size() + read->opened.atlas->incidents.size();
            Result<OpenedAtlas> both = beside(all.opened, read->opened, request.repeats);
            if (!both)
                return both.problem();
            all.opened = std::move(*both);
            if (const auto rows = static_cast<int>(counted - all.opened.atlas->incidents.size()); rows > 0)
                all.repeats.push_back({request, {}, rows});
        }
        all.files.push_back(std::move(read->file));
    }
    return all;
}

} // namespace sijill
