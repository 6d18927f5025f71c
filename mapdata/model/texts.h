#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

namespace sijill {

enum class Language : quint8 { English, Arabic };

/// The same thing said in both languages; either may be empty.
struct Text {
    QString english;
    QString arabic;

    /// The wanted language, else the other: a name in the wrong script is better than none.
    const QString &in(Language language) const
    {
        const QString &wanted = language == Language::Arabic ? arabic : english;
        const QString &other = language == Language::Arabic ? english : arabic;
        return wanted.isEmpty() ? other : wanted;
    }
    bool isEmpty() const { return english.isEmpty() && arabic.isEmpty(); }
    bool operator==(const Text &) const = default;
};

/// Position of a text in a TextPool; 0 is the empty text.
using TextId = quint32;

/// Texts of an atlas, UTF-8 end to end: a million short texts cost their bytes and eight more each, no heap block.
class TextPool {
public:
    TextPool();

    /// Equal texts get equal ids while the pool is being filled.
    TextId add(const Text &text);
    TextId add(const QString &english) { return add(Text{english, {}}); }
    /// Forgets what is needed for adding only. add() may be called again, but finds no equals from before.
    void settle();

    Text text(TextId id) const;
    QString in(TextId id, Language language) const { return text(id).in(language); }
    std::size_t size() const { return m_offsets.size() / 2; }

private:
    QByteArray m_bytes;
    // Two per text, one past the last: English runs from offset 2i to 2i+1, Arabic from there to 2i+2.
    std::vector<quint32> m_offsets;
    QHash<QByteArray, TextId> m_known;
};

} // namespace sijill
