#include "mapdata/opening/incidentfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

class TestTableLook : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString made(const QString &name, const QByteArray &text)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }

private slots:
    void whatIsNoTableIsSaid()
    {
        QVERIFY(!lookAtTable(u"/no/such/file.csv"_s));
        QVERIFY(ownPresets({}).empty());
        QVERIFY(ownPresets(u"/no/such/folder"_s).empty());
    }

    void columnsNamedForWhatTheyAreNeedNobody()
    {
        const auto look = lookAtTable(made(u"clear.csv"_s, "date_start,place,killed\n2014-01-02,Ataman,3\n"));
        QVERIFY(look);
        QVERIFY(look->isKnown);
        QVERIFY(look->guess.preset.isEmpty());
    }

    void datesOfAnotherCalendarAreAsked()
    {
        const auto look =
            lookAtTable(made(u"hijri.csv"_s, "date,place,killed\n1434-03-02,Ataman,3\n1434-03-03,Daraa,1\n"));
        QVERIFY(look && !look->isKnown);
        Mapping mapping = look->guess.mapping;
        const QDate today(2026, 6, 1);
        SampleCheck check = checkSample(*look, mapping, today);
        QCOMPARE(check.withDate, 0);
        QCOMPARE(check.counts[static_cast<std::size_t>(RowFault::OtherCalendar)], 2);
        mapping.calendar = Calendar::Hijri;
        check = checkSample(*look, mapping, today);
        QCOMPARE(check.withDate, 2);
        QCOMPARE(toDate(check.atlas->incidents[0].span.begin), QDate(2013, 1, 14));
    }

    void datesThatContradictEachOtherAreAsked()
    {
        const auto look =
            lookAtTable(made(u"mixed.csv"_s, "date,place,killed\n05/06/2023,Ataman,3\n13/06/2023,Daraa,1\n"
                                             "06/14/2023,Daraa,1\n"));
        QVERIFY(look && !look->isKnown);
    }

    void datesThatCouldBeEitherWayAreAsked()
    {
        const QByteArray rows = "date,place,killed\n03/04/2015,Ataman,3\n01/02/2015,Daraa,1\n";
        const auto look = lookAtTable(made(u"either.csv"_s, rows));
        QVERIFY(look);
        QVERIFY(!look->isKnown);
        const auto example = dateExample(*look, look->guess.mapping);
        QVERIFY(example && example->isOpen());
        QCOMPARE(example->cell, u"03/04/2015"_s);
        QCOMPARE(example->dayFirst, QDate(2015, 4, 3));
        QCOMPARE(example->monthFirst, QDate(2015, 3, 4));
    }

    void dayThatFitsOneOrderOnlySaysSo()
    {
        const auto look = lookAtTable(made(u"one.csv"_s, "date,place,killed\n23/04/2015,Ataman,3\n"));
        QVERIFY(look);
        const auto example = dateExample(*look, look->guess.mapping);
        QVERIFY(example && !example->isOpen());
        QCOMPARE(example->dayFirst, QDate(2015, 4, 23));
        QVERIFY(!example->monthFirst.isValid());
    }

    void theSampleIsReadAsTheTableWouldBe()
    {
        const auto look = lookAtTable(made(u"sample.csv"_s, "When,Where,N,E,dead\n2014-01-02,Ataman,32°36'N,36°6'E,3\n"
                                                            "yesterday,Daraa,32.6,361,x\n,,,,\n"));
        QVERIFY(look);
        Mapping mapping;
        SampleCheck check = checkSample(*look, mapping);
        QCOMPARE(check.incidentsMade, 0);
        mapping.assign(Role::DateStart, u"When"_s);
        mapping.assign(Role::Place, u"Where"_s);
        mapping.assign(Role::Latitude, u"N"_s);
        mapping.assign(Role::Longitude, u"E"_s);
        mapping.assign(countRole(Outcome::Killed), u"dead"_s);
        check = checkSample(*look, mapping);
        QCOMPARE(check.rowsRead, check.incidentsMade + check.rowsRefused);
        QCOMPARE(check.incidentsMade, 2);
        QCOMPARE(check.withDate, 1);
        QCOMPARE(check.withPoint, 1);
        QCOMPARE(check.toLookUp, 1);
        QVERIFY(std::ranges::any_of(check.cells, [](const auto &c) { return c.row == 1 && c.column == 0; }));
        QVERIFY(std::ranges::any_of(check.cells, [](const auto &c) { return c.row == 1 && c.column == 4; }));
        QVERIFY(std::ranges::none_of(check.cells, [](const auto &c) { return c.row == 0; }));
        const auto point = pointExample(*look, mapping);
        QVERIFY(point);
        QCOMPARE(point->latitudeRead, 32.6);
    }

    void aPresetOfOnesOwnIsFoundAgain()
    {
        const QString path = made(u"own.csv"_s, "Tarikh,Mawqi,Adad\n03/04/2015,Ataman,3\n");
        auto look = lookAtTable(path);
        QVERIFY(look && !look->isKnown);
        Mapping mapping;
        mapping.name = u"Ministry"_s;
        mapping.dateOrder = DateOrder::MonthFirst;
        mapping.assign(Role::DateStart, u"Tarikh"_s);
        mapping.assign(Role::Place, u"Mawqi"_s);
        QTemporaryDir folder;
        QVERIFY(!writeMapping(mapping, folder.filePath(u"ministry.json"_s)));
        QFile junk(folder.filePath(u"junk.json"_s));
        QVERIFY(junk.open(QIODevice::WriteOnly) && junk.write("{") == 1);
        junk.close();
        const std::vector<Mapping> own = ownPresets(folder.path());
        QCOMPARE(own.size(), std::size_t(1));
        look = lookAtTable(path, {}, own);
        QVERIFY(look && look->isKnown);
        QCOMPARE(look->guess.preset, u"Ministry"_s);
        QCOMPARE(look->guess.mapping.dateOrder, DateOrder::MonthFirst);
    }
};

QTEST_GUILESS_MAIN(TestTableLook)
#include "tst_tablelook.moc"
