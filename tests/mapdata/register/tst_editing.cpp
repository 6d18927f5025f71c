// A register that is worked on: commands, undo and redo over closing and opening, what was known on a day, the bin.
// SIJILL_EDITS=10000 does so many commands by lot instead of 1,000.
#include "mapdata/ledger/ledger.h"
#include "mapdata/register/check.h"
#include "mapdata/register/recordhistory.h"
#include "tests/mapdata/register/registersupport.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <unistd.h>

using namespace sijill;
using namespace sijill::test;

namespace {

using Kind = RecordEdit::Kind;

/// What is wrong with a command, or empty.
QString whyNot(RegisterEditor &editor, const Edit &edit)
{
    const auto result = editor.apply(edit);
    return result ? QString() : result.problem().text;
}

qint64 totalOf(const QString &path)
{
    const OpenedAtlas opened = taken(readRegister(path));
    const Ledger ledger = makeLedger(*opened.atlas, killed, {});
    qint64 total = 0;
    for (IncidentIndex i = 0; i < ledger.nets.size(); ++i)
        total += ledger.nets[i].best;
    return total;
}

std::optional<IncidentIndex> incidentOf(const Atlas &atlas, const QString &id)
{
    for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i)
        if (atlas.texts.text(atlas.incidents[i].id).english == id)
            return i;
    return {};
}

Edit newIncident(const QString &id, const QString &killedNumber)
{
    return {{{Kind::New, u"incidents"_s, id, {{u"begin"_s, u"2013-02-01"_s}, {u"places"_s, u"daraya"_s}}},
             {Kind::New, u"claims"_s, id + u"-c"_s, {{u"incident"_s, id}, {u"source"_s, u"srn"_s}}},
             {Kind::New,
              u"figures"_s,
              {},
              {{u"claim"_s, id + u"-c"_s},
               {u"outcome"_s, u"killed"_s},
               {u"low"_s, killedNumber},
               {u"best"_s, killedNumber},
               {u"high"_s, killedNumber}}}},
            u"told by phone"_s};
}

} // namespace

class EditingTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;
    int m_edits = 1000;

    std::unique_ptr<RegisterEditor> editor(EditorOptions options = {}) const
    {
        return taken(RegisterEditor::open(m_file, std::move(options)));
    }
    QString cell(const QString &sql) const
    {
        return taken(Database::open(m_file, Database::Access::Read))->value(sql).value_or(u"nothing"_s);
    }

private slots:
    void initTestCase()
    {
        if (qEnvironmentVariableIsSet("SIJILL_EDITS"))
            m_edits = qEnvironmentVariableIntValue("SIJILL_EDITS");
    }
    void init()
    {
        m_file = m_folder.filePath(u"%1.sijill"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
        done(saveRegister(taken(readAtlas(shippedAtlas())), m_file));
    }

    void whatCannotBeMeantIsRefusedAndNothingIsChanged_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *name, const char *table, const char *id, const char *field, const char *value,
                            const char *part) {
            QTest::newRow(name) << QString::fromLatin1(table) << QString::fromLatin1(id) << QString::fromLatin1(field)
                                << QString::fromUtf8(value) << QString::fromUtf8(part);
        };
        row("no table", "nothing", "d620", "note", "", "nothing");
        row("no record", "incidents", "nobody", "note", "", "nobody");
        row("no field", "incidents", "d620", "colour", "", "colour");
        row("a made field", "incidents", "d620", "killed_low", "7", "killed_low");
        row("a clock by itself", "incidents", "d620", "begin_time", "07:00", "begin_time");
        row("the id", "incidents", "d620", "id", "x", "id");
        row("no date", "incidents", "d620", "begin", "soon", "soon");
        row("an impossible date", "incidents", "d620", "begin", "2013-02-30", "2013-02-30");
        row("no clock", "incidents", "d620", "begin", "2013-02-03T25:00", "25:00");
        row("no degrees", "incidents", "d620", "lon", "east", "east");
        row("no precision", "incidents", "d620", "time_precision", "fortnight", "fortnight");
        row("neither yes nor no", "incidents", "d620", "counted", "maybe", "maybe");
        row("an unknown kind", "incidents", "d620", "kind", "x", "x");
        row("one of several unknown", "incidents", "d620", "places", "daraya;x", "x");
        row("an unknown whole", "incidents", "d620", "part_of", "x", "x");
        row("below zero", "figures", "d620-c/killed", "low", "-3", "-3");
        row("no number", "figures", "d620-c/killed", "low", "many", "many");
        row("no outcome", "figures", "d620-c/killed", "outcome", "ill", "ill");
    }
    void whatCannotBeMeantIsRefusedAndNothingIsChanged()
    {
        QFETCH(QString, table);
        QFETCH(QString, id);
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, part);
        const auto before = contentOfRegister(m_file);
        {
            const auto open = editor();
            // The first of the two is fine, and is taken back as well.
            const QString why = whyNot(*open, {{{Kind::Set, u"incidents"_s, u"d620"_s, {{u"note"_s, u"x"_s}}},
                                                {Kind::Set, table, id, {{field, value}}}}});
            QVERIFY2(why.contains(part), qPrintable(why));
        }
        QCOMPARE(contentOfRegister(m_file), before);
        QCOMPARE(cell(u"SELECT count(*) FROM history"_s), u"0"_s);
    }

    void anIncidentIsEnteredWithItsClaimAndCounts()
    {
        const qint64 before = totalOf(m_file);
        {
            const auto open = editor({u"Samar"_s});
            const EditDone result = taken(open->apply(newIncident(u"new-one"_s, u"7"_s)));
            QCOMPARE(result.ids, (QStringList{u"new-one"_s, u"new-one-c"_s, u"new-one-c/killed"_s}));
            QCOMPARE(result.odd, Problems());
            QCOMPARE(result.entry->kind, u"new"_s);
        }
        QCOMPARE(totalOf(m_file), before + 7);
        QCOMPARE(cell(u"SELECT killed_best FROM incidents WHERE id = 'new-one'"_s), u"7"_s);
        QCOMPARE(cell(u"SELECT geom IS NOT NULL FROM incidents WHERE id = 'new-one'"_s), u"1"_s);
        QCOMPARE(cell(u"SELECT who || why FROM history"_s), u"Samartold by phone"_s);
        QCOMPARE(taken(checkRegister(m_file)).broken, Problems());
    }

    void aNewRecordWithoutAnIdGetsARandomOne()
    {
        const auto open = editor();
        const QString one = taken(open->apply({{{Kind::New, u"incidents"_s, {}}}})).ids.first();
        const QString other = taken(open->apply({{{Kind::New, u"incidents"_s, {}}}})).ids.first();
        QCOMPARE(one.size(), 36);
        QVERIFY(one != other);
        QVERIFY(whyNot(*open, {{{Kind::New, u"incidents"_s, one}}}).contains(one));
    }

    void rowsStandInTheOrderInWhichTheyWereEntered()
    {
        {
            const auto open = editor();
            for (int i = 0; i < 20; ++i)
                taken(open->apply({{{Kind::New, u"incidents"_s, u"n%1"_s.arg(i)}}}));
        }
        const OpenedAtlas opened = taken(readRegister(m_file));
        const IncidentIndex first = *incidentOf(*opened.atlas, u"n0"_s);
        for (quint32 i = 0; i < 20; ++i)
            QCOMPARE(*incidentOf(*opened.atlas, u"n%1"_s.arg(i)), first + i);
        QCOMPARE(first + 20, opened.atlas->incidents.size());
    }

    void whatIsSoAlreadyIsNoEntry()
    {
        const auto open = editor();
        const EditDone result =
            taken(open->apply({{{Kind::Set, u"incidents"_s, u"d620"_s, {{u"begin"_s, u"2012-11-23"_s}}}}}));
        QVERIFY(!result.entry);
        QVERIFY(readHistory(open->database()).empty());
    }

    void whatWasChangedMeanwhileIsNotOverwritten()
    {
        const auto open = editor();
        const Edit edit{{{Kind::Set, u"incidents"_s, u"d620"_s, {{u"begin"_s, u"2012-11-24"_s, u"2012-11-23"_s}}}}};
        QVERIFY(open->apply(edit));
        const QString why = whyNot(*open, edit);
        QVERIFY2(why.contains(u"2012-11-24"_s), qPrintable(why));
    }

    void whatLooksWrongIsSaidAndDone()
    {
        const auto open = editor();
        const EditDone late = taken(open->apply({{{Kind::Set,
                                                   u"incidents"_s,
                                                   u"d620-daraya"_s,
                                                   {{u"begin"_s, u"2012-12-23"_s}, {u"end"_s, u"2012-12-23"_s}}}}}));
        QVERIFY(late.entry);
        QVERIFY(std::ranges::any_of(late.odd, [](const Problem &p) { return p.text.contains("outside the time"_L1); }));
        const EditDone much =
            taken(open->apply({{{Kind::Set,
                                 u"figures"_s,
                                 u"d620-damascus-c/killed"_s,
                                 {{u"low"_s, u"900"_s}, {u"best"_s, u"900"_s}, {u"high"_s, u"900"_s}}}}}));
        QVERIFY(much.entry);
        QVERIFY(
            std::ranges::any_of(much.odd, [](const Problem &p) { return p.text.contains("more than the whole"_L1); }));
    }

    void aPlaceThatIsPutRightTakesItsIncidentsAlong()
    {
        {
            const auto open = editor();
            taken(open->apply(newIncident(u"here"_s, u"1"_s)));
            taken(open->apply(
                {{{Kind::Set, u"places"_s, u"daraya"_s, {{u"lon"_s, u"36.5"_s}, {u"lat"_s, u"33.25"_s}}}}}));
        }
        const OpenedAtlas opened = taken(readRegister(m_file));
        const Location &at = opened.atlas->locationOf(opened.atlas->incidents[*incidentOf(*opened.atlas, u"here"_s)]);
        QCOMPARE(at.longitude, 36.5);
        QCOMPARE(at.latitude, 33.25);
        QCOMPARE(taken(checkRegister(m_file)).broken, Problems());
        for (const Problem &problem : taken(checkRegister(m_file)).odd)
            QVERIFY2(!problem.text.contains("changed by another program"_L1), qPrintable(oneLine(problem)));
    }

    void whatIsInTheBinIsKeptAndNotCounted()
    {
        const qint64 before = totalOf(m_file);
        {
            const auto open = editor();
            taken(open->apply(newIncident(u"binned"_s, u"9"_s)));
            taken(open->apply({{{Kind::New,
                                 u"incidents"_s,
                                 u"part"_s,
                                 {{u"part_of"_s, u"binned"_s}, {u"begin"_s, u"2013-02-01"_s}}}}}));
            taken(open->apply({{{Kind::Delete, u"incidents"_s, u"binned"_s}}}));
        }
        QCOMPARE(totalOf(m_file), before);
        {
            const OpenedAtlas opened = taken(readRegister(m_file));
            QVERIFY(!incidentOf(*opened.atlas, u"binned"_s));
            QCOMPARE(opened.atlas->incidents[*incidentOf(*opened.atlas, u"part"_s)].partOf, none);
        }
        QCOMPARE(cell(u"SELECT count(*) FROM incidents WHERE id = 'binned' AND killed_best IS NULL AND geom IS NULL"_s),
                 u"1"_s);
        QCOMPARE(taken(checkRegister(m_file)).broken, Problems());
        taken(editor()->apply({{{Kind::Restore, u"incidents"_s, u"binned"_s}}}));
        QCOMPARE(totalOf(m_file), before + 9);
    }

    void whatIsReferredToIsNotDeleted()
    {
        const auto open = editor();
        QVERIFY(whyNot(*open, {{{Kind::Delete, u"kinds"_s, u"shelling"_s}}}).contains(u"refer"_s));
        taken(open->apply({{{Kind::New, u"kinds"_s, u"shell"_s}}}));
        QCOMPARE(whyNot(*open, {{{Kind::Delete, u"kinds"_s, u"shell"_s}}}), QString());
        QCOMPARE(whyNot(*open, {{{Kind::Delete, u"claims"_s, u"d620-c"_s}}}), QString());
        QVERIFY(!keyOfFigure(*open));
    }
    bool keyOfFigure(RegisterEditor &open)
    {
        return open.database().value(u"SELECT 1 FROM figures WHERE claim = 'd620-c'"_s).has_value();
    }

    void oneFigureStandsOnceInAClaim()
    {
        const auto open = editor();
        const Edit again{{{Kind::New, u"figures"_s, {}, {{u"claim"_s, u"d620-c"_s}, {u"outcome"_s, u"killed"_s}}}}};
        QVERIFY(!whyNot(*open, again).isEmpty());
        QVERIFY(!whyNot(*open, {{{Kind::New, u"figures"_s, {}, {{u"claim"_s, u"d620-c"_s}}}}}).isEmpty());
        QVERIFY(!whyNot(*open, {{{Kind::New, u"figures"_s, {}, {{u"outcome"_s, u"killed"_s}}}}}).isEmpty());
    }

    void undoAndRedoGoOverClosingAndOpening()
    {
        const auto first = contentOfRegister(m_file);
        taken(editor()->apply(newIncident(u"a"_s, u"1"_s)));
        const auto second = contentOfRegister(m_file);
        taken(editor()->apply({{{Kind::Set, u"incidents"_s, u"a"_s, {{u"note"_s, u"n"_s}}}}}));
        const auto third = contentOfRegister(m_file);
        QCOMPARE(taken(editor()->undo())->kind, u"undo"_s);
        QCOMPARE(contentOfRegister(m_file), second);
        QVERIFY(taken(editor()->undo()));
        QCOMPARE(contentOfRegister(m_file), first);
        QVERIFY(!taken(editor()->undo()));
        QVERIFY(taken(editor()->redo()));
        QCOMPARE(contentOfRegister(m_file), second);
        QVERIFY(taken(editor()->redo()));
        QCOMPARE(contentOfRegister(m_file), third);
        QVERIFY(!taken(editor()->redo()));
        // A new command forgets what could be redone.
        QVERIFY(taken(editor()->undo()));
        taken(editor()->apply({{{Kind::Set, u"incidents"_s, u"a"_s, {{u"note"_s, u"other"_s}}}}}));
        QVERIFY(!taken(editor()->redo()));
    }

    void thousandsOfCommandsAreUndoneAndRedoneToTheByte()
    {
        const auto start = contentOfRegister(m_file);
        QElapsedTimer timer;
        timer.start();
        std::unique_ptr<RegisterEditor> open = editor();
        open->database().run(u"PRAGMA synchronous = OFF"_s);
        RandomEdits edits(*open, 7);
        for (int i = 0; i < m_edits; ++i)
            edits.doNext();
        const qint64 editing = timer.restart();
        const auto end = contentOf(open->database());
        QVERIFY(end != start);
        open.reset();
        QCOMPARE(taken(checkRegister(m_file)).broken, Problems());
        for (const Problem &problem : taken(checkRegister(m_file)).odd)
            QVERIFY2(!problem.text.contains("changed by another program"_L1), qPrintable(oneLine(problem)));
        QCOMPARE(contentOfRegister(m_file), end);
        timer.restart();
        const auto allTheWay = [&](bool isUndo) {
            open = editor();
            open->database().run(u"PRAGMA synchronous = OFF"_s);
            int steps = 0;
            while (taken(isUndo ? open->undo() : open->redo())) {
                ++steps;
                if (steps % 300 == 0) { // now and then by another one
                    open.reset();
                    open = editor();
                    open->database().run(u"PRAGMA synchronous = OFF"_s);
                }
            }
            open.reset();
            return steps;
        };
        QCOMPARE(allTheWay(true), m_edits);
        QCOMPARE(contentOfRegister(m_file), start);
        const qint64 undoing = timer.restart();
        QCOMPARE(allTheWay(false), m_edits);
        QCOMPARE(contentOfRegister(m_file), end);
        qInfo("%d commands in %lld ms, undone in %lld ms, redone in %lld ms, the file has %lld bytes", m_edits,
              static_cast<long long>(editing), static_cast<long long>(undoing), static_cast<long long>(timer.elapsed()),
              static_cast<long long>(QFileInfo(m_file).size()));
    }

    void whatWasKnownOnADayIsWhatAFileOfThatDaySays()
    {
        constexpr int days = 50;
        QDateTime now(QDate(2025, 1, 1), QTime(12, 0), QTimeZone::UTC);
        QStringList copies;
        const auto folderOf = [&](const QString &path, std::optional<Day> day, const QString &name) {
            const OpenedAtlas opened = taken(readRegister(path, day));
            const QString folder = m_folder.filePath(name);
            done(writeAtlas(*opened.atlas, {}, folder));
            return folder;
        };
        {
            const auto open = editor({{}, [&] { return now; }});
            open->database().run(u"PRAGMA synchronous = OFF"_s);
            RandomEdits edits(*open, 11);
            QRandomGenerator random(3);
            for (int day = 0; day < days; ++day) {
                for (int i = random.bounded(8); i > 0; --i) {
                    switch (random.bounded(5)) {
                    case 0:
                        taken(open->undo());
                        break;
                    case 1:
                        taken(open->redo());
                        break;
                    default:
                        edits.doNext();
                    }
                }
                const QString copy = m_folder.filePath(u"copy%1.sijill"_s.arg(day));
                done(copyRegister(m_file, copy));
                copies << copy;
                now = now.addDays(1);
            }
        }
        for (int day = 0; day < days; ++day) {
            const Day at = toDay(QDate(2025, 1, 1)) + day;
            QCOMPARE(difference(folderOf(m_file, at, u"known%1"_s.arg(day)),
                                folderOf(copies[day], {}, u"then%1"_s.arg(day))),
                     QString());
        }
        // Before everything, and after.
        QCOMPARE(difference(folderOf(m_file, toDay(QDate(2024, 1, 1)), u"before"_s),
                            folderOf(m_file, toDay(QDate(2024, 12, 31)), u"eve"_s)),
                 QString());
    }

    void theDaysOfTheHistoryAreCounted()
    {
        QVERIFY(taken(historyDays(m_file)).empty());
        QDateTime now(QDate(2025, 3, 1), QTime(23, 30), QTimeZone::UTC);
        const auto open = editor({{}, [&] { return now; }});
        taken(open->apply(newIncident(u"one"_s, u"4"_s)));
        now = now.addSecs(3600);
        taken(open->apply(newIncident(u"two"_s, u"4"_s)));
        taken(open->undo());
        const Day first = toDay(QDate(2025, 3, 1));
        QCOMPARE(taken(historyDays(m_file)), (std::vector<HistoryDay>{{first, 1}, {first + 1, 2}}));
        const QString other = m_folder.filePath(u"none.sijill"_s);
        put(other, "no register");
        QVERIFY(!historyDays(other));
    }

    void whatIsReadOfADaySaysSo()
    {
        const Day day = toDay(QDate(2025, 3, 1));
        QCOMPARE(taken(readRegister(m_file, day)).atlas->knownOn, std::optional<Day>(day));
        QCOMPARE(taken(readRegister(m_file)).atlas->knownOn, std::nullopt);
    }

    void aGroupAboveEverybodyIsSaid()
    {
        const auto open = editor();
        Edit edit = newIncident(u"told"_s, u"4"_s);
        edit.records.push_back({Kind::New,
                                u"figures"_s,
                                {},
                                {{u"claim"_s, u"told-c"_s},
                                 {u"outcome"_s, u"killed"_s},
                                 {u"group"_s, u"children"_s},
                                 {u"low"_s, u"9"_s},
                                 {u"best"_s, u"9"_s},
                                 {u"high"_s, u"9"_s}}});
        const EditDone done = taken(open->apply(edit));
        QVERIFY(std::ranges::any_of(done.odd, [](const Problem &p) { return p.text.contains(u"one group"_s); }));
        // Of an open number there may be more.
        const EditDone opened =
            taken(open->apply({{{Kind::Set, u"figures"_s, u"told-c/killed"_s, {{u"high"_s, {}}}}}}));
        QVERIFY(std::ranges::none_of(opened.odd, [](const Problem &p) { return p.text.contains(u"one group"_s); }));
    }

    void aRandomIdIsToldByItsTitle()
    {
        const auto open = editor();
        const EditDone made = taken(
            open->apply({{{Kind::New,
                           u"incidents"_s,
                           {},
                           {{u"title"_s, u"Late"_s}, {u"begin"_s, u"2020-01-01"_s}, {u"part_of"_s, u"d620"_s}}}}}));
        QVERIFY(std::ranges::any_of(made.odd, [](const Problem &p) { return p.where.contains(u"“Late”"_s); }));
    }

    void deletingAWholeSaysThatItsPartsCountByThemselves()
    {
        const auto open = editor();
        const EditDone done = taken(open->apply({{{Kind::Delete, u"incidents"_s, u"d620"_s}}}));
        const auto isTold = [](const Problem &p) { return p.text.contains(u"count by themselves"_s); };
        QVERIFY(std::ranges::any_of(done.odd, isTold));
        QVERIFY(std::ranges::any_of(taken(checkRegister(m_file)).odd, isTold));
        const EditDone back = taken(open->apply({{{Kind::Restore, u"incidents"_s, u"d620"_s}}}));
        QVERIFY(std::ranges::none_of(back.odd, isTold));
    }

    void aDayBeforeTheHistoryIsSaid()
    {
        const auto isTold = [this](QDate day) {
            const OpenedAtlas opened = taken(readRegister(m_file, toDay(day)));
            return std::ranges::any_of(opened.problems,
                                       [](const Problem &p) { return p.text.contains(u"as it was made then"_s); });
        };
        QVERIFY(isTold(QDate(2025, 3, 1))); // it has none
        QDateTime now(QDate(2025, 3, 1), QTime(12, 0), QTimeZone::UTC);
        taken(editor({{}, [&] { return now; }})->apply(newIncident(u"one"_s, u"4"_s)));
        QVERIFY(isTold(QDate(2025, 2, 27)));
        QVERIFY(!isTold(QDate(2025, 2, 28)));
        QVERIFY(!isTold(QDate(2025, 3, 1)));
    }

    void theHistoryOfARecordSaysWhoFromWhatToWhatAndWhy()
    {
        const auto open = editor({u"Samar"_s});
        taken(open->apply(newIncident(u"told"_s, u"4"_s)));
        taken(open->apply({{{Kind::Set, u"figures"_s, u"told-c/killed"_s, {{u"low"_s, u"5"_s}}}}, u"second call"_s}));
        taken(open->apply({{{Kind::Set, u"incidents"_s, u"d620"_s, {{u"note"_s, u"other"_s}}}}}));
        taken(open->apply({{{Kind::Delete, u"claims"_s, u"told-c"_s}}}));
        const std::vector<EntryTold> history = toldHistory(open->database(), u"incidents"_s, u"told"_s);
        QCOMPARE(history.size(), std::size_t(3));
        QCOMPARE(history[0].changes.size(), std::size_t(3));
        QCOMPARE(history[1].entry.who, u"Samar"_s);
        QCOMPARE(history[1].entry.why, u"second call"_s);
        QCOMPARE(history[1].changes.front().id, u"told-c/killed"_s);
        QCOMPARE(history[1].changes.front().fields, (std::vector<FieldChange>{{u"low"_s, u"4"_s, u"5"_s}}));
        QCOMPARE(history[2].changes.size(), std::size_t(2));
        QCOMPARE(toldHistory(open->database()).size(), std::size_t(4));
    }

    void anEntryIsNeverOlderThanTheOneBefore()
    {
        QDateTime now(QDate(2025, 6, 1), QTime(12, 0), QTimeZone::UTC);
        const auto open = editor({{}, [&] { return now; }});
        taken(open->apply({{{Kind::Set, u"incidents"_s, u"d620"_s, {{u"note"_s, u"1"_s}}}}}));
        now = now.addYears(-1);
        const EditDone result = taken(open->apply({{{Kind::Set, u"incidents"_s, u"d620"_s, {{u"note"_s, u"2"_s}}}}}));
        QCOMPARE(result.entry->at, QDateTime(QDate(2025, 6, 1), QTime(12, 0), QTimeZone::UTC));
    }

    void aFileThatIsClosedIsWholeByItself()
    {
        {
            const auto open = editor();
            taken(open->apply(newIncident(u"whole"_s, u"1"_s)));
            // A second reader sees it at once.
            QVERIFY(incidentOf(*taken(readRegister(m_file)).atlas, u"whole"_s));
        }
        QVERIFY(!QFile::exists(m_file + u"-wal"_s));
        QVERIFY(!QFile::exists(m_file + u"-shm"_s));
        const QString copy = m_folder.filePath(u"copied.sijill"_s);
        put(copy, contentOf(m_file));
        QVERIFY(incidentOf(*taken(readRegister(copy)).atlas, u"whole"_s));
    }

    void whoWritesBesideAnotherHearsOfIt()
    {
        const auto open = editor(), other = editor();
        Transaction first(open->database());
        QVERIFY(first.isOpen());
        const auto result = other->apply(newIncident(u"late"_s, u"1"_s));
        QVERIFY(!result);
        QVERIFY2(result.problem().text.contains("another program is writing"_L1), qPrintable(result.problem().text));
        QVERIFY(readRegister(m_file));
    }

    void twoThatWriteByTurnsKeepOneHistory()
    {
        const auto one = editor(), other = editor();
        taken(one->apply({{{Kind::Set, u"incidents"_s, u"d620"_s, {{u"note"_s, u"1"_s}}}}}));
        taken(other->apply({{{Kind::Set, u"incidents"_s, u"d620"_s, {{u"note"_s, u"2"_s}}}}}));
        QVERIFY(taken(one->undo()));
        QCOMPARE(one->database().value(u"SELECT note FROM incidents WHERE id = 'd620'"_s), u"1"_s);
        QVERIFY(taken(other->redo()));
        QCOMPARE(one->database().value(u"SELECT note FROM incidents WHERE id = 'd620'"_s), u"2"_s);
    }

    void whatAnotherProgramChangedIsUndoneBeforeWhatWasDoneBefore()
    {
        taken(editor()->apply({{{Kind::Set, u"incidents"_s, u"d620"_s, {{u"note"_s, u"mine"_s}}}}}));
        QVERIFY(taken(Database::open(m_file, Database::Access::Write))->run(u"UPDATE incidents SET note = 'theirs'"_s));
        QCOMPARE(taken(editor()->undo())->kind, u"undo"_s);
        QCOMPARE(cell(u"SELECT note FROM incidents WHERE id = 'd620'"_s), u"mine"_s);
    }

    void whatAnotherProgramChangedUnseenIsNotUndoneOver()
    {
        taken(editor()->apply({{{Kind::Set, u"incidents"_s, u"d620"_s, {{u"note"_s, u"mine"_s}}}}}));
        QVERIFY(taken(Database::open(m_file, Database::Access::Write))
                    ->run(u"UPDATE incidents SET note = 'theirs'; DELETE FROM sijill_elsewhere"_s));
        const auto open = editor();
        const auto result = open->undo();
        QVERIFY(!result);
        QVERIFY2(result.problem().text.contains("another program"_L1), qPrintable(result.problem().text));
        QCOMPARE(open->database().value(u"SELECT note FROM incidents WHERE id = 'd620'"_s), u"theirs"_s);
    }

    void aFileThatMayOnlyBeReadIsNotEdited()
    {
        if (::geteuid() == 0)
            QSKIP("root may write anything");
        QVERIFY(QFile::setPermissions(m_file, QFile::ReadOwner));
        const auto open = RegisterEditor::open(m_file);
        if (open) {
            const auto result = (*open)->apply(newIncident(u"x"_s, u"1"_s));
            QVERIFY(!result);
            QVERIFY2(result.problem().text.contains("read"_L1), qPrintable(result.problem().text));
        }
    }

    void theSpatialIndexOfAnotherProgramStaysRight()
    {
        GDALAllRegister();
        {
            const QString named = m_folder.filePath(u"indexed.gpkg"_s);
            put(named, contentOf(m_file));
            m_file = named;
            const GDALDatasetUniquePtr data(
                GDALDataset::Open(m_file.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_UPDATE));
            QVERIFY(data != nullptr);
            data->ExecuteSQL("SELECT CreateSpatialIndex('incidents', 'geom')", nullptr, nullptr);
        }
        QVERIFY(cell(u"SELECT count(*) FROM sqlite_master WHERE name LIKE 'rtree_incidents%'"_s).toInt() > 3);
        const auto open = editor();
        const auto start = contentOf(open->database());
        RandomEdits edits(*open, 5);
        for (int i = 0; i < 200; ++i)
            edits.doNext();
        QCOMPARE(open->database().value(u"SELECT rtreecheck('rtree_incidents_geom')"_s), u"ok"_s);
        while (taken(open->undo())) {
        }
        QCOMPARE(contentOf(open->database()), start);
        QCOMPARE(open->database().value(u"SELECT rtreecheck('rtree_incidents_geom')"_s), u"ok"_s);
        QCOMPARE(open->database().value(u"SELECT count(*) FROM rtree_incidents_geom"_s),
                 open->database().value(u"SELECT count(*) FROM incidents WHERE geom IS NOT NULL"_s));
    }

    void historyThatMakesNoSenseIsTold_data()
    {
        QTest::addColumn<QString>("changes");
        QTest::newRow("nothing") << u"NULL"_s;
        QTest::newRow("nonsense") << u"x'2d0102030405060708090a'"_s;
        QTest::newRow("too large to unpack") << u"x'7affffffff00'"_s;
        QTest::newRow("of another table") << u"x'2d54010167706b675f636f6e74656e747300'"_s;
    }
    void historyThatMakesNoSenseIsTold()
    {
        QFETCH(QString, changes);
        taken(editor()->apply({{{Kind::Set, u"incidents"_s, u"d620"_s, {{u"note"_s, u"mine"_s}}}}}));
        QVERIFY(
            taken(Database::open(m_file, Database::Access::Write))->run(u"UPDATE history SET changes = "_s + changes));
        readRegister(m_file, toDay(QDate(2001, 1, 1)));
        editor()->undo();
        QVERIFY(readRegister(m_file));
        toldHistory(*taken(Database::open(m_file, Database::Access::Read)));
        if (changes != "x'2d54010167706b675f636f6e74656e747300'"_L1)
            QVERIFY(!taken(checkRegister(m_file)).broken.empty());
    }
};

QTEST_GUILESS_MAIN(EditingTest)
#include "tst_editing.moc"
