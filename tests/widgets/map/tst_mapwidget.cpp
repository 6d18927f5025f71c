#include "mapdata/store/atlasfile.h"
#include "widgets/map/graphics.h"
#include "widgets/map/mapwidget.h"
#include "widgets/painter/picture.h"

#include <QApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

/// The real widget on the shipped atlas, with real mouse, wheel and keys.
class MapWidgetTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void itOpensOnTheWholeAtlas();
    void anEmptyModelIsNoTrouble();
    void clickingAMarkerSelectsItsIncidents();
    void clickingABadgeSelectsItsIncidents();
    void clickingTheTraySelectsWhatHasNoPlace();
    void clickingTheGroundClearsTheSelection();
    void hoveringTellsPlaceDateAndCount();
    void theWheelZoomsAboutThePointer();
    void draggingMovesTheGroundWithThePointer();
    void theMiddleButtonMovesItToo();
    void shiftAndDragGoesToTheBox();
    void keysAloneDoTheSame();
    void theModelKnowsWhatIsInView();
    void theCameraCanBeKept();
    void zoomingToAnAreaShowsAllOfIt();
    void theWindowChangesWhatIsDrawn();
    void whatIsSeenIsWhatIsExported();
    void panningChangesNoMarker();
    void aClickOnSeveralPlacesSelectsAllTheirIncidents();
    void aDoubleClickGoesToWhereTheyPart();
    void returnGoesThereToo();
    void spaceSelectsAndStays();
    void theSelectionOutlivesAChangeOfLevel();
    void whatWasSelectedInTheAtlasBeforeMarksNothing();
    void hoveringTellsHowManyPlaces();

private:
    Target find(Target::Kind kind) const;
    Target findSeveral();
    void doubleClick(QPointF at);
    void settle()
    {
        QVERIFY(QTest::qWaitFor([&] { return m_map->isSettled(); }, 5000));
    }
    QPoint at(Target target) const { return m_map->surface().positionOf(target).toPoint(); }

    OpenedAtlas m_opened;
    std::unique_ptr<ViewModel> m_model;
    std::unique_ptr<MapWidget> m_map;
};

void MapWidgetTest::initTestCase()
{
    chooseGraphics();
    Result<OpenedAtlas> opened = readAtlas(QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria"));
    QVERIFY(opened);
    m_opened = std::move(opened).value();
}

void MapWidgetTest::init()
{
    m_model = std::make_unique<ViewModel>();
    m_map = std::make_unique<MapWidget>(*m_model);
    m_map->resize(900, 640);
    m_map->show();
    m_model->setAtlas(m_opened);
    m_model->setWindow(Span::days(toDay(QDate(2013, 1, 14)), toDay(QDate(2013, 1, 15))));
    QTest::mouseMove(m_map.get(), {2, 2}); // the pointer of the test before may rest on something
    QVERIFY(QTest::qWaitFor([&] { return m_map->isSettled(); }, 5000));
}

void MapWidgetTest::cleanup()
{
    m_map.reset();
    m_model.reset();
}

Target MapWidgetTest::find(Target::Kind kind) const
{
    // One that nothing else lies over.
    for (const Target target : m_map->surface().targetsInView()) {
        if (target.kind == kind && m_map->surface().targetAt(m_map->surface().positionOf(target)) == target)
            return target;
    }
    return {};
}

void MapWidgetTest::itOpensOnTheWholeAtlas()
{
    const QRectF home = homeOf(*m_opened.atlas, m_opened.layers);
    QVERIFY(m_map->viewport().bounds().contains(home));
    QVERIFY(m_map->viewport().bounds().width() < home.width() * 4);
    QCOMPARE(m_map->viewport().size(), QSizeF(900, 640));
}

void MapWidgetTest::anEmptyModelIsNoTrouble()
{
    ViewModel model;
    MapWidget map(model);
    map.resize(300, 200);
    map.show();
    QVERIFY(QTest::qWaitFor([&] { return map.isSettled(); }, 5000));
    QTest::mouseClick(&map, Qt::LeftButton, {}, {150, 100});
    QTest::keyClick(&map, Qt::Key_Home);
    QVERIFY(model.selected().empty());
}

void MapWidgetTest::clickingAMarkerSelectsItsIncidents()
{
    const Target marker = find(Target::Kind::Marker);
    QVERIFY(marker);
    const std::vector<IncidentIndex> expected = m_map->surface().incidentsOf(marker);
    QVERIFY(!expected.empty());
    QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, at(marker));
    QVERIFY(QTest::qWaitFor([&] { return m_model->selected() == expected; }, 5000));
    QCOMPARE(m_model->current(), expected.front());
}

void MapWidgetTest::clickingABadgeSelectsItsIncidents()
{
    const Target badge = find(Target::Kind::Badge);
    QVERIFY(badge);
    QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, at(badge));
    QVERIFY(QTest::qWaitFor([&] { return m_model->selected() == m_map->surface().incidentsOf(badge); }, 5000));
}

void MapWidgetTest::clickingTheTraySelectsWhatHasNoPlace()
{
    const Target tray{Target::Kind::Tray, Target::wholeTray};
    QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, at(tray));
    QVERIFY(QTest::qWaitFor([&] { return !m_model->selected().empty(); }, 5000));
    for (const IncidentIndex incident : m_model->selected()) {
        const PlacePrecision precision = m_opened.atlas->locationOf(m_opened.atlas->incidents[incident]).precision;
        QVERIFY(precision == PlacePrecision::Country || precision == PlacePrecision::Unplaced ||
                precision == PlacePrecision::Governorate || precision == PlacePrecision::Several);
    }
}

void MapWidgetTest::clickingTheGroundClearsTheSelection()
{
    m_model->select({0}, 0);
    QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, QPoint(4, 4));
    QVERIFY(QTest::qWaitFor([&] { return m_model->selected().empty(); }, 5000));
}

void MapWidgetTest::hoveringTellsPlaceDateAndCount()
{
    QSignalSpy hovered(m_map.get(), &MapWidget::hovered);
    QSignalSpy pointed(m_map.get(), &MapWidget::pointedAt);
    const Target marker = find(Target::Kind::Marker);
    QTest::mouseMove(m_map.get(), at(marker) + QPoint(80, 80));
    QTest::mouseMove(m_map.get(), at(marker));
    QVERIFY(QTest::qWaitFor([&] { return !hovered.isEmpty() && !hovered.last().at(0).toString().isEmpty(); }, 5000));
    const QString text = hovered.last().at(0).toString();
    QVERIFY2(text.contains("2013"_L1), qPrintable(text));
    QVERIFY(!pointed.isEmpty());
    QVERIFY(pointed.last().at(0).value<std::optional<LonLat>>().has_value());
}

void MapWidgetTest::theWheelZoomsAboutThePointer()
{
    const QPointF pointer(250, 180);
    const World fixed = m_map->viewport().toWorld(pointer);
    const double zoom = m_map->camera().zoom;
    QWheelEvent wheel(pointer, m_map->mapToGlobal(pointer), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_map.get(), &wheel);
    QVERIFY(QTest::qWaitFor([&] { return m_map->camera().zoom > zoom + 0.4; }, 5000));
    const QPointF now = m_map->viewport().toScreen(fixed);
    QVERIFY2(QLineF(now, pointer).length() < 0.5, qPrintable(QString::number(QLineF(now, pointer).length())));
}

void MapWidgetTest::draggingMovesTheGroundWithThePointer()
{
    const QPoint from(300, 300);
    const World grabbed = m_map->viewport().toWorld(from);
    QTest::mousePress(m_map.get(), Qt::LeftButton, {}, from);
    for (int step = 1; step <= 10; ++step)
        QTest::mouseMove(m_map.get(), from + QPoint(9 * step, 5 * step));
    QTest::mouseRelease(m_map.get(), Qt::LeftButton, {}, from + QPoint(90, 50));
    const QPointF now = m_map->viewport().toScreen(grabbed);
    QVERIFY2(QLineF(now, from + QPoint(90, 50)).length() < 2, qPrintable(QString::number(now.x())));
    QVERIFY(m_model->selected().empty()); // a drag is not a click
}

void MapWidgetTest::theMiddleButtonMovesItToo()
{
    const QPoint from(300, 300), to(380, 340);
    const World grabbed = m_map->viewport().toWorld(from);
    QTest::mousePress(m_map.get(), Qt::MiddleButton, {}, from);
    for (int step = 1; step <= 8; ++step)
        QTest::mouseMove(m_map.get(), from + (to - from) * step / 8);
    QTest::mouseRelease(m_map.get(), Qt::MiddleButton, {}, to);
    QVERIFY((m_map->viewport().toScreen(grabbed) - QPointF(to)).manhattanLength() < 3);
}

void MapWidgetTest::shiftAndDragGoesToTheBox()
{
    const QPoint from(300, 200), to(480, 330);
    const QRectF box(m_map->viewport().toWorld(from), m_map->viewport().toWorld(to));
    const QRectF before = m_map->viewport().bounds();
    const auto drag = [&](QPoint end) {
        QTest::mousePress(m_map.get(), Qt::LeftButton, Qt::ShiftModifier, from);
        for (int step = 1; step <= 8; ++step) {
            QMouseEvent move(QEvent::MouseMove, from + (end - from) * step / 8,
                             m_map->mapToGlobal(from + (end - from) * step / 8), Qt::NoButton, Qt::LeftButton,
                             Qt::ShiftModifier);
            QApplication::sendEvent(m_map.get(), &move);
        }
        QTest::mouseRelease(m_map.get(), Qt::LeftButton, Qt::ShiftModifier, end);
    };
    drag(to);
    QVERIFY(QTest::qWaitFor([&] { return m_map->viewport().bounds().width() < before.width() / 2; }, 5000));
    QTest::qWait(500);
    const QRectF now = m_map->viewport().bounds();
    QVERIFY(now.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(box));
    QVERIFY(std::abs(now.width() / box.width() - 1) < 0.02 || std::abs(now.height() / box.height() - 1) < 0.02);
}

void MapWidgetTest::keysAloneDoTheSame()
{
    m_map->setFocus();
    const Camera before = m_map->camera();
    QTest::keyClick(m_map.get(), Qt::Key_Right);
    QVERIFY(QTest::qWaitFor([&] { return m_map->camera().centre.x() > before.centre.x(); }, 5000));
    QTest::keyClick(m_map.get(), Qt::Key_Plus);
    QVERIFY(QTest::qWaitFor([&] { return m_map->camera().zoom > before.zoom + 0.4; }, 5000));
    QTest::keyClick(m_map.get(), Qt::Key_Home);
    QVERIFY(QTest::qWaitFor([&] { return std::abs(m_map->camera().zoom - before.zoom) < 1e-3; }, 5000));

    const std::vector<Target> targets = m_map->surface().targetsInView();
    QTest::keyClick(m_map.get(), Qt::Key_Tab);
    QCOMPARE(m_map->surface().hovered(), targets[0]);
    QTest::keyClick(m_map.get(), Qt::Key_Tab);
    QCOMPARE(m_map->surface().hovered(), targets[1]);
    QTest::keyClick(m_map.get(), Qt::Key_Backtab);
    QTest::keyClick(m_map.get(), Qt::Key_Return);
    QCOMPARE(m_model->selected(), m_map->surface().incidentsOf(targets[0]));
    QTest::keyClick(m_map.get(), Qt::Key_Escape);
    QVERIFY(m_model->selected().empty());
}

void MapWidgetTest::theModelKnowsWhatIsInView()
{
    QVERIFY(QTest::qWaitFor([&] { return !m_model->view().isNull(); }, 5000));
    QTest::keyClick(m_map.get(), Qt::Key_Plus);
    QVERIFY(QTest::qWaitFor([&] { return m_model->view() == m_map->viewport().bounds(); }, 5000));
    QVERIFY(!m_map->accessibleName().isEmpty());
    QVERIFY(m_map->accessibleDescription().contains("175"_L1));
}

void MapWidgetTest::theCameraCanBeKept()
{
    const Camera wanted{{38.0, 35.0}, 8.5};
    m_map->setCamera(wanted);
    QVERIFY(QTest::qWaitFor([&] { return std::abs(m_map->camera().zoom - 8.5) < 1e-6; }, 5000));
    QVERIFY(std::abs(m_map->camera().centre.x() - 38.0) < 1e-6);
    QVERIFY(std::abs(m_map->camera().centre.y() - 35.0) < 1e-6);
}

void MapWidgetTest::zoomingToAnAreaShowsAllOfIt()
{
    const auto aleppo = std::ranges::find(m_opened.atlas->places, u"SY02"_s, &Place::id);
    QVERIFY(aleppo != m_opened.atlas->places.end());
    m_map->zoomToArea(static_cast<PlaceIndex>(aleppo - m_opened.atlas->places.begin()));
    QRectF bounds;
    for (const auto &layer : m_opened.layers) {
        for (const Feature &feature : layer->features) {
            if (feature.code == "SY02"_L1 && layer->role == LayerRole::Areas)
                bounds = feature.bounds;
        }
    }
    QVERIFY(!bounds.isNull());
    QVERIFY(QTest::qWaitFor([&] { return m_map->viewport().bounds().width() < bounds.width() * 2.2; }, 5000));
    QVERIFY(QTest::qWaitFor([&] { return m_map->isSettled(); }, 5000));
    QVERIFY(m_map->viewport().bounds().contains(bounds));
}

void MapWidgetTest::theWindowChangesWhatIsDrawn()
{
    const std::size_t before = m_map->surface().scene().markers.size();
    m_model->setWindow(Span::day(0));
    QCOMPARE(m_map->surface().scene().markers.size(), 0);
    QVERIFY(before > 0);
}

void MapWidgetTest::whatIsSeenIsWhatIsExported()
{
    QVERIFY(QTest::qWaitFor([&] { return m_map->isSettled(); }, 5000));
    const QImage seen = m_map->grabFramebuffer().convertToFormat(QImage::Format_RGB32);
    const QImage exported = m_map->picture(false).convertToFormat(QImage::Format_RGB32);
    QCOMPARE(seen.size(), exported.size());
    // Signs fall on whole pixels on screen, and in a picture on parts of them.
    int different = 0;
    for (int y = 0; y < seen.height(); ++y) {
        for (int x = 0; x < seen.width(); ++x)
            different += std::abs(qGray(seen.pixel(x, y)) - qGray(exported.pixel(x, y))) > 40;
    }
    const double share = static_cast<double>(different) / (seen.width() * seen.height());
    if (qEnvironmentVariableIsSet("SIJILL_TEST_PICTURES")) {
        seen.save(qEnvironmentVariable("SIJILL_TEST_PICTURES") + u"/seen.png"_s);
        exported.save(qEnvironmentVariable("SIJILL_TEST_PICTURES") + u"/exported.png"_s);
    }
    QVERIFY2(share < 0.005, qPrintable(QString::number(share)));
}

/// QTest keeps clicks so far apart in time that no two of them are a double click.
void MapWidgetTest::doubleClick(QPointF at)
{
    quint64 time = 10'000'000;
    const auto send = [&](QEvent::Type type, Qt::MouseButtons buttons) {
        QMouseEvent event(type, at, m_map->mapToGlobal(at), Qt::LeftButton, buttons, Qt::NoModifier);
        event.setTimestamp(time += 30);
        QCoreApplication::sendEvent(m_map.get(), &event);
    };
    send(QEvent::MouseButtonPress, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, Qt::NoButton);
    send(QEvent::MouseButtonDblClick, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, Qt::NoButton);
}

/// A marker of several places that nothing lies over, in a view where there is one.
Target MapWidgetTest::findSeveral()
{
    m_model->setWindow({});
    m_map->setCamera({{37.0, 35.2}, 5.2});
    (void)QTest::qWaitFor([&] { return m_map->camera().zoom < 5.3 && m_map->isSettled(); }, 5000);
    for (const Target target : m_map->surface().targetsInView()) {
        if (target.kind == Target::Kind::Marker && m_map->surface().scene().markers[target.index].points > 1 &&
            m_map->surface().targetAt(m_map->surface().positionOf(target)) == target)
            return target;
    }
    return {};
}

void MapWidgetTest::panningChangesNoMarker()
{
    QVERIFY(findSeveral());
    const Camera home = m_map->camera();
    const std::vector<Marker> before = m_map->surface().scene().markers;
    for (int step = 1; step < 12; ++step) {
        m_map->setCamera({home.centre + LonLat(0.37 * step, -0.11 * step), home.zoom});
        QCoreApplication::processEvents();
        const std::vector<Marker> &now = m_map->surface().scene().markers;
        QCOMPARE(now.size(), before.size());
        for (std::size_t i = 0; i < now.size(); ++i) {
            QCOMPARE(now[i].at, before[i].at);
            QCOMPARE(now[i].sum, before[i].sum);
            QCOMPARE(now[i].points, before[i].points);
        }
    }
}

void MapWidgetTest::aClickOnSeveralPlacesSelectsAllTheirIncidents()
{
    const Target several = findSeveral();
    QVERIFY(several);
    const Sum sum = m_map->surface().scene().markers[several.index].sum;
    QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, at(several));
    QVERIFY(QTest::qWaitFor([&] { return !m_model->selected().empty(); }, 5000));
    Sum selected;
    for (const IncidentIndex incident : m_model->selected())
        selected.add(m_model->ledger().nets[incident], m_model->atlas()->incidents[incident].span,
                     m_model->filter().timeWindow());
    QCOMPARE(selected, sum);
}

void MapWidgetTest::aDoubleClickGoesToWhereTheyPart()
{
    const Target several = findSeveral();
    QVERIFY(several);
    const QRectF extent = m_map->surface().extentOf(several);
    const double zoom = m_map->camera().zoom;
    doubleClick(at(several));
    QVERIFY(QTest::qWaitFor([&] { return m_map->camera().zoom > zoom + 1; }, 5000));
    settle();
    QVERIFY(QTest::qWaitFor([&] { return m_map->viewport().bounds().contains(extent); }, 5000));
    settle();
    const std::vector<Marker> &now = m_map->surface().scene().markers;
    QVERIFY(std::ranges::count_if(
                now, [&](const Marker &m) { return extent.adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(m.at); }) > 1);
}

void MapWidgetTest::returnGoesThereToo()
{
    const Target several = findSeveral();
    QVERIFY(several);
    const double zoom = m_map->camera().zoom;
    m_map->surface().setHovered(several);
    QTest::keyClick(m_map.get(), Qt::Key_Return);
    QVERIFY(!m_model->selected().empty());
    QVERIFY(QTest::qWaitFor([&] { return m_map->camera().zoom > zoom + 1; }, 5000));
    settle();
    m_map->setFocus();
    QTest::keyClick(m_map.get(), Qt::Key_Tab);
    QVERIFY(m_map->surface().hovered());
}

void MapWidgetTest::spaceSelectsAndStays()
{
    const Target several = findSeveral();
    QVERIFY(several);
    const Camera before = m_map->camera();
    m_map->surface().setHovered(several);
    QTest::keyClick(m_map.get(), Qt::Key_Space);
    QVERIFY(!m_model->selected().empty());
    QCOMPARE(m_map->camera(), before);
    QVERIFY(m_map->isSettled());
}

void MapWidgetTest::theSelectionOutlivesAChangeOfLevel()
{
    const Target several = findSeveral();
    QVERIFY(several);
    m_map->surface().setHovered(several);
    QTest::keyClick(m_map.get(), Qt::Key_Space);
    const std::vector<IncidentIndex> selected = m_model->selected();
    const int level = m_map->surface().scene().groups->level->level;
    QTest::keyClick(m_map.get(), Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return m_map->surface().scene().groups->level->level > level; }, 5000));
    settle();
    QCOMPARE(m_model->selected(), selected);
}

void MapWidgetTest::whatWasSelectedInTheAtlasBeforeMarksNothing()
{
    const Target marker = find(Target::Kind::Marker);
    QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, at(marker));
    QVERIFY(QTest::qWaitFor([&] { return m_map->surface().isSelected(marker); }, 5000));
    // After the map has taken it, and before anybody is told that nothing is selected any more.
    qsizetype marked = -1;
    connect(m_model.get(), &ViewModel::atlasChanged, this, [&] {
        marked = std::ranges::count_if(m_map->surface().targetsInView(),
                                       [&](Target target) { return m_map->surface().isSelected(target); });
    });
    m_model->setAtlas(m_opened);
    QCOMPARE(marked, 0);
}

void MapWidgetTest::hoveringTellsHowManyPlaces()
{
    const Target several = findSeveral();
    QVERIFY(several);
    const Marker marker = m_map->surface().scene().markers[several.index];
    const QString text = m_map->surface().describe(several);
    QVERIFY2(text.contains(QString::number(marker.points)), qPrintable(text));
    QVERIFY2(text.contains(QString::number(peopleIn(marker.sum))), qPrintable(text));
}

QTEST_MAIN(MapWidgetTest)
#include "tst_mapwidget.moc"
