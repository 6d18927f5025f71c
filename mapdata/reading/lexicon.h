#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace sijill::reading {

/// What a word or phrase of a word list does in a sentence. Its name in the files is in lexicon.cpp.
enum class Class : quint8 {
    // numbers
    Number, ///< value: how many
    Scale,  ///< multiplies what stands before it: hundred, dozen
    Vague,  ///< no number: value is the low; "several"
    Share,  ///< of another figure: most, half
    AtLeast,
    MoreThan,
    UpTo,
    About,
    Between,
    RangeJoin,
    More,   ///< another N: more, others, additional
    Each,   ///< N for each of what follows
    UpFrom, ///< an older figure follows
    Whole,  ///< all of a figure again: both, all
    Ordinal,
    Unit,       ///< what follows a number that counts no people
    UnitBefore, ///< what stands before such a number: Day, Resolution
    Single,     ///< a, an, one: a figure where a person follows
    // what befell people
    Kill,       ///< killed: governs what stands before it (passive) or behind it (active)
    KillActive, ///< killing: governs what stands behind it
    Die,        ///< died: governs its subject
    Dead,       ///< dead: an adjective of what stands before it
    Death,      ///< a noun that is counted itself: deaths, martyrs
    DeathOf,    ///< a noun that governs whom it befell: the death of
    Toll,       ///< death toll
    WoundToll,
    Wound,
    WoundActive,
    Wounded, ///< a noun or adjective: injuries, wounded
    Both,    ///< killed or wounded, not told apart
    Body,
    Leave, ///< leaves N dead
    Other, ///< something else befell them: arrested, displaced, fled
    // people
    Person,    ///< value: the kind of people; empty for people in general
    PersonOne, ///< Arabic: one of a kind, a figure by itself behind a verb (قتل طفل)
    PersonTwo, ///< Arabic: two of a kind, a figure by itself (جنديان)
    PersonAdjective,
    Thing,
    // structure
    Including,
    AmongThem,
    OfThem,
    OfWhole, ///< of these, of the dead
    Rest,    ///< the rest, the others
    Lists,   ///< a verb that tells the members: include, were
    Denial,
    No,      ///< no, nobody, without
    Generic, ///< what makes a sentence a rule and no event: when, if
    Running, ///< a running total: since, so far this year
    Rises,
    Rival,   ///< what announces another figure: put the toll higher
    Earlier, ///< of an older figure: initially
    // grammar
    Auxiliary,
    Relative,
    Preposition,
    Conjunction,
    Boundary, ///< begins another clause: while, whereas
    Determiner,
    Pronoun,
    Adverb,
    By,
    Verb, ///< other verbs, that end what is counted
    // places
    In,   ///< before a place where something happened
    From, ///< before a place where people came from or went to
    Hits, ///< before a place that was attacked
    PlaceKind,
    AreaKind, ///< province, governorate
    Suburbs,
    Near,    ///< north of, outside
    Here,    ///< there, in the town: the place before
    Country, ///< nationwide
    NoPlace, ///< a name that is none of a place: bodies, papers, groups
    Title,   ///< before a person's name
    // times
    Month,
    Weekday,
    DayWord, ///< value: days from the report's date
    Period,  ///< hour, day, week ...: value in days
    Past,    ///< the past N days, the last week
    Since,
    Ago,
    DayNumber,
    Before, ///< two days earlier
    This,
    Last,
    // who
    Says,
    According,
    Source,
    Actor,
    Weapon
};

/// Phrases of one layer do not overlap: the longest holds. Those of different layers know nothing of each other.
enum class Layer : quint8 { Words, Names, Places, Pointers, Times };
inline constexpr int layerCount = 5;
Layer layerOf(Class what);

struct Entry {
    QStringList forms; ///< of its words, folded
    Class what;
    QString value;
};

/// The word lists of one language.
class Lexicon {
public:
    /// All lists in a folder of resources/reading. An unknown class name or a broken line is left out and told in
    /// problems().
    static Lexicon load(const QString &folder);

    /// Those whose first word is this one, the longest first.
    const std::vector<Entry> *startingWith(const QString &form) const;
    bool isEmpty() const { return m_entries.isEmpty(); }
    const QStringList &problems() const { return m_problems; }

private:
    void addLine(const QString &line, Class what, const QString &value);

    QHash<QString, std::vector<Entry>> m_entries;
    QStringList m_problems;
};

/// The form in which words are compared: case, accents, vowel signs gone; Arabic letter variants made one.
QString foldedWord(QStringView word);

} // namespace sijill::reading
