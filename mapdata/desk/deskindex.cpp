#include "mapdata/desk/deskindex.h"

#include "mapdata/desk/largecharts.h"
#include "mapdata/desk/periods.h"
#include "mapdata/tally/bins.h"

#include <QMutexLocker>

namespace sijill {

namespace {

/// What decides the row of an incident by a key that is none of time: all that are alike in it share a row.
quint32 deciding(const Atlas &atlas, const Ledger &ledger, IncidentIndex i, TallyKey key)
{
    const Incident &incident = atlas.incidents[i];
    switch (key) {
    case TallyKey::Governorate:
    case TallyKey::District:
    case TallyKey::Subdistrict:
    case TallyKey::Place:
    case TallyKey::Precision:
        return incident.location;
    case TallyKey::Kind:
        return incident.kind;
    case TallyKey::Actor:
        return incident.perpetrators;
    case TallyKey::Source: {
        const ClaimIndex claim = ledger.chosen[i];
        return claim == none ? none : atlas.claims[claim].source;
    }
    default:
        return 0;
    }
}

quint32 rowFor(KeyColumn &column, const RowKey &key, const auto &nameOf, Span period)
{
    const auto known = column.positions.constFind(key.key);
    if (known != column.positions.constEnd())
        return *known;
    const auto row = static_cast<quint32>(column.keys.size());
    column.positions.insert(key.key, row);
    column.keys.push_back(key);
    column.names.push_back(nameOf());
    column.periods.push_back(period);
    return row;
}

/// Filter with nothing but one part of it.
template <class Part>
Filter only(const Filter &filter, Part Filter::*part)
{
    Filter one;
    one.*part = filter.*part;
    return one;
}

} // namespace

DeskIndex::DeskIndex(std::shared_ptr<const Atlas> atlas, std::shared_ptr<const Ledger> ledger, QLocale locale)
    : m_atlas(std::move(atlas)), m_ledger(std::move(ledger)), m_locale(std::move(locale)), m_incidents(*m_atlas),
      m_places(placesById(*m_atlas))
{
}

const KeyColumn &DeskIndex::column(TallyKey key) const
{
    const QMutexLocker locker(&m_mutex);
    std::unique_ptr<KeyColumn> &column = m_columns[static_cast<std::size_t>(key)];
    if (!column)
        column = std::make_unique<KeyColumn>(made(key));
    return *column;
}

KeyColumn DeskIndex::made(TallyKey key) const
{
    KeyColumn column;
    column.rows.resize(m_atlas->incidents.size());
    QHash<quint64, quint32> known; // by what decides, or by day
    for (IncidentIndex i = 0; i < m_atlas->incidents.size(); ++i) {
        const Span span = m_atlas->incidents[i].span;
        // No claim speaks of the measure: its row by source is found by looking at the incident.
        const bool isOwn = key == TallyKey::Source && m_ledger->chosen[i] == none;
        const quint64 decides = isTime(key) ? (span.isValid() ? quint64(quint32(span.begin)) : quint64(1) << 40)
                                            : deciding(*m_atlas, *m_ledger, i, key);
        auto row = isOwn ? known.constEnd() : known.constFind(decides);
        if (row == known.constEnd()) {
            const TallyBin bin = binsOf(*m_atlas, *m_ledger, i, key, {}).front();
            const Span period = isTime(key) && span.isValid() ? periodAround(span.begin, key) : Span();
            const quint32 at =
                rowFor(column, bin.key, [&] { return binName(*m_atlas, *m_ledger, i, key, bin, m_locale); }, period);
            column.rows[i] = at;
            if (!isOwn)
                known.insert(decides, at);
        } else {
            column.rows[i] = *row;
        }
        if (isTime(key) && span.isValid() && span.last() >= column.periods[column.rows[i]].end) {
            std::vector<quint32> run;
            for (const TallyBin &bin : binsOf(*m_atlas, *m_ledger, i, key, {}))
                run.push_back(rowFor(
                    column, bin.key, [&] { return binName(*m_atlas, *m_ledger, i, key, bin, m_locale); },
                    periodAround(*bin.day, key)));
            column.rows[i] = KeyColumn::several | static_cast<quint32>(column.runs.size());
            column.runs.push_back(std::move(run));
        }
    }
    return column;
}

const SlotColumn &DeskIndex::slotColumn(ChartKind kind) const
{
    const QMutexLocker locker(&m_mutex);
    std::unique_ptr<SlotColumn> &column = m_slots[static_cast<std::size_t>(kind)];
    if (!column)
        column = std::make_unique<SlotColumn>(made(kind));
    return *column;
}

SlotColumn DeskIndex::made(ChartKind kind) const
{
    SlotColumn column;
    column.rows.resize(m_atlas->incidents.size());
    QHash<Slot, quint32> known;
    for (std::size_t i = 0; i < m_atlas->incidents.size(); ++i) {
        const Slot slot = slotOf(kind, m_atlas->incidents[i], m_ledger->nets[i]);
        const auto row = known.constFind(slot);
        column.rows[i] = row == known.constEnd() ? static_cast<quint32>(column.found.size()) : *row;
        if (row == known.constEnd()) {
            known.insert(slot, column.rows[i]);
            column.found.push_back(slot);
        }
    }
    return column;
}

std::optional<Chart> DeskIndex::chart(const Filter &filter, ChartKind kind, TallyKey rows, TallyKey columns,
                                      const Misses &misses) const
{
    Chart chart;
    chart.kind = kind;
    chart.spans = filter.spans;
    chart.window = filter.window;
    std::tie(chart.rowKey, chart.columnKey) = keysFor(kind, rows, columns);
    if (!fillLarge(chart, *this, filter, misses))
        return std::nullopt;
    return chart;
}

IncidentColumns::IncidentColumns(const Atlas &atlas)
{
    const std::size_t size = atlas.incidents.size();
    spans.reserve(size);
    counted.reserve(size);
    kinds.reserve(size);
    actorSets.reserve(size);
    locations.reserve(size);
    for (const Incident &incident : atlas.incidents) {
        spans.push_back(incident.span);
        counted.push_back(incident.counted);
        kinds.push_back(incident.kind);
        actorSets.push_back(incident.perpetrators);
        locations.push_back(incident.location);
    }
}

Misses::Misses(const Atlas &atlas, const IncidentColumns &incidents, const Filter &filter)
    : m_bits(atlas.incidents.size())
{
    // What one thing decides is asked once for each.
    const auto add = [&](const Filter &one, quint8 bit, const auto &deciding, std::size_t most) {
        constexpr quint8 unasked = 0xff;
        std::vector<quint8> answers(most + 1, unasked);
        for (std::size_t i = 0; i < m_bits.size(); ++i) {
            quint8 &answer = answers[std::min<std::size_t>(deciding[i], most)];
            if (answer == unasked)
                answer = passes(atlas, static_cast<IncidentIndex>(i), one) ? 0 : bit;
            m_bits[i] = static_cast<quint8>(m_bits[i] | answer);
        }
    };
    const auto addMask = [&](const Filter &one, quint8 bit) {
        const Mask mask = makeMask(atlas, one);
        for (std::size_t i = 0; i < m_bits.size(); ++i)
            m_bits[i] = static_cast<quint8>(m_bits[i] | (mask[i] ? 0 : bit));
    };
    if (!filter.hiddenKinds.isEmpty())
        add(only(filter, &Filter::hiddenKinds), Kind, incidents.kinds, atlas.kinds.size());
    if (!filter.hiddenActors.isEmpty())
        add(only(filter, &Filter::hiddenActors), Actor, incidents.actorSets, atlas.actorSets.size());
    if (!filter.hiddenPrecisions.isEmpty())
        add(only(filter, &Filter::hiddenPrecisions), Precision, incidents.locations, atlas.locations.size());
    if (filter.area != none)
        add(only(filter, &Filter::area), Area, incidents.locations, atlas.locations.size());
    if (!filter.hiddenSources.isEmpty())
        addMask(only(filter, &Filter::hiddenSources), Source);
    if (!filter.hiddenDataSets.isEmpty())
        addMask(only(filter, &Filter::hiddenDataSets), Other);
    if (!filter.text.isEmpty())
        addMask(only(filter, &Filter::text), Other);
}

quint8 Misses::bitOf(TallyKey key)
{
    switch (key) {
    case TallyKey::Kind:
        return Kind;
    case TallyKey::Actor:
        return Actor;
    case TallyKey::Source:
        return Source;
    case TallyKey::Precision:
        return Precision;
    case TallyKey::Governorate:
    case TallyKey::District:
    case TallyKey::Subdistrict:
    case TallyKey::Place:
        return Area;
    default:
        return 0;
    }
}

} // namespace sijill
