#pragma once

#include "mapdata/reading/numbers.h"
#include "mapdata/reading/people.h"
#include "mapdata/reading/proposal.h"

#include <optional>
#include <vector>

namespace sijill::reading {

/// A number of people in a text, and what the words around it say befell them.
struct Figure {
    enum class From : quint8 {
        Nothing,
        OwnWords, ///< a verb or noun of its own: five were killed, five dead
        Toll,     ///< the toll rose to five
        List,     ///< goes on from the figure before it: five in A, three in B
        Member,   ///< of a larger figure: including two women
        Bare      ///< a line without a verb: "A: five"
    };
    NumberPhrase number;
    NounPhrase noun;
    int sentence = 0;
    int first = 0; ///< tokens, of number and noun
    int end = 0;
    From from = From::Nothing;
    std::optional<Measure> measure;
    bool both = false; ///< killed and wounded, not told apart
    bool bodies = false;
    bool doer = false;    ///< those who killed
    bool blocked = false; ///< something else befell them
    bool denied = false;
    bool generic = false; ///< a rule, no event
    bool zero = false;
    bool older = false;       ///< up from N: an earlier count
    bool estimate = false;    ///< "and possibly as many as N" behind another figure
    bool told = false;        ///< another figure has said it already: one of them a child
    bool amongDead = false;   ///< were among the dead: inside the text's own total
    bool isReference = false; ///< "the 37": a figure told before
    bool member = false;      ///< of the figure `whole`
    int whole = -1;           ///< the figure it is a member of, as the words say
    int listWith = -1;        ///< the figure before it in a list
    int cueFirst = -1, cueEnd = -1;
    bool cueBefore = false;

    bool isMeasured() const { return measure.has_value() && !denied && !generic && !doer; }
};

/// All figures of a text, those that count something else included: structure needs to know where they stand.
std::vector<Figure> figuresOf(const Marked &text);

/// Whether a sentence tells an older count: "the earlier toll", "police had said".
bool tellsEarlierCount(const Marked &text, const Sentence &sentence);

} // namespace sijill::reading
