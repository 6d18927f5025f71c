#include "mapdata/register/incidentpositions.h"

namespace sijill {

namespace {

std::size_t endOf(QByteArrayView id)
{
    const auto last = static_cast<quint8>(id.back());
    const auto before = static_cast<quint8>(id.size() > 1 ? id[id.size() - 2] : 0);
    return std::size_t(before) << 8 | last;
}

std::string_view viewOf(QByteArrayView id)
{
    return {id.data(), static_cast<std::size_t>(id.size())};
}

} // namespace

IncidentPositions::IncidentPositions(const Atlas &atlas, const QStringList &ids)
{
    for (const QString &id : ids)
        add(id.toUtf8());
    for (std::size_t i = 0; i < atlas.incidents.size() && !m_known.empty(); ++i) {
        const QByteArrayView id = atlas.texts.bytes(atlas.incidents[i].id);
        if (id.isEmpty() || !m_ends.test(endOf(id)))
            continue;
        const auto found = m_known.find(viewOf(id));
        if (found != m_known.end() && found->second == none)
            found->second = static_cast<IncidentIndex>(i);
    }
}

IncidentIndex IncidentPositions::of(const QString &id) const
{
    const QByteArray bytes = id.toUtf8();
    const auto found = m_known.find(viewOf(bytes));
    return found == m_known.end() ? none : found->second;
}

void IncidentPositions::add(QByteArray id)
{
    if (id.isEmpty())
        return;
    m_ends.set(endOf(id));
    m_ids.push_back(std::move(id));
    m_known.try_emplace(viewOf(m_ids.back()), none); // its bytes stay where they are
}

} // namespace sijill
