#include "app/environment/atlaspath.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace sijill {

using namespace Qt::StringLiterals;

QString shippedAtlas()
{
    if (const QString set = qEnvironmentVariable("SIJILL_ATLAS"); !set.isEmpty())
        return set;
    const QString installed =
        QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../share/sijill/atlas/syria"_s);
    return QFileInfo::exists(installed) ? installed : QStringLiteral(SIJILL_ATLAS_IN_SOURCE);
}

} // namespace sijill
