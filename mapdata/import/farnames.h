#pragma once

#include "mapdata/model/atlas.h"

#include <QHash>

#include <memory>
#include <string_view>

namespace sijill {

/// Names that everybody knows, of governorates and their cities, and where these are: a point of such a name far from
/// all of them has a wrong name or wrong coordinates.
class FarNames {
public:
    explicit FarNames(std::shared_ptr<const Atlas> book);

    /// The name is one of these, and the point is near no place of its governorate.
    bool isFar(std::string_view name, QPointF point);

private:
    std::shared_ptr<const Atlas> m_book;
    QHash<QString, std::vector<PlaceIndex>> m_governorates; ///< by the form of a name
    TextPool m_spellings;
    std::vector<const std::vector<PlaceIndex> *> m_bySpelling; ///< nullptr: not known to everybody
};

} // namespace sijill
