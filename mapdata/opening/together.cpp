#include "mapdata/opening/together.h"

#include "mapdata/admin/folder.h"
#include "mapdata/admin/join.h"
#include "mapdata/opening/beside.h"
#include "mapdata/opening/open.h"
#include "mapdata/opening/samefile.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace sijill {

namespace {

/// Some point lies in an area of the book; without a point the names decide.
bool isAbout(const Atlas &atlas, const Hierarchy &book)
{
    const AreaFinder areas(book.layers);
    bool hasPoints = false;
    const auto isInside = [&](const auto &entry) {
        hasPoints = hasPoints || entry.hasPoint();
        return entry.hasPoint() && !areas.codeAt(toWorld({entry.longitude, entry.latitude})).isEmpty();
    };
    return std::ranges::any_of(atlas.locations, isInside) || std::ranges::any_of(atlas.places, isInside) || !hasPoints;
}

bool isTable(const OpenedAtlas &opened)
{
    return opened.layers.empty() && !opened.atlas->incidents.empty();
}

/// What the place book lends to the layers and tables of others.
class Lender {
public:
    explicit Lender(const QString &path) : m_path(path) {}

    /// For the rows of a table that have no coordinates; nullptr where there is no book.
    std::shared_ptr<const Atlas> atlas()
    {
        read();
        return m_atlas;
    }
    const Hierarchy *hierarchy() { return read() ? &m_book : nullptr; }
    void lendSpellings(Hierarchy &hierarchy)
    {
        if (read())
            addAreaSpellings(hierarchy, m_book);
    }
    OpenedAtlas lendAreas(OpenedAtlas table)
    {
        if (!isTable(table) || !read() || !isAbout(*table.atlas, m_book))
            return table;
        return joined(std::move(table), m_book);
    }

private:
    /// Once, and lends to all.
    bool read()
    {
        if (const QString path = std::exchange(m_path, {}); !path.isEmpty())
            if (const auto opened = openAny(path); opened) {
                m_book = hierarchyOf(*opened);
                m_atlas = opened->atlas;
            }
        return !m_book.places.empty();
    }

    QString m_path;
    Hierarchy m_book;
    std::shared_ptr<const Atlas> m_atlas;
};

/// Has areas, and none of them where the book has some.
bool isElsewhere(const OpenedAtlas &layers, Lender &lender)
{
    const auto book = lender.hierarchy();
    const auto areIn = [](const auto &layer) { return layer->role == LayerRole::Areas && layer->level >= 1; };
    return book && std::ranges::any_of(layers.layers, areIn) &&
           std::ranges::none_of(layers.layers, [&](const auto &layer) {
               return areIn(layer) && std::ranges::any_of(book->layers, [&](const auto &other) {
                          return areIn(other) && other->bounds.intersects(layer->bounds);
                      });
           });
}

/// Takes those out that are the same file as one before, and tells so.
QStringList withoutTwins(const QStringList &paths, Problems &problems)
{
    const QList<qsizetype> twins = twinsAmong(paths);
    QStringList rest;
    for (qsizetype i = 0; i < paths.size(); ++i)
        if (twins[i] < 0)
            rest << paths[i];
        else
            problems.push_back({Problem::Severity::Warning, paths[i], {}, twinNote(paths[twins[i]])});
    return rest;
}

Result<OpenedAtlas> withBeside(OpenedAtlas main, const std::vector<OpenedAtlas> &tables, Repeats repeats)
{
    for (const OpenedAtlas &table : tables) {
        Result<OpenedAtlas> both = beside(main, table, repeats);
        if (!both)
            return both.problem();
        main = std::move(*both);
    }
    if (!tables.empty())
        main.problems.push_back(
            {Problem::Severity::Warning, {}, {}, besideNote(static_cast<int>(main.atlas->dataSets.size()))});
    return main;
}

} // namespace

Result<OpenedAtlas> openTogether(const QStringList &paths, const QString &placeBook, const ReadProgress &progress,
                                 const std::vector<Mapping> &presets, const QString &table, Repeats repeats)
{
    Problems problems;
    QStringList layers, others;
    for (const QString &path : paths)
        (QFileInfo::exists(path) && opensAsLayers(path) ? layers : others) << path;
    if (repeats == Repeats::CountOnce)
        others = withoutTwins(others, problems);
    Lender lender(placeBook);
    ImportOptions tableOptions;
    tableOptions.presets = presets;
    tableOptions.table = table;
    tableOptions.places = [&lender] { return lender.atlas(); };
    // Tables are looked up among the areas of layers that lie where the book has none: a table of another country.
    std::optional<Result<OpenedAtlas>> ofLayers;
    if (!layers.isEmpty())
        ofLayers = openLayers(layers);
    if (ofLayers && *ofLayers && !others.isEmpty() && isElsewhere(**ofLayers, lender))
        tableOptions.places = [&ofLayers] { return (*ofLayers)->atlas; };
    std::optional<OpenedAtlas> main;
    std::vector<Hierarchy> books;
    std::vector<OpenedAtlas> tables; // beside the first
    for (const QString &path : std::as_const(others)) {
        auto opened = openAny(path, progress, tableOptions);
        if (!opened)
            return opened.problem();
        if (!main)
            main = std::move(opened).value();
        else if (isTable(*opened))
            tables.push_back(std::move(opened).value());
        else
            books.push_back(hierarchyOf(*opened));
    }
    if (ofLayers) {
        Result<OpenedAtlas> &opened = *ofLayers;
        if (!opened && !main)
            return opened.problem();
        if (!opened) {
            problems.push_back(opened.problem());
        } else if (!main) {
            main = std::move(opened).value();
        } else {
            problems.insert(problems.end(), opened->problems.begin(), opened->problems.end());
            books.push_back(hierarchyOf(*opened));
            lender.lendSpellings(books.back());
        }
    }
    if (!main)
        return Problem{Problem::Severity::Error, {}, {}, QCoreApplication::translate("Admin", "No file is named.")};
    for (const Hierarchy &book : books) {
        main = joined(std::move(*main), book);
        for (OpenedAtlas &more : tables)
            more = joined(std::move(more), book);
    }
    for (OpenedAtlas &more : tables)
        more = lender.lendAreas(std::move(more));
    main->problems.insert(main->problems.end(), problems.begin(), problems.end());
    main = lender.lendAreas(std::move(*main));
    return withBeside(std::move(*main), tables, repeats);
}

OpenedAtlas withAreasOf(const OpenedAtlas &book, OpenedAtlas table)
{
    const Hierarchy areas = hierarchyOf(book);
    if (areas.places.empty() || !isTable(table) || !isAbout(*table.atlas, areas))
        return table;
    return joined(std::move(table), areas);
}

} // namespace sijill
