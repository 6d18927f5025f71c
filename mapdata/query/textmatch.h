#pragma once

#include "mapdata/model/atlas.h"

namespace sijill {

/// The search for words: each must occur in the incident's id or title or in the name of one of its places, actors or
/// sources, in either language.
class TextMatch {
public:
    explicit TextMatch(const QString &text);

    bool isEmpty() const { return m_words.empty(); }
    /// Asks once for every place, actor and source, for when many incidents follow.
    void prepare(const Atlas &atlas);
    bool matches(const Atlas &atlas, const Incident &incident) const;

private:
    struct Word {
        QString form;
        bool prepared = false;
        std::vector<quint8> locations, actors, sources; ///< whether the word occurs in it
    };
    static bool inLocation(const Atlas &atlas, const Word &word, LocationIndex index);
    static bool inActors(const Atlas &atlas, const Word &word, SetIndex set);
    static bool inSources(const Atlas &atlas, const Word &word, const Incident &incident);
    static bool inOwnText(const Atlas &atlas, const Word &word, const Incident &incident);

    std::vector<Word> m_words;
};

} // namespace sijill
