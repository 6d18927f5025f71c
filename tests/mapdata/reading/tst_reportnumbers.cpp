#include "mapdata/reading/numbers.h"
#include "mapdata/reading/times.h"
#include "tests/mapdata/reading/readersupport.h"

using namespace sijill;
using namespace sijill::reading;
using namespace sijill::test;

namespace {

constexpr int open = Count::absent;

/// The first number phrase of a text.
std::optional<NumberPhrase> firstNumber(const QString &text, const QString &language)
{
    Marked words = marked(text, language);
    timesOf(words, dayOf("2016-06-15"));
    for (int i = 0; i < words.size(); ++i)
        if (auto number = numberAt(words, i, words.size()))
            return number;
    return std::nullopt;
}

} // namespace

class ReportNumbersTest : public QObject {
    Q_OBJECT

private slots:
    void aNumberIsReadAsItIsSaid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("low");
        QTest::addColumn<int>("best");
        QTest::addColumn<int>("high");
        const auto row = [](const QString &text, int low, int best, int high) {
            QTest::newRow(qPrintable(text)) << text << u"en"_s << low << best << high;
        };
        row(u"12 people"_s, 12, 12, 12);
        row(u"١٢ شخصا"_s, 12, 12, 12);
        row(u"۱۲ people"_s, 12, 12, 12);
        row(u"1,100 people"_s, 1100, 1100, 1100);
        row(u"70,000 people"_s, 70000, 70000, 70000);
        row(u"sixty three people"_s, 63, 63, 63);
        row(u"sixty-three people"_s, 63, 63, 63);
        row(u"one hundred and five people"_s, 105, 105, 105);
        row(u"two thousand three hundred people"_s, 2300, 2300, 2300);
        row(u"two dozen people"_s, 24, 24, 24);
        row(u"a score of people"_s, 20, 20, 20);
        row(u"over a score of fighters"_s, 20, 20, open);
        row(u"1.2 million people"_s, 1200000, 1200000, 1200000);
        row(u"at least 62 people"_s, 62, 62, open);
        row(u"no fewer than nine people"_s, 9, 9, open);
        row(u"more than 25 people"_s, 25, 25, open);
        row(u"as many as 100 people"_s, open, 100, 100);
        row(u"nearly 40 people"_s, open, 40, 40);
        row(u"about 30 people"_s, 30, 30, 30);
        row(u"some eight people"_s, 8, 8, 8);
        row(u"between 100 and 200 people"_s, 100, open, 200);
        row(u"10 to 15 people"_s, 10, open, 15);
        row(u"3-5 people"_s, 3, open, 5);
        row(u"two or three people"_s, 2, open, 3);
        row(u"dozens of people"_s, 24, open, open);
        row(u"hundreds of people"_s, 200, open, open);
        row(u"tens of thousands of people"_s, 20000, open, open);
        row(u"several people"_s, 2, open, open);
        row(u"three more people"_s, 3, 3, 3);
        row(u"another 15 people"_s, 15, 15, 15);
        const auto arabic = [](const QString &text, int low, int best, int high) {
            QTest::newRow(qPrintable(text)) << text << u"ar"_s << low << best << high;
        };
        arabic(u"ثلاثة وستون قتيلا"_s, 63, 63, 63);
        arabic(u"ثلاث وستين امرأة"_s, 63, 63, 63);
        arabic(u"أربعة عشر قتيلا"_s, 14, 14, 14);
        arabic(u"أحد عشر قتيلا"_s, 11, 11, 11);
        arabic(u"اثنا عشر طفلا"_s, 12, 12, 12);
        arabic(u"مئة وأربعة أشخاص"_s, 104, 104, 104);
        arabic(u"مائة وتسعة وعشرين شهيدا"_s, 129, 129, 129);
        arabic(u"ثلاثمئة وخمسون شخصا"_s, 350, 350, 350);
        arabic(u"ألفان وثلاثمئة شخص"_s, 2300, 2300, 2300);
        arabic(u"ثلاثة آلاف شخص"_s, 3000, 3000, 3000);
        arabic(u"20 ألف شخص"_s, 20000, 20000, 20000);
        arabic(u"ما لا يقل عن 40 مدنيا"_s, 40, 40, open);
        arabic(u"أكثر من خمسين مدنيا"_s, 50, 50, open);
        arabic(u"نحو 110 جرحى"_s, 110, 110, 110);
        arabic(u"عشرات المدنيين"_s, 24, open, open);
        arabic(u"عدد من المدنيين"_s, 2, open, open);
    }
    void aNumberIsReadAsItIsSaid()
    {
        QFETCH(QString, text);
        QFETCH(QString, language);
        const auto number = firstNumber(text, language);
        QVERIFY(number);
        QTEST(number->count.low, "low");
        QTEST(number->count.best, "best");
        QTEST(number->count.high, "high");
    }

    void whatCountsNoPeopleIsNoNumber_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",
                                 "25 kilometers",
                                 "40km away",
                                 "3 min read",
                                 "35% of the toll",
                                 "around 30 percent",
                                 "Resolution 2254",
                                 "since 2011",
                                 "24-hour ultimatum",
                                 "a 12-year-old",
                                 "$5",
                                 "phone +44 20 7946 0018",
                                 "at 00:22",
                                 "1938 GMT",
                                 "Day 672",
                                 "February 5, 2012",
                                 "5 February 2012",
                                 "24.11.2012",
                                 "two years",
                                 "the past 72 hours",
                                 "six provinces",
                                 "the Su-24 fell",
                                 "under the age of five",
                                 "a man aged 40"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void whatCountsNoPeopleIsNoNumber()
    {
        QFETCH(QString, text);
        const auto number = firstNumber(text, u"en"_s);
        QVERIFY2(!number, number ? qPrintable(QString::number(number->count.best)) : "");
    }

    void timesAreCountedBackFromTheReport_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("last");
        const auto row = [](const QString &text, const char *begin, const char *last) {
            QTest::newRow(qPrintable(text)) << text << QString::fromLatin1(begin) << QString::fromLatin1(last);
        };
        // the report is of Wednesday, 15 June 2016
        row(u"five died today"_s, "2016-06-15", "2016-06-15");
        row(u"five died yesterday"_s, "2016-06-14", "2016-06-14");
        row(u"five died on Monday"_s, "2016-06-13", "2016-06-13");
        row(u"five died on Thursday and Friday"_s, "2016-06-09", "2016-06-10");
        row(u"five died on Wednesday"_s, "2016-06-15", "2016-06-15");
        row(u"five died on March 20"_s, "2016-03-20", "2016-03-20");
        row(u"five died on 20 December"_s, "2015-12-20", "2015-12-20");
        row(u"five died on Sunday, February 5, 2012"_s, "2012-02-05", "2012-02-05");
        row(u"five died in October 2013"_s, "2013-10-01", "2013-10-31");
        row(u"five died in May"_s, "2016-05-01", "2016-05-31");
        row(u"five died in the past 72 hours"_s, "2016-06-12", "2016-06-15");
        row(u"five died over the last week"_s, "2016-06-08", "2016-06-15");
        row(u"five died two days earlier"_s, "2016-06-13", "2016-06-13");
        row(u"five died since September"_s, "2015-09-01", "2016-06-15");
        row(u"five died since 2014"_s, "2014-01-01", "2016-06-15");
        row(u"five died on 2016-06-01"_s, "2016-06-01", "2016-06-01");
        row(u"قتل خمسة أمس الثلاثاء"_s, "2016-06-14", "2016-06-14");
        row(u"قتل خمسة يوم الجمعة"_s, "2016-06-10", "2016-06-10");
        row(u"قتل خمسة في 18 كانون الأول 2012"_s, "2012-12-18", "2012-12-18");
        row(u"قتل خمسة في 3 مايو الماضي"_s, "2016-05-03", "2016-05-03");
        row(u"قتل خمسة خلال الساعات الـ24 الماضية"_s, "2016-06-14", "2016-06-15");
        row(u"قتل خمسة منذ عام 2011"_s, "2011-01-01", "2016-06-15");
    }
    void timesAreCountedBackFromTheReport()
    {
        QFETCH(QString, text);
        Marked words = marked(text, languageOfText(text));
        const auto times = timesOf(words, dayOf("2016-06-15"));
        QCOMPARE(times.size(), 1U);
        QTEST(isoDay(times.front().days.begin), "begin");
        QTEST(isoDay(times.front().days.last()), "last");
    }

    void impossibleDatesAreNone()
    {
        QVERIFY(!dateSpan(30, 2, 2016));
        QVERIFY(!latestDate(31, 4, 0));
        Marked words = marked(u"five died on Feb. 30, 2016 in Homs"_s);
        for (const TimePhrase &time : timesOf(words, dayOf("2016-06-15")))
            QVERIFY(time.kind != TimePhrase::Kind::Day);
    }
};

QTEST_GUILESS_MAIN(ReportNumbersTest)
#include "tst_reportnumbers.moc"
