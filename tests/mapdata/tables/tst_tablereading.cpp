#include "mapdata/import/incidentrows.h"
#include "mapdata/opening/incidentfile.h"
#include "mapdata/presets/presets.h"

#include <QDate>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

namespace {

const QStringList names{u"id"_s,          u"date_start"_s, u"date_end"_s,   u"date_precision"_s,  u"place"_s,
                        u"governorate"_s, u"lon"_s,        u"lat"_s,        u"place_precision"_s, u"type"_s,
                        u"actor"_s,       u"killed"_s,     u"killed_low"_s, u"killed_high"_s,     u"wounded"_s,
                        u"source"_s,      u"link"_s,       u"note"_s};

/// What people write in each of these columns, good and bad.
const std::vector<QStringList> cellsOfColumns{
    {u"a1"_s, u"a2"_s, u"a3"_s, u"م٤"_s, u"'=1"_s, u""_s, u""_s},
    {u"2013-01-14"_s, u"2014-12-31"_s, u"2012-02-29"_s, u"2013-02-29"_s, u"14/01/2013"_s, u"2013"_s, u"x"_s, u""_s},
    {u"2013-01-16"_s, u"2015-01-01 10:30"_s, u"2013-13-01"_s, u""_s, u""_s, u""_s},
    {u"day"_s, u"Week"_s, u"month"_s, u"often"_s, u""_s, u""_s},
    {u"حلب"_s, u"Aleppo"_s, u"two  spaces"_s, u"حلب  القديمة"_s, u"a\u00a0b"_s, u"O’Brien – x"_s, u"大马士革"_s, u""_s},
    {u"إدلب"_s, u"Idlib"_s, u"\u202bإدلب"_s, u""_s},
    {u"36.2"_s, u"37,15"_s, u"40.28"_s, u"400"_s, u"٣٦.٥"_s, u"0"_s, u""_s},
    {u"33.5"_s, u"33 12 30 N"_s, u"35"_s, u"x"_s, u"0"_s, u""_s},
    {u"town"_s, u"Governorate"_s, u"near"_s, u"nowhere"_s, u""_s, u""_s},
    {u"airstrike"_s, u"غارة"_s, u"clash"_s, u""_s},
    {u"A"_s, u"A;B"_s, u"B ; A"_s, u"قوات"_s, u""_s},
    {u"0"_s, u"1"_s, u"12"_s, u"007"_s, u"at least 5"_s, u"-3"_s, u"many"_s, u"9999999999"_s, u"x"_s, u""_s, u"3"_s},
    {u"0"_s, u"1"_s, u"2147483648"_s, u""_s, u""_s},
    {u"5"_s, u"١٢"_s, u"12.0"_s, u""_s, u""_s},
    {u"0"_s, u"2"_s, u"dozens"_s, u""_s},
    {u"S1"_s, u"S1;S2"_s, u"S2; S1 ;S2"_s, u"شبكة"_s, u""_s},
    {u"http://x/1"_s, u"http://x/2"_s, u""_s},
    {u"some words"_s, u"كلمات\nأخرى"_s, u"tab\there"_s, u""_s},
};

using Row = QList<QByteArray>;

std::vector<Row> randomRows(QRandomGenerator &random, int count)
{
    std::vector<Row> rows;
    for (int i = 0; i < count; ++i) {
        Row row;
        for (const QStringList &cells : cellsOfColumns)
            row << cells[random.bounded(static_cast<int>(cells.size()))].toUtf8();
        row[17] += QByteArray::number(i); // so that no row is without any word
        rows.push_back(row);
    }
    return rows;
}

QByteArray csvOf(const std::vector<Row> &rows)
{
    QByteArray text = names.join(u',').toUtf8() + '\n';
    for (const Row &row : rows)
        for (qsizetype i = 0; i < row.size(); ++i)
            text += '"' + row[i] + '"' + (i + 1 < row.size() ? ',' : '\n');
    return text;
}

/// All that an atlas knows of an incident, without its numbers in any table.
QString told(const Atlas &atlas, std::size_t index)
{
    const Incident &incident = atlas.incidents[index];
    const auto text = [&](TextId id) { return atlas.texts.in(id, Language::English); };
    const Location &location = atlas.locationOf(incident);
    QStringList said{text(incident.id), text(incident.title), text(incident.note)};
    for (const int number : {int(incident.span.begin), int(incident.span.end), int(incident.timePrecision),
                             int(incident.beginMinute), int(incident.endMinute), int(location.precision)})
        said << QString::number(number);
    said << QString::number(location.longitude) << QString::number(location.latitude);
    for (const PlaceIndex place : atlas.placesOf(location))
        for (PlaceIndex at = place; at != none; at = atlas.places[at].parent)
            said << atlas.places[at].name.in(Language::English) << QString::number(int(atlas.places[at].level));
    said << (incident.kind == none16 ? QString() : atlas.kinds[incident.kind].id) << u"by"_s;
    for (const ActorIndex actor : atlas.actorSets[incident.perpetrators])
        said << atlas.actors[actor].id;
    for (const Claim &claim : atlas.claimsOf(incident)) {
        said << u"claim"_s << atlas.sources[claim.source].id << atlas.reports[claim.report].url << text(claim.id);
        for (const Figure &figure : atlas.figuresOf(claim)) {
            const Measure measure = atlas.measures[figure.measure];
            for (const int number :
                 {int(measure.outcome), int(figure.count.low), int(figure.count.best), int(figure.count.high)})
                said << QString::number(number);
            said << text(figure.words);
        }
    }
    return said.join(u'|');
}

/// The row by itself, without a file and without any row before it.
QString toldAlone(const Row &row, qint64 number, const Mapping &mapping, const Atlas &table,
                  std::array<qint64, rowFaultCount> &faults)
{
    Atlas atlas;
    atlas.sources.push_back(table.sources[0]);
    atlas.reports.push_back(table.reports[0]);
    RowProblems problems;
    IncidentRows::Cells cells{};
    std::vector<Role> roles;
    const ColumnMap columns = resolve(mapping, names);
    for (std::size_t i = 0; i < roleCount; ++i) {
        if (columns.at[i] < 0)
            continue;
        roles.push_back(static_cast<Role>(i));
        cells[i] = trimmed(std::string_view(row[columns.at[i]]));
    }
    IncidentRows rows(atlas, mapping, roles, {}, problems);
    rows.add(number, cells);
    for (std::size_t i = 0; i < rowFaultCount; ++i)
        faults[i] += problems.counts()[i];
    return told(atlas, 0);
}

std::string randomBytes(QRandomGenerator &random)
{
    static const QByteArrayList pieces{"a",        "Z",
                                       " ",        "~",
                                       "ح",        "é",
                                       "大",       "’",
                                       "\t",       "\x7f",
                                       "\n",       "\xc2\xa0",
                                       "\xc2\x85", "\xd9",
                                       "\xff",     "\xe2\x80\xaa",
                                       "\xa8",     "😀",
                                       "\u3000",   "ﺣ",
                                       "\xe2\x80", "\xed\xa0\x80",
                                       "\xc0\x80", "\ufeff"};
    std::string text;
    const int good = random.bounded(2) == 0 ? 8 : static_cast<int>(pieces.size());
    for (int i = random.bounded(20); i > 0; --i)
        text += pieces[random.bounded(good)].toStdString();
    return text;
}

} // namespace

class TableReadingTest : public QObject {
    Q_OBJECT

private slots:
    void aRowSaysTheSameAloneAndAmongOthers()
    {
        QRandomGenerator random(11);
        const QTemporaryDir folder;
        const Mapping mapping = generalMapping(names);
        QVERIFY(mapping.columns.size() >= 17);
        for (int round = 0; round < 6; ++round) {
            const std::vector<Row> rows = randomRows(random, 1500);
            const QString path = folder.filePath(u"table%1.csv"_s.arg(round));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(csvOf(rows));
            file.close();
            ImportOptions options;
            options.mapping = mapping;
            const auto read = importIncidents(path, options);
            QVERIFY(read);
            const Atlas &atlas = *read->opened.atlas;
            QCOMPARE(atlas.incidents.size(), rows.size());
            std::array<qint64, rowFaultCount> faults{};
            for (std::size_t i = 0; i < rows.size(); ++i)
                QCOMPARE(told(atlas, i), toldAlone(rows[i], static_cast<qint64>(i), mapping, atlas, faults));
            faults[static_cast<std::size_t>(RowFault::DuplicateId)] =
                read->report.counts[static_cast<std::size_t>(RowFault::DuplicateId)];
            QVERIFY(read->report.counts == faults);
        }
    }

    void aTableThatKnowsNoPlacesHasIncidentsWithoutOne()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"days.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("date,killed\n2013-01-14,3\n2013-01-15,4\n");
        file.close();
        const auto read = importIncidents(file.fileName());
        QVERIFY(read);
        QCOMPARE(read->opened.atlas->incidents.size(), 2u);
        for (const Incident &incident : read->opened.atlas->incidents)
            QCOMPARE(incident.location, 0u);
    }

    void everyIdThatIsNotItsRowsAloneIsTold()
    {
        QRandomGenerator random(13);
        for (const int many : {1, 2, 100, 40'000}) {
            Atlas atlas;
            atlas.sources.push_back({});
            atlas.reports.push_back({});
            RowProblems problems;
            IncidentRows rows(atlas, {}, {Role::Id, Role::Place}, {}, problems);
            QSet<QByteArray> seen;
            qint64 again = 0;
            for (int i = 0; i < 3000; ++i) {
                const QByteArray id = "x" + QByteArray::number(random.bounded(many));
                again += seen.contains(id);
                seen.insert(id);
                IncidentRows::Cells cells{};
                cells[static_cast<std::size_t>(Role::Id)] = std::string_view(id);
                cells[static_cast<std::size_t>(Role::Place)] = "Homs";
                rows.add(i, cells);
            }
            rows.finish();
            QCOMPARE(problems.counts()[static_cast<std::size_t>(RowFault::DuplicateId)], again);
            QVERIFY(again > 0);
        }
    }

    void textThatIsPlainIsWhatTheDecoderMakesOfIt()
    {
        QRandomGenerator random(17);
        const TextDecoder decoder(EncodingChoice{});
        int ascii = 0, utf8 = 0, neither = 0;
        const auto check = [&](const std::string &text) {
            const bool isAscii = std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
            const bool isUtf8 = isPlainUtf8(text);
            QCOMPARE(isPlainAscii(text), isAscii);
            if (isUtf8)
                QCOMPARE(decoder(QByteArrayView(text)).toStdString(), text);
            (isAscii ? ascii : isUtf8 ? utf8 : neither) += 1;
        };
        for (int round = 0; round < 50'000; ++round)
            check(randomBytes(random));
        for (char32_t c = 1; c < 0x11000; ++c)
            check(QString(u'a' + QString::fromUcs4(&c, 1) + u'b').toStdString());
        QVERIFY(ascii > 1000 && utf8 > 1000 && neither > 1000);
        QVERIFY(isPlainUtf8(QStringLiteral("قوات الحكومة السورية").toStdString()));
    }

    void aPlainDateIsADayOfTheCalendarOrNone()
    {
        QRandomGenerator random(19);
        int good = 0;
        for (int round = 0; round < 50'000; ++round) {
            const QString text = u"%1-%2-%3"_s.arg(random.bounded(1, 9999), 4, 10, QChar(u'0'))
                                     .arg(random.bounded(14), 2, 10, QChar(u'0'))
                                     .arg(random.bounded(33), 2, 10, QChar(u'0'));
            const QDate date = QDate::fromString(text, Qt::ISODate);
            const DayCell read = readDay(text.toStdString());
            // A zero is unknown: "2013-03-00" is the month, "2013-00-00" the year.
            const bool isLess = text.endsWith(u"-00"_s) && text.sliced(5, 2).toInt() <= 12;
            QCOMPARE(read.state == CellState::Good, date.isValid() || isLess);
            QCOMPARE(read.precision == TimePrecision::OneDay, date.isValid());
            if (date.isValid())
                QCOMPARE(read.span, Span::day(toDay(date)));
            good += date.isValid();
        }
        QVERIFY(good > 10'000 && good < 45'000);
        for (const char *odd : {"2013-01-1a", "2O13-01-01", "0000-01-01"})
            QVERIFY(readDay(odd).state == CellState::Bad);
    }

    void aCountIsWhatItsDigitsSay()
    {
        for (const qint64 number : {0LL, 7LL, 12LL, 999'999'999LL, 1'000'000'000LL, 2'147'483'647LL, 2'147'483'648LL})
            for (const char *zeros : {"", "0", "0000000000"}) {
                const NumberCell read = readCount(zeros + std::to_string(number));
                QCOMPARE(read.state == CellState::Good, number < 2'147'483'648LL);
                QCOMPARE(read.value, number < 2'147'483'648LL ? static_cast<qint32>(number) : -1);
            }
        for (const char *none : {"a", "1a", "1 2", "-1", "1.5", "/", ":"})
            QVERIFY(readCount(none).state == CellState::Bad);
    }
};

QTEST_GUILESS_MAIN(TableReadingTest)
#include "tst_tablereading.moc"
