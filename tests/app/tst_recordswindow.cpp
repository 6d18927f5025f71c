// The tables of names of a register and its bin in the window; offscreen.
// With SIJILL_PICTURES=FOLDER it saves what it sees there, for people to look at.
#include "app/language.h"
#include "app/recordsdesk.h"
#include "app/registerdesk.h"
#include "mapdata/entry/carriedincidents.h"
#include "tests/app/registerwindow.h"
#include "tests/mapdata/register/registersupport.h"
#include "tests/widgets/pictures.h"
#include "widgets/map/mapwidget.h"
#include "widgets/panels/incidentlistpanel.h"
#include "widgets/panels/noticebar.h"
#include "widgets/register/bindialog.h"
#include "widgets/register/incidentform.h"
#include "widgets/register/namefield.h"
#include "widgets/register/newrecorddialog.h"
#include "widgets/register/recordmergedialog.h"
#include "widgets/register/recordsdialog.h"
#include "widgets/register/severaldialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>

using namespace sijill;
using namespace sijill::test;

namespace {

struct Desk : RegisterWindow {
    using RegisterWindow::RegisterWindow;
    bool open(const QString &file)
    {
        QSignalSpy opened(&workspace, &Workspace::opened),
            editable(&workspace.registerKeeper(), &RegisterKeeper::opened);
        workspace.addFiles({file});
        return opened.wait(40'000) && (!editable.isEmpty() || editable.wait(40'000)) && settles() &&
               QTest::qWaitForWindowActive(window.get());
    }
    /// Opened by its key, with the rows of that table.
    RecordsDialog *records(const QString &table)
    {
        press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = window->findChild<RecordsDialog *>();
        if (!dialog || !QTest::qWaitForWindowActive(dialog))
            return nullptr;
        dialog->showTable(table);
        return waitsFor([&] { return dialog->model().table() == table && dialog->model().rowCount() > 0; }) ? dialog
                                                                                                            : nullptr;
    }
};

/// Whatever keys were held last.
void selectFirst(QTableView &view)
{
    view.selectionModel()->setCurrentIndex(view.model()->index(0, 0),
                                           QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

RecordEdit added(const char *table, const QString &id, const std::vector<FieldEdit> &fields)
{
    return {RecordEdit::Kind::New, QString::fromLatin1(table), id, fields};
}

} // namespace

class TestRecordsWindow : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        dressApplication();
    }
    /// The atlas that ships, with two spellings of two actors and an incident of each.
    void init()
    {
        m_file = m_folder.filePath(u"%1.sijill"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
        QFile::remove(m_file);
        done(saveRegister(taken(readAtlas(shippedAtlas())), m_file));
        const auto editor = taken(RegisterEditor::open(m_file));
        const Edit edit{
            {added("actors", u"first"_s, {{u"name"_s, u"Al-Farouq Brigade"_s}, {u"name_ar"_s, u"كتيبة الفاروق"_s}}),
             added("actors", u"second"_s, {{u"name"_s, u"El Farouq brigade"_s}}),
             added("actors", u"unused"_s, {{u"name"_s, u"Nobody at all"_s}}),
             added("incidents", u"x"_s, {{u"begin"_s, u"2013-02-01"_s}, {u"perpetrators"_s, u"first"_s}}),
             added("incidents", u"y"_s, {{u"begin"_s, u"2013-02-02"_s}, {u"targets"_s, u"second"_s}})}};
        QVERIFY(editor->apply(edit));
    }

    void aNameIsFoundByAnySpellingAndChangedInPlace()
    {
        Desk desk;
        QVERIFY(desk.open(m_file));
        RecordsDialog *dialog = desk.records(u"actors"_s);
        QVERIFY(dialog);
        const int all = dialog->view().model()->rowCount();
        dialog->search().setFocus();
        QTest::keyClicks(&dialog->search(), u"farouq"_s);
        QCOMPARE(dialog->view().model()->rowCount(), 2);
        dialog->search().clear();
        QTest::keyClicks(&dialog->search(), u"faruk"_s); // by sound
        QCOMPARE(dialog->view().model()->rowCount(), 2);
        dialog->search().clear();
        QCOMPARE(dialog->view().model()->rowCount(), all);
        QTest::keyClicks(&dialog->search(), u"Nobody"_s);
        QVERIFY(saveIfWanted(*dialog, u"records-search"_s));
        dialog->view().setFocus();
        dialog->view().setCurrentIndex(dialog->view().model()->index(0, 0));
        QTest::keyClick(&dialog->view(), Qt::Key_Return);
        auto *editor = dialog->view().findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, u"Somebody else"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QVERIFY(desk.waitsFor([&] { return dialog->said().startsWith(u"Done."_s); }));
        QVERIFY(desk.waitsFor(
            [&] { return dialog->model().at(dialog->model().rowOf(u"unused"_s)).name == u"Somebody else"_s; }));
        QVERIFY(desk.settles());
        QVERIFY(desk.settles());
        QCOMPARE(desk.workspace.undoWords(QLocale(QLocale::English)), u"change “\u2068Nobody at all\u2069”"_s);
        bool areOthers = true; // its own writing is not taken for that of others, which would forget what it was
        desk.workspace.registerKeeper().lookForOthers(
            [&](const Result<bool> &others) { areOthers = !others || *others; });
        QVERIFY(desk.waitsFor([&] { return !areOthers; }));
        QTest::keyClick(&dialog->view(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.waitsFor(
            [&] { return dialog->model().at(dialog->model().rowOf(u"unused"_s)).name == u"Nobody at all"_s; }));
        QVERIFY(desk.settles());
    }

    void whatMayBeOneIsProposedAndMergedInOneStep()
    {
        Desk desk;
        QVERIFY(desk.open(m_file));
        const qint64 total = desk.total();
        RecordsDialog *dialog = desk.records(u"actors"_s);
        QVERIFY(dialog);
        QVERIFY(!dialog->mergeButton().isEnabled());
        QVERIFY(dialog->likelyButton().isEnabled());
        QTest::mouseClick(&dialog->likelyButton(), Qt::LeftButton);
        QVERIFY(dialog->said().contains(u"may be spellings"_s));
        QVERIFY(dialog->mergeButton().isEnabled());
        QVERIFY(saveIfWanted(*dialog, u"records-likely"_s));
        QTest::mouseClick(&dialog->mergeButton(), Qt::LeftButton);
        auto *merging = dialog->findChild<RecordMergeDialog *>();
        QVERIFY(merging && QTest::qWaitForWindowActive(merging));
        QCOMPARE(merging->keep(), u"first"_s);
        QVERIFY2(merging->words().contains(u"1 incident"_s), qPrintable(merging->words()));
        QVERIFY(saveIfWanted(*merging, u"records-merge"_s));
        QTest::keyClicks(&merging->why(), u"one brigade"_s);
        QTest::keyClick(&merging->why(), Qt::Key_Return);
        QVERIFY(desk.waitsFor([&] { return dialog->model().rowOf(u"second"_s) < 0; }) && desk.settles());
        QCOMPARE(dialog->model().at(dialog->model().rowOf(u"first"_s)).uses.incidents, 2);
        const Atlas &atlas = desk.atlas();
        const auto &targets = atlas.actorSets[atlas.incidents[desk.incident(u"y"_s)].targets];
        QCOMPARE(targets.size(), std::size_t(1));
        QCOMPARE(atlas.actors[targets.front()].id, u"first"_s);
        QCOMPARE(desk.total(), total);
        const auto database = taken(Database::open(m_file, Database::Access::Read));
        QCOMPARE(database->value(u"SELECT who || why FROM history ORDER BY fid DESC LIMIT 1"_s), u"Samarone brigade"_s);
        desk.workspace.undo();
        QVERIFY(desk.waitsFor([&] { return dialog->model().rowOf(u"second"_s) >= 0; }));
    }

    void onlyWhatIsUnusedIsDeletedAndTheReasonSaid()
    {
        Desk desk;
        QVERIFY(desk.open(m_file));
        RecordsDialog *dialog = desk.records(u"actors"_s);
        QVERIFY(dialog);
        const auto choose = [&](const QString &id) {
            dialog->search().setText(id);
            dialog->view().setFocus();
            selectFirst(dialog->view());
            QTest::keyClick(&dialog->view(), Qt::Key_Delete);
        };
        choose(u"second"_s);
        QVERIFY2(dialog->said().contains(u"1 incident"_s),
                 qPrintable(dialog->said() + QString::number(dialog->view().model()->rowCount())));
        choose(u"unused"_s);
        QVERIFY(desk.waitsFor([&] { return dialog->model().rowOf(u"unused"_s) < 0; }));
        QVERIFY(dialog->model().rowOf(u"second"_s) >= 0);
        QVERIFY(desk.settles());
    }

    void placesOfLayersAreNotChanged()
    {
        Desk desk;
        QVERIFY(desk.open(m_file));
        RecordsDialog *dialog = desk.records(u"places"_s);
        QVERIFY(dialog);
        const auto &rows = dialog->model().rows();
        const auto given = std::ranges::find_if(rows, &RecordRow::isOfLayer);
        QVERIFY(given != rows.end());
        dialog->search().setText(given->id);
        selectFirst(dialog->view());
        const QModelIndex first = dialog->view().model()->index(0, 0);
        QVERIFY(!first.flags().testFlag(Qt::ItemIsEditable));
        dialog->remove();
        QVERIFY2(dialog->said().contains(u"layer"_s),
                 qPrintable(dialog->said() + QString::number(dialog->view().model()->rowCount())));
        QVERIFY(saveIfWanted(*dialog, u"records-places"_s));
    }

    void aNewPlaceNeedsAPointOrAnArea()
    {
        Desk desk;
        QVERIFY(desk.open(m_file));
        RecordsDialog *dialog = desk.records(u"places"_s);
        QVERIFY(dialog);
        QTest::mouseClick(&dialog->newButton(), Qt::LeftButton);
        auto *entering = dialog->findChild<NewRecordDialog *>();
        QVERIFY(entering && QTest::qWaitForWindowActive(entering));
        QTest::keyClicks(&entering->name(), u"Kafr Test"_s);
        QVERIFY(!entering->isReady());
        QTest::keyClicks(&entering->area(), u"Nowhere at all"_s);
        QVERIFY(!entering->isReady() && entering->words().contains(u"Nowhere at all"_s));
        entering->area().clear();
        QTest::keyClicks(&entering->point(), u"33.5, 36.3"_s);
        QVERIFY2(entering->isReady(), qPrintable(entering->words()));
        QVERIFY(saveIfWanted(*entering, u"records-new"_s));
        QTest::keyClick(&entering->point(), Qt::Key_Return);
        QVERIFY(desk.waitsFor(
            [&] { return std::ranges::count(dialog->model().rows(), u"Kafr Test"_s, &RecordRow::name) == 1; }));
        QVERIFY(desk.settles());
    }

    void theBinTellsWhatWasDeletedAndGivesItBack()
    {
        Desk desk;
        QVERIFY(desk.open(m_file));
        const qint64 total = desk.total();
        bool isDone = false;
        desk.workspace.edit({{{RecordEdit::Kind::Delete, u"incidents"_s, u"d620-qadam"_s},
                              {RecordEdit::Kind::Delete, u"incidents"_s, u"d620"_s}},
                             u"entered twice"_s},
                            {}, [&](const Result<EditDone> &result) { isDone = static_cast<bool>(result); });
        QVERIFY(desk.waitsFor([&] { return isDone; }) && desk.settles());
        QVERIFY(desk.total() != total);
        desk.press(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
        auto *bin = desk.window->findChild<BinDialog *>();
        QVERIFY(bin && QTest::qWaitForWindowActive(bin));
        QVERIFY(desk.waitsFor([&] { return bin->view().model()->rowCount() == 2; }));
        const auto cell = [&](int row, int column) {
            return bin->view().model()->index(row, column).data().toString();
        };
        QCOMPARE(cell(0, BinModel::WhoColumn), u"Samar"_s);
        QCOMPARE(cell(0, BinModel::WhyColumn), u"entered twice"_s);
        QVERIFY(!cell(0, BinModel::TitleColumn).isEmpty() && !cell(0, BinModel::WhenColumn).isEmpty());
        QVERIFY(saveIfWanted(*bin, u"bin"_s));
        bin->search().setText(u"qadam"_s);
        QCOMPARE(bin->view().model()->rowCount(), 1);
        bin->search().clear();
        bin->view().setFocus();
        bin->view().selectAll();
        QTest::mouseClick(&bin->restoreButton(), Qt::LeftButton);
        QVERIFY(desk.waitsFor([&] { return bin->view().model()->rowCount() == 0; }) && desk.settles());
        QCOMPARE(desk.total(), total);
        QVERIFY(bin->said().contains(u"2 incidents"_s));
    }

    void aPointIsMovedByKeysAndUndone()
    {
        Desk desk;
        QVERIFY(desk.open(m_file));
        bool isDone = false;
        desk.workspace.edit({{added("incidents", u"own"_s,
                                    {{u"places"_s, u"daraya"_s}, {u"lon"_s, u"36.2"_s}, {u"lat"_s, u"33.45"_s}})}},
                            {}, [&](const Result<EditDone> &result) { isDone = static_cast<bool>(result); });
        QVERIFY(desk.waitsFor([&] { return isDone && desk.incident(u"own"_s) != none; }) && desk.settles());
        const auto pointNow = [&] {
            const IncidentIndex at = desk.incident(u"own"_s);
            const Location &location = desk.atlas().locationOf(desk.atlas().incidents[at]);
            return QPointF(location.longitude, location.latitude);
        };
        MapWidget &map = desk.window->map();
        map.setFocus();
        desk.press(Qt::Key_M, Qt::ShiftModifier); // nothing is selected: nothing moves
        QVERIFY(desk.window->notice().sentence().contains(u"selected"_s));
        QVERIFY(!map.tools().isPicking());
        desk.workspace.model().select({desk.incident(u"own"_s)}, desk.incident(u"own"_s));
        desk.press(Qt::Key_M, Qt::ShiftModifier);
        QVERIFY(desk.waitsFor([&] { return map.tools().isPicking(); }));
        QVERIFY(map.tools().pin().has_value());
        QTest::keyClick(&map, Qt::Key_Escape);
        QVERIFY(!map.tools().isPicking() && !map.tools().pin());
        QCOMPARE(pointNow(), QPointF(36.2, 33.45));
        desk.press(Qt::Key_M, Qt::ShiftModifier);
        QVERIFY(desk.waitsFor([&] { return map.tools().isPicking(); }));
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&map, Qt::Key_Up);
        QVERIFY(saveIfWanted(*desk.window, u"move-point"_s));
        QTest::keyClick(&map, Qt::Key_Return);
        QVERIFY(desk.waitsFor([&] { return desk.window->notice().sentence().contains(u"moved by"_s); }) &&
                desk.settles());
        QVERIFY2(pointNow().y() > 33.45, qPrintable(QString::number(pointNow().y(), 'g', 12)));
        QVERIFY(std::abs(pointNow().x() - 36.2) < 0.01);
        desk.workspace.undo();
        QVERIFY(desk.waitsFor([&] { return pointNow() == QPointF(36.2, 33.45); }) && desk.settles());
    }

    void aPinIsDragged()
    {
        MapTools tools(nullptr);
        const Viewport viewport(toWorld({36, 33}), Viewport::scaleOf(10), {400, 300});
        std::optional<LonLat> picked;
        connect(&tools, &MapTools::picked, this, [&](LonLat degrees) { picked = degrees; });
        tools.setPin(LonLat(36, 33));
        QVERIFY(!tools.grabsPin({200, 150}, viewport)); // nobody asked for it
        tools.setPicking(true);
        QVERIFY(tools.grabsPin({200, 150}, viewport));
        QVERIFY(!tools.grabsPin({300, 150}, viewport));
        tools.dragged({250, 100}, viewport);
        QVERIFY(!picked);
        QVERIFY(tools.pin()->x() > 36 && tools.pin()->y() > 33);
        tools.dropped({260, 90}, viewport);
        QVERIFY(picked && picked->x() > 36 && picked->y() > 33);
        QVERIFY(!tools.isPicking());
    }

    void aSharedPointAsksWhatMoves()
    {
        Desk desk;
        QVERIFY(desk.open(m_file));
        bool isDone = false;
        desk.workspace.edit(
            {{added("places", u"p"_s, {{u"name"_s, u"Tal Shared"_s}, {u"lon"_s, u"36.3"_s}, {u"lat"_s, u"33.5"_s}}),
              added("incidents", u"a"_s, {{u"places"_s, u"p"_s}}),
              added("incidents", u"b"_s, {{u"places"_s, u"p"_s}})}},
            {}, [&](const Result<EditDone> &result) { isDone = static_cast<bool>(result); });
        QVERIFY(desk.waitsFor([&] { return isDone && desk.incident(u"a"_s) != none; }) && desk.settles());
        MapWidget &map = desk.window->map();
        map.setFocus();
        desk.workspace.model().select({desk.incident(u"a"_s)}, desk.incident(u"a"_s));
        desk.press(Qt::Key_M, Qt::ShiftModifier);
        QVERIFY(desk.waitsFor([&] { return map.tools().isPicking(); }));
        QTest::keyClick(&map, Qt::Key_Down);
        QTest::keyClick(&map, Qt::Key_Down);
        QTest::keyClick(&map, Qt::Key_Return);
        auto *box = desk.window->findChild<QMessageBox *>();
        QVERIFY(box && QTest::qWaitForWindowActive(box));
        QVERIFY2(box->text().contains(u"1 other incident"_s) && box->text().contains(u"Tal Shared"_s),
                 qPrintable(box->text()));
        QVERIFY(saveIfWanted(*box, u"move-shared"_s));
        QTest::keyClick(box, Qt::Key_Return); // this one alone
        const auto latitude = [&](const QString &id) {
            return desk.atlas().locationOf(desk.atlas().incidents[desk.incident(id)]).latitude;
        };
        QVERIFY(desk.waitsFor([&] { return latitude(u"a"_s) < 33.5; }) && desk.settles());
        QCOMPARE(latitude(u"b"_s), 33.5);
    }

    void whatIsCopiedIsPastedIntoAnotherRegister()
    {
        const QString other = m_folder.filePath(u"other.sijill"_s);
        QFile::remove(other);
        OpenedAtlas empty;
        empty.atlas = std::make_shared<const Atlas>();
        done(saveRegister(empty, other));
        {
            Desk desk;
            QVERIFY(desk.open(m_file));
            QGuiApplication::clipboard()->clear();
            desk.press(Qt::Key_L, Qt::ControlModifier);
            const IncidentIndex one = desk.incident(u"d620"_s);
            desk.workspace.model().select({one}, one);
            QTableView &table = desk.window->list().table();
            table.setFocus();
            QVERIFY(desk.waitsFor([&] { return table.selectionModel()->hasSelection(); }));
            QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
            QVERIFY(desk.waitsFor([&] {
                return QGuiApplication::clipboard()->mimeData()->hasFormat(QString::fromLatin1(carriedMimeType));
            }));
            QVERIFY(QGuiApplication::clipboard()->text().contains(u'\t')); // as for a spreadsheet
        }
        Desk desk;
        QVERIFY(desk.open(other));
        QCOMPARE(desk.atlas().incidents.size(), std::size_t(0));
        desk.window->map().setFocus();
        QTest::keyClick(&desk.window->map(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(desk.waitsFor([&] { return desk.incident(u"d620"_s) != none; }) && desk.settles());
        QVERIFY(desk.waitsFor([&] { return desk.window->notice().sentence().contains(u"entered"_s); }));
        QVERIFY(!desk.atlas().claims.empty());
        QTest::keyClick(&desk.window->map(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(desk.waitsFor([&] { return desk.window->notice().sentence().contains(u"already"_s); }));
        QCOMPARE(desk.atlas().incidents.size(), std::size_t(1));
        QGuiApplication::clipboard()->setText(u"something else"_s);
        QTest::keyClick(&desk.window->map(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(desk.window->notice().sentence().contains(u"copied"_s));
    }

    void anAreaIsTakenFromTheMap()
    {
        Desk desk;
        QVERIFY(desk.open(m_file));
        IncidentForm *form = desk.window->registerDesk().newIncident();
        QVERIFY(form);
        QVERIFY(form->setAreaAt({36.3, 33.51})); // Damascus
        const QString first = form->places().text();
        QVERIFY2(first.contains(u"Damascus"_s), qPrintable(first));
        QVERIFY(form->field(u"point"_s)->text().isEmpty());
        QVERIFY(!form->setAreaAt({-30, 10})); // the Atlantic
        QCOMPARE(form->places().text(), first);
        QVERIFY(form->setAreaAt({37.1, 36.2})); // Aleppo: a second one
        QCOMPARE(namesIn(form->places().text()).size(), 2);
        form->reject();
    }

    void whatIsSelectedIsMadePartOfAnother()
    {
        Desk desk;
        QVERIFY(desk.open(m_file));
        desk.window->map().setFocus();
        desk.workspace.model().select({desk.incident(u"x"_s), desk.incident(u"y"_s)}, desk.incident(u"x"_s));
        desk.press(Qt::Key_P, Qt::ShiftModifier);
        auto *dialog = desk.window->findChild<SeveralDialog *>();
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        QTest::keyClicks(&dialog->text(), u"d620"_s);
        QTest::keyClick(&dialog->why(), Qt::Key_Return);
        const auto wholeOf = [&](const QString &id) { return desk.atlas().incidents[desk.incident(id)].partOf; };
        QVERIFY(desk.waitsFor([&] { return wholeOf(u"x"_s) != none && wholeOf(u"y"_s) != none; }) && desk.settles());
        QCOMPARE(wholeOf(u"x"_s), desk.incident(u"d620"_s));
    }

    void allIsThereInArabic()
    {
        Desk desk(u"ar"_s);
        QVERIFY(desk.open(m_file));
        RecordsDialog *dialog = desk.records(u"places"_s);
        QVERIFY(dialog);
        QCOMPARE(dialog->layoutDirection(), Qt::RightToLeft);
        QVERIFY(dialog->minimumSizeHint().width() < 1024);
        QVERIFY(saveIfWanted(*dialog, u"records-ar"_s));
        for (QWidget *field : dialog->findChildren<QWidget *>())
            if (field->focusPolicy() != Qt::NoFocus && field->isVisible() && qobject_cast<QLineEdit *>(field))
                QVERIFY(!field->accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestRecordsWindow)
#include "tst_recordswindow.moc"
