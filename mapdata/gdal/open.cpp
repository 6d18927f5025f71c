#include "mapdata/gdal/open.h"

#include "mapdata/gdal/content.h"
#include "mapdata/gdal/database.h"
#include "mapdata/gdal/description.h"
#include "mapdata/gdal/tr.h"

#include <QFileInfo>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// With "@" an option is passed only to a driver that has it.
CPLStringList withGuards(const CPLStringList &options, const QString &path)
{
    CPLStringList all = options;
    all.AddString("@WRITE_GFS=NO"); // beside a GML file
    if (!hasLog(path))
        all.AddString("@IMMUTABLE=YES"); // no log and no locks beside a database
    return all;
}

/// A picture may say that its overviews or the places of its pixels are in other files.
QString namedElsewhere(GDALDataset &dataset, const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    for (const auto &[domain, key] :
         {std::pair{"OVERVIEWS", "OVERVIEW_FILE"}, std::pair{"ProxyOverviewRequest", "FILENAME"},
          std::pair{"GEOLOCATION", "X_DATASET"}, std::pair{"GEOLOCATION", "Y_DATASET"}}) {
        QString named = QString::fromUtf8(dataset.GetMetadataItem(key, domain));
        if (named.startsWith(":::BASE:::"_L1))
            named = folder + u'/' + named.mid(10);
        if (!named.isEmpty() && !isFileWithin(folder, named))
            return named;
    }
    return {};
}

} // namespace

GDALDatasetUniquePtr openForReading(const QByteArray &name, Content content, const CPLStringList &options,
                                    const char *driver)
{
    const QString given = QString::fromUtf8(name);
    const QString path = name.startsWith('/') || QFileInfo::exists(given) ? given : QString();
    if (const QString why = path.isEmpty() ? QString() : whyContentRefused(path); !why.isEmpty()) {
        CPLError(CE_Failure, CPLE_OpenFailed, "%s", why.toUtf8().constData());
        return nullptr;
    }
    const unsigned kind = content == Content::Features ? GDAL_OF_VECTOR : GDAL_OF_RASTER;
    const char *const only[] = {driver, nullptr};
    GDALDatasetUniquePtr dataset(GDALDataset::Open(name.constData(), kind | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR,
                                                   driver ? only : openingDrivers(content),
                                                   withGuards(options, path).List()));
    if (!dataset || path.isEmpty() || content == Content::Features)
        return dataset;
    if (const QString named = namedElsewhere(*dataset, path); !named.isEmpty()) {
        CPLError(CE_Failure, CPLE_OpenFailed, "%s",
                 Guard::tr("it refers to “%1”; only existing files in its own folder or below are read for it")
                     .arg(named.left(200))
                     .toUtf8()
                     .constData());
        return nullptr;
    }
    return dataset;
}

} // namespace sijill
