#include "mapdata/geo/positiontext.h"

#include <QRegularExpression>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// A null character: to be left out.
QChar plainChar(QChar c)
{
    if (c.isDigit())
        return QChar(u'0' + c.digitValue());
    switch (c.unicode()) {
    case 0x066B: // Arabic decimal separator
        return u'.';
    case 0x060C: // Arabic comma
        return u',';
    case 0x061B: // Arabic semicolon
        return u';';
    case 0x2212: // minus
    case 0x2013: // en dash
        return u'-';
    case 0x2032: // prime
    case 0x2019:
    case 0x2018:
    case 0x00B4:
        return u'\'';
    case 0x2033: // double prime
    case 0x201C:
    case 0x201D:
        return u'"';
    case 0x00BA: // masculine ordinal
    case 0x02DA: // ring above
        return u'°';
    case 0x066C: // Arabic thousands separator
    case 0x0640: // tatweel
        return {};
    default:
        break;
    }
    const QChar::Category category = c.category();
    if (category == QChar::Other_Format || category == QChar::Mark_NonSpacing)
        return {};
    return c.isSpace() ? QChar(u' ') : c.toUpper();
}

struct Word {
    QString plain;
    QRegularExpression pattern;
};

/// Longer words first. Single letters of Arabic stand alone: beside them is a number, a sign or nothing.
const std::vector<Word> &words()
{
    static const std::vector<Word> table = {
        {u"NORTH"_s, QRegularExpression(u"(شمالا|شمال)"_s)},
        {u"SOUTH"_s, QRegularExpression(u"(جنوبا|جنوب)"_s)},
        {u"EAST"_s, QRegularExpression(u"(شرقا|شرق)"_s)},
        {u"WEST"_s, QRegularExpression(u"(غربا|غرب)"_s)},
        {u"NORTH"_s, QRegularExpression(u"(?<!\\pL)ش(?!\\pL)"_s)},
        {u"SOUTH"_s, QRegularExpression(u"(?<!\\pL)ج(?!\\pL)"_s)},
        {u"EAST"_s, QRegularExpression(u"(?<!\\pL)ق(?!\\pL)"_s)},
        {u"WEST"_s, QRegularExpression(u"(?<!\\pL)غ(?!\\pL)"_s)},
        {u"°"_s, QRegularExpression(u"(درجات|درجة|DEGREES|DEGREE|DEG)\\.?"_s)},
        {u"'"_s, QRegularExpression(u"(دقائق|دقيقة|MINUTES|MINUTE|MIN)\\.?"_s)},
        {u"\""_s, QRegularExpression(u"(ثوان|ثانية|SECONDS|SECOND|SEC)\\.?"_s)},
    };
    return table;
}

} // namespace

QString plainPositionText(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text)
        if (const QChar p = plainChar(c); !p.isNull())
            plain += p;
    plain.replace("''"_L1, "\""_L1);
    for (const Word &word : words())
        plain.replace(word.pattern, word.plain);
    return plain.simplified();
}

} // namespace sijill
