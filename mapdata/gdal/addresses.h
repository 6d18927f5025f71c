#pragma once

#include <QStringList>

namespace sijill {

/// While it lives, takes down what drivers of GDAL would fetch from a network in this thread. It is never fetched
/// (gdal/session.h); this is for telling the user.
class RefusedAddresses {
public:
    RefusedAddresses();
    ~RefusedAddresses();
    RefusedAddresses(const RefusedAddresses &) = delete;
    RefusedAddresses &operator=(const RefusedAddresses &) = delete;

    /// Each once.
    const QStringList &list() const { return m_list; }
    void add(const QString &address);

private:
    QStringList m_list;
};

} // namespace sijill
