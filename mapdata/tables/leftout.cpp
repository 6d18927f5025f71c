#include "mapdata/tables/leftout.h"

#include "mapdata/tables/words.h"

namespace sijill {

QString headerFoundText(const QString &where, int rowsAbove)
{
    return Exchange::tr("The header was found in %1; %Ln rows above it are left out.", nullptr, rowsAbove).arg(where);
}

QString noHeaderText()
{
    return Exchange::tr("The table has no header; its columns are numbered.");
}

QString aboveHeaderText(const QString &text)
{
    return Exchange::tr("“%1” stands above the header").arg(text);
}

QString totalText(const QString &name)
{
    return Exchange::tr("“%1” is a sum of other rows").arg(name);
}

QString doubtfulTotalText(const QString &name)
{
    return Exchange::tr(
               "“%1” may be a sum of other rows. The row is read as an incident, for its numbers do not say so.")
        .arg(name);
}

} // namespace sijill
