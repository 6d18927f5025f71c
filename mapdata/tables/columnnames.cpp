#include "mapdata/tables/columnnames.h"

#include "mapdata/tables/words.h"

#include <QLocale>
#include <QSet>

namespace sijill {

using namespace Qt::StringLiterals;

QStringList uniqueColumns(const QString &path, const QStringList &names, Problems &problems)
{
    QSet<QString> seen;
    for (const QString &name : names)
        seen.insert(name.toLower());
    QSet<QString> taken;
    QStringList unique;
    for (qsizetype i = 0; i < names.size(); ++i) {
        QString name = names[i].isEmpty() ? u"field_%1"_s.arg(i + 1) : names[i];
        if (taken.contains(name.toLower()) && !names[i].isEmpty()) {
            QString other;
            for (int number = 2; other.isEmpty() || seen.contains(other.toLower()); ++number)
                other = u"%1 (%2)"_s.arg(name).arg(number);
            problems.push_back({Problem::Severity::Warning,
                                path,
                                {},
                                Exchange::tr("More than one column is called “%1”. The first is read; column %2 is "
                                             "called “%3” here and can be chosen instead.")
                                    .arg(name)
                                    .arg(i + 1)
                                    .arg(other)});
            name = other;
        }
        seen.insert(name.toLower());
        taken.insert(name.toLower());
        unique << name;
    }
    return unique;
}

Problem columnsBeyond(const QString &path, qint64 there, qint64 read)
{
    const QLocale locale;
    return {Problem::Severity::Warning,
            path,
            {},
            Exchange::tr("The table has %1 columns; the first %2 are read.")
                .arg(locale.toString(there), locale.toString(read))};
}

} // namespace sijill
