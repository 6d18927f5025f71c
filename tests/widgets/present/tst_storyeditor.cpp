#include "mapdata/files/filewriter.h"
#include "mapdata/story/storyfile.h"
#include "tests/mapdata/support/filelimit.h"
#include "widgets/present/scenedialog.h"
#include "widgets/present/scenepictures.h"
#include "widgets/present/scenestrip.h"
#include "widgets/present/storyeditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <unistd.h>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

Scene sceneNamed(const QString &title)
{
    Scene scene;
    scene.title = {title, u"مشهد "_s + title};
    return scene;
}

Story threeScenes()
{
    Story story;
    for (const auto &name : {u"one"_s, u"two"_s, u"three"_s})
        story = withScene(story, sceneNamed(name), story.scenes.size());
    return story;
}

QStringList titles(const Story &story)
{
    QStringList all;
    for (const Scene &scene : story.scenes)
        all.append(scene.title.english);
    return all;
}

OpenedAtlas atlasIn(const QString &folder)
{
    OpenedAtlas opened;
    opened.atlas = std::make_shared<const Atlas>();
    opened.folder = folder;
    Problems problems;
    opened.story = readStory(folder, problems);
    return opened;
}

Story readIn(const QString &folder)
{
    Problems problems;
    return readStory(folder, problems);
}

/// Three scenes in a folder of their own, before the user in a strip.
struct Desk {
    Desk()
    {
        writeStory(folder.path(), threeScenes());
        editor.load(atlasIn(folder.path()), folder.path());
        QObject::connect(&editor, &StoryEditor::edited, &strip, [this](const StoryChange &change) {
            done.push_back(change);
            undone.clear();
        });
        QObject::connect(&strip, &SceneStrip::undoWanted, &strip, [this] { undo(); });
        QObject::connect(&strip, &SceneStrip::redoWanted, &strip, [this] { redo(); });
        strip.resize(900, 190);
        strip.show();
        strip.list().setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&strip.list(), key, modifiers);
    }

    /// As the workspace does.
    void undo() { step(done, undone, true); }
    void redo() { step(undone, done, false); }
    void step(std::vector<StoryChange> &from, std::vector<StoryChange> &to, bool back)
    {
        if (from.empty())
            return;
        const StoryChange change = from.back();
        from.pop_back();
        to.push_back(change);
        editor.apply(back ? change.inverse() : change);
    }

    QTemporaryDir folder, own;
    StoryEditor editor{own.path()};
    ScenePictures pictures;
    SceneStrip strip{editor, pictures, Theme::light()};
    std::vector<StoryChange> done, undone;
};

} // namespace

class TestStoryEditor : public QObject {
    Q_OBJECT

private slots:
    void anAtlasWithoutScenesHasAnEmptyStrip()
    {
        QTemporaryDir folder, own;
        StoryEditor editor(own.path());
        ScenePictures pictures;
        SceneStrip strip(editor, pictures, Theme::light());
        editor.load(atlasIn(folder.path()), folder.path());
        QCOMPARE(strip.list().count(), 0);
        QVERIFY(!strip.current());
        QTest::keyClick(&strip.list(), Qt::Key_Delete);
        QTest::keyClick(&strip.list(), Qt::Key_D, Qt::ControlModifier);
        QTest::keyClick(&strip.list(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(editor.story().isEmpty());
        QVERIFY(!QFile::exists(storyPath(folder.path())));
    }

    void everyChangeIsSavedAtOnceAndReadAgain()
    {
        Desk desk;
        desk.editor.change(withScene(desk.editor.story(), sceneNamed(u"four"_s), 3));
        QCOMPARE(titles(readIn(desk.folder.path())), (QStringList{u"one"_s, u"two"_s, u"three"_s, u"four"_s}));
        StoryEditor again(desk.own.path());
        again.load(atlasIn(desk.folder.path()), desk.folder.path());
        QCOMPARE(again.story(), desk.editor.story());
    }

    void altAndArrowsMoveASceneAndTheKeyboardStaysWithIt()
    {
        Desk desk;
        desk.press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(titles(desk.editor.story()), (QStringList{u"two"_s, u"one"_s, u"three"_s}));
        QCOMPARE(desk.strip.current(), std::optional<std::size_t>(1));
        desk.press(Qt::Key_Right, Qt::AltModifier);
        desk.press(Qt::Key_Right, Qt::AltModifier); // there is no more room
        QCOMPARE(titles(readIn(desk.folder.path())), (QStringList{u"two"_s, u"three"_s, u"one"_s}));
        desk.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(titles(desk.editor.story()), (QStringList{u"two"_s, u"one"_s, u"three"_s}));
    }

    void rightToLeftTheArrowsMoveTheOtherWay()
    {
        Desk desk;
        desk.strip.setLayoutDirection(Qt::RightToLeft);
        desk.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(titles(desk.editor.story()), (QStringList{u"two"_s, u"one"_s, u"three"_s}));
    }

    void deletingAndCopyingAreUndoneAndDoneAgain()
    {
        Desk desk;
        desk.press(Qt::Key_Delete);
        QCOMPARE(titles(readIn(desk.folder.path())), (QStringList{u"two"_s, u"three"_s}));
        desk.press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(titles(desk.editor.story()), (QStringList{u"two"_s, u"two"_s, u"three"_s}));
        QVERIFY(desk.editor.story().scenes[0].id != desk.editor.story().scenes[1].id);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(titles(readIn(desk.folder.path())), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
        desk.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(titles(readIn(desk.folder.path())), (QStringList{u"two"_s, u"three"_s}));
    }

    void enterShowsASceneAndF2EditsIt()
    {
        Desk desk;
        QSignalSpy chosen(&desk.strip, &SceneStrip::sceneChosen);
        QSignalSpy edited(&desk.strip, &SceneStrip::editWanted);
        desk.press(Qt::Key_Right);
        desk.press(Qt::Key_Return);
        desk.press(Qt::Key_F2);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<std::size_t>(), 1u);
        QCOMPARE(edited.size(), 1);
    }

    void scenesSayWhereTheyStandToAScreenReader()
    {
        Desk desk;
        QCOMPARE(desk.strip.list().item(1)->data(Qt::AccessibleTextRole).toString(), u"Scene 2 of 3: two"_s);
        QVERIFY(!desk.strip.list().accessibleName().isEmpty());
    }

    void aFolderThatCannotBeWrittenToIsLeftAlone()
    {
        QTemporaryDir folder, own;
        QVERIFY(!writeStory(folder.path(), threeScenes()));
        QFile file(storyPath(folder.path()));
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray before = file.readAll();
        QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner));
        QVERIFY(QFile::setPermissions(file.fileName(), QFile::ReadOwner));
        if (geteuid() == 0) // to whom nothing is closed: a folder that is gone stands for one
            folder.remove();
        OpenedAtlas opened;
        opened.atlas = std::make_shared<const Atlas>();
        opened.folder = folder.path();
        opened.story = threeScenes();
        StoryEditor editor(own.path());
        QSignalSpy said(&editor, &StoryEditor::said);
        editor.load(opened, folder.path());
        editor.change(withoutScene(editor.story(), 0));
        QVERIFY(editor.isElsewhere());
        QCOMPARE(said.size(), 1);
        QVERIFY(said[0][0].toString().contains(own.path()));
        QVERIFY(editor.file().startsWith(own.path()));
        // Said once; and there when that atlas is opened the next time.
        editor.change(withCopiedScene(editor.story(), 0));
        QCOMPARE(said.size(), 1);
        StoryEditor next(own.path());
        next.load(opened, folder.path());
        QCOMPARE(titles(next.story()), (QStringList{u"two"_s, u"two"_s, u"three"_s}));
        if (geteuid() != 0) {
            QFile now(storyPath(folder.path()));
            QVERIFY(now.open(QFile::ReadOnly));
            QCOMPARE(now.readAll(), before);
            QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
    }

    void whatAnotherWindowSavedMeanwhileIsMerged()
    {
        Desk desk;
        StoryEditor other(desk.own.path());
        other.load(atlasIn(desk.folder.path()), desk.folder.path());
        // By turns, each without knowing of the other.
        QSignalSpy said(&desk.editor, &StoryEditor::said);
        for (int i = 0; i < 3; ++i) {
            desk.editor.change(withScene(desk.editor.story(), sceneNamed(u"mine %1"_s.arg(i)), 99));
            other.change(withScene(other.story(), sceneNamed(u"theirs %1"_s.arg(i)), 99));
        }
        desk.editor.change(withoutScene(desk.editor.story(), 0));
        const QStringList all = titles(readIn(desk.folder.path()));
        QCOMPARE(QSet<QString>(all.begin(), all.end()),
                 (QSet<QString>{u"two"_s, u"three"_s, u"mine 0"_s, u"mine 1"_s, u"mine 2"_s, u"theirs 0"_s,
                                u"theirs 1"_s, u"theirs 2"_s}));
        QCOMPARE(all.size(), 8);
        QCOMPARE(titles(desk.editor.story()), all);
        QVERIFY(!said.isEmpty());
        QCOMPARE(QDir(desk.folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"story.json"_s});
        // Undoing takes back what was done here, and nothing of the other's.
        desk.undo();
        desk.undo();
        QVERIFY(titles(desk.editor.story()).contains(u"one"_s) && !titles(desk.editor.story()).contains(u"mine 2"_s));
        QVERIFY(titles(readIn(desk.folder.path())).contains(u"theirs 0"_s));
    }

    void aSceneThatBothChangedIsKeptTwiceAndSaid()
    {
        Desk desk;
        Story other = threeScenes();
        other.scenes[0].title.english = u"theirs"_s;
        QVERIFY(!writeStory(desk.folder.path(), other));
        QSignalSpy said(&desk.editor, &StoryEditor::said);
        Scene changed = desk.editor.story().scenes[0];
        changed.title.english = u"mine"_s;
        desk.editor.change(withChangedScene(desk.editor.story(), 0, changed));
        QCOMPARE(titles(readIn(desk.folder.path())), (QStringList{u"mine"_s, u"theirs"_s, u"two"_s, u"three"_s}));
        QCOMPARE(said.size(), 1);
        QVERIFY2(said[0][0].toString().contains(u"theirs"_s), qPrintable(said[0][0].toString()));
    }

    void whatIsNoStoryIsKeptAndSaidWhere()
    {
        Desk desk;
        for (const QByteArray slip : {"{\"scenes\": [,]}", "{\"scenes\": [,,]}"}) {
            QVERIFY(!replaceFile(storyPath(desk.folder.path()), slip));
            QSignalSpy said(&desk.editor, &StoryEditor::said);
            desk.editor.change(withCopiedScene(desk.editor.story(), 0));
            QCOMPARE(said.size(), 1);
            QVERIFY2(said[0][0].toString().contains(u"story.json.broken"_s), qPrintable(said[0][0].toString()));
        }
        QCOMPARE(QDir(desk.folder.path()).entryList(QDir::Files),
                 (QStringList{u"story.json"_s, u"story.json.broken"_s, u"story.json.broken-2"_s}));
        QCOMPARE(titles(readIn(desk.folder.path())).size(), 5);
    }

    void whatCouldNotBeSavedIsKnownAndSavedWithTheNextChange()
    {
        Desk desk;
        QVERIFY(!desk.editor.isUnsaved());
        {
            const FileLimit full(10);
            desk.editor.change(withoutScene(desk.editor.story(), 0));
            QVERIFY(desk.editor.isUnsaved());
            QVERIFY(!desk.editor.saveAgain());
            // The atlas is read again: nothing is lost.
            desk.editor.load(atlasIn(desk.folder.path()), desk.folder.path());
            QCOMPARE(titles(desk.editor.story()), (QStringList{u"two"_s, u"three"_s}));
            QVERIFY(desk.editor.isUnsaved());
        }
        QCOMPARE(titles(readIn(desk.folder.path())).size(), 3);
        const QString copy = desk.own.filePath(u"copy.json"_s);
        QVERIFY(!desk.editor.saveCopy(copy));
        QVERIFY(!desk.editor.isUnsaved() && QFile::exists(copy));
        desk.editor.change(withCopiedScene(desk.editor.story(), 0));
        QCOMPARE(titles(readIn(desk.folder.path())), (QStringList{u"two"_s, u"two"_s, u"three"_s}));
    }

    void scenesOfAnAtlasThatIsLeftAreRescuedAndWait()
    {
        Desk desk;
        {
            const FileLimit full(10);
            desk.editor.change(withScene(desk.editor.story(), sceneNamed(u"four"_s), 3));
            QVERIFY(!desk.editor.rescue());
        }
        QTemporaryDir other;
        QVERIFY(!desk.editor.isOf(atlasIn(other.path()), other.path()));
        QVERIFY(desk.editor.rescue());
        desk.editor.load(atlasIn(other.path()), other.path());
        QVERIFY(desk.editor.story().isEmpty() && !desk.editor.hasWaiting());
        desk.editor.load(atlasIn(desk.folder.path()), desk.folder.path());
        QCOMPARE(titles(desk.editor.story()).size(), 3);
        QVERIFY(desk.editor.hasWaiting());
        desk.editor.addWaiting();
        QCOMPARE(titles(readIn(desk.folder.path())), (QStringList{u"one"_s, u"two"_s, u"three"_s, u"four"_s}));
        QVERIFY(!desk.editor.hasWaiting());
        desk.editor.load(atlasIn(desk.folder.path()), desk.folder.path());
        QVERIFY(!desk.editor.hasWaiting());
        // For its owner alone, and kept.
        QDirIterator kept(desk.own.path(), {u"story.json*"_s}, QDir::Files, QDirIterator::Subdirectories);
        QVERIFY(kept.hasNext());
        const QFileInfo file(kept.next());
        QCOMPARE(file.fileName(), u"story.json.kept"_s);
        QVERIFY(!file.permission(QFile::ReadGroup) && !file.permission(QFile::ReadOther));
        QVERIFY(!QFileInfo(file.path()).permission(QFile::ExeOther));
    }

    void scenesThatAreToStayApartAreNotOfferedAgain()
    {
        Desk desk;
        {
            const FileLimit full(10);
            desk.editor.change(withScene(desk.editor.story(), sceneNamed(u"four"_s), 3));
        }
        QVERIFY(desk.editor.rescue());
        desk.editor.load(atlasIn(desk.folder.path()), desk.folder.path());
        QVERIFY(desk.editor.hasWaiting());
        const QString kept = desk.editor.putWaitingAway();
        QVERIFY(QFile::exists(kept));
        desk.editor.load(atlasIn(desk.folder.path()), desk.folder.path());
        QVERIFY(!desk.editor.hasWaiting());
        QCOMPARE(titles(readIn(desk.folder.path())).size(), 3);
    }

    void theDialogChangesWhatWasTypedAndNothingElse()
    {
        Scene scene = sceneNamed(u"one"_s);
        scene.id = u"one"_s;
        scene.play.step = {3, TimeStep::Unit::Days};
        scene.play.hold = 7;
        scene.kept.insert(u"colour"_s, u"green"_s);
        SceneDialog dialog(scene);
        QCOMPARE(dialog.scene(), scene);
        const auto lines = dialog.findChildren<QLineEdit *>();
        auto *title = *std::ranges::find_if(lines, [](QLineEdit *line) { return line->text() == u"one"_s; });
        title->selectAll();
        QTest::keyClicks(title, u"A day"_s);
        Scene changed = scene;
        changed.title.english = u"A day"_s;
        QCOMPARE(dialog.scene(), changed);
        QVERIFY(!dialog.takesView());
    }
};

QTEST_MAIN(TestStoryEditor)
#include "tst_storyeditor.moc"
