#pragma once

#include "mapdata/register/schema.h"
#include "mapdata/store/tablesource.h"

#include <QSet>

namespace sijill {

/// The tables of a register as those of a folder: incidents in the bin are left out with their claims, and what points
/// at them points at nothing.
class RegisterTables : public TableSource {
public:
    /// All of them. `database` is kept by reference. `file`: for problems.
    RegisterTables(Database &database, QString file);
    /// Only these incidents, with their claims and figures, and the places, areas and reports that these name; in the
    /// bin or not.
    RegisterTables(Database &database, QString file, const QStringList &incidents);
    /// Only these incidents, with their claims, figures and facts, and these places, in the order of the file; sources,
    /// reports and the short lists whole.
    RegisterTables(Database &database, QString file, const QStringList &incidents, const QStringList &places);

    bool has(const QString &name) const override
    {
        return registerTable(name) != nullptr && !(m_isPart && name == QLatin1StringView("mentions"));
    }
    std::optional<Table> read(const QString &name, const QStringList &columns, Problems &problems) const override;
    QString file(const QString &) const override { return m_file; }

private:
    QString condition(const QString &table) const;
    void findBin();
    QStringList findClaims();
    QStringList placesOfPart() const;

    Database &m_database;
    QString m_file;
    bool m_isPart = false, m_hasAllReports = true;
    bool m_areasFirst = false; ///< whatever their order in the file, so that places find the areas they lie in
    QString m_incidents, m_claims, m_places, m_reports; ///< lists in SQL, of a part
    QSet<QString> m_bin;
    mutable QSet<QString> m_binClaims; ///< known once claims are read, before what refers to them
};

/// "'a', 'b'": texts as a list in SQL.
QString sqlList(const QStringList &texts);
/// A list of ids in a cell.
QStringList idsIn(const QString &cell);

} // namespace sijill
