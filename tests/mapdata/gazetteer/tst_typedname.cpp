#include "mapdata/gazetteer/typedname.h"

#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

Atlas towns()
{
    Atlas atlas;
    for (const auto &[english, arabic] :
         {std::pair(u"Madaya"_s, u"مضايا"_s), std::pair(u"Maadan"_s, u"معدان"_s),
          std::pair(u"Moadamiyat al-Sham"_s, u"معضمية الشام"_s), std::pair(u"Amuda"_s, u"عامودا"_s),
          std::pair(u"Al-Bab"_s, u"الباب"_s), std::pair(u"Babila"_s, u"ببيلا"_s)}) {
        Place place;
        place.id = english;
        place.name = {english, arabic};
        atlas.places.push_back(place);
    }
    return atlas;
}

} // namespace

class TestTypedName : public QObject {
    Q_OBJECT

private slots:
    void nothingTypedFindsNothing()
    {
        const Atlas atlas = towns();
        QVERIFY(findTyped(Gazetteer(atlas), atlas, {}, 5).empty());
        QVERIFY(findTyped(Gazetteer(atlas), atlas, u"-"_s, 5).empty());
    }

    void theFirstIs_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first");
        QTest::newRow("a beginning before another spelling") << u"Moada"_s << u"Moadamiyat al-Sham"_s;
        QTest::newRow("in Arabic") << u"معض"_s << u"Moadamiyat al-Sham"_s;
        QTest::newRow("the very name before a longer one") << u"Bab"_s << u"Al-Bab"_s;
        QTest::newRow("another spelling where none begins so") << u"Mou'adamiyya"_s << u"Moadamiyat al-Sham"_s;
    }
    void theFirstIs()
    {
        QFETCH(QString, typed);
        QFETCH(QString, first);
        const Atlas atlas = towns();
        const std::vector<PlaceMatch> found = findTyped(Gazetteer(atlas), atlas, typed, 5);
        QVERIFY(!found.empty());
        QCOMPARE(atlas.places[found.front().place].id, first);
    }

    void noMoreThanAskedForAreFound()
    {
        const Atlas atlas = towns();
        QCOMPARE(findTyped(Gazetteer(atlas), atlas, u"Mada"_s, 1).size(), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(TestTypedName)
#include "tst_typedname.moc"
