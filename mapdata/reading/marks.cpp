#include "mapdata/reading/marks.h"

#include "mapdata/reading/ar/clitics.h"

#include <algorithm>

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

/// The phrase's words but the first are those behind `i`; Arabic ones may have the article where the list has none.
bool follows(const std::vector<Token> &tokens, int i, int end, const Entry &entry, bool arabic)
{
    if (i + entry.forms.size() > end)
        return false;
    for (qsizetype k = 1; k < entry.forms.size(); ++k) {
        const QString &form = tokens[static_cast<std::size_t>(i + k)].form;
        if (form == entry.forms[k])
            continue;
        if (!arabic || !form.startsWith(u"ال"_s) || QStringView(form).sliced(2) != entry.forms[k])
            return false;
    }
    return true;
}

} // namespace

Marked::Marked(Words words, const Lexicon &lexicon, const QString &language)
    : m_words(std::move(words)), m_arabic(language == "ar"_L1), m_marks(m_words.tokens.size()),
      m_classes(m_words.tokens.size()), m_inside(m_words.tokens.size()), m_taken(m_words.tokens.size())
{
    for (const Sentence &sentence : m_words.sentences)
        for (int i = sentence.first; i < sentence.end;)
            markFrom(lexicon, sentence.end, i);
}

void Marked::markFrom(const Lexicon &lexicon, int sentenceEnd, int &i)
{
    const auto index = static_cast<std::size_t>(i);
    const Token &start = m_words.tokens[index];
    std::vector<BareForm> forms{{start.form, {}, false}};
    if (m_arabic && start.isWord)
        forms = bareForms(start.form);
    qsizetype longest = 0;
    for (const BareForm &form : forms) {
        const std::vector<Entry> *entries = lexicon.startingWith(form.form);
        if (!entries)
            continue;
        for (const Entry &entry : *entries) {
            if (entry.forms.size() < longest || !follows(m_words.tokens, i, sentenceEnd, entry, m_arabic))
                continue;
            if (entry.forms.size() > longest) {
                m_marks[index].clear();
                m_classes[index].reset();
                longest = entry.forms.size();
            }
            if (m_classes[index].test(static_cast<std::size_t>(entry.what)))
                continue;
            m_marks[index].push_back({i, i + static_cast<int>(longest), entry.what, entry.value, form.clitics});
            m_classes[index].set(static_cast<std::size_t>(entry.what));
        }
        if (longest > 0 && form.clitics.isEmpty() && !form.hasArticle)
            break; // the very word is known: what looks like a clitic is a letter of it
    }
    for (int k = i + 1; k < i + static_cast<int>(longest); ++k)
        m_inside[static_cast<std::size_t>(k)] = true;
    i += std::max(static_cast<int>(longest), 1);
}

const Mark *Marked::at(int i, Class what) const
{
    if (!is(i, what))
        return nullptr;
    for (const Mark &mark : m_marks[static_cast<std::size_t>(i)])
        if (mark.what == what)
            return &mark;
    return nullptr;
}

bool Marked::is(int i, Class what) const
{
    return i >= 0 && i < size() && m_classes[static_cast<std::size_t>(i)].test(static_cast<std::size_t>(what));
}

bool Marked::startsWithAnd(int i) const
{
    if (!m_arabic || i < 0 || i >= size() || !token(i).form.startsWith(u'و'))
        return false;
    const std::vector<Mark> &marks = m_marks[static_cast<std::size_t>(i)];
    return marks.empty() || std::ranges::any_of(marks, [](const Mark &mark) { return mark.clitics.startsWith(u'و'); });
}

bool Marked::isPunctuation(int i) const
{
    return i < 0 || i >= size() || (!token(i).isWord && !token(i).isDigits);
}

void Marked::take(int first, int end)
{
    for (int i = std::max(first, 0); i < std::min(end, size()); ++i)
        m_taken[static_cast<std::size_t>(i)] = true;
}

QString Marked::wordsBetween(int first, int end) const
{
    if (first >= end)
        return {};
    const qsizetype begin = token(first).begin;
    return m_words.text.sliced(begin, token(end - 1).end - begin).simplified();
}

} // namespace sijill::reading
