#include "mapdata/mapping/mapping.h"
#include "mapdata/presets/presets.h"
#include "tests/mapdata/import/imports.h"

#include <QJsonDocument>
#include <QTest>

using namespace sijill;
using namespace sijill::test;
using namespace Qt::StringLiterals;

/// What the columns of a table mean, as a value and as a file.
class MappingTest : public QObject {
    Q_OBJECT

private slots:
    void aMappingComesBackFromItsFile()
    {
        for (const Preset &preset : presets()) {
            Mapping mapping = preset.mapping({u"id"_s, u"event_date"_s, u"best"_s, u"#event+code"_s});
            mapping.decimal = u',';
            mapping.countDecimal = u'.';
            std::ranges::sort(mapping.columns, {}, &Mapping::Entry::role);
            std::ranges::sort(mapping.placeCodes, {}, &PlaceCode::code);
            std::ranges::sort(mapping.timeCodes, {}, &TimeCode::code);
            Problems problems;
            const QByteArray json = QJsonDocument(toJson(mapping)).toJson();
            const auto read = mappingFromJson(QJsonDocument::fromJson(json).object(), problems);
            QVERIFY(read);
            Mapping back = *read;
            std::ranges::sort(back.columns, {}, &Mapping::Entry::role);
            std::ranges::sort(back.placeCodes, {}, &PlaceCode::code);
            std::ranges::sort(back.timeCodes, {}, &TimeCode::code);
            QVERIFY(back == mapping);
            QVERIFY(problems.empty());
        }
        Problems problems;
        QVERIFY(!mappingFromJson({}, problems));
    }

    void everyRoleHasAWordOfItsOwn()
    {
        QSet<QString> keys, names;
        for (std::size_t i = 0; i < roleCount; ++i) {
            const auto role = static_cast<Role>(i);
            keys.insert(roleKey(role));
            names.insert(roleName(role));
            QCOMPARE(roleFor(roleKey(role)), std::optional(role));
        }
        QCOMPARE(keys.size(), qsizetype(roleCount));
        QCOMPARE(names.size(), qsizetype(roleCount));
        QCOMPARE(roleFor(u"nothing"_s), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(MappingTest)
#include "tst_mapping.moc"
