#pragma once

#include "mapdata/reading/drafts.h"

#include <algorithm>
#include <span>

namespace sijill::reading {

/// What the choosing of places and of days both ask of the findings.
class DraftBench {
public:
    /// Positions of figures or mentions that stand in one sentence.
    struct Range {
        std::size_t first = 0, end = 0;
    };

    explicit DraftBench(const Findings &found) : m(found) { indexSentences(); }

    static bool isProposed(const Figure &figure)
    {
        if (!figure.isMeasured() || figure.isReference || figure.both || figure.bodies)
            return false;
        return figure.number.kind != NumberPhrase::Kind::Share;
    }

    const Sentence &sentenceOf(const Figure &f) const
    {
        return m.text.words().sentences[static_cast<std::size_t>(f.sentence)];
    }

    std::span<const Figure> figuresIn(int sentence) const
    {
        const Range range = m_figuresOf[static_cast<std::size_t>(sentence)];
        return std::span(m.figures).subspan(range.first, range.end - range.first);
    }
    Range rangeOfFigures(int sentence) const { return m_figuresOf[static_cast<std::size_t>(sentence)]; }
    Range mentionsIn(const Figure &f) const { return m_mentionsOf[static_cast<std::size_t>(f.sentence)]; }

    bool crosses(int from, int to, bool clause) const
    {
        for (int k = from; k < to; ++k) {
            if (m.text.isForm(k, u";") || m.text.isForm(k, u"؛"))
                return true;
            if (clause && (m.text.is(k, Class::Boundary) || beginsArabicClause(k)))
                return true;
        }
        return false;
    }

    const Sentence &sentenceAt(int token) const
    {
        const auto &sentences = m.text.words().sentences;
        const auto after = std::ranges::upper_bound(sentences, token, {}, &Sentence::first);
        return after == sentences.begin() ? sentences.front() : *std::prev(after);
    }
    int sentenceIndexAt(int token) const
    {
        return static_cast<int>(&sentenceAt(token) - m.text.words().sentences.data());
    }

    const Findings m;

private:
    /// Arabic joins clauses by "and" before their verb, with a comma before it: ..., and was wounded; ..., and in A.
    bool beginsArabicClause(int k) const
    {
        if (!m.text.startsWithAnd(k) || k == 0 || !m.text.isForm(k - 1, u"،"))
            return false;
        return m.text.isAny(k, Class::Kill, Class::Die, Class::Wound, Class::Says, Class::Verb, Class::No,
                            Class::Auxiliary, Class::Other) ||
               m.text.is(k, Class::In);
    }

    void indexSentences();

    std::vector<Range> m_figuresOf, m_mentionsOf; ///< by sentence
};

/// The last draft that was made of a figure; null where none was.
const Draft *draftOf(const std::vector<Draft> &drafts, int figure);

} // namespace sijill::reading
