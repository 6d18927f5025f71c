#pragma once

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace sijill {

/// Names for the entries of a list, each unlike the others: the id, and "ID#2" for the second entry that has it.
class EntryNames {
public:
    template <class Entries, class IdOf>
    EntryNames(const Entries &entries, IdOf idOf)
    {
        m_names.reserve(static_cast<qsizetype>(entries.size()));
        QHash<QString, int> seen;
        for (const auto &entry : entries) {
            const QString id = idOf(entry);
            const int nth = ++seen[id];
            add(nth == 1 ? id : QStringLiteral("%1#%2").arg(id).arg(nth));
        }
    }

    /// @pre at < number of entries
    const QString &operator[](std::size_t at) const { return m_names[static_cast<qsizetype>(at)]; }
    std::size_t size() const { return static_cast<std::size_t>(m_names.size()); }
    std::optional<std::size_t> find(const QString &name) const
    {
        const auto found = m_positions.constFind(name);
        return found == m_positions.cend() ? std::nullopt : std::optional(*found);
    }

private:
    void add(const QString &name)
    {
        // An id may look like the name of another's second; the first that has a name keeps it.
        if (!m_positions.contains(name))
            m_positions.insert(name, static_cast<std::size_t>(m_names.size()));
        m_names.append(name);
    }

    QStringList m_names;
    QHash<QString, std::size_t> m_positions;
};

} // namespace sijill
