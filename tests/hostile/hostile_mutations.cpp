// Whole files of eighteen formats, changed at random, given to the program: it ends by itself with 0 or 1, in 20
// seconds and a gigabyte, and says what it could not read.
//   hostile_mutations [NUMBER [SEED [FORMAT]]]      usually 180 files; the same seed makes the same files
// A file that shows a fault is kept in the current folder, and so is one of which rows are missing without a word: a
// person has to tell whether they are still in it.

#include "limitedrun.h"
#include "maker.h"
#include "mutations.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QtConcurrent>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace sijill::hostile;

namespace {

struct Job {
    int number = 0;
    const Seed *seed = nullptr;
    quint32 random = 0;
};

struct Outcome {
    int number = 0;
    QString format;
    bool read = false; ///< exit 0
    bool said = false; ///< something on standard error
    qint64 lost = 0;   ///< rows that are not read, of a file that was
    qint64 milliseconds = 0;

    bool isSilent() const { return lost > 0 && !said; }
    QString fault;
};

Outcome outcomeOf(const Job &job, const QString &folder)
{
    QRandomGenerator random(job.random);
    const QString scratch = folder + u"/%1"_s.arg(job.number), path = scratch + u"/file/"_s + job.seed->fileName;
    write(path, mutated(*job.seed, random));
    const QStringList before = listing(scratch + u"/file"_s);
    const Ran ran = run(job.seed->command + QStringList{path}, scratch);
    Outcome outcome{job.number, job.seed->format, ran.code == 0,         !ran.err.isEmpty(),
                    0,          ran.milliseconds, complaint(ran, {0, 1})};
    if (outcome.fault.isEmpty() && listing(scratch + u"/file"_s) != before)
        outcome.fault = u"writes beside the file: "_s + listing(scratch + u"/file"_s).join(u' ');
    if (outcome.read && job.seed->rows > 0)
        outcome.lost = job.seed->rows - rowsRead(ran.out);
    if (!outcome.fault.isEmpty() || outcome.isSilent())
        QFile::copy(path, u"%1-%2-%3.%4"_s.arg(outcome.fault.isEmpty() ? u"unsaid"_s : u"hostile"_s)
                              .arg(job.number)
                              .arg(job.random)
                              .arg(job.seed->format));
    QDir(scratch).removeRecursively();
    return outcome;
}

struct Sum {
    int files = 0, read = 0, refused = 0, shortOf = 0, silent = 0, faults = 0;
    qint64 slowest = 0; ///< milliseconds
};
using Sums = std::map<QString, Sum>; ///< by format

/// Says what is wrong with it at once.
void add(const Outcome &outcome, Sums &sums)
{
    Sum &sum = sums[outcome.format];
    ++sum.files;
    ++(outcome.read ? sum.read : sum.refused);
    sum.shortOf += outcome.lost > 0;
    sum.silent += outcome.isSilent();
    sum.slowest = std::max(sum.slowest, outcome.milliseconds);
    sum.faults += !outcome.fault.isEmpty();
    if (!outcome.fault.isEmpty())
        std::printf("file %d, %s, %s\n", outcome.number, qPrintable(outcome.format), qPrintable(outcome.fault));
}

void print(const Sums &sums)
{
    std::printf("%-12s %6s %6s %8s %11s %7s %7s %10s\n", "format", "files", "read", "refused", "fewer rows", "unsaid",
                "faults", "slowest ms");
    for (const auto &[format, sum] : sums)
        std::printf("%-12s %6d %6d %8d %11d %7d %7d %10lld\n", qPrintable(format), sum.files, sum.read, sum.refused,
                    sum.shortOf, sum.silent, sum.faults, static_cast<long long>(sum.slowest));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const int number = words.value(1, u"180"_s).toInt();
    const quint32 seed = words.value(2, u"20130114"_s).toUInt();
    const QTemporaryDir folder;
    std::vector<Seed> seeds = makeSeeds(folder.filePath(u"seeds"_s));
    if (const QString format = words.value(3); !format.isEmpty())
        std::erase_if(seeds, [&](const Seed &one) { return one.format != format; });
    if (seeds.empty())
        return 2;
    QRandomGenerator random(seed);
    QList<Job> jobs;
    for (int i = 0; i < number; ++i)
        jobs.append({i, &seeds[static_cast<std::size_t>(i) % seeds.size()], random.generate()});
    Sums sums;
    constexpr qsizetype together = 500; // a file may take seconds: between them it is told how far it is
    for (qsizetype done = 0; done < jobs.size(); done += together) {
        const QList<Outcome> outcomes = QtConcurrent::blockingMapped<QList<Outcome>>(
            jobs.mid(done, together), [&](const Job &job) { return outcomeOf(job, folder.path()); });
        for (const Outcome &outcome : outcomes)
            add(outcome, sums);
        std::fprintf(stderr, "%lld of %lld files\n", static_cast<long long>(std::min(done + together, jobs.size())),
                     static_cast<long long>(jobs.size()));
    }
    print(sums);
    const int faults =
        std::accumulate(sums.begin(), sums.end(), 0, [](int all, const auto &sum) { return all + sum.second.faults; });
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    std::printf("seed %u, %d files, %d faults, at most %ld MB\n", seed, number, faults, used.ru_maxrss / 1024);
    return faults == 0 ? 0 : 1;
}
