#pragma once

#include "mapdata/register/database.h"

namespace sijill {

/// Keys of new rows. GeoPackage wants a whole number; ours is random in its low 21 bits and the time (milliseconds
/// since 2020) above them, and always greater than those that are there: rows stand in the order in which they were
/// entered, and two copies of a register that are both worked on give different keys.
class KeyMaker {
public:
    /// `last`: the greatest key there is.
    explicit KeyMaker(qint64 last) : m_last(last) {}
    static KeyMaker of(Database &database, const QString &table);

    /// For rows that come one by one.
    qint64 next();
    /// For very many at once, which would else take their keys from the time to come.
    qint64 nextOfMany();

private:
    qint64 m_last;
};

/// An id for a new record: a UUID.
QString randomId();

} // namespace sijill
