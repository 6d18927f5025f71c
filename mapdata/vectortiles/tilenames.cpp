#include "mapdata/vectortiles/tilenames.h"

#include <QChar>
#include <QStringList>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 80;

/// Letters, digits, marks and punctuation in one line: no controls, and nothing that turns the direction of writing.
QString cleaned(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return {};
    QString clean;
    clean.reserve(longest);
    const auto endsWithSpace = [&] { return clean.isEmpty() || clean.endsWith(u' '); };
    for (const QChar c : QString::fromUtf8(bytes.left(longest * 8))) {
        const bool joins = c == QChar(0x200c) || c == QChar(0x200d);
        const bool isSpace = c.isSpace() || c.category() == QChar::Other_Control;
        if (isSpace && !endsWithSpace())
            clean += u' ';
        else if (!isSpace && (c.category() != QChar::Other_Format || joins) && c != QChar::ReplacementCharacter)
            clean += c;
        if (clean.size() > longest + 1)
            break; // a space and a letter too many
    }
    clean = clean.trimmed();
    if (clean.size() > longest) {
        clean.truncate(longest - 1);
        if (clean.back().isHighSurrogate())
            clean.chop(1);
        clean = clean.trimmed() + u'…';
    }
    return clean;
}

/// Of several names in one, as towns at borders have them, that in these letters; else all of it.
QString partIn(const QString &text, Letters letters)
{
    if (!text.contains(u'/') && !text.contains(u';'))
        return text;
    QStringList parts;
    for (const QString &part : text.split(u';'))
        parts += part.split(u'/');
    for (const QString &part : parts)
        if (lettersOf(part) == letters)
            return part.trimmed();
    return text;
}

} // namespace

std::optional<NameKey> nameKeyOf(QByteArrayView key)
{
    if (!key.startsWith("name"))
        return {};
    constexpr std::pair<const char *, NameKey> known[] = {{"name", NameKey::Local},
                                                          {"name2", NameKey::Second},
                                                          {"name3", NameKey::Third},
                                                          {"name:nonlatin", NameKey::NonLatin},
                                                          {"name:ar", NameKey::Arabic},
                                                          {"name_ar", NameKey::Arabic},
                                                          {"name:en", NameKey::English},
                                                          {"name_en", NameKey::English},
                                                          {"name_int", NameKey::International},
                                                          {"name:latin", NameKey::Latin}};
    const auto found = std::ranges::find_if(known, [&](const auto &k) { return key == QByteArrayView(k.first); });
    return found == std::end(known) ? std::nullopt : std::optional(found->second);
}

Letters lettersOf(QStringView text)
{
    int arabic = 0, latin = 0, other = 0;
    for (const QChar c : text) {
        if (!c.isLetter() && !c.isSurrogate())
            continue;
        const QChar::Script script = c.script();
        (script == QChar::Script_Arabic ? arabic : script == QChar::Script_Latin ? latin : other) += 1;
    }
    if (arabic + latin + other == 0)
        return Letters::None;
    return arabic >= latin && arabic >= other ? Letters::Arabic : latin >= other ? Letters::Latin : Letters::Other;
}

TileText tileText(const std::array<QByteArray, nameKeys> &values)
{
    std::array<QString, nameKeys> clean;
    std::ranges::transform(values, clean.begin(), cleaned);
    const auto value = [&](NameKey key) -> const QString & { return clean[static_cast<std::size_t>(key)]; };
    const auto first = [&](std::initializer_list<NameKey> keys, Letters letters) {
        for (const NameKey key : keys) {
            const QString part = partIn(value(key), letters);
            if (lettersOf(part) == letters)
                return part;
        }
        return QString();
    };
    TileText text;
    text.arabic =
        first({NameKey::Arabic, NameKey::Local, NameKey::Second, NameKey::Third, NameKey::NonLatin, NameKey::Latin},
              Letters::Arabic);
    text.english = first(
        {NameKey::English, NameKey::International, NameKey::Latin, NameKey::Local, NameKey::Second, NameKey::Third},
        Letters::Latin);
    for (const NameKey key : {NameKey::Local, NameKey::NonLatin, NameKey::Latin, NameKey::International,
                              NameKey::English, NameKey::Arabic}) {
        text.local = value(key);
        if (!text.local.isEmpty())
            break;
    }
    return text;
}

} // namespace sijill
