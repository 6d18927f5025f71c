#include "tests/app/program.h"
#include "tests/mapdata/vectortiles/madetiles.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScopeGuard>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sijill;
using namespace sijill::test;

/// Drives the real program with base maps of vector tiles: info, render, film, handout, offline.
class TileCommandsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_map;
    QString file(const QString &name) const { return m_folder.filePath(name); }

    static QByteArray textOf(const QString &pdf)
    {
        QProcess process;
        process.start(u"pdftotext"_s, {u"-enc"_s, u"UTF-8"_s, pdf, u"-"_s});
        return process.waitForFinished(20000) ? process.readAllStandardOutput() : QByteArray();
    }

    /// The town, closer than the atlas names anything.
    QStringList picture(const QString &name, const QStringList &more = {}) const
    {
        return QStringList{u"render"_s, u"--base"_s,   m_map,         u"--bounds"_s, u"36.72,34.01,36.74,34.03"_s,
                           u"--size"_s, u"1200x800"_s, u"--output"_s, file(name),    u"--force"_s} +
               more;
    }

private slots:
    void initTestCase()
    {
        m_map = file(u"town.pmtiles"_s);
        made::Tiles tiles;
        for (int zoom = 0; zoom <= 14; ++zoom) {
            const int shift = 14 - zoom;
            tiles.push_back({{zoom, 9863 >> shift, 6543 >> shift}, gzipped(made::townTile())});
        }
        tiles.push_back({{14, 9864, 6543}, gzipped(made::townTile())});
        QFile out(m_map);
        QVERIFY(out.open(QIODevice::WriteOnly));
        const QByteArray bytes = made::pmtiles(tiles);
        QCOMPARE(out.write(bytes), bytes.size());
    }

    void infoTellsOfIt()
    {
        const Ran text = run({u"info"_s, m_map});
        QCOMPARE(text.code, 0);
        QVERIFY2(text.out.contains("Protomaps"_L1) && text.out.contains("name:ar"_L1) &&
                     text.out.contains("OpenStreetMap"_L1) && text.out.contains(u"0–14"_s),
                 qPrintable(text.out));
        const Ran json = run({u"info"_s, u"--format"_s, u"json"_s, m_map});
        const QJsonObject told = QJsonDocument::fromJson(json.out.toUtf8()).array().first().toObject();
        QCOMPARE(told["schema"_L1].toString(), u"Protomaps"_s);
        QCOMPARE(told["max_zoom"_L1].toInt(), 14);
        QCOMPARE(told["tiles"_L1].toInt(), 16);
    }

    void whatIsDamagedIsOneLine()
    {
        QFile cut(file(u"cut.pmtiles"_s));
        QVERIFY(cut.open(QIODevice::WriteOnly));
        QFile whole(m_map);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        cut.write(whole.read(150));
        cut.close();
        const Ran ran = run({u"render"_s, u"--base"_s, cut.fileName(), u"--output"_s, file(u"none.png"_s)});
        QCOMPARE(ran.code, 1);
        QVERIFY2(isOneLine(ran.err) && ran.err.contains("cut short"_L1), qPrintable(ran.err));
        QVERIFY(!QFile::exists(file(u"none.png"_s)));
    }

    void aTileThatCannotBeReadAndAPictureOfElsewhereAreSaid()
    {
        const QString damaged = file(u"damaged.pmtiles"_s);
        const QByteArray bytes = made::pmtiles(
            {{{0, 0, 0}, gzipped(made::townTile())}, {{13, 4931, 3271}, QByteArray("\x1f\x8b nothing of the kind")}});
        QFile out(damaged);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
        out.close();
        const auto painted = [&](const QString &base, const QString &bounds) {
            return run({u"render"_s, u"--base"_s, base, u"--bounds"_s, bounds, u"--size"_s, u"1200x900"_s,
                        u"--output"_s, file(u"said.png"_s), u"--force"_s});
        };
        const QString town = u"36.72,34.01,36.74,34.03"_s, world = u"-100,-50,100,50"_s;
        QCOMPARE(painted(m_map, town).err, QString());
        QCOMPARE(painted(damaged, world).err, QString()); // that tile is not in it
        const Ran lost = painted(damaged, town);
        QCOMPARE(lost.code, 0);
        QVERIFY2(isOneLine(lost.err) && lost.err.contains("damaged.pmtiles"_L1) && lost.err.contains("1 tile"_L1),
                 qPrintable(lost.err));
        const Ran elsewhere = painted(m_map, u"-150,-1,-149,0"_s);
        QVERIFY2(isOneLine(elsewhere.err) && elsewhere.err.contains("Nothing of it"_L1), qPrintable(elsewhere.err));
        // The same of scenes, which show the country.
        const QByteArray country = made::pmtiles(
            {{{0, 0, 0}, QByteArray("\x1f\x8b nothing of the kind")}, {{14, 9863, 6543}, gzipped(made::townTile())}});
        QFile other(file(u"country.pmtiles"_s));
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write(country) == country.size());
        other.close();
        for (const QStringList &words : {QStringList{u"handout"_s, u"--output"_s, file(u"said.pdf"_s)},
                                         QStringList{u"film"_s, u"--fps"_s, u"1"_s, u"--speed"_s, u"20"_s, u"--size"_s,
                                                     u"320x200"_s, u"--output"_s, file(u"said.gif"_s)}}) {
            const Ran ran = run(words + QStringList{u"--base"_s, other.fileName()});
            QVERIFY2(ran.code == 0 && ran.err.contains("country.pmtiles"_L1) && ran.err.contains("1 tile"_L1),
                     qPrintable(ran.err));
        }
    }

    void aPictureHasItsColoursAndAnSvgItsNames()
    {
        QCOMPARE(run(picture(u"town.png"_s)).code, 0);
        const QImage image(file(u"town.png"_s));
        QVERIFY(!image.isNull());
        int motorway = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                motorway += image.pixelColor(x, y) == QColor(0xfbf0d8) ? 1 : 0;
        QVERIFY(motorway > 50);
        QCOMPARE(run(picture(u"town.svg"_s)).code, 0);
        QFile svg(file(u"town.svg"_s));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(svg.readAll());
        QVERIFY(text.contains("OpenStreetMap"_L1));
        QVERIFY(text.contains("An-Nabk"_L1));
    }

    void anOwnStyleIsUsedAndAWrongOneIsToldWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("motorway");
        QTest::addColumn<QRgb>("colour");
        QTest::addColumn<bool>("isUnderstood");
        QTest::newRow("another colour") << QByteArray("colour motorway    12ab34 12ab34 12ab34") << 0xff12ab34u << true;
        QTest::newRow("not understood") << QByteArray("colour motorway    very red") << 0xfffbf0d8u << false;
    }
    void anOwnStyleIsUsedAndAWrongOneIsToldWithItsLine()
    {
        QFETCH(QByteArray, motorway);
        QFETCH(QRgb, colour);
        QFETCH(bool, isUnderstood);
        QFile shipped(QStringLiteral(SIJILL_SOURCE_DIR) + u"/resources/basemap/style.txt"_s);
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QList<QByteArray> lines = shipped.readAll().split('\n');
        const auto line =
            std::ranges::find_if(lines, [](const QByteArray &l) { return l.startsWith("colour motorway"); });
        QVERIFY(line != lines.end());
        *line = motorway;
        QVERIFY(QDir().mkpath(file(u"config/sijill"_s)));
        QFile own(file(u"config/sijill/base-map-style.txt"_s));
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.write(lines.join('\n'));
        own.close();
        const QByteArray before = qgetenv("XDG_CONFIG_HOME");
        const auto reset = qScopeGuard([&] { qputenv("XDG_CONFIG_HOME", before); });
        qputenv("XDG_CONFIG_HOME", file(u"config"_s).toUtf8());
        const Ran ran = run(picture(u"own.png"_s));
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        const QString number = QString::number(line - lines.begin() + 1);
        QVERIFY2(ran.err.contains("base-map-style.txt"_L1) == !isUnderstood &&
                     (isUnderstood || ran.err.contains(number)),
                 qPrintable(ran.err));
        const QImage image(file(u"own.png"_s));
        int pixels = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                pixels += image.pixel(x, y) == colour ? 1 : 0;
        QVERIFY(pixels > 50);
    }

    void anArabicPdfCanBeSearched()
    {
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("pdftotext is not installed");
        QCOMPARE(run(picture(u"town.pdf"_s, {u"--lang"_s, u"ar"_s})).code, 0);
        const QString text = QString::fromUtf8(textOf(file(u"town.pdf"_s)));
        QVERIFY2(text.contains(u"النبك"_s), qPrintable(text));
        QVERIFY(text.contains("OpenStreetMap"_L1));
    }

    void anArabicSvgHasEachNameWhole()
    {
        QCOMPARE(run(picture(u"arabic.svg"_s, {u"--lang"_s, u"ar"_s})).code, 0);
        QFile svg(file(u"arabic.svg"_s));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(svg.readAll());
        QVERIFY(text.contains(u">النبك</text>"_s));
    }

    void theAtlasInArabicCanBeSearched()
    {
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("pdftotext is not installed");
        QCOMPARE(run({u"render"_s, u"--lang"_s, u"ar"_s, u"--output"_s, file(u"atlas.pdf"_s)}).code, 0);
        const QString text = QString::fromUtf8(textOf(file(u"atlas.pdf"_s)));
        for (const QString &name : {u"حلب"_s, u"إدلب"_s, u"دير الزور"_s})
            QVERIFY2(text.contains(name), qPrintable(text));
    }

    void aHandoutAndAFilmLieOverItToo()
    {
        const QString pdf = file(u"story.pdf"_s), film = file(u"story.gif"_s);
        const Ran handout = run({u"handout"_s, u"--base"_s, m_map, u"--output"_s, pdf});
        QVERIFY2(handout.code == 0, qPrintable(handout.err));
        if (!QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QVERIFY(textOf(pdf).contains("OpenStreetMap"));
        const Ran made = run({u"film"_s, u"--base"_s, m_map, u"--size"_s, u"320x200"_s, u"--fps"_s, u"1"_s,
                              u"--speed"_s, u"20"_s, u"--output"_s, film});
        QVERIFY2(made.code == 0, qPrintable(made.err));
        QVERIFY(QFile::exists(film));
    }

    void anAreaIsCutOutAndOpens_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("PMTiles") << u"part.pmtiles"_s;
        QTest::newRow("MBTiles") << u"part.mbtiles"_s;
    }
    void anAreaIsCutOutAndOpens()
    {
        QFETCH(QString, name);
        QStringList words{u"offline"_s, m_map, u"--bounds"_s, u"36.70,34.00,36.73,34.04"_s, u"--zoom"_s, u"10-14"_s};
        const Ran estimate = run(words + QStringList{u"--estimate"_s});
        QCOMPARE(estimate.code, 0);
        QVERIFY2(estimate.out.contains("15"_L1), qPrintable(estimate.out));
        const Ran saved = run(words + QStringList{u"--output"_s, file(name)});
        QVERIFY2(saved.code == 0, qPrintable(saved.err));
        const Ran info = run({u"info"_s, file(name)});
        QVERIFY2(info.code == 0 && info.out.contains("Protomaps"_L1) && info.out.contains(u"0–14"_s),
                 qPrintable(info.out));
        const Ran again = run(words + QStringList{u"--output"_s, file(name)});
        QCOMPARE(again.code, 1);
    }

    void theWorldThatShipsLiesUnderPicturesAbroad()
    {
        QCOMPARE(run({u"render"_s, u"--bounds"_s, u"-10,36,4,44"_s, u"--size"_s, u"900x700"_s, u"--output"_s,
                      file(u"spain.svg"_s)})
                     .code,
                 0);
        QFile svg(file(u"spain.svg"_s));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(svg.readAll());
        QVERIFY(text.contains("Madrid"_L1));
        QVERIFY(text.contains("Natural Earth"_L1));
        QVERIFY(!text.contains("OpenStreetMap"_L1));
    }
};

QTEST_GUILESS_MAIN(TileCommandsTest)
#include "tst_tilecommands.moc"
