// Registers that earlier formats wrote open for ever. The folder "older" has one of each; they are never made anew.
#include "mapdata/register/check.h"
#include "mapdata/register/recordhistory.h"
#include "mapdata/register/upgrade.h"
#include "mapdata/register/watch.h"
#include "tests/mapdata/register/registersupport.h"

#include <QTemporaryDir>

using namespace sijill;
using namespace sijill::test;

namespace {

using Kind = RecordEdit::Kind;

QString olderFolder()
{
    return QStringLiteral(SIJILL_SOURCE_DIR) + u"/tests/mapdata/register/older"_s;
}

} // namespace

class OlderFilesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;

    void addFormats()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : QDir(olderFolder()).entryList({u"*.sijill"_s}))
            QTest::newRow(qPrintable(name)) << name;
    }
    void copyOf(const QString &name)
    {
        m_file = m_folder.filePath(u"%1-%2"_s.arg(QString::fromLatin1(QTest::currentTestFunction()), name));
        put(m_file, contentOf(olderFolder() + u'/' + name));
    }
    QString cell(const QString &sql) const
    {
        return taken(Database::open(m_file, Database::Access::Read))->value(sql).value_or(u"nothing"_s);
    }
    QStringList beside() const
    {
        return QDir(m_folder.path()).entryList({QFileInfo(m_file).fileName() + u"*"_s}, QDir::Files, QDir::Name);
    }

private slots:
    void eachFormatHasAFile()
    {
        for (qint64 format = 1; format <= registerFormat; ++format)
            QVERIFY2(QFile::exists(olderFolder() + u"/format-%1.sijill"_s.arg(format)),
                     "write a small register with the new format into tests/mapdata/register/older");
    }

    void itIsReadAndLeftAsItIs_data() { addFormats(); }
    void itIsReadAndLeftAsItIs()
    {
        QFETCH(QString, name);
        copyOf(name);
        const QByteArray before = contentOf(m_file);
        const OpenedAtlas opened = taken(readRegister(m_file));
        QCOMPARE(opened.problems, Problems());
        QCOMPARE(opened.atlas->incidents.size(), std::size_t(4));
        QCOMPARE(opened.atlas->claims.size(), std::size_t(4));
        QCOMPARE(taken(checkRegister(m_file)).broken, Problems());
        QCOMPARE(taken(checkRegister(m_file)).odd, Problems());
        {
            const auto open = taken(RegisterEditor::open(m_file));
            QVERIFY(!taken(open->takeElsewhere()));
            QVERIFY(!taken(open->apply({{{Kind::Set, u"incidents"_s, u"whole"_s, {{u"title"_s, u"Whole"_s}}}}}))
                         .entry); // it is that already
            QCOMPARE(toldHistory(open->database()).size(), std::size_t(5));
        }
        QCOMPARE(contentOf(m_file), before);
        QCOMPARE(beside(), QStringList{QFileInfo(m_file).fileName()});
    }

    void itsHistoryIsUndoneToTheFirstAndRedone_data() { addFormats(); }
    void itsHistoryIsUndoneToTheFirstAndRedone()
    {
        QFETCH(QString, name);
        copyOf(name);
        const auto before = contentOfRegister(m_file);
        int steps = 0;
        while (taken(taken(RegisterEditor::open(m_file))->undo()))
            ++steps;
        QCOMPARE(steps, 3);
        QCOMPARE(taken(readRegister(m_file)).atlas->incidents.size(), std::size_t(3));
        for (int i = 0; i < 3; ++i)
            QVERIFY(taken(taken(RegisterEditor::open(m_file))->redo()));
        QCOMPARE(contentOfRegister(m_file), before);
        QCOMPARE(taken(checkRegister(m_file)).broken, Problems());
    }

    void theFirstChangeMakesItNewAndKeepsTheOldOne()
    {
        copyOf(u"format-1.sijill"_s);
        const auto old = contentOfRegister(m_file);
        taken(taken(RegisterEditor::open(m_file))
                  ->apply({{{Kind::Set, u"incidents"_s, u"whole"_s, {{u"note"_s, u"mine"_s}}}}}));
        QCOMPARE(cell(u"SELECT format FROM sijill_register"_s), QString::number(registerFormat));
        const QString name = QFileInfo(m_file).fileName();
        QCOMPARE(beside(), (QStringList{name, name + u".before-2"_s}));
        QVERIFY(contentOfRegister(m_file + u".before-2"_s) == old);
        QCOMPARE(taken(Database::open(m_file + u".before-2"_s, Database::Access::Read))
                     ->value(u"SELECT format FROM sijill_register"_s),
                 u"1"_s);
        QVERIFY(unwatchedTables(*taken(Database::open(m_file, Database::Access::Read))).isEmpty());
        taken(taken(RegisterEditor::open(m_file))->undo());
        QVERIFY(contentOfRegister(m_file) == old);
        QCOMPARE(beside().size(), 2);
        QCOMPARE(upgradeCopyOf(m_file), m_file + u".before-2-2"_s); // what is kept is never written over
    }

    void whereTheOldOneCannotBeKeptNothingIsChanged()
    {
        copyOf(u"format-1.sijill"_s);
        const QByteArray before = contentOf(m_file);
        // A name that is too long for its copy's.
        const QString longName = m_folder.filePath(u"n"_s.repeated(250));
        QVERIFY(QFile::rename(m_file, longName));
        const auto open = taken(RegisterEditor::open(longName));
        QVERIFY(!open->apply({{{Kind::Set, u"incidents"_s, u"whole"_s, {{u"note"_s, u"mine"_s}}}}}));
        QVERIFY(contentOf(longName) == before);
    }

    void aNewerFormatIsRefused()
    {
        copyOf(u"format-1.sijill"_s);
        QVERIFY(taken(Database::open(m_file, Database::Access::Write))
                    ->run(u"UPDATE sijill_register SET format = %1"_s.arg(registerFormat + 1)));
        const auto open = RegisterEditor::open(m_file);
        QVERIFY(!open);
        QVERIFY2(open.problem().text.contains("newer"_L1), qPrintable(oneLine(open.problem())));
    }
};

QTEST_GUILESS_MAIN(OlderFilesTest)
#include "tst_olderfiles.moc"
