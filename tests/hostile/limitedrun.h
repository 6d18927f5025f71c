#pragma once

#include <QString>
#include <QStringList>

namespace sijill::hostile {

/// What one run of a command may use. A run that takes more is ended by the system, or cannot have it.
struct Limits {
    int seconds = 20;           ///< of the processor, in any one process
    int clockSeconds = 120;     ///< whatever else the machine is doing
    qint64 bytes = 1 << 30;     ///< of its own memory, shared libraries left out
    qint64 fileBytes = 1 << 28; ///< of each file it writes
};

/// What the program left behind.
struct Ran {
    QStringList words;
    int code = -1;
    int signal = 0;          ///< that ended it; 0: none
    bool overdue = false;    ///< ended by us, after Limits::clockSeconds
    qint64 milliseconds = 0; ///< by the clock
    QByteArray out, err;

    bool ended() const { return signal == 0 && !overdue; }
};

/// Runs the program that SIJILL_PROGRAM names, with a home and a folder for temporary files of its own in `scratch`.
/// May be called from any thread.
Ran run(const QStringList &words, const QString &scratch, const Limits &limits = {});

/// What is wrong with how it ended or with what it said on standard error; empty where nothing is. `codes`: the exit
/// codes that are right.
QString complaint(const Ran &ran, const QList<int> &codes = {0, 1, 2});

/// Every file below a folder with its size and time of change, a line each, sorted: to be compared.
QStringList listing(const QString &folder);

} // namespace sijill::hostile
