#pragma once

#include "mapdata/admin/hierarchy.h"
#include "mapdata/store/atlasfile.h"

#include <optional>

namespace sijill {

/// The atlas that lends its places: rows of tables without coordinates are looked up in it, tables get its areas, and
/// other layers the spellings of its areas. Read when it is first asked for, and once.
class LendingAtlas {
public:
    /// Empty: nothing is lent.
    explicit LendingAtlas(QString path) : m_path(std::move(path)) {}

    /// nullptr where there is none.
    std::shared_ptr<const Atlas> atlas();
    /// Empty where there is none.
    const Hierarchy &areas();
    /// Why it could not be read.
    const std::optional<Problem> &problem() const { return m_problem; }
    /// A table of incidents with areas and towns, where some of its points lie among them, else with the countries,
    /// where its map shows some of them. One that is drawn on other layers gets none, unless it is known to be of these
    /// areas.
    OpenedAtlas lendAreas(OpenedAtlas table, bool isOfThem = false);
    void lendSpellings(Hierarchy &hierarchy);
    /// They have areas, and none of them lies in one of this: they are of another country.
    bool hasNoneOf(const SharedLayers &layers);

private:
    bool read();

    QString m_path;
    Hierarchy m_book;
    std::shared_ptr<const Atlas> m_atlas;
    std::optional<Problem> m_problem;
};

/// Something in the atlas stands in one of these areas: by its point or, as a place, by the code.
bool standsIn(const Atlas &atlas, const Hierarchy &areas);

} // namespace sijill
