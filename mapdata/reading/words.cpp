#include "mapdata/reading/words.h"

#include "mapdata/reading/arabicclitics.h"
#include "mapdata/reading/sentences.h"

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

bool isLetter(QChar c)
{
    return c.isLetter() || c.isMark() || c == u'\u0640';
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’' || c == u'‘' || c == u'ʼ' || c == u'`';
}

bool isHyphen(QChar c)
{
    return c == u'-' || c == u'‐' || c == u'‑';
}

/// Digits with the marks between them that belong to a number: 1,100 / 12.5 / 00:22 / 24.11.2012 / ١٬٢٠٠
qsizetype endOfDigits(QStringView text, qsizetype at)
{
    while (at < text.size()) {
        if (text[at].isDigit()) {
            ++at;
            continue;
        }
        const bool joins = QStringView(u",.:٫٬/").contains(text[at]);
        if (!joins || at + 1 >= text.size() || !text[at + 1].isDigit())
            break;
        ++at;
    }
    return at;
}

qsizetype endOfWord(QStringView text, qsizetype at)
{
    while (at < text.size()) {
        const QChar c = text[at];
        const bool latin = at > 0 && (text[at - 1].script() == QChar::Script_Latin || text[at - 1].isDigit());
        if (isLetter(c) || (c.isDigit() && latin)) {
            ++at;
            continue;
        }
        const bool inside = at + 1 < text.size() && isLetter(text[at + 1]);
        if ((isApostrophe(c) || isHyphen(c)) && inside) {
            ++at;
            continue;
        }
        // U.S., U.N., a.m.
        if (c == u'.' && inside && text[at - 1].isLetter() && (at < 2 || !text[at - 2].isLetter())) {
            ++at;
            continue;
        }
        break;
    }
    return at;
}

Token wordToken(QStringView text, qsizetype begin, qsizetype end)
{
    Token token;
    token.begin = begin;
    token.end = end;
    token.isWord = true;
    QStringView word = text.sliced(begin, end - begin);
    if (word.size() > 2 && isApostrophe(word[word.size() - 2]) && word.back().toLower() == u's') {
        token.possessive = true;
        token.end -= 2;
        word.chop(2);
    }
    token.form = foldedWord(word);
    token.isCapital = word.front().isUpper();
    if (!token.isCapital) // al-Bab, ez-Zor, ‘Ayn
        for (qsizetype i = 1; i + 1 < word.size() && i < 6; ++i)
            if ((isHyphen(word[i]) || isApostrophe(word[i])) && word[i + 1].isUpper())
                token.isCapital = true;
    return token;
}

void cut(Words &words, QStringView text, Sentence &sentence, bool arabic)
{
    sentence.first = static_cast<int>(words.tokens.size());
    for (qsizetype at = sentence.begin; at < sentence.last;) {
        const QChar c = text[at];
        if (c.isSpace() || c.category() == QChar::Other_Format) {
            ++at;
            continue;
        }
        if (c.isDigit()) {
            const qsizetype end = std::min(endOfDigits(text, at), sentence.last);
            if (end + 1 < sentence.last && isHyphen(text[end]) && isLetter(text[end + 1])) { // 16-year-old, 24-hour
                const qsizetype last = std::min(endOfWord(text, end + 1), sentence.last);
                words.tokens.push_back(wordToken(text, at, last));
                at = last;
                continue;
            }
            Token token;
            token.begin = at;
            token.end = end;
            token.isDigits = true;
            token.form = text.sliced(at, end - at).toString();
            for (QChar &digit : token.form)
                if (digit.isDigit())
                    digit = QChar(u'0' + digit.digitValue());
            words.tokens.push_back(token);
            at = end;
            continue;
        }
        if (isLetter(c)) {
            const qsizetype end = std::min(std::max(endOfWord(text, at), at + 1), sentence.last);
            words.tokens.push_back(wordToken(text, at, end));
            if (arabic)
                parseClitics(words.tokens.back());
            at = end;
            continue;
        }
        Token token;
        token.begin = at;
        token.end = at + 1;
        token.form = QString(c);
        words.tokens.push_back(token);
        ++at;
    }
    sentence.end = static_cast<int>(words.tokens.size());
}

/// No sentence that a person wrote is longer than this, in words; what is, is cut, so that no text takes its square.
constexpr int longestSentence = 240;

std::vector<Sentence> shortened(const Words &words)
{
    std::vector<Sentence> sentences;
    for (const Sentence &sentence : words.sentences) {
        Sentence piece = sentence;
        while (piece.end - piece.first > longestSentence) {
            const int end = piece.first + longestSentence;
            Sentence head = piece;
            head.end = end;
            head.last = words.tokens[static_cast<std::size_t>(end)].begin;
            sentences.push_back(head);
            piece.first = end;
            piece.begin = head.last;
        }
        sentences.push_back(piece);
    }
    return sentences;
}

} // namespace

qsizetype beginOfBody(QStringView text)
{
    const QStringView begin = text.startsWith(u'\ufeff') ? text.sliced(1) : text;
    if (!begin.startsWith("http://"_L1) && !begin.startsWith("https://"_L1))
        return 0;
    for (qsizetype at = text.indexOf(u'\n'); at >= 0 && at + 1 < text.size(); at = text.indexOf(u'\n', at + 1)) {
        qsizetype next = at + 1;
        while (next < text.size() && text[next] != u'\n' && text[next].isSpace())
            ++next;
        if (next < text.size() && text[next] == u'\n')
            return next + 1;
    }
    return 0;
}

QString languageOfText(QStringView text)
{
    qsizetype arabic = 0, latin = 0;
    for (const QChar c : text) {
        if (!c.isLetter())
            continue;
        if (c.script() == QChar::Script_Arabic)
            ++arabic;
        else
            ++latin;
    }
    return arabic > latin ? u"ar"_s : u"en"_s;
}

Words wordsOf(const QString &text, qsizetype from, const QString &language)
{
    Words words;
    words.text = text;
    words.sentences = sentencesOf(text, from, language);
    for (Sentence &sentence : words.sentences)
        cut(words, text, sentence, language == "ar"_L1);
    words.sentences = shortened(words);
    return words;
}

} // namespace sijill::reading
