#pragma once

#include "mapdata/model/texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace sijill {

/// What tables, import, export and opening say to a person: Exchange::tr().
class Exchange {
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

/// A name in one language only: in the one whose script it is in.
inline Text named(const QString &name)
{
    const bool arabic = std::ranges::any_of(name, [](QChar c) { return c.script() == QChar::Script_Arabic; });
    return arabic ? Text{{}, name} : Text{name, {}};
}

} // namespace sijill
