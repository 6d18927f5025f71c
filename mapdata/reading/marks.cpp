#include "mapdata/reading/marks.h"

#include "mapdata/reading/arabicclitics.h"

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
        for (int i = sentence.first; i < sentence.end; ++i)
            markFrom(lexicon, sentence.end, i);
}

void Marked::markFrom(const Lexicon &lexicon, int sentenceEnd, int i)
{
    const Token &start = m_words.tokens[static_cast<std::size_t>(i)];
    std::vector<BareForm> forms{{start.form, {}, false}};
    if (m_arabic && start.isWord)
        forms = bareForms(start.form);
    std::vector<Mark> found;
    for (const BareForm &form : forms) {
        const std::vector<Entry> *entries = lexicon.startingWith(form.form);
        if (!entries)
            continue;
        for (const Entry &entry : *entries)
            if (follows(m_words.tokens, i, sentenceEnd, entry, m_arabic))
                found.push_back({i, i + static_cast<int>(entry.forms.size()), entry.what, entry.value, form.clitics});
        // The very word is known: what looks like a clitic is a letter of it.
        if (!found.empty() && form.clitics.isEmpty() && !form.hasArticle)
            break;
    }
    if (found.empty())
        return;
    for (const Layer layer : {Layer::Words, Layer::Names, Layer::Places, Layer::Pointers, Layer::Times})
        if (!isInside(i, layer))
            markLayer(found, i, layer);
}

void Marked::markLayer(const std::vector<Mark> &found, int i, Layer layer)
{
    int end = i;
    for (const Mark &mark : found)
        if (layerOf(mark.what) == layer)
            end = std::max(end, mark.end);
    const auto index = static_cast<std::size_t>(i);
    for (const Mark &mark : found) {
        if (layerOf(mark.what) != layer || mark.end != end ||
            m_classes[index].test(static_cast<std::size_t>(mark.what)))
            continue;
        m_marks[index].push_back(mark);
        m_classes[index].set(static_cast<std::size_t>(mark.what));
    }
    for (int k = i + 1; k < end; ++k)
        m_inside[static_cast<std::size_t>(k)].set(static_cast<std::size_t>(layer));
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

bool Marked::hasClitics(int i) const
{
    return i >= 0 && i < size() &&
           std::ranges::any_of(
               m_marks[static_cast<std::size_t>(i)],
               [](const Mark &mark) { return !mark.clitics.isEmpty() && mark.clitics != u"و"_s; });
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
