#pragma once

#include "mapdata/gazetteer/gazetteer.h"
#include "mapdata/model/atlas.h"
#include "mapdata/time/span.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <optional>

namespace sijill::reading {

/// What a name may stand for.
struct NamedPlace {
    PlaceIndex place = none; ///< of the atlas; none: of the lists of other countries
    QString area;    ///< the first-level area: its code in the atlas, else its English name; empty for a country
    QString country; ///< code of two letters
    bool isCountry = false;
    bool isArea = false; ///< of the first level
    bool operator==(const NamedPlace &) const = default;
};

/// Names of places: those of the open atlas, and below them the first-level areas and towns of other countries, from
/// resources/reading/world. Built once, then only read.
class PlaceBook {
public:
    /// @param worldFolder may be empty: the atlas alone
    explicit PlaceBook(std::shared_ptr<const Atlas> atlas, const QString &worldFolder = {});

    /// All that is called so, in any spelling that is known. No guesses.
    std::vector<NamedPlace> named(const QString &name) const;
    /// The same, and what sounds alike in the atlas, for a name that surely is one.
    std::vector<NamedPlace> soundingLike(const QString &name) const;
    /// The area around a city where it is one of its own (Rural Damascus); empty where there is none.
    QString surroundingsOf(const QString &area) const;
    /// The country that most of the atlas's areas belong to.
    const QString &home() const { return m_home; }
    /// The country that is called so, or whose people are: Iraq, Iraqi.
    QString countryOf(const QString &form) const { return m_countries.value(form); }

    /// When the war that the reports of a country count from began, the latest before a day.
    std::optional<Day> warBegan(const QString &country, Day before) const;

    const Atlas &atlas() const { return *m_atlas; }
    std::size_t longestName() const { return m_longest; }

private:
    void addAtlas();
    void addWorld(const QString &folder);
    void addWars(const QString &path);
    /// Names that the atlas lacks, in one of its areas.
    void addToHome(const QString &unit, const QStringList &names);
    void add(const QString &name, const NamedPlace &place);

    std::shared_ptr<const Atlas> m_atlas;
    Gazetteer m_gazetteer;
    Atlas m_world; ///< the places of the lists, so that they are found by their sound as well
    Gazetteer m_worldGazetteer;
    std::vector<NamedPlace> m_worldPlaces;           ///< by position in m_world
    QHash<QString, std::vector<NamedPlace>> m_names; ///< by search form
    QHash<QString, QString> m_countries;             ///< by folded word
    std::vector<std::pair<QString, Day>> m_wars;     ///< by country
    QString m_home = QStringLiteral("SY");
    std::size_t m_longest = 1; ///< in words
};

} // namespace sijill::reading
