#include "mapdata/result.h"

#include "mapdata/problems.h"

#include <QStringList>

namespace sijill {

using namespace Qt::StringLiterals;

QString oneLine(const Problem &problem)
{
    QStringList head;
    if (!problem.file.isEmpty())
        head << problem.file;
    if (!problem.where.isEmpty())
        head << problem.where;
    return visible(head.isEmpty() ? problem.text : head.join(u", "_s) + u": "_s + problem.text);
}

} // namespace sijill
