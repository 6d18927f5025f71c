#include "mapdata/problems.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sijill;

class ProblemsTest : public QObject {
    Q_OBJECT

    static Problem about(const QString &text, const QString &file = u"a.csv"_s, const QString &where = {})
    {
        return {Problem::Severity::Warning, file, where, text};
    }

private slots:
    void whatATerminalWouldObeyIsShown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("plain") << u"Homs, حمص.csv"_s << u"Homs, حمص.csv"_s;
        QTest::newRow("escape") << u"a\x1b[31mb"_s << u"a\\x1b[31mb"_s;
        QTest::newRow("bell, tab, line end") << u"\a\t\n"_s << u"\\x07\\x09\\x0a"_s;
        QTest::newRow("delete") << u"\x7f"_s << u"\\x7f"_s;
        QTest::newRow("of eight bits") << QString(QChar(0x9b)) << u"\\x9b"_s;
        QTest::newRow("turned round") << QString(QChar(0x202e)) + u"gpj.exe"_s << u"\\u202egpj.exe"_s;
    }
    void whatATerminalWouldObeyIsShown()
    {
        QFETCH(QString, text);
        QTEST(visible(text), "shown");
        QTEST(oneLine(about(text, {})), "shown");
        QCOMPARE(oneLine(about(u"is empty"_s, text)).contains(QChar(0x1b)), false);
    }

    void fewProblemsStayAsTheyAre()
    {
        QVERIFY(grouped({}).empty());
        const Problems few{about(u"“1” is odd"_s), about(u"“2” is odd"_s), about(u"is empty"_s)};
        QVERIFY(grouped(few) == few);
    }

    void aFewMoreOfAKindAreToldByName()
    {
        Problems some;
        for (int i = 0; i < 10; ++i)
            some.push_back(about(u"“k%1” is not in the atlas"_s.arg(i)));
        some.push_back(about(u"something else"_s));
        QVERIFY(grouped(some) == some);
        some.push_back(about(u"“k10” is not in the atlas"_s));
        QCOMPARE(grouped(some).size(), std::size_t(5 + 1 + 1));
    }

    void aCrowdOfAKindIsItsFirstAndANumber()
    {
        Problems many;
        for (int i = 0; i < 100'000; ++i) {
            many.push_back(about(u"“k%1” is not in the atlas"_s.arg(i), u"a.csv"_s, u"line %1"_s.arg(i)));
            if (i == 50'000)
                many.push_back(about(u"something else"_s));
            if (i % 50'000 == 0)
                many.push_back(about(u"“x” is not in the atlas"_s, u"b.csv"_s)); // of another file
        }
        const Problems few = grouped(many);
        QCOMPARE(few.size(), std::size_t(5 + 1 + 1 + 2));
        QCOMPARE(few[0], many[0]);
        QCOMPARE(few[1].file, u"b.csv"_s); // where it stood
        const auto more =
            std::ranges::find_if(few, [](const Problem &p) { return p.text.contains(QLocale().toString(99'995)); });
        QVERIFY(more != few.end());
        QVERIFY(more->text.contains(u"“k4”") && more->where.isEmpty() && more->file == u"a.csv"_s);
        QVERIFY(grouped(few) == few);
    }

    void graverProblemsAreAKindOfTheirOwn()
    {
        Problems many(10, about(u"is odd"_s));
        many.push_back({Problem::Severity::Error, u"a.csv"_s, {}, u"is odd"_s});
        QCOMPARE(grouped(many).back(), many.back());
    }
};

QTEST_GUILESS_MAIN(ProblemsTest)
#include "tst_problems.moc"
