#include "hostilefiles.h"
#include "limitedrun.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

#include <sys/resource.h>

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
using namespace sijill::hostile;

namespace {

/// A file, all that was said of it, and what was in its folder before and after.
struct Tried {
    HostileFile file;
    std::vector<Ran> runs;
    QStringList before, after;
};

/// The commands that read a file of that kind. @param out a folder for what they write
QList<QStringList> commandsFor(const HostileFile &file, const QString &out)
{
    const QString path = file.path;
    if (file.isBrief)
        return {{u"info"_s, path}, {u"tally"_s, path}};
    switch (file.kind) {
    case Kind::Table:
        return {{u"info"_s, path},
                {u"import"_s, u"--dry-run"_s, path},
                {u"tally"_s, path},
                {u"export"_s, path, u"--output"_s, out + u"/made.geojson"_s}};
    case Kind::Preset:
        return {{u"import"_s, u"--dry-run"_s, u"--preset"_s, path, file.folder + u"/table.csv"_s}};
    case Kind::Layer:
        return {{u"info"_s, path},
                {u"tally"_s, path},
                {u"places"_s, u"Homs"_s, path},
                {u"where"_s, u"34, 36"_s, u"--atlas"_s, path}};
    case Kind::Raster:
        return {{u"info"_s, path},
                {u"render"_s, u"--base"_s, path, u"--output"_s, out + u"/made.png"_s, u"--size"_s, u"300x200"_s},
                {u"offline"_s, path, u"--bounds"_s, u"35,32,42,37"_s, u"--zoom"_s, u"5-6"_s, u"--estimate"_s}};
    case Kind::Atlas: {
        const QStringList picture{u"--output"_s, out + u"/made.png"_s, u"--size"_s, u"300x200"_s};
        return {{u"tally"_s, path},
                QStringList{u"render"_s, path} + picture,
                {u"incidents"_s, path, u"--format"_s, u"json"_s},
                QStringList{u"render"_s, path, u"--scene"_s, u"a"_s} + picture,
                {u"places"_s, u"Homs"_s, path}};
    }
    }
    return {};
}

struct Job {
    qsizetype number = 0;
    HostileFile file;
    QString scratch;
};

/// Every command takes minutes; where there is no time for that, each file has one of them, and each command its share.
Tried tried(const Job &job, bool everyCommand)
{
    const HostileFile &file = job.file;
    const QString out = job.scratch + u"/out"_s;
    QDir().mkpath(out);
    Tried all{file, {}, listing(file.folder), {}};
    QList<QStringList> commands = commandsFor(file, out);
    if (!everyCommand)
        commands = {commands[job.number % commands.size()]};
    for (const QStringList &words : std::as_const(commands))
        all.runs.push_back(run(words, job.scratch));
    all.after = listing(file.folder);
    return all;
}

} // namespace

/// Files that are broken, absurd or called oddly, given to every command that reads such files: each run ends by
/// itself, in time and within its memory, says what is wrong in lines of its own, and writes nothing beside the file.
/// SIJILL_HOSTILE=all gives each file to each command; else it goes to one of them.
class HostileTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QList<Tried> m_all;

    void addRows() const
    {
        QTest::addColumn<qsizetype>("index");
        for (qsizetype i = 0; i < m_all.size(); ++i)
            QTest::addRow("%d %s (%s)", int(i), qPrintable(m_all[i].file.name),
                          m_all[i].file.path.toUtf8().toPercentEncoding("/ ").constData())
                << i;
    }

    /// What it took, for whoever reads the log.
    void tellOfLongest() const
    {
        qsizetype runs = 0;
        const Ran *longest = nullptr;
        for (const Tried &one : m_all)
            for (const Ran &ran : one.runs) {
                ++runs;
                if (!longest || ran.milliseconds > longest->milliseconds)
                    longest = &ran;
            }
        rusage used{};
        getrusage(RUSAGE_CHILDREN, &used);
        qInfo("%lld files, %lld runs; the longest %lld ms: %s; at most %ld MB", static_cast<long long>(m_all.size()),
              static_cast<long long>(runs), static_cast<long long>(longest->milliseconds),
              qPrintable(longest->words.join(u' ')), used.ru_maxrss / 1024);
    }

private slots:
    void initTestCase()
    {
        const std::vector<HostileFile> files = makeHostileFiles(m_folder.filePath(u"files"_s));
        QVERIFY(files.size() > 500);
        QList<Job> jobs;
        for (const HostileFile &file : files)
            jobs.append({jobs.size(), file, m_folder.filePath(u"scratch/%1"_s.arg(jobs.size()))});
        const bool everyCommand = qEnvironmentVariable("SIJILL_HOSTILE") == "all"_L1;
        m_all = QtConcurrent::blockingMapped<QList<Tried>>(
            jobs, [everyCommand](const Job &job) { return tried(job, everyCommand); });
        tellOfLongest();
    }

    void everyRunEndsByItselfAndSaysWhatIsWrong_data() { addRows(); }
    void everyRunEndsByItselfAndSaysWhatIsWrong()
    {
        QFETCH(qsizetype, index);
        for (const Ran &ran : m_all[index].runs) {
            // A scene that an odd story has not is a word that is off.
            const QString fault =
                complaint(ran, ran.words.contains(u"--scene"_s) ? QList<int>{0, 1, 2} : QList<int>{0, 1});
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
        }
    }

    void nothingIsWrittenBesideTheFile_data() { addRows(); }
    void nothingIsWrittenBesideTheFile()
    {
        QFETCH(qsizetype, index);
        QCOMPARE(m_all[index].after, m_all[index].before);
    }

    void nothingIsLeftInTheTemporaryFolder()
    {
        for (qsizetype i = 0; i < m_all.size(); ++i)
            QCOMPARE(listing(m_folder.filePath(u"scratch/%1/tmp"_s.arg(i))), QStringList());
    }
};

QTEST_GUILESS_MAIN(HostileTest)
#include "tst_hostile.moc"
