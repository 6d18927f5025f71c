// Goes through a story by real keys, on the offscreen platform. Time is handed on by the test, not by a clock.
// With SIJILL_PICTURES=FOLDER it saves what it sees there, for people to look at.
#include "mapdata/store/atlasfile.h"
#include "tests/widgets/pictures.h"
#include "widgets/map/graphics.h"
#include "widgets/map/mapwidget.h"
#include "widgets/present/presentation.h"
#include "widgets/present/presenterscreen.h"
#include "widgets/present/presentwindow.h"
#include "widgets/present/scenepictures.h"

#include <QDir>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTest>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const OpenedAtlas> shipped()
{
    static const auto opened = [] {
        auto read = readAtlas(QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria"));
        return std::make_shared<const OpenedAtlas>(std::move(read).value());
    }();
    return opened;
}

struct Room {
    explicit Room(PresentOptions options = {}, QSize size = {1280, 720}, const Story &story = shipped()->story)
        : window(shipped(), story, options)
    {
        presentation().setOwnClock(false);
        window.resize(size);
        window.show();
        window.setFocus();
        settle();
    }

    Presentation &presentation() { return window.presentation(); }
    void press(int key) { QTest::keyClick(&window, static_cast<Qt::Key>(key)); }
    bool settle()
    {
        return QTest::qWaitFor([this] { return window.map().isSettled(); }, 20'000);
    }
    void pass(double seconds)
    {
        for (double left = seconds; left > 0; left -= 0.05)
            presentation().advance(std::min(left, 0.05));
    }
    /// To the end of the camera's way.
    void arrive()
    {
        for (int i = 0; i < 1000 && presentation().isGliding(); ++i)
            presentation().advance(0.05);
    }
    QRectF seen() { return window.map().viewport().bounds(); }

    PresentWindow window;
};

PresentOptions inLanguage(const QString &language)
{
    PresentOptions options;
    options.locale = language == "ar"_L1 ? QLocale(QLocale::Arabic, QLocale::Syria) : QLocale(QLocale::English);
    return options;
}

bool nearly(const QRectF &a, const QRectF &b)
{
    const double off = a.width() * 1e-6;
    return std::abs(a.left() - b.left()) < off && std::abs(a.right() - b.right()) < off &&
           std::abs(a.top() - b.top()) < off;
}

} // namespace

class TestPresent : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { chooseGraphics(); }

    void theStoryIsWalkedThroughFromStartToEndByKeyboard()
    {
        Room room;
        const std::vector<Scene> &scenes = shipped()->story.scenes;
        QVERIFY(scenes.size() >= 5);
        QSignalSpy left(&room.window, &PresentWindow::left);
        for (std::size_t i = 0; i < scenes.size(); ++i) {
            QCOMPARE(room.presentation().position(), i);
            QCOMPARE(room.window.accessibleName(), scenes[i].title.english);
            room.arrive();
            room.pass(room.presentation().playback().seconds() + 1);
            QVERIFY(room.presentation().isOver());
            // What was to be shown of the world is in view.
            if (!scenes[i].bounds.isNull())
                QVERIFY(room.seen().contains(scenes[i].bounds.adjusted(1e-9, 1e-9, -1e-9, -1e-9)));
            QTest::keyClick(&room.window, i % 2 == 0 ? Qt::Key_Right : Qt::Key_PageDown);
        }
        QCOMPARE(room.presentation().position(), scenes.size() - 1);
        QCOMPARE(room.window.chip(), u"This is the last scene"_s);
        QCOMPARE(left.size(), 0);
        room.press(Qt::Key_Home);
        QCOMPARE(room.presentation().position(), 0u);
        room.press(Qt::Key_PageUp);
        QCOMPARE(room.window.chip(), u"This is the first scene"_s);
        room.press(Qt::Key_End);
        QCOMPARE(room.presentation().position(), scenes.size() - 1);
        room.press(Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
        QVERIFY(!room.window.isVisible());
    }

    void theCameraGlidesAndArrivesExactly()
    {
        Room room;
        room.arrive();
        const QRectF before = room.seen();
        room.press(Qt::Key_Right);
        QVERIFY(room.presentation().isGliding());
        QVERIFY(nearly(room.seen(), before)); // it has not moved yet
        room.pass(shipped()->story.transition / 2);
        QVERIFY(room.presentation().isGliding());
        const QRectF between = room.seen();
        room.arrive();
        Room still([] {
            PresentOptions options;
            options.first = 1;
            return options;
        }());
        QVERIFY(!nearly(between, before));
        QVERIFY(nearly(room.seen(), still.seen()));
    }

    void withReducedMotionThereIsNoWay()
    {
        PresentOptions options;
        options.reducedMotion = true;
        Room room(options);
        room.press(Qt::Key_Right);
        QVERIFY(!room.presentation().isGliding());
    }

    void rightToLeftTheArrowsAreSwappedAndSpaceIsNot()
    {
        Room room(inLanguage(u"ar"_s));
        room.press(Qt::Key_Left);
        QCOMPARE(room.presentation().position(), 1u);
        room.press(Qt::Key_Right);
        QCOMPARE(room.presentation().position(), 0u);
        room.press(Qt::Key_Space);
        QCOMPARE(room.presentation().position(), 1u);
    }

    void aPauseStopsTheClockAndTheNextPressGoesOn()
    {
        Room room;
        room.arrive();
        room.pass(2);
        room.press(Qt::Key_P);
        QVERIFY(room.presentation().isPaused());
        QCOMPARE(room.window.chip(), u"Paused"_s);
        const double at = room.presentation().seconds();
        room.pass(3);
        QCOMPARE(room.presentation().seconds(), at);
        room.press(Qt::Key_P);
        room.pass(1);
        QVERIFY(room.presentation().seconds() > at + 0.9);
        QCOMPARE(room.presentation().position(), 0u);
    }

    void aLookAsideStopsTheClockAndTheNextKeyGoesOnWhereItWas()
    {
        Room room;
        room.arrive();
        room.pass(2);
        const QRectF scene = room.seen();
        const double at = room.presentation().seconds();
        room.press(Qt::Key_Plus);
        QVERIFY(room.presentation().hasStrayed());
        QVERIFY(room.seen().width() < scene.width() * 0.9);
        room.pass(5);
        QCOMPARE(room.presentation().seconds(), at);
        room.press(Qt::Key_Right);
        QCOMPARE(room.presentation().position(), 0u); // back, and not on
        room.arrive();
        QVERIFY(nearly(room.seen(), scene));
        room.pass(1);
        QVERIFY(room.presentation().seconds() > at + 0.9);
        room.press(Qt::Key_Right);
        QCOMPARE(room.presentation().position(), 1u);
    }

    void theScreenIsBlankedAndComesBackWithAnyKey_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("black") << int(Qt::Key_B);
        QTest::newRow("white") << int(Qt::Key_W);
        QTest::newRow("as a clicker sends it") << int(Qt::Key_Period);
    }
    void theScreenIsBlankedAndComesBackWithAnyKey()
    {
        QFETCH(int, key);
        Room room;
        room.arrive();
        room.press(key);
        QVERIFY(room.window.isBlank());
        const double at = room.presentation().seconds();
        room.pass(2);
        QCOMPARE(room.presentation().seconds(), at);
        const QImage seen = room.window.grab().toImage();
        const QRgb expected = key == Qt::Key_W ? qRgb(255, 255, 255) : qRgb(0, 0, 0);
        for (const QPoint at2 : {QPoint(5, 5), QPoint(640, 360), QPoint(1200, 700)})
            QCOMPARE(seen.pixel(at2), expected);
        room.press(Qt::Key_Right);
        QVERIFY(!room.window.isBlank());
        QCOMPARE(room.presentation().position(), 0u);
        room.pass(1);
        QVERIFY(room.presentation().seconds() > at);
    }

    void stretchesWithoutIncidentsAreTold()
    {
        Room room;
        room.arrive();
        bool told = false;
        for (int i = 0; i < 400 && !room.presentation().isOver(); ++i) {
            room.presentation().advance(0.05);
            QCOMPARE(room.window.chip().startsWith(u"Nothing recorded"_s), room.presentation().passing().isValid());
            told = told || room.presentation().passing().isValid();
        }
        QVERIFY(told);
    }

    void whatIsShownIsWhatTheSceneSaysAtThatMoment()
    {
        Room room;
        room.arrive();
        const PreparedScene prepared = prepare(shipped()->story.scenes[0], shipped()->atlas);
        QCOMPARE(room.presentation().playback().seconds(), prepared.playback.seconds());
        for (int i = 0; i < 20; ++i) {
            const Span window = prepared.filterAt(room.presentation().seconds()).window;
            QCOMPARE(room.window.map().surface().scene().total,
                     prepared.numbers.index->total({window}, prepared.numbers.mask.get()));
            room.pass(0.7);
        }
    }

    void aQuickSwipeTurnsOver()
    {
        Room room;
        room.arrive();
        auto *finger = QTest::createTouchDevice();
        const auto swipe = [&](int from, int to) {
            QTest::touchEvent(&room.window.map(), finger).press(0, {from, 300});
            QTest::touchEvent(&room.window.map(), finger).move(0, {(from + to) / 2, 300});
            QTest::touchEvent(&room.window.map(), finger).move(0, {to, 301});
            QTest::touchEvent(&room.window.map(), finger).release(0, {to, 301});
            QTest::qWait(1);
        };
        swipe(600, 200);
        QCOMPARE(room.presentation().position(), 1u);
        room.arrive();
        swipe(200, 600);
        QCOMPARE(room.presentation().position(), 0u);
    }

    void roomAndPresenterAreToldWhatASceneLeavesOut()
    {
        Story story = shipped()->story;
        story.scenes[1].query.hiddenKinds = QStringList{u"airstrike"_s};
        Room room({}, {1280, 720}, story);
        ScenePictures pictures;
        PresenterScreen screen(room.window, pictures, Theme::light());
        screen.show();
        QVERIFY(screen.conditionsText().isEmpty());
        const QRect before = room.window.map().geometry();
        room.press(Qt::Key_PageDown);
        room.arrive();
        QVERIFY(room.settle());
        QCOMPARE(screen.conditionsText(), u"without airstrike"_s);
        QVERIFY(room.window.accessibleDescription().startsWith(u"without airstrike\n"_s));
        QCOMPARE(room.window.map().geometry(), before);
        QVERIFY(saveIfWanted(room.window, u"scene-without"_s));
        QVERIFY(saveIfWanted(screen, u"presenter-without"_s));
        // Where nothing is left out there is no empty line either.
        Room all;
        QVERIFY(all.window.map().height() > before.height());
    }

    void thePresenterSeesWhatComesAndHowLongItTook()
    {
        Room room;
        ScenePictures pictures;
        pictures.setStory(shipped(), shipped()->story, Theme::light(), QLocale(QLocale::English));
        PresenterScreen screen(room.window, pictures, Theme::light());
        screen.show();
        const std::vector<Scene> &scenes = shipped()->story.scenes;
        QCOMPARE(screen.positionText(), u"1 of %1"_s.arg(scenes.size()));
        QCOMPARE(screen.notesText(), scenes[0].notes.english);
        QCOMPARE(screen.nextTitle(), scenes[1].title.english);
        QVERIFY(screen.elapsedText().startsWith(u"0:0"_s));
        QTest::keyClick(&screen, Qt::Key_PageDown);
        QCOMPARE(room.presentation().position(), 1u);
        QCOMPARE(screen.notesText(), scenes[1].notes.english);
        room.press(Qt::Key_End);
        QCOMPARE(screen.nextTitle(), u"This is the last scene"_s);
        QVERIFY(QTest::qWaitFor([&] { return !pictures.isBusy(); }, 60'000));
        for (const Scene &scene : scenes)
            QVERIFY(!pictures.picture(scene).isNull());
        room.press(Qt::Key_Home);
        room.press(Qt::Key_Space);
        QVERIFY(saveIfWanted(screen, u"presenter"_s));
    }
};

QTEST_MAIN(TestPresent)
#include "tst_present.moc"
