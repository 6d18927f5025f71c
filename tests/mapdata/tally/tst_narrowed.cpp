// What a row of a tally asks for when it is clicked: the total is then what the row said.
#include "mapdata/tally/narrowed.h"

#include "mapdata/query/resolve.h"
#include "mapdata/tally/keys.h"
#include "tests/mapdata/support/atlasmaker.h"

#include <QTest>

#include <array>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

namespace {

using Bounds = std::array<qint64, 3>;

Bounds boundsOf(const Sum &sum)
{
    return {sum.low, sum.best, sum.high};
}

} // namespace

class TestNarrowed : public QObject {
    Q_OBJECT

private slots:
    void theTotalIsNoQuestion()
    {
        const Atlas atlas = RandomAtlas(1, 20).take();
        const Ledger ledger = makeLedger(atlas, killed, {});
        QVERIFY(!narrowedTo({}, atlas, TallyKey::Total, tally(atlas, ledger, {}, TallyKey::Total).front()));
    }

    void whatNoQueryCanSayIsNotAsked_data()
    {
        QTest::addColumn<TallyKey>("key");
        QTest::addColumn<QString>("row");
        QTest::newRow("two areas") << TallyKey::Governorate << u"SY01|SY03"_s;
        QTest::newRow("no place") << TallyKey::Governorate << u"unplaced"_s;
        QTest::newRow("undated") << TallyKey::EachMonth << u"undated"_s;
        QTest::newRow("of nowhere") << TallyKey::District << u"XX99"_s;
    }
    void whatNoQueryCanSayIsNotAsked()
    {
        QFETCH(TallyKey, key);
        QFETCH(QString, row);
        const Atlas atlas = RandomAtlas(1, 20).take();
        TallyRow clicked;
        clicked.key = row;
        QVERIFY(!narrowedTo({}, atlas, key, clicked));
    }

    void whatIsAskedComesToWhatTheRowSaid()
    {
        int asked = 0;
        for (quint32 seed = 0; seed < 1'500; ++seed) {
            const Atlas atlas = RandomAtlas(seed, 25).take();
            const Ledger ledger = makeLedger(atlas, killed, {});
            for (const TallyKey key :
                 {TallyKey::Governorate, TallyKey::Kind, TallyKey::Precision, TallyKey::EachMonth}) {
                for (const TallyRow &row : tally(atlas, ledger, {}, key)) {
                    const std::optional<Query> query = narrowedTo({}, atlas, key, row);
                    if (!query)
                        continue;
                    const Filter filter = resolve(*query, atlas).filter;
                    const QByteArray where = (tallyKeyNames()[static_cast<int>(key)] + u' ' + row.key).toUtf8();
                    QVERIFY2(boundsOf(tally(atlas, ledger, filter, TallyKey::Total).front().sum) == boundsOf(row.sum),
                             where);
                    ++asked;
                }
            }
        }
        QVERIFY2(asked > 5'000, qPrintable(QString::number(asked)));
    }

    void whatIsAskedAlreadyStays()
    {
        const Atlas atlas = RandomAtlas(3, 25).take();
        Query before;
        before.text = u"x"_s;
        before.window = {14'960, 15'000};
        TallyRow row;
        row.key = u"none"_s;
        const std::optional<Query> query = narrowedTo(before, atlas, TallyKey::Kind, row);
        QVERIFY(query);
        QCOMPARE(query->text, before.text);
        QCOMPARE(query->window, before.window);
        QVERIFY(!query->hiddenKinds.contains(u"none"_s));
    }
};

QTEST_APPLESS_MAIN(TestNarrowed)
#include "tst_narrowed.moc"
