#include "mapdata/entry/likelysame.h"

#include "mapdata/gazetteer/gazetteer.h"
#include "mapdata/geo/distance.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace sijill {

namespace {

constexpr double near = 5'000; // metres

bool mayBeOne(const RecordRow &a, const RecordRow &b)
{
    if (a.level != b.level || (a.isOfLayer && b.isOfLayer) || a.parent == b.id || b.parent == a.id)
        return false;
    if (a.point && b.point)
        return geodesicMetres(*a.point, *b.point) <= near;
    return a.parent == b.parent;
}

/// Positions that belong together, by the first of each.
class Groups {
public:
    explicit Groups(std::size_t count) : m_first(count) { std::iota(m_first.begin(), m_first.end(), 0); }
    int first(int i)
    {
        while (at(i) != i)
            i = at(i) = at(at(i));
        return i;
    }
    void join(int a, int b)
    {
        const auto [low, high] = std::minmax({first(a), first(b)});
        at(high) = low;
    }

private:
    int &at(int i) { return m_first[static_cast<std::size_t>(i)]; }

    std::vector<int> m_first;
};

} // namespace

std::vector<std::vector<int>> likelySame(const std::vector<RecordRow> &rows)
{
    constexpr qsizetype mostAlike = 200; // of one name that half the country has, not each is held against each
    const auto count = static_cast<int>(rows.size());
    QHash<QString, QList<int>> byForm;
    for (int i = 0; i < count; ++i) {
        const RecordRow &row = rows[static_cast<std::size_t>(i)];
        QSet<QString> forms;
        for (const QString &name : QStringList{row.name, row.nameArabic} + row.spellings)
            if (const QString form = searchForm(name); !form.isEmpty())
                forms.insert(form);
        for (const QString &form : std::as_const(forms))
            byForm[form] << i;
    }
    Groups groups(rows.size());
    for (const QList<int> &alike : std::as_const(byForm))
        for (qsizetype a = 0; a < std::min(alike.size(), mostAlike); ++a)
            for (qsizetype b = a + 1; b < std::min(alike.size(), mostAlike); ++b)
                if (mayBeOne(rows[static_cast<std::size_t>(alike[a])], rows[static_cast<std::size_t>(alike[b])]))
                    groups.join(alike[a], alike[b]);
    QHash<int, std::vector<int>> members;
    for (int i = 0; i < count; ++i)
        members[groups.first(i)].push_back(i);
    std::vector<std::vector<int>> likely;
    for (const std::vector<int> &group : std::as_const(members))
        if (group.size() > 1)
            likely.push_back(group);
    std::ranges::sort(likely);
    return likely;
}

} // namespace sijill
