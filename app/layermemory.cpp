#include "app/layermemory.h"

#include "mapdata/files/filewriter.h"
#include "mapdata/files/kept.h"
#include "mapdata/files/writefault.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(LayerMemory)
};

/// What the file holds; nothing where it is broken.
std::optional<QJsonObject> contentOf(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.exists())
        return QJsonObject();
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    return document.isObject() || bytes.trimmed().isEmpty() ? std::optional(document.object()) : std::nullopt;
}

/// With the line at which it breaks off, for whoever mends it.
Problem broken(const QString &path, const QString &kept)
{
    QFile file(path);
    QJsonParseError error;
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    QJsonDocument::fromJson(bytes, &error);
    const auto line = QByteArrayView(bytes).first(std::min<qsizetype>(error.offset, bytes.size())).count('\n') + 1;
    return {
        Problem::Severity::Warning, path, Texts::tr("line %1").arg(line),
        Texts::tr("The layers that you put over your atlases cannot be read here (%1). The file is kept as %2, and "
                  "a new one is begun.")
            .arg(error.error == QJsonParseError::NoError ? Texts::tr("no { } around it") : error.errorString(), kept)};
}

QString keyOf(const QString &atlas)
{
    return QFileInfo(atlas).absoluteFilePath();
}

} // namespace

QJsonArray LayerMemory::read(const QString &atlas) const
{
    return contentOf(m_file).value_or(QJsonObject()).value(keyOf(atlas)).toArray();
}

std::optional<Problem> LayerMemory::write(const QString &atlas, const QJsonArray &layers) const
{
    if (m_file.isEmpty() || atlas.isEmpty())
        return {};
    const std::optional<QJsonObject> there = contentOf(m_file);
    QJsonObject all = there.value_or(QJsonObject());
    if (there && all.value(keyOf(atlas)).toArray() == layers)
        return {};
    std::optional<Problem> told;
    if (!there) {
        const Result<QString> kept = keepAside(m_file);
        if (!kept)
            return kept.problem();
        told = broken(m_file, *kept);
    }
    if (layers.isEmpty())
        all.remove(keyOf(atlas));
    else
        all.insert(keyOf(atlas), layers);
    if (const int error = ensureFolder(QFileInfo(m_file).absolutePath()))
        return notWritten(m_file, error);
    // Paths of what somebody works on are nobody else's business.
    if (auto problem = replaceFile(m_file, QJsonDocument(all).toJson(), FileAccess::OwnerOnly))
        return problem;
    return told;
}

QString layerMemoryFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/layers.json"_s;
}

} // namespace sijill
