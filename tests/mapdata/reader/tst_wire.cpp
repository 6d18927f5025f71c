#include "mapdata/layers/wire.h"
#include "mapdata/raster/wire.h"
#include "mapdata/reader/problems.h"
#include "mapdata/tables/rowwire.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sijill;

namespace {

QRandomGenerator &dice()
{
    static QRandomGenerator generator(20130114);
    return generator;
}

int upTo(int most)
{
    return dice().bounded(most + 1);
}

QString anyText()
{
    static const QStringList texts{
        {}, u"Hama"_s, u"حماة"_s, QString(QChar(0xd800)), QString(300, u'x'), QString(QChar(0))};
    return texts[upTo(int(texts.size()) - 1)];
}

QRectF anyRect()
{
    return {dice().generateDouble(), dice().generateDouble(), dice().generateDouble(), dice().generateDouble()};
}

VectorLayer anyLayer()
{
    VectorLayer layer;
    layer.file = anyText();
    layer.name = anyText();
    layer.role = static_cast<LayerRole>(upTo(3));
    layer.kind = static_cast<GeometryKind>(upTo(3));
    layer.level = upTo(4);
    const int features = upTo(20);
    for (int i = 0; i < features; ++i) {
        Feature feature;
        feature.firstPath = static_cast<quint32>(layer.paths.size());
        feature.pathCount = static_cast<quint32>(upTo(3));
        for (quint32 path = 0; path < feature.pathCount; ++path) {
            const auto vertices = static_cast<quint32>(upTo(9));
            layer.paths.push_back({static_cast<quint32>(layer.vertices.size()), vertices});
            for (quint32 vertex = 0; vertex < vertices; ++vertex)
                layer.vertices.emplace_back(dice().generateDouble(), dice().generateDouble());
        }
        feature.bounds = anyRect();
        feature.labelPoint = {dice().generateDouble(), dice().generateDouble()};
        feature.name = {anyText(), anyText()};
        feature.code = anyText();
        feature.rank = static_cast<quint8>(1 + upTo(4));
        layer.features.push_back(feature);
    }
    layer.bounds = anyRect();
    const int ancestors = upTo(5);
    for (int i = 0; i < ancestors; ++i)
        layer.ancestors.push_back({anyText(),
                                   {anyText(), anyText()},
                                   upTo(4),
                                   i == 0 ? Ancestor::noAncestor : static_cast<quint32>(upTo(i - 1))});
    if (ancestors > 0)
        for (int i = 0; i < features; ++i)
            layer.parents.push_back(static_cast<quint32>(upTo(ancestors - 1)));
    if (upTo(1) == 1)
        for (int i = 0; i < features; ++i)
            layer.otherNames.push_back({anyText(), anyText()});
    return layer;
}

RowBatch anyBatch()
{
    RowBatch batch;
    for (int i = upTo(50); i > 0; --i)
        batch.add(anyText().toStdString());
    return batch;
}

RasterImage anyImage()
{
    RasterImage image;
    image.size = {1 + upTo(30), 1 + upTo(30)};
    if (upTo(3) > 0)
        image.rgba = QByteArray(qsizetype(4) * image.size.width() * image.size.height(), static_cast<char>(upTo(255)));
    image.opaque = upTo(1) == 1;
    image.complete = upTo(1) == 1;
    return image;
}

LayerReport anyReport()
{
    LayerReport report;
    report.file = anyText();
    report.allLayers = {anyText(), anyText()};
    report.crsFrom = static_cast<CrsFrom>(upTo(2));
    if (upTo(1) == 1)
        report.unplaced = anyRect();
    report.encodingFrom = static_cast<EncodingFrom>(upTo(6));
    report.fields = {{anyText(), anyText()}};
    report.level = upTo(5) - 1;
    report.read = upTo(1000);
    report.repairs = {anyText()};
    return report;
}

template <class T>
QByteArray bytesOf(const T &value)
{
    WireWriter wire;
    wire << value;
    return wire.bytes();
}

/// The bytes of what was read are those of what was written; equality of every field follows.
template <class T>
bool goesRound(const T &value)
{
    const QByteArray bytes = bytesOf(value);
    WireReader wire(bytes);
    T back;
    wire >> back;
    return wire.isDone() && bytesOf(back) == bytes;
}

/// Any bytes at all: read or refused, and what is read is whole, so that it can be written again.
template <class T>
void readAnything(QByteArray bytes)
{
    for (int flips = upTo(4); flips > 0 && !bytes.isEmpty(); --flips)
        bytes[upTo(int(bytes.size()) - 1)] = static_cast<char>(upTo(255));
    bytes.truncate(upTo(int(bytes.size())));
    WireReader wire(bytes);
    T value;
    wire >> value;
    bytesOf(value);
}

} // namespace

class WireTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsRefused()
    {
        WireReader wire{QByteArray()};
        qint64 number = 7;
        wire >> number;
        QVERIFY(!wire.isGood());
        QCOMPARE(number, 0);
    }

    void aLengthBeyondTheBytesIsRefusedWithoutTakingMemory()
    {
        WireWriter writer;
        writer << (qint64(1) << 60);
        for (const auto &read :
             std::initializer_list<std::function<void(WireReader &)>>{[](WireReader &wire) {
                                                                          QString text;
                                                                          wire >> text;
                                                                      },
                                                                      [](WireReader &wire) {
                                                                          QStringList texts;
                                                                          wire >> texts;
                                                                      },
                                                                      [](WireReader &wire) {
                                                                          std::vector<double> numbers;
                                                                          wire >> numbers;
                                                                      },
                                                                      [](WireReader &wire) {
                                                                          Problems problems;
                                                                          readList(wire, problems);
                                                                      }}) {
            WireReader wire(writer.bytes());
            read(wire);
            QVERIFY(!wire.isGood());
        }
    }

    void anUnknownValueOfAnEnumerationIsRefused()
    {
        WireWriter writer;
        writer << quint32(9) << anyText() << anyText() << anyText();
        WireReader wire(writer.bytes());
        Problem problem;
        wire >> problem;
        QVERIFY(!wire.isGood());
    }

    void whatIsWrittenIsReadAgain()
    {
        for (int i = 0; i < 2000; ++i) {
            QVERIFY(goesRound(anyLayer()));
            QVERIFY(goesRound(anyBatch()));
            QVERIFY(goesRound(anyImage()));
            QVERIFY(goesRound(anyReport()));
            QVERIFY(goesRound(Problem{Problem::Severity::Error, anyText(), anyText(), anyText()}));
            QVERIFY(goesRound(EncodingChoice{false, "ibm-5352", EncodingFrom::Guess, anyText()}));
            QVERIFY(goesRound(LayerOptions{LayerRole::Towns, 4, anyText(), anyText(), anyText()}));
        }
    }

    void changedAndCutOffBytesAreReadOrRefused()
    {
        for (int i = 0; i < 5000; ++i) {
            readAnything<VectorLayer>(bytesOf(anyLayer()));
            readAnything<RowBatch>(bytesOf(anyBatch()));
            readAnything<RasterImage>(bytesOf(anyImage()));
            readAnything<LayerReport>(bytesOf(anyReport()));
        }
    }

    void aLayerThatPointsOutOfItselfIsRefused()
    {
        const auto isRefused = [](const VectorLayer &layer) {
            WireReader wire(bytesOf(layer));
            VectorLayer back;
            wire >> back;
            return !wire.isGood() && back.features.empty();
        };
        VectorLayer layer;
        layer.features.emplace_back().pathCount = 1;
        QVERIFY(isRefused(layer));
        layer.paths.push_back({0, 1});
        QVERIFY(isRefused(layer));
        layer.vertices.emplace_back(qQNaN(), 0);
        QVERIFY(isRefused(layer));
        layer.vertices.back() = {0.5, 0.5};
        QVERIFY(!isRefused(layer));
        layer.parents.push_back(0);
        QVERIFY(isRefused(layer));
        layer.ancestors.emplace_back().parent = 0; // of itself
        QVERIFY(isRefused(layer));
        layer.ancestors.back().parent = Ancestor::noAncestor;
        QVERIFY(!isRefused(layer));
    }

    void cellsThatOverlapAreRefused()
    {
        RowBatch batch;
        batch.bytes = "abc";
        batch.ends = {2, 1, 3};
        WireReader wire(bytesOf(batch));
        RowBatch back;
        wire >> back;
        QVERIFY(!wire.isGood() && back.isEmpty());
    }

    void aPictureOfAnotherSizeThanItSaysIsRefused()
    {
        RasterImage image;
        image.size = {2, 2};
        image.rgba = QByteArray(15, 'x');
        WireReader wire(bytesOf(image));
        RasterImage back;
        wire >> back;
        QVERIFY(!wire.isGood() && back.isBlank());
    }
};

QTEST_GUILESS_MAIN(WireTest)
#include "tst_wire.moc"
