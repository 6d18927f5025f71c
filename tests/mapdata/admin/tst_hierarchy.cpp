#include "mapdata/admin/hierarchy.h"
#include "mapdata/gazetteer/gazetteer.h"
#include "mapdata/layers/lineage.h"
#include "tests/mapdata/admin/madelayers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sijill;
using madelayers::layer;

namespace {

const Place *find(const Hierarchy &hierarchy, const QString &code)
{
    const auto found = std::ranges::find(hierarchy.places, code, &Place::id);
    return found == hierarchy.places.end() ? nullptr : &*found;
}

QString parentOf(const Hierarchy &hierarchy, const QString &code)
{
    const Place *place = find(hierarchy, code);
    return !place ? u"missing"_s : place->parent == none ? QString() : hierarchy.places[place->parent].id;
}

/// Two governorates, one above the other.
SharedLayers governorates()
{
    return {layer(
        LayerRole::Areas, 1,
        {{u"SY02"_s, {u"Aleppo"_s, u"حلب"_s}, {36, 36, 2, 1}}, {u"SY04"_s, {u"Homs"_s, u"حمص"_s}, {36, 34, 2, 2}}})};
}

} // namespace

class HierarchyTest : public QObject {
    Q_OBJECT

private slots:
    void noLayersHaveNoPlaces() { QVERIFY(makeHierarchy({}).places.empty()); }

    void layersThatAreNotAdministrativeHaveNoPlaces()
    {
        const SharedLayers roads{layer(LayerRole::Other, 0, {{u"R1"_s, {u"road"_s, {}}, {36, 36, 1, 1}}})};
        const Hierarchy made = makeHierarchy(roads);
        QVERIFY(made.places.empty());
        QCOMPARE(made.layers.size(), std::size_t(1));
    }

    void parentsComeFromTheRows()
    {
        SharedLayers layers = governorates();
        // The row wins over the code's beginning and over the outlines.
        layers.push_back(layer(LayerRole::Towns, 4, {{u"C1"_s, {u"Tadmur"_s, {}}, {36.5, 36.5, 0, 0}, u"SY04"_s}}));
        QCOMPARE(parentOf(makeHierarchy(layers), u"C1"_s), u"SY04"_s);
    }

    void withoutThemTheyComeFromTheCode()
    {
        SharedLayers layers = governorates();
        layers.push_back(layer(LayerRole::Areas, 2, {{u"SY0401"_s, {u"Tadmor"_s, {}}, {36, 36, 1, 1}}}));
        QCOMPARE(parentOf(makeHierarchy(layers), u"SY0401"_s), u"SY04"_s);
    }

    void withoutBothTheyComeFromTheOutlines()
    {
        SharedLayers layers = governorates();
        layers.push_back(
            layer(LayerRole::Towns, 4,
                  {{u"C1"_s, {u"inside"_s, {}}, {36.5, 36.5, 0, 0}}, {u"C2"_s, {u"outside"_s, {}}, {30, 30, 0, 0}}}));
        const Hierarchy made = makeHierarchy(layers);
        QCOMPARE(parentOf(made, u"C1"_s), u"SY02"_s);
        QCOMPARE(parentOf(made, u"C2"_s), QString());
    }

    void areasThatOnlyRowsNameAreThere()
    {
        const Hierarchy made =
            makeHierarchy({layer(LayerRole::Areas, 2,
                                 {{u"SY0401"_s, {u"Tadmor"_s, {}}, {36, 34, 1, 1}, u"SY04"_s, u"Homs"_s},
                                  {u"SY0402"_s, {u"Ar-Rastan"_s, {}}, {37, 34, 1, 1}, u"SY04"_s, u"Homs"_s}})});
        const Place *homs = find(made, u"SY04"_s);
        QVERIFY(homs);
        QCOMPARE(homs->level, PlaceLevel::Governorate);
        QCOMPARE(homs->name.english, u"Homs"_s);
        QVERIFY(homs->hasPoint()); // on one of its parts
        QVERIFY(std::abs(homs->longitude - 36.5) < 0.01 || std::abs(homs->longitude - 37.5) < 0.01);
        QCOMPARE(parentOf(made, u"SY0402"_s), u"SY04"_s);
    }

    void aCodeThatStandsTwiceIsOnePlace()
    {
        SharedLayers layers = governorates();
        layers.push_back(layer(LayerRole::Areas, 1, {{u"SY02"_s, {u"Halab"_s, {}}, {36, 36, 2, 1}}}));
        const Hierarchy made = makeHierarchy(layers);
        QCOMPARE(std::ranges::count(made.places, u"SY02"_s, &Place::id), 1);
        QCOMPARE(find(made, u"SY02"_s)->name.english, u"Aleppo"_s);
        QVERIFY(find(made, u"SY02"_s)->spellings.contains(u"Halab"_s));
    }

    void parentsThatGoRoundInACircleAreSurvived()
    {
        const Hierarchy made = makeHierarchy({layer(LayerRole::Areas, 2,
                                                    {{u"SY01"_s, {u"a"_s, {}}, {36, 34, 1, 1}, u"SY02"_s},
                                                     {u"SY02"_s, {u"b"_s, {}}, {36, 34, 1, 1}, u"SY01"_s}})});
        Atlas atlas;
        atlas.places = made.places;
        for (PlaceIndex i = 0; i < made.places.size(); ++i)
            atlas.areaOf(i, PlaceLevel::Governorate); // ends
        QCOMPARE(Gazetteer(atlas).find(u"a"_s, none).empty(), false);
    }

    void aTownOfItsAreasNameIsTheSeat()
    {
        VectorLayer towns = *layer(LayerRole::Towns, 4,
                                   {{u"C1"_s, {u"Tadmor"_s, {}}, {36, 34, 0, 0}, u"SY040300"_s, u"Tadmor"_s},
                                    {u"C2"_s, {u"Arak"_s, {}}, {36, 34, 0, 0}, u"SY040300"_s, u"Tadmor"_s}});
        rankSeats(towns);
        QCOMPARE(towns.features[0].rank, 4);
        QCOMPARE(towns.features[1].rank, 5);
    }

    void aSearchWithinAGovernorateNeverAnswersWithAnother()
    {
        // Haydariya of Aleppo is a quarter that this gazetteer lacks; villages of the name lie in Homs and Hama.
        SharedLayers layers = governorates();
        layers.push_back(layer(LayerRole::Towns, 4,
                               {{u"C1354"_s, {u"Burj Haydar"_s, {}}, {36.5, 36.5, 0, 0}, u"SY02"_s},
                                {u"C2714"_s, {u"Haydariyeh"_s, {}}, {36.5, 34.5, 0, 0}, u"SY04"_s}}));
        Atlas atlas;
        atlas.places = makeHierarchy(layers).places;
        const Gazetteer gazetteer(atlas);
        const auto index = [&](const QString &code) {
            return static_cast<PlaceIndex>(std::ranges::find(atlas.places, code, &Place::id) - atlas.places.begin());
        };
        QCOMPARE(gazetteer.find(u"Haydariya"_s, index(u"SY04"_s)).front().place, index(u"C2714"_s));
        QVERIFY(gazetteer.find(u"Haydariya"_s, index(u"SY02"_s)).empty());
    }
};

QTEST_GUILESS_MAIN(HierarchyTest)
#include "tst_hierarchy.moc"
