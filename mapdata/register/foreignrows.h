#pragma once

#include "mapdata/register/history.h"
#include "mapdata/register/watch.h"

namespace sijill {

/// The rows of a table that another program has changed, as they are now and as they were.
struct ForeignRows {
    const RegisterTable *table = nullptr;
    std::vector<WatchedRow> rows;
};
/// Of all tables that have any; rows that are as they were are none.
std::vector<ForeignRows> foreignRows(Database &database);

/// Lets a recording that is begun in between see the change: takes the rows back to what they were, and again to what
/// they are. The rows as they are stand in a temporary table meanwhile.
class ForeignReplay {
public:
    ForeignReplay(Database &database, const ForeignRows &foreign) : m_database(database), m_foreign(foreign) {}
    ~ForeignReplay();
    ForeignReplay(const ForeignReplay &) = delete;
    ForeignReplay &operator=(const ForeignReplay &) = delete;

    bool takeBack();
    bool takeAgain();

private:
    bool putRow(const WatchedRow &row);

    Database &m_database;
    const ForeignRows &m_foreign;
};

/// Gives rows what a row of Sijill's has, once another program has written them: ids, a point of their own where the
/// one on the map was moved, the columns that are made of others. Tells what was not taken.
class ForeignSettling {
public:
    ForeignSettling(Database &database, Problems &told) : m_database(database), m_told(told) {}
    bool settle(const std::vector<ForeignRows> &all);

private:
    struct Moved {
        qint64 key;
        QByteArray point; ///< where it was put
        Cell lon, lat;    ///< its own before
    };
    bool settleNew(const RegisterTable &table, const WatchedRow &row);
    bool movePlace(const WatchedRow &row);
    bool moveIncident(const WatchedRow &row);
    bool putBackWhatIsNoPoint();
    bool setPoint(const char *table, qint64 key, const Cell &lon, const Cell &lat);
    void tellMadeAgain(const ForeignRows &incidents);
    QStringList incidentsOf(const std::vector<ForeignRows> &all);
    void tell(qint64 incident, const QString &text);

    Database &m_database;
    Problems &m_told;
    std::vector<Moved> m_moved;
    std::vector<std::pair<qint64, std::vector<Cell>>> m_made; ///< the made columns as another program left them
};

} // namespace sijill
