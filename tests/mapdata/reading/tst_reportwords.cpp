#include "mapdata/reading/arabicclitics.h"
#include "tests/mapdata/reading/readersupport.h"

using namespace sijill;
using namespace sijill::reading;
using namespace sijill::test;

class ReportWordsTest : public QObject {
    Q_OBJECT

private slots:
    void anEmptyTextHasNoSentences()
    {
        for (const QString &text : {QString(), u" \n \n"_s, QString(QChar(0)), u"\ufeff"_s})
            QVERIFY(wordsOf(text, 0, u"en"_s).tokens.empty() || !text.trimmed().isEmpty());
        QVERIFY(wordsOf({}, 0, u"en"_s).sentences.empty());
    }

    void sentencesEndAtStopsAndNotAtRanksAndTitles_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        QTest::newRow("two") << u"Five died. Three were hurt."_s << 2;
        QTest::newRow("general") << u"Gen. Ali said five died."_s << 1;
        QTest::newRow("lieutenant general") << u"Lt. Gen. Zaid spoke. Dr. Hussein did not."_s << 2;
        QTest::newRow("number") << u"The raid hit School No. 5 in Idlib."_s << 1;
        QTest::newRow("initials") << u"The U.S. military and the U.N. agreed."_s << 1;
        QTest::newRow("initial of a name") << u"John F. Kerry arrived."_s << 1;
        QTest::newRow("month") << u"On Sept. 3 five died."_s << 1;
        QTest::newRow("lines") << u"Title\nFive died.\n\nThree more."_s << 3;
        QTest::newRow("a line goes on")
            << u"Five people were killed on Friday in the town of\nDaraya. Three were hurt."_s << 2;
        QTest::newRow("Arabic question") << u"من قتل؟ لا أحد يعرف."_s << 2;
    }
    void sentencesEndAtStopsAndNotAtRanksAndTitles()
    {
        QFETCH(QString, text);
        const auto language = languageOfText(text);
        QTEST(int(wordsOf(text, 0, language).sentences.size()), "count");
    }

    void wordsKeepTheirPlaceInTheText()
    {
        const QString text = u"At al-Bab, 1,100 people (24-hour); Idlib's men."_s;
        const Words words = wordsOf(text, 0, u"en"_s);
        for (const Token &token : words.tokens)
            QVERIFY(token.begin < token.end && token.end <= text.size());
        QStringList forms;
        for (const Token &token : words.tokens)
            forms << token.form;
        QCOMPARE(forms, (QStringList{u"at"_s, u"al-bab"_s, u","_s, u"1,100"_s, u"people"_s, u"("_s, u"24-hour"_s,
                                     u")"_s, u";"_s, u"idlib"_s, u"men"_s, u"."_s}));
        QVERIFY(words.tokens[1].isCapital);
        QVERIFY(words.tokens[9].possessive);
    }

    void theHeaderOfASavedPageIsNotRead()
    {
        QCOMPARE(beginOfBody(u"Five died."), 0);
        QCOMPARE(beginOfBody(u"http://a.example\nDate: 1\n\nFive died."), 26);
        QCOMPARE(beginOfBody(u"http://a.example has no blank line\nFive died."), 0);
        QCOMPARE(beginOfBody(u"https://a.example\r\n\r\nFive"), 21);
    }

    void theLanguageIsThatOfMostLetters()
    {
        QCOMPARE(languageOfText(u"Five died in حمص"), u"en"_s);
        QCOMPARE(languageOfText(u"قتل خمسة في Homs"), u"ar"_s);
        QCOMPARE(languageOfText(u"123"), u"en"_s);
    }

    void arabicWordsAreKnownBehindWhatIsWrittenWithThem_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("bare");
        QTest::newRow("and") << u"وثلاثه"_s << u"ثلاثه"_s;
        QTest::newRow("in") << u"بدمشق"_s << u"دمشق"_s;
        QTest::newRow("and in the") << u"وبالمدينه"_s << u"مدينه"_s;
        QTest::newRow("for the") << u"للمدنيين"_s << u"مدنيين"_s;
        QTest::newRow("the") << u"القتلي"_s << u"قتلي"_s;
    }
    void arabicWordsAreKnownBehindWhatIsWrittenWithThem()
    {
        QFETCH(QString, word);
        QFETCH(QString, bare);
        const auto forms = bareForms(word);
        QVERIFY(std::ranges::any_of(forms, [&](const BareForm &form) { return form.form == bare; }));
        QCOMPARE(forms.front().form, word);
    }

    void vowelSignsAndLetterVariantsMakeNoDifference()
    {
        QCOMPARE(foldedWord(u"قُتِلَ"), foldedWord(u"قتل"));
        QCOMPARE(foldedWord(u"إدلب"), foldedWord(u"ادلب"));
        QCOMPARE(foldedWord(u"حمـــص"), foldedWord(u"حمص"));
        QCOMPARE(foldedWord(u"Évreux’s"), u"evreux's"_s);
    }

    void everyWordListIsRead()
    {
        for (const QString &language : {u"en"_s, u"ar"_s}) {
            QVERIFY(!lexiconOf(language).isEmpty());
            QCOMPARE(lexiconOf(language).problems(), QStringList());
        }
        QVERIFY(Lexicon::load(u"/nowhere"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ReportWordsTest)
#include "tst_reportwords.moc"
