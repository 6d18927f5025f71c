// What comes back with the next start: files, what was shown of them, recent files, preferences. Each start is a window
// of its own over one folder of settings.
// With SIJILL_PICTURES=FOLDER it saves what it sees there, for people to look at.
#include "app/environment/atlaspath.h"
#include "app/look.h"
#include "app/preferences.h"
#include "app/recentmenu.h"
#include "app/startup.h"
#include "app/window.h"
#include "tests/widgets/pictures.h"
#include "widgets/map/coordinatereadout.h"
#include "widgets/map/mapwidget.h"
#include "widgets/panels/noticebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#pragma GCC diagnostic ignored "-Wconversion" // QTRY_VERIFY of Qt 6.8 itself

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray head = "id,date_start,place,governorate,lon,lat,type,killed,source\n";
const QByteArray firstRows = "a1,2014-01-02,Ataman,Daraa,36.1,32.65,shelling,5,SOHR\n"
                             "a2,2014-02-03,Marea,Aleppo,37.2,36.45,airstrike,7,SOHR\n";
const QByteArray secondRows = "b1,2014-02-03,Marea,Aleppo,37.2,36.45,clash,100,AFP\n";

/// A folder of settings, in which one start follows the other.
struct Home {
    Home()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
        QSettings().clear();
    }
    QString made(const QString &name, const QByteArray &text) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }
    QTemporaryDir folder;
};

/// One start.
struct Start {
    explicit Start(const QStringList &files = {}, const QString &language = u"en"_s)
    {
        Settings settings = readSettings(QSettings());
        settings.language = language;
        settings.theme = u"light"_s;
        settings.welcome = false;
        keeper = std::make_unique<WindowKeeper>(settings, language, files);
    }
    bool opens()
    {
        return QTest::qWaitFor(
            [this] {
                return !workspace().isEmpty() && !workspace().isOpening() && !workspace().model().isBusy() &&
                       !workspace().layers().isReading() && window().map().isSettled();
            },
            40'000);
    }
    template <class Act>
    bool opensBy(Act act)
    {
        QSignalSpy opened(&workspace(), &Workspace::opened);
        act();
        return (!opened.isEmpty() || opened.wait(40'000)) && opens();
    }
    QStringList files()
    {
        QStringList paths;
        for (const OpenedFile &file : workspace().files())
            paths << file.request.path;
        return paths;
    }
    QString said() { return window().notice().isVisible() ? window().notice().sentence() : QString(); }
    void press(const QString &button)
    {
        for (auto *one : window().notice().findChildren<QPushButton *>())
            if (one->isVisible() && one->text() == button)
                QTest::mouseClick(one, Qt::LeftButton);
    }
    QStringList recent()
    {
        QStringList files;
        for (const QAction *action : window().findChild<RecentMenu *>()->actions())
            if (action->data().isValid())
                files << action->data().toString();
        return files;
    }
    QAction *recentAction(const QString &file)
    {
        for (QAction *action : window().findChild<RecentMenu *>()->actions())
            if (action->data().toString() == file)
                return action;
        return nullptr;
    }
    MainWindow &window() { return keeper->window(); }
    Workspace &workspace() { return keeper->workspace(); }

    std::unique_ptr<WindowKeeper> keeper;
};

bool isNear(const Camera &a, const Camera &b)
{
    return std::abs(a.centre.x() - b.centre.x()) < 1e-6 && std::abs(a.centre.y() - b.centre.y()) < 1e-6 &&
           std::abs(a.zoom - b.zoom) < 1e-6;
}

} // namespace

class TestLeftOff : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        dressApplication();
    }

    void theFirstStartOpensTheAtlasThatShips()
    {
        const Home home;
        Start first;
        QVERIFY(first.opens());
        QCOMPARE(first.files(), QStringList{shippedAtlas()});
        QVERIFY(first.said().isEmpty());
        first.window().close();
        // Nothing was changed: the second is like it, and says nothing.
        Start second;
        QVERIFY(second.opens());
        QCOMPARE(second.files(), QStringList{shippedAtlas()});
        QVERIFY2(second.said().isEmpty(), qPrintable(second.said()));
        QVERIFY(second.recent().isEmpty());
    }

    void itGoesOnWhereItWasLeft()
    {
        const Home home;
        const QString a = home.made(u"a.csv"_s, head + firstRows), b = home.made(u"b.csv"_s, head + secondRows);
        Query query;
        Camera camera;
        QSize size;
        {
            Start first({a, b});
            QVERIFY(first.opens());
            query.window = Span::days(toDay(QDate(2014, 2, 1)), toDay(QDate(2014, 2, 28)));
            query.measure = u"killed"_s;
            query.hiddenKinds = {u"clash"_s};
            first.workspace().model().setQuery(query);
            query = first.workspace().model().query();
            first.window().resize(750, 700); // the screen has 800 by 800
            first.window().map().setCamera({{37.0, 36.0}, 8.5});
            first.window().findChild<QDockWidget *>(u"show"_s)->hide();
            QVERIFY(first.opens());
            camera = first.window().map().camera();
            size = first.window().size();
            first.window().close();
        }
        Start second;
        QVERIFY(second.opens());
        QCOMPARE(second.files(), (QStringList{a, b}));
        QCOMPARE(second.workspace().model().query(), query);
        QCOMPARE(second.workspace().model().shownIncidents().size(), 1u);
        QTRY_VERIFY(isNear(second.window().map().camera(), camera));
        QCOMPARE(second.window().size(), size);
        QVERIFY(second.window().findChild<QDockWidget *>(u"show"_s)->isHidden());
        QVERIFY2(second.said().contains(u"where you left off"_s), qPrintable(second.said()));
        QVERIFY(saveIfWanted(second.window(), u"left-off"_s));
        // A click makes it as at first.
        QVERIFY(second.opensBy([&] { second.press(u"Start clean"_s); }));
        QCOMPARE(second.files(), QStringList{shippedAtlas()});
        QCOMPARE(second.workspace().model().query(), Query());
        QVERIFY(!second.window().findChild<QDockWidget *>(u"show"_s)->isHidden());
    }

    void aFileThatIsGoneCostsItselfAlone()
    {
        const Home home;
        const QString a = home.made(u"a.csv"_s, head + firstRows), b = home.made(u"b.csv"_s, head + secondRows);
        {
            Start first({a, b});
            QVERIFY(first.opens());
            first.window().close();
        }
        QVERIFY(QFile::remove(a));
        {
            Start second;
            QVERIFY(second.opens());
            QCOMPARE(second.files(), QStringList{b});
            QVERIFY2(second.said().contains(u"a.csv"_s), qPrintable(second.said()));
            QVERIFY(saveIfWanted(second.window(), u"left-off-without-one"_s));
            second.window().close();
        }
        QVERIFY(QFile::remove(b));
        Start third;
        QVERIFY(third.opens());
        QCOMPARE(third.files(), QStringList{shippedAtlas()});
        QVERIFY2(third.said().contains(u"b.csv"_s), qPrintable(third.said()));
    }

    void otherFilesAndACleanStartGoBeforeIt()
    {
        const Home home;
        const QString a = home.made(u"a.csv"_s, head + firstRows), b = home.made(u"b.csv"_s, head + secondRows);
        {
            Start first({a});
            QVERIFY(first.opens());
            first.window().close();
        }
        {
            Start second({b});
            QVERIFY(second.opens());
            QCOMPARE(second.files(), QStringList{b});
            second.window().close();
        }
        const Startup startup = readStartup({u"--clean"_s});
        QVERIFY(startup.isClean && startup.arguments.isEmpty() && startup.fault == Startup::Fault::None);
        QVERIFY(readStartup({u"--lang"_s, u"ar"_s, u"--clean"_s}).isClean);
        QVERIFY(asAtFirst(readSettings(QSettings())).session.isEmpty());
        Settings settings = readSettings(QSettings());
        QVERIFY(!settings.session.isEmpty());
        settings.resume = false;
        QSettings store;
        writeSettings(store, settings);
        Start third;
        QVERIFY(third.opens());
        QCOMPARE(third.files(), QStringList{shippedAtlas()});
    }

    void recentFilesAreOpenedFromTheMenu()
    {
        const Home home;
        const QString a = home.made(u"a.csv"_s, head + firstRows), b = home.made(u"b.csv"_s, head + secondRows);
        {
            Start first({a});
            QVERIFY(first.opens());
            QVERIFY(first.opensBy([&] { first.workspace().open(b); }));
            QCOMPARE(first.recent(), (QStringList{b, a}));
            QVERIFY(first.recentAction(a)->toolTip().contains(a));
            QVERIFY(first.window().findChild<RecentMenu *>()->toolTipsVisible());
            first.window().findChild<RecentMenu *>()->popup({10, 10});
            QVERIFY(saveIfWanted(*first.window().findChild<RecentMenu *>(), u"recent-menu"_s));
            first.window().findChild<RecentMenu *>()->close();
            // Reading again brings nothing to the front.
            QVERIFY(first.opensBy([&] { first.workspace().reload(); }));
            QCOMPARE(first.recent(), (QStringList{b, a}));
            first.window().close();
        }
        Start second({shippedAtlas()});
        QVERIFY(second.opens());
        QCOMPARE(second.recent(), (QStringList{b, a}));
        QVERIFY(second.opensBy([&] { second.recentAction(a)->trigger(); }));
        QCOMPARE(second.files(), QStringList{a});
        QCOMPARE(second.recent(), (QStringList{a, b}));
        QVERIFY(QFile::remove(b));
        second.recentAction(b)->trigger();
        QTRY_COMPARE(second.recent(), QStringList{a});
        QVERIFY2(second.said().contains(u"b.csv"_s), qPrintable(second.said()));
        QCOMPARE(second.files(), QStringList{a});
        second.window().findChild<RecentMenu *>()->actions().last()->trigger();
        QTRY_VERIFY(second.recent().isEmpty());
        QVERIFY(second.window().settings().recent.isEmpty());
    }

    void preferencesAreChosenInOneDialog_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Arabic") << u"ar"_s;
    }
    void preferencesAreChosenInOneDialog()
    {
        QFETCH(QString, language);
        const Home home;
        Start start({}, language);
        QVERIFY(start.opens());
        QVERIFY(QTest::qWaitForWindowActive(&start.window()));
        QTest::keyClick(&start.window(), Qt::Key_Comma, Qt::ControlModifier);
        auto *dialog = start.window().findChild<PreferencesDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(saveIfWanted(*dialog, u"preferences-"_s + language));
        for (const QWidget *part : dialog->findChildren<QWidget *>())
            if (part->isVisible() && (qobject_cast<const QComboBox *>(part) || qobject_cast<const QCheckBox *>(part)))
                QVERIFY(!part->accessibleName().isEmpty() || !qobject_cast<const QCheckBox *>(part)->text().isEmpty());
        QCOMPARE(dialog->chosen(), start.window().settings()); // nothing is chosen by opening it
        // Cancelled: nothing holds.
        for (auto *box : dialog->findChildren<QCheckBox *>())
            box->toggle();
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(start.window().settings().resume);
        QVERIFY(!start.workspace().online().isOn());
        start.window().showPreferences();
        dialog = start.window().findChildren<PreferencesDialog *>().last();
        for (auto *box : dialog->findChildren<QCheckBox *>())
            QTest::mouseClick(box, Qt::LeftButton, {},
                              {dialog->isRightToLeft() ? box->width() - 8 : 8, box->height() / 2});
        for (auto *box : dialog->findChildren<QComboBox *>())
            if (box->findData(u"mgrs"_s) >= 0)
                box->setCurrentIndex(box->findData(u"mgrs"_s));
        const Settings wanted = dialog->chosen();
        dialog->accept();
        const Settings settings = start.window().settings();
        QCOMPARE(settings.resume, wanted.resume);
        QCOMPARE(settings.worldMap, wanted.worldMap);
        QCOMPARE(settings.graticule, wanted.graticule);
        QCOMPARE(settings.reducedMotion, wanted.reducedMotion);
        QCOMPARE(settings.notation, u"mgrs"_s);
        QCOMPARE(start.workspace().online().isOn(), wanted.network);
        QVERIFY(!settings.resume && !settings.worldMap && settings.graticule && settings.reducedMotion);
        QVERIFY(settings.network);
    }

    void anotherThemeInThePreferencesMakesAnotherWindow()
    {
        const Home home;
        Start start;
        QVERIFY(start.opens());
        start.window().showPreferences();
        auto *dialog = start.window().findChild<PreferencesDialog *>();
        for (auto *box : dialog->findChildren<QComboBox *>())
            if (box->findData(u"dark"_s) >= 0)
                box->setCurrentIndex(box->findData(u"dark"_s));
        const MainWindow *before = &start.window();
        dialog->accept();
        QTRY_VERIFY(&start.window() != before);
        QCOMPARE(start.window().settings().theme, u"dark"_s);
        QCOMPARE(readSettings(QSettings()).theme, u"dark"_s);
    }
};

QTEST_MAIN(TestLeftOff)
#include "tst_leftoff.moc"
