#include "mapdata/model/texts.h"

#include <functional>
#include <string_view>

namespace sijill {

TextPool::TextPool() : m_offsets{0, 0} {}

TextId TextPool::add(const Text &text)
{
    // The zero byte parts the languages; a text with one of its own would come back in two pieces.
    QByteArray joined = text.english.toUtf8().replace('\0', ' ');
    if (!text.arabic.isEmpty())
        joined += '\0' + text.arabic.toUtf8().replace('\0', ' ');
    return addJoined(joined);
}

TextId TextPool::addJoined(QByteArrayView text)
{
    if (text.isEmpty())
        return 0;
    if (2 * (m_used + 1) > m_slots.size())
        growSlots();
    const auto hash =
        static_cast<quint32>(std::hash<std::string_view>{}({text.data(), static_cast<std::size_t>(text.size())}));
    Slot &slot = m_slots[slotFor(text, hash)];
    if (slot.id != 0)
        return slot.id;
    slot = {hash, append(text)};
    ++m_used;
    return slot.id;
}

TextId TextPool::append(QByteArrayView english)
{
    if (english.isEmpty())
        return 0;
    const auto id = static_cast<TextId>(size());
    m_bytes.append(english);
    m_offsets.push_back(static_cast<quint32>(m_bytes.size()));
    return id;
}

std::size_t TextPool::slotFor(QByteArrayView text, quint32 hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = hash & mask;
    while (m_slots[at].id != 0 && (m_slots[at].hash != hash || bytes(m_slots[at].id) != text))
        at = (at + 1) & mask;
    return at;
}

void TextPool::growSlots()
{
    std::vector<Slot> old(m_slots.empty() ? 64 : 2 * m_slots.size());
    old.swap(m_slots);
    const std::size_t mask = m_slots.size() - 1;
    for (const Slot &slot : old) {
        if (slot.id == 0)
            continue;
        std::size_t at = slot.hash & mask;
        while (m_slots[at].id != 0)
            at = (at + 1) & mask;
        m_slots[at] = slot;
    }
}

void TextPool::settle()
{
    m_slots = {};
    m_used = 0;
    m_bytes.squeeze();
    m_offsets.shrink_to_fit();
}

QByteArrayView TextPool::bytes(TextId id) const
{
    return QByteArrayView(m_bytes).sliced(m_offsets[id], m_offsets[id + 1] - m_offsets[id]);
}

Text TextPool::text(TextId id) const
{
    const QByteArrayView both = bytes(id);
    const qsizetype cut = both.indexOf('\0');
    if (cut < 0)
        return {QString::fromUtf8(both), {}};
    return {QString::fromUtf8(both.first(cut)), QString::fromUtf8(both.sliced(cut + 1))};
}

} // namespace sijill
