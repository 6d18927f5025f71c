#include "app/commands/commands.h"
#include "app/workspace.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

/// One killed a row, all at one place on one day.
QString tableOf(const QTemporaryDir &folder, int rows, int firstId = 0)
{
    const QString path = folder.filePath(u"%1.csv"_s.arg(rows));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    QByteArray text = "id,date_start,place,lon,lat,killed\n";
    for (int i = 0; i < rows; ++i)
        text += QByteArray::number(firstId + i) + ",2013-01-14,Homs,36.72,34.73,1\n";
    file.write(text);
    return path;
}

} // namespace

class TestWorkspace : public QObject {
    Q_OBJECT

private slots:
    void aMissingFileFailsAndNothingIsLost()
    {
        const QTemporaryDir folder;
        Workspace workspace;
        QSignalSpy opened(&workspace, &Workspace::opened), failed(&workspace, &Workspace::failed);
        workspace.open(tableOf(folder, 3));
        QVERIFY(workspace.isOpening());
        QVERIFY(opened.wait());
        QVERIFY(!workspace.isOpening());
        workspace.open(folder.filePath(u"none.csv"_s));
        QVERIFY(failed.wait());
        QCOMPARE(workspace.model().atlas()->incidents.size(), 3u);
        QCOMPARE(workspace.failures().size(), 1u);
        QVERIFY(!workspace.isOpening());
    }

    void whatIsNoFileIsRefusedWithoutWaiting_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"pipe.geojson", "pipe.csv", "pipe.json", "pipe.kml", "pipe.tif", "pipe.gpkg", "pipe"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void whatIsNoFileIsRefusedWithoutWaiting()
    {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const QString path = folder.filePath(name);
        QCOMPARE(mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        Workspace workspace;
        QSignalSpy opened(&workspace, &Workspace::opened), failed(&workspace, &Workspace::failed);
        QSignalSpy added(&workspace.layers(), &LayerKeeper::added);
        workspace.open(tableOf(folder, 3));
        QVERIFY(opened.wait());
        workspace.addFiles({path});
        QVERIFY(workspace.isOpening());
        QVERIFY(QTest::qWaitFor([&] { return !failed.isEmpty() || !added.isEmpty(); }, 20'000));
        Problems problems = workspace.failures();
        std::ranges::copy(workspace.layers().failures(), std::back_inserter(problems));
        QCOMPARE(problems.size(), 1u);
        QVERIFY2(problems[0].text.contains(u"pipe"_s), qPrintable(problems[0].text));
        QCOMPARE(workspace.model().atlas()->incidents.size(), 3u);
    }

    void filesAreLookedIntoInTheBackgroundAndInTheirOrder()
    {
        const QTemporaryDir folder;
        Workspace workspace;
        QSignalSpy opened(&workspace, &Workspace::opened);
        workspace.addFiles({tableOf(folder, 5)});
        workspace.addFiles({tableOf(folder, 2, 100)}, Workspace::Beside::All);
        QVERIFY(workspace.isOpening() && workspace.isEmpty());
        QVERIFY(QTest::qWaitFor([&] { return !workspace.isOpening(); }, 20'000));
        QCOMPARE(workspace.model().atlas()->incidents.size(), 7u);
    }

    void aLookCanBeStopped()
    {
        const QTemporaryDir folder;
        Workspace workspace;
        QSignalSpy opened(&workspace, &Workspace::opened), stopped(&workspace, &Workspace::stopped);
        workspace.addFiles({tableOf(folder, 5)});
        workspace.stop();
        QCOMPARE(stopped.count(), 1);
        QVERIFY(!workspace.isOpening());
        workspace.addFiles({tableOf(folder, 2)});
        QVERIFY(opened.wait(20'000));
        QCOMPARE(workspace.model().atlas()->incidents.size(), 2u);
        QCOMPARE(opened.count(), 1);
    }

    void wantOfMemoryEndsACommandWithASentence()
    {
        const auto run = [](const QStringList &) -> int { throw std::bad_alloc(); };
        QCOMPARE(runCommand({"none", "", false, run}, {}), int(NothingDone));
    }

    void onlyTheLastFileAskedForIsShown()
    {
        const QTemporaryDir folder;
        const QString first = tableOf(folder, 5), second = tableOf(folder, 2);
        Workspace workspace;
        QSignalSpy opened(&workspace, &Workspace::opened);
        workspace.open(first);
        workspace.open(second);
        QVERIFY(opened.wait());
        QCOMPARE(workspace.path(), second);
        QCOMPARE(workspace.model().atlas()->incidents.size(), 2u);
        QTest::qWait(50);
        QCOMPARE(opened.count(), 1);
    }

    void aLargeTableFillsTheModelAsItIsRead()
    {
        const QTemporaryDir folder;
        Workspace workspace;
        std::vector<std::size_t> seen;
        qint64 told = 0;
        connect(&workspace.model(), &ViewModel::atlasChanged, this,
                [&] { seen.push_back(workspace.model().atlas()->incidents.size()); });
        connect(&workspace, &Workspace::progressed, this, [&](const QString &, int percent, qint64 rows) {
            QVERIFY(percent >= 0 && percent <= 100 && rows >= told);
            told = rows;
        });
        QSignalSpy opened(&workspace, &Workspace::opened);
        workspace.open(tableOf(folder, 120'000));
        QVERIFY(opened.wait(60'000));
        QVERIFY2(seen.size() >= 2, "a part is shown before the whole");
        QVERIFY(std::ranges::is_sorted(seen));
        QVERIFY(seen.front() < 120'000);
        QCOMPARE(seen.back(), 120'000u);
        QCOMPARE(workspace.model().total().best, 120'000);
        QVERIFY(!workspace.isPartial());
    }

    void whoStopsKeepsWhatHasBeenRead()
    {
        const QTemporaryDir folder;
        Workspace workspace;
        QSignalSpy opened(&workspace, &Workspace::opened);
        connect(&workspace, &Workspace::progressed, &workspace, &Workspace::stop);
        workspace.open(tableOf(folder, 600'000));
        QVERIFY(opened.wait(60'000));
        QVERIFY(workspace.isPartial());
        const std::size_t incidents = workspace.model().atlas()->incidents.size();
        QVERIFY2(incidents > 0 && incidents < 600'000, qPrintable(QString::number(incidents)));
        QCOMPARE(workspace.model().total().best, qint64(incidents));
        QVERIFY(workspace.model().problems().front().text.startsWith("Stopped after"_L1));
        QVERIFY(!workspace.isOpening());
    }

    void whatIsReadAgainStaysWholeUntilItIsThere()
    {
        const QTemporaryDir folder;
        Workspace workspace;
        QSignalSpy opened(&workspace, &Workspace::opened);
        workspace.open(tableOf(folder, 60'000));
        QVERIFY(opened.wait(60'000));
        const QSignalSpy atlases(&workspace.model(), &ViewModel::atlasChanged);
        workspace.reload();
        QVERIFY(opened.wait(60'000));
        QCOMPARE(atlases.count(), 1);
    }

    void whatIsReadAgainIsShownAsItWas()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"shown.csv"_s);
        const auto write = [&](const QByteArray &rows) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("id,date_start,place,lon,lat,type,killed\n" + rows);
        };
        write("1,2013-01-14,Homs,36.72,34.73,shelling,1\n2,2013-02-14,Homs,36.72,34.73,shooting,2\n");
        Workspace workspace;
        ViewModel &model = workspace.model();
        QSignalSpy opened(&workspace, &Workspace::opened);
        workspace.open(path);
        QVERIFY(opened.wait(20'000));
        Filter filter = model.filter();
        filter.window = Span::days(toDay({2013, 2, 1}), toDay({2013, 2, 28}));
        filter.hiddenKinds = {model.atlas()->incidents[0].kind};
        model.setFilter(filter);
        QCOMPARE(model.total().best, 2);
        // The kinds come in another order.
        write("2,2013-02-14,Homs,36.72,34.73,shooting,2\n1,2013-01-14,Homs,36.72,34.73,shelling,1\n"
              "3,2013-02-15,Homs,36.72,34.73,shooting,4\n");
        workspace.reload();
        QVERIFY(opened.wait(20'000));
        QCOMPARE(model.atlas()->incidents.size(), 3u);
        QCOMPARE(model.filter().window, filter.window);
        QCOMPARE(model.total().best, 6);
        QVERIFY(model.keepsView()); // the map stays where it is
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
