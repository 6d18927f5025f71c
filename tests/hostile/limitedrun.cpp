#include "limitedrun.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>

#include <sys/resource.h>

#include <algorithm>
#include <csignal>

namespace sijill::hostile {

using namespace Qt::StringLiterals;

namespace {

void limit(decltype(RLIMIT_DATA) what, qint64 most)
{
    const rlimit value{static_cast<rlim_t>(most), static_cast<rlim_t>(most)};
    setrlimit(what, &value);
}

QString shown(const Ran &ran)
{
    return u"sijill %1: exit %2, signal %3\n%4"_s.arg(ran.words.join(u' '))
        .arg(ran.code)
        .arg(ran.signal)
        .arg(QString::fromUtf8(ran.err.left(2000)));
}

} // namespace

Ran run(const QStringList &words, const QString &scratch, const Limits &limits)
{
    for (const QString &folder : {u"home"_s, u"tmp"_s})
        QDir().mkpath(scratch + u'/' + folder);
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert(u"HOME"_s, scratch + u"/home"_s);
    for (const auto &[name, folder] :
         {std::pair(u"XDG_CONFIG_HOME"_s, u"config"_s), std::pair(u"XDG_DATA_HOME"_s, u"data"_s),
          std::pair(u"XDG_CACHE_HOME"_s, u"cache"_s), std::pair(u"XDG_STATE_HOME"_s, u"state"_s)})
        variables.insert(name, scratch + u"/home/"_s + folder);
    variables.insert(u"TMPDIR"_s, scratch + u"/tmp"_s);
    variables.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    QProcess process;
    process.setProcessEnvironment(variables);
    process.setChildProcessModifier([limits] {
        limit(RLIMIT_DATA, limits.bytes);
        limit(RLIMIT_FSIZE, limits.fileBytes);
        limit(RLIMIT_CORE, 0);
        limit(RLIMIT_CPU, limits.seconds);
        std::signal(SIGXFSZ, SIG_IGN); // a file that is too large is an error to be said, as a full disk is
    });
    process.setStandardInputFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    process.start(QStringLiteral(SIJILL_PROGRAM), words);
    Ran ran;
    ran.words = words;
    ran.overdue = !process.waitForFinished(limits.clockSeconds * 1000);
    if (ran.overdue) {
        process.kill();
        process.waitForFinished();
    }
    ran.milliseconds = timer.elapsed();
    const bool crashed = process.exitStatus() == QProcess::CrashExit;
    ran.signal = crashed && !ran.overdue ? process.exitCode() : 0;
    ran.code = crashed ? -1 : process.exitCode();
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    return ran;
}

QString complaint(const Ran &ran, const QList<int> &codes)
{
    if (ran.overdue)
        return u"is not done in time: "_s + shown(ran);
    if (ran.signal != 0)
        return u"is ended by a signal: "_s + shown(ran);
    if (!codes.contains(ran.code))
        return u"has another exit code: "_s + shown(ran);
    if (ran.code != 0 && ran.err.isEmpty())
        return u"fails and says nothing: "_s + shown(ran);
    const QStringList lines = QString::fromUtf8(ran.err).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (!line.startsWith("sijill: "_L1))
            return u"lets somebody else speak: "_s + shown(ran);
        if (std::ranges::any_of(line, [](QChar c) { return c.category() == QChar::Other_Control; }))
            return u"sends the terminal a control character: "_s + shown(ran);
    }
    return {};
}

QStringList listing(const QString &folder)
{
    QStringList lines;
    QDirIterator files(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file = files.nextFileInfo();
        // Of a folder the time is that of what is in it.
        lines << u"%1 %2 %3"_s.arg(file.filePath())
                     .arg(file.isFile() && !file.isSymLink() ? file.size() : 0)
                     .arg(file.isFile() && !file.isSymLink() ? file.lastModified().toMSecsSinceEpoch() : 0);
    }
    lines.sort();
    return lines;
}

} // namespace sijill::hostile
