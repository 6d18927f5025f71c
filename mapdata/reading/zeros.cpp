#include "mapdata/reading/zeros.h"

#include <algorithm>

namespace sijill::reading {

namespace {

std::optional<Measure> measureAt(const Marked &text, int i)
{
    if (text.isAny(i, Class::Kill, Class::Die, Class::Dead, Class::Death, Class::Both))
        return Measure::Killed;
    if (text.isAny(i, Class::Wound, Class::Wounded))
        return Measure::Wounded;
    return std::nullopt;
}

std::optional<Figure> zeroAt(const Marked &text, int i, const Sentence &sentence, int index)
{
    const Mark *no = text.at(i, Class::No);
    if (!no)
        return std::nullopt;
    constexpr int reach = 7;
    for (int k = no->end; k < std::min(sentence.end, no->end + reach); ++k) {
        if (text.isPunctuation(k) || text.token(k).isDigits ||
            text.isAny(k, Class::Boundary, Class::Conjunction, Class::Says) || text.isForm(k, u"ان") ||
            (text.isArabic() && text.isAny(k, Class::Toll, Class::WoundToll, Class::OfThem)))
            return std::nullopt;
        const auto measure = measureAt(text, k);
        if (!measure)
            continue;
        Figure figure;
        figure.sentence = index;
        figure.first = i;
        figure.end = k + 1;
        figure.number.first = figure.number.core = i;
        figure.number.end = figure.number.next = no->end;
        figure.number.count = Count::exactly(0);
        figure.noun = peopleAt(text, no->end, sentence.end);
        figure.measure = measure;
        figure.from = Figure::From::OwnWords;
        figure.zero = true;
        return figure;
    }
    return std::nullopt;
}

} // namespace

void addZeros(const Marked &text, std::vector<Figure> &figures)
{
    const std::size_t before = figures.size();
    const auto &sentences = text.words().sentences;
    for (std::size_t s = 0; s < sentences.size(); ++s)
        for (int i = sentences[s].first; i < sentences[s].end; ++i)
            if (const auto zero = zeroAt(text, i, sentences[s], static_cast<int>(s)))
                figures.push_back(*zero);
    (void)before;
}

} // namespace sijill::reading
