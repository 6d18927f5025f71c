#include "mapdata/gazetteer/areaphrase.h"

#include <QRegularExpression>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr auto options = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

/// "governorates of", "محافظتي": they say what the names are.
QString withoutKind(const QString &text)
{
    static const QRegularExpression kind(
        u"^(the\\s+)?(governorates|provinces)\\s+of\\s+|\\s+(governorates|provinces)$|^(محافظتي|محافظتا|محافظات)\\s+"_s,
        options);
    return QString(text).remove(kind).simplified();
}

/// Takes the surroundings off the end of the phrase.
bool takeSuburbs(QString &text)
{
    static const QRegularExpression suburbs(u"\\s*(\\s(and|with)|&)\\s+((its|the|their)\\s+)?(surrounding\\s+)?"
                                            u"(suburbs?|countryside|outskirts|surroundings|environs|rural\\s+areas?)$|"
                                            u"\\s+و\\s*(ضواحيها|ضاحيتها|ريفها|محيطها|ضواحي المدينة|ريف المدينة)$"_s,
                                            options);
    const QRegularExpressionMatch match = suburbs.match(text);
    if (!match.hasMatch() || match.capturedStart() == 0)
        return false;
    text.truncate(match.capturedStart());
    return true;
}

} // namespace

AreaPhrase areaPhraseOf(const QString &text, AreaSeparators separators)
{
    // The Arabic "and" is written together with the word after it.
    static const QRegularExpression conjunctions(u"\\s+and\\s+|\\s*&\\s*|\\s+و\\s*(?=\\S)"_s, options);
    static const QRegularExpression any(
        u"(\\s*[,،;؛/+]\\s*)?(\\s+and\\s+|\\s*&\\s*|\\s+و\\s*(?=\\S))|\\s*[,،;؛/+]\\s*"_s, options);
    QString rest = withoutKind(text.simplified());
    AreaPhrase phrase;
    phrase.withSuburbs = takeSuburbs(rest);
    phrase.names = rest.split(separators == AreaSeparators::Any ? any : conjunctions, Qt::SkipEmptyParts);
    return phrase;
}

QStringList namesOfSurroundings(const QString &city)
{
    return {u"Rural "_s + city, u"Rif "_s + city, u"ريف "_s + city};
}

} // namespace sijill
