#include "mapdata/tables/unitsrow.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

// English, French, Spanish, Portuguese and Arabic. Their plurals end in s.
constexpr const char *unitWords =
    "text|free text|string|str|char|varchar|character|number|numeric|integer|int|float|decimal|double|real|boolean|"
    "bool|date|datetime|timestamp|time|categorical|category|code|id|identifier|name|unit|person|people|individual|"
    "casualty|casualties|pers|count|number of people|number of persons|no|nr|n|#|deg|degree|decimal degree|dd|wgs84|"
    "wgs 84|epsg:4326|°|km|m|metre|meter|kilometre|kilometer|percent|%|url|link|yes/no|y/n|utc|local time|"
    "personne|nombre|texte|entier|nom|degré|persona|número|numero|texto|entero|nombre de personnes|"
    "grado|fecha|pessoa|inteiro|grau|data|شخص|أشخاص|عدد|نص|رقم|تاريخ|درجة|درجات";

/// "yyyy-mm-dd", "dd/mm/yyyy hh:mm", "jj/mm/aaaa".
bool isFormat(const QString &cell)
{
    static const QRegularExpression format(
        u"^(?:(?:y{2,4}|a{2,4}|m{1,3}|mon|d{1,2}|j{1,2}|h{1,2}|s{1,2})[\\s\\-/.:_t]*)+$"_s);
    constexpr qsizetype shortest = 4;
    return cell.size() >= shortest && format.match(cell).hasMatch();
}

bool isUnit(const QString &cell)
{
    static const QSet<QString> words = [] {
        const QStringList list = QString::fromUtf8(unitWords).split(u'|');
        return QSet<QString>(list.begin(), list.end());
    }();
    static const QRegularExpression brackets(u"^[(\\[]\\s*(.+?)\\s*[)\\]]$"_s);
    QString plain = cell.toLower();
    if (const auto match = brackets.match(plain); match.hasMatch())
        plain = match.captured(1);
    if (plain.endsWith(u'.'))
        plain.chop(1);
    const QString one = plain.endsWith(u's') ? plain.chopped(1) : plain;
    return words.contains(plain) || words.contains(one) || isFormat(plain);
}

} // namespace

bool isUnitsRow(const QStringList &row)
{
    constexpr int fewest = 2;
    int filled = 0;
    for (const QString &cell : row) {
        const QString text = cell.simplified();
        if (text.isEmpty())
            continue;
        if (!isUnit(text))
            return false;
        ++filled;
    }
    return filled >= fewest;
}

} // namespace sijill
