#include "mapdata/query/textmatch.h"

#include "mapdata/gazetteer/gazetteer.h"

#include <algorithm>

namespace sijill {

namespace {

bool occursIn(const QString &form, const QString &text)
{
    return !text.isEmpty() && searchForm(text).contains(form);
}

bool occursIn(const QString &form, const Text &text)
{
    return occursIn(form, text.english) || occursIn(form, text.arabic);
}

bool occursIn(const QString &form, const Place &place)
{
    return occursIn(form, place.name) || place.id.compare(form, Qt::CaseInsensitive) == 0 ||
           std::ranges::any_of(place.spellings, [&](const QString &spelling) { return occursIn(form, spelling); });
}

} // namespace

TextMatch::TextMatch(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        // An article alone has no form left, and so asks for nothing.
        if (const QString form = searchForm(word); !form.isEmpty())
            m_words.push_back({form, false, {}, {}, {}});
}

void TextMatch::prepare(const Atlas &atlas)
{
    for (Word &word : m_words) {
        word.prepared = false;
        std::vector<quint8> locations, actors, sources;
        for (LocationIndex i = 0; i < atlas.locations.size(); ++i)
            locations.push_back(inLocation(atlas, word, i));
        for (const Term &actor : atlas.actors)
            actors.push_back(occursIn(word.form, actor.name));
        for (const Source &source : atlas.sources)
            sources.push_back(occursIn(word.form, source.name));
        word.locations = std::move(locations);
        word.actors = std::move(actors);
        word.sources = std::move(sources);
        word.prepared = true;
    }
}

bool TextMatch::matches(const Atlas &atlas, const Incident &incident) const
{
    return std::ranges::all_of(m_words, [&](const Word &word) {
        return inLocation(atlas, word, incident.location) || inActors(atlas, word, incident.perpetrators) ||
               inActors(atlas, word, incident.targets) || inSources(atlas, word, incident) ||
               inOwnText(atlas, word, incident);
    });
}

bool TextMatch::inLocation(const Atlas &atlas, const Word &word, LocationIndex index)
{
    if (word.prepared)
        return word.locations[index];
    for (PlaceIndex place : atlas.placesOf(atlas.locations[index])) {
        // The governorate of a town is part of how people look for it.
        for (int step = 0; place != none && step < 8; ++step) {
            if (occursIn(word.form, atlas.places[place]))
                return true;
            place = atlas.places[place].parent;
        }
    }
    return false;
}

bool TextMatch::inActors(const Atlas &atlas, const Word &word, SetIndex set)
{
    return std::ranges::any_of(atlas.actorSets[set], [&](ActorIndex actor) {
        return word.prepared ? word.actors[actor] != 0 : occursIn(word.form, atlas.actors[actor].name);
    });
}

bool TextMatch::inSources(const Atlas &atlas, const Word &word, const Incident &incident)
{
    return std::ranges::any_of(atlas.claimsOf(incident), [&](const Claim &claim) {
        if (claim.source == none16)
            return false;
        return word.prepared ? word.sources[claim.source] != 0 : occursIn(word.form, atlas.sources[claim.source].name);
    });
}

bool TextMatch::inOwnText(const Atlas &atlas, const Word &word, const Incident &incident)
{
    return occursIn(word.form, atlas.texts.text(incident.id)) || occursIn(word.form, atlas.texts.text(incident.title));
}

} // namespace sijill
