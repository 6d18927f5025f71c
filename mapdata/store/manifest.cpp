#include "mapdata/store/manifest.h"

#include "mapdata/smallfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

LayerRole roleOf(const QString &name)
{
    return name == "countries"_L1 ? LayerRole::Countries
           : name == "areas"_L1   ? LayerRole::Areas
           : name == "towns"_L1   ? LayerRole::Towns
                                  : LayerRole::Other;
}

Text textOf(const QJsonObject &object, const QString &key)
{
    return {object[key].toString(), object[key + u"_ar"_s].toString()};
}

/// The document, or a problem that names the line.
std::optional<QJsonObject> readObject(const QString &path, Problems &problems)
{
    const Result<QByteArray> content = readSmallFile(path);
    if (!content) {
        problems.push_back(
            {Problem::Severity::Error,
             path,
             {},
             QCoreApplication::translate("Store", "it cannot be read (%1); tables and layers beside it are "
                                                  "looked for by their usual names")
                 .arg(content.problem().text)});
        return std::nullopt;
    }
    const QByteArray &bytes = *content;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (document.isObject())
        return document.object();
    const qsizetype line = 1 + QByteArrayView(bytes).first(std::min<qsizetype>(error.offset, bytes.size())).count('\n');
    problems.push_back(
        {Problem::Severity::Error, path, QCoreApplication::translate("Store", "line %1").arg(line),
         QCoreApplication::translate("Store", "it is no atlas description (%1); tables and layers beside it "
                                              "are looked for by their usual names")
             .arg(error.error == QJsonParseError::NoError ? u"{ }"_s : error.errorString())});
    return std::nullopt;
}

void readHome(const QJsonObject &object, const QString &path, Manifest &manifest, Problems &problems)
{
    const QJsonArray home = object["home"_L1].toArray();
    if (home.isEmpty())
        return;
    const bool isBox =
        home.size() == 4 && home[0].toDouble() < home[2].toDouble() && home[1].toDouble() < home[3].toDouble();
    if (!isBox) {
        problems.push_back({Problem::Severity::Warning, path, u"home"_s,
                            QCoreApplication::translate(
                                "Store", "these are not west, south, east and north; the whole is shown first")});
        return;
    }
    for (qsizetype i = 0; i < 4; ++i)
        manifest.home[i] = home[i].toDouble();
}

/// Whether a file that an atlas names lies in its folder, by its name: an atlas that somebody sends must not make
/// others of the user's files part of it.
bool isInside(const QString &file, const QString &path, Problems &problems)
{
    const QString clean = QDir::cleanPath(file);
    if (QDir::isRelativePath(clean) && clean != ".."_L1 && !clean.startsWith("../"_L1))
        return true;
    problems.push_back(
        {Problem::Severity::Error,
         path,
         {},
         QCoreApplication::translate("Store", "it refers to “%1”, which is outside its folder; that file is left out")
             .arg(file)});
    return false;
}

void lookAround(Manifest &manifest)
{
    const QDir layers(manifest.folder + u"/layers"_s);
    const QStringList files = layers.entryList({u"*.shp"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const LayerRole role = roleOf(QFileInfo(file).completeBaseName());
        manifest.layers.push_back({layers.filePath(file), role, 0});
    }
}

} // namespace

QString Manifest::table(const QString &name) const
{
    return tables.value(name, folder + u'/' + name + u".csv"_s);
}

Manifest readManifest(const QString &path, Problems &problems)
{
    Manifest manifest;
    manifest.folder = QFileInfo(path).path();
    const std::optional<QJsonObject> object = readObject(path, problems);
    if (!object) {
        manifest.isBroken = true;
        lookAround(manifest);
        return manifest;
    }
    return manifestOf(*object, path, problems);
}

Manifest manifestOf(const QJsonObject &object, const QString &path, Problems &problems)
{
    Manifest manifest;
    manifest.folder = QFileInfo(path).path();
    manifest.title = textOf(object, u"title"_s);
    manifest.description = textOf(object, u"description"_s);
    manifest.version = object.value("version"_L1).toString();
    manifest.codebook = object.value("codebook"_L1).toString();
    const QJsonArray attribution = object.value("attribution"_L1).toArray();
    const QJsonArray arabic = object.value("attribution_ar"_L1).toArray();
    for (qsizetype i = 0; i < attribution.size(); ++i)
        manifest.attribution.push_back({attribution.at(i).toString(), arabic.at(i).toString()});
    readHome(object, path, manifest, problems);
    const QJsonArray layers = object.value("layers"_L1).toArray();
    for (const QJsonValue &layer : layers)
        if (const QString file = layer["file"_L1].toString(); isInside(file, path, problems))
            manifest.layers.push_back(
                {manifest.folder + u'/' + file, roleOf(layer["role"_L1].toString()), layer["level"_L1].toInt()});
    const QJsonObject tables = object.value("tables"_L1).toObject();
    for (auto table = tables.begin(); table != tables.end(); ++table)
        if (isInside(table->toString(), path, problems))
            manifest.tables.insert(table.key(), manifest.folder + u'/' + table->toString());
    return manifest;
}

QJsonObject manifestObject(const Atlas &atlas, const QJsonArray &layers)
{
    QJsonArray attribution, attributionArabic;
    for (const Text &line : atlas.attribution) {
        attribution.append(line.english);
        attributionArabic.append(line.arabic);
    }
    QJsonObject manifest{{u"title"_s, atlas.title.english},
                         {u"title_ar"_s, atlas.title.arabic},
                         {u"description"_s, atlas.description.english},
                         {u"description_ar"_s, atlas.description.arabic},
                         {u"version"_s, atlas.version},
                         {u"attribution"_s, attribution},
                         {u"attribution_ar"_s, attributionArabic},
                         {u"layers"_s, layers}};
    if (!atlas.codebook.isEmpty())
        manifest.insert(u"codebook"_s, atlas.codebook);
    if (std::ranges::any_of(atlas.home, [](double side) { return side != 0; }))
        manifest.insert(u"home"_s, QJsonArray{atlas.home[0], atlas.home[1], atlas.home[2], atlas.home[3]});
    return manifest;
}

QString layerRoleWord(LayerRole role)
{
    return role == LayerRole::Countries ? u"countries"_s
           : role == LayerRole::Areas   ? u"areas"_s
           : role == LayerRole::Towns   ? u"towns"_s
                                        : QString();
}

} // namespace sijill
