#pragma once

#include "mapdata/register/database.h"

namespace sijill {

/// Keys of new rows. GeoPackage wants a whole number; ours is random in its low 21 bits and the time (milliseconds
/// since 2020) above them, and always greater than those that are there: rows stand in the order in which they were
/// entered, and two copies of a register that are both worked on give different keys. Rows that are there when the
/// file is made have small keys, ascending by random steps: every copy has them as they are, and each row and each
/// entry of an index is five bytes shorter.
class KeyMaker {
public:
    /// Of a table that is there; later keys are greater than its greatest.
    static KeyMaker of(Database &database, const QString &table);
    /// Of a table that is being filled for the first time, in a file that nobody has yet.
    static KeyMaker ofNewFile() { return {0, true}; }
    static KeyMaker ofNewFile(Database &database, const QString &table) { return {of(database, table).m_last, true}; }

    /// For rows that come one by one.
    qint64 next();
    /// For very many at once, which would else take their keys from the time to come.
    qint64 nextOfMany();

private:
    KeyMaker(qint64 last, bool isOfNewFile) : m_last(last), m_isOfNewFile(isOfNewFile) {}

    qint64 m_last; ///< the greatest key there is
    bool m_isOfNewFile;
};

/// An id for a new record: a UUID.
QString randomId();

} // namespace sijill
