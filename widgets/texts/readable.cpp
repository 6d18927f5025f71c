#include "widgets/texts/readable.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

QString isolated(const QString &text)
{
    return QChar(0x2068) + text + QChar(0x2069);
}

QString isolatedPath(const QString &path)
{
    return isolated(QDir::toNativeSeparators(path));
}

QString withIsolatedRuns(const QString &sentence)
{
    if (!sentence.isRightToLeft())
        return sentence;
    // A word without the marks and brackets around it and without what ends a sentence or a part of it.
    static const QRegularExpression word(uR"([^\s\x{2066}-\x{2069}«»“”"()،؛]*[^\s\x{2066}-\x{2069}«»“”"()،؛.,:;!…])"_s);
    const auto isPlain = [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z'); };
    const auto isEnd = [&](QChar c) { return isPlain(c) || c.isDigit(); };
    QString parted;
    qsizetype done = 0;
    int depth = 0; // what is isolated already stays as it is
    for (const QRegularExpressionMatch &match : word.globalMatch(sentence)) {
        const QString between = sentence.mid(done, match.capturedStart() - done);
        for (const QChar c : between)
            depth += c.unicode() >= 0x2066 && c.unicode() <= 0x2068 ? 1 : c.unicode() == 0x2069 ? -1 : 0;
        const QString run = match.captured();
        const bool latin = std::ranges::any_of(run, isPlain) && !run.isRightToLeft();
        const bool leaks = !isPlain(run.front()) || !isEnd(run.back());
        parted += between + (depth == 0 && latin && leaks ? isolated(run) : run);
        done = match.capturedEnd();
    }
    return parted + sentence.mid(done);
}

QString readable(const Problem &problem)
{
    const QString text = withIsolatedRuns(problem.text);
    const QString file = problem.file.isEmpty() ? QString() : isolatedPath(problem.file);
    const QString where = problem.where.isEmpty() ? QString() : isolated(problem.where);
    if (file.isEmpty() && where.isEmpty())
        return text;
    if (file.isEmpty() || where.isEmpty())
        return QCoreApplication::translate("Problem", "%1: %2").arg(file + where, text);
    return QCoreApplication::translate("Problem", "%1, %2: %3").arg(file, where, text);
}

} // namespace sijill
