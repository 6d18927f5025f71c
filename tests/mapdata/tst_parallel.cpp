#include "mapdata/parallel.h"

#include <QTest>

#include <new>
#include <vector>

using namespace sijill;

class TestParallel : public QObject {
    Q_OBJECT

private slots:
    void ofNothingNothingIsDone()
    {
        forEachPart(0, [](std::size_t) { qFatal("there is no part"); });
    }

    void everyPartIsDoneOnce()
    {
        std::vector<std::atomic<int>> times(1000);
        forEachPart(times.size(), [&](std::size_t part) { ++times[part]; });
        for (const auto &time : times)
            QCOMPARE(time.load(), 1);
    }

    void wantOfMemoryInAnyThreadIsThrownOn()
    {
        for (const std::size_t broken : {0, 7, 99}) {
            std::atomic<int> begun = 0;
            QVERIFY_THROWS_EXCEPTION(std::bad_alloc, forEachPart(100, [&](std::size_t part) {
                                         ++begun;
                                         if (part == broken)
                                             throw std::bad_alloc();
                                     }));
            QVERIFY(begun <= 100);
        }
        QVERIFY_THROWS_EXCEPTION(std::bad_alloc, forEachPart(100, [](std::size_t) { throw std::bad_alloc(); }));
        std::atomic<int> done = 0; // what is asked for next is done as ever
        forEachPart(100, [&](std::size_t) { ++done; });
        QCOMPARE(done.load(), 100);
    }
};

QTEST_GUILESS_MAIN(TestParallel)
#include "tst_parallel.moc"
