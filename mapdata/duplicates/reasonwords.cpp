#include "mapdata/duplicates/reasonwords.h"

#include "mapdata/words/words.h"

#include <QCoreApplication>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Duplicates)
};

/// Nearer than this is one point: coordinates are rounded.
constexpr double samePoint = 0.05; // kilometres

QString whenInWords(const DuplicateReasons &reasons)
{
    if (!reasons.daysApart)
        return Texts::tr("without a date");
    if (reasons.daysVague)
        return Texts::tr("a time that is known for a week or longer only");
    if (*reasons.daysApart == 0)
        return Texts::tr("the same day");
    return Texts::tr("%Ln day(s) apart", nullptr, *reasons.daysApart);
}

QString whereInWords(const DuplicateReasons &reasons, const QLocale &locale)
{
    if (reasons.areaOnly)
        return Texts::tr("known for an area only, which holds the other's place");
    if (!reasons.kilometres)
        return Texts::tr("without a place");
    if (*reasons.kilometres < samePoint)
        return Texts::tr("the same point");
    return Texts::tr("%1 km apart").arg(locale.toString(*reasons.kilometres, 'f', *reasons.kilometres < 10 ? 1 : 0));
}

QString figuresInWords(const DuplicateReasons &reasons, const QLocale &locale)
{
    const QString a = inWords(reasons.killedA, {}, locale), b = inWords(reasons.killedB, {}, locale);
    switch (reasons.figures) {
    case FigureMatch::Unknown:
        return Texts::tr("no figures to compare");
    case FigureMatch::Overlap:
        if (reasons.killedA == reasons.killedB)
            return Texts::tr("%1 killed in both", "a number of people").arg(a);
        return Texts::tr("%1 and %2 killed, which agree", "numbers of people").arg(a, b);
    case FigureMatch::Close:
        return Texts::tr("%1 and %2 killed, which are close", "numbers of people").arg(a, b);
    case FigureMatch::Apart:
        break;
    }
    return Texts::tr("%1 and %2 killed, which are far apart", "numbers of people").arg(a, b);
}

QStringList actorNames(const Atlas &atlas, const std::vector<ActorIndex> &actors, const QLocale &locale)
{
    QStringList names;
    for (const ActorIndex actor : actors)
        names << atlas.actors[actor].name.in(languageOf(locale));
    return names;
}

QString reportName(const Report &report, const QLocale &locale)
{
    const QString title = report.title.in(languageOf(locale));
    return !title.isEmpty() ? title : !report.url.isEmpty() ? report.url : report.id;
}

} // namespace

QString verdictName(DuplicateVerdict verdict)
{
    switch (verdict) {
    case DuplicateVerdict::Same:
        return Texts::tr("the same event");
    case DuplicateVerdict::PartOf:
        return Texts::tr("part of the other");
    case DuplicateVerdict::Possible:
        break;
    }
    return Texts::tr("possibly the same event");
}

QString verdictWord(DuplicateVerdict verdict)
{
    return verdict == DuplicateVerdict::Same     ? u"same"_s
           : verdict == DuplicateVerdict::PartOf ? u"part"_s
                                                 : u"possible"_s;
}

QStringList reasonsInWords(const Atlas &atlas, const DuplicateReasons &reasons, const QLocale &locale)
{
    const Language language = languageOf(locale);
    const QString comma = Texts::tr(", ", "between names");
    QStringList told{whenInWords(reasons), whereInWords(reasons, locale), figuresInWords(reasons, locale)};
    if (reasons.parts > 0)
        told << Texts::tr("%Ln parts come to the figure of the whole", nullptr, reasons.parts);
    if (reasons.noCivilians)
        told << Texts::tr("one of them counts no civilians among its killed");
    if (reasons.report != none16)
        told << Texts::tr("both in “%1”", "a report").arg(reportName(atlas.reports[reasons.report], locale));
    if (reasons.source != none16)
        told << Texts::tr("both from %1", "a source").arg(atlas.sources[reasons.source].name.in(language));
    if (!reasons.actors.empty())
        told << Texts::tr("both by %1", "actors").arg(actorNames(atlas, reasons.actors, locale).join(comma));
    if (reasons.sameKind)
        told << Texts::tr("of the same kind");
    if (!reasons.words.isEmpty())
        told << Texts::tr("both name “%1”", "words").arg(reasons.words.join(Texts::tr("”, “", "between quoted words")));
    if (reasons.crowd > 0)
        told << Texts::tr("%Ln other incident(s) near it fit as well", nullptr, reasons.crowd);
    if (reasons.notCounted)
        told << Texts::tr("one of them is in no total");
    return told;
}

} // namespace sijill
