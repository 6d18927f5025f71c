#include "mapdata/raster/network.h"

#include <cpl_conv.h>
#include <cpl_http.h>
#include <cpl_vsi_virtual.h>
#include <gdal_priv.h>

#include <atomic>

namespace sijill {

namespace {

constexpr const char *networkDrivers[] = {
    "WMTS",   "WCS",  "HTTP",  "OGCAPI",    "PLMOSAIC",   "EEDA",          "EEDAI",       "DAAS",       "STACIT",
    "STACTA", "NGW",  "WFS",   "OAPIF",     "CSW",        "Elasticsearch", "Carto",       "AmigoCloud", "PLSCENES",
    "GMLAS",  "HANA", "MySQL", "MongoDBv3", "PostgreSQL", "PostGISRaster", "MSSQLSpatial"};

constexpr const char *networkFileSystems[] = {"/vsicurl/",
                                              "/vsicurl?",
                                              "/vsicurl_streaming/",
                                              "/vsis3/",
                                              "/vsis3_streaming/",
                                              "/vsigs/",
                                              "/vsigs_streaming/",
                                              "/vsiaz/",
                                              "/vsiaz_streaming/",
                                              "/vsiadls/",
                                              "/vsioss/",
                                              "/vsioss_streaming/",
                                              "/vsiswift/",
                                              "/vsiswift_streaming/",
                                              "/vsihdfs/",
                                              "/vsiwebhdfs/"};

std::atomic<GDALDriver *> keptDriver = nullptr;

CPLHTTPResult *refuse(const char *, CSLConstList, GDALProgressFunc, void *, CPLHTTPFetchWriteFunc, void *, void *)
{
    auto *result = static_cast<CPLHTTPResult *>(CPLCalloc(1, sizeof(CPLHTTPResult)));
    result->nStatus = 1;
    result->pszErrBuf = CPLStrdup("the network is off");
    return result;
}

} // namespace

void withdrawNetwork()
{
    GDALDriverManager *manager = GetGDALDriverManager();
    if (GDALDriver *driver = manager->GetDriverByName("WMS")) {
        manager->DeregisterDriver(driver); // still ours: deregistering does not delete
        keptDriver = driver;
    }
    for (const char *name : networkDrivers) {
        if (GDALDriver *driver = manager->GetDriverByName(name))
            manager->DeregisterDriver(driver);
    }
    for (const char *prefix : networkFileSystems)
        VSIFileManager::RemoveHandler(prefix);
    CPLHTTPSetFetchCallback(refuse, nullptr);
}

GDALDriver *onlineDriver()
{
    return keptDriver;
}

} // namespace sijill
