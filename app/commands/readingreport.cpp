#include "app/commands/readingreport.h"

#include "app/commands/commands.h"
#include "mapdata/problems.h"

#include <QFileInfo>

namespace sijill {

using namespace Qt::StringLiterals;

void tell(const ImportReport &report, ReportLength length)
{
    const QString file = visible(QFileInfo(report.file).fileName());
    QStringList lines{reportInShort(report)};
    lines += length == ReportLength::Whole ? reportAsText(report).split(u'\n', Qt::SkipEmptyParts) : odditiesOf(report);
    for (const QString &line : std::as_const(lines))
        fail(Done, u"%1: %2"_s.arg(file, line.trimmed()));
}

} // namespace sijill
