// Lists of records in JSON, as tables of incidents.
#include "maker.h"

#include <QStringEncoder>

namespace sijill::hostile {

using namespace Qt::StringLiterals;

namespace {

constexpr char one[] = R"({"date": "2013-01-14", "killed": 3, "lat": 33.51, "lon": 36.29})";

QByteArray record(const QByteArray &more)
{
    return R"({"date": "2013-01-14", "killed": 3, )" + more + "}";
}

QByteArray listOf(const QByteArray &records)
{
    return "[" + records + "]";
}

void addLists(Maker &maker)
{
    const auto add = [&](const char *name, const QByteArray &content) {
        maker.add(QString::fromLatin1(name), Kind::Table, u"rows.json"_s, content);
    };
    add("JSON without a record", "[[], {}, null, 3, \"a\"]");
    add("lists of numbers", "[[1, 2], [3], [], [[4]]]");
    add("names that are no texts",
        R"([[null, 1.5, true, ["killed"], {"date": 1}], ["2013-01-14", 3], [1, 2, 3, 4, 5, 6, 7]])");
    add("a list of lists with an object in it", listOf(R"(["date", "killed"], )" + QByteArray(one) + R"(, ["x"])"));
    add("a list of objects with a list in it", listOf(QByteArray(one) + R"(, ["2013-01-14", 3], )" + one));
    add("names that are empty", R"({"": {"": []}, "data": [{"": 1, "date": "2013-01-14", "killed": 3}]})");
    add("names that are alike", listOf(record(R"("Killed": 5, "KILLED": 6, "killed": 7, "killed ": 8)")));
    add("names of 5,000 letters", listOf(record('"' + QByteArray(5000, 'n') + R"(": 1)")));
    QByteArray columns, lists, values;
    for (int i = 0; i < 3000; ++i)
        columns += (i > 0 ? ", \"c" : "\"c") + QByteArray::number(i) + "\": 1";
    for (int i = 0; i < 3000; ++i)
        lists += (i > 0 ? ", \"l" : "\"l") + QByteArray::number(i) + "\": [" + one + "]";
    for (int i = 0; i < 300; ++i)
        values += ", " + QByteArray::number(i);
    add("3,000 columns of JSON", listOf(record(columns)));
    add("3,000 lists in an object", "{" + lists + "}");
    add("lists in one list of a cell", listOf(record(R"("a": [[1, 2], [[3]], [0)" + values + "]]")));
    add("a cell of two megabytes", listOf(record(R"("note": ")" + QByteArray(2 << 20, 'x') + '"')));
    add("a record of 17 megabytes", listOf(record(R"("note": ")" + QByteArray(17 << 20, 'x') + '"') + ", " + one));
    add("a number of a page beyond all", R"({"count": 99999999999999999999999, "results": [)" + QByteArray(one) + "]}");
    add("numbers beyond all",
        listOf(record(R"("a": 1e400, "b": -1e400, "c": 1e-400, "d": 123456789012345678901234567890, "e": -0)")));
    add("numbers that are none", listOf(record(R"("a": NaN, "b": Infinity)") + ", " + record(R"("a": 01, "b": .5)")));
    add("wrapped again and again",
        listOf(record(R"("a": )" + QByteArray(R"({"$date": )").repeated(40) + "1" + QByteArray("}").repeated(40))));
    add("objects 40 deep",
        listOf(record(R"("a": )" + QByteArray(R"({"b": )").repeated(40) + "1" + QByteArray("}").repeated(40))));
    add("lists 70 deep", QByteArray("[").repeated(70) + one + QByteArray("]").repeated(70));
    add("objects around lists, 70 deep", QByteArray(R"({"a": )").repeated(70) + listOf(one) + QByteArray(70, '}'));
    add("a point with words", listOf(record(R"("p": {"type": "Point", "coordinates": ["a", {}]})")));
}

void addDamage(Maker &maker)
{
    const QByteArray list = listOf(QByteArray(one) + ",\n" + one + ",\n" + one);
    const auto add = [&](const char *name, const QByteArray &content, const QString &fileName = u"rows.json"_s) {
        maker.add(QString::fromLatin1(name), Kind::Table, fileName, content);
    };
    add("JSON cut in a text", list.chopped(60));
    add("JSON cut in a sign", listOf(record(R"("a": "\u06)")).chopped(2));
    add("JSON with brackets that do not fit", "[" + QByteArray(one) + "}, " + one + "]");
    add("JSON with words behind it", list + " and so on");
    add("JSON with remarks", "/* all */ " + list + " // all");
    add("JSON that is no UTF-8", QByteArray(list).replace("2013-01", "2013\xff\xc0"));
    add("JSON with half letters", listOf(record(R"("a": "\ud800", "b": "\udc00x", "c": "\u0000")")));
    add("JSON with zero bytes", QByteArray(list).replace(",\n", QByteArray("\0,\0", 3)));
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    add("JSON in UTF-16", utf16(QString::fromUtf8(list)));
    add("a comma too many", QByteArray(list).replace("\n{", ",,\n{").replace("]", ",]"));
    add("HTML in JSON", listOf(record(R"("title": "<img src=x onerror=alert(1)>", "<b>": "\u001b[31m")")));
    const QByteArray line = QByteArray(one) + '\n';
    add("lines of which one is broken", line + line.chopped(20) + '\n' + line, u"rows.jsonl"_s);
    add("lines of which one is a list", line + "[1, 2]\n" + line, u"rows.jsonl"_s);
    add("lines that end in CR", QByteArray(line + line).replace('\n', '\r'), u"rows.jsonl"_s);
    add("records on one line", QByteArray(line).replace('\n', "").repeated(500), u"rows.jsonl"_s);
    add("nothing but separators of records", QByteArray(1000, '\x1e'), u"rows.jsonl"_s);
}

} // namespace

void addJsonTables(Maker &maker)
{
    addLists(maker);
    addDamage(maker);
}

} // namespace sijill::hostile
