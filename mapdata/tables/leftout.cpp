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

QString unitsText(const QString &text)
{
    return Exchange::tr("“%1” says in what the columns are").arg(text);
}

QString totalText(const QString &name, bool isNamed)
{
    if (!isNamed)
        return Exchange::tr("numbers alone, “%1”, the sum of the rows above").arg(name);
    return Exchange::tr("“%1” is a sum of other rows").arg(name);
}

QString doubtfulTotalText(const QString &name, bool isNamed)
{
    if (!isNamed)
        return Exchange::tr(
                   "The row has numbers alone, “%1”, and may be a sum. It is read as an incident, for they are "
                   "not the sums of other rows, or of one row only.")
            .arg(name);
    return Exchange::tr(
               "“%1” may be a sum of other rows. The row is read as an incident, for its numbers do not say so.")
        .arg(name);
}

QString moreDoubtfulTotalsText(qsizetype rows)
{
    return Exchange::tr("And %Ln more rows with numbers alone, which are read as incidents.", nullptr,
                        static_cast<int>(rows));
}

} // namespace sijill
