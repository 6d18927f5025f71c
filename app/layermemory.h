#pragma once

#include "mapdata/result.h"

#include <QJsonArray>
#include <QString>

#include <optional>

namespace sijill {

/// Which layers the user has put over which atlas, and how they look: kept from one start to the next in a file of the
/// user's settings, by the path of the atlas.
class LayerMemory {
public:
    /// Nothing is kept.
    LayerMemory() = default;
    explicit LayerMemory(QString file) : m_file(std::move(file)) {}

    /// The layers as they were last written, the lowest first; empty where nothing is known of the atlas.
    QJsonArray read(const QString &atlas) const;
    /// An empty list forgets the atlas. A file that cannot be read is kept beside, and a new one is begun; that, or why
    /// nothing could be written, is told.
    std::optional<Problem> write(const QString &atlas, const QJsonArray &layers) const;

private:
    QString m_file;
};

/// Where it is kept for this user.
QString layerMemoryFile();

} // namespace sijill
