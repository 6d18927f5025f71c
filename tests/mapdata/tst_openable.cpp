#include "mapdata/archivesize.h"
#include "mapdata/guarded.h"
#include "mapdata/openable.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <new>
#include <stdexcept>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace sijill;
using namespace Qt::StringLiterals;

class OpenableTest : public QObject {
    Q_OBJECT

private slots:
    void filesAndFoldersAreOpened()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"a"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(QFile::link(file.fileName(), folder.filePath(u"link"_s)));
        for (const QString &path : {folder.path(), file.fileName(), folder.filePath(u"link"_s)})
            QCOMPARE(whyNotOpened(path), QString());
    }

    void whatIsNoFileIsNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("word");
        QTest::newRow("nothing") << u"nothing"_s << u"no such file"_s;
        QTest::newRow("below a file") << u"file/below"_s << u"no such file"_s;
        QTest::newRow("a pipe") << u"pipe"_s << u"pipe"_s;
        QTest::newRow("a link to a pipe") << u"to-pipe"_s << u"pipe"_s;
        QTest::newRow("a socket") << u"socket"_s << u"socket"_s;
        QTest::newRow("a device") << u"/dev/zero"_s << u"device"_s;
        QTest::newRow("a link to nothing") << u"dangling"_s << u"gone"_s;
        QTest::newRow("a link to itself") << u"circle"_s << u"back to itself"_s;
        QTest::newRow("two links to each other") << u"one"_s << u"back to itself"_s;
    }
    void whatIsNoFileIsNamed()
    {
        QFETCH(QString, name);
        QFETCH(QString, word);
        const QTemporaryDir folder;
        const auto at = [&](const char *path) { return QFile::encodeName(folder.filePath(QString::fromLatin1(path))); };
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(mkfifo(at("pipe").constData(), 0600), 0);
        QCOMPARE(symlink(at("pipe").constData(), at("to-pipe").constData()), 0);
        QCOMPARE(symlink("gone", at("dangling").constData()), 0);
        QCOMPARE(symlink("circle", at("circle").constData()), 0);
        QCOMPARE(symlink("two", at("one").constData()), 0);
        QCOMPARE(symlink("one", at("two").constData()), 0);
        const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray path = at("socket");
        QVERIFY(path.size() < static_cast<qsizetype>(sizeof address.sun_path));
        std::copy(path.begin(), path.end(), address.sun_path);
        QCOMPARE(bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        close(descriptor);

        const QString why = whyNotOpened(name.startsWith(u'/') ? name : folder.filePath(name));
        QVERIFY2(why.contains(word), qPrintable(why));
    }

    void aFileThatIsNearlyAllGapIsNotRead()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"sparse"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        QVERIFY(file.resize(32 << 20));
        file.close();
        const SizeLimits limits{1 << 20, 10};
        const QString why = whyNotOpened(file.fileName(), limits);
        if (why.isEmpty())
            QSKIP("the file system has no gaps");
        QVERIFY2(why.contains(u"gap"_s), qPrintable(why));
        QCOMPARE(whyNotOpened(file.fileName()), QString()); // small enough

        QFile whole(folder.filePath(u"whole"_s));
        QVERIFY(whole.open(QIODevice::WriteOnly));
        whole.write(QByteArray(2 << 20, 'x'));
        whole.close();
        QCOMPARE(whyNotOpened(whole.fileName(), limits), QString());
    }

    void anArchiveThatUnpacksToFarMoreIsNotRead()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.xlsx"_s);
        // A directory of one entry is all that is looked at. The sizes are those that it states.
        const auto make = [&](quint32 unpacked) {
            const QByteArray local = QByteArray("PK\3\4") + QByteArray(996, '\0');
            QByteArray entry = QByteArray("PK\1\2") + QByteArray(42, '\0');
            qToLittleEndian<quint32>(unpacked, entry.data() + 24);
            QByteArray end = QByteArray("PK\5\6") + QByteArray(18, '\0');
            qToLittleEndian<quint32>(static_cast<quint32>(local.size()), end.data() + 16);
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(local + entry + end);
        };
        SizeLimits limits;
        limits.unpacked = 100'000;
        make(1'000'000); // some 930 times
        QCOMPARE(unpackedSize(path, 1 << 30), std::optional<qint64>(1'000'000));
        const QString why = whyNotOpened(path, limits);
        QVERIFY2(why.contains(u"unpack"_s), qPrintable(why));
        QCOMPARE(whyNotOpened(path), QString()); // a megabyte is none too many
        make(150'000);                           // not so many times
        QCOMPARE(whyNotOpened(path, limits), QString());

        QFile cut(path);
        QVERIFY(cut.resize(500));
        QCOMPARE(unpackedSize(path, 1 << 30), std::nullopt);
        QCOMPARE(whyNotOpened(path, limits), QString());
    }

    void whatAnExceptionSaysIsAProblemOfTheFile()
    {
        const auto said = [](auto &&work) {
            const Result<int> result = guarded(u"a.csv"_s, work);
            return result ? QString() : oneLine(result.problem());
        };
        QVERIFY(guarded(u"a.csv"_s, []() -> Result<int> { return 3; }));
        QVERIFY(said([]() -> Result<int> { throw std::bad_alloc(); }).contains(u"memory"_s));
        QVERIFY(
            said([]() -> Result<int> { throw std::runtime_error("the disk is gone"); }).contains(u"disk is gone"_s));
        QVERIFY(said([]() -> Result<int> { throw 1; }).startsWith(u"a.csv: "_s));
    }
};

QTEST_GUILESS_MAIN(OpenableTest)
#include "tst_openable.moc"
