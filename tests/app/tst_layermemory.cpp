#include "app/layermemory.h"
#include "mapdata/files/filewriter.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonArray layersNamed(const QString &id)
{
    return {QJsonObject{{u"id"_s, id}}};
}

} // namespace

class LayerMemoryTest : public QObject {
    Q_OBJECT

private slots:
    void withoutAFileNothingIsKept()
    {
        QVERIFY(!LayerMemory().write(u"/a"_s, layersNamed(u"x"_s)));
        QVERIFY(LayerMemory().read(u"/a"_s).isEmpty());
    }

    void eachAtlasHasItsOwnLayers()
    {
        const QTemporaryDir folder;
        const LayerMemory memory(folder.filePath(u"sijill/layers.json"_s));
        QVERIFY(!memory.write(u"/a"_s, layersNamed(u"x"_s)));
        QVERIFY(!memory.write(u"/b"_s, layersNamed(u"y"_s)));
        QCOMPARE(memory.read(u"/a"_s), layersNamed(u"x"_s));
        QVERIFY(!memory.write(u"/a"_s, {}));
        QVERIFY(memory.read(u"/a"_s).isEmpty());
        QCOMPARE(memory.read(u"/b"_s), layersNamed(u"y"_s));
        QCOMPARE(QFile::permissions(folder.filePath(u"sijill/layers.json"_s)) &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
    }

    void aSlipForgetsNothing_data()
    {
        QTest::addColumn<QByteArray>("slip");
        QTest::newRow("one comma too many") << QByteArray("{\n \"/a\": [{\"id\": \"x\"}],\n}");
        QTest::newRow("cut off") << QByteArray("{\n \"/a\": [{\"id\"");
        QTest::newRow("a list") << QByteArray("[\n1, 2]");
        QTest::newRow("no JSON") << QByteArray("\nlayers");
    }
    void aSlipForgetsNothing()
    {
        QFETCH(QByteArray, slip);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"layers.json"_s);
        const LayerMemory memory(file);
        QVERIFY(!replaceFile(file, slip));
        QVERIFY(memory.read(u"/a"_s).isEmpty());
        QCOMPARE(contentOf(file), slip);
        const auto told = memory.write(u"/b"_s, layersNamed(u"y"_s));
        QVERIFY(told);
        QVERIFY2(told->where.startsWith("line "_L1) && told->text.contains(file + u".broken"_s),
                 qPrintable(oneLine(*told)));
        QCOMPARE(contentOf(file + u".broken"_s), slip);
        QCOMPARE(memory.read(u"/b"_s), layersNamed(u"y"_s));
        // The next slip is kept as well, and said once.
        QVERIFY(!replaceFile(file, slip + ' '));
        QVERIFY(memory.write(u"/b"_s, layersNamed(u"z"_s)));
        QVERIFY(!memory.write(u"/b"_s, layersNamed(u"w"_s)));
        QCOMPARE(contentOf(file + u".broken"_s), slip);
        QCOMPARE(contentOf(file + u".broken-2"_s), slip + ' ');
    }

    void anEmptyFileIsNoSlip()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"layers.json"_s);
        QVERIFY(!replaceFile(file, "\n"));
        QVERIFY(!LayerMemory(file).write(u"/a"_s, layersNamed(u"x"_s)));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"layers.json"_s});
    }
};

QTEST_GUILESS_MAIN(LayerMemoryTest)
#include "tst_layermemory.moc"
