#include "widgets/theme/fonts.h"

#include <QFontDatabase>
#include <QLoggingCategory>

#include <algorithm>
#include <mutex>

using namespace Qt::StringLiterals;

namespace sijill {

void loadFonts()
{
    static std::once_flag once;
    std::call_once(once, [] {
        for (const auto &file : {u":/fonts/NotoSans-Regular.ttf"_s, u":/fonts/NotoSans-Bold.ttf"_s,
                                 u":/fonts/NotoSansArabic-Regular.ttf"_s, u":/fonts/NotoSansArabic-Bold.ttf"_s}) {
            if (QFontDatabase::addApplicationFont(file) < 0)
                qWarning("The font %s could not be loaded; the system's is used.", qUtf8Printable(file));
        }
    });
}

QFont mapFont(double pixels, Weight weight)
{
    QFont font(QStringList{u"Noto Sans"_s, u"Noto Sans Arabic"_s, u"DejaVu Sans"_s});
    // Sizes are whole pixels for QFont; halves of them are reached through the point size at 72 dots an inch, which
    // is not what a printer has. Whole pixels it is.
    font.setPixelSize(std::max(1, qRound(pixels)));
    font.setWeight(weight == Weight::Bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont spacedFont(double pixels, Weight weight, double spacing, const QString &text)
{
    QFont font = mapFont(pixels, weight);
    if (!joinsLetters(text))
        font.setLetterSpacing(QFont::AbsoluteSpacing, spacing);
    return font;
}

bool joinsLetters(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Arabic; });
}

} // namespace sijill
