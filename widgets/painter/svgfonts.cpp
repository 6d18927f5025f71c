#include "widgets/painter/svgfonts.h"

#include <QFile>
#include <QRegularExpression>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct FontFile {
    const char *family;
    const char *weight;
    QLatin1StringView path;
};
constexpr FontFile shipped[] = {
    {"Noto Sans", "400", ":/fonts/NotoSans-Regular.ttf"_L1},
    {"Noto Sans", "700", ":/fonts/NotoSans-Bold.ttf"_L1},
    {"Noto Sans Arabic", "400", ":/fonts/NotoSansArabic-Regular.ttf"_L1},
    {"Noto Sans Arabic", "700", ":/fonts/NotoSansArabic-Bold.ttf"_L1},
};

bool hasArabic(const QByteArray &svg)
{
    static const QRegularExpression letters(u"\\p{Arabic}"_s, QRegularExpression::UseUnicodePropertiesOption);
    return QString::fromUtf8(svg).contains(letters);
}

} // namespace

QByteArray withFonts(QByteArray svg)
{
    if (!svg.contains("<text "))
        return svg;
    const bool arabic = hasArabic(svg);
    QByteArray style = "<style type=\"text/css\"><![CDATA[\n";
    for (const FontFile &font : shipped) {
        if (QByteArrayView(font.family).endsWith("Arabic") && !arabic)
            continue;
        const QByteArray weight = QByteArray("font-weight=\"") + font.weight;
        if (!svg.contains(weight))
            continue;
        QFile file(font.path);
        if (!file.open(QFile::ReadOnly))
            continue;
        style += QByteArray("@font-face{font-family:\"") + font.family + "\";font-weight:" + font.weight +
                 ";src:url(data:font/ttf;base64," + file.readAll().toBase64() + ") format(\"truetype\")}\n";
    }
    style += "]]></style>\n";
    // Qt names the one family that it asks for; letters of the other script are in its companion.
    svg.replace("font-family=\"Noto Sans\"", "font-family=\"Noto Sans, Noto Sans Arabic, sans-serif\"");
    const qsizetype at = svg.indexOf("<defs>");
    return at < 0 ? svg : svg.insert(at + 6, "\n" + style);
}

} // namespace sijill
