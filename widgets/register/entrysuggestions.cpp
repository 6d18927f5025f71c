#include "widgets/register/entrysuggestions.h"

#include "mapdata/query/textmatch.h"

#include <algorithm>

namespace sijill {

namespace {

constexpr qsizetype mostOffered = 12;
constexpr std::size_t mostLookedAt = 100'000; // incidents: some 50 ms

} // namespace

EntrySuggestions::EntrySuggestions(ViewModel &model, Language language) : m_model(model), m_language(language) {}

const EntryNames &EntrySuggestions::names()
{
    const std::shared_ptr<const Atlas> atlas = m_model.atlas();
    if (!m_names || &m_names->atlas() != atlas.get())
        m_names = std::make_unique<EntryNames>(atlas, m_language);
    return *m_names;
}

QStringList EntrySuggestions::incidents(const QString &text)
{
    const Atlas &atlas = names().atlas();
    TextMatch words(text);
    words.prepare(atlas);
    QStringList found;
    const std::size_t end = std::min(atlas.incidents.size(), mostLookedAt);
    for (IncidentIndex i = 0; i < end && found.size() < mostOffered && !words.isEmpty(); ++i)
        if (words.matches(atlas, atlas.incidents[i]))
            found << names().name(Nameable::Incident, i);
    return found;
}

QStringList EntrySuggestions::of(Nameable kind, const QString &text)
{
    if (kind == Nameable::Incident)
        return incidents(text);
    if (kind == Nameable::Place)
        return text.size() < 2 ? QStringList() : names().suggestedPlaces(m_model.gazetteer(), text);
    const QString form = searchForm(text);
    QStringList begin, within;
    for (const QString &name : names().names(kind)) {
        const QString known = searchForm(name);
        if (known.startsWith(form))
            begin << name;
        else if (known.contains(form))
            within << name;
    }
    const QStringList all = begin + within;
    return text.isEmpty() ? all : all.first(std::min(all.size(), mostOffered));
}

} // namespace sijill
