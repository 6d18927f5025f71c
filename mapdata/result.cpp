#include "mapdata/result.h"

#include "mapdata/problems.h"

#include <QCoreApplication>

namespace sijill {

QString oneLine(const Problem &problem)
{
    const QString first = problem.file.isEmpty() ? problem.where : problem.file;
    if (first.isEmpty())
        return visible(problem.text);
    if (problem.file.isEmpty() || problem.where.isEmpty())
        return visible(QCoreApplication::translate("Problem", "%1: %2").arg(first, problem.text));
    return visible(QCoreApplication::translate("Problem", "%1, %2: %3").arg(problem.file, problem.where, problem.text));
}

} // namespace sijill
