// Undoing and doing again in the window: scenes, layers and files, by keys and menu, on the offscreen platform.
// With SIJILL_PICTURES=FOLDER it saves what it sees there, for people to look at.
#include "app/look.h"
#include "app/mainwindow.h"
#include "app/presenting.h"
#include "app/toolrow.h"
#include "app/workspace.h"
#include "tests/widgets/pictures.h"
#include "widgets/map/mapwidget.h"
#include "widgets/panels/noticebar.h"
#include "widgets/panels/searchbox.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

const QString shipped = QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria");
const QByteArray head = "id,date_start,place,governorate,lon,lat,type,killed,source\n";
const QByteArray firstRows = "a1,2014-01-02,Ataman,Daraa,36.1,32.65,shelling,5,SOHR\n"
                             "a2,2014-02-03,Marea,Aleppo,37.2,36.45,airstrike,7,SOHR\n";
const QByteArray secondRows = "b1,2014-02-03,Marea,Aleppo,37.2,36.45,clash,100,AFP\n";
const QByteArray areas = R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Field"},
"geometry":{"type":"Polygon","coordinates":[[[37,36.3],[37.4,36.3],[37.4,36.6],[37,36.6],[37,36.3]]]}}]})";

/// The atlas that ships, where scenes may be saved beside it.
QString copyOfShipped(const QTemporaryDir &folder)
{
    const QDir from(shipped), to(folder.filePath(u"syria"_s));
    QDirIterator files(shipped, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = from.relativeFilePath(files.next());
        if (!QDir().mkpath(QFileInfo(to.filePath(path)).path()) || !QFile::copy(from.filePath(path), to.filePath(path)))
            return {};
    }
    return to.path();
}

struct Desk {
    explicit Desk(const QString &language = u"en"_s)
    {
        Settings settings;
        settings.language = language;
        settings.theme = u"light"_s;
        settings.welcome = false;
        dressWindows(settings);
        workspace.setImportPlaces({shipped, folder.filePath(u"presets"_s)});
        window = std::make_unique<MainWindow>(workspace, settings);
        window->resize(1280, 800);
        window->show();
        window->activateWindow();
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
                return !workspace.isOpening() && !workspace.layers().isReading() && !workspace.model().isBusy() &&
                       window->map().isSettled();
            },
            40'000);
    }
    bool open(const QString &file, Workspace::Beside beside = Workspace::Beside::None)
    {
        return opensBy([&] { workspace.addFiles({file}, beside); });
    }
    bool addLayer(const QString &file)
    {
        QSignalSpy added(&workspace.layers(), &LayerKeeper::added);
        workspace.addFiles({file});
        return added.wait(40'000) && settles();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(window.get(), key, modifiers); }
    void undo() { press(Qt::Key_Z, Qt::ControlModifier); }
    void redo() { press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }
    QStringList titles()
    {
        QStringList titles;
        for (const Scene &scene : workspace.story().story().scenes)
            titles << scene.title.english;
        return titles;
    }
    void addScene(const QString &title)
    {
        Scene scene;
        scene.title.english = title;
        const Story &story = workspace.story().story();
        workspace.story().change(withScene(story, scene, story.scenes.size()));
    }
    QStringList layers()
    {
        QStringList ids;
        for (const LayerEntry &entry : workspace.model().layerStack().entries())
            ids << entry.id;
        return ids;
    }
    QString layerOf(const QString &file)
    {
        for (const LayerEntry &entry : workspace.model().layerStack().entries())
            if (entry.file == file)
                return entry.id;
        return {};
    }
    std::size_t incidents() { return workspace.model().atlas()->incidents.size(); }
    QAction *action(const QString &begin)
    {
        for (QMenu *menu : window->findChildren<QMenu *>())
            for (QAction *action : menu->actions())
                if (action->text().remove(u'&').startsWith(begin))
                    return action;
        return nullptr;
    }

    QTemporaryDir folder;
    Workspace workspace;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestUndo : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        dressApplication();
    }

    void withoutEditsThereIsNothingToUndo()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QVERIFY(!desk.workspace.canUndo() && !desk.workspace.canRedo());
        QVERIFY(desk.action(u"Undo"_s) && !desk.action(u"Undo"_s)->isEnabled());
        QVERIFY(desk.action(u"Redo"_s) && !desk.action(u"Redo"_s)->isEnabled());
        desk.undo();
        desk.redo();
        QVERIFY(desk.workspace.isSaved());
    }

    void scenesAreUndoneAndDoneAgainByKeys()
    {
        Desk desk;
        QVERIFY(desk.open(desk.made(u"a.csv"_s, head + firstRows)));
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.addScene(u"Aleppo"_s);
        desk.addScene(u"Daraa"_s);
        desk.workspace.story().change(withoutScene(desk.workspace.story().story(), 0));
        QCOMPARE(desk.titles(), QStringList{u"Daraa"_s});
        QCOMPARE(desk.action(u"Undo"_s)->text(), u"&Undo: remove scene “\u2068Aleppo\u2069”"_s);
        desk.undo();
        QCOMPARE(desk.titles(), (QStringList{u"Aleppo"_s, u"Daraa"_s}));
        QVERIFY(desk.window->notice().sentence().contains(u"Undone: remove scene"_s));
        QCOMPARE(desk.action(u"Redo"_s)->text(), u"&Redo: remove scene “\u2068Aleppo\u2069”"_s);
        desk.undo();
        desk.undo();
        QVERIFY(desk.titles().isEmpty());
        QVERIFY(!desk.workspace.canUndo());
        desk.redo();
        desk.press(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(desk.titles(), (QStringList{u"Aleppo"_s, u"Daraa"_s}));
        // Something else in between: what was ahead is gone.
        desk.addScene(u"Hama"_s);
        QVERIFY(!desk.workspace.canRedo());
        QVERIFY(desk.workspace.isSaved() && !desk.window->isWindowModified());
    }

    void aFieldThatIsTypedInUndoesItsOwnWords()
    {
        Desk desk;
        QVERIFY(desk.open(desk.made(u"a.csv"_s, head + firstRows)));
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.addScene(u"Aleppo"_s);
        SearchBox &search = desk.window->search();
        search.setFocus();
        QTest::keyClicks(&search, u"hom"_s);
        QTest::keyClick(&search, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.titles(), QStringList{u"Aleppo"_s});
        QVERIFY(search.text() != u"hom"_s);
    }

    void layersAreUndone()
    {
        Desk desk;
        QVERIFY(desk.open(desk.made(u"a.csv"_s, head + firstRows)));
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        const QStringList before = desk.layers();
        const QString file = desk.made(u"field.geojson"_s, areas);
        QVERIFY(desk.addLayer(file));
        const QStringList with = desk.layers();
        const QString id = desk.layerOf(file);
        QVERIFY(!id.isEmpty() && with != before);
        QVERIFY(desk.workspace.undoWords(QLocale(u"en"_s)).startsWith(u"add layer"_s));
        desk.undo();
        QCOMPARE(desk.layers(), before);
        desk.redo();
        QCOMPARE(desk.layers(), with);
        desk.workspace.layers().remove(id);
        QCOMPARE(desk.layers(), before);
        desk.undo();
        QCOMPARE(desk.layers(), with);
        // Also once all has been read again.
        desk.workspace.layers().remove(id);
        QVERIFY(desk.opensBy([&] { desk.press(Qt::Key_R, Qt::ControlModifier); }));
        QCOMPARE(desk.layers(), before);
        desk.undo();
        QCOMPARE(desk.layers(), with);
    }

    void shadingAreasFromTheMenuIsUndoneAndKeptInScenes()
    {
        Desk desk;
        QVERIFY(desk.open(copyOfShipped(desk.folder)));
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        ViewModel &model = desk.workspace.model();
        const auto shaded = [&] {
            QStringList names;
            for (const LayerEntry &entry : model.layerStack().entries())
                if (entry.style.shaded)
                    names << entry.vector()->name;
            return names;
        };
        QAction *governorates = desk.action(u"Governorates"_s), *districts = desk.action(u"Districts"_s);
        QVERIFY(governorates && governorates->isEnabled());
        QVERIFY(districts && !districts->isEnabled()); // none are open
        governorates->trigger();
        QCOMPARE(shaded().size(), 1);
        QVERIFY(governorates->isChecked());
        desk.undo();
        QVERIFY(shaded().isEmpty() && !governorates->isChecked());
        desk.redo();
        QCOMPARE(shaded().size(), 1);
        // A scene takes it along.
        desk.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.workspace.story().story().scenes.back().shadedLayers, shaded());
    }

    void aSliderIsOneStepUntilItRests()
    {
        Desk desk;
        QVERIFY(desk.open(desk.made(u"a.csv"_s, head + firstRows)));
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        const QString file = desk.made(u"field.geojson"_s, areas);
        QVERIFY(desk.addLayer(file));
        const QString id = desk.layerOf(file);
        ViewModel &model = desk.workspace.model();
        const auto setOpacity = [&](double opacity) {
            LayerStyle style = model.layerStack().find(id)->style;
            style.opacity = opacity;
            const LayerStack before = model.layerStack();
            model.setLayerStack(before.restyled(id, style));
            desk.workspace.recordLayers(before);
        };
        desk.workspace.restEdits();
        for (const double opacity : {0.9, 0.8, 0.7})
            setOpacity(opacity);
        desk.workspace.restEdits();
        for (const double opacity : {0.6, 0.5})
            setOpacity(opacity);
        desk.undo();
        QCOMPARE(model.layerStack().find(id)->style.opacity, 0.7);
        desk.undo();
        QCOMPARE(model.layerStack().find(id)->style.opacity, 1.0);
        desk.undo();
        QVERIFY(!model.layerStack().find(id));
    }

    void filesAreUndone()
    {
        Desk desk;
        const QString a = desk.made(u"a.csv"_s, head + firstRows), b = desk.made(u"b.csv"_s, head + secondRows);
        QVERIFY(desk.open(a));
        QVERIFY(!desk.workspace.canUndo()); // what was opened first begins
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.addScene(u"Aleppo"_s);
        QVERIFY(desk.open(b, Workspace::Beside::All));
        QCOMPARE(desk.incidents(), 3u);
        QCOMPARE(desk.titles(), QStringList{u"Aleppo"_s});
        QVERIFY(desk.opensBy([&] { desk.undo(); }));
        QCOMPARE(desk.incidents(), 2u);
        QVERIFY(desk.opensBy([&] { desk.redo(); }));
        QCOMPARE(desk.incidents(), 3u);
        // The first one, with which another file is the atlas.
        QVERIFY(desk.opensBy([&] { desk.workspace.removeFile(0); }));
        QCOMPARE(desk.incidents(), 1u);
        QCOMPARE(desk.workspace.path(), b);
        QVERIFY(desk.window->notice().sentence().contains(u"Ctrl+Z"_s));
        QVERIFY(desk.opensBy([&] { desk.undo(); }));
        QCOMPARE(desk.incidents(), 3u);
        QCOMPARE(desk.workspace.path(), a);
        QVERIFY(desk.opensBy([&] { desk.undo(); }));
        QCOMPARE(desk.incidents(), 2u);
        QCOMPARE(desk.titles(), QStringList{u"Aleppo"_s});
        desk.undo();
        QVERIFY(desk.titles().isEmpty());
        // Another atlas begins without edits.
        QVERIFY(desk.opensBy([&] { desk.workspace.open(b); }));
        QVERIFY(!desk.workspace.canUndo() && !desk.workspace.canRedo());
    }

    void whatCannotBeUndoneIsNot()
    {
        Desk desk;
        const QString a = desk.made(u"a.csv"_s, head + firstRows), b = desk.made(u"b.csv"_s, head + secondRows);
        QVERIFY(desk.open(a));
        QVERIFY(desk.open(b, Workspace::Beside::All));
        QVERIFY(desk.opensBy([&] { desk.workspace.removeFile(1); }));
        QVERIFY(QFile::rename(b, b + u".away"_s));
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QSignalSpy failed(&desk.workspace, &Workspace::failed);
        desk.undo();
        QVERIFY(failed.wait(40'000));
        QCOMPARE(desk.incidents(), 2u);
        QVERIFY(desk.window->notice().sentence().contains(u"b.csv"_s));
        QVERIFY(desk.workspace.undoWords(QLocale(u"en"_s)).startsWith(u"take out"_s));
        QVERIFY(QFile::rename(b + u".away"_s, b));
        QVERIFY(desk.opensBy([&] { desk.undo(); }));
        QCOMPARE(desk.incidents(), 3u);
    }

    void scenesThatCannotBeSavedAreToldInTheTitle()
    {
        Desk desk;
        QVERIFY(desk.open(desk.made(u"a.csv"_s, head + firstRows)));
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.addScene(u"Aleppo"_s);
        QVERIFY(desk.workspace.isSaved());
        // A folder where the file should be: nobody can write there, whoever they are.
        const QString file = desk.workspace.story().file();
        QVERIFY(QFile::remove(file));
        QVERIFY(QDir().mkpath(file + u"/in the way"_s));
        desk.addScene(u"Daraa"_s);
        QVERIFY(desk.workspace.story().isUnsaved());
        QVERIFY(!desk.workspace.isSaved() && desk.window->isWindowModified());
        QVERIFY(QDir(file).removeRecursively());
        desk.undo();
        QCOMPARE(desk.titles(), QStringList{u"Aleppo"_s});
        QVERIFY(desk.workspace.isSaved() && !desk.window->isWindowModified());
    }

    void theMenuSaysWhatItUndoes_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Arabic") << u"ar"_s;
    }
    void theMenuSaysWhatItUndoes()
    {
        QFETCH(QString, language);
        Desk desk(language);
        QVERIFY(desk.open(desk.made(u"a.csv"_s, head + firstRows)));
        desk.addScene(u"Aleppo"_s);
        desk.workspace.story().change(withoutScene(desk.workspace.story().story(), 0));
        QAction *edit = desk.window->findChild<ToolRow *>()->menus().actions().value(1);
        QVERIFY(edit && edit->menu());
        edit->menu()->popup({100, 100});
        const QString words = desk.workspace.undoWords(desk.window->locale());
        QVERIFY(words.contains(u"Aleppo"_s));
        QVERIFY(edit->menu()->actions().value(0)->text().contains(words));
        QVERIFY(saveIfWanted(*edit->menu(), u"edit-menu-"_s + language));
        edit->menu()->close();
    }
};

QTEST_MAIN(TestUndo)
#include "tst_undo.moc"
