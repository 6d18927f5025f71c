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

/// Texts of an atlas, UTF-8 end to end: a million short texts cost their bytes and four more each, no heap block.
class TextPool {
public:
    TextPool();

    /// Equal texts get equal ids while the pool is being filled.
    TextId add(const Text &text);
    TextId add(const QString &english) { return add(Text{english, {}}); }
    /// Of a text that is UTF-8 already, English only. @pre valid UTF-8 without a zero byte
    TextId add(QByteArrayView english) { return addJoined(english); }
    /// Without looking for an equal one, which nearly all of the time goes to; neither is it found by a later add().
    /// @pre as add()
    TextId append(QByteArrayView english);
    /// Forgets what is needed for adding only. add() may be called again, but finds no equals from before.
    void settle();

    Text text(TextId id) const;
    /// English as UTF-8, and where there is Arabic a zero byte and that. Valid until something is added.
    QByteArrayView bytes(TextId id) const;
    QString in(TextId id, Language language) const { return text(id).in(language); }
    std::size_t size() const { return m_offsets.size() - 1; }
    /// Of all texts together; what has been added is lost above 4 GB, so a reader of large files must look.
    qsizetype byteCount() const { return m_bytes.size(); }

private:
    struct Slot {
        quint32 hash = 0;
        TextId id = 0; ///< 0: empty, as the empty text is never looked up
    };

    TextId addJoined(QByteArrayView joined);
    std::size_t slotFor(QByteArrayView joined, quint32 hash) const;
    void growSlots();

    QByteArray m_bytes;
    // One past the last text: text i runs from offset i to i + 1. English, and where there is Arabic a zero byte and
    // that: most texts of a large table are in one language.
    std::vector<quint32> m_offsets;
    std::vector<Slot> m_slots; ///< open addressing, a power of two of them
    std::size_t m_used = 0;
};

} // namespace sijill
