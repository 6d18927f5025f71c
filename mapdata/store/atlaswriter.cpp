#include "mapdata/store/atlaswriter.h"

#include "mapdata/files/csv.h"
#include "mapdata/files/filewriter.h"
#include "mapdata/files/writefault.h"
#include "mapdata/store/atlaslayers.h"
#include "mapdata/store/atlastables.h"
#include "mapdata/store/layerplaces.h"
#include "mapdata/store/manifest.h"

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

/// Cells that no spreadsheet takes for a formula: what is in them is made here.
bool isNumberOrDate(const QString &column)
{
    static const QStringList columns{u"lon"_s,  u"lat"_s,   u"low"_s, u"best"_s,      u"high"_s,
                                     u"rank"_s, u"begin"_s, u"end"_s, u"published"_s, u"heading_date"_s};
    return columns.contains(column);
}

class Writer : public TableSink {
public:
    Writer(const Atlas &atlas, QString folder) : m_atlas(atlas), m_folder(std::move(folder)) {}

    bool copyLayers(const std::vector<std::shared_ptr<const VectorLayer>> &layers);
    bool writeTables() { return giveTables(m_atlas, *m_layerPlaces, GivenPlaces::LeftOut, *this); }
    bool writeManifest();
    bool save(const QString &name, const QByteArray &bytes);
    /// Of the write that failed.
    const std::optional<Problem> &problem() const { return m_problem; }

    bool begin(const QString &name, const QStringList &columns) override
    {
        m_table = name;
        m_isText.clear();
        for (const QString &column : columns)
            m_isText.push_back(!isNumberOrDate(column));
        m_bytes = csvLine(columns).toUtf8();
        return true;
    }
    bool row(const QStringList &cells) override
    {
        QStringList guarded = cells;
        for (qsizetype i = 0; i < guarded.size(); ++i)
            if (m_isText[static_cast<std::size_t>(i)])
                guarded[i] = csvText(guarded[i]);
        m_bytes += csvLine(guarded).toUtf8();
        return true;
    }
    bool end() override { return save(m_table + u".csv"_s, m_bytes); }

private:
    const Atlas &m_atlas;
    QString m_folder;
    std::optional<Problem> m_problem;
    QString m_table;
    std::vector<bool> m_isText;
    QByteArray m_bytes;
    QJsonArray m_layers;
    std::optional<LayerPlaces> m_layerPlaces;
};

bool Writer::save(const QString &name, const QByteArray &bytes)
{
    m_problem = replaceFile(m_folder + u'/' + name, bytes);
    return !m_problem;
}

bool Writer::copyLayers(const std::vector<std::shared_ptr<const VectorLayer>> &layers)
{
    QDir().mkpath(m_folder + u"/layers"_s);
    const LayerFiles all = filesOf(layers);
    for (const LayerFiles::File &file : all.files)
        if ((m_problem = copyFile(file.source, m_folder + u'/' + file.name)))
            return false;
    m_layers = all.entries;
    m_layerPlaces.emplace(all.layers, m_atlas);
    return true;
}

bool Writer::writeManifest()
{
    return save(u"atlas.json"_s, QJsonDocument(manifestObject(m_atlas, m_layers)).toJson());
}

} // namespace

std::optional<Problem> writeAtlas(const Atlas &atlas, const std::vector<std::shared_ptr<const VectorLayer>> &layers,
                                  const QString &folder, const QByteArray &story)
{
    const auto failed = [&](const QString &why) { return Problem{Problem::Severity::Error, folder, {}, why}; };
    const QFileInfo info(QDir::cleanPath(QFileInfo(folder).absoluteFilePath()));
    if (info.exists() && (!info.isDir() || !QDir(info.filePath()).isEmpty()))
        return failed(
            QCoreApplication::translate("Store", "it is there already and is not empty; nothing was written"));
    // There is never half an atlas.
    if (const int error = ensureFolder(info.absolutePath()))
        return notWritten(folder, error);
    auto replacement = FileReplacement::ofFolder(folder);
    if (!replacement)
        return replacement.problem();
    if (const int error = ensureFolder((*replacement)->path()))
        return notWritten(folder, error);
    Writer writer(atlas, (*replacement)->path());
    if (!writer.copyLayers(layers) || !writer.writeTables() || !writer.writeManifest() ||
        (!story.isEmpty() && !writer.save(u"story.json"_s, story))) {
        Problem problem = *writer.problem();
        if (problem.file.startsWith((*replacement)->path()))
            problem.file = folder; // what it was made in is gone
        return problem;
    }
    return (*replacement)->commit();
}

} // namespace sijill
