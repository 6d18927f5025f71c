#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sijill::test;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// Id of the first row of `places` as CSV; empty where there is none.
QString firstId(const QString &csv)
{
    return csv.section(u'\n', 1, 1).section(u',', 0, 0);
}

} // namespace

/// Drives the real program: what `places` and `info` say.
class LayerCommandsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void wordsThatAreOffAreOneLineAndTwo_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("places, no name") << QStringList{u"places"_s};
        QTest::newRow("places, empty name") << QStringList{u"places"_s, u" "_s};
        QTest::newRow("places, option") << QStringList{u"places"_s, u"Homs"_s, u"--nonsense"_s};
        QTest::newRow("places, format") << QStringList{u"places"_s, u"Homs"_s, u"--format"_s, u"xls"_s};
        QTest::newRow("places, limit") << QStringList{u"places"_s, u"Homs"_s, u"--limit"_s, u"none"_s};
        QTest::newRow("places, area") << QStringList{u"places"_s, u"Homs"_s, u"--within"_s, u"Narnia"_s};
        QTest::newRow("info, no file") << QStringList{u"info"_s};
        QTest::newRow("info, format") << QStringList{u"info"_s, u"a.shp"_s, u"--format"_s, u"xls"_s};
    }
    void wordsThatAreOffAreOneLineAndTwo()
    {
        QFETCH(QStringList, words);
        const Ran ran = run(words);
        QCOMPARE(ran.code, 2);
        QVERIFY(ran.out.isEmpty());
        QVERIFY2(isOneLine(ran.err), qPrintable(ran.err));
    }

    void placesComeAsCsvBestFirst()
    {
        const Ran ran = run({u"places"_s, u"Khasham"_s});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.out.section(u'\n', 0, 0), u"id,name,name_ar,kind,governorate,lon,lat,score"_s);
        const QStringList cells = ran.out.section(u'\n', 1, 1).split(u',');
        QCOMPARE(cells.size(), 8);
        QCOMPARE(cells[4], u"SY09"_s);
        QCOMPARE(cells[7], u"1.00"_s);
    }

    void spellingsOfTheReportsFindTheirPlace_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("id");
        for (const char *name : {"Moadamiyat al-sham", "Moadamiyah", "Muadamiyat al-Sham", "المعضمية"})
            QTest::newRow(name) << QString::fromUtf8(name) << u"moadamiya"_s;
        QTest::newRow("Khesham") << u"Khesham"_s << u"khasham"_s;
        QTest::newRow("Aleppo") << u"Aleppo"_s << u"SY02"_s;
        QTest::newRow("Deir az-Zour") << u"Deir az-Zour"_s << u"SY09"_s;
        QTest::newRow("Qunaitera") << u"Qunaitera"_s << u"SY14"_s;
    }
    void spellingsOfTheReportsFindTheirPlace()
    {
        QFETCH(QString, name);
        QFETCH(QString, id);
        QCOMPARE(firstId(run({u"places"_s, name}).out), id);
        QCOMPARE(firstId(run(QStringList{u"places"_s} + name.split(u' ')).out), id); // without quotes
    }

    void noMatchIsAnAnswer()
    {
        const Ran ran = run({u"places"_s, u"Khasham"_s, u"--within"_s, u"SY02"_s});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.out.count(u'\n'), 1);
        QVERIFY(ran.err.isEmpty());
    }

    void anAreaGoesByCodeOrName()
    {
        const Ran byCode = run({u"places"_s, u"Haydariya"_s, u"--within"_s, u"SY02"_s});
        QCOMPARE(firstId(byCode.out), u"haydariya"_s);
        QCOMPARE(run({u"places"_s, u"Haydariya"_s, u"--within"_s, u"Aleppo"_s}).out, byCode.out);
    }

    void placesComeAsJson()
    {
        const Ran ran = run({u"places"_s, u"Aleppo"_s, u"--format"_s, u"json"_s, u"--limit"_s, u"2"_s});
        const QJsonArray list = QJsonDocument::fromJson(ran.out.toUtf8()).array();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[0].toObject()[u"id"_s].toString(), u"SY02"_s);
        QCOMPARE(list[0].toObject()[u"score"_s].toDouble(), 1.0);
    }

    void aMissingAtlasIsOneLine()
    {
        const Ran ran = run({u"places"_s, u"Homs"_s, u"--atlas"_s, m_folder.filePath(u"nowhere"_s)});
        QCOMPARE(ran.code, 1);
        QVERIFY2(isOneLine(ran.err), qPrintable(ran.err));
    }

    void theLayersThatShipAreTold()
    {
        const QString folder = QStringLiteral(SIJILL_SOURCE_DIR) + u"/resources/atlas/syria/layers/"_s;
        const Ran ran = run({u"info"_s, u"--format"_s, u"json"_s, folder + u"countries.shp"_s,
                             folder + u"governorates.shp"_s, folder + u"towns.shp"_s});
        QCOMPARE(ran.code, 0);
        const QJsonArray list = QJsonDocument::fromJson(ran.out.toUtf8()).array();
        QCOMPARE(list.size(), 3);
        for (const QJsonValue &value : list) {
            const QJsonObject layer = value.toObject();
            QCOMPARE(layer[u"crs_from"_s].toString(), u"file"_s);
            QCOMPARE(layer[u"encoding"_s].toString(), u"UTF-8"_s);
            QCOMPARE(layer[u"skipped"_s].toInt(), 0);
            QVERIFY(layer[u"problems"_s].toArray().isEmpty());
        }
        QCOMPARE(list[1].toObject()[u"read"_s].toInt(), 14);
    }

    void aTableIsToldAsWell()
    {
        const QString path = m_folder.filePath(u"table.csv"_s);
        write(path, "date,killed\n2013-01-14,63\n");
        const Ran ran = run({u"info"_s, path});
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.contains(u"date (String), killed (String)"_s));
        QVERIFY(ran.err.isEmpty());
    }

    void whatIsNoLayerIsOneLineAndOne()
    {
        const QString path = m_folder.filePath(u"letter.txt"_s);
        write(path, "Dear all");
        for (const QString &file : {path, m_folder.filePath(u"nowhere.shp"_s)}) {
            const Ran ran = run({u"info"_s, file});
            QCOMPARE(ran.code, 1);
            QVERIFY(ran.out.isEmpty());
            QVERIFY2(isOneLine(ran.err) && ran.err.contains(file), qPrintable(ran.err));
        }
    }

    void oneReadableFileIsEnough()
    {
        const QString good = m_folder.filePath(u"good.geojson"_s);
        write(good, R"({"type":"Point","coordinates":[36.3,33.5]})");
        const Ran ran = run({u"info"_s, m_folder.filePath(u"nowhere.shp"_s), good});
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.out.contains(u"GeoJSON"_s));
        QVERIFY(isOneLine(ran.err));
    }
};

QTEST_GUILESS_MAIN(LayerCommandsTest)
#include "tst_layercommands.moc"
