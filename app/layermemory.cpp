#include "app/layermemory.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QJsonObject contentOf(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

QString keyOf(const QString &atlas)
{
    return QFileInfo(atlas).absoluteFilePath();
}

} // namespace

QJsonArray LayerMemory::read(const QString &atlas) const
{
    return contentOf(m_file).value(keyOf(atlas)).toArray();
}

void LayerMemory::write(const QString &atlas, const QJsonArray &layers) const
{
    if (m_file.isEmpty() || atlas.isEmpty())
        return;
    QJsonObject all = contentOf(m_file);
    if (all.value(keyOf(atlas)).toArray() == layers)
        return;
    if (layers.isEmpty())
        all.remove(keyOf(atlas));
    else
        all.insert(keyOf(atlas), layers);
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile file(m_file);
    // Not being able to remember must not stop anybody from working.
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QJsonDocument(all).toJson());
        file.commit();
    }
}

QString layerMemoryFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/layers.json"_s;
}

} // namespace sijill
