#include "app/look.h"

#include "app/language.h"
#include "widgets/controls/stylesheet.h"
#include "widgets/map/graphics.h"

#include <QApplication>
#include <QProxyStyle>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Fusion, as the style sheet needs a style that listens to it. Arabic letters are not underlined for their key, which
/// still works: Qt shapes what stands before and behind the line by itself, and the word falls apart.
class WindowStyle : public QProxyStyle {
public:
    WindowStyle() : QProxyStyle(u"Fusion"_s) {}
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override
    {
        if (hint == SH_UnderlineShortcut && QGuiApplication::isRightToLeft())
            return 0;
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
};

} // namespace

void dressApplication()
{
    QApplication::setStyle(new WindowStyle);
    QApplication::setFont(windowFont());
    chooseGraphics();
}

void dressWindows(const Settings &settings)
{
    const QLocale locale = localeFor(settings.language).value_or(QLocale(QLocale::English));
    installLanguage(locale);
    QGuiApplication::setLayoutDirection(locale.textDirection());
    QApplication::setPalette(paletteOf(themeFor(settings)));
}

} // namespace sijill
