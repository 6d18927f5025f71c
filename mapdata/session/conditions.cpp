#include "mapdata/session/conditions.h"

#include "mapdata/query/textmatch.h"
#include "mapdata/session/atlasfacts.h"
#include "mapdata/words/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Conditions", text);
}

/// In a sentence of the other direction a name is kept apart by marks that nobody sees.
QString inSentence(const QString &name, const QLocale &locale)
{
    const bool runsAlong = name.isRightToLeft() == (locale.textDirection() == Qt::RightToLeft);
    return runsAlong ? name : QChar(0x2068) + name + QChar(0x2069);
}

/// One name among others: what has a comma of its own stands in quotation marks.
QString inList(const QString &name, const QLocale &locale)
{
    const bool isList = std::ranges::any_of(name, [](QChar c) { return u",;،؛"_s.contains(c); });
    const QString apart = inSentence(name, locale);
    return isList ? say(QT_TRANSLATE_NOOP("Conditions", "“%1”")).arg(apart) : apart;
}

/// How the values of a facet are named in a sentence.
QString named(const Atlas &atlas, Facet facet, quint16 value, const QLocale &locale)
{
    constexpr const char *precisions[] = {
        QT_TRANSLATE_NOOP("Conditions", "exact places"),
        QT_TRANSLATE_NOOP("Conditions", "towns and quarters"),
        QT_TRANSLATE_NOOP("Conditions", "what is known near a place"),
        QT_TRANSLATE_NOOP("Conditions", "what is known for a district"),
        QT_TRANSLATE_NOOP("Conditions", "what is known for a governorate"),
        QT_TRANSLATE_NOOP("Conditions", "what is known for several areas together"),
        QT_TRANSLATE_NOOP("Conditions", "what is known for the country"),
        QT_TRANSLATE_NOOP("Conditions", "what has no place"),
    };
    if (facet == Facet::Precision)
        return say(precisions[value]);
    if (value == none16)
        return say(facet == Facet::Kind    ? QT_TRANSLATE_NOOP("Conditions", "what is of no stated kind")
                   : facet == Facet::Actor ? QT_TRANSLATE_NOOP("Conditions", "nobody who is named")
                                           : QT_TRANSLATE_NOOP("Conditions", "a source that is not named"));
    const QString name = facetValueName(atlas, facet, value, locale);
    const QString listed = inList(name, locale);
    return facet == Facet::Kind && listed == name ? midSentence(name) : listed;
}

QString joined(const QStringList &names)
{
    QString text;
    for (const QString &name : names)
        text = text.isEmpty() ? name : say(QT_TRANSLATE_NOOP("Conditions", "%1, %2")).arg(text, name);
    return text;
}

/// All of a short list; the beginning of a long one, and how many more there are.
QString shortened(const QStringList &names)
{
    constexpr qsizetype mostNames = 3, mostLetters = 60, room = 44;
    qsizetype letters = 0;
    for (const QString &name : names)
        letters += name.size();
    if (names.size() == 1 || (names.size() <= mostNames && letters <= mostLetters))
        return joined(names);
    QStringList told = names.first(1);
    if (names.size() > 2 && names[0].size() + names[1].size() <= room)
        told += names[1];
    const int left = static_cast<int>(names.size() - told.size());
    return QCoreApplication::translate("Conditions", "%1 and %Ln more", "names, number of other names", left)
        .arg(joined(told));
}

struct Phrases {
    const char *only;
    const char *without;
};

/// An incident by two actors, or told by two sources, is hidden only with both.
Phrases phrasesFor(const Atlas &atlas, Facet facet)
{
    switch (facet) {
    case Facet::Kind:
    case Facet::Precision:
        break;
    case Facet::Actor: {
        const bool oneEach = std::ranges::all_of(atlas.actorSets, [](const auto &set) { return set.size() < 2; });
        return {QT_TRANSLATE_NOOP("Conditions", "only by %1"),
                oneEach ? QT_TRANSLATE_NOOP("Conditions", "not by %1")
                        : QT_TRANSLATE_NOOP("Conditions", "not by %1 alone")};
    }
    case Facet::Source:
        return {QT_TRANSLATE_NOOP("Conditions", "only what is told by %1"),
                QT_TRANSLATE_NOOP("Conditions", "without what is told by %1 alone")};
    case Facet::DataSet:
        return {QT_TRANSLATE_NOOP("Conditions", "only from %1"), QT_TRANSLATE_NOOP("Conditions", "not from %1")};
    }
    return {QT_TRANSLATE_NOOP("Conditions", "only %1"), QT_TRANSLATE_NOOP("Conditions", "without %1")};
}

class Teller {
public:
    Teller(const Atlas &atlas, const QLocale &locale, const AtlasFacts *facts)
        : m_atlas(atlas), m_locale(locale), m_facts(facts)
    {
    }
    Conditions take() { return std::move(m_told); }

    void tell(Condition::Kind kind, const QString &phrase) { m_told.push_back({kind, phrase, phrase}); }

    template <class Value>
    void tellHidden(Condition::Kind kind, Facet facet, const QSet<Value> &hidden)
    {
        if (hidden.isEmpty())
            return;
        QStringList shownNames, hiddenNames;
        const std::vector<quint16> values =
            m_facts ? m_facts->facetValues[static_cast<std::size_t>(facet)] : facetValues(m_atlas, facet);
        for (const quint16 value : values)
            (hidden.contains(static_cast<Value>(value)) ? hiddenNames : shownNames)
                .append(named(m_atlas, facet, value, m_locale));
        if (hiddenNames.isEmpty())
            return;
        const bool only = !shownNames.isEmpty() && shownNames.size() < hiddenNames.size();
        const Phrases phrases = phrasesFor(m_atlas, facet);
        const QString phrase = say(only ? phrases.only : phrases.without);
        const QStringList &names = only ? shownNames : hiddenNames;
        m_told.push_back({kind, phrase.arg(shortened(names)), phrase.arg(joined(names))});
    }

private:
    const Atlas &m_atlas;
    const QLocale &m_locale;
    const AtlasFacts *m_facts;
    Conditions m_told;
};

} // namespace

Conditions conditionsOf(const Atlas &atlas, const Filter &filter, const QLocale &locale, const AtlasFacts *facts)
{
    using Kind = Condition::Kind;
    Teller teller(atlas, locale, facts);
    if (filter.window.isValid())
        teller.tell(Kind::Window, windowInWords(filter.window, locale));
    if (filter.measure != killed)
        teller.tell(Kind::Measure, measureName(atlas, filter.measure, locale));
    teller.tellHidden(Kind::Kinds, Facet::Kind, filter.hiddenKinds);
    teller.tellHidden(Kind::Actors, Facet::Actor, filter.hiddenActors);
    if (filter.area < atlas.places.size())
        teller.tell(Kind::Area, say(QT_TRANSLATE_NOOP("Conditions", "only in %1"))
                                    .arg(inSentence(atlas.places[filter.area].name.in(languageOf(locale)), locale)));
    teller.tellHidden(Kind::Precisions, Facet::Precision, filter.hiddenPrecisions);
    teller.tellHidden(Kind::Sources, Facet::Source, filter.hiddenSources);
    if (!TextMatch(filter.text).isEmpty())
        teller.tell(
            Kind::Text,
            say(QT_TRANSLATE_NOOP("Conditions", "only with the words “%1”")).arg(inSentence(filter.text, locale)));
    teller.tellHidden(Kind::DataSets, Facet::DataSet, filter.hiddenDataSets);
    if (filter.reading != Reading())
        teller.tell(Kind::Reading, say(QT_TRANSLATE_NOOP("Conditions", "reading: %1"))
                                       .arg(midSentence(readingName(atlas, filter.reading, locale))));
    if (filter.spans == SpanRule::Whole)
        teller.tell(Kind::Spans, say(QT_TRANSLATE_NOOP("Conditions", "whole, where they reach beyond the days")));
    if (filter.spans == SpanRule::Inside)
        teller.tell(Kind::Spans, say(QT_TRANSLATE_NOOP("Conditions", "only wholly inside the days")));
    if (atlas.knownOn)
        teller.tell(Kind::KnownOn, say(QT_TRANSLATE_NOOP("Conditions", "as known on %1"))
                                       .arg(inWords(Span::day(*atlas.knownOn), TimePrecision::OneDay, locale)));
    return teller.take();
}

bool leavesOut(Condition::Kind kind)
{
    using Kind = Condition::Kind;
    return kind != Kind::Window && kind != Kind::Measure && kind != Kind::Reading && kind != Kind::Spans;
}

Conditions leavingOut(Conditions conditions)
{
    std::erase_if(conditions, [](const Condition &condition) { return !leavesOut(condition.kind); });
    return conditions;
}

Conditions without(Conditions conditions, Condition::Kind kind)
{
    std::erase_if(conditions, [kind](const Condition &condition) { return condition.kind == kind; });
    return conditions;
}

namespace {

QString listed(const Conditions &conditions, QString Condition::*words)
{
    QString text;
    for (const Condition &condition : conditions)
        text = text.isEmpty()
                   ? condition.*words
                   : QCoreApplication::translate("Conditions", "%1; %2", "conditions").arg(text, condition.*words);
    return text;
}

} // namespace

QString inWords(const Conditions &conditions)
{
    return listed(conditions, &Condition::phrase);
}

QString inFull(const Conditions &conditions)
{
    return listed(conditions, &Condition::whole);
}

Query without(Query query, Condition::Kind kind)
{
    const Query plain;
    const auto clear = [&](auto member) { query.*member = plain.*member; };
    switch (kind) {
    case Condition::Kind::Window:
        clear(&Query::window);
        break;
    case Condition::Kind::Measure:
        clear(&Query::measure);
        break;
    case Condition::Kind::Kinds:
        clear(&Query::hiddenKinds);
        break;
    case Condition::Kind::Actors:
        clear(&Query::hiddenActors);
        break;
    case Condition::Kind::Area:
        clear(&Query::area);
        break;
    case Condition::Kind::Precisions:
        clear(&Query::hiddenPrecisions);
        break;
    case Condition::Kind::Sources:
        clear(&Query::hiddenSources);
        break;
    case Condition::Kind::Text:
        clear(&Query::text);
        break;
    case Condition::Kind::DataSets:
        clear(&Query::hiddenDataSets);
        break;
    case Condition::Kind::Reading:
        clear(&Query::reading);
        break;
    case Condition::Kind::Spans:
        clear(&Query::spans);
        break;
    case Condition::Kind::KnownOn:
        break;
    }
    return query;
}

Query withoutAll(const Query &query)
{
    Query plain;
    plain.window = query.window;
    return plain;
}

} // namespace sijill
