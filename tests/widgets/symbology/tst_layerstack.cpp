#include "widgets/symbology/layerstack.h"

#include "widgets/layers/layertexts.h"
#include "widgets/painter/picture.h"

#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const VectorLayer> layer(const QString &name, LayerRole role, GeometryKind kind, int level = 0)
{
    auto made = std::make_shared<VectorLayer>();
    made->file = u"/data/"_s + name + u".shp"_s;
    made->name = name;
    made->role = role;
    made->kind = kind;
    made->level = level;
    return made;
}

std::vector<std::shared_ptr<const VectorLayer>> atlasLayers()
{
    return {layer(u"towns"_s, LayerRole::Towns, GeometryKind::Point),
            layer(u"governorates"_s, LayerRole::Areas, GeometryKind::Area, 1),
            layer(u"countries"_s, LayerRole::Countries, GeometryKind::Area)};
}

QStringList names(const LayerStack &stack)
{
    QStringList names;
    for (const LayerEntry &entry : stack.entries())
        names << (entry.isIncidents() ? u"incidents"_s : entry.name);
    return names;
}

QString idOf(const LayerStack &stack, const QString &name)
{
    const auto found = std::ranges::find(stack.entries(), name, &LayerEntry::name);
    return found == stack.entries().end() ? QString() : found->id;
}

LayerEntry added(std::shared_ptr<const VectorLayer> content)
{
    LayerEntry entry = entryOf(std::move(content));
    entry.added = true;
    return entry;
}

} // namespace

class TestLayerStack : public QObject {
    Q_OBJECT

private slots:
    void anEmptyStackHoldsTheIncidentsWhichNobodyCanRemove()
    {
        const LayerStack stack;
        QCOMPARE(names(stack), QStringList{u"incidents"_s});
        QCOMPARE(names(stack.removed(incidentsId)), QStringList{u"incidents"_s});
        QVERIFY(stack.vectorLayers().empty());
        QVERIFY(stack.showsIncidents());
        LayerStyle hidden;
        hidden.visible = false;
        QVERIFY(!stack.restyled(incidentsId, hidden).showsIncidents());
    }

    void whatIsNotThereChangesNothing()
    {
        const LayerStack stack = LayerStack::of(atlasLayers());
        const QString nobody = u"nobody"_s;
        QVERIFY(!stack.find(nobody));
        QCOMPARE(names(stack.removed(nobody)), names(stack));
        QCOMPARE(names(stack.moved(nobody, 0)), names(stack));
        QCOMPARE(names(stack.restyled(nobody, {})), names(stack));
        QCOMPARE(names(stack.ordered({nobody, nobody})), names(stack));
    }

    void layersOfAnAtlasLieAsAMapHasThem()
    {
        const QStringList usual{u"countries"_s, u"governorates"_s, u"towns"_s, u"incidents"_s};
        QCOMPARE(names(LayerStack::of(atlasLayers())), usual);
    }

    void fineAreasLieUnderCoarseOnesAndRoadsOverBoth()
    {
        LayerStack stack = LayerStack::of(atlasLayers());
        stack = stack.with(added(layer(u"roads"_s, LayerRole::Other, GeometryKind::Line)));
        stack = stack.with(added(layer(u"sub-districts"_s, LayerRole::Areas, GeometryKind::Area, 3)));
        const QStringList expected{u"countries"_s, u"sub-districts"_s, u"governorates"_s,
                                   u"roads"_s,     u"towns"_s,         u"incidents"_s};
        QCOMPARE(names(stack), expected);
    }

    void twoLayersOfOneNameAreTwo()
    {
        const auto one = layer(u"same"_s, LayerRole::Other, GeometryKind::Area);
        QCOMPARE(LayerStack::of(std::vector{one, one}).size(), std::size_t(3));
    }

    void readingAgainKeepsPlaceAndStyle()
    {
        LayerStack stack = LayerStack::of(atlasLayers());
        LayerStyle style;
        style.opacity = 0.5;
        const QString id = idOf(stack, u"governorates"_s);
        stack = stack.restyled(id, style).moved(id, 0);
        stack = stack.with(entryOf(layer(u"governorates"_s, LayerRole::Areas, GeometryKind::Area, 1)));
        QCOMPARE(stack.positionOf(id), std::size_t(0));
        QCOMPARE(stack.find(id)->style.opacity, 0.5);
        QCOMPARE(stack.size(), std::size_t(4));
    }

    void movingEndsWhereItIsSaidAndNeverOverTheIncidents()
    {
        const LayerStack stack = LayerStack::of(atlasLayers());
        const QString id = idOf(stack, u"countries"_s);
        QCOMPARE(stack.moved(id, 1).positionOf(id), std::size_t(1));
        QCOMPARE(stack.moved(id, 99).positionOf(id), std::size_t(2));
        QVERIFY(stack.moved(id, 99).entries().back().isIncidents());
        QVERIFY(stack.moved(incidentsId, 0).entries().back().isIncidents());
    }

    void anOrderIsTakenUpAroundWhatItDoesNotName()
    {
        LayerStack stack = LayerStack::of(atlasLayers());
        stack = stack.ordered({idOf(stack, u"towns"_s), u"gone"_s, idOf(stack, u"countries"_s), incidentsId});
        const QStringList expected{u"towns"_s, u"governorates"_s, u"countries"_s, u"incidents"_s};
        QCOMPARE(names(stack), expected);
    }

    void anotherAtlasKeepsWhatTheUserAdded()
    {
        LayerStack stack = LayerStack::of(atlasLayers());
        stack = stack.with(added(layer(u"roads"_s, LayerRole::Other, GeometryKind::Line)));
        const std::vector other{layer(u"districts"_s, LayerRole::Areas, GeometryKind::Area, 2)};
        const QStringList expected{u"districts"_s, u"roads"_s, u"incidents"_s};
        QCOMPARE(names(stack.withAtlasLayers(other)), expected);
    }

    void aLayerGivesWayToABetterOneUntilTheUserWantsBoth()
    {
        LayerEntry better = entryOf(layer(u"better"_s, LayerRole::Towns, GeometryKind::Point)),
                   other = entryOf(layer(u"other"_s, LayerRole::Towns, GeometryKind::Point));
        other.givesWayTo = better.id;
        LayerStack stack = LayerStack().with(other);
        const auto isDrawn = [&] { return stack.isShown(*stack.find(other.id)); };
        QVERIFY(isDrawn()); // the better one is not there
        stack = stack.with(better);
        QVERIFY(!isDrawn());
        QCOMPARE(stack.vectorLayers().size(), std::size_t(1));
        QCOMPARE(stack.shownInstead(*stack.find(other.id))->id, better.id);
        QVERIFY(stack.find(other.id)->style.visible); // nobody has hidden it
        QVERIFY(stack.shown(better.id, false).isShown(*stack.find(other.id)));
        QVERIFY(stack.removed(better.id).isShown(*stack.find(other.id)));
        stack = stack.shown(other.id, true);
        QVERIFY(isDrawn());
        QCOMPARE(stack.vectorLayers().size(), std::size_t(2));
        stack = stack.shown(other.id, false);
        QVERIFY(!isDrawn() && !stack.find(other.id)->beside);
    }

    void onlyVisibleLayersAreDrawn()
    {
        LayerStack stack = LayerStack::of(atlasLayers());
        LayerStyle hidden;
        hidden.visible = false;
        stack = stack.restyled(idOf(stack, u"countries"_s), hidden);
        QCOMPARE(stack.vectorLayers().size(), std::size_t(2));
        QCOMPARE(stack.vectorLayers().front().layer->name, u"governorates"_s);
    }

    void aStyleSurvivesBeingKept_data()
    {
        QTest::addColumn<LayerStyle>("style");
        QTest::newRow("untouched") << LayerStyle();
        QTest::newRow("all of it") << LayerStyle{.visible = false,
                                                 .opacity = 0.25,
                                                 .line = QColor(1, 2, 3, 4),
                                                 .lineWidth = 2.5,
                                                 .fill = QColor(),
                                                 .labels = LayerLabels::Field,
                                                 .labelField = u"اسم"_s,
                                                 .labelSize = 14,
                                                 .fromZoom = 6,
                                                 .toZoom = 9.5};
        LayerStyle both;
        both.fill = QColor(Qt::red);
        both.labels = LayerLabels::Both;
        QTest::newRow("names in both") << both;
    }
    void aStyleSurvivesBeingKept()
    {
        QFETCH(const LayerStyle, style);
        QVERIFY(layerStyleOf(toJson(style)) == style);
        if (style == LayerStyle())
            QVERIFY(toJson(style).isEmpty());
    }

    void whatMakesNoSenseIsTakenAsUsual()
    {
        const LayerStyle style = layerStyleOf({{u"opacity"_s, 7},
                                               {u"line"_s, u"no colour"_s},
                                               {u"labels"_s, u"klingon"_s},
                                               {u"from_zoom"_s, 9},
                                               {u"to_zoom"_s, 3}});
        QCOMPARE(style.opacity, 1.0);
        QVERIFY(!style.line && !style.labels);
        QCOMPARE(style.fromZoom, 9.0);
        QCOMPARE(style.toZoom, LayerStyle::mostZoom);
    }

    void aChoiceWinsOverRoleAndTheme()
    {
        const Theme theme = Theme::light();
        StyledLayer areas{layer(u"areas"_s, LayerRole::Areas, GeometryKind::Area, 1), {}, {}};
        const std::vector<StyledLayer> alone{areas};
        QCOMPARE(areaStyleOf(areas, alone, true, theme).fill, theme.land);
        QVERIFY(!areaStyleOf(areas, alone, false, theme).fill.isValid());
        areas.style.fill = QColor(Qt::yellow);
        areas.style.line = QColor();
        areas.style.lineWidth = 3;
        const AreaStyle style = areaStyleOf(areas, alone, false, theme);
        QCOMPARE(style.fill, QColor(Qt::yellow));
        QVERIFY(!style.line.isValid());
        QCOMPARE(style.width, 3.0);
    }

    void namesFollowTheChosenField()
    {
        auto made = std::make_shared<VectorLayer>();
        made->kind = GeometryKind::Point;
        Feature feature;
        feature.name = {u"Aleppo"_s, u"حلب"_s};
        made->features.push_back(feature);
        StyledLayer styled{made, {}, {}};
        const QLocale english(QLocale::English), arabic(QLocale::Arabic);
        const auto text = [&](const QLocale &locale) {
            const std::vector<Label> labels = layerLabels(std::vector{styled}, locale);
            return labels.empty() ? QString() : labels.front().text;
        };
        QVERIFY(text(english).isEmpty()); // a layer without a role is quiet until somebody asks
        styled.style.labels = LayerLabels::Window;
        QCOMPARE(text(arabic), u"حلب"_s);
        styled.style.labels = LayerLabels::English;
        QCOMPARE(text(arabic), u"Aleppo"_s);
        styled.style.labels = LayerLabels::Both;
        QVERIFY(text(english).contains(u"Aleppo"_s) && text(english).contains(u"حلب"_s));
        styled.style.labels = LayerLabels::Field;
        QVERIFY(text(english).isEmpty()); // not read yet
        styled.texts = std::make_shared<const std::vector<QString>>(std::vector{u"SY02"_s});
        QCOMPARE(text(english), u"SY02"_s);
        QCOMPARE(layerLabels(std::vector{styled}, english).front().kind, LabelKind::Feature);
    }

    void factsTellWhereAnAnswerCameFrom()
    {
        LayerEntry entry = added(layer(u"roads"_s, LayerRole::Other, GeometryKind::Line));
        entry.report.driver = u"ESRI Shapefile"_s;
        entry.report.crs = u"WGS 84 / UTM zone 37N (EPSG:32637)"_s;
        entry.report.read = 12;
        entry.crs = u"EPSG:32637"_s;
        entry.problems = {{Problem::Severity::Warning, u"x"_s, u"feature 3"_s, u"left out"_s}};
        QString all;
        for (const auto &[what, value] : layerFacts(entry, QLocale(QLocale::English)))
            all += what + u": "_s + value + u'\n';
        QVERIFY2(all.contains(u"EPSG:32637, as you said"_s), qPrintable(all));
        QVERIFY(all.contains(u"12 read, 0 left out"_s));
        QVERIFY(all.contains(u"\u2068feature 3\u2069: left out"_s));
    }
};

QTEST_MAIN(TestLayerStack)
#include "tst_layerstack.moc"
