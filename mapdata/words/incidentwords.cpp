#include "mapdata/words/incidentwords.h"

#include "mapdata/words/words.h"

#include <QCoreApplication>

namespace sijill {

QString incidentTitle(const Atlas &atlas, const Incident &incident, const QLocale &locale)
{
    const Language language = languageOf(locale);
    const QString title = atlas.texts.in(incident.title, language);
    if (!title.isEmpty())
        return title;
    const QString place = placeNames(atlas, atlas.locationOf(incident), locale);
    const QString kind = incident.kind == none16 ? QString() : atlas.kinds[incident.kind].name.in(language);
    if (!place.isEmpty() && !kind.isEmpty())
        return QCoreApplication::translate("Incident", "%1: %2", "kind: place").arg(kind, place);
    return kind.isEmpty() ? place : kind;
}

QString withoutOuterQuotes(const QString &wording)
{
    const QString words = wording.trimmed();
    if (words.size() < 2 || !words.startsWith(u'"') || !words.endsWith(u'"'))
        return words;
    // Marks within are doubled in such a field; else the first and the last belong to two quotations.
    constexpr QChar doubled(u'\1');
    QString inner = words.sliced(1, words.size() - 2).replace(QStringLiteral("\"\""), QString(doubled));
    return inner.contains(u'"') ? words : inner.replace(doubled, u'"');
}

} // namespace sijill
