// Positions in the real window: read-out, go to, measuring, graticule, in both directions of reading.
// With SIJILL_PICTURES=FOLDER it saves what it sees there, for people to look at.
#include "app/look.h"
#include "app/mainwindow.h"
#include "app/workspace.h"
#include "mapdata/geo/geodesic.h"
#include "widgets/map/coordinatereadout.h"
#include "widgets/map/mapwidget.h"
#include "widgets/panels/noticebar.h"
#include "widgets/panels/searchbox.h"

#include <QDir>
#include <QInputMethodEvent>
#include <QSettings>
#include <QSignalSpy>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

const LonLat damascus(36.2765, 33.5138);

struct Desk {
    explicit Desk(const QString &language = u"en"_s, Settings settings = {})
    {
        settings.language = language;
        settings.theme = u"light"_s;
        dressWindows(settings);
        window = std::make_unique<MainWindow>(workspace, settings);
        window->show();
        QSignalSpy opened(&workspace, &Workspace::opened);
        workspace.open(QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria"));
        stands = (!opened.isEmpty() || opened.wait(20000)) && settle();
        window->activateWindow();
    }

    bool settle()
    {
        return QTest::qWaitFor([this] { return window->map().isSettled(); }, 20000);
    }

    void search(const QString &text)
    {
        window->search().setFocus();
        window->search().clear();
        // Qt Test presses ASCII keys only; other letters come as an input method sends them.
        QInputMethodEvent typed;
        typed.setCommitString(text);
        QCoreApplication::sendEvent(&window->search(), &typed);
        QTest::keyClick(&window->search(), Qt::Key_Return);
    }

    Workspace workspace;
    std::unique_ptr<MainWindow> window;
    bool stands = false;
};

void saveIfWanted(Desk &desk, const QString &name)
{
    const QString folder = qEnvironmentVariable("SIJILL_PICTURES");
    if (folder.isEmpty())
        return;
    QVERIFY(desk.settle());
    QTest::qWait(80); // a Quick widget shows a frame some milliseconds after it is asked for
    QVERIFY(desk.window->grab().save(QDir(folder).filePath(name + u".png"_s)));
}

void languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << u"en"_s;
    QTest::newRow("ar") << u"ar"_s;
}

} // namespace

class TestPositions : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { dressApplication(); }

    void aTypedPositionIsTheFirstHit_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("decimal") << u"33.5138, 36.2765"_s;
        QTest::newRow("dms") << u"33°30'49.7\"N 36°16'35.4\"E"_s;
        QTest::newRow("utm") << u"37S 247029 3711570"_s;
        QTest::newRow("mgrs") << u"37SBT4702911570"_s;
        QTest::newRow("Arabic") << u"٣٣٫٥١٣٨ شمالاً، ٣٦٫٢٧٦٥ شرقاً"_s;
        QTest::newRow("epsg") << u"EPSG:32637 247029 3711570"_s;
    }

    void aTypedPositionIsTheFirstHit()
    {
        QFETCH(QString, text);
        Desk desk;
        QVERIFY(desk.stands);
        SearchModel &results = desk.window->search().results();
        results.search(text);
        QVERIFY(results.rowCount() > 0);
        QVERIFY2(results.index(0).data().toString().startsWith(u"Go to "_s),
                 qPrintable(results.index(0).data().toString()));
        desk.search(text);
        MapWidget &map = desk.window->map();
        QVERIFY(map.tools().pin());
        QVERIFY(geodesicMetres(*map.tools().pin(), damascus) < 3);
        QVERIFY(QTest::qWaitFor([&] { return geodesicMetres(map.camera().centre, damascus) < 10; }, 5000));
        QVERIFY(map.hasFocus());
        QTest::keyClick(&map, Qt::Key_Escape);
        QVERIFY(!map.tools().pin());
    }

    void theHitSaysWhatItIs()
    {
        Desk desk;
        SearchModel &results = desk.window->search().results();
        results.search(u"33.5138, 36.2765"_s);
        QCOMPARE(results.index(0).data().toString(), u"Go to 33.5138° N, 36.2765° E (decimal degrees)"_s);
        results.search(u"37 S 247029 3711570"_s);
        QVERIFY(results.index(0).data(SearchModel::DetailRole).toString().contains(u"33.5138"_s));
        QVERIFY(results.index(0).data(SearchModel::DetailRole).toString().contains(u"not as south"_s));
        results.search(u"Homs"_s);
        QVERIFY(!results.index(0).data(SearchModel::PositionRole).isValid());
    }

    void aPositionThatIsNoneIsToldWhy()
    {
        Desk desk;
        QVERIFY(desk.stands);
        desk.search(u"95.5 N 36 E"_s);
        QVERIFY(desk.window->notice().isVisible());
        QVERIFY2(desk.window->notice().sentence().contains(u"latitude 95.5"_s),
                 qPrintable(desk.window->notice().sentence()));
    }

    void theKeyMMeasures()
    {
        Desk desk;
        QVERIFY(desk.stands);
        MapWidget &map = desk.window->map();
        map.setFocus();
        QTest::keyClick(&map, Qt::Key_M);
        QVERIFY(map.tools().isMeasuring());
        QTest::keyClick(&map, Qt::Key_Escape);
        QVERIFY(!map.tools().isMeasuring());
        QTest::keyClick(&map, Qt::Key_M);
        QVERIFY(map.tools().isMeasuring());
        // A name is typed into the search box as ever.
        map.tools().setMeasuring(false);
        desk.window->search().setFocus();
        QTest::keyClicks(&desk.window->search(), u"m"_s);
        QVERIFY(!map.tools().isMeasuring());
    }

    void theReadoutFollowsThePointer()
    {
        Desk desk;
        QVERIFY(desk.stands);
        QTest::mouseMove(&desk.window->map(), {300, 240});
        QTest::mouseMove(&desk.window->map(), {320, 250});
        const LonLat there = toLonLat(desk.window->map().viewport().toWorld({320, 250}));
        QVERIFY(QTest::qWaitFor([&] { return geodesicMetres(desk.window->readout().position(), there) < 1; }, 2000));
        QVERIFY(desk.window->readout().isVisible());
    }

    void notationAndGraticuleAreKept()
    {
        const QTemporaryDir folder;
        QSettings store(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        {
            Desk desk;
            desk.window->readout().setPositionStyle({Notation::Mgrs});
            desk.window->map().tools().setGraticule(true);
            writeSettings(store, desk.window->settings());
        }
        Desk again(u"en"_s, readSettings(store));
        QCOMPARE(int(again.window->readout().style().notation), int(Notation::Mgrs));
        QVERIFY(again.window->map().tools().hasGraticule());
    }

    void bothDirectionsShowTheTools_data() { languages(); }
    void bothDirectionsShowTheTools()
    {
        QFETCH(QString, language);
        Desk desk(language);
        QVERIFY(desk.stands);
        MapWidget &map = desk.window->map();
        CoordinateReadout &readout = desk.window->readout();
        map.tools().setGraticule(true);
        readout.setPosition(damascus);
        // The read-out begins where lines begin.
        const bool mirrored = language == "ar"_L1;
        QVERIFY(mirrored ? readout.geometry().right() > map.width() - 20 : readout.x() < 20);
        saveIfWanted(desk, u"graticule-"_s + language);
        map.tools().setMeasuring(true);
        saveIfWanted(desk, u"measure-begun-"_s + language);
        const auto screen = [&](LonLat degrees) { return map.viewport().toScreen(toWorld(degrees)).toPoint(); };
        for (const LonLat point : {damascus, LonLat(36.72, 34.73), LonLat(39.0, 35.95)})
            QTest::mouseClick(&map, Qt::LeftButton, {}, screen(point));
        QCOMPARE(map.tools().measured().points.size(), 3U);
        saveIfWanted(desk, u"measure-path-"_s + language);
        QTest::mouseClick(&map, Qt::LeftButton, {}, screen(damascus));
        QVERIFY(map.tools().measured().closed);
        readout.setPositionStyle({Notation::Dms});
        saveIfWanted(desk, u"measure-area-"_s + language);
        map.tools().setMeasuring(false);
        desk.search(u"37S 247029 3711570"_s);
        readout.setPositionStyle({Notation::Mgrs});
        QVERIFY(QTest::qWaitFor([&] { return geodesicMetres(map.camera().centre, damascus) < 10; }, 5000));
        saveIfWanted(desk, u"pin-"_s + language);
    }
};

QTEST_MAIN(TestPositions)
#include "tst_positions.moc"
