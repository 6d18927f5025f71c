#include "mapdata/session/facets.h"

#include "mapdata/words/words.h"

#include <QCoreApplication>

namespace sijill {

std::vector<quint16> facetValues(const Atlas &atlas, Facet facet)
{
    std::vector<quint8> occurs(none16 + 1, 0);
    for (std::size_t i = 0; i < atlas.incidents.size(); ++i)
        forEachFacetValue(atlas, static_cast<IncidentIndex>(i), facet, [&](quint16 value) { occurs[value] = 1; });
    std::vector<quint16> values;
    for (std::size_t value = 0; value < occurs.size(); ++value)
        if (occurs[value] != 0)
            values.push_back(static_cast<quint16>(value));
    return values;
}

QString facetValueName(const Atlas &atlas, Facet facet, quint16 value, const QLocale &locale)
{
    const Language language = languageOf(locale);
    switch (facet) {
    case Facet::Kind:
        return value == none16 ? QCoreApplication::translate("Facets", "Not said what")
                               : atlas.kinds[value].name.in(language);
    case Facet::Actor:
        return value == none16 ? QCoreApplication::translate("Facets", "Not said by whom")
                               : atlas.actors[value].name.in(language);
    case Facet::Source:
        return value == none16 ? QCoreApplication::translate("Facets", "No source named")
                               : atlas.sources[value].name.in(language);
    case Facet::Precision:
        return precisionName(static_cast<PlacePrecision>(value));
    case Facet::DataSet:
        return atlas.dataSets.empty() ? atlas.title.in(language) : atlas.dataSets[value].name.in(language);
    }
    return {};
}

} // namespace sijill
