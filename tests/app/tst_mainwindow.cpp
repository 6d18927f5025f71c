// Drives the real window with the atlas that ships, on the offscreen platform.
// With SIJILL_PICTURES=FOLDER it saves what it sees there, for people to look at.
#include "app/look.h"
#include "app/mainwindow.h"
#include "app/window.h"
#include "app/workspace.h"
#include "tests/widgets/pictures.h"
#include "widgets/controls/linkbutton.h"
#include "widgets/map/mapwidget.h"
#include "widgets/panels/filterpanel.h"
#include "widgets/panels/incidentlistpanel.h"
#include "widgets/panels/incidentpanel.h"
#include "widgets/panels/inviewpanel.h"
#include "widgets/panels/noticebar.h"
#include "widgets/panels/searchbox.h"
#include "widgets/timeline/datefield.h"
#include "widgets/timeline/timelinebar.h"

#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

const QString shipped = QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria");

Day day(int year, int month, int dayOfMonth)
{
    return toDay(QDate(year, month, dayOfMonth));
}

/// The window as a user has it before them, the atlas read.
struct Desk {
    explicit Desk(const QString &language = u"en"_s, const QString &theme = u"light"_s, QSize size = {1280, 800})
    {
        Settings settings;
        settings.language = language;
        settings.theme = theme;
        dressWindows(settings);
        window = std::make_unique<MainWindow>(workspace, settings);
        window->resize(size);
        window->show();
    }

    bool open(const QString &path = shipped)
    {
        QSignalSpy opened(&workspace, &Workspace::opened);
        workspace.open(path);
        return (!opened.isEmpty() || opened.wait(20000)) && settle();
    }

    bool settle()
    {
        return QTest::qWaitFor([this] { return window->map().isSettled(); }, 20000);
    }

    void drag(double from, double to)
    {
        TimelineView &view = window->timeline().view();
        const int y = static_cast<int>(layoutOf(view.rect()).barsTop) + 10;
        QTest::mousePress(&view, Qt::LeftButton, {}, {qRound(from), y});
        QTest::mouseMove(&view, {qRound((from + to) / 2), y});
        QTest::mouseMove(&view, {qRound(to), y});
        QTest::mouseRelease(&view, Qt::LeftButton, {}, {qRound(to), y});
    }

    ViewModel &model() { return workspace.model(); }

    Workspace workspace;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { dressApplication(); }

    void aMissingAtlasIsSaidAndTheWindowStands()
    {
        Desk desk;
        QSignalSpy failed(&desk.workspace, &Workspace::failed);
        desk.workspace.open(u"/no/such/atlas"_s);
        QVERIFY(failed.wait(20000));
        QVERIFY(desk.window->notice().isVisible());
        QVERIFY(desk.window->notice().sentence().contains(u"/no/such/atlas"_s));
        QVERIFY(!desk.window->map().isVisible());
        QVERIFY(desk.open());
        QVERIFY(desk.window->map().isVisible());
    }

    void whatIsOpenStaysWhenTheNextOneFails()
    {
        Desk desk;
        QVERIFY(desk.open());
        QSignalSpy failed(&desk.workspace, &Workspace::failed);
        desk.workspace.open(u"/no/such/atlas"_s);
        QVERIFY(failed.wait(20000));
        QVERIFY(!desk.model().atlas()->incidents.empty());
        QVERIFY(desk.window->map().isVisible());
    }

    void onlyTheLastAtlasAskedForIsTaken()
    {
        Desk desk;
        QSignalSpy opened(&desk.workspace, &Workspace::opened);
        QSignalSpy failed(&desk.workspace, &Workspace::failed);
        desk.workspace.open(u"/no/such/atlas"_s);
        desk.workspace.open(shipped);
        QVERIFY(opened.wait(20000));
        QTest::qWait(0);
        QCOMPARE(failed.count(), 0);
    }

    void draggingAHandleChangesMapListAndTotal()
    {
        Desk desk;
        QVERIFY(desk.open());
        const QString total = desk.window->inView().totalText();
        const int rows = desk.window->list().rows().rowCount();
        const QImage before = desk.window->map().picture(false);
        TimelineView &view = desk.window->timeline().view();
        desk.drag(view.scale().x(view.extent().end), view.scale().x(day(2014, 6, 1)));
        QVERIFY(desk.window->list().rows().rowCount() < rows);
        QVERIFY(desk.window->inView().totalText() != total);
        QVERIFY(desk.window->map().picture(false) != before);
    }

    void keyboardAloneDoesTheSame()
    {
        Desk desk;
        QVERIFY(desk.open());
        const int rows = desk.window->list().rows().rowCount();
        TimelineView &view = desk.window->timeline().view();
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
        QVERIFY(desk.model().filter().window.isValid());
        QVERIFY(desk.window->list().rows().rowCount() < rows);
        QTest::keyClick(&view, Qt::Key_Escape);
        QCOMPARE(desk.window->list().rows().rowCount(), rows);
    }

    void dayOf672IsTypedAndCounted()
    {
        Desk desk;
        QVERIFY(desk.open());
        DateField &first = desk.window->timeline().firstDay();
        DateField &last = desk.window->timeline().lastDay();
        for (const auto &[field, text] : {std::pair(&first, u"2013-01-14"_s), std::pair(&last, u"2013-01-15"_s)}) {
            field->setFocus();
            field->selectAll();
            QTest::keyClicks(field, text);
            QTest::keyClick(field, Qt::Key_Return);
        }
        QCOMPARE(desk.window->inView().togetherText(), u"175 or more"_s);
    }

    void searchFindsAPlaceByAnotherSpellingAndGoesThere()
    {
        Desk desk;
        QVERIFY(desk.open());
        const Camera before = desk.window->map().camera();
        SearchBox &box = desk.window->search();
        box.setFocus();
        QTest::keyClicks(&box, u"Moadamiyat al-sham"_s);
        QVERIFY(box.results().rowCount() > 0);
        QVERIFY(saveIfWanted(*box.completions(), u"search"_s));
        QTest::keyClick(&box, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return desk.window->map().camera().zoom > before.zoom; }, 5000));
    }

    void anIncidentOutsideTheWindowBringsTheWindowAndSaysSo()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.model().setWindow(Span::day(day(2013, 1, 14)));
        const auto &incidents = desk.model().atlas()->incidents;
        const auto later = std::ranges::find_if(
            incidents, [](const Incident &i) { return i.span.isValid() && i.span.begin > day(2016, 1, 1); });
        QVERIFY(later != incidents.end());
        const auto index = static_cast<IncidentIndex>(later - incidents.begin());
        desk.window->showIncident(index);
        QCOMPARE(desk.model().current(), index);
        QCOMPARE(desk.model().filter().window, later->span);
        QVERIFY(desk.window->notice().isVisible());
    }

    void selectingOnTheMapSelectsInTheListAndOpensTheClaims()
    {
        Desk desk;
        QVERIFY(desk.open());
        const std::vector<Target> targets = desk.window->map().surface().targetsInView();
        QVERIFY(!targets.empty());
        const auto marker = std::ranges::find(targets, Target::Kind::Marker, &Target::kind);
        QVERIFY(marker != targets.end());
        QTest::mouseClick(&desk.window->map(), Qt::LeftButton, {},
                          desk.window->map().surface().positionOf(*marker).toPoint());
        QVERIFY(QTest::qWaitFor([&] { return desk.model().current() != none; }, 5000));
        const int row = desk.window->list().table().currentIndex().row();
        QCOMPARE(desk.window->list().rows().incidentAt(row), desk.model().current());
        QVERIFY(desk.window->incident().isVisible());
    }

    void panelsCanBeHiddenAndComeBackAsTheyWere()
    {
        Settings kept;
        {
            Desk desk;
            desk.window->findChild<QDockWidget *>(u"show"_s)->hide();
            kept = desk.window->settings();
        }
        QTemporaryDir folder;
        QSettings store(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        writeSettings(store, kept);
        QVERIFY(readSettings(store) == kept);
        Workspace workspace;
        MainWindow window(workspace, readSettings(store));
        window.show();
        QVERIFY(window.findChild<QDockWidget *>(u"show"_s)->isHidden());
        QVERIFY(!window.findChild<QDockWidget *>(u"timeline"_s)->isHidden());
    }

    void aPictureIsSavedAndAFailureIsSaid()
    {
        Desk desk;
        QVERIFY(desk.open());
        const QTemporaryDir folder;
        QVERIFY(desk.window->savePicture(folder.filePath(u"map.png"_s)));
        QVERIFY(!QImage(folder.filePath(u"map.png"_s)).isNull());
        QVERIFY(!desk.window->savePicture(folder.filePath(u"no/such/folder/map.png"_s)));
        QVERIFY(desk.window->notice().isVisible());
    }

    void everyActionHasAnAccessibleNameAndNoKeyIsTakenTwice()
    {
        Desk desk;
        QStringList keys;
        for (const QAction *action : desk.window->findChildren<QAction *>()) {
            if (!action->shortcut().isEmpty())
                keys += action->shortcut().toString();
        }
        QVERIFY(keys.size() > 8);
        QStringList once = keys;
        once.removeDuplicates();
        QCOMPARE(once, keys);
    }

    void anotherLanguageOrThemeIsANewWindowOnTheSameAtlas()
    {
        const QTemporaryDir folder;
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
        Settings settings;
        settings.language = u"en"_s;
        settings.theme = u"light"_s;
        WindowKeeper keeper(settings, u"en"_s, {shipped});
        QVERIFY(QTest::qWaitFor([&] { return !keeper.workspace().isOpening(); }, 20000));
        const auto atlas = keeper.workspace().model().atlas();
        keeper.workspace().model().setWindow(Span::day(day(2013, 1, 14)));
        for (const auto &[language, theme] :
             {std::pair(u"ar"_s, u"light"_s), std::pair(u"ar"_s, u"dark"_s), std::pair(u"en"_s, u"dark"_s)}) {
            Settings wanted = keeper.window().settings();
            wanted.language = language;
            wanted.theme = theme;
            emit keeper.window().settingsWanted(wanted);
            const auto direction = language == u"ar"_s ? Qt::RightToLeft : Qt::LeftToRight;
            QVERIFY(QTest::qWaitFor(
                [&] {
                    return keeper.window().layoutDirection() == direction && keeper.window().settings().theme == theme;
                },
                5000));
            QVERIFY(keeper.window().isVisible());
            QCOMPARE(keeper.workspace().model().atlas(), atlas);
            QCOMPARE(keeper.workspace().model().filter().window, Span::day(day(2013, 1, 14)));
        }
        keeper.window().close();
        const QSettings store;
        QCOMPARE(readSettings(store).theme, u"dark"_s);
    }

    void bothLanguagesFillTheWindow_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QSize>("size");
        for (const QString &language : {u"en"_s, u"ar"_s}) {
            for (const QString &theme : {u"light"_s, u"dark"_s}) {
                for (const QSize size : {QSize(1280, 800), QSize(1000, 700)})
                    QTest::addRow("%s-%s-%d", qPrintable(language), qPrintable(theme), size.width())
                        << language << theme << size;
            }
        }
    }
    void bothLanguagesFillTheWindow()
    {
        QFETCH(QString, language);
        QFETCH(QString, theme);
        QFETCH(QSize, size);
        Desk desk(language, theme, size);
        QVERIFY(desk.open());
        QCOMPARE(desk.window->size(), size); // nothing in it is too wide for it
        const bool arabic = language == u"ar"_s;
        QCOMPARE(desk.window->layoutDirection(), arabic ? Qt::RightToLeft : Qt::LeftToRight);
        desk.model().setWindow(Span::days(day(2013, 1, 14), day(2013, 1, 15)));
        const auto &incidents = desk.model().atlas()->incidents;
        const auto chosen = std::ranges::find_if(incidents, [&](const Incident &i) {
            return desk.model().atlas()->texts.text(i.id).english.startsWith(u"d672-damascus"_s);
        });
        QVERIFY(chosen != incidents.end());
        const auto index = static_cast<IncidentIndex>(chosen - incidents.begin());
        desk.model().select({index}, index);
        QVERIFY(desk.settle());
        desk.window->timeline().view().zoomToData();
        const QString name = u"%1-%2-%3"_s.arg(language, theme).arg(size.width());
        QVERIFY(saveIfWanted(*desk.window, u"window-"_s + name));
        const QString total = desk.window->inView().togetherText();
        QVERIFY(total.contains(arabic ? u"١٧٥"_s : u"175"_s));

        // The panels behind the first one, and the timeline from close by.
        QDockWidget *list = desk.window->findChild<QDockWidget *>(u"incidents"_s);
        list->raise();
        desk.window->timeline().view().zoomTo(Span::days(day(2013, 1, 14), day(2013, 1, 15)));
        QVERIFY(!desk.window->list().table().visibleRegion().isEmpty());
        QVERIFY(saveIfWanted(*desk.window, u"list-"_s + name));
        const auto links = desk.window->inView().findChildren<LinkButton *>();
        QCOMPARE(links.size(), 2); // of what is in view, and with what has no place
        links.front()->click();
        QVERIFY(!desk.window->findChild<QDockWidget *>(u"explanation"_s)->isHidden());
        desk.model().setWindow({});
        QVERIFY(desk.settle());
        QVERIFY(saveIfWanted(*desk.window, u"why-"_s + name));
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
