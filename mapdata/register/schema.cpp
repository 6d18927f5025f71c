#include "mapdata/register/schema.h"

#include "mapdata/register/tr.h"
#include "mapdata/time/span.h"

#include <QLocale>
#include <QTime>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

using enum ColumnType;

constexpr RegisterColumn terms[] = {{"id"}, {"name"}, {"name_ar"}};
constexpr RegisterColumn sources[] = {{"id"}, {"name"}, {"name_ar"}, {"kind"}, {"url"}, {"note"}};
constexpr RegisterColumn reports[] = {{"id"},
                                      {"publisher", Text, "sources"},
                                      {"title"},
                                      {"title_ar"},
                                      {"published", Date},
                                      {"heading_date", Date},
                                      {"url"},
                                      {"note"},
                                      {"note_ar"}};
constexpr RegisterColumn places[] = {
    {"id"},       {"name"},        {"name_ar"},     {"kind"},    {"governorate", Text, "places"},
    {"level"},    {"lon", Number}, {"lat", Number}, {"placing"}, {"spellings"},
    {"geonames"}, {"rank", Whole}, {"note"},        {"note_ar"}, {"from_layer", YesNo, nullptr, false, true}};
constexpr RegisterColumn incidents[] = {{"id"},
                                        {"begin", Date},
                                        {"begin_time", Clock},
                                        {"end", Date},
                                        {"end_time", Clock},
                                        {"time_precision"},
                                        {"place_precision"},
                                        {"places", Text, "places", true},
                                        {"lon", Number},
                                        {"lat", Number},
                                        {"kind", Text, "kinds"},
                                        {"perpetrators", Text, "actors", true},
                                        {"targets", Text, "actors", true},
                                        {"weapons", Text, "weapons", true},
                                        {"part_of", Text, "incidents"},
                                        {"counted", YesNo},
                                        {"title"},
                                        {"title_ar"},
                                        {"note"},
                                        {"note_ar"},
                                        {"in_bin", YesNo, nullptr, false, true},
                                        {"killed_low", Whole, nullptr, false, true},
                                        {"killed_best", Whole, nullptr, false, true},
                                        {"killed_high", Whole, nullptr, false, true},
                                        {"wounded_low", Whole, nullptr, false, true},
                                        {"wounded_best", Whole, nullptr, false, true},
                                        {"wounded_high", Whole, nullptr, false, true}};
constexpr RegisterColumn claims[] = {{"id"},
                                     {"incident", Text, "incidents"},
                                     {"source", Text, "sources"},
                                     {"report", Text, "reports"},
                                     {"preferred", YesNo},
                                     {"wording"},
                                     {"note"},
                                     {"note_ar"}};
constexpr RegisterColumn figures[] = {
    {"claim", Text, "claims"}, {"outcome"}, {"group", Text, "groups"}, {"low", Whole}, {"best", Whole},
    {"high", Whole},           {"words"}};
constexpr RegisterColumn facts[] = {{"claim", Text, "claims"},
                                    {"kind", Text, "fact_kinds"},
                                    {"low", Whole},
                                    {"best", Whole},
                                    {"high", Whole},
                                    {"words"}};
constexpr RegisterColumn mentions[] = {{"report", Text, "reports"},
                                       {"place", Text, "places"},
                                       {"spelled"},
                                       {"role", Text, "roles"},
                                       {"incident", Text, "incidents"}};
constexpr RegisterColumn settings[] = {{"name"}, {"value"}};
constexpr RegisterColumn decidedPairs[] = {{"a_codebook"}, {"a_id"}, {"b_codebook"}, {"b_id"}, {"decision"}};

constexpr const char *byId[] = {"id"};
constexpr const char *byFigure[] = {"claim", "outcome", "group"};
constexpr const char *byFact[] = {"claim", "kind"};
constexpr const char *byMention[] = {"report", "place", "role"};
constexpr const char *byName[] = {"name"};
constexpr const char *byPair[] = {"a_id", "a_codebook", "b_id", "b_codebook"};

constexpr RegisterTable tables[] = {
    {"kinds", terms, false, byId},         {"actors", terms, false, byId},
    {"weapons", terms, false, byId},       {"groups", terms, false, byId},
    {"roles", terms, false, byId},         {"fact_kinds", terms, false, byId},
    {"sources", sources, false, byId},     {"reports", reports, false, byId},
    {"places", places, true, byId},        {"incidents", incidents, true, byId},
    {"claims", claims, false, byId},       {"figures", figures, false, byFigure},
    {"facts", facts, false, byFact},       {"mentions", mentions, false, byMention},
    {"settings", settings, false, byName}, {"decided_pairs", decidedPairs, false, byPair, true},
};

QString sqlType(ColumnType type)
{
    switch (type) {
    case Whole:
        return u"MEDIUMINT"_s;
    case Number:
        return u"DOUBLE"_s;
    case Date:
        return u"DATE"_s;
    case YesNo:
        return u"BOOLEAN"_s;
    case Text:
    case Clock:
        break;
    }
    return u"TEXT"_s;
}

QString tableSql(const RegisterTable &table)
{
    QStringList columns{u"fid INTEGER PRIMARY KEY NOT NULL"_s};
    if (table.hasPoint)
        columns << u"geom POINT"_s;
    for (const RegisterColumn &column : table.columns)
        columns << quotedName(QString::fromLatin1(column.name)) + u' ' + sqlType(column.type);
    return u"CREATE TABLE %1 (%2);"_s.arg(quotedName(QString::fromLatin1(table.name)), columns.join(u", "_s));
}

QString contentsSql(QLatin1StringView table, bool hasPoint)
{
    QString sql = u"INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change, srs_id) VALUES "
                  "('%1', '%2', '%1', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), %3);"_s;
    sql.replace(u"%1"_s, table).replace(u"%2"_s, hasPoint ? u"features"_s : u"attributes"_s);
    sql.replace(u"%3"_s, hasPoint ? u"4326"_s : u"0"_s);
    if (hasPoint)
        sql += u"INSERT INTO gpkg_geometry_columns VALUES ('"_s + table + u"', 'geom', 'POINT', 4326, 0, 0);"_s;
    return sql;
}

// As the standard has them, word for word: https://www.geopackage.org/spec130/
constexpr auto geoPackageSql = R"(
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
    organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
INSERT INTO gpkg_spatial_ref_sys VALUES
    ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'),
    ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
    ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]',
     'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
    description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
    CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
    geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
    CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
    CONSTRAINT uk_gc_table_name UNIQUE (table_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
)";

constexpr auto ownSql = R"(
CREATE TABLE sijill_register (fid INTEGER PRIMARY KEY NOT NULL, format INTEGER, made_by TEXT);
CREATE TABLE files (fid INTEGER PRIMARY KEY NOT NULL, name TEXT, content BLOB);
CREATE TABLE history (fid INTEGER PRIMARY KEY NOT NULL, at DATETIME, who TEXT, kind TEXT, of INTEGER, why TEXT, changes BLOB);
)";

constexpr auto indexSql = R"(
CREATE INDEX sijill_incident_ids ON incidents (id);
CREATE INDEX sijill_parts ON incidents (part_of) WHERE part_of IS NOT NULL;
CREATE INDEX sijill_bin ON incidents (id) WHERE in_bin = 1;
CREATE INDEX sijill_claim_ids ON claims (id);
CREATE INDEX sijill_claims_of ON claims (incident);
CREATE INDEX sijill_figures_of ON figures (claim);
CREATE INDEX sijill_facts_of ON facts (claim);
CREATE INDEX sijill_place_ids ON places (id);
)";

/// Columns of a plain table; empty where something else stands under its name.
QStringList plainColumns(Database &database, const QString &table)
{
    const auto kind =
        database.value(u"SELECT type || coalesce(sql LIKE 'create virtual%', 1) FROM sqlite_master WHERE name = "_s +
                       quotedText(table));
    QStringList columns;
    if (kind != u"table0"_s)
        return columns;
    Statement rows = database.prepare(u"PRAGMA table_xinfo(%1)"_s.arg(quotedName(table)));
    while (rows && rows.next()) {
        constexpr int nameColumn = 1, hiddenColumn = 6;
        if (rows.number(hiddenColumn) == 0) // generated columns would run what the file says
            columns << rows.text(nameColumn);
    }
    return columns;
}

Result<Cell> dateCell(const QString &text)
{
    if (!parseDay(text))
        return Problem{Problem::Severity::Error, {}, {}, Register::tr("“%1” is no date such as 2013-01-14").arg(text)};
    return Cell(text);
}

} // namespace

const RegisterColumn *RegisterTable::column(QStringView wanted) const
{
    const auto found = std::ranges::find_if(
        columns, [&](const RegisterColumn &column) { return wanted == QLatin1StringView(column.name); });
    return found == columns.end() ? nullptr : &*found;
}

bool RegisterTable::hasId() const
{
    return column(u"id") != nullptr;
}

std::span<const RegisterTable> registerTables()
{
    return tables;
}

const RegisterTable *registerTable(QStringView name)
{
    const auto found =
        std::ranges::find_if(tables, [&](const RegisterTable &table) { return name == QLatin1StringView(table.name); });
    return found == std::end(tables) ? nullptr : &*found;
}

QString quotedName(QStringView name)
{
    return u'"' + name.toString().replace(u'"', "\"\""_L1) + u'"';
}

QString quotedName(QLatin1StringView name)
{
    return quotedName(QString(name));
}

QString quotedText(const QString &text)
{
    QString quoted = text;
    return u'\'' + quoted.remove(QChar(u'\0')).replace(u'\'', "''"_L1) + u'\'';
}

bool makeTables(Database &database)
{
    QString sql = u"PRAGMA application_id = 0x47504B47; PRAGMA user_version = 10300;"_s +
                  QString::fromLatin1(geoPackageSql) + QString::fromLatin1(ownSql);
    for (const RegisterTable &table : tables)
        sql += tableSql(table) + contentsSql(QLatin1StringView(table.name), table.hasPoint);
    for (const char *name : {"files", "history", "sijill_register"})
        sql += contentsSql(QLatin1StringView(name), false);
    sql += u"INSERT INTO sijill_register VALUES (1, %1, 'Sijill');"_s.arg(registerFormat);
    return database.run(sql);
}

bool makeIndexes(Database &database)
{
    return database.run(QString::fromLatin1(indexSql));
}

bool makeOptional(Database &database, const RegisterTable &table)
{
    const auto name = QLatin1StringView(table.name);
    if (database.value(u"SELECT 1 FROM sqlite_master WHERE name = "_s + quotedText(name)))
        return true;
    return database.run(tableSql(table) + contentsSql(name, table.hasPoint));
}

bool hasRegisterTable(Database &database)
{
    return database.value(u"SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'sijill_register'"_s)
        .has_value();
}

qint64 formatOf(Database &database)
{
    return database.value(u"SELECT max(format) FROM sijill_register"_s).value_or(QString()).toLongLong();
}

QString whyNoRegister(Database &database)
{
    if (!hasRegisterTable(database))
        return Register::tr("it is no register: it has no table of Sijill's");
    if (formatOf(database) > registerFormat)
        return Register::tr("it was made by a newer version of this program; open it with that one");
    const auto lacks = [&](const QString &table, const QStringList &wanted) {
        const QStringList there = plainColumns(database, table);
        for (const QString &column : wanted)
            if (!there.contains(column))
                return Register::tr("its table %1 has no plain column %2; it was changed by another program")
                    .arg(table, column);
        return QString();
    };
    for (const RegisterTable &table : tables) {
        const QString name = QString::fromLatin1(table.name);
        if (table.isOptional && !database.value(u"SELECT 1 FROM sqlite_master WHERE name = "_s + quotedText(name)))
            continue;
        QStringList wanted{u"fid"_s};
        if (table.hasPoint)
            wanted << u"geom"_s;
        for (const RegisterColumn &column : table.columns)
            wanted << QString::fromLatin1(column.name);
        if (QString why = lacks(name, wanted); !why.isEmpty())
            return why;
    }
    if (QString why = lacks(u"files"_s, {u"fid"_s, u"name"_s, u"content"_s}); !why.isEmpty())
        return why;
    return lacks(u"history"_s, {u"fid"_s, u"at"_s, u"who"_s, u"kind"_s, u"of"_s, u"why"_s, u"changes"_s});
}

const RegisterColumn *clockOf(const RegisterTable &table, const RegisterColumn &column)
{
    const RegisterColumn *next = &column + 1;
    return column.type == ColumnType::Date && next != table.columns.data() + table.columns.size() &&
                   next->type == ColumnType::Clock
               ? next
               : nullptr;
}

Result<std::vector<TypedCell>> typedCells(const RegisterColumn &column, const RegisterTable &table, const QString &text)
{
    const auto off = [](const QString &why) { return Problem{Problem::Severity::Error, {}, {}, why}; };
    const RegisterColumn *clock = clockOf(table, column);
    std::vector<TypedCell> cells{{&column, {}}};
    if (clock)
        cells.push_back({clock, {}});
    if (text.isEmpty())
        return cells;
    bool ok = true;
    switch (column.type) {
    case Text:
    case Clock:
        cells[0].cell = text;
        break;
    case Whole:
        cells[0].cell = qint64(text.toInt(&ok));
        if (!ok || text.toInt() < 0)
            return off(Register::tr("“%1” is no whole number").arg(text));
        break;
    case Number:
        cells[0].cell = text.toDouble(&ok);
        if (!ok)
            return off(Register::tr("“%1” is no number of degrees").arg(text));
        break;
    case YesNo:
        if (text != "yes"_L1 && text != "no"_L1)
            return off(Register::tr("“%1” is neither yes nor no").arg(text));
        cells[0].cell = qint64(text == "yes"_L1 ? 1 : 0);
        break;
    case Date: {
        constexpr qsizetype dateLength = 10;
        const Result<Cell> date = dateCell(clock ? text.left(dateLength) : text);
        if (!date)
            return date.problem();
        cells[0].cell = *date;
        if (!clock || text.size() == dateLength)
            break;
        const QTime time = QTime::fromString(text.mid(dateLength + 1), u"HH:mm"_s);
        if (!time.isValid() || (text[dateLength] != u'T' && text[dateLength] != u' '))
            return off(Register::tr("“%1” is no moment such as 2013-01-14T18:30").arg(text));
        cells[1].cell = time.toString(u"HH:mm"_s);
        break;
    }
    }
    return cells;
}

QString cellText(const RegisterColumn &column, const Cell &cell, const Cell &clock)
{
    QString text;
    if (const auto *whole = std::get_if<qint64>(&cell))
        text = column.type == YesNo ? (*whole != 0 ? u"yes"_s : u"no"_s) : QString::number(*whole);
    else if (const auto *number = std::get_if<double>(&cell))
        text = QString::number(*number, 'g', QLocale::FloatingPointShortest);
    else if (const auto *words = std::get_if<QString>(&cell))
        text = *words;
    if (const auto *time = std::get_if<QString>(&clock); time && !text.isEmpty())
        text += u'T' + *time;
    return text;
}

} // namespace sijill
