// What people write in cells, texts in other forms, presets of the user's own, and tables that Sijill wrote, changed.
#include "limitedrun.h"
#include "maker.h"

#include <QDir>

namespace sijill::hostile {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *days[] = {"c. 2016",
                                "2016-03-XX",
                                "201X",
                                "2016-24",
                                "2016?~%",
                                "early early March 2016",
                                "since since until",
                                "until",
                                "3 March 2016 until since",
                                "1-3-5-7-9 March 2016",
                                "1-32 March 2016",
                                "31-1 February 2016",
                                "2016-03-09/2016-03-01",
                                "2016-W99",
                                "W32",
                                "Q9 2016",
                                "Q1 Q2 Q3 2016",
                                "week week of 3 March",
                                "H3 2016",
                                "1990s 2000s",
                                "March March March",
                                "March 99999999999999999999",
                                "\xd9\xa3\xd9\xa1 \xd8\xb4\xd8\xa8\xd8\xa7\xd8\xb7 \xd9\xa2\xd9\xa0\xd9\xa1\xd9\xa6",
                                "30 February 2016 AH",
                                "1 Muharram 99999",
                                "Mon Tue Wed 14 January 2013",
                                "2013-01-14T24:00:60.999999999999+25:61",
                                "2013-01-14 at at 10:30 UTC GMT Z",
                                "14. 1. 2013. 5. 6.",
                                "--01-14",
                                "../2013",
                                "2013-01-14/..",
                                "2013-13-45",
                                "-2147483648",
                                "2147483648",
                                "99999999999999",
                                "1e308",
                                "0x41",
                                "44444.44444",
                                "\xe2\x80\x93\xe2\x80\x93\xe2\x80\x93",
                                "2013\xe5\xb9\xb4"
                                "1\xe6\x9c\x88"
                                "14\xe6\x97\xa5",
                                "\xcc\x88\xcc\x88 2013"};
constexpr const char *counts[] = {
    "dozens of hundreds of thousands",
    "at least at most 5",
    "between and",
    "between 9 and 2",
    "5-3-1",
    "--5",
    "5++",
    "~~~",
    "12 (incl. 30 children)",
    "12 ((((incl. 3 (of whom 2 (1 women",
    "12 incl. incl. incl. 3",
    "a hundred thousand million billion trillion",
    "nine hundred ninety-nine trillion",
    "minus five",
    "five point five",
    "one third",
    "zero or more",
    "1,234,5,6",
    "1.2.3",
    "1,,000",
    "\xd9\xa9\xd9\xa9\xd9\xa9\xd9\xa9\xd9\xa9\xd9\xa9\xd9\xa9\xd9\xa9\xd9\xa9\xd9\xa9\xd9\xa9",
    "\xd8\xae\xd9\x85\xd8\xb3\xd8\xa9 \xd8\xa3\xd9\x84\xd9\x81",
    "2147483647 or more",
    "up to 2147483648",
    "3 killed 4 killed 5 wounded",
    "killed",
    "children",
    "5 children, 6 women, 7 men, 8 fighters",
    "no one nobody none",
    "+",
    "%",
    "1/2",
    "1e5",
    "0b11",
    "\xe2\x88\x9e"};
constexpr const char *positions[] = {"37S",
                                     "37S 999999999 999999999",
                                     "61Z 246977 3711183",
                                     "37S BT",
                                     "37S II 46977 11183",
                                     "37S BT 4697711183469771118346977",
                                     "99\xc2\xb0"
                                     "99'99\"N 199\xc2\xb0"
                                     "99'99\"E",
                                     "36\xc2\xb0N 36\xc2\xb0N",
                                     "N N E E",
                                     "POINT (nan inf)",
                                     "POINT EMPTY",
                                     "POINT ZM (1 2 3 4",
                                     "SRID=999999;POINT(36 33)",
                                     "{\"type\":\"Point\",\"coordinates\":[1e400,[]]}",
                                     "[36.29, 33.51, 1, 2, 3]",
                                     "((((33,51,36,29))))",
                                     "EPSG:999999 1 2",
                                     "EPSG:4326 1e308 -1e308",
                                     "33,51,36,29",
                                     "33.51.36.29",
                                     "33;36",
                                     "33 30 49.7 36 16 35.4 5",
                                     "-91 -181",
                                     "0 0",
                                     "8G5F+XX",
                                     "geo:33.5,36.3;u=99",
                                     "\xd9\xa3\xd9\xa3\xd9\xab\xd9\xa5 \xd9\xa3\xd9\xa6\xd9\xab\xd9\xa3",
                                     "\xc2\xb0\xc2\xb0\xc2\xb0"};

QByteArray cell(const QByteArray &text)
{
    return '"' + QByteArray(text).replace('"', "\"\"") + '"';
}

void addWords(Maker &maker)
{
    QByteArray dates = "date,killed\n", figures = "date,killed\n", places = "date,position,killed\n";
    for (const char *day : days)
        dates += cell(day) + ",1\n" + cell(QByteArray(day) + " to " + day) + ",1\n" +
                 cell(QByteArray(day).repeated(50)) + ",1\n";
    for (const char *count : counts)
        figures += "2013-01-14," + cell(count) + "\n2013-01-14," + cell(QByteArray(count).repeated(50)) + '\n';
    for (const char *position : positions)
        places += "2013-01-14," + cell(position) + ",1\n2013-01-14," + cell(QByteArray(position).repeated(50)) + ",1\n";
    maker.add(u"days in words"_s, Kind::Table, u"words.csv"_s, dates);
    maker.add(u"counts in words"_s, Kind::Table, u"words.csv"_s, figures);
    maker.add(u"positions in words"_s, Kind::Table, u"words.csv"_s, places);
    maker.add(u"areas in words"_s, Kind::Table, u"words.csv"_s,
              "date,governorate,place,killed\n2013-01-14,\"and and, and\",and,1\n2013-01-14," +
                  QByteArray("Aleppo and ").repeated(500) + ",Homs,1\n2013-01-14,,\"" + QByteArray("(").repeated(3000) +
                  "\",1\n");
    maker.add(
        u"times in words"_s, Kind::Table, u"words.csv"_s,
        "year,month,day,hour,killed\n99999,99,99,99,1\n-1,-1,-1,-1,1\n2013,Thermidor,x,noon,1\n,13,1,,1\n0,0,0,0,1\n");
}

void addForms(Maker &maker)
{
    const QByteArray good = plainTable(20);
    const auto add = [&](const char *name, const QByteArray &content, const QString &fileName = u"form.csv"_s) {
        maker.add(QString::fromLatin1(name), Kind::Table, fileName, content);
    };
    for (const char *line : {"sep=", "sep=;", "sep=,,", "sep=\"", "sep=\t", "SEP=|"})
        add("a line that names the separator", QByteArray(line) + '\n' + good);
    add("nothing but a line that names the separator", "sep=,\n");
    add("other separators in each row",
        QByteArray(good).replace("i3,", "i3;").replace("i4,", "i4\t").replace("i5,", "i5|"));
    add("backslashes for marks", QByteArray(good).replace("Place", "\"Pl\\\"a\\\\\\\"ce\""));
    add("marks around everything", '"' + QByteArray(good).replace(',', "\",\"").replace('\n', "\"\n\"") + '"');
    add("marks alone in every cell", QByteArray(good).replace("Place", "\"\"\""));
    add("line ends in cells that look like rows",
        QByteArray(good).replace("Place 3", "\"Place\ni90,2013-01-14,Place,1,36,34\ni91,2013-01-14,Place,1,36,34\n\""));
    add("30 lines of titles", QByteArray("Incidents of the year\n").repeated(30) + good);
    add("totals in every row",
        "place,killed\n" +
            QByteArray("Total,1\nGrand total,2\n\xd8\xa7\xd9\x84\xd9\x85\xd8\xac\xd9\x85\xd9\x88\xd8\xb9,3\n")
                .repeated(200));
    add("a header again and again", good.repeated(20));
    add("a header of numbers", "1,2,3,4\n5,6,7,8\n2013-01-14,1,36,34\n");
    add("tags of HXL that are none",
        "date,killed\n#,#+\n#date+start+start,#affected+killed+killed+x+y+z\n2013-01-14,1\n");
    add("tabs in a table of tabs", QByteArray(good).replace(',', '\t').replace("Place", "\"Pl\tace\""), u"form.tsv"_s);
    add("one column", "killed\n1\n2\n");
    add("500 columns and one row",
        QByteArray("a,").repeated(500) + "date,killed\n" + QByteArray("1,").repeated(500) + "2013-01-14,1");
}

void addPresets(Maker &maker)
{
    const auto add = [&](const char *name, const QByteArray &json) {
        maker.add(QString::fromLatin1(name), Kind::Preset, u"preset.json"_s, json);
        maker.beside(u"table.csv"_s, plainTable(20));
    };
    const auto addMapping = [&](const char *name, const QByteArray &members) {
        add(name, R"({"sijill": "mapping", )" + members + '}');
    };
    for (const char *json : {"", "{", "[]", "null", "3", "{}", R"({"sijill": "mapping"})"})
        add("a preset that is none", json);
    addMapping("a preset of nothing", R"("columns": {})");
    addMapping("a preset of other types",
               R"("name": 3, "columns": {"date_start": 7, "killed_best": [1]}, "unknown": {}, "kinds": [1, null, []], )"
               R"("parts": 7, "header_line": "x", "decimal": 5, "place_codes": [])");
    addMapping("a preset of absurd values",
               R"("name": "\u001b[31m<b>", "columns": {"killed_best": "#0", "date_start": "#-1", "id": "#99999999999",)"
               R"( "latitude": "", "x": "y", "part_12": "killed"}, "date_order": "ymdymd", "calendar": "mayan",)"
               R"( "decimal": "..", "list_separators": "", "header_line": 2000000000, "country": ")" +
                   QByteArray(5000, 'x') + '"');
    QByteArray kinds, codes, parts;
    for (int i = 0; i < 3000; ++i) {
        const QByteArray number = QByteArray::number(i), comma = i > 0 ? ", " : "";
        kinds += comma + R"({"code": ")" + number + R"(", "id": "k"})";
        codes += comma + '"' + number + R"(": "moon")";
        parts += comma + R"({"outcome": "killed", "id": "p", "adds": true})";
    }
    addMapping("a preset of 3,000 codes",
               R"("columns": {"date_start": "date", "killed_best": "killed", "kind": "place"},)"
               R"( "kinds": [)" +
                   kinds + R"(], "place_codes": {)" + codes + R"(}, "time_codes": {)" + codes + R"(}, "parts": [)" +
                   parts + ']');
    addMapping(
        "a preset with one column for all",
        R"("columns": {"date_start": "id", "killed_best": "id", "wounded_low": "id", "point": "id", "place": "id"})");
    addMapping("a preset with lists 60 deep",
               R"("columns": {"id": )" + QByteArray("[").repeated(60) + QByteArray("]").repeated(60) + '}');
    add("half a preset", R"({"sijill": "mapping", "columns": {"date_start": "da)");
    add("a preset with bytes behind it",
        R"({"sijill": "mapping", "columns": {"id": "id"}})" + QByteArray(1000, '\xff'));
}

/// Written by the program, then changed: what it remembers beside the table is no longer true.
void addExports(Maker &maker, const QString &scratch)
{
    for (const QString &suffix : {u"csv"_s, u"hxl.csv"_s, u"geojson"_s, u"kml"_s}) {
        const QString path = scratch + u"/exported."_s + suffix;
        QDir().mkpath(scratch);
        const Ran ran = run({u"export"_s, u"--output"_s, path}, scratch);
        if (ran.code != 0)
            qFatal("the atlas cannot be exported as %s: %s", qPrintable(suffix), ran.err.constData());
        const QByteArray whole = readAll(path);
        const auto add = [&](const char *name, const QByteArray &content) {
            maker.add(QString::fromLatin1(name), Kind::Table, u"exported."_s + suffix, content);
        };
        add("an export as it is", whole);
        add("an export with other figures", QByteArray(whole).replace("14", "41"));
        add("an export with other words in its records", QByteArray(whole).replace("best", "tseb"));
        add("an export with numbers for texts", QByteArray(whole).replace("\"id\"", "7"));
        add("an export with other brackets", QByteArray(whole).replace("[{", "{[").replace("}]", "]}"));
        add("an export cut in the middle", whole.first(whole.size() / 2));
        add("an export twice", whole + whole);
    }
}

} // namespace

void addForeignForms(Maker &maker, const QString &scratch)
{
    addWords(maker);
    addForms(maker);
    addPresets(maker);
    addExports(maker, scratch);
}

} // namespace sijill::hostile
