#include "mapdata/layers/lineage.h"

#include <ogrsf_frmts.h>

#include <algorithm>

namespace sijill {

namespace {

QByteArray bytesOf(const OGRFeature &feature, int field)
{
    return field >= 0 && feature.IsFieldSetAndNotNull(field) ? QByteArray(feature.GetFieldAsString(field)).trimmed()
                                                             : QByteArray();
}

} // namespace

quint32 Lineage::add(const OGRFeature &feature)
{
    const QByteArray own = bytesOf(feature, m_fields.code);
    quint32 parent = Ancestor::noAncestor;
    for (int level = 0; level < static_cast<int>(m_fields.ancestors.size()); ++level) {
        const AncestorFields &fields = m_fields.ancestors[static_cast<std::size_t>(level)];
        const QByteArray code = bytesOf(feature, fields.code);
        if (code.isEmpty() || code == own)
            continue;
        const std::pair key(level, code);
        if (const auto known = m_known.constFind(key); known != m_known.cend()) {
            parent = *known;
            continue;
        }
        const auto index = static_cast<quint32>(m_areas.size());
        m_areas.push_back({code, bytesOf(feature, fields.english), bytesOf(feature, fields.arabic), level, parent});
        m_known.insert(key, index);
        parent = index;
    }
    return parent;
}

std::vector<Ancestor> Lineage::decoded(const TextDecoder &decode) const
{
    std::vector<Ancestor> ancestors;
    for (const Raw &raw : m_areas) {
        Text name{decode(raw.english), decode(raw.arabic)};
        if (hasArabicLetters(name.english)) // some tables have the two the wrong way round
            std::swap(name.english, name.arabic);
        if (hasArabicLetters(name.english) || !hasArabicLetters(name.arabic))
            name.arabic.clear();
        ancestors.push_back({decode(raw.code), name, raw.level, raw.parent});
    }
    return ancestors;
}

bool hasArabicLetters(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Arabic; });
}

void rankSeats(VectorLayer &towns)
{
    for (std::size_t i = 0; i < towns.parents.size(); ++i) {
        Feature &town = towns.features[i];
        for (quint32 at = towns.parents[i]; at != Ancestor::noAncestor; at = towns.ancestors[at].parent) {
            const Ancestor &area = towns.ancestors[at];
            if (area.level == 4)
                break; // a quarter is no seat of anything
            if (area.level >= 1 && !area.name.english.isEmpty() && area.name.english == town.name.english)
                town.rank = std::min(town.rank, static_cast<quint8>(area.level + 1));
        }
    }
}

} // namespace sijill
