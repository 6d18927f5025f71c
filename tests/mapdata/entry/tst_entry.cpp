// What is typed in the form of an incident: what it means, and the edit that it makes.
#include "mapdata/entry/severalincidents.h"
#include "mapdata/entry/understood.h"
#include "mapdata/ledger/ledger.h"
#include "tests/mapdata/register/registersupport.h"

#include <QTemporaryDir>

using namespace sijill;
using namespace sijill::test;

namespace {

const Day today = *parseDay(u"2026-12-01");

QString joined(const std::vector<EntryRemark> &remarks, EntryRemark::Kind kind)
{
    QStringList texts;
    for (const EntryRemark &remark : remarks)
        if (remark.kind == kind)
            texts << remark.field + u": "_s + remark.text;
    return texts.join(u'\n');
}

QString stopsOf(const EnteredEdit &entered)
{
    return joined(entered.remarks, EntryRemark::Kind::Stops);
}

/// "incidents begin=2013-01-14" and so on, without ids that are made by lot.
QStringList toldRecords(const Edit &edit)
{
    QStringList told;
    for (const RecordEdit &record : edit.records)
        for (const FieldEdit &field : record.fields)
            told << u"%1 %2=%3"_s.arg(record.table, field.field, field.to);
    return told;
}

/// Net sums of the killed and wounded, low, best and high, by incident titles.
QMap<QString, QString> netsOf(const Atlas &atlas)
{
    QMap<QString, QString> nets;
    for (const MeasureIndex measure : {killed, wounded}) {
        const Ledger ledger = makeLedger(atlas, measure, {});
        for (IncidentIndex i = 0; i < ledger.nets.size(); ++i) {
            const Amount &net = ledger.nets[i];
            nets[atlas.texts.text(atlas.incidents[i].title).english] +=
                u"%1/%2/%3,%4 "_s.arg(net.low).arg(net.best).arg(net.high).arg(net.flags);
        }
    }
    return nets;
}

} // namespace

class EntryTest : public QObject {
    Q_OBJECT

    OpenedAtlas m_opened;
    std::unique_ptr<EntryNames> m_names;

    EntryContext context() const { return {*m_names, m_opened.layers, QLocale(u"en_GB"_s), today}; }
    EnteredEdit entered(const IncidentFields &fields) const { return enteredEdit({}, fields, context()); }
    IncidentIndex incident(const QString &id) const { return m_names->find(Nameable::Incident, id).at(0); }

private slots:
    void initTestCase()
    {
        m_opened = taken(readAtlas(shippedAtlas()));
        m_names = std::make_unique<EntryNames>(m_opened.atlas, Language::English);
    }

    void timesAreTakenAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("precision");
        QTest::addColumn<bool>("isDoubtful");
        const auto row = [](const char *text, const char *begin, const char *end, const char *precision,
                            bool isDoubtful = false) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(begin) << QString::fromLatin1(end)
                                << QString::fromLatin1(precision) << isDoubtful;
        };
        row("", "", "", "");
        row("2013-01-14", "2013-01-14", "2013-01-14", "day");
        row("14 January 2013", "2013-01-14", "2013-01-14", "day");
        row("١٤ كانون الثاني ٢٠١٣", "2013-01-14", "2013-01-14", "day");
        row("3/4/2013", "2013-04-03", "2013-04-03", "day", true);
        row("2016-01-23 18:00", "2016-01-23T18:00", "2016-01-23T18:00", "hour");
        row("21-24 January 2016", "2016-01-21", "2016-01-24", "days");
        row("January 2016", "2016-01-01", "2016-01-31", "month");
        row("2016", "2016-01-01", "2016-12-31", "year");
        row("2016-W32", "2016-08-08", "2016-08-14", "week");
        row("14 January 2033", "2033-01-14", "2033-01-14", "day", true);
        row("early March 2016", "2016-03-01", "2016-03-31", "month", true);
    }
    void timesAreTakenAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        const TypedWhen when = typedWhen(text, QLocale(u"en_GB"_s), today);
        QCOMPARE(when.problem, QString());
        QTEST(when.begin, "begin");
        QTEST(when.end, "end");
        QTEST(when.precision, "precision");
        QTEST(!when.doubt.isEmpty(), "isDoubtful");
    }

    void whatIsNoTimeIsSaidAndStops()
    {
        for (const QString &text : {u"soon"_s, u"2013-02-30"_s, u"14 Janember 2013"_s}) {
            QVERIFY2(!typedWhen(text, QLocale(u"en_GB"_s), today).problem.isEmpty(), qPrintable(text));
            IncidentFields fields;
            fields.when = text;
            QVERIFY(!entered(fields).isReady());
        }
    }

    void numbersAreTakenWithTheirWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Count>("count");
        QTest::addColumn<QString>("qualifier");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *text, Count count, const char *qualifier, const char *words) {
            QTest::newRow(text) << QString::fromUtf8(text) << count << QString::fromUtf8(qualifier)
                                << QString::fromUtf8(words);
        };
        row("63", Count::exactly(63), "", "63");
        row("٦٣", Count::exactly(63), "", "63");
        row("at least 63", Count::atLeast(63), "at least", "63 or more");
        row("63+", Count::atLeast(63), "", "63 or more");
        row("up to 10", Count::upTo(10), "up to", "up to 10");
        row("dozens", {24, Count::absent, Count::absent}, "dozens", "dozens (24 or more)");
        row("hundreds", {200, Count::absent, Count::absent}, "hundreds", "hundreds (200 or more)");
        row("2-5", {2, Count::absent, 5}, "", "2 to 5");
        row("a large number", {}, "a large number", "a large number (no figure)");
        row("?", {}, "", "no figure");
    }
    void numbersAreTakenWithTheirWords()
    {
        QFETCH(QString, text);
        QFETCH(Count, count);
        const TypedCount typed = typedCount(text, QLocale(u"en_GB"_s));
        QCOMPARE(typed.problem, QString());
        QCOMPARE(typed.count.low, count.low);
        QCOMPARE(typed.count.best, count.best);
        QCOMPARE(typed.count.high, count.high);
        QTEST(typed.qualifier, "qualifier");
        QTEST(typed.words, "words");
    }

    void whatIsNoCountStops()
    {
        for (const QString &text : {u"-3"_s, u"99999999999"_s})
            QVERIFY2(!typedCount(text, QLocale(u"en_GB"_s)).problem.isEmpty(), qPrintable(text));
    }

    void anIncidentIsEnteredByNames()
    {
        IncidentFields fields;
        fields.when = u"1 February 2013"_s;
        fields.places = u"Daraya, Rif Dimashq"_s;
        fields.kind = u"shelling and rockets"_s;
        fields.perpetrators = u"Syrian government forces"_s;
        fields.claims = {{.source = u"Syrian Revolution News Round-up"_s,
                          .wording = u"at least 63"_s,
                          .figures = {{u"killed"_s, {}, u"at least 63"_s}, {u"killed"_s, u"children"_s, u"3"_s}}}};
        const EnteredEdit done = entered(fields);
        QCOMPARE(stopsOf(done), QString());
        const QStringList told = toldRecords(done.edit);
        for (const QString &wanted :
             {u"incidents begin=2013-02-01"_s, u"incidents places=daraya"_s, u"incidents place_precision=town"_s,
              u"incidents kind=shelling"_s, u"incidents perpetrators=syrian-government-forces"_s,
              u"claims source=srn"_s, u"figures low=63"_s, u"figures words=at least"_s, u"figures group=children"_s})
            QVERIFY2(told.contains(wanted), qPrintable(told.join(u'\n')));
        QVERIFY(!told.contains(u"figures high=63"_s));
    }

    void namesThatNothingHasAreNewRecordsOnce()
    {
        IncidentFields fields;
        fields.kind = u"Ambush"_s;
        fields.claims = {{.source = u"A new desk"_s, .report = u"Its report"_s, .published = u"3 May 2013"_s},
                         {.source = u"a new desk"_s, .report = u"Its report"_s}};
        const EnteredEdit done = entered(fields);
        QCOMPARE(stopsOf(done), QString());
        QStringList tables;
        for (const RecordEdit &record : done.edit.records)
            tables << record.table;
        QCOMPARE(tables,
                 (QStringList{u"kinds"_s, u"sources"_s, u"reports"_s, u"incidents"_s, u"claims"_s, u"claims"_s}));
        QVERIFY(toldRecords(done.edit).contains(u"reports published=2013-05-03"_s));
        QVERIFY(joined(done.remarks, EntryRemark::Kind::Odd).contains(u"“\u2068A new desk\u2069” is new"_s));
    }

    void aPlaceIsNeverGuessed()
    {
        const auto placesOf = [&](const QString &places, const QString &point = {}) {
            IncidentFields fields;
            fields.places = places;
            fields.point = point;
            return entered(fields);
        };
        QVERIFY(stopsOf(placesOf(u"Nowhereville"_s)).contains(u"No place is called"_s));
        QStringList told = toldRecords(placesOf(u"Nowhereville, Aleppo"_s).edit);
        QVERIFY2(told.contains(u"places governorate=SY02"_s), qPrintable(told.join(u'\n')));
        QVERIFY(told.contains(u"incidents place_precision=governorate"_s));
        told = toldRecords(placesOf(u"Nowhereville"_s, u"36.2, 37.15"_s).edit);
        QVERIFY2(told.contains(u"places lon=37.15"_s) && told.contains(u"places governorate=SY02"_s),
                 qPrintable(told.join(u'\n')));
        QVERIFY(told.contains(u"incidents place_precision=town"_s));
        told = toldRecords(placesOf(u"near Daraya, Rif Dimashq"_s).edit);
        QVERIFY2(told.contains(u"incidents place_precision=near"_s), qPrintable(told.join(u'\n')));
        told = toldRecords(placesOf(u"Daraya, Rif Dimashq; Douma, Rif Dimashq"_s).edit);
        QVERIFY2(told.contains(u"incidents place_precision=several"_s), qPrintable(told.join(u'\n')));
        QVERIFY(stopsOf(placesOf({}, u"somewhere"_s)).contains(u"no position"_s));
        QVERIFY(joined(placesOf(u"Daraya, Rif Dimashq"_s, u"36.2, 37.15"_s).remarks, EntryRemark::Kind::Odd)
                    .contains(u"lies outside"_s));
        QVERIFY(joined(placesOf({}).remarks, EntryRemark::Kind::Odd).contains(u"unplaced"_s));
    }

    void whatCannotBeMeantStops()
    {
        IncidentFields fields = fieldsOf(*m_names, incident(u"d620-qadam"_s));
        const IncidentFields before = fields;
        fields.partOf = u"nobody"_s;
        QVERIFY(stopsOf(enteredEdit(before, fields, context())).contains(u"no incident"_s));
        fields.partOf = u"d620-qadam"_s;
        QVERIFY(stopsOf(enteredEdit(before, fields, context())).contains(u"part of itself"_s));
        fields = before;
        fields.claims.front().figures.push_back(fields.claims.front().figures.front());
        QVERIFY(stopsOf(enteredEdit(before, fields, context())).contains(u"twice"_s));
    }

    void whatIsLeftAsItWasChangesNothing()
    {
        for (IncidentIndex i = 0; i < m_opened.atlas->incidents.size(); ++i) {
            const IncidentFields fields = fieldsOf(*m_names, i);
            const EnteredEdit done = enteredEdit(fields, fields, context());
            QVERIFY2(done.isReady(), qPrintable(fields.id + u'\n' + stopsOf(done)));
            QVERIFY2(done.edit.records.empty(), qPrintable(fields.id + u'\n' + toldRecords(done.edit).join(u'\n')));
        }
    }

    void onlyWhatIsDifferentIsSet()
    {
        const IncidentFields before = fieldsOf(*m_names, incident(u"d620"_s));
        IncidentFields after = before;
        after.counted = false;
        after.claims.front().figures.front().count = u"80"_s;
        after.claims.front().figures.erase(after.claims.front().figures.begin() + 1);
        after.why = u"read again"_s;
        const EnteredEdit done = enteredEdit(before, after, context());
        QCOMPARE(stopsOf(done), QString());
        QCOMPARE(toldRecords(done.edit),
                 (QStringList{u"incidents counted=no"_s, u"figures low=80"_s, u"figures best=80"_s,
                              u"figures high=80"_s, u"figures words="_s}));
        QCOMPARE(done.edit.records.at(1).kind, RecordEdit::Kind::Delete);
        QCOMPARE(done.edit.records.at(1).id, u"d620-c/killed/children"_s);
        QCOMPARE(done.edit.why, u"read again"_s);
        after = before;
        after.claims.clear();
        QCOMPARE(enteredEdit(before, after, context()).edit.records.front().kind, RecordEdit::Kind::Delete);
    }

    /// The strongest word for it: what is shown of every incident, typed anew, counts what they count.
    void allIncidentsTypedAnewComeToTheSameTotals()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"anew.sijill"_s);
        done(saveRegister(m_opened, file));
        const auto editor = taken(RegisterEditor::open(file));
        Edit away;
        QHash<QString, QString> newIds;
        for (IncidentIndex i = 0; i < m_opened.atlas->incidents.size(); ++i)
            away.records.push_back({RecordEdit::Kind::Delete, u"incidents"_s, m_names->id(Nameable::Incident, i), {}});
        std::vector<IncidentFields> waiting;
        for (IncidentIndex i = 0; i < m_opened.atlas->incidents.size(); ++i)
            waiting.push_back(fieldsOf(*m_names, i));
        std::vector<RecordEdit> parts;
        for (IncidentFields fields : waiting) {
            const QString old = std::exchange(fields.id, QString());
            for (ClaimFields &claim : fields.claims)
                claim.id.clear();
            const EnteredEdit one = entered(fields);
            QVERIFY2(one.isReady(), qPrintable(old + u'\n' + stopsOf(one)));
            newIds.insert(old, one.incident);
            Edit edit = one.edit;
            for (RecordEdit &record : edit.records)
                std::erase_if(record.fields, [&](const FieldEdit &field) {
                    if (field.field != "part_of"_L1)
                        return false;
                    parts.push_back({RecordEdit::Kind::Set, record.table, record.id, {field}});
                    return true;
                });
            const auto result = editor->apply(edit);
            QVERIFY2(result, qPrintable(old + u'\n' + (result ? QString() : result.problem().text)));
        }
        for (RecordEdit &part : parts)
            part.fields.front().to = newIds.value(part.fields.front().to);
        QVERIFY(editor->apply({parts, {}}));
        QVERIFY(editor->apply(away));
        QStringList differences;
        const auto anew = netsOf(*taken(readRegister(file)).atlas), shipped = netsOf(*m_opened.atlas);
        for (auto net = shipped.begin(); net != shipped.end(); ++net)
            if (anew.value(net.key()) != net.value())
                differences << net.key() + u": "_s + anew.value(net.key()) + u"| "_s + net.value();
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
        QCOMPARE(anew.size(), shipped.size());
    }

    void oneFieldOfSeveralIsSetInOneEdit()
    {
        const QStringList ids{u"d620"_s, u"d620-qadam"_s};
        EnteredEdit done = editOfSeveral(ids, u"kind"_s, u"Ambush"_s, context());
        QCOMPARE(done.edit.records.size(), std::size_t(3)); // the kind is new, and made once
        QCOMPARE(done.edit.records[2].id, ids[1]);
        QCOMPARE(done.edit.records[2].fields.front().to, done.edit.records[0].id);
        done = editOfSeveral(ids, u"perpetrators"_s, {}, context());
        QCOMPARE(toldRecords(done.edit), (QStringList{u"incidents perpetrators="_s, u"incidents perpetrators="_s}));
        done = editOfSeveral(ids, u"counted"_s, u"no"_s, context());
        QCOMPARE(toldRecords(done.edit), (QStringList{u"incidents counted=no"_s, u"incidents counted=no"_s}));
        QVERIFY(!editOfSeveral(ids, u"partOf"_s, u"nobody"_s, context()).isReady());
    }

    void aDraftComesBackAsItWasTyped()
    {
        IncidentFields fields = fieldsOf(*m_names, incident(u"d620"_s));
        fields.when = u"14 Janua"_s;
        fields.counted = false;
        fields.claims.push_back({.source = u"half a na"_s, .figures = {{}, {u"wounded"_s, {}, u"at lea"_s}}});
        QCOMPARE(incidentFieldsFromJson(toJson(fields)), fields);
        QCOMPARE(incidentFieldsFromJson({}), IncidentFields());
    }

    void trialsChangeNothingAndSayWhatLooksWrong()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"trial.sijill"_s);
        done(saveRegister(m_opened, file));
        const auto before = contentOfRegister(file);
        const auto editor = taken(RegisterEditor::open(file));
        IncidentFields fields;
        fields.when = u"14 January 2014"_s;
        fields.partOf = u"d620"_s;
        fields.claims = {{.source = u"srn"_s, .figures = {{u"killed"_s, {}, u"500"_s}}}};
        const EditDone trial = taken(editor->tryOut(entered(fields).edit));
        QString said;
        for (const Problem &problem : trial.odd)
            said += problem.text + u'\n';
        QVERIFY2(said.contains(u"outside the time"_s) && said.contains(u"more than the whole"_s), qPrintable(said));
        QCOMPARE(contentOfRegister(file), before);
        QVERIFY(editor->stack().done.empty());
    }

    void nothingIsWrittenIntoAFileThatWasTakenAway()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"gone.sijill"_s);
        done(saveRegister(m_opened, file));
        const auto editor = taken(RegisterEditor::open(file));
        IncidentFields fields;
        fields.title = u"x"_s;
        for (int i = 0; i < 2; ++i) // so that there is a log
            QVERIFY(editor->apply(entered(fields).edit));
        QVERIFY(QFile::rename(file, folder.filePath(u"elsewhere.sijill"_s)));
        const auto result = editor->apply(entered(fields).edit);
        QVERIFY(!result && result.problem().text.contains(u"taken away"_s));
        QVERIFY(!editor->undo());
    }
};

QTEST_GUILESS_MAIN(EntryTest)
#include "tst_entry.moc"
