#pragma once

#include <QStringList>

namespace sijill {

/// A phrase that may name more than one area: "Homs and Hama", "حمص وحماة", "Damascus and its suburbs". What the names
/// stand for is not looked up here: an area may have "and" in its own name.
struct AreaPhrase {
    QStringList names;        ///< as they stand between the conjunctions, without "governorates"
    bool withSuburbs = false; ///< the last of them is a city that is named with its surroundings

    bool mayBeSeveral() const { return names.size() > 1 || withSuburbs; }
};

enum class AreaSeparators : quint8 {
    Any,          ///< also commas, semicolons and slashes: in a column of areas
    Conjunctions, ///< and, &, و: where a comma parts a place from what holds it
};

AreaPhrase areaPhraseOf(const QString &text, AreaSeparators separators = AreaSeparators::Any);

/// What the area around the city is called where it is one of its own: "Rural Damascus", "ريف دمشق".
QStringList namesOfSurroundings(const QString &city);

} // namespace sijill
