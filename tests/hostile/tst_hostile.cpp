#include "hostilefiles.h"
#include "limitedrun.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

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
    case Kind::Layer:
        return {{u"info"_s, path},
                {u"tally"_s, path},
                {u"places"_s, u"Homs"_s, path},
                {u"where"_s, u"34, 36"_s, u"--atlas"_s, path}};
    case Kind::Raster:
        return {{u"info"_s, path},
                {u"render"_s, u"--base"_s, path, u"--output"_s, out + u"/made.png"_s, u"--size"_s, u"300x200"_s},
                {u"offline"_s, path, u"--bounds"_s, u"35,32,42,37"_s, u"--zoom"_s, u"5-6"_s, u"--estimate"_s}};
    case Kind::Atlas:
        return {
            {u"tally"_s, path},
            {u"incidents"_s, path, u"--format"_s, u"json"_s},
            {u"places"_s, u"Homs"_s, path},
            {u"render"_s, path, u"--scene"_s, u"a"_s, u"--output"_s, out + u"/made.png"_s, u"--size"_s, u"300x200"_s}};
    }
    return {};
}

Tried tried(const HostileFile &file, const QString &scratch)
{
    const QString out = scratch + u"/out"_s;
    QDir().mkpath(out);
    Tried all{file, {}, listing(file.folder), {}};
    for (const QStringList &words : commandsFor(file, out))
        all.runs.push_back(run(words, scratch));
    all.after = listing(file.folder);
    return all;
}

} // namespace

/// Files that are broken, absurd or called oddly, given to every command that reads such files: each run ends by
/// itself, in time and within its memory, says what is wrong in lines of its own, and writes nothing beside the file.
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

private slots:
    void initTestCase()
    {
        const std::vector<HostileFile> files = makeHostileFiles(m_folder.filePath(u"files"_s));
        QVERIFY(files.size() > 250);
        QList<std::pair<HostileFile, QString>> jobs;
        for (const HostileFile &file : files)
            jobs.emplace_back(file, m_folder.filePath(u"scratch/%1"_s.arg(jobs.size())));
        m_all = QtConcurrent::blockingMapped<QList<Tried>>(
            jobs, [](const std::pair<HostileFile, QString> &job) { return tried(job.first, job.second); });
    }

    void everyRunEndsByItselfAndSaysWhatIsWrong_data() { addRows(); }
    void everyRunEndsByItselfAndSaysWhatIsWrong()
    {
        QFETCH(qsizetype, index);
        for (const Ran &ran : m_all[index].runs) {
            const QString fault = complaint(ran, {0, 1});
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
