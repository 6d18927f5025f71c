#include "mapdata/story/storychange.h"

#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

/// "a b=changed c": ids, with a caption where there is one.
Story storyOf(const QString &words)
{
    Story story;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        Scene scene;
        scene.id = word.section(u'=', 0, 0);
        scene.title = {scene.id.toUpper(), {}};
        scene.caption.english = word.section(u'=', 1);
        story.scenes.push_back(scene);
    }
    return story;
}

} // namespace

class StoryChangeTest : public QObject {
    Q_OBJECT

private slots:
    void aChangeSaysWhatItDid_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("words");
        QTest::newRow("added") << u"a"_s << u"a b"_s << u"add scene “\u2068B\u2069”"_s;
        QTest::newRow("removed") << u"a b"_s << u"b"_s << u"remove scene “\u2068A\u2069”"_s;
        QTest::newRow("edited") << u"a b"_s << u"a b=more"_s << u"edit scene “\u2068B\u2069”"_s;
        QTest::newRow("moved on") << u"a b c"_s << u"b c a"_s << u"move scene “\u2068A\u2069”"_s;
        QTest::newRow("moved back") << u"a b c"_s << u"c a b"_s << u"move scene “\u2068C\u2069”"_s;
        QTest::newRow("several") << u"a b c"_s << u"c=x a=y d"_s << u"change the scenes"_s;
        QTest::newRow("several added") << u""_s << u"a b"_s << u"change the scenes"_s;
    }
    void aChangeSaysWhatItDid()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, words);
        const StoryChange change{storyOf(before), storyOf(after)};
        QCOMPARE(wordsOf(change, Language::English), words);
        QCOMPARE(applied(storyOf(before), change), storyOf(after));
        QCOMPARE(applied(storyOf(after), change.inverse()), storyOf(before));
    }

    void whatOthersChangedStays()
    {
        const StoryChange change{storyOf(u"a b"_s), storyOf(u"a b=mine c"_s)};
        QCOMPARE(applied(storyOf(u"a=theirs b=mine c d"_s), change.inverse()), storyOf(u"a=theirs b d"_s));
    }

    void typingGoesOnInOneSceneOnly()
    {
        const StoryChange first{storyOf(u"a b"_s), storyOf(u"a=x b"_s)},
            second{storyOf(u"a=x b"_s), storyOf(u"a=xy b"_s)};
        const auto both = merged(first, second);
        QVERIFY(both);
        QCOMPARE(*both, (StoryChange{storyOf(u"a b"_s), storyOf(u"a=xy b"_s)}));
        QVERIFY(!merged(first, {storyOf(u"a=x b"_s), storyOf(u"a=x b=y"_s)}));
        QVERIFY(!merged(first, {storyOf(u"a=x b"_s), storyOf(u"b"_s)}));
        QVERIFY(!merged(second, first));
    }
};

QTEST_GUILESS_MAIN(StoryChangeTest)
#include "tst_storychange.moc"
