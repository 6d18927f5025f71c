// An atlas that takes in a command is what reading the register again makes of it.
// SIJILL_EDITS=10000 does so many commands by lot instead of 300.
#include "mapdata/register/changedatlas.h"
#include "mapdata/register/history.h"
#include "mapdata/register/registertables.h"
#include "mapdata/session/changedderived.h"
#include "mapdata/session/session.h"
#include "mapdata/store/buildatlas.h"
#include "tests/mapdata/register/atlascontent.h"
#include "tests/mapdata/register/derivedcontent.h"
#include "tests/mapdata/register/registersupport.h"

#include <QTemporaryDir>

using namespace sijill;
using namespace sijill::test;

namespace {

using Kind = RecordEdit::Kind;
using Layers = std::vector<std::shared_ptr<const VectorLayer>>;

std::shared_ptr<const Atlas> readAgain(Database &database, const Layers &layers)
{
    Problems untold;
    return std::make_shared<const Atlas>(buildAtlas({}, RegisterTables(database, database.file()), layers, untold));
}

/// A register that is worked on, and the atlas that goes along.
class Worked {
public:
    Worked(const QString &file, Layers layers)
        : m_layers(std::move(layers)), m_editor(taken(RegisterEditor::open(file))),
          m_atlas(readAgain(m_editor->database(), m_layers))
    {
        m_session.refresh({m_atlas, m_layers, {}, {}, {}});
        m_session.take(m_session.work()({}));
    }

    Session &session() { return m_session; }
    void ask(const Query &query)
    {
        if (m_session.setQuery(query).isToMake)
            m_session.take(m_session.work()({}));
    }
    /// How often what follows from the atlas was not made anew.
    int takenOver() const { return m_takenOver; }

    RegisterEditor &editor() { return *m_editor; }
    const Atlas &atlas() const { return *m_atlas; }
    const AtlasChange &change() const { return m_change; }

    /// Whether it was taken in without reading all again. `why`: empty where the atlas is right.
    bool take(const HistoryEntry &entry, QString &why)
    {
        Database &database = m_editor->database();
        const auto changes = changesOf(database, entry);
        const auto changed = changedAtlas(*m_atlas, m_layers, database, changedRecords(database, changes.value_or("")));
        const auto read = readAgain(database, m_layers);
        why = changed ? difference(*changed->atlas, *read) : QString();
        m_change = changed ? changed->change : AtlasChange();
        if (changed && why.isEmpty())
            why = wrongChange(*m_atlas, *changed->atlas, m_change);
        m_atlas = changed ? changed->atlas : read;
        if (why.isEmpty())
            why = show(read, changed.has_value());
        return changed.has_value();
    }
    /// Nothing where the command is refused, or changes nothing.
    std::optional<bool> take(const Edit &edit, QString &why)
    {
        const auto done = m_editor->apply(edit);
        return done && done->entry ? std::optional(take(*done->entry, why)) : std::nullopt;
    }
    std::optional<bool> undo(QString &why) { return step(m_editor->undo(), why); }
    std::optional<bool> redo(QString &why) { return step(m_editor->redo(), why); }

private:
    std::optional<bool> step(const Result<std::optional<HistoryEntry>> &done, QString &why)
    {
        return done && *done ? std::optional(take(**done, why)) : std::nullopt;
    }

    /// Why what follows from the atlas is wrong.
    QString show(const std::shared_ptr<const Atlas> &read, bool isChanged)
    {
        const Derived before = m_session.shown();
        if (isChanged)
            m_session.change({m_atlas, m_layers, {}, {}, {}}, m_change);
        else
            m_session.refresh({m_atlas, m_layers, {}, {}, {}});
        m_session.take(m_session.work()({}));
        const Derived &shown = m_session.shown();
        if (isChanged && changedDerived(shown.opened, shown.query, before, m_change))
            ++m_takenOver;
        const auto opened = std::make_shared<const OpenedAtlas>(OpenedAtlas{read, m_layers, {}, {}, {}});
        return DerivedDifference::between(shown, derive(opened, shown.query));
    }

    /// What is said to be as it was is.
    static QString wrongChange(const Atlas &before, const Atlas &now, const AtlasChange &change)
    {
        if (before.incidents.size() - change.removed.size() + change.added.size() != now.incidents.size())
            return u"other numbers of incidents"_s;
        const auto isIn = [](const std::vector<IncidentIndex> &list, std::size_t i) {
            return std::ranges::binary_search(list, static_cast<IncidentIndex>(i));
        };
        std::size_t old = 0;
        for (std::size_t i = 0; i < now.incidents.size(); ++i) {
            if (isIn(change.added, i))
                continue;
            while (isIn(change.removed, old))
                ++old;
            const Incident &a = before.incidents[old++], &b = now.incidents[i];
            if (before.texts.bytes(a.id) != now.texts.bytes(b.id))
                return u"another incident in the place of %1"_s.arg(before.texts.text(a.id).english);
            if (!isIn(change.changed, i) && (a.title != b.title || a.location != b.location || a.span != b.span ||
                                             a.claimCount != b.claimCount || a.counted != b.counted))
                return u"%1 is said to be as it was"_s.arg(before.texts.text(a.id).english);
        }
        return {};
    }

    Layers m_layers;
    std::unique_ptr<RegisterEditor> m_editor;
    std::shared_ptr<const Atlas> m_atlas;
    AtlasChange m_change;
    Session m_session;
    int m_takenOver = 0;
};

/// A whole report as the form of the window enters it, with everything new that can be.
Edit everythingNew(const QString &name, const QString &place)
{
    const auto made = [&](const char *table, const QString &id, std::vector<FieldEdit> fields) {
        return RecordEdit{Kind::New, QString::fromLatin1(table), id, std::move(fields)};
    };
    const QString claim = name + u"-claim"_s;
    return {
        {made("kinds", name + u"-kind"_s, {{u"name"_s, u"Kind"_s}}),
         made("actors", name + u"-actor"_s, {{u"name"_s, u"Actor"_s}, {u"name_ar"_s, u"فاعل"_s}}),
         made("weapons", name + u"-weapon"_s, {{u"name"_s, u"Weapon"_s}}),
         made("fact_kinds", name + u"-fact"_s, {{u"name"_s, u"Fact"_s}}),
         made("sources", name + u"-source"_s, {{u"name"_s, u"Source"_s}, {u"kind"_s, u"person"_s}}),
         made("reports", name + u"-report"_s,
              {{u"publisher"_s, name + u"-source"_s}, {u"title"_s, u"Report"_s}, {u"published"_s, u"2016-01-23"_s}}),
         made("places", name + u"-place"_s,
              {{u"name"_s, name}, {u"kind"_s, u"town"_s}, {u"lon"_s, u"37.1"_s}, {u"lat"_s, u"36.2"_s}}),
         made("incidents", name,
              {{u"begin"_s, u"2016-01-23T18:00"_s},
               {u"places"_s, name + u"-place;"_s + place},
               {u"kind"_s, name + u"-kind"_s},
               {u"perpetrators"_s, name + u"-actor"_s},
               {u"targets"_s, name + u"-actor"_s},
               {u"weapons"_s, name + u"-weapon"_s},
               {u"title"_s, name},
               {u"note_ar"_s, u"ملاحظة"_s}}),
         made("claims", claim,
              {{u"incident"_s, name}, {u"source"_s, name + u"-source"_s}, {u"report"_s, name + u"-report"_s}}),
         made("figures", {}, {{u"claim"_s, claim}, {u"outcome"_s, u"killed"_s}, {u"low"_s, u"63"_s}}),
         made("figures", {},
              {{u"claim"_s, claim}, {u"outcome"_s, u"killed"_s}, {u"group"_s, u"children"_s}, {u"best"_s, u"4"_s}}),
         made("facts", {}, {{u"claim"_s, claim}, {u"kind"_s, name + u"-fact"_s}, {u"low"_s, u"2"_s}})},
        {}};
}

RecordEdit set(const QString &incident, const char *field, const QString &to)
{
    return {Kind::Set, u"incidents"_s, incident, {{QString::fromLatin1(field), to}}};
}

} // namespace

class ChangedAtlasTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    OpenedAtlas m_shipped;
    QString m_file;
    int m_edits = 300;

    /// All three ways.
    void inAndOut(Worked &worked, const Edit &edit)
    {
        QString why;
        QCOMPARE(worked.take(edit, why), true);
        QCOMPARE(why, QString());
        QCOMPARE(worked.undo(why), true);
        QCOMPARE(why, QString());
        QCOMPARE(worked.redo(why), true);
        QCOMPARE(why, QString());
    }

private slots:
    void initTestCase()
    {
        if (qEnvironmentVariableIsSet("SIJILL_EDITS"))
            m_edits = qEnvironmentVariableIntValue("SIJILL_EDITS");
        m_shipped = taken(readAtlas(shippedAtlas()));
    }
    void init()
    {
        m_file = m_folder.filePath(u"%1.sijill"_s.arg(QString::fromLatin1(QTest::currentTestFunction())));
        done(saveRegister(m_shipped, m_file));
    }

    void oneCommandIsTakenIn_data()
    {
        QTest::addColumn<Edit>("edit");
        const auto row = [](const char *name, std::vector<RecordEdit> records) {
            QTest::newRow(name) << Edit{std::move(records), {}};
        };
        row("a day", {set(u"d620"_s, "begin", u"2013-02-01"_s), set(u"d620"_s, "end", u"2013-02-01"_s)});
        row("a title", {set(u"d620"_s, "title_ar", u"عنوان"_s)});
        row("a place", {set(u"d620"_s, "places", u"aleppo"_s)});
        row("a point of its own", {set(u"d620"_s, "lon", u"37.25"_s), set(u"d620"_s, "lat", u"36.5"_s)});
        row("not counted", {set(u"d620"_s, "counted", u"no"_s)});
        row("into the bin", {{Kind::Delete, u"incidents"_s, u"d620"_s}});
        row("into the bin, of what mentions speak", {{Kind::Delete, u"incidents"_s, u"d620-qadam"_s}});
        row("a figure", {{Kind::Set, u"figures"_s, u"d620-c/killed"_s, {{u"low"_s, u"3"_s}, {u"best"_s, u"3"_s}}}});
        row("no figure", {{Kind::Delete, u"figures"_s, u"d620-c/killed"_s}});
        row("a claim more", {{Kind::New, u"claims"_s, u"x-c"_s, {{u"incident"_s, u"d620"_s}, {u"source"_s, u"srn"_s}}},
                             {Kind::New,
                              u"figures"_s,
                              {},
                              {{u"claim"_s, u"x-c"_s}, {u"outcome"_s, u"wounded"_s}, {u"high"_s, u"9"_s}}}});
        row("no claim", {{Kind::Delete, u"claims"_s, u"d620-c"_s}});
        row("a source's name", {{Kind::Set, u"sources"_s, u"srn"_s, {{u"name"_s, u"Another"_s}}}});
        row("a kind more", {{Kind::New, u"kinds"_s, u"k"_s, {{u"name"_s, u"K"_s}}}, set(u"d620"_s, "kind", u"k"_s)});
        row("everything new", everythingNew(u"x"_s, u"aleppo"_s).records);
    }
    void oneCommandIsTakenIn()
    {
        QFETCH(Edit, edit);
        Worked worked(m_file, m_shipped.layers);
        inAndOut(worked, edit);
    }

    void whatIsSelectedAndAskedForStays()
    {
        Worked worked(m_file, m_shipped.layers);
        Query query;
        query.measure = u"wounded"_s;
        query.hiddenKinds = {u"siege"_s};
        query.window = {15'600, 15'800};
        worked.ask(query);
        const auto incident = [&](const QString &id) {
            const Atlas &atlas = *worked.session().shown().opened->atlas;
            const auto found = std::ranges::find_if(
                atlas.incidents, [&](const Incident &i) { return atlas.texts.text(i.id).english == id; });
            return static_cast<IncidentIndex>(found - atlas.incidents.begin());
        };
        const IncidentIndex daraya = incident(u"d620-daraya"_s);
        worked.session().select({{daraya, incident(u"d620-douma"_s)}, daraya});
        QString why;
        QCOMPARE(worked.take({{set(u"d620-daraya"_s, "title", u"T"_s)}, {}}, why), true);
        QVERIFY(worked.session().keepsPositions());
        QCOMPARE(worked.session().selection().current, daraya);
        // What stands before it goes, and all others move up.
        QCOMPARE(worked.take({{{Kind::Delete, u"incidents"_s, u"d620-qadam"_s}}, {}}, why), true);
        QVERIFY(worked.session().keepsView() && !worked.session().keepsPositions());
        QCOMPARE(worked.session().selection().current, incident(u"d620-daraya"_s));
        QVERIFY(worked.session().selection().current != daraya);
        QCOMPARE(worked.session().selection().incidents.size(), std::size_t(2));
        QCOMPARE(worked.session().query(), query);
        QCOMPARE(why, QString());
    }

    void aWholeThatComesBackHasItsParts()
    {
        Worked worked(m_file, m_shipped.layers);
        QString why;
        inAndOut(worked, {{{Kind::Delete, u"incidents"_s, u"d620"_s}}, {}});
        QCOMPARE(worked.change().removed.size(), std::size_t(1));
        QCOMPARE(worked.take({{{Kind::Restore, u"incidents"_s, u"d620"_s}}, {}}, why), true);
        QCOMPARE(why, QString());
        QCOMPARE(worked.change().added.size(), std::size_t(1));
        QVERIFY(worked.change().added.front() < worked.atlas().incidents.size() - 1);
    }

    void whatOnlyAWholeReadingTakesInIsLeftToIt_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::newRow("a place that was there")
            << Edit{{{Kind::Set, u"places"_s, u"daraya"_s, {{u"name"_s, u"D"_s}}}}, {}};
        QTest::newRow("a setting") << Edit{{{Kind::Set, u"settings"_s, u"title"_s, {{u"value"_s, u"\"T\""_s}}}}, {}};
    }
    void whatOnlyAWholeReadingTakesInIsLeftToIt()
    {
        QFETCH(Edit, edit);
        Worked worked(m_file, m_shipped.layers);
        QString why;
        QCOMPARE(worked.take(edit, why), false);
        QCOMPARE(why, QString());
    }

    /// Every kind of command, some undone and done again: after each the atlas is what reading again makes.
    void commandsByLotAreTakenIn_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<Query>("query");
        QTest::newRow("killed") << 1u << Query();
        Query lowest;
        lowest.reading = u"lowest"_s;
        lowest.measure = u"killed-and-wounded"_s;
        lowest.hiddenKinds = {u"siege"_s};
        QTest::newRow("lowest of both, a kind hidden") << 2u << lowest;
        Query highest;
        highest.reading = u"highest"_s;
        highest.hiddenPrecisions = {u"country"_s};
        highest.window = {15'600, 15'800};
        QTest::newRow("highest of a window, a precision hidden") << 3u << highest;
        Query source;
        source.reading = u"source:srn"_s;
        source.text = u"dam"_s;
        QTest::newRow("one source, a word looked for") << 4u << source;
    }
    void commandsByLotAreTakenIn()
    {
        QFETCH(quint32, seed);
        QFETCH(Query, query);
        Worked worked(m_file, m_shipped.layers);
        worked.ask(query);
        RandomEdits edits(worked.editor(), seed);
        QRandomGenerator random(seed);
        int takenIn = 0, done = 0;
        for (int i = 0; i < m_edits; ++i) {
            QString why;
            const int lot = static_cast<int>(random.bounded(10));
            const auto isIn = lot <= 1   ? worked.undo(why)
                              : lot == 2 ? worked.redo(why)
                              : lot == 3 ? worked.take(everythingNew(u"new-%1-%2"_s.arg(seed).arg(i), u"aleppo"_s), why)
                                         : worked.take(edits.next(), why);
            QVERIFY2(why.isEmpty(), qPrintable(u"command %1: %2"_s.arg(i).arg(why)));
            done += isIn ? 1 : 0;
            takenIn += isIn == true ? 1 : 0;
        }
        // What names something that was undone is refused. Places that are moved are read again: one in twelve.
        const QString numbers = u"%1 and %2 of %3"_s.arg(takenIn).arg(worked.takenOver()).arg(done);
        QVERIFY2(done > m_edits / 2 && takenIn > done * 4 / 5 && worked.takenOver() > done / 3, qPrintable(numbers));
    }
};

QTEST_GUILESS_MAIN(ChangedAtlasTest)
#include "tst_changedatlas.moc"
