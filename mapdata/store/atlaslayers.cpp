#include "mapdata/store/atlaslayers.h"

#include "mapdata/layers/reader.h"
#include "mapdata/store/manifest.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtConcurrent>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct ReadOne {
    std::shared_ptr<const VectorLayer> layer;
    Problems problems;
};

ReadOne readOne(const ManifestLayer &entry)
{
    ReadOne read;
    LayerOptions options;
    options.role = entry.role;
    options.level = entry.level;
    Result<VectorLayer> layer = readLayer(entry.path, options, read.problems);
    if (layer)
        read.layer = std::make_shared<const VectorLayer>(std::move(layer).value());
    else
        read.problems.push_back(layer.problem());
    return read;
}

} // namespace

std::vector<std::shared_ptr<const VectorLayer>> readLayers(const std::vector<ManifestLayer> &entries,
                                                           Problems &problems)
{
    std::vector<std::shared_ptr<const VectorLayer>> layers;
    const QList<ReadOne> all = QtConcurrent::blockingMapped<QList<ReadOne>>(entries, readOne);
    for (const ReadOne &one : all) {
        if (one.layer)
            layers.push_back(one.layer);
        problems.insert(problems.end(), one.problems.begin(), one.problems.end());
    }
    return layers;
}

LayerFiles filesOf(const std::vector<std::shared_ptr<const VectorLayer>> &layers)
{
    static const QRegularExpression ownNumber(u"^\\d+-"_s); // of an atlas that was written before
    LayerFiles all;
    int number = 0;
    for (const auto &layer : layers) {
        const QString role = layerRoleWord(layer->role);
        if (role.isEmpty())
            continue;
        const QFileInfo file(layer->file);
        const QString base = u"layers/%1-%2."_s.arg(++number).arg(file.completeBaseName().remove(ownNumber));
        const QFileInfoList parts = file.dir().entryInfoList({file.completeBaseName() + u".*"_s}, QDir::Files);
        for (const QFileInfo &part : parts)
            all.files.push_back({part.filePath(), base + part.suffix()});
        all.entries.append(
            QJsonObject{{u"file"_s, QString(base + file.suffix())}, {u"role"_s, role}, {u"level"_s, layer->level}});
        all.layers.push_back(layer);
    }
    return all;
}

} // namespace sijill
