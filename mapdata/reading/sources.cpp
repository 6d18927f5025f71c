#include "mapdata/reading/sources.h"

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

/// The source that a sentence names beside a verb of saying; empty where it names none.
QString sourceIn(const Marked &text, const Sentence &sentence)
{
    for (int k = sentence.first; k < sentence.end; ++k) {
        const Mark *mark = text.at(k, Class::Source);
        if (!mark)
            continue;
        bool says = false;
        for (int n = std::max(sentence.first, k - 5); n < std::min(sentence.end, mark->end + 6) && !says; ++n)
            says = text.isAny(n, Class::Says, Class::According);
        if (!says)
            continue;
        // with the names in capitals behind it: "Syrian Network for Human Rights"
        int end = mark->end;
        while (end < sentence.end && (text.token(end).isCapital) && !text.is(end, Class::Says))
            ++end;
        return text.wordsBetween(k, end);
    }
    return {};
}

} // namespace

void findSources(const Findings &found, std::vector<Draft> &drafts, const QString &publisher)
{
    const auto &sentences = found.text.words().sentences;
    std::vector<QString> named(sentences.size());
    for (std::size_t s = 0; s < sentences.size(); ++s) {
        named[s] = sourceIn(found.text, sentences[s]);
        if (named[s].isEmpty() && s > 0 && sentences[s - 1].paragraph == sentences[s].paragraph)
            named[s] = named[s - 1];
    }
    for (Draft &draft : drafts) {
        const auto s = static_cast<std::size_t>(found.figures[static_cast<std::size_t>(draft.figure)].sentence);
        draft.source = named[s].isEmpty() ? publisher : named[s];
    }
}

} // namespace sijill::reading
