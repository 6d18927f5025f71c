#include "mapdata/admin/hierarchy.h"

#include "mapdata/layers/locate.h"

#include <QHash>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int townLevel = 4;

bool isAdministrative(const VectorLayer &layer)
{
    return layer.role == LayerRole::Countries || layer.role == LayerRole::Areas || layer.role == LayerRole::Towns;
}

void addSpelling(Place &place, const QString &spelling)
{
    if (!spelling.isEmpty() && spelling != place.name.english && spelling != place.name.arabic &&
        !place.spellings.contains(spelling))
        place.spellings << spelling;
}

class Maker {
public:
    explicit Maker(SharedLayers layers) : m_areas(layers) { m_made.layers = std::move(layers); }

    Hierarchy make() &&;

private:
    void addLevel(int level);
    void addFeatures(const VectorLayer &layer);
    void addAncestors(const VectorLayer &layer, int level);
    PlaceIndex add(const QString &code, const Text &name, int level);
    QString parentOf(const VectorLayer &layer, std::size_t feature) const;
    void setPoint(Place &place, const VectorLayer &layer, const Feature &feature) const;
    void linkParents();
    void placeAreasWithoutOutline();

    Hierarchy m_made;
    AreaFinder m_areas;
    QHash<QString, PlaceIndex> m_byCode;
    std::vector<QString> m_parents; ///< by place: the code, until all are known
};

PlaceIndex Maker::add(const QString &code, const Text &name, int level)
{
    const auto known = m_byCode.constFind(code);
    if (known != m_byCode.cend()) {
        addSpelling(m_made.places[*known], name.english);
        addSpelling(m_made.places[*known], name.arabic);
        return *known;
    }
    Place place;
    place.id = code;
    place.name = name;
    place.level = placeLevel(level);
    place.kind = kindOfLevel(place.level);
    place.rank = level < townLevel ? 1 : 5;
    const auto index = static_cast<PlaceIndex>(m_made.places.size());
    m_made.places.push_back(std::move(place));
    m_parents.emplace_back();
    m_byCode.insert(code, index);
    return index;
}

QString Maker::parentOf(const VectorLayer &layer, std::size_t feature) const
{
    const Feature &own = layer.features[feature];
    if (feature < layer.parents.size() && layer.parents[feature] != Ancestor::noAncestor)
        return layer.ancestors[layer.parents[feature]].code;
    if (const QString above = codeAbove(own.code, m_byCode); !above.isEmpty())
        return above;
    return m_areas.codeAt(own.labelPoint, layer.level);
}

void Maker::setPoint(Place &place, const VectorLayer &layer, const Feature &feature) const
{
    if (place.hasPoint())
        return;
    const LonLat label = toLonLat(feature.labelPoint);
    place.longitude = label.x();
    place.latitude = label.y();
    place.pointPrecision = layer.level == townLevel                 ? PlacePrecision::Town
                           : place.level <= PlaceLevel::Governorate ? PlacePrecision::Governorate
                                                                    : PlacePrecision::District;
}

void Maker::addFeatures(const VectorLayer &layer)
{
    for (std::size_t i = 0; i < layer.features.size(); ++i) {
        const Feature &feature = layer.features[i];
        if (feature.code.isEmpty())
            continue;
        const bool isNew = !m_byCode.contains(feature.code);
        const PlaceIndex index = add(feature.code, feature.name, layer.level);
        Place &place = m_made.places[index];
        if (i < layer.otherNames.size())
            for (const QString &spelling : layer.otherNames[i])
                addSpelling(place, spelling);
        setPoint(place, layer, feature);
        if (m_parents[index].isEmpty())
            m_parents[index] = parentOf(layer, i);
        if (!isNew || layer.level != townLevel)
            continue;
        place.rank = feature.rank;
        const quint32 parent = i < layer.parents.size() ? layer.parents[i] : Ancestor::noAncestor;
        const bool inTown = parent != Ancestor::noAncestor && layer.ancestors[parent].level == townLevel;
        if (inTown || layer.kind == GeometryKind::Area)
            place.kind = u"quarter"_s;
    }
}

void Maker::addAncestors(const VectorLayer &layer, int level)
{
    for (const Ancestor &ancestor : layer.ancestors) {
        if (ancestor.level != level || m_byCode.contains(ancestor.code))
            continue;
        const PlaceIndex index = add(ancestor.code, ancestor.name, level);
        if (ancestor.parent != Ancestor::noAncestor)
            m_parents[index] = layer.ancestors[ancestor.parent].code;
    }
}

void Maker::addLevel(int level)
{
    for (const auto &layer : m_made.layers)
        if (isAdministrative(*layer) && layer->level == level)
            addFeatures(*layer);
    for (const auto &layer : m_made.layers)
        addAncestors(*layer, level);
}

void Maker::linkParents()
{
    for (std::size_t i = 0; i < m_parents.size(); ++i) {
        Place &place = m_made.places[i];
        QString code = m_parents[i].isEmpty() ? codeAbove(place.id, m_byCode) : m_parents[i];
        const PlaceIndex parent = m_byCode.value(code, none);
        if (parent != none && parent != i && m_made.places[parent].level <= place.level)
            place.parent = parent;
    }
}

/// A badge for an area that is known by name only stands on the part of it that lies most in the middle.
void Maker::placeAreasWithoutOutline()
{
    for (int level = 3; level >= 1; --level) {
        std::vector<std::vector<PlaceIndex>> parts(m_made.places.size());
        for (PlaceIndex i = 0; i < m_made.places.size(); ++i)
            if (const Place &place = m_made.places[i]; place.parent != none && place.hasPoint())
                parts[place.parent].push_back(i);
        for (PlaceIndex i = 0; i < m_made.places.size(); ++i) {
            Place &area = m_made.places[i];
            if (area.level != placeLevel(level) || area.hasPoint() || parts[i].empty())
                continue;
            double x = 0, y = 0;
            for (const PlaceIndex part : parts[i]) {
                x += m_made.places[part].longitude / static_cast<double>(parts[i].size());
                y += m_made.places[part].latitude / static_cast<double>(parts[i].size());
            }
            const Place &middle = m_made.places[*std::ranges::min_element(parts[i], {}, [&](PlaceIndex part) {
                return std::hypot(m_made.places[part].longitude - x, m_made.places[part].latitude - y);
            })];
            area.longitude = middle.longitude;
            area.latitude = middle.latitude;
            area.pointPrecision = level == 1 ? PlacePrecision::Governorate : PlacePrecision::District;
        }
    }
}

Hierarchy Maker::make() &&
{
    for (int level = 0; level <= townLevel; ++level)
        addLevel(level);
    linkParents();
    placeAreasWithoutOutline();
    return std::move(m_made);
}

} // namespace

Hierarchy makeHierarchy(SharedLayers layers)
{
    return Maker(std::move(layers)).make();
}

AreaFinder::AreaFinder(const SharedLayers &layers)
{
    std::ranges::copy_if(layers, std::back_inserter(m_areas), [](const auto &layer) {
        return layer->role == LayerRole::Areas && layer->kind == GeometryKind::Area && layer->level >= 1 &&
               layer->level < townLevel;
    });
    std::ranges::stable_sort(m_areas, std::greater<>(), [](const auto &layer) { return layer->level; });
    for (const auto &layer : m_areas)
        m_grids.emplace_back(*layer);
}

QString AreaFinder::codeAt(World point, int belowLevel) const
{
    const Feature *area = areaAround(point, belowLevel);
    return area ? area->code : QString();
}

const Feature *AreaFinder::areaAround(World point, int belowLevel) const
{
    for (std::size_t i = 0; i < m_areas.size(); ++i)
        if (const VectorLayer &layer = *m_areas[i]; layer.level < belowLevel)
            if (const auto area = m_grids[i].at(point); area && !layer.features[*area].code.isEmpty())
                return &layer.features[*area];
    return nullptr;
}

PlaceLevel placeLevel(int administrative)
{
    return static_cast<PlaceLevel>(std::clamp(administrative, 0, townLevel));
}

QString kindOfLevel(PlaceLevel level)
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

} // namespace sijill
