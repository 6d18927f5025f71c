#include "mapdata/model/texts.h"

#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

class TextsTest : public QObject {
    Q_OBJECT

private slots:
    void theEmptyTextIsZero()
    {
        TextPool pool;
        QCOMPARE(pool.add(Text{}), TextId(0));
        QVERIFY(pool.text(0).isEmpty());
    }

    void equalTextsShareAnId()
    {
        TextPool pool;
        const TextId hama = pool.add({u"Hama"_s, u"حماة"_s});
        const TextId homs = pool.add({u"Homs"_s, u"حمص"_s});
        QVERIFY(hama != homs);
        QCOMPARE(pool.add({u"Hama"_s, u"حماة"_s}), hama);
        QCOMPARE(pool.text(homs), (Text{u"Homs"_s, u"حمص"_s}));
    }

    void theSameBytesSplitElsewhereAreAnotherText()
    {
        TextPool pool;
        QVERIFY(pool.add({u"ab"_s, u"c"_s}) != pool.add({u"a"_s, u"bc"_s}));
    }

    void theOtherLanguageStandsInForAMissingOne()
    {
        TextPool pool;
        const TextId id = pool.add(u"Khasham"_s);
        QCOMPARE(pool.in(id, Language::Arabic), u"Khasham"_s);
        pool.settle();
        QCOMPARE(pool.in(id, Language::English), u"Khasham"_s);
    }
};

QTEST_GUILESS_MAIN(TextsTest)
#include "tst_texts.moc"
