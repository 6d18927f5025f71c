// Wide lines as polygons: they cover what a pen covers.
#include "widgets/painter/wideline.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <random>

using namespace sijill;

namespace {

constexpr int side = 200;

QImage blank()
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

QImage filled(const QPolygonF &line, double width, bool isRound)
{
    QImage image = blank();
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.drawPolygon(WideLine(width, isRound).outline(line), Qt::WindingFill);
    return image;
}

QImage stroked(const QPolygonF &line, double width, bool isRound)
{
    QImage image = blank();
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::black, width, Qt::SolidLine, isRound ? Qt::RoundCap : Qt::FlatCap,
                        isRound ? Qt::RoundJoin : Qt::BevelJoin));
    painter.drawPolyline(line);
    return image;
}

/// Pixels that are clearly of another grey.
int others(const QImage &a, const QImage &b)
{
    constexpr int clearly = 90;
    int count = 0;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            count += std::abs(qRed(a.pixel(x, y)) - qRed(b.pixel(x, y))) > clearly ? 1 : 0;
    return count;
}

QPolygonF wanderingLine(int seed)
{
    std::mt19937 random(static_cast<quint32>(seed));
    const auto within = [&](int from, int to) { return from + double(random() % 1000) / 1000 * (to - from); };
    QPolygonF line;
    const int count = 2 + seed % 7;
    for (int i = 0; i < count; ++i)
        line << QPointF(within(30, 170), within(30, 170));
    return line;
}

} // namespace

class WideLineTest : public QObject {
    Q_OBJECT

private slots:
    void aLineWithoutLengthIsNothing()
    {
        QVERIFY(WideLine(3, true).outline({}).isEmpty());
        QVERIFY(WideLine(3, true).outline({{5, 5}}).isEmpty());
        QVERIFY(WideLine(3, false).outline({{5, 5}, {5, 5}}).isEmpty());
    }

    void aFlatLegIsItsFourCorners()
    {
        const QPolygonF outline = WideLine(4, false).outline({{10, 10}, {10, 10}, {30, 10}});
        QCOMPARE(outline.size(), 4);
        QCOMPARE(outline.boundingRect(), QRectF(10, 8, 20, 4));
    }

    void itCoversWhatAPenCovers_data()
    {
        QTest::addColumn<QPolygonF>("line");
        QTest::addColumn<double>("width");
        QTest::addColumn<bool>("isRound");
        for (const double width : {1.2, 2.5, 6.0, 14.0})
            for (const bool isRound : {false, true}) {
                const auto row = [&](const char *name, const QPolygonF &line) {
                    QTest::addRow("%s, %g wide%s", name, width, isRound ? ", round" : "") << line << width << isRound;
                };
                row("a leg", {{20, 30}, {170, 90}});
                row("a right angle", {{40, 40}, {150, 40}, {150, 150}});
                row("the other right angle", {{40, 150}, {150, 150}, {150, 40}});
                row("a sharp bend", {{40, 40}, {160, 60}, {40, 75}});
                row("back on itself", {{40, 100}, {160, 100}, {60, 100}});
                row("a loop", {{60, 60}, {140, 60}, {140, 140}, {60, 140}, {60, 60}});
                for (int seed = 1; seed <= 12; ++seed)
                    row(qPrintable(QString::number(seed)), wanderingLine(seed));
            }
    }
    void itCoversWhatAPenCovers()
    {
        QFETCH(QPolygonF, line);
        QFETCH(double, width);
        QFETCH(bool, isRound);
        const QImage wanted = stroked(line, width, isRound);
        const int covered = others(wanted, blank());
        QVERIFY(covered > 40);
        // Bevels of sharp bends differ by a corner.
        const int wrong = others(filled(line, width, isRound), wanted);
        QVERIFY2(wrong <= 2 + covered / 100, qPrintable(QStringLiteral("%1 of %2").arg(wrong).arg(covered)));
    }
};

QTEST_MAIN(WideLineTest)
#include "tst_wideline.moc"
