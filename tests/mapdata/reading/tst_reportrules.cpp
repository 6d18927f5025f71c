// Each rule of the reader on a sentence or two of its own: what is proposed, where, when, and what it is to the others.
#include "tests/mapdata/reading/readersupport.h"

using namespace sijill;
using namespace sijill::reading;
using namespace sijill::test;

namespace {

QString roleWord(reading::Role role)
{
    switch (role) {
    case reading::Role::Total:
        return u"total"_s;
    case reading::Role::Part:
        return u"part"_s;
    case reading::Role::Repeat:
        return u"repeat"_s;
    case reading::Role::Rival:
        return u"rival"_s;
    case reading::Role::Background:
        return u"background"_s;
    case reading::Role::Zero:
        return u"zero"_s;
    }
    return {};
}

/// "killed 5 total; wounded 3 total", in the order of the text.
QString figuresIn(const QString &text)
{
    QStringList lines;
    for (const Proposal &p : readText(text, "2016-06-15").proposals)
        lines << u"%1 %2 %3"_s.arg(p.measure == reading::Measure::Killed ? u"killed"_s : u"wounded"_s)
                     .arg(p.count.best == Count::absent ? p.count.low : p.count.best)
                     .arg(roleWord(p.role));
    return lines.join(u"; "_s);
}

QString daysIn(const QString &text)
{
    QStringList lines;
    for (const Proposal &p : readText(text, "2016-06-15").proposals)
        lines << (!p.days.isValid()
                      ? u"open"_s
                      : isoDay(p.days.begin) + (p.days.length() > 1 ? u"/"_s + isoDay(p.days.last()) : QString()));
    return lines.join(u"; "_s);
}

QString areasIn(const QString &text)
{
    QStringList lines;
    for (const Proposal &p : readText(text, "2016-06-15").proposals)
        lines << p.governorates.join(u'+');
    return lines.join(u"; "_s);
}

void addRows(const std::vector<std::pair<QString, QString>> &rows)
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wanted");
    for (const auto &[text, wanted] : rows)
        QTest::newRow(qPrintable(text)) << text << wanted;
}

} // namespace

class ReportRulesTest : public QObject {
    Q_OBJECT

private slots:
    void whoWasLostIsCounted_data()
    {
        addRows({{u"The survey lost three computers."_s, QString()},
                 {u"One in five was younger than 15."_s, QString()},
                 {u"The village of Kafr Nabl mourns. Binnish lost four."_s, u"killed 4 total"_s},
                 {u"A teacher lost two brothers in Homs."_s, u"killed 2 total"_s},
                 {u"A man and his wife were killed in Homs."_s, u"killed 1 total; killed 1 total"_s},
                 {u"A shell killed one civilian, a 30-year-old woman, in Homs."_s, u"killed 1 total"_s},
                 {u"A shell killed three people in Homs: a woman and her two sons."_s,
                  u"killed 3 total; killed 1 part; killed 2 part"_s},
                 {u"The raid led to 12 reported fatalities in Homs."_s, u"killed 12 total"_s},
                 {u"Nine of the wounded in Homs could not be saved."_s, u"killed 9 total"_s},
                 {u"Civilians killed: 12"_s, u"killed 12 total"_s},
                 {u"A raid on Homs killed 20 people. Five of those arrested were freed."_s, u"killed 20 total"_s},
                 {u"13 men of one cell died in Homs."_s, u"killed 13 total"_s},
                 {u"A boy of 12 died in Homs."_s, u"killed 1 total"_s},
                 {u"قتل رجل وطفلتاه في حمص."_s, u"killed 1 total; killed 2 total"_s},
                 {u"قتل جنديان من الحرس على الأقل في حمص."_s, u"killed 2 total"_s},
                 {u"يرتفع إلى 40 عدد القتلى في حمص."_s, u"killed 40 total"_s}});
    }
    void whoWasLostIsCounted()
    {
        QFETCH(QString, text);
        QTEST(figuresIn(text), "wanted");
    }

    void daysAreThoseOfTheEvent_data()
    {
        addRows(
            {{u"(Beirut, June 13, 2016) - A raid killed six people in Homs on June 2, 2016, Watch said today."_s,
              u"2016-06-02"_s},
             {u"Overview, 6-12 June 2016\n\nFive people were killed in Homs."_s, u"2016-06-06/2016-06-12"_s},
             {u"Between 3 and 5 June, shelling killed five people in Homs."_s, u"2016-06-03/2016-06-05"_s},
             {u"From June 8-10, 2016, shelling killed five people in Homs."_s, u"2016-06-08/2016-06-10"_s},
             {u"A raid killed five people in Homs on June 9. On the same day two people were killed in Hama."_s,
              u"2016-06-09; 2016-06-09"_s},
             {u"A bomb near the Friday market killed five people in Homs on June 9."_s, u"2016-06-09"_s},
             {u"A man died in Homs on Monday of wounds he had sustained a week ago."_s, u"2016-06-13"_s},
             {u"Soldiers killed 20 fighters in Homs over the past day."_s, u"2016-06-14/2016-06-15"_s},
             {u"It was the deadliest raid in Homs since April, when a missile killed 12 people."_s,
              u"2016-04-01/2016-04-30"_s},
             {u"Three people were killed in shelling of Homs over the weekend."_s, u"2016-06-11/2016-06-12"_s},
             {u"On the last Sunday of May a mine killed 14 people in Hama. Ten days earlier a blast had killed three brothers in Homs."_s,
              u"2016-05-29; 2016-05-19"_s},
             {u"On June 6 gunmen killed four people in Homs."_s, u"2016-06-06"_s},
             {u"Since the start of the year 361 people have been killed in Syria, compared with 402 in the same period of 2015."_s,
              u"2016-01-01/2016-06-15; 2015-01-01/2015-06-15"_s},
             {u"Guards opened fire in Homs on 12 May 2016. Nine prisoners were shot dead."_s, u"2016-05-12"_s},
             {u"13 men died in Homs within two weeks of the raid."_s, u"2016-06-15"_s},
             {u"Since June 11, shelling has killed five people in Homs, the council said on Monday."_s,
              u"2016-06-11/2016-06-13"_s},
             {u"Since January, raids have killed 34 people, 11 of them civilians, and wounded 41."_s,
              u"2016-01-01/2016-06-15; 2016-01-01/2016-06-15; 2016-01-01/2016-06-15"_s},
             {u"وثق المكتب مقتل تسعة أشخاص في درعا خلال الأسبوع الممتد من 8 حزيران إلى 14 حزيران. ويوم الأربعاء قتل شابان في طفس."_s,
              u"2016-06-08/2016-06-14; 2016-06-08"_s},
             {u"قتل 48 شخصا في هجوم على حمص منذ فجر الأحد الماضي."_s, u"2016-06-12/2016-06-15"_s},
             {u"More than 300,000 people have been killed in Syria since the war began."_s,
              u"2011-03-15/2016-06-15"_s}});
    }
    void daysAreThoseOfTheEvent()
    {
        QFETCH(QString, text);
        QTEST(daysIn(text), "wanted");
    }

    void placesAreThoseOfTheFigure_data()
    {
        addRows(
            {{u"Five people were killed in rebel-held Saraqib."_s, u"SY07"_s},
             {u"Homs and Hama were hit worst, with 17 and 14 killed respectively."_s, u"SY04; SY05"_s},
             {u"The raid on Saraqib killed nine people who waited for the Aleppo train."_s, u"SY07"_s},
             {u"Shelling killed nine people in Homs and Hama. Fifty more were wounded in the two governorates."_s,
              u"SY04+SY05; SY04+SY05"_s},
             {u"Two attacks in Syria's coastal provinces of Tartus and Latakia killed 31 people."_s, u"SY10+SY06"_s},
             {u"A raid killed five people in Homs and Hama. Nine people were wounded in both raids."_s,
              u"SY04+SY05; SY04+SY05"_s},
             {u"Five people were killed in Qatana, southwest of Damascus."_s, u"SY03"_s},
             {u"Strikes killed five people in Tyre, Lebanon, and two in Sidon. A rocket wounded three people in the Israeli city of Haifa."_s,
              u"South Governorate; South Governorate; Haifa District"_s},
             {u"A sniper wounded a girl in Homs.\n\nThe conflict has claimed 377,000 lives."_s, u"SY04; "_s},
             {u"A missile in Kobani killed three people."_s, u"SY02"_s},
             {u"A raid in Homs killed two people. Shelling killed 34 people and injured 98 across the country."_s,
              u"SY04; ; "_s},
             {u"61 people have died in the steppe of Hama and Homs since December, and 85 have been wounded."_s,
              u"SY05+SY04; SY05+SY04"_s},
             {u"A raid in Homs wounded two people. In 2015 there were 87 deaths."_s, u"SY04; "_s},
             {u"سقط برميلان في حلب فقتل 15 شخصاً."_s, u"SY02"_s},
             {u"قتل 20 مدنياً في سوريا. توزع القتلى على حمص (9) وحماة (4)."_s, u"; SY04; SY05"_s}});
    }
    void placesAreThoseOfTheFigure()
    {
        QFETCH(QString, text);
        QTEST(areasIn(text), "wanted");
    }

    void figuresAreToldApart_data()
    {
        addRows(
            {{u"Raids killed 19 people in Syria. Eight died in Homs, six in Hama and five in Idlib."_s,
              u"killed 19 total; killed 8 part; killed 6 part; killed 5 part"_s},
             {u"Raids killed 19 people in Homs. In another attack, gunmen shot dead three civilians in Homs, activists said."_s,
              u"killed 19 total; killed 3 total"_s},
             {u"A raid killed 40 people in Homs. It had been 22 at noon."_s, u"killed 40 total; killed 22 rival"_s},
             {u"Two attacks killed 37 people in Syria -- 22 in Banias and 15 in Jableh."_s,
              u"killed 37 total; killed 22 part; killed 15 part"_s},
             {u"A bomb killed nine people and injured 16 in Homs. The dead are five men, three women and a girl of four."_s,
              u"killed 9 total; wounded 16 total; killed 5 part; killed 3 part; killed 1 part"_s},
             {u"Mines killed eight children in three incidents: three in Mayadin, four in Hajin and one in Baghouz."_s,
              u"killed 8 total; killed 3 part; killed 4 part; killed 1 part"_s},
             {u"Raids wounded 40 people in Homs. A hospital in the city received 17 wounded."_s,
              u"wounded 40 total; wounded 17 part"_s}});
    }
    void figuresAreToldApart()
    {
        QFETCH(QString, text);
        QTEST(figuresIn(text), "wanted");
    }
};

QTEST_GUILESS_MAIN(ReportRulesTest)
#include "tst_reportrules.moc"
