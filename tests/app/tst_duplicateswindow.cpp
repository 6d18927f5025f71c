// Possible duplicates in the window: found, merged, told apart, split, by keyboard; offscreen.
// With SIJILL_PICTURES=FOLDER it saves what it sees there, for people to look at.
#include "app/drafts.h"
#include "app/duplicatesdesk.h"
#include "app/language.h"
#include "app/registerdesk.h"
#include "mapdata/opening/open.h"
#include "tests/app/registerwindow.h"
#include "tests/mapdata/register/registersupport.h"
#include "tests/widgets/pictures.h"
#include "widgets/map/mapwidget.h"
#include "widgets/panels/noticebar.h"
#include "widgets/register/duplicatespanel.h"
#include "widgets/register/incidentform.h"
#include "widgets/register/mergedialog.h"
#include "widgets/register/namefield.h"
#include "widgets/register/splitdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace sijill;
using namespace sijill::test;

namespace {

struct Desk : RegisterWindow {
    explicit Desk(const QString &language = u"en"_s) : RegisterWindow(language, u"light"_s, {1180, 820})
    {
        panel = window->findChild<DuplicatesPanel *>();
    }
    bool settles()
    {
        return RegisterWindow::settles([this] { return !window->duplicatesDesk().isLooking(); });
    }
    bool becomes(qint64 wanted) { return RegisterWindow::becomes(wanted) && settles(); }
    bool open(const QStringList &files)
    {
        for (const QString &file : files) {
            QSignalSpy opened(&workspace, &Workspace::opened);
            workspace.addFiles({file}, Workspace::Beside::All);
            if (!opened.wait(40'000) || !settles())
                return false;
        }
        return QTest::qWaitFor([this] { return workspace.registerKeeper().isOpen(); }, 40'000);
    }
    /// Ctrl+Shift+M, and so many pairs.
    bool finds(std::size_t pairs)
    {
        QTest::keyClick(window.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        return QTest::qWaitFor(
            [&] { return !window->duplicatesDesk().isLooking() && panel->pairs().size() == pairs && !saysLooking(); },
            20'000);
    }
    bool saysLooking() const { return panel->said().contains(u"…"_s); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&panel->table(), key, modifiers); }
    template <class Dialog>
    Dialog *dialog()
    {
        Dialog *found = nullptr;
        const auto isThere = [&] { return (found = window->findChild<Dialog *>()) && found->isVisible(); };
        return QTest::qWaitFor(isThere, 5'000) ? found : nullptr;
    }
    DuplicatesPanel *panel = nullptr;
};

} // namespace

class DuplicatesWindowTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file, m_other;

    QString fileWith(const QString &name, const QByteArray &rows)
    {
        const QString path = m_folder.filePath(name);
        put(path, "id,date,place,longitude,latitude,actor,killed\n" + rows);
        return path;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        dressApplication();
    }
    void init()
    {
        const QString table = fileWith(u"own.csv"_s, "a1,2014-01-02,Tell,36.70,35.10,an army,34\n"
                                                     "a2,2014-01-02,Tell,36.70,35.11,an army,36\n"
                                                     "a3,2014-05-05,Nowhere,37.70,36.10,an army,17\n");
        m_other = fileWith(u"other.csv"_s, "b1,2014-05-05,Nowhere,37.70,36.10,an army,17\n"
                                           "b2,2015-05-05,Elsewhere,38.70,36.10,an army,1\n");
        m_file = m_folder.filePath(u"one.sijill"_s);
        QFile::remove(m_file);
        QDir(draftFolder()).removeRecursively();
        done(saveRegister(taken(openTogether({table}, {}, Repeats::CountOnce)), m_file));
    }

    void whatIsNotTheSameIsRememberedAndUndone()
    {
        Desk desk;
        QVERIFY(desk.open({m_file}));
        QVERIFY(desk.finds(1));
        QCOMPARE(desk.workspace.model().selected().size(), 2U);
        QVERIFY(saveIfWanted(*desk.window, u"duplicates-en"_s));
        desk.key(Qt::Key_N);
        QVERIFY(QTest::qWaitFor([&] { return decidedPairsOf(m_file).size() == 1; }, 10'000));
        QVERIFY(desk.settles());
        QCOMPARE(desk.panel->pairs().size(), 0U);
        QVERIFY(desk.finds(0));
        desk.undo();
        QVERIFY(QTest::qWaitFor([&] { return decidedPairsOf(m_file).empty(); }, 10'000));
        QVERIFY(desk.settles());
        QVERIFY(desk.finds(1));
        desk.key(Qt::Key_L);
        QCOMPARE(desk.panel->pairs().size(), 0U);
        QVERIFY(decidedPairsOf(m_file).empty());
    }

    void theSameEventIsMergedAndUndone()
    {
        Desk desk;
        QVERIFY(desk.open({m_file}));
        QVERIFY(desk.finds(1));
        QCOMPARE(desk.total(), 87);
        desk.key(Qt::Key_S);
        auto *dialog = desk.dialog<MergeDialog>();
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitFor([&] { return dialog->said().contains(u"34"_s); }, 5'000));
        QVERIFY(saveIfWanted(*dialog, u"merge-en"_s));
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(desk.becomes(34 + 17));
        QCOMPARE(desk.panel->pairs().size(), 0U);
        QVERIFY(desk.window->notice().sentence().contains(u"one incident"_s));
        desk.undo();
        QVERIFY(desk.becomes(87));
    }

    void aPartIsCountedOnce()
    {
        Desk desk;
        QVERIFY(desk.open({m_file}));
        QVERIFY(desk.finds(1));
        desk.key(Qt::Key_P);
        QVERIFY(desk.becomes(36 + 17));
        desk.undo();
        QVERIFY(desk.becomes(87));
    }

    void aRowOfATableIsTakenInAndCountedOnce()
    {
        Desk desk;
        QVERIFY(desk.open({m_file, m_other}));
        QCOMPARE(desk.total(), 87 + 18);
        QVERIFY(desk.finds(2));
        const auto row =
            std::ranges::find_if(desk.panel->pairs(), [](const ProposedPair &pair) { return pair.b.id == u"b1"_s; });
        QVERIFY(row != desk.panel->pairs().end());
        desk.panel->table().setCurrentCell(static_cast<int>(row - desk.panel->pairs().begin()), 0);
        QVERIFY(saveIfWanted(*desk.window, u"duplicates-beside"_s));
        desk.key(Qt::Key_S);
        QVERIFY(desk.becomes(87 + 1));
        const auto claims = desk.atlas().claimsOf(desk.atlas().incidents[2]);
        QCOMPARE(claims.size(), 2U);
        QCOMPARE(desk.panel->pairs().size(), 1U);
        // As it is when all is opened anew.
        QCOMPARE(
            static_cast<int>(taken(openTogether({m_file, m_other}, {}, Repeats::CountOnce)).atlas->incidents.size()),
            4);
        desk.undo();
        QVERIFY(desk.becomes(87 + 18));
    }

    void selectedIncidentsAreMergedWithTheTimeOfTheOther()
    {
        Desk desk;
        QVERIFY(desk.open({m_file}));
        desk.workspace.model().select({0, 2}, 2);
        QTest::keyClick(desk.window.get(), Qt::Key_M, Qt::ControlModifier);
        auto *dialog = desk.dialog<MergeDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->choice().keep, u"a3"_s);
        QTest::keyClick(&dialog->time(), Qt::Key_End);
        QCOMPARE(dialog->choice().timeOf, u"a1"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(desk.becomes(17 + 36));
        for (const Incident &incident : desk.atlas().incidents)
            QCOMPARE(isoDay(incident.span.begin), u"2014-01-02"_s);
    }

    void anIncidentIsSplitByItsClaims()
    {
        {
            const auto editor = taken(RegisterEditor::open(m_file));
            taken(editor->apply(taken(mergeEdit(editor->database(), {u"a1"_s, {u"a3"_s}, {}, {}, {}})).edit));
        }
        Desk desk;
        QVERIFY(desk.open({m_file}));
        QCOMPARE(desk.total(), 17 + 36);
        desk.workspace.model().select({0}, 0);
        QTest::keyClick(desk.window.get(), Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
        auto *dialog = desk.dialog<SplitDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->claimCount(), 2U);
        QVERIFY(!dialog->splitButton().isEnabled());
        QTest::keyClick(&dialog->claim(1), Qt::Key_Space);
        QVERIFY(dialog->splitButton().isEnabled());
        dialog->when().selectAll();
        QTest::keyClicks(&dialog->when(), u"5 May 2014"_s);
        QVERIFY(saveIfWanted(*dialog, u"split-en"_s));
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(desk.becomes(87));
        const Incident &made = desk.atlas().incidents.back();
        QCOMPARE(isoDay(made.span.begin), u"2014-05-05"_s);
        QCOMPARE(decidedPairsOf(m_file).size(), 1U);
        desk.undo();
        QVERIFY(desk.becomes(17 + 36));
    }

    void whoEntersWhatIsThereAlreadyIsTold()
    {
        Desk desk;
        QVERIFY(desk.open({m_file}));
        QTest::keyClick(desk.window.get(), Qt::Key_N, Qt::ControlModifier);
        IncidentForm *form = desk.window->registerDesk().form();
        QVERIFY(form);
        IncidentFields fields = form->fields();
        fields.when = u"5 May 2014"_s;
        fields.places = u"Nowhere"_s;
        ClaimFields claim;
        claim.source = u"a caller"_s;
        claim.figures = {{u"killed"_s, {}, u"17"_s}};
        fields.claims = {claim};
        form->setFields(fields);
        QTest::keyClick(form, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(desk.becomes(87 + 17), qPrintable(QString::number(desk.total())));
        NoticeBar &notice = desk.window->notice();
        QVERIFY2(QTest::qWaitFor([&] { return notice.sentence().contains(u"same event"_s); }, 10'000),
                 qPrintable(notice.sentence()));
        for (QPushButton *button : notice.findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == u"Compare"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!desk.panel->pairs().empty() && desk.panel->isVisible());
    }

    void allOfItIsInArabic()
    {
        Desk desk(u"ar"_s);
        QVERIFY(desk.open({m_file, m_other}));
        QVERIFY(desk.finds(2));
        QVERIFY(saveIfWanted(*desk.window, u"duplicates-ar"_s));
        desk.key(Qt::Key_S);
        auto *dialog = desk.dialog<MergeDialog>();
        if (dialog) {
            QVERIFY(QTest::qWaitFor([&] { return !dialog->said().isEmpty(); }, 5'000));
            QVERIFY(saveIfWanted(*dialog, u"merge-ar"_s));
            QTest::keyClick(dialog, Qt::Key_Escape);
        }
        for (const QPushButton *button : desk.panel->findChildren<QPushButton *>())
            QVERIFY2(button->text().front().script() == QChar::Script_Arabic || button->text().contains(u'&'),
                     qPrintable(button->text()));
    }
};

QTEST_MAIN(DuplicatesWindowTest)
#include "tst_duplicateswindow.moc"
