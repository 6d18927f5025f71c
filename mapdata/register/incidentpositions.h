#pragma once

#include "mapdata/model/atlas.h"

#include <QByteArrayList>
#include <QStringList>

#include <bitset>
#include <string_view>
#include <unordered_map>

namespace sijill {

/// Where incidents stand in an atlas, found in one look through all of them.
class IncidentPositions {
public:
    IncidentPositions(const Atlas &atlas, const QStringList &ids);

    /// None where there is none of that id, or it was not asked for. The first of equals.
    IncidentIndex of(const QString &id) const;

private:
    void add(QByteArray id);

    std::bitset<65'536> m_ends; ///< of the ids, which tell nearly all others apart at once
    QByteArrayList m_ids;
    std::unordered_map<std::string_view, IncidentIndex> m_known;
};

} // namespace sijill
