// Scenes and presenting in the real window, by keys, on the offscreen platform; the atlas is a copy of the one that
// ships. With SIJILL_PICTURES=FOLDER it saves what it sees there, for people to look at.
#include "app/look.h"
#include "app/mainwindow.h"
#include "app/presenting.h"
#include "app/workspace.h"
#include "mapdata/story/storyfile.h"
#include "tests/mapdata/support/filelimit.h"
#include "tests/widgets/pictures.h"
#include "widgets/map/mapwidget.h"
#include "widgets/panels/noticebar.h"
#include "widgets/present/presentation.h"
#include "widgets/present/presenterscreen.h"
#include "widgets/present/presentwindow.h"
#include "widgets/present/scenedialog.h"
#include "widgets/present/scenepictures.h"
#include "widgets/present/scenestrip.h"
#include "widgets/present/storyeditor.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QDockWidget>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

// Qt Test's waiting macros narrow a number of milliseconds where they stand.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

const QString shipped = QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria");

bool copyFolder(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString target = to + u'/' + QDir(from).relativeFilePath(files.next());
        if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(files.filePath(), target))
            return false;
        QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner);
    }
    return true;
}

struct Desk {
    explicit Desk(const QString &language = u"en"_s)
    {
        Settings settings;
        settings.language = language;
        settings.theme = u"light"_s;
        dressWindows(settings);
        window = std::make_unique<MainWindow>(workspace, settings);
        window->resize(1280, 800);
        window->show();
        window->activateWindow();
    }
    bool open()
    {
        if (!copyFolder(shipped, folder.path()))
            return false;
        QSignalSpy opened(&workspace, &Workspace::opened);
        workspace.open(folder.path());
        return (!opened.isEmpty() || opened.wait(20'000)) &&
               QTest::qWaitFor([this] { return window->map().isSettled(); }, 20'000);
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(window.get(), static_cast<Qt::Key>(key), modifiers);
    }
    Presenting &presenting() { return window->presenting(); }
    std::size_t count() { return presenting().editor().story().scenes.size(); }

    QTemporaryDir folder;
    Workspace workspace;
    std::unique_ptr<MainWindow> window;
};

/// Presses that button of the next question, and types a name where a file is asked for after it.
class Answer {
public:
    explicit Answer(const QString &button, const QString &file = {})
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this, button, file] {
            QWidget *asked = QApplication::activeModalWidget();
            if (auto *files = qobject_cast<QFileDialog *>(asked); files && !file.isEmpty()) {
                m_timer.stop();
                files->findChild<QLineEdit *>()->setText(file);
                QMetaObject::invokeMethod(files, &QDialog::accept, Qt::QueuedConnection);
            } else if (auto *box = qobject_cast<QMessageBox *>(asked); box && !m_given) {
                const auto buttons = box->buttons();
                const auto found = std::ranges::find(buttons, button, &QAbstractButton::text);
                if (found == buttons.end())
                    return;
                m_given = true;
                if (file.isEmpty())
                    m_timer.stop();
                (*found)->click();
            }
        });
        m_timer.start(20);
    }
    bool wasGiven() const { return m_given; }

private:
    QTimer m_timer;
    bool m_given = false;
};

} // namespace

class TestPresenting : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        dressApplication();
    }

    void withoutScenesPresentingSaysHowToMakeOne()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.press(Qt::Key_F5);
        QVERIFY(!desk.presenting().room());
        QVERIFY(desk.window->notice().isVisible());
    }

    void theStripIsHiddenUntilItIsWanted()
    {
        Desk desk;
        QVERIFY(desk.open());
        QVERIFY(!desk.presenting().dock()->isVisible());
        desk.press(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(desk.presenting().dock()->isVisible());
        QCOMPARE(desk.presenting().strip().list().count(), static_cast<int>(desk.count()));
        QVERIFY(desk.count() >= 5);
        QVERIFY(QTest::qWaitFor([&] { return !desk.presenting().pictures().isBusy(); }, 60'000));
        QVERIFY(saveIfWanted(*desk.window, u"strip-en"_s));
        desk.press(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(!desk.presenting().dock()->isVisible());
    }

    void inArabicTheStripBeginsAtTheRight()
    {
        Desk desk(u"ar"_s);
        QVERIFY(desk.open());
        desk.press(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(QTest::qWaitFor([&] { return !desk.presenting().pictures().isBusy(); }, 60'000));
        QListWidget &list = desk.presenting().strip().list();
        QTRY_VERIFY(list.visualItemRect(list.item(0)).left() > list.visualItemRect(list.item(1)).left());
        QVERIFY(saveIfWanted(*desk.window, u"strip-ar"_s));
    }

    void theViewIsAddedAsASceneAndSavedBesideTheAtlas()
    {
        Desk desk;
        QVERIFY(desk.open());
        const std::size_t before = desk.count();
        const Span window{toDay(QDate(2016, 1, 21)), toDay(QDate(2016, 1, 24))};
        desk.workspace.model().setWindow(window);
        desk.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.count(), before + 1);
        QVERIFY(desk.presenting().dock()->isVisible());
        Problems problems;
        const Story saved = readStory(desk.folder.path(), problems);
        QVERIFY(problems.empty());
        QCOMPARE(saved.scenes.size(), before + 1);
        QCOMPARE(storyToJson(saved), storyToJson(desk.presenting().editor().story()));
        QCOMPARE(saved.scenes.back().query.window, window);
        QCOMPARE(saved.scenes.back().title.english, u"21 to 23 January 2016"_s);
        QVERIFY(saved.scenes.back().title.arabic.isEmpty()); // for whoever speaks it to write
        QVERIFY(!desk.window->notice().isVisible());         // one's own file is no news
    }

    void aChosenSceneIsShownInTheWindow()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.press(Qt::Key_E, Qt::ControlModifier);
        QListWidget &list = desk.presenting().strip().list();
        list.setCurrentRow(1);
        QTest::keyClick(&list, Qt::Key_Return);
        const Scene &scene = desk.presenting().editor().story().scenes[1];
        QCOMPARE(desk.workspace.model().filter(), filterOf(scene, *desk.workspace.model().atlas()));
        QTRY_VERIFY(desk.window->map().viewport().bounds().contains(scene.bounds));
    }

    void aSceneIsEditedInItsDialog()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.press(Qt::Key_E, Qt::ControlModifier);
        QTimer::singleShot(0, desk.window.get(), [&desk] {
            auto *dialog = desk.window->findChild<SceneDialog *>();
            QVERIFY(saveIfWanted(*dialog, u"scene-dialog"_s));
            QTest::keyClick(dialog->focusWidget(), Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(dialog->focusWidget(), u"Another title"_s);
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        });
        QTest::keyClick(&desk.presenting().strip().list(), Qt::Key_F2);
        QCOMPARE(desk.presenting().editor().story().scenes[0].title.english, u"Another title"_s);
        QTest::keyClick(&desk.presenting().strip().list(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.presenting().editor().story().scenes[0].title.english != u"Another title"_s);
    }

    void f5PresentsAndEscapeComesBackToTheSameWindow()
    {
        Desk desk;
        QVERIFY(desk.open());
        const Filter filter = desk.workspace.model().filter();
        desk.press(Qt::Key_F5);
        QVERIFY(desk.presenting().room());
        QVERIFY(desk.presenting().room()->isFullScreen());
        PresentWindow &room = *desk.presenting().room();
        QTest::keyClick(&room, Qt::Key_Right);
        QCOMPARE(room.presentation().position(), 1u);
        QTest::keyClick(&room, Qt::Key_S);
        QVERIFY(desk.presenting().presenterScreen());
        QTest::keyClick(desk.presenting().presenterScreen(), Qt::Key_PageDown);
        QCOMPARE(room.presentation().position(), 2u);
        QTest::keyClick(&room, Qt::Key_Escape);
        QTRY_VERIFY(!desk.presenting().room());
        QVERIFY(!desk.presenting().presenterScreen());
        QCOMPARE(desk.workspace.model().filter(), filter);
    }

    void shiftF5BeginsWithTheSceneThatIsChosen()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.press(Qt::Key_E, Qt::ControlModifier);
        desk.presenting().strip().setCurrent(2);
        desk.press(Qt::Key_F5, Qt::ShiftModifier);
        QVERIFY(desk.presenting().room());
        QCOMPARE(desk.presenting().room()->presentation().position(), 2u);
        desk.presenting().room()->close();
        QTRY_VERIFY(!desk.presenting().room());
    }

    void filmsAndHandoutsAreMadeFromTheirDialogs_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("film") << 0 << u".gif"_s << QByteArray("GIF89a");
        QTest::newRow("hand-out") << 1 << u".pdf"_s << QByteArray("%PDF-");
    }
    void filmsAndHandoutsAreMadeFromTheirDialogs()
    {
        QFETCH(int, action);
        QFETCH(QString, suffix);
        QFETCH(QByteArray, begin);
        Desk desk;
        QVERIFY(desk.open());
        // One still scene: it is the dialog that is looked at.
        Story story = desk.presenting().editor().story();
        story.scenes = {story.scenes[1]};
        story.scenes[0].play.seconds = 0.5;
        desk.presenting().editor().change(story);
        desk.presenting().fileActions()[action]->trigger();
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        const auto boxes = dialog->findChildren<QComboBox *>();
        for (QComboBox *box : boxes) {
            if (const int gif = box->findData(u".gif"_s); gif >= 0)
                box->setCurrentIndex(gif);
            QVERIFY(box->count() > 1);
        }
        const QString file = desk.folder.filePath(u"out"_s + suffix);
        QTimer chooser;
        connect(&chooser, &QTimer::timeout, this, [&] {
            auto *files = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            if (!files)
                return;
            chooser.stop();
            // As typed: what is selected gives way to the suggested name while the folder is still being read.
            files->findChild<QLineEdit *>()->setText(file);
            QMetaObject::invokeMethod(files, &QDialog::accept, Qt::QueuedConnection);
        });
        chooser.start(20);
        const auto buttons = dialog->findChildren<QPushButton *>();
        QTest::mouseClick(*std::ranges::find(buttons, u"Save…"_s, &QPushButton::text), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return (*std::ranges::find_if(buttons, &QPushButton::isDefault))->isEnabled(); },
                                60'000));
        QFile made(file);
        QVERIFY2(made.open(QFile::ReadOnly), qPrintable(file));
        QVERIFY(made.readAll().startsWith(begin));
        dialog->close();
    }

    void scenesThatAreNotSavedAreAskedForAtClosing()
    {
        Desk desk;
        QVERIFY(desk.open());
        QSignalSpy closed(desk.window.get(), &MainWindow::closed);
        // A folder of that name stands in for a disk on which nothing can be saved.
        const QString file = storyPath(desk.folder.path());
        QVERIFY(QFile::remove(file) && QDir().mkdir(file));
        desk.presenting().addView();
        QVERIFY(desk.presenting().editor().isUnsaved());
        QVERIFY(desk.window->notice().isVisible());

        Answer stay(u"Stay"_s);
        desk.window->close();
        QVERIFY(stay.wasGiven());
        QVERIFY(desk.window->isVisible() && closed.isEmpty());

        const QString copy = desk.folder.filePath(u"copy.json"_s);
        {
            Answer elsewhere(u"Save elsewhere…"_s, copy);
            desk.window->close();
            QVERIFY(elsewhere.wasGiven());
        }
        QCOMPARE(closed.size(), 1);
        QFile saved(copy);
        QVERIFY(saved.open(QFile::ReadOnly));
        QCOMPARE(saved.readAll(), storyToJson(desk.presenting().editor().story()));

        desk.window->show();
        desk.presenting().addView();
        Answer discard(u"Discard the changes"_s);
        desk.window->close();
        QVERIFY(discard.wasGiven());
        QCOMPARE(closed.size(), 2);
    }

    void scenesThatCanBeSavedByNowAreSavedWithoutAQuestion()
    {
        Desk desk;
        QVERIFY(desk.open());
        const std::size_t before = desk.count();
        {
            const FileLimit full(10);
            desk.presenting().addView();
            QVERIFY(desk.presenting().editor().isUnsaved());
        }
        QVERIFY(desk.window->close());
        Problems problems;
        QCOMPARE(readStory(desk.folder.path(), problems).scenes.size(), before + 1);
    }

    void scenesKeptApartAreOfferedToTheirAtlas()
    {
        Desk desk;
        QVERIFY(desk.open());
        const std::size_t before = desk.count();
        {
            const FileLimit full(10);
            desk.presenting().addView();
        }
        QVERIFY(desk.presenting().editor().rescue());
        QSignalSpy opened(&desk.workspace, &Workspace::opened);
        Answer add(u"Add them to the atlas"_s);
        desk.workspace.reload();
        QVERIFY(opened.wait(20'000));
        QTRY_VERIFY(add.wasGiven());
        QTRY_COMPARE(desk.count(), before + 1);
        Problems problems;
        QCOMPARE(readStory(desk.folder.path(), problems).scenes.size(), before + 1);
        QVERIFY(!desk.presenting().editor().hasWaiting());
    }

    void everySceneIsSeenInBothLanguages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        for (const auto &language : {u"en"_s, u"ar"_s})
            for (const QSize size : {QSize(1920, 1080), QSize(1280, 720)})
                QTest::addRow("%s %d", qPrintable(language), size.width()) << language << size;
    }
    void everySceneIsSeenInBothLanguages()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        Desk desk(language);
        QVERIFY(desk.open());
        desk.presenting().present(0);
        PresentWindow &room = *desk.presenting().room();
        Presentation &presentation = room.presentation();
        presentation.setOwnClock(false);
        room.setWindowState(Qt::WindowNoState);
        room.resize(size);
        const Language spoken = language == "ar"_L1 ? Language::Arabic : Language::English;
        for (std::size_t i = 0; i < desk.count(); ++i) {
            presentation.goTo(i, false);
            QCOMPARE(room.accessibleName(), presentation.scene().title.in(spoken));
            const double seconds = i == 0 ? 4.05 : presentation.playback().seconds() * 0.6;
            for (double at = 0; at < seconds; at += 0.05)
                presentation.advance(0.05);
            QVERIFY(QTest::qWaitFor([&] { return room.map().isSettled(); }, 20'000));
            // Nothing reaches out of the map's frame, and the map takes most of the screen.
            QVERIFY(room.rect().contains(room.map().geometry()));
            QVERIFY(room.map().height() > size.height() / 2);
            QVERIFY(saveIfWanted(room, u"present-%1-%2-%3"_s.arg(language).arg(size.width()).arg(i + 1)));
        }
        room.close();
        QTRY_VERIFY(!desk.presenting().room());
    }
};

QTEST_MAIN(TestPresenting)
#include "tst_presenting.moc"
