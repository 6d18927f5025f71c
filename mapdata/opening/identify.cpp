#include "mapdata/opening/identify.h"

#include "mapdata/guarded.h"
#include "mapdata/import/import.h"
#include "mapdata/openable.h"
#include "mapdata/opening/basemap.h"
#include "mapdata/opening/foldertables.h"
#include "mapdata/opening/jsonkind.h"
#include "mapdata/opening/tablefile.h"
#include "mapdata/raster/rastersource.h"
#include "mapdata/register/registerfile.h"
#include "mapdata/tables/words.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Files that end in .json are atlases, lists of records, or layers.
Contents jsonHolds(const QString &path)
{
    if (QFileInfo(path).fileName() == "atlas.json"_L1)
        return Content::Atlas;
    switch (jsonKind(path)) {
    case JsonKind::Features:
        return Contents(Content::Incidents) | Content::Features;
    case JsonKind::List:
        return Content::Incidents;
    case JsonKind::Object:
        return Contents(Content::Atlas) | Content::Incidents;
    case JsonKind::None:
        break;
    }
    return Content::Atlas; // whose reader says why it cannot be read
}

class Looker {
public:
    Looker(const QString &path, const IdentifyOptions &options) : m_path(path), m_options(options), m_found{path, {}} {}

    Identified look()
    {
        const QFileInfo info(m_path);
        if (const QString why = whyNotOpened(m_path); !why.isEmpty())
            return refused(why);
        if (m_options.wanted.testFlag(Content::Atlas) && !m_options.isTable && isRegister(m_path)) {
            m_found.holds = Content::Atlas;
            return m_found;
        }
        Contents may = mayHold(m_path);
        if (info.isDir() && !may)
            return lookIntoFolder();
        const NamedFormat format = namedFormat(m_path);
        if (info.isFile() && format == NamedFormat::Unnamed)
            may = Content::Incidents;
        if (info.isFile() && format == NamedFormat::Json)
            may = jsonHolds(m_path);
        m_isOnlyTable = may == Contents(Content::Incidents);
        may &= m_options.wanted;
        // Quick to see, and what GDAL makes of so many layers is not what is wanted of them.
        if (may.testFlag(Content::Pictures) && isTiles(format) && !m_options.isTable && m_options.table.isEmpty() &&
            isMapOfTiles())
            return m_found;
        if (may.testFlag(Content::Incidents) && holdsIncidents())
            return m_found;
        if (may.testFlag(Content::Pictures))
            lookForPictures();
        // A picture that cannot be read may still have layers; that the reader of them tells.
        m_found.holds |= may & (Contents(Content::Features) | Content::Atlas);
        if (!m_found.holds && m_found.why.text.isEmpty())
            return refused(notKnown());
        return m_found;
    }

private:
    Identified refused(const QString &why)
    {
        m_found.why = {Problem::Severity::Error, m_path, {}, why};
        return m_found;
    }

    Identified lookIntoFolder()
    {
        const QDir folder(m_path);
        if (folder.exists(u"atlas.json"_s) || folder.exists(u"incidents.csv"_s))
            m_found.holds = Content::Atlas;
        else
            for (const Content content : {Content::Features, Content::Pictures})
                m_found.holds.setFlag(content, !layerFilesIn(m_path, content).isEmpty());
        m_found.holds &= m_options.wanted;
        if (!m_found.holds && m_options.wanted.testFlag(Content::Incidents) &&
            !layerFilesIn(m_path, Content::Incidents).isEmpty())
            return lookIntoTables();
        if (!m_found.holds)
            return refused(Exchange::tr(
                "There is no layer, no table and no atlas in this folder; folders in it are opened by themselves."));
        return m_found;
    }

    Identified lookIntoTables()
    {
        auto rows = openFolderTables(m_path, m_options.table, m_options.shape, m_options.presets);
        if (!rows) {
            m_found.why = rows.problem();
            return m_found;
        }
        m_found.rows = *rows;
        m_found.holds = Content::Incidents;
        return m_found;
    }

    bool holdsIncidents()
    {
        const Result<std::shared_ptr<RowSource>> rows = m_options.shape == TableShape()
                                                            ? openRowsFor(m_options.presets, m_path, m_options.table)
                                                            : openRows(m_path, m_options.table, m_options.shape);
        if (!rows) {
            if (m_isOnlyTable || m_options.isTable)
                m_found.why = rows.problem();
            return false;
        }
        // A table that is asked for by name is one, if it is there.
        const bool isSaid = m_isOnlyTable || m_options.isTable || !m_options.table.isEmpty();
        if (!isSaid && !isIncidentTable(**rows))
            return false;
        m_found.rows = *rows;
        m_found.holds = Content::Incidents;
        return true;
    }

    bool isMapOfTiles()
    {
        const auto tiles = guarded(m_path, [&] { return openVectorTiles(m_path); });
        if (!tiles || !*tiles)
            return false;
        m_found.tiles = *tiles;
        m_found.holds = Content::Pictures;
        return true;
    }

    void lookForPictures()
    {
        const Result<BaseMap> map = openBaseMap(m_path, {m_options.crs});
        if (!map) {
            m_found.why = map.problem();
            return;
        }
        m_found.pictures = map->pictures;
        m_found.tiles = map->tiles;
        m_found.holds |= Content::Pictures;
    }

    static QString notKnown()
    {
        return Exchange::tr("This is no atlas and no table of incidents; those end in .json, .csv, .xlsx, .geojson, "
                            "or as other tables do.");
    }

    const QString m_path;
    const IdentifyOptions m_options;
    Identified m_found;
    bool m_isOnlyTable = false;
};

} // namespace

bool Identified::isForAtlas() const
{
    if (holds)
        return is(Content::Atlas) || is(Content::Incidents);
    return !mayHold(path).testAnyFlags(Contents(Content::Features) | Content::Pictures);
}

Identified identify(const QString &path, const IdentifyOptions &options)
{
    return Looker(path, options).look();
}

bool isForBaseMap(const QString &path)
{
    constexpr Contents others = Contents(Content::Atlas) | Content::Incidents;
    // A GeoPackage of layers may have pictures beside them.
    if (!mayHold(path).testFlag(Content::Pictures) || namedFormat(path) == NamedFormat::GeoPackage)
        return false;
    IdentifyOptions options;
    options.wanted = others | Content::Pictures;
    const Identified found = identify(path, options);
    return found.is(Content::Pictures) && !found.holds.testAnyFlags(others);
}

QStringList layerFilesIn(const QString &folder, Contents wanted)
{
    QStringList files;
    for (const QFileInfo &file :
         QDir(folder).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const Contents may = mayHold(file.filePath());
        const bool isOne = file.isFile() || namedFormat(file.filePath()) == NamedFormat::Geodatabase;
        if (isOne && !may.testFlag(Content::Atlas) && may.testAnyFlags(wanted))
            files << file.filePath();
    }
    return files;
}

} // namespace sijill
