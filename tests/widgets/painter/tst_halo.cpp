#include "widgets/painter/halo.h"
#include "widgets/painter/lettering.h"
#include "widgets/theme/fonts.h"

#include <QPainterPath>
#include <QPdfWriter>
#include <QTemporaryFile>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize canvas(220, 60); // in units of the painter

QImage ground(double ratio)
{
    QImage image(canvas * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(QColor(40, 90, 60));
    return image;
}

/// The slow way: outlines, stroked.
void strokeHalo(QPainter &painter, QPointF baseline, const QFont &font, const QString &text, const QColor &halo,
                double width)
{
    QPainterPath outlines;
    outlines.setFillRule(Qt::WindingFill);
    outlines.addText(baseline, font, text);
    painter.strokePath(outlines, QPen(halo, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

struct Difference {
    double mean = 0; ///< of 255, of the pixels that either of them touches
    double far = 0;  ///< share of those that differ by more than a quarter
};

Difference difference(const QImage &a, const QImage &b, QRgb untouched)
{
    qint64 sum = 0, touched = 0, far = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
            if (p == untouched && q == untouched)
                continue;
            const int d =
                std::max({std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)), std::abs(qBlue(p) - qBlue(q))});
            ++touched;
            sum += d;
            far += d > 64;
        }
    }
    if (touched == 0)
        return {};
    return {static_cast<double>(sum) / static_cast<double>(touched),
            static_cast<double>(far) / static_cast<double>(touched)};
}

} // namespace

class TestHalo : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { loadFonts(); }

    void noTextHasNoHalo()
    {
        QImage image = ground(1);
        const QImage before = image;
        QPainter painter(&image);
        QVERIFY(paintHaloPixels(painter, {10, 30}, mapFont(12), {}, Qt::white, 3));
        painter.end();
        QCOMPARE(image, before);
    }

    void whatOnlyOutlinesCanDoIsLeftToThem_data()
    {
        QTest::addColumn<QTransform>("transform");
        QTest::addColumn<double>("width");
        QTest::newRow("turned") << QTransform().rotate(30) << 3.0;
        QTest::newRow("mirrored") << QTransform().scale(-1, 1) << 3.0;
        QTest::newRow("stretched") << QTransform().scale(1, 2) << 3.0;
        QTest::newRow("without a width") << QTransform() << 0.0;
        QTest::newRow("very wide") << QTransform() << 60.0;
    }
    void whatOnlyOutlinesCanDoIsLeftToThem()
    {
        QFETCH(const QTransform, transform);
        QFETCH(const double, width);
        QImage image = ground(1);
        const QImage before = image;
        QPainter painter(&image);
        painter.setTransform(transform);
        QVERIFY(!paintHaloPixels(painter, {100, 30}, mapFont(12), u"Idlib"_s, Qt::white, width));
        painter.end();
        QCOMPARE(image, before);
    }

    void onPaperItIsOutlines()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        QPdfWriter paper(&file);
        QPainter painter(&paper);
        QVERIFY(!paintHaloPixels(painter, {100, 30}, mapFont(12), u"Idlib"_s, Qt::white, 3));
    }

    void itLooksLikeStrokedOutlines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("pixels");
        QTest::addColumn<double>("ratio");
        for (const QString &text : {u"1,204+"_s, u"Khan Shaykhun"_s, u"خان شيخون"_s, u"ON THE i"_s, u"٨٠ أو أكثر"_s})
            for (const int pixels : {10, 12, 21})
                for (const double ratio : {1.0, 1.5, 2.0, 3.0})
                    QTest::addRow("%s, %d px, x%g", qUtf8Printable(text), pixels, ratio) << text << pixels << ratio;
    }
    void itLooksLikeStrokedOutlines()
    {
        QFETCH(const QString, text);
        QFETCH(const int, pixels);
        QFETCH(const double, ratio);
        const QFont font = mapFont(pixels, Weight::Bold);
        const QColor halo(255, 255, 255, 217);
        for (int i = 0; i < 4; ++i) {
            // Letters stand on whole rows of pixels, outlines anywhere.
            const QPointF baseline(10 + i / 4.0, 34);
            QImage slow = ground(ratio), fast = ground(ratio);
            {
                QPainter painter(&slow);
                painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
                strokeHalo(painter, baseline, font, text, halo, 3);
                drawText(painter, baseline, font, text, Qt::black);
            }
            {
                QPainter painter(&fast);
                painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
                drawText(painter, baseline, font, text, Qt::black, halo, 3);
            }
            const Difference found = difference(slow, fast, ground(1).pixel(0, 0));
            const QByteArray told = QByteArray::number(found.mean) + ' ' + QByteArray::number(found.far);
            if (const QString folder = qEnvironmentVariable("SIJILL_PICTURES"); !folder.isEmpty() && i == 0) {
                slow.save(folder + u"/halo-%1-%2-slow.png"_s.arg(pixels).arg(ratio));
                fast.save(folder + u"/halo-%1-%2-fast.png"_s.arg(pixels).arg(ratio));
                qInfo("%s", told.constData());
            }
            // Measured: a pixel off, or twice as wide, it differs at least three times as much as is let pass.
            QVERIFY2(found.mean > 0 && found.mean < 16 / ratio, told);
            QVERIFY2(found.far < 0.09 / ratio, told);
        }
    }

    void itIsPaintedWhereTheTextIs()
    {
        // Under a painter that is moved and scaled, as pictures at twice the size are.
        QImage image = ground(1);
        QPainter painter(&image);
        painter.translate(40, -10);
        painter.scale(2, 2);
        QVERIFY(paintHaloPixels(painter, {10, 25}, mapFont(12), u"H"_s, Qt::white, 3));
        painter.end();
        const QRgb untouched = ground(1).pixel(0, 0);
        QRect touched;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixel(x, y) != untouched)
                    touched |= QRect(x, y, 1, 1);
        // The H stands on y = 40, from x = 60 on; it is nine pixels high, and the halo reaches three farther.
        QVERIFY2(std::abs(touched.bottom() - 42) <= 1, qPrintable(QString::number(touched.bottom())));
        QVERIFY2(std::abs(touched.left() - 59) <= 2, qPrintable(QString::number(touched.left())));
        QVERIFY2(std::abs(touched.height() - 24) <= 2, qPrintable(QString::number(touched.height())));
    }

    void farOutsideThePictureNothingHappens()
    {
        QImage image = ground(1);
        const QImage before = image;
        QPainter painter(&image);
        QVERIFY(paintHaloPixels(painter, {-5000, 9000}, mapFont(12), u"Idlib"_s, Qt::white, 3));
        painter.end();
        QCOMPARE(image, before);
    }
};

QTEST_MAIN(TestHalo)
#include "tst_halo.moc"
