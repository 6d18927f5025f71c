#include "mapdata/layers/localfiles.h"

#include "mapdata/layers/gdal.h"

#include <cpl_conv.h>
#include <cpl_http.h>
#include <gdal_priv.h>

#include <algorithm>
#include <array>

namespace sijill {

namespace {

/// What their files name lies elsewhere: on the network, in a database, or in other files of the user's disk.
constexpr std::array referring{"OGR_VRT",  "VRT",      "WFS",           "OAPIF",      "OGCAPI", "CSW",    "GMLAS",
                               "WMS",      "WMTS",     "WCS",           "HTTP",       "STACIT", "STACTA", "GTI",
                               "GNMFile",  "NGW",      "Carto",         "AmigoCloud", "DAAS",   "EEDA",   "EEDAI",
                               "PLMOSAIC", "PLScenes", "Elasticsearch", "PostgreSQL", "MySQL",  "ODBC"};

/// No file has this name, so the file systems for the network open none.
constexpr const char *networkFile = "CPL_VSIL_CURL_ALLOWED_FILENAME";

CPLHTTPResult *refuse(const char *address, CSLConstList options, GDALProgressFunc, void *, CPLHTTPFetchWriteFunc,
                      void *, void *self)
{
    auto *answer = static_cast<CPLHTTPResult *>(CPLCalloc(1, sizeof(CPLHTTPResult)));
    if (CSLFetchNameValue(options, "CLOSE_PERSISTENT"))
        return answer;
    static_cast<LocalFilesOnly *>(self)->refuse(QString::fromUtf8(address));
    answer->nStatus = 1;
    answer->pszErrBuf = CPLStrdup("not opened");
    return answer;
}

bool isReferring(const char *driver)
{
    return std::ranges::any_of(referring, [&](const char *name) { return EQUAL(name, driver); });
}

} // namespace

LocalFilesOnly::LocalFilesOnly()
{
    CPLSetThreadLocalConfigOption(networkFile, "none");
    CPLHTTPPushFetchCallback(sijill::refuse, this);
}

LocalFilesOnly::~LocalFilesOnly()
{
    CPLHTTPPopFetchCallback();
    CPLSetThreadLocalConfigOption(networkFile, nullptr);
}

void LocalFilesOnly::refuse(const QString &address)
{
    if (!m_refused.contains(address))
        m_refused << address;
}

const char *const *driversOfFiles()
{
    registerAllDrivers();
    static const CPLStringList names = [] {
        CPLStringList list;
        GDALDriverManager *manager = GetGDALDriverManager();
        for (int i = 0; i < manager->GetDriverCount(); ++i)
            if (const GDALDriver *driver = manager->GetDriver(i); !isReferring(driver->GetDescription()))
                list.AddString(driver->GetDescription());
        return list;
    }();
    return names.List();
}

QString driverOfReferences(const QString &path)
{
    static const CPLStringList names = [] {
        CPLStringList list;
        for (const char *name : referring)
            if (GetGDALDriverManager()->GetDriverByName(name))
                list.AddString(name);
        return list;
    }();
    GDALDriverH driver = GDALIdentifyDriverEx(path.toUtf8().constData(), 0, names.List(), nullptr);
    return driver ? QString::fromUtf8(GDALGetDescription(driver)) : QString();
}

} // namespace sijill
