#pragma once

#include "mapdata/gazetteer/areaphrase.h"
#include "mapdata/gazetteer/gazetteer.h"
#include "mapdata/model/atlas.h"

#include <QHash>
#include <QStringList>

#include <map>
#include <tuple>
#include <vector>

namespace sijill {

/// What a row says of its place, in words.
struct PlaceWords {
    QString name; ///< may hold its parents too: "Daraa: Ataman", "Al-Bab, Aleppo"
    QString code;
    QString parentCode;
    QString subdistrict;
    QString district;
    QString governorate;

    bool operator==(const PlaceWords &) const = default;
    friend std::size_t qHash(const PlaceWords &words, std::size_t seed) noexcept
    {
        return qHashMulti(seed, words.name, words.code, words.parentCode, words.subdistrict, words.district,
                          words.governorate);
    }
};

/// By which a person's decision on a doubtful place is kept.
QString placeKey(const PlaceWords &words);

enum class Placing : quint8 {
    Nothing,   ///< there are no words, or no area of them is known
    ByCode,    ///< the place has the very code
    Confident, ///< the name is that of one place in its area
    Doubtful,  ///< some places may be meant: to be reviewed; the area stands for it meanwhile
    AreaOnly,  ///< the area is known, the name is not in it; or the words name an area
};

struct Placed {
    Placing how = Placing::Nothing;
    PlaceIndex place = none;       ///< in the place book: the point where it was found, else the smallest area known
    PlaceIndex area = none;        ///< that the words name; none where they do not
    QString name;                  ///< what was looked for, without its parents
    std::vector<PlaceIndex> areas; ///< where the words name several ("Homs and Hama"); `place` and `area` are none then
    std::vector<PlaceMatch> candidates; ///< of a doubtful one, best first
    bool isOutside = false;             ///< the words name a country or an area that the book has not
};

/// "Syria", "Syrian Arab Republic", "سوريا"; not a city or town that is called as its country is, such as Kuwait.
bool isCountryName(const QString &name);

/// Finds places by what tables say of them: the parent first, then the name within it. A false point is worse than a
/// governorate, so what is not clear stays with its area. Keeps what it found: asking again costs nothing.
class PlaceBook {
public:
    explicit PlaceBook(std::shared_ptr<const Atlas> places);

    const Atlas &places() const { return *m_places; }
    const Placed &find(const PlaceWords &words);
    /// The country is another one than that of the book: a name of its towns is none of the book's.
    bool isElsewhere(const QString &country);
    /// What the name would be, were nothing else said of where it is; none where it is nothing.
    PlaceIndex byNameAlone(const QString &name);
    /// none where no place has it.
    PlaceIndex withCode(const QString &code) const;

private:
    Placed look(const PlaceWords &words) const;
    Placed lookIn(const std::vector<PlaceIndex> &areas, const PlaceWords &words) const;
    std::vector<PlaceIndex> severalAreas(const QString &words, AreaSeparators separators) const;
    std::vector<PlaceIndex> listedAreas(const QString &words) const;
    bool isOwnName(const QString &name) const;
    PlaceIndex areaNamed(const QString &name, PlaceIndex within, PlaceLevel level) const;
    bool isWithin(PlaceIndex place, PlaceIndex area) const;
    bool namesUnknownArea(const PlaceWords &words, PlaceIndex area) const;
    bool namesAbroad(const QStringList &names, PlaceIndex area) const;
    PlaceIndex areaOf(const PlaceWords &words) const;
    bool isMeantAsArea(const QString &name, PlaceIndex area) const;
    std::vector<PlaceMatch> points(const QString &name, PlaceIndex area) const;
    void lookFor(const QStringList &names, Placed &placed) const;
    bool isSure(const QString &name, const std::vector<PlaceMatch> &matches, bool inArea, bool isUnderstood) const;
    bool hasConsonantsOf(const QString &form, PlaceIndex index) const;
    bool isWrittenSo(const QString &form, PlaceIndex index) const;

    std::shared_ptr<const Atlas> m_places;
    Gazetteer m_gazetteer;
    // Areas alone, which are few: most of what is asked for is one of them.
    std::vector<PlaceIndex> m_areaIndices;
    Gazetteer m_areas;
    mutable std::map<std::tuple<QString, PlaceIndex, PlaceLevel>, PlaceIndex> m_areasNamed;
    QHash<QString, PlaceIndex> m_byCode;
    QHash<PlaceWords, Placed> m_found;
    QString m_country; ///< its code; empty: nobody knows
    QHash<QString, bool> m_isElsewhere;
};

} // namespace sijill
