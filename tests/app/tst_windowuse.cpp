// What people do with the window, with real events: dropping, searching, folding, walking through it by keys.
// With SIJILL_PICTURES=FOLDER it saves what it sees there, for people to look at.
#include "app/commandpalette.h"
#include "app/look.h"
#include "app/mainwindow.h"
#include "app/presenting.h"
#include "app/toolrow.h"
#include "app/workspace.h"
#include "mapdata/story/storyfile.h"
#include "tests/widgets/pictures.h"
#include "widgets/controls/dropshade.h"
#include "widgets/map/mapwidget.h"
#include "widgets/map/zoombuttons.h"
#include "widgets/models/incidentorder.h"
#include "widgets/panels/filterpanel.h"
#include "widgets/panels/incidentlistpanel.h"
#include "widgets/panels/incidentpanel.h"
#include "widgets/panels/inviewpanel.h"
#include "widgets/panels/layerpanel.h"
#include "widgets/panels/searchbox.h"
#include "widgets/present/presenterscreen.h"
#include "widgets/present/presentwindow.h"
#include "widgets/present/scenestrip.h"
#include "widgets/present/storyeditor.h"
#include "widgets/timeline/timelinebar.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QDirIterator>
#include <QDragEnterEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWindow>

#pragma GCC diagnostic ignored "-Wconversion" // QTRY_VERIFY of Qt 6.8 itself

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

const QString shipped = QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria");

bool copyFolder(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString target = to + file.mid(from.size());
        if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(file, target))
            return false;
    }
    return true;
}

/// The window as a user has it before them, with a copy of the atlas that may be changed.
struct Desk {
    explicit Desk(const QString &language = u"en"_s, QSize size = {1280, 800}, const QString &theme = u"light"_s)
    {
        Settings settings;
        settings.language = language;
        settings.theme = theme;
        dressWindows(settings);
        window = std::make_unique<MainWindow>(workspace, settings);
        if (!size.isEmpty())
            window->resize(size);
        window->show();
        window->activateWindow();
    }
    bool open()
    {
        if (!copyFolder(shipped, folder.path()))
            return false;
        QSignalSpy opened(&workspace, &Workspace::opened);
        workspace.open(folder.path());
        return (!opened.isEmpty() || opened.wait(20'000)) && settle();
    }
    /// At rest, with names and sheets in their places.
    bool settle()
    {
        QTest::qWait(500); // flights and the pause after them
        return QTest::qWaitFor([this] { return window->map().isSettled(); }, 20'000);
    }
    QString made(const QString &name, const QByteArray &content) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(window.get(), static_cast<Qt::Key>(key), modifiers);
    }
    ViewModel &model() { return workspace.model(); }
    MapSurface &surface() { return window->map().surface(); }

    QTemporaryDir folder;
    Workspace workspace;
    std::unique_ptr<MainWindow> window;
};

/// As a window system tells of it: to the window, which finds out for whom it is.
struct Drag {
    explicit Drag(QWidget &over, const QStringList &files) : window(over)
    {
        QList<QUrl> urls;
        for (const QString &file : files)
            urls << QUrl::fromLocalFile(file);
        data.setUrls(urls);
        data.setText(files.join(u'\n')); // as most file managers do
    }
    bool enter(QPoint at)
    {
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(window.windowHandle(), &enter);
        QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(window.windowHandle(), &move);
        return enter.isAccepted() && move.isAccepted();
    }
    void leave()
    {
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(window.windowHandle(), &leave);
    }
    bool drop(QPoint at)
    {
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(window.windowHandle(), &drop);
        return drop.isAccepted();
    }
    QWidget &window;
    QMimeData data;
};

const QByteArray table = "date,place,governorate,lat,lon,killed\n2014-03-01,Salamiyah,Hama,35.01,37.05,7\n";

QRectF circleOf(const MapSurface &surface, quint32 marker)
{
    const QPointF at = surface.positionOf({Target::Kind::Marker, marker});
    const double radius = surface.scene().discs.radius(surface.scene().markers[marker].sum.best);
    return {at.x() - radius, at.y() - radius, 2 * radius, 2 * radius};
}

QMenu *openMenu(QWidget &parent)
{
    const auto menus = parent.findChildren<QMenu *>();
    for (QMenu *menu : menus)
        if (menu->isVisible())
            return menu;
    return nullptr;
}

QAction *entry(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions())
        if (QString(action->text()).remove(u'&') == text)
            return action;
    return nullptr;
}

} // namespace

class TestWindowUse : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { dressApplication(); }

    void aFileIsOpenedWhereverItIsDropped_data()
    {
        QTest::addColumn<QString>("on");
        for (const QString &on : {u"map"_s, u"show"_s, u"search"_s, u"timeline"_s, u"list"_s, u"in view"_s})
            QTest::newRow(qPrintable(on)) << on;
    }
    void aFileIsOpenedWhereverItIsDropped()
    {
        QFETCH(const QString, on);
        Desk desk;
        QVERIFY(desk.open());
        QWidget *part = on == "map"_L1        ? static_cast<QWidget *>(&desk.window->map())
                        : on == "show"_L1     ? static_cast<QWidget *>(&desk.window->filters())
                        : on == "search"_L1   ? static_cast<QWidget *>(&desk.window->search())
                        : on == "timeline"_L1 ? static_cast<QWidget *>(&desk.window->timeline().view())
                        : on == "list"_L1     ? static_cast<QWidget *>(&desk.window->incident())
                                              : static_cast<QWidget *>(&desk.window->inView());
        const QPoint at = part->mapTo(desk.window.get(), part->rect().center());
        Drag drag(*desk.window, {desk.made(u"mine.csv"_s, table)});
        auto *shade = desk.window->findChild<DropShade *>();
        QVERIFY(drag.enter(at));
        QVERIFY(shade->isVisible());
        QVERIFY(shade->words().contains(u"mine.csv"_s));
        if (on == "map"_L1)
            QVERIFY(saveIfWanted(*desk.window, u"drop"_s));
        drag.leave();
        QVERIFY(!shade->isVisible());
        QVERIFY(drag.enter(at));
        QSignalSpy opened(&desk.workspace, &Workspace::opened);
        QVERIFY(drag.drop(at));
        QVERIFY(!shade->isVisible());
        QVERIFY(!opened.isEmpty() || opened.wait(20'000));
        QCOMPARE(desk.model().atlas()->incidents.size(), std::size_t(1));
        QVERIFY(!desk.window->search().text().contains(u"mine"_s));
    }

    void whatIsNoFileIsNotTaken()
    {
        Desk desk;
        QVERIFY(desk.open());
        Drag drag(*desk.window, {});
        drag.data.setText(u"words"_s);
        QVERIFY(!drag.enter(desk.window->map().mapTo(desk.window.get(), QPoint(200, 200))));
        QVERIFY(!desk.window->findChild<DropShade *>()->isVisible());
    }

    void aSceneComesBackAsItWasSaved()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.press(Qt::Key_E, Qt::ControlModifier); // the strip, so that the map has its size
        desk.window->map().setCamera({{37.2, 35.4}, 7.3});
        QVERIFY(desk.settle());
        const QRectF seen = desk.window->map().viewport().bounds();
        for (int time = 0; time < 3; ++time) {
            desk.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
            const std::size_t at = *desk.window->presenting().strip().current();
            QVERIFY(desk.window->presenting().editor().story().scenes[at].boundsAreAll);
            desk.window->map().setCamera({{40, 34}, 9});
            QVERIFY(desk.settle());
            desk.window->presenting().showScene(at);
            QVERIFY(desk.settle());
            const QRectF now = desk.window->map().viewport().bounds();
            QVERIFY(std::abs(now.width() / seen.width() - 1) < 1e-3);
            QVERIFY(QPointF(now.center() - seen.center()).manhattanLength() < seen.width() * 1e-3);
        }
        // Through the file as well.
        Problems problems;
        const Story saved = readStory(desk.folder.path(), problems);
        QVERIFY(problems.empty());
        QVERIFY(saved.scenes[*desk.window->presenting().strip().current()].boundsAreAll);
        QVERIFY(!saved.scenes.front().boundsAreAll); // those of the atlas keep their look
    }

    void legendAndTrayAreFoldedAndHiddenByMouseAndByKey()
    {
        Desk desk;
        QVERIFY(desk.open());
        MapSurface &surface = desk.surface();
        const QRectF whole = surface.boxOf(Sheet::Legend);
        QVERIFY(!whole.isNull());
        const auto click = [&](QPointF at) {
            QTest::mouseClick(&desk.window->map(), Qt::LeftButton, {}, at.toPoint());
        };
        click(whole.topLeft() + QPointF(20, 12));
        QTRY_COMPARE(surface.sheet(Sheet::Legend), SheetState::Folded);
        const QRectF folded = surface.boxOf(Sheet::Legend);
        QVERIFY(folded.height() < whole.height() / 3);
        QTest::qWait(QApplication::doubleClickInterval() + 50);
        click(folded.topLeft() + QPointF(20, 12));
        QTRY_COMPARE(surface.sheet(Sheet::Legend), SheetState::Whole);
        desk.press(Qt::Key_F3);
        QCOMPARE(surface.sheet(Sheet::Legend), SheetState::Folded);
        desk.press(Qt::Key_F3);
        QCOMPARE(surface.sheet(Sheet::Legend), SheetState::Hidden);
        QVERIFY(surface.boxOf(Sheet::Legend).isNull());
        const QRectF tray = surface.boxOf(Sheet::Tray);
        for (const bool hidden : {false, false, true}) {
            desk.press(Qt::Key_F4);
            QCOMPARE(surface.boxOf(Sheet::Tray).isNull(), hidden);
        }
        desk.press(Qt::Key_F4);
        QCOMPARE(surface.boxOf(Sheet::Tray).size(), tray.size());
    }

    void nothingGreatIsCoveredInASmallWindow_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        for (const QString &language : {u"en"_s, u"ar"_s})
            for (const QSize size : {QSize(1024, 700), QSize(1024, 768), QSize(960, 540), QSize(1400, 900)})
                QTest::addRow("%s-%dx%d", qPrintable(language), size.width(), size.height()) << language << size;
    }
    void nothingGreatIsCoveredInASmallWindow()
    {
        QFETCH(const QString, language);
        QFETCH(const QSize, size);
        Desk desk(language, size);
        QVERIFY(desk.open());
        QCOMPARE(desk.window->size(), size);
        const MapSurface &surface = desk.surface();
        QVERIFY(saveIfWanted(*desk.window, u"small-%1-%2x%3"_s.arg(language).arg(size.width()).arg(size.height())));
        QVERIFY(!surface.scene().markers.empty());
        QVERIFY(!surface.boxOf(Sheet::Legend).intersects(circleOf(surface, 0)));
        QVERIFY(!surface.boxOf(Sheet::Tray).intersects(circleOf(surface, 0)));
    }

    void aChosenMarkerIsNotUnderTheLegend()
    {
        Desk desk(u"en"_s, {1024, 700});
        QVERIFY(desk.open());
        for (quint32 i = 0; i < desk.surface().scene().markers.size() && i < 5; ++i) {
            desk.window->map().openTarget({Target::Kind::Marker, i});
            desk.window->map().zoomToIncident(desk.model().current());
            QVERIFY(desk.settle());
            for (quint32 m = 0; m < desk.surface().scene().markers.size(); ++m) {
                if (!desk.surface().isSelected({Target::Kind::Marker, m}))
                    continue;
                QVERIFY(!desk.surface().boxOf(Sheet::Legend).intersects(circleOf(desk.surface(), m)));
                QVERIFY(!desk.surface().boxOf(Sheet::Tray).intersects(circleOf(desk.surface(), m)));
            }
            desk.window->map().zoomToAll();
            QVERIFY(desk.settle());
        }
    }

    void windowsFitTheScreenTheyOpenOn()
    {
        Desk desk(u"en"_s, {});
        const QSize screen = desk.window->screen()->availableGeometry().size();
        QVERIFY(desk.window->width() <= screen.width() && desk.window->height() <= screen.height());
        QVERIFY(desk.open());
        // As much as a screen of 1400 x 900 has at 200 percent.
        const QSize least = desk.window->minimumSizeHint();
        QVERIFY2(least.width() <= 700 && least.height() <= 430,
                 qPrintable(u"%1 x %2, the row at the top %3"_s.arg(least.width())
                                .arg(least.height())
                                .arg(desk.window->menuWidget()->minimumSizeHint().width())));
        desk.press(Qt::Key_F5);
        QVERIFY(desk.window->presenting().room());
        desk.window->presenting().showPresenterScreen();
        PresenterScreen *presenter = desk.window->presenting().presenterScreen();
        QVERIFY(screen.width() >= presenter->width() && screen.height() >= presenter->height());
        QVERIFY(desk.window->screen()->availableGeometry().contains(presenter->geometry()));
        const QSize needed = presenter->minimumSizeHint();
        QVERIFY2(needed.width() <= 700 && needed.height() <= 450,
                 qPrintable(u"%1 x %2"_s.arg(needed.width()).arg(needed.height())));
        QTest::keyClick(presenter, Qt::Key_S); // shuts what it opened
        QVERIFY(!presenter->isVisible());
        desk.window->presenting().room()->close();
        QTRY_VERIFY(!desk.window->presenting().room());
    }

    void aGovernorateThatIsSearchedIsShownWholeWithItsSum()
    {
        Desk desk;
        QVERIFY(desk.open());
        const auto &places = desk.model().atlas()->places;
        const auto found = std::ranges::find(places, u"SY02"_s, &Place::id);
        QVERIFY(found != places.end());
        const auto place = static_cast<PlaceIndex>(found - places.begin());
        SearchBox &search = desk.window->search();
        search.setFocus();
        QTest::keyClicks(&search, u"aleppo"_s);
        int row = 0;
        while (row < search.results().rowCount() &&
               search.results().index(row).data(SearchModel::PlaceRole).value<PlaceIndex>() != place)
            ++row;
        QVERIFY(row < search.results().rowCount());
        for (int down = 0; down < row; ++down)
            QTest::keyClick(search.completions(), Qt::Key_Down);
        QTest::keyClick(search.completions(), Qt::Key_Return);
        QVERIFY(desk.settle());
        QRectF area;
        for (const auto &layer : desk.model().layers())
            for (const Feature &feature : layer->features)
                if (feature.code == "SY02"_L1)
                    area = feature.bounds;
        QVERIFY(!area.isEmpty());
        QVERIFY(desk.window->map().viewport().bounds().contains(area));
        QVERIFY(desk.surface().hasOutlined());
        const std::vector<IncidentIndex> inside = incidentsIn(place, desk.model().shown());
        QVERIFY(inside.size() > 1);
        QCOMPARE(desk.model().selected(), inside);
        QVERIFY(!desk.window->incident().sumText().isEmpty());
        QVERIFY(saveIfWanted(*desk.window, u"governorate"_s));
        QTest::keyClick(&desk.window->map(), Qt::Key_Escape);
        QVERIFY(!desk.surface().hasOutlined());
        QVERIFY(desk.model().selected().empty());
    }

    void aMarkerOfSeveralOpensWithItsSumAndTheMostFirst()
    {
        Desk desk;
        QVERIFY(desk.open());
        const MapScene &scene = desk.surface().scene();
        bool any = false;
        for (quint32 i = 0; i < scene.markers.size(); ++i) {
            if (scene.markers[i].sum.incidents < 2)
                continue;
            any = true;
            const Sum told = scene.markers[i].sum;
            desk.window->map().openTarget({Target::Kind::Marker, i});
            const auto selected = desk.model().selected();
            QVERIFY(selected.size() > 1);
            QCOMPARE(sumOf(selected, desk.model().shown()), told);
            QVERIFY(!desk.window->incident().sumText().isEmpty());
            qint64 before = std::numeric_limits<qint64>::max();
            for (const IncidentIndex incident : selected) {
                const Sum one = sumOf(std::span(&incident, 1), desk.model().shown());
                const qint64 people = one.hasFigure() ? one.best : -1;
                QVERIFY(people <= before || !one.hasBest());
                before = people;
            }
        }
        QVERIFY(any);
        QVERIFY(saveIfWanted(*desk.window, u"marker-of-several"_s));
    }

    void whatIsOutsideTheWindowOfTimeLeavesTheList()
    {
        Desk desk;
        QVERIFY(desk.open());
        std::vector<IncidentIndex> all = desk.model().shownIncidents();
        const Span first = desk.model().atlas()->incidents[all.front()].span;
        desk.model().select(all, all.front());
        const QString sum = desk.window->incident().sumText();
        desk.model().setWindow(first);
        QVERIFY(desk.window->incident().sumText() != sum);
    }

    void theMenusAreAMenuBar_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Arabic") << u"ar"_s;
    }
    void theMenusAreAMenuBar()
    {
        QFETCH(const QString, language);
        Desk desk(language);
        QVERIFY(desk.open());
        QMenuBar &bar = *desk.window->findChild<QMenuBar *>();
        const QList<QAction *> menus = bar.actions();
        QCOMPARE(menus.size(), 5);    // file, edit, view, time, help
        for (QAction *menu : menus) { // none is put away
            QVERIFY(bar.rect().contains(bar.actionGeometry(menu)));
            QVERIFY(!bar.actionGeometry(menu).isEmpty());
            QVERIFY(!QKeySequence::mnemonic(menu->text()).isEmpty());
        }
        desk.press(Qt::Key_F10);
        QTRY_VERIFY(menus[0]->menu()->isVisible());
        const bool mirrored = desk.window->layoutDirection() == Qt::RightToLeft;
        QTest::keyClick(menus[0]->menu(), mirrored ? Qt::Key_Left : Qt::Key_Right);
        QTRY_VERIFY(menus[1]->menu()->isVisible());
        QVERIFY(!menus[0]->menu()->isVisible());
        QVERIFY(saveIfWanted(*menus[1]->menu(), u"menu-edit-"_s + language));
        QTest::keyClick(menus[1]->menu(), Qt::Key_Escape);
        QTest::keyClick(&bar, Qt::Key_Escape);
        desk.press(Qt::Key_T, Qt::AltModifier); // a keyboard without Arabic letters too
        QTRY_VERIFY(menus[3]->menu()->isVisible());
        QTest::keyClick(menus[3]->menu(), Qt::Key_Escape);
        QTest::keyClick(&bar, Qt::Key_Escape);
    }

    void tabGoesThroughTheWindowAsItIsRead()
    {
        Desk desk;
        QVERIFY(desk.open());
        const std::vector<const QWidget *> parts{desk.window->menuWidget(), &desk.window->filters(),
                                                 desk.window->centralWidget(), &desk.window->incident(),
                                                 &desk.window->timeline()};
        std::vector<std::size_t> order;
        QWidget *at = &desk.window->search();
        for (int step = 0; step < 400; ++step) {
            for (std::size_t i = 0; i < parts.size(); ++i)
                if ((at == parts[i] || parts[i]->isAncestorOf(at)) && (at->focusPolicy() & Qt::TabFocus) &&
                    at->isVisible() && (order.empty() || order.back() != i))
                    order.push_back(i);
            at = at->nextInFocusChain();
            if (at == &desk.window->search())
                break;
        }
        QCOMPARE(order, (std::vector<std::size_t>{0, 1, 2, 3, 4}));
    }

    void aSceneIsDraggedToItsPlace_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Arabic") << u"ar"_s;
    }
    void aSceneIsDraggedToItsPlace()
    {
        QFETCH(const QString, language);
        Desk desk(language);
        QVERIFY(desk.open());
        desk.press(Qt::Key_E, Qt::ControlModifier);
        SceneStrip &strip = desk.window->presenting().strip();
        QListWidget &list = strip.list();
        const auto idAt = [&](std::size_t i) { return desk.window->presenting().editor().story().scenes[i].id; };
        const auto middle = [&](int row) { return list.visualItemRect(list.item(row)).center(); };
        const QString first = idAt(0), second = idAt(1), third = idAt(2);
        const Filter filter = desk.model().filter();
        const bool mirrored = desk.window->layoutDirection() == Qt::RightToLeft;
        QWidget *view = list.viewport();
        QTest::mousePress(view, Qt::LeftButton, {}, middle(0));
        QTest::mouseMove(view, (middle(0) + middle(1)) / 2);
        const QPoint behind = middle(1) + QPoint(mirrored ? -30 : 30, 0);
        QTest::mouseMove(view, behind);
        QVERIFY(saveIfWanted(strip, u"scene-dragged-"_s + language));
        QTest::mouseRelease(view, Qt::LeftButton, {}, behind);
        QCOMPARE(idAt(0), second);
        QCOMPARE(idAt(1), first);
        QCOMPARE(idAt(2), third);
        QCOMPARE(desk.model().filter(), filter); // it was moved, not shown
        QTest::keyClick(&list, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(idAt(0), first);
        // Escape leaves it where it is.
        QTest::mousePress(view, Qt::LeftButton, {}, middle(0));
        QTest::mouseMove(view, (middle(0) + middle(1)) / 2);
        QTest::mouseMove(view, behind);
        QTest::keyClick(&list, Qt::Key_Escape);
        QTest::mouseRelease(view, Qt::LeftButton, {}, behind);
        QCOMPARE(idAt(0), first);
    }

    void theMapIsAListForThoseWhoDoNotSeeIt()
    {
        Desk desk;
        QVERIFY(desk.open());
        QAccessibleInterface *map = QAccessible::queryAccessibleInterface(&desk.window->map());
        QVERIFY(map);
        const std::vector<Target> targets = desk.surface().targetsInView();
        QVERIFY(targets.size() > 3);
        QVERIFY(map->childCount() >= static_cast<int>(targets.size()));
        for (int i = 0; i < static_cast<int>(targets.size()); ++i) {
            QAccessibleInterface *mark = map->child(i);
            QVERIFY(mark && mark->isValid());
            QCOMPARE(mark->role(), QAccessible::ListItem);
            QCOMPARE(map->indexOfChild(mark), i);
            QCOMPARE(mark->parent(), map);
            const QString name = mark->text(QAccessible::Name);
            QVERIFY(
                name.startsWith(desk.surface().describe(targets[static_cast<std::size_t>(i)]).section(u'\n', 0, 0)));
            if (targets[static_cast<std::size_t>(i)].kind == Target::Kind::Badge)
                QVERIFY(!mark->text(QAccessible::Description).isEmpty());
        }
        QAccessibleInterface *first = map->child(0);
        first->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(!desk.model().selected().empty());
        QVERIFY(first->state().selected);
        const QString told = desk.surface().announcement();
        QVERIFY(told.contains(u"107"_s));
        QVERIFY(told.contains(u"534"_s));
        // Every stop of the keyboard has a name.
        for (QWidget *stop : desk.window->findChildren<QWidget *>()) {
            if (!(stop->focusPolicy() & Qt::TabFocus) || !stop->isVisible())
                continue;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(stop);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                     qPrintable(QString::fromLatin1(stop->metaObject()->className()) + u' ' + stop->objectName()));
        }
    }

    void aRightClickOnTheMapOffersWhatCanBeDone()
    {
        Desk desk;
        QVERIFY(desk.open());
        MapWidget &map = desk.window->map();
        const QPoint at = desk.surface().positionOf({Target::Kind::Marker, 0}).toPoint();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, map.mapToGlobal(at));
        QApplication::sendEvent(&map, &event);
        QMenu *menu = openMenu(*desk.window);
        QVERIFY(menu);
        QVERIFY(saveIfWanted(*menu, u"map-menu"_s));
        QAction *copy = entry(*menu, u"Copy what it says"_s);
        QVERIFY(copy);
        copy->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(u"Killed: "_s));
        entry(*menu, u"Open"_s)->trigger();
        QVERIFY(!desk.model().selected().empty());
        menu->close();
    }

    void totalsAreCopiedAsTheyStand()
    {
        Desk desk;
        QVERIFY(desk.open());
        InViewPanel &panel = desk.window->inView();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {5, 5}, panel.mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(&panel, &event);
        QMenu *menu = openMenu(*desk.window);
        QVERIFY(menu);
        entry(*menu, u"Copy all that stands here"_s)->trigger();
        const QString text = QApplication::clipboard()->text();
        QVERIFY2(text.contains(u"Both together\t534 or more"_s), qPrintable(text));
        menu->close();
    }

    void everyActionIsFoundByItsNameInEitherLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("words");
        QTest::newRow("English") << u"en"_s << u"list incid"_s;
        QTest::newRow("Arabic in English") << u"en"_s << u"قائمة الحوادث"_s;
        QTest::newRow("English in Arabic") << u"ar"_s << u"list incid"_s;
    }
    void everyActionIsFoundByItsNameInEitherLanguage()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, words);
        Desk desk(language);
        QVERIFY(desk.open());
        desk.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto *palette = desk.window->findChild<CommandPalette *>();
        QVERIFY(palette);
        QVERIFY(palette->commands().rowCount() > 40);
        palette->words().insert(words); // Qt Test has no keys for Arabic letters
        QCOMPARE(palette->commands().rowCount(), 1);
        QVERIFY(saveIfWanted(*palette, u"palette-"_s + language));
        QTest::keyClick(&palette->words(), Qt::Key_Return);
        QTRY_COMPARE(desk.window->focusWidget(), static_cast<QWidget *>(&desk.window->list().table()));
    }

    void zoomButtonsLeadCloserAndBack()
    {
        Desk desk;
        QVERIFY(desk.open());
        auto *buttons = desk.window->findChild<ZoomButtons *>();
        QVERIFY(buttons && buttons->isVisible());
        const double zoom = desk.window->map().viewport().zoom();
        QTest::mouseClick(&buttons->closer(), Qt::LeftButton);
        QTRY_VERIFY(desk.window->map().viewport().zoom() > zoom + 0.4);
        QTest::mouseClick(&buttons->everything(), Qt::LeftButton);
        QTRY_VERIFY(std::abs(desk.window->map().viewport().zoom() - zoom) < 1e-6);
    }
};

QTEST_MAIN(TestWindowUse)
#include "tst_windowuse.moc"
