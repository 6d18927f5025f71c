#include "mapdata/gdal/session.h"

#include "mapdata/gdal/drivers.h"

#include <cpl_conv.h>
#include <cpl_http.h>
#include <cpl_string.h>
#include <cpl_vsi_virtual.h>
#include <gdal_priv.h>
#include <ogr_srs_api.h>
#include <ogrsf_frmts.h>

#include <atomic>
#include <mutex>
#include <vector>

namespace sijill {

namespace {

std::atomic<GDALDriver *> keptDriver = nullptr;

CPLHTTPResult *refuse(const char *, CSLConstList, GDALProgressFunc, void *, CPLHTTPFetchWriteFunc, void *, void *)
{
    auto *result = static_cast<CPLHTTPResult *>(CPLCalloc(1, sizeof(CPLHTTPResult)));
    result->nStatus = 1;
    result->pszErrBuf = CPLStrdup("the network is off");
    return result;
}

/// See "Configuration options" in GDAL's documentation, and the pages of the drivers.
void setOptions()
{
    for (const auto &[key, value] : {
             std::pair{"GDAL_DRIVER_PATH", "disable"},       // no drivers from plug-ins
             std::pair{"GDAL_PAM_ENABLE_MARK_DIRTY", "NO"},  // no .aux.xml beside what is read
             std::pair{"GDAL_VRT_ENABLE_PYTHON", "NO"},      // no code from a description
             std::pair{"SPATIALITE_LOAD", "NO"},             // no virtual tables and functions of SpatiaLite
             std::pair{"OGR_SQLITE_LIST_VIRTUAL_OGR", "NO"}, // no virtual tables of GDAL
             std::pair{"OGR_SQLITE_PRAGMA", "temp_store=MEMORY,trusted_schema=OFF"},
             std::pair{"GML_DOWNLOAD_SCHEMA", "NO"},
             std::pair{"OSM_MAX_TMPFILE_SIZE", "1024"}, // MB in memory, rather than in a file
         })
        CPLSetConfigOption(key, value);
    OSRSetPROJEnableNetwork(0); // no grid is ever fetched behind the user's back
}

void withdrawFileSystems()
{
    const CPLStringList prefixes(VSIGetFileSystemsPrefixes());
    for (const char *prefix : prefixes)
        if (!isPermittedFileSystem(prefix))
            VSIFileManager::RemoveHandler(prefix);
}

void withdrawDrivers()
{
    GDALDriverManager *manager = GetGDALDriverManager();
    std::vector<GDALDriver *> withdrawn;
    for (int i = 0; i < manager->GetDriverCount(); ++i)
        if (GDALDriver *driver = manager->GetDriver(i); !isPermittedDriver(driver->GetDescription()))
            withdrawn.push_back(driver);
    for (GDALDriver *driver : withdrawn) {
        manager->DeregisterDriver(driver); // does not delete it
        if (EQUAL(driver->GetDescription(), "WMS"))
            keptDriver = driver;
    }
}

/// Before anything is opened.
void begin()
{
    static std::once_flag once;
    std::call_once(once, [] {
        setOptions();
        withdrawFileSystems();
        CPLHTTPSetFetchCallback(refuse, nullptr);
    });
}

} // namespace

void registerShapefileDriver()
{
    static std::once_flag once;
    begin();
    std::call_once(once, [] {
        if (!GetGDALDriverManager()->GetDriverByName("ESRI Shapefile"))
            RegisterOGRShape();
    });
}

void registerAllDrivers()
{
    static std::once_flag once;
    registerShapefileDriver();
    std::call_once(once, [] {
        GDALAllRegister();
        withdrawDrivers();
        withdrawFileSystems(); // drivers may have brought some
    });
}

GDALDriver *onlineDriver()
{
    return keptDriver;
}

} // namespace sijill
