#include "mapdata/mapping/shapejson.h"

#include "mapdata/layers/encoding.h"

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct QuotingWord {
    const char *word;
    CsvQuoting quoting;
};
constexpr QuotingWord quotingWords[] = {
    {"doubled", CsvQuoting::Doubled}, {"backslash", CsvQuoting::Backslash}, {"none", CsvQuoting::None}};

} // namespace

QJsonValue columnToJson(const QString &column)
{
    const qsizetype number = numberedColumn(column);
    return number < 0 ? QJsonValue(column) : QJsonValue(static_cast<qint64>(number) + 1);
}

QString columnFromJson(const QJsonValue &value)
{
    return value.isDouble() ? u"#%1"_s.arg(value.toInteger()) : value.toString();
}

qsizetype numberedColumn(const QString &column)
{
    bool isNumber = false;
    const int number = column.startsWith(u'#') ? QStringView(column).sliced(1).toInt(&isNumber) : 0;
    return isNumber && number > 0 ? number - 1 : -1;
}

void addToJson(const TableShape &shape, QJsonObject &object)
{
    if (shape.headerLine > 0)
        object.insert(u"header_line"_s, shape.headerLine);
    if (shape.separator != '\0')
        object.insert(u"separator"_s, QString(QLatin1Char(shape.separator)));
    if (shape.quoting)
        object.insert(u"quoting"_s, QString::fromLatin1(
                                        std::ranges::find(quotingWords, *shape.quoting, &QuotingWord::quoting)->word));
    if (!shape.encoding.isEmpty())
        object.insert(u"encoding"_s, QString::fromLatin1(shape.encoding));
}

TableShape shapeFromJson(const QJsonObject &object, QStringList &odd)
{
    TableShape shape;
    shape.headerLine = std::max<qint64>(object.value("header_line"_L1).toInteger(), 0);
    if (const QString separator = object.value("separator"_L1).toString(); !separator.isEmpty()) {
        if (separator.size() == 1 && separator[0].unicode() < 0x80 && separator[0] != u'"')
            shape.separator = separator[0].toLatin1();
        else
            odd << separator;
    }
    if (const QString word = object.value("quoting"_L1).toString(); !word.isEmpty()) {
        const auto found = std::ranges::find_if(
            quotingWords, [&](const QuotingWord &known) { return word == QLatin1StringView(known.word); });
        if (found != std::end(quotingWords))
            shape.quoting = found->quoting;
        else
            odd << word;
    }
    if (const QString name = object.value("encoding"_L1).toString(); !name.isEmpty()) {
        const QByteArray known = encodingNamed(name.toLatin1());
        if (known.isEmpty())
            odd << name;
        else if (known != "UTF-8")
            shape.encoding = known;
    }
    return shape;
}

} // namespace sijill
