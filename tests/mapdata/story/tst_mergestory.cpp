#include "mapdata/story/mergestory.h"

#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

Scene sceneOf(const QString &id, const QString &title = {})
{
    Scene scene;
    scene.id = id;
    scene.title = {title.isEmpty() ? id : title, {}};
    return scene;
}

/// "a b=changed c": ids, with a title where it is another.
Story storyOf(const QString &words)
{
    Story story;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts))
        story.scenes.push_back(sceneOf(word.section(u'=', 0, 0), word.section(u'=', 1)));
    return story;
}

QString wordsOf(const Story &story)
{
    QStringList words;
    for (const Scene &scene : story.scenes)
        words << (scene.id == scene.title.english ? scene.id : scene.id + u'=' + scene.title.english);
    return words.join(u' ');
}

} // namespace

class MergeStoryTest : public QObject {
    Q_OBJECT

private slots:
    void bothSidesAreKept_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("merged");
        QTest::addColumn<QString>("twice");
        const auto row = [](const char *name, const char *base, const char *mine, const char *theirs,
                            const char *merged, const char *twice = "") {
            QTest::newRow(name) << QString::fromLatin1(base) << QString::fromLatin1(mine) << QString::fromLatin1(theirs)
                                << QString::fromLatin1(merged) << QString::fromLatin1(twice);
        };
        row("nothing anywhere", "", "", "", "");
        row("only mine", "a", "a b", "a", "a b");
        row("only theirs", "a", "a", "a b", "a b");
        row("added on both sides", "a", "a b", "a c", "a c b");
        row("added in front", "a", "a", "b a", "b a");
        row("the same added", "a", "a b", "a b", "a b");
        row("one name for two new ones", "a", "a b=mine", "a b=theirs", "a b=mine b-2=theirs");
        row("changed here", "a b", "a=x b", "a b", "a=x b");
        row("changed there", "a b", "a b", "a=y b", "a=y b");
        row("changed alike", "a", "a=x", "a=x", "a=x");
        row("changed on both sides", "a b", "a=x b", "a=y b", "a=x a-2=y b", "y");
        row("removed here", "a b", "b", "a b", "b");
        row("removed there", "a b", "a b", "b", "b");
        row("removed here, changed there", "a b", "b", "a=y b", "a=y b");
        row("removed there, changed here", "a b", "a=x b", "b", "a=x b");
        row("all removed there", "a b", "a b", "", "");
        row("moved there", "a b c", "a b c", "c a b", "c a b");
        row("moved here", "a b c", "c a b", "a b c", "c a b");
        row("moved here and there", "a b c", "c a b", "b a c", "c a b");
        row("moved there, added here", "a b", "a x b", "b a", "b x a");
        row("without a base", "", "a b", "b c", "a b c");
    }
    void bothSidesAreKept()
    {
        QFETCH(QString, base);
        QFETCH(QString, mine);
        QFETCH(QString, theirs);
        QFETCH(QString, merged);
        QFETCH(QString, twice);
        const MergedStory made = mergeStories(storyOf(base), storyOf(mine), storyOf(theirs));
        QCOMPARE(wordsOf(made.story), merged);
        QCOMPARE(made.changedByBoth.join(u' '), twice);
    }

    void whatTheStoryItselfSaysIsOfTheOneThatChangedIt()
    {
        Story base = storyOf(u"a"_s), mine = base, theirs = base;
        theirs.transition = 5;
        theirs.kept.insert(u"music"_s, u"oud"_s);
        theirs.keptScenes.append(u"hay"_s);
        const Story merged = mergeStories(base, mine, theirs).story;
        QCOMPARE(merged, theirs);
        mine.transition = 7;
        QCOMPARE(mergeStories(base, mine, theirs).story.transition, 7.0);
    }

    void noIdStandsTwiceAndNoSceneIsLost()
    {
        // Every pair of changes to three scenes: kept, changed, removed; one added on either side or not.
        const QStringList states{u"%1"_s, u"%1=m"_s, u""_s};
        const Story base = storyOf(u"a b"_s);
        QStringList sides;
        for (const QString &a : states)
            for (const QString &b : states)
                for (const QString &added : {u""_s, u"n=m"_s})
                    sides << (a.contains(u'%') ? a.arg(u'a') : a) + u' ' + (b.contains(u'%') ? b.arg(u'b') : b) + u' ' +
                                 added;
        for (const QString &mine : std::as_const(sides))
            for (QString theirs : std::as_const(sides)) {
                theirs.replace("=m"_L1, "=t"_L1);
                const Story merged = mergeStories(base, storyOf(mine), storyOf(theirs)).story;
                const QString words = wordsOf(merged);
                QSet<QString> ids, titles;
                for (const Scene &scene : merged.scenes) {
                    ids.insert(scene.id);
                    titles.insert(scene.title.english);
                }
                QVERIFY2(std::size_t(ids.size()) == merged.scenes.size(), qPrintable(words));
                for (const QString &changed : {u"m"_s, u"t"_s}) {
                    const bool was = mine.contains(u'=' + changed) || theirs.contains(u'=' + changed);
                    QVERIFY2(was == titles.contains(changed), qPrintable(mine + u" | "_s + theirs + u" -> "_s + words));
                }
            }
    }
};

QTEST_GUILESS_MAIN(MergeStoryTest)
#include "tst_mergestory.moc"
