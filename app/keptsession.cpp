#include "app/keptsession.h"

#include "mapdata/story/storyfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QString wordOf(DateOrder order)
{
    for (const QString &word : {u"dmy"_s, u"mdy"_s})
        if (dateOrderOfWord(word) == order)
            return word;
    return {};
}

QJsonObject toJson(const ImportRequest &request)
{
    QJsonObject json;
    const auto put = [&json](QLatin1StringView key, const QJsonValue &value) {
        if (!value.isNull() && value != QJsonValue(QString()) && value != QJsonValue(QJsonObject()))
            json.insert(key, value);
    };
    put("path"_L1, request.path);
    put("table"_L1, request.table);
    if (request.mapping)
        put("mapping"_L1, toJson(*request.mapping));
    QJsonObject places;
    for (auto it = request.chosenPlaces.begin(); it != request.chosenPlaces.end(); ++it)
        places.insert(it.key(), it.value());
    put("places"_L1, places);
    if (request.dates.order)
        put("order"_L1, wordOf(*request.dates.order));
    if (request.dates.calendar)
        put("calendar"_L1, wordOf(*request.dates.calendar));
    if (request.repeats == Repeats::CountAgain)
        put("again"_L1, true);
    return json;
}

ImportRequest requestOf(const QJsonObject &json)
{
    ImportRequest request;
    request.path = json["path"_L1].toString();
    request.table = json["table"_L1].toString();
    if (json.contains("mapping"_L1)) {
        Problems problems; // the table is then read as it is found out
        if (Result<Mapping> mapping = mappingFromJson(json["mapping"_L1].toObject(), problems))
            request.mapping = std::move(mapping).value();
    }
    const QJsonObject places = json["places"_L1].toObject();
    for (auto it = places.begin(); it != places.end(); ++it)
        request.chosenPlaces.insert(it.key(), it->toString());
    request.dates.order = dateOrderOfWord(json["order"_L1].toString());
    request.dates.calendar = calendarOfWord(json["calendar"_L1].toString());
    if (json["again"_L1].toBool())
        request.repeats = Repeats::CountAgain;
    return request;
}

QString viewOf(const Query &query)
{
    Scene scene;
    scene.id = u"session"_s;
    scene.query = query;
    Story story;
    story.scenes = {scene};
    return QString::fromUtf8(storyToJson(story));
}

Query queryOf(const QString &view)
{
    Problems problems; // what cannot be read hides nothing
    const Story story = storyFromJson(view.toUtf8(), {}, problems);
    return story.isEmpty() ? Query() : story.scenes.front().query;
}

} // namespace

QByteArray toJson(const KeptSession &session)
{
    QJsonArray files;
    for (const ImportRequest &request : session.files)
        files.append(toJson(request));
    QJsonObject json{{u"files"_s, files}, {u"view"_s, viewOf(session.query)}};
    if (session.camera) {
        const Camera &camera = *session.camera;
        json.insert("camera"_L1, QJsonArray{camera.centre.x(), camera.centre.y(), camera.zoom});
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

KeptSession keptSessionOf(const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    KeptSession session;
    const QJsonArray files = json["files"_L1].toArray();
    for (const QJsonValue &file : files)
        session.files.push_back(requestOf(file.toObject()));
    if (session.isEmpty())
        return session;
    session.query = queryOf(json["view"_L1].toString());
    const QJsonArray camera = json["camera"_L1].toArray();
    if (camera.size() == 3)
        session.camera = {{camera[0].toDouble(), camera[1].toDouble()}, camera[2].toDouble()};
    return session;
}

} // namespace sijill
