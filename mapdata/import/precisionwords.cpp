#include "mapdata/import/precisionwords.h"

#include "mapdata/mapping/columnwords.h"

#include <QHash>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// `lists`: words of each precision, in the order of the enum.
template <class Precision>
QHash<QString, Precision> wordsOf(std::initializer_list<std::pair<Precision, const char16_t *>> lists)
{
    QHash<QString, Precision> words;
    for (const auto &[precision, list] : lists)
        for (const QString &word : QString::fromUtf16(list).split(u' ', Qt::SkipEmptyParts))
            words.insert(plainWord(word), precision);
    return words;
}

const QHash<QString, PlacePrecision> &placeWords()
{
    using enum PlacePrecision;
    static const auto words = wordsOf<PlacePrecision>({
        {Exact, u"exact precise gps point address street building coordinates exacte exacto exato دقيق"},
        {Town, u"town village city settlement community locality neighbourhood neighborhood ville localite ciudad "
               "localidad cidade بلدة مدينة قرية حي"},
        {Near, u"near nearby approximate approx within radius vicinity proche cerca قرب"},
        {District, u"district county subdistrict municipality admin2 admin3 adm2 adm3 departement distrito municipio "
                   "منطقة ناحية قضاء"},
        {Governorate, u"governorate province state region admin1 adm1 gouvernorat provincia estado provincial محافظة "
                      "ولاية"},
        {Several, u"several multiple linear line road"},
        {Country, u"country national nation countrywide nationwide adm0 admin0 pays pais international دولة بلد"},
    });
    return words;
}

const QHash<QString, TimePrecision> &timeWords()
{
    using enum TimePrecision;
    static const auto words = wordsOf<TimePrecision>({
        {Hour, u"hour minute time heure hora ساعة"},
        {OneDay, u"day daily exact precise jour dia يوم"},
        {Days, u"days jours dias ايام"},
        {Week, u"week weekly semaine semana أسبوع"},
        {Month, u"month monthly mois mes شهر"},
        {Year, u"year yearly annual annee an ano año سنة عام"},
    });
    return words;
}

template <class Precision>
std::optional<Precision> inWords(const QString &cell, const QHash<QString, Precision> &known,
                                 const std::function<std::optional<Precision>(const QString &)> &byCode)
{
    // "Year: the event occurred in this year": what is ahead of the colon is the code.
    const QStringList head = wordsOfColumn(cell.section(u':', 0, 0), Brackets::Kept);
    const QStringList all = wordsOfColumn(cell, Brackets::Kept);
    if (all.size() < 2 && (all.isEmpty() || all.first().front().isDigit()))
        return std::nullopt; // a code alone is the codebook's
    for (const QStringList &words : {head, all}) {
        std::optional<Precision> vaguest;
        for (const QString &word : words)
            if (const auto found = known.constFind(word); found != known.cend())
                vaguest = std::max(vaguest.value_or(*found), *found);
        static const QStringList doubts{u"not"_s, u"no"_s, u"unknown"_s, u"unclear"_s};
        const bool isDoubted = std::ranges::any_of(words, [](const QString &word) { return doubts.contains(word); });
        if (vaguest && !isDoubted)
            return vaguest;
    }
    return all.isEmpty() ? std::nullopt : byCode(all.first());
}

} // namespace

template <>
std::optional<PlacePrecision>
precisionInWords(const QString &cell, const std::function<std::optional<PlacePrecision>(const QString &)> &byCode)
{
    return inWords(cell, placeWords(), byCode);
}

template <>
std::optional<TimePrecision>
precisionInWords(const QString &cell, const std::function<std::optional<TimePrecision>(const QString &)> &byCode)
{
    return inWords(cell, timeWords(), byCode);
}

} // namespace sijill
