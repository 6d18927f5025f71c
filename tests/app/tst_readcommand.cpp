// Runs the real program.
#include "tests/app/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill::test;
using namespace Qt::StringLiterals;

class ReadCommandTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString fileWith(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return path;
    }

private slots:
    void wordsThatAreOffAreTold_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no file") << QStringList{u"--date"_s, u"2016-01-24"_s};
        QTest::newRow("no date") << QStringList{u"a.txt"_s};
        QTest::newRow("no day") << QStringList{u"a.txt"_s, u"--date"_s, u"yesterday"_s};
        QTest::newRow("format") << QStringList{u"a.txt"_s, u"--date"_s, u"2016-01-24"_s, u"--format"_s, u"xml"_s};
        QTest::newRow("language") << QStringList{u"a.txt"_s, u"--date"_s, u"2016-01-24"_s, u"--language"_s, u"xx"_s};
    }
    void wordsThatAreOffAreTold()
    {
        QFETCH(QStringList, words);
        const Ran ran = run(QStringList{u"read"_s} + words);
        QCOMPARE(ran.code, 2);
        QVERIFY2(isOneLine(ran.err), qPrintable(ran.err));
        QVERIFY(ran.out.isEmpty());
    }

    void aMissingFileIsToldAndTheOthersAreRead()
    {
        QCOMPARE(run({u"read"_s, m_folder.filePath(u"none.txt"_s), u"--date"_s, u"2016-01-24"_s}).code, 1);
        const QString path = fileWith(u"one.txt"_s, "Five people were killed in Homs.");
        const Ran ran = run({u"read"_s, m_folder.filePath(u"none.txt"_s), path, u"--date"_s, u"2016-01-24"_s,
                             u"--format"_s, u"json"_s});
        QCOMPARE(ran.code, 0);
        QVERIFY(isOneLine(ran.err));
        QCOMPARE(QJsonDocument::fromJson(ran.out.toUtf8()).array().size(), 1);
    }

    void offsetsCountWholeCharactersOfTheWholeText()
    {
        const QByteArray text =
            "http://a.example\nDate\n\n\xF0\x9F\x94\xB4 Five people were killed in Homs, two of them children.";
        const QString path = fileWith(u"two.txt"_s, text);
        const Ran ran = run({u"read"_s, path, u"--date"_s, u"2016-01-24"_s, u"--format"_s, u"json"_s});
        QCOMPARE(ran.code, 0);
        const QJsonArray list = QJsonDocument::fromJson(ran.out.toUtf8()).array();
        QCOMPARE(list.size(), 2);
        const QJsonObject first = list[0].toObject(), second = list[1].toObject();
        const QList<uint> characters = QString::fromUtf8(text).toUcs4();
        const auto words = [&](const QJsonObject &object) {
            const QList<uint> part =
                characters.sliced(object[u"start"_s].toInt(), object[u"end"_s].toInt() - object[u"start"_s].toInt());
            return QString::fromUcs4(reinterpret_cast<const char32_t *>(part.constData()), part.size());
        };
        QCOMPARE(words(first), u"Five people"_s);
        QVERIFY(words(second).startsWith(u"two of them"_s));
        QCOMPARE(first[u"doc"_s].toString(), u"two.txt"_s);
        QCOMPARE(first[u"measure"_s].toString(), u"killed"_s);
        QCOMPARE(first[u"best"_s].toInt(), 5);
        QCOMPARE(first[u"governorates"_s].toArray(), QJsonArray{u"SY04"_s});
        QVERIFY(first[u"part_of"_s].isNull());
        QCOMPARE(second[u"part_of"_s].toInt(), 0);
        QVERIFY(second[u"counted"_s].toBool());
    }

    void whatComesInIsToldByItsBytesAsAFileIs_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("code");
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("text") << QByteArray("Five people were killed in Homs.") << 0;
        QTest::newRow("page") << QByteArray("<!DOCTYPE html><body><p>Five people were killed in Homs.</p>") << 0;
        QTest::newRow("PDF that is none") << QByteArray("%PDF-1.7 Five people were killed in Homs.") << 1;
        QTest::newRow("archive") << QByteArray("PK\x03\x04 Five people were killed in Homs.") << 1;
    }
    void whatComesInIsToldByItsBytesAsAFileIs()
    {
        QFETCH(QByteArray, input);
        QFETCH(int, code);
        const Ran ran = run({u"read"_s, u"-"_s, u"--date"_s, u"2016-01-24"_s, u"--format"_s, u"json"_s}, input);
        QCOMPARE(ran.code, code);
        QCOMPARE(QJsonDocument::fromJson(ran.out.toUtf8()).array().size(), code == 0 && !input.isEmpty() ? 1 : 0);
        QVERIFY2(code == 0 ? ran.err.isEmpty() : isOneLine(ran.err) && ran.err.contains(u"-: "_s), qPrintable(ran.err));
    }

    void severalFilesAreOneList()
    {
        const QString a = fileWith(u"a.txt"_s, "Five people were killed in Homs.");
        const QString b = fileWith(u"b.txt"_s, "Six people were killed in Hama, one of them a child.");
        const Ran ran = run({u"read"_s, a, b, u"--date"_s, u"2016-01-24"_s, u"--format"_s, u"json"_s});
        const QJsonArray list = QJsonDocument::fromJson(ran.out.toUtf8()).array();
        QCOMPARE(list.size(), 3);
        QCOMPARE(list[2].toObject()[u"part_of"_s].toInt(), 1);
        const Ran csv = run({u"read"_s, a, b, u"--date"_s, u"2016-01-24"_s, u"--format"_s, u"csv"_s});
        QCOMPARE(csv.out.count(u'\n'), 4);
        const Ran table = run({u"read"_s, a, b, u"--date"_s, u"2016-01-24"_s, u"--lang"_s, u"en"_s});
        QVERIFY(table.out.contains(u"part of 1"_s));
    }

    void anArabicTextIsReadInAnyLanguageOfTheProgram()
    {
        const QString path = fileWith(u"ar.txt"_s, u"قُتل خمسة أشخاص في حمص."_s.toUtf8());
        for (const QString &language : {u"en"_s, u"ar"_s}) {
            const Ran ran =
                run({u"read"_s, path, u"--date"_s, u"2016-01-24"_s, u"--format"_s, u"json"_s, u"--lang"_s, language});
            QCOMPARE(QJsonDocument::fromJson(ran.out.toUtf8()).array().size(), 1);
        }
    }
};

QTEST_GUILESS_MAIN(ReadCommandTest)
#include "tst_readcommand.moc"
