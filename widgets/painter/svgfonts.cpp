#include "widgets/painter/svgfonts.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

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

const QRegularExpression &arabicLetters()
{
    static const QRegularExpression letters(u"\\p{Arabic}"_s, QRegularExpression::UseUnicodePropertiesOption);
    return letters;
}

/// Qt writes each run of one direction as a text that begins at its left end. A reader who takes it for left to right
/// would put the punctuation at its ends on the wrong sides.
QString withDirections(const QString &svg)
{
    static const QRegularExpression element(u"<text ([^>]*)>([^<]*)</text>"_s);
    QString directed;
    directed.reserve(svg.size());
    qsizetype done = 0;
    auto matches = element.globalMatch(svg);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString words = match.captured(2);
        const bool rightToLeft = std::ranges::any_of(
            words, [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; });
        if (!rightToLeft)
            continue;
        directed += QStringView(svg).sliced(done, match.capturedStart() - done);
        directed += u"<text direction=\"rtl\" text-anchor=\"end\" "_s + match.captured(1) + u'>' + words + u"</text>"_s;
        done = match.capturedEnd();
    }
    return directed + QStringView(svg).sliced(done);
}

} // namespace

QByteArray withFonts(QByteArray svg)
{
    if (!svg.contains("<text "))
        return svg;
    const QString text = QString::fromUtf8(svg);
    const bool arabic = text.contains(arabicLetters());
    svg = withDirections(text).toUtf8();
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
