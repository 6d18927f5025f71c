#include "mapdata/files/filereplacement.h"
#include "mapdata/register/decidedpairs.h"
#include "mapdata/register/registerfile.h"
#include "mapdata/register/registersink.h"
#include "mapdata/register/tr.h"
#include "mapdata/register/watch.h"
#include "mapdata/store/atlaslayers.h"
#include "mapdata/store/layerplaces.h"
#include "mapdata/store/manifest.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// A value of atlas.json by itself.
QString jsonText(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.sliced(1, list.size() - 2));
}

bool writeSettings(Database &database, const QJsonObject &manifest)
{
    Statement insert = database.prepare(u"INSERT INTO settings (fid, name, value) VALUES (?, ?, ?)"_s);
    KeyMaker keys = KeyMaker::ofNewFile();
    for (auto entry = manifest.begin(); insert && entry != manifest.end(); ++entry) {
        insert.bind(1, keys.nextOfMany());
        insert.bind(2, entry.key());
        insert.bind(3, jsonText(*entry));
        if (!insert.run())
            return false;
    }
    return static_cast<bool>(insert);
}

/// The problem of a file that cannot be read; else whether the database took them is told by it.
std::optional<Problem> writeFiles(Database &database, const LayerFiles &layers, const QByteArray &story)
{
    Statement insert = database.prepare(u"INSERT INTO files (fid, name, content) VALUES (?, ?, ?)"_s);
    KeyMaker keys = KeyMaker::ofNewFile();
    const auto add = [&](const QString &name, const QByteArray &bytes) {
        insert.bind(1, keys.nextOfMany());
        insert.bind(2, name);
        insert.bind(3, bytes);
        return insert.run();
    };
    if (!insert || (!story.isEmpty() && !add(u"story.json"_s, story)))
        return database.problem();
    for (const LayerFiles::File &file : layers.files) {
        QFile in(file.source);
        if (!in.open(QFile::ReadOnly))
            return Problem{Problem::Severity::Error, file.source, {}, in.errorString()};
        if (!add(file.name, in.readAll()))
            return database.problem();
    }
    return std::nullopt;
}

bool writeDecided(Database &database, const std::vector<DecidedPair> &decided)
{
    Statement insert =
        database.prepare(u"INSERT INTO decided_pairs (fid, a_codebook, a_id, b_codebook, b_id, decision) "
                         "VALUES (?, nullif(?, ''), ?, nullif(?, ''), ?, ?)"_s);
    KeyMaker keys = KeyMaker::ofNewFile();
    for (const DecidedPair &pair : decided) {
        int place = 0;
        insert.bind(++place, keys.nextOfMany());
        for (const FieldEdit &field : newRecord(pair).fields)
            insert.bind(++place, field.to);
        if (!insert.run())
            return false;
    }
    return static_cast<bool>(insert);
}

std::optional<Problem> fill(Database &database, const OpenedAtlas &opened, const QByteArray &story,
                            const std::vector<DecidedPair> &decided)
{
    // It stands in a folder of its own until it is whole.
    database.run(u"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE"_s);
    const Atlas &atlas = *opened.atlas;
    const LayerFiles layers = filesOf(opened.layers);
    const LayerPlaces layerPlaces(layers.layers, atlas);
    Transaction transaction(database);
    if (!transaction.isOpen() || !makeTables(database))
        return database.problem();
    RegisterSink sink(database, atlas);
    if (!giveTables(atlas, layerPlaces, GivenPlaces::Marked, sink) ||
        !writeSettings(database, manifestObject(atlas, layers.entries)) || !writeDecided(database, decided))
        return database.problem();
    if (auto problem = writeFiles(database, layers, story))
        return problem;
    if (!makeIndexes(database) || !makeWatch(database) || !transaction.commit())
        return database.problem();
    return std::nullopt;
}

/// What a library writes to a path of its own, put in its place when it is whole.
template <class Make>
std::optional<Problem> replaced(const QString &path, const Make &make)
{
    auto replacement = FileReplacement::ofFile(path);
    if (!replacement)
        return replacement.problem();
    {
        auto database = Database::open((*replacement)->path(), Database::Access::Make);
        std::optional<Problem> problem = database ? make(**database) : database.problem();
        if (problem) {
            if (problem->file == (*replacement)->path())
                problem->file = path;
            return problem;
        }
    }
    return (*replacement)->commit();
}

} // namespace

std::optional<Problem> saveRegister(const OpenedAtlas &opened, const QString &path, const QByteArray &story,
                                    const std::vector<DecidedPair> &decided)
{
    return replaced(path, [&](Database &database) { return fill(database, opened, story, decided); });
}

std::optional<Problem> copyRegister(const QString &path, const QString &target)
{
    auto source = Database::open(path, Database::Access::Read);
    if (!source)
        return source.problem();
    return replaced(target, [&](Database &database) { return database.copyFrom(**source); });
}

} // namespace sijill
