// What a first user reads: true of what is open, and whole however little room there is.
#include "app/look.h"
#include "app/welcome.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const Welcome &welcome)
{
    QStringList texts;
    for (const QLabel *label : welcome.findChildren<QLabel *>())
        if (!label->isHidden())
            texts << label->text();
    for (const QPushButton *button : welcome.findChildren<QPushButton *>())
        if (!button->isHidden())
            texts << button->text();
    return texts;
}

} // namespace

class TestWelcome : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { dressApplication(); }

    void whatIsSaidIsTrueOfWhatIsOpen()
    {
        QWidget map;
        map.resize(900, 700);
        Welcome welcome(&map);
        QVERIFY(textsOf(welcome).join(u'|').contains(u"Syria"_s));
        QVERIFY(textsOf(welcome).join(u'|').contains(u"story"_s));
        welcome.setShipped(false);
        QVERIFY(!textsOf(welcome).join(u'|').contains(u"Syria"_s));
        QVERIFY(!textsOf(welcome).join(u'|').contains(u"story"_s)); // which another file does not have
    }

    void noLineIsCut_data()
    {
        QTest::addColumn<QSize>("room");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        for (const int tall : {700, 420, 340, 300, 240})
            for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft})
                QTest::addRow("%d, %d", tall, int(direction)) << QSize(560, tall) << direction;
    }
    void noLineIsCut()
    {
        QFETCH(QSize, room);
        QFETCH(Qt::LayoutDirection, direction);
        QWidget map;
        map.setLayoutDirection(direction);
        map.resize(room);
        Welcome welcome(&map);
        map.show();
        welcome.show();
        QVERIFY(QTest::qWaitForWindowExposed(&map));
        QVERIFY(map.rect().contains(welcome.geometry()));
        for (const QLabel *label : welcome.findChildren<QLabel *>())
            if (label->isVisible())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        for (const QPushButton *button : welcome.findChildren<QPushButton *>())
            QVERIFY(button->height() >= button->minimumSizeHint().height());
    }
};

QTEST_MAIN(TestWelcome)
#include "tst_welcome.moc"
