#include "mapdata/opening/readfiles.h"

#include "mapdata/admin/join.h"
#include "mapdata/opening/incidentfile.h"
#include "mapdata/opening/layerfiles.h"
#include "mapdata/opening/lendingatlas.h"
#include "mapdata/opening/repeats.h"
#include "mapdata/opening/samefile.h"
#include "mapdata/register/registerfile.h"
#include "mapdata/tables/words.h"

#include <algorithm>

namespace sijill {

namespace {

/// One reading of several files.
class Reader {
public:
    Reader(FilesRead base, const ReadOptions &options, const ReadProgress &progress)
        : m_all(std::move(base)), m_options(options), m_progress(progress), m_book(options.places.book),
          m_presets(ownPresets(options.places.presets))
    {
    }

    /// Whether the request is for layers, which are read together. Others keep what was found out of them.
    bool takeLayers(ImportRequest &request);
    std::optional<Problem> openLayerFiles(bool isAll);
    /// False: nothing more is to be read, as a person must say something first.
    Result<bool> add(ImportRequest request);
    void leaveOut(const Problem &why) { m_all.leftOut.push_back(why); }
    Result<FilesRead> finish();

private:
    struct One {
        OpenedAtlas opened;
        OpenedFile file;
        std::shared_ptr<const TableLook> unclear;
        bool isOfBook = false; ///< of the country of the place book, where the layers are of another
    };

    Identified identified(ImportRequest &request) const;
    Result<One> read(ImportRequest request, const Identified &found);
    Result<One> readTable(ImportRequest request, const Identified &found);
    void takeLayersIn();
    void chooseMain();
    std::optional<Problem> putBeside(One one);
    const OpenedFile *twinOf(const ImportRequest &request) const;

    FilesRead m_all;
    const ReadOptions &m_options;
    const ReadProgress &m_progress;
    LendingAtlas m_book;
    const std::vector<Mapping> m_presets;
    std::vector<One> m_ones;          ///< atlases and tables that have been read
    std::vector<OpenedFile> m_layers; ///< files of layers, to be read together
    std::optional<OpenedAtlas> m_ofLayers;
    bool m_mainIsOfBook = false;    ///< see One
    bool m_areElsewhere = false;    ///< of a country of which the place book has no areas
    std::vector<Hierarchy> m_books; ///< whose places are joined to the atlas
    Problems m_problems;
};

Identified Reader::identified(ImportRequest &request) const
{
    if (std::optional<Identified> known = std::exchange(request.identified, std::nullopt))
        return std::move(*known);
    IdentifyOptions options;
    options.table = request.table;
    options.isTable = request.mapping.has_value();
    if (request.mapping)
        options.shape = request.mapping->shape;
    else
        options.presets = m_presets;
    return identify(request.path, options);
}

/// The open file that the request asks for once more; nullptr where there is none, or it is wanted all the same.
/// Another sheet of a workbook is another table.
const OpenedFile *Reader::twinOf(const ImportRequest &request) const
{
    if (request.repeats == Repeats::CountAgain)
        return nullptr;
    const auto isTwin = [&](const OpenedFile &file) {
        return file.request.table == request.table && hasSameContent(file.request.path, request.path);
    };
    for (const std::vector<OpenedFile> *files : {&m_all.files, &m_layers})
        if (const auto found = std::ranges::find_if(*files, isTwin); found != files->end())
            return &*found;
    const auto found = std::ranges::find_if(m_ones, isTwin, &One::file);
    return found == m_ones.end() ? nullptr : &found->file;
}

Result<Reader::One> Reader::readTable(ImportRequest request, const Identified &found)
{
    ImportOptions options;
    options.mapping = request.mapping;
    options.table = request.table;
    options.chosenPlaces = request.chosenPlaces;
    options.dates = request.dates;
    options.presets = m_presets;
    options.places = [this] { return m_areElsewhere ? m_ofLayers->atlas : m_book.atlas(); };
    bool isOfBook = false;
    if (!request.mapping && m_options.mayAsk)
        if (auto look = lookAtTable(request.path, *found.rows, request.table, m_presets); look && !look->isKnown)
            return One{{}, {}, std::make_shared<const TableLook>(std::move(*look))};
    Result<Imported> imported = importIncidents(request.path, *found.rows, options, m_progress);
    if (imported && m_areElsewhere && !standsIn(*imported->opened.atlas, hierarchyOf(*m_ofLayers)) && m_book.atlas()) {
        // The layers lie beside it, as a neighbour may: its rows are those of the book all the same.
        found.rows->rewind();
        options.places = [this] { return m_book.atlas(); };
        imported = importIncidents(request.path, *found.rows, options, m_progress);
        isOfBook = imported && standsIn(*imported->opened.atlas, m_book.areas());
    }
    if (!imported)
        return imported.problem();
    One one;
    one.isOfBook = isOfBook;
    one.file.request = std::move(request);
    one.file.holds = found.holds;
    one.file.report = std::move(imported.value().report);
    one.file.problems = imported->opened.problems;
    one.opened = std::move(imported.value().opened);
    return one;
}

Result<Reader::One> Reader::read(ImportRequest request, const Identified &found)
{
    const bool isOne = isRegister(request.path) || namedFormat(request.path) == NamedFormat::Register;
    if (m_options.knownOn && !isOne)
        m_problems.push_back({Problem::Severity::Warning,
                              request.path,
                              {},
                              Exchange::tr("It is no register and remembers nothing; it is shown as it is now.")});
    if (found.rows)
        return readTable(std::move(request), found);
    if (!found.is(Content::Atlas))
        return found.is(Content::Pictures)
                   ? Problem{Problem::Severity::Error,
                             request.path,
                             {},
                             Exchange::tr(
                                 "It is a base map, which is laid under an atlas and opens no atlas by itself.")}
                   : found.why;
    Result<OpenedAtlas> opened = isOne ? readRegister(request.path, m_options.knownOn) : readAtlas(request.path);
    if (!opened)
        return opened.problem();
    One one;
    one.file.request = std::move(request);
    one.file.holds = found.holds;
    one.file.problems = opened->problems;
    one.opened = std::move(opened).value();
    return one;
}

std::optional<Problem> Reader::putBeside(One one)
{
    const Atlas &open = *m_all.opened.atlas;
    RepeatedIncidents found;
    if (one.file.request.repeats == Repeats::CountOnce) {
        found = repeatsIn(open, *one.opened.atlas);
        addDecided(open, *one.opened.atlas, decidedPairsOf(m_all.files.front().request.path), found);
    }
    const bool isAll = found.isAll && one.file.report; // an atlas has more in it than rows
    if (found.sameCount > 0)
        m_all.repeats.push_back({one.file.request, nameOfRepeated(open, found), found.sameCount, found.otherFigures,
                                 isAll, one.file.report ? one.opened.atlas->codebook : QString()});
    if (isAll) {
        std::ranges::move(tellRepeats(open, *one.opened.atlas, found), std::back_inserter(m_all.opened.problems));
        return std::nullopt;
    }
    Result<OpenedAtlas> both = beside(m_all.opened, one.opened, found);
    if (!both)
        return both.problem();
    m_all.opened = std::move(both).value();
    m_all.files.push_back(std::move(one.file));
    return std::nullopt;
}

bool Reader::takeLayers(ImportRequest &request)
{
    if (twinOf(request))
        return false; // add() tells
    request.identified = identified(request);
    const Identified &found = *request.identified;
    if (!found.isForLayers())
        return false;
    OpenedFile file;
    file.holds = found.holds;
    request.identified.reset();
    file.request = request;
    m_layers.push_back(std::move(file));
    return true;
}

Result<bool> Reader::add(ImportRequest request)
{
    if (const OpenedFile *twin = twinOf(request)) {
        m_all.repeats.push_back({std::move(request), twin->request.path, 0});
        return true;
    }
    const Identified found = identified(request);
    Result<One> one = read(std::move(request), found);
    if (!one)
        return one.problem();
    if (one->unclear) {
        m_all.unclear = one->unclear;
        return false;
    }
    m_ones.push_back(std::move(one).value());
    return true;
}

/// All layers that were named, as one atlas: tables are looked up among their areas where the place book has none.
/// `isAll`: nothing else was named, so that a failure is one.
std::optional<Problem> Reader::openLayerFiles(bool isAll)
{
    if (m_layers.empty() && m_options.over.empty())
        return std::nullopt;
    QStringList paths;
    for (const OpenedFile &file : m_layers)
        paths << file.request.path;
    Result<OpenedAtlas> opened = openLayers(paths, m_options.over);
    if (!opened && isAll)
        return opened.problem();
    if (!opened) {
        m_problems.push_back(opened.problem());
        return std::nullopt;
    }
    m_ofLayers = std::move(opened).value();
    m_areElsewhere = !isAll && m_book.hasNoneOf(m_ofLayers->layers);
    return std::nullopt;
}

/// Over an atlas the layers are joined to it; without one they are it.
void Reader::takeLayersIn()
{
    if (!m_ofLayers || (m_all.files.empty() && m_layers.empty()))
        return;
    if (m_all.files.empty()) {
        m_layers.front().problems = m_ofLayers->problems;
        m_all.opened = std::move(*m_ofLayers);
        std::ranges::move(std::exchange(m_layers, {}), std::back_inserter(m_all.files));
        return;
    }
    std::ranges::move(m_ofLayers->problems, std::back_inserter(m_problems));
    m_books.push_back(hierarchyOf(*m_ofLayers));
    m_book.lendSpellings(m_books.back());
}

/// The first with incidents is the atlas; without one the first atlas.
void Reader::chooseMain()
{
    if (!m_all.files.empty() || m_ones.empty())
        return;
    auto main = std::ranges::find_if(m_ones, [](const One &one) { return !one.opened.atlas->incidents.empty(); });
    if (main == m_ones.end())
        main = m_ones.begin();
    m_all.opened = std::move(main->opened);
    m_mainIsOfBook = main->isOfBook;
    m_all.files.push_back(std::move(main->file));
    m_ones.erase(main);
}

Result<FilesRead> Reader::finish()
{
    if (m_all.unclear)
        return std::move(m_all);
    const bool isAnew = m_all.files.empty();
    chooseMain();
    const std::shared_ptr<const Atlas> main = m_all.opened.atlas;
    takeLayersIn();
    if (m_all.files.empty() && !m_all.leftOut.empty())
        return m_all.leftOut.front();
    if (m_all.files.empty())
        return m_problems.empty() ? Problem{Problem::Severity::Error, {}, {}, Exchange::tr("No file is named.")}
                                  : m_problems.front();
    std::vector<One> tables;
    for (One &one : m_ones) {
        if (!one.opened.atlas->incidents.empty()) {
            tables.push_back(std::move(one));
            continue;
        }
        m_books.push_back(hierarchyOf(one.opened));
        std::ranges::move(one.opened.problems, std::back_inserter(m_problems));
        m_all.files.push_back(std::move(one.file));
    }
    for (const Hierarchy &book : m_books) {
        m_all.opened = joined(std::move(m_all.opened), book);
        for (One &table : tables)
            table.opened = joined(std::move(table.opened), book);
    }
    std::ranges::move(m_problems, std::back_inserter(m_all.opened.problems));
    m_all.opened = m_book.lendAreas(std::move(m_all.opened), m_mainIsOfBook);
    for (One &table : tables) {
        table.opened = m_book.lendAreas(std::move(table.opened), table.isOfBook);
        if (const auto problem = putBeside(std::move(table)))
            return *problem;
    }
    // So that reading again has them; behind the tables, whose order is that of the data sets.
    std::ranges::move(std::exchange(m_layers, {}), std::back_inserter(m_all.files));
    m_all.isOneAlone = isAnew && main && m_all.opened.atlas == main;
    m_all.bookProblem = m_book.problem();
    return std::move(m_all);
}

} // namespace

Result<FilesRead> readFiles(std::vector<ImportRequest> requests, FilesRead base, const ReadOptions &options,
                            const ReadProgress &progress)
{
    Reader reader(std::move(base), options, progress);
    std::vector<ImportRequest> others;
    for (ImportRequest &request : requests)
        if (!reader.takeLayers(request))
            others.push_back(std::move(request));
    if (const auto problem = reader.openLayerFiles(others.empty()))
        return *problem;
    for (ImportRequest &request : others) {
        const Result<bool> goesOn = reader.add(std::move(request));
        if (!goesOn && options.mayLeaveOut)
            reader.leaveOut(goesOn.problem());
        else if (!goesOn)
            return goesOn.problem();
        else if (!*goesOn)
            break;
    }
    return reader.finish();
}

} // namespace sijill
