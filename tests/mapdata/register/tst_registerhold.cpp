#include "mapdata/register/registerhold.h"

#include <QDir>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sijill;

class RegisterHoldTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;

    QStringList beside() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden); }

private slots:
    void init()
    {
        m_file = m_folder.filePath(u"a register.sijill"_s);
        QVERIFY(beside().isEmpty());
    }

    void whatNobodyEditsHasNoHolder()
    {
        QVERIFY(!holderOf(m_file));
        QVERIFY(!holderOf(m_folder.filePath(u"no/such/folder.sijill"_s)));
    }

    void whereNothingCanBeWrittenItIsHeldAllTheSame()
    {
        QVERIFY(RegisterHold::take(m_folder.filePath(u"no/such/folder.sijill"_s), u"Samar"_s));
    }

    void oneHoldsItAndTheOtherHearsWho_data()
    {
        QTest::addColumn<QString>("who");
        QTest::newRow("no name") << QString();
        QTest::newRow("a name") << u"Samar"_s;
        QTest::newRow("in Arabic") << u"سمر الحلبي"_s;
    }
    void oneHoldsItAndTheOtherHearsWho()
    {
        QFETCH(QString, who);
        {
            const auto hold = RegisterHold::take(m_file, who);
            QVERIFY(hold);
            QVERIFY(!RegisterHold::take(m_file, u"Nour"_s));
            const auto holder = holderOf(m_file);
            QVERIFY(holder);
            QCOMPARE(holder->who, who);
            QCOMPARE(holder->process, QCoreApplication::applicationPid());
            QCOMPARE(holder->host, QSysInfo::machineHostName());
        }
        QVERIFY(beside().isEmpty());
        QVERIFY(RegisterHold::take(m_file, u"Nour"_s));
    }

    void itCanBeTakenOver()
    {
        const auto first = RegisterHold::take(m_file, u"Samar"_s);
        const auto second = RegisterHold::takeOver(m_file, u"Nour"_s);
        QVERIFY(second);
        QCOMPARE(holderOf(m_file)->who, u"Nour"_s);
    }
};

QTEST_GUILESS_MAIN(RegisterHoldTest)
#include "tst_registerhold.moc"
