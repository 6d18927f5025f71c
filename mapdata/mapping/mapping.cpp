#include "mapdata/mapping/mapping.h"

#include "mapdata/files/filewriter.h"
#include "mapdata/mapping/shapejson.h"
#include "mapdata/model/vocabulary.h"
#include "mapdata/smallfile.h"
#include "mapdata/tables/words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

template <class Code>
QJsonObject codesToJson(const std::vector<Code> &codes)
{
    QJsonObject object;
    for (const Code &code : codes)
        object.insert(code.code, precisionKey(code.precision));
    return object;
}

/// `known`: the value of a word, if it is one.
template <class Code, class Known>
std::vector<Code> codesFromJson(const QJsonValue &value, Known known, QStringList &odd)
{
    std::vector<Code> codes;
    const QJsonObject object = value.toObject();
    for (auto code = object.begin(); code != object.end(); ++code) {
        if (const auto precision = known(code.value().toString()))
            codes.push_back({code.key(), *precision});
        else
            odd << code.value().toString();
    }
    return codes;
}

QJsonArray kindsToJson(const std::vector<KindCode> &kinds)
{
    QJsonArray array;
    for (const KindCode &kind : kinds)
        array.append(QJsonObject{{u"code"_s, kind.code},
                                 {u"id"_s, kind.id},
                                 {u"name"_s, kind.name.english},
                                 {u"name_ar"_s, kind.name.arabic},
                                 {u"one_sided"_s, kind.oneSided}});
    return array;
}

std::vector<KindCode> kindsFromJson(const QJsonArray &array)
{
    std::vector<KindCode> kinds;
    for (const QJsonValue &kind : array)
        kinds.push_back({kind["code"_L1].toString(),
                         kind["id"_L1].toString(),
                         {kind["name"_L1].toString(), kind["name_ar"_L1].toString()},
                         kind["one_sided"_L1].toBool(true)});
    return kinds;
}

QJsonArray partsToJson(const std::vector<CountPart> &parts)
{
    QJsonArray array;
    for (const CountPart &part : parts)
        array.append(QJsonObject{{u"outcome"_s, outcomeKey(part.outcome)},
                                 {u"id"_s, part.id},
                                 {u"name"_s, part.name.english},
                                 {u"name_ar"_s, part.name.arabic},
                                 {u"adds"_s, part.adds}});
    return array;
}

std::vector<CountPart> partsFromJson(const QJsonArray &array)
{
    std::vector<CountPart> parts;
    for (const QJsonValue &part : array)
        parts.push_back({outcomeFor(part["outcome"_L1].toString()).value_or(Outcome::Killed),
                         part["id"_L1].toString(),
                         {part["name"_L1].toString(), part["name_ar"_L1].toString()},
                         part["adds"_L1].toBool()});
    if (parts.size() > partCount)
        parts.resize(partCount);
    return parts;
}

bool isUsableWith(auto has)
{
    return has(Role::DateStart) || has(Role::Year) || has(Role::Longitude) || has(Role::Point) || has(Role::Place) ||
           has(Role::PlaceCode) || has(Role::Governorate) || has(Role::Region);
}

QString orderWord(AxisOrder order)
{
    return order == AxisOrder::LatitudeFirst    ? u"latitude"_s
           : order == AxisOrder::LongitudeFirst ? u"longitude"_s
                                                : QString();
}

bool sameName(const QString &a, const QString &b)
{
    return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

} // namespace

QString Mapping::columnFor(Role role) const
{
    const auto found = std::ranges::find(columns, role, &Entry::role);
    return found == columns.end() ? QString() : found->column;
}

void Mapping::assign(Role role, const QString &column)
{
    std::erase_if(columns, [&](const Entry &entry) { return entry.role == role || sameName(entry.column, column); });
    if (!column.isEmpty())
        columns.push_back({role, column});
}

std::optional<Role> Mapping::roleOf(const QString &column) const
{
    const auto found =
        std::ranges::find_if(columns, [&](const Entry &entry) { return sameName(entry.column, column); });
    return found == columns.end() ? std::nullopt : std::optional(found->role);
}

bool Mapping::isUsable() const
{
    return isUsableWith([this](Role role) { return !columnFor(role).isEmpty(); });
}

bool ColumnMap::isUsable() const
{
    return isUsableWith([this](Role role) { return has(role); });
}

QJsonObject toJson(const Mapping &mapping)
{
    QJsonObject columns;
    for (const Mapping::Entry &entry : mapping.columns)
        columns.insert(roleKey(entry.role), columnToJson(entry.column));
    QJsonObject object{{u"sijill"_s, u"mapping"_s},
                       {u"version"_s, 1},
                       {u"name"_s, mapping.name},
                       {u"columns"_s, columns},
                       {u"date_order"_s, mapping.dateOrder == DateOrder::DayFirst ? u"day"_s : u"month"_s},
                       {u"date_order_is_said"_s, mapping.dateOrderIsSaid},
                       {u"date_numbers"_s, wordOf(mapping.dateNumbers)},
                       {u"calendar"_s, wordOf(mapping.calendar)},
                       {u"point_order"_s, orderWord(mapping.pointOrder)},
                       {u"decimal"_s, QString(mapping.decimal)},
                       {u"count_decimal"_s, mapping.countDecimal.isNull() ? QString() : QString(mapping.countDecimal)},
                       {u"list_separators"_s, mapping.listSeparators},
                       {u"zero"_s, mapping.zero == ZeroRule::None ? u"none"_s : u"none_or_unknown"_s},
                       {u"zero_word"_s, mapping.zeroWord},
                       {u"unknown"_s, QJsonArray::fromStringList(mapping.unknown)},
                       {u"sources"_s, mapping.sources == SourceRule::Claims ? u"claim"_s : u"reported"_s},
                       {u"place_codes"_s, codesToJson(mapping.placeCodes)},
                       {u"time_codes"_s, codesToJson(mapping.timeCodes)},
                       {u"kinds"_s, kindsToJson(mapping.kindCodes)},
                       {u"parts"_s, partsToJson(mapping.parts)},
                       {u"date_begins"_s, precisionKey(mapping.dateBegins)},
                       {u"country"_s, mapping.country}};
    addToJson(mapping.shape, object);
    return object;
}

Result<Mapping> mappingFromJson(const QJsonObject &object, Problems &problems)
{
    if (object.value("sijill"_L1).toString() != "mapping"_L1 || !object.value("columns"_L1).isObject())
        return Problem{Problem::Severity::Error, {}, {}, Exchange::tr("This is no preset of Sijill.")};
    Mapping mapping;
    QStringList odd;
    mapping.name = object.value("name"_L1).toString();
    const QJsonObject columns = object.value("columns"_L1).toObject();
    for (auto entry = columns.begin(); entry != columns.end(); ++entry) {
        if (const std::optional<Role> role = roleFor(entry.key()))
            mapping.assign(*role, columnFromJson(entry.value()));
        else
            odd << entry.key();
    }
    if (object.value("date_order"_L1).toString() == "month"_L1)
        mapping.dateOrder = DateOrder::MonthFirst;
    // Presets of before have an order that their author was shown.
    mapping.dateOrderIsSaid = object.value("date_order_is_said"_L1).toBool(object.contains("date_order"_L1));
    mapping.dateNumbers = dateNumbersOfWord(object.value("date_numbers"_L1).toString()).value_or(DateNumbers::None);
    if (const QString word = object.value("calendar"_L1).toString(); !word.isEmpty()) {
        const std::optional<Calendar> calendar = calendarOfWord(word);
        mapping.calendar = calendar.value_or(Calendar::Gregorian);
        if (!calendar)
            odd << word;
    }
    for (const AxisOrder order : {AxisOrder::LatitudeFirst, AxisOrder::LongitudeFirst})
        if (object.value("point_order"_L1).toString() == orderWord(order))
            mapping.pointOrder = order;
    if (const QString decimal = object.value("decimal"_L1).toString(); !decimal.isEmpty())
        mapping.decimal = decimal[0];
    if (const QString decimal = object.value("count_decimal"_L1).toString(); !decimal.isEmpty())
        mapping.countDecimal = decimal[0];
    mapping.listSeparators = object.value("list_separators"_L1).toString(mapping.listSeparators);
    if (object.value("zero"_L1).toString() == "none_or_unknown"_L1)
        mapping.zero = ZeroRule::NoneOrUnknown;
    mapping.zeroWord = object.value("zero_word"_L1).toString();
    for (const QJsonValue &word : object.value("unknown"_L1).toArray())
        mapping.unknown << word.toString();
    if (object.value("sources"_L1).toString() == "reported"_L1)
        mapping.sources = SourceRule::Reported;
    mapping.placeCodes = codesFromJson<PlaceCode>(object.value("place_codes"_L1), placePrecisionFor, odd);
    mapping.timeCodes = codesFromJson<TimeCode>(object.value("time_codes"_L1), timePrecisionFor, odd);
    mapping.kindCodes = kindsFromJson(object.value("kinds"_L1).toArray());
    mapping.shape = shapeFromJson(object, odd);
    mapping.parts = partsFromJson(object.value("parts"_L1).toArray());
    mapping.dateBegins = timePrecisionFor(object.value("date_begins"_L1).toString()).value_or(TimePrecision::OneDay);
    mapping.country = object.value("country"_L1).toString();
    if (!odd.isEmpty())
        problems.push_back({Problem::Severity::Warning,
                            {},
                            {},
                            Exchange::tr("Words in the preset that are not known and left out: %1.")
                                .arg(odd.join(Exchange::tr(", ")))});
    return mapping;
}

Result<Mapping> readMapping(const QString &path, Problems &problems)
{
    const Result<QByteArray> json = readSmallFile(path);
    if (!json)
        return Problem{Problem::Severity::Error,
                       path,
                       {},
                       Exchange::tr("The file cannot be opened: %1.").arg(json.problem().text)};
    const QJsonDocument document = QJsonDocument::fromJson(*json);
    const std::size_t before = problems.size();
    Result<Mapping> mapping = mappingFromJson(document.object(), problems);
    for (std::size_t i = before; i < problems.size(); ++i)
        problems[i].file = path;
    if (mapping)
        return mapping;
    Problem problem = mapping.problem();
    problem.file = path;
    return problem;
}

std::optional<Problem> writeMapping(const Mapping &mapping, const QString &path)
{
    return replaceFile(path, QJsonDocument(toJson(mapping)).toJson());
}

ColumnMap resolve(const Mapping &mapping, const QStringList &columns)
{
    ColumnMap map;
    map.at.fill(-1);
    std::vector<bool> used(static_cast<std::size_t>(columns.size()));
    for (const Mapping::Entry &entry : mapping.columns) {
        const auto found =
            std::ranges::find_if(columns, [&](const QString &name) { return sameName(name, entry.column); });
        const qsizetype index = found == columns.end() ? numberedColumn(entry.column) : found - columns.begin();
        if (index < 0 || index >= columns.size()) {
            map.missing << entry.column;
            continue;
        }
        used[static_cast<std::size_t>(index)] = true;
        map.at[static_cast<std::size_t>(entry.role)] = static_cast<int>(index);
    }
    for (qsizetype i = 0; i < columns.size(); ++i)
        if (!used[static_cast<std::size_t>(i)])
            map.ignored << columns[i];
    return map;
}

} // namespace sijill
