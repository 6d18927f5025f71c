#include "mapdata/opening/lendingatlas.h"

#include "mapdata/admin/join.h"
#include "mapdata/opening/open.h"

#include <QSet>

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

/// For a table of somewhere else: the countries of the book, where some of what its map shows lies among them. They are
/// land to be drawn, and nothing is looked up in them.
OpenedAtlas withCountries(OpenedAtlas table, const Hierarchy &book)
{
    constexpr double around = 0.02; // of the world, some 7 degrees: a map shows more than the points on it
    QRectF seen;
    const auto see = [&](const auto &entry) {
        if (entry.hasPoint())
            seen |= QRectF(toWorld({entry.longitude, entry.latitude}) - QPointF(around, around),
                           QSizeF(2 * around, 2 * around));
    };
    std::ranges::for_each(table.atlas->places, see);
    std::ranges::for_each(table.atlas->locations, see);
    for (const auto &layer : book.layers)
        if (layer->role == LayerRole::Countries && layer->bounds.intersects(seen))
            table.layers.push_back(layer);
    return table;
}

} // namespace

bool standsIn(const Atlas &atlas, const Hierarchy &areas)
{
    QSet<QString> codes;
    for (const Place &place : areas.places)
        codes.insert(place.id);
    if (std::ranges::any_of(atlas.places, [&](const Place &place) { return codes.contains(place.id); }))
        return true;
    const AreaFinder finder(areas.layers);
    const auto isInside = [&](const auto &entry) {
        return entry.hasPoint() && !finder.codeAt(toWorld({entry.longitude, entry.latitude})).isEmpty();
    };
    return std::ranges::any_of(atlas.locations, isInside) || std::ranges::any_of(atlas.places, isInside);
}

bool LendingAtlas::read()
{
    if (const QString path = std::exchange(m_path, {}); !path.isEmpty()) {
        const Result<OpenedAtlas> opened = openAny(path);
        if (opened) {
            m_book = hierarchyOf(*opened);
            m_atlas = opened->atlas;
        } else {
            m_problem = opened.problem();
        }
    }
    return !m_book.places.empty();
}

std::shared_ptr<const Atlas> LendingAtlas::atlas()
{
    read();
    return m_atlas;
}

const Hierarchy &LendingAtlas::areas()
{
    read();
    return m_book;
}

OpenedAtlas LendingAtlas::lendAreas(OpenedAtlas table, bool isOfThem)
{
    const bool isTable = (table.layers.empty() || isOfThem) && !table.atlas->incidents.empty();
    if (!isTable || !read())
        return table;
    return isOfThem || isAbout(*table.atlas, m_book) ? joined(std::move(table), m_book)
                                                     : withCountries(std::move(table), m_book);
}

bool LendingAtlas::hasNoneOf(const SharedLayers &layers)
{
    const auto areIn = [](const auto &layer) { return layer->role == LayerRole::Areas && layer->level >= 1; };
    if (!read() || std::ranges::none_of(layers, areIn))
        return false;
    // By a point inside each: the bounds of neighbours overlap.
    const AreaFinder areas(m_book.layers);
    return std::ranges::none_of(layers, [&](const auto &layer) {
        return areIn(layer) && std::ranges::any_of(layer->features, [&](const Feature &area) {
                   return !areas.codeAt(area.labelPoint).isEmpty();
               });
    });
}

void LendingAtlas::lendSpellings(Hierarchy &hierarchy)
{
    if (read())
        addAreaSpellings(hierarchy, m_book);
}

} // namespace sijill
