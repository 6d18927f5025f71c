#include "widgets/controls/linkbutton.h"
#include "widgets/controls/plainlabel.h"
#include "widgets/theme/fonts.h"

#include <QImage>
#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sijill;

class PlainLabelTest : public QObject {
    Q_OBJECT

    /// How much is drawn of a text that has so many pixels to its lines and, beside them, so many of room.
    static qint64 ink(const QString &text, int lines, int room)
    {
        const std::unique_ptr<QLabel> label(plainLabel(text, TextStyle::Body, nullptr));
        const QMargins own = label->contentsMargins();
        label->setContentsMargins(own.left() + room, own.top(), own.right() + room, own.bottom());
        label->setFixedWidth(lines + 2 * room);
        label->resize(lines + 2 * room, label->heightForWidth(lines + 2 * room));
        QImage image(label->size(), QImage::Format_Grayscale8);
        image.fill(Qt::white);
        label->render(&image, {}, {}, QWidget::DrawChildren);
        qint64 sum = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                sum += 255 - qGray(image.pixel(x, y));
        return sum;
    }

    /// A link, at the end of its lines.
    static bool touchesTheEdge(const QString &text, int width)
    {
        LinkButton link(text);
        link.resize(width, link.heightForWidth(width));
        QImage image(link.size(), QImage::Format_Grayscale8);
        image.fill(Qt::white);
        link.render(&image, {}, {}, QWidget::DrawChildren);
        const int edge = QGuiApplication::isRightToLeft() ? 0 : width - 1;
        for (int y = 0; y < image.height(); ++y)
            if (qGray(image.pixel(edge, y)) < 250)
                return true;
        return false;
    }

private slots:
    void initTestCase() { loadFonts(); }
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    void noLetterIsCutAtTheEndOfALine_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<QString>("text");
        QTest::newRow("English") << Qt::LeftToRight
                                 << u"Each number leads to the source that gives it. What is not known is shown so."_s;
        QTest::newRow("Arabic")
            << Qt::RightToLeft
            << u"هذه خريطة وخط زمن لحوادث مسجلة قُتل فيها ناس. كل رقم يقود إلى المصدر الذي يذكره. وما لا يُعرف يُعرض كذلك."_s;
        QTest::newRow("Arabic with Latin names")
            << Qt::RightToLeft
            << u"الحدود والمحافظات: Natural Earth (ملكية عامة)، والبلدات: GeoNames، مع تغيير في الأسماء"_s;
    }
    void noLetterIsCutAtTheEndOfALine()
    {
        QFETCH(Qt::LayoutDirection, direction);
        QFETCH(QString, text);
        QGuiApplication::setLayoutDirection(direction);
        QVERIFY(ink(text, 200, 0) > 0);
        QStringList cut;
        for (int width = 120; width < 420; width += 3)
            if (ink(text, width, 0) != ink(text, width, 40) || touchesTheEdge(text, width))
                cut << QString::number(width);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u' ')));
    }
};

QTEST_MAIN(PlainLabelTest)
#include "tst_plainlabel.moc"
