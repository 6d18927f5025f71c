// Layers in the real window, offscreen: adding, dropping, ordering, styling, removing, restoring.
// With SIJILL_PICTURES=FOLDER it saves what it sees there, for people to look at.
#include "app/environment/atlaspath.h"
#include "app/look.h"
#include "app/mainwindow.h"
#include "app/workspace.h"
#include "tests/mapdata/raster/maderasters.h"
#include "tests/mapdata/vectortiles/madetiles.h"
#include "tests/widgets/pictures.h"
#include "widgets/layers/layerstyleeditor.h"
#include "widgets/layers/layertexts.h"
#include "widgets/map/mapwidget.h"
#include "widgets/painter/drawntiles.h"
#include "widgets/panels/layerpanel.h"
#include "widgets/panels/noticebar.h"

#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

const QString shipped = QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria");

struct Desk {
    explicit Desk(const QString &language = u"en"_s, const QString &theme = u"light"_s)
    {
        Settings settings;
        settings.language = language;
        settings.theme = theme;
        dressWindows(settings);
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
    bool add(const QStringList &files)
    {
        QSignalSpy added(&workspace.layers(), &LayerKeeper::added);
        workspace.addFiles(files);
        return added.wait(30000) && settle();
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return !workspace.layers().isReading() && window->map().isSettled(); }, 30000);
    }

    ViewModel &model() { return workspace.model(); }
    const LayerStack &stack() { return workspace.model().layerStack(); }
    QStringList names()
    {
        QStringList names;
        for (const LayerEntry &entry : stack().entries())
            names << (entry.isIncidents() ? u"incidents"_s : entry.name);
        return names;
    }
    QString idOf(const QString &name)
    {
        for (const LayerEntry &entry : stack().entries())
            if (entry.name == name)
                return entry.id;
        return {};
    }

    Workspace workspace;
    std::unique_ptr<MainWindow> window;
};

/// One square of half a degree in Syria, or wherever.
QByteArray square(double west, double south)
{
    const auto corner = [&](double dx, double dy) { return u"[%1,%2]"_s.arg(west + dx).arg(south + dy); };
    const QString ring =
        QStringList{corner(0, 0), corner(0.5, 0), corner(0.5, 0.5), corner(0, 0.5), corner(0, 0)}.join(u","_s);
    return uR"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Square","ref":"A 7"},
"geometry":{"type":"Polygon","coordinates":[[%1]]}}]})"_s.arg(ring)
        .toUtf8();
}

QString write(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
}

void drop(QWidget &widget, const QStringList &files)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &file : files)
        urls << QUrl::fromLocalFile(file);
    data.setUrls(urls);
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&widget, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&widget, &event);
    QVERIFY(event.isAccepted());
}

} // namespace

class TestLayers : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { dressApplication(); }

    void badFilesCostOnlyThemselves()
    {
        QTemporaryDir folder;
        const QString good = write(folder, u"good.geojson"_s, square(37, 35));
        const QString garbage = write(folder, u"garbage.shp"_s, "no shapefile at all");
        const QString empty = write(folder, u"empty.gpkg"_s, {});
        QDir(folder.path()).mkdir(u"hollow"_s);
        Desk desk;
        QVERIFY(desk.open());
        const std::size_t before = desk.stack().size();
        QVERIFY(desk.add({garbage, folder.filePath(u"missing.kml"_s), good, empty, folder.filePath(u"hollow"_s)}));
        QCOMPARE(desk.stack().size(), before + 1);
        QVERIFY(!desk.idOf(u"good"_s).isEmpty());
        QCOMPARE(desk.workspace.layers().failures().size(), std::size_t(4));
        for (const Problem &problem : desk.workspace.layers().failures())
            QVERIFY2(!problem.text.isEmpty() && problem.file.startsWith(folder.path()), qPrintable(oneLine(problem)));
        QVERIFY(desk.window->notice().isVisible());
        QVERIFY(desk.workspace.path() == shipped);
    }

    void aBaseMapIsLaidUnderWhateverElseIsGivenOrWhatShips_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("opened");
        QTest::newRow("alone") << QStringList{u"base.tif"_s} << QString();
        QTest::newRow("alone, of a kind that may hold features") << QStringList{u"base.gpkg"_s} << QString();
        QTest::newRow("before a layer") << QStringList{u"base.tif"_s, u"square.geojson"_s} << u"square.geojson"_s;
        QTest::newRow("before the atlas") << QStringList{u"base.tif"_s, shipped} << shipped;
    }
    void aBaseMapIsLaidUnderWhateverElseIsGivenOrWhatShips()
    {
        QFETCH(QStringList, files);
        QFETCH(const QString, opened);
        const QTemporaryDir folder;
        write(folder, u"square.geojson"_s, square(37, 35));
        maderasters::Made made;
        made.transform = maderasters::tileTransform(5, 19, 12, made.width);
        made.crs = "EPSG:3857";
        const auto grey = [](int, int) { return maderasters::Pixel{90, 90, 90, 255}; };
        maderasters::make(folder.filePath(u"base.tif"_s), made, grey);
        made.driver = "GPKG";
        maderasters::make(folder.filePath(u"base.gpkg"_s), made, grey);
        for (QString &file : files)
            file = QDir(folder.path()).absoluteFilePath(file);
        Desk desk;
        QSignalSpy added(&desk.workspace.layers(), &LayerKeeper::added);
        QVERIFY(desk.open(files));
        QVERIFY(!added.isEmpty() || added.wait(30000));
        QVERIFY(desk.settle());
        QCOMPARE(desk.workspace.path(),
                 opened.isEmpty() ? shippedAtlas() : QDir(folder.path()).absoluteFilePath(opened));
        const LayerEntry *base = desk.stack().find(desk.idOf(u"base"_s));
        QVERIFY(base && base->raster());
        QVERIFY(desk.workspace.layers().failures().empty());
    }

    void vectorTilesAreABaseMapInTheWindow()
    {
        const QTemporaryDir folder;
        made::Tiles tiles;
        for (int zoom = 0; zoom <= 14; ++zoom)
            tiles.push_back({{zoom, 9863 >> (14 - zoom), 6543 >> (14 - zoom)}, gzipped(made::townTile())});
        QFile file(folder.filePath(u"town.pmtiles"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(made::pmtiles(tiles));
        file.close();
        Desk desk;
        QSignalSpy added(&desk.workspace.layers(), &LayerKeeper::added);
        QVERIFY(desk.open({file.fileName()}));
        QVERIFY(!added.isEmpty() || added.wait(30000));
        const QString id = desk.idOf(u"town"_s);
        const LayerEntry *town = desk.stack().find(id);
        QVERIFY(town && town->tiles());
        QVERIFY(desk.workspace.layers().failures().empty());
        QCOMPARE(boundsOf(*town), TileId({14, 9863, 6543}).world());
        const auto facts = layerFacts(*town, QLocale(QLocale::English));
        QVERIFY(std::ranges::any_of(facts, [](const auto &fact) { return fact.second == "Protomaps"_L1; }));
        LayerStyle style = town->style;
        style.labels = LayerLabels::Both;
        desk.workspace.model().setLayerStack(desk.stack().restyled(id, style));
        desk.window->map().showWhole(TileId{14, 9863, 6543}.world());
        // The camera is on its way.
        QVERIFY(QTest::qWaitFor([&] { return desk.window->map().viewport().zoom() > 13; }, 20000));
        QVERIFY(desk.settle());
        const QImage seen = desk.window->map().grab().toImage();
        int motorway = 0;
        for (int y = 0; y < seen.height(); ++y)
            for (int x = 0; x < seen.width(); ++x)
                motorway += seen.pixelColor(x, y) == QColor(0xfbf0d8) ? 1 : 0;
        if (const QString pictures = qEnvironmentVariable("SIJILL_PICTURES"); !pictures.isEmpty())
            seen.save(pictures + u"/tiles.png"_s);
        QVERIFY(motorway > 50);
        // What can be set of it is whole, however narrow the panel was.
        LayerPanel &panel = desk.window->layers();
        QVERIFY(
            QTest::qWaitFor([&] { return panel.viewport()->width() >= panel.widget()->minimumSizeHint().width(); }));
        QVERIFY(panel.isVisible() && panel.widget()->minimumSizeHint().width() < 260);
        // What its tiles take up is told, and how much it may become.
        const auto told = layerFacts(*desk.stack().find(id), QLocale(QLocale::English));
        QVERIFY(std::ranges::any_of(told, [](const auto &fact) {
            return fact.first == "Memory"_L1 && !fact.second.startsWith("0 "_L1) &&
                   fact.second.contains("at most 64"_L1);
        }));
        const QStringList named = attributionsOf(desk.window->map().surface().rasters());
        QVERIFY(named.join(u' ').contains("OpenStreetMap"_L1));
    }

    void aTileThatCannotBeReadIsSaidOnce()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"holes.pmtiles"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(made::pmtiles(
            {{{0, 0, 0}, gzipped(made::townTile())}, {{14, 9863, 6543}, QByteArray("\x1f\x8b nothing of the kind")}}));
        file.close();
        Desk desk;
        QSignalSpy added(&desk.workspace.layers(), &LayerKeeper::added);
        QVERIFY(desk.open({file.fileName()}));
        QVERIFY(!added.isEmpty() || added.wait(30000));
        QVERIFY(desk.settle());
        NoticeBar &notice = desk.window->notice();
        QVERIFY2(!notice.sentence().contains("could not be read"_L1), qPrintable(notice.sentence()));
        desk.window->map().showWhole(TileId{14, 9863, 6543}.world());
        QVERIFY(QTest::qWaitFor([&] { return notice.sentence().contains("1 tile"_L1); }, 20000));
        QVERIFY(notice.sentence().contains("holes.pmtiles"_L1));
        notice.say(u"something else"_s);
        desk.window->map().showWhole(TileId{13, 4931, 3271}.world());
        QVERIFY(desk.settle());
        QCOMPARE(notice.sentence(), u"something else"_s);
    }

    void whereNothingIsOpenAMissingFileIsSaid()
    {
        Desk desk;
        QSignalSpy failed(&desk.workspace, &Workspace::failed);
        desk.workspace.addFiles({u"/no/such/thing.csv"_s});
        QVERIFY(failed.wait(20000));
        QVERIFY(desk.window->notice().sentence().contains(u"/no/such/thing.csv"_s));
    }

    void filesAreDroppedOnTheWindow()
    {
        QTemporaryDir folder;
        write(folder, u"one.geojson"_s, square(37, 35));
        write(folder, u"two.geojson"_s, square(38, 35));
        write(folder, u"notes.txt"_s, "not a layer");
        Desk desk;
        QVERIFY(desk.open());
        QSignalSpy added(&desk.workspace.layers(), &LayerKeeper::added);
        drop(*desk.window, {folder.path()}); // a folder stands for what is in it
        QVERIFY(added.wait(20000));
        QCOMPARE(added.first().first().toStringList().size(), 2);
        QVERIFY(desk.workspace.layers().failures().empty());
        QVERIFY(!desk.idOf(u"one"_s).isEmpty() && !desk.idOf(u"two"_s).isEmpty());
        QVERIFY(desk.window->layers().isVisible());
        QCOMPARE(desk.window->layers().currentId(), desk.idOf(u"two"_s));
    }

    void anAtlasAndLayersOpenTogether()
    {
        QTemporaryDir folder;
        const QString file = write(folder, u"one.geojson"_s, square(37, 35));
        Desk desk;
        QSignalSpy added(&desk.workspace.layers(), &LayerKeeper::added);
        QVERIFY(desk.open({file, shipped}));
        QVERIFY(!added.isEmpty() || added.wait(20000));
        QCOMPARE(desk.workspace.path(), shipped);
        QVERIFY(!desk.idOf(u"one"_s).isEmpty());
    }

    void areasWithCodesJoinTheAtlas()
    {
        QTemporaryDir folder;
        QByteArray areas = square(37, 36);
        areas.replace(R"("name":"Square","ref":"A 7")",
                      R"("ADM3_EN":"Squareland","ADM3_PCODE":"SY020099","ADM2_PCODE":"SY0200","ADM1_PCODE":"SY02")");
        Desk desk;
        QVERIFY(desk.open());
        const std::size_t incidents = desk.model().atlas()->incidents.size();
        QVERIFY(desk.add({write(folder, u"areas.geojson"_s, areas)}));
        const auto &places = desk.model().atlas()->places;
        QVERIFY(std::ranges::find(places, u"SY020099"_s, &Place::id) != places.end());
        QCOMPARE(desk.model().atlas()->incidents.size(), incidents);
        const LayerEntry *entry = desk.stack().find(desk.idOf(u"areas"_s));
        QVERIFY(entry && entry->added);
        QVERIFY(!desk.idOf(u"governorates"_s).isEmpty());
    }

    void townsOfTheAtlasGiveWayToBetterOnesAndArePlacesOnce()
    {
        QTemporaryDir folder;
        const auto town = [](const QString &code, const QString &name, const QString &area, double lon, double lat) {
            return uR"({"type":"Feature","properties":{"ADM4_EN":"%1","ADM4_PCODE":"%2","ADM3_PCODE":"%3",
"ADM1_PCODE":"%4"},"geometry":{"type":"Point","coordinates":[%5,%6]}})"_s.arg(name, code, area, area.left(4))
                .arg(lon)
                .arg(lat);
        };
        const QString towns = write(folder, u"communities.geojson"_s,
                                    uR"({"type":"FeatureCollection","features":[%1]})"_s
                                        .arg(QStringList{town(u"C5140"_s, u"Khasham"_s, u"SY090004"_s, 40.292, 35.302),
                                                         town(u"C7612"_s, u"Khasham"_s, u"SY080000"_s, 40.75, 36.6),
                                                         town(u"C0001"_s, u"Southwest"_s, u"SY140000"_s, 35.6, 32.3),
                                                         town(u"C0002"_s, u"Northeast"_s, u"SY080000"_s, 42.4, 37.3)}
                                                 .join(u','))
                                        .toUtf8());
        const LayerMemory memory(folder.filePath(u"layers.json"_s));
        {
            Desk desk;
            desk.workspace.layers().setMemory(memory);
            QVERIFY(desk.open());
            QVERIFY(desk.add({towns}));
            // One place with its P-code, named and placed as the atlas has it.
            const auto &places = desk.model().atlas()->places;
            QCOMPARE(std::ranges::count(places, u"khasham"_s, &Place::id), 0);
            const auto khasham = std::ranges::find(places, u"C5140"_s, &Place::id);
            QVERIFY(khasham != places.end());
            QCOMPARE(khasham->name.arabic, u"خشام"_s);
            QCOMPARE(std::ranges::count(places, u"Khasham"_s, [](const Place &p) { return p.name.english; }), 2);

            const QString shippedTowns = desk.idOf(u"towns"_s), added = desk.idOf(u"communities"_s);
            QVERIFY(!shippedTowns.isEmpty() && !added.isEmpty());
            QVERIFY(!desk.stack().isShown(*desk.stack().find(shippedTowns)));
            desk.window->layers().select(shippedTowns);
            const auto told = [&] {
                for (const QLabel *label : desk.window->layers().findChildren<QLabel *>())
                    if (label->isVisible() && label->text().contains(u"communities"_s))
                        return true;
                return false;
            };
            QVERIFY(told());
            QVERIFY(saveIfWanted(*desk.window, u"gives-way"_s));
            // She wants both.
            LayerList &list = desk.window->layers().list();
            list.setFocus();
            QTest::keyClick(&list, Qt::Key_Space);
            QVERIFY(desk.stack().isShown(*desk.stack().find(shippedTowns)));
            QVERIFY(!told());
        }
        Desk desk;
        desk.workspace.layers().setMemory(memory);
        QSignalSpy added(&desk.workspace.layers(), &LayerKeeper::added);
        QVERIFY(desk.open());
        QVERIFY(!added.isEmpty() || added.wait(20000));
        QVERIFY(!desk.idOf(u"communities"_s).isEmpty());
        const LayerEntry *before = desk.stack().find(desk.idOf(u"towns"_s));
        QVERIFY(before && before->beside && desk.stack().isShown(*before));
    }

    void aLayerFarAwayIsGoneTo()
    {
        QTemporaryDir folder;
        Desk desk;
        QVERIFY(desk.open());
        QVERIFY(desk.add({write(folder, u"far.geojson"_s, square(-70, -30))}));
        const QRectF far = desk.stack().find(desk.idOf(u"far"_s))->vector()->bounds;
        QVERIFY(QTest::qWaitFor([&] { return desk.window->map().viewport().bounds().contains(far); }, 5000));
    }

    void aLayerIsHiddenMovedAndRemovedByKeys()
    {
        QTemporaryDir folder;
        Desk desk;
        QVERIFY(desk.open());
        QVERIFY(desk.add({write(folder, u"one.geojson"_s, square(37, 35))}));
        LayerList &list = desk.window->layers().list();
        const QString id = desk.idOf(u"one"_s);
        QCOMPARE(list.currentId(), id);
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Space);
        QVERIFY(!desk.stack().find(id)->style.visible);
        QTest::keyClick(&list, Qt::Key_Space);
        QVERIFY(desk.stack().find(id)->style.visible);

        const std::size_t at = desk.stack().positionOf(id);
        QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(desk.stack().positionOf(id), at - 1);
        QCOMPARE(list.currentId(), id);
        for (int i = 0; i < 9; ++i)
            QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(desk.stack().positionOf(id), desk.stack().size() - 2); // below the incidents

        QTest::keyClick(&list, Qt::Key_Delete);
        QVERIFY(!desk.stack().find(id));
        QVERIFY(desk.window->notice().sentence().contains(u"one"_s));
        QPushButton *back = nullptr;
        for (QPushButton *button : desk.window->notice().findChildren<QPushButton *>())
            if (button->text() == u"Bring back"_s)
                back = button;
        QVERIFY(back && back->isVisible());
        QTest::mouseClick(back, Qt::LeftButton);
        QCOMPARE(desk.stack().positionOf(id), desk.stack().size() - 2);
    }

    void theIncidentsAreHiddenAndNeverRemoved()
    {
        Desk desk;
        QVERIFY(desk.open());
        LayerList &list = desk.window->layers().list();
        list.setCurrentId(incidentsId);
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Delete);
        QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
        QVERIFY(desk.stack().entries().back().isIncidents());
        QVERIFY(!desk.window->map().surface().targetsInView().empty());
        QTest::keyClick(&list, Qt::Key_Space);
        QVERIFY(!desk.stack().showsIncidents());
        QVERIFY(desk.window->map().surface().targetsInView().empty());
    }

    void rowsAreDraggedWithTheMouse()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.window->layers().select(desk.stack().entries().front().id);
        QVERIFY(QTest::qWaitFor([&] { return desk.window->isVisible(); }));
        for (QDockWidget *dock : desk.window->findChildren<QDockWidget *>())
            if (dock->widget() == &desk.window->layers())
                dock->raise();
        LayerList &list = desk.window->layers().list();
        QVERIFY(QTest::qWaitFor([&] { return list.isVisible() && list.viewport()->height() > 100; }));
        const QString lowest = desk.stack().entries().front().id;
        const QPoint from = list.visualRect(list.model()->index(list.model()->rowCount() - 1, 0)).center();
        const QPoint to = list.visualRect(list.model()->index(1, 0)).center() - QPoint(0, 8);
        QTest::mousePress(list.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(list.viewport(), (from + to) / 2);
        QTest::mouseMove(list.viewport(), to);
        QTest::mouseRelease(list.viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(desk.stack().positionOf(lowest), desk.stack().size() - 2);
        // Not beyond the incidents, wherever it is dropped.
        QTest::mousePress(list.viewport(), Qt::LeftButton, {}, to);
        QTest::mouseMove(list.viewport(), to + QPoint(0, 15));
        QTest::mouseMove(list.viewport(), {20, 1});
        QTest::mouseRelease(list.viewport(), Qt::LeftButton, {}, {20, 1});
        QVERIFY(desk.stack().entries().back().isIncidents());
    }

    void aStyleIsAppliedAtOnce()
    {
        QTemporaryDir folder;
        Desk desk;
        QVERIFY(desk.open());
        QVERIFY(desk.add({write(folder, u"one.geojson"_s, square(37, 35))}));
        const QString id = desk.idOf(u"one"_s);
        const auto style = [&] { return desk.stack().find(id)->style; };
        LayerStyleEditor &editor = desk.window->layers().editor();
        editor.opacity().setFocus();
        QTest::keyClick(&editor.opacity(), Qt::Key_PageDown);
        QCOMPARE(style().opacity, 0.9);
        editor.lineWidth().setValue(4);
        QCOMPARE(style().lineWidth, 4.0);
        editor.fromZoom().setValue(9);
        editor.toZoom().setValue(5);
        QCOMPARE(style().fromZoom, 5.0); // never from above to
        QCOMPARE(style().toZoom, 5.0);
        emit editor.fill().colourChanged(QColor(Qt::green));
        QCOMPARE(style().fill, QColor(Qt::green));

        // A field of the file is read in the background.
        const int field = editor.labels().findText(u"Field ref"_s);
        QVERIFY(field >= 0);
        editor.labels().setCurrentIndex(field);
        emit editor.labels().activated(field);
        QCOMPARE(style().labelField, u"ref"_s);
        QVERIFY(QTest::qWaitFor([&] { return desk.stack().find(id)->texts != nullptr; }, 20000));
        QCOMPARE(desk.stack().find(id)->texts->front(), u"A 7"_s);
    }

    void whatItIsTellsTheFacts()
    {
        Desk desk;
        QVERIFY(desk.open());
        const QString id = desk.idOf(u"governorates"_s);
        QVERIFY(!id.isEmpty());
        desk.window->layers().showFacts(id);
        // Nobody had looked at the file of an atlas's layer yet.
        QVERIFY(QTest::qWaitFor([&] { return !desk.stack().find(id)->report.driver.isEmpty(); }, 20000));
        auto *dialog = desk.window->layers().findChild<QDialog *>(u"facts"_s);
        QVERIFY(dialog && dialog->isVisible());
        QString all;
        for (QLabel *label : dialog->findChildren<QLabel *>())
            all += label->text() + u'\n';
        QVERIFY2(all.contains(u"ESRI Shapefile"_s) && all.contains(u"UTF-8"_s) && all.contains(u"4326"_s),
                 qPrintable(all));
    }

    void layersComeBackWithTheirAtlas()
    {
        QTemporaryDir folder;
        const QString stays = write(folder, u"stays.geojson"_s, square(37, 35));
        const QString goes = write(folder, u"goes.geojson"_s, square(38, 35));
        const LayerMemory memory(folder.filePath(u"layers.json"_s));
        {
            Desk desk;
            desk.workspace.layers().setMemory(memory);
            QVERIFY(desk.open());
            QVERIFY(desk.add({stays, goes}));
            LayerStyle style;
            style.line = QColor(Qt::blue);
            const QString id = desk.idOf(u"stays"_s);
            desk.model().setLayerStack(desk.stack().restyled(id, style).moved(id, 0));
            style = {};
            style.visible = false;
            desk.model().setLayerStack(desk.stack().restyled(desk.idOf(u"towns"_s), style));
        }
        QVERIFY(QFile::remove(goes));
        {
            Desk desk;
            desk.workspace.layers().setMemory(memory);
            QSignalSpy added(&desk.workspace.layers(), &LayerKeeper::added);
            QVERIFY(desk.open());
            QVERIFY(!added.isEmpty() || added.wait(20000));
            const LayerEntry *entry = desk.stack().find(desk.idOf(u"stays"_s));
            QVERIFY(entry && entry->style.line == QColor(Qt::blue));
            QCOMPARE(desk.stack().positionOf(entry->id), std::size_t(0));
            QVERIFY(!desk.stack().find(desk.idOf(u"towns"_s))->style.visible);
            QVERIFY2(desk.window->notice().sentence().contains(u"goes.geojson"_s),
                     qPrintable(desk.window->notice().sentence()));
        }
        // On a stick that is back in its place, it is there again.
        QVERIFY(!write(folder, u"goes.geojson"_s, square(38, 35)).isEmpty());
        Desk desk;
        desk.workspace.layers().setMemory(memory);
        QSignalSpy added(&desk.workspace.layers(), &LayerKeeper::added);
        QVERIFY(desk.open());
        QVERIFY(!added.isEmpty() || added.wait(20000));
        QVERIFY(!desk.idOf(u"goes"_s).isEmpty());
    }

    void nothingIsKeptOfAnAtlasNobodyTouched()
    {
        QTemporaryDir folder;
        const LayerMemory memory(folder.filePath(u"layers.json"_s));
        {
            Desk desk;
            desk.workspace.layers().setMemory(memory);
            QVERIFY(desk.open());
            desk.model().setLayerStack(desk.stack());
        }
        QVERIFY(memory.read(shipped).isEmpty());
    }

    void numbersWithoutACoordinateSystemAreAskedAbout()
    {
        QTemporaryDir folder;
        const QString mif = write(folder, u"metres.mif"_s,
                                  "Version 300\nCharset \"Neutral\"\nDelimiter \",\"\nCoordSys NonEarth Units \"m\" "
                                  "Bounds (0, 0) (1000000, 10000000)\nColumns 1\n  name Char(20)\nData\n\n"
                                  "Point 338000 4008000\n");
        write(folder, u"metres.mid"_s, "\"A\"\n");
        Desk desk;
        QVERIFY(desk.open());
        QSignalSpy unplaced(&desk.workspace.layers(), &LayerKeeper::unplaced);
        QVERIFY(desk.add({mif}));
        QCOMPARE(unplaced.size(), 1);
        QSignalSpy added(&desk.workspace.layers(), &LayerKeeper::added);
        desk.workspace.layers().place(mif, u"EPSG:32637"_s);
        QVERIFY(added.wait(20000));
        QCOMPARE(added.first().first().toStringList().size(), 1);
        const LayerEntry *entry = desk.stack().find(added.first().first().toStringList().first());
        QVERIFY(entry);
        const LonLat at = toLonLat(entry->vector()->features.front().labelPoint);
        QVERIFY2(std::abs(at.x() - 37.2) < 0.1 && std::abs(at.y() - 36.2) < 0.1, "not near Aleppo");
        QCOMPARE(entry->crs, u"EPSG:32637"_s);
    }

    void picturesOfThePanel()
    {
        const QString data = qEnvironmentVariable("SIJILL_REAL_DATA");
        if (qEnvironmentVariable("SIJILL_PICTURES").isEmpty() || data.isEmpty())
            QSKIP("for people to look at, with SIJILL_PICTURES and SIJILL_REAL_DATA");
        const QStringList files = qEnvironmentVariable("SIJILL_LAYERS").split(u':', Qt::SkipEmptyParts);
        for (const QString &language : {u"en"_s, u"ar"_s}) {
            for (const QString &theme : {u"light"_s, u"dark"_s}) {
                Desk desk(language, theme);
                QVERIFY(desk.open());
                QVERIFY(desk.add(files));
                for (const double zoom : {6.6, 8.5, 11.0}) {
                    desk.window->map().setCamera({{37.15, 36.2}, zoom});
                    if (zoom < 7)
                        desk.window->map().zoomToAll();
                    QTest::qWait(500); // tiles and names come after the camera rests, with which settle() begins
                    QVERIFY(desk.settle());
                    QVERIFY(saveIfWanted(*desk.window, u"layers-%1-%2-%3"_s.arg(language, theme).arg(zoom)));
                }
            }
        }
    }
};

QTEST_MAIN(TestLayers)
#include "tst_layers.moc"
