#include "app/window.h"

#include "app/commands.h"

#include <QCoreApplication>

namespace sijill {

int openWindow(const QStringList &)
{
    return fail(NothingDone, QCoreApplication::translate("Command", "there is no window yet"));
}

} // namespace sijill
