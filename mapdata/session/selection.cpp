#include "mapdata/session/selection.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// By which an incident is known in any atlas that has it.
struct Name {
    QString idSpace; ///< in which the id means something: a codebook, else a data set
    QByteArray id;
    int nth = 0; ///< of those with that id

    bool operator==(const Name &) const = default;
};

size_t qHash(const Name &name, size_t seed = 0)
{
    return qHashMulti(seed, name.idSpace, name.id, name.nth);
}

QString idSpaceOf(const Atlas &atlas, IncidentIndex incident)
{
    // Where there is but one data set it has no entry, and lies beside others under the title of its atlas.
    const DataSet set =
        atlas.dataSets.empty() ? DataSet{atlas.title, 0, atlas.codebook} : atlas.dataSets[atlas.dataSetOf(incident)];
    return set.codebook.isEmpty() ? set.name.in(Language::English) : u"codebook "_s + set.codebook;
}

QByteArray idOf(const Atlas &atlas, IncidentIndex incident)
{
    return atlas.texts.bytes(atlas.incidents[incident].id).toByteArray();
}

/// Calls `visit` with every incident that has one of the ids, and its name.
template <class Visit>
void forEachNamed(const Atlas &atlas, const QSet<QByteArray> &ids, Visit &&visit)
{
    QHash<std::pair<QString, QByteArray>, int> counts;
    for (std::size_t i = 0; i < atlas.incidents.size(); ++i) {
        const auto index = static_cast<IncidentIndex>(i);
        const QByteArrayView bytes = atlas.texts.bytes(atlas.incidents[i].id);
        const QByteArray id = QByteArray::fromRawData(bytes.data(), bytes.size()); // looked up, not kept
        if (const auto known = ids.constFind(id); known != ids.cend()) {
            const QString space = idSpaceOf(atlas, index);
            visit(index, Name{space, *known, counts[{space, *known}]++});
        }
    }
}

} // namespace

Selection followed(const Selection &selection, const Atlas &from, const Atlas &to)
{
    QSet<QByteArray> ids;
    for (const IncidentIndex incident : selection.incidents)
        if (const QByteArray id = idOf(from, incident); !id.isEmpty())
            ids.insert(id);
    if (ids.isEmpty())
        return {};
    const QSet<IncidentIndex> wanted(selection.incidents.begin(), selection.incidents.end());
    QHash<Name, IncidentIndex> names; // of those that are selected
    forEachNamed(from, ids, [&](IncidentIndex incident, const Name &name) {
        if (wanted.contains(incident))
            names.insert(name, incident);
    });
    QHash<IncidentIndex, IncidentIndex> there;
    forEachNamed(to, ids, [&](IncidentIndex incident, const Name &name) {
        if (const auto known = names.constFind(name); known != names.cend())
            there.insert(*known, incident);
    });
    Selection result;
    for (const IncidentIndex incident : selection.incidents)
        if (const auto found = there.constFind(incident); found != there.cend())
            result.incidents.push_back(*found);
    if (!result.isEmpty() && selection.current != none)
        result.current = there.value(selection.current, result.incidents.front());
    return result;
}

} // namespace sijill
