#pragma once

#include "mapdata/model/atlas.h"
#include "mapdata/result.h"
#include "mapdata/store/atlaslayers.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace sijill {

/// What atlas.json says: the heading of the atlas and where its tables and layers are.
struct Manifest {
    Text title;
    Text description;
    QString version;
    QString codebook; ///< Atlas::codebook
    std::vector<Text> attribution;
    double home[4] = {0, 0, 0, 0};
    std::vector<ManifestLayer> layers;
    QHash<QString, QString> tables; ///< name to path

    /// The path of a table: as it is named, or the usual `name.csv` beside the manifest.
    QString table(const QString &name) const;
    QString folder;
    bool isBroken = false; ///< what tables and layers there should be is then not known: the usual ones are asked for
};

/// A broken manifest is told; tables and layers are then looked for under their usual names.
Manifest readManifest(const QString &path, Problems &problems);
/// The same of its content. `path`: where it stands, whether or not it is a file.
Manifest manifestOf(const QJsonObject &object, const QString &path, Problems &problems);
/// What manifestOf() reads. `layers`: as it has them.
QJsonObject manifestObject(const Atlas &atlas, const QJsonArray &layers);
/// The word for the role; empty where layers of it are no part of an atlas.
QString layerRoleWord(LayerRole role);

} // namespace sijill
