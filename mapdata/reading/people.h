#pragma once

#include "mapdata/reading/numbers.h"

namespace sijill::reading {

/// What a number counts: the words behind it.
struct NounPhrase {
    enum class Head : quint8 {
        Nothing, ///< the number stands alone
        People,
        Deaths, ///< counted deaths: 12 deaths, 12 martyrs
        Wounded,
        Both, ///< casualties
        Bodies,
        Lives,
        Thing,
        Unknown ///< a word of no list
    };
    Head head = Head::Nothing;
    int first = 0; ///< tokens
    int end = 0;
    QString group;        ///< as written, without what says that they are dead; empty for people in general
    QString kind;         ///< civilians, children, ...; of the list
    bool wounded = false; ///< "17 wounded civilians"
    bool dead = false;
    bool ofThem = false;  ///< 11 of whom, three of them
    bool ofWhole = false; ///< one of the dead
    bool isSingular = false;
};

/// Those who fight, by the kinds of the word lists.
bool isArmedKind(const QString &kind);

/// The phrase behind a number.
NounPhrase nounPhraseAt(const Marked &text, const NumberPhrase &number, int sentenceEnd);
/// A phrase that names people without a number: "civilians and rebel fighters". @param i its first word
NounPhrase peopleAt(const Marked &text, int i, int sentenceEnd);

} // namespace sijill::reading
