#pragma once

#include "mapdata/reading/lexicon.h"

#include <QString>

#include <vector>

namespace sijill::reading {

/// A word, a number or a mark of punctuation.
struct Token {
    qsizetype begin = 0; ///< in the text
    qsizetype end = 0;
    QString form;        ///< folded, without clitics
    bool isWord = false; ///< letters
    bool isDigits = false;
    bool isCapital = false;  ///< begins with a capital, or an article and a capital: al-Bab
    bool possessive = false; ///< an English 's stood behind it
    QString clitics;         ///< Arabic: what was written together with it in front, و ف ب ل ك
    bool hasArticle = false; ///< Arabic: ال
};

struct Sentence {
    int first = 0; ///< tokens
    int end = 0;
    qsizetype begin = 0; ///< characters
    qsizetype last = 0;
    int paragraph = 0;
    bool isHeading = false; ///< a short line without a stop
};

/// A text cut into sentences and words.
struct Words {
    QString text;
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;
};

/// What stands behind the header of a saved page: a line with an address, more lines, and a blank one; 0 where the text
/// has no such header.
qsizetype beginOfBody(QStringView text);

/// "en" or "ar", by the letters.
QString languageOfText(QStringView text);

/// @param from the first character that is read
Words wordsOf(const QString &text, qsizetype from, const QString &language);

} // namespace sijill::reading
