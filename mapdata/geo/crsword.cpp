#include "mapdata/geo/crsword.h"

#include "mapdata/geo/tr.h"

#include <QRegularExpression>

namespace sijill {

using namespace Qt::StringLiterals;

Result<std::shared_ptr<const Crs>> crsFromWord(const QString &typed)
{
    static const QRegularExpression ahead(u"^\\s*(?:EPSG)?[\\s:]*"_s, QRegularExpression::CaseInsensitiveOption);
    QString digits = QString(typed).remove(ahead).trimmed();
    for (QChar &c : digits)
        if (c.isDigit())
            c = QChar(u'0' + c.digitValue());
    bool isNumber = false;
    const int code = digits.toInt(&isNumber);
    if (!isNumber)
        return Problem{
            Problem::Severity::Error, {}, {}, Positions::tr("there is no coordinate system EPSG:%1").arg(digits)};
    return Crs::fromEpsg(code);
}

} // namespace sijill
