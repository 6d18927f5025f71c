#include "mapdata/layers/crsguess.h"

#include <QTest>

#include <algorithm>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

const QRectF syria(35.7, 32.3, 6.7, 5.0); // degrees

/// The extent of a part of the country in the numbers of a system.
QRectF extentIn(int code, const QRectF &degrees)
{
    const std::shared_ptr<const Crs> crs = Crs::fromEpsg(code).value();
    double left = 1e18, right = -1e18, below = 1e18, above = -1e18;
    for (const LonLat corner : {degrees.topLeft(), degrees.topRight(), degrees.bottomLeft(), degrees.bottomRight()}) {
        const QPointF at = crs->fromDegrees(corner).value();
        left = std::min(left, at.x());
        right = std::max(right, at.x());
        below = std::min(below, at.y());
        above = std::max(above, at.y());
    }
    return {left, below, right - left, above - below};
}

} // namespace

class CrsGuessTest : public QObject {
    Q_OBJECT

private slots:
    void numbersThatAreNoneGiveNoCandidates();
    void theSystemItIsInIsAmongTheFirst_data();
    void theSystemItIsInIsAmongTheFirst();
    void theBestLiesInTheHome();
    void whatLiesElsewhereHasNoCandidates();
    void asinglePointHasCandidates();
    void southOfTheEquatorZonesAreSouthern();
};

void CrsGuessTest::numbersThatAreNoneGiveNoCandidates()
{
    QVERIFY(crsCandidates(QRectF(qQNaN(), 0, 1, 1), syria).empty());
    QVERIFY(crsCandidates(QRectF(0, 0, qInf(), 1), syria).empty());
    QVERIFY(crsCandidates(QRectF(-1.7e308, 0, 1, 1), syria).empty());
    QVERIFY(crsCandidates(QRectF(247000, 3711000, 1000, 1000), {}).empty());
}

void CrsGuessTest::theSystemItIsInIsAmongTheFirst_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QRectF>("degrees");
    QTest::addColumn<int>("within");
    const QRectF aleppo(36.6, 35.8, 1.6, 1.0);
    QTest::newRow("UTM 37, the country") << 32637 << syria << 1; // before ED50, 150 metres beside it
    QTest::newRow("web mercator, the country") << 3857 << syria << 1;
    QTest::newRow("web mercator, Aleppo") << 3857 << aleppo << 1;
    QTest::newRow("Syria Lambert, the country") << 22770 << syria << 2; // and the Levant's own, much the same
    QTest::newRow("Levant stereographic, the country") << 22780 << syria << 1;
    QTest::newRow("Levant stereographic, Aleppo") << 22780 << aleppo << 1;
}

void CrsGuessTest::theSystemItIsInIsAmongTheFirst()
{
    QFETCH(int, code);
    QFETCH(QRectF, degrees);
    QFETCH(int, within);
    const std::vector<CrsCandidate> candidates = crsCandidates(extentIn(code, degrees), syria);
    const auto found = std::ranges::find(candidates, u"EPSG:%1"_s.arg(code), &CrsCandidate::code);
    QVERIFY(found != candidates.end());
    QVERIFY2(found - candidates.begin() < within, qPrintable(candidates.front().code));
    QVERIFY(found->inHome > 0.85);
    QVERIFY(std::abs(found->degrees.center().x() - degrees.center().x()) < 0.3);
    QVERIFY(std::abs(found->degrees.center().y() - degrees.center().y()) < 0.3);
    QVERIFY(!found->name.isEmpty());
}

void CrsGuessTest::theBestLiesInTheHome()
{
    const std::vector<CrsCandidate> candidates = crsCandidates(extentIn(32637, syria), syria);
    QVERIFY(candidates.size() > 2);
    for (std::size_t i = 1; i < candidates.size(); ++i)
        QVERIFY(candidates[i - 1].inHome >= candidates[i].inHome - 0.01);
}

void CrsGuessTest::whatLiesElsewhereHasNoCandidates()
{
    QVERIFY(crsCandidates(QRectF(5e6, 9e6, 1000, 1000), syria).empty());
}

void CrsGuessTest::asinglePointHasCandidates()
{
    const std::vector<CrsCandidate> candidates = crsCandidates(QRectF(247000, 3711000, 0, 0), syria);
    QVERIFY(!candidates.empty());
    QCOMPARE(candidates.front().inHome, 1.0);
}

void CrsGuessTest::southOfTheEquatorZonesAreSouthern()
{
    const QRectF malawi(32.7, -17.1, 3.2, 7.7);
    const std::vector<CrsCandidate> candidates = crsCandidates(extentIn(32736, malawi), malawi);
    QVERIFY(!candidates.empty());
    QCOMPARE(candidates.front().code, u"EPSG:32736"_s);
}

QTEST_GUILESS_MAIN(CrsGuessTest)
#include "tst_crsguess.moc"
