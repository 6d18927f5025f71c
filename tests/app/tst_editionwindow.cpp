// A table taken into a register as an edition, in the window: shown before it is done, by keyboard, undone; offscreen.
// With SIJILL_PICTURES=FOLDER it saves what it sees there, for people to look at.
#include "app/editiondesk.h"
#include "mapdata/opening/open.h"
#include "tests/app/registerwindow.h"
#include "tests/mapdata/register/registersupport.h"
#include "tests/widgets/pictures.h"
#include "widgets/map/mapwidget.h"
#include "widgets/panels/noticebar.h"
#include "widgets/register/editiondialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>

#include <algorithm>

using namespace sijill;
using namespace sijill::test;

namespace {

using What = EditionLine::What;

constexpr auto head =
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,actor2,"
    "country,admin1,admin2,location,latitude,longitude,geo_precision,source,notes,fatalities\n";

/// A row in the house's form of ACLED's columns: made up.
QByteArray row(int id, int deaths, const QByteArray &day = "2019-05-01")
{
    return "SYR" + QByteArray::number(id) + "," + day +
           ",2019,1,Political violence,Battles,Armed clash,Side A,Side B,Syria,Homs,Homs,Town,34.7,36.7,1,A "
           "paper,\"Told so.\"," +
           QByteArray::number(deaths) + "\n";
}

struct Desk : RegisterWindow {
    using RegisterWindow::press;
    using RegisterWindow::RegisterWindow;
    bool open(const QStringList &files)
    {
        for (const QString &file : files) {
            QSignalSpy opened(&workspace, &Workspace::opened);
            workspace.addFiles({file}, Workspace::Beside::All);
            if (!opened.wait(40'000) || !settles())
                return false;
        }
        return true;
    }
    EditionDialog *take(const QString &file)
    {
        EditionDialog *dialog = window->editionDesk().take({file, {}, {}, {}});
        return dialog && isListed(*dialog) ? dialog : nullptr;
    }
    static bool isListed(EditionDialog &dialog)
    {
        return QTest::qWaitFor([&] { return dialog.view().isEnabled() && dialog.stopButton().isHidden(); }, 20'000) &&
               QTest::qWaitForWindowActive(&dialog);
    }
    /// Whether the notice has a button of these words that can be pressed; presses it.
    bool press(const QString &words)
    {
        for (QPushButton *button : window->notice().findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == words) {
                QTest::mouseClick(button, Qt::LeftButton);
                return true;
            }
        return false;
    }
};

QStringList column(const EditionDialog &dialog, int at)
{
    QStringList texts;
    const QAbstractItemModel &model = *const_cast<EditionDialog &>(dialog).view().model();
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, at).data().toString();
    return texts;
}

} // namespace

class EditionWindowTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;

    QString tableOf(const QString &name, const QByteArray &rows)
    {
        put(m_folder.filePath(name), QByteArray(head) + rows);
        return m_folder.filePath(name);
    }
    /// Taken in by the command's own function.
    void takeBefore(const QString &table)
    {
        const auto atlas = taken(openTogether({table}, {}, Repeats::CountOnce)).atlas;
        taken(taken(RegisterEditor::open(m_file))->takeEdition({atlas, u"acled"_s, QFileInfo(table).fileName()}));
    }
    /// Row 1 changed by hand, 2 changed and 3 gone by the next edition, 4 new in it. 4 + 5 + 7 killed.
    QString secondAfterWork()
    {
        takeBefore(tableOf(u"first.csv"_s, row(1, 4) + row(2, 5) + row(3, 7)));
        const auto editor = taken(RegisterEditor::open(m_file));
        taken(editor->apply({{{RecordEdit::Kind::Set,
                               u"incidents"_s,
                               u"acled-SYR1"_s,
                               {{u"begin"_s, u"2019-04-30"_s}, {u"end"_s, u"2019-04-30"_s}}}}}));
        return tableOf(u"second.csv"_s, row(1, 4, "2019-05-02") + row(2, 6) + row(4, 2));
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        dressApplication();
    }
    void init()
    {
        put(m_folder.filePath(u"own.csv"_s), "id,date,place,longitude,latitude,actor,killed\n"
                                             "a1,2014-01-02,Tell,36.70,35.10,an army,30\n");
        m_file = m_folder.filePath(u"one.sijill"_s);
        QFile::remove(m_file);
        done(saveRegister(taken(openTogether({m_folder.filePath(u"own.csv"_s)}, {}, Repeats::CountOnce)), m_file));
    }

    void theFirstEditionIsShownTakenInAndUndone()
    {
        Desk desk;
        QVERIFY(desk.open({m_file}));
        EditionDialog *dialog = desk.take(tableOf(u"a.csv"_s, row(1, 4) + row(2, 5)));
        QVERIFY(dialog);
        QVERIFY2(dialog->said().contains(u"2 rows added"_s), qPrintable(dialog->said()));
        QCOMPARE(column(*dialog, EditionModel::IdColumn), QStringList({u"acled-SYR1"_s, u"acled-SYR2"_s}));
        QVERIFY(column(*dialog, EditionModel::IncidentColumn).front().contains(u"1 May 2019"_s));
        QCOMPARE(desk.total(), 30); // nothing is done yet
        dialog->whyField().setFocus();
        QTest::keyClicks(&dialog->whyField(), u"a first look"_s);
        QTest::keyClick(&dialog->whyField(), Qt::Key_Return);
        QVERIFY(desk.becomes(39));
        QVERIFY2(desk.window->notice().sentence().contains(u"2 rows added"_s),
                 qPrintable(desk.window->notice().sentence()));
        QVERIFY(!desk.window->findChild<EditionDialog *>() || !desk.window->findChild<EditionDialog *>()->isVisible());
        const auto database = taken(Database::open(m_file, Database::Access::Read));
        QCOMPARE(database->value(u"SELECT kind || ' ' || why || ' ' || who FROM history ORDER BY fid DESC LIMIT 1"_s)
                     .value_or(QString()),
                 u"edition a.csv: a first look Samar"_s);
        desk.undo();
        QVERIFY(desk.becomes(30));
    }

    void whatIsChangedKeptAndGoneIsListedAndSearched()
    {
        const QString second = secondAfterWork();
        Desk desk;
        QVERIFY(desk.open({m_file}));
        EditionDialog *dialog = desk.take(second);
        QVERIFY(dialog);
        for (const char *told : {"1 row added", "2 rows changed", "1 row gone", "changed by hand"})
            QVERIFY2(dialog->said().contains(QString::fromLatin1(told)), qPrintable(dialog->said()));
        QVERIFY(saveIfWanted(*dialog, u"edition-en"_s));
        const auto listed = [&](What what) {
            dialog->kinds().setCurrentIndex(dialog->kinds().findData(static_cast<int>(what)));
            return column(*dialog, EditionModel::IdColumn) + column(*dialog, EditionModel::ChangeColumn);
        };
        QCOMPARE(listed(What::Added).value(0), u"acled-SYR4"_s);
        QVERIFY2(listed(What::Changed).contains(u"acled-SYR2"_s), qPrintable(listed(What::Changed).join(u'|')));
        QVERIFY2(listed(What::Changed).join(u'|').contains(u"6"_s), qPrintable(listed(What::Changed).join(u'|')));
        QVERIFY2(listed(What::Kept).contains(u"acled-SYR1"_s), qPrintable(listed(What::Kept).join(u'|')));
        QCOMPARE(listed(What::Gone), QStringList({u"acled-SYR3"_s, u"stays as it is"_s}));
        dialog->kinds().setCurrentIndex(0);
        QTest::keyClicks(&dialog->search(), u"syr4"_s);
        QCOMPARE(column(*dialog, EditionModel::IdColumn), QStringList{u"acled-SYR4"_s});
        QTest::mouseClick(&dialog->copyButton(), Qt::LeftButton);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(u"acled-SYR4"_s) && !copied.contains(u"acled-SYR2"_s), qPrintable(copied));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(desk.total(), 30 + 16); // nothing was done
    }

    void whatIsGoneStaysOrGoesToTheBin_data()
    {
        QTest::addColumn<bool>("bins");
        QTest::addColumn<int>("total");
        QTest::newRow("stays") << false << 30 + 4 + 6 + 7 + 2;
        QTest::newRow("to the bin") << true << 30 + 4 + 6 + 2;
    }
    void whatIsGoneStaysOrGoesToTheBin()
    {
        QFETCH(bool, bins);
        QFETCH(int, total);
        const QString second = secondAfterWork();
        Desk desk;
        QVERIFY(desk.open({m_file}));
        EditionDialog *dialog = desk.take(second);
        QVERIFY(dialog);
        QVERIFY(!dialog->binsGone()); // as the command line
        if (bins) {
            QTest::keyClick(&dialog->gone(), Qt::Key_Down);
            QVERIFY(QTest::qWaitFor(
                [&] { return column(*dialog, EditionModel::ChangeColumn).contains(u"goes to the bin"_s); }, 10'000));
        }
        QVERIFY(dialog->takeButton().isEnabled());
        QTest::mouseClick(&dialog->takeButton(), Qt::LeftButton);
        QVERIFY2(desk.becomes(total), qPrintable(QString::number(desk.total())));
        const auto database = taken(Database::open(m_file, Database::Access::Read));
        QCOMPARE(database->value(u"SELECT \"begin\" FROM incidents WHERE id = 'acled-SYR1'"_s).value_or(QString()),
                 u"2019-04-30"_s); // the user's own
        desk.undo();
        QVERIFY(desk.becomes(30 + 16));
    }

    void aTableBesideTheRegisterIsCountedOnceAndOfferedAsAnEdition()
    {
        const QString second = secondAfterWork();
        Desk desk;
        QVERIFY(desk.open({m_file, second}));
        QCOMPARE(desk.total(), 30 + 16 + 2); // only the row that is new
        const QString said = desk.window->notice().sentence();
        QVERIFY2(said.contains(u"2 rows"_s) && said.contains(u"counted once"_s), qPrintable(said));
        QVERIFY(saveIfWanted(*desk.window, u"edition-notice-en"_s));
        QVERIFY(desk.press(u"Take this edition into the register…"_s));
        auto *dialog = desk.window->findChild<EditionDialog *>();
        QVERIFY(dialog && desk.isListed(*dialog));
        QTest::mouseClick(&dialog->takeButton(), Qt::LeftButton);
        QVERIFY2(desk.becomes(30 + 4 + 6 + 7 + 2), qPrintable(QString::number(desk.total())));
        QCOMPARE(desk.total(), 30 + 4 + 6 + 7 + 2);
    }

    void anEditionThatSaysNothingNewCannotBeTakenIn()
    {
        const QString first = tableOf(u"a.csv"_s, row(1, 4));
        takeBefore(first);
        Desk desk;
        QVERIFY(desk.open({m_file}));
        EditionDialog *dialog = desk.take(first);
        QVERIFY(dialog);
        QVERIFY2(dialog->said().contains(u"nothing to take in"_s), qPrintable(dialog->said()));
        QVERIFY(!dialog->takeButton().isEnabled());
    }

    void aTableOfNoKnownDataSetIsAskedWhatItIs()
    {
        put(m_folder.filePath(u"mine.csv"_s), "id,date,killed,lat,lon\nx,2019-05-01,4,34.7,36.7\n");
        Desk desk;
        QVERIFY(desk.open({m_file}));
        EditionDialog *dialog = desk.window->editionDesk().take({m_folder.filePath(u"mine.csv"_s), {}, {}, {}});
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitFor([&] { return dialog->dataSetField().isVisible(); }, 10'000));
        QVERIFY(!dialog->takeButton().isEnabled());
        QTest::keyClicks(&dialog->dataSetField(), u"mine"_s);
        QTest::keyClick(&dialog->dataSetField(), Qt::Key_Tab);
        QVERIFY(desk.isListed(*dialog));
        QCOMPARE(column(*dialog, EditionModel::IdColumn), QStringList{u"mine-x"_s});
        QTest::mouseClick(&dialog->takeButton(), Qt::LeftButton);
        QVERIFY(desk.becomes(34));
    }

    void rowsWithoutIdsAndStoppingChangeNothing()
    {
        put(m_folder.filePath(u"none.csv"_s), "date,killed,lat,lon\n2019-05-01,4,34.7,36.7\n");
        const QByteArray before = contentOf(m_file);
        Desk desk;
        QVERIFY(desk.open({m_file}));
        EditionDialog *dialog = desk.window->editionDesk().take({m_folder.filePath(u"none.csv"_s), {}, {}, {}});
        QVERIFY(QTest::qWaitFor([&] { return dialog->dataSetField().isVisible(); }, 10'000));
        QTest::keyClicks(&dialog->dataSetField(), u"mine"_s);
        QTest::keyClick(&dialog->dataSetField(), Qt::Key_Tab);
        QVERIFY(QTest::qWaitFor([&] { return dialog->said().contains(u"no ids"_s); }, 10'000));
        QVERIFY(!dialog->takeButton().isEnabled());
        QTest::keyClick(dialog, Qt::Key_Escape);

        dialog = desk.window->editionDesk().take({tableOf(u"a.csv"_s, row(1, 4)), {}, {}, {}});
        QVERIFY(dialog->stopButton().isVisible());
        QTest::mouseClick(&dialog->stopButton(), Qt::LeftButton);
        QVERIFY(desk.settles());
        QVERIFY2(dialog->said().contains(u"Stopped"_s), qPrintable(dialog->said()));
        QVERIFY(!dialog->takeButton().isEnabled());
        QCOMPARE(desk.total(), 30);
        QCOMPARE(contentOf(m_file), before);
    }

    void whatIsNoRegisterTakesNothingIn()
    {
        Desk desk;
        QVERIFY(desk.open({m_folder.filePath(u"own.csv"_s)}));
        QVERIFY(!desk.window->editionDesk().take({tableOf(u"a.csv"_s, row(1, 4)), {}, {}, {}}));
        QVERIFY(desk.window->notice().sentence().contains(u"no register"_s));
    }

    void allOfItIsInArabic()
    {
        const QString second = secondAfterWork();
        Desk desk(u"ar"_s);
        QVERIFY(desk.open({m_file, second}));
        QVERIFY(saveIfWanted(*desk.window, u"edition-notice-ar"_s));
        EditionDialog *dialog = desk.take(second);
        QVERIFY(dialog);
        QCOMPARE(dialog->layoutDirection(), Qt::RightToLeft);
        QVERIFY(saveIfWanted(*dialog, u"edition-ar"_s));
        QVERIFY(dialog->width() <= 1024 && dialog->height() <= 700);
        const auto isArabic = [](const QString &text) {
            return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Arabic; });
        };
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            QVERIFY2(label->text().isEmpty() || isArabic(label->text()), qPrintable(label->text()));
        for (const QPushButton *button : dialog->findChildren<QPushButton *>())
            QVERIFY2(isArabic(button->text()), qPrintable(button->text()));
        for (int i = 0; i < dialog->kinds().count(); ++i)
            QVERIFY2(isArabic(dialog->kinds().itemText(i)), qPrintable(dialog->kinds().itemText(i)));
        for (const QWidget *widget :
             std::initializer_list<QWidget *>{&dialog->view(), &dialog->search(), &dialog->kinds()})
            QVERIFY2(isArabic(widget->accessibleName()), qPrintable(widget->accessibleName()));
        QVERIFY(isArabic(desk.window->editionDesk().action()->text()));
    }
};

QTEST_MAIN(EditionWindowTest)
#include "tst_editionwindow.moc"
