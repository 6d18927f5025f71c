#include "app/commands/tally.h"

#include "app/commands.h"

namespace sijill {

using namespace Qt::StringLiterals;

int runTally(const QStringList &)
{
    return fail(NothingDone, u"not yet"_s);
}

} // namespace sijill
