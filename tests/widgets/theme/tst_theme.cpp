#include "widgets/theme/contrast.h"
#include "widgets/theme/fonts.h"
#include "widgets/theme/theme.h"

#include <QFontInfo>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

class ThemeTest : public QObject {
    Q_OBJECT

private slots:
    void contrastIsThatOfTheStandard();
    void textCanBeRead_data();
    void textCanBeRead();
    void marksCanBeSeen_data();
    void marksCanBeSeen();
    void harmIsApartFromSelectionForColourBlindEyes_data() { themes(); }
    void harmIsApartFromSelectionForColourBlindEyes();
    void theShippedFontsAreUsed();
    void arabicIsNeverSpaced();

private:
    void themes();
};

void ThemeTest::themes()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("light") << int(Theme::Kind::Light);
    QTest::newRow("dark") << int(Theme::Kind::Dark);
    QTest::newRow("print") << int(Theme::Kind::Print);
}

void ThemeTest::contrastIsThatOfTheStandard()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
    // A known value of the standard's formula: #777777 on white misses 4.5 by a hair.
    QVERIFY(std::abs(contrast(QColor(0x777777), Qt::white) - 4.48) < 0.01);
    QCOMPARE(over(QColor(0, 0, 0, 0), QColor(Qt::white)), QColor::fromRgbF(1, 1, 1));
}

void ThemeTest::textCanBeRead_data()
{
    themes();
}

void ThemeTest::textCanBeRead()
{
    QFETCH(int, kind);
    const Theme t = Theme::of(Theme::Kind(kind));
    for (const QColor &ground : {t.land, t.neighbours, t.sea, t.card, t.paper}) {
        QVERIFY(contrast(t.ink, ground) >= 4.5);
        QVERIFY2(contrast(t.quietInk, ground) >= 4.5, qPrintable(ground.name()));
    }
    for (const QColor &ground : {t.neighbours, t.sea, t.land})
        QVERIFY2(contrast(t.faintInk, ground) >= 4.0, qPrintable(ground.name()));
    QVERIFY(contrast(t.faintInk, t.neighbours) >= 4.5);
    for (const QColor &ground : {t.card, t.paper, t.land})
        QVERIFY(contrast(t.harm, ground) >= 4.5);
    QVERIFY(contrast(t.selection, t.card) >= 4.5);
    // Names on an area that is hatched.
    QVERIFY(contrast(t.ink, over(t.hatch, t.land)) >= 3.0);
}

void ThemeTest::marksCanBeSeen_data()
{
    themes();
}

void ThemeTest::marksCanBeSeen()
{
    QFETCH(int, kind);
    const Theme t = Theme::of(Theme::Kind(kind));
    for (const QColor &ground : {t.land, t.neighbours, t.sea, t.card}) {
        for (const QColor &mark : {t.harm, t.selection, t.town})
            QVERIFY2(contrast(mark, ground) >= 3.0, qPrintable(mark.name() + u" on "_s + ground.name()));
    }
    // A disc is told from the ground by its edge; and its edge from its inside.
    QVERIFY(contrast(t.harm, over(t.harmFill, t.land)) >= 1.5);
    // Lines that divide are seen, and are quieter than anything else.
    QVERIFY(contrast(t.outline, t.land) >= 1.6);
    QVERIFY(contrast(t.outline, t.land) < contrast(t.town, t.land));
    QVERIFY(contrast(t.land, t.neighbours) >= 1.08);
}

void ThemeTest::harmIsApartFromSelectionForColourBlindEyes()
{
    QFETCH(int, kind);
    const Theme t = Theme::of(Theme::Kind(kind));
    // Blue-yellow is what eyes without red or green keep: the two must differ much in it.
    const auto blueness = [](const QColor &c) { return c.blue() - (c.red() + c.green()) / 2; };
    QVERIFY(blueness(t.selection) - blueness(t.harm) > 60);
}

void ThemeTest::theShippedFontsAreUsed()
{
    loadFonts();
    QCOMPARE(QFontInfo(mapFont(12)).family(), u"Noto Sans"_s);
    QVERIFY(QFontInfo(mapFont(12, Weight::Bold)).bold());
}

void ThemeTest::arabicIsNeverSpaced()
{
    QCOMPARE(spacedFont(12, Weight::Bold, 2, u"HOMS"_s).letterSpacing(), 2.0);
    QCOMPARE(spacedFont(12, Weight::Bold, 2, u"حمص"_s).letterSpacing(), 0.0);
    QVERIFY(joinsLetters(u"HOMS حمص"_s));
    QVERIFY(!joinsLetters(u"Homs"_s));
}

QTEST_MAIN(ThemeTest)
#include "tst_theme.moc"
