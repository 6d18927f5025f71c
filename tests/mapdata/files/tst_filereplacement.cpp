#include "mapdata/files/filewriter.h"
#include "mapdata/files/kept.h"
#include "mapdata/files/writefault.h"
#include "tests/mapdata/support/filelimit.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(path));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

/// The permission bits of a file or folder.
mode_t modeOf(const QString &path)
{
    struct stat info = {};
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? info.st_mode & 0777 : 0;
}

/// While it lives new files are made under that mask.
class Umask {
public:
    explicit Umask(mode_t mask) : m_before(::umask(mask)) {}
    ~Umask() { ::umask(m_before); }
    Umask(const Umask &) = delete;
    Umask &operator=(const Umask &) = delete;

private:
    mode_t m_before;
};

const QByteArray large(200'000, 'x');

} // namespace

class FileReplacementTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString file(const QString &name) const { return m_folder->filePath(name); }
    QStringList names() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aFolderThatIsMissingIsNamedWithTheReason()
    {
        const auto problem = replaceFile(file(u"no/such/a.txt"_s), "new");
        QVERIFY(problem);
        QCOMPARE(problem->file, file(u"no/such/a.txt"_s));
        QVERIFY2(problem->text.contains("No such file or directory"_L1), qPrintable(problem->text));
    }

    void aFolderIsNotReplacedByAFile()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"a"_s));
        const auto problem = replaceFile(file(u"a"_s), "new");
        QVERIFY(problem && problem->text.contains("Is a directory"_L1));
        QCOMPARE(names(), QStringList{u"a"_s});
    }

    void whatIsNoOrdinaryFileIsLeftAlone()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(file(u"pipe"_s)).constData(), 0600), 0);
        QVERIFY(replaceFile(file(u"pipe"_s), "new"));
        QVERIFY(FileReplacement::ofFile(u"/dev/null"_s).problem().text.contains("no ordinary file"_L1));
        QCOMPARE(names(), QStringList{u"pipe"_s});
    }

    void aFileThatIsClosedToWritingStays()
    {
        if (::geteuid() == 0)
            QSKIP("root may write to every file");
        put(file(u"a.txt"_s), "old");
        QVERIFY(QFile::setPermissions(file(u"a.txt"_s), QFile::ReadOwner));
        const auto problem = replaceFile(file(u"a.txt"_s), "new");
        QVERIFY(problem && problem->text.contains("Permission denied"_L1));
        QCOMPARE(contentOf(file(u"a.txt"_s)), "old");
    }

    void theOldOneStandsThereUntilTheNewOneIsWhole()
    {
        put(file(u"a.txt"_s), "old");
        FileWriter writer(file(u"a.txt"_s));
        QVERIFY(writer.open());
        QCOMPARE(writer.write(large), large.size());
        QCOMPARE(contentOf(file(u"a.txt"_s)), "old");
        QVERIFY(!writer.commit());
        QCOMPARE(contentOf(file(u"a.txt"_s)), large);
        QCOMPARE(names(), QStringList{u"a.txt"_s});
    }

    void whatIsNotCommittedLeavesNothing()
    {
        {
            FileWriter writer(file(u"a.txt"_s));
            QVERIFY(writer.open());
            writer.write(large);
            QCOMPARE(names().size(), 1);
        }
        QVERIFY(names().isEmpty());
    }

    void aShortWriteKeepsTheOldOneAndSaysWhy_data()
    {
        QTest::addColumn<int>("limit");
        for (const int limit : {0, 1, 4096, 65'536, 199'999})
            QTest::addRow("%d bytes", limit) << limit;
    }
    void aShortWriteKeepsTheOldOneAndSaysWhy()
    {
        QFETCH(int, limit);
        put(file(u"a.txt"_s), "old");
        FileWriter writer(file(u"a.txt"_s));
        QVERIFY(writer.open());
        std::optional<Problem> problem;
        {
            const FileLimit full(static_cast<rlim_t>(limit));
            // As a writer that does not ask: small pieces, on and on.
            for (qsizetype at = 0; at < large.size(); at += 1000)
                writer.write(large.mid(at, 1000));
            problem = writer.commit();
        }
        QVERIFY(problem);
        QVERIFY2(problem->text.contains("File too large"_L1) && problem->text.contains("unchanged"_L1),
                 qPrintable(problem->text));
        QCOMPARE(contentOf(file(u"a.txt"_s)), "old");
        QCOMPARE(names(), QStringList{u"a.txt"_s});
    }

    void aFullDiskIsSaidWithAWayOut()
    {
        const Problem problem = notWritten(file(u"a.txt"_s), ENOSPC);
        QCOMPARE(problem.text, u"It could not be written: No space left on device. Make room there, or choose another "
                               "place."_s);
        QCOMPARE(notWritten(file(u"a.txt"_s), u"sqlite: database or disk is full"_s).text, problem.text);
        QVERIFY(notWritten(file(u"a.txt"_s), u"The muxer is at odds."_s)
                    .text.startsWith(u"It could not be written: The "
                                     "muxer is at odds."_s));
    }

    void aNewFileObeysTheMask()
    {
        const Umask mask(027);
        QVERIFY(!replaceFile(file(u"all.txt"_s), "new"));
        QVERIFY(!replaceFile(file(u"own.txt"_s), "new", FileAccess::OwnerOnly));
        QCOMPARE(modeOf(file(u"all.txt"_s)), mode_t(0640));
        QCOMPARE(modeOf(file(u"own.txt"_s)), mode_t(0600));
        QCOMPARE(ensureFolder(file(u"a/b"_s)), 0);
        QCOMPARE(modeOf(file(u"a/b"_s)), mode_t(0750));
        QCOMPARE(ensureFolder(file(u"a/c"_s), FileAccess::OwnerOnly), 0);
        QCOMPARE(modeOf(file(u"a/c"_s)), mode_t(0700));
        QVERIFY(ensureFolder(file(u"all.txt/d"_s)) != 0);
    }

    void aFileThatIsReplacedKeepsItsPermissions()
    {
        for (const mode_t mode : {0600, 0640, 0666}) {
            put(file(u"a.txt"_s), "old");
            QCOMPARE(::chmod(QFile::encodeName(file(u"a.txt"_s)).constData(), mode), 0);
            QVERIFY(!replaceFile(file(u"a.txt"_s), "new", FileAccess::OwnerOnly));
            QCOMPARE(modeOf(file(u"a.txt"_s)), mode);
        }
    }

    void linksAreFollowed()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(u"far"_s));
        put(file(u"far/a.txt"_s), "old");
        QVERIFY(QFile::link(u"far/a.txt"_s, file(u"link.txt"_s)));
        QVERIFY(QFile::link(file(u"far/new.txt"_s), file(u"dangling.txt"_s)));
        QVERIFY(!replaceFile(file(u"link.txt"_s), "new"));
        QVERIFY(!replaceFile(file(u"dangling.txt"_s), "newer"));
        QVERIFY(QFileInfo(file(u"link.txt"_s)).isSymbolicLink() && QFileInfo(file(u"dangling.txt"_s)).isSymbolicLink());
        QCOMPARE(contentOf(file(u"far/a.txt"_s)), "new");
        QCOMPARE(contentOf(file(u"far/new.txt"_s)), "newer");
        QVERIFY(QFile::link(file(u"round.txt"_s), file(u"round.txt"_s)));
        QVERIFY(replaceFile(file(u"round.txt"_s), "new"));
    }

    void whatAKilledWriterLeftGoesWithTheNextWrite()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u".sijill-writing-AbC123/deeper"_s));
        put(file(u".sijill-writing-AbC123/a.gpkg"_s), "half");
        QVERIFY(QDir(m_folder->path()).mkpath(u".sijill-writing"_s)); // somebody's own
        put(file(u".sijill-writing-notes"_s), "a file");
        QVERIFY(!replaceFile(file(u"a.txt"_s), "new"));
        QCOMPARE(names(), (QStringList{u".sijill-writing"_s, u".sijill-writing-notes"_s, u"a.txt"_s}));
    }

    void whatIsStillBeingWrittenStays()
    {
        FileWriter slow(file(u"slow.txt"_s));
        QVERIFY(slow.open());
        slow.write(large);
        QVERIFY(!replaceFile(file(u"a.txt"_s), "new"));
        QVERIFY(!slow.commit());
        QCOMPARE(contentOf(file(u"slow.txt"_s)), large);
        QCOMPARE(names(), (QStringList{u"a.txt"_s, u"slow.txt"_s}));
    }

    void aFolderTakesThePlaceOfAnEmptyOneOnly()
    {
        const Umask mask(022);
        const auto makeIn = [](const QString &target) -> std::optional<Problem> {
            const auto replacement = FileReplacement::ofFolder(target);
            if (!replacement)
                return replacement.problem();
            if (ensureFolder((*replacement)->path()) != 0)
                return Problem{};
            put((*replacement)->path() + u"/table.csv"_s, "id\n");
            return (*replacement)->commit();
        };
        QVERIFY(!makeIn(file(u"new/"_s)));
        QCOMPARE(modeOf(file(u"new"_s)), mode_t(0755));
        QVERIFY(makeIn(file(u"new"_s)));
        QVERIFY(QDir(m_folder->path()).mkdir(u"empty"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(!makeIn(file(u"empty"_s)));
        QCOMPARE(modeOf(file(u"empty"_s)), mode_t(0700));
        QCOMPARE(contentOf(file(u"empty/table.csv"_s)), "id\n");
        put(file(u"file"_s), "old");
        QVERIFY(makeIn(file(u"file"_s)));
        QCOMPARE(names(), (QStringList{u"empty"_s, u"file"_s, u"new"_s}));
    }

    void whatIsKeptAsideNeverTakesThePlaceOfAnother()
    {
        put(file(u"story.json"_s), "first slip");
        QCOMPARE(*keepAside(file(u"story.json"_s)), file(u"story.json.broken"_s));
        QVERIFY(!replaceFile(file(u"story.json"_s), "second slip"));
        QCOMPARE(*keepAside(file(u"story.json"_s)), file(u"story.json.broken-2"_s));
        QCOMPARE(*keepAside(file(u"story.json"_s)), file(u"story.json.broken-2"_s)); // it is kept already
        QCOMPARE(contentOf(file(u"story.json.broken"_s)), "first slip");
        QCOMPARE(contentOf(file(u"story.json.broken-2"_s)), "second slip");
        QVERIFY(!keepAside(file(u"none.json"_s)));
    }

    void theSameFileIsKnownByWhateverLeadsToIt()
    {
        put(file(u"a"_s), "a");
        put(file(u"b"_s), "a");
        QVERIFY(QFile::link(file(u"a"_s), file(u"link"_s)));
        QCOMPARE(::link(QFile::encodeName(file(u"a"_s)).constData(), QFile::encodeName(file(u"hard"_s)).constData()),
                 0);
        QVERIFY(isSameFile(file(u"a"_s), file(u"link"_s)) && isSameFile(file(u"./a"_s), file(u"hard"_s)));
        QVERIFY(!isSameFile(file(u"a"_s), file(u"b"_s)));
        QVERIFY(!isSameFile(file(u"none"_s), file(u"none"_s)));
    }

    void aCopyIsWholeOrNotThere()
    {
        put(file(u"a"_s), large);
        QVERIFY(!copyFile(file(u"a"_s), file(u"b"_s)));
        QCOMPARE(contentOf(file(u"b"_s)), large);
        QCOMPARE(copyFile(file(u"none"_s), file(u"c"_s))->file, file(u"none"_s));
        {
            const FileLimit full(5000);
            QCOMPARE(copyFile(file(u"a"_s), file(u"c"_s))->file, file(u"c"_s));
        }
        QCOMPARE(names(), (QStringList{u"a"_s, u"b"_s}));
    }
};

QTEST_GUILESS_MAIN(FileReplacementTest)
#include "tst_filereplacement.moc"
