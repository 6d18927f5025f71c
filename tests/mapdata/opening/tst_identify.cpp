#include "mapdata/opening/identify.h"
#include "mapdata/tables/rowsource.h"
#include "tests/mapdata/layers/madefiles.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sijill;

namespace {

constexpr char point[] = R"("geometry":{"type":"Point","coordinates":[37.1,36.2]})";

} // namespace

class TestIdentify : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private slots:
    void whatIsNotThereHasAReasonAndNoContent_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content"); // null: no file
        QTest::addRow("nothing") << u"none.csv"_s << QByteArray();
        QTest::addRow("an empty table") << u"empty.csv"_s << QByteArray("");
        QTest::addRow("a format of nobody's") << u"letter.docx"_s << QByteArray("text");
    }
    void whatIsNotThereHasAReasonAndNoContent()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        const QString path = m_folder.filePath(name);
        if (!content.isNull())
            madefiles::writeAll(path, content);
        const Identified found = identify(path);
        QVERIFY(!found.holds);
        QCOMPARE(found.why.file, path);
        QVERIFY(!found.why.text.isEmpty());
        QVERIFY(!found.rows && !found.pictures);
    }

    void whatIsNotThereIsRefusedByWhomItWasMeantFor()
    {
        QVERIFY(identify(u"/no/such.csv"_s).isForAtlas());
        QVERIFY(identify(u"/no/such"_s).isForAtlas());
        QVERIFY(!identify(u"/no/such.shp"_s).isForAtlas());
        QVERIFY(!identify(u"/no/such.tif"_s).isForAtlas());
    }

    void contentTellsWhereTheNameDoesNot_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("holds");
        QTest::addColumn<bool>("hasRows");
        const auto row = [](const char *what, const QString &name, const QByteArray &content, Contents holds,
                            bool hasRows = false) {
            QTest::newRow(what) << name << content << static_cast<int>(holds.toInt()) << hasRows;
        };
        row("a table", u"t.csv"_s, "date,killed\n2013-01-14,3\n", Content::Incidents, true);
        row("a table without a suffix", u"table"_s, "date,killed\n2013-01-14,3\n", Content::Incidents, true);
        row("a table that nobody can read yet", u"odd.csv"_s, "a,b\n1,2\n", Content::Incidents, true);
        row("features", u"f.geojson"_s,
            QByteArray(R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"x"},)") +
                point + "}]}",
            Content::Features);
        row("incidents as features", u"i.geojson"_s,
            QByteArray(R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":)") +
                R"({"date":"2013-01-14","killed":3},)" + point + "}]}",
            Content::Incidents, true);
        row("features that end in .json", u"f.json"_s,
            QByteArray(R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"x"},)") +
                point + "}]}",
            Content::Features);
        row("the file of an atlas", u"atlas.json"_s, R"({"title":"x"})", Content::Atlas);
    }
    void contentTellsWhereTheNameDoesNot()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(int, holds);
        QFETCH(bool, hasRows);
        const QString path = m_folder.filePath(name);
        madefiles::writeAll(path, content);
        const Identified found = identify(path);
        QCOMPARE(static_cast<int>(found.holds.toInt()), holds);
        QCOMPARE(found.rows != nullptr, hasRows);
        if (hasRows)
            QVERIFY(found.rows->next()); // before the first row
        QFile::remove(path);
    }

    void onlyWhatIsWantedIsLookedFor()
    {
        const QString path = m_folder.filePath(u"wanted.geojson"_s);
        madefiles::writeAll(path,
                            QByteArray(R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":)") +
                                R"({"date":"2013-01-14","killed":3},)" + point + "}]}");
        IdentifyOptions asLayer;
        asLayer.wanted = Contents(Content::Features) | Content::Pictures;
        QCOMPARE(identify(path, asLayer).holds, Contents(Content::Features));
        QCOMPARE(identify(path).holds, Contents(Content::Incidents));
    }

    void aPersonsWordMakesATableOfFeatures()
    {
        const QString path = m_folder.filePath(u"said.geojson"_s);
        madefiles::writeAll(path,
                            QByteArray(R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":)") +
                                R"({"wann":"2013-01-14","tote":3},)" + point + "}]}");
        IdentifyOptions said;
        said.isTable = true;
        QVERIFY(identify(path, said).rows);
        QVERIFY(!identify(path).rows);
    }

    void aFolderIsAnAtlasOrOfLayers()
    {
        QTemporaryDir folder;
        QVERIFY(!identify(folder.path()).holds);
        madefiles::writeAll(folder.filePath(u"x.geojson"_s), "{}");
        madefiles::writeAll(folder.filePath(u"notes.json"_s), "{}");
        QCOMPARE(identify(folder.path()).holds, Contents(Content::Features));
        QCOMPARE(layerFilesIn(folder.path(), Content::Features).size(), 1);
        madefiles::writeAll(folder.filePath(u"atlas.json"_s), "{}");
        QCOMPARE(identify(folder.path()).holds, Contents(Content::Atlas));
    }
};

QTEST_GUILESS_MAIN(TestIdentify)
#include "tst_identify.moc"
