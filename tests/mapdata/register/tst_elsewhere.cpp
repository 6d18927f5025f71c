// What other programs do to a register: what they change is noticed, told from what to what, and can be undone.
#include "mapdata/register/check.h"
#include "mapdata/register/elsewhere.h"
#include "mapdata/register/pointblob.h"
#include "mapdata/register/recordhistory.h"
#include "mapdata/register/watch.h"
#include "tests/mapdata/register/registersupport.h"

#include <QTemporaryDir>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

using namespace sijill;
using namespace sijill::test;

namespace {

using Kind = RecordEdit::Kind;

/// "incidents d620 note: a -> b", a line a field.
QStringList linesOf(const std::vector<RecordChange> &changes)
{
    QStringList lines;
    for (const RecordChange &change : changes) {
        const QString head = change.table + u' ' + change.id;
        if (change.kind != ChangedRow::Kind::Changed)
            lines << head + (change.kind == ChangedRow::Kind::Added ? u" added"_s : u" removed"_s);
        else
            for (const FieldChange &field : change.fields)
                lines << u"%1 %2: %3 -> %4"_s.arg(head, field.field, field.from, field.to);
    }
    lines.sort();
    return lines;
}

} // namespace

class ElsewhereTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;

    std::unique_ptr<RegisterEditor> editor() const { return taken(RegisterEditor::open(m_file)); }
    /// As a program does that knows nothing of Sijill.
    void otherProgram(const QString &sql) const
    {
        const auto database = taken(Database::open(m_file, Database::Access::Write));
        if (!database->run(sql))
            qFatal("%s", qPrintable(oneLine(database->problem())));
    }
    QString cell(const QString &sql) const
    {
        return taken(Database::open(m_file, Database::Access::Read))->value(sql).value_or(u"nothing"_s);
    }
    /// Enters what was changed elsewhere and tells it.
    QStringList entered(Problems *told = nullptr, QString *kind = nullptr) const
    {
        const auto open = editor();
        const auto entry = taken(open->takeElsewhere());
        if (told)
            *told = open->takeTold();
        if (!entry)
            return {};
        if (kind)
            *kind = entry->kind;
        const auto changes = changesOf(open->database(), *entry);
        return changes ? linesOf(recordChanges(open->database(), *changes)) : QStringList{u"note: "_s + entry->why};
    }
    GDALDatasetUniquePtr openedByGdal() const
    {
        const char *const drivers[] = {"GPKG", nullptr};
        return GDALDatasetUniquePtr(
            GDALDataset::Open(m_file.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, drivers));
    }
    /// A town with incidents that stand on its point.
    QString incidentAtAPoint() const
    {
        return cell(u"SELECT id FROM incidents WHERE geom IS NOT NULL AND lon IS NULL ORDER BY fid LIMIT 1"_s);
    }
    QString incidentOfAnArea() const
    {
        return cell(u"SELECT id FROM incidents WHERE geom IS NULL AND place_precision = 'governorate' LIMIT 1"_s);
    }

private slots:
    void initTestCase() { GDALAllRegister(); }
    void init()
    {
        m_file = m_folder.filePath(u"%1.sijill"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
        done(saveRegister(taken(readAtlas(shippedAtlas())), m_file));
    }

    void nothingIsEnteredWhereNobodyHasWritten()
    {
        const QByteArray before = contentOf(m_file);
        QCOMPARE(entered(), QStringList());
        QCOMPARE(contentOf(m_file), before);
        taken(editor()->apply({{{Kind::Set, u"incidents"_s, u"d620"_s, {{u"note"_s, u"mine"_s}}}}}));
        const QByteArray after = contentOf(m_file);
        QCOMPARE(entered(), QStringList());
        QCOMPARE(contentOf(m_file), after);
    }

    void whatSqlChangesIsEntered_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("a note") << u"UPDATE incidents SET note = 'theirs' WHERE id = 'd620'"_s
                                << QStringList{u"incidents d620 note: "_s};
        QTest::newRow("a figure")
            << u"UPDATE figures SET low = 70 WHERE claim = 'd620-c' AND outcome = 'killed' AND \"group\" IS NULL"_s
            << QStringList{u"figures d620-c/killed low: 76 -> 70"_s};
        QTest::newRow("twice")
            << u"UPDATE figures SET low = 1 WHERE claim = 'd620-c' AND outcome = 'killed' AND \"group\" IS NULL;"
               "UPDATE figures SET low = 70 WHERE claim = 'd620-c' AND outcome = 'killed' AND \"group\" IS NULL"_s
            << QStringList{u"figures d620-c/killed low: 76 -> 70"_s};
        QTest::newRow("and back")
            << u"UPDATE kinds SET name = 'x'; UPDATE kinds SET name = 'y'; "
               "DELETE FROM kinds WHERE id = 'nobody'; INSERT INTO kinds (fid, id) VALUES (7, 'q'); "
               "DELETE FROM kinds WHERE fid = 7; UPDATE kinds SET id = id; "
               "UPDATE kinds SET name = (SELECT k.n FROM (SELECT 1 AS n) AS k) WHERE 0"_s
            << QStringList{u"kinds"_s};
        QTest::newRow("a row that is new") << u"INSERT INTO sources (id, name) VALUES ('q', 'it''s “q”, or not')"_s
                                           << QStringList{u"sources q added"_s};
        QTest::newRow("a row that is gone")
            << u"DELETE FROM claims WHERE id = 'd620-c'"_s << QStringList{u"claims d620-c removed"_s};
        QTest::newRow("a row that was replaced")
            << u"REPLACE INTO kinds (fid, id, name) SELECT fid, id, 'Other' FROM kinds WHERE id = 'shelling'"_s
            << QStringList{u"kinds shelling name"_s};
        QTest::newRow("whatever becomes of conflicts")
            << u"UPDATE OR REPLACE kinds SET name = 'a' WHERE id = 'shelling'; "
               "UPDATE OR IGNORE kinds SET name = 'Other' WHERE id = 'shelling'"_s
            << QStringList{u"kinds shelling name: "_s};
        QTest::newRow("into the bin") << u"UPDATE incidents SET in_bin = 1 WHERE id = 'd620'"_s
                                      << QStringList{u"incidents d620 in_bin: no -> yes"_s};
    }
    void whatSqlChangesIsEntered()
    {
        QFETCH(QString, sql);
        QFETCH(QStringList, lines);
        const auto before = contentOfRegister(m_file);
        otherProgram(sql);
        QString kind;
        const QStringList told = entered(nullptr, &kind);
        QCOMPARE(kind, u"elsewhere"_s);
        QVERIFY(!told.isEmpty());
        for (const QString &line : told)
            QVERIFY2(std::ranges::any_of(lines, [&](const QString &part) { return line.startsWith(part); }),
                     qPrintable(told.join(u'\n')));
        QCOMPARE(entered(), QStringList()); // once
        const auto after = contentOfRegister(m_file);
        QVERIFY(after != before);
        QVERIFY(taken(editor()->undo()));
        QCOMPARE(contentOfRegister(m_file), before);
        QVERIFY(taken(editor()->redo()));
        QCOMPARE(contentOfRegister(m_file), after);
        QVERIFY(!taken(editor()->redo()));
    }

    void whatStandsBesideAnIncidentIsMadeAgain()
    {
        otherProgram(
            u"UPDATE claims SET note = 'theirs' WHERE id = 'd620-c'; "
            "UPDATE figures SET low = 70 WHERE claim = 'd620-c' AND outcome = 'killed' AND \"group\" IS NULL"_s);
        entered();
        QCOMPARE(cell(u"SELECT killed_low FROM incidents WHERE id = 'd620'"_s), u"70"_s);
        for (const Problem &problem : taken(checkRegister(m_file)).odd)
            QVERIFY2(!problem.text.contains(u"another program"_s), qPrintable(oneLine(problem)));
    }

    void aCountThatWasMadeIsToldAndMadeAgain()
    {
        const auto before = contentOfRegister(m_file);
        otherProgram(u"UPDATE incidents SET killed_low = 5000 WHERE id = 'd620'"_s);
        Problems told;
        const QStringList lines = entered(&told);
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.front().startsWith(u"note: "_s) && lines.front().contains(u"d620"_s), qPrintable(lines.front()));
        QCOMPARE(told.size(), std::size_t(1));
        QVERIFY2(told.front().text.contains(u"claims"_s), qPrintable(oneLine(told.front())));
        QCOMPARE(contentOfRegister(m_file), before);
        QVERIFY(!taken(editor()->undo())); // a note is nothing to undo
        QCOMPARE(taken(checkRegister(m_file)).broken, Problems());
    }

    void aPointThatGdalMovesIsTheIncidentsOwn()
    {
        const QString id = incidentAtAPoint();
        const auto before = contentOfRegister(m_file);
        {
            const GDALDatasetUniquePtr data = openedByGdal();
            QVERIFY(data != nullptr);
            OGRLayer *layer = data->GetLayerByName("incidents");
            layer->SetAttributeFilter(u"id = '%1'"_s.arg(id).toUtf8().constData());
            const OGRFeatureUniquePtr feature(layer->GetNextFeature());
            OGRPoint point(36.25, 34.5);
            feature->SetGeometry(&point);
            QCOMPARE(layer->SetFeature(feature.get()), OGRERR_NONE);
        }
        QCOMPARE(entered(),
                 (QStringList{u"incidents %1 lat:  -> 34.5"_s.arg(id), u"incidents %1 lon:  -> 36.25"_s.arg(id)}));
        QCOMPARE(cell(u"SELECT hex(geom) FROM incidents WHERE id = '%1'"_s.arg(id)),
                 QString::fromLatin1(pointBlob(36.25, 34.5).toHex().toUpper()));
        QVERIFY(taken(editor()->undo()));
        QCOMPARE(contentOfRegister(m_file), before);
    }

    void aPointForAnAreaIsToldAndPutBack()
    {
        const QString id = incidentOfAnArea();
        const auto before = contentOfRegister(m_file);
        otherProgram(u"UPDATE incidents SET geom = x'%1' WHERE id = '%2'"_s.arg(
            QString::fromLatin1(pointBlob(36, 34).toHex()), id));
        Problems told;
        entered(&told);
        QCOMPARE(told.size(), std::size_t(1));
        QVERIFY2(told.front().text.contains(u"put back"_s), qPrintable(oneLine(told.front())));
        QCOMPARE(contentOfRegister(m_file), before);
    }

    void aPointThatIsTakenAwayIsPutBack()
    {
        const QString id = incidentAtAPoint();
        const auto before = contentOfRegister(m_file);
        otherProgram(u"UPDATE incidents SET geom = NULL WHERE id = '%1'"_s.arg(id));
        Problems told;
        entered(&told);
        QCOMPARE(told.size(), std::size_t(1));
        QCOMPARE(contentOfRegister(m_file), before);
    }

    void aPlaceThatIsMovedTakesItsIncidentsAlong()
    {
        const auto before = contentOfRegister(m_file);
        otherProgram(u"UPDATE places SET geom = x'%1' WHERE id = 'daraya'"_s.arg(
            QString::fromLatin1(pointBlob(36.5, 33.25).toHex())));
        const QStringList lines = entered();
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith(u"places daraya lat: "_s) && lines[1].startsWith(u"places daraya lon: "_s));
        QVERIFY(cell(u"SELECT count(*) FROM incidents WHERE geom = x'%1'"_s.arg(
                         QString::fromLatin1(pointBlob(36.5, 33.25).toHex())))
                    .toInt() > 0);
        QVERIFY(taken(editor()->undo()));
        QCOMPARE(contentOfRegister(m_file), before);
    }

    void aFeatureThatIsNewBecomesAnIncident()
    {
        {
            const GDALDatasetUniquePtr data = openedByGdal();
            OGRLayer *layer = data->GetLayerByName("incidents");
            const OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
            OGRPoint point(36.25, 34.5);
            feature->SetGeometry(&point);
            feature->SetField("begin", 2013, 2, 1);
            feature->SetField("title", "By hand");
            feature->SetField("killed_best", 12);
            QCOMPARE(layer->CreateFeature(feature.get()), OGRERR_NONE);
        }
        Problems told;
        const QStringList lines = entered(&told);
        QCOMPARE(lines.size(), 1);
        QVERIFY(lines.front().endsWith(u" added"_s));
        QCOMPARE(told.size(), std::size_t(1)); // the number is nobody's claim
        const QString where = u" FROM incidents WHERE title = 'By hand'"_s;
        QCOMPARE(cell(u"SELECT length(id)"_s + where), u"36"_s);
        QCOMPARE(cell(u"SELECT lon || ' ' || lat || ' ' || counted || ' ' || in_bin"_s + where), u"36.25 34.5 1 0"_s);
        QCOMPARE(cell(u"SELECT killed_best IS NULL AND geom IS NOT NULL"_s + where), u"1"_s);
        QCOMPARE(taken(checkRegister(m_file)).broken, Problems());
    }

    void theFirstCommandEntersItAndUndoGoesOn()
    {
        const auto first = contentOfRegister(m_file);
        taken(editor()->apply({{{Kind::Set, u"incidents"_s, u"d620"_s, {{u"note"_s, u"mine"_s}}}}}));
        const auto second = contentOfRegister(m_file);
        otherProgram(u"UPDATE incidents SET note = 'theirs'"_s);
        const auto open = editor();
        taken(open->apply({{{Kind::Set, u"incidents"_s, u"d620"_s, {{u"title"_s, u"mine"_s}}}}}));
        const std::vector<HistoryEntry> history = readHistory(open->database());
        QCOMPARE(history.size(), std::size_t(3));
        QCOMPARE(history[1].kind, u"elsewhere"_s);
        QVERIFY(taken(open->undo()));
        QVERIFY(taken(open->undo()));
        QCOMPARE(contentOf(open->database()), second);
        QVERIFY(taken(open->undo()));
        QCOMPARE(contentOf(open->database()), first);
        QVERIFY(!taken(open->undo()));
    }

    void aColumnThatAnotherProgramAddedKeepsItsCells()
    {
        {
            const GDALDatasetUniquePtr data = openedByGdal();
            OGRLayer *layer = data->GetLayerByName("incidents");
            OGRFieldDefn field("theirs", OFTString);
            QCOMPARE(layer->CreateField(&field), OGRERR_NONE);
        }
        otherProgram(u"UPDATE incidents SET theirs = id, note = 'theirs' WHERE id = 'd620'"_s);
        QCOMPARE(entered().size(), 1);
        QCOMPARE(cell(u"SELECT theirs FROM incidents WHERE id = 'd620'"_s), u"d620"_s);
    }

    void whatWasKnownOnADayLeavesItOut()
    {
        const QString folder = m_folder.filePath(u"then"_s), again = m_folder.filePath(u"again"_s);
        done(writeAtlas(*taken(readRegister(m_file)).atlas, {}, folder));
        otherProgram(u"UPDATE incidents SET note = 'theirs'; DELETE FROM claims WHERE id = 'd620-c'"_s);
        const Day yesterday = toDay(QDate::currentDate().addDays(-2));
        done(writeAtlas(*taken(readRegister(m_file, yesterday)).atlas, {}, again));
        QCOMPARE(difference(folder, again), QString());
    }

    void checkTellsWhatWillBeEntered()
    {
        otherProgram(u"UPDATE incidents SET note = 'theirs' WHERE id = 'd620'"_s);
        const QByteArray before = contentOf(m_file);
        const RegisterCheck check = taken(checkRegister(m_file));
        QVERIFY(std::ranges::any_of(check.odd, [](const Problem &problem) {
            return problem.where.contains(u"d620"_s) && problem.text.contains(u"theirs"_s);
        }));
        QCOMPARE(contentOf(m_file), before);
    }

    void tablesThatWereMadeAnewAreTold()
    {
        otherProgram(u"CREATE TABLE other AS SELECT * FROM kinds; DROP TABLE kinds; "
                     "CREATE TABLE kinds (fid INTEGER PRIMARY KEY NOT NULL, id TEXT, name TEXT, name_ar TEXT); "
                     "INSERT INTO kinds SELECT * FROM other; UPDATE incidents SET note = 'theirs' WHERE id = 'd620'"_s);
        Problems told;
        QCOMPARE(entered(&told).size(), 1);
        QCOMPARE(told.size(), std::size_t(1));
        QVERIFY2(told.front().text.contains(u"kinds"_s), qPrintable(oneLine(told.front())));
        QCOMPARE(entered(), QStringList());
        otherProgram(u"UPDATE kinds SET name = 'Other' WHERE id = 'shelling'"_s); // it is watched again
        QCOMPARE(entered().size(), 1);
    }

    void allThatOthersDoByLotIsUndone()
    {
        QRandomGenerator random(17);
        for (int round = 0; round < 12; ++round) {
            const auto before = contentOfRegister(m_file);
            for (int i = 0; i < 8; ++i) {
                const RegisterTable &table = registerTables()[random.bounded(int(registerTables().size()))];
                const QString name = quotedName(QString::fromLatin1(table.name));
                const RegisterColumn &column = table.columns[random.bounded(int(table.columns.size()))];
                const QString field = quotedName(QString::fromLatin1(column.name));
                switch (random.bounded(4)) {
                case 0:
                    otherProgram(
                        u"DELETE FROM %1 WHERE fid IN (SELECT fid FROM %1 ORDER BY fid LIMIT 3 OFFSET %2)"_s.arg(name)
                            .arg(random.bounded(20)));
                    break;
                case 1:
                    otherProgram(u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(name, field).arg(random.bounded(99)));
                    break;
                case 2:
                    otherProgram(
                        u"UPDATE %1 SET fid = fid + 1 WHERE fid IN (SELECT fid FROM %1 LIMIT 1 OFFSET %2)"_s.arg(name)
                            .arg(random.bounded(20)));
                    break;
                default:
                    otherProgram(
                        u"UPDATE %1 SET %2 = %3 WHERE fid IN (SELECT fid FROM %1 LIMIT 2 OFFSET %4)"_s.arg(name, field)
                            .arg(random.bounded(99))
                            .arg(random.bounded(20)));
                }
            }
            QString kind;
            entered(nullptr, &kind);
            if (kind.isEmpty())
                continue;
            QVERIFY(taken(editor()->undo()));
            QVERIFY(contentOfRegister(m_file) == before);
            QVERIFY(taken(editor()->redo()));
        }
    }

    void literalsComeBack_data()
    {
        QTest::addColumn<QByteArray>("literals");
        QTest::addColumn<int>("cells");
        QTest::newRow("none") << QByteArray() << 0;
        QTest::newRow("all kinds") << QByteArray("NULL,12,-3,1.5,1.0e+300,'a','it''s, ''','',X'00ff'") << 9;
        QTest::newRow("no end") << QByteArray("'a") << -1;
        QTest::newRow("no word") << QByteArray("1,abc") << -1;
        QTest::newRow("no comma") << QByteArray("'a''b'1") << -1;
        QTest::newRow("a command") << QByteArray("1); DELETE FROM incidents; --") << -1;
    }
    void literalsComeBack()
    {
        QFETCH(QByteArray, literals);
        QFETCH(int, cells);
        const auto read = cellsOfLiterals(literals);
        QCOMPARE(read ? static_cast<int>(read->size()) : -1, cells);
        if (cells == 9) {
            QCOMPARE(std::get<QString>((*read)[6]), u"it's, '"_s);
            QCOMPARE(std::get<QByteArray>((*read)[8]), QByteArray("\0\xff", 2));
            QCOMPARE(std::get<double>((*read)[4]), 1e300);
        }
    }
};

QTEST_GUILESS_MAIN(ElsewhereTest)
#include "tst_elsewhere.moc"
