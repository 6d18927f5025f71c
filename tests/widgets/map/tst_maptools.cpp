#include "mapdata/geo/geodesic.h"
#include "mapdata/store/atlasfile.h"
#include "widgets/controls/stylesheet.h"
#include "widgets/map/coordinatereadout.h"
#include "widgets/map/graphics.h"
#include "widgets/map/mapwidget.h"
#include "widgets/painter/graticule.h"
#include "widgets/theme/contrast.h"

#include <QClipboard>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

/// Graticule, pin, measuring and read-out on the real widget, by real clicks and keys.
class MapToolsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void nothingIsMeasuredUntilAskedFor();
    void clicksAddUpToALength();
    void aDoubleClickEndsAndTheNextClickBeginsAnew();
    void theFirstPointClosesTheRing();
    void backspaceTakesTheLastPoint();
    void escapeLeavesAndForgets();
    void keysAloneMeasure();
    void theCrossHairPansAtTheEdge();
    void measuringSelectsNothing();
    void aPinStaysUntilEscapeOrAClick();
    void theGraticuleIsDrawnWhenWanted();
    void figuresAreSaid_data();
    void figuresAreSaid();
    void whatIsDrawnCanBeSeen_data();
    void whatIsDrawnCanBeSeen();
    void notationsAreKeptByWord_data();
    void notationsAreKeptByWord();
    void theReadoutChangesItsNotation();
    void aCodeIsAskedForUntilItIsOne();
    void theReadoutStandsWhereLinesBegin_data();
    void theReadoutStandsWhereLinesBegin();

private:
    /// For people to look at, where they have asked for it.
    void saveIfWanted(const QString &name);
    void click(QPoint at) { QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, at); }
    /// As a widget gets it: the second press is the double click. QTest::mouseDClick() sends that one alone.
    void doubleClick(QPoint at)
    {
        for (const QEvent::Type type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease,
                                        QEvent::MouseButtonDblClick, QEvent::MouseButtonRelease}) {
            QMouseEvent event(type, at, m_map->mapToGlobal(at), Qt::LeftButton,
                              type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, {});
            event.setTimestamp(quint64(QTest::lastMouseTimestamp += 20));
            QCoreApplication::sendEvent(m_map.get(), &event);
        }
        QTest::lastMouseTimestamp += 1000; // so that what comes next is not a third click
    }
    LonLat degreesAt(QPoint at) const { return toLonLat(m_map->viewport().toWorld(at)); }

    OpenedAtlas m_opened;
    std::unique_ptr<ViewModel> m_model;
    std::unique_ptr<MapWidget> m_map;
};

void MapToolsTest::initTestCase()
{
    chooseGraphics();
    Result<OpenedAtlas> opened = readAtlas(QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria"));
    QVERIFY(opened);
    m_opened = std::move(opened).value();
}

void MapToolsTest::init()
{
    m_model = std::make_unique<ViewModel>();
    m_map = std::make_unique<MapWidget>(*m_model);
    m_map->resize(900, 640);
    m_map->show();
    m_model->setAtlas(m_opened);
    QTest::mouseMove(m_map.get(), {2, 2});
    QVERIFY(QTest::qWaitFor([&] { return m_map->isSettled(); }, 5000));
    m_map->setFocus();
}

void MapToolsTest::cleanup()
{
    m_map.reset();
    m_model.reset();
}

void MapToolsTest::nothingIsMeasuredUntilAskedFor()
{
    click({300, 300});
    QVERIFY(m_map->tools().measured().isEmpty());
    QVERIFY(!m_map->tools().isMeasuring());
    QVERIFY(measuredWords({}, QLocale(QLocale::English)).isEmpty());
}

void MapToolsTest::clicksAddUpToALength()
{
    m_map->tools().setMeasuring(true);
    const QPoint points[] = {{200, 200}, {400, 210}, {420, 400}};
    for (const QPoint point : points)
        click(point);
    const Measuring &measured = m_map->tools().measured();
    QCOMPARE(measured.points.size(), 3U);
    const double metres = geodesicMetres(degreesAt(points[0]), degreesAt(points[1])) +
                          geodesicMetres(degreesAt(points[1]), degreesAt(points[2]));
    QVERIFY(std::abs(pathMetres(measured.points) / metres - 1) < 1e-6);
    QTest::mouseMove(m_map.get(), {600, 300});
    QVERIFY(QTest::qWaitFor([&] { return m_map->tools().measured().next.has_value(); }, 1000));
}

void MapToolsTest::aDoubleClickEndsAndTheNextClickBeginsAnew()
{
    m_map->tools().setMeasuring(true);
    const double scale = m_map->viewport().scale();
    click({200, 200});
    doubleClick({400, 210});
    QVERIFY(m_map->tools().isEnded());
    QCOMPARE(m_map->tools().measured().points.size(), 2U);
    QCOMPARE(m_map->viewport().scale(), scale);
    click({600, 400});
    QCOMPARE(m_map->tools().measured().points.size(), 1U);
    QVERIFY(!m_map->tools().isEnded());
}

void MapToolsTest::theFirstPointClosesTheRing()
{
    m_map->tools().setMeasuring(true);
    for (const QPoint point : {QPoint(200, 200), QPoint(400, 210), QPoint(420, 400), QPoint(203, 198)})
        click(point);
    const Measuring &measured = m_map->tools().measured();
    QVERIFY(measured.closed);
    QCOMPARE(measured.points.size(), 3U);
    QVERIFY(ringMeasure(measured.points).area > 1e6);
    QVERIFY(measuredWords(measured, QLocale(QLocale::English)).first().startsWith(u"Area: "_s));
}

void MapToolsTest::backspaceTakesTheLastPoint()
{
    m_map->tools().setMeasuring(true);
    for (const QPoint point : {QPoint(200, 200), QPoint(400, 210), QPoint(420, 400), QPoint(203, 198)})
        click(point);
    QTest::keyClick(m_map.get(), Qt::Key_Backspace); // the closing
    QVERIFY(!m_map->tools().measured().closed);
    QCOMPARE(m_map->tools().measured().points.size(), 3U);
    for (int left : {2, 1, 0, 0}) {
        QTest::keyClick(m_map.get(), Qt::Key_Backspace);
        QCOMPARE(m_map->tools().measured().points.size(), std::size_t(left));
    }
}

void MapToolsTest::escapeLeavesAndForgets()
{
    m_map->tools().setMeasuring(true);
    QSignalSpy left(&m_map->tools(), &MapTools::measuringChanged);
    click({200, 200});
    QTest::keyClick(m_map.get(), Qt::Key_Escape);
    QVERIFY(!m_map->tools().isMeasuring());
    QVERIFY(m_map->tools().measured().isEmpty());
    QCOMPARE(left.size(), 1);
}

void MapToolsTest::keysAloneMeasure()
{
    m_map->tools().setMeasuring(true);
    const double scale = m_map->viewport().scale();
    const LonLat middle = m_map->camera().centre;
    QTest::keyClick(m_map.get(), Qt::Key_Right); // the cross-hair comes up in the middle
    QTest::keyClick(m_map.get(), Qt::Key_Return);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(m_map.get(), Qt::Key_Right);
    QTest::keyClick(m_map.get(), Qt::Key_Return);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(m_map.get(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_map.get(), Qt::Key_Return);
    const Measuring &measured = m_map->tools().measured();
    QCOMPARE(measured.points.size(), 3U);
    QVERIFY(geodesicMetres(measured.points[0], middle) < 1);
    const World first = toWorld(measured.points[0]), second = toWorld(measured.points[1]),
                third = toWorld(measured.points[2]);
    QVERIFY(std::abs((second.x() - first.x()) * scale - 80) < 0.01);
    QVERIFY(std::abs((third.y() - second.y()) * scale - 10) < 0.01);
    QTest::keyClick(m_map.get(), Qt::Key_Return); // at the same place: the end
    QVERIFY(m_map->tools().isEnded());
    QCOMPARE(m_map->tools().measured().points.size(), 3U);
}

void MapToolsTest::theCrossHairPansAtTheEdge()
{
    m_map->tools().setMeasuring(true);
    const double longitude = m_map->camera().centre.x();
    for (int i = 0; i < 40; ++i)
        QTest::keyClick(m_map.get(), Qt::Key_Right);
    QVERIFY(m_map->tools().crossHair().has_value());
    QVERIFY(m_map->tools().crossHair()->x() < m_map->width());
    QVERIFY(m_map->camera().centre.x() > longitude);
}

void MapToolsTest::measuringSelectsNothing()
{
    m_model->setWindow({});
    const std::vector<Target> targets = m_map->surface().targetsInView();
    QVERIFY(!targets.empty());
    m_map->tools().setMeasuring(true);
    click(m_map->surface().positionOf(targets.front()).toPoint());
    QVERIFY(m_model->selected().empty());
    QCOMPARE(m_map->tools().measured().points.size(), 1U);
}

void MapToolsTest::aPinStaysUntilEscapeOrAClick()
{
    m_map->goTo({36.2765, 33.5138});
    QVERIFY(QTest::qWaitFor([&] { return geodesicMetres(m_map->camera().centre, {36.2765, 33.5138}) < 5; }, 3000));
    QVERIFY(m_map->tools().pin().has_value());
    QTest::keyClick(m_map.get(), Qt::Key_Left);
    QVERIFY(m_map->tools().pin().has_value());
    QTest::keyClick(m_map.get(), Qt::Key_Escape);
    QVERIFY(!m_map->tools().pin());
    m_map->goTo({36.2765, 33.5138});
    click({100, 400});
    QVERIFY(!m_map->tools().pin());
}

void MapToolsTest::theGraticuleIsDrawnWhenWanted()
{
    const auto painted = [&] {
        QImage image(m_map->size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        m_map->surface().paint(painter);
        return image;
    };
    QVERIFY(QTest::qWaitFor([&] { return m_map->surface().isSettled(); }, 5000));
    const QImage without = painted();
    m_map->tools().setGraticule(true);
    const QImage with = painted();
    QVERIFY(with != without);
    // 36 east lies in the view of the whole atlas.
    const int x = qRound(m_map->viewport().toScreen(toWorld({36, 0})).x());
    QVERIFY(with.pixel(x, 300) != without.pixel(x, 300));
    QCOMPARE(with.pixel(x + 4, 305), without.pixel(x + 4, 305));
}

void MapToolsTest::figuresAreSaid_data()
{
    QTest::addColumn<int>("points");
    QTest::addColumn<bool>("next");
    QTest::addColumn<bool>("closed");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << 0 << false << false << QStringList();
    QTest::newRow("the pointer alone") << 0 << true << false << QStringList();
    QTest::newRow("one point") << 1 << false << false << QStringList();
    QTest::newRow("on the way") << 1 << true << false << QStringList{u"Length: 223 km"_s};
    QTest::newRow("a leg") << 2 << false << false << QStringList{u"Length: 111 km"_s};
    QTest::newRow("two legs") << 3 << false << false << QStringList{u"Length: 222 km"_s, u"Last leg: 111 km"_s};
    QTest::newRow("a ring") << 3 << false << true << QStringList{u"Area: 6,155 km²"_s, u"Perimeter: 379 km"_s};
}

void MapToolsTest::figuresAreSaid()
{
    QFETCH(int, points);
    QFETCH(bool, next);
    QFETCH(bool, closed);
    QFETCH(QStringList, words);
    const std::vector<LonLat> corners{{0, 0}, {1, 0}, {1, 1}};
    Measuring measuring;
    measuring.points.assign(corners.begin(), corners.begin() + points);
    measuring.closed = closed;
    if (next)
        measuring.next = LonLat(2, 0);
    QCOMPARE(measuredWords(measuring, QLocale(QLocale::English)), words);
}

void MapToolsTest::whatIsDrawnCanBeSeen_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("light") << int(Theme::Kind::Light);
    QTest::newRow("dark") << int(Theme::Kind::Dark);
    QTest::newRow("print") << int(Theme::Kind::Print);
}

void MapToolsTest::whatIsDrawnCanBeSeen()
{
    QFETCH(int, kind);
    const Theme t = Theme::of(Theme::Kind(kind));
    for (const QColor &ground : {t.land, t.sea, t.neighbours}) {
        const double line = contrast(over(GraticuleLayer::lineColour(t), ground), ground);
        QVERIFY2(line >= 1.3, qPrintable(QString::number(line)));
        QVERIFY2(line < 2.6, qPrintable(QString::number(line))); // and no more than that
        QVERIFY(contrast(t.selection, ground) >= 3.0);
    }
}

void MapToolsTest::notationsAreKeptByWord_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("kept");
    QTest::newRow("nothing") << u""_s << u"decimal"_s;
    QTest::newRow("none") << u"plus codes"_s << u"decimal"_s;
    QTest::newRow("no such code") << u"epsg:1"_s << u"decimal"_s;
    for (const QString &word : {u"decimal"_s, u"dms"_s, u"utm"_s, u"mgrs"_s, u"epsg:22770"_s})
        QTest::newRow(qPrintable(word)) << word << word;
}

void MapToolsTest::notationsAreKeptByWord()
{
    QFETCH(QString, word);
    QFETCH(QString, kept);
    QCOMPARE(wordFor(styleFor(word)), kept);
}

void MapToolsTest::theReadoutChangesItsNotation()
{
    CoordinateReadout readout(m_map.get());
    QVERIFY(readout.isHidden()); // it knows of no position yet
    readout.setPosition({36.2765, 33.5138});
    QVERIFY(readout.isVisible());
    QCOMPARE(readout.text(), u"33.51380° N, 36.27650° E"_s);
    QSignalSpy chosen(&readout, &CoordinateReadout::notationChosen);
    emit readout.menu()->aboutToShow();
    const QList<QAction *> actions = readout.menu()->actions();
    const auto mgrs = std::ranges::find(actions, u"MGRS"_s, &QAction::text);
    QVERIFY(mgrs != actions.end());
    (*mgrs)->trigger();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toString(), u"mgrs"_s);
    QCOMPARE(readout.text(), u"\u206637S BT 47029 11570\u2069"_s);
    readout.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"37S BT 47029 11570"_s);
    readout.setPositionStyle(styleFor(u"epsg:22780"_s));
    readout.setPosition({-60, -33});
    QCOMPARE(readout.text().isEmpty(), false);
}

void MapToolsTest::aCodeIsAskedForUntilItIsOne()
{
    CoordinateReadout readout(m_map.get());
    readout.setPosition({36.2765, 33.5138});
    readout.askForCode();
    QWidget *dialog = QApplication::activeModalWidget();
    QVERIFY(dialog);
    auto *code = qobject_cast<QLineEdit *>(dialog->focusWidget());
    QVERIFY(code);
    QTest::keyClicks(code, u"99"_s);
    QTest::keyClick(code, Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    QCOMPARE(wordFor(readout.style()), u"decimal"_s);
    code->clear();
    QTest::keyClicks(code, u"EPSG:32637"_s);
    QTest::keyClick(code, Qt::Key_Return);
    QCOMPARE(wordFor(readout.style()), u"epsg:32637"_s);
    QVERIFY(readout.text().contains(u"E 247029 m, N 3711570 m"_s));
}

void MapToolsTest::saveIfWanted(const QString &name)
{
    const QString folder = qEnvironmentVariable("SIJILL_PICTURES");
    if (folder.isEmpty())
        return;
    QVERIFY(QTest::qWaitFor([&] { return m_map->isSettled(); }, 5000));
    QTest::qWait(80); // a Quick widget shows a frame some milliseconds after it is asked for
    QVERIFY(m_map->grab().save(QDir(folder).filePath(name + u".png"_s)));
}

void MapToolsTest::theReadoutStandsWhereLinesBegin_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("en") << QLocale(QLocale::English);
    QTest::newRow("ar") << QLocale(QLocale::Arabic, QLocale::Syria);
}

void MapToolsTest::theReadoutStandsWhereLinesBegin()
{
    QFETCH(QLocale, locale);
    m_map->setStyleSheet(styleSheet(Theme::light()));
    m_map->setLocale(locale);
    m_map->setLayoutDirection(locale.textDirection());
    m_map->surface().setLocale(locale);
    CoordinateReadout readout(m_map.get());
    readout.setPosition({36.2765, 33.5138});
    const bool mirrored = locale.textDirection() == Qt::RightToLeft;
    QCOMPARE(mirrored ? m_map->width() - readout.geometry().right() - 1 : readout.x(), 10);
    m_map->resize(800, 600);
    QCOMPARE(mirrored ? m_map->width() - readout.geometry().right() - 1 : readout.x(), 10);
    // What it says can be read back.
    QVERIFY(geodesicMetres(parsePosition(readout.text())->degrees, {36.2765, 33.5138}) < 2);

    const QString language = locale.name().first(2);
    m_map->tools().setGraticule(true);
    saveIfWanted(u"graticule-"_s + language);
    m_map->tools().setMeasuring(true);
    saveIfWanted(u"measure-begun-"_s + language);
    const auto screen = [&](LonLat degrees) { return m_map->viewport().toScreen(toWorld(degrees)).toPoint(); };
    for (const LonLat point : {LonLat(36.2765, 33.5138), LonLat(36.72, 34.73), LonLat(39.0, 35.95)})
        click(screen(point));
    readout.setPositionStyle({Notation::Dms});
    saveIfWanted(u"measure-path-"_s + language);
    click(screen({36.2765, 33.5138}));
    QVERIFY(m_map->tools().measured().closed);
    readout.setPositionStyle({Notation::Mgrs});
    saveIfWanted(u"measure-area-"_s + language);
    m_map->tools().setMeasuring(false);
    m_map->goTo({36.2765, 33.5138});
    QVERIFY(QTest::qWaitFor([&] { return geodesicMetres(m_map->camera().centre, {36.2765, 33.5138}) < 5; }, 3000));
    saveIfWanted(u"pin-"_s + language);
}

QTEST_MAIN(MapToolsTest)
#include "tst_maptools.moc"
