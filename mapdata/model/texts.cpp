#include "mapdata/model/texts.h"

namespace sijill {

TextPool::TextPool() : m_offsets{0, 0, 0}
{
    m_known.insert(QByteArray(1, '\0'), 0);
}

TextId TextPool::add(const Text &text)
{
    const QByteArray english = text.english.toUtf8();
    const QByteArray key = english + '\0' + text.arabic.toUtf8();
    if (const auto known = m_known.constFind(key); known != m_known.cend())
        return *known;
    const auto start = m_offsets.back();
    const auto id = static_cast<TextId>(size());
    m_bytes.append(english).append(QByteArrayView(key).sliced(english.size() + 1));
    m_offsets.push_back(start + static_cast<quint32>(english.size()));
    m_offsets.push_back(start + static_cast<quint32>(key.size() - 1));
    m_known.insert(key, id);
    return id;
}

void TextPool::settle()
{
    m_known = {};
    m_bytes.squeeze();
    m_offsets.shrink_to_fit();
}

Text TextPool::text(TextId id) const
{
    const auto from = m_offsets[2 * id], middle = m_offsets[2 * id + 1], to = m_offsets[2 * id + 2];
    const QByteArrayView bytes(m_bytes);
    return {QString::fromUtf8(bytes.sliced(from, middle - from)), QString::fromUtf8(bytes.sliced(middle, to - middle))};
}

} // namespace sijill
