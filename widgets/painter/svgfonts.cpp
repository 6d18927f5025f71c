#include "widgets/painter/svgfonts.h"

#include <QFile>
#include <QRegularExpression>

#include <vector>

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

enum class Run : quint8 { LeftToRight, RightToLeft, Number, Neutral };

Run runOf(const QString &words)
{
    Run run = Run::Neutral;
    for (const QChar c : words) {
        const QChar::Direction direction = c.direction();
        if (direction == QChar::DirR || direction == QChar::DirAL)
            return Run::RightToLeft;
        if (direction == QChar::DirL)
            return Run::LeftToRight;
        if (direction == QChar::DirAN || direction == QChar::DirEN)
            run = Run::Number;
    }
    return run;
}

struct TextElement {
    qsizetype begin, end;
    QString attributes, words, line; ///< line: the baseline, as written
    Run run;
};

/// Of punctuation that stands by itself: that of the words before it on its line, else after it.
Run runAround(const std::vector<TextElement> &texts, std::size_t at)
{
    const auto speaks = [&](std::size_t i) {
        return texts[i].run == Run::LeftToRight || texts[i].run == Run::RightToLeft;
    };
    for (std::size_t i = at; i-- > 0 && texts[i].line == texts[at].line;)
        if (speaks(i))
            return texts[i].run;
    for (std::size_t i = at + 1; i < texts.size() && texts[i].line == texts[at].line; ++i)
        if (speaks(i))
            return texts[i].run;
    return Run::Neutral;
}

/// Qt writes each run of one direction and one font as a text that begins at its left end. A reader who takes it for
/// left to right would put the punctuation at its ends on the wrong sides.
QString withDirections(const QString &svg)
{
    static const QRegularExpression element(u"<text ([^>]*)>([^<]*)</text>"_s);
    static const QRegularExpression baseline(u" y=\"([^\"]*)\""_s);
    std::vector<TextElement> texts;
    auto matches = element.globalMatch(svg);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        texts.push_back({match.capturedStart(), match.capturedEnd(), match.captured(1), match.captured(2),
                         baseline.match(match.captured(1)).captured(1), runOf(match.captured(2))});
    }
    QString directed;
    directed.reserve(svg.size());
    qsizetype done = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const TextElement &text = texts[i];
        if ((text.run == Run::Neutral ? runAround(texts, i) : text.run) != Run::RightToLeft)
            continue;
        directed += QStringView(svg).sliced(done, text.begin - done);
        directed +=
            u"<text direction=\"rtl\" text-anchor=\"end\" "_s + text.attributes + u'>' + text.words + u"</text>"_s;
        done = text.end;
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
