#include "widgets/painter/svgtexts.h"

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

constexpr auto leftToRight = "sijillltr"_L1, rightToLeft = "sijillrtl"_L1;

const QRegularExpression &arabicLetters()
{
    static const QRegularExpression letters(u"\\p{Arabic}"_s, QRegularExpression::UseUnicodePropertiesOption);
    return letters;
}

/// Two letters from a to p a byte.
QString textOf(QStringView held)
{
    QByteArray bytes;
    for (qsizetype i = 0; i + 1 < held.size(); i += 2)
        bytes.append(static_cast<char>(((held[i].unicode() - 'a') << 4) | (held[i + 1].unicode() - 'a')));
    QString text = QString::fromUtf8(bytes);
    text.removeIf([](QChar c) { return c < u' '; }); // XML has no place for controls
    return text.toHtmlEscaped();
}

QString withTexts(const QString &svg)
{
    static const QRegularExpression element(u"<text ([^>]*)>(sijillltr|sijillrtl)([a-p]*)(\\s*)</text>"_s);
    QString written;
    written.reserve(svg.size());
    qsizetype done = 0;
    for (auto matches = element.globalMatch(svg); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        written += QStringView(svg).sliced(done, match.capturedStart() - done);
        // Of a line from right to left the end is on the left, where Qt lets it begin.
        written +=
            match.capturedView(2) == rightToLeft ? "<text direction=\"rtl\" text-anchor=\"end\" "_L1 : "<text "_L1;
        written += match.capturedView(1) + u'>' + textOf(match.capturedView(3)) + "</text>"_L1;
        done = match.capturedEnd();
    }
    return written + QStringView(svg).sliced(done);
}

} // namespace

QString heldTogether(const QString &text, Qt::LayoutDirection direction)
{
    const bool mirrored = direction == Qt::LayoutDirectionAuto ? text.isRightToLeft() : direction == Qt::RightToLeft;
    QString held = mirrored ? rightToLeft : leftToRight;
    for (const char byte : text.toUtf8()) {
        const auto value = static_cast<quint8>(byte);
        held += QChar('a' + (value >> 4));
        held += QChar('a' + (value & 0xf));
    }
    return held;
}

QByteArray withWholeTexts(QByteArray svg)
{
    if (!svg.contains("<text "))
        return svg;
    const QString text = withTexts(QString::fromUtf8(svg));
    const bool arabic = text.contains(arabicLetters());
    svg = text.toUtf8();
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
