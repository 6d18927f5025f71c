#pragma once

#include "mapdata/import/rowproblems.h"
#include "mapdata/model/atlas.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <map>

namespace sijill {

/// Makes an atlas of records again; what they share is shared again.
class RecordReader {
public:
    /// A number that is no count is told.
    explicit RecordReader(RowProblems &problems) : m_problems(problems) {}

    static bool isRecord(const QJsonObject &record);
    /// @pre isRecord(record). False where an earlier one has its id; it is added all the same.
    bool add(const QJsonObject &record, qint64 row);
    Atlas take();

private:
    using Ids = QHash<QString, quint16>;

    TextId text(const QJsonValue &value);
    void readTime(const QJsonObject &record, Incident &incident);
    LocationIndex readLocation(const QJsonObject &record);
    PlaceIndex readPlace(const QJsonObject &place, int depth);
    void readClaims(const QJsonArray &claims, Incident &incident);
    void readFigures(const QJsonArray &figures, Claim &claim);
    void readFacts(const QJsonArray &facts);
    Count count(const QJsonObject &numbers);
    qint32 number(const QJsonValue &value);
    quint16 term(const QJsonValue &value, std::vector<Term> &terms, Ids &ids);
    SetIndex set(const QJsonValue &values, std::vector<Term> &terms, Ids &ids, std::vector<std::vector<quint16>> &sets);
    SourceIndex source(const QJsonValue &value);
    ReportIndex report(const QJsonValue &value);
    MeasureIndex measure(const QJsonObject &figure);

    RowProblems &m_problems;
    qint64 m_row = 0;
    Atlas m_atlas;
    Ids m_kinds, m_actors, m_weapons, m_groups, m_factKinds, m_sources, m_reports;
    QHash<QString, PlaceIndex> m_places;
    std::map<std::tuple<PlacePrecision, std::vector<PlaceIndex>, double, double>, LocationIndex> m_locations;
    std::vector<QString> m_wholes; ///< by incident: the id of its whole
    QHash<QString, IncidentIndex> m_incidents;
};

} // namespace sijill
