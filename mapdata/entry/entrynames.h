#pragma once

#include "mapdata/gazetteer/gazetteer.h"
#include "mapdata/model/atlas.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <memory>

namespace sijill {

/// What a field may name.
enum class Nameable : quint8 { Place, Kind, Actor, Weapon, Group, Source, Report, Incident };
inline constexpr std::size_t nameableCount = 8;

/// The names under which a form shows what an atlas has, and what is meant by a name. Each name stands for one record:
/// where two are called alike, their ids stand behind them in square brackets, as they do behind every incident.
class EntryNames {
public:
    EntryNames(std::shared_ptr<const Atlas> atlas, Language language);

    const Atlas &atlas() const { return *m_atlas; }
    Language language() const { return m_language; }

    QString name(Nameable kind, quint32 index) const;
    /// Of all of that kind, in the order of the atlas; not of incidents.
    const QStringList &names(Nameable kind) const;
    QString id(Nameable kind, quint32 index) const;

    /// Which are called so: by the name that is shown, by the id, or by any name or spelling, compared as the gazetteer
    /// does. None, one or several.
    std::vector<quint32> find(Nameable kind, const QString &text) const;
    /// Places for what is being typed, the best first.
    QStringList suggestedPlaces(const Gazetteer &gazetteer, const QString &text) const;

private:
    struct Table {
        QStringList names;
        QHash<QString, quint32> byName, byId;
        QMultiHash<QString, quint32> byForm;
    };
    Table tableOf(Nameable kind) const;
    QString plainName(Nameable kind, quint32 index) const;
    std::size_t countOf(Nameable kind) const;
    std::vector<quint32> findIncident(const QString &text) const;

    std::shared_ptr<const Atlas> m_atlas;
    Language m_language;
    std::array<Table, nameableCount> m_tables; ///< none of incidents, which are many
};

/// The parts of a field that names several: parted by semicolons of either script.
QStringList namesIn(const QString &field);

} // namespace sijill
