#include "mapdata/layers/fields.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sijill;

namespace {

QString nameAt(const QStringList &names, int at)
{
    return at < 0 ? QString() : names[at];
}

} // namespace

class FieldsTest : public QObject {
    Q_OBJECT

private slots:
    void noFieldsHoldNothing()
    {
        const FieldMap map = mapFields({});
        QCOMPARE(map.level, -1);
        QVERIFY(map.english < 0 && map.arabic < 0 && map.code < 0 && map.spellings.empty());
    }

    void levelsInWordsAreKnown()
    {
        QCOMPARE(levelOfWord({}), -1);
        QCOMPARE(levelOfWord(u"district"_s), -1);
        QCOMPARE(levelOfWord(u"ADM1"_s), 1);
        QCOMPARE(levelOfWord(u"adm0"_s), 0);
        QCOMPARE(levelOfWord(u"ADM5"_s), 4);
        QCOMPARE(mapFields({u"shapeName"_s, u"shapeType"_s}).levelWord, 1);
    }

    void everyLayoutIsFound_data()
    {
        QTest::addColumn<QString>("fields");
        QTest::addColumn<int>("level");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("arabic");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("parentCodes"); // of the levels from 0 on
        const auto row = [](const char *name, const QString &fields, int level, const QString &english,
                            const QString &arabic, const QString &code, const QString &parents) {
            QTest::newRow(name) << fields << level << english << arabic << code << parents;
        };
        row("2015, districts", u"PCODE NAME_EN NAM_EN_REF NAME_ARA AREA_SQKM ADMIN1_COD ADMIN1_EN ADMIN1_ARA"_s, 2,
            u"NAME_EN"_s, u"NAME_ARA"_s, u"PCODE"_s, u" ADMIN1_COD"_s);
        row("2015, towns",
            u"PCODE NAME_EN NAM_EN_REF NAME_ARA ADMIN1_COD ADMIN1_EN ADMIN1_ARA ADMIN2_COD ADMIN2_EN ADMIN2_ARA "
            "ADMIN3_COD ADMIN3_EN ADMIN3_ARA LATITUDE LONGITUDE CAPIT_LVL"_s,
            4, u"NAME_EN"_s, u"NAME_ARA"_s, u"PCODE"_s, u" ADMIN1_COD ADMIN2_COD ADMIN3_COD"_s);
        row("2015, quarters", u"HAY_EN HAY_PCODE HAY_CODE CITY_PCODE CITY_NAME CITY_CODE"_s, 4, u"HAY_EN"_s, QString(),
            u"HAY_PCODE"_s, u"    CITY_PCODE"_s);
        row("2018, sub-districts",
            u"NAME_EN NAM_EN_REF NAME_AR NAM_AR_REF PCODE ADM2_EN ADM2_AR ADM2_PCODE ADM1_EN ADM1_AR ADM1_PCODE "
            "ADM0_EN ADM0_AR ADM0_PCODE UPDATE_DAT"_s,
            3, u"NAME_EN"_s, u"NAME_AR"_s, u"PCODE"_s, u"ADM0_PCODE ADM1_PCODE ADM2_PCODE"_s);
        row("2020, sub-districts",
            u"ADM3_EN ADM3_AR ADM3_PCODE ADM3_REF ADM3ALT1EN ADM3ALT1AR ADM2_EN ADM2_AR ADM2_PCODE ADM1_EN ADM1_AR "
            "ADM1_PCODE ADM0_EN ADM0_AR ADM0_PCODE date validOn validTo"_s,
            3, u"ADM3_EN"_s, u"ADM3_AR"_s, u"ADM3_PCODE"_s, u"ADM0_PCODE ADM1_PCODE ADM2_PCODE"_s);
        row("2021, towns",
            u"PP_NAME_EN PP_NAME_AR PP_PCODE PPCLASSTIT ADM4_EN ADM4_AR ADM4_PCODE ADM3_EN ADM3_AR ADM3_PCODE "
            "ADM2_EN ADM2_AR ADM2_PCODE ADM1_EN ADM1_AR ADM1_PCODE ADM0_EN ADM0_PCODE"_s,
            4, u"PP_NAME_EN"_s, u"PP_NAME_AR"_s, u"PP_PCODE"_s,
            u"ADM0_PCODE ADM1_PCODE ADM2_PCODE ADM3_PCODE ADM4_PCODE"_s);
        row("new layout",
            u"adm2_name adm2_name1 adm2_name2 adm2_name3 adm2_pcode adm1_name adm1_name1 adm1_pcode adm0_name "
            "adm0_pcode valid_on valid_to area_sqkm cod_version lang lang1 lang2 lang3 adm2_ref_name center_lat center_lon"_s,
            2, u"adm2_name"_s, QString(), u"adm2_pcode"_s, u"adm0_pcode adm1_pcode"_s);
        row("cut to ten letters",
            u"admin3Name admin3Na_1 admin3Pcod admin3RefN admin2Name admin2Na_1 admin2Pcod admin1Name admin1Pcod"_s, 3,
            u"admin3Name"_s, QString(), u"admin3Pcod"_s, u" admin1Pcod admin2Pcod"_s);
        row("those that ship", u"id name name_ar rank governorate"_s, -1, u"name"_s, u"name_ar"_s, u"id"_s, QString());
        row("GADM, districts",
            u"GID_2 GID_0 COUNTRY GID_1 NAME_1 NL_NAME_1 NAME_2 VARNAME_2 NL_NAME_2 TYPE_2 ENGTYPE_2 CC_2 HASC_2"_s, 2,
            u"NAME_2"_s, QString(), u"GID_2"_s, u"GID_0 GID_1"_s);
        row("GADM of 2015", u"ID_0 ISO NAME_0 ID_1 NAME_1 HASC_1 CCN_1 TYPE_1 VARNAME_1"_s, 1, u"NAME_1"_s, QString(),
            u"HASC_1"_s, u"ID_0"_s);
        row("GADM, a country", u"GID_0 COUNTRY"_s, 0, u"COUNTRY"_s, QString(), u"GID_0"_s, QString());
        row("geoBoundaries", u"shapeName shapeISO shapeID shapeGroup shapeType"_s, -1, u"shapeName"_s, QString(),
            u"shapeID"_s, QString());
        row("geoBoundaries, without ids", u"shapeName shapeISO shapeType"_s, -1, u"shapeName"_s, QString(),
            u"shapeISO"_s, QString());
        row("a name alone", u"NAME_1 colour"_s, -1, u"NAME_1"_s, QString(), QString(), QString());
        row("no administrative layer", u"osm_id highway name"_s, -1, u"name"_s, QString(), u"osm_id"_s, QString());
    }
    void everyLayoutIsFound()
    {
        QFETCH(QString, fields);
        QFETCH(int, level);
        QFETCH(QString, english);
        QFETCH(QString, arabic);
        QFETCH(QString, code);
        QFETCH(QString, parentCodes);
        const QStringList names = fields.split(u' ');
        const FieldMap map = mapFields(names);
        QCOMPARE(map.level, level);
        QCOMPARE(nameAt(names, map.english), english);
        QCOMPARE(nameAt(names, map.arabic), arabic);
        QCOMPARE(nameAt(names, map.code), code);
        QStringList parents;
        for (const AncestorFields &ancestor : map.ancestors)
            parents << nameAt(names, ancestor.code);
        while (!parents.isEmpty() && parents.last().isEmpty())
            parents.removeLast();
        QCOMPARE(parents.join(u' '), parentCodes);
    }

    void theArabicNameIsWhicheverSaysSo()
    {
        const QStringList names{u"adm1_name"_s, u"adm1_name1"_s, u"adm1_pcode"_s, u"lang"_s, u"lang1"_s};
        const FieldMap map = mapFields(names);
        QCOMPARE(map.otherNames.size(), std::size_t(1));
        QCOMPARE(map.otherNames[0], std::pair(1, 4));
    }

    void referenceNamesAreSpellings()
    {
        const FieldMap map = mapFields({u"NAME_EN"_s, u"NAM_EN_REF"_s, u"NAME_AR"_s, u"PCODE"_s});
        QCOMPARE(map.spellings, std::vector<int>{1});
        QVERIFY(map.levelFromCodes);
    }
};

QTEST_GUILESS_MAIN(FieldsTest)
#include "tst_fields.moc"
