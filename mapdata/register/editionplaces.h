#pragma once

#include "mapdata/register/editiontables.h"

#include <QHash>

namespace sijill {

/// Where the places of an edition and of the register are. Reading takes a town of a table for one of the gazetteer, or
/// not, by what else the table has: a place may have another name in the next edition without having changed.
class EditionPlaces {
public:
    EditionPlaces(Database &database, const EditionTables &edition);

    /// The area that holds a place of the edition; empty where there is none.
    QString parentOf(const QString &place) const { return m_edition.value(place).parent; }
    /// Whether an incident is, by the edition, where the register has it. The same point in the same governorate is the
    /// same place; so is a town of the gazetteer near one of the table ("Duma town@495,866"). Both have to be known as
    /// well as the other. `now`: the cells of the register's row, by their columns
    bool isSame(const std::vector<Cell> &now, const EditionTables::Row &given) const;

private:
    struct At {
        Cell lon, lat;
        QString parent, level;
    };
    using Places = QHash<QString, At>;
    static QString governorateOf(const Places &places, QString id);
    static At pointOf(const Places &places, const QString &id, const Cell &lon, const Cell &lat);

    Places m_register, m_edition;
};

} // namespace sijill
