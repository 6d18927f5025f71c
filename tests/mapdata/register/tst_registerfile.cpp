// A folder of tables as a register and back, and what other programs see in one.
#include "mapdata/opening/open.h"
#include "mapdata/register/check.h"
#include "mapdata/tally/tally.h"
#include "tests/mapdata/register/registersupport.h"
#include "tests/mapdata/support/atlasmaker.h"

#include <QTemporaryDir>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <sqlite3.h>

using namespace sijill;
using namespace sijill::test;

namespace {

/// Everything that a folder of tables can hold, and what is hard to keep.
void writeHardFolder(const QString &folder)
{
    const auto write = [&](const char *name, const char *text) {
        put(folder + u'/' + QString::fromLatin1(name), text);
    };
    write("atlas.json", R"({"title":"T \"q\"","title_ar":"ع","description":"D","version":"2.1","codebook":"ucdp",
        "attribution":["A","B"],"attribution_ar":["أ"],"home":[35.1,32,42,37.25],"layers":[]})");
    write("story.json", "{ \"format\": 1,\n  \"mine\": [1, 2],   \"scenes\": [ {\"id\": \"one\"} ] }\n\n");
    write("sources.csv",
          "id,name,name_ar,kind,url,note\ns,\"Source, with comma\",مصدر,monitor,https://example.org/?a=1&b,n\n");
    write("reports.csv", "id,publisher,title,title_ar,published,heading_date,url,note,note_ar\n"
                         "r,s,Report,تقرير,2013-01-15,2013-01-16,u,\"two\nlines\",ع\nr2,,,,,,,,\n");
    write("actors.csv", "id,name,name_ar,kind\na,Army,جيش,state forces\nb,Band,,\n");
    write("kinds.csv", "id,name,name_ar\nk,Kind,نوع\n");
    write("weapons.csv", "id,name,name_ar\nw,Gun,بندقية\n");
    write("groups.csv", "id,name,name_ar\nchildren,Children,أطفال\n");
    write("roles.csv", "id,name,name_ar\nbase,Base,\n");
    write("fact_kinds.csv", "id,name,name_ar\ntanks,Tanks,\n");
    write("area_names.csv", "area,spelling\nSY03,Rif Dimashq\nSY03,ريف دمشق\n");
    write("places.csv", "id,name,name_ar,kind,governorate,level,lon,lat,placing,spellings,geonames,rank,note,note_ar\n"
                        "G,Gov,,governorate,,governorate,36.5,33.5,governorate,,,1,,\n"
                        "daraya,Daraya,داريا,town,G,,36.2345678901234567,33.46,near,Darayya;'=Dareya,,3,n,ن\n"
                        "lost,Lost,,town,,,,,town,,,5,,\n");
    write(
        "incidents.csv",
        "id,begin,end,time_precision,place_precision,places,lon,lat,kind,perpetrators,targets,weapons,part_of,"
        "counted,title,title_ar,note,note_ar\n"
        "p,2013-01-14,2013-01-14,day,governorate,G,,,k,,,,i,yes,Part,,,\n"
        "i,2013-01-14T18:05,2013-01-15T03:00,hour,town,daraya,,,k,a;b,b,w,,yes,\"'=T, \"\"x\"\"\",عنوان,'-note,ملاحظة\n"
        "own,2013-02-01,2013-02-28,month,near,daraya,36.123456789012345,-0.1,,,,,,no,,,,\n"
        "undated,,,,unplaced,,,,,,,,,yes,,,,\n"
        "both,2013-03-01,2013-03-03,days,several,G;daraya,,,,,,,,yes,,,,\n");
    write("claims.csv", "id,incident,source,report,preferred,wording,note,note_ar\n"
                        "c1,i,s,r,yes,\"at least \"\"five\"\"\",n,ن\nc2,p,s,r,,,,\nc3,i,,,,,,\n");
    write("figures.csv", "claim,outcome,group,low,best,high,words\nc1,killed,,5,5,,at least\n"
                         "c1,killed,children,0,0,0,\nc1,wounded,,,,,a number of\nc2,killed,,2,1,9,\n");
    write("facts.csv", "claim,kind,low,best,high,words\nc1,tanks,24,,,dozens\nc1,tanks,,,,\n");
    write("mentions.csv", "report,place,spelled,role,incident\nr,daraya,Daraja,base,i\nr,lost,,,\n");
}

bool isOne(const QString &path, const QString &sql)
{
    sqlite3 *database = nullptr;
    sqlite3_open(path.toUtf8().constData(), &database);
    const bool isDone = sqlite3_exec(database, sql.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(database);
    return isDone;
}

} // namespace

class RegisterFileTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString in(const QString &name) const { return m_folder.filePath(name); }

    /// The folder written again, and by way of a register: both must be equal.
    void comesBack(const QString &folder, const QString &name)
    {
        const OpenedAtlas opened = taken(readAtlas(folder));
        const QString straight = in(name + u"-straight"_s), file = in(name + u".sijill"_s),
                      back = in(name + u"-back"_s);
        const QByteArray story = storyTextOf(opened, folder);
        done(writeAtlas(*opened.atlas, opened.layers, straight, story));
        done(saveRegister(opened, file, story));
        {
            const OpenedAtlas again = taken(readRegister(file));
            for (const Problem &problem : again.problems) // the folder's own
                QVERIFY2(std::ranges::find(opened.problems, problem.text, &Problem::text) != opened.problems.end(),
                         qPrintable(oneLine(problem)));
            QCOMPARE(storyTextOf(again, file), story);
            QCOMPARE(again.story.scenes.size(), opened.story.scenes.size());
            done(writeAtlas(*again.atlas, again.layers, back, storyTextOf(again, file)));
        }
        QCOMPARE(difference(straight, back), QString());
        // And again, from the folder that came back.
        const OpenedAtlas third = taken(readAtlas(back));
        done(writeAtlas(*third.atlas, third.layers, in(name + u"-third"_s), storyTextOf(third, back)));
        QCOMPARE(difference(back, in(name + u"-third"_s)), QString());
    }

private slots:
    void whatIsNoRegisterIsRefusedWithAReason_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("id,begin\n1,2013-01-14\n");
        QTest::newRow("a head alone") << QByteArray("SQLite format 3\0", 16);
        QByteArray head("SQLite format 3\0", 16);
        head += QByteArray(52, '\1') + "GPKG" + QByteArray(4000, '\2');
        QTest::newRow("a head and nonsense") << head;
    }
    void whatIsNoRegisterIsRefusedWithAReason()
    {
        QFETCH(QByteArray, content);
        const QString file = in(u"none.sijill"_s);
        put(file, content);
        QVERIFY(!isRegister(file));
        const auto opened = readRegister(file);
        QVERIFY(!opened);
        QCOMPARE(opened.problem().file, file);
        QVERIFY(!opened.problem().text.isEmpty());
        QVERIFY(!openAny(file));
        QVERIFY(!RegisterEditor::open(file));
        QVERIFY(!checkRegister(file));
        QCOMPARE(contentOf(file), content);
    }

    void aFileThatIsNotThereIsRefused()
    {
        QVERIFY(!isRegister(in(u"nowhere"_s)));
        QVERIFY(!readRegister(in(u"nowhere"_s)));
        QVERIFY(!RegisterEditor::open(in(u"nowhere"_s)));
        QVERIFY(!QFile::exists(in(u"nowhere"_s)));
    }

    void whatAnotherProgramMadeOfATableIsRefused_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("part");
        QTest::newRow("a table is missing") << u"DROP TABLE claims"_s << u"claims"_s;
        QTest::newRow("a column is missing")
            << u"CREATE TABLE other AS SELECT * FROM incidents; DROP TABLE incidents; ALTER TABLE "
               "other RENAME TO incidents; ALTER TABLE incidents DROP COLUMN note"_s
            << u"note"_s;
        QTest::newRow("a view without an end")
            << u"DROP TABLE kinds; CREATE VIEW kinds AS WITH RECURSIVE n(fid, id, name, name_ar) AS (SELECT 1, 'a', "
               "'b', 'c' UNION ALL SELECT fid + 1, id, name, name_ar FROM n) SELECT * FROM n"_s
            << u"kinds"_s;
        QTest::newRow("a virtual table")
            << u"DROP TABLE kinds; CREATE VIRTUAL TABLE kinds USING fts5(fid, id, name, name_ar)"_s << u"kinds"_s;
        QTest::newRow("a column that runs")
            << u"DROP TABLE kinds; CREATE TABLE kinds (fid INTEGER PRIMARY KEY, id, name, name_ar AS (upper(name)))"_s
            << u"name_ar"_s;
        QTest::newRow("of a newer program") << u"UPDATE sijill_register SET format = 99"_s << u"newer"_s;
    }
    void whatAnotherProgramMadeOfATableIsRefused()
    {
        QFETCH(QString, sql);
        QFETCH(QString, part);
        const QString file = in(u"foreign.sijill"_s);
        writeHardFolder(in(u"hard"_s));
        done(saveRegister(taken(readAtlas(in(u"hard"_s))), file));
        QVERIFY(isOne(file, sql));
        QVERIFY(isRegister(file));
        const auto opened = readRegister(file);
        QVERIFY(!opened);
        QVERIFY2(opened.problem().text.contains(part), qPrintable(opened.problem().text));
        QVERIFY(!RegisterEditor::open(file));
    }

    void cellsThatAnotherProgramSpoiltAreToldAndTheRestIsRead()
    {
        const QString file = in(u"spoilt.sijill"_s);
        writeHardFolder(in(u"hard"_s));
        done(saveRegister(taken(readAtlas(in(u"hard"_s))), file));
        QVERIFY(isOne(file,
                      u"UPDATE incidents SET begin = 'soon', \"end\" = 7 WHERE id = 'i'; UPDATE incidents SET id = "
                      "NULL WHERE id = 'p'; UPDATE figures SET low = 'many' WHERE claim = 'c1'; UPDATE claims SET "
                      "source = 'nobody' WHERE id = 'c2'; UPDATE places SET lon = 'x\ny'; DELETE FROM settings"_s));
        const OpenedAtlas opened = taken(readRegister(file));
        QCOMPARE(opened.atlas->incidents.size(), std::size_t(4));
        QVERIFY(opened.problems.size() >= 5);
        const RegisterCheck check = taken(checkRegister(file));
        QVERIFY(!check.broken.empty());
    }

    void theShippedAtlasComesBackByteForByte() { comesBack(shippedAtlas(), u"shipped"_s); }

    void whatIsHardToKeepComesBack()
    {
        writeHardFolder(in(u"hard"_s));
        comesBack(in(u"hard"_s), u"hard"_s);
    }

    void anyAtlasComesBack_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 20; ++seed)
            QTest::addRow("%d", seed) << seed;
    }
    void anyAtlasComesBack()
    {
        QFETCH(int, seed);
        const QString folder = in(u"random%1"_s.arg(seed));
        done(writeAtlas(RandomAtlas(static_cast<quint32>(seed), 60).take(), {}, folder));
        const OpenedAtlas opened = taken(readAtlas(folder));
        const QString straight = folder + u"-straight"_s, back = folder + u"-back"_s, file = folder + u".sijill"_s;
        done(writeAtlas(*opened.atlas, {}, straight));
        done(saveRegister(opened, file));
        const OpenedAtlas again = taken(readRegister(file));
        done(writeAtlas(*again.atlas, {}, back));
        QCOMPARE(difference(straight, back), QString());
        // Every net is the same.
        for (MeasureIndex measure = 0; measure < opened.atlas->measures.size(); ++measure) {
            const Ledger a = makeLedger(*opened.atlas, measure, {}), b = makeLedger(*again.atlas, measure, {});
            QCOMPARE(a.nets.size(), b.nets.size());
            for (IncidentIndex i = 0; i < a.nets.size(); ++i)
                QVERIFY(a.nets[i].best == b.nets[i].best && a.nets[i].low == b.nets[i].low &&
                        a.nets[i].high == b.nets[i].high);
        }
    }

    void aRegisterIsKnownByItsContent()
    {
        const QString file = in(u"named.gpkg"_s);
        done(saveRegister(taken(readAtlas(shippedAtlas())), file));
        QVERIFY(isRegister(file));
        const OpenedAtlas opened = taken(openAny(file));
        QCOMPARE(opened.atlas->incidents.size(), taken(readAtlas(shippedAtlas())).atlas->incidents.size());
        QVERIFY(identify(file).is(Content::Atlas));
    }

    void readingMakesNothingBesideIt()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"one.sijill"_s);
        done(saveRegister(taken(readAtlas(shippedAtlas())), file));
        const QByteArray before = contentOf(file);
        QVERIFY(readRegister(file));
        QVERIFY(checkRegister(file));
        QCOMPARE(filesIn(folder.path()).keys(), QStringList{u"one.sijill"_s});
        QCOMPARE(contentOf(file), before);
    }

    void otherProgramsSeeLayersWithTypes()
    {
        const QString file = in(u"layers.gpkg"_s);
        done(saveRegister(taken(readAtlas(shippedAtlas())), file));
        GDALAllRegister();
        const GDALDatasetUniquePtr data(
            GDALDataset::Open(file.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_VERBOSE_ERROR));
        QVERIFY(data != nullptr);
        for (const RegisterTable &table : registerTables()) {
            OGRLayer *layer = data->GetLayerByName(table.name);
            QVERIFY2(layer != nullptr, table.name);
            QCOMPARE(wkbFlatten(layer->GetGeomType()), table.hasPoint ? wkbPoint : wkbNone);
            for (const RegisterColumn &column : table.columns) {
                const OGRFieldDefn *field =
                    layer->GetLayerDefn()->GetFieldDefn(layer->GetLayerDefn()->GetFieldIndex(column.name));
                QVERIFY2(field != nullptr, column.name);
                const bool isYesNo = column.type == ColumnType::YesNo;
                const OGRFieldType type = column.type == ColumnType::Date               ? OFTDate
                                          : column.type == ColumnType::Number           ? OFTReal
                                          : column.type == ColumnType::Whole || isYesNo ? OFTInteger
                                                                                        : OFTString;
                QCOMPARE(field->GetType(), type);
                QCOMPARE(field->GetSubType(), isYesNo ? OFSTBoolean : OFSTNone);
            }
        }
        OGRLayer *incidents = data->GetLayerByName("incidents");
        QVERIFY(incidents->GetSpatialRef() && incidents->GetSpatialRef()->IsGeographic());
        incidents->SetAttributeFilter("id = 'd620'");
        const OGRFeatureUniquePtr feature(incidents->GetNextFeature());
        QVERIFY(feature != nullptr);
        QVERIFY(feature->GetGeometryRef() == nullptr); // known for the country only: never a point
        QCOMPARE(feature->GetFieldAsInteger("killed_low"), 76);
        int year = 0, month = 0, day = 0, other = 0;
        QVERIFY(feature->GetFieldAsDateTime(feature->GetFieldIndex("begin"), &year, &month, &day, &other, &other,
                                            &other, &other));
        QCOMPARE(year * 10000 + month * 100 + day, 20121123);
        QCOMPARE(QString::fromUtf8(feature->GetFieldAsString("title_ar")), u"سوريا، قتلى على يد قوات الحكومة"_s);
        // A point for each incident that is known for a point.
        const OpenedAtlas opened = taken(readRegister(file));
        GIntBig points = 0;
        for (const Incident &incident : opened.atlas->incidents)
            points += isPoint(opened.atlas->locationOf(incident).precision) ? 1 : 0;
        incidents->SetAttributeFilter("geom IS NOT NULL");
        QVERIFY(points > 10);
        QCOMPARE(incidents->GetFeatureCount(), points);
        OGREnvelope extent;
        QCOMPARE(incidents->GetExtent(&extent), OGRERR_NONE);
        QVERIFY(extent.MinX > 35 && extent.MaxX < 43 && extent.MinY > 32 && extent.MaxY < 38);
    }

    void nothingIsBrokenInTheShippedOneAndAPlaceOnTheBorderIsTold()
    {
        const QString file = in(u"checked.sijill"_s);
        done(saveRegister(taken(readAtlas(shippedAtlas())), file));
        const RegisterCheck check = taken(checkRegister(file));
        QCOMPARE(check.broken, Problems());
        // On the coast and the border, where the outline that ships is coarse.
        QCOMPARE(check.odd.size(), std::size_t(1));
        QVERIFY2(check.odd.front().where.contains("kessab"_L1), qPrintable(oneLine(check.odd.front())));
    }

    void damageIsFound()
    {
        const QString file = in(u"damaged.sijill"_s);
        done(saveRegister(taken(readAtlas(shippedAtlas())), file));
        const QByteArray whole = contentOf(file);
        int found = 0;
        for (int page = 1; page < whole.size() / 4096; page += 7) {
            QByteArray bytes = whole;
            bytes.replace(page * 4096, 512, QByteArray(512, '\xff'));
            put(file, bytes);
            const auto check = checkRegister(file);
            found += !check || !check->broken.empty() ? 1 : 0;
            readRegister(file); // and no crash
        }
        QVERIFY(found > 0);
    }
};

QTEST_GUILESS_MAIN(RegisterFileTest)
#include "tst_registerfile.moc"
