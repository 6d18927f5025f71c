#include "mapdata/problems.h"
#include "mapdata/register/elsewhere.h"
#include "mapdata/register/history.h"
#include "mapdata/register/registerfile.h"
#include "mapdata/register/registertables.h"
#include "mapdata/register/tr.h"
#include "mapdata/smallfile.h"
#include "mapdata/store/atlaslayers.h"
#include "mapdata/store/buildatlas.h"
#include "mapdata/store/manifest.h"
#include "mapdata/story/storyfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QJsonObject readSettings(Database &database)
{
    QJsonObject object;
    Statement rows = database.prepare(u"SELECT name, value FROM settings ORDER BY fid"_s);
    while (rows && rows.next()) {
        const QJsonArray list = QJsonDocument::fromJson("[" + rows.text(1).toUtf8() + "]").array();
        if (!list.isEmpty())
            object.insert(rows.text(0), list.first());
    }
    return object;
}

/// A plain name in the folder of layers; what somebody else wrote must not lead out of it.
bool isLayerFile(const QString &name)
{
    const QString file = name.section(u'/', 1);
    return name.startsWith("layers/"_L1) && !file.isEmpty() && !file.contains(u'/') && !file.contains(u'\\') &&
           file != "."_L1 && file != ".."_L1;
}

/// The folder that the files of layers were put into; null where there are none.
std::shared_ptr<QTemporaryDir> unpackLayers(Database &database, Problems &problems)
{
    std::shared_ptr<QTemporaryDir> folder;
    Statement rows = database.prepare(u"SELECT name, content FROM files WHERE name LIKE 'layers/%' ORDER BY fid"_s);
    while (rows && rows.next()) {
        const QString name = rows.text(0);
        if (!isLayerFile(name))
            continue;
        if (!folder) {
            folder = std::make_shared<QTemporaryDir>();
            QDir(folder->path()).mkpath(u"layers"_s);
        }
        const QByteArray bytes = rows.bytes(1);
        QFile file(folder->filePath(name));
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
            problems.push_back({Problem::Severity::Error, database.file(), name,
                                Register::tr("the layer cannot be unpacked (%1)").arg(file.errorString())});
    }
    return folder;
}

/// Keeps the files there as long as the layer is used.
std::shared_ptr<const VectorLayer> keptWith(std::shared_ptr<const VectorLayer> layer,
                                            const std::shared_ptr<QTemporaryDir> &folder)
{
    const auto both = std::make_shared<std::pair<std::shared_ptr<const VectorLayer>, std::shared_ptr<QTemporaryDir>>>(
        std::move(layer), folder);
    return {both, both->first.get()};
}

std::vector<std::shared_ptr<const VectorLayer>> readLayersOf(const Manifest &manifest,
                                                             const std::shared_ptr<QTemporaryDir> &folder,
                                                             const QString &path, Problems &problems)
{
    Problems found;
    std::vector<std::shared_ptr<const VectorLayer>> layers;
    if (folder)
        for (auto &layer : readLayers(manifest.layers, found))
            layers.push_back(keptWith(std::move(layer), folder));
    for (Problem &problem : found) {
        if (folder && problem.file.startsWith(folder->path())) {
            problem.where = QFileInfo(problem.file).fileName();
            problem.file = path;
        }
        problems.push_back(std::move(problem));
    }
    return layers;
}

void readStoryOf(Database &database, OpenedAtlas &opened)
{
    Statement rows = database.prepare(u"SELECT content FROM files WHERE name = 'story.json'"_s);
    if (!rows || !rows.next())
        return;
    opened.story = storyFromJson(rows.bytes(0), database.file(), opened.problems);
}

Result<OpenedAtlas> readDatabase(Database &database, std::optional<Day> knownOn)
{
    const QString path = database.file();
    OpenedAtlas opened;
    const std::shared_ptr<QTemporaryDir> folder = unpackLayers(database, opened.problems);
    const QString beside = (folder ? folder->path() : QFileInfo(path).path()) + u"/atlas.json"_s;
    const Manifest manifest = manifestOf(readSettings(database), beside, opened.problems);
    opened.layers = readLayersOf(manifest, folder, path, opened.problems);
    Atlas atlas = buildAtlas(manifest, RegisterTables(database, path), opened.layers, opened.problems);
    atlas.knownOn = knownOn;
    opened.atlas = std::make_shared<const Atlas>(std::move(atlas));
    readStoryOf(database, opened);
    opened.problems = grouped(opened.problems);
    return opened;
}

/// Of the history; nothing where nothing was ever changed.
std::optional<Day> firstDay(Database &database)
{
    const auto at = database.value(u"SELECT at FROM history ORDER BY fid LIMIT 1"_s);
    const QDate date = at ? QDate::fromString(at->left(10), Qt::ISODate) : QDate();
    return date.isValid() ? std::optional(toDay(date)) : std::nullopt;
}

Problem beforeHistory(const QString &path, std::optional<Day> first)
{
    const QString begins = first ? Register::tr("its history begins on %1 (UTC)")
                                       .arg(QLocale().toString(toDate(*first), QLocale::LongFormat))
                                 : Register::tr("nothing was ever changed in it");
    return {Problem::Severity::Warning,
            path,
            {},
            Register::tr("%1; it is shown as it was made then, whatever was known on the day that is asked for")
                .arg(begins)};
}

} // namespace

bool isRegister(const QString &path)
{
    constexpr qint64 headBytes = 72;
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QFile::ReadOnly))
        return false;
    const QByteArray head = file.read(headBytes);
    file.close();
    if (!head.startsWith("SQLite format 3") || !head.endsWith("GPKG"))
        return false;
    const auto database = Database::open(path, Database::Access::Read);
    return database && hasRegisterTable(**database);
}

QByteArray storyTextOf(const OpenedAtlas &opened, const QString &path)
{
    if (isRegister(path)) {
        const auto database = Database::open(path, Database::Access::Read);
        if (!database)
            return {};
        Statement rows = (*database)->prepare(u"SELECT content FROM files WHERE name = 'story.json'"_s);
        return rows && rows.next() ? rows.bytes(0) : QByteArray();
    }
    if (!opened.folder.isEmpty())
        if (const Result<QByteArray> text = readSmallFile(storyPath(opened.folder)))
            return *text;
    return opened.story.scenes.empty() ? QByteArray() : storyToJson(opened.story);
}

Result<OpenedAtlas> readRegister(const QString &path, std::optional<Day> knownOn)
{
    const auto database = Database::open(path, Database::Access::Read);
    if (!database)
        return database.problem();
    if (const QString why = whyNoRegister(**database); !why.isEmpty())
        return Problem{Problem::Severity::Error, path, {}, why};
    // One moment of it, whatever another program writes meanwhile.
    (*database)->run(u"BEGIN"_s);
    if (!knownOn)
        return readDatabase(**database, {});
    const auto copy = Database::copyInMemory(**database);
    if (!copy)
        return copy.problem();
    // What others have changed since is no part of what was known then.
    if (const auto elsewhere = enterElsewhere(**copy); !elsewhere)
        return elsewhere.problem();
    const std::optional<Day> first = firstDay(**copy);
    if (const auto problem = takeBackAfter(**copy, *knownOn))
        return *problem;
    Result<OpenedAtlas> read = readDatabase(**copy, knownOn);
    if (!read)
        return read;
    OpenedAtlas opened = std::move(read).value();
    if (!first || *knownOn < *first - 1)
        opened.problems.push_back(beforeHistory(path, first));
    return opened;
}

} // namespace sijill
