#include "mapdata/gazetteer/areaphrase.h"

#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

class AreaPhraseTest : public QObject {
    Q_OBJECT

private slots:
    void namesBetweenConjunctions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<bool>("withSuburbs");
        QTest::newRow("nothing") << QString() << QStringList() << false;
        QTest::newRow("one") << u"Homs"_s << QStringList{u"Homs"_s} << false;
        QTest::newRow("suburbs alone") << u"Suburbs"_s << QStringList{u"Suburbs"_s} << false;
        QTest::newRow("and") << u"Homs and  Hama"_s << QStringList{u"Homs"_s, u"Hama"_s} << false;
        QTest::newRow("ampersand") << u"Homs&Hama"_s << QStringList{u"Homs"_s, u"Hama"_s} << false;
        QTest::newRow("waw") << u"حمص وحماة"_s << QStringList{u"حمص"_s, u"حماة"_s} << false;
        QTest::newRow("waw apart") << u"حمص و حماة"_s << QStringList{u"حمص"_s, u"حماة"_s} << false;
        QTest::newRow("three") << u"Homs, Hama and Idlib"_s << QStringList{u"Homs"_s, u"Hama"_s, u"Idlib"_s} << false;
        QTest::newRow("comma and and") << u"Homs, Hama, and Idlib"_s << QStringList{u"Homs"_s, u"Hama"_s, u"Idlib"_s}
                                       << false;
        QTest::newRow("slash") << u"Homs/Hama"_s << QStringList{u"Homs"_s, u"Hama"_s} << false;
        QTest::newRow("kind behind") << u"Homs and Hama governorates"_s << QStringList{u"Homs"_s, u"Hama"_s} << false;
        QTest::newRow("kind ahead") << u"محافظتي حمص وحماة"_s << QStringList{u"حمص"_s, u"حماة"_s} << false;
        QTest::newRow("a name with and inside a word") << u"Sandland"_s << QStringList{u"Sandland"_s} << false;
        QTest::newRow("its suburbs") << u"Damascus and its suburbs"_s << QStringList{u"Damascus"_s} << true;
        QTest::newRow("suburbs") << u"Damascus & suburbs"_s << QStringList{u"Damascus"_s} << true;
        QTest::newRow("countryside") << u"Damascus and the countryside"_s << QStringList{u"Damascus"_s} << true;
        QTest::newRow("its suburbs in Arabic") << u"دمشق وضواحيها"_s << QStringList{u"دمشق"_s} << true;
        QTest::newRow("its countryside in Arabic") << u"دمشق وريفها"_s << QStringList{u"دمشق"_s} << true;
        QTest::newRow("two, the last with suburbs")
            << u"Homs and Damascus and its suburbs"_s << QStringList{u"Homs"_s, u"Damascus"_s} << true;
    }
    void namesBetweenConjunctions()
    {
        QFETCH(QString, text);
        const AreaPhrase phrase = areaPhraseOf(text);
        QTEST(phrase.names, "names");
        QTEST(phrase.withSuburbs, "withSuburbs");
    }

    void aCommaIsNoConjunction()
    {
        QCOMPARE(areaPhraseOf(u"Al-Bab, Aleppo"_s, AreaSeparators::Conjunctions).names.size(), 1);
        QCOMPARE(areaPhraseOf(u"Homs and Hama"_s, AreaSeparators::Conjunctions).names.size(), 2);
    }
};

QTEST_GUILESS_MAIN(AreaPhraseTest)
#include "tst_areaphrase.moc"
