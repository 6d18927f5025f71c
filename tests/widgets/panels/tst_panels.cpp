#include "tests/widgets/sampleatlas.h"
#include "widgets/controls/linkbutton.h"
#include "widgets/controls/stylesheet.h"
#include "widgets/panels/explanationpanel.h"
#include "widgets/panels/facetview.h"
#include "widgets/panels/filterpanel.h"
#include "widgets/panels/incidentlistpanel.h"
#include "widgets/panels/incidentpanel.h"
#include "widgets/panels/inviewpanel.h"
#include "widgets/panels/noticebar.h"
#include "widgets/panels/searchbox.h"
#include "widgets/theme/contrast.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
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
        panel.reset();
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
        FilterPanel panel(model);
        Filter filter;
        filter.window = Span::day(day(2013, 1, 14));
        filter.hiddenKinds = {0, 1};
        filter.text = u"hama"_s;
        model.setFilter(filter);
        panel.reset();
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
        QCOMPARE(panel.totalText(), u"149 or more"_s);
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
        QVERIFY(labelsOf(panel).join(u'|').contains(u"149"_s));
        panel.explainIncident(3);
        QVERIFY(labelsOf(panel).join(u'|').contains(u"63"_s));
        panel.setVisible(true);
        model.setWindow(Span::day(day(2016, 1, 21)));
        panel.explainTotal();
        QVERIFY(labelsOf(panel).join(u'|').contains(u"By share, 1 of its 4 days: 16 of 63"_s));
    }
};

QTEST_MAIN(TestPanels)
#include "tst_panels.moc"
