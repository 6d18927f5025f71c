#include "app/commands/incidents.h"

#include "app/commands.h"

namespace sijill {

using namespace Qt::StringLiterals;

int runIncidents(const QStringList &)
{
    return fail(NothingDone, u"not yet"_s);
}

} // namespace sijill
