#include "mapdata/import/farnames.h"

#include "mapdata/gazetteer/gazetteer.h"
#include "mapdata/geo/distance.h"

#include <algorithm>

namespace sijill {

namespace {

constexpr int greatCity = 2; ///< the rank of a capital, and of that of a governorate
constexpr double nearMetres = 30'000;

} // namespace

FarNames::FarNames(std::shared_ptr<const Atlas> book) : m_book(std::move(book))
{
    for (PlaceIndex i = 0; i < m_book->places.size(); ++i) {
        const Place &place = m_book->places[i];
        const bool isCity = place.level == PlaceLevel::Point && place.rank <= greatCity;
        const PlaceIndex governorate = m_book->areaOf(i, PlaceLevel::Governorate);
        if (governorate == none || (place.level != PlaceLevel::Governorate && !isCity))
            continue;
        for (const QString &name : QStringList{place.name.english, place.name.arabic} + place.spellings)
            if (const QString form = searchForm(name); !form.isEmpty())
                if (auto &areas = m_governorates[form]; std::ranges::find(areas, governorate) == areas.end())
                    areas.push_back(governorate);
    }
}

bool FarNames::isFar(std::string_view name, QPointF point)
{
    const TextId spelled = m_spellings.add(QByteArrayView(name.data(), static_cast<qsizetype>(name.size())));
    if (spelled > m_bySpelling.size()) {
        const auto known =
            m_governorates.constFind(searchForm(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))));
        m_bySpelling.push_back(known == m_governorates.cend() ? nullptr : &*known);
    }
    const std::vector<PlaceIndex> *governorates = m_bySpelling[spelled - 1];
    if (!governorates)
        return false;
    for (PlaceIndex i = 0; i < m_book->places.size(); ++i) {
        const Place &place = m_book->places[i];
        if (!place.hasPoint() ||
            std::ranges::find(*governorates, m_book->areaOf(i, PlaceLevel::Governorate)) == governorates->end())
            continue;
        if (geodesicMetres({point.x(), point.y()}, {place.longitude, place.latitude}) < nearMetres)
            return false;
    }
    return true;
}

} // namespace sijill
