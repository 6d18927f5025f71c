#pragma once

#include "mapdata/model/atlas.h"

#include <QString>

#include <array>
#include <memory>
#include <string>

namespace sijill::bench {

/// Made-up incidents, the same on every machine, shaped like real tables: 8,000 places of which few have most
/// incidents, heavy-tailed counts, one in twenty over several days, one in two thousand over more than a month, and a
/// few without a date, a point or a figure. In no order of time, as real tables often are.
class SyntheticRows {
public:
    explicit SyntheticRows(bool distinctPoints = false);

    static constexpr const char *header = "id,date_start,date_end,place,lon,lat,type,actor,killed,wounded";
    /// In the order of the header.
    using Row = std::array<std::string, 10>;
    const Row &next();

private:
    quint64 random();
    double uniform() { return static_cast<double>(random() >> 11) * 0x1p-53; }
    bool oneIn(quint64 n) { return random() % n == 0; }
    std::string count();
    void writeDays();
    void writePlace();

    struct PlaceRow {
        std::string name;
        double longitude, latitude;
    };
    quint64 m_state = 20110315;
    quint64 m_serial = 0;
    bool m_distinctPoints;
    std::vector<PlaceRow> m_places;
    Row m_row;
};

/// False where the file cannot be written.
bool writeSyntheticCsv(const QString &path, qint64 rows, bool distinctPoints);
/// The same incidents as reading that file gives.
std::shared_ptr<const Atlas> makeSyntheticAtlas(qint64 rows, bool distinctPoints);

} // namespace sijill::bench
