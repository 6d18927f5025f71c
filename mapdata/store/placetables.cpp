#include "mapdata/layers/locate.h"
#include "mapdata/store/builder.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

PlaceLevel levelOf(int administrative)
{
    switch (administrative) {
    case 0:
        return PlaceLevel::Country;
    case 1:
        return PlaceLevel::Governorate;
    case 2:
        return PlaceLevel::District;
    case 3:
        return PlaceLevel::Subdistrict;
    default:
        return PlaceLevel::Point;
    }
}

QString kindOf(PlaceLevel level)
{
    switch (level) {
    case PlaceLevel::Country:
        return u"country"_s;
    case PlaceLevel::Governorate:
        return u"governorate"_s;
    case PlaceLevel::District:
        return u"district"_s;
    case PlaceLevel::Subdistrict:
        return u"sub-district"_s;
    case PlaceLevel::Point:
        break;
    }
    return u"town"_s;
}

PlaceIndex addPlace(AtlasBuilder &builder, Place place)
{
    const auto index = static_cast<PlaceIndex>(builder.atlas.places.size());
    builder.places.insert(place.id, index);
    builder.atlas.places.push_back(std::move(place));
    return index;
}

/// How much a name deserves to be drawn where the towns' layer says nothing.
quint8 rankOf(const QString &kind)
{
    return kind == "city"_L1 ? 2 : kind == "town"_L1 ? 4 : 5;
}

/// Both or neither; told where there is something else.
void readPoint(const Table &table, std::size_t row, Place &place)
{
    const QString lonText = table.cell(row, "lon"_L1), latText = table.cell(row, "lat"_L1);
    if (lonText.isEmpty() && latText.isEmpty())
        return;
    bool lonOk = false, latOk = false;
    const double lon = lonText.toDouble(&lonOk), lat = latText.toDouble(&latOk);
    if (lonOk && latOk && std::abs(lon) <= 180.0 && std::abs(lat) <= 90.0) {
        place.longitude = lon;
        place.latitude = lat;
        return;
    }
    table.tell(
        row,
        QCoreApplication::translate("Store", "%1, %2 are no degrees; the place has no point").arg(lonText, latText));
}

PlacePrecision placingOf(const Table &table, std::size_t row)
{
    const QString placing = table.cell(row, "placing"_L1);
    if (placing == "exact"_L1)
        return PlacePrecision::Exact;
    if (placing == "near"_L1)
        return PlacePrecision::Near;
    if (placing == "district"_L1)
        return PlacePrecision::District;
    if (placing == "governorate"_L1)
        return PlacePrecision::Governorate;
    if (!placing.isEmpty() && placing != "town"_L1)
        table.tell(row, QCoreApplication::translate("Store", "“%1” is no placing; it is taken as town").arg(placing));
    return PlacePrecision::Town;
}

/// Atlases that were made from tables have areas that no layer shows.
PlaceLevel placeLevelOf(const QString &level)
{
    return level == "country"_L1        ? PlaceLevel::Country
           : level == "governorate"_L1  ? PlaceLevel::Governorate
           : level == "district"_L1     ? PlaceLevel::District
           : level == "sub-district"_L1 ? PlaceLevel::Subdistrict
                                        : PlaceLevel::Point;
}

void addSpelling(Place &place, const QString &spelling)
{
    if (!spelling.isEmpty() && spelling != place.name.english && spelling != place.name.arabic &&
        !place.spellings.contains(spelling))
        place.spellings << spelling;
}

} // namespace

std::vector<std::shared_ptr<const VectorLayer>> areasIn(const std::vector<std::shared_ptr<const VectorLayer>> &layers)
{
    std::vector<std::shared_ptr<const VectorLayer>> areas;
    std::ranges::copy_if(layers, std::back_inserter(areas), [](const auto &l) { return l->role == LayerRole::Areas; });
    std::ranges::stable_sort(areas, {}, [](const auto &layer) { return layer->level; });
    return areas;
}

void addPlacesOfLayers(const std::vector<std::shared_ptr<const VectorLayer>> &layers, AtlasBuilder &builder)
{
    const auto areas = areasIn(layers);
    for (const auto &layer : areas)
        addAreas(*layer, builder);
    for (const auto &layer : layers)
        if (layer->role == LayerRole::Towns)
            addTowns(*layer, builder);
    findParents(areas, builder);
}

void addAreas(const VectorLayer &layer, AtlasBuilder &builder)
{
    for (const Feature &feature : layer.features) {
        const QString id = feature.code.isEmpty() ? feature.name.in(Language::English) : feature.code;
        if (id.isEmpty() || builder.places.contains(id))
            continue;
        Place place;
        place.id = id;
        place.name = feature.name;
        place.level = levelOf(layer.level);
        place.kind = kindOf(place.level);
        place.rank = 1;
        const LonLat label = toLonLat(feature.labelPoint);
        place.longitude = label.x();
        place.latitude = label.y();
        place.pointPrecision = PlacePrecision::Governorate;
        addPlace(builder, std::move(place));
    }
}

void readAreaNames(const TableSource &tables, AtlasBuilder &builder)
{
    const auto table = tables.read(u"area_names"_s, {u"area"_s, u"spelling"_s}, builder.problems);
    if (!table)
        return;
    for (std::size_t row = 0; row < table->size(); ++row) {
        const QString code = table->cell(row, "area"_L1), spelling = table->cell(row, "spelling"_L1);
        if (code.isEmpty())
            continue;
        if (const auto known = builder.places.constFind(code); known != builder.places.constEnd()) {
            addSpelling(builder.atlas.places[*known], spelling);
            continue;
        }
        // The layer is missing or broken: the area still has a code and a name, though no outline and no point.
        Place place;
        place.id = code;
        place.name.english = spelling;
        place.level = PlaceLevel::Governorate;
        place.kind = kindOf(place.level);
        place.rank = 1;
        addPlace(builder, std::move(place));
    }
}

namespace {

/// What the row says of an area that a layer shows: its point and level are the layer's.
void nameArea(const Table &table, std::size_t row, AtlasBuilder &builder, Place &area)
{
    const Text before = area.name, name = textOf(table, row, "name"_L1);
    if (!name.isEmpty())
        area.name = name;
    const QStringList spellings = table.list(row, "spellings"_L1);
    for (const QString &spelling : spellings)
        addSpelling(area, spelling);
    addSpelling(area, before.english);
    addSpelling(area, before.arabic);
    area.note = textOf(table, row, "note"_L1);
    if (const QString kind = table.cell(row, "kind"_L1); !kind.isEmpty())
        area.kind = kind;
    if (const PlaceIndex parent = lookUp(builder.places, table, row, "governorate"_L1); parent != none)
        area.parent = parent;
}

quint8 rankIn(const Table &table, std::size_t row, const QString &kind)
{
    bool ok = false;
    const int rank = table.cell(row, "rank"_L1).toInt(&ok);
    return ok && rank >= 1 && rank <= 5 ? static_cast<quint8>(rank) : rankOf(kind);
}

} // namespace

void readPlaces(const TableSource &tables, AtlasBuilder &builder)
{
    const QStringList columns{u"id"_s,  u"name"_s,    u"name_ar"_s,   u"kind"_s,     u"governorate"_s, u"lon"_s,
                              u"lat"_s, u"placing"_s, u"spellings"_s, u"geonames"_s, u"note"_s,        u"note_ar"_s};
    const auto table = tables.read(u"places"_s, columns, builder.problems);
    if (!table)
        return;
    const auto areaCount = static_cast<PlaceIndex>(builder.atlas.places.size());
    QSet<PlaceIndex> namedAreas;
    for (std::size_t row = 0; row < table->size(); ++row) {
        const PlaceIndex area = builder.places.value(table->cell(row, "id"_L1), none);
        if (area < areaCount && !namedAreas.contains(area)) {
            namedAreas.insert(area);
            nameArea(*table, row, builder, builder.atlas.places[area]);
            continue;
        }
        const std::optional<QString> id = ownId(*table, row, builder.places);
        if (!id)
            continue;
        Place place;
        place.id = *id;
        place.name = textOf(*table, row, "name"_L1);
        place.kind = table->cell(row, "kind"_L1);
        place.rank = rankIn(*table, row, place.kind);
        place.level = placeLevelOf(table->cell(row, "level"_L1));
        place.parent = lookUp(builder.places, *table, row, "governorate"_L1);
        readPoint(*table, row, place);
        place.pointPrecision = placingOf(*table, row);
        place.note = textOf(*table, row, "note"_L1);
        for (const QString &spelling : table->list(row, "spellings"_L1))
            addSpelling(place, spelling);
        const QString town = table->cell(row, "geonames"_L1);
        const PlaceIndex index = addPlace(builder, std::move(place));
        if (!town.isEmpty())
            builder.placesByTown.insert(town, index);
    }
}

void addTowns(const VectorLayer &layer, AtlasBuilder &builder)
{
    for (const Feature &feature : layer.features) {
        const QString id = feature.code.isEmpty() ? feature.name.in(Language::English) : feature.code;
        if (const auto known = builder.placesByTown.constFind(id); known != builder.placesByTown.constEnd()) {
            Place &place = builder.atlas.places[*known];
            place.rank = feature.rank;
            addSpelling(place, feature.name.english);
            addSpelling(place, feature.name.arabic);
            continue;
        }
        if (id.isEmpty() || builder.places.contains(id))
            continue;
        Place place;
        place.id = id;
        place.name = feature.name;
        place.kind = kindOf(PlaceLevel::Point);
        place.rank = feature.rank;
        const LonLat point = toLonLat(feature.labelPoint);
        place.longitude = point.x();
        place.latitude = point.y();
        addPlace(builder, std::move(place));
    }
}

void findParents(const std::vector<std::shared_ptr<const VectorLayer>> &layers, AtlasBuilder &builder)
{
    for (Place &place : builder.atlas.places) {
        if (place.parent != none || !place.hasPoint() || place.level <= PlaceLevel::Governorate)
            continue;
        if (place.level == PlaceLevel::Point && place.pointPrecision > PlacePrecision::Town)
            continue; // it may lie in the area beside
        const World point = toWorld({place.longitude, place.latitude});
        PlaceLevel found = PlaceLevel::Country;
        for (const auto &layer : layers) {
            const PlaceLevel level = levelOf(layer->level);
            if (layer->role != LayerRole::Areas || level >= place.level || level <= found)
                continue;
            const std::optional<std::size_t> area = areaAt(*layer, point);
            const auto known = area ? builder.places.constFind(layer->features[*area].code) : builder.places.constEnd();
            if (known == builder.places.constEnd())
                continue;
            place.parent = *known;
            found = level;
        }
    }
}

void readMentions(const TableSource &tables, AtlasBuilder &builder)
{
    const auto table =
        tables.read(u"mentions"_s, {u"report"_s, u"place"_s, u"spelled"_s, u"role"_s, u"incident"_s}, builder.problems);
    if (!table)
        return;
    for (std::size_t row = 0; row < table->size(); ++row) {
        const Mention mention{lookUp(builder.reports, *table, row, "report"_L1),
                              lookUp(builder.places, *table, row, "place"_L1), table->cell(row, "spelled"_L1),
                              lookUp(builder.roles, *table, row, "role"_L1),
                              lookUp(builder.incidents, *table, row, "incident"_L1)};
        if (mention.report == none16 || mention.place == none)
            continue;
        builder.atlas.mentions.push_back(mention);
        // What a report calls a place is one of its spellings.
        addSpelling(builder.atlas.places[mention.place], mention.spelled);
    }
}

} // namespace sijill
