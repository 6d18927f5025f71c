#include "widgets/symbology/stackchange.h"

#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

LayerEntry entryNamed(const QString &id)
{
    auto layer = std::make_shared<VectorLayer>();
    layer->name = id;
    layer->file = id;
    LayerEntry entry = entryOf(std::move(layer));
    entry.id = id;
    entry.added = true;
    return entry;
}

LayerStack stackOf(const QString &ids)
{
    LayerStack stack;
    for (const QString &id : ids.split(u' ', Qt::SkipEmptyParts))
        stack = stack.inserted(entryNamed(id), stack.size());
    return stack;
}

QString idsOf(const LayerStack &stack)
{
    QStringList ids;
    for (const LayerEntry &entry : stack.entries())
        if (!entry.isIncidents())
            ids << entry.id;
    return ids.join(u' ');
}

LayerStack withOpacity(const LayerStack &stack, const QString &id, double opacity)
{
    LayerStyle style = stack.find(id)->style;
    style.opacity = opacity;
    return stack.restyled(id, style);
}

} // namespace

class StackChangeTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsNoChange()
    {
        QVERIFY(changeBetween({}, {}).isEmpty());
        QVERIFY(changeBetween(stackOf(u"a b"_s), stackOf(u"a b"_s)).isEmpty());
    }

    void aChangeIsDoneAndUndone_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("added") << u"a b"_s << u"a c b"_s;
        QTest::newRow("removed") << u"a b c"_s << u"a c"_s;
        QTest::newRow("moved") << u"a b c"_s << u"c a b"_s;
        QTest::newRow("all at once") << u"a b c"_s << u"d c a"_s;
        QTest::newRow("all gone") << u"a b"_s << QString();
    }
    void aChangeIsDoneAndUndone()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const LayerStack one = stackOf(before), other = stackOf(after);
        const StackChange change = changeBetween(one, other);
        QVERIFY(!change.isEmpty());
        QCOMPARE(idsOf(applied(one, change)), after);
        QCOMPARE(idsOf(applied(other, change.inverse())), before);
    }

    void layersThatCameSinceStay()
    {
        const StackChange change = changeBetween(stackOf(u"a b"_s), stackOf(u"b"_s));
        QCOMPARE(idsOf(applied(stackOf(u"b new"_s), change.inverse())), u"a b new"_s);
        // One that is not there any more is no obstacle.
        QCOMPARE(idsOf(applied(stackOf(u"new"_s), change)), u"new"_s);
        // What came back by another way stands once.
        QCOMPARE(idsOf(applied(stackOf(u"a b"_s), change.inverse())), u"a b"_s);
    }

    void stylesComeBack()
    {
        const LayerStack before = stackOf(u"a b"_s), after = withOpacity(before, u"a"_s, 0.5);
        const StackChange change = changeBetween(before, after);
        QVERIFY(!change.isEmpty());
        QCOMPARE(applied(before, change).find(u"a"_s)->style.opacity, 0.5);
        QCOMPARE(applied(after, change.inverse()).find(u"a"_s)->style.opacity, 1.0);
        QCOMPARE(idsOf(applied(before, change)), u"a b"_s);
        // Also that of the incidents.
        LayerStyle hidden;
        hidden.visible = false;
        const LayerStack without = before.restyled(incidentsId, hidden);
        QVERIFY(!applied(before, changeBetween(before, without)).showsIncidents());
    }

    void aSliderIsOneStep()
    {
        const LayerStack one = stackOf(u"a b"_s), two = withOpacity(one, u"a"_s, 0.8),
                         three = withOpacity(two, u"a"_s, 0.3);
        const auto both = merged(changeBetween(one, two), changeBetween(two, three));
        QVERIFY(both);
        QCOMPARE(both->restyled.front().before.opacity, 1.0);
        QCOMPARE(both->restyled.front().after.opacity, 0.3);
        QVERIFY(!merged(changeBetween(one, two), changeBetween(two, withOpacity(two, u"b"_s, 0.3))));
        QVERIFY(!merged(changeBetween(one, two), changeBetween(two, two.removed(u"b"_s))));
        QVERIFY(!merged(changeBetween(one, two), changeBetween(two, two.shown(u"a"_s, false))));
    }
};

QTEST_GUILESS_MAIN(StackChangeTest)
#include "tst_stackchange.moc"
