#include "tests/bench/synthetic.h"

#include "mapdata/import/incidentrows.h"
#include "mapdata/presets/presets.h"

#include <QFile>

#include <cmath>
#include <cstdio>

namespace sijill::bench {

namespace {

constexpr std::size_t placeCount = 8000;
constexpr const char *kinds[] = {"airstrike", "shelling", "clash", "bombing", "execution", "sniper fire"};
constexpr const char *actors[] = {"Government forces", "Opposition fighters", "Third party", "Foreign air force", ""};

template <class... Values>
std::string formatted(const char *format, Values... values)
{
    char text[64];
    const int size = std::snprintf(text, sizeof text, format, values...);
    return {text, static_cast<std::size_t>(size)};
}

std::string degrees(double value)
{
    return formatted("%.5f", value);
}

std::string isoText(Day day)
{
    const QDate date = toDate(day);
    return formatted("%04d-%02d-%02d", date.year(), date.month(), date.day());
}

} // namespace

SyntheticRows::SyntheticRows(bool distinctPoints) : m_distinctPoints(distinctPoints)
{
    m_places.reserve(placeCount);
    for (std::size_t i = 0; i < placeCount; ++i) {
        const double x = 35.7 + 6.6 * uniform(), y = 32.3 + 5.0 * uniform();
        m_places.push_back({formatted("Town %zu", i + 1), x, y});
    }
}

/// splitmix64 of Steele, Lea and Flood: three lines, and the same everywhere, which std's distributions are not.
quint64 SyntheticRows::random()
{
    quint64 z = (m_state += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

std::string SyntheticRows::count()
{
    if (oneIn(30))
        return {};
    // Pareto, less one, so that a good half are zero; the tail ends where real ones do.
    const double n = std::pow(1 - uniform(), -1 / 1.2) - 1;
    return std::to_string(static_cast<int>(std::min(n, 8000.0)));
}

void SyntheticRows::writeDays()
{
    static const Day first = toDay(QDate(2011, 3, 15));
    const auto between = [this](Day from, Day to) {
        return from + static_cast<Day>(random() % static_cast<quint64>(to - from + 1));
    };
    // Two dice: a war swells and ebbs.
    const Day begin = first + between(0, 2500) + between(0, 2500);
    const Day length = oneIn(2000) ? between(32, 365) : oneIn(20) ? between(2, 10) : 1;
    m_row[1] = oneIn(500) ? std::string() : isoText(begin);
    m_row[2] = m_row[1].empty() ? std::string() : isoText(begin + length - 1);
}

void SyntheticRows::writePlace()
{
    // The logarithm of the rank is even: the first place has a ninth of all.
    const double rank = std::exp(uniform() * std::log(double(placeCount)));
    const PlaceRow &place = m_places[std::min(static_cast<std::size_t>(rank) - 1, placeCount - 1)];
    const bool placed = !oneIn(200);
    const double spread = m_distinctPoints ? 0.1 : 0;
    const double dx = spread * (uniform() - 0.5), dy = spread * (uniform() - 0.5);
    m_row[3] = place.name;
    m_row[4] = placed ? degrees(place.longitude + dx) : std::string();
    m_row[5] = placed ? degrees(place.latitude + dy) : std::string();
}

const SyntheticRows::Row &SyntheticRows::next()
{
    m_row[0] = formatted("SY%llu", static_cast<unsigned long long>(++m_serial));
    writeDays();
    writePlace();
    m_row[6] = kinds[random() % std::size(kinds)];
    m_row[7] = actors[random() % std::size(actors)];
    m_row[8] = count();
    m_row[9] = count();
    return m_row;
}

bool writeSyntheticCsv(const QString &path, qint64 rows, bool distinctPoints)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    std::string block = SyntheticRows::header;
    block += '\n';
    SyntheticRows table(distinctPoints);
    for (qint64 i = 0; i < rows; ++i) {
        char separator = 0;
        for (const std::string &cell : table.next()) {
            if (separator)
                block += separator;
            block += cell;
            separator = ',';
        }
        block += '\n';
        if (block.size() > (1 << 20) || i + 1 == rows) {
            if (file.write(block.data(), static_cast<qint64>(block.size())) < 0)
                return false;
            block.clear();
        }
    }
    return file.flush();
}

std::shared_ptr<const Atlas> makeSyntheticAtlas(qint64 rows, bool distinctPoints)
{
    const std::vector<Role> roles = {Role::Id,
                                     Role::DateStart,
                                     Role::DateEnd,
                                     Role::Place,
                                     Role::Longitude,
                                     Role::Latitude,
                                     Role::Kind,
                                     Role::Actor,
                                     countRole(Outcome::Killed),
                                     countRole(Outcome::Wounded)};
    auto atlas = std::make_shared<Atlas>();
    atlas->sources.push_back({});
    atlas->reports.push_back({});
    RowProblems problems;
    const Mapping mapping = generalMapping(QString::fromLatin1(SyntheticRows::header).split(u','));
    IncidentRows incidents(*atlas, mapping, roles, {}, problems);
    incidents.reserve(static_cast<std::size_t>(rows));
    SyntheticRows table(distinctPoints);
    IncidentRows::Cells cells{};
    for (qint64 i = 0; i < rows; ++i) {
        const SyntheticRows::Row &row = table.next();
        for (std::size_t k = 0; k < row.size(); ++k)
            cells[static_cast<std::size_t>(roles[k])] = row[k];
        incidents.add(i, cells);
    }
    incidents.finish();
    atlas->texts.settle();
    return atlas;
}

} // namespace sijill::bench
