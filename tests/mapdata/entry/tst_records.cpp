// The tables of names of a register: their uses, likely spellings of one, merging.
// SIJILL_MERGES=1000 merges so many times by lot instead of 80.
#include "mapdata/entry/likelysame.h"
#include "mapdata/entry/mergerecords.h"
#include "mapdata/ledger/ledger.h"
#include "mapdata/register/registertables.h"
#include "tests/mapdata/register/registersupport.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace sijill;
using namespace sijill::test;

namespace {

using Kind = RecordEdit::Kind;

/// What each incident counts, and when: "killed low/best/high, first day".
QMap<QString, QString> netsOf(const QString &path)
{
    const OpenedAtlas opened = taken(readRegister(path));
    const Atlas &atlas = *opened.atlas;
    QMap<QString, QString> nets;
    for (const MeasureIndex measure : {killed, wounded})
        for (const auto rule : {Reading::Rule::Best, Reading::Rule::Lowest, Reading::Rule::Highest}) {
            const Ledger ledger = makeLedger(atlas, measure, {rule, none16});
            for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i)
                nets[atlas.texts.text(atlas.incidents[i].id).english] += u"%1/%2/%3 %4, "_s.arg(ledger.nets[i].low)
                                                                             .arg(ledger.nets[i].best)
                                                                             .arg(ledger.nets[i].high)
                                                                             .arg(atlas.incidents[i].span.begin);
        }
    return nets;
}

/// Every cell that refers to one of them: "incidents.places: a;b".
QStringList referencesTo(Database &database, const QString &table, const QStringList &ids)
{
    QStringList found;
    for (const RegisterTable &other : registerTables())
        for (const RegisterColumn &column : other.columns) {
            if (!column.refersTo || QLatin1StringView(column.refersTo) != table)
                continue;
            Statement rows = database.prepare(u"SELECT %1 FROM %2"_s.arg(quotedName(QString::fromLatin1(column.name)),
                                                                         quotedName(QString::fromLatin1(other.name))));
            while (rows.next())
                for (const QString &id : idsIn(rows.text(0)))
                    if (ids.contains(id))
                        found << u"%1.%2: %3"_s.arg(QLatin1StringView(other.name), QLatin1StringView(column.name),
                                                    rows.text(0));
        }
    return found;
}

RecordRow rowOf(RegisterEditor &editor, const QString &table, const QString &id)
{
    for (const RecordRow &row : taken(readRecords(editor.database(), table)))
        if (row.id == id)
            return row;
    qFatal("%s", qPrintable(id));
}

RecordEdit added(const char *table, const QString &id, const std::vector<FieldEdit> &fields)
{
    return {Kind::New, QString::fromLatin1(table), id, fields};
}

} // namespace

class RecordsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;

    std::unique_ptr<RegisterEditor> editor() const { return taken(RegisterEditor::open(m_file)); }
    static QString whyNot(RegisterEditor &editor, const QString &table, const QString &keep, const QStringList &others)
    {
        const auto edit = mergedRecords(editor.database(), table, keep, others);
        return edit ? u"merged"_s : edit.problem().text;
    }

private slots:
    void init()
    {
        m_file = m_folder.filePath(u"%1.sijill"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
        QFile::remove(m_file);
        done(saveRegister(taken(readAtlas(shippedAtlas())), m_file));
    }

    void recordsTellWhatUsesThem()
    {
        const auto open = editor();
        const Edit edit{{added("actors", u"one"_s, {{u"name"_s, u"One"_s}}),
                         added("incidents", u"x"_s, {{u"perpetrators"_s, u"one"_s}, {u"targets"_s, u"one"_s}}),
                         added("incidents", u"y"_s, {{u"perpetrators"_s, u"one"_s}}),
                         {Kind::Delete, u"incidents"_s, u"y"_s}}};
        QVERIFY(open->apply(edit));
        const RecordRow row = rowOf(*open, u"actors"_s, u"one"_s);
        QCOMPARE(row.uses.incidents, 1); // though it stands in two columns of it
        QCOMPARE(row.uses.inBin, 1);
        QCOMPARE(row.name, u"One"_s);
        const RecordRow source = rowOf(*open, u"sources"_s, u"srn"_s);
        QVERIFY(source.uses.claims > 0);
        QVERIFY(rowOf(*open, u"places"_s, u"daraya"_s).uses.incidents > 0);
        QVERIFY(!readRecords(open->database(), u"figures"_s));
        QVERIFY(!readRecords(open->database(), u"nothing"_s));
    }

    /// SIJILL_INCIDENTS=1000000 makes so many instead of 20,000, and the time is told.
    void theUsesOfManyIncidentsAreCounted()
    {
        const int many =
            qEnvironmentVariableIsSet("SIJILL_INCIDENTS") ? qEnvironmentVariableIntValue("SIJILL_INCIDENTS") : 20'000;
        const auto open = editor();
        Database &database = open->database();
        const int before = rowOf(*open, u"places"_s, u"daraya"_s).uses.incidents;
        QVERIFY(open->apply(
            {{added("actors", u"m"_s, {{u"name"_s, u"Many"_s}}), added("actors", u"n"_s, {{u"name"_s, u"Manny"_s}})}}));
        QVERIFY(database.run(
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
            "INSERT INTO incidents (fid, id, begin, places, perpetrators, counted, in_bin) SELECT 9000000000000000000 "
            "+ i, "
            "'many' || i, '2014-01-01', CASE i % 10 WHEN 0 THEN 'daraya' ELSE 'SY01' END, CASE i % 1000 WHEN 0 THEN "
            "'srn;m' ELSE NULL END, 1, 0 FROM n"_s.arg(many)));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(rowOf(*open, u"places"_s, u"daraya"_s).uses.incidents, before + many / 10);
        const qint64 places = timer.restart();
        QCOMPARE(rowOf(*open, u"actors"_s, u"m"_s).uses.incidents, many / 1000);
        const qint64 actors = timer.restart();
        const Edit merge = taken(mergedRecords(database, u"actors"_s, u"n"_s, {u"m"_s}));
        const qint64 found = timer.restart();
        QCOMPARE(merge.records.size(), std::size_t(many / 1000 + 1));
        qInfo() << many << "incidents: uses of places" << places << "ms, of actors" << actors << "ms, what is merged"
                << found << "ms";
    }

    void mergingMovesEveryReferenceAndKeepsWhatWasKnown()
    {
        const auto open = editor();
        const Edit edit{
            {added("places", u"k"_s, {{u"name"_s, u"Kafr X"_s}, {u"spellings"_s, u"Kafar X"_s}}),
             added("places", u"o"_s,
                   {{u"name"_s, u"Kefr X"_s},
                    {u"name_ar"_s, u"كفر إكس"_s},
                    {u"lon"_s, u"36.5"_s},
                    {u"lat"_s, u"33.5"_s},
                    {u"placing"_s, u"near"_s},
                    {u"note"_s, u"by phone"_s}}),
             added("places", u"quarter"_s, {{u"name"_s, u"A quarter"_s}, {u"governorate"_s, u"o"_s}}),
             added("incidents", u"x"_s, {{u"places"_s, u"daraya;o;k"_s}, {u"place_precision"_s, u"several"_s}}),
             added("incidents", u"y"_s, {{u"places"_s, u"o;k"_s}, {u"place_precision"_s, u"several"_s}}),
             added("incidents", u"z"_s, {{u"places"_s, u"o"_s}}),
             {Kind::Delete, u"incidents"_s, u"z"_s}}};
        QVERIFY(open->apply(edit));
        const auto before = contentOf(open->database());
        const Edit merge = taken(mergedRecords(open->database(), u"places"_s, u"k"_s, {u"o"_s, u"k"_s}));
        QVERIFY(open->apply(merge));
        const auto value = [&](const QString &sql) { return open->database().value(sql).value_or(u"-"_s); };
        QCOMPARE(value(u"SELECT places FROM incidents WHERE id = 'x'"_s), u"daraya;k"_s);
        QCOMPARE(value(u"SELECT place_precision FROM incidents WHERE id = 'x'"_s), u"several"_s);
        QCOMPARE(value(u"SELECT places || coalesce(place_precision, '') FROM incidents WHERE id = 'y'"_s), u"k"_s);
        QCOMPARE(value(u"SELECT places FROM incidents WHERE id = 'z'"_s), u"k"_s); // in the bin
        QCOMPARE(value(u"SELECT governorate FROM places WHERE id = 'quarter'"_s), u"k"_s);
        const RecordRow kept = rowOf(*open, u"places"_s, u"k"_s);
        QCOMPARE(kept.name, u"Kafr X"_s);
        QCOMPARE(kept.nameArabic, u"كفر إكس"_s);
        QCOMPARE(kept.spellings, (QStringList{u"Kafar X"_s, u"Kefr X"_s}));
        QCOMPARE(kept.point.value(), QPointF(36.5, 33.5));
        QCOMPARE(value(u"SELECT placing || note FROM places WHERE id = 'k'"_s), u"nearby phone"_s);
        QCOMPARE(kept.uses.incidents, 2);
        QVERIFY(open->undo());
        QCOMPARE(contentOf(open->database()), before);
    }

    void areasThatLieInEachOtherAreMergedWithoutACircle()
    {
        const auto open = editor();
        const Edit edit{{added("places", u"a"_s, {{u"name"_s, u"A"_s}}),
                         added("places", u"b"_s, {{u"name"_s, u"B"_s}, {u"governorate"_s, u"a"_s}}),
                         added("places", u"c"_s, {{u"name"_s, u"C"_s}, {u"governorate"_s, u"b"_s}}),
                         {Kind::Set, u"places"_s, u"a"_s, {{u"governorate"_s, u"c"_s}}}}};
        QVERIFY(open->apply(edit));
        QVERIFY(open->apply(taken(mergedRecords(open->database(), u"places"_s, u"b"_s, {u"a"_s, u"c"_s}))));
        QCOMPARE(rowOf(*open, u"places"_s, u"b"_s).parent, QString());
    }

    void whatCannotBeMeantIsRefused()
    {
        const auto open = editor();
        const Edit edit{
            {added("groups", u"g"_s, {{u"name"_s, u"Minors"_s}}),
             added("groups", u"h"_s, {{u"name"_s, u"Under age"_s}}),
             added("places", u"area"_s, {{u"name"_s, u"An area"_s}, {u"level"_s, u"district"_s}}),
             added("claims", u"c"_s, {{u"incident"_s, u"d620"_s}, {u"source"_s, u"srn"_s}}),
             added("figures", {}, {{u"claim"_s, u"c"_s}, {u"outcome"_s, u"killed"_s}, {u"group"_s, u"g"_s}}),
             added("figures", {}, {{u"claim"_s, u"c"_s}, {u"outcome"_s, u"killed"_s}, {u"group"_s, u"h"_s}})}};
        QVERIFY(open->apply(edit));
        QVERIFY(whyNot(*open, u"groups"_s, u"g"_s, {u"h"_s}).contains(u"claim c"_s));
        QVERIFY(whyNot(*open, u"places"_s, u"daraya"_s, {u"area"_s}).contains(u"level"_s));
        QVERIFY(whyNot(*open, u"places"_s, u"daraya"_s, {u"nowhere"_s}).contains(u"nowhere"_s));
        QVERIFY(whyNot(*open, u"places"_s, u"daraya"_s, {}).contains(u"alone"_s));
        QVERIFY(whyNot(*open, u"places"_s, u"daraya"_s, {u"daraya"_s}).contains(u"alone"_s));
        QVERIFY(whyNot(*open, u"nothing"_s, u"daraya"_s, {u"x"_s}).contains(u"nothing"_s));
        const QString given = open->database().value(u"SELECT id FROM places WHERE from_layer = 1 LIMIT 1"_s).value();
        QVERIFY(whyNot(*open, u"places"_s, u"daraya"_s, {given}).contains(u"layer"_s));
    }

    void mergingByLotLeavesNoReferenceAndNoNumberOtherAndIsUndoneToTheByte()
    {
        const int rounds =
            qEnvironmentVariableIsSet("SIJILL_MERGES") ? qEnvironmentVariableIntValue("SIJILL_MERGES") : 80;
        const auto open = editor();
        QRandomGenerator random(16);
        int merged = 0;
        QMap<QString, int> mergedOf;
        for (int round = 0; round < rounds; ++round) {
            RandomEdits edits(*open, random.generate()); // knows what is there now
            for (int i = 0; i < 5; ++i)
                edits.doNext();
            const QString table =
                QStringList{u"places"_s, u"sources"_s,    u"actors"_s, u"kinds"_s,
                            u"groups"_s, u"fact_kinds"_s, u"roles"_s,  u"weapons"_s}[random.bounded(8)];
            std::vector<RecordRow> rows = taken(readRecords(open->database(), table));
            // Towns; what layers give would mostly be refused.
            std::erase_if(rows, [](const RecordRow &row) { return row.isOfLayer || !row.level.isEmpty(); });
            if (rows.size() < 2)
                continue;
            const auto oneOf = [&] { return rows[random.bounded(static_cast<quint32>(rows.size()))].id; };
            const QString keep = oneOf();
            QStringList others{oneOf(), oneOf(), oneOf()};
            others = others.first(1 + random.bounded(3));
            others.removeAll(keep);
            const auto edit = mergedRecords(open->database(), table, keep, others);
            if (!edit)
                continue;
            const auto before = contentOf(open->database());
            const auto nets = netsOf(m_file);
            const auto result = open->apply(*edit);
            QVERIFY2(result, qPrintable(result ? QString() : oneLine(result.problem())));
            QCOMPARE(referencesTo(open->database(), table, others), QStringList());
            for (const RecordRow &row : taken(readRecords(open->database(), table)))
                QVERIFY(!others.contains(row.id));
            QCOMPARE(netsOf(m_file), nets);
            const auto after = contentOf(open->database());
            QVERIFY(open->undo());
            QCOMPARE(contentOf(open->database()), before);
            QVERIFY(open->redo());
            QCOMPARE(contentOf(open->database()), after);
            if (random.bounded(2)) // else the tables of few names are soon of one
                QVERIFY(open->undo());
            ++merged;
            ++mergedOf[table];
        }
        qInfo() << merged << "merged of" << rounds << mergedOf;
        QVERIFY(merged > rounds / 4);
        QVERIFY(mergedOf.value(u"places"_s) > 0 && mergedOf.value(u"sources"_s) > 0 && mergedOf.value(u"actors"_s) > 0);
    }

    void likelySpellingsOfOneAreProposed_data()
    {
        QTest::addColumn<RecordRow>("a");
        QTest::addColumn<RecordRow>("b");
        QTest::addColumn<bool>("proposed");
        const auto named = [](const char *name, const char *parent = "", std::optional<QPointF> point = {}) {
            RecordRow row;
            row.id = QString::fromUtf8(name) + QString::fromUtf8(parent);
            row.name = QString::fromUtf8(name);
            row.parent = QString::fromUtf8(parent);
            row.point = point;
            return row;
        };
        QTest::newRow("an article and a hyphen") << named("Al-Bab") << named("el bab") << true;
        QTest::newRow("Arabic letters") << named("إدلب") << named("ادلب") << true;
        QTest::newRow("another name") << named("Al-Bab") << named("Azaz") << false;
        QTest::newRow("in one area") << named("Kafr Zita", "SY05") << named("Kafr zita", "SY05") << true;
        QTest::newRow("in two areas") << named("Kafr Zita", "SY05") << named("Kafr zita", "SY07") << false;
        QTest::newRow("near each other") << named("Kafr Zita", "SY05", QPointF(36.6, 35.37))
                                         << named("Kafrzita Kafr Zita", "SY07", QPointF(36.61, 35.37)) << false;
        QTest::newRow("near each other, of two areas") << named("Kafr Zita", "SY05", QPointF(36.6, 35.37))
                                                       << named("Kafr zita", "SY07", QPointF(36.61, 35.37)) << true;
        QTest::newRow("far from each other") << named("Kafr Zita", "SY05", QPointF(36.6, 35.37))
                                             << named("Kafr zita", "SY05", QPointF(36.9, 35.37)) << false;
        QTest::newRow("no name at all") << named("") << named("") << false;
        RecordRow spelled = named("Homs");
        spelled.spellings = QStringList{u"Hims"_s};
        QTest::newRow("by a spelling") << spelled << named("Hims") << true;
        RecordRow given = named("Homs"), twin = named("homs");
        given.isOfLayer = twin.isOfLayer = true;
        QTest::newRow("both of layers") << given << twin << false;
        twin.isOfLayer = false;
        QTest::newRow("one of a layer") << given << twin << true;
        twin.level = u"district"_s;
        QTest::newRow("of two levels") << given << twin << false;
    }
    void likelySpellingsOfOneAreProposed()
    {
        QFETCH(RecordRow, a);
        QFETCH(RecordRow, b);
        QFETCH(bool, proposed);
        RecordRow other;
        other.id = other.name = u"Something else"_s;
        const auto groups = likelySame({a, other, b});
        QCOMPARE(groups.size(), std::size_t(proposed ? 1 : 0));
        if (proposed)
            QCOMPARE(groups.front(), (std::vector<int>{0, 2}));
    }
};

QTEST_GUILESS_MAIN(RecordsTest)
#include "tst_records.moc"
