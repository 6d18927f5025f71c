#include "mapdata/reading/cues.h"

#include "mapdata/reading/arabiccues.h"
#include "mapdata/reading/englishcues.h"

namespace sijill::reading {

namespace {

void findByNoun(Figure &figure)
{
    using Head = NounPhrase::Head;
    const NounPhrase &noun = figure.noun;
    if (noun.head == Head::Both) {
        figure.both = true;
        return;
    }
    if (noun.head == Head::Bodies) {
        figure.bodies = true;
        return;
    }
    const bool wounded = noun.head == Head::Wounded || noun.wounded;
    const bool dead = noun.head == Head::Deaths || noun.dead;
    if (!wounded && !dead)
        return;
    figure.measure = wounded ? Measure::Wounded : Measure::Killed;
    figure.from = Figure::From::OwnWords;
    figure.cueFirst = noun.first;
    figure.cueEnd = noun.end;
}

} // namespace

void findCues(const Marked &text, std::vector<Figure> &figures)
{
    for (std::size_t i = 0; i < figures.size(); ++i) {
        Figure &figure = figures[i];
        findByNoun(figure);
        if (!text.isArabic() && figure.first > 0 && figure.from != Figure::From::Nothing &&
            text.is(figure.first - 1, Class::UpFrom))
            figure.older = true;
        if (figure.both || figure.bodies || (figure.from != Figure::From::Nothing && !text.isArabic()))
            continue;
        if (figure.from != Figure::From::Nothing) {
            findArabicOlder(text, figures, i);
            continue;
        }
        if (text.isArabic())
            findArabicCue(text, figures, i);
        else
            findEnglishCue(text, figures, i);
        if (!text.isArabic() && figure.measure && figure.first > 0 && text.is(figure.first - 1, Class::UpFrom))
            figure.older = true;
    }
    findDenials(text, figures);
}

void findDenials(const Marked &text, std::vector<Figure> &figures)
{
    constexpr int reach = 14;
    for (Figure &figure : figures) {
        if (!figure.measure)
            continue;
        const Sentence &sentence = text.words().sentences[static_cast<std::size_t>(figure.sentence)];
        for (int k = figure.first - 1; k >= std::max(sentence.first, figure.first - reach); --k) {
            if (text.is(k, Class::Boundary) || text.isForm(k, u";") || text.isForm(k, u"؛") ||
                (text.isForm(k, u"،") && text.startsWithAnd(k + 1)))
                break;
            if (text.is(k, Class::Denial))
                figure.denied = true;
        }
        for (int k = figure.end; k < std::min(sentence.end, figure.end + reach); ++k) {
            if (text.isForm(k, u",") || text.isForm(k, u";") || text.isForm(k, u"،") || text.is(k, Class::Boundary))
                break;
            if (text.is(k, Class::Denial))
                figure.denied = true;
        }
    }
}

} // namespace sijill::reading
