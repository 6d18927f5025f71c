#include "mapdata/presets/presets.h"

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct Group {
    const char *key;
    const char *english;
    const char *arabic;
};

// Groups that codebooks and tags of HXL count.
constexpr Group groups[] = {
    {"children", "Children", "أطفال"},
    {"women", "Women", "نساء"},
    {"men", "Men", "رجال"},
    {"civilians", "Civilians", "مدنيون"},
    {"fighters", "Fighters", "مقاتلون"},
    {"adults", "Adults", "بالغون"},
    {"victims", "Victims", "ضحايا"},
    {"suspects", "Suspects", "مشتبه بهم"},
    {"nationals", "National staff", "موظفون محليون"},
    {"internationals", "International staff", "موظفون دوليون"},
    {"health-workers", "Health workers", "عاملون صحيون"},
    {"aid-workers", "Aid workers", "عاملون في الإغاثة"},
    {"educators", "Educators", "عاملون في التعليم"},
    {"teachers", "Teachers", "معلمون"},
    {"students", "Students", "طلاب"},
    {"journalists", "Journalists", "صحفيون"},
    {"patients", "Patients", "مرضى"},
    {"refugees", "Refugees", "لاجئون"},
    {"idps", "Displaced people", "نازحون"},
};

} // namespace

CountPart partFor(Outcome outcome, const QString &key, bool adds)
{
    for (const Group &group : groups)
        if (key == QLatin1StringView(group.key))
            return {outcome, key, {QString::fromUtf8(group.english), QString::fromUtf8(group.arabic)}, adds};
    QString name = key;
    name.replace(u'-', u' ');
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return {outcome, key, {name, {}}, adds};
}

} // namespace sijill
