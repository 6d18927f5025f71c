// What the window says of what is counted, with real events: chips that are clicked away, and words in whatever leaves
// it. With SIJILL_PICTURES=FOLDER it saves what it sees there, for people to look at.
#include "app/look.h"
#include "app/mainwindow.h"
#include "app/presenting.h"
#include "app/workspace.h"
#include "mapdata/words/words.h"
#include "tests/widgets/pictures.h"
#include "widgets/controls/chip.h"
#include "widgets/map/mapwidget.h"
#include "widgets/panels/conditionstrip.h"
#include "widgets/panels/facetview.h"
#include "widgets/panels/filterpanel.h"
#include "widgets/panels/incidentlistpanel.h"
#include "widgets/panels/incidentpanel.h"
#include "widgets/panels/inviewpanel.h"
#include "widgets/timeline/timelinebar.h"

#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#pragma GCC diagnostic ignored "-Wconversion" // QTRY_VERIFY of Qt 6.8 itself

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

struct Desk {
    explicit Desk(const QString &language = u"en"_s, QSize size = {1280, 800}, const QString &theme = u"light"_s)
    {
        Settings settings;
        settings.language = language;
        settings.theme = theme;
        dressWindows(settings);
        window = std::make_unique<MainWindow>(workspace, settings);
        window->resize(size);
        window->show();
        window->activateWindow();
    }
    bool open()
    {
        QSignalSpy opened(&workspace, &Workspace::opened);
        workspace.open(QStringLiteral(SIJILL_SOURCE_DIR "/resources/atlas/syria"));
        return (!opened.isEmpty() || opened.wait(20'000)) && settle();
    }
    bool settle()
    {
        QTest::qWait(500); // flights of the camera begin after a pause, and until then the map counts as settled
        return QTest::qWaitFor([this] { return window->map().isSettled(); }, 20'000);
    }
    /// The check box of a kind is clicked.
    void click(const QString &id)
    {
        FacetView &kinds = window->filters().kinds();
        const auto &all = model().atlas()->kinds;
        const auto kind = static_cast<quint16>(std::ranges::find(all, id, &Term::id) - all.begin());
        for (int row = 0; row < kinds.model()->rowCount(); ++row) {
            const QModelIndex index = kinds.model()->index(row, 0);
            if (index.data().toString() != all[kind].name.in(languageOf(window->locale())))
                continue;
            window->filters().ensureWidgetVisible(&kinds);
            QTest::mouseClick(kinds.viewport(), Qt::LeftButton, {}, kinds.visualRect(index).center());
        }
    }
    void ask(const std::function<void(Query &)> &change)
    {
        Query query = model().query();
        change(query);
        workspace.history().rest();
        model().setQuery(query);
    }
    ViewModel &model() { return workspace.model(); }
    MapSurface &surface() { return window->map().surface(); }
    ConditionStrip &strip() { return window->conditions(); }
    QStringList chips()
    {
        QStringList words;
        for (const Chip *chip : strip().chips())
            words += chip->text();
        return words;
    }

    QTemporaryDir folder;
    Workspace workspace;
    std::unique_ptr<MainWindow> window;
};

const auto withoutAirstrikesInAleppo = [](Query &query) {
    query.hiddenKinds = QStringList{u"airstrike"_s};
    query.area = u"SY02"_s;
};

QMenu *openMenu(QWidget &parent)
{
    const auto menus = parent.findChildren<QMenu *>();
    for (QMenu *menu : menus)
        if (menu->isVisible())
            return menu;
    return nullptr;
}

/// What an entry of the context menu copies; empty where there is no such entry.
QString copiedFrom(QWidget &widget, QPoint at, const QString &entry)
{
    QApplication::clipboard()->clear();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, widget.mapToGlobal(at));
    QApplication::sendEvent(&widget, &event);
    QMenu *menu = openMenu(*widget.window());
    if (!menu)
        return {};
    for (QAction *action : menu->actions())
        if (action->text().remove(u'&') == entry)
            action->trigger();
    menu->close();
    return QApplication::clipboard()->text();
}

/// All that an SVG says, as text and of itself.
QString wordsOfSvg(const QString &file)
{
    QFile svg(file);
    if (!svg.open(QFile::ReadOnly))
        return {};
    QXmlStreamReader xml(&svg);
    QString words;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && (xml.name() == "text"_L1 || xml.name() == "desc"_L1))
            words += xml.readElementText() + u'\n';
    return words;
}

} // namespace

class TestCounted : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { dressApplication(); }

    void nothingIsSaidWhileAllIsCounted()
    {
        Desk desk;
        QVERIFY(desk.open());
        QVERIFY(desk.strip().isHidden());
        QVERIFY(desk.chips().isEmpty());
        QVERIFY(desk.window->inView().conditionsText().isEmpty());
        QVERIFY(!desk.window->map().accessibleDescription().contains(u"without airstrike"_s));
        desk.model().setWindow(Span::day(toDay({2013, 1, 14}))); // the timeline tells it
        QVERIFY(desk.strip().isHidden());
        QCOMPARE(desk.window->inView().conditionsText(), u"14 January 2013"_s);
    }

    void aChipIsClickedAwayAndComesBack_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("back");
        QTest::newRow("English") << u"en"_s << u"without airstrike"_s << int(Qt::Key_Left);
        QTest::newRow("Arabic") << u"ar"_s << u"من دون: غارة جوية"_s << int(Qt::Key_Right);
    }
    void aChipIsClickedAwayAndComesBack()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, words);
        QFETCH(const int, back);
        Desk desk(language);
        QVERIFY(desk.open());
        const QString all = desk.window->inView().togetherText();
        desk.click(u"airstrike"_s);
        QVERIFY(desk.strip().isVisible());
        QCOMPARE(desk.chips(), QStringList{words});
        QCOMPARE(desk.window->inView().conditionsText(), words);
        const QString fewer = desk.window->inView().togetherText();
        QVERIFY(fewer != all);
        Chip *chip = desk.strip().chips().front();
        QVERIFY(chip->accessibleName().endsWith(words) && chip->accessibleName() != words);
        QVERIFY(chip->toolTip().contains(words));
        QTest::mouseClick(chip, Qt::LeftButton);
        QVERIFY(desk.strip().isHidden());
        QCOMPARE(desk.window->inView().togetherText(), all);
        QTest::keyClick(desk.window.get(), static_cast<Qt::Key>(back), Qt::AltModifier);
        QCOMPARE(desk.chips(), QStringList{words});
        QCOMPARE(desk.window->inView().togetherText(), fewer);
    }

    void chipsAreTakenAwayByKeys()
    {
        Desk desk;
        QVERIFY(desk.open());
        QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
        desk.ask([](Query &query) {
            withoutAirstrikesInAleppo(query);
            query.text = u"aleppo"_s;
            query.hiddenPrecisions = QStringList{u"governorate"_s};
        });
        QCOMPARE(desk.chips().size(), 4);
        desk.strip().chips().front()->setFocus();
        for (const Qt::Key key : {Qt::Key_Delete, Qt::Key_Space, Qt::Key_Return}) {
            const QStringList before = desk.chips();
            QTest::keyClick(QApplication::focusWidget(), key);
            QCOMPARE(desk.chips(), before.sliced(1));
            QCOMPARE(QApplication::focusWidget(), desk.strip().chips().front()); // the next one
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), &desk.strip().clearButton());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(desk.strip().isHidden());
        QCOMPARE(QApplication::focusWidget(), &desk.window->map());
    }

    void clearAllIsOneStepBack()
    {
        Desk desk;
        QVERIFY(desk.open());
        const Span days = Span::days(toDay({2013, 1, 1}), toDay({2013, 1, 31}));
        desk.ask([&](Query &query) { query.window = days; });
        desk.ask(withoutAirstrikesInAleppo);
        desk.ask([](Query &query) {
            query.reading = u"highest"_s;
            query.measure = u"killed:children"_s;
        });
        const QStringList told = desk.chips();
        QCOMPARE(told, (QStringList{u"Killed: children"_s, u"without airstrike"_s, u"only in Aleppo"_s,
                                    u"reading: highest"_s}));
        QTest::mouseClick(&desk.strip().clearButton(), Qt::LeftButton);
        Filter plain;
        plain.window = days;
        QCOMPARE(desk.model().filter(), plain);
        QVERIFY(desk.strip().isHidden());
        QTest::keyClick(desk.window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(desk.chips(), told);
        QCOMPARE(desk.model().filter().window, days);
    }

    void theDaysAreToldWhereTheTimelineIsNotToBeSeen()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.model().setWindow(Span::day(toDay({2013, 1, 14})));
        auto *dock = desk.window->findChild<QDockWidget *>(u"timeline"_s);
        QVERIFY(dock);
        dock->toggleViewAction()->trigger();
        QCOMPARE(desk.chips(), QStringList{u"14 January 2013"_s});
        QTest::mouseClick(desk.strip().chips().front(), Qt::LeftButton);
        QVERIFY(!desk.model().filter().window.isValid());
        QVERIFY(desk.strip().isHidden());
        dock->toggleViewAction()->trigger();
    }

    void chipsStandBesideEachOtherAndWrap_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("theme");
        for (const QString &language : {u"en"_s, u"ar"_s}) {
            QTest::addRow("%s, small", qPrintable(language)) << language << QSize(1024, 700) << u"light"_s;
            QTest::addRow("%s, large", qPrintable(language)) << language << QSize(1400, 900) << u"dark"_s;
        }
    }
    void chipsStandBesideEachOtherAndWrap()
    {
        QFETCH(const QString, language);
        QFETCH(const QSize, size);
        QFETCH(const QString, theme);
        Desk desk(language, size, theme);
        QVERIFY(desk.open());
        desk.ask([](Query &query) {
            query.hiddenKinds = QStringList{u"airstrike"_s, u"clash"_s, u"siege"_s, u"execution"_s, u"capture"_s};
            query.hiddenActors = QStringList{u"russian-forces"_s};
            query.hiddenPrecisions = QStringList{u"governorate"_s};
            query.text = u"aleppo"_s;
            query.reading = u"highest"_s;
        });
        QVERIFY(desk.settle());
        const QString name = u"conditions-%1-%2-%3"_s.arg(language, theme).arg(size.width());
        QVERIFY(saveIfWanted(*desk.window, name));
        std::vector<QWidget *> parts;
        for (Chip *chip : desk.strip().chips())
            parts.push_back(chip);
        QCOMPARE(parts.size(), std::size_t(5));
        parts.push_back(&desk.strip().clearButton());
        const bool mirrored = language == "ar"_L1;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            QVERIFY(desk.strip().rect().contains(parts[i]->geometry()));
            QVERIFY2(parts[i]->width() >= parts[i]->sizeHint().width(), qPrintable(parts[i]->accessibleName()));
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(!parts[i]->geometry().intersects(parts[j]->geometry()));
            if (i > 0 && parts[i]->y() == parts[i - 1]->y())
                QCOMPARE(parts[i]->x() > parts[i - 1]->x(), !mirrored);
        }
        QVERIFY(desk.strip().height() < 110);
        QCOMPARE(desk.window->size(), size);
    }

    void whatIsCopiedSaysWhatIsCounted()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.ask(withoutAirstrikesInAleppo);
        QVERIFY(desk.settle());
        const QString told = u"without airstrike; only in Aleppo"_s;
        const auto contains = [&](const QString &copied) { return !copied.isEmpty() && copied.contains(told); };
        InViewPanel &totals = desk.window->inView();
        QVERIFY(contains(copiedFrom(totals, {5, 5}, u"Copy all that stands here"_s)));
        MapWidget &map = desk.window->map();
        const QPoint marker = desk.surface().positionOf({Target::Kind::Marker, 0}).toPoint();
        QVERIFY(contains(copiedFrom(map, marker, u"Copy what it says"_s)));
        QVERIFY(contains(copiedFrom(map, marker, u"Copy what is in view"_s)));
        TimelineView &timeline = desk.window->timeline().view();
        QVERIFY(contains(copiedFrom(timeline, {40, 20}, u"Copy what the window holds"_s)));
        QVERIFY(copiedFrom(timeline, {40, 20}, u"Copy the bars as a table"_s).startsWith(u"Killed; "_s + told));
    }

    void copiedRowsSayWhatIsCounted()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.ask([](Query &query) { query.hiddenKinds = QStringList{u"airstrike"_s}; });
        QTableView &table = desk.window->list().table();
        table.selectAll();
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QApplication::clipboard()->text().split(u'\n');
        QVERIFY2(lines.size() >= 3, qPrintable(lines.join(u" / "_s))); // caption, headings, rows
        QCOMPARE(lines[0], u"without airstrike"_s);
        QCOMPARE(lines[1].count(u'\t'), lines[2].count(u'\t'));
        QVERIFY(lines[1].count(u'\t') > 3);
        // One row alone is that row.
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(table.model()->index(0, 1)).center());
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(!QApplication::clipboard()->text().contains(u"without airstrike"_s));
    }

    void aSumThatIsOpenObeysTheFilterAndSaysSo()
    {
        Desk desk;
        QVERIFY(desk.open());
        std::vector<IncidentIndex> all = desk.model().shownIncidents();
        desk.model().select(all, all.front());
        const QString sum = desk.window->incident().sumText();
        desk.click(u"airstrike"_s);
        QVERIFY(desk.window->incident().sumText() != sum);
        QVERIFY(!desk.window->incident().sumText().isEmpty());
        QStringList words;
        for (const QLabel *label : desk.window->incident().findChildren<QLabel *>())
            words += label->text();
        QVERIFY(words.join(u'\n').contains(u"without airstrike"_s));
    }

    void whoDoesNotSeeItIsTold()
    {
        Desk desk;
        QVERIFY(desk.open());
        desk.click(u"airstrike"_s);
        QVERIFY(desk.settle());
        QVERIFY2(desk.surface().announcement().endsWith(u"Counted: without airstrike."_s),
                 qPrintable(desk.surface().announcement()));
        QVERIFY(desk.window->map().accessibleDescription().contains(u"without airstrike"_s));
        QAccessibleInterface *strip = QAccessible::queryAccessibleInterface(&desk.strip());
        QVERIFY(strip && !strip->text(QAccessible::Name).isEmpty());
        QAccessibleInterface *chip = QAccessible::queryAccessibleInterface(desk.strip().chips().front());
        QCOMPARE(chip->role(), QAccessible::Button);
        QCOMPARE(chip->text(QAccessible::Name), u"Remove: without airstrike"_s);
        chip->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QTRY_VERIFY(desk.strip().isHidden());
    }

    void aPictureSaysWhatIsCounted()
    {
        Desk desk;
        QVERIFY(desk.open());
        const QString file = desk.folder.filePath(u"all.svg"_s), narrowed = desk.folder.filePath(u"some.svg"_s);
        QVERIFY(desk.window->savePicture(file));
        QVERIFY(!wordsOfSvg(file).contains(u"without airstrike"_s));
        desk.ask(withoutAirstrikesInAleppo);
        QVERIFY(desk.settle());
        QVERIFY(desk.window->savePicture(narrowed));
        // In the picture, and in what the file says of itself.
        QCOMPARE(wordsOfSvg(narrowed).count(u"without airstrike; only in Aleppo"_s), 2);
    }

    void theStripIsAboveTheMapAndNotOnIt()
    {
        Desk desk(u"en"_s, {1024, 700});
        QVERIFY(desk.open());
        desk.click(u"shelling"_s);
        QVERIFY(desk.settle());
        QVERIFY(desk.strip().isVisible());
        QVERIFY(!desk.surface().scene().markers.empty());
        const QPointF at = desk.surface().positionOf({Target::Kind::Marker, 0});
        QVERIFY(QRectF(desk.window->map().rect()).contains(at));
        QVERIFY(desk.strip().geometry().bottom() < desk.window->map().mapTo(desk.strip().parentWidget(), QPoint()).y());
    }
};

QTEST_MAIN(TestCounted)
#include "tst_counted.moc"
