#include "mapdata/entry/mergewords.h"

#include "mapdata/entry/tr.h"
#include "mapdata/words/words.h"

namespace sijill {

Result<QStringList> mergedCounts(Database &database, const MergeChoice &choice, const Edit &edit, const QLocale &locale)
{
    const Result<CountsOf> after = countsAfter(database, edit, choice.keep);
    if (!after)
        return after.problem();
    const auto told = [&](const Count &count) {
        return count.hasFigure() ? inWords(count, {}, locale) : Entry::tr("no figure");
    };
    QStringList lines;
    for (const auto &[measure, words] : {std::pair(&CountsOf::killed, Entry::tr("Killed: %1; together: %2")),
                                         {&CountsOf::wounded, Entry::tr("Wounded: %1; together: %2")}}) {
        QStringList each;
        bool hasAny = false;
        for (const QString &id : QStringList{choice.keep} + choice.others) {
            const Count count = countsOf(database, id).*measure;
            each << told(count);
            hasAny = hasAny || count.hasFigure();
        }
        if (hasAny)
            lines << words.arg(each.join(Entry::tr(" and ", "between figures")), told((*after).*measure));
    }
    return lines;
}

} // namespace sijill
