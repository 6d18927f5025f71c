#include "mapdata/numberinfile.h"

#include <QLocale>

namespace sijill {

QString numberInFile(qint64 number)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(number);
}

} // namespace sijill
