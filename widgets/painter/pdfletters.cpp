#include "widgets/painter/pdfletters.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <optional>
#include <vector>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// A stream that says which text the glyphs of a font are, with the number of its object.
struct UnicodeMap {
    qint64 object = 0;
    QByteArray text;
};

bool isForm(char16_t unit)
{
    return (unit >= 0xfb00 && unit <= 0xfb06) || // Latin: fi, fl
           (unit >= 0xfb50 && unit <= 0xfdfb) || (unit >= 0xfe70 && unit <= 0xfefc);
}

/// Itself, but for forms of letters.
QString plainLetter(char16_t unit)
{
    if (!isForm(unit))
        return QString(QChar(unit));
    QString plain = QString(QChar(unit)).normalized(QString::NormalizationForm_KC);
    while (plain.startsWith(u' ')) // on which marks stand
        plain.remove(0, 1);
    const bool areArabicLetters =
        plain.size() > 1 && std::ranges::any_of(plain, [](QChar c) { return c.direction() == QChar::DirAL; });
    return plain.isEmpty() || areArabicLetters ? QString(QChar(unit)) : plain;
}

/// Each text between angle brackets that stands for a glyph, as in `<0001> <0002> [<FEA3> <FEE0>]`.
QByteArray withPlainTexts(const QByteArray &map)
{
    qsizetype at = map.indexOf("endcodespacerange");
    QByteArray plain = map.left(std::max<qsizetype>(at, 0));
    bool isInList = false;
    while (at >= 0 && at < map.size()) {
        const char c = map[at];
        isInList = c == '[' || (isInList && c != ']');
        const qsizetype end = c == '<' && isInList ? map.indexOf('>', at) : -1;
        constexpr qsizetype digits = 4;
        bool isHex = false;
        const uint unit = end == at + digits + 1 ? map.mid(at + 1, digits).toUInt(&isHex, 16) : 0;
        if (!isHex) {
            plain += c;
            ++at;
            continue;
        }
        plain += '<';
        for (const QChar letter : plainLetter(static_cast<char16_t>(unit)))
            plain += QByteArray::number(letter.unicode(), 16).rightJustified(digits, '0').toUpper();
        plain += '>';
        at = end + 1;
    }
    return plain;
}

std::vector<UnicodeMap> unicodeMaps(const QByteArray &pdf)
{
    std::vector<UnicodeMap> maps;
    for (qsizetype at = pdf.indexOf("begincmap"); at >= 0; at = pdf.indexOf("begincmap", at + 1)) {
        const qsizetype object = pdf.lastIndexOf(" 0 obj\n", at), stream = pdf.lastIndexOf("stream\n", at);
        const qsizetype number = pdf.lastIndexOf('\n', object), end = pdf.indexOf("endstream", at);
        if (number < 0 || stream < object || end < 0)
            continue;
        bool isNumber = false;
        const qint64 id = pdf.mid(number + 1, object - number - 1).toLongLong(&isNumber);
        if (!isNumber)
            continue;
        const qsizetype begin = stream + static_cast<qsizetype>(qstrlen("stream\n"));
        maps.push_back({id, pdf.mid(begin, end - begin).trimmed()});
    }
    return maps;
}

/// The last one, up to and without its end.
QByteArray trailerOf(const QByteArray &pdf, qsizetype startxref)
{
    const qsizetype begin = pdf.lastIndexOf("trailer", startxref);
    const QByteArray trailer = begin < 0 ? QByteArray() : pdf.mid(begin, startxref - begin).trimmed();
    return trailer.endsWith(">>") ? trailer.chopped(2) : QByteArray();
}

} // namespace

QByteArray withPlainLetters(const QByteArray &pdf)
{
    const qsizetype startxref = pdf.lastIndexOf("startxref");
    const QByteArray trailer = startxref < 0 ? QByteArray() : trailerOf(pdf, startxref);
    bool isNumber = false;
    const qint64 previous = pdf.mid(startxref).simplified().split(' ').value(1).toLongLong(&isNumber);
    if (trailer.isEmpty() || !isNumber)
        return pdf;
    QByteArray update, table = "xref\n";
    for (const UnicodeMap &map : unicodeMaps(pdf)) {
        const QByteArray plain = withPlainTexts(map.text);
        if (plain == map.text)
            continue;
        const QByteArray number = QByteArray::number(map.object);
        table +=
            number + " 1\n" + QByteArray::number(pdf.size() + update.size()).rightJustified(10, '0') + " 00000 n \n";
        update += number + " 0 obj\n<< /Length " + QByteArray::number(plain.size()) + " >>\nstream\n" + plain +
                  "\nendstream\nendobj\n";
    }
    if (update.isEmpty())
        return pdf;
    return pdf + update + table + trailer + "/Prev " + QByteArray::number(previous) + "\n>>\nstartxref\n" +
           QByteArray::number(pdf.size() + update.size()) + "\n%%EOF\n";
}

} // namespace sijill
