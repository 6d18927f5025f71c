// A register in the window: incidents entered and changed by keyboard, undoing, drafts, saving as; offscreen.
// With SIJILL_PICTURES=FOLDER it saves what it sees there, for people to look at.
#include "app/drafts.h"
#include "app/language.h"
#include "app/registerdesk.h"
#include "mapdata/register/recordhistory.h"
#include "tests/app/registerwindow.h"
#include "tests/mapdata/register/registersupport.h"
#include "tests/widgets/pictures.h"
#include "widgets/map/mapwidget.h"
#include "widgets/panels/incidentpanel.h"
#include "widgets/panels/noticebar.h"
#include "widgets/register/claimbox.h"
#include "widgets/register/figurerow.h"
#include "widgets/register/incidentform.h"
#include "widgets/register/namefield.h"
#include "widgets/register/severaldialog.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace sijill;
using namespace sijill::test;

namespace {

/// Places and areas of the atlas that ships, and nothing that happened.
OpenedAtlas emptied(OpenedAtlas opened)
{
    auto atlas = std::make_shared<Atlas>(*opened.atlas);
    atlas->incidents.clear();
    atlas->claims.clear();
    atlas->figures.clear();
    atlas->facts.clear();
    atlas->mentions.clear();
    atlas->sources.clear();
    atlas->reports.clear();
    atlas->kinds.clear();
    atlas->actors.clear();
    atlas->weapons.clear();
    atlas->groups.clear();
    atlas->roles.clear();
    atlas->factKinds.clear();
    atlas->measures.resize(3);
    atlas->locations.resize(1);
    atlas->locationPlaces.clear();
    atlas->actorSets.resize(1);
    atlas->weaponSets.resize(1);
    opened.atlas = atlas;
    opened.story = {};
    opened.folder.clear();
    return opened;
}

/// What counts of each incident, by its title: killed and wounded, low, best and high.
QMap<QString, QString> netsOf(const Atlas &atlas, const QString &idsBegin = {})
{
    QMap<QString, QString> nets;
    for (const MeasureIndex measure : {killed, wounded}) {
        const Ledger ledger = makeLedger(atlas, measure, {});
        for (IncidentIndex i = 0; i < ledger.nets.size(); ++i) {
            const Amount &net = ledger.nets[i];
            if (atlas.texts.text(atlas.incidents[i].id).english.startsWith(idsBegin))
                nets[atlas.texts.text(atlas.incidents[i].title).english] +=
                    u"%1/%2/%3,%4 "_s.arg(net.low).arg(net.best).arg(net.high).arg(net.flags);
        }
    }
    return nets;
}

struct Desk : RegisterWindow {
    using RegisterWindow::RegisterWindow;
    QString killedOf(const QString &id)
    {
        const Ledger ledger = makeLedger(atlas(), killed, {});
        const Amount &net = ledger.nets[incident(id)];
        return u"%1/%2/%3"_s.arg(net.low).arg(net.best).arg(net.high);
    }
};

} // namespace

class TestRegisterWindow : public QObject {
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

    /// The report on eastern Aleppo, December 2016: five incidents, eight claims.
    void aWholeReportIsTypedInFromNothing()
    {
        const OpenedAtlas shipped = taken(readAtlas(shippedAtlas()));
        const QString file = m_folder.filePath(u"nothing.sijill"_s);
        done(saveRegister(emptied(shipped), file));
        Desk desk;
        QVERIFY(desk.open(file));
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QCOMPARE(desk.incidents(), std::size_t(0));

        struct Said {
            QString source;
            bool isFirstOfReport;
            QList<QStringList> figures; ///< outcome's key, how many, of whom
        };
        const auto enter = [&](const QStringList &head, const QList<Said> &claims) {
            QVERIFY(desk.opensForm());
            // When, where, point, from the map, how well known, what, by whom, against whom, with what, title, part of,
            // counted, note.
            desk.type(head);
            for (qsizetype i = 0; i < claims.size(); ++i) {
                if (i > 0) {
                    // On the link for another claim, which is behind the last one.
                    QWidget *more = desk.form()->focusWidget();
                    QTest::keyClick(more, Qt::Key_Space);
                }
                ClaimBox &box = desk.form()->claim(static_cast<std::size_t>(i));
                QVERIFY(box.isAncestorOf(desk.form()->focusWidget()));
                const bool isFirst = claims[i].isFirstOfReport;
                desk.type({claims[i].source,
                           u"Eastern Aleppo, December 2016"_s,
                           isFirst ? u"13 December 2016"_s : QString(),
                           {},
                           {}});
                for (qsizetype f = 0; f < claims[i].figures.size(); ++f) {
                    if (f > 0)
                        QTest::keyClick(desk.form()->focusWidget(), Qt::Key_Space);
                    desk.type(claims[i].figures[f]); // ends on the link for another figure
                }
                if (claims[i].figures.isEmpty())
                    desk.type({{}, {}, {}});
                desk.type(QString()); // from there on: to the claim's own marks, or to the link for another claim
                while (box.isAncestorOf(desk.form()->focusWidget()))
                    desk.type(QString());
            }
            if (claims.size() > 1) // the first is the one that the best reading takes
                QTest::keyClick(&desk.form()->claim(0).preferred(), Qt::Key_Space);
            QVERIFY2(desk.saves(), qPrintable(desk.form() ? desk.form()->said() : QString()));
        };
        enter({u"12-13 December 2016"_s,
               u"Eastern Aleppo"_s,
               {},
               {},
               {},
               u"Execution"_s,
               u"Syrian government forces; Iranian forces; Hezbollah"_s,
               u"Civilians; Opposition fighters"_s,
               u"Small arms"_s,
               u"Eastern Aleppo, executions"_s,
               {},
               {},
               {}},
              {{u"United Nations"_s,
                true,
                {{{}, u"a large number"_s, {}},
                 {{}, u"?"_s, u"Men"_s},
                 {{}, u"?"_s, u"Women"_s},
                 {{}, u"?"_s, u"Children"_s}}},
               {u"NCRI"_s, false, {{{}, u"hundreds"_s, {}}, {{}, u"hundreds"_s, u"Civilians"_s}}},
               {u"Activists in Aleppo"_s, false, {{{}, u"many more"_s, {}}}}});
        enter({u"12-13 December 2016"_s,
               u"Last besieged pocket of eastern Aleppo"_s,
               {},
               {},
               {},
               u"Siege"_s,
               u"Syrian government forces; Russian forces"_s,
               u"Civilians; Opposition fighters"_s,
               u"Aircraft; Artillery"_s,
               u"Eastern Aleppo, last besieged pocket"_s,
               {},
               {},
               {}},
              {{u"Outlet"_s, true, {}}, {u"Civil defence"_s, false, {}}});
        enter({u"12 December 2016"_s,
               u"Sheikh Saeed"_s,
               {},
               {},
               {},
               u"Capture"_s,
               u"Syrian government forces"_s,
               u"Opposition fighters"_s,
               {},
               u"Sheikh Saeed, captured"_s,
               {},
               {},
               {}},
              {{u"Outlet"_s, false, {}}});
        enter({u"12-13 December 2016"_s,
               u"Eastern Aleppo"_s,
               {},
               {},
               {},
               u"Capture"_s,
               u"Syrian government forces; Iranian forces; Russian forces"_s,
               u"Opposition fighters"_s,
               u"Aircraft; Artillery"_s,
               u"Eastern Aleppo, most of it retaken"_s,
               {},
               {},
               {}},
              {{u"Ministry of defence of Russia"_s, false, {}}});
        enter({u"September 2016 to 13 December 2016"_s,
               u"Eastern Aleppo"_s,
               {},
               {},
               {},
               u"Airstrike"_s,
               u"Russian forces"_s,
               {},
               u"Aircraft"_s,
               u"Eastern Aleppo, airstrikes since September"_s,
               {},
               {},
               {}},
              {{u"Outlet"_s, false, {}}});

        QCOMPARE(desk.incidents(), std::size_t(5));
        // As a new reader finds it, after the window has gone.
        desk.window.reset();
        const OpenedAtlas typed = taken(readRegister(file));
        QCOMPARE(typed.atlas->claims.size(), std::size_t(8));
        QCOMPARE(typed.atlas->reports.size(), std::size_t(1));
        const auto wanted = netsOf(*shipped.atlas, u"a16"_s), found = netsOf(*typed.atlas);
        QCOMPARE(found.keys(), wanted.keys());
        for (auto net = wanted.begin(); net != wanted.end(); ++net)
            QCOMPARE(net.key() + found.value(net.key()), net.key() + net.value());
    }

    void anIncidentIsEnteredAndUndoneAlsoAfterClosingAndOpening()
    {
        std::size_t before = 0;
        {
            Desk desk;
            QVERIFY(desk.open(m_file));
            before = desk.incidents();
            // Of somebody's own choice: the opening view fits itself to the room that a notice leaves.
            desk.window->map().zoomBy(1);
            QVERIFY(desk.settles());
            const Camera camera = desk.window->map().camera();
            desk.workspace.model().setWindow(Span::days(*parseDay(u"2012-01-01"), *parseDay(u"2014-01-01")));
            QVERIFY(desk.opensForm());
            desk.type({u"14 January 2013"_s, u"Daraya, Rif Dimashq"_s});
            desk.form()->claim(0).source().setFocus();
            desk.type({u"srn"_s, {}, {}, {}, {}});
            desk.type({{}, u"at least 63"_s, {}});
            QVERIFY(desk.saves());
            QCOMPARE(desk.incidents(), before + 1);
            // What was looked at stays, and the new one is selected.
            QCOMPARE(desk.window->map().camera().zoom, camera.zoom);
            QVERIFY(desk.workspace.model().filter().window.isValid());
            QVERIFY(desk.waitsFor([&] { return desk.workspace.model().current() != none; }));
            const IncidentIndex entered = desk.workspace.model().current();
            QCOMPARE(desk.atlas().claimsOf(desk.atlas().incidents[entered]).size(), std::size_t(1));
            desk.press(Qt::Key_Z, Qt::ControlModifier);
            QVERIFY(desk.waitsFor([&] { return desk.incidents() == before; }) && desk.settles());
            desk.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            QVERIFY(desk.waitsFor([&] { return desk.incidents() == before + 1; }) && desk.settles());
            QVERIFY(desk.workspace.isSaved());
        }
        Desk again;
        QVERIFY(again.open(m_file));
        QCOMPARE(again.incidents(), before + 1);
        QVERIFY(again.workspace.canUndo());
        QVERIFY(!again.workspace.undoWords(QLocale()).isEmpty());
        QVERIFY(QTest::qWaitForWindowActive(again.window.get()));
        again.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(again.waitsFor([&] { return again.incidents() == before; }) && again.settles());
        QVERIFY(!again.workspace.canUndo() && again.workspace.canRedo());
        again.press(Qt::Key_Y, Qt::ControlModifier);
        QVERIFY(again.waitsFor([&] { return again.incidents() == before + 1; }) && again.settles());
        const auto database = taken(Database::open(m_file, Database::Access::Read));
        QCOMPARE(readHistory(*database).front().who, u"Samar"_s);
    }

    void whatAnotherProgramChangedIsSaidOnOpeningAndCanBeUndone()
    {
        {
            const auto other = taken(Database::open(m_file, Database::Access::Write));
            QVERIFY(other->run(u"UPDATE incidents SET in_bin = 1 WHERE id = 'd620'"_s));
        }
        Desk desk;
        QVERIFY(desk.open(m_file));
        QVERIFY(desk.waitsFor(
            [&] { return desk.window->notice().sentence().contains(u"changed 1 record of this register"_s); }));
        const std::size_t without = desk.incidents();
        QVERIFY(desk.workspace.canUndo());
        QVERIFY(desk.workspace.undoWords(QLocale()).contains(u"another program"_s));
        for (auto *button : desk.window->notice().findChildren<QPushButton *>())
            if (button->text() == u"Show what…"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        auto *dialog = desk.window->findChild<QDialog *>(u"elsewhere"_s);
        QVERIFY(dialog);
        auto *list = dialog->findChild<QPlainTextEdit *>();
        QVERIFY2(list->toPlainText().contains(u"changed elsewhere"_s), qPrintable(list->toPlainText()));
        dialog->close();
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.waitsFor([&] { return desk.incidents() == without + 1; }) && desk.settles());
    }

    void whatIsTypedIsUnderstoodAtOnceAndWhatLooksWrongIsSaid()
    {
        Desk desk;
        QVERIFY(desk.open(m_file));
        QVERIFY(desk.opensForm());
        desk.type({u"14 January 2014"_s, u"Daraya, Rif Dimashq"_s});
        QLineEdit *partOf = desk.form()->field(u"partOf"_s);
        partOf->setFocus();
        desk.type(u"d620"_s);
        desk.form()->claim(0).source().setFocus();
        desk.type({u"srn"_s, {}, {}, {}, {}});
        desk.type({{}, u"at least 600"_s, {}});
        QVERIFY(
            desk.waitsFor([&] { return desk.form()->when().accessibleDescription().contains(u"14 January 2014"_s); }));
        QCOMPARE(desk.form()->claim(0).figure(0).count().accessibleDescription(), u"600 or more"_s);
        QVERIFY(desk.waitsFor([&] {
            return desk.form()->said().contains(u"outside the time"_s) &&
                   desk.form()->said().contains(u"more than the whole"_s);
        }));
        // Said, and never forbidden.
        QVERIFY(desk.saves());
    }

    void whatCannotBeMeantIsNotSavedAndTheCursorGoesThere()
    {
        Desk desk;
        QVERIFY(desk.open(m_file));
        QVERIFY(desk.opensForm());
        desk.type({u"soon"_s, u"Daraya, Rif Dimashq"_s});
        QTest::keyClick(desk.form()->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.form());
        QCOMPARE(desk.form()->focusWidget(), &desk.form()->when());
        QVERIFY(desk.form()->when().property("complaint").toBool());
        QVERIFY(desk.form()->said().contains(u"soon"_s));
    }

    void namesAreOfferedWhileTheyAreTyped()
    {
        Desk desk;
        QVERIFY(desk.open(m_file));
        QVERIFY(desk.opensForm());
        NameField &places = desk.form()->places();
        places.setFocus();
        QTest::keyClicks(&places, u"darayya"_s);
        QAbstractItemView *offered = places.completer().popup();
        QVERIFY(offered->isVisible());
        QTest::keyClick(offered, Qt::Key_Down);
        QTest::keyClick(offered, Qt::Key_Return);
        QCOMPARE(places.text(), u"Daraya, Rural Damascus"_s);
        QVERIFY(!offered->isVisible());
        QTest::keyClicks(&places, u"; dou"_s);
        QVERIFY(offered->isVisible());
        QTest::keyClick(offered, Qt::Key_Down);
        QTest::keyClick(offered, Qt::Key_Return);
        QVERIFY2(places.text().startsWith(u"Daraya, Rural Damascus; Dou"_s), qPrintable(places.text()));
        // Return goes on, as Tab does.
        QTest::keyClick(&places, Qt::Key_Return);
        QCOMPARE(desk.form()->focusWidget(), desk.form()->field(u"point"_s));
    }

    void aPointIsTakenFromTheMapByKeys()
    {
        Desk desk;
        QVERIFY(desk.open(m_file));
        QVERIFY(desk.opensForm());
        QLineEdit *point = desk.form()->field(u"point"_s);
        desk.form()->findChild<QPushButton *>()->setFocus();
        emit desk.form()->pointWanted();
        QVERIFY(desk.form()->isHidden());
        MapWidget &map = desk.window->map();
        QTest::keyClick(&map, Qt::Key_Right);
        QTest::keyClick(&map, Qt::Key_Return);
        QVERIFY(desk.form()->isVisible());
        QVERIFY2(point->text().contains(u", "_s), qPrintable(point->text()));
        emit desk.form()->pointWanted();
        QTest::keyClick(&map, Qt::Key_Escape);
        QVERIFY(desk.form()->isVisible());
    }

    void anIncidentIsEditedAndItsHistoryTold()
    {
        Desk desk;
        QVERIFY(desk.open(m_file));
        QCOMPARE(desk.killedOf(u"d620-qadam"_s), u"7/7/7"_s);
        const IncidentIndex incident = desk.incident(u"d620-qadam"_s);
        desk.workspace.model().select({incident}, incident);
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.window->map().setFocus();
        desk.press(Qt::Key_E);
        QVERIFY(desk.form() && QTest::qWaitForWindowActive(desk.form()));
        QCOMPARE(desk.form()->when().text(), u"2012-11-23"_s);
        QLineEdit &count = desk.form()->claim(0).figure(0).count();
        count.setFocus();
        count.selectAll();
        desk.type(u"8"_s);
        desk.form()->field(u"why"_s)->setFocus();
        desk.type(u"counted again"_s);
        QVERIFY(desk.saves());
        QCOMPARE(desk.killedOf(u"d620-qadam"_s), u"8/8/8"_s);
        QCOMPARE(desk.workspace.undoWords(QLocale()), u"change “\u2068Qadam, executions\u2069”"_s);
        IncidentPanel &panel = desk.window->incident();
        panel.setHistoryOpen(true);
        const auto words = [&] {
            QString all;
            for (const QLabel *label : panel.widget()->findChildren<QLabel *>())
                all += label->text() + u'\n';
            return all;
        };
        QVERIFY(desk.waitsFor([&] { return words().contains(u"Samar"_s); }));
        QVERIFY2(words().contains(u"7"_s) && words().contains(u"→ \u20688"_s) && words().contains(u"counted again"_s),
                 qPrintable(words()));
        QVERIFY(saveIfWanted(*desk.window, u"register-history"_s));
    }

    void theBinIsUndone()
    {
        Desk desk;
        QVERIFY(desk.open(m_file));
        const std::size_t before = desk.incidents();
        const IncidentIndex incident = desk.incident(u"d620-qadam"_s);
        desk.workspace.model().select({incident}, incident);
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.window->map().setFocus();
        desk.press(Qt::Key_Delete, Qt::ControlModifier);
        QVERIFY(desk.waitsFor([&] { return desk.incidents() == before - 1; }) && desk.settles());
        QVERIFY(desk.waitsFor([&] { return desk.window->notice().sentence().contains(u"in the bin"_s); }));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.waitsFor([&] { return desk.incidents() == before; }) && desk.settles());
        QVERIFY(desk.incident(u"d620-qadam"_s) != none);
    }

    void deletingAWholeSaysWhatBecomesOfItsPartsAndLeavesTheFormThatIsOpen()
    {
        Desk desk;
        QVERIFY(desk.open(m_file));
        QVERIFY(desk.opensForm());
        desk.type({u"14 January 2013"_s});
        desk.desk().putIntoBin({desk.incident(u"d620"_s)});
        QVERIFY(desk.waitsFor([&] { return desk.window->notice().sentence().contains(u"count by themselves"_s); }));
        QVERIFY(desk.window->notice().sentence().contains(u"in the bin"_s));
        QVERIFY(desk.form() && desk.form()->isVisible());
        QCOMPARE(desk.form()->when().text(), u"14 January 2013"_s);
    }

    void aRegisterThatIsGoneIsNotToldTimeAndAgain()
    {
        Desk desk;
        QVERIFY(desk.open(m_file));
        QSignalSpy changed(&desk.workspace, &Workspace::fileChanged);
        QVERIFY(QFile::remove(m_file));
        QVERIFY(desk.waitsFor([&] { return changed.size() > 0; }));
        const qsizetype told = changed.size();
        bool isAnswered = false;
        for (int i = 0; i < 3; ++i)
            desk.workspace.lookForOthers();
        desk.workspace.registerKeeper().lookForOthers([&](const Result<bool> &) { isAnswered = true; });
        QVERIFY(desk.waitsFor([&] { return isAnswered; }));
        QCOMPARE(changed.size(), told);
    }

    void oneFieldOfSeveralIsSetAndUndoneInOneStep()
    {
        Desk desk;
        QVERIFY(desk.open(m_file));
        const auto kindsOf = [&] {
            QStringList kinds;
            for (const QString &id : {u"d620-qadam"_s, u"d620-suburbs"_s})
                kinds << desk.atlas().kinds[desk.atlas().incidents[desk.incident(id)].kind].name.english;
            return kinds;
        };
        const QStringList before = kindsOf();
        desk.workspace.model().select({desk.incident(u"d620-qadam"_s), desk.incident(u"d620-suburbs"_s)},
                                      desk.incident(u"d620-qadam"_s));
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.window->map().setFocus();
        desk.press(Qt::Key_E, Qt::ShiftModifier);
        auto *dialog = desk.window->findChild<SeveralDialog *>();
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        QVERIFY(saveIfWanted(*dialog, u"several"_s));
        dialog->text().setFocus();
        QTest::keyClicks(&dialog->text(), u"Ambush"_s);
        QSignalSpy opened(&desk.workspace, &Workspace::opened);
        dialog->accept();
        QVERIFY((!opened.isEmpty() || opened.wait(20'000)) && desk.settles());
        QCOMPARE(kindsOf(), (QStringList{u"Ambush"_s, u"Ambush"_s}));
        QVERIFY(desk.workspace.canUndo());
        desk.window->activateWindow(); // which the dialog had been
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.waitsFor([&] { return kindsOf() == before; }) && desk.settles());
    }

    void whatWasBeingTypedComesBack()
    {
        {
            Desk desk;
            QVERIFY(desk.open(m_file));
            QVERIFY(desk.opensForm());
            desk.type({u"14 January 2013"_s, u"Dara"_s});
            desk.form()->claim(0).wording().setFocus();
            QTest::keyClicks(desk.form()->focusWidget(), u"some"_s);
            // As a program that is killed leaves it: nobody shuts the form.
            QVERIFY(desk.waitsFor([&] { return Drafts(draftFolder()).all(m_file).size() == 1; }));
            QVERIFY(desk.waitsFor(
                [&] { return Drafts(draftFolder()).all(m_file).front().claims.front().wording == u"some"_s; }));
        }
        Desk desk;
        QVERIFY(desk.open(m_file));
        QVERIFY(desk.waitsFor([&] { return desk.window->notice().sentence().contains(u"being typed"_s); }));
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        QVERIFY(desk.opensForm());
        QCOMPARE(desk.form()->when().text(), u"14 January 2013"_s);
        QCOMPARE(desk.form()->places().text(), u"Dara"_s);
        QCOMPARE(desk.form()->claim(0).wording().text(), u"some"_s);
        QVERIFY(desk.form()->said().contains(u"being typed"_s));
        desk.form()->places().setFocus();
        desk.form()->places().selectAll();
        desk.type(u"Daraya, Rif Dimashq"_s);
        QVERIFY(desk.saves());
        QVERIFY(Drafts(draftFolder()).all(m_file).empty());
    }

    void aRegisterThatIsTakenAwayIsSaidAndTheWorkIsKept()
    {
        Desk desk;
        QVERIFY(desk.open(m_file));
        const std::size_t before = desk.incidents();
        QVERIFY(desk.opensForm());
        desk.type({u"14 January 2013"_s, u"Daraya, Rif Dimashq"_s});
        QVERIFY(QFile::rename(m_file, m_folder.filePath(u"carried-off.sijill"_s)));
        QTest::keyClick(desk.form()->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.waitsFor([&] { return desk.form()->said().contains(u"taken away"_s); }));
        QVERIFY(desk.form()->elsewhereButton().isVisible());
        QCOMPARE(desk.form()->when().text(), u"14 January 2013"_s);
        QCOMPARE(Drafts(draftFolder()).all(m_file).size(), std::size_t(1));
        // Elsewhere, and the form goes on with that one.
        const QString other = m_folder.filePath(u"rescued.sijill"_s);
        QFile::remove(other);
        QSignalSpy editable(&desk.workspace.registerKeeper(), &RegisterKeeper::opened);
        desk.desk().saveAs(other);
        QVERIFY(editable.wait(40'000) && desk.settles());
        QCOMPARE(desk.workspace.registerKeeper().path(), other);
        QVERIFY(desk.form());
        QVERIFY2(desk.saves(), qPrintable(desk.form() ? desk.form()->said() : u"read too late"_s));
        QCOMPARE(taken(readRegister(other)).atlas->incidents.size(), before + 1);
    }

    void aRegisterThatMayOnlyBeReadIsSaidAndTheWorkIsKept()
    {
        QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner));
        if (QFile(m_file).open(QFile::ReadWrite))
            QSKIP("root may write anything");
        Desk desk;
        QVERIFY(desk.open(m_file));
        QVERIFY(desk.opensForm());
        desk.type({u"14 January 2013"_s, u"Daraya, Rif Dimashq"_s});
        QTest::keyClick(desk.form()->focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.waitsFor([&] { return desk.form()->said().contains(u"only be read"_s); }));
        QCOMPARE(desk.form()->when().text(), u"14 January 2013"_s);
    }

    void whatIsNoRegisterSaysHowToMakeOne()
    {
        Desk desk;
        QVERIFY(desk.open(shippedAtlas()));
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.window->map().setFocus();
        desk.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(!desk.form());
        QVERIFY(desk.window->notice().sentence().contains(u"no register"_s));
        desk.workspace.model().setWindow(Span::days(*parseDay(u"2012-01-01"), *parseDay(u"2014-01-01")));
        const auto total = desk.workspace.model().total();
        desk.window->map().zoomBy(1);
        QVERIFY(desk.settles());
        const Camera camera = desk.window->map().camera();
        const QString other = m_folder.filePath(u"made.sijill"_s);
        QFile::remove(other);
        QSignalSpy editable(&desk.workspace.registerKeeper(), &RegisterKeeper::opened);
        desk.desk().saveAs(other);
        QVERIFY(editable.wait(40'000) && desk.settles());
        QCOMPARE(desk.workspace.path(), other);
        QCOMPARE(desk.workspace.model().total().best, total.best);
        QCOMPARE(desk.window->map().camera().zoom, camera.zoom);
        QVERIFY(desk.waitsFor([&] { return desk.window->notice().sentence().contains(u"open now"_s); }));
        QVERIFY(desk.opensForm());
    }

    void whatOthersWriteIsSaidAndItsOwnWritingIsNot()
    {
        Desk desk;
        QVERIFY(desk.open(m_file));
        QSignalSpy changed(&desk.workspace, &Workspace::fileChanged);
        QVERIFY(desk.opensForm());
        desk.type({u"14 January 2013"_s, u"Daraya, Rif Dimashq"_s});
        QVERIFY(desk.saves());
        QCOMPARE(changed.size(), 0);
        const auto other = taken(RegisterEditor::open(m_file));
        for (const QString &note : {u"x"_s, u"y"_s}) {
            const qsizetype before = changed.size();
            QVERIFY(other->apply({{{RecordEdit::Kind::Set, u"incidents"_s, u"d620"_s, {{u"note"_s, note}}}}, {}}));
            QVERIFY(desk.waitsFor([&] { return changed.size() > before; })); // also while it stands in the log alone
        }
    }

    void everyFieldIsNamedAndTheFormFits_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("theme");
        for (const QString &language : {u"en"_s, u"ar"_s})
            for (const QString &theme : {u"light"_s, u"dark"_s})
                QTest::addRow("%s-%s", qPrintable(language), qPrintable(theme)) << language << theme;
    }
    void everyFieldIsNamedAndTheFormFits()
    {
        QFETCH(QString, language);
        QFETCH(QString, theme);
        m_file = m_folder.filePath(u"fits.sijill"_s);
        QFile::remove(m_file);
        done(saveRegister(taken(readAtlas(shippedAtlas())), m_file));
        Desk desk(language, theme);
        QVERIFY(desk.open(m_file));
        QVERIFY(desk.opensForm());
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        desk.form()->resize(960, 640); // as on a screen of 1024 x 700
        QVERIFY(saveIfWanted(*desk.form(), u"form-new-"_s + tag));
        desk.type({u"3/4/2013"_s, u"Daraya [daraya]"_s});
        desk.form()->field(u"kind"_s)->setFocus();
        desk.type({u"Ambush"_s});
        desk.form()->field(u"partOf"_s)->setFocus();
        desk.type({u"d620"_s});
        desk.form()->claim(0).source().setFocus();
        desk.type({u"srn"_s, {}, {}, {}, {}});
        desk.type({{}, u"at least 600"_s, {}});
        QVERIFY(desk.waitsFor([&] { return !desk.form()->said().isEmpty(); }));
        QVERIFY(saveIfWanted(*desk.form(), u"form-typed-"_s + tag));
        for (const QLineEdit *field : desk.form()->findChildren<QLineEdit *>())
            if (field->isVisible())
                QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->text()));
        for (const QComboBox *box : desk.form()->findChildren<QComboBox *>())
            QVERIFY(!box->accessibleName().isEmpty());
        QVERIFY(desk.form()->width() <= 1024 && desk.form()->height() <= 700);
        // Nothing is cut at a side.
        for (const QWidget *part : desk.form()->findChildren<QWidget *>())
            if (part->isVisible() && qobject_cast<const QLineEdit *>(part)) {
                const int left = part->mapTo(desk.form(), QPoint(0, 0)).x();
                QVERIFY(left >= 0 && left + part->width() <= desk.form()->width());
            }
        desk.workspace.model().select({desk.incident(u"a16-executions"_s)}, desk.incident(u"a16-executions"_s));
        desk.form()->reject();
        desk.desk().edit(desk.incident(u"a16-executions"_s));
        QVERIFY(desk.form() && QTest::qWaitForWindowActive(desk.form()));
        desk.form()->resize(960, 640);
        QVERIFY(saveIfWanted(*desk.form(), u"form-edit-"_s + tag));
    }
};

QTEST_MAIN(TestRegisterWindow)
#include "tst_registerwindow.moc"
