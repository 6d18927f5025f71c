#pragma once

#include "mapdata/opening/open.h"
#include "mapdata/reading/marks.h"
#include "mapdata/reading/readtext.h"

#include <QTest>

namespace sijill::test {

using namespace Qt::StringLiterals;

inline QString wordLists()
{
    return QStringLiteral(SIJILL_SOURCE_DIR "/resources/reading");
}

/// The word lists of a language, read once.
inline const reading::Lexicon &lexiconOf(const QString &language)
{
    static QHash<QString, reading::Lexicon> lexicons;
    if (!lexicons.contains(language))
        lexicons.insert(language, reading::Lexicon::load(wordLists() + u'/' + language));
    return lexicons[language];
}

inline reading::Marked marked(const QString &text, const QString &language = u"en"_s)
{
    return reading::Marked(reading::wordsOf(text, 0, language), lexiconOf(language), language);
}

/// A reader over the atlas that ships.
inline const reading::Reader &shippedReader()
{
    static const reading::Reader reader(openAny(QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria"))->atlas,
                                        wordLists());
    return reader;
}

inline Day dayOf(const char *iso)
{
    return *parseDay(QString::fromLatin1(iso));
}

inline reading::Reading readText(const QString &text, const char *day)
{
    return shippedReader().read({text, dayOf(day), {}, {}});
}

} // namespace sijill::test
