// Charts as they are drawn: what stands where, what it says, in three themes and two languages.
#include "tests/mapdata/support/atlasmaker.h"
#include "tests/widgets/sampleatlas.h"
#include "widgets/desk/chartpage.h"
#include "widgets/desk/chartpainter.h"
#include "widgets/theme/fonts.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

constexpr ChartKind kinds[] = {ChartKind::Table,    ChartKind::Bars, ChartKind::Lines, ChartKind::Heat,
                               ChartKind::Calendar, ChartKind::Week, ChartKind::Sizes};

/// Three years of incidents of every sort, of three areas and three kinds.
OpenedAtlas manyYears()
{
    AtlasMaker maker;
    maker.atlas.title = {u"Sample"_s, u"مثال"_s};
    maker.atlas.kinds = {{u"shelling"_s, {u"Shelling"_s, u"قصف"_s}},
                         {u"airstrike"_s, {u"Airstrike"_s, u"غارة جوية"_s}},
                         {u"clash"_s, {u"Clash"_s, u"اشتباك"_s}}};
    maker.source(u"a"_s);
    std::vector<LocationIndex> at;
    const std::pair<QString, Text> areas[] = {{u"SY01"_s, {u"Damascus"_s, u"دمشق"_s}},
                                              {u"SY02"_s, {u"Aleppo"_s, u"حلب"_s}},
                                              {u"SY07"_s, {u"Idlib"_s, u"إدلب"_s}}};
    for (const auto &[id, name] : areas) {
        const PlaceIndex place = maker.place(id, PlaceLevel::Governorate);
        maker.atlas.places[place].name = name;
        at.push_back(maker.location(PlacePrecision::Governorate, {place}));
    }
    at.push_back(maker.location(PlacePrecision::Several, {0, 1}));
    QRandomGenerator random(7);
    for (int i = 0; i < 300; ++i) {
        const Day begin = day(2017, 1, 1) + random.bounded(3 * 365 - 40);
        const int people = random.bounded(6) == 0 ? random.bounded(400) : random.bounded(12);
        const Count count = i % 9 == 0    ? Count::atLeast(people)
                            : i % 11 == 0 ? Count()
                            : i % 7 == 0  ? Count{people, people + 4, people + 9}
                                          : Count::exactly(people);
        maker.simple(count, {begin, begin + (i % 10 == 0 ? 20 : 1)}, none,
                     at[static_cast<std::size_t>(random.bounded(4))]);
        Incident &incident = maker.atlas.incidents.back();
        incident.kind = static_cast<KindIndex>(random.bounded(3));
        incident.timePrecision = i % 10 == 0 ? TimePrecision::Month : TimePrecision::OneDay;
        if (i % 3 == 0 && i % 10 != 0) {
            incident.timePrecision = TimePrecision::Hour;
            incident.beginMinute = static_cast<qint16>(random.bounded(24 * 60));
        }
    }
    maker.simple(Count::exactly(17), {});
    maker.atlas.incidents.back().timePrecision = TimePrecision::Unknown;
    return {std::make_shared<const Atlas>(std::move(maker.atlas)), {}, {}, {}, {}};
}

struct Drawing {
    OpenedAtlas opened;
    Numbers numbers;
    Chart chart;

    Drawing(ChartKind kind, const QLocale &locale, const Query &query = {}, TallyKey rows = TallyKey::Governorate,
            TallyKey columns = TallyKey::EachMonth)
        : opened(manyYears()), numbers(numbersOf(*opened.atlas, query)),
          chart(makeChart(*opened.atlas, *numbers.ledger, numbers.filter, kind, rows, columns, locale))
    {
    }
};

ChartStyle styleOf(const QLocale &locale, const Theme &theme = Theme::light())
{
    return {theme, mapFont(12), locale};
}

QImage drawn(const Chart &chart, const ChartLayout &layout, const ChartStyle &style)
{
    QImage image(layout.size.toSize() + QSize(1, 1), QImage::Format_RGB32);
    image.fill(style.theme.paper);
    QPainter painter(&image);
    paintChart(painter, chart, layout, style);
    return image;
}

int differing(const QImage &image, const QRectF &box, const QColor &ground)
{
    int count = 0;
    const QRect inside = box.toRect().intersected(image.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y)
        for (int x = inside.left(); x <= inside.right(); ++x)
            count += image.pixelColor(x, y) != ground;
    return count;
}

Query narrowedQuery()
{
    Query query;
    query.window = Span::days(day(2018, 3, 1), day(2018, 9, 30));
    query.hiddenKinds = {u"clash"_s};
    return query;
}

const QLocale english(QLocale::English), arabic(QLocale::Arabic, QLocale::Syria);

void addKinds()
{
    QTest::addColumn<ChartKind>("kind");
    QTest::addColumn<QLocale>("locale");
    for (const ChartKind kind : kinds)
        for (const QLocale &locale : {english, arabic})
            QTest::addRow("%s %s", qPrintable(chartKindNames().at(static_cast<int>(kind))), qPrintable(locale.name()))
                << kind << locale;
}

} // namespace

class TestCharts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { loadFonts(); }

    void eachMarkIsFoundWhereItIsDrawn_data() { addKinds(); }
    void eachMarkIsFoundWhereItIsDrawn()
    {
        QFETCH(ChartKind, kind);
        QFETCH(QLocale, locale);
        const Drawing drawing(kind, locale);
        const ChartStyle style = styleOf(locale);
        const ChartLayout layout = layOut(drawing.chart, style, {620, 400});
        const QImage image = drawn(drawing.chart, layout, style);
        QCOMPARE(layout.boxes.size(), drawing.chart.marks.size());
        QVERIFY(!drawing.chart.marks.empty());
        for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
            QVERIFY(!layout.boxes[i].isNull());
            QVERIFY(QRectF({0, 0}, layout.size).contains(layout.boxes[i]));
            QCOMPARE(layout.markAt(layout.boxes[i].center()), i);
            QVERIFY(differing(image, layout.boxes[i], style.theme.paper) > 0);
        }
    }

    void noMarkAndNoTextLiesOverAnother_data() { addKinds(); }
    void noMarkAndNoTextLiesOverAnother()
    {
        QFETCH(ChartKind, kind);
        QFETCH(QLocale, locale);
        const Drawing drawing(kind, locale);
        const ChartLayout layout = layOut(drawing.chart, styleOf(locale), {620, 400});
        for (std::size_t i = 0; i < layout.boxes.size(); ++i)
            for (std::size_t j = i + 1; j < layout.boxes.size(); ++j)
                QVERIFY(!layout.boxes[i].adjusted(0.2, 0.2, -0.2, -0.2).intersects(layout.boxes[j]));
        for (const ChartHeading &heading : layout.headings)
            for (const QRectF &box : layout.boxes)
                QVERIFY(!box.adjusted(1, 1, -1, -1).intersects(heading.box));
    }

    void arabicIsTheMirrorOfEnglish()
    {
        for (const ChartKind kind : {ChartKind::Bars, ChartKind::Lines}) {
            const Drawing drawing(kind, english);
            ChartStyle style = styleOf(english);
            const ChartLayout plain = layOut(drawing.chart, style, {620, 400});
            for (const QRectF &lane : plain.lanes)
                QVERIFY(lane.left() > plain.size.width() - lane.right());
            const ChartLayout mirrored = layOut(drawing.chart, styleOf(arabic), {620, 400});
            for (const QRectF &lane : mirrored.lanes)
                QVERIFY(lane.left() < mirrored.size.width() - lane.right());
        }
    }

    void aBarIsAsLongAsItsNumber()
    {
        const Drawing drawing(ChartKind::Bars, english);
        const ChartStyle style = styleOf(english);
        const ChartLayout layout = layOut(drawing.chart, style, {620, 400});
        const QImage image = drawn(drawing.chart, layout, style);
        for (const ChartMark &mark : drawing.chart.marks) {
            const Drawn value = countedOf(drawing.chart, mark);
            const QRectF &lane = layout.lanes[static_cast<std::size_t>(mark.row)];
            if (value.kind != Drawn::Kind::Number || value.best == 0)
                continue;
            const int y = static_cast<int>(lane.top()) + 3;
            int length = 0;
            for (int x = static_cast<int>(lane.left()) + 2; x < lane.right(); ++x)
                length += image.pixelColor(x, y) == style.theme.harm;
            const double wanted = double(value.best) / layout.highest * lane.width();
            QVERIFY2(std::abs(length - wanted) <= 5, qPrintable(u"%1 of %2"_s.arg(length).arg(wanted)));
        }
    }

    void everyDayOfAYearHasItsPlaceInTheCalendar()
    {
        const Drawing drawing(ChartKind::Calendar, english);
        const ChartLayout layout = layOut(drawing.chart, styleOf(english), {800, 400});
        QCOMPARE(layout.blanks.size(), 3u * 365u);
        for (std::size_t i = 0; i < layout.blanks.size(); ++i)
            for (std::size_t j = i + 1; j < std::min(layout.blanks.size(), i + 400); ++j)
                QVERIFY(!layout.blanks[i].intersects(layout.blanks[j]));
    }

    void whatIsLeftOutIsPaleAndHatched()
    {
        const Drawing drawing(ChartKind::Bars, english, narrowedQuery(), TallyKey::Kind);
        const ChartStyle style = styleOf(english);
        const ChartLayout layout = layOut(drawing.chart, style, {620, 400});
        const QImage image = drawn(drawing.chart, layout, style);
        bool found = false;
        for (std::size_t i = 0; i < drawing.chart.marks.size(); ++i) {
            if (drawing.chart.marks[i].isChosen())
                continue;
            found = true;
            const QRectF &lane = layout.lanes[static_cast<std::size_t>(drawing.chart.marks[i].row)];
            QVERIFY(differing(image, lane.adjusted(2, 0, 0, 0), style.theme.paper) > 20);
            for (int x = static_cast<int>(lane.left()) + 2; x < lane.right(); ++x)
                QVERIFY(image.pixelColor(x, static_cast<int>(lane.center().y())) != style.theme.harm);
        }
        QVERIFY(found);
    }

    void aPageSaysWhatItIsOfAndUnderWhichConditions()
    {
        const Drawing drawing(ChartKind::Heat, english, narrowedQuery());
        QTemporaryDir folder;
        const ChartPage page(drawing.chart, drawing.opened, drawing.numbers, {1000, Theme::print(), english});
        for (const QString &suffix : {u"svg"_s, u"pdf"_s, u"png"_s, u"csv"_s}) {
            const QString file = folder.filePath(u"chart."_s + suffix);
            QVERIFY(!page.write(file));
            QVERIFY(QFile(file).size() > 100);
        }
        QFile svg(folder.filePath(u"chart.svg"_s));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(svg.readAll());
        for (const QString &said :
             {u"Killed: governorate by month"_s, u"without clash"_s, u"1 March to 30 September 2018"_s,
              u"Reading, Best"_s, u"or more"_s, u"left out here"_s})
            QVERIFY2(text.contains(said), qPrintable(said));
        QFile csv(folder.filePath(u"chart.csv"_s));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QString head = QString::fromUtf8(csv.readLine());
        QVERIFY(
            head.startsWith(u"key,name,column_key,column_name,low,best,high,incidents,without_figure,conditions"_s));
        const std::optional<Problem> problem = page.write(folder.filePath(u"chart.doc"_s));
        QVERIFY(problem);
    }

    /// For people to look at: SIJILL_PICTURES names a folder.
    void picturesOfEachKind_data() { addKinds(); }
    void picturesOfEachKind()
    {
        QFETCH(ChartKind, kind);
        QFETCH(QLocale, locale);
        const QString folder = qEnvironmentVariable("SIJILL_PICTURES");
        int number = 0;
        for (const Query &query : {Query(), narrowedQuery()}) {
            const Drawing drawing(kind, locale, query);
            for (const Theme &theme : {Theme::light(), Theme::dark(), Theme::print()}) {
                const ChartPage page(drawing.chart, drawing.opened, drawing.numbers, {900, theme, locale});
                const QImage image = page.image(1);
                QVERIFY(differing(image, image.rect(), theme.paper) > 500);
                if (!folder.isEmpty())
                    QVERIFY(image.save(QDir(folder).filePath(
                        u"chart-%1-%2-%3.png"_s.arg(chartKindNames().at(static_cast<int>(kind)), locale.name())
                            .arg(number))));
                ++number;
            }
        }
    }
};

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
