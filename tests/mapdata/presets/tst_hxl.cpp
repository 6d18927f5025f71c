#include "tests/mapdata/import/imports.h"

#include <QTest>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

Imported read(const QByteArray &text)
{
    return importOf(text, withGovernorates());
}

} // namespace

/// Tables with tags of the Humanitarian Exchange Language.
class HxlTest : public QObject {
    Q_OBJECT

private slots:
    void hxlTagsAreReadUnderTheHeaderAndInsteadOfIt()
    {
        const QByteArray header = "Ref,When,Province,Town,Dead,Dead kids\n";
        const QByteArray tags =
            "#event+code,#date+occurred,#name+adm1+x,#loc+name,#affected+killed,#affected+children+killed\n";
        const QByteArray row = "a,2016-05-04,Aleppo,Al-Bab,5,2\n";
        for (const QByteArray &file : {QByteArray(header + tags + row), QByteArray(tags + row)}) {
            const Imported hxl = importOf(file);
            QCOMPARE(hxl.mapping.name, u"HXL"_s);
            QCOMPARE(hxl.report.rowsRead, 1);
            QCOMPARE(hxl.report.incidentsMade, 1);
            QCOMPARE(countOf(hxl), Count::exactly(5));
            QCOMPARE(countOf(hxl, 0, hxl.opened.atlas->measureOf({Outcome::Killed, 0})), Count::exactly(2));
        }
    }

    void disjointFiguresOfHxlAreAdded()
    {
        const Imported kinds = read("Date,Place,Educators killed,Students killed,Latitude,Longitude\n"
                                    "#date,#loc,#affected+killed+teacher,#affected+killed+student,#lat,#long\n"
                                    "2020-01-01,School,1,4,33.51,36.29\n");
        QCOMPARE(kinds.report.rowsRead, 1);
        QCOMPARE(countOf(kinds, 0), Count::exactly(5));
        QCOMPARE(countOf(kinds, 0, Outcome::Killed, u"teachers"_s), Count::exactly(1));
        QCOMPARE(countOf(kinds, 0, Outcome::Killed, u"students"_s), Count::exactly(4));
        QVERIFY(isNear(locationOf(kinds), 36.29, 33.51));
    }

    void figuresOfHxlThatMayOverlapAreNotAdded()
    {
        const Imported overlap = read("#date,#adm1,#affected+killed+f+teacher,#affected+killed+m+student\n"
                                      "2020-01-01,Aleppo,1,4\n");
        QCOMPARE(countOf(overlap, 0), Count::exactly(1));
        const ColumnNote *note = noteOf(overlap.report, u"#affected+killed+m+student"_s);
        QVERIFY(note && !note->role && note->isOdd && !note->how.isEmpty());
        const Imported whole = read("#date,#adm1,#affected+killed,#affected+killed+teacher,#affected+f+killed\n"
                                    "2020-01-01,Aleppo,9,2,4\n");
        QCOMPARE(countOf(whole, 0), Count::exactly(9));
        QCOMPARE(countOf(whole, 0, Outcome::Killed, u"teachers"_s), Count::exactly(2));
        QCOMPARE(countOf(whole, 0, Outcome::Killed, u"women"_s), Count::exactly(4));
        const Imported sexes = read("#date,#adm1,#affected+killed+f,#affected+killed+m\n2020-01-01,Aleppo,2,3\n");
        QCOMPARE(countOf(sexes, 0), Count::exactly(5));
    }

    void womenAndMenAreTheWholeWhateverChildrenThereAre()
    {
        const Imported three = read(
            "#date,#adm1,#affected+killed+f,#affected+killed+m,#affected+killed+children\n2020-01-05,Aleppo,2,3,1\n");
        QCOMPARE(countOf(three, 0), Count::exactly(5));
        QCOMPARE(countOf(three, 0, Outcome::Killed, u"children"_s), Count::exactly(1));
        const Imported twice = read("#date,#adm1,#affected+killed+f,#affected+killed+m,#affected+killed+children,"
                                    "#affected+killed+adults\n2020-01-05,Aleppo,2,3,1,4\n");
        QVERIFY(countOf(twice, 0) != Count::exactly(10)); // the same people, parted in two ways
    }

    void secondRowOfTagsIsNoIncident()
    {
        const QByteArray tags = "#date,#adm1,#affected+killed\n";
        const Imported twice = read("When,Province,Dead\n" + tags + tags + "2020-01-01,Aleppo,5\n");
        QCOMPARE(twice.report.rowsRead, 1);
        QCOMPARE(twice.report.incidentsMade, 1);
        const Imported headless = read(tags + tags + "2020-01-01,Aleppo,5\n");
        QCOMPARE(headless.report.incidentsMade, 1);
    }
};

QTEST_GUILESS_MAIN(HxlTest)
#include "tst_hxl.moc"
