#pragma once

#include "mapdata/desk/dayslots.h"
#include "mapdata/tally/keys.h"

#include <QMutex>

#include <array>
#include <memory>

namespace sijill {

/// In which row of a key each incident stands, as numbers.
struct KeyColumn {
    /// It stands in several rows, as its span reaches over periods: added to a position in `runs`.
    static constexpr quint32 several = 0x80000000;

    std::vector<quint32> rows;              ///< by incident: a position in `keys`, or in `runs`
    std::vector<std::vector<quint32>> runs; ///< rows in the order of time
    std::vector<RowKey> keys;               ///< in the order in which they were met
    std::vector<QString> names;             ///< of the rows, in one language
    std::vector<Span> periods;              ///< where the key is one of time; invalid: undated
    QHash<QString, quint32> positions;      ///< by RowKey::key
};

/// In which slot (dayslots.h) each incident stands.
struct SlotColumn {
    std::vector<quint32> rows; ///< by incident: a position in `found`
    std::vector<Slot> found;
};

/// What every chart looks at of each incident, side by side.
struct IncidentColumns {
    std::vector<Span> spans;
    std::vector<quint8> counted;
    std::vector<KindIndex> kinds;
    std::vector<SetIndex> actorSets;
    std::vector<LocationIndex> locations;

    explicit IncidentColumns(const Atlas &atlas);
};

/// Why a filter leaves out each incident: a bit for each thing that it asks, none set where it is shown, its window
/// apart.
class Misses {
public:
    enum Bit : quint8 { Kind = 1, Actor = 2, Source = 4, Precision = 8, Area = 16, Other = 32 };

    Misses(const Atlas &atlas, const IncidentColumns &incidents, const Filter &filter);
    quint8 operator[](std::size_t incident) const { return m_bits[incident]; }
    /// Of what a filter says by that key.
    static quint8 bitOf(TallyKey key);

private:
    std::vector<quint8> m_bits;
};

/// What charts of a large atlas are made from: columns of numbers, so that one look over the incidents makes a chart.
/// Made once for an atlas, a ledger and a language; each key when it is first asked for. May be asked from any thread.
class DeskIndex {
public:
    DeskIndex(std::shared_ptr<const Atlas> atlas, std::shared_ptr<const Ledger> ledger, QLocale locale);

    /// As makeChart(), but that no mark holds its incidents. Nothing where the two keys have too many rows and columns
    /// for that: then it is made by makeChart().
    /// @pre `misses` are of the filter
    std::optional<Chart> chart(const Filter &filter, ChartKind kind, TallyKey rows, TallyKey columns,
                               const Misses &misses) const;

    const Atlas &atlas() const { return *m_atlas; }
    const Ledger &ledger() const { return *m_ledger; }
    const QLocale &locale() const { return m_locale; }
    const IncidentColumns &incidents() const { return m_incidents; }
    const KeyColumn &column(TallyKey key) const;
    const SlotColumn &slotColumn(ChartKind kind) const;
    Misses missesOf(const Filter &filter) const { return {*m_atlas, m_incidents, filter}; }
    /// The atlas's places by id.
    const QHash<QString, PlaceIndex> &places() const { return m_places; }

private:
    KeyColumn made(TallyKey key) const;
    SlotColumn made(ChartKind kind) const;

    std::shared_ptr<const Atlas> m_atlas;
    std::shared_ptr<const Ledger> m_ledger;
    QLocale m_locale;
    IncidentColumns m_incidents;
    QHash<QString, PlaceIndex> m_places;
    mutable QMutex m_mutex;
    mutable std::array<std::unique_ptr<KeyColumn>, static_cast<std::size_t>(TallyKey::Precision) + 1> m_columns;
    mutable std::array<std::unique_ptr<SlotColumn>, static_cast<std::size_t>(ChartKind::Sizes) + 1> m_slots;
};

} // namespace sijill
