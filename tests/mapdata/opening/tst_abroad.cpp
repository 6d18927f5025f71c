#include "mapdata/opening/open.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

/// What the atlas that ships lends to a table of another country.
class AbroadTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void landIsLandWhereTheShippedCountriesKnowIt_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QList<int>>("roles"); ///< of the layers
        const int countries = static_cast<int>(LayerRole::Countries);
        QTest::newRow("no points") << QByteArray("2016-02-20,Baghdad,,,4\n")
                                   << QList<int>{countries, int(LayerRole::Areas), int(LayerRole::Towns)};
        QTest::newRow("Syria") << QByteArray("2016-02-20,Homs,34.73,36.72,4\n")
                               << QList<int>{countries, int(LayerRole::Areas), int(LayerRole::Towns)};
        QTest::newRow("Iraq") << QByteArray("2016-02-20,Baghdad,33.3152,44.3661,4\n") << QList<int>{countries};
        QTest::newRow("without the name of a place")
            << QByteArray("2016-02-20,,33.3152,44.3661,4\n") << QList<int>{countries};
        QTest::newRow("on the edge") << QByteArray("2016-02-20,Medina,24.47,39.61,4\n") << QList<int>{countries};
        QTest::newRow("Fiji") << QByteArray("2016-02-20,Suva,-18.1416,178.4419,4\n") << QList<int>{};
    }
    void landIsLandWhereTheShippedCountriesKnowIt()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QList<int>, roles);
        QFile file(m_folder.filePath(u"table.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("date,place,lat,lon,killed\n" + rows);
        file.close();
        const auto opened =
            openTogether({file.fileName()}, ReadOptions{false, {u"" SIJILL_SOURCE_DIR "/resources/atlas/syria"_s, {}}});
        QVERIFY(opened);
        QList<int> found;
        for (const auto &layer : opened->layers)
            found.append(static_cast<int>(layer->role));
        std::ranges::sort(found);
        std::ranges::sort(roles);
        QCOMPARE(found, roles);
        QCOMPARE(opened->atlas->incidents.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(AbroadTest)
#include "tst_abroad.moc"
