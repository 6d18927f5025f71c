#pragma once

#include "mapdata/model/count.h"
#include "mapdata/time/span.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace sijill::reading {

/// Characters of the text that was handed in, as QString counts them.
struct Evidence {
    qsizetype begin = 0;
    qsizetype end = 0;

    bool isEmpty() const { return begin >= end; }
    bool operator==(const Evidence &) const = default;
};

enum class Measure : quint8 { Killed, Wounded };

/// What a figure is to the others of its text. It decides what enters the text's own sum.
enum class Role : quint8 {
    Total,      ///< a top figure
    Part,       ///< inside another one
    Repeat,     ///< the same figure again
    Rival,      ///< another figure for the same thing, or an older one that the text replaces
    Background, ///< outside the reported period, or a running total
    Zero        ///< the text says that nobody was hurt
};

/// How well the words bear the conclusion.
enum class Confidence : quint8 {
    Stated,   ///< the words say so themselves
    Followed, ///< it follows from the words around
    Guessed   ///< the text allows more than one reading: a person has to look
};

/// One thing that was concluded, and the words it was concluded from.
struct Ground {
    enum class What : quint8 {
        Measure,
        Count,
        Group,
        Place,
        Area,
        Time,
        Source,
        Doer,
        Whole,
        Rival,
        Repeat,
        Background
    };
    What what = What::Measure;
    Evidence words;
    Confidence confidence = Confidence::Stated;
};

inline constexpr int noProposal = -1;

/// An incident that a text tells of, as far as its words go. What the words leave open is empty.
struct Proposal {
    Evidence words;    ///< the number and what it counts
    Evidence sentence; ///< the sentence they stand in
    Measure measure = Measure::Killed;
    Count count;
    QString qualifier;        ///< the words before the number, as written
    QString group;            ///< who, as written; empty for everybody
    QString kind;             ///< the same by the word lists: civilians, children; empty where they tell nothing
    QStringList places;       ///< names as written
    QStringList governorates; ///< codes of the atlas's areas, else names; empty: the whole country or more
    QStringList candidates;   ///< ids of the atlas's places, where a name fits several and nothing chose among them
    QString precision;        ///< exact, town, governorate, multiple, country
    Span days;
    QString source;
    QString doer;
    QString weapon;
    int partOf = noProposal;
    int rivalOf = noProposal;
    int repeatOf = noProposal;
    Role role = Role::Total;
    bool counted = true;
    std::vector<Ground> grounds;
    Confidence confidence = Confidence::Stated;
};

/// What was read of one text.
struct Reading {
    std::vector<Proposal> proposals;
    /// Sentences that nothing was concluded from, so that a miss is seen.
    std::vector<Evidence> silent;
    QString language;
};

} // namespace sijill::reading
