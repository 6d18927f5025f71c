#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace sijill::test {

/// What the real program left behind.
struct Ran {
    int code = -1;
    QString out, err;
};

/// Runs the program that SIJILL_PROGRAM names with that on its standard input, and waits for its end.
inline Ran run(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral(SIJILL_PROGRAM), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000))
        qFatal("%s", qPrintable(process.errorString()));
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

inline bool isOneLine(const QString &text)
{
    return text.count(u'\n') == 1 && text.endsWith(u'\n');
}

} // namespace sijill::test
