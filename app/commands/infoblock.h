#pragma once

#include "mapdata/result.h"

#include <QJsonArray>
#include <QRectF>

namespace sijill {

/// A text of `info`, in the interface's language.
QString infoWord(const char *source);

/// In degrees.
struct DegreeBox {
    double west = 0, south = 0, east = 0, north = 0;
};
DegreeBox degreesOf(const QRectF &world);
QJsonArray degreesAsJson(const DegreeBox &box);
QJsonArray problemsAsJson(const Problems &problems);

/// What `info` says of one file: its name, and lines of a label and a value below it.
class InfoBlock {
public:
    /// `title`: what a person may be shown.
    explicit InfoBlock(const QString &title) : m_text(title + u'\n') {}

    void line(const QString &label, const QString &value);
    void extent(const DegreeBox &box);
    void problem(const Problem &problem);
    /// Where it comes from, where it says so, and what is wrong with it.
    void origin(const QString &attribution, const Problems &problems);

    QString text() const { return m_text + u'\n'; }

private:
    QString m_text;
};

} // namespace sijill
