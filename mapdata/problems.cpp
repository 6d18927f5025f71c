#include "mapdata/problems.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

bool isObeyed(QChar c)
{
    constexpr char16_t firstEmbedding = 0x202a, lastOverride = 0x202e;
    return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
           c.category() == QChar::Separator_Paragraph || (c >= firstEmbedding && c <= lastOverride);
}

/// The same for all problems of a kind: without names in quotes and without numbers.
QString kindOf(const Problem &problem)
{
    static const QRegularExpression particular(u"“[^”]*”|«[^»]*»|\\d+"_s);
    return QString(problem.text).remove(particular) + u'\n' + problem.file +
           QChar(static_cast<char16_t>(problem.severity));
}

} // namespace

QString visible(QString text)
{
    if (std::ranges::none_of(text, isObeyed))
        return text;
    QString shown;
    for (const QChar c : std::as_const(text))
        if (!isObeyed(c))
            shown += c;
        else if (c.unicode() < 0x100)
            shown += u"\\x%1"_s.arg(int(c.unicode()), 2, 16, QChar(u'0'));
        else
            shown += u"\\u%1"_s.arg(int(c.unicode()), 4, 16, QChar(u'0'));
    return shown;
}

Problems grouped(const Problems &problems)
{
    constexpr int kept = 5;
    constexpr int crowd =
        2 * kept; // up to that each is told: a line about two others would hide their names for nothing
    if (problems.size() <= crowd)
        return problems;
    struct Kind {
        int count = 0;
        std::size_t last = 0; ///< where the last one that is kept stands in the answer
    };
    QHash<QString, Kind> kinds;
    for (const Problem &problem : problems)
        ++kinds[kindOf(problem)].count;
    QHash<QString, int> told;
    Problems few;
    for (const Problem &problem : problems) {
        Kind &kind = kinds[kindOf(problem)];
        if (kind.count > crowd && ++told[kindOf(problem)] > kept)
            continue;
        kind.last = few.size();
        few.push_back(problem);
    }
    std::vector<const Kind *> crowds; // in the order of the answer
    for (const Kind &kind : std::as_const(kinds))
        if (kind.count > crowd)
            crowds.push_back(&kind);
    std::ranges::sort(crowds, {}, &Kind::last);
    Problems answer;
    auto next = crowds.begin();
    for (std::size_t i = 0; i < few.size(); ++i) {
        answer.push_back(few[i]);
        if (next == crowds.end() || (*next)->last != i)
            continue;
        Problem more = few[i];
        more.where.clear();
        const int others = (*next)->count - kept;
        more.text = QCoreApplication::translate("Problem", "And %Ln more of this kind, such as: %1", nullptr, others)
                        .arg(more.text);
        answer.push_back(std::move(more));
        ++next;
    }
    return answer;
}

} // namespace sijill
