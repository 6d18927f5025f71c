#include "mapdata/reading/figures.h"
#include "mapdata/reading/places.h"
#include "mapdata/reading/times.h"
#include "tests/mapdata/reading/readersupport.h"

using namespace sijill;
using namespace sijill::reading;
using namespace sijill::test;

namespace {

/// "killed 5 people; wounded 3": what is measured, in the order of the text.
QString measured(const QString &text)
{
    Marked words = marked(text, languageOfText(text));
    timesOf(words, dayOf("2016-06-15"));
    QStringList found;
    for (const reading::Figure &figure : figuresOf(words))
        if (figure.isMeasured() && !figure.isReference && !figure.both && !figure.bodies)
            found << (*figure.measure == reading::Measure::Killed ? u"killed "_s : u"wounded "_s) +
                         QString::number(figure.number.count.best == Count::absent ? figure.number.count.low
                                                                                   : figure.number.count.best) +
                         (figure.member ? u" in "_s : QString());
    return found.join(u"; "_s).replace(u" in ;"_s, u" in;"_s).trimmed();
}

} // namespace

class ReportFiguresTest : public QObject {
    Q_OBJECT

private slots:
    void whatBefellPeopleIsReadFromTheWordsAround_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("what");
        const auto row = [](const QString &text, const QString &what) {
            QTest::newRow(qPrintable(text)) << text << what;
        };
        row(u"Five people were killed in Homs."_s, u"killed 5"_s);
        row(u"An air strike killed five people and wounded 12."_s, u"killed 5; wounded 12"_s);
        row(u"Five people, two of them children, were killed."_s, u"killed 5; killed 2 in"_s);
        row(u"The blast left 14 soldiers dead and 30 wounded."_s, u"killed 14; wounded 30"_s);
        row(u"23 people lost their lives there."_s, u"killed 23"_s);
        row(u"The death toll rose to 61."_s, u"killed 61"_s);
        row(u"The number of wounded rose to 40."_s, u"wounded 40"_s);
        row(u"The war has cost more than 70,000 lives."_s, u"killed 70000"_s);
        row(u"A woman and two children were killed."_s, u"killed 1; killed 2"_s);
        row(u"Shelling killed five in Homs, three in Hama and one more in Idlib."_s, u"killed 5; killed 3; killed 1"_s);
        row(u"At least 76 people died, including three children and two women."_s,
            u"killed 76; killed 3 in; killed 2 in"_s);
        row(u"Gunmen killed a policeman."_s, u"killed 1"_s);
        row(u"Two gunmen killed a policeman."_s, u"killed 1"_s);
        row(u"He was killed by two gunmen."_s, QString());
        row(u"17 wounded civilians were taken away."_s, u"wounded 17"_s);
        row(u"20 casualties were reported."_s, QString());
        row(u"Dozens of people were killed or wounded."_s, QString());
        row(u"قُتل خمسة أشخاص وأصيب 12 آخرون."_s, u"killed 5; wounded 12"_s);
        row(u"مقتل أربعة مدنيين وإصابة ستة آخرين في قصف."_s, u"killed 4; wounded 6"_s);
        row(u"سقط ثلاثة وثلاثون قتيلاً، أربعة منهم في تل منين."_s, u"killed 33; killed 4 in"_s);
        row(u"استشهد طفلان وأصيبت امرأة."_s, u"killed 2; wounded 1"_s);
        row(u"لقي خمسة مزارعين مصرعهم."_s, u"killed 5"_s);
        row(u"ارتفعت حصيلة القتلى إلى 30."_s, u"killed 30"_s);
        row(u"امرأة لقيت حتفها في القصف."_s, u"killed 1"_s);
        row(u"قتل 5 أشخاص، أحدهم طفل."_s, u"killed 5; killed 1 in"_s);
    }
    void whatBefellPeopleIsReadFromTheWordsAround()
    {
        QFETCH(QString, text);
        QTEST(measured(text), "what");
    }

    void otherThingsAreNoHarm_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"35 trucks rolled into the town.", "Over 500 mortar rounds have fallen.",
              "More than 3000 people have been arrested.", "rebels hold 19 soldiers they captured",
              "Hundreds of families have been on the roads.", "Regime forces shelled 374 locations.",
              "The rebels destroyed at least five tanks.", "aid for 30,000 people was entering",
              "100,000 civilians had fled.", "six bombs went off at houses",
              "The story that 20 children were killed is not true.", "The army denied that 12 civilians were killed.",
              "It speaks of a massacre when at least five people are killed in one attack.", "2 min read",
              "The convoy carried 4,400 food parcels.", "اعتقلت القوات 20 شخصا.", "سقطت خمسة صواريخ على المدينة.",
              "نزوح 500 شخص من البلدة.", "عشرة كيلومترات عن حماة"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void otherThingsAreNoHarm()
    {
        QFETCH(QString, text);
        QCOMPARE(measured(text), QString());
    }

    void nobodyHurtIsZeroAndNotKnowingIsNot()
    {
        const auto zeros = [](const QString &text) {
            Marked words = marked(text);
            return std::ranges::count_if(figuresOf(words), &reading::Figure::zero);
        };
        QCOMPARE(zeros(u"No injuries were reported there."_s), 1);
        QCOMPARE(zeros(u"Nobody was hurt."_s), 1);
        QCOMPARE(zeros(u"We have no figures from there."_s), 0);
        QCOMPARE(zeros(u"How many were killed he does not know."_s), 0);
    }

    void placesAreReadWithWhatHoldsThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("areas");
        const auto row = [](const QString &text, const QString &name, const QStringList &areas) {
            QTest::newRow(qPrintable(text)) << text << name << areas;
        };
        row(u"Five died in Aleppo."_s, u"Aleppo"_s, {u"SY02"_s});
        row(u"Five died in Damascus and its suburbs."_s, u"Damascus"_s, {u"SY01"_s, u"SY03"_s});
        row(u"Five died in the suburbs of Damascus."_s, u"Damascus"_s, {u"SY03"_s});
        row(u"Five died in Nowhereville, a suburb of Damascus."_s, u"Nowhereville"_s, {u"SY03"_s});
        row(u"Five died in the Homs suburb of Nowhereville."_s, u"Nowhereville"_s, {u"SY04"_s});
        row(u"Five died near the village of Nowhereville, Idlib Province."_s, u"Nowhereville"_s, {u"SY07"_s});
        row(u"Iraqi police said five died in Taji, north of Baghdad."_s, u"Taji"_s, {u"Baghdad"_s});
        row(u"In Yemen five died in the Dahyan district of Saada province."_s, u"Dahyan"_s, {u"Saada"_s});
        row(u"Five died across Syria."_s, u"Syria"_s, {});
        row(u"قتل خمسة في دمشق وريفها."_s, u"دمشق"_s, {u"SY01"_s, u"SY03"_s});
        row(u"قتل خمسة في بلدة حلفايا بريف حماة."_s, u"حلفايا"_s, {u"SY05"_s});
        row(u"قتل خمسة في مدينة الموصل بالعراق."_s, u"الموصل"_s, {u"Nineveh"_s});
    }
    void placesAreReadWithWhatHoldsThem()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        Marked words = marked(text, languageOfText(text));
        const auto places = placesOf(words, shippedReader().book());
        const auto place = std::ranges::find(places, name, &PlaceMention::name);
        QVERIFY(place != places.end());
        QTEST(place->areas, "areas");
    }

    void aNameIsNoPlaceWhereThePersonOrBodyIsMeant()
    {
        for (const QString &text :
             {u"Salim Idris issued a statement."_s, u"The Islamic State of Iraq claimed it."_s,
              u"Governor Ibrahim Salma said so."_s, u"The Syrian Observatory for Human Rights said so."_s}) {
            Marked words = marked(text);
            for (const PlaceMention &place : placesOf(words, shippedReader().book()))
                QVERIFY2(place.role != PlaceMention::Role::Where, qPrintable(place.name));
        }
    }
};

QTEST_GUILESS_MAIN(ReportFiguresTest)
#include "tst_reportfigures.moc"
