#pragma once

#include <QString>

namespace sijill {

/// A text as an id: lists of ids are joined by semicolons, so none holds one, and every space is a single one. An atlas
/// is the same with such ids as with those it is written with.
inline QString plainId(const QString &text)
{
    QString id = text.simplified();
    id.replace(QChar(u';'), QChar(u','));
    return id;
}

} // namespace sijill
