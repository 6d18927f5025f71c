#include "mapdata/geo/mercator.h"
#include "tests/widgets/sampleatlas.h"
#include "widgets/models/facetmodel.h"
#include "widgets/models/incidentdetails.h"
#include "widgets/models/incidentmodel.h"
#include "widgets/models/searchmodel.h"
#include "widgets/models/viewtotals.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

QStringList columnOf(const QAbstractItemModel &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.index(row, column).data().toString();
    return texts;
}

int rowNamed(const QAbstractItemModel &model, const QString &name)
{
    return static_cast<int>(columnOf(model, 0).indexOf(name));
}

/// World rectangle around a place, some ten kilometres in each direction.
QRectF around(double lon, double lat)
{
    return QRectF(toWorld({lon - 0.1, lat + 0.1}), toWorld({lon + 0.1, lat - 0.1}));
}

} // namespace

class TestModels : public QObject {
    Q_OBJECT

private slots:
    void emptyModelsAreEmpty()
    {
        ViewModel model;
        const IncidentModel incidents(model, english);
        const FacetModel kinds(model, Facet::Kind, english);
        QCOMPARE(incidents.rowCount(), 0);
        QCOMPARE(kinds.rowCount(), 0);
        QVERIFY(!viewTotals(model).together().hasFigure());
    }

    void modelsKeepTheirPromises()
    {
        ViewModel model;
        IncidentModel incidents(model, english);
        FacetModel actors(model, Facet::Actor, english);
        SearchModel search(model, english);
        const QAbstractItemModelTester a(&incidents, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester b(&actors, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester c(&search, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setAtlas(sampleAtlas());
        model.setWindow(Span::days(day(2013, 1, 14), day(2013, 1, 15)));
        incidents.sort(IncidentModel::CountColumn, Qt::DescendingOrder);
        search.search(u"Khasham"_s);
        model.setWindow({});
        model.setAtlas({});
        QCOMPARE(incidents.rowCount(), 0);
    }

    void theListFollowsTheWindow()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        IncidentModel incidents(model, english);
        QCOMPARE(incidents.rowCount(), 5);
        model.setWindow(Span::day(day(2013, 1, 15)));
        QCOMPARE(columnOf(incidents, IncidentModel::TitleColumn), QStringList{u"Clash near Hama"_s});
    }

    void datesAreSortedAsDatesAndCountsAsNumbers()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        IncidentModel incidents(model, english);
        incidents.sort(IncidentModel::DateColumn, Qt::AscendingOrder);
        QCOMPARE(incidents.incidentAt(0), 0U);
        QCOMPARE(incidents.incidentAt(4), 4U); // undated: last
        incidents.sort(IncidentModel::CountColumn, Qt::DescendingOrder);
        QCOMPARE(columnOf(incidents, IncidentModel::TitleColumn),
                 (QStringList{u"Damascus and suburbs"_s, u"Khasham"_s, u"Haydariya & <i>around</i>"_s, u"Somewhere"_s,
                              u"Clash near Hama"_s}));
    }

    void sortingKeepsWhatIsSelected()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        IncidentModel incidents(model, english);
        const QPersistentModelIndex khasham = incidents.index(incidents.rowOf(3), 1);
        incidents.sort(IncidentModel::TitleColumn, Qt::DescendingOrder);
        QCOMPARE(incidents.incidentAt(khasham.row()), 3U);
    }

    void aToolTipIsNeverMarkup()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        const IncidentModel incidents(model, english);
        const QString tip =
            incidents.index(incidents.rowOf(1), IncidentModel::TitleColumn).data(Qt::ToolTipRole).toString();
        QVERIFY(!tip.contains(u'<'));
    }

    void onlyWhatIsInView()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        model.setView(around(37.2, 36.23)); // Haydariya
        IncidentModel incidents(model, english);
        incidents.setOnlyInView(true);
        QCOMPARE(columnOf(incidents, IncidentModel::TitleColumn), (QStringList{u"Haydariya & <i>around</i>"_s}));
    }

    void totalsTellWhatIsPlacedAndHow()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        const ViewTotals all = viewTotals(model);
        QCOMPARE(all.placed.best, 74);
        QCOMPARE(all.area.best, 70);
        QCOMPARE(all.unplaced.best, 5);
        QCOMPARE(all.inView().best, 144); // what has no place is in no view
        QCOMPARE(all.together(), model.total());
        model.setView(around(40.28, 35.28)); // Khasham
        QCOMPARE(viewTotals(model).placed.best, 63);
        QCOMPARE(viewTotals(model).area.incidents, 0U);
        QCOMPARE(viewTotals(model).unplaced.best, 5);
    }

    void anAreaThatNobodyCanPlaceIsInEveryView()
    {
        OpenedAtlas opened = sampleAtlas();
        auto atlas = std::make_shared<Atlas>(*opened.atlas);
        for (const PlaceIndex place : {0U, 1U})
            atlas->places[place].longitude = atlas->places[place].latitude = std::numeric_limits<double>::quiet_NaN();
        ViewModel model;
        model.setAtlas({atlas, {}, {}, {}, {}});
        model.setView(around(40.28, 35.28)); // Khasham
        QCOMPARE(viewTotals(model).area.incidents, 0U);
        QCOMPARE(viewTotals(model).unplaced.best, 75);
    }

    void everyKindHasItsSumInTheWindow()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        FacetModel kinds(model, Facet::Kind, english);
        QCOMPARE(kinds.rowCount(), 3);
        const QModelIndex airstrikes = kinds.index(rowNamed(kinds, u"Airstrike"_s));
        QCOMPARE(airstrikes.data(FacetModel::SumTextRole).toString(), u"74"_s);
        QCOMPARE(kinds.index(rowNamed(kinds, u"Clash"_s)).data(FacetModel::SumTextRole).toString(), u"–"_s);
        model.setWindow(Span::day(day(2013, 1, 14)));
        QCOMPARE(airstrikes.data(FacetModel::SumTextRole).toString(), u"11"_s);
        QCOMPARE(kinds.index(rowNamed(kinds, u"Shelling"_s)).data(FacetModel::SumTextRole).toString(), u"70+"_s);
    }

    void aHiddenKindStillSaysWhatItWouldAdd()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        FacetModel kinds(model, Facet::Kind, english);
        const QModelIndex airstrikes = kinds.index(rowNamed(kinds, u"Airstrike"_s));
        QVERIFY(kinds.setData(airstrikes, Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model.total().best, 75);
        QCOMPARE(airstrikes.data(FacetModel::SumTextRole).toString(), u"74"_s);
        kinds.showOnly(airstrikes.row());
        QCOMPARE(model.total().best, 74);
        kinds.showAll();
        QCOMPARE(model.total().best, 149);
    }

    void whatHasNoPerpetratorIsARowOfItsOwn()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        const FacetModel actors(model, Facet::Actor, english);
        QCOMPARE(columnOf(actors, 0),
                 (QStringList{u"Government forces"_s, u"Opposition fighters"_s, u"Not said by whom"_s}));
    }

    void searchFindsPlacesThenIncidents()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        SearchModel search(model, english);
        search.search(u"x"_s);
        QCOMPARE(search.rowCount(), 0);
        search.search(u"khasham"_s);
        QVERIFY(search.rowCount() >= 2);
        QCOMPARE(search.index(0).data(SearchModel::PlaceRole).value<PlaceIndex>(), 5U);
        QCOMPARE(search.index(search.rowCount() - 1).data(SearchModel::IncidentRole).value<IncidentIndex>(), 3U);
        search.search(u"no such thing anywhere"_s);
        QCOMPARE(search.rowCount(), 0);
    }

    void rivalClaimsStandSideBySide()
    {
        const OpenedAtlas opened = sampleAtlas();
        const Ledger best = makeLedger(*opened.atlas, killed, {});
        const IncidentDetails details = detailsOf(*opened.atlas, best, {}, 3, english);
        QCOMPARE(details.claims.size(), std::size_t(2));
        QVERIFY(details.claims[0].taken && !details.claims[1].taken);
        QCOMPARE(details.claims[1].figures, QStringList{u"Killed: 90"_s});
        QCOMPARE(details.count, u"63"_s);
        const Ledger highest = makeLedger(*opened.atlas, killed, {Reading::Rule::Highest});
        QVERIFY(detailsOf(*opened.atlas, highest, {}, 3, english).claims[1].taken);
    }

    void theListHasAnIncidentsShareBesideItsWhole()
    {
        ViewModel model;
        model.setAtlas(sampleAtlas());
        model.setWindow(Span::days(day(2016, 1, 21), day(2016, 1, 22)));
        const IncidentModel incidents(model, english);
        const QModelIndex count = incidents.index(0, IncidentModel::CountColumn);
        QCOMPARE(count.data().toString(), u"63 (32 here)"_s);
        QVERIFY(count.data(Qt::ToolTipRole).toString().contains(u"2 of its 4 days lie in the window; counted: 32"_s));
        FacetModel kinds(model, Facet::Kind, english);
        const auto airstrikes = [&] {
            return kinds.index(rowNamed(kinds, u"Airstrike"_s)).data(FacetModel::SumTextRole).toString();
        };
        QCOMPARE(airstrikes(), u"32"_s);
        QCOMPARE(viewTotals(model).together(), model.total());
        const OpenedAtlas opened = sampleAtlas();
        const IncidentDetails details =
            detailsOf(*opened.atlas, model.ledger(), model.filter().timeWindow(), 3, english);
        QCOMPARE(details.share, u"2 of its 4 days lie in the window; counted: 32"_s);
        Filter filter = model.filter();
        filter.spans = SpanRule::Whole;
        model.setFilter(filter);
        QCOMPARE(incidents.index(0, IncidentModel::CountColumn).data().toString(), u"63"_s);
        QCOMPARE(airstrikes(), u"63"_s);
        filter.spans = SpanRule::Inside;
        model.setFilter(filter);
        QCOMPARE(incidents.rowCount(), 0);
        const QModelIndex kind = kinds.index(rowNamed(kinds, u"Airstrike"_s));
        QCOMPARE(kind.data(FacetModel::SumTextRole).toString(), u"–"_s);
        QVERIFY2(kind.data(Qt::ToolTipRole).toString().contains(u"none; 63 with what reaches beyond"_s),
                 qPrintable(kind.data(Qt::ToolTipRole).toString()));
    }

    void aFactStandsWithItsClaimAndNotAmongItsFigures()
    {
        const OpenedAtlas opened = sampleAtlas();
        Atlas atlas = *opened.atlas;
        atlas.factKinds = {{u"tanks"_s, {u"Tanks destroyed"_s, u"دبابات مدمرة"_s}}};
        atlas.facts = {{atlas.incidents[3].firstClaim + 1U, 0, Count::atLeast(5), 0}};
        const IncidentDetails details = detailsOf(atlas, makeLedger(atlas, killed, {}), {}, 3, english);
        QVERIFY(details.claims[0].facts.isEmpty());
        QCOMPARE(details.claims[1].facts, QStringList{u"Tanks destroyed: 5 or more"_s});
        QCOMPARE(details.claims[1].figures, QStringList{u"Killed: 90"_s});
        QCOMPARE(details.count, u"63"_s);
    }

    void noFigureIsNotZero()
    {
        const OpenedAtlas opened = sampleAtlas();
        const Ledger best = makeLedger(*opened.atlas, killed, {});
        QVERIFY(!detailsOf(*opened.atlas, best, {}, 2, english).count.contains(u'0'));
    }
};

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
