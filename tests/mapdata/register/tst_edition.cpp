// New editions of an imported table: known again by their ids, and nothing that was done by hand is touched.
#include "mapdata/ledger/ledger.h"
#include "mapdata/opening/open.h"
#include "mapdata/opening/readfiles.h"
#include "mapdata/register/check.h"
#include "mapdata/register/decidedpairs.h"
#include "mapdata/register/edition.h"
#include "mapdata/register/merge.h"
#include "tests/mapdata/register/registersupport.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>

using namespace sijill;
using namespace sijill::test;

namespace {

using Kind = RecordEdit::Kind;
using RowKind = EditionRow::Kind;

constexpr auto head =
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,actor2,"
    "country,admin1,admin2,location,latitude,longitude,geo_precision,source,notes,fatalities\n";

/// A row in the house's form of ACLED's columns: made up.
QByteArray row(int id, int deaths, const QByteArray &day = "2019-05-01", const QByteArray &notes = "Told so.")
{
    return "SYR" + QByteArray::number(id) + "," + day +
           ",2019,1,Political violence,Battles,Armed clash,Side A,Side B,Syria,Homs,Homs,Town,34.7,36.7,1,A paper,\"" +
           notes + "\"," + QByteArray::number(deaths) + "\n";
}

qint64 totalOf(const Atlas &atlas)
{
    const Ledger ledger = makeLedger(atlas, killed, {});
    qint64 total = 0;
    for (IncidentIndex i = 0; i < ledger.nets.size(); ++i)
        total += ledger.nets[i].best;
    return total;
}

std::shared_ptr<const Atlas> tableRead(const QString &file)
{
    return taken(readFiles({{file, {}, {}, {}}}, {}, {})).opened.atlas;
}

} // namespace

class EditionTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;

    std::unique_ptr<RegisterEditor> editor() const { return taken(RegisterEditor::open(m_file)); }
    QString cell(const QString &sql) const
    {
        return taken(Database::open(m_file, Database::Access::Read))->value(sql).value_or(u"nothing"_s);
    }
    QString in(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    Edition edition(const char *name, const QByteArray &rows, bool binsGone = false) const
    {
        put(in(name), QByteArray(head) + rows);
        const auto atlas = tableRead(in(name));
        if (atlas->codebook != "acled"_L1)
            qFatal("%s is no table of ACLED", name);
        return {atlas, atlas->codebook, QString::fromLatin1(name), binsGone};
    }
    EditionDone take(const Edition &edition) const { return taken(editor()->takeEdition(edition)); }

private slots:
    void init()
    {
        m_file = m_folder.filePath(u"%1.sijill"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
        done(saveRegister(taken(readAtlas(shippedAtlas())), m_file));
    }

    void theFirstOneIsOneEntryAndAddsUp()
    {
        const auto before = contentOfRegister(m_file);
        const qint64 total = totalOf(*taken(readRegister(m_file)).atlas);
        const EditionDone first = take(edition("a.csv", row(1, 4) + row(2, 0) + row(3, 7)));
        QCOMPARE(first.report.count(RowKind::Added), 3);
        QVERIFY(first.report.isFirst);
        QCOMPARE(first.entry->kind, u"edition"_s);
        QCOMPARE(first.entry->why, u"a.csv"_s);
        QCOMPARE(totalOf(*taken(readRegister(m_file)).atlas), total + 11);
        QCOMPARE(cell(u"SELECT killed_best FROM incidents WHERE id = 'acled-SYR3'"_s), u"7"_s);
        QCOMPARE(taken(checkRegister(m_file)).broken, Problems());
        QVERIFY(taken(editor()->undo()));
        QCOMPARE(contentOfRegister(m_file), before);
        QVERIFY(taken(editor()->redo()));
        QCOMPARE(totalOf(*taken(readRegister(m_file)).atlas), total + 11);
    }

    void theSameOneAgainLeavesTheFileAsItIs()
    {
        const Edition one = edition("a.csv", row(1, 4) + row(2, 0));
        take(one);
        const QByteArray before = contentOf(m_file);
        const EditionDone again = take(one);
        QVERIFY(!again.entry);
        QCOMPARE(again.report.same, 2);
        QVERIFY(again.report.rows.empty());
        QCOMPARE(contentOf(m_file), before);
    }

    void claimsThatWereMovedAreFollowedWhereTheyStand_data()
    {
        QTest::addColumn<bool>("isSplit");
        QTest::newRow("two rows merged") << false;
        QTest::newRow("a row split") << true;
    }
    void claimsThatWereMovedAreFollowedWhereTheyStand()
    {
        QFETCH(bool, isSplit);
        const Edition one = edition("a.csv", row(1, 4) + row(2, 5) + row(3, 7));
        take(one);
        const QString moved = isSplit ? u"acled-SYR3"_s : u"acled-SYR2"_s;
        const QString claim = cell(u"SELECT id FROM claims WHERE incident = '%1'"_s.arg(moved));
        {
            const auto open = editor();
            SplitChoice split;
            split.incident = moved;
            split.claims = {claim};
            split.id = u"by-hand"_s;
            MergeChoice merge;
            merge.keep = u"acled-SYR1"_s;
            merge.others = {moved};
            if (isSplit) // an incident keeps a claim
                taken(open->apply(
                    {{{Kind::New, u"claims"_s, u"own"_s, {{u"incident"_s, moved}, {u"source"_s, u"srn"_s}}}}}));
            const PreparedEdit prepared =
                taken(isSplit ? splitEdit(open->database(), split) : mergeEdit(open->database(), merge));
            taken(open->apply(prepared.edit));
        }
        const QString where = isSplit ? u"by-hand"_s : u"acled-SYR1"_s;
        QCOMPARE(cell(u"SELECT incident FROM claims WHERE id = '%1'"_s.arg(claim)), where);
        const QByteArray before = contentOf(m_file);
        const EditionDone again = take(one);
        QVERIFY(!again.entry);
        QVERIFY(again.report.rows.empty());
        QCOMPARE(contentOf(m_file), before);
        // The next one says more of it: its figure changes where it stands now, once.
        const auto content = contentOfRegister(m_file);
        const EditionDone next = take(edition("b.csv", row(1, 4) + row(2, isSplit ? 5 : 9) + row(3, isSplit ? 9 : 7)));
        QCOMPARE(next.report.count(RowKind::Changed), 1);
        QCOMPARE(cell(u"SELECT count(*) FROM claims WHERE id = '%1'"_s.arg(claim)), u"1"_s);
        QCOMPARE(cell(u"SELECT incident FROM claims WHERE id = '%1'"_s.arg(claim)), where);
        QCOMPARE(cell(u"SELECT best FROM figures WHERE claim = '%1' AND outcome = 'killed'"_s.arg(claim)), u"9"_s);
        const RegisterCheck check = taken(checkRegister(m_file));
        QCOMPARE(check.broken, Problems());
        for (const Problem &odd : check.odd)
            QVERIFY2(!odd.text.contains("another program"_L1), qPrintable(odd.text));
        QVERIFY(taken(editor()->undo()));
        QCOMPARE(contentOfRegister(m_file), content);
    }

    void rowsThatAreNewChangedAndGoneAreEachTold()
    {
        take(edition("a.csv", row(1, 4) + row(2, 5) + row(3, 7)));
        const auto before = contentOfRegister(m_file);
        const qint64 total = totalOf(*taken(readRegister(m_file)).atlas);
        const EditionDone second = take(edition("b.csv", row(1, 4) + row(2, 6, "2019-05-03") + row(4, 2)));
        QCOMPARE(second.report.same, 1);
        QCOMPARE(second.report.count(RowKind::Added), 1);
        QCOMPARE(second.report.count(RowKind::Changed), 1);
        QCOMPARE(second.report.count(RowKind::Gone), 1);
        QVERIFY(!second.report.isFirst);
        const auto changed = std::ranges::find(second.report.rows, RowKind::Changed, &EditionRow::kind);
        QCOMPARE(changed->incident, u"acled-SYR2"_s);
        const auto isTold = [&](const char *field, const char *from, const char *to) {
            return std::ranges::any_of(changed->fields, [&](const EditionRow::Field &told) {
                return told.change == FieldChange{QString::fromLatin1(field), QString::fromLatin1(from),
                                                  QString::fromLatin1(to)} &&
                       !told.isKept;
            });
        };
        QVERIFY(isTold("best", "5", "6"));
        QVERIFY(isTold("begin", "2019-05-01", "2019-05-03"));
        // What is gone stays, unless somebody wants it in the bin.
        QCOMPARE(totalOf(*taken(readRegister(m_file)).atlas), total + 1 + 2);
        QVERIFY(taken(editor()->undo()));
        QCOMPARE(contentOfRegister(m_file), before);
    }

    void whatIsGoneGoesToTheBinWhereThatIsWantedAndComesBack()
    {
        const Edition both = edition("a.csv", row(1, 4) + row(2, 5));
        take(both);
        const qint64 total = totalOf(*taken(readRegister(m_file)).atlas);
        take(edition("b.csv", row(1, 4), true));
        QCOMPARE(totalOf(*taken(readRegister(m_file)).atlas), total - 5);
        const EditionDone back = take(both);
        QCOMPARE(back.report.count(RowKind::Changed), 1);
        QCOMPARE(totalOf(*taken(readRegister(m_file)).atlas), total);
        // Where somebody has put it there, it stays.
        taken(editor()->apply({{{Kind::Delete, u"incidents"_s, u"acled-SYR2"_s}}}));
        take(both);
        QCOMPARE(totalOf(*taken(readRegister(m_file)).atlas), total - 5);
    }

    void whatWasChangedByHandStaysAndTheDifferenceIsTold()
    {
        take(edition("a.csv", row(1, 4) + row(2, 5)));
        taken(editor()->apply({{{Kind::Set,
                                 u"figures"_s,
                                 cell(u"SELECT claim || '/killed' FROM figures WHERE claim LIKE 'acled-SYR1%'"_s),
                                 {{u"best"_s, u"9"_s}, {u"high"_s, u"9"_s}}},
                                {Kind::Set, u"incidents"_s, u"acled-SYR1"_s, {{u"note"_s, u"mine"_s}}},
                                {Kind::Set, u"incidents"_s, u"acled-SYR2"_s, {{u"places"_s, u"daraya"_s}}}}}));
        const EditionDone second = take(edition("b.csv", row(1, 6, "2019-05-02") + row(2, 5)));
        QCOMPARE(second.report.count(RowKind::Changed), 1); // of the second row nothing is news
        QVERIFY(second.report.kept() > 0);
        const EditionRow &told = second.report.rows.front();
        QVERIFY(std::ranges::any_of(told.fields, [](const EditionRow::Field &field) {
            return field.isKept && field.change == FieldChange{u"best"_s, u"9"_s, u"6"_s};
        }));
        QCOMPARE(cell(u"SELECT killed_best || note || \"begin\" FROM incidents WHERE id = 'acled-SYR1'"_s),
                 u"9mine2019-05-02"_s); // the day nobody had changed
        QCOMPARE(cell(u"SELECT places FROM incidents WHERE id = 'acled-SYR2'"_s), u"daraya"_s);
        // What was changed and changed back is nobody's work.
        QVERIFY(taken(editor()->undo()));
        QVERIFY(taken(editor()->undo()));
        const EditionDone again = take(edition("b.csv", row(1, 6, "2019-05-02") + row(2, 5)));
        QCOMPARE(again.report.kept(), 0);
        QCOMPARE(cell(u"SELECT killed_best FROM incidents WHERE id = 'acled-SYR1'"_s), u"6"_s);
    }

    void aClaimThatSomebodyAddedOrRemovedStaysSo()
    {
        take(edition("a.csv", row(1, 4) + row(2, 5)));
        const QString theirs = cell(u"SELECT id FROM claims WHERE incident = 'acled-SYR2' LIMIT 1"_s);
        taken(editor()->apply(
            {{{Kind::New, u"claims"_s, u"mine"_s, {{u"incident"_s, u"acled-SYR1"_s}, {u"source"_s, u"srn"_s}}},
              {Kind::Delete, u"claims"_s, theirs}}}));
        take(edition("b.csv", row(1, 6) + row(2, 8)));
        QCOMPARE(cell(u"SELECT count(*) FROM claims WHERE id = 'mine'"_s), u"1"_s);
        QCOMPARE(cell(u"SELECT count(*) FROM claims WHERE id = '%1'"_s.arg(theirs)), u"0"_s);
    }

    void anIncidentOfTheUsersOwnIsNeverGone()
    {
        take(edition("a.csv", row(1, 4)));
        taken(editor()->apply({{{Kind::New, u"incidents"_s, u"acled-mine"_s, {{u"begin"_s, u"2019-05-01"_s}}}}}));
        QCOMPARE(take(edition("b.csv", row(1, 4), true)).report.count(RowKind::Gone), 0);
        QCOMPARE(cell(u"SELECT in_bin FROM incidents WHERE id = 'acled-mine'"_s), u"0"_s);
    }

    void aRegisterThatWasMadeOfTheTableKnowsItsRows()
    {
        const Edition first = edition("a.csv", row(1, 4) + row(2, 5));
        done(saveRegister(taken(readFiles({{in("a.csv"), {}, {}, {}}}, {}, {})).opened, m_file));
        const EditionDone second = take(edition("b.csv", row(1, 4) + row(2, 6)));
        QCOMPARE(second.report.same, 1);
        QCOMPARE(second.report.count(RowKind::Changed), 1);
        QCOMPARE(cell(u"SELECT killed_best FROM incidents WHERE id = 'SYR2'"_s), u"6"_s);
    }

    void aRowOfTheTableBesideTheRegisterIsCountedOnce_data()
    {
        QTest::addColumn<bool>("isTableFirst");
        QTest::newRow("the register first") << false;
        QTest::newRow("the table first") << true;
    }
    void aRowOfTheTableBesideTheRegisterIsCountedOnce()
    {
        QFETCH(bool, isTableFirst);
        const qint64 own = totalOf(*taken(readRegister(m_file)).atlas);
        take(edition("a.csv", row(1, 4) + row(2, 5)));
        edition("b.csv", row(1, 4) + row(2, 6) + row(3, 7));
        QStringList files{m_file, in("b.csv")};
        if (isTableFirst)
            std::ranges::reverse(files);
        const OpenedAtlas both = taken(openTogether(files, {}, Repeats::CountOnce));
        // Which is opened first holds: of the second row they say 5 and 6.
        QCOMPARE(totalOf(*both.atlas), own + 4 + (isTableFirst ? 6 : 5) + 7);
        QVERIFY(std::ranges::any_of(both.problems, [](const Problem &problem) {
            return problem.text.contains(u"2 of its rows stand in"_s) && problem.text.contains(u"counted once"_s);
        }));
        QCOMPARE(totalOf(*taken(openTogether(files, {}, Repeats::CountAgain)).atlas), own + 9 + 17);
    }

    void twoRegistersThatTookTheSameRowsCountThemOnce()
    {
        const QString other = in("other.sijill");
        done(saveRegister(taken(readAtlas(shippedAtlas())), other));
        const Edition rows = edition("a.csv", row(1, 4));
        take(rows);
        taken(taken(RegisterEditor::open(other))->takeEdition(rows));
        const Atlas both = *taken(openTogether({m_file, other}, {}, Repeats::CountOnce)).atlas;
        QCOMPARE(std::ranges::count_if(both.incidents,
                                       [&](const Incident &incident) {
                                           return both.texts.bytes(incident.id) == QByteArrayView("acled-SYR1");
                                       }),
                 1);
    }

    void aRowThatSomebodyTookIntoAnotherIncidentIsNotAdded()
    {
        taken(editor()->apply({{{Kind::New, u"incidents"_s, u"mine"_s, {{u"begin"_s, u"2019-05-01"_s}}},
                                newRecord({{{}, u"mine"_s}, {u"acled"_s, u"SYR1"_s}, DecidedPair::Decision::Same})}}));
        const EditionDone first = take(edition("a.csv", row(1, 4) + row(2, 5)));
        QCOMPARE(first.report.count(RowKind::Added), 1);
        QCOMPARE(first.report.taken, 1);
        QCOMPARE(cell(u"SELECT count(*) FROM incidents WHERE id = 'acled-SYR1'"_s), u"0"_s);
    }

    void aClaimThatWasMergedIntoAnotherIncidentStaysThereAndIsCountedOnce()
    {
        take(edition("a.csv", row(1, 4) + row(2, 5)));
        const qint64 before = totalOf(*taken(readRegister(m_file)).atlas);
        {
            const auto merging = editor();
            taken(merging->apply(
                taken(mergeEdit(merging->database(), {u"acled-SYR1"_s, {u"acled-SYR2"_s}, {}, {}, {}})).edit));
        }
        const qint64 merged = totalOf(*taken(readRegister(m_file)).atlas);
        QVERIFY(merged < before);
        // So does the row of a table beside it.
        QCOMPARE(totalOf(*taken(openTogether({m_file, in("a.csv")}, {}, Repeats::CountOnce)).atlas), merged);
        const QString claims = cell(u"SELECT count(*) FROM claims"_s);
        const EditionDone same = take(edition("a.csv", row(1, 4) + row(2, 5)));
        QCOMPARE(same.report.kept(), 0);
        QCOMPARE(same.report.same, 2);
        take(edition("b.csv", row(1, 4) + row(2, 9)));
        QCOMPARE(cell(u"SELECT count(*) FROM claims"_s), claims);
        QCOMPARE(cell(u"SELECT DISTINCT incident FROM claims WHERE id LIKE 'acled-SYR2%'"_s), u"acled-SYR1"_s);
        QCOMPARE(cell(u"SELECT best FROM figures WHERE claim LIKE 'acled-SYR2%'"_s), u"9"_s);
        QCOMPARE(cell(u"SELECT in_bin FROM incidents WHERE id = 'acled-SYR2'"_s), u"1"_s);
        QCOMPARE(taken(checkRegister(m_file)).broken, Problems());
    }

    void rowsWithoutIdsAreRefused()
    {
        put(in("none.csv"), "date,killed,lat,lon\n2019-05-01,4,34.7,36.7\n");
        const auto before = contentOfRegister(m_file);
        const auto result = editor()->takeEdition({tableRead(in("none.csv")), u"mine"_s, u"none.csv"_s});
        QVERIFY(!result);
        QVERIFY2(result.problem().text.contains(u"no ids"_s), qPrintable(oneLine(result.problem())));
        QCOMPARE(contentOfRegister(m_file), before);
    }

    void anIdColumnOfAnyTableWillDo()
    {
        const auto tableOf = [&](const char *name, const QByteArray &rows) {
            put(in(name), "id,date,killed,lat,lon\n" + rows);
            return Edition{tableRead(in(name)), u"mine"_s, QString::fromLatin1(name)};
        };
        take(tableOf("a.csv", "x,2019-05-01,4,34.7,36.7\ny,2019-05-02,5,34.7,36.7\n"));
        const EditionDone second = take(tableOf("b.csv", "y,2019-05-02,6,34.7,36.7\nz,2019-05-02,1,34.7,36.7\n"));
        QCOMPARE(second.report.count(RowKind::Added), 1);
        QCOMPARE(second.report.count(RowKind::Changed), 1);
        QCOMPARE(second.report.count(RowKind::Gone), 1);
        QCOMPARE(cell(u"SELECT killed_best FROM incidents WHERE id = 'mine-y'"_s), u"6"_s);
    }

    void sumsAfterAnEditionAreThoseOfTheTable()
    {
        if (!qEnvironmentVariableIsSet("SIJILL_REAL_DATA"))
            QSKIP("needs SIJILL_REAL_DATA");
        const QString file = qEnvironmentVariable("SIJILL_REAL_DATA") + u"/ucdp_ged_syria/ged_syria.csv"_s;
        const QByteArray whole = contentOf(file);
        const qsizetype cut = whole.lastIndexOf("\r\n") < 0 ? whole.indexOf('\n', whole.size() * 9 / 10)
                                                            : whole.indexOf("\r\n", whole.size() * 9 / 10) + 1;
        put(in("first.csv"), whole.first(cut + 1));
        const qint64 own = totalOf(*taken(readRegister(m_file)).atlas);
        for (const QString &name : {in("first.csv"), file}) {
            const auto atlas = tableRead(name);
            QElapsedTimer timer;
            timer.start();
            const EditionDone done = take({atlas, u"ucdp"_s, u"ged"_s});
            qInfo("%zu rows in %lld ms: %lld added, %lld changed", atlas->incidents.size(),
                  static_cast<long long>(timer.elapsed()), static_cast<long long>(done.report.count(RowKind::Added)),
                  static_cast<long long>(done.report.count(RowKind::Changed)));
            QCOMPARE(totalOf(*taken(readRegister(m_file)).atlas) - own, totalOf(*atlas));
        }
    }
};

QTEST_GUILESS_MAIN(EditionTest)
#include "tst_edition.moc"
