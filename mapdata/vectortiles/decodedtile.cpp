#include "mapdata/vectortiles/decodedtile.h"

#include "mapdata/vectortiles/clip.h"
#include "mapdata/vectortiles/stretches.h"
#include "mapdata/vectortiles/tilelayer.h"

#include <protozero/varint.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>
#include <unordered_map>

namespace sijill {

namespace {

constexpr int farthest = std::numeric_limits<qint16>::max();

QByteArrayView viewOf(protozero::data_view view)
{
    return {view.data(), static_cast<qsizetype>(view.size())};
}

TilePoint pointAt(QPointF place)
{
    const auto bounded = [](double v) {
        return static_cast<qint16>(std::lround(std::clamp<double>(v, -farthest, farthest)));
    };
    return {bounded(place.x()), bounded(place.y())};
}

/// What orders names of one rule, by the field that the schema has.
enum class OrderKey : quint8 { None, PopulationRank, Rank, Population, Capital };

OrderKey orderKeyOf(QByteArrayView key)
{
    if (key == "population_rank" || key == "pmap:population_rank")
        return OrderKey::PopulationRank;
    if (key == "rank" || key == "scalerank")
        return OrderKey::Rank;
    if (key == "population")
        return OrderKey::Population;
    return key == "capital" ? OrderKey::Capital : OrderKey::None;
}

class LayerDecoder {
public:
    LayerDecoder(const TileLayer &layer, const LayerPlan &plan, const TilePlan &all, const TileWish &wish,
                 DecodedTile &out)
        : m_layer(layer), m_plan(plan), m_rules(all.rules()), m_wish(wish), m_out(out),
          m_scale(double(tileUnits) / layer.extent), m_keys(layer.keys.size())
    {
        for (std::size_t i = 0; i < layer.keys.size(); ++i)
            lookAtKey(viewOf(layer.keys[i]), m_keys[i]);
    }

    void decode()
    {
        for (const protozero::data_view message : m_layer.features) {
            try {
                decodeFeature(message);
            } catch (const protozero::exception &) {
                ++m_out.faults;
            }
        }
        addStretches();
    }

private:
    struct Key {
        std::vector<quint16> conditions;
        std::optional<NameKey> name;
        OrderKey order = OrderKey::None;
        bool isWanted = false;
    };
    struct Tags {
        TileConditions met;
        std::array<quint32, nameKeys> names{}; ///< positions of values + 1
        qint32 order = usualOrder;
        bool isCapital = false;
    };
    struct Along {
        TileText text;
        qint32 order = 0;
        std::vector<std::vector<QPointF>> lines;
    };
    static constexpr qint32 usualOrder = 50;
    static constexpr qint32 firstRank = 15; ///< of the cities that a file ranks, the first: some ten million people

    void lookAtKey(QByteArrayView name, Key &key) const
    {
        for (std::size_t i = 0; i < m_plan.conditions.size(); ++i)
            if (std::ranges::find(m_plan.conditions[i].keys, name) != m_plan.conditions[i].keys.end())
                key.conditions.push_back(static_cast<quint16>(i));
        if (m_wish.names && !m_plan.named.empty()) {
            key.name = nameKeyOf(name);
            key.order = orderKeyOf(name);
        }
        key.isWanted = !key.conditions.empty() || key.name || key.order != OrderKey::None;
    }

    const TileConditions &conditionsMet(quint32 key, quint32 value)
    {
        const auto [found, isNew] = m_met.try_emplace((quint64(key) << 32) | value);
        if (isNew) {
            const QByteArray text = valueText(m_layer.values[value]);
            for (const quint16 i : m_keys[key].conditions) {
                const std::vector<QByteArray> &wanted = m_plan.conditions[i].values;
                if (wanted.empty() || std::ranges::find(wanted, text) != wanted.end())
                    found->second.set(i);
            }
        }
        return found->second;
    }

    Tags readTags(protozero::data_view packed)
    {
        Tags tags;
        const char *at = packed.data(), *const end = at + packed.size();
        while (at != end) {
            const quint64 key = protozero::decode_varint(&at, end);
            const quint64 value = protozero::decode_varint(&at, end);
            if (key >= m_keys.size() || value >= m_layer.values.size())
                throw protozero::end_of_buffer_exception();
            const Key &known = m_keys[key];
            if (!known.isWanted)
                continue;
            const auto keyAt = static_cast<quint32>(key), valueAt = static_cast<quint32>(value);
            if (!known.conditions.empty())
                tags.met |= conditionsMet(keyAt, valueAt);
            if (known.name)
                tags.names[static_cast<std::size_t>(*known.name)] = valueAt + 1;
            if (known.order != OrderKey::None)
                readOrder(known.order, valueText(m_layer.values[value]), tags);
        }
        return tags;
    }

    static void readOrder(OrderKey key, const QByteArray &text, Tags &tags)
    {
        bool ok = false;
        const double value = text.toDouble(&ok);
        constexpr double largest = 1e10;
        const double bounded = ok ? std::clamp(value, 0.0, largest) : 0;
        if (key == OrderKey::Capital)
            tags.isCapital = text == "2" || text == "yes" || text == "country" || text == "true";
        else if (ok && key == OrderKey::PopulationRank)
            tags.order = 30 - static_cast<qint32>(std::min(bounded, 30.0));
        else if (ok && key == OrderKey::Rank)
            tags.order = firstRank + static_cast<qint32>(std::min(bounded, 50.0));
        else if (ok && tags.order == usualOrder)
            tags.order = 37 - static_cast<qint32>(3 * std::log10(bounded + 1));
    }

    const LayerPlan::Candidate *choose(const std::vector<LayerPlan::Candidate> &candidates, TileGeometry geometry,
                                       const TileConditions &met) const
    {
        for (const LayerPlan::Candidate &candidate : candidates)
            if (candidate.geometry == geometry && (met & candidate.wanted) == candidate.wanted &&
                (met & candidate.refused).none())
                return m_rules.rules[candidate.rule].fromZoom < m_wish.zoom ? &candidate : nullptr;
        return nullptr;
    }

    quint8 marksOf(const TileConditions &met) const
    {
        quint8 marks = 0;
        for (std::size_t i = 0; i < m_plan.marks.size(); ++i)
            if (m_plan.marks[i] > 0 && met.test(m_plan.marks[i] - 1))
                marks = static_cast<quint8>(marks | (1u << i));
        return marks;
    }

    void decodeFeature(protozero::data_view message)
    {
        const TileFeature feature = readFeature(message);
        constexpr int point = 1, line = 2, polygon = 3;
        if (feature.type < point || feature.type > polygon)
            return;
        const TileGeometry geometry = feature.type == point  ? TileGeometry::Point
                                      : feature.type == line ? TileGeometry::Line
                                                             : TileGeometry::Area;
        const Tags tags = readTags(feature.tags);
        const auto *drawn = m_wish.pieces ? choose(m_plan.drawn, geometry, tags.met) : nullptr;
        const auto *named =
            m_wish.names && geometry != TileGeometry::Area ? choose(m_plan.named, geometry, tags.met) : nullptr;
        if (named && std::ranges::all_of(tags.names, [](quint32 name) { return name == 0; }))
            named = nullptr;
        if (!drawn && !named)
            return;
        m_outline.clear();
        m_out.faults += readGeometry(feature.geometry, feature.type, m_outline) ? 0 : 1;
        if (m_outline.starts.empty())
            return;
        if (drawn && geometry != TileGeometry::Point)
            geometry == TileGeometry::Area ? addArea(drawn->rule) : addLines(drawn->rule, marksOf(tags.met));
        if (named)
            geometry == TileGeometry::Point ? addPoint(named->rule, tags) : addAlong(named->rule, tags);
    }

    std::vector<QPointF> partAt(std::size_t index) const
    {
        const std::size_t begin = m_outline.starts[index];
        const std::size_t end =
            index + 1 < m_outline.starts.size() ? m_outline.starts[index + 1] : m_outline.points.size();
        std::vector<QPointF> part;
        part.reserve(end - begin);
        for (std::size_t i = begin; i < end; ++i)
            part.emplace_back(double(m_outline.points[i].first) * m_scale,
                              double(m_outline.points[i].second) * m_scale);
        return part;
    }

    static bool isNear(const std::vector<QPointF> &part)
    {
        return std::ranges::all_of(part,
                                   [](QPointF p) { return std::abs(p.x()) < farthest && std::abs(p.y()) < farthest; });
    }

    void addPart(const std::vector<QPointF> &part)
    {
        m_out.parts.push_back(static_cast<quint32>(m_out.points.size()));
        const std::size_t begin = m_out.points.size();
        for (const QPointF p : part)
            if (const TilePoint point = pointAt(p); m_out.points.size() == begin || m_out.points.back() != point)
                m_out.points.push_back(point);
    }

    void addLines(quint16 rule, quint8 marks)
    {
        // So far beyond the tile nothing of it is drawn, and 16 bits have no place for it.
        constexpr double around = tileUnits;
        const QRectF box(-around, -around, 3 * around, 3 * around);
        TilePiece piece{.rule = rule, .marks = marks, .firstPart = static_cast<quint32>(m_out.parts.size())};
        for (std::size_t i = 0; i < m_outline.starts.size(); ++i) {
            const std::vector<QPointF> part = partAt(i);
            if (isNear(part))
                addPart(part);
            else
                for (const auto &cut : clippedLine(part, box))
                    addPart(cut);
        }
        piece.parts = static_cast<quint32>(m_out.parts.size()) - piece.firstPart;
        if (piece.parts > 0)
            m_out.pieces.push_back(piece);
    }

    /// Twice the area, positive for outer rings: y runs down.
    double signedArea(std::size_t index) const
    {
        const std::size_t begin = m_outline.starts[index];
        const std::size_t end =
            index + 1 < m_outline.starts.size() ? m_outline.starts[index + 1] : m_outline.points.size();
        double area = 0;
        for (std::size_t i = begin, j = end - 1; i < end; j = i++)
            area += double(m_outline.points[j].first) * double(m_outline.points[i].second) -
                    double(m_outline.points[i].first) * double(m_outline.points[j].second);
        return area;
    }

    void addArea(quint16 rule)
    {
        constexpr double around = tileUnits;
        const QRectF box(-around, -around, 3 * around, 3 * around);
        const bool isOld = m_layer.version == 1;
        std::optional<TilePiece> piece;
        const auto finish = [&] {
            if (piece && (piece->parts = static_cast<quint32>(m_out.parts.size()) - piece->firstPart) > 0)
                m_out.pieces.push_back(*piece);
            piece.reset();
        };
        double first = 0;
        for (std::size_t i = 0; i < m_outline.starts.size(); ++i) {
            const double area = signedArea(i);
            if (area == 0)
                continue;
            first = first == 0 ? area : first;
            // Holes turn the other way round than the ring they lie in; old tiles promise nothing.
            const bool isOuter = !isOld && (area > 0) == (first > 0);
            if (isOuter)
                finish();
            if (!piece)
                piece =
                    TilePiece{.rule = rule, .isEvenOdd = isOld, .firstPart = static_cast<quint32>(m_out.parts.size())};
            std::vector<QPointF> ring = partAt(i);
            if (!isNear(ring))
                ring = clippedRing(ring, box);
            if (ring.size() >= 3)
                addPart(ring);
        }
        finish();
    }

    TileText textOf(const Tags &tags) const
    {
        std::array<QByteArray, nameKeys> values;
        for (std::size_t i = 0; i < nameKeys; ++i)
            if (tags.names[i] > 0)
                values[i] = valueText(m_layer.values[tags.names[i] - 1]);
        return tileText(values);
    }

    /// A point belongs to the tile in which it lies: others have it in their rim.
    void addPoint(quint16 rule, const Tags &tags)
    {
        const QPointF at = partAt(0).front();
        if (at.x() < 0 || at.y() < 0 || at.x() >= tileUnits || at.y() >= tileUnits)
            return;
        TileText text = textOf(tags);
        if (!text.isEmpty())
            m_out.names.push_back({.rule = rule,
                                   .text = std::move(text),
                                   .at = pointAt(at),
                                   .order = tags.order,
                                   .isCapital = tags.isCapital});
    }

    void addAlong(quint16 rule, const Tags &tags)
    {
        // The same name has the same values: no text is made twice.
        QByteArray key(reinterpret_cast<const char *>(tags.names.data()), sizeof tags.names);
        key.append(reinterpret_cast<const char *>(&rule), sizeof rule);
        auto [found, isNew] = m_along.try_emplace(key);
        Along &along = found->second;
        if (isNew) {
            along.text = textOf(tags);
            along.order = tags.order;
            m_alongOrder.push_back({rule, &along});
        }
        if (along.text.isEmpty())
            return;
        for (std::size_t i = 0; i < m_outline.starts.size(); ++i)
            for (auto &part : insideSquare(partAt(i), tileUnits))
                if (part.size() >= 2)
                    along.lines.push_back(std::move(part));
    }

    void addStretches()
    {
        constexpr double least = tileUnits / 512.0 * 24; // shorter than any name
        constexpr std::size_t most = 2;                  // of one name in one tile
        for (auto &[rule, along] : m_alongOrder) {
            std::vector<Stretch> found;
            for (const auto &line : joinedLines(std::move(along->lines)))
                if (const Stretch stretch = longestStretch(line); stretch.length >= least)
                    found.push_back(stretch);
            std::ranges::stable_sort(found, std::ranges::greater(), &Stretch::length);
            found.resize(std::min(found.size(), most));
            for (const Stretch &stretch : found) {
                QPointF way = stretch.to - stretch.from;
                if (way.x() < 0 || (way.x() == 0 && way.y() > 0))
                    way = -way;
                const double angle = std::atan2(way.y(), way.x()) * 180 / std::numbers::pi;
                m_out.names.push_back({.rule = rule,
                                       .text = along->text,
                                       .at = pointAt((stretch.from + stretch.to) / 2),
                                       .angle = static_cast<float>(angle),
                                       .length = static_cast<float>(stretch.length),
                                       .order = along->order});
            }
        }
    }

    const TileLayer &m_layer;
    const LayerPlan &m_plan;
    const TileRules &m_rules;
    const TileWish &m_wish;
    DecodedTile &m_out;
    double m_scale;
    std::vector<Key> m_keys;
    std::unordered_map<quint64, TileConditions> m_met;
    TileOutline m_outline;
    std::map<QByteArray, Along> m_along;
    std::vector<std::pair<quint16, Along *>> m_alongOrder;
};

} // namespace

qsizetype DecodedTile::bytes() const
{
    std::size_t bytes = points.capacity() * sizeof(TilePoint) + parts.capacity() * sizeof(quint32) +
                        pieces.capacity() * sizeof(TilePiece) + names.capacity() * sizeof(TileName);
    for (const TileName &name : names)
        bytes +=
            static_cast<std::size_t>(name.text.arabic.size() + name.text.english.size() + name.text.local.size()) * 2;
    return static_cast<qsizetype>(bytes);
}

DecodedTile decodedTile(QByteArrayView plain, const TilePlan &plan, const TileWish &wish)
{
    DecodedTile out;
    const int faults = forLayers(plain, [&](const TileLayer &layer) {
        ++out.layers;
        const auto wanted = plan.ofLayer(viewOf(layer.name));
        if (!wanted->isEmpty())
            LayerDecoder(layer, *wanted, plan, wish, out).decode();
    });
    out.faults += faults;
    out.parts.push_back(static_cast<quint32>(out.points.size()));
    std::ranges::stable_sort(out.pieces, {}, &TilePiece::rule);
    out.points.shrink_to_fit();
    out.parts.shrink_to_fit();
    out.pieces.shrink_to_fit();
    return out;
}

std::vector<TileLayerFacts> layersOfTile(QByteArrayView plain)
{
    std::vector<TileLayerFacts> layers;
    forLayers(plain, [&](const TileLayer &layer) {
        layers.push_back({viewOf(layer.name).toByteArray(), static_cast<qint64>(layer.features.size())});
    });
    return layers;
}

} // namespace sijill
