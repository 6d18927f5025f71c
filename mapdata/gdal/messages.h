#pragma once

#include "mapdata/result.h"

#include <QSet>

namespace sijill {

/// Collects what GDAL and PROJ have to say in this thread while it lives, instead of letting them print it.
class GdalMessages {
public:
    GdalMessages(QString file, Problems &problems);
    ~GdalMessages();
    GdalMessages(const GdalMessages &) = delete;
    GdalMessages &operator=(const GdalMessages &) = delete;

    /// The feature that is being read now, -1 for none.
    void setFeature(qint64 feature) { m_feature = feature; }
    /// While on, messages are dropped: for tries that may fail.
    void setIgnoring(bool ignoring) { m_ignoring = ignoring; }
    QString lastError() const { return m_lastError; }
    void forgetLastError() { m_lastError.clear(); }

    void take(bool error, const QString &text);

private:
    QString m_file;
    qint64 m_feature = -1;
    QString m_lastError;
    Problems &m_problems;
    QSet<QString> m_seen;
    bool m_ignoring = false;
};

} // namespace sijill
