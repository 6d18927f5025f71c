#include "mapdata/tally/narrowed.h"

#include "mapdata/model/vocabulary.h"
#include "mapdata/query/resolve.h"
#include "mapdata/tally/keys.h"

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// The positions of all but those whose ids are kept, and of what has none where that is not kept.
template <class Index, class Table>
QSet<Index> allBut(const QStringList &kept, const Table &table)
{
    QSet<Index> hidden;
    for (std::size_t i = 0; i < table.size(); ++i)
        if (!kept.contains(table[i].id))
            hidden.insert(static_cast<Index>(i));
    if (!kept.contains(u"none"_s))
        hidden.insert(none16);
    return hidden;
}

bool isArea(TallyKey key)
{
    return key == TallyKey::Governorate || key == TallyKey::District || key == TallyKey::Subdistrict ||
           key == TallyKey::Place;
}

/// Of the places that have rows of their own by that key; what is known for a larger area only has one as well, and
/// asking for that area would ask for all that is in it.
PlaceLevel levelOf(TallyKey key)
{
    return key == TallyKey::Governorate   ? PlaceLevel::Governorate
           : key == TallyKey::District    ? PlaceLevel::District
           : key == TallyKey::Subdistrict ? PlaceLevel::Subdistrict
                                          : PlaceLevel::Point;
}

} // namespace

std::optional<Query> narrowedTo(Query query, const Atlas &atlas, TallyKey key, const TallyRow &row)
{
    if (isTime(key)) {
        if (!row.window.span.isValid())
            return std::nullopt;
        query.window = row.window.span;
        return query;
    }
    const QStringList ids = row.key.split(u'|');
    if (isArea(key)) {
        const auto place = std::ranges::find(atlas.places, row.key, &Place::id);
        if (place == atlas.places.end() || place->level != levelOf(key))
            return std::nullopt;
        query.area = row.key;
        return query;
    }
    Filter filter = resolve(query, atlas).filter;
    if (key == TallyKey::Kind) {
        filter.hiddenKinds = allBut<KindIndex>(ids, atlas.kinds);
    } else if (key == TallyKey::Actor) {
        filter.hiddenActors = allBut<ActorIndex>(ids, atlas.actors);
    } else if (key == TallyKey::Source) {
        filter.hiddenSources = allBut<SourceIndex>(ids, atlas.sources);
    } else if (key == TallyKey::Precision) {
        filter.hiddenPrecisions.clear();
        for (int i = 0; i <= static_cast<int>(PlacePrecision::Unplaced); ++i)
            if (!ids.contains(precisionKey(static_cast<PlacePrecision>(i))))
                filter.hiddenPrecisions.insert(static_cast<PlacePrecision>(i));
    } else {
        return std::nullopt;
    }
    return queryOf(filter, atlas, query);
}

} // namespace sijill
