// Drives the window with tables of incidents as people bring them, by mouse and keys, on the offscreen platform.
// With SIJILL_PICTURES=FOLDER it saves what it sees there, for people to look at.
#include "app/look.h"
#include "app/mainwindow.h"
#include "app/window.h"
#include "app/workspace.h"
#include "tests/widgets/pictures.h"
#include "widgets/import/mappingdialog.h"
#include "widgets/import/placereview.h"
#include "widgets/import/reportdialog.h"
#include "widgets/map/mapwidget.h"
#include "widgets/panels/choicelist.h"
#include "widgets/panels/datasets.h"
#include "widgets/panels/facetview.h"
#include "widgets/panels/filterpanel.h"
#include "widgets/panels/incidentlistpanel.h"
#include "widgets/panels/incidentpanel.h"
#include "widgets/panels/inviewpanel.h"
#include "widgets/panels/noticebar.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleFactory>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

const QString shipped = QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria");

const QByteArray spreadsheet = "Ref;Tarikh;Mawqi;Muhafaza;Lat;Long;Nature;Qatla;Jarha;Rapporteur\n"
                               "A-1;03/04/2015;Ataman;Daraa;32°39'30\"N;36°06'10\"E;Shelling;3;7;SOHR\n"
                               "A-2;04/04/2015;Atarib;Aleppo;36°08'20\"N;36°49'30\"E;Airstrike;12;;LCC\n"
                               "A-3;05/05/2015;Douma;Rif Dimashq;33°34'20\"N;36°24'10\"E;Shelling;many;x;SOHR\n"
                               "A-4;07/06/2015;Jisr;Idlib;;;Clash;2;1;AFP\n"
                               "A-5;soon;Homs;Homs;34°43'N;361°43'E;Clash;1;;AFP\n";

const QByteArray incidents = "id,date_start,place,governorate,lon,lat,type,actor,killed,source\n";

/// The window as a user has it before them.
struct Desk {
    explicit Desk(const QString &language = u"en"_s)
    {
        Settings settings;
        settings.language = language;
        settings.theme = u"light"_s;
        dressWindows(settings);
        workspace.setImportPlaces({shipped, folder.filePath(u"presets"_s)});
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
        return (!opened.isEmpty() || opened.wait(40000)) && settle();
    }
    bool open(const QString &path, bool beside = false)
    {
        return opensBy([&] { window->openFile(path, beside); });
    }
    MappingDialog *mappingOf(const QString &path)
    {
        QSignalSpy unclear(&workspace, &Workspace::unclear);
        window->openFile(path, false);
        if (unclear.isEmpty() && !unclear.wait(20000))
            return nullptr;
        return window->findChild<MappingDialog *>();
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return window->map().isSettled(); }, 20000);
    }
    ViewModel &model() { return workspace.model(); }
    qint64 killedInAll() { return model().total().best; }

    QTemporaryDir folder;
    Workspace workspace;
    std::unique_ptr<MainWindow> window;
};

void chooseByKeys(QComboBox &box, const QString &start)
{
    box.setFocus();
    QTest::keyClicks(&box, start);
}

void clickIn(const QWidget &parent, const QString &text)
{
    for (QPushButton *button : parent.findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == text)
            return QTest::mouseClick(button, Qt::LeftButton);
    QFAIL("there is no such button");
}

QString realData(const QString &file)
{
    const QString folder = qEnvironmentVariable("SIJILL_REAL_DATA");
    return folder.isEmpty() ? QString() : QDir(folder).filePath(file);
}

} // namespace

class TestImportWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { dressApplication(); }

    void aTableThatSpeaksForItselfOpensAtOnce()
    {
        Desk desk;
        QVERIFY(
            desk.open(desk.made(u"clear.csv"_s, incidents + "1,2014-01-02,Ataman,Daraa,36.1,32.6,shelling,,5,SOHR\n")));
        QVERIFY(!desk.window->findChild<MappingDialog *>());
        QCOMPARE(desk.killedInAll(), 5);
        QVERIFY(!desk.model().layers().empty()); // the land it lies in
    }

    void aTableOfNobodysIsAskedAboutAndOpens()
    {
        Desk desk;
        MappingDialog *dialog = desk.mappingOf(desk.made(u"list.csv"_s, spreadsheet));
        QVERIFY(dialog);
        QVERIFY(saveIfWanted(*dialog, u"mapping-first-en"_s));
        QVERIFY2(dialog->needText().contains(u"the day or the month"_s), qPrintable(dialog->needText()));
        const auto choose = [&](const QString &column, Role role) {
            QComboBox &box = dialog->roleBox(static_cast<int>(dialog->look().columns.indexOf(column)));
            chooseByKeys(box, roleName(role));
            return dialog->mapping().columnFor(role) == column;
        };
        QVERIFY(choose(u"Tarikh"_s, Role::DateStart));
        QVERIFY(choose(u"Mawqi"_s, Role::Place));
        QVERIFY(choose(u"Muhafaza"_s, Role::Governorate));
        QVERIFY(choose(u"Qatla"_s, countRole(Outcome::Killed)));
        QVERIFY(choose(u"Jarha"_s, countRole(Outcome::Wounded)));
        QVERIFY(choose(u"Nature"_s, Role::Kind));
        QVERIFY(choose(u"Rapporteur"_s, Role::Source));
        // Day and month could be either way until somebody says so.
        QComboBox &dates = dialog->dateBox();
        QCOMPARE(dates.currentIndex(), -1);
        QVERIFY(!dialog->openButton().isEnabled());
        QVERIFY(dates.placeholderText().contains(u"03/04/2015"_s));
        QVERIFY(saveIfWanted(*dialog, u"mapping-dates-en"_s));
        dates.setFocus();
        QTest::keyClick(&dates, Qt::Key_Down);
        QVERIFY(dates.currentText().contains(u"3 April 2015"_s));
        QCOMPARE(dialog->check().rowsRead, 5);
        QCOMPARE(dialog->check().incidentsMade, 5);
        QVERIFY(!dialog->check().cells.empty());
        QVERIFY2(dialog->openButton().isEnabled(), qPrintable(dialog->needText()));
        QVERIFY(saveIfWanted(*dialog, u"mapping-en"_s));
        QVERIFY(desk.opensBy([&] { QTest::mouseClick(&dialog->openButton(), Qt::LeftButton); }));
        QCOMPARE(desk.model().atlas()->incidents.size(), std::size_t(5));
        QCOMPARE(desk.model().atlas()->incidents[0].span.begin, toDay(QDate(2015, 4, 3)));
        QVERIFY(saveIfWanted(*desk.window, u"mapped-window"_s));
    }

    void aColumnOfAnotherCalendarIsTurnedInTheDialog()
    {
        Desk desk;
        MappingDialog *dialog =
            desk.mappingOf(desk.made(u"hijri.csv"_s, "date,place,lat,lon,killed\n1434-03-02,Damascus,33.51,36.29,3\n"));
        QVERIFY(dialog);
        QCOMPARE(dialog->check().withDate, 0);
        QVERIFY(dialog->needText().contains(u"calendar"_s));
        QComboBox &calendar = dialog->calendarBox();
        calendar.setCurrentIndex(calendar.findData(static_cast<int>(Calendar::Hijri)));
        QCOMPARE(dialog->check().withDate, 1);
        QVERIFY(desk.opensBy([&] { QTest::mouseClick(&dialog->openButton(), Qt::LeftButton); }));
        QCOMPARE(desk.model().atlas()->incidents[0].span.begin, toDay(QDate(2013, 1, 14)));
    }

    void aSavedPresetOpensTheNextTableWithoutAsking()
    {
        Desk desk;
        MappingDialog *dialog = desk.mappingOf(desk.made(u"one.csv"_s, spreadsheet));
        QVERIFY(dialog);
        Mapping mapping = dialog->mapping();
        mapping.assign(Role::DateStart, u"Tarikh"_s);
        mapping.assign(countRole(Outcome::Killed), u"Qatla"_s);
        dialog->takePreset(mapping);
        QVERIFY(QDir().mkpath(desk.workspace.importPlaces().presets));
        QVERIFY(!dialog->savePreset(u"/no/such/folder/ministry.json"_s));
        QVERIFY(dialog->savePreset(desk.workspace.importPlaces().presets + u"/ministry.json"_s));
        dialog->reject();
        QVERIFY(desk.open(desk.made(u"two.csv"_s, spreadsheet)));
        QCOMPARE(desk.workspace.files().front().report->preset, u"ministry"_s);
        QCOMPARE(desk.killedInAll(), 3 + 12 + 2 + 2 + 1);
    }

    void theMappingPageSpeaksArabic()
    {
        Desk desk(u"ar"_s);
        MappingDialog *dialog = desk.mappingOf(desk.made(u"list.csv"_s, spreadsheet));
        QVERIFY(dialog);
        QCOMPARE(dialog->layoutDirection(), Qt::RightToLeft);
        Mapping mapping = dialog->mapping();
        mapping.assign(Role::DateStart, u"Tarikh"_s);
        mapping.assign(Role::Place, u"Mawqi"_s);
        mapping.assign(Role::Governorate, u"Muhafaza"_s);
        mapping.assign(countRole(Outcome::Killed), u"Qatla"_s);
        dialog->takePreset(mapping);
        QVERIFY(saveIfWanted(*dialog, u"mapping-ar"_s));
    }

    void cancellingLeavesWhatIsOpen()
    {
        Desk desk;
        QVERIFY(desk.open(shipped));
        const auto before = desk.model().atlas();
        MappingDialog *dialog = desk.mappingOf(desk.made(u"list.csv"_s, spreadsheet));
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
        QCOMPARE(desk.model().atlas(), before);
        QCOMPARE(desk.workspace.path(), shipped);
    }

    void twoTablesLieBesideEachOtherAndAreShownAndHidden()
    {
        Desk desk;
        const QString a = desk.made(u"a.csv"_s, incidents + "1,2014-01-02,Ataman,Daraa,36.1,32.6,shelling,,5,SOHR\n");
        const QString b =
            desk.made(u"b.csv"_s, incidents + "1,2015-01-02,Douma,Rif Dimashq,36.4,33.57,airstrike,,7,VDC\n");
        QVERIFY(desk.open(a));
        QVERIFY(!desk.window->filters().dataSets().isVisible());
        QVERIFY(desk.window->inView().dataSetNote().isEmpty());
        QVERIFY(desk.open(b, true));
        QCOMPARE(desk.workspace.files().size(), std::size_t(2));
        QCOMPARE(desk.killedInAll(), 12);
        QVERIFY(desk.window->filters().dataSets().isVisible());
        QVERIFY(desk.window->inView().dataSetNote().contains(u"same people"_s));
        QVERIFY(desk.window->notice().sentence().contains(u"b.csv"_s));
        QVERIFY(saveIfWanted(*desk.window, u"beside-two"_s));
        FacetView &sets = desk.window->filters().dataSets().facets();
        QCOMPARE(sets.facets().rowCount(), 2);
        QTest::mouseClick(sets.viewport(), Qt::LeftButton, {}, sets.visualRect(sets.facets().index(0)).center());
        QCOMPARE(desk.killedInAll(), 7);
        QVERIFY(desk.window->inView().dataSetNote().isEmpty());
        QTest::keyClick(&sets, Qt::Key_Space);
        QCOMPARE(desk.killedInAll(), 12);
        QVERIFY(desk.opensBy([&] { desk.workspace.reload(); }));
        QCOMPARE(desk.model().atlas()->dataSets.size(), std::size_t(2));
        QCOMPARE(desk.killedInAll(), 12);
        // In the place of both.
        QVERIFY(desk.open(a));
        QVERIFY(desk.model().atlas()->dataSets.empty());
        QCOMPARE(desk.killedInAll(), 5);
    }

    void aDataSetIsTakenOutByItself_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("left");
        QTest::newRow("the first, by mouse") << false << 0 << 9;
        QTest::newRow("the middle one, by mouse") << false << 1 << 7;
        QTest::newRow("the last, by key") << true << 2 << 12;
    }
    void aDataSetIsTakenOutByItself()
    {
        QFETCH(bool, byKey);
        QFETCH(int, row);
        QFETCH(int, left);
        Desk desk;
        const QString a = desk.made(u"a.csv"_s, incidents + "1,2014-01-02,Ataman,Daraa,36.1,32.6,shelling,,5,SOHR\n");
        const QString b =
            desk.made(u"b.csv"_s, incidents + "1,2015-01-02,Douma,Rif Dimashq,36.4,33.57,airstrike,,7,VDC\n");
        const QString c = desk.made(u"c.csv"_s, incidents + "1,2015-01-02,Douma,Rif Dimashq,36.4,33.57,raid,,2,LCC\n");
        QVERIFY(desk.opensBy([&] { desk.workspace.addFiles({a, b, c}); }));
        QCOMPARE(desk.killedInAll(), 14);
        // What is hidden stays hidden by its name, whatever comes to stand in its place.
        const int other = row == 2 ? 0 : 2;
        Filter filter = desk.model().filter();
        filter.hiddenDataSets = {static_cast<DataSetIndex>(other)};
        desk.model().setFilter(filter);
        DataSets &sets = desk.window->filters().dataSets();
        QVERIFY(desk.opensBy([&] {
            if (byKey) {
                sets.facets().setFocus();
                sets.facets().setCurrentIndex(sets.facets().facets().index(row));
                QTest::keyClick(&sets.facets(), Qt::Key_Delete);
            } else {
                QTest::mouseClick(&sets.removeButton(row), Qt::LeftButton);
            }
        }));
        QCOMPARE(desk.workspace.files().size(), std::size_t(2));
        QCOMPARE(desk.model().atlas()->dataSets.size(), std::size_t(2));
        QVERIFY(QTest::qWaitFor([&] { return desk.model().filter().hiddenDataSets.size() == 1; }, 5000));
        filter = desk.model().filter();
        filter.hiddenDataSets.clear();
        desk.model().setFilter(filter);
        QVERIFY(QTest::qWaitFor([&] { return desk.killedInAll() == left; }, 5000));
        QVERIFY(desk.window->notice().sentence().contains(QStringList{u"a.csv"_s, u"b.csv"_s, u"c.csv"_s}[row]));
        QVERIFY(QFile::exists(a) && QFile::exists(b) && QFile::exists(c));
        // Of the two that are left one more may go, and then there is nothing to choose.
        QVERIFY(desk.opensBy([&] { QTest::mouseClick(&sets.removeButton(0), Qt::LeftButton); }));
        QVERIFY(desk.model().atlas()->dataSets.empty());
        QVERIFY(!sets.isVisible());
    }

    void severalTablesNamedTogetherLieBesideEachOther()
    {
        Desk desk;
        const QString a = desk.made(u"a.csv"_s, incidents + "1,2014-01-02,Ataman,Daraa,36.1,32.6,shelling,,5,SOHR\n");
        const QString b =
            desk.made(u"b.csv"_s, incidents + "1,2015-01-02,Douma,Rif Dimashq,36.4,33.57,airstrike,,7,VDC\n");
        QVERIFY(desk.opensBy([&] { desk.workspace.addFiles({a, b}); }));
        QCOMPARE(desk.model().atlas()->dataSets.size(), std::size_t(2));
        QCOMPARE(desk.killedInAll(), 12);
        QVERIFY(desk.opensBy([&] { desk.workspace.addFiles({b}); }));
        QCOMPARE(desk.killedInAll(), 7);
    }

    void aFileThatIsOpenIsCountedOnceUnlessItIsWantedTwice()
    {
        Desk desk;
        const QByteArray text = incidents + "1,2014-01-02,Ataman,Daraa,36.1,32.6,shelling,,5,SOHR\n";
        const QString a = desk.made(u"a.csv"_s, text), copy = desk.made(u"copy.csv"_s, text);
        const QString b =
            desk.made(u"b.csv"_s, incidents + "1,2015-01-02,Douma,Rif Dimashq,36.4,33.57,airstrike,,7,VDC\n");
        QVERIFY(desk.opensBy([&] { desk.workspace.addFiles({a, b}); }));
        QCOMPARE(desk.killedInAll(), 12);
        for (const QString &again : {a, copy}) {
            QVERIFY(desk.opensBy([&] { desk.workspace.addFiles({again}, Workspace::Beside::All); }));
            QCOMPARE(desk.model().atlas()->dataSets.size(), std::size_t(2));
            QCOMPARE(desk.killedInAll(), 12);
            const QString said = desk.window->notice().sentence();
            QVERIFY2(said.contains(u"a.csv"_s) && said.contains(u"counted once"_s), qPrintable(said));
        }
        QVERIFY(saveIfWanted(*desk.window, u"opened-twice"_s));
        QVERIFY(desk.opensBy([&] { clickIn(desk.window->notice(), u"Add all the same"_s); }));
        QCOMPARE(desk.model().atlas()->dataSets.size(), std::size_t(3));
        QCOMPARE(desk.killedInAll(), 17);
        QVERIFY(!desk.window->notice().sentence().contains(u"counted once"_s));
        // Also when all are read again.
        QVERIFY(desk.opensBy([&] { desk.workspace.reload(); }));
        QCOMPARE(desk.killedInAll(), 17);
    }

    void rowsThatAreOpenAreCountedOnceUnlessTheyAreWantedTwice()
    {
        Desk desk;
        const QByteArray head = "id,year,type_of_violence,conflict_name,side_a,side_b,where_prec,where_coordinates,"
                                "adm_1,latitude,longitude,date_prec,date_start,date_end,best,high,low,"
                                "deaths_civilians\n";
        const auto row = [](int id) {
            return QByteArray::number(id) + ",2014,1,Syria,Government of Syria,Insurgents,1,Homs,Homs,34.73,36.72,1,"
                                            "2014-01-02,2014-01-02,3,3,3,0\n";
        };
        QVERIFY(desk.open(desk.made(u"ged.csv"_s, head + row(1) + row(2))));
        QVERIFY(desk.open(desk.made(u"more.csv"_s, head + row(2) + row(3)), true));
        QCOMPARE(desk.killedInAll(), 9);
        const QString said = desk.window->notice().sentence();
        QVERIFY2(said.contains(u"1 row of"_s) && said.contains(u"more.csv"_s) &&
                     said.contains(u"in “\u2068ged\u2069”"_s),
                 qPrintable(said));
        QVERIFY(desk.opensBy([&] { clickIn(desk.window->notice(), u"Add all the same"_s); }));
        QCOMPARE(desk.killedInAll(), 12);
        QCOMPARE(desk.workspace.files().size(), std::size_t(2));
        // One with nothing else in it is not added.
        QVERIFY(desk.open(desk.made(u"all.csv"_s, head + row(2) + row(1)), true));
        QCOMPARE(desk.killedInAll(), 12);
        QCOMPARE(desk.workspace.files().size(), std::size_t(2));
        const QString all = desk.window->notice().sentence();
        QVERIFY2(all.contains(u"All 2 rows of"_s) && all.contains(u"all.csv"_s) && all.contains(u"not added"_s),
                 qPrintable(all));
        QVERIFY(saveIfWanted(*desk.window, u"all-rows-there"_s));
        QVERIFY(desk.opensBy([&] { clickIn(desk.window->notice(), u"Add all the same"_s); }));
        QCOMPARE(desk.killedInAll(), 18);
        QCOMPARE(desk.workspace.files().size(), std::size_t(3));
    }

    void theReportTellsOfEveryRow()
    {
        Desk desk;
        const QString path =
            desk.made(u"rows.csv"_s, incidents + "1,2014-01-02,Ataman,Daraa,36.1,32.6,shelling,,5,SOHR\n"
                                                 "2,2014-01-03,,,36.1,932.6,shelling,,-5,SOHR\n"
                                                 ",,,,,,,,,\n");
        QVERIFY(desk.open(path));
        NoticeBar &notice = desk.window->notice();
        QVERIFY(notice.isVisible());
        QVERIFY2(notice.sentence().contains(u"refused"_s), qPrintable(notice.sentence()));
        for (QPushButton *button : notice.findChildren<QPushButton *>())
            if (button->isVisible())
                QTest::mouseClick(button, Qt::LeftButton);
        auto *dialog = desk.window->findChild<ReportDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        const int all = dialog->rows().model()->rowCount();
        QVERIFY(all >= 3);
        QListWidget &reasons = dialog->reasons();
        QTest::mouseClick(reasons.viewport(), Qt::LeftButton, {}, reasons.visualItemRect(reasons.item(1)).center());
        QCOMPARE(dialog->rows().model()->rowCount(), 1);
        const QString csv = desk.folder.filePath(u"report.csv"_s);
        QVERIFY(!dialog->saveCsv(u"/no/such/folder/report.csv"_s));
        QVERIFY(dialog->saveCsv(csv));
        QFile written(csv);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains("refused"));
    }

    void aPlaceInDoubtIsDecidedAndTakenBack()
    {
        Desk desk;
        QByteArray rows = "date_start,place,governorate,killed\n";
        for (const char *name : {"Harem", "Haydaria", "Latamneh", "Al Atareb", "Kafr Nabel", "Tal Rifat", "Maaret"})
            for (const char *governorate : {"Hama", "Aleppo", "Idlib", "Daraa"})
                rows += QByteArray("2014-01-02,") + name + ',' + governorate + ",1\n";
        QVERIFY(desk.open(desk.made(u"names.csv"_s, rows)));
        ReportDialog *dialog = desk.window->showReport();
        QVERIFY(dialog);
        QVERIFY(!desk.workspace.files().front().report->proposals.empty());
        dialog->showPlaces();
        QVERIFY(saveIfWanted(*dialog, u"report-places"_s));
        PlaceReview &review = dialog->places();
        const auto points = [&] {
            return std::ranges::count_if(desk.model().atlas()->incidents, [&](const Incident &incident) {
                return desk.model().atlas()->locationOf(incident).hasPoint();
            });
        };
        const auto before = points();
        QVERIFY(!review.applyButton().isEnabled());
        QTest::mouseClick(&review.acceptButton(), Qt::LeftButton);
        QVERIFY(review.applyButton().isEnabled());
        QVERIFY(desk.opensBy([&] { QTest::mouseClick(&review.applyButton(), Qt::LeftButton); }));
        QVERIFY(points() > before);
        review.names().setCurrentCell(0, 0);
        QVERIFY(review.undecideButton().isEnabled());
        QTest::mouseClick(&review.undecideButton(), Qt::LeftButton);
        QVERIFY(desk.opensBy([&] { QTest::mouseClick(&review.applyButton(), Qt::LeftButton); }));
        QCOMPARE(points(), before);
    }

    void whatIsShownIsExported()
    {
        Desk desk;
        QVERIFY(desk.open(desk.made(u"a.csv"_s, incidents +
                                                    "1,2014-01-02,Ataman,Daraa,36.1,32.6,shelling,,5,SOHR\n"
                                                    "2,2015-01-02,Douma,Rif Dimashq,36.4,33.57,airstrike,,7,VDC\n")));
        desk.model().setWindow({toDay(QDate(2015, 1, 1)), toDay(QDate(2016, 1, 1))});
        for (const QString &name : {u"out.csv"_s, u"out.geojson"_s, u"out.kml"_s, u"out.gpkg"_s}) {
            const QString file = desk.folder.filePath(name);
            desk.window->exportIncidents(file);
            QVERIFY(QTest::qWaitFor([&] { return desk.window->notice().sentence().contains(u"saved as"_s); }, 20000));
            QVERIFY(QFile::exists(file));
            Desk other;
            QVERIFY2(other.open(file), qPrintable(name));
            QCOMPARE(other.killedInAll(), 7);
        }
        desk.window->exportIncidents(desk.folder.filePath(u"out.doc"_s));
        QVERIFY(desk.window->notice().sentence().contains(u"out.doc"_s));
        desk.window->exportIncidents(u"/no/such/folder/out.csv"_s);
        QVERIFY(QTest::qWaitFor(
            [&] {
                return desk.window->notice().sentence().contains(u"/no/such"_s) &&
                       !desk.window->notice().sentence().startsWith(u"Writing"_s);
            },
            20000));
    }

    void hundredsAtOnePointAreAListToWalkThrough()
    {
        Desk desk;
        QByteArray rows = incidents;
        for (int i = 0; i < 841; ++i)
            rows += "%1,2014-%2-10,Ataman,Daraa,36.1,32.6,%3,,%4,SOHR\n"_ba.replace("%1", QByteArray::number(i))
                        .replace("%2", QByteArray::number(12 - i % 12).rightJustified(2, '0'))
                        .replace("%3", i % 7 == 0 ? "kidnapping" : "shelling")
                        .replace("%4", QByteArray::number(i));
        QVERIFY(desk.open(desk.made(u"many.csv"_s, rows)));
        std::vector<IncidentIndex> all = desk.model().shownIncidents();
        QCOMPARE(all.size(), std::size_t(841));
        desk.model().select(all, all.front());
        ChoiceList &choices = desk.window->incident().choices();
        QVERIFY(choices.isVisible());
        const QAbstractItemModel &model = *choices.view().model();
        QCOMPARE(model.rowCount(), 841);
        QVERIFY(model.index(0, 0).data().toString().startsWith(u"840 · "_s)); // the most first
        QVERIFY(model.index(840, 0).data().toString().startsWith(u"0 · "_s));
        QCOMPARE(desk.window->incident().sumText(), u"353,220"_s);
        choices.view().setFocus();
        QTest::keyClick(&choices.view(), Qt::Key_End);
        QCOMPARE(desk.model().selected().size(), std::size_t(841));
        QVERIFY(desk.model().current() != none && desk.model().current() != all.front());
        QCOMPARE(choices.view().currentIndex().row(), 840);
        QVERIFY(saveIfWanted(*desk.window, u"many-at-one-point"_s));
        QTest::keyClicks(&choices.words(), u"nowhere at all"_s);
        QCOMPARE(model.rowCount(), 0);
        choices.words().clear();
        QCOMPARE(model.rowCount(), 841);
        desk.model().clearSelection();
        QVERIFY(!choices.isVisible());
    }

    void realTablesAreTold()
    {
        const QString airwars = realData(u"airwars_syria/airwars_syria_incidents.csv"_s),
                      vdc = realData(u"vdc_syria/vdc_deaths_by_place_date.csv"_s);
        if (airwars.isEmpty())
            QSKIP("SIJILL_REAL_DATA names no folder");
        Desk desk;
        QVERIFY(desk.open(airwars));
        QVERIFY(saveIfWanted(*desk.window, u"airwars-window"_s));
        ReportDialog *dialog = desk.window->showReport();
        QVERIFY(saveIfWanted(*dialog, u"airwars-report"_s));
        QVERIFY(desk.open(vdc, true));
        dialog->showReport(1);
        QVERIFY(saveIfWanted(*dialog, u"vdc-report"_s));
        dialog->showPlaces();
        QVERIFY(saveIfWanted(*dialog, u"vdc-places"_s));
        dialog->close();
        QVERIFY(saveIfWanted(*desk.window, u"airwars-beside-vdc"_s));
    }
};

QTEST_MAIN(TestImportWindow)
#include "tst_importwindow.moc"
