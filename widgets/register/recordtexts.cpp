#include "widgets/register/recordtexts.h"

#include "mapdata/words/words.h"

#include <QCoreApplication>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct Records {
    Q_DECLARE_TR_FUNCTIONS(sijill::Records)
};

} // namespace

QString usesInWords(const RecordUses &uses, const QLocale &locale)
{
    QStringList parts;
    const auto add = [&](int count, const QString &words) {
        if (count > 0)
            parts << words;
    };
    add(uses.incidents, Records::tr("%Ln incidents", nullptr, uses.incidents));
    add(uses.inBin, Records::tr("%Ln deleted incidents", nullptr, uses.inBin));
    add(uses.claims, Records::tr("%Ln claims", nullptr, uses.claims));
    add(uses.reports, Records::tr("%Ln reports", nullptr, uses.reports));
    add(uses.figures, Records::tr("%Ln figures", nullptr, uses.figures));
    add(uses.facts, Records::tr("%Ln other numbers", nullptr, uses.facts));
    add(uses.places, Records::tr("%Ln places in it", nullptr, uses.places));
    add(uses.mentions, Records::tr("%Ln mentions in reports", nullptr, uses.mentions));
    return parts.join(languageOf(locale) == Language::Arabic ? u"، "_s : u", "_s);
}

QString nameOf(const RecordRow &row, const QLocale &locale)
{
    const bool isArabic = languageOf(locale) == Language::Arabic;
    const QString &first = isArabic ? row.nameArabic : row.name, &second = isArabic ? row.name : row.nameArabic;
    return !first.isEmpty() ? first : !second.isEmpty() ? second : row.id;
}

std::vector<std::pair<QString, QString>> recordTables()
{
    return {{u"places"_s, Records::tr("Places")},   {u"sources"_s, Records::tr("Sources")},
            {u"actors"_s, Records::tr("Actors")},   {u"kinds"_s, Records::tr("Kinds")},
            {u"weapons"_s, Records::tr("Weapons")}, {u"groups"_s, Records::tr("Groups of people")}};
}

} // namespace sijill
