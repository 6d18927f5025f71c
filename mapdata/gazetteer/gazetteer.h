#pragma once

#include "mapdata/model/atlas.h"

#include <memory>

namespace sijill {

struct PlaceMatch {
    PlaceIndex place = none;
    double score = 0; ///< 1 the very name ... 0
};

/// All places of an atlas, searchable by any spelling in Latin or Arabic script. Immutable once built.
class Gazetteer {
public:
    Gazetteer();
    explicit Gazetteer(const Atlas &atlas);
    ~Gazetteer();
    /// Copies share what was built.
    Gazetteer(const Gazetteer &);
    Gazetteer &operator=(const Gazetteer &);
    Gazetteer(Gazetteer &&) noexcept;
    Gazetteer &operator=(Gazetteer &&) noexcept;

    /// Best first. `within`: only places in this area. Never answers with a place of another area, however close the
    /// name: no match is a normal outcome.
    std::vector<PlaceMatch> find(const QString &name, PlaceIndex within = none, std::size_t limit = 10) const;

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

/// The form in which names are compared: case, accents, vowel marks, articles (al-, el-, ash-, ال), letter variants
/// (أ إ آ ا, ة ه, ى ي), hyphens and apostrophes are gone. Latin stays Latin, Arabic stays Arabic.
QString searchForm(const QString &name);

} // namespace sijill
