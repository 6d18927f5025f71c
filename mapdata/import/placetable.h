#pragma once

#include "mapdata/model/atlas.h"

#include <QHash>
#include <QSet>

#include <map>
#include <optional>
#include <string_view>

namespace sijill {

/// Fills the places and locations of an atlas from the rows of a table, each once.
class PlaceTable {
public:
    explicit PlaceTable(Atlas &atlas) : m_atlas(atlas) {}

    /// What a row says of its place; names are plain text, and may be empty.
    struct Said {
        std::string_view name;
        std::string_view district;
        std::string_view governorate;
        std::optional<QPointF> point; ///< degrees
        /// Of the row's own code; nothing where there is none: a town where there is a name, else exact.
        std::optional<PlacePrecision> precision;
    };
    LocationIndex locate(const Said &said);
    /// At a place of another atlas, which is taken over with the areas that hold it; at its point where the precision
    /// is that of a point. @pre place < book.places.size(), and always the same book
    LocationIndex locate(const Atlas &book, PlaceIndex place, PlacePrecision precision);
    /// At several areas of it together, none of them alone. @pre areas.size() > 1
    LocationIndex locate(const Atlas &book, const std::vector<PlaceIndex> &areas);

private:
    struct LocationKey {
        TextId name, district, governorate;
        PlacePrecision precision;
        double longitude, latitude;

        bool operator==(const LocationKey &) const = default;
        friend std::size_t qHash(const LocationKey &key, std::size_t seed) noexcept
        {
            return qHashMulti(seed, key.name, key.district, key.governorate, int(key.precision), key.longitude,
                              key.latitude);
        }
    };
    struct PlaceKey {
        TextId name;
        PlaceLevel level;
        PlaceIndex parent;
        int cellX, cellY;

        bool operator==(const PlaceKey &) const = default;
        friend std::size_t qHash(const PlaceKey &key, std::size_t seed) noexcept
        {
            return qHashMulti(seed, key.name, int(key.level), key.parent, key.cellX, key.cellY);
        }
    };

    PlaceIndex adopt(const Atlas &book, PlaceIndex place, int depth = 0);
    PlaceIndex placeOf(const LocationKey &key);
    PlaceIndex place(TextId name, PlaceLevel level, PlaceIndex parent, const LocationKey *point);
    PlaceIndex area(TextId name, PlaceLevel level, PlaceIndex parent) { return place(name, level, parent, nullptr); }

    Atlas &m_atlas;
    TextPool m_names;
    QSet<QString> m_ids; ///< of the places without a point
    QHash<LocationKey, LocationIndex> m_locations;
    QHash<PlaceKey, PlaceIndex> m_places;
    QHash<PlaceIndex, PlaceIndex> m_adopted;
    QHash<std::pair<PlaceIndex, PlacePrecision>, LocationIndex> m_adoptedLocations;
    std::map<std::vector<PlaceIndex>, LocationIndex> m_severalLocations; ///< by places of the book
};

} // namespace sijill
