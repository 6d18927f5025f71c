#include "mapdata/story/storyfile.h"

#include "mapdata/files/filewriter.h"
#include "mapdata/files/kept.h"
#include "mapdata/geo/mercator.h"
#include "mapdata/problems.h"
#include "mapdata/smallfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QScopeGuard>

#include <algorithm>
#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int formatVersion = 1;
constexpr double decimals = 1e5; // of degrees in the file: a metre

/// Context of what is said of the file.
struct Stories {
    Q_DECLARE_TR_FUNCTIONS(Stories)
};

// ---- writing: QJsonObject sorts its keys by name; a person reads better from the title down ----

QByteArray scalar(const QJsonValue &value)
{
    QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return json.mid(1, json.size() - 2);
}

/// Keys in the order in which they are added.
class ObjectText {
public:
    explicit ObjectText(int depth) : m_indent(QByteArray(2 * (depth + 1), ' ')), m_close(2 * depth, ' ') {}

    void raw(const QString &key, const QByteArray &json)
    {
        m_text += (m_text.isEmpty() ? "" : ",\n") + m_indent + scalar(key) + ": " + json;
    }
    void value(const QString &key, const QJsonValue &json) { raw(key, scalar(json)); }
    void text(const QString &key, const QString &words)
    {
        if (!words.isEmpty())
            value(key, words);
    }
    void text(const QString &key, const Text &words)
    {
        text(key, words.english);
        text(key + u"_ar"_s, words.arabic);
    }
    void list(const QString &key, const QStringList &words)
    {
        if (!words.isEmpty())
            value(key, QJsonArray::fromStringList(words));
    }
    void all(const QJsonObject &object)
    {
        for (auto it = object.begin(); it != object.end(); ++it)
            value(it.key(), *it);
    }
    bool isEmpty() const { return m_text.isEmpty(); }
    QByteArray json() const { return isEmpty() ? QByteArray("{}") : QByteArray("{\n" + m_text + "\n" + m_close + "}"); }

private:
    QByteArray m_indent, m_close, m_text;
};

QJsonArray boundsToJson(const QRectF &world)
{
    const LonLat northWest = toLonLat(world.topLeft());
    const LonLat southEast = toLonLat(world.bottomRight());
    QJsonArray box;
    for (const double degrees : {northWest.x(), southEast.y(), southEast.x(), northWest.y()})
        box.append(std::round(degrees * decimals) / decimals);
    return box;
}

constexpr QLatin1StringView modes[] = {"still"_L1, "moving"_L1, "growing"_L1};

QByteArray playToJson(const PlaybackPlan &play, const QJsonObject &kept)
{
    ObjectText object(3);
    const PlaybackPlan usual;
    object.value(u"mode"_s, modes[static_cast<int>(play.mode)]);
    if (play.mode != PlaybackPlan::Mode::Still || play.step != usual.step)
        object.value(u"step"_s, stepText(play.step));
    if (play.mode == PlaybackPlan::Mode::Moving || play.length != usual.length)
        object.value(u"length"_s, stepText(play.length));
    if (play.seconds > 0)
        object.value(u"seconds"_s, play.seconds);
    if (play.stepsPerSecond != usual.stepsPerSecond)
        object.value(u"steps_per_second"_s, play.stepsPerSecond);
    if (play.hold != usual.hold)
        object.value(u"hold"_s, play.hold);
    if (!play.skipEmpty)
        object.value(u"skip_empty"_s, false);
    object.all(kept);
    return object.json();
}

/// What could not be read inside of "time", "play" and "hidden" is kept under these same names.
QByteArray sceneToJson(const Scene &scene)
{
    QJsonObject rest = scene.kept;
    const auto keptIn = [&](const QString &key) {
        const QJsonValue inner = rest.value(key);
        if (inner.isObject())
            rest.remove(key);
        return inner.toObject();
    };
    ObjectText object(2);
    object.text(u"id"_s, scene.id);
    object.text(u"title"_s, scene.title);
    object.text(u"caption"_s, scene.caption);
    object.text(u"notes"_s, scene.notes);
    if (!scene.bounds.isNull())
        object.value(u"view"_s, boundsToJson(scene.bounds));
    if (!scene.bounds.isNull() && scene.boundsAreAll)
        object.value(u"view_is_all"_s, true);

    ObjectText time(3);
    if (scene.query.window.isValid()) {
        time.value(u"from"_s, isoDay(scene.query.window.begin));
        time.value(u"to"_s, isoDay(scene.query.window.last()));
    }
    time.all(keptIn(u"time"_s));
    if (!time.isEmpty())
        object.raw(u"time"_s, time.json());
    const QJsonObject keptPlay = keptIn(u"play"_s);
    if (scene.play != PlaybackPlan{} || !keptPlay.isEmpty())
        object.raw(u"play"_s, playToJson(scene.play, keptPlay));
    object.text(u"measure"_s, scene.query.measure);
    object.text(u"reading"_s, scene.query.reading);
    object.text(u"spans"_s, scene.query.spans);

    ObjectText hidden(3);
    hidden.list(u"kinds"_s, scene.query.hiddenKinds);
    hidden.list(u"actors"_s, scene.query.hiddenActors);
    hidden.list(u"sources"_s, scene.query.hiddenSources);
    hidden.list(u"precisions"_s, scene.query.hiddenPrecisions);
    hidden.list(u"data-sets"_s, scene.query.hiddenDataSets);
    hidden.list(u"layers"_s, scene.hiddenLayers);
    hidden.all(keptIn(u"hidden"_s));
    if (!hidden.isEmpty())
        object.raw(u"hidden"_s, hidden.json());
    object.list(u"shaded"_s, scene.shadedLayers);
    object.text(u"area"_s, scene.query.area);
    object.text(u"text"_s, scene.query.text);
    object.text(u"theme"_s, scene.theme);
    object.all(rest);
    return object.json();
}

// ---- reading: what is understood is taken out of the object, and what is left is kept ----

class ObjectReader {
public:
    ObjectReader(QJsonObject object, QString file, QString where, Problems &problems)
        : m_left(std::move(object)), m_file(std::move(file)), m_where(std::move(where)), m_problems(problems)
    {
    }

    void tell(const QString &key, const QString &text) const
    {
        const QString where = m_where.isEmpty() ? key : m_where + u", "_s + key;
        m_problems.push_back({Problem::Severity::Warning, m_file, where, text});
    }
    /// The value where `isRight`, else it stays, is told, and nothing is given.
    template <class IsRight>
    std::optional<QJsonValue> take(const QString &key, IsRight &&isRight, const QString &what)
    {
        const auto found = m_left.constFind(key);
        if (found == m_left.constEnd())
            return std::nullopt;
        const QJsonValue value = *found;
        if (!isRight(value)) {
            tell(key, Stories::tr("it should be %1; it is left out, and kept in the file").arg(what));
            m_wrong.append(key);
            return std::nullopt;
        }
        m_left.remove(key);
        return value;
    }
    void read(const QString &key, QString &words)
    {
        if (const auto value =
                take(key, [](const QJsonValue &v) { return v.isString(); }, Stories::tr("a text in quotes")))
            words = value->toString();
    }
    void read(const QString &key, Text &words)
    {
        read(key, words.english);
        read(key + u"_ar"_s, words.arabic);
    }
    void read(const QString &key, double &number, double least, double most)
    {
        const auto isRight = [&](const QJsonValue &v) {
            return v.isDouble() && v.toDouble() >= least && v.toDouble() <= most;
        };
        if (const auto value = take(key, isRight, Stories::tr("a number from %1 to %2").arg(least).arg(most)))
            number = value->toDouble();
    }
    void read(const QString &key, bool &flag)
    {
        if (const auto value = take(key, [](const QJsonValue &v) { return v.isBool(); }, Stories::tr("true or false")))
            flag = value->toBool();
    }
    void read(const QString &key, TimeStep &step)
    {
        const auto isRight = [](const QJsonValue &v) { return parseStep(v.toString()).has_value(); };
        if (const auto value = take(key, isRight, Stories::tr("a length of time such as 1d, 2w, 1m or 1y")))
            step = *parseStep(value->toString());
    }
    void read(const QString &key, QStringList &words)
    {
        const auto isRight = [](const QJsonValue &v) {
            const QJsonArray array = v.toArray();
            return v.isArray() && std::ranges::all_of(array, [](const QJsonValue &w) { return w.isString(); });
        };
        if (const auto value = take(key, isRight, Stories::tr("a list of texts"))) {
            const QJsonArray array = value->toArray();
            for (const QJsonValue &word : array)
                words.append(word.toString());
        }
    }
    /// One that was taken, and is of no use by itself.
    void putBack(const QString &key, const QJsonValue &value, const QString &why)
    {
        m_left.insert(key, value);
        m_wrong.append(key);
        tell(key, why);
    }
    /// An object inside; what is left of it comes back under its key.
    template <class Read>
    void inside(const QString &key, Read &&readInside)
    {
        const auto value = take(key, [](const QJsonValue &v) { return v.isObject(); }, Stories::tr("an object in { }"));
        if (!value)
            return;
        ObjectReader inner(value->toObject(), m_file, m_where.isEmpty() ? key : m_where + u", "_s + key, m_problems);
        readInside(inner);
        const QJsonObject left = inner.kept();
        if (!left.isEmpty())
            m_left.insert(key, left);
        m_known.append(key);
    }
    /// What nobody understood, each told once.
    QJsonObject kept() const
    {
        for (auto it = m_left.begin(); it != m_left.end(); ++it)
            if (!m_wrong.contains(it.key()) && !m_known.contains(it.key()))
                tell(it.key(), Stories::tr("this program knows no such key; it is kept in the file"));
        return m_left;
    }

private:
    QJsonObject m_left;
    QStringList m_wrong, m_known;
    QString m_file, m_where;
    Problems &m_problems;
};

bool isBox(const QJsonValue &value)
{
    const QJsonArray box = value.toArray();
    const bool numbers = box.size() == 4 && std::ranges::all_of(box, [](const QJsonValue &v) { return v.isDouble(); });
    return numbers && box[0].toDouble() < box[2].toDouble() && box[1].toDouble() < box[3].toDouble() &&
           box[0].toDouble() >= -180 && box[2].toDouble() <= 180 && box[1].toDouble() >= -90 && box[3].toDouble() <= 90;
}

void readTime(ObjectReader &time, Scene &scene)
{
    const auto isDay = [](const QJsonValue &v) { return parseDay(v.toString()).has_value(); };
    const auto from = time.take(u"from"_s, isDay, Stories::tr("a day such as 2013-01-14"));
    const auto to = time.take(u"to"_s, isDay, Stories::tr("a day such as 2013-01-14"));
    const QString why = Stories::tr("a time needs “from” and “to”; it is left out, and kept in the file");
    if (from && !to)
        time.putBack(u"from"_s, *from, why);
    if (to && !from)
        time.putBack(u"to"_s, *to, why);
    if (!from || !to)
        return;
    const Span span = Span::days(*parseDay(from->toString()), *parseDay(to->toString()));
    if (span.isValid())
        scene.query.window = span;
    else // as readers of tables do it: what is meant is clear
        scene.query.window = Span::days(*parseDay(to->toString()), *parseDay(from->toString()));
    if (!span.isValid())
        time.tell(u"to"_s, Stories::tr("it is before “from”; the two are taken the other way round"));
}

void readPlay(ObjectReader &reader, PlaybackPlan &play)
{
    const auto isMode = [](const QJsonValue &v) { return std::ranges::count(modes, v.toString()) == 1; };
    if (const auto mode = reader.take(u"mode"_s, isMode, Stories::tr("still, moving or growing")))
        play.mode = static_cast<PlaybackPlan::Mode>(std::ranges::find(modes, mode->toString()) - std::begin(modes));
    constexpr double anHour = 3600;
    reader.read(u"step"_s, play.step);
    reader.read(u"length"_s, play.length);
    reader.read(u"seconds"_s, play.seconds, 0, anHour);
    reader.read(u"steps_per_second"_s, play.stepsPerSecond, 0.01, 100);
    reader.read(u"hold"_s, play.hold, 0, anHour);
    reader.read(u"skip_empty"_s, play.skipEmpty);
}

Scene sceneFromJson(const QJsonObject &object, const QString &file, std::size_t number, Problems &problems)
{
    Scene scene;
    const QString id = object["id"_L1].toString();
    ObjectReader reader(
        object, file, id.isEmpty() ? Stories::tr("scene %1").arg(number) : Stories::tr("scene “%1”").arg(id), problems);
    reader.read(u"id"_s, scene.id);
    reader.read(u"title"_s, scene.title);
    reader.read(u"caption"_s, scene.caption);
    reader.read(u"notes"_s, scene.notes);
    if (const auto view = reader.take(u"view"_s, isBox, Stories::tr("[west, south, east, north] in degrees"))) {
        const QJsonArray box = view->toArray();
        scene.bounds =
            QRectF(toWorld({box[0].toDouble(), box[3].toDouble()}), toWorld({box[2].toDouble(), box[1].toDouble()}));
    }
    reader.read(u"view_is_all"_s, scene.boundsAreAll);
    reader.inside(u"time"_s, [&](ObjectReader &time) { readTime(time, scene); });
    reader.inside(u"play"_s, [&](ObjectReader &play) { readPlay(play, scene.play); });
    reader.read(u"measure"_s, scene.query.measure);
    reader.read(u"reading"_s, scene.query.reading);
    reader.read(u"spans"_s, scene.query.spans);
    reader.inside(u"hidden"_s, [&](ObjectReader &hidden) {
        hidden.read(u"kinds"_s, scene.query.hiddenKinds);
        hidden.read(u"actors"_s, scene.query.hiddenActors);
        hidden.read(u"sources"_s, scene.query.hiddenSources);
        hidden.read(u"precisions"_s, scene.query.hiddenPrecisions);
        hidden.read(u"data-sets"_s, scene.query.hiddenDataSets);
        hidden.read(u"layers"_s, scene.hiddenLayers);
    });
    reader.read(u"shaded"_s, scene.shadedLayers);
    reader.read(u"area"_s, scene.query.area);
    reader.read(u"text"_s, scene.query.text);
    const auto isTheme = [](const QJsonValue &v) {
        return QStringList{u"light"_s, u"dark"_s, u"print"_s}.contains(v.toString());
    };
    if (const auto theme = reader.take(u"theme"_s, isTheme, Stories::tr("light, dark or print")))
        scene.theme = theme->toString();
    scene.kept = reader.kept();
    return scene;
}

/// The object, or the problem with its line.
Result<QJsonObject> parsed(const QByteArray &json, const QString &file)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isObject())
        return document.object();
    const qsizetype line = 1 + QByteArrayView(json).first(std::min<qsizetype>(error.offset, json.size())).count('\n');
    return Problem{Problem::Severity::Error, file, Stories::tr("line %1").arg(line),
                   Stories::tr("it is no story (%1); no scenes are shown, and the file is left as it is")
                       .arg(error.error == QJsonParseError::NoError ? u"{ }"_s : error.errorString())};
}

} // namespace

QByteArray storyToJson(const Story &story)
{
    ObjectText object(0);
    object.value(u"format"_s, formatVersion);
    object.value(u"transition"_s, story.transition);
    QByteArray scenes;
    for (const Scene &scene : story.scenes)
        scenes += (scenes.isEmpty() ? "\n    " : ",\n    ") + sceneToJson(scene);
    for (const QJsonValue &other : story.keptScenes)
        scenes += (scenes.isEmpty() ? "\n    " : ",\n    ") + scalar(other);
    object.raw(u"scenes"_s, scenes.isEmpty() ? QByteArray("[]") : QByteArray("[" + scenes + "\n  ]"));
    object.all(story.kept);
    return object.json() + '\n';
}

Story storyFromJson(const QByteArray &json, const QString &file, Problems &all)
{
    Problems problems;
    const auto tell = qScopeGuard([&] { std::ranges::copy(grouped(problems), std::back_inserter(all)); });
    const Result<QJsonObject> object = parsed(json, file);
    if (!object) {
        problems.push_back(object.problem());
        return {};
    }
    Story story;
    ObjectReader reader(*object, file, {}, problems);
    double version = formatVersion;
    reader.read(u"format"_s, version, 0, 1e6);
    if (version > formatVersion)
        reader.tell(u"format"_s,
                    Stories::tr("the story is of a newer version of this program; what is known of it is shown"));
    reader.read(u"transition"_s, story.transition, 0, 60);
    const auto scenes =
        reader.take(u"scenes"_s, [](const QJsonValue &v) { return v.isArray(); }, Stories::tr("a list in [ ]"));
    const QJsonArray list = scenes ? scenes->toArray() : QJsonArray();
    for (const QJsonValue &entry : list) {
        const std::size_t number = story.scenes.size() + static_cast<std::size_t>(story.keptScenes.size()) + 1;
        if (!entry.isObject()) {
            reader.tell(Stories::tr("scene %1").arg(number),
                        Stories::tr("it is no scene; it is left out, and kept in the file"));
            story.keptScenes.append(entry);
            continue;
        }
        Scene scene = sceneFromJson(entry.toObject(), file, number, problems);
        const bool taken = std::ranges::any_of(story.scenes, [&](const Scene &s) { return s.id == scene.id; });
        if (taken || scene.id.isEmpty()) {
            const QString old = scene.id;
            scene.id = freeSceneId(story, old.isEmpty() ? scene.title.in(Language::English) : old);
            reader.tell(Stories::tr("scene %1").arg(number),
                        Stories::tr("its id is missing or taken; it is called “%1”").arg(scene.id));
        }
        story.scenes.push_back(std::move(scene));
    }
    story.kept = reader.kept();
    return story;
}

QString storyPath(const QString &atlasFolder)
{
    return atlasFolder + u"/story.json"_s;
}

Story readStory(const QString &atlasFolder, Problems &problems)
{
    const QString path = storyPath(atlasFolder);
    if (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink())
        return {};
    const Result<QByteArray> json = readSmallFile(path);
    if (json)
        return storyFromJson(*json, path, problems);
    problems.push_back({Problem::Severity::Error,
                        path,
                        {},
                        Stories::tr("it cannot be read (%1); no scenes are shown").arg(json.problem().text)});
    return {};
}

std::optional<Problem> writeStory(const QString &atlasFolder, const Story &story, FileAccess access)
{
    const QString path = storyPath(atlasFolder);
    QFile old(path);
    if (old.open(QFile::ReadOnly) && !parsed(old.readAll(), path)) {
        const Result<QString> kept = keepAside(path);
        if (!kept)
            return kept.problem();
    }
    return replaceFile(path, storyToJson(story), access);
}

} // namespace sijill
