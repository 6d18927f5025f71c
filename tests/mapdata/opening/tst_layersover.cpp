#include "mapdata/opening/layersover.h"

#include "mapdata/ledger/ledger.h"
#include "mapdata/opening/layerfiles.h"
#include "mapdata/tally/tally.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

QByteArray square(const QByteArray &name, const QByteArray &code, double left, double bottom)
{
    const auto at = [](double x, double y) { return '[' + QByteArray::number(x) + ',' + QByteArray::number(y) + ']'; };
    constexpr double side = 0.3;
    return R"({"type":"Feature","properties":{"shapeName":")" + name + R"(","shapeISO":")" + code +
           R"(","shapeType":"ADM1"},"geometry":{"type":"Polygon","coordinates":[[)" + at(left, bottom) + ',' +
           at(left + side, bottom) + ',' + at(left + side, bottom + side) + ',' + at(left, bottom + side) + ',' +
           at(left, bottom) + "]]}}";
}

QByteArray layer(const QByteArrayList &areas)
{
    return R"({"type":"FeatureCollection","features":[)" + areas.join(',') + "]}";
}

const QByteArray yemen = layer({square("Marib", "YE-MA", 45.2, 15.3), square("Taizz", "YE-TA", 43.9, 13.4)});
const QByteArray lebanon = layer({square("Akkar", "LB-AK", 36, 34.4), square("Bekaa", "LB-BI", 35.7, 33.7)});
const QByteArray syria = layer({square("Aleppo", "SY02", 37, 36.1), square("Homs", "SY04", 36.6, 34.6)});

} // namespace

/// Layers that come to lie over a table give it what they would have given it, had they been opened with it.
class LayersOverTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString written(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QFile::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }
    static ReadOptions options() { return {false, {u"" SIJILL_SOURCE_DIR "/resources/atlas/syria"_s, {}}}; }
    static QStringList governorates(const FilesRead &read)
    {
        const Atlas &atlas = *read.opened.atlas;
        QStringList lines;
        for (const TallyRow &row : tally(atlas, makeLedger(atlas, killed, {}), {}, TallyKey::Governorate, QLocale::c()))
            lines << u"%1 %2"_s.arg(row.name).arg(row.best().value_or(-1));
        lines.sort();
        return lines;
    }

private slots:
    void theOrderIsOfNoMatter_data()
    {
        QTest::addColumn<QByteArray>("layers");
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("wanted");
        const QByteArray name = "date,governorate,killed\n", point = "date,lat,lon,killed\n";
        QTest::newRow("by name") << yemen << name + "2025-09-11,Marib,4\n2025-09-12,Taizz,1\n" << u"Marib 4, Taizz 1"_s;
        QTest::newRow("by point") << yemen << point + "2025-09-11,15.4628,45.3256,4\n2025-09-12,13.58,44.02,1\n"
                                  << u"Marib 4, Taizz 1"_s;
        QTest::newRow("of a neighbour, by name") << lebanon << name + "2025-09-11,Akkar,4\n2025-09-12,Bekaa,1\n"
                                                 << u"Akkar 4, Bekaa 1"_s;
        QTest::newRow("of a neighbour, by point")
            << lebanon << point + "2025-09-11,34.5,36.1,4\n2025-09-12,33.8,35.9,1\n"
            << u"Akkar 4, Bekaa 1"_s;
        QTest::newRow("of the book's own country, by name")
            << syria << name + "2025-09-11,Aleppo,4\n2025-09-12,Homs,1\n2025-09-12,Hama,2\n"
            << u"Aleppo 4, Hama 2, Homs 1"_s;
        QTest::newRow("of the book's own country, by point")
            << syria << point + "2025-09-11,36.2,37.13,4\n2025-09-12,34.73,36.71,1\n"
            << u"Aleppo 4, Homs 1"_s;
        QTest::newRow("beside layers of elsewhere, by name")
            << yemen << name + "2025-09-11,Aleppo,4\n2025-09-12,Homs,1\n"
            << u"Aleppo 4, Homs 1"_s;
        QTest::newRow("beside layers of elsewhere, by point")
            << yemen << point + "2025-09-11,36.2,37.13,4\n2025-09-12,34.73,36.71,1\n"
            << u"Aleppo 4, Homs 1"_s;
    }
    void theOrderIsOfNoMatter()
    {
        QFETCH(QByteArray, layers);
        QFETCH(QByteArray, rows);
        const QString over = written(u"areas.geojson"_s, layers), table = written(u"rows.csv"_s, rows);
        const auto together = readFiles({{table, {}, {}, {}}, {over, {}, {}, {}}}, {}, options());
        QVERIFY(together);
        QTEST(governorates(*together).join(u", "), "wanted");
        auto alone = readFiles({{table, {}, {}, {}}}, {}, options());
        const auto opened = openLayers({over});
        QVERIFY(alone && opened);
        const auto later = withLayersOver(std::move(alone).value(), opened->layers, options());
        QVERIFY(later);
        QTEST(governorates(*later).join(u", "), "wanted");
        QCOMPARE(later->files.size(), std::size_t(1)); // the layers are none of them
        QCOMPARE(later->opened.atlas->incidents.size(), together->opened.atlas->incidents.size());
    }

    void whatLaySoonerIsAmongThem()
    {
        const QString table =
            written(u"rows.csv"_s, "date,governorate,killed\n2025-09-11,Marib,4\n2025-09-12,Taizz,1\n");
        const auto marib = openLayers({written(u"marib.geojson"_s, layer({square("Marib", "YE-MA", 45.2, 15.3)}))});
        const auto taizz = openLayers({written(u"taizz.geojson"_s, layer({square("Taizz", "YE-TA", 43.9, 13.4)}))});
        auto alone = readFiles({{table, {}, {}, {}}}, {}, options());
        QVERIFY(alone && marib && taizz);
        auto first = withLayersOver(std::move(alone).value(), marib->layers, options());
        QVERIFY(first);
        ReadOptions later = options();
        later.over = marib->layers;
        const auto both = withLayersOver(std::move(first).value(), taizz->layers, later);
        QVERIFY(both);
        QCOMPARE(governorates(*both), (QStringList{u"Marib 4"_s, u"Taizz 1"_s}));
    }

    void whatWasDecidedHolds()
    {
        const QString table =
            written(u"rows.csv"_s, "date,governorate,place,killed\n2025-09-11,Marib,Nowhere,4\n2025-09-12,Taizz,,1\n");
        ImportRequest request{table, {}, {}, {{u"some|key"_s, u"some place"_s}}};
        request.repeats = Repeats::CountAgain;
        auto alone = readFiles({request}, {}, options());
        const auto opened = openLayers({written(u"areas.geojson"_s, yemen)});
        QVERIFY(alone && opened);
        const auto later = withLayersOver(std::move(alone).value(), opened->layers, options());
        QVERIFY(later);
        QCOMPARE(later->files.front().request.chosenPlaces, request.chosenPlaces);
        QCOMPARE(later->files.front().request.repeats, Repeats::CountAgain);
        QCOMPARE(governorates(*later), (QStringList{u"Marib 4"_s, u"Taizz 1"_s}));
    }

    void aFileThatIsGoneIsAProblem()
    {
        const QString table = written(u"gone.csv"_s, "date,governorate,killed\n2025-09-11,Marib,4\n");
        auto alone = readFiles({{table, {}, {}, {}}}, {}, options());
        const auto opened = openLayers({written(u"areas.geojson"_s, yemen)});
        QVERIFY(alone && opened && QFile::remove(table));
        const auto later = withLayersOver(std::move(alone).value(), opened->layers, options());
        QVERIFY(!later);
        QVERIFY(later.problem().file.contains(u"gone.csv"_s));
    }
};

QTEST_GUILESS_MAIN(LayersOverTest)
#include "tst_layersover.moc"
