// What somebody has chosen in the window (filter, days, selection, camera) while files come, go and are read again.
#include "app/look.h"
#include "app/mainwindow.h"
#include "app/workspace.h"
#include "mapdata/query/resolve.h"
#include "widgets/map/mapwidget.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

const QString shipped = QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria");

const QByteArray head = "id,date_start,place,governorate,lon,lat,type,killed,source\n";
const QByteArray firstRows = "a1,2014-01-02,Ataman,Daraa,36.1,32.65,shelling,5,SOHR\n"
                             "a2,2014-02-03,Marea,Aleppo,37.2,36.45,airstrike,7,SOHR\n"
                             "a3,2014-02-04,Haydaria,Aleppo,,,airstrike,11,LCC\n"
                             "a4,2014-02-05,Tal Rifat,Aleppo,37.1,36.47,clash,13,LCC\n"
                             "a5,2014-02-06,Latamneh,Hama,,,shelling,17,SOHR\n"
                             "a7,2014-03-06,Maaret,Idlib,,,shelling,19,SOHR\n"
                             "a8,2014-03-07,Kafr Nabel,Hama,,,shelling,23,SOHR\n"
                             "a9,2014-03-08,Harem,Daraa,,,shelling,29,SOHR\n";
const QByteArray secondRows = "b1,2014-02-03,Marea,Aleppo,37.2,36.45,clash,100,AFP\n"
                              "b2,2014-02-03,Marea,Aleppo,37.2,36.45,airstrike,200,AFP\n";

/// An area with a code in the governorate of Aleppo, around Marea.
const QByteArray areas = R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{
"ADM3_EN":"Squareland","ADM3_PCODE":"SY020099","ADM2_PCODE":"SY0200","ADM1_PCODE":"SY02"},
"geometry":{"type":"Polygon","coordinates":[[[37,36.3],[37.4,36.3],[37.4,36.6],[37,36.6],[37,36.3]]]}}]})";

struct Desk {
    Desk()
    {
        Settings settings;
        settings.language = u"en"_s;
        settings.theme = u"light"_s;
        dressWindows(settings);
        workspace.setImportPlaces({shipped, folder.filePath(u"presets"_s)});
        workspace.layers().setMemory(LayerMemory(folder.filePath(u"layers.json"_s)));
        window = std::make_unique<MainWindow>(workspace, settings);
        window->resize(1280, 800);
        window->show();
    }

    QString made(const QString &name, const QByteArray &text) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }
    template <class Act>
    bool opensBy(Act act)
    {
        QSignalSpy opened(&workspace, &Workspace::opened);
        act();
        return (!opened.isEmpty() || opened.wait(40'000)) && settles();
    }
    bool settles()
    {
        return QTest::qWaitFor(
            [this] {
                return !workspace.isOpening() && !workspace.layers().isReading() && !model().isBusy() &&
                       window->map().isSettled();
            },
            40'000);
    }
    bool addLayer(const QString &file)
    {
        QSignalSpy added(&workspace.layers(), &LayerKeeper::added);
        workspace.addFiles({file});
        return added.wait(40'000) && settles();
    }
    bool hasPlace(const QString &id) { return indexOfPlace(id) != none; }
    PlaceIndex indexOfPlace(const QString &id)
    {
        const auto &places = model().atlas()->places;
        const auto found = std::ranges::find(places, id, &Place::id);
        return found == places.end() ? none : static_cast<PlaceIndex>(found - places.begin());
    }
    QString idOf(IncidentIndex incident)
    {
        const Atlas &atlas = *model().atlas();
        return incident < atlas.incidents.size() ? atlas.texts.text(atlas.incidents[incident].id).english : QString();
    }
    QStringList shownIds()
    {
        QStringList ids;
        for (const IncidentIndex incident : model().shownIncidents())
            ids << idOf(incident);
        ids.sort();
        return ids;
    }
    IncidentIndex indexOf(const QString &id)
    {
        for (IncidentIndex i = 0; i < model().atlas()->incidents.size(); ++i)
            if (idOf(i) == id)
                return i;
        return none;
    }
    bool hasLayer(const QString &name)
    {
        return std::ranges::any_of(model().layerStack().entries(),
                                   [&](const LayerEntry &entry) { return entry.name == name; });
    }
    ViewModel &model() { return workspace.model(); }

    QTemporaryDir folder;
    Workspace workspace;
    std::unique_ptr<MainWindow> window;
};

/// What somebody has chosen, by name.
struct Chosen {
    Query query;
    QString current;
    Camera camera;
};

/// February, without clashes, in Aleppo, one incident selected, somewhere on the map.
Chosen choose(Desk &desk)
{
    ViewModel &model = desk.model();
    Filter filter = model.filter();
    filter.window = Span::days(toDay({2014, 2, 1}), toDay({2014, 2, 28}));
    filter.hiddenKinds = {model.atlas()->incidents[desk.indexOf(u"a4"_s)].kind};
    filter.area = desk.indexOfPlace(u"SY02"_s);
    model.setFilter(filter);
    const IncidentIndex incident = desk.indexOf(u"a3"_s);
    model.select({incident}, incident);
    desk.window->map().setCamera({{37.1, 36.4}, 8.5});
    [[maybe_unused]] const bool settled = desk.settles();
    return {model.query(), u"a3"_s, desk.window->map().camera()};
}

void compareChosenButCamera(Desk &desk, const Chosen &chosen)
{
    const Filter &filter = desk.model().filter();
    QCOMPARE(desk.model().query(), chosen.query);
    QCOMPARE(filter, resolve(chosen.query, *desk.model().atlas()).filter);
    QVERIFY(filter.area != none && !filter.hiddenKinds.isEmpty());
    QCOMPARE(desk.idOf(desk.model().current()), chosen.current);
    QCOMPARE(desk.model().selected().size(), std::size_t(1));
}

void compareChosen(Desk &desk, const Chosen &chosen)
{
    compareChosenButCamera(desk, chosen);
    const Camera camera = desk.window->map().camera();
    QVERIFY(std::abs(camera.centre.x() - chosen.camera.centre.x()) < 1e-6);
    QVERIFY(std::abs(camera.centre.y() - chosen.camera.centre.y()) < 1e-6);
    QVERIFY(std::abs(camera.zoom - chosen.camera.zoom) < 1e-6);
}

using Act = bool (*)(Desk &);

bool addLayer(Desk &desk)
{
    return desk.addLayer(desk.made(u"areas.geojson"_s, areas)) && desk.hasPlace(u"SY020099"_s);
}

/// Areas of another country, for which the tables are read again.
bool addLayerOfElsewhere(Desk &desk)
{
    const QByteArray elsewhere = R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{
"shapeName":"Marib","shapeISO":"YE-MA","shapeType":"ADM1"},
"geometry":{"type":"Polygon","coordinates":[[[44.5,14.5],[46.5,14.5],[46.5,16.5],[44.5,16.5],[44.5,14.5]]]}}]})";
    return desk.addLayer(desk.made(u"elsewhere.geojson"_s, elsewhere)) && desk.hasPlace(u"YE-MA"_s);
}

bool addTable(Desk &desk)
{
    const QByteArray rows = "c1,2014-02-03,Marea,Aleppo,37.2,36.45,airstrike,1000,AFP\n";
    const QString file = desk.made(u"third.csv"_s, head + rows);
    return desk.opensBy([&] { desk.workspace.openBeside({file, {}, {}, {}}); }) &&
           desk.model().atlas()->incidents.size() == 11;
}

bool addTwoTablesAtOnce(Desk &desk)
{
    const QByteArray one = "c1,2014-02-03,Marea,Aleppo,37.2,36.45,airstrike,1000,AFP\n";
    const QByteArray two = "d1,2014-02-03,Marea,Aleppo,37.2,36.45,clash,1000,AFP\n";
    desk.workspace.openBeside({desk.made(u"third.csv"_s, head + one), {}, {}, {}});
    const QString fourth = desk.made(u"fourth.csv"_s, head + two);
    return desk.opensBy([&] { desk.workspace.openBeside({fourth, {}, {}, {}}); }) &&
           desk.model().atlas()->incidents.size() == 12;
}

bool addTableWhileReadingAgain(Desk &desk)
{
    const QByteArray one = "c1,2014-02-03,Marea,Aleppo,37.2,36.45,airstrike,1000,AFP\n";
    desk.workspace.reload();
    const QString third = desk.made(u"third.csv"_s, head + one);
    return desk.opensBy([&] { desk.workspace.openBeside({third, {}, {}, {}}); }) &&
           desk.model().atlas()->incidents.size() == 11;
}

bool readAgain(Desk &desk)
{
    // The rows come in another order, and one more.
    const QList<QByteArray> rows = firstRows.trimmed().split('\n');
    QByteArray turned;
    for (const QByteArray &row : rows)
        turned = row + '\n' + turned;
    desk.made(u"first.csv"_s, head + "a6,2014-02-07,Marea,Aleppo,37.2,36.45,shooting,2,SOHR\n" + turned);
    return desk.opensBy([&] { desk.workspace.reload(); }) && desk.model().atlas()->incidents.size() == 11;
}

bool decidePlaces(Desk &desk)
{
    const auto &proposals = desk.workspace.files()[0].report->proposals;
    if (proposals.empty() || proposals[0].candidates.empty())
        return false;
    const QHash<QString, QString> chosen{{proposals[0].key, proposals[0].candidates[0].id}};
    return desk.opensBy([&] { desk.workspace.decidePlaces(0, chosen); });
}

bool takeOutAFile(Desk &desk)
{
    return desk.opensBy([&] { desk.workspace.removeFile(1); }) && desk.model().atlas()->incidents.size() == 8;
}

bool countAgain(Desk &desk)
{
    const FilesRead::Repeat repeat{desk.workspace.files()[1].request, {}, 0};
    return desk.opensBy([&] { desk.workspace.countAgain({repeat}); }) && desk.model().atlas()->incidents.size() == 12;
}

bool addLayerAndTableAtOnce(Desk &desk)
{
    QSignalSpy opened(&desk.workspace, &Workspace::opened), added(&desk.workspace.layers(), &LayerKeeper::added);
    desk.workspace.layers().add({desk.made(u"areas.geojson"_s, areas)});
    desk.workspace.openBeside(
        {desk.made(u"third.csv"_s, head + "c1,2014-02-03,Marea,Aleppo,37.2,36.45,clash,1,AFP\n"), {}, {}, {}});
    return opened.wait(40'000) && desk.settles() &&
           QTest::qWaitFor([&] { return desk.hasPlace(u"SY020099"_s); }, 40'000) && desk.settles() &&
           desk.hasLayer(u"areas"_s) && desk.model().atlas()->incidents.size() == 11;
}

} // namespace

class TestKeptView : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { dressApplication(); }

    void nothingThatWasChosenIsLost_data()
    {
        QTest::addColumn<Act>("act");
        QTest::newRow("a layer is added") << Act(addLayer);
        QTest::newRow("a table is added") << Act(addTable);
        QTest::newRow("two tables are added at once") << Act(addTwoTablesAtOnce);
        QTest::newRow("a table is added while the files are read again") << Act(addTableWhileReadingAgain);
        QTest::newRow("the files are read again") << Act(readAgain);
        QTest::newRow("places are decided") << Act(decidePlaces);
        QTest::newRow("a file is taken out") << Act(takeOutAFile);
        QTest::newRow("a file is counted again") << Act(countAgain);
        QTest::newRow("a layer and a table are added at once") << Act(addLayerAndTableAtOnce);
    }
    void nothingThatWasChosenIsLost()
    {
        QFETCH(const Act, act);
        Desk desk;
        const QString first = desk.made(u"first.csv"_s, head + firstRows);
        QVERIFY(desk.opensBy([&] { desk.workspace.open(first); }));
        const QString second = desk.made(u"second.csv"_s, head + secondRows);
        QVERIFY(desk.opensBy([&] { desk.workspace.openBeside({second, {}, {}, {}}); }));
        const Chosen chosen = choose(desk);
        QCOMPARE(desk.shownIds(), (QStringList{u"a2"_s, u"a3"_s, u"b2"_s}));
        compareChosen(desk, chosen);
        QVERIFY(act(desk));
        compareChosen(desk, chosen);
    }

    /// The map goes to a layer that is out of sight; nothing else changes, though the tables are read again for it.
    void aLayerOfAnotherCountryCostsNothingThatWasChosen()
    {
        Desk desk;
        const QString first = desk.made(u"first.csv"_s, head + firstRows);
        QVERIFY(desk.opensBy([&] { desk.workspace.open(first); }));
        const QString second = desk.made(u"second.csv"_s, head + secondRows);
        QVERIFY(desk.opensBy([&] { desk.workspace.openBeside({second, {}, {}, {}}); }));
        QVERIFY(decidePlaces(desk));
        const QHash<QString, QString> decided = desk.workspace.files()[0].request.chosenPlaces;
        Story story = desk.workspace.story().story();
        story.scenes.push_back(Scene());
        desk.workspace.story().change(story);
        const Chosen chosen = choose(desk);
        const QStringList shown = desk.shownIds();
        QVERIFY(addLayerOfElsewhere(desk));
        compareChosenButCamera(desk, chosen);
        QCOMPARE(desk.shownIds(), shown);
        QCOMPARE(desk.workspace.files().size(), std::size_t(2));
        QCOMPARE(desk.workspace.files()[0].request.chosenPlaces, decided);
        QCOMPARE(desk.workspace.story().story().scenes.size(), std::size_t(1));
        QVERIFY(desk.workspace.canUndo());
    }

    void whatOnlyALayerKnowsIsChosenAgainOnceTheLayerIsBack()
    {
        Desk desk;
        const QString first = desk.made(u"first.csv"_s, head + firstRows);
        QVERIFY(desk.opensBy([&] { desk.workspace.open(first); }));
        QVERIFY(addLayer(desk));
        Filter filter = desk.model().filter();
        filter.area = desk.indexOfPlace(u"SY020099"_s);
        desk.model().setFilter(filter);
        const QStringList shown = desk.shownIds();
        QVERIFY(shown.contains(u"a2"_s) && !shown.contains(u"a1"_s));
        QVERIFY(desk.opensBy([&] { desk.workspace.reload(); }));
        QVERIFY(QTest::qWaitFor([&] { return desk.hasPlace(u"SY020099"_s); }, 40'000));
        QVERIFY(desk.settles());
        QCOMPARE(desk.shownIds(), shown);
        QVERIFY(desk.hasLayer(u"areas"_s));
    }

    void anotherFileStartsAnew()
    {
        Desk desk;
        const QString first = desk.made(u"first.csv"_s, head + firstRows);
        QVERIFY(desk.opensBy([&] { desk.workspace.open(first); }));
        choose(desk);
        const QString second = desk.made(u"second.csv"_s, head + secondRows);
        QVERIFY(desk.opensBy([&] { desk.workspace.open(second); }));
        QCOMPARE(desk.model().filter(), Filter());
        QCOMPARE(desk.model().current(), none);
        QCOMPARE(desk.shownIds(), (QStringList{u"b1"_s, u"b2"_s}));
    }
};

QTEST_MAIN(TestKeptView)
#include "tst_keptview.moc"
