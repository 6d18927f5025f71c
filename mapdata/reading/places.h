#pragma once

#include "mapdata/reading/marks.h"
#include "mapdata/reading/placebook.h"

#include <vector>

namespace sijill::reading {

/// A place as a text names it.
struct PlaceMention {
    enum class Role : quint8 {
        Where, ///< behind a word that says that something happened there
        Holds, ///< the place that another one lies in: ", Idlib Province"
        Other  ///< named without either
    };
    int first = 0; ///< tokens of the name
    int end = 0;
    int phraseFirst = 0; ///< with the words that say what it is
    int phraseEnd = 0;
    int sentence = 0;
    QString name; ///< as written
    Role role = Role::Other;
    std::vector<NamedPlace> candidates;
    QStringList areas; ///< first-level areas it lies in, as far as it is known
    bool isCountry = false;
    bool isArea = false;       ///< stands for a first-level area or more
    bool isKnown = false;      ///< of the place book
    bool isSmall = false;      ///< a quarter, a street, a base
    bool surroundings = false; ///< the suburbs of it
    bool isQuarter = false;    ///< of a town: its name may stand elsewhere for a village
    bool isGuessed = false;
    bool isAmbiguous = false;
    int within = -1;   ///< the mention that the text says it lies in
    int listWith = -1; ///< the mention before it in "in A, B and C"
};

/// All places of a text. Names that the book lacks are kept where the words around say that they are places.
std::vector<PlaceMention> placesOf(const Marked &text, const PlaceBook &book);

/// The areas of a mention, with those of what holds it; `near` chooses where its name fits several.
void settleAreas(std::vector<PlaceMention> &mentions, std::size_t i, const QStringList &near, const PlaceBook &book);

} // namespace sijill::reading
