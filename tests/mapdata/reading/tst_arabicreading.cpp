// Arabic: numbers in every form, duals and single persons, what befell people before and behind their number, places
// without capitals, days, and what counts nobody.
#include "tests/mapdata/reading/readersupport.h"

using namespace sijill;
using namespace sijill::reading;
using namespace sijill::test;

namespace {

QString number(qint32 n)
{
    return n == Count::absent ? u"-"_s : QString::number(n);
}

/// "killed 5 5 5 children SY02", one after the other.
QString told(const Reading &read)
{
    QStringList all;
    for (const Proposal &p : read.proposals) {
        QStringList words{p.measure == reading::Measure::Killed ? u"killed"_s : u"wounded"_s, number(p.count.low),
                          number(p.count.best), number(p.count.high)};
        if (!p.kind.isEmpty())
            words << p.kind;
        words << p.governorates;
        all << words.join(u' ');
    }
    return all.join(u"; "_s);
}

} // namespace

class ArabicReadingTest : public QObject {
    Q_OBJECT

private slots:
    void textsWithoutFiguresProposeNothing()
    {
        for (const QString &text :
             {u"لا جديد اليوم."_s, u"قتل"_s, u"ال"_s, u"و"_s, u"مقتل و"_s, u"بينهم"_s, u"٪"_s, u"في في في"_s})
            QCOMPARE(told(readText(text, "2016-06-15")), QString());
    }

    void figuresAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("figures");
        // numbers
        QTest::newRow("digits") << u"قتل 15 شخصا في حلب."_s << u"killed 15 15 15 SY02"_s;
        QTest::newRow("Arabic digits") << u"قتل ١٥ شخصا في حلب."_s << u"killed 15 15 15 SY02"_s;
        QTest::newRow("digits with and") << u"سقط في حلب 12 قتيلا و15 جريحا."_s
                                         << u"killed 12 12 12 SY02; wounded 15 15 15 SY02"_s;
        QTest::newRow("one to ten, nominative") << u"قتل خمسة أشخاص في حلب."_s << u"killed 5 5 5 SY02"_s;
        QTest::newRow("feminine") << u"قتلت ثلاث نساء في حلب."_s << u"killed 3 3 3 women SY02"_s;
        QTest::newRow("teens") << u"مقتل أربعة عشر شخصا في حلب."_s << u"killed 14 14 14 SY02"_s;
        QTest::newRow("eleven") << u"مقتل أحد عشر شخصا في حلب."_s << u"killed 11 11 11 SY02"_s;
        QTest::newRow("twelve, accusative") << u"أصيب اثنا عشر طفلا في حلب."_s << u"wounded 12 12 12 children SY02"_s;
        QTest::newRow("tens with and") << u"قتل ثلاثة وثلاثون شخصا في حلب."_s << u"killed 33 33 33 SY02"_s;
        QTest::newRow("tens, genitive") << u"مقتل خمسة وعشرين شخصا في حلب."_s << u"killed 25 25 25 SY02"_s;
        QTest::newRow("hundred and four") << u"مقتل مئة وأربعة أشخاص في حلب."_s << u"killed 104 104 104 SY02"_s;
        QTest::newRow("fused hundreds") << u"مقتل ثلاثمئة وخمسة وأربعين شخصا في حلب."_s << u"killed 345 345 345 SY02"_s;
        QTest::newRow("fused hundreds, old spelling") << u"مقتل خمسمائة شخص في حلب."_s << u"killed 500 500 500 SY02"_s;
        QTest::newRow("two hundred") << u"مقتل مئتي شخص في حلب."_s << u"killed 200 200 200 SY02"_s;
        QTest::newRow("thousands") << u"مقتل ألفين وثلاثمئة شخص في حلب."_s << u"killed 2300 2300 2300 SY02"_s;
        QTest::newRow("thousand in digits and word")
            << u"مقتل 17 ألفا و700 شخص في حلب."_s << u"killed 17700 17700 17700 SY02"_s;
        QTest::newRow("at least") << u"قتل ما لا يقل عن 20 شخصا في حلب."_s << u"killed 20 20 - SY02"_s;
        QTest::newRow("at least, behind") << u"قتل 20 شخصا على الأقل في حلب."_s << u"killed 20 20 - SY02"_s;
        QTest::newRow("more than") << u"قتل أكثر من عشرين شخصا في حلب."_s << u"killed 20 20 - SY02"_s;
        QTest::newRow("about") << u"قتل نحو 20 شخصا في حلب."_s << u"killed 20 20 20 SY02"_s;
        QTest::newRow("close to") << u"قتل ما يقارب ثلاثين شخصا في حلب."_s << u"killed - 30 30 SY02"_s;
        QTest::newRow("between") << u"قتل ما بين 100 و150 شخصا في حلب."_s << u"killed 100 - 150 SY02"_s;
        QTest::newRow("dozens") << u"قتل العشرات في حلب."_s << u"killed 24 - - SY02"_s;
        QTest::newRow("several") << u"أصيب بضعة أشخاص في حلب."_s << u"wounded 2 - - SY02"_s;
        // one and two
        QTest::newRow("dual") << u"قتل جنديان في حلب."_s << u"killed 2 2 2 soldiers SY02"_s;
        QTest::newRow("dual, genitive") << u"إصابة شخصين في حلب."_s << u"wounded 2 2 2 SY02"_s;
        QTest::newRow("dual of women") << u"قتلت امرأتان في حلب."_s << u"killed 2 2 2 women SY02"_s;
        QTest::newRow("dual said to be two") << u"عالج المشفى مصابين اثنين في حلب."_s << u"wounded 2 2 2 SY02"_s;
        QTest::newRow("one behind its verb") << u"استشهد طفل في حلب."_s << u"killed 1 1 1 children SY02"_s;
        QTest::newRow("one before its verb")
            << u"ذكر ناشطون أن امرأة لقيت حتفها في حلب."_s << u"killed 1 1 1 women SY02"_s;
        QTest::newRow("one and two") << u"سقط قتيل وجريحان في حلب."_s << u"killed 1 1 1 SY02; wounded 2 2 2 SY02"_s;
        QTest::newRow("martyr, one") << u"شهيد واحد في حلب."_s << u"killed 1 1 1 SY02"_s;
        // what befell them
        QTest::newRow("met their end") << u"لقي تسعة مدنيين مصرعهم في حلب."_s << u"killed 9 9 9 civilians SY02"_s;
        QTest::newRow("cost the life") << u"أودى القصف بحياة 17 شخصا في حلب."_s << u"killed 17 17 17 SY02"_s;
        QTest::newRow("rose up") << u"ارتقى ستة شهداء في حلب."_s << u"killed 6 6 6 SY02"_s;
        QTest::newRow("active verb") << u"قتلت الفيضانات 33 شخصا في حلب."_s << u"killed 33 33 33 SY02"_s;
        QTest::newRow("verb behind") << u"في حلب أربعة مقاتلين قتلوا."_s << u"killed 4 4 4 fighters SY02"_s;
        QTest::newRow("place between") << u"سقط في حلب عشرون قتيلا."_s << u"killed 20 20 20 SY02"_s;
        QTest::newRow("others") << u"قتل خمسة أشخاص وجرح 38 آخرون بهجوم في حلب."_s
                                << u"killed 5 5 5 SY02; wounded 38 38 38 SY02"_s;
        QTest::newRow("whose they are") << u"قتل سبعة من عناصر الشرطة في حلب."_s << u"killed 7 7 7 police SY02"_s;
        QTest::newRow("members") << u"قتل 20 شخصا بينهم خمسة أطفال وثلاث نساء في حلب."_s
                                 << u"killed 20 20 20 SY02; killed 5 5 5 children SY02; killed 3 3 3 women SY02"_s;
        QTest::newRow("list by place") << u"قتل 14 شخصا في حماة، وثلاثة في حمص، وسبعة في إدلب."_s
                                       << u"killed 14 14 14 SY05; killed 3 3 3 SY04; killed 7 7 7 SY07"_s;
        QTest::newRow("announced list") << u"وتوزع القتلى كالآتي: 28 في حلب، و21 في حماة."_s
                                        << u"killed 28 28 28 SY02; killed 21 21 21 SY05"_s;
        // places
        QTest::newRow("city and countryside") << u"قتل خمسة في دمشق وريفها."_s << u"killed 5 5 5 SY01 SY03"_s;
        QTest::newRow("countryside of the capital") << u"قتل خمسة في ريف دمشق."_s << u"killed 5 5 5 SY03"_s;
        QTest::newRow("in, joined") << u"قتل خمسة أشخاص بمدينة سراقب."_s << u"killed 5 5 5 SY07"_s;
        QTest::newRow("a landmark") << u"قتل خمسة في سراقب، على بعد 50 كيلومترا من حلب."_s << u"killed 5 5 5 SY07"_s;
        QTest::newRow("each of") << u"ثمانية شهداء في كل من سراقب وبنش."_s << u"killed 8 8 8 SY07; killed 8 8 8 SY07"_s;
        QTest::newRow("section") << u"حلب: 31 شهيدا\nوأصيبت طفلة في بلدة لا يعرفها أحد."_s
                                 << u"killed 31 31 31 SY02; wounded 1 1 1 children SY02"_s;
        // nobody, and other things
        QTest::newRow("nobody hurt") << u"انفجرت عبوة في حلب دون وقوع إصابات."_s << u"wounded 0 0 0 SY02"_s;
        for (const auto &[name, text] :
             {std::pair("captured", u"خطف مسلحون عشرين امرأة في حلب."_s),
              std::pair("displaced", u"نزوح مليوني شخص من حلب."_s),
              std::pair("vehicles", u"قتل مدني في انفجار سيارتين في حلب."_s.replace(u"قتل مدني في"_s, u"وقع"_s)),
              std::pair("rockets", u"سقطت عشرة صواريخ على حلب."_s), std::pair("money", u"خسارة مليوني دولار في حلب."_s),
              std::pair("distance", u"تبعد حلب 160 كيلومترا."_s),
              std::pair("buildings", u"دمر القصف ستمئة منزل في حلب."_s),
              std::pair("percentage", u"ارتفع عدد القتلى بنسبة 15% في حلب."_s)})
            QTest::newRow(name) << text << QString();
    }
    void figuresAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, figures);
        QCOMPARE(told(readText(text, "2016-06-15")), figures);
    }

    void daysAreRead_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("last");
        // the report is of Wednesday 15 June 2016
        QTest::newRow("today") << u"اليوم"_s << u"2016-06-15"_s << u"2016-06-15"_s;
        QTest::newRow("yesterday with its weekday") << u"أمس الثلاثاء"_s << u"2016-06-14"_s << u"2016-06-14"_s;
        QTest::newRow("weekday") << u"يوم الاثنين"_s << u"2016-06-13"_s << u"2016-06-13"_s;
        QTest::newRow("Levantine month") << u"في 3 حزيران"_s << u"2016-06-03"_s << u"2016-06-03"_s;
        QTest::newRow("two names of a month") << u"في 3 حزيران/يونيو 2016"_s << u"2016-06-03"_s << u"2016-06-03"_s;
        QTest::newRow("Maghreb month") << u"في 3 جوان 2016"_s << u"2016-06-03"_s << u"2016-06-03"_s;
        QTest::newRow("ordinal") << u"في الخامس من يونيو"_s << u"2016-06-05"_s << u"2016-06-05"_s;
        QTest::newRow("ordinal above ten") << u"في الحادي عشر من يونيو"_s << u"2016-06-11"_s << u"2016-06-11"_s;
        QTest::newRow("since the morning") << u"منذ ساعات الفجر"_s << u"2016-06-15"_s << u"2016-06-15"_s;
        QTest::newRow("began on") << u"في اشتباكات اندلعت مساء الاثنين"_s << u"2016-06-13"_s << u"2016-06-15"_s;
        QTest::newRow("past hours") << u"خلال الـ48 ساعة الماضية"_s << u"2016-06-13"_s << u"2016-06-15"_s;
    }
    void daysAreRead()
    {
        QFETCH(QString, words);
        QFETCH(QString, begin);
        QFETCH(QString, last);
        const Reading read = readText(u"قتل خمسة أشخاص في حلب %1."_s.arg(words), "2016-06-15");
        QCOMPARE(read.proposals.size(), 1U);
        QCOMPARE(isoDay(read.proposals[0].days.begin), begin);
        QCOMPARE(isoDay(read.proposals[0].days.last()), last);
    }

    void theTimeOfSayingIsNotThatOfTheEvent()
    {
        const Reading read =
            readText(u"أعلنت وزارة الصحة، اليوم الأربعاء، أن خمسة أشخاص قتلوا في حلب يوم الاثنين."_s, "2016-06-15");
        QCOMPARE(read.proposals.size(), 1U);
        QCOMPARE(isoDay(read.proposals[0].days.begin), u"2016-06-13"_s);
    }

    void anOlderTollIsARival()
    {
        const Reading read = readText(u"ارتفعت حصيلة القتلى في حلب إلى 133 قتيلا بعد أن كانت 71."_s, "2016-06-15");
        QCOMPARE(read.proposals.size(), 2U);
        QVERIFY(read.proposals[0].counted);
        QCOMPARE(read.proposals[1].rivalOf, 0);
        QVERIFY(!read.proposals[1].counted);
    }

    void membersArePartsOfTheirWhole()
    {
        const Reading read = readText(u"قتل 20 شخصا في حلب، أربعة منهم في مارع، وأصيب عشرة."_s, "2016-06-15");
        QCOMPARE(read.proposals.size(), 3U);
        QCOMPARE(read.proposals[1].partOf, 0);
        QCOMPARE(read.proposals[1].places, QStringList{u"مارع"_s});
        QCOMPARE(read.proposals[2].partOf, noProposal);
    }

    void everyWordListIsUnderstood()
    {
        for (const QString &language : {u"en"_s, u"ar"_s})
            QCOMPARE(lexiconOf(language).problems(), QStringList());
    }
};

QTEST_GUILESS_MAIN(ArabicReadingTest)
#include "tst_arabicreading.moc"
