#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

namespace sijill {

/// How a name sounds, roughly: one symbol a sound, so that the many ways to write one Arabic name in Latin letters lie
/// close together. Latin and Arabic letters share the symbols; Arabic writes hardly any vowels.
struct Phonetic {
    QByteArray symbols;              ///< of all words, without gaps
    std::vector<qsizetype> wordEnds; ///< in symbols; the last one is its size
    quint32 sounds = 0;              ///< a bit for each group of consonants that occurs
    QByteArray skeleton;             ///< consonants only, near ones made equal
};

/// @param form as searchForm() makes it
Phonetic phoneticOf(const QString &form);

/// The price of turning one name into another: a vowel costs little, a consonant 1.2.
struct Alignment {
    float whole = 0;       ///< all of both
    float prefix = 0;      ///< all of the query and the beginning of the name
    float wordPrefix = 0;  ///< all of the query and one or more, not all, first words of the name
    float queryPrefix = 0; ///< all of the name and one or more, not all, first words of the query
};

/// Compares with the part of `name` that begins at `from`.
Alignment align(const Phonetic &query, const Phonetic &name, qsizetype from);

} // namespace sijill
