#include "widgets/texts/readable.h"

#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

/// Names and paths of one direction in sentences of the other.
class ReadableTest : public QObject {
    Q_OBJECT

private slots:
    void runsThatWouldLeakAreIsolated_data();
    void runsThatWouldLeakAreIsolated();
    void aProblemKeepsItsFileTogether();
    void aProblemWithoutAFileIsItsSentence();
};

void ReadableTest::runsThatWouldLeakAreIsolated_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("parted");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("English stays") << u"There is no .prj in /tmp/a."_s << u"There is no .prj in /tmp/a."_s;
    QTest::newRow("Arabic stays") << u"لا طبقة في هذا المجلد."_s << u"لا طبقة في هذا المجلد."_s;
    QTest::newRow("a plain word stays") << u"الحقل ADM1_PCODE فارغ"_s << u"الحقل ADM1_PCODE فارغ"_s;
    QTest::newRow("a suffix") << u"لا ملف .prj بجانبه."_s << u"لا ملف \u2068.prj\u2069 بجانبه."_s;
    QTest::newRow("a path at the end") << u"يُقرأ /tmp/a b.shp."_s << u"يُقرأ \u2068/tmp/a\u2069 b.shp."_s;
    QTest::newRow("digits first") << u"الحقل 2020_name، ثم"_s << u"الحقل \u20682020_name\u2069، ثم"_s;
    QTest::newRow("in brackets") << u"ملف (.cpg)"_s << u"ملف (\u2068.cpg\u2069)"_s;
    QTest::newRow("isolated already") << u"حُفظ باسم \u2068/tmp/خريطة .x.png\u2069."_s
                                      << u"حُفظ باسم \u2068/tmp/خريطة .x.png\u2069."_s;
}

void ReadableTest::runsThatWouldLeakAreIsolated()
{
    QFETCH(QString, sentence);
    QFETCH(QString, parted);
    QCOMPARE(withIsolatedRuns(sentence), parted);
    QCOMPARE(withIsolatedRuns(parted), parted);
}

void ReadableTest::aProblemKeepsItsFileTogether()
{
    const Problem whole{Problem::Severity::Error, u"/tmp/a.shp"_s, u"feature 3"_s, u"it is off"_s};
    QCOMPARE(readable(whole), u"\u2068/tmp/a.shp\u2069, \u2068feature 3\u2069: it is off"_s);
    const Problem file{Problem::Severity::Error, u"/tmp/a.shp"_s, {}, u"لا ملف .prj"_s};
    QCOMPARE(readable(file), u"\u2068/tmp/a.shp\u2069: لا ملف \u2068.prj\u2069"_s);
}

void ReadableTest::aProblemWithoutAFileIsItsSentence()
{
    QCOMPARE(readable({Problem::Severity::Note, {}, {}, u"It is so."_s}), u"It is so."_s);
}

QTEST_GUILESS_MAIN(ReadableTest)
#include "tst_readable.moc"
