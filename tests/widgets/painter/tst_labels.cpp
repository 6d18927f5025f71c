#include "widgets/painter/clearance.h"
#include "widgets/painter/labels.h"
#include "widgets/painter/lettering.h"
#include "widgets/theme/fonts.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

class LabelsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { loadFonts(); }
    void nothingGivesNothing();
    void noTwoNamesOverlapAndNoneIsOnSomethingCovered();
    void importantTownsComeFirst();
    void moreTownsAreNamedAsOneZoomsIn();
    void stepsOfTheScaleNeverCrowd();
    void aGroupIsNamedOnce();
    void capitalsAreForScriptsThatHaveThem();
    void arabicNamesStandToTheLeftOfTheirPoint();
    void longWordsAreCutAndLinesBroken();
    void aNameIsShortenedBeforeItIsLeftOut();
    void aFigureIsReadBeforeThatThereIsNone();
    void noNameCrossesTheEdgeOfAFramedView();
    void aCutLatinNameHasItsDotsAtItsEnd();

private:
    static std::vector<Label> towns(int count);
    static QRectF onPlane(const PlacedLabel &placed, const std::vector<Label> &labels, double scale)
    {
        return placed.box.translated(labels[placed.label].at * scale);
    }
    const QLocale m_english{QLocale::English};
};

std::vector<Label> LabelsTest::towns(int count)
{
    std::vector<Label> labels;
    QRandomGenerator random(7);
    for (int i = 0; i < count; ++i) {
        Label label;
        label.text = u"Town number %1"_s.arg(i);
        label.at = World(0.6 + random.bounded(0.02), 0.39 + random.bounded(0.02));
        label.rank = static_cast<quint8>(1 + random.bounded(5));
        label.clearance = 2;
        labels.push_back(label);
    }
    return labels;
}

void LabelsTest::nothingGivesNothing()
{
    QVERIFY(placeLabels({}, 1000, {}, m_english).empty());
    QVERIFY(placeLabels({Label{}}, Viewport::scaleOf(12), {}, m_english).empty());
}

void LabelsTest::noTwoNamesOverlapAndNoneIsOnSomethingCovered()
{
    const std::vector<Label> labels = towns(400);
    const double scale = Viewport::scaleOf(10.5);
    const std::vector<QRectF> covered{QRectF(labels[0].at * scale, QSizeF(300, 200))};
    const std::vector<PlacedLabel> placed = placeLabels(labels, scale, covered, m_english);
    QVERIFY(placed.size() > 40);
    for (std::size_t a = 0; a < placed.size(); ++a) {
        QVERIFY(!onPlane(placed[a], labels, scale).intersects(covered[0]));
        for (std::size_t b = a + 1; b < placed.size(); ++b)
            QVERIFY(!onPlane(placed[a], labels, scale).intersects(onPlane(placed[b], labels, scale)));
    }
}

void LabelsTest::importantTownsComeFirst()
{
    std::vector<Label> labels = towns(2);
    labels[0].at = labels[1].at + World(1e-7, 0); // one over the other: only one can be named
    labels[0].rank = 4;
    labels[1].rank = 1;
    const std::vector<PlacedLabel> placed = placeLabels(labels, Viewport::scaleOf(9), {}, m_english);
    QCOMPARE(placed.front().label, 1U);
}

void LabelsTest::moreTownsAreNamedAsOneZoomsIn()
{
    const std::vector<Label> labels = towns(300);
    std::size_t before = 0;
    for (const double zoom : {5.0, 7.0, 9.0, 11.0, 13.0}) {
        const std::size_t now = placeLabels(labels, Viewport::scaleOf(zoom), {}, m_english).size();
        QVERIFY(now >= before);
        before = now;
    }
    QCOMPARE(before, labels.size());
}

void LabelsTest::stepsOfTheScaleNeverCrowd()
{
    const std::vector<Label> labels = towns(300);
    for (const double zoom : {7.1, 8.24, 9.99}) {
        const double scale = Viewport::scaleOf(zoom);
        const double step = labelScale(scale);
        QVERIFY(step <= scale * (1 + 1e-9) && step > scale * 0.8);
        QCOMPARE(labelScale(step), step);
        const std::vector<PlacedLabel> placed = placeLabels(labels, step, {}, m_english);
        for (std::size_t a = 0; a < placed.size(); ++a) {
            for (std::size_t b = a + 1; b < placed.size(); ++b)
                QVERIFY(!onPlane(placed[a], labels, scale).intersects(onPlane(placed[b], labels, scale)));
        }
    }
}

void LabelsTest::aGroupIsNamedOnce()
{
    std::vector<Label> labels = towns(3);
    for (Label &label : labels) {
        label.kind = LabelKind::Country;
        label.clearance = 0;
        label.group = 9;
    }
    QCOMPARE(placeLabels(labels, Viewport::scaleOf(12), {}, m_english).size(), 1);
}

void LabelsTest::capitalsAreForScriptsThatHaveThem()
{
    Label label;
    label.kind = LabelKind::Area;
    label.text = u"Homs"_s;
    QCOMPARE(labelText(label), u"HOMS"_s);
    QVERIFY(labelFont(label).letterSpacing() > 0);
    label.text = u"حمص"_s;
    QCOMPARE(labelText(label), u"حمص"_s);
    QCOMPARE(labelFont(label).letterSpacing(), 0.0);
}

void LabelsTest::arabicNamesStandToTheLeftOfTheirPoint()
{
    std::vector<Label> labels = towns(1);
    labels[0].text = u"حمص"_s;
    const double scale = Viewport::scaleOf(12);
    QVERIFY(placeLabels(labels, scale, {}, m_english).front().box.left() > 0);
    QVERIFY(placeLabels(labels, scale, {}, QLocale(QLocale::Arabic)).front().box.right() < 0);
}

void LabelsTest::longWordsAreCutAndLinesBroken()
{
    const QFont font = mapFont(12);
    const QStringList lines = brokenLines(font, u"one two three four five six seven eight nine ten"_s, 80, 3);
    QCOMPARE(lines.size(), 3);
    for (const QString &line : lines)
        QVERIFY(textWidth(font, line) <= 81);
    QVERIFY(lines.last().endsWith(QChar(0x2026)));
    QCOMPARE(brokenLines(font, u"short"_s, 80, 3), QStringList{u"short"_s});
}

void LabelsTest::aNameIsShortenedBeforeItIsLeftOut()
{
    Label label;
    label.kind = LabelKind::Marker;
    label.text = u"A town and three other places around it"_s;
    label.shortText = u"A town"_s;
    label.figure = u"12"_s;
    label.clearance = 5;
    label.at = World(0.6, 0.4);
    const double scale = Viewport::scaleOf(8);
    const QPointF at = label.at * scale;
    // A corridor that grows narrower, with the point in its middle.
    const auto textIn = [&](double half) {
        const std::vector<QRectF> walls{QRectF(at.x() - half - 900, at.y() - 300, 900, 600),
                                        QRectF(at.x() + half, at.y() - 300, 900, 600)};
        const std::vector<PlacedLabel> placed = placeLabels({label}, scale, walls, m_english);
        return placed.empty() ? u"none"_s : placed.front().text;
    };
    QCOMPARE(textIn(400), label.text);
    QCOMPARE(textIn(90), label.shortText);
    QCOMPARE(textIn(28), QString());
    QCOMPARE(textIn(8), u"none"_s);
}

void LabelsTest::aFigureIsReadBeforeThatThereIsNone()
{
    std::vector<Label> labels = towns(2);
    for (Label &label : labels) {
        label.kind = LabelKind::Marker;
        label.clearance = 5;
        label.at = World(0.6, 0.4);
    }
    labels[0].rank = weakestRank;
    labels[1].figure = u"4"_s;
    const std::vector<PlacedLabel> placed = placeLabels(labels, Viewport::scaleOf(8), {}, m_english);
    QCOMPARE(placed.front().label, 1U);
    QCOMPARE(placed.front().text, labels[1].text);
}

void LabelsTest::noNameCrossesTheEdgeOfAFramedView()
{
    const std::vector<Label> labels = towns(400);
    QRandomGenerator random(3);
    int atEdge = 0;
    for (int i = 0; i < 20; ++i) {
        const Viewport view(World(0.6 + random.bounded(0.02), 0.39 + random.bounded(0.02)),
                            Viewport::scaleOf(9 + random.bounded(4.0)), {500, 400});
        const double scale = labelScale(view.scale());
        const QRectF card(360, 260, 130, 130); // a legend
        const QRectF screen({0, 0}, view.size());
        const auto placed = placeLabels(labels, scale, keptFromNames(view, {card}, scale), m_english);
        for (const PlacedLabel &one : placed) {
            const QRectF box = one.box.translated(view.toScreen(labels[one.label].at));
            if (!box.intersects(screen))
                continue;
            QVERIFY(screen.contains(box));
            QVERIFY(!card.intersects(box));
        }
        for (const PlacedLabel &one : placeLabels(labels, scale, {}, m_english)) {
            const QRectF box = one.box.translated(view.toScreen(labels[one.label].at));
            atEdge += box.intersects(screen) && !screen.contains(box);
        }
    }
    QVERIFY(atEdge > 0); // without that some do
}

void LabelsTest::aCutLatinNameHasItsDotsAtItsEnd()
{
    const QFontMetricsF metrics(mapFont(12));
    const QString name = u"Ahrar al-Sham and others with a long name"_s;
    QCOMPARE(elidedText(metrics, name, 2000), name);
    const QString cut = elidedText(metrics, name, 90);
    QVERIFY(cut.startsWith(QChar(0x2066)) && cut.endsWith(u"…\u2069"_s));
    const QString arabic = u"حركة أحرار الشام الإسلامية وآخرون"_s;
    QVERIFY(elidedText(metrics, arabic, 60).endsWith(u'…'));
}

QTEST_MAIN(LabelsTest)
#include "tst_labels.moc"
