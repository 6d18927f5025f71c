#include "widgets/newest.h"

#include <QTest>
#include <QThread>
#include <QTimer>

#include <memory>
#include <vector>

using namespace sijill;

namespace {

/// All that could still come has come: the pool is done, and two beats of a clock that starts afterwards.
bool settled()
{
    if (!QThreadPool::globalInstance()->waitForDone(20'000))
        return false;
    int beats = 0;
    QTimer clock;
    QObject::connect(&clock, &QTimer::timeout, &clock, [&] { ++beats; });
    clock.start(1);
    return QTest::qWaitFor([&] { return beats >= 2; }, 20'000);
}

} // namespace

class TestNewest : public QObject {
    Q_OBJECT

private slots:
    void nobodyIsAnsweredInTheMiddleOfAsking()
    {
        // Work that is done before whoever asked has gone on: so short that this happens now and then.
        for (int i = 0; i < 5'000; ++i) {
            Newest newest;
            bool hasReturned = false;
            int answer = 0;
            bool wasLate = false;
            newest.run([i](const Newest::Wanted &) { return i + 1; },
                       [&](int got) {
                           answer = got;
                           wasLate = hasReturned;
                       });
            hasReturned = true;
            QVERIFY2(newest.isBusy(), qPrintable(QString::number(i)));
            if (i % 100 != 0)
                continue;
            QVERIFY(QTest::qWaitFor([&] { return !newest.isBusy(); }, 20'000));
            QCOMPARE(answer, i + 1);
            QVERIFY(wasLate);
        }
    }

    void onlyTheNewestAnswerIsTaken()
    {
        Newest newest;
        std::vector<int> taken;
        for (const int asked : {1, 2, 3})
            newest.run([asked](const Newest::Wanted &) { return asked; }, [&](int got) { taken.push_back(got); });
        QVERIFY(QTest::qWaitFor([&] { return !newest.isBusy(); }, 20'000));
        QVERIFY(settled());
        QCOMPARE(taken, std::vector<int>{3});
    }

    void workThatThrowsHasNoAnswer()
    {
        Newest newest;
        bool heard = false;
        newest.run([](const Newest::Wanted &) -> int { throw std::bad_alloc(); }, [&](int) { heard = true; });
        QVERIFY(QTest::qWaitFor([&] { return !newest.isBusy(); }, 20'000));
        QVERIFY(!heard);
        int answer = 0;
        newest.run([](const Newest::Wanted &) { return 3; }, [&](int got) { answer = got; });
        QVERIFY(QTest::qWaitFor([&] { return !newest.isBusy(); }, 20'000));
        QCOMPARE(answer, 3);
    }

    void whoeverHasGoneHearsNothing()
    {
        bool heard = false;
        std::atomic<bool> isGone = false;
        {
            Newest newest;
            newest.run(
                [&](const Newest::Wanted &isWanted) {
                    while (isWanted())
                        QThread::yieldCurrentThread();
                    isGone = true;
                    return 1;
                },
                [&](int) { heard = true; });
        }
        QVERIFY(QTest::qWaitFor([&] { return isGone.load(); }, 20'000));
        QVERIFY(settled());
        QVERIFY(!heard);
    }

    void anAnswerNeedNotBeCopied()
    {
        Newest newest;
        std::unique_ptr<int> taken;
        newest.run([](const Newest::Wanted &) { return std::make_unique<int>(7); },
                   [&](std::unique_ptr<int> got) { taken = std::move(got); });
        QVERIFY(QTest::qWaitFor([&] { return !newest.isBusy(); }, 20'000));
        QCOMPARE(*taken, 7);
    }
};

QTEST_GUILESS_MAIN(TestNewest)
#include "tst_newest.moc"
