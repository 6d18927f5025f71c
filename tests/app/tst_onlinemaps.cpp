// Maps from the network in the real window, offscreen, and saving them for use without one. The only server is one on
// the loopback, in this process.
// With SIJILL_PICTURES=FOLDER it saves what it sees there, for people to look at.
#include "app/look.h"
#include "app/mainwindow.h"
#include "app/workspace.h"
#include "maderasters.h"
#include "mapdata/geo/tiles.h"
#include "mapdata/raster/encode.h"
#include "tests/widgets/pictures.h"
#include "tileserver.h"
#include "widgets/layers/offlinedialog.h"
#include "widgets/layers/onlinedialog.h"
#include "widgets/layers/onlineform.h"
#include "widgets/map/mapwidget.h"
#include "widgets/panels/layerpanel.h"
#include "widgets/panels/noticebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

// Qt Test's waiting macros narrow a number of milliseconds where they stand.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

const QString shipped = QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria");
const TileId around{4, 9, 6}; // holds all of Syria

QByteArray tile(const QByteArray &)
{
    RasterImage image{.size = {256, 256}, .rgba = {}, .opaque = true};
    image.rgba.fill(char(200), 256 * 256 * 4);
    return encode(image, TileFormat::Png);
}

OnlineMap mapAt(int port)
{
    OnlineMap map;
    map.name = u"Streets"_s;
    map.url = u"http://127.0.0.1:%1/{z}/{x}/{y}.png"_s.arg(port);
    map.maxZoom = 8;
    return map;
}

struct Desk {
    explicit Desk(const QString &folder, bool network = false, const QString &language = u"en"_s)
    {
        Settings settings;
        settings.language = language;
        settings.theme = u"light"_s;
        settings.network = network;
        dressWindows(settings);
        workspace.online().setPlaces(folder + u"/maps.json"_s, DiskCache(folder + u"/tiles"_s));
        workspace.layers().setMemory(LayerMemory(folder + u"/layers.json"_s));
        window = std::make_unique<MainWindow>(workspace, settings);
        window->resize(1280, 800);
        window->show();
    }

    bool open(const QStringList &files = {shipped})
    {
        QSignalSpy opened(&workspace, &Workspace::opened);
        workspace.addFiles(files);
        return (!opened.isEmpty() || opened.wait(30000)) && settle();
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return !workspace.layers().isReading() && window->map().isSettled(); }, 30000);
    }
    bool put(const OnlineMap &map)
    {
        QSignalSpy added(&workspace.online(), &OnlineKeeper::added);
        workspace.online().add(map);
        return !added.isEmpty() || added.wait(20000); // what is quick is there at once
    }
    const LayerEntry *entry(const OnlineMap &map) { return workspace.model().layerStack().find(onlineId(map)); }

    Workspace workspace;
    std::unique_ptr<MainWindow> window;
};

void click(QWidget &widget)
{
    QTest::mouseClick(&widget, Qt::LeftButton);
}

void type(QLineEdit &edit, const QString &text)
{
    edit.setFocus();
    edit.selectAll();
    QTest::keyClicks(&edit, text);
}

/// By the panel's "+" and its menu.
OnlineDialog *openByMenu(MainWindow &window)
{
    for (QDockWidget *dock : window.findChildren<QDockWidget *>())
        if (dock->widget() == &window.layers())
            dock->raise();
    QTest::qWait(0);
    for (QToolButton *button : window.layers().findChildren<QToolButton *>())
        if (button->accessibleName() == u"Add layers…"_s)
            click(*button);
    QMenu *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    if (!menu)
        return nullptr;
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    return window.findChild<OnlineDialog *>();
}

} // namespace

class TestOnlineMaps : public QObject {
    Q_OBJECT

    QTemporaryDir m_rasters;
    QString m_base;

private slots:
    void initTestCase()
    {
        dressApplication();
        constexpr int pixels = 4096; // zoom 8
        m_base = m_rasters.filePath(u"base.tif"_s);
        maderasters::make(m_base,
                          {.width = pixels,
                           .height = pixels,
                           .transform = maderasters::tileTransform(around.zoom, around.x, around.y, pixels),
                           .crs = "EPSG:3857",
                           .options = "TILED=YES"},
                          [](int x, int y) {
                              return maderasters::Pixel{double(x % 251), double(y % 241), double((x * y) % 239), 0};
                          });
    }

    void itIsOffByDefaultAndNothingIsOpened()
    {
        QTemporaryDir folder;
        QVERIFY(!Settings().network);
        const QSettings nothing(folder.filePath(u"none.ini"_s), QSettings::IniFormat);
        QVERIFY(!readSettings(nothing).network);
        TileServer server(tile);
        const OnlineMap map = mapAt(server.port());
        Desk desk(folder.path());
        QVERIFY(desk.open());
        QVERIFY(!desk.workspace.online().isOn());
        QSignalSpy failed(&desk.workspace.online(), &OnlineKeeper::failed);
        desk.workspace.online().add(map);
        QVERIFY(!failed.isEmpty() || failed.wait(20000));
        QVERIFY(desk.window->notice().sentence().contains(map.name));
        QVERIFY(!desk.entry(map));
        QVERIFY(!QDir(folder.filePath(u"tiles"_s)).exists());
        QCOMPARE(server.requests(), 0);
    }

    void theSwitchIsKept()
    {
        QTemporaryDir folder;
        QSettings store(folder.filePath(u"kept.ini"_s), QSettings::IniFormat);
        Desk desk(folder.path(), true);
        QVERIFY(desk.workspace.online().isOn());
        writeSettings(store, desk.window->settings());
        QVERIFY(readSettings(store).network);
        desk.workspace.online().setOn(false);
        writeSettings(store, desk.window->settings());
        QVERIFY(!readSettings(store).network);
    }

    void whatIsNoMapIsNotWrittenDown()
    {
        QTemporaryDir folder;
        OnlineDialog dialog(folder.filePath(u"maps.json"_s), {}, false);
        dialog.show();
        click(dialog.writeButton());
        QVERIFY(!dialog.complaint().isEmpty());
        type(dialog.form().name(), u"Streets"_s);
        type(dialog.form().address(), u"https://tiles.example.org/streets.png"_s);
        click(dialog.writeButton());
        QVERIFY(dialog.complaint().contains(u"{z}"_s));
        QVERIFY(!QFile::exists(folder.filePath(u"maps.json"_s)));
        QCOMPARE(dialog.maps().count(), 0);
    }

    void aListThatCannotBeReadIsLeftAsItIs()
    {
        QTemporaryDir folder;
        QFile list(folder.filePath(u"maps.json"_s));
        QVERIFY(list.open(QIODevice::WriteOnly) && list.write("{ by hand") > 0);
        list.close();
        OnlineDialog dialog(list.fileName(), {}, false);
        dialog.show();
        QVERIFY(dialog.complaint().contains(u"maps.json"_s));
        type(dialog.form().name(), u"Streets"_s);
        type(dialog.form().address(), u"https://tiles.example.org/{z}/{x}/{y}.png"_s);
        click(dialog.writeButton());
        QVERIFY(!dialog.complaint().isEmpty());
        QVERIFY(list.open(QIODevice::ReadOnly));
        QCOMPARE(list.readAll(), "{ by hand");
    }

    void aNameIsGivenOnceAndWhatElseTheListSaysStays()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"maps.json"_s);
        QFile list(file);
        QVERIFY(list.open(QIODevice::WriteOnly) && list.write(R"({"maps":[{"name":"odd"}],"note":"mine"})") > 0);
        list.close();
        OnlineMap map = mapAt(1);
        map.kind = OnlineMap::Kind::Wms;
        map.url = u"https://maps.example.org/wms"_s;
        map.layers = u"roads"_s;
        map.maySave = true;
        QVERIFY(!addOnlineMap(file, map));
        QVERIFY(addOnlineMap(file, map));
        Problems problems;
        const auto maps = readOnlineMaps(file, problems);
        QVERIFY(maps);
        QCOMPARE(*maps, std::vector{map});
        QVERIFY(list.open(QIODevice::ReadOnly));
        const QByteArray text = list.readAll();
        QVERIFY(text.contains("mine") && text.contains("odd"));
    }

    void whatIsChangedKeepsItsPlaceAndWhatElseIsSaidOfIt()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"maps.json"_s);
        OnlineMap first = mapAt(1), second = mapAt(2);
        second.name = u"Relief"_s;
        QFile list(file);
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write(uR"({"maps":[{"name":"odd"},{"name":"Streets","url":"%1","max_zoom":8,"attribution":"Somebody",
"mine":7}],"note":"kept"})"_s.arg(first.url)
                       .toUtf8());
        list.close();
        first.attribution = u"Somebody"_s;
        QVERIFY(!addOnlineMap(file, second));
        OnlineMap after = first;
        after.attribution.clear();
        after.maxZoom = 12;
        after.name = second.name;
        QVERIFY(changeOnlineMap(file, first, after)); // taken
        after.name = u"Roads"_s;
        after.url = u"ftp://x"_s;
        QVERIFY(changeOnlineMap(file, first, after)); // no map
        after.url = first.url;
        QVERIFY(!changeOnlineMap(file, first, after));
        QVERIFY(changeOnlineMap(file, first, after)); // not there any more
        Problems problems;
        QCOMPARE(*readOnlineMaps(file, problems), (std::vector{after, second}));
        QVERIFY(!removeOnlineMap(file, second));
        QVERIFY(removeOnlineMap(file, second));
        QVERIFY(list.open(QIODevice::ReadOnly));
        const QByteArray text = list.readAll();
        QVERIFY(text.contains("odd") && text.contains("\"mine\": 7") && text.contains("kept"));
        QVERIFY(!text.contains("Somebody"));
    }

    void aMapIsChangedAndRemovedByKeys()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"maps.json"_s);
        const OnlineMap map = mapAt(1);
        QVERIFY(!addOnlineMap(file, map));
        Desk desk(folder.path(), true);
        QVERIFY(desk.open());
        QVERIFY(desk.put(map));
        OnlineDialog *dialog = desk.window->chooseOnlineMap();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        dialog->maps().setFocus();
        QTest::keyClick(&dialog->maps(), Qt::Key_F2);
        QVERIFY(dialog->leaveButton().isVisible());
        QCOMPARE(dialog->form().map(), map);
        QVERIFY(saveIfWanted(*dialog, u"online-change"_s));
        click(dialog->leaveButton());
        QVERIFY(!dialog->leaveButton().isVisible());
        QCOMPARE(dialog->form().name().text(), QString());

        click(dialog->changeButton());
        type(dialog->form().name(), u"Roads"_s);
        type(dialog->form().address(), u"http://127.0.0.1:1/roads/{z}/{x}/{y}.png"_s);
        click(dialog->writeButton());
        QCOMPARE(dialog->complaint(), QString());
        QCOMPARE(dialog->maps().count(), 1);
        QCOMPARE(dialog->maps().item(0)->text(), u"Roads"_s);
        OnlineMap changed = map;
        changed.name = u"Roads"_s;
        changed.url = u"http://127.0.0.1:1/roads/{z}/{x}/{y}.png"_s;
        QTRY_VERIFY(desk.entry(changed)); // what lies on the map follows
        QVERIFY(!desk.entry(map));

        dialog->maps().setFocus();
        QTest::keyClick(&dialog->maps(), Qt::Key_Delete);
        QCOMPARE(dialog->maps().count(), 0);
        QVERIFY(!dialog->removeButton().isEnabled() && !dialog->changeButton().isEnabled());
        QVERIFY(!desk.entry(changed));
        QVERIFY(dialog->complaint().contains(u"Roads"_s));
        QVERIFY(saveIfWanted(*dialog, u"online-removed"_s));
        click(dialog->writeButton()); // removed by mistake
        QCOMPARE(dialog->maps().count(), 1);
        Problems problems;
        QCOMPARE(*readOnlineMaps(file, problems), std::vector{changed});
    }

    void aMapIsWrittenDownTurnedOnAndTakenOff()
    {
        TileServer server(tile);
        if (!server.isUp())
            QSKIP("there is no loopback interface");
        QTemporaryDir folder;
        const OnlineMap map = mapAt(server.port());
        Desk desk(folder.path());
        QVERIFY(desk.open());
        OnlineDialog *dialog = openByMenu(*desk.window);
        QVERIFY(dialog && dialog->isVisible());
        type(dialog->form().name(), map.name);
        type(dialog->form().address(), map.url);
        click(dialog->writeButton());
        QCOMPARE(dialog->complaint(), QString());
        QCOMPARE(dialog->maps().count(), 1);
        QVERIFY(!dialog->takeButton().isEnabled());
        QVERIFY(saveIfWanted(*dialog, u"online-off"_s));
        dialog->networkSwitch().setFocus();
        QTest::keyClick(&dialog->networkSwitch(), Qt::Key_Space);
        QVERIFY(desk.window->settings().network);
        QCOMPARE(server.requests(), 0); // nothing is asked before a map is chosen
        QVERIFY(saveIfWanted(*dialog, u"online-on"_s));
        click(dialog->takeButton());
        OnlineMap written = map;
        written.maxZoom = OnlineMap().maxZoom;
        QVERIFY(QTest::qWaitFor([&] { return desk.entry(written) != nullptr; }, 20000));
        QCOMPARE(desk.workspace.model().layerStack().positionOf(onlineId(map)), std::size_t(0));
        QCOMPARE(desk.window->layers().currentId(), onlineId(map));
        QVERIFY(QTest::qWaitFor([&] { return server.requests() > 0; }, 20000));
        QVERIFY(desk.settle());

        // Off again: removed by mistake is not brought back either.
        desk.workspace.layers().remove(onlineId(map));
        QVERIFY(desk.put(written));
        QVERIFY(desk.settle());
        QTRY_VERIFY(!desk.window->findChild<OnlineDialog *>());
        dialog = openByMenu(*desk.window);
        QVERIFY(dialog);
        QVERIFY(dialog->networkSwitch().isChecked());
        const LayerStack before = desk.workspace.model().layerStack();
        dialog->networkSwitch().setFocus();
        QTest::keyClick(&dialog->networkSwitch(), Qt::Key_Space);
        QVERIFY(!desk.entry(map));
        desk.workspace.model().setLayerStack(before);
        QVERIFY(!desk.entry(map));
        desk.workspace.layers().bringBack();
        QVERIFY(!desk.entry(map));
        QVERIFY(desk.settle());
        const int asked = server.requests();
        desk.window->map().zoomTo(around.world());
        QVERIFY(desk.settle());
        QCOMPARE(server.requests(), asked);

        // The cache is seen, and emptied.
        QTRY_VERIFY(dialog->cacheText().contains(u"kept on disk:"_s));
        QTRY_VERIFY(dialog->emptyButton().isEnabled());
        QVERIFY(saveIfWanted(*dialog, u"online-cache"_s));
        click(dialog->emptyButton());
        QTRY_COMPARE(dialog->cacheText(), u"No tiles are kept on disk."_s);
        QCOMPARE(desk.workspace.online().cache().bytes(), 0);
    }

    void aStartAsksNobodyUnlessItWasTurnedOn()
    {
        TileServer server(tile);
        if (!server.isUp())
            QSKIP("there is no loopback interface");
        QTemporaryDir folder;
        const OnlineMap map = mapAt(server.port());
        QVERIFY(!addOnlineMap(folder.filePath(u"maps.json"_s), map));
        {
            Desk desk(folder.path(), true);
            QVERIFY(desk.open());
            QVERIFY(desk.put(map));
            LayerStyle style = desk.entry(map)->style;
            style.opacity = 0.5;
            desk.workspace.model().setLayerStack(desk.workspace.model().layerStack().restyled(onlineId(map), style));
            QVERIFY(desk.settle());
        }
        const int asked = server.requests();
        {
            Desk desk(folder.path(), false);
            QVERIFY(desk.open());
            QVERIFY(!desk.entry(map));
            desk.window->map().zoomTo(around.world());
            QVERIFY(desk.settle());
            // Something is written, and does not forget it.
            desk.workspace.model().setLayerStack(desk.workspace.model().layerStack().moved(incidentsId, 0));
        }
        QCOMPARE(server.requests(), asked);
        Desk desk(folder.path(), true);
        QVERIFY(desk.open());
        QVERIFY(QTest::qWaitFor([&] { return desk.entry(map) != nullptr; }, 20000));
        QCOMPARE(desk.entry(map)->style.opacity, 0.5);
    }

    void whereThereIsNoBaseMapThatIsSaid()
    {
        QTemporaryDir folder;
        Desk desk(folder.path());
        QVERIFY(desk.open());
        QVERIFY(!desk.window->saveAreaOffline());
        QVERIFY(!desk.window->notice().sentence().isEmpty());
    }

    void aMapWhoseTermsForbidSavingIsRefused()
    {
        TileServer server(tile);
        OnlineMap map = mapAt(server.isUp() ? server.port() : 1);
        map.termsUrl = u"https://tiles.example.org/terms"_s;
        const auto source = openOnline(map, NetworkUse::On);
        QVERIFY(source);
        OfflineDialog dialog({{{map.name, *source}}, around.world(), 5, {}});
        dialog.show();
        QTRY_VERIFY(dialog.estimateText().contains(map.termsUrl));
        QVERIFY(!dialog.saveButton().isEnabled());
        QCOMPARE(server.requests(), 0);
        dialog.leaveOnlineMaps();
        QCOMPARE(dialog.maps().count(), 0);
    }

    void aServerIsNotAskedBeforeSomebodyWantsToKnow()
    {
        TileServer server(tile);
        if (!server.isUp())
            QSKIP("there is no loopback interface");
        OnlineMap map = mapAt(server.port());
        map.maySave = true;
        const auto source = openOnline(map, NetworkUse::On);
        QVERIFY(source);
        OfflineDialog dialog({{{map.name, *source}}, around.world(), 5, {}});
        dialog.show();
        dialog.lastZoom().setFocus();
        QTest::keyClick(&dialog.lastZoom(), Qt::Key_Down);
        QCOMPARE(dialog.estimateText(), QString());
        QCOMPARE(server.requests(), 0);
        click(dialog.estimateButton());
        QTRY_VERIFY(!dialog.estimateText().isEmpty());
        QVERIFY(server.requests() > 0);
    }

    void anAreaIsSavedStoppedAndGoneOnWith()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"part.mbtiles"_s);
        Desk desk(folder.path());
        QVERIFY(desk.open({shipped, m_base}));
        desk.window->map().zoomTo(around.world());
        QTRY_VERIFY(desk.window->map().viewport().bounds().contains(around.world().center()));
        OfflineDialog *dialog = desk.window->saveAreaOffline();
        QVERIFY(dialog);
        QCOMPARE(desk.window->saveAreaOffline(), dialog); // one at a time
        QCOMPARE(dialog->maps().count(), 1);
        dialog->firstZoom().setValue(4);
        dialog->lastZoom().setValue(7);
        dialog->lastZoom().setFocus();
        QTest::keyClick(&dialog->lastZoom(), Qt::Key_Up);
        QCOMPARE(dialog->lastZoom().value(), 8);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->estimateText().contains(u"tile"_s), 20000);
        type(dialog->file(), file);
        QVERIFY(saveIfWanted(*dialog, u"offline"_s));

        QVERIFY(!dialog->stopButton().isEnabled());
        click(dialog->saveButton());
        QVERIFY(dialog->isSaving());
        QTRY_VERIFY_WITH_TIMEOUT(dialog->resultText().contains(u" of "_s), 20000);
        QVERIFY(saveIfWanted(*dialog, u"offline-saving"_s));
        click(dialog->stopButton());
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isSaving(), 20000);
        QVERIFY2(dialog->resultText().startsWith(u"Not finished"_s), qPrintable(dialog->resultText()));
        QVERIFY(openRaster(file)); // valid as it is

        QSignalSpy saved(dialog, &OfflineDialog::saved);
        dialog->saveButton().setFocus();
        QTest::keyClick(&dialog->saveButton(), Qt::Key_Space);
        QVERIFY(!saved.isEmpty() || saved.wait(60000));
        QVERIFY2(dialog->resultText().startsWith(u"Saved"_s) && !dialog->resultText().contains(u" 0 there"_s),
                 qPrintable(dialog->resultText()));
        QVERIFY(saveIfWanted(*dialog, u"offline-saved"_s));
        const auto whole = openRaster(file);
        QVERIFY(whole);
        QCOMPARE((*whole)->info().maxZoom, 8);

        // Complete, it is not written over.
        click(dialog->saveButton());
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isSaving() && dialog->resultText().contains(u"part.mbtiles"_s), 20000);
    }

    void itIsSaidInArabicAsWell()
    {
        QTemporaryDir folder;
        QVERIFY(!addOnlineMap(folder.filePath(u"maps.json"_s), mapAt(1)));
        Desk desk(folder.path(), false, u"ar"_s);
        OnlineDialog *dialog = desk.window->chooseOnlineMap();
        QCOMPARE(dialog->layoutDirection(), Qt::RightToLeft);
        QCOMPARE(dialog->maps().count(), 1);
        QVERIFY(saveIfWanted(*dialog, u"online-ar"_s));
    }
};

QTEST_MAIN(TestOnlineMaps)
#include "tst_onlinemaps.moc"
