// A command in a register that is open in the window: what is shown goes along without reading it again, and what
// somebody looks at stays.
#include "app/look.h"
#include "app/mainwindow.h"
#include "app/workspace.h"
#include "mapdata/opening/open.h"
#include "mapdata/session/derived.h"
#include "tests/mapdata/register/registersupport.h"
#include "widgets/map/mapwidget.h"
#include "widgets/panels/incidentpanel.h"

#include <QLabel>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace sijill;
using namespace sijill::test;

namespace {

using Kind = RecordEdit::Kind;

Edit set(const QString &id, const char *field, const QString &to)
{
    return {{{Kind::Set, u"incidents"_s, id, {{QString::fromLatin1(field), to}}}}, {}};
}

Edit killedOf(const QString &figure, const QString &number)
{
    return {{{Kind::Set, u"figures"_s, figure, {{u"low"_s, number}, {u"best"_s, number}, {u"high"_s, number}}}}, {}};
}

struct Desk {
    Desk()
    {
        Settings settings;
        settings.language = u"en"_s;
        settings.theme = u"light"_s;
        settings.welcome = false;
        dressWindows(settings);
        window = std::make_unique<MainWindow>(workspace, settings);
        window->resize(1280, 800);
        window->show();
    }
    bool settles()
    {
        return QTest::qWaitFor(
            [this] {
                return !workspace.isOpening() && !workspace.registerKeeper().isBusy() && !workspace.model().isBusy() &&
                       window->map().isSettled();
            },
            40'000);
    }
    bool open(const QStringList &files)
    {
        QSignalSpy editable(&workspace.registerKeeper(), &RegisterKeeper::opened);
        workspace.addFiles(files, Workspace::Beside::All);
        return (!editable.isEmpty() || editable.wait(40'000)) && settles();
    }
    /// How often files were read for it; -1 where it was not done.
    int readingsFor(const std::function<void()> &act)
    {
        QSignalSpy opening(&workspace, &Workspace::opening), opened(&workspace, &Workspace::opened);
        const auto before = workspace.model().atlas();
        act();
        if ((opened.isEmpty() && !opened.wait(40'000)) || !settles() || workspace.model().atlas() == before)
            return -1;
        return static_cast<int>(opening.size());
    }
    int readingsFor(const Edit &edit)
    {
        return readingsFor([&] { workspace.edit(edit, {}, {}); });
    }
    const Atlas &atlas() { return *workspace.model().atlas(); }
    IncidentIndex incident(const QString &id)
    {
        const auto found = std::ranges::find_if(
            atlas().incidents, [&](const Incident &i) { return atlas().texts.text(i.id).english == id; });
        return found == atlas().incidents.end() ? none : static_cast<IncidentIndex>(found - atlas().incidents.begin());
    }
    bool panelSays(const QString &words)
    {
        return std::ranges::any_of(window->incident().findChildren<QLabel *>(),
                                   [&](const QLabel *label) { return label->text().contains(words); });
    }
    /// Of the files read again from the start.
    qint64 totalReadAgain()
    {
        QStringList files;
        for (const OpenedFile &file : workspace.files())
            files << file.request.path;
        const auto opened = openTogether(files);
        return opened ? numbersOf(*opened->atlas, workspace.model().query()).total.best : -1;
    }

    Workspace workspace;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class EditShownTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString made(const QString &name)
    {
        const QString file = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + name);
        done(saveRegister(taken(readAtlas(shippedAtlas())), file));
        return file;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        dressApplication();
    }

    void nothingIsReadAgainAndWhatIsLookedAtStays()
    {
        Desk desk;
        QVERIFY(desk.open({made(u".sijill"_s)}));
        ViewModel &model = desk.workspace.model();
        Query query = model.query();
        query.hiddenKinds = {u"siege"_s};
        query.window = {15'000, 17'500};
        model.setQuery(query);
        model.select({desk.incident(u"d620-daraya"_s)}, desk.incident(u"d620-daraya"_s));
        QVERIFY(desk.settles());
        const auto camera = desk.window->map().camera();
        const qint64 total = model.total().best;

        QCOMPARE(desk.readingsFor(set(u"d620-daraya"_s, "title", u"Another title"_s)), 0);
        QVERIFY(desk.panelSays(u"Another title"_s));
        QCOMPARE(desk.readingsFor(killedOf(u"d620-daraa-c/killed"_s, u"1000"_s)), 0);
        QVERIFY(model.total().best != total);
        QCOMPARE(model.total().best, desk.totalReadAgain());
        QCOMPARE(desk.window->map().surface().scene().total, model.total());

        // All behind it have other positions now.
        QCOMPARE(desk.readingsFor({{{Kind::Delete, u"incidents"_s, u"d620-qadam"_s}}, {}}), 0);
        QCOMPARE(desk.incident(u"d620-qadam"_s), none);
        QCOMPARE(model.current(), desk.incident(u"d620-daraya"_s));
        QVERIFY(desk.panelSays(u"Another title"_s));
        QCOMPARE(model.query(), query);
        QCOMPARE(desk.window->map().camera().zoom, camera.zoom);
        QCOMPARE(desk.window->map().camera().centre, camera.centre);

        for (int i = 0; i < 3; ++i)
            QCOMPARE(desk.readingsFor([&] { desk.workspace.undo(); }), 0);
        QCOMPARE(model.total().best, total);
        QVERIFY(!desk.panelSays(u"Another title"_s));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(desk.readingsFor([&] { desk.workspace.redo(); }), 0);
        QVERIFY(desk.panelSays(u"Another title"_s));
        QCOMPARE(model.total().best, desk.totalReadAgain());
    }

    void commandsInARowAreAllShown()
    {
        Desk desk;
        QVERIFY(desk.open({made(u".sijill"_s)}));
        QSignalSpy opened(&desk.workspace, &Workspace::opened);
        for (int i = 1; i <= 20; ++i)
            desk.workspace.edit(killedOf(u"d620-daraa-c/killed"_s, QString::number(100 * i)), {}, {});
        QVERIFY(QTest::qWaitFor([&] { return desk.workspace.model().total().best == desk.totalReadAgain(); }, 40'000));
        QVERIFY(desk.settles());
        QCOMPARE(desk.workspace.model().total().best, desk.totalReadAgain());
    }

    void besideAnotherFileItIsReadAgain()
    {
        Desk desk;
        QFile table(m_folder.filePath(u"beside.csv"_s));
        QVERIFY(table.open(QFile::WriteOnly));
        table.write("date,latitude,longitude,killed\n2013-02-03,33.5,36.3,7\n2013-02-04,33.6,36.4,8\n");
        table.close();
        QVERIFY(desk.open({made(u".sijill"_s), table.fileName()}));
        QVERIFY(QTest::qWaitFor([&] { return desk.atlas().dataSets.size() == 2; }, 40'000) && desk.settles());
        QVERIFY(desk.readingsFor(killedOf(u"d620-daraa-c/killed"_s, u"1000"_s)) > 0);
        QCOMPARE(desk.workspace.model().total().best, desk.totalReadAgain());
    }

    /// What another program wrote is not lost for what the window takes in by itself.
    void afterWhatAnotherProgramWroteItIsReadAgain()
    {
        Desk desk;
        const QString file = made(u".sijill"_s);
        QVERIFY(desk.open({file}));
        {
            const auto other = taken(RegisterEditor::open(file));
            QVERIFY(other->apply(killedOf(u"d620-daraa-c/killed"_s, u"5000"_s)));
        }
        QVERIFY(desk.readingsFor(set(u"d620-daraya"_s, "title", u"Another title"_s)) > 0);
        QCOMPARE(desk.workspace.model().total().best, desk.totalReadAgain());
    }
};

QTEST_MAIN(EditShownTest)
#include "tst_editshown.moc"
