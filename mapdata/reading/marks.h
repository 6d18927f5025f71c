#pragma once

#include "mapdata/reading/lexicon.h"
#include "mapdata/reading/words.h"

#include <bitset>

namespace sijill::reading {

/// A word or phrase of the lists as it stands in a text.
struct Mark {
    int first = 0; ///< tokens
    int end = 0;
    Class what = Class::Verb;
    QString value;
    QString clitics; ///< Arabic: written together with its first word
};

/// A text whose words are known from the lists. Where several phrases begin with a word the longest holds, and nothing
/// begins inside it.
class Marked {
public:
    Marked(Words words, const Lexicon &lexicon, const QString &language);

    const Words &words() const { return m_words; }
    const std::vector<Token> &tokens() const { return m_words.tokens; }
    const Token &token(int i) const { return m_words.tokens[static_cast<std::size_t>(i)]; }
    int size() const { return static_cast<int>(m_words.tokens.size()); }
    bool isArabic() const { return m_arabic; }

    /// The mark of that kind which begins there; null where none does.
    const Mark *at(int i, Class what) const;
    bool is(int i, Class what) const;
    /// Any of them.
    template <class... Classes>
    bool isAny(int i, Classes... what) const
    {
        return (is(i, what) || ...);
    }
    /// The word lies inside a phrase that begins before it.
    bool isInside(int i, Layer layer = Layer::Words) const
    {
        return m_inside[static_cast<std::size_t>(i)].test(static_cast<std::size_t>(layer));
    }
    bool isPunctuation(int i) const;
    bool isForm(int i, QStringView form) const { return i >= 0 && i < size() && token(i).form == form; }

    /// Arabic: "and" is written together with the word, or a word of lists begins behind it.
    bool startsWithAnd(int i) const;
    /// Arabic: something but "and" is written together with a known word: in the attack.
    bool hasClitics(int i) const;

    /// What other stages have read as something of their own: a date, a name.
    void take(int first, int end);
    bool isTaken(int i) const { return m_taken[static_cast<std::size_t>(i)]; }

    QString wordsBetween(int first, int end) const;

private:
    void markFrom(const Lexicon &lexicon, int sentenceEnd, int i);
    void markLayer(const std::vector<Mark> &found, int i, Layer layer);

    Words m_words;
    bool m_arabic = false;
    std::vector<std::vector<Mark>> m_marks;
    std::vector<std::bitset<128>> m_classes;
    std::vector<std::bitset<layerCount>> m_inside;
    std::vector<bool> m_taken;
};

} // namespace sijill::reading
