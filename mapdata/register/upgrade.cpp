#include "mapdata/register/upgrade.h"

#include "mapdata/register/registerfile.h"
#include "mapdata/register/schema.h"
#include "mapdata/register/watch.h"

#include <QFileInfo>

namespace sijill {

using namespace Qt::StringLiterals;

QString upgradeCopyOf(const QString &file)
{
    const QString copy = u"%1.before-%2"_s.arg(file).arg(registerFormat);
    if (!QFileInfo::exists(copy))
        return copy;
    int number = 2;
    while (QFileInfo::exists(u"%1-%2"_s.arg(copy).arg(number)))
        ++number;
    return u"%1-%2"_s.arg(copy).arg(number);
}

std::optional<Problem> upgradeRegister(Database &database)
{
    if (formatOf(database) >= registerFormat)
        return std::nullopt;
    if (const auto problem = copyRegister(database.file(), upgradeCopyOf(database.file())))
        return problem;
    Transaction transaction(database);
    if (!transaction.isOpen() || !makeWatch(database) ||
        !database.run(u"UPDATE sijill_register SET format = %1"_s.arg(registerFormat)) || !transaction.commit())
        return database.problem();
    return std::nullopt;
}

} // namespace sijill
