#pragma once

class GDALDriver;

namespace sijill {

/// GDAL as this program uses it: only the drivers and file systems of gdal/drivers.h are registered, no address is ever
/// fetched, and nothing is written beside a file that is read. Nested and remembered sources cannot reach what is not
/// registered. Registers the shapefile driver alone, which is quick, or all that are permitted. Any number of times,
/// from any thread. GDALAllRegister() must not be called elsewhere: it would bring back what was taken out.
void registerShapefileDriver();
void registerAllDrivers();

/// GDAL's driver for tiles and services. It is never registered, so no file can be opened by it; only openOnline() uses
/// it, with the network on. Null before registerAllDrivers(), or where GDAL was built without it.
GDALDriver *onlineDriver();

} // namespace sijill
