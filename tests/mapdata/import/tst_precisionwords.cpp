#include "mapdata/import/precisionwords.h"
#include "mapdata/model/vocabulary.h"

#include <QTest>

using namespace sijill;
using namespace Qt::StringLiterals;

/// How well a place or a date is known, in words.
class PrecisionWordsTest : public QObject {
    Q_OBJECT

private slots:
    void precisionIsReadInWords_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("time");
        const auto row = [](const char *cell, const char *place, const char *time) {
            QTest::newRow(cell) << QString::fromUtf8(cell) << QString::fromLatin1(place) << QString::fromLatin1(time);
        };
        row("", "", "");
        row("6", "", "");
        row("whatever", "", "");
        row("6 Country", "country", "");
        row("(1) Exact location", "exact", "day");
        row("not exact", "", "");
        row("centroid of the governorate", "governorate", "");
        row("Town, in an unknown district", "", "");
        row("ADM2", "district", "");
        row("Year: the event occurred in this year", "", "year");
        row("Month", "", "month");
        row("3 - week", "", "week");
        row("محافظة", "governorate", "");
    }
    void precisionIsReadInWords()
    {
        QFETCH(QString, cell);
        QFETCH(QString, place);
        QFETCH(QString, time);
        const auto placed = precisionInWords<PlacePrecision>(cell, [](const QString &) { return std::nullopt; });
        QCOMPARE(placed ? precisionKey(*placed) : QString(), place);
        const auto timed = precisionInWords<TimePrecision>(cell, [](const QString &) { return std::nullopt; });
        QCOMPARE(timed ? precisionKey(*timed) : QString(), time);
    }
};

QTEST_GUILESS_MAIN(PrecisionWordsTest)
#include "tst_precisionwords.moc"
