// Charts in the panel of totals: every mark is a filter, by mouse and by keys.
#include "widgets/desk/chartpane.h"

#include "tests/mapdata/support/atlasmaker.h"
#include "tests/widgets/sampleatlas.h"
#include "widgets/desk/chartaccessible.h"
#include "widgets/desk/chartpage.h"
#include "widgets/desk/chartview.h"
#include "widgets/desk/totalspanel.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

struct Desk {
    explicit Desk(ChartKind kind = ChartKind::Bars, TallyKey rows = TallyKey::Kind,
                  TallyKey columns = TallyKey::EachYear)
    {
        QLocale::setDefault(QLocale(QLocale::English));
        model.setAtlas(sampleAtlas());
        panel = std::make_unique<TotalsPanel>(model);
        panel->resize(700, 500);
        panel->setKeys(rows, columns);
        panel->setKind(kind);
        panel->show();
        settles();
    }
    bool settles()
    {
        return QTest::qWaitFor([this] { return !model.isBusy() && !panel->isBusy(); });
    }
    ChartView &view() { return panel->charts().view(); }
    const Chart &chart() { return *view().chart(); }
    std::size_t markOf(const QString &row, const QString &column = {})
    {
        for (std::size_t i = 0; i < chart().marks.size(); ++i) {
            const ChartMark &mark = chart().marks[i];
            const QString day = mark.days.isValid() ? isoDay(mark.days.begin) : QString();
            if (chart().rows[static_cast<std::size_t>(mark.row)].name == row &&
                (column.isEmpty() || day == column ||
                 chart().columns[static_cast<std::size_t>(mark.column)].name == column))
                return i;
        }
        qFatal("no such mark");
    }
    QPoint at(std::size_t mark) { return view().laidOut().boxes[mark].center().toPoint(); }
    void click(std::size_t mark, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(&view(), Qt::LeftButton, modifiers, at(mark));
        settles();
    }
    QString told()
    {
        QStringList texts;
        for (const QLabel *label : panel->findChildren<QLabel *>())
            texts << label->text();
        return texts.join(u'|');
    }

    ViewModel model;
    std::unique_ptr<TotalsPanel> panel;
};

} // namespace

class TestChartPane : public QObject {
    Q_OBJECT

private slots:
    void onlyTheKeysOfAChartAreThereToBeChosen()
    {
        Desk desk(ChartKind::Bars);
        QVERIFY(desk.panel->rowKey().isVisible() && !desk.panel->columnKey().isVisible());
        desk.panel->setKind(ChartKind::Calendar);
        QVERIFY(!desk.panel->rowKey().isVisible() && !desk.panel->columnKey().isVisible());
        desk.panel->setKind(ChartKind::Heat);
        QVERIFY(desk.panel->rowKey().isVisible() && desk.panel->columnKey().isVisible());
        QVERIFY(desk.settles());
    }

    void aClickOnABarAsksForItAndAgainForAll()
    {
        Desk desk;
        QSignalSpy steps(desk.panel.get(), &TotalsPanel::narrowing);
        desk.click(desk.markOf(u"Airstrike"_s));
        QCOMPARE(desk.model.query().hiddenKinds, (QStringList{u"shelling"_s, u"clash"_s, u"none"_s}));
        QCOMPARE(desk.model.total().best, 74);
        QCOMPARE(steps.size(), 1);
        QCOMPARE(desk.chart().marks.size(), 3u); // the others stay to be seen
        QVERIFY(!desk.chart().marks[desk.markOf(u"Shelling"_s)].isChosen());
        desk.click(desk.markOf(u"Airstrike"_s));
        QVERIFY(desk.model.query().hiddenKinds.isEmpty());
        QCOMPARE(desk.model.total().best, 149);
    }

    void controlAddsAndTakesBack()
    {
        Desk desk;
        desk.click(desk.markOf(u"Airstrike"_s));
        desk.click(desk.markOf(u"Clash"_s), Qt::ControlModifier);
        QCOMPARE(desk.model.query().hiddenKinds, (QStringList{u"shelling"_s, u"none"_s}));
        desk.click(desk.markOf(u"Airstrike"_s), Qt::ControlModifier);
        QCOMPARE(desk.model.query().hiddenKinds, (QStringList{u"shelling"_s, u"airstrike"_s, u"none"_s}));
    }

    void shiftTakesAllBetween()
    {
        Desk desk(ChartKind::Lines, TallyKey::Total, TallyKey::EachMonth);
        desk.click(desk.markOf(u"Total"_s, u"January 2013"_s));
        desk.click(desk.markOf(u"Total"_s, u"January 2016"_s), Qt::ShiftModifier);
        QCOMPARE(desk.model.query().window, Span::days(day(2013, 1, 1), day(2016, 1, 31)));
    }

    void aDragTakesAllThatItTouches()
    {
        Desk desk(ChartKind::Calendar);
        const QPoint from = desk.at(desk.markOf(u"2013"_s, u"2013-01-14"_s)) - QPoint(6, 6),
                     to = desk.at(desk.markOf(u"2013"_s, u"2013-01-15"_s)) + QPoint(6, 6);
        QTest::mousePress(&desk.view(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&desk.view(), (from + to) / 2);
        QTest::mouseMove(&desk.view(), to);
        QTest::mouseRelease(&desk.view(), Qt::LeftButton, {}, to);
        QVERIFY(desk.settles());
        QCOMPARE(desk.model.query().window, Span::days(day(2013, 1, 14), day(2013, 1, 15)));
    }

    void aCellOfTheHeatTableIsBothOfItsKeys()
    {
        Desk desk(ChartKind::Heat, TallyKey::Kind, TallyKey::EachYear);
        desk.click(desk.markOf(u"Airstrike"_s, u"2016"_s));
        QCOMPARE(desk.model.query().window, Span::days(day(2016, 1, 1), day(2016, 12, 31)));
        QCOMPARE(desk.model.total().best, 63);
        QTest::keyClick(&desk.view(), Qt::Key_Escape);
        QVERIFY(desk.settles());
        QCOMPARE(desk.model.total().best, 149);
        QVERIFY(!desk.model.query().window.isValid());
    }

    void aNameAsksForItsRow()
    {
        Desk desk(ChartKind::Heat, TallyKey::Kind, TallyKey::EachYear);
        for (const ChartHeading &heading : desk.view().laidOut().headings)
            if (heading.isRow && desk.chart().rows[heading.at].name == u"Shelling") {
                QTest::mouseClick(&desk.view(), Qt::LeftButton, {}, heading.box.center().toPoint());
                break;
            }
        QVERIFY(desk.settles());
        QCOMPARE(desk.model.query().hiddenKinds, (QStringList{u"airstrike"_s, u"clash"_s, u"none"_s}));
        QVERIFY(!desk.model.query().window.isValid());
    }

    void whatNoQueryCanSayIsSelected()
    {
        Desk desk(ChartKind::Sizes);
        desk.click(desk.markOf(u"No figure"_s));
        QCOMPARE(desk.model.selected(), std::vector<IncidentIndex>{2});
        QCOMPARE(desk.model.query(), Query(desk.model.query()));
        QVERIFY(!desk.chart().isNarrowed);
        QVERIFY2(desk.told().contains(u"selected: 1"_s), qPrintable(desk.told()));
    }

    void whatIsLeftOutSaysWhatItWouldAdd()
    {
        Desk desk;
        desk.click(desk.markOf(u"Airstrike"_s));
        QTest::mouseMove(&desk.view(), desk.at(desk.markOf(u"Shelling"_s)));
        QVERIFY2(desk.told().contains(u"Shelling: left out; would add 75 or more"_s), qPrintable(desk.told()));
    }

    void keysGoFromMarkToMarkAndChoose()
    {
        Desk desk(ChartKind::Heat, TallyKey::Kind, TallyKey::EachYear);
        desk.panel->focusShown();
        QVERIFY(QTest::qWaitForWindowActive(desk.panel.get()));
        QTest::keyClick(&desk.view(), Qt::Key_Home);
        const std::size_t first = *desk.view().cursor();
        QCOMPARE(first, 0u);
        QTest::keyClick(&desk.view(), Qt::Key_Right);
        QCOMPARE(desk.chart().marks[*desk.view().cursor()].row, desk.chart().marks[first].row);
        QVERIFY(desk.chart().marks[*desk.view().cursor()].column > desk.chart().marks[first].column);
        QTest::keyClick(&desk.view(), Qt::Key_Down);
        QVERIFY(desk.chart().marks[*desk.view().cursor()].row > 0);
        QTest::keyClick(&desk.view(), Qt::Key_Home);
        QTest::keyClick(&desk.view(), Qt::Key_Space);
        QVERIFY(desk.settles());
        QVERIFY(desk.chart().isNarrowed);
        QTest::keyClick(&desk.view(), Qt::Key_End);
        QCOMPARE(*desk.view().cursor(), desk.chart().marks.size() - 1);
        QTest::keyClick(&desk.view(), Qt::Key_Escape);
        QVERIFY(desk.settles());
        QVERIFY(!desk.chart().isNarrowed);
    }

    void whoDoesNotSeeItHearsTheMarkAndTheList()
    {
        Desk desk;
        desk.view().setCursorMark(desk.markOf(u"Shelling"_s));
        const ChartAccessible accessible(&desk.view());
        QCOMPARE(accessible.text(QAccessible::Value), u"Shelling: 75 or more"_s);
        const QString list = accessible.text(QAccessible::Description);
        QVERIFY(list.contains(u"Airstrike: 74"_s));
        QVERIFY(list.contains(u"Clash: no figure"_s));
    }

    void numbersAndPictureGoToTheClipboard()
    {
        Desk desk;
        desk.panel->charts().copyNumbers();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"airstrike\tAirstrike"_s));
        desk.panel->charts().copyPicture();
        QVERIFY(QGuiApplication::clipboard()->image().width() > 1000);
    }

    void everyKindIsAPageAndTheTableIsOne()
    {
        Desk desk;
        for (int kind = 0; kind < chartKindNames().size(); ++kind) {
            desk.panel->setKind(static_cast<ChartKind>(kind));
            QVERIFY(desk.settles());
            QVERIFY(desk.panel->page());
        }
        QSignalSpy wanted(desk.panel.get(), &TotalsPanel::fileWanted);
        for (QToolButton *button : desk.panel->findChildren<QToolButton *>())
            if (button->text() == u"Save…")
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
    }

    void ofManyIncidentsMarksAreFiltersAndSelectAsWell()
    {
        AtlasMaker maker;
        maker.atlas.kinds = {{u"a"_s, {u"Strike"_s, {}}}, {u"b"_s, {u"Clash"_s, {}}}};
        for (std::size_t i = 0; i <= fewIncidents; ++i) {
            maker.simple(Count::exactly(i == 7 ? 900 : 1), Span::day(day(2019, 1, 1) + Day(i % 365)));
            maker.atlas.incidents.back().kind = static_cast<KindIndex>(i % 2);
        }
        Desk desk(ChartKind::Bars, TallyKey::Kind);
        desk.model.setAtlas({std::make_shared<const Atlas>(std::move(maker.atlas)), {}, {}, {}, {}});
        QVERIFY(desk.settles());
        QCOMPARE(desk.chart().total.best, qint64(fewIncidents) + 900);
        desk.click(desk.markOf(u"Clash"_s));
        QCOMPARE(desk.model.query().hiddenKinds, (QStringList{u"a"_s, u"none"_s}));
        QCOMPARE(desk.chart().total.best, qint64(fewIncidents) / 2 + 899);
        desk.panel->setKind(ChartKind::Sizes);
        QVERIFY(desk.settles());
        desk.click(desk.markOf(u"501 or more"_s));
        QCOMPARE(desk.model.selected(), std::vector<IncidentIndex>{7});
    }

    void anotherAtlasIsNotAskedByOldPositions()
    {
        Desk desk;
        const std::size_t mark = desk.markOf(u"Airstrike"_s);
        const QPoint at = desk.at(mark);
        desk.panel->hide(); // so that nothing is made anew
        desk.model.setAtlas({std::make_shared<const Atlas>(), {}, {}, {}, {}});
        QVERIFY(desk.settles());
        const Query before = desk.model.query();
        QTest::mouseClick(&desk.view(), Qt::LeftButton, {}, at);
        QCOMPARE(desk.model.query(), before);
    }
};

QTEST_MAIN(TestChartPane)
#include "tst_chartpane.moc"
