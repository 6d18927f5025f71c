#include "mapdata/duplicates/score.h"

#include <algorithm>
#include <cmath>

namespace sijill {

namespace {

// The logarithm of the odds, and what each reason adds to it.
constexpr double begin = 0.6;
constexpr double otherDay = -1.2, eachDay = -1.2, vagueDays = -2;
constexpr double kilometre = -1.7; ///< times ln(1 + kilometres)
constexpr double noPoint = -2.5;
constexpr double rareFigure = 0.65; ///< times -ln(the share of figures that would agree as well)
constexpr double closeFigures = -1.1, figuresApart = -3.4, noFigures = -1.5, noCivilians = -0.75;
constexpr double rareWords = 0.12, mostRarity = 15;
constexpr double sameActor = 1, sameKind = 0.3, sameSource = 0.7, sameReport = 3;
constexpr double actorTie = 1, leastTie = -2, mostTie = 1;
constexpr double eachCrowd = -0.65; ///< times ln(1 + others)

double figureWeight(const Comparison &comparison)
{
    switch (comparison.figures) {
    case FigureMatch::Overlap:
        return -rareFigure * std::log(std::clamp(comparison.figureChance, 0.005, 1.0));
    case FigureMatch::Close:
        return closeFigures;
    case FigureMatch::Apart:
        return figuresApart;
    case FigureMatch::Unknown:
        break;
    }
    return noFigures;
}

} // namespace

double duplicateScore(const Comparison &comparison)
{
    double sum = begin + figureWeight(comparison);
    if (comparison.days > 0)
        sum += otherDay + eachDay * comparison.days;
    if (comparison.daysVague)
        sum += vagueDays;
    sum += comparison.bothPoints ? kilometre * std::log1p(comparison.kilometres) : noPoint;
    if (comparison.noCivilians)
        sum += noCivilians;
    sum += rareWords * std::min(comparison.rarity, mostRarity);
    sum += sameActor * comparison.sameActor + sameKind * comparison.sameKind + sameSource * comparison.sameSource +
           sameReport * comparison.pair.byReport;
    sum += actorTie * std::clamp(comparison.actorTie, leastTie, mostTie);
    sum += eachCrowd * (std::log1p(comparison.crowdA) + std::log1p(comparison.crowdB));
    return 1 / (1 + std::exp(-sum));
}

bool isWeakHint(const Comparison &comparison)
{
    return !comparison.bothDated || !comparison.bothPoints || comparison.daysVague ||
           comparison.figures == FigureMatch::Apart || comparison.figures == FigureMatch::Unknown;
}

} // namespace sijill
