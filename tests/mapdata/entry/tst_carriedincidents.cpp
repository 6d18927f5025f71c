// Incidents on their way from one register to another, points that are moved, and what the bin tells.
// SIJILL_DAMAGES=10000 damages what is carried so often instead of 400 times.
#include "mapdata/entry/bin.h"
#include "mapdata/entry/carriedincidents.h"
#include "mapdata/entry/movepoint.h"
#include "mapdata/ledger/ledger.h"
#include "mapdata/register/registertables.h"
#include "tests/mapdata/register/registersupport.h"

#include <QTemporaryDir>

using namespace sijill;
using namespace sijill::test;

namespace {

using Kind = RecordEdit::Kind;

QStringList idsOf(Database &database, const QString &sql)
{
    QStringList ids;
    Statement rows = database.prepare(sql);
    while (rows.next())
        ids << rows.text(0);
    return ids;
}

const QString allIncidents = u"SELECT id FROM incidents WHERE in_bin IS NOT 1 ORDER BY fid"_s;

/// What an incident is, in words, whatever ids the names have.
QMap<QString, QString> told(const QString &path)
{
    const OpenedAtlas opened = taken(readRegister(path));
    const Atlas &atlas = *opened.atlas;
    QMap<QString, QString> all;
    const Ledger best = makeLedger(atlas, killed, {}), hurt = makeLedger(atlas, wounded, {});
    for (IncidentIndex i = 0; i < atlas.incidents.size(); ++i) {
        const Incident &incident = atlas.incidents[i];
        const Location &location = atlas.locationOf(incident);
        QStringList words{atlas.texts.text(incident.title).english, atlas.texts.text(incident.note).english};
        words << QString::number(incident.span.begin) << QString::number(incident.span.end)
              << QString::number(static_cast<int>(location.precision))
              << (location.hasPoint() ? u"%1 %2"_s.arg(location.longitude).arg(location.latitude) : QString());
        for (const PlaceIndex place : atlas.placesOf(location))
            words << atlas.places[place].name.english;
        for (const ActorIndex actor : atlas.actorSets[incident.perpetrators])
            words << atlas.actors[actor].name.english;
        for (const Claim &claim : atlas.claimsOf(incident)) {
            words << (claim.source == none16 ? QString() : atlas.sources[claim.source].name.english)
                  << (claim.report == none16 ? QString() : atlas.reports[claim.report].title.english)
                  << atlas.texts.text(claim.wording).english << (claim.preferred ? u"preferred"_s : QString());
            for (const Figure &figure : atlas.figuresOf(claim))
                words << u"%1/%2/%3"_s.arg(figure.count.low).arg(figure.count.best).arg(figure.count.high)
                      << atlas.texts.text(figure.words).english;
        }
        for (const Ledger *ledger : {&best, &hurt})
            words << u"%1/%2/%3"_s.arg(ledger->nets[i].low).arg(ledger->nets[i].best).arg(ledger->nets[i].high);
        all.insert(atlas.texts.text(incident.id).english, words.join(u'|'));
    }
    return all;
}

} // namespace

class CarriedIncidentsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file, m_other;

    /// A register that holds nothing at all.
    void makeEmpty(const QString &path) const
    {
        OpenedAtlas opened;
        opened.atlas = std::make_shared<const Atlas>();
        done(saveRegister(opened, path));
    }

private slots:
    void init()
    {
        const QString name = QString::fromLatin1(QTest::currentTestFunction());
        m_file = m_folder.filePath(name + u".sijill"_s);
        m_other = m_folder.filePath(name + u"-other.sijill"_s);
        QFile::remove(m_file);
        QFile::remove(m_other);
        done(saveRegister(taken(readAtlas(shippedAtlas())), m_file));
        makeEmpty(m_other);
    }

    void whatIsPastedIntoAnEmptyRegisterIsWhatWasCopied()
    {
        {
            const auto from = taken(RegisterEditor::open(m_file));
            RandomEdits edits(*from, 4);
            for (int i = 0; i < 40; ++i)
                edits.doNext();
            const QStringList ids = idsOf(from->database(), allIncidents);
            const QByteArray carried = taken(carriedIncidents(from->database(), ids));
            const auto to = taken(RegisterEditor::open(m_other));
            const auto before = contentOf(to->database());
            const PastedIncidents pasted = taken(pastedIncidents(to->database(), carried));
            QCOMPARE(pasted.incidents, static_cast<int>(ids.size()));
            QVERIFY(pasted.alreadyThere.isEmpty());
            const auto result = to->apply(pasted.edit);
            QVERIFY2(result, qPrintable(result ? QString() : oneLine(result.problem())));
            QVERIFY(to->undo());
            QCOMPARE(contentOf(to->database()), before);
            QVERIFY(to->redo());
        }
        const auto expected = told(m_file), found = told(m_other);
        QCOMPARE(found.keys(), expected.keys());
        for (auto one = expected.begin(); one != expected.end(); ++one)
            QCOMPARE(found[one.key()], *one);
    }

    void whatIsThereIsUsedAndWhatWasThereStaysAsItIs()
    {
        const auto from = taken(RegisterEditor::open(m_file));
        QVERIFY(from->apply(
            {{{Kind::New, u"incidents"_s, u"fresh"_s, {{u"places"_s, u"daraya"_s}, {u"part_of"_s, u"d620"_s}}},
              {Kind::New, u"claims"_s, u"fresh-c"_s, {{u"incident"_s, u"fresh"_s}, {u"source"_s, u"srn"_s}}}}}));
        const QByteArray carried = taken(carriedIncidents(from->database(), {u"d620"_s, u"fresh"_s}));
        const QString copy = m_folder.filePath(u"copy.sijill"_s);
        QFile::remove(copy);
        done(saveRegister(taken(readAtlas(shippedAtlas())), copy));
        const auto to = taken(RegisterEditor::open(copy));
        const PastedIncidents pasted = taken(pastedIncidents(to->database(), carried));
        QCOMPARE(pasted.alreadyThere, QStringList{u"d620"_s});
        QCOMPARE(pasted.incidents, 1);
        QCOMPARE(pasted.newNames, 0);
        QCOMPARE(pasted.withoutWhole, 0);
        QVERIFY(to->apply(pasted.edit));
        QCOMPARE(to->database().value(u"SELECT part_of || places FROM incidents WHERE id = 'fresh'"_s),
                 u"d620daraya"_s);
        QVERIFY(taken(pastedIncidents(to->database(), carried)).edit.records.empty());
    }

    void namesAreFoundUnderOtherIdsAndAnIdOfSomethingElseIsNotTaken()
    {
        const auto from = taken(RegisterEditor::open(m_other));
        const auto add = [](const char *table, const QString &id, const std::vector<FieldEdit> &fields) {
            return RecordEdit{Kind::New, QString::fromLatin1(table), id, fields};
        };
        QVERIFY(from->apply({{add("sources", u"1"_s, {{u"name"_s, u"The Daily"_s}}),
                              add("actors", u"1"_s, {{u"name"_s, u"El-Farouq"_s}}),
                              add("incidents", u"x"_s, {{u"perpetrators"_s, u"1"_s}, {u"part_of"_s, {}}}),
                              add("claims", u"c"_s, {{u"incident"_s, u"x"_s}, {u"source"_s, u"1"_s}})}}));
        const QByteArray carried = taken(carriedIncidents(from->database(), {u"x"_s}));
        const QString path = m_folder.filePath(u"third.sijill"_s);
        QFile::remove(path);
        makeEmpty(path);
        const auto to = taken(RegisterEditor::open(path));
        QVERIFY(to->apply({{add("sources", u"1"_s, {{u"name"_s, u"Somebody quite different"_s}}),
                            add("actors", u"f"_s, {{u"name"_s, u"al Farouq"_s}}), add("incidents", u"y"_s, {}),
                            add("claims", u"c"_s, {{u"incident"_s, u"y"_s}})}}));
        const PastedIncidents pasted = taken(pastedIncidents(to->database(), carried));
        QCOMPARE(pasted.newNames, 1); // the source
        QVERIFY(to->apply(pasted.edit));
        QCOMPARE(to->database().value(u"SELECT perpetrators FROM incidents WHERE id = 'x'"_s), u"f"_s);
        const QString source = to->database().value(u"SELECT source FROM claims WHERE incident = 'x'"_s).value();
        QVERIFY(source != u"1"_s);
        QCOMPARE(to->database().value(u"SELECT name FROM sources WHERE id = "_s + quotedText(source)), u"The Daily"_s);
        QCOMPARE(to->database().value(u"SELECT name FROM sources WHERE id = '1'"_s), u"Somebody quite different"_s);
    }

    void aPartWithoutItsWholeIsTold()
    {
        const auto from = taken(RegisterEditor::open(m_file));
        const QString part =
            from->database().value(u"SELECT id FROM incidents WHERE part_of IS NOT NULL LIMIT 1"_s).value();
        const auto to = taken(RegisterEditor::open(m_other));
        const PastedIncidents pasted =
            taken(pastedIncidents(to->database(), taken(carriedIncidents(from->database(), {part}))));
        QCOMPARE(pasted.withoutWhole, 1);
        QVERIFY(to->apply(pasted.edit));
    }

    void whatIsNoneOfItIsRefusedWithASentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a text") << QByteArray("1 May 2013\tDaraya\t63");
        QTest::newRow("other JSON") << QByteArray("{\"type\": \"FeatureCollection\", \"features\": []}");
        QTest::newRow("no incidents") << QByteArray(R"({"sijill":"incidents","version":1,"records":{}})");
        QTest::newRow("a newer version") << QByteArray(R"({"sijill":"incidents","version":99,"records":{}})");
        QTest::newRow("an unknown table") << QByteArray(
            R"({"sijill":"incidents","version":1,"records":{"incidents":[{"id":"x"}],"sqlite_master":[]}})");
        QTest::newRow("the settings") << QByteArray(
            R"({"sijill":"incidents","version":1,"records":{"incidents":[{"id":"x"}],"settings":[{"name":"title","value":"1"}]}})");
        QTest::newRow("an unknown column")
            << QByteArray(R"({"sijill":"incidents","version":1,"records":{"incidents":[{"id":"x","in_bin":"yes"}]}})");
        QTest::newRow("no id") << QByteArray(
            R"({"sijill":"incidents","version":1,"records":{"incidents":[{"title":"x"}]}})");
        QTest::newRow("a number for a text")
            << QByteArray(R"({"sijill":"incidents","version":1,"records":{"incidents":[{"id":7}]}})");
        QTest::newRow("one id twice") << QByteArray(
            R"({"sijill":"incidents","version":1,"records":{"incidents":[{"id":"x"},{"id":"x"}]}})");
        QTest::newRow("what is not with it") << QByteArray(
            R"({"sijill":"incidents","version":1,"records":{"incidents":[{"id":"x","places":"nowhere"}]}})");
    }
    void whatIsNoneOfItIsRefusedWithASentence()
    {
        QFETCH(QByteArray, bytes);
        const auto to = taken(RegisterEditor::open(m_other));
        const auto pasted = pastedIncidents(to->database(), bytes);
        QVERIFY(!pasted);
        QVERIFY(pasted.problem().text.contains(u"nothing was entered"_s));
    }

    void whatIsDamagedIsRefusedOrEnteredWhole()
    {
        const int rounds =
            qEnvironmentVariableIsSet("SIJILL_DAMAGES") ? qEnvironmentVariableIntValue("SIJILL_DAMAGES") : 400;
        const auto from = taken(RegisterEditor::open(m_file));
        const QByteArray carried =
            taken(carriedIncidents(from->database(), idsOf(from->database(), allIncidents).first(4)));
        const auto to = taken(RegisterEditor::open(m_other));
        const auto before = contentOf(to->database());
        QRandomGenerator random(7);
        int refused = 0;
        for (int round = 0; round < rounds; ++round) {
            QByteArray damaged = carried;
            for (quint32 i = 0; i <= random.bounded(3u); ++i)
                damaged[random.bounded(damaged.size())] = static_cast<char>(random.bounded(256));
            if (random.bounded(4) == 0)
                damaged.truncate(random.bounded(damaged.size()));
            const auto pasted = pastedIncidents(to->database(), damaged);
            const bool isEntered = pasted && to->apply(pasted->edit);
            refused += isEntered ? 0 : 1;
            if (isEntered)
                QVERIFY(to->undo());
            QCOMPARE(contentOf(to->database()), before);
        }
        QVERIFY(refused > rounds / 10);
    }

    void circlesInWhatComesEndNowhere()
    {
        const QByteArray bytes(
            R"({"sijill":"incidents","version":1,"records":{"incidents":[{"id":"x","places":"a","part_of":"x"}],
                "places":[{"id":"a","name":"A","governorate":"b"},{"id":"b","name":"B","governorate":"a"}]}})");
        const auto to = taken(RegisterEditor::open(m_other));
        const PastedIncidents pasted = taken(pastedIncidents(to->database(), bytes));
        QVERIFY(to->apply(pasted.edit));
        QCOMPARE(to->database().value(u"SELECT count(*) FROM places"_s), u"2"_s);
    }

    void aPointIsMovedAndItsOldPlaceStaysInHistory()
    {
        const auto open = taken(RegisterEditor::open(m_file));
        QVERIFY(open->apply(
            {{{Kind::New,
               u"places"_s,
               u"p"_s,
               {{u"name"_s, u"P"_s}, {u"lon"_s, u"36.1"_s}, {u"lat"_s, u"33.1"_s}, {u"placing"_s, u"near"_s}}},
              {Kind::New,
               u"incidents"_s,
               u"own"_s,
               {{u"places"_s, u"p"_s},
                {u"lon"_s, u"36.12345678"_s},
                {u"lat"_s, u"33.2"_s},
                {u"place_precision"_s, u"exact"_s}}},
              {Kind::New, u"incidents"_s, u"a"_s, {{u"places"_s, u"p"_s}}},
              {Kind::New, u"incidents"_s, u"b"_s, {{u"places"_s, u"p"_s}}},
              {Kind::New, u"incidents"_s, u"area"_s, {{u"places"_s, u"SY01"_s}}}}}));
        auto &database = open->database();
        const PointOwner own = taken(pointOwnerOf(database, u"own"_s));
        QCOMPARE(own.kind, PointOwner::Kind::Own);
        QVERIFY(open->apply(movedIncident(own, {36.5, 33.5})));
        QCOMPARE(database.value(u"SELECT lon || ' ' || lat || place_precision FROM incidents WHERE id = 'own'"_s),
                 u"36.5 33.5exact"_s);
        QVERIFY(!open->apply(movedIncident(own, {36.6, 33.5}))); // it stands elsewhere now
        const PointOwner shared = taken(pointOwnerOf(database, u"a"_s));
        QCOMPARE(shared.kind, PointOwner::Kind::Place);
        QCOMPARE(shared.sharers, 1); // not the one with a point of its own
        QVERIFY(open->apply(movedPlace(shared, {36.3, 33.3})));
        QCOMPARE(database.value(u"SELECT lon FROM places WHERE id = 'p'"_s), u"36.3"_s);
        const PointOwner alone = taken(pointOwnerOf(database, u"a"_s));
        QCOMPARE(alone.point, QPointF(36.3, 33.3));
        QVERIFY(open->apply(movedIncident(alone, {36.4, 33.4})));
        // Known as well as before, and not better.
        QCOMPARE(database.value(u"SELECT place_precision FROM incidents WHERE id = 'a'"_s), u"near"_s);
        QCOMPARE(taken(pointOwnerOf(database, u"a"_s)).kind, PointOwner::Kind::Own);
        QCOMPARE(taken(pointOwnerOf(database, u"b"_s)).sharers, 0);
        QCOMPARE(taken(pointOwnerOf(database, u"area"_s)).kind, PointOwner::Kind::None);
        QVERIFY(!pointOwnerOf(database, u"nobody"_s));
    }

    void theBinTellsWhoDeletedWhatAndWhy()
    {
        const auto open = taken(RegisterEditor::open(m_file, {u"Samar"_s}));
        QVERIFY(taken(binOf(open->database(), QLocale(QLocale::English))).empty());
        const auto put = [&](Kind kind, const QString &id, const QString &why) {
            QVERIFY(open->apply({{{kind, u"incidents"_s, id}}, why}));
        };
        put(Kind::Delete, u"d620"_s, u"first"_s);
        put(Kind::Restore, u"d620"_s, {});
        put(Kind::Delete, u"d620-qadam"_s, u"twice"_s);
        put(Kind::Delete, u"d620"_s, u"second"_s);
        auto bin = taken(binOf(open->database(), QLocale(QLocale::English)));
        QCOMPARE(bin.size(), std::size_t(2));
        QCOMPARE(bin[0].id, u"d620"_s);
        QCOMPARE(bin[0].deleted.why, u"second"_s);
        QCOMPARE(bin[0].deleted.who, u"Samar"_s);
        QCOMPARE(bin[1].deleted.why, u"twice"_s);
        QVERIFY(!bin[0].title.isEmpty() && !bin[0].when.isEmpty());
        QVERIFY(open->undo());
        QCOMPARE(taken(binOf(open->database(), QLocale(QLocale::English))).size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(CarriedIncidentsTest)
#include "tst_carriedincidents.moc"
