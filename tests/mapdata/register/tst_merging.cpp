// Incidents of a register merged and split: nothing is lost, nothing counted twice, all of it taken back to the byte.
#include "mapdata/ledger/ledger.h"
#include "mapdata/register/check.h"
#include "mapdata/register/decidedpairs.h"
#include "mapdata/register/merge.h"
#include "mapdata/register/saveas.h"
#include "tests/mapdata/register/registersupport.h"

#include <QTemporaryDir>

#include <map>
#include <set>

using namespace sijill;
using namespace sijill::test;

namespace {

using Kind = RecordEdit::Kind;

struct Register {
    explicit Register(const QTemporaryDir &folder) : path(folder.filePath(u"one.sijill"_s))
    {
        QFile::remove(path);
        const OpenedAtlas shipped = taken(readAtlas(shippedAtlas()));
        OpenedAtlas empty = shipped;
        auto atlas = std::make_shared<Atlas>(*shipped.atlas);
        atlas->incidents.clear();
        atlas->claims.clear();
        atlas->figures.clear();
        atlas->facts.clear();
        atlas->mentions.clear();
        atlas->measures.resize(3);
        empty.atlas = atlas;
        done(saveRegister(empty, path));
        editor = taken(RegisterEditor::open(path));
    }

    Result<EditDone> apply(const std::vector<RecordEdit> &records) { return editor->apply({records, {}}); }
    /// With a claim and its killed; a negative number: no figure.
    void add(const QString &id, int killed, const std::vector<FieldEdit> &fields = {}, bool isPreferred = false)
    {
        std::vector<RecordEdit> records{{Kind::New, u"incidents"_s, id, fields}};
        records.front().fields.push_back({u"title"_s, u"Title of %1"_s.arg(id)});
        addClaim(records, id, u"claim-%1"_s.arg(id), killed, isPreferred);
        taken(apply(records));
    }
    static void addClaim(std::vector<RecordEdit> &records, const QString &incident, const QString &claim, int killed,
                         bool isPreferred = false)
    {
        records.push_back({Kind::New,
                           u"claims"_s,
                           claim,
                           {{u"incident"_s, incident}, {u"preferred"_s, isPreferred ? u"yes"_s : QString()}}});
        if (killed < 0)
            return;
        const QString number = QString::number(killed);
        records.push_back({Kind::New,
                           u"figures"_s,
                           {},
                           {{u"claim"_s, claim},
                            {u"outcome"_s, u"killed"_s},
                            {u"low"_s, number},
                            {u"best"_s, number},
                            {u"high"_s, number}}});
    }
    PreparedEdit merge(const QString &keep, const QStringList &others)
    {
        const PreparedEdit prepared = taken(mergeEdit(editor->database(), {keep, others, {}, {}, {}}));
        taken(editor->apply(prepared.edit));
        return prepared;
    }
    OpenedAtlas read() const { return taken(readRegister(path)); }
    int total() const
    {
        const OpenedAtlas opened = read();
        const Ledger ledger = makeLedger(*opened.atlas, killed, {});
        int sum = 0;
        for (std::size_t i = 0; i < ledger.nets.size(); ++i)
            sum += ledger.nets[i].best;
        return sum;
    }
    QString cell(const QString &sql) const { return editor->database().value(sql).value_or(u"-"_s); }
    QString field(const QString &id, const QString &name) const
    {
        return cell(u"SELECT %1 FROM incidents WHERE id = '%2'"_s.arg(name, id));
    }
    QMap<QString, QByteArray> content() const { return contentOf(editor->database()); }

    QString path;
    std::unique_ptr<RegisterEditor> editor;
};

/// What every claim says, whoever's it is.
std::multiset<QString> saidIn(Database &database)
{
    std::multiset<QString> said;
    for (const QString &sql : {u"SELECT 'c', id, source, report, wording, note, NULL FROM claims"_s,
                               u"SELECT claim, outcome, \"group\", low, best, high, words FROM figures"_s,
                               u"SELECT claim, kind, low, best, high, words, NULL FROM facts"_s,
                               u"SELECT report, place, spelled, role, NULL, NULL, NULL FROM mentions"_s}) {
        Statement rows = database.prepare(sql);
        while (rows.next()) {
            QString row;
            for (int i = 0; i < rows.columnCount(); ++i)
                row += rows.text(i) + u'|';
            said.insert(row);
        }
    }
    return said;
}

int shownIncidents(Database &database)
{
    return database.value(u"SELECT count(*) FROM incidents WHERE in_bin IS NOT 1"_s)->toInt();
}

/// Incidents that are part of themselves, by way of others or not.
bool hasCircle(const OpenedAtlas &opened)
{
    return !circularParts(*opened.atlas).empty();
}

} // namespace

class MergingTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void whatIsNoEventToMergeIsRefused()
    {
        Register one(m_folder);
        one.add(u"whole"_s, 10);
        one.add(u"part"_s, 4, {{u"part_of"_s, u"whole"_s}});
        one.add(u"small"_s, 2, {{u"part_of"_s, u"part"_s}});
        one.add(u"binned"_s, 2);
        taken(one.apply({{Kind::Delete, u"incidents"_s, u"binned"_s}}));
        const auto before = one.content();
        const auto why = [&](const QString &keep, const QStringList &others, const QString &timeOf = {}) {
            const auto edit = mergeEdit(one.editor->database(), {keep, others, timeOf, {}, {}});
            return edit ? QString() : edit.problem().text;
        };
        QVERIFY(why(u"whole"_s, {}).contains(u"two incidents"_s));
        QVERIFY(why(u"whole"_s, {u"none"_s}).contains(u"none"_s));
        QVERIFY(why(u"whole"_s, {u"whole"_s}).contains(u"itself"_s));
        QVERIFY(why(u"whole"_s, {u"binned"_s}).contains(u"bin"_s));
        for (const auto &[keep, other] :
             {std::pair(u"whole"_s, u"part"_s), {u"part"_s, u"whole"_s}, {u"small"_s, u"whole"_s}})
            QVERIFY2(why(keep, {other}).contains(u"is part of"_s), qPrintable(why(keep, {other})));
        one.add(u"alone"_s, 1);
        QVERIFY(why(u"alone"_s, {u"small"_s, u"whole"_s}).contains(u"is part of"_s));
        QVERIFY(why(u"alone"_s, {u"small"_s}, u"whole"_s).contains(u"none of those"_s));
        taken(one.editor->undo());
        QCOMPARE(one.content(), before);
    }

    void claimsStandSideBySideAndTheLowestBestCounts()
    {
        Register one(m_folder);
        one.add(u"a"_s, 12);
        one.add(u"b"_s, 9);
        QCOMPARE(one.total(), 21);
        const auto before = one.content();
        const PreparedEdit done = one.merge(u"a"_s, {u"b"_s});
        QCOMPARE(one.total(), 9);
        QCOMPARE(one.cell(u"SELECT count(*) FROM claims WHERE incident = 'a'"_s), u"2"_s);
        QCOMPARE(one.field(u"b"_s, u"in_bin"_s), u"1"_s);
        QCOMPARE(one.field(u"a"_s, u"killed_best"_s), u"9"_s);
        QCOMPARE(done.incident, u"a"_s);
        QVERIFY(done.edit.why.contains(u"Title of b"_s));
        const std::vector<HistoryEntry> history = readHistory(one.editor->database());
        QCOMPARE(history.back().kind, u"merge"_s);
        QCOMPARE(history.back().why, done.edit.why);
        taken(one.editor->undo());
        QCOMPARE(one.content(), before);
        taken(one.editor->redo());
        QCOMPARE(one.total(), 9);
    }

    void whatItWouldComeToIsKnownBefore()
    {
        Register one(m_folder);
        one.add(u"a"_s, 12);
        one.add(u"b"_s, 9);
        const auto before = one.content();
        const PreparedEdit prepared = taken(mergeEdit(one.editor->database(), {u"a"_s, {u"b"_s}, {}, {}, {}}));
        QCOMPARE(countsOf(one.editor->database(), u"a"_s).killed, Count::exactly(12));
        QCOMPARE(taken(countsAfter(one.editor->database(), prepared.edit, u"a"_s)).killed, Count::exactly(9));
        QCOMPARE(one.content(), before);
    }

    void aPreferredClaimHolds_data()
    {
        QTest::addColumn<bool>("keeps");
        QTest::addColumn<bool>("comes");
        QTest::addColumn<int>("total");
        QTest::addColumn<QString>("preferred");
        QTest::addColumn<int>("remarks");
        QTest::newRow("neither") << false << false << 9 << QString() << 0;
        QTest::newRow("the kept one's") << true << false << 12 << u"claim-a"_s << 0;
        QTest::newRow("the other's") << false << true << 9 << u"claim-b"_s << 1;
        QTest::newRow("both") << true << true << 12 << u"claim-a"_s << 1;
    }
    void aPreferredClaimHolds()
    {
        QFETCH(bool, keeps);
        QFETCH(bool, comes);
        QFETCH(int, total);
        QFETCH(QString, preferred);
        QFETCH(int, remarks);
        Register one(m_folder);
        one.add(u"a"_s, 12, {}, keeps);
        one.add(u"b"_s, 9, {}, comes);
        QCOMPARE(static_cast<int>(one.merge(u"a"_s, {u"b"_s}).remarks.size()), remarks);
        QCOMPARE(one.total(), total);
        QCOMPARE(one.cell(u"SELECT coalesce(group_concat(id), '') FROM claims WHERE preferred = 1"_s), preferred);
    }

    void aPreferredClaimAboveTheLowestIsWhatCounts()
    {
        Register one(m_folder);
        one.add(u"a"_s, 9);
        one.add(u"b"_s, 12, {}, true);
        one.merge(u"a"_s, {u"b"_s});
        QCOMPARE(one.total(), 12);
    }

    void partsAndWholesGoAlong_data()
    {
        QTest::addColumn<QString>("wholeOfA");
        QTest::addColumn<QString>("wholeOfB");
        QTest::addColumn<QString>("whole");
        QTest::addColumn<int>("total"); // big (100) holds small (50); other (70) stands alone
        QTest::addColumn<int>("remarks");
        QTest::newRow("none") << QString() << QString() << QString() << 100 + 70 + 9 << 0;
        QTest::newRow("the kept one's") << u"big"_s << QString() << u"big"_s << 170 << 0;
        QTest::newRow("the other's") << QString() << u"big"_s << u"big"_s << 170 << 1;
        QTest::newRow("the same") << u"big"_s << u"big"_s << u"big"_s << 170 << 0;
        QTest::newRow("one inside the other") << u"big"_s << u"small"_s << u"small"_s << 170 << 1;
        QTest::newRow("the other way") << u"small"_s << u"big"_s << u"small"_s << 170 << 0;
        QTest::newRow("two") << u"big"_s << u"other"_s << u"big"_s << 170 << 1;
    }
    void partsAndWholesGoAlong()
    {
        QFETCH(QString, wholeOfA);
        QFETCH(QString, wholeOfB);
        QFETCH(QString, whole);
        QFETCH(int, total);
        QFETCH(int, remarks);
        Register one(m_folder);
        one.add(u"big"_s, 100);
        one.add(u"small"_s, 50, {{u"part_of"_s, u"big"_s}});
        one.add(u"other"_s, 70);
        one.add(u"a"_s, 12, {{u"part_of"_s, wholeOfA}});
        one.add(u"b"_s, 9, {{u"part_of"_s, wholeOfB}});
        one.add(u"part"_s, 3, {{u"part_of"_s, u"b"_s}});
        const PreparedEdit done = one.merge(u"a"_s, {u"b"_s});
        QCOMPARE(static_cast<int>(done.remarks.size()), remarks);
        QCOMPARE(one.cell(u"SELECT coalesce(part_of, '') FROM incidents WHERE id = 'a'"_s), whole);
        QCOMPARE(one.field(u"part"_s, u"part_of"_s), u"a"_s);
        QCOMPARE(one.total(), total);
    }

    void whatTheKeptOneDoesNotSayComesFromTheOther()
    {
        Register one(m_folder);
        one.add(u"a"_s, 12, {{u"counted"_s, u"no"_s}, {u"note"_s, u"first"_s}, {u"begin"_s, u"2013-01-14"_s}});
        one.add(u"b"_s, 9,
                {{u"note"_s, u"second"_s},
                 {u"begin"_s, u"2013-01-15T08:30"_s},
                 {u"lon"_s, u"36.5"_s},
                 {u"lat"_s, u"35.25"_s}});
        const PreparedEdit done = one.merge(u"a"_s, {u"b"_s});
        QCOMPARE(one.field(u"a"_s, u"begin"_s), u"2013-01-14"_s);
        QCOMPARE(one.field(u"a"_s, u"lon"_s), u"36.5"_s);
        QCOMPARE(one.field(u"a"_s, u"note"_s), u"first second"_s);
        QCOMPARE(one.field(u"a"_s, u"title"_s), u"Title of a"_s);
        QCOMPARE(one.field(u"a"_s, u"counted"_s), u"1"_s);
        QCOMPARE(static_cast<int>(done.remarks.size()), 1);
        QCOMPARE(one.total(), 9);
    }

    void timeAndPlaceAreTakenFromWhoeverIsChosen()
    {
        Register one(m_folder);
        one.add(u"a"_s, 12,
                {{u"begin"_s, u"2013-01-14"_s}, {u"end"_s, u"2013-01-16"_s}, {u"lon"_s, u"36"_s}, {u"lat"_s, u"35"_s}});
        one.add(u"b"_s, 9, {{u"begin"_s, u"2013-01-15T08:30"_s}, {u"lon"_s, u"36.5"_s}, {u"lat"_s, u"35.25"_s}});
        const PreparedEdit prepared =
            taken(mergeEdit(one.editor->database(), {u"a"_s, {u"b"_s}, u"b"_s, u"b"_s, u"checked"_s}));
        taken(one.editor->apply(prepared.edit));
        QCOMPARE(one.field(u"a"_s, u"begin || begin_time || coalesce(\"end\", '')"_s), u"2013-01-1508:30"_s);
        QCOMPARE(one.field(u"a"_s, u"lon"_s), u"36.5"_s);
        QCOMPARE(readHistory(one.editor->database()).back().why, u"checked"_s);
    }

    void whatWasDecidedAboutPairsGoesAlong()
    {
        Register one(m_folder);
        for (const char *id : {"a", "b", "c"})
            one.add(QString::fromLatin1(id), 5);
        const auto decide = [&](const QString &x, DecidedPair::Side y, DecidedPair::Decision decision) {
            const Edit edit = decideEdit(one.editor->database(), decidedPair({{}, x}, std::move(y), decision));
            QCOMPARE(edit.records.size(), 1U);
            taken(one.editor->apply(edit));
        };
        using enum DecidedPair::Decision;
        decide(u"a"_s, {{}, u"b"_s}, Distinct);
        decide(u"b"_s, {{}, u"c"_s}, Distinct);
        decide(u"a"_s, {{}, u"c"_s}, Distinct);
        decide(u"b"_s, {u"ucdp"_s, u"7/8"_s}, Same);
        QVERIFY(decideEdit(one.editor->database(), decidedPair({{}, u"c"_s}, {{}, u"a"_s}, Distinct)).records.empty());
        const auto before = one.content();
        one.merge(u"a"_s, {u"b"_s});
        const std::vector<DecidedPair> left = readDecidedPairs(one.editor->database());
        QCOMPARE(left.size(), 2U);
        QVERIFY(std::ranges::find(left, decidedPair({{}, u"a"_s}, {{}, u"c"_s}, Distinct)) != left.end());
        QVERIFY(std::ranges::find(left, decidedPair({{}, u"a"_s}, {u"ucdp"_s, u"7/8"_s}, Same)) != left.end());
        taken(one.editor->undo());
        QCOMPARE(one.content(), before);
    }

    void someClaimsBecomeAnIncidentOfTheirOwn()
    {
        Register one(m_folder);
        one.add(u"whole"_s, 100);
        one.add(u"a"_s, 12, {{u"begin"_s, u"2013-01-14"_s}, {u"part_of"_s, u"whole"_s}, {u"note"_s, u"n"_s}});
        std::vector<RecordEdit> more;
        Register::addClaim(more, u"a"_s, u"second"_s, 30);
        taken(one.apply(more));
        const auto before = one.content();
        const auto why = [&](const QStringList &claims) {
            const auto edit = splitEdit(one.editor->database(), {u"a"_s, claims});
            return edit ? QString() : edit.problem().text;
        };
        QVERIFY(!why({}).isEmpty() && !why({u"second"_s, u"claim-a"_s}).isEmpty() &&
                !why({u"claim-whole"_s}).isEmpty());
        const PreparedEdit done = taken(splitEdit(
            one.editor->database(), {u"a"_s, {u"second"_s}, u"new"_s, {{u"begin"_s, u"2013-01-20"_s}}, {}, {}}));
        taken(one.editor->apply(done.edit));
        QCOMPARE(one.total(), 100);
        QCOMPARE(one.field(u"new"_s, u"killed_best"_s), u"30"_s);
        QCOMPARE(one.field(u"a"_s, u"killed_best"_s), u"12"_s);
        QCOMPARE(one.field(u"new"_s, u"begin"_s), u"2013-01-20"_s);
        QCOMPARE(one.field(u"new"_s, u"part_of"_s), u"whole"_s);
        QCOMPARE(one.field(u"new"_s, u"coalesce(note, '')"_s), QString());
        QCOMPARE(readDecidedPairs(one.editor->database()).size(), 1U);
        QVERIFY(readHistory(one.editor->database()).back().why.contains(u"Title of a"_s));
        taken(one.editor->undo());
        QCOMPARE(one.content(), before);
    }

    /// Whatever hangs together in whatever way: what claims say stays, each incident that goes into another is one
    /// less, nothing is part of itself, and no total becomes more than it was.
    void atRandomNothingIsLostAndNothingCountedTwice()
    {
        QRandomGenerator random(16);
        for (int round = 0; round < 10; ++round) {
            Register one(m_folder);
            QStringList ids;
            for (int i = 0; i < 14; ++i) {
                const QString id = u"i%1"_s.arg(i);
                std::vector<FieldEdit> fields;
                if (!ids.isEmpty() && random.bounded(2))
                    fields.push_back({u"part_of"_s, ids[random.bounded(ids.size())]});
                if (random.bounded(6) == 0)
                    fields.push_back({u"counted"_s, u"no"_s});
                one.add(id, static_cast<int>(random.bounded(-1, 40)), fields, random.bounded(4) == 0);
                ids << id;
            }
            for (int merges = 0, tries = 0; merges < 4 && tries < 60; ++tries) {
                QStringList chosen;
                for (quint32 i = 0; i < 2 + random.bounded(2U); ++i)
                    chosen << ids[random.bounded(ids.size())];
                Database &database = one.editor->database();
                const auto prepared = mergeEdit(database, {chosen.front(), chosen.sliced(1), {}, {}, {}});
                if (!prepared)
                    continue;
                ++merges;
                const auto before = one.content();
                const auto said = saidIn(database);
                const int shown = shownIncidents(database), total = one.total();
                const bool hadAllCounted = one.cell(u"SELECT count(*) FROM incidents WHERE counted = 0"_s) == u"0"_s;
                taken(one.editor->apply(prepared->edit));
                QVERIFY(saidIn(database) == said);
                QCOMPARE(shownIncidents(database), shown - static_cast<int>(chosen.size()) + 1);
                QVERIFY(!hasCircle(one.read()));
                if (hadAllCounted) // else what becomes counted again adds to it
                    QVERIFY2(one.total() <= total, qPrintable(u"%1 > %2"_s.arg(one.total()).arg(total)));
                QCOMPARE(one.cell(u"SELECT count(*) FROM claims JOIN incidents ON incidents.id = claims.incident WHERE "
                                  "in_bin = 1 AND incidents.id IN ('%1')"_s.arg(chosen.join(u"','"_s))),
                         u"0"_s);
                const auto after = one.content();
                taken(one.editor->undo());
                QCOMPARE(one.content(), before);
                taken(one.editor->redo());
                QCOMPARE(one.content(), after);
            }
            one.editor.reset();
            QVERIFY(taken(checkRegister(one.path)).broken.empty());
        }
    }

    void aRegisterOfAnEarlierVersionTakesDecisions()
    {
        Register one(m_folder);
        one.add(u"a"_s, 12);
        one.add(u"b"_s, 9);
        one.editor.reset();
        {
            const auto database = taken(Database::open(one.path, Database::Access::Write));
            QVERIFY(database->run(u"DROP TABLE decided_pairs; DELETE FROM gpkg_contents WHERE table_name = "
                                  "'decided_pairs'"_s));
        }
        QVERIFY(decidedPairsOf(one.path).empty());
        QCOMPARE(one.total(), 21);
        one.editor = taken(RegisterEditor::open(one.path));
        one.merge(u"a"_s, {u"b"_s});
        taken(one.editor->undo());
        const DecidedPair pair = decidedPair({{}, u"b"_s}, {{}, u"a"_s}, DecidedPair::Decision::Distinct);
        taken(one.editor->apply(decideEdit(one.editor->database(), pair)));
        QCOMPARE(decidedPairsOf(one.path), std::vector{pair});
        QCOMPARE(one.cell(u"SELECT count(*) FROM gpkg_contents WHERE table_name = 'decided_pairs'"_s), u"1"_s);
        taken(one.editor->undo());
        QVERIFY(decidedPairsOf(one.path).empty());
        taken(one.editor->redo());
        QCOMPARE(decidedPairsOf(one.path).size(), 1U);
        one.editor.reset();
        QVERIFY(taken(checkRegister(one.path)).broken.empty());
    }

    void aViewInPlaceOfTheTableIsRefused()
    {
        Register one(m_folder);
        one.editor.reset();
        {
            const auto database = taken(Database::open(one.path, Database::Access::Write));
            QVERIFY(database->run(u"DROP TABLE decided_pairs; CREATE VIEW decided_pairs AS SELECT 1 AS fid"_s));
        }
        QVERIFY(!readRegister(one.path));
    }

    void decisionsGoThroughAFolderAndBack()
    {
        Register one(m_folder);
        one.add(u"a"_s, 12);
        one.add(u"=b"_s, 9);
        const DecidedPair pair = decidedPair({{}, u"=b"_s}, {{}, u"a"_s}, DecidedPair::Decision::Distinct);
        taken(one.editor->apply(decideEdit(one.editor->database(), pair)));
        one.editor.reset();
        const QString folder = m_folder.filePath(u"folder"_s), again = m_folder.filePath(u"again.sijill"_s);
        done(saveAtlasAs(one.read(), {one.path}, folder));
        done(saveAtlasAs(taken(readAtlas(folder)), {folder}, again));
        QCOMPARE(decidedPairsOf(again), std::vector{pair});
    }
};

QTEST_GUILESS_MAIN(MergingTest)
#include "tst_merging.moc"
