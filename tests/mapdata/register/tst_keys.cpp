#include "mapdata/register/keys.h"
#include "mapdata/register/schema.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sijill;

class KeysTest : public QObject {
    Q_OBJECT

    static std::vector<qint64> many(KeyMaker keys, bool oneByOne = false)
    {
        std::vector<qint64> made(1000);
        for (qint64 &key : made)
            key = oneByOne ? keys.next() : keys.nextOfMany();
        return made;
    }
    static bool ascends(const std::vector<qint64> &keys)
    {
        return std::ranges::adjacent_find(keys, std::ranges::greater_equal()) == keys.end();
    }

private slots:
    void keysAscendAndTwoCopiesGiveDifferentOnes_data()
    {
        QTest::addColumn<bool>("hasRows");
        QTest::addColumn<bool>("oneByOne");
        QTest::newRow("an empty table, one by one") << false << true;
        QTest::newRow("an empty table, many") << false << false;
        QTest::newRow("rows of the first day, one by one") << true << true;
        QTest::newRow("rows of the first day, many") << true << false;
    }
    void keysAscendAndTwoCopiesGiveDifferentOnes()
    {
        QFETCH(bool, hasRows);
        QFETCH(bool, oneByOne);
        const QTemporaryDir folder;
        const auto made = Database::open(folder.filePath(u"one.gpkg"_s), Database::Access::Make);
        Database &database = **made;
        QVERIFY(makeTables(database));
        qint64 last = 0;
        if (hasRows) {
            last = many(KeyMaker::ofNewFile()).back();
            QVERIFY(database.run(u"INSERT INTO kinds (fid, id) VALUES (%1, 'k')"_s.arg(last)));
        }
        const auto one = many(KeyMaker::of(database, u"kinds"_s), oneByOne);
        const auto other = many(KeyMaker::of(database, u"kinds"_s), oneByOne);
        QVERIFY(ascends(one) && ascends(other) && one.front() > last);
        QSet<qint64> both(one.begin(), one.end());
        for (const qint64 key : other)
            both.insert(key);
        // Of many at once, begun in the same millisecond, single ones may meet.
        constexpr qsizetype most = 20;
        QVERIFY(both.size() >= qsizetype(one.size() + other.size()) - (oneByOne ? 1 : most));
        // None of them can be one that a table was filled with.
        QVERIFY(one.front() > qint64(1) << 40);
    }

    void aNewFileHasSmallKeysAndGoesOnBehindThem()
    {
        const auto keys = many(KeyMaker::ofNewFile());
        QVERIFY(ascends(keys) && keys.front() > 0 && keys.back() < qint64(1) << 20);
        QVERIFY(keys != many(KeyMaker::ofNewFile()));
    }
};

QTEST_GUILESS_MAIN(KeysTest)
#include "tst_keys.moc"
