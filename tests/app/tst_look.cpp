#include "app/look.h"
#include "widgets/controls/stylesheet.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

/// A label with a field of its own, to which its key leads.
QImage labelled(const QString &text)
{
    QWidget window;
    window.setStyleSheet(styleSheet(themeFor({})));
    auto *field = new QLineEdit(&window);
    auto *label = new QLabel(text, &window);
    label->setBuddy(field);
    label->resize(160, 30);
    return label->grab().toImage();
}

} // namespace

class TestLook : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { dressApplication(); }

    void aKeyIsUnderlinedWhereThatLeavesTheWordWhole_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("withKey");
        QTest::addColumn<bool>("underlined");
        QTest::newRow("Latin") << u"en"_s << u"Scenes"_s << u"Sc&enes"_s << true;
        QTest::newRow("Arabic") << u"ar"_s << u"المشاهد"_s << u"ال&مشاهد"_s << false;
    }
    void aKeyIsUnderlinedWhereThatLeavesTheWordWhole()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, plain);
        QFETCH(const QString, withKey);
        QFETCH(const bool, underlined);
        Settings settings;
        settings.language = language;
        dressWindows(settings);
        QCOMPARE(labelled(withKey) != labelled(plain), underlined);
    }

    void theDirectionIsThatOfTheLanguage()
    {
        Settings settings;
        settings.language = u"ar"_s;
        dressWindows(settings);
        QVERIFY(QGuiApplication::isRightToLeft());
        settings.language = u"en"_s;
        dressWindows(settings);
        QVERIFY(!QGuiApplication::isRightToLeft());
    }
};

QTEST_MAIN(TestLook)
#include "tst_look.moc"
