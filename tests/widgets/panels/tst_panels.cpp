#include "mapdata/words/incidentwords.h"
#include "tests/widgets/sampleatlas.h"
#include "widgets/controls/copying.h"
#include "widgets/controls/linkbutton.h"
#include "widgets/controls/stylesheet.h"
#include "widgets/panels/conditionstrip.h"
#include "widgets/panels/explanationpanel.h"
#include "widgets/panels/facetbox.h"
#include "widgets/panels/facetview.h"
#include "widgets/panels/filterpanel.h"
#include "widgets/panels/incidentlistpanel.h"
#include "widgets/panels/incidentpanel.h"
#include "widgets/panels/inviewpanel.h"
#include "widgets/panels/noticebar.h"
#include "widgets/panels/searchbox.h"
#include "widgets/theme/contrast.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

QStringList labelsOf(const QWidget &panel)
{
    QStringList texts;
    for (const QLabel *label : panel.findChildren<QLabel *>())
        texts += label->text();
    for (const LinkButton *link : panel.findChildren<LinkButton *>())
        texts += link->text();
    return texts;
}

} // namespace

class TestPanels : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void theStyleSheetLeavesNoColourOpen()
    {
        for (const auto kind : {Theme::Kind::Light, Theme::Kind::Dark, Theme::Kind::Print})
            QVERIFY(!styleSheet(Theme::of(kind)).contains(u'@'));
    }

    void whatIsChosenCanStillBeRead()
    {
        for (const Theme &theme : {Theme::light(), Theme::dark()}) {
            const QPalette palette = paletteOf(theme);
            QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
            QVERIFY(contrast(palette.color(QPalette::Link), palette.color(QPalette::Window)) >= 4.5);
            QVERIFY(contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= 4.5);
        }
    }

    void aClickOnAKindHidesIt()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        FilterPanel panel(model);
        panel.resize(260, 1400);
        panel.show();
        FacetView &kinds = panel.kinds();
        QTest::mouseClick(kinds.viewport(), Qt::LeftButton, {}, kinds.visualRect(kinds.model()->index(1, 0)).center());
        QCOMPARE(model.filter().hiddenKinds, QSet<KindIndex>{1});
        kinds.setCurrentIndex(kinds.model()->index(1, 0));
        kinds.setFocus();
        QTest::keyClick(&kinds, Qt::Key_Space);
        QVERIFY(model.filter().hiddenKinds.isEmpty());
    }

    void measureReadingAndAreaAreChosenByKey()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        FilterPanel panel(model);
        panel.show();
        QTest::keyClick(&panel.readingBox(), Qt::Key_Down);
        QTest::keyClick(&panel.readingBox(), Qt::Key_Down);
        QCOMPARE(model.filter().reading.rule, Reading::Rule::Highest);
        QCOMPARE(model.total().best, 176);
        QTest::keyClick(&panel.measureBox(), Qt::Key_Down);
        QCOMPARE(model.filter().measure, wounded);
        QTest::keyClick(&panel.areaBox(), Qt::Key_Down);
        QVERIFY(model.filter().area != none);
    }

    void theRuleForSpansIsChosenByKey()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        model.setWindow(Span::days(day(2016, 1, 21), day(2016, 1, 22)));
        FilterPanel panel(model);
        panel.show();
        QCOMPARE(model.total().best, 32);
        QTest::keyClick(&panel.spansBox(), Qt::Key_Down);
        QCOMPARE(model.filter().spans, SpanRule::Whole);
        QCOMPARE(model.total().best, 63);
        QTest::keyClick(&panel.spansBox(), Qt::Key_Down);
        QCOMPARE(model.filter().spans, SpanRule::Inside);
        QCOMPARE(model.total().incidents, 0u);
        QCOMPARE(model.total().touching(), 63);
        ConditionStrip(model).clear();
        QCOMPARE(model.filter().spans, SpanRule::Share);
        QCOMPARE(panel.spansBox().currentIndex(), 0);
    }

    void sayingWhatTheReadingDoes()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        const FilterPanel panel(model);
        const QString before = labelsOf(panel).join(u'|');
        Filter filter = model.filter();
        filter.reading.rule = Reading::Rule::Lowest;
        model.setFilter(filter);
        QVERIFY(labelsOf(panel).join(u'|') != before);
    }

    void resettingShowsEverythingButKeepsTheWindow()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        ConditionStrip strip(model);
        Filter filter;
        filter.window = Span::day(day(2013, 1, 14));
        filter.hiddenKinds = {0, 1};
        filter.text = u"hama"_s;
        model.setFilter(filter);
        strip.clear();
        Filter expected;
        expected.window = filter.window;
        QVERIFY(model.filter() == expected);
    }

    void theIncidentTellsWhoSaysSo()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        IncidentPanel panel(model);
        panel.resize(300, 600);
        panel.show();
        model.select({3}, 3);
        const QStringList texts = labelsOf(*panel.widget());
        QVERIFY(texts.contains(u"63"_s));
        QVERIFY(texts.contains(u"Killed: 63"_s) && texts.contains(u"Killed: 90"_s));
        QVERIFY(texts.contains(u"<b>Agency</b>"_s));
    }

    void dataIsNeverMarkup()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        IncidentPanel panel(model);
        InViewPanel totals(model);
        model.select({1}, 1);
        for (const QWidget *root : {static_cast<QWidget *>(&panel), static_cast<QWidget *>(&totals)}) {
            for (const QLabel *label : root->findChildren<QLabel *>())
                QCOMPARE(label->textFormat(), Qt::PlainText);
        }
    }

    void severalIncidentsAreAListToChooseFrom()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        IncidentPanel panel(model);
        panel.show();
        model.select({0, 1, 2}, 0);
        const auto links = panel.widget()->findChildren<LinkButton *>();
        QVERIFY(links.size() >= 3);
        QTest::mouseClick(links[1], Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return model.current() == 1U; }, 5000));
        QCOMPARE(model.selected().size(), std::size_t(3));
    }

    void listAndModelShareTheSelection()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        IncidentListPanel panel(model);
        panel.resize(900, 300);
        panel.show();
        model.select({3}, 3);
        QCOMPARE(panel.rows().incidentAt(panel.table().currentIndex().row()), 3U);
        panel.table().setFocus();
        QTest::keyClick(&panel.table(), Qt::Key_Up);
        QCOMPARE(model.current(), 2U);
        model.setWindow(Span::day(day(2016, 1, 22)));
        QCOMPARE(model.current(), 2U); // what is being read does not go away with the window
        QVERIFY(!panel.table().currentIndex().isValid());
    }

    void totalsFollowWindowAndView()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        const InViewPanel panel(model);
        QCOMPARE(panel.totalText(), u"144 or more"_s);
        QCOMPARE(panel.togetherText(), u"149 or more"_s);
        model.setWindow(Span::days(day(2016, 1, 21), day(2016, 1, 24)));
        QCOMPARE(panel.totalText(), u"63"_s);
        QVERIFY(!labelsOf(panel).contains(u"between 0, wholly inside, and 63"_s));
        model.setWindow(Span::day(day(2016, 1, 22)));
        QCOMPARE(panel.totalText(), u"16"_s);
        QVERIFY(labelsOf(panel).contains(u"between 0, wholly inside, and 63"_s));
        model.setView({0, 0, 0.01, 0.01});
        QVERIFY(panel.totalText() != u"16"_s);
    }

    void searchIsDoneByKeyboardAlone()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        SearchBox box(model);
        box.show();
        const QSignalSpy places(&box, &SearchBox::placeChosen);
        const QSignalSpy failures(&box, &SearchBox::nothingFound);
        QTest::keyClicks(&box, u"Haydariya"_s);
        QTest::keyClick(&box, Qt::Key_Return);
        QCOMPARE(places.count(), 1);
        QCOMPARE(places.first().first().value<PlaceIndex>(), 3U);
        box.clear();
        QTest::keyClicks(&box, u"qqqqqq"_s);
        QTest::keyClick(&box, Qt::Key_Return);
        QCOMPARE(failures.count(), 1);
    }

    void problemsAreQuietAndCanBeClosed()
    {
        NoticeBar bar;
        bar.showProblems({});
        QVERIFY(bar.isHidden());
        bar.showProblems({{Problem::Severity::Warning, u"a.csv"_s, u"line 3"_s, u"no date"_s}});
        QVERIFY(!bar.isHidden());
        QVERIFY(bar.sentence().contains(u"a.csv"_s) && bar.sentence().contains(u"line 3"_s));
    }

    void anExplanationAddsUp()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        ExplanationPanel panel(model);
        panel.explainTotal();
        QVERIFY(labelsOf(panel).join(u'|').contains(u"144"_s));
        panel.explainTotal(true);
        QVERIFY(labelsOf(panel).join(u'|').contains(u"149"_s));
        panel.explainIncident(3);
        QVERIFY(labelsOf(panel).join(u'|').contains(u"63"_s));
        panel.setVisible(true);
        model.setWindow(Span::day(day(2016, 1, 21)));
        panel.explainTotal();
        QVERIFY(labelsOf(panel).join(u'|').contains(u"By share, 1 of its 4 days: 16 of 63"_s));
    }

    void rowsOfTheListAreCopiedWithTheirNumbers()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        IncidentListPanel panel(model);
        panel.resize(900, 400);
        panel.show();
        QTableView &table = panel.table();
        QHeaderView &header = *table.horizontalHeader();
        const auto cell = [&](int row) { return table.visualRect(panel.rows().index(row, 0)).center(); };
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell(1));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::ShiftModifier, cell(3));
        QCOMPARE(model.selected().size(), std::size_t(3));
        for (int column = 0; column < header.count(); ++column) // chosen from the menu of the headings
            header.setSectionHidden(column, column != IncidentModel::DateColumn && column < IncidentModel::LowColumn);
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Date\tLow\tBest\tHigh\tCounts here\n"
                                                       "14 January 2013\t11\t11\t11\t11\n"
                                                       "15 January 2013\t\t\t\t\n"
                                                       "21 to 24 January 2016\t63\t63\t63\t63"_s);
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(u"text/tab-separated-values"_s));
        header.moveSection(header.visualIndex(IncidentModel::HighColumn), header.visualIndex(IncidentModel::LowColumn));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell(0));
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"14 January 2013\t\t70\t70\t70"_s);
        // They come back as they were left, and nothing comes of what is none.
        const QByteArray kept = panel.columns();
        IncidentListPanel other(model);
        other.setColumns("nonsense");
        QVERIFY(!other.table().isColumnHidden(IncidentModel::TitleColumn));
        other.setColumns(kept);
        QVERIFY(other.table().isColumnHidden(IncidentModel::TitleColumn));
        QCOMPARE(other.columns(), kept);
    }

    void theListSortsByWhatCountsHere()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        IncidentModel rows(model, QLocale(QLocale::English));
        rows.sort(IncidentModel::HereColumn, Qt::DescendingOrder);
        QCOMPARE(rows.incidentAt(0), 0U);
        QCOMPARE(rows.incidentAt(rows.rowCount() - 1), 2U); // no figure is below any
    }

    void hundredsOfValuesAreFoundAndFolded()
    {
        ViewModel model;
        OpenedAtlas opened = sampleAtlas();
        auto atlas = std::make_shared<Atlas>(*opened.atlas);
        for (int i = 0; i < 40; ++i) { // each has one of the incidents, over and over
            const auto actor = static_cast<ActorIndex>(atlas->actors.size());
            atlas->actors.push_back({u"x%1"_s.arg(i), {u"Group %1"_s.arg(i), u"مجموعة %1"_s.arg(i)}});
            atlas->actorSets[2].push_back(actor);
        }
        model.setAtlas({atlas, {}, {}, {}, {}});
        FilterPanel panel(model);
        panel.resize(260, 2000);
        panel.show();
        FacetBox &box = panel.actorBox();
        QCOMPARE(box.view().model()->rowCount(), FacetOrder::few);
        QVERIFY(box.more().isVisible());
        QVERIFY(box.more().text().startsWith(u"8 of 43 shown"_s));
        // The greatest first: the government has 81, each of the others 68.
        QCOMPARE(box.view().model()->index(0, 0).data().toString(), u"Government forces"_s);
        QTest::mouseClick(&box.more(), Qt::LeftButton);
        QCOMPARE(box.view().model()->rowCount(), 43);
        QTest::mouseClick(&box.more(), Qt::LeftButton);
        QTest::keyClicks(&box.words(), u"group 17"_s);
        QCOMPARE(box.view().model()->rowCount(), 1);
        QVERIFY(!box.more().isVisible());
        QTest::mouseClick(box.view().viewport(), Qt::LeftButton, {},
                          box.view().visualRect(box.view().model()->index(0, 0)).center());
        QCOMPARE(model.filter().hiddenActors, QSet<ActorIndex>{19});
        box.words().clear();
        box.order().setBy(FacetOrder::By::Name);
        QCOMPARE(box.view().model()->index(1, 0).data().toString(), u"Group 0"_s);
        // The way back stands above the map, whatever the panel shows.
        ConditionStrip strip(model);
        strip.resize(800, 60);
        strip.show();
        QTest::mouseClick(&strip.clearButton(), Qt::LeftButton);
        QVERIFY(model.filter().hiddenActors.isEmpty());
        QVERIFY(strip.isHidden());
    }

    void fewValuesStayInTheOrderOfTheData()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        FilterPanel panel(model);
        panel.show();
        QCOMPARE(panel.actors().model(), static_cast<QAbstractItemModel *>(&panel.actors().facets()));
        QVERIFY(!panel.actorBox().words().isVisible());
    }

    void cellsWithTabsAndBreaksStayOneCell()
    {
        QCOMPARE(tabSeparated({}), QString());
        QCOMPARE(tabSeparated({{}, {u"a"_s, u"b"_s}, {{u"1\t2"_s, u"3\n4"_s}}}), u"a\tb\n1 2\t3 4"_s);
        QCOMPARE(tabSeparated({u"All\nof it"_s, {u"a"_s}, {{u"1"_s}}}), u"All of it\na\n1"_s);
    }

    void aQuotationIsQuotedOnce_data()
    {
        QTest::addColumn<QString>("wording");
        QTest::addColumn<QString>("plain");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("plain") << u"more than 76"_s << u"more than 76"_s;
        QTest::newRow("quoted field") << u"\"SOHR,2016-01-01,Clashes\""_s << u"SOHR,2016-01-01,Clashes"_s;
        QTest::newRow("quotation within") << u"\"he said \"\"many\"\"\""_s << u"he said \"many\""_s;
        QTest::newRow("two quotations") << u"\"many\" and \"more\""_s << u"\"many\" and \"more\""_s;
        QTest::newRow("one mark") << u"\""_s << u"\""_s;
    }
    void aQuotationIsQuotedOnce()
    {
        QFETCH(const QString, wording);
        QFETCH(const QString, plain);
        QCOMPARE(withoutOuterQuotes(wording), plain);
    }

    void incidentsWithoutATitleAreNamedInWhy()
    {
        OpenedAtlas opened = sampleAtlas();
        auto atlas = std::make_shared<Atlas>(*opened.atlas);
        atlas->incidents[1].title = 0; // the empty text
        QVERIFY(atlas->texts.in(atlas->incidents[1].title, Language::English).isEmpty());
        ViewModel model;
        model.setAtlas({atlas, {}, {}, {}, {}});
        ExplanationPanel panel(model);
        panel.explainIncident(1);
        QVERIFY2(labelsOf(panel).join(u'|').contains(u"Airstrike: Haydariya, 14 January 2013: adds 11"_s),
                 qPrintable(labelsOf(panel).join(u'|')));
    }
};

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
