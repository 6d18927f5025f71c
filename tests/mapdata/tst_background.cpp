#include "mapdata/background.h"

#include <QTest>

#include <thread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

using namespace sijill;

namespace {

int niceness()
{
#ifdef Q_OS_LINUX
    return getpriority(PRIO_PROCESS, 0); // of the calling thread
#else
    return 0;
#endif
}

} // namespace

class TestBackground : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
#ifndef Q_OS_LINUX
        QSKIP("What a thread's priority is can only be asked under Linux");
#endif
    }

    void onlyTheThreadThatAsksStepsBehindTheMainOne()
    {
        const int main = niceness();
        int before = -1, after = -1;
        std::thread([&] {
            before = niceness();
            workBehindMainThread();
            after = niceness();
        }).join();
        QCOMPARE(before, main);
        QVERIFY(after > main || main >= 19);
        QCOMPARE(niceness(), main);
    }

    void whatItStartsIsBehindAsFarAndNoFarther()
    {
        int once = -1, twice = -1, inherited = -1, inheritedTwice = -1;
        std::thread([&] {
            workBehindMainThread();
            once = niceness();
            workBehindMainThread();
            twice = niceness();
            std::thread([&] {
                inherited = niceness();
                workBehindMainThread();
                inheritedTwice = niceness();
            }).join();
        }).join();
        QCOMPARE(twice, once);
        QCOMPARE(inherited, once);
        QCOMPARE(inheritedTwice, once);
    }
};

QTEST_GUILESS_MAIN(TestBackground)
#include "tst_background.moc"
