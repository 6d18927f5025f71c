#include "app/commands/places.h"

#include "app/commands/arguments.h"
#include "app/commands/commands.h"
#include "mapdata/files/csv.h"
#include "mapdata/gazetteer/findarea.h"
#include "mapdata/gazetteer/gazetteer.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

void declare(QCommandLineParser &parser)
{
    const auto text = [](const char *source) { return QCoreApplication::translate("Command", source); };
    parser.setApplicationDescription(
        text(QT_TRANSLATE_NOOP("Command", "Places of that name in any spelling, best first")));
    parser.addPositionalArgument(u"NAME"_s, text(QT_TRANSLATE_NOOP("Command", "The name, in Latin or Arabic script.")));
    declareFiles(parser);
    parser.addOptions({
        {u"help"_s, text(QT_TRANSLATE_NOOP("Command", "Tells of these options."))},
        {u"within"_s, text(QT_TRANSLATE_NOOP("Command", "Only places in this area, by code or name.")), u"AREA"_s},
        {u"limit"_s, text(QT_TRANSLATE_NOOP("Command", "How many at most.")), u"N"_s, u"10"_s},
        {u"format"_s, text(QT_TRANSLATE_NOOP("Command", "csv or json.")), u"FORMAT"_s, u"csv"_s},
        {u"table"_s, text(QT_TRANSLATE_NOOP("Command", "The sheet or layer, where there are several.")), u"NAME"_s},
        {u"atlas"_s, text(QT_TRANSLATE_NOOP("Command", "The folder of an atlas, else the one that ships.")), u"PATH"_s},
    });
}

struct NameAndFiles {
    QString name;
    QStringList files;
};

/// The words after the first are the name's too, but for files and folders that are there.
NameAndFiles nameAndFiles(const QCommandLineParser &parser)
{
    QStringList words;
    QStringList files = parser.values(u"atlas"_s);
    for (const QString &word : parser.positionalArguments())
        (!words.isEmpty() && QFileInfo::exists(word) ? files : words) << word;
    return {words.join(u' '), files};
}

QString governorateOf(const Atlas &atlas, PlaceIndex place)
{
    const PlaceIndex area = atlas.areaOf(place, PlaceLevel::Governorate);
    return area == none ? QString() : atlas.places[area].id;
}

QString degrees(double value)
{
    return value == value ? QString::number(value, 'g', 9) : QString();
}

QString asCsv(const Atlas &atlas, const std::vector<PlaceMatch> &matches)
{
    QString text =
        csvLine({u"id"_s, u"name"_s, u"name_ar"_s, u"kind"_s, u"governorate"_s, u"lon"_s, u"lat"_s, u"score"_s});
    for (const PlaceMatch &match : matches) {
        const Place &place = atlas.places[match.place];
        text += csvLine({csvText(place.id), csvText(place.name.english), csvText(place.name.arabic),
                         csvText(place.kind), csvText(governorateOf(atlas, match.place)), degrees(place.longitude),
                         degrees(place.latitude), QString::number(match.score, 'f', 2)});
    }
    return text;
}

QString asJson(const Atlas &atlas, const std::vector<PlaceMatch> &matches)
{
    QJsonArray list;
    for (const PlaceMatch &match : matches) {
        const Place &place = atlas.places[match.place];
        list << QJsonObject{{u"id"_s, place.id},
                            {u"name"_s, place.name.english},
                            {u"name_ar"_s, place.name.arabic},
                            {u"kind"_s, place.kind},
                            {u"governorate"_s, governorateOf(atlas, match.place)},
                            {u"lon"_s, place.hasPoint() ? QJsonValue(place.longitude) : QJsonValue()},
                            {u"lat"_s, place.hasPoint() ? QJsonValue(place.latitude) : QJsonValue()},
                            {u"score"_s, std::round(match.score * 100) / 100}};
    }
    return QString::fromUtf8(QJsonDocument(list).toJson());
}

} // namespace

int runPlaces(const QStringList &words)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(QStringList{u"sijill places"_s} + words))
        return fail(BadWords, parser.errorText());
    if (parser.isSet(u"help"_s)) {
        print(parser.helpText());
        return Done;
    }
    const auto [name, files] = nameAndFiles(parser);
    const QString format = parser.value(u"format"_s);
    bool isNumber = false;
    const int limit = parser.value(u"limit"_s).toInt(&isNumber);
    if (name.trimmed().isEmpty())
        return fail(BadWords, QCoreApplication::translate("Command", "places takes a name"));
    if (format != "csv"_L1 && format != "json"_L1)
        return fail(
            BadWords,
            QCoreApplication::translate("Command", "--%1 takes %2, not “%3”").arg(u"format"_s, u"csv, json"_s, format));
    if (!isNumber || limit < 1)
        return fail(BadWords, QCoreApplication::translate("Command", "--%1 takes a number above zero, not “%2”")
                                  .arg(u"limit"_s, parser.value(u"limit"_s)));

    const std::optional<OpenedAtlas> opened = openFiles(files, {parser.value(u"table"_s), {}});
    if (!opened)
        return NothingDone;
    const Atlas &atlas = *opened->atlas;
    const Gazetteer gazetteer(atlas);
    PlaceIndex within = none;
    if (parser.isSet(u"within"_s)) {
        const Result<PlaceIndex> area = findArea(parser.value(u"within"_s), atlas);
        if (!area)
            return fail(BadWords, u"--%1 %2"_s.arg(u"within"_s, area.problem().text));
        within = *area;
    }
    const std::vector<PlaceMatch> matches = gazetteer.find(name, within, static_cast<std::size_t>(limit));
    print(format == "json"_L1 ? asJson(atlas, matches) : asCsv(atlas, matches));
    return Done;
}

} // namespace sijill
