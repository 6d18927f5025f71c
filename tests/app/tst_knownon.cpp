// A register in the window as it was known on a day. With SIJILL_PICTURES=FOLDER what is seen is saved there.
#include "app/commandpalette.h"
#include "app/look.h"
#include "app/mainwindow.h"
#include "app/workspace.h"
#include "mapdata/ledger/ledger.h"
#include "tests/mapdata/register/registersupport.h"
#include "tests/widgets/pictures.h"
#include "widgets/controls/chip.h"
#include "widgets/map/mapwidget.h"
#include "widgets/panels/conditionstrip.h"
#include "widgets/timeline/historyslider.h"
#include "widgets/timeline/knownonbar.h"

#include <QAction>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = RecordEdit::Kind;

const Day firstDay = toDay(QDate(2025, 1, 10));

/// The atlas that ships as a register; on each of three days, ten days apart, ten more are known to have been killed.
QString madeRegister(const QTemporaryDir &folder)
{
    const QString path = folder.filePath(u"one.sijill"_s);
    done(saveRegister(taken(readAtlas(test::shippedAtlas())), path));
    QDateTime now(QDate(2025, 1, 10), QTime(12, 0), QTimeZone::UTC);
    const auto editor = taken(RegisterEditor::open(path, {u"Samar"_s, [&] { return now; }}));
    for (int i = 0; i < 3; ++i) {
        const QString id = u"new%1"_s.arg(i);
        taken(editor->apply(
            {{{Kind::New, u"incidents"_s, id, {{u"begin"_s, u"2013-02-01"_s}, {u"places"_s, u"daraya"_s}}},
              {Kind::New, u"claims"_s, id + u"-c"_s, {{u"incident"_s, id}, {u"source"_s, u"srn"_s}}},
              {Kind::New,
               u"figures"_s,
               {},
               {{u"claim"_s, id + u"-c"_s},
                {u"outcome"_s, u"killed"_s},
                {u"low"_s, u"10"_s},
                {u"best"_s, u"10"_s},
                {u"high"_s, u"10"_s}}}}}));
        now = now.addDays(10);
    }
    return path;
}

struct Desk {
    explicit Desk(const QString &language = u"en"_s) : path(madeRegister(folder))
    {
        Settings settings;
        settings.language = language;
        settings.theme = u"light"_s;
        dressWindows(settings);
        window = std::make_unique<MainWindow>(workspace, settings);
        window->resize(1280, 800);
        window->show();
    }
    ~Desk() { dressWindows({}); }
    bool settles()
    {
        return QTest::qWaitFor(
            [this] { return !workspace.isOpening() && !workspace.model().isBusy() && window->map().isSettled(); },
            40'000);
    }
    bool open(const QString &file)
    {
        QSignalSpy opened(&workspace, &Workspace::opened);
        workspace.addFiles({file});
        return (!opened.isEmpty() || opened.wait(40'000)) && settles();
    }
    QAction *action()
    {
        for (QAction *action : window->findChildren<QAction *>())
            if (action->property(sourceProperty).toByteArray() == "What was &known on a day")
                return action;
        return nullptr;
    }
    KnownOnBar &bar() { return *window->findChild<KnownOnBar *>(); }
    /// Opens the register and the bar for it.
    bool begins()
    {
        if (!open(path) || !QTest::qWaitFor([this] { return action() && action()->isEnabled(); }))
            return false;
        action()->trigger();
        return bar().isVisible() && bar().hasHistory();
    }
    bool press(Qt::Key key)
    {
        QSignalSpy opened(&workspace, &Workspace::opened);
        QTest::keyClick(&bar().slider(), key);
        return (!opened.isEmpty() || opened.wait(40'000)) && settles();
    }
    qint64 total() { return workspace.model().total().best; }

    QTemporaryDir folder;
    QString path;
    Workspace workspace;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestKnownOn : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        dressApplication();
    }

    void whatIsNoRegisterHasNoEarlierDay()
    {
        Desk desk;
        QVERIFY(desk.open(test::shippedAtlas()));
        QVERIFY(!desk.action()->isEnabled());
        QVERIFY(!desk.bar().isVisible());
    }

    void theSliderShowsTheWholeWindowAsItWasKnown()
    {
        Desk desk;
        QVERIFY(desk.begins());
        const qint64 now = desk.total();
        QVERIFY(now > 500);
        for (const int later : {10, 20, 30}) {
            QVERIFY(desk.press(Qt::Key_Left));
            QCOMPARE(desk.total(), now - later);
        }
        QCOMPARE(desk.workspace.model().atlas()->knownOn, std::optional<Day>(firstDay - 1));
        QVERIFY(desk.press(Qt::Key_End));
        QCOMPARE(desk.total(), now);
        QCOMPARE(desk.workspace.model().atlas()->knownOn, std::nullopt);
    }

    void theDayIsAConditionOfEveryNumberAndIsClickedAway()
    {
        Desk desk;
        QVERIFY(desk.begins());
        const qint64 now = desk.total();
        QVERIFY(desk.window->conditions().chips().empty());
        QVERIFY(desk.press(Qt::Key_Left));
        const auto chips = desk.window->conditions().chips();
        QCOMPARE(chips.size(), std::size_t(1));
        QCOMPARE(chips.front()->text(), u"as known on 20 January 2025"_s);
        if (qEnvironmentVariableIsSet("SIJILL_PICTURES"))
            desk.window->grab().save(qEnvironmentVariable("SIJILL_PICTURES") + u"/knownon.png"_s);
        QSignalSpy opened(&desk.workspace, &Workspace::opened);
        chips.front()->click();
        QVERIFY(opened.wait(40'000) && desk.settles());
        QCOMPARE(desk.total(), now);
        QVERIFY(desk.window->conditions().chips().empty());
    }

    void whatIsAskedAndSeenStays()
    {
        Desk desk;
        QVERIFY(desk.begins());
        Query query = desk.workspace.model().query();
        query.text = u"Daraya"_s;
        desk.workspace.model().setQuery(query);
        QVERIFY(desk.settles());
        const auto camera = desk.window->map().camera();
        const Story story = desk.workspace.story().story();
        const QString undone = desk.workspace.undoWords(QLocale());
        QVERIFY(desk.press(Qt::Key_Left));
        QCOMPARE(desk.workspace.model().query(), query);
        QCOMPARE(desk.window->map().camera().centre, camera.centre);
        QCOMPARE(desk.workspace.story().story(), story);
        QCOMPARE(desk.workspace.undoWords(QLocale()), undone); // another day is no edit
    }

    void theNewestOfManyDaysIsShown()
    {
        Desk desk;
        QVERIFY(desk.begins());
        for (int day = 0; day < 20; ++day)
            desk.workspace.setKnownOn(firstDay - 1 + day);
        QVERIFY(QTest::qWaitFor(
            [&] { return !desk.workspace.isOpening() && desk.workspace.model().atlas()->knownOn == firstDay + 18; }));
    }

    void areasOfElsewhereOverATableBesideItKeepTheDay()
    {
        Desk desk;
        desk.workspace.setImportPlaces({test::shippedAtlas(), {}});
        QVERIFY(desk.begins());
        put(desk.folder.filePath(u"table.csv"_s), "date,governorate,killed\n2025-09-11,Marib,4\n");
        put(desk.folder.filePath(u"areas.geojson"_s),
            R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"shapeName":"Marib",)"
            R"("shapeISO":"YE-MA","shapeType":"ADM1"},"geometry":{"type":"Polygon","coordinates":)"
            R"([[[45.2,15.3],[45.5,15.3],[45.5,15.6],[45.2,15.6],[45.2,15.3]]]}}]})");
        QSignalSpy opened(&desk.workspace, &Workspace::opened);
        desk.workspace.addFiles({desk.folder.filePath(u"table.csv"_s)}, Workspace::Beside::All);
        QVERIFY(opened.wait(40'000) && desk.settles());
        QVERIFY(desk.press(Qt::Key_Left));
        const qint64 then = desk.total();
        QSignalSpy added(&desk.workspace.layers(), &LayerKeeper::added);
        desk.workspace.addFiles({desk.folder.filePath(u"areas.geojson"_s)});
        QVERIFY((!added.isEmpty() || added.wait(40'000)) && desk.settles());
        QVERIFY(std::ranges::any_of(desk.workspace.model().atlas()->places,
                                    [](const Place &place) { return place.id == u"YE-MA"_s; }));
        QCOMPARE(desk.workspace.model().atlas()->knownOn, std::optional<Day>(firstDay + 10));
        QCOMPARE(desk.total(), then);
    }

    void hidingTheSliderShowsNowAgain()
    {
        Desk desk;
        QVERIFY(desk.begins());
        QVERIFY(desk.press(Qt::Key_Home));
        desk.action()->trigger();
        QVERIFY(!desk.bar().isVisible());
        QVERIFY(QTest::qWaitFor(
            [&] { return !desk.workspace.isOpening() && !desk.workspace.model().atlas()->knownOn.has_value(); }));
    }

    void anotherAtlasIsShownAsItIs()
    {
        Desk desk;
        QVERIFY(desk.begins());
        QVERIFY(desk.press(Qt::Key_Home));
        QSignalSpy opened(&desk.workspace, &Workspace::opened);
        desk.workspace.open(test::shippedAtlas());
        QVERIFY(opened.wait(40'000) && desk.settles());
        QVERIFY(!desk.workspace.knownOn());
        QVERIFY(QTest::qWaitFor([&] { return !desk.bar().isVisible(); }));
    }

    void inArabic()
    {
        Desk desk(u"ar"_s);
        QVERIFY(desk.begins());
        QVERIFY(desk.press(Qt::Key_Right)); // back, in this direction
        QVERIFY(desk.window->conditions().chips().front()->text().contains(u"كما كان معروفًا"_s));
        if (qEnvironmentVariableIsSet("SIJILL_PICTURES"))
            desk.window->grab().save(qEnvironmentVariable("SIJILL_PICTURES") + u"/knownon-ar.png"_s);
    }
};

QTEST_MAIN(TestKnownOn)
#include "tst_knownon.moc"
