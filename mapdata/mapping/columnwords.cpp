#include "mapdata/mapping/columnwords.h"

#include <QRegularExpression>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// "eventDate" and "GPSLatitude" as "event Date" and "GPS Latitude".
QString withCapitalsApart(const QString &name)
{
    QString apart;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const bool isCapital = name[i].isUpper();
        const bool afterSmall = i > 0 && (name[i - 1].isLower() || name[i - 1].isDigit());
        const bool endsCapitals =
            i > 0 && name[i - 1].isUpper() && i + 2 < name.size() && name[i + 1].isLower() && name[i + 2].isLower();
        if (isCapital && (afterSmall || endsCapitals))
            apart += u' ';
        apart += name[i];
    }
    return apart;
}

QString withoutBrackets(const QString &name)
{
    static const QRegularExpression brackets(u"\\([^()]*\\)|\\[[^\\[\\]]*\\]|\\{[^{}]*\\}|<[^<>]*>"_s);
    QString without = name;
    without.replace(brackets, u" "_s);
    return without.trimmed().isEmpty() ? name : without;
}

QChar withoutVariant(QChar c)
{
    switch (c.unicode()) {
    case u'ة':
        return u'ه';
    case u'ى':
    case u'ی':
        return u'ي';
    case u'ک':
        return u'ك';
    case u'ٱ':
        return u'ا';
    default:
        return c.isDigit() ? QChar(u'0' + c.digitValue()) : c;
    }
}

/// "admin", "1" is one word: so it is written as often.
void joinLevels(QStringList &words)
{
    for (qsizetype i = 0; i + 1 < words.size(); ++i)
        if ((words[i] == "admin"_L1 || words[i] == "adm"_L1) && words[i + 1].size() == 1 && words[i + 1][0].isDigit())
            words[i] += words.takeAt(i + 1);
}

} // namespace

QString plainWord(const QString &word)
{
    QString plain;
    for (const QChar c : word.normalized(QString::NormalizationForm_KD).toLower())
        if (!c.isMark() && c != u'\u0640') // the Arabic stretcher
            plain += withoutVariant(c);
    const bool hasArticle = plain.startsWith(u"ال"_s) && plain.size() >= 5;
    return hasArticle ? plain.sliced(2) : plain;
}

QStringList wordsOfColumn(const QString &name, Brackets brackets)
{
    const QString shown = brackets == Brackets::Off ? withoutBrackets(name) : name;
    QStringList words;
    bool inside = false;
    for (const QChar c : withCapitalsApart(shown.normalized(QString::NormalizationForm_KC))) {
        const bool isLetter = c.isLetterOrNumber() || c.isMark() || c == u'\u0640';
        if (isLetter && !inside)
            words << QString();
        if (isLetter)
            words.last() += c;
        inside = isLetter;
    }
    for (QString &word : words)
        word = plainWord(word);
    words.removeAll(QString());
    joinLevels(words);
    return words;
}

} // namespace sijill
