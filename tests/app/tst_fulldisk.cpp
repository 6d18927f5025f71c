// The real program on disks that are nearly full: a small file system in memory, in a mount namespace of this test's
// own. Where the system allows no such thing, the test is skipped and says so.
#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace sijill::test;

namespace {

constexpr qint64 kilo = 1024;

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray tableOf(int rows)
{
    QByteArray csv = "id,date,latitude,longitude,killed,title\n";
    for (int i = 0; i < rows; ++i)
        csv += QByteArray::number(i) + ",2013-01-14,35." + QByteArray::number(100 + i % 800) + ",37.1," +
               QByteArray::number(i % 9) + ",Somewhere with a long name\n";
    return csv;
}

/// Why there is no mount namespace; empty where there is one.
QString enterNamespace()
{
    const uid_t user = ::geteuid();
    const gid_t group = ::getegid();
    if (::unshare(CLONE_NEWNS) != 0) {
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            return QString::fromLocal8Bit(std::strerror(errno));
        put(u"/proc/self/setgroups"_s, "deny");
        if (!put(u"/proc/self/uid_map"_s, "0 " + QByteArray::number(user) + " 1") ||
            !put(u"/proc/self/gid_map"_s, "0 " + QByteArray::number(group) + " 1"))
            return QString::fromLocal8Bit(std::strerror(errno));
    }
    // What is mounted here is nobody else's.
    return ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
               ? QString()
               : QString::fromLocal8Bit(std::strerror(errno));
}

QString whyNot; // before main()'s threads: a namespace is entered by a process of one thread

} // namespace

class FullDiskTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_inputs;
    QTemporaryDir m_place;
    QString m_disk;
    bool m_mounted = false;

    /// A new, empty disk.
    bool mountDisk()
    {
        const QByteArray place = QFile::encodeName(m_disk);
        if (m_mounted)
            ::umount2(place.constData(), MNT_DETACH);
        m_mounted = ::mount("tmpfs", place.constData(), "tmpfs", 0, "size=48m") == 0;
        return m_mounted;
    }
    qint64 free() const
    {
        struct statvfs info = {};
        ::statvfs(QFile::encodeName(m_disk).constData(), &info);
        return static_cast<qint64>(info.f_bavail) * static_cast<qint64>(info.f_frsize);
    }
    bool leave(qint64 bytes) const
    {
        const QByteArray filler = QFile::encodeName(m_disk + u"/filler"_s);
        ::unlink(filler.constData());
        const int fd = ::open(filler.constData(), O_WRONLY | O_CREAT, 0600);
        const bool filled = fd >= 0 && ::posix_fallocate(fd, 0, std::max<qint64>(1, free() - bytes)) == 0;
        ::close(fd);
        return filled;
    }

private slots:
    void initTestCase()
    {
        if (!whyNot.isEmpty())
            QSKIP(qPrintable(u"no mount namespace here: "_s + whyNot));
        m_disk = m_place.path();
        if (!mountDisk())
            QSKIP(qPrintable(u"no file system may be mounted here: "_s + QString::fromLocal8Bit(std::strerror(errno))));
        QVERIFY(put(m_inputs.filePath(u"t.csv"_s), tableOf(3000)));
    }

    void theOldFileStaysAndTheReasonIsSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("words");
        const QString table = m_inputs.filePath(u"t.csv"_s);
        for (const char *suffix : {"csv", "hxl.csv", "geojson", "kml", "gpkg"})
            QTest::newRow(suffix) << u"out."_s + QLatin1StringView(suffix) << QStringList{u"export"_s, table};
        for (const char *suffix : {"png", "svg", "pdf"})
            QTest::newRow(suffix) << u"out."_s + QLatin1StringView(suffix)
                                  << QStringList{u"render"_s, u"--size"_s, u"1600x1200"_s};
        for (const char *suffix : {"png", "svg", "pdf"})
            QTest::addRow("page as %s", suffix)
                << u"page."_s + QLatin1StringView(suffix) << QStringList{u"render"_s, u"--page"_s, u"a4"_s};
        QTest::newRow("handout") << u"handout.pdf"_s << QStringList{u"handout"_s};
        for (const char *suffix : {"mp4", "webm", "gif"})
            QTest::newRow(suffix) << u"out."_s + QLatin1StringView(suffix)
                                  << QStringList{u"film"_s, u"--size"_s, u"640x400"_s, u"--speed"_s,
                                                 u"8"_s,    u"--fps"_s,  u"5"_s};
        QTest::newRow("report") << u"report.csv"_s << QStringList{u"import"_s, table, u"--dry-run"_s};
        QTest::newRow("register") << u"one.sijill"_s << QStringList{u"save-as"_s, table};
    }
    void theOldFileStaysAndTheReasonIsSaid()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, words);
        QVERIFY(mountDisk());
        const QString file = m_disk + u'/' + name;
        words << (words.first() == "import"_L1 ? u"--report"_s : u"--output"_s) << file << u"--force"_s;
        QCOMPARE(run(words).code, 0);
        const qint64 size = QFileInfo(file).size();
        int failed = 0;
        for (const qint64 left : {0 * kilo, 4 * kilo, 40 * kilo, 1000 * kilo}) {
            QVERIFY(QFile::remove(file) && put(file, "the old one"));
            QVERIFY(leave(left));
            const Ran ran = run(words);
            if (ran.code == 0) { // there was room for it
                QVERIFY2(size <= left, qPrintable(u"%1 bytes into %2"_s.arg(size).arg(left)));
                QVERIFY(QFileInfo(file).size() > size / 2);
                continue;
            }
            ++failed;
            QCOMPARE(ran.code, 1);
            QVERIFY2(ran.err.contains("No space left on device"_L1), qPrintable(ran.err));
            QVERIFY2(ran.err.contains(file), qPrintable(ran.err));
            QCOMPARE(contentOf(file), "the old one");
            QCOMPARE(QDir(m_disk).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                     (QStringList{u"filler"_s, name}));
        }
        QVERIFY(failed > 0);
        qInfo("%d of 4 disks were full for %lld bytes", failed, static_cast<long long>(size));
    }

    void anAtlasIsWholeOrNotThere()
    {
        QVERIFY(mountDisk());
        const QString atlas = m_disk + u"/atlas"_s;
        const QStringList words{u"import"_s, m_inputs.filePath(u"t.csv"_s), u"--output"_s, atlas};
        for (const qint64 left : {0 * kilo, 4 * kilo, 40 * kilo, 100 * kilo}) {
            QVERIFY(leave(left));
            const Ran ran = run(words);
            QCOMPARE(ran.code, 1);
            QVERIFY2(ran.err.contains("No space left on device"_L1), qPrintable(ran.err));
            QCOMPARE(QDir(m_disk).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                     QStringList{u"filler"_s});
        }
        QVERIFY(QFile::remove(m_disk + u"/filler"_s));
        QCOMPARE(run(words).code, 0);
    }

    void aRegisterIsWholeAndHoldsWhatWasFinished()
    {
        QVERIFY(mountDisk());
        const QString file = m_disk + u"/one.sijill"_s;
        QCOMPARE(run({u"save-as"_s, u"--output"_s, file}).code, 0);
        int finished = 0, failed = 0;
        for (const qint64 left : {0 * kilo, 4 * kilo, 16 * kilo, 40 * kilo, 64 * kilo, 200 * kilo}) {
            QVERIFY(leave(left));
            for (int i = 0; i < 4; ++i) {
                const QString note = u"after %1 %2"_s.arg(finished + 1).arg(QString(4000, u'x'));
                const Ran ran = run({u"edit"_s, file, u"d620"_s, u"--set"_s, u"note="_s + note});
                if (ran.code == 0) {
                    ++finished;
                    continue;
                }
                ++failed;
                QCOMPARE(ran.code, 1);
                QVERIFY2(ran.err.contains("No space left on device"_L1), qPrintable(ran.err));
                QVERIFY2(ran.err.contains(file), qPrintable(ran.err));
            }
            const Ran check = run({u"check"_s, file});
            QVERIFY2(check.code == 0, qPrintable(check.err));
            const Ran history = run({u"history"_s, file, u"--format"_s, u"csv"_s});
            QCOMPARE(history.out.count(u'\n'), finished + 1);
        }
        QVERIFY(failed > 0 && finished > 0);
        QVERIFY(QFile::remove(m_disk + u"/filler"_s));
        QCOMPARE(run({u"edit"_s, file, u"d620"_s, u"--set"_s, u"note=the end"_s}).code, 0);
        QCOMPARE(QDir(m_disk).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{u"one.sijill"_s});
    }

    void cleanupTestCase()
    {
        if (m_mounted)
            ::umount2(QFile::encodeName(m_disk).constData(), MNT_DETACH);
    }
};

int main(int argc, char **argv)
{
    whyNot = enterNamespace();
    QCoreApplication application(argc, argv);
    FullDiskTest test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}
#include "tst_fulldisk.moc"
