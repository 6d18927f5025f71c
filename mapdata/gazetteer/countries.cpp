#include "mapdata/gazetteer/countries.h"

#include "mapdata/gazetteer/gazetteer.h"

#include <QHash>

#include <unicode/locid.h>

namespace sijill {

namespace {

struct OtherName {
    const char *name;
    const char *code;
};

// As tables have them beside what the Unicode locale data call them.
constexpr OtherName otherNames[] = {
    {"Turkey", "TR"},
    {"Türkiye", "TR"},
    {"Palestine", "PS"},
    {"State of Palestine", "PS"},
    {"Occupied Palestinian Territory", "PS"},
    {"Occupied Palestinian Territories", "PS"},
    {"oPt", "PS"},
    {"Gaza Strip", "PS"},
    {"West Bank", "PS"},
    {"فلسطين", "PS"},
    {"Syrian Arab Republic", "SY"},
    {"Syria (Syrian Arab Republic)", "SY"},
    {"الجمهورية العربية السورية", "SY"},
    {"Islamic Republic of Iran", "IR"},
    {"Iran (Islamic Republic of)", "IR"},
    {"Russian Federation", "RU"},
    {"United States of America", "US"},
    {"USA", "US"},
    {"UK", "GB"},
    {"Great Britain", "GB"},
    {"Burma", "MM"},
    {"Myanmar", "MM"},
    {"Ivory Coast", "CI"},
    {"Democratic Republic of the Congo", "CD"},
    {"Democratic Republic of Congo", "CD"},
    {"DR Congo", "CD"},
    {"DRC", "CD"},
    {"Congo", "CG"},
    {"Republic of the Congo", "CG"},
    {"Swaziland", "SZ"},
    {"Cape Verde", "CV"},
    {"Czech Republic", "CZ"},
    {"Macedonia", "MK"},
    {"Republic of Moldova", "MD"},
    {"Republic of Korea", "KR"},
    {"Democratic People's Republic of Korea", "KP"},
    {"Viet Nam", "VN"},
    {"Lao PDR", "LA"},
    {"United Republic of Tanzania", "TZ"},
    {"Bolivarian Republic of Venezuela", "VE"},
    {"Yemen Republic", "YE"},
    {"Republic of Yemen", "YE"},
    {"KSA", "SA"},
    {"UAE", "AE"},
};

QString toString(const icu::UnicodeString &text)
{
    return QString(reinterpret_cast<const QChar *>(text.getBuffer()), text.length());
}

struct Countries {
    QHash<QString, QString> byName, byCode;

    Countries()
    {
        for (const OtherName &other : otherNames)
            byName.insert(searchForm(QString::fromUtf8(other.name)), QString::fromLatin1(other.code));
        for (const char *const *code = icu::Locale::getISOCountries(); *code; ++code) {
            const icu::Locale country("", *code);
            const QString own = QString::fromLatin1(*code);
            byCode.insert(own.toLower(), own);
            byCode.insert(QString::fromLatin1(country.getISO3Country()).toLower(), own);
            for (const char *language : {"en", "fr", "es", "pt", "de", "tr", "ar"}) {
                icu::UnicodeString name;
                country.getDisplayCountry(icu::Locale(language), name);
                if (const QString form = searchForm(toString(name)); !byName.contains(form))
                    byName.insert(form, own);
            }
        }
    }
};

const Countries &countries()
{
    static const Countries known;
    return known;
}

} // namespace

QString countryNamed(const QString &name)
{
    return countries().byName.value(searchForm(name));
}

QString countryOfWord(const QString &word)
{
    const QString code = countries().byCode.value(word.trimmed().toLower());
    return code.isEmpty() ? countryNamed(word) : code;
}

} // namespace sijill
