#include "tests/app/program.h"
#include "tests/mapdata/raster/maderasters.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sijill::test;

/// Drives the real program: what `info`, `render --base` and `offline` do with base maps.
class RasterCommandsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_base;
    QString file(const QString &name) const { return m_folder.filePath(name); }

private slots:
    void initTestCase()
    {
        m_base = file(u"base.tif"_s);
        // Longitudes 36 to 40, latitudes 33 to 37: all of it a colour that the map has nowhere.
        maderasters::make(m_base,
                          {.width = 80, .height = 80, .transform = {36, 0.05, 0, 37, 0, -0.05}, .crs = "EPSG:4326"},
                          [](int, int) { return maderasters::Pixel{10, 200, 250}; });
        QVERIFY(QFile::exists(m_base));
    }

    void wordsThatAreOffAreOneLineAndTwo_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no source") << QStringList{u"offline"_s};
        QTest::newRow("no area") << QStringList{u"offline"_s, u"a.tif"_s, u"--zoom"_s,
                                                u"2-4"_s,     u"-o"_s,    u"a.mbtiles"_s};
        QTest::newRow("no zooms") << QStringList{u"offline"_s,     u"a.tif"_s, u"--bounds"_s,
                                                 u"36,33,40,37"_s, u"-o"_s,    u"a.mbtiles"_s};
        QTest::newRow("zooms") << QStringList{u"offline"_s, u"a.tif"_s, u"--bounds"_s, u"36,33,40,37"_s,
                                              u"--zoom"_s,  u"9-3"_s,   u"-o"_s,       u"a.mbtiles"_s};
        QTest::newRow("output") << QStringList{u"offline"_s, u"a.tif"_s, u"--bounds"_s, u"36,33,40,37"_s,
                                               u"--zoom"_s,  u"2"_s,     u"-o"_s,       u"a.png"_s};
    }
    void wordsThatAreOffAreOneLineAndTwo()
    {
        QFETCH(QStringList, words);
        const Ran ran = run(words);
        QCOMPARE(ran.code, 2);
        QVERIFY2(isOneLine(ran.err), qPrintable(ran.err));
    }

    void infoTellsOfABaseMap()
    {
        const Ran text = run({u"info"_s, m_base});
        QCOMPARE(text.code, 0);
        QVERIFY2(text.out.contains("80 x 80"_L1) && text.out.contains("EPSG:4326"_L1), qPrintable(text.out));
        const Ran json = run({u"info"_s, u"--format"_s, u"json"_s, m_base});
        const QJsonObject object = QJsonDocument::fromJson(json.out.toUtf8()).array().at(0).toObject();
        QCOMPARE(object[u"width"_s].toInt(), 80);
        QCOMPARE(object[u"crs_from"_s].toString(), u"file"_s);
        QVERIFY(std::abs(object[u"extent"_s].toArray().at(0).toDouble() - 36) < 1e-6);
    }

    void aBaseMapLiesUnderThePicture()
    {
        for (const QString &name : {u"map.png"_s, u"map.svg"_s, u"map.pdf"_s}) {
            const Ran ran = run({u"render"_s, u"--base"_s, m_base, u"--bounds"_s, u"37,34,39,36"_s, u"--size"_s,
                                 u"500x600"_s, u"--output"_s, file(name)});
            QVERIFY2(ran.code == 0 && ran.err.isEmpty(), qPrintable(ran.err));
            QVERIFY(QFile::exists(file(name)));
        }
        const QImage image(file(u"map.png"_s));
        qint64 ofBase = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                ofBase += image.pixel(x, y) == qRgb(10, 200, 250);
        QVERIFY2(ofBase > image.width() * image.height() / 4, qPrintable(QString::number(ofBase)));
        QFile svg(file(u"map.svg"_s));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        QCOMPARE(svg.readAll().count("<image"), 1);
    }

    void aBaseMapThatIsNoneIsOneLine()
    {
        const Ran ran = run({u"render"_s, u"--base"_s, file(u"nowhere.tif"_s), u"--output"_s, file(u"none.png"_s)});
        QCOMPARE(ran.code, 1);
        QVERIFY2(isOneLine(ran.err), qPrintable(ran.err));
        QVERIFY(!QFile::exists(file(u"none.png"_s)));
    }

    void anAreaIsSavedAndReadBack()
    {
        const QStringList words{u"offline"_s, m_base,   u"--bounds"_s, u"37,34,39,36"_s,
                                u"--zoom"_s,  u"3-5"_s, u"--output"_s, file(u"saved.mbtiles"_s)};
        const Ran estimate = run(words + QStringList{u"--estimate"_s});
        QCOMPARE(estimate.code, 0);
        QVERIFY(!QFile::exists(file(u"saved.mbtiles"_s)));
        const Ran ran = run(words);
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QVERIFY(run({u"info"_s, file(u"saved.mbtiles"_s)}).out.contains("EPSG:3857"_L1));
    }

    void anOnlineMapNeedsTheWord()
    {
        QFile list(file(u"list.json"_s));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write(
            "{\"maps\": [{\"name\": \"Mine\", \"url\": \"http://127.0.0.1:1/{z}/{x}/{y}.png\", \"may_save\": true}]}");
        list.close();
        const QStringList words{u"offline"_s,     u"Mine"_s,   u"--list"_s, list.fileName(), u"--bounds"_s,
                                u"37,34,39,36"_s, u"--zoom"_s, u"3-5"_s,    u"--output"_s,   file(u"online.mbtiles"_s)};
        const Ran refused = run(words);
        QCOMPARE(refused.code, 1);
        QVERIFY2(isOneLine(refused.err) && refused.err.contains("--online"_L1), qPrintable(refused.err));
        const Ran dead = run(words + QStringList{u"--online"_s}); // nobody listens there
        QCOMPARE(dead.code, 1);
        QVERIFY2(isOneLine(dead.err), qPrintable(dead.err));
    }
};

QTEST_GUILESS_MAIN(RasterCommandsTest)
#include "tst_rastercommands.moc"
