#include "mapdata/reading/placebook.h"

#include "mapdata/gazetteer/areaphrase.h"
#include "mapdata/reading/lexicon.h"

#include <QDir>
#include <QFile>
#include <QTextStream>

#include <limits>

namespace sijill::reading {

using namespace Qt::StringLiterals;

PlaceBook::PlaceBook(std::shared_ptr<const Atlas> atlas, const QString &worldFolder)
    : m_atlas(std::move(atlas)), m_gazetteer(*m_atlas)
{
    addAtlas();
    if (!worldFolder.isEmpty())
        addWorld(worldFolder);
    m_worldGazetteer = Gazetteer(m_world);
}

void PlaceBook::add(const QString &name, const NamedPlace &place)
{
    const QString form = searchForm(name);
    if (form.isEmpty())
        return;
    std::vector<NamedPlace> &all = m_names[form];
    if (std::ranges::find(all, place) == all.end()) {
        all.push_back(place);
        if (place.place == none && !place.isCountry) {
            Place entry;
            entry.name.english = name.simplified();
            m_world.places.push_back(entry);
            m_worldPlaces.push_back(place);
        }
    }
    m_longest = std::max(m_longest, static_cast<std::size_t>(form.count(u' ') + 1));
}

void PlaceBook::addAtlas()
{
    for (PlaceIndex i = 0; i < m_atlas->places.size(); ++i) {
        const Place &place = m_atlas->places[i];
        const PlaceIndex area = m_atlas->areaOf(i, PlaceLevel::Governorate);
        NamedPlace named{i, area == none ? QString() : m_atlas->places[area].id, m_home,
                         place.level == PlaceLevel::Country, place.level == PlaceLevel::Governorate};
        if (area == none && !named.isCountry)
            named.country.clear();
        add(place.name.english, named);
        add(place.name.arabic, named);
        for (const QString &spelling : place.spellings)
            add(spelling, named);
    }
}

void PlaceBook::addWars(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QTextStream stream(&file);
    while (!stream.atEnd()) {
        const QString line = stream.readLine();
        const QStringList parts = line.left(line.indexOf(u'#')).split(u':');
        for (const QString &day : parts.size() == 2 ? parts[1].split(u',', Qt::SkipEmptyParts) : QStringList())
            if (const auto begin = parseDay(day.trimmed()))
                m_wars.emplace_back(parts[0].trimmed(), *begin);
    }
}

std::optional<Day> PlaceBook::warBegan(const QString &country, Day before) const
{
    std::optional<Day> latest;
    for (const auto &[where, begin] : m_wars)
        if (where == country && begin < before && begin > latest.value_or(std::numeric_limits<Day>::min()))
            latest = begin;
    return latest;
}

void PlaceBook::addWorld(const QString &folder)
{
    const QString wars = u"wars.txt"_s;
    addWars(folder + u'/' + wars);
    for (const QString &name : QDir(folder).entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        if (name == wars)
            continue;
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        QTextStream stream(&file);
        QString country;
        while (!stream.atEnd()) {
            QString line = stream.readLine();
            if (const qsizetype hash = line.indexOf(u'#'); hash >= 0)
                line.truncate(hash);
            line = line.trimmed();
            if (line.isEmpty())
                continue;
            if (line.startsWith(u'[')) { // [IQ: Iraq, Iraqi, العراق]
                const QStringList parts = line.sliced(1, line.size() - 2).split(u':');
                country = parts.front().trimmed();
                bool first = true;
                for (const QString &word : parts.value(1).split(u',', Qt::SkipEmptyParts)) {
                    m_countries.insert(foldedWord(word.simplified()), country);
                    if (first || word.contains(u'*'))
                        add(word.simplified().remove(u'*'), {none, {}, country, true, false});
                    m_countries.insert(foldedWord(word.simplified().remove(u'*')), country);
                    first = false;
                }
                continue;
            }
            const qsizetype colon = line.indexOf(u':');
            const QStringList units = line.left(colon).split(u'=', Qt::SkipEmptyParts);
            const QString unit = units.value(0).trimmed();
            if (country == m_home) {
                addToHome(unit, line.sliced(colon + 1).split(u',', Qt::SkipEmptyParts));
                continue;
            }
            for (const QString &alias : units)
                add(alias, {none, unit, country, false, true});
            for (const QString &town :
                 colon < 0 ? QStringList() : line.sliced(colon + 1).split(u',', Qt::SkipEmptyParts))
                add(town, {none, unit, country, false, false});
        }
    }
}

void PlaceBook::addToHome(const QString &unit, const QStringList &names)
{
    for (const NamedPlace &area : named(unit))
        if (area.isArea && area.place != none) {
            for (const QString &name : names)
                if (std::ranges::none_of(named(name), [&](const NamedPlace &known) { return known.area == area.area; }))
                    add(name, {none, area.area, m_home, false, false});
            return;
        }
}

std::vector<NamedPlace> PlaceBook::named(const QString &name) const
{
    return m_names.value(searchForm(name));
}

std::vector<NamedPlace> PlaceBook::soundingLike(const QString &name) const
{
    std::vector<NamedPlace> found = named(name);
    if (!found.empty())
        return found;
    constexpr double sure = 0.88;
    for (const PlaceMatch &match : m_gazetteer.find(name, none, 4)) {
        if (match.score < sure)
            continue;
        const Place &place = m_atlas->places[match.place];
        const PlaceIndex area = m_atlas->areaOf(match.place, PlaceLevel::Governorate);
        if (area != none)
            found.push_back(
                {match.place, m_atlas->places[area].id, m_home, false, place.level == PlaceLevel::Governorate});
    }
    for (const PlaceMatch &match : m_worldGazetteer.find(name, none, 4))
        if (match.score >= sure)
            found.push_back(m_worldPlaces[match.place]);
    return found;
}

QString PlaceBook::surroundingsOf(const QString &area) const
{
    for (PlaceIndex i = 0; i < m_atlas->places.size(); ++i) {
        const Place &place = m_atlas->places[i];
        if (place.id != area || place.level != PlaceLevel::Governorate)
            continue;
        for (const QString &name : namesOfSurroundings(place.name.english))
            for (const NamedPlace &named : named(name))
                if (named.isArea)
                    return named.area;
    }
    return {};
}

} // namespace sijill::reading
