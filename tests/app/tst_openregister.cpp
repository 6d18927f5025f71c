// A register that is open in a window: copies of it, other windows, its scenes, and what is done where it is gone.
#include "app/drafts.h"
#include "tests/app/registerwindow.h"
#include "tests/mapdata/register/registersupport.h"
#include "widgets/panels/noticebar.h"

#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace sijill;
using namespace sijill::test;

class OpenRegisterTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        dressApplication();
    }
    void init()
    {
        QDir(draftFolder()).removeRecursively();
        m_file = m_folder.filePath(u"%1.sijill"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
        QFile::remove(m_file);
        done(saveRegister(taken(readAtlas(shippedAtlas())), m_file));
    }

    void aFileThatIsCopiedWhileItIsOpenIsWhole()
    {
        RegisterWindow desk;
        QVERIFY(desk.open(m_file));
        const QString log = m_file + u"-wal"_s, copy = m_file + u".copy.sijill"_s;
        for (const QString &id : {u"k1"_s, u"k2"_s, u"k3"_s}) {
            std::optional<bool> isDone;
            desk.workspace.edit({{{RecordEdit::Kind::New, u"kinds"_s, id, {{u"name"_s, id}}}}}, {},
                                [&](const Result<EditDone> &done) { isDone = done && done->entry; });
            QVERIFY(desk.waitsFor([&] { return isDone.has_value(); }));
            QVERIFY(*isDone);
        }
        QVERIFY(desk.waitsFor([&] { return QFileInfo(log).size() == 0; })); // after a moment's quiet
        QFile::remove(copy);
        QVERIFY(QFile::copy(m_file, copy));
        const auto database = taken(Database::open(copy, Database::Access::Read));
        QCOMPARE(database->value(u"SELECT count(*) FROM kinds WHERE id IN ('k1', 'k2', 'k3')"_s), u"3"_s);
        QVERIFY(desk.settles());
    }

    void scenesAreSavedInTheRegister()
    {
        const auto titles = [&] {
            QStringList found;
            for (const Scene &scene : taken(readRegister(m_file)).story.scenes)
                found << scene.title.in(Language::English);
            return found;
        };
        const QStringList before = titles();
        {
            RegisterWindow desk;
            QVERIFY(desk.open(m_file));
            Story story = desk.workspace.story().story();
            QCOMPARE(story.scenes.size(), std::size_t(before.size()));
            Scene scene;
            scene.title = {u"The last one"_s, {}};
            story.scenes.push_back(scene);
            desk.workspace.story().change(story);
            QVERIFY(desk.settles() && desk.waitsFor([&] { return desk.workspace.isSaved(); }));
            QCOMPARE(titles(), before + QStringList{u"The last one"_s});
            QVERIFY(!QFile::exists(desk.workspace.story().file()));
            // An edit of the register leaves them alone, and undoing goes back to before them.
            QVERIFY(desk.opensForm());
            desk.type({u"14 January 2013"_s, u"Douma"_s});
            QVERIFY(desk.saves());
            QCOMPARE(desk.workspace.story().story().scenes.size(), std::size_t(before.size() + 1));
            desk.press(Qt::Key_Z, Qt::ControlModifier);
            QVERIFY(desk.settles());
            desk.press(Qt::Key_Z, Qt::ControlModifier);
            QVERIFY(desk.settles() && desk.waitsFor([&] { return titles() == before; }));
            desk.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            QVERIFY(desk.settles() && desk.waitsFor([&] { return titles().size() == before.size() + 1; }));
        }
        RegisterWindow again;
        QVERIFY(again.open(m_file));
        QCOMPARE(again.workspace.story().story().scenes.back().title.in(Language::English), u"The last one"_s);
    }

    void aSecondWindowReadsAndSaysWhoEdits()
    {
        RegisterWindow second;
        {
            RegisterWindow first;
            QVERIFY(first.open(m_file));
            QVERIFY(second.open(m_file));
            const QString said = second.window->notice().sentence();
            QVERIFY2(said.contains("another window"_L1) && said.contains("Samar"_L1), qPrintable(said));
            QVERIFY(!first.window->notice().sentence().contains("another window"_L1));
            const QByteArray before = contentOf(m_file);
            second.window->notice().hide();
            second.window->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(second.window.get()));
            second.press(Qt::Key_N, Qt::ControlModifier);
            QVERIFY(!second.form());
            QVERIFY(second.window->notice().isVisible());
            // A command that comes all the same is refused, the one of the first window is not.
            const Edit edit{{{RecordEdit::Kind::New, u"kinds"_s, u"k"_s, {{u"name"_s, u"K"_s}}}}};
            std::optional<bool> isDone;
            const auto take = [&](const Result<EditDone> &done) { isDone = done && done->entry; };
            second.workspace.edit(edit, {}, take);
            QVERIFY(second.waitsFor([&] { return isDone.has_value(); }));
            QVERIFY(!*isDone);
            QCOMPARE(contentOf(m_file), before);
            isDone.reset();
            first.workspace.edit(edit, {}, take);
            QVERIFY(first.waitsFor([&] { return isDone.has_value(); }));
            QVERIFY(*isDone && first.settles());
        }
        // The first one is closed: here it can be edited now.
        QVERIFY(second.waitsFor([&] { return !second.workspace.registerKeeper().heldBy(); }));
        QVERIFY(second.opensForm());
    }

    void aSecondWindowEditsAllTheSameWhereThatIsWanted()
    {
        RegisterWindow first, second;
        QVERIFY(first.open(m_file));
        QVERIFY(second.open(m_file));
        QVERIFY(second.workspace.registerKeeper().heldBy());
        second.window->activateWindow();
        for (QPushButton *button : second.window->notice().findChildren<QPushButton *>())
            if (button->text() == "Edit all the same"_L1)
                QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(second.waitsFor([&] { return !second.workspace.registerKeeper().heldBy(); }));
        QVERIFY(second.desk().isEditable());
    }

    void scenesThatTheRegisterCannotTakeAreKeptInTheUsersFolder()
    {
        RegisterWindow desk;
        QVERIFY(desk.open(m_file));
        QFile::remove(m_file);
        Story story = desk.workspace.story().story();
        Scene scene;
        scene.title = {u"Kept apart"_s, {}};
        story.scenes.push_back(scene);
        QStringList said;
        connect(&desk.workspace.story(), &StoryEditor::said, this, [&](const QString &text) { said << text; });
        desk.workspace.story().change(story);
        QVERIFY(desk.waitsFor([&] { return !said.isEmpty() && !desk.workspace.registerKeeper().isBusy(); }));
        QVERIFY2(said.front().contains("not saved in the register"_L1), qPrintable(said.join(u'\n')));
        QVERIFY(!desk.workspace.story().isUnsaved());
        const QString kept = desk.workspace.story().file();
        QVERIFY2(QFile::exists(kept) && !kept.startsWith(m_folder.path()), qPrintable(kept));
        QVERIFY(contentOf(kept).contains("Kept apart"));
        QFile::remove(kept);
    }
};

QTEST_MAIN(OpenRegisterTest)
#include "tst_openregister.moc"
