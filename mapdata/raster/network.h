#pragma once

class GDALDriver;

namespace sijill {

/// Takes everything that reaches out to a network out of GDAL's registries: drivers, file systems, the fetching of
/// schemas. A file that names an address (a .vrt, a description of a service) then cannot make this program contact it.
/// Call once, after the drivers are registered and before any file is opened.
void withdrawNetwork();

/// GDAL's driver for tiles and services, which only openOnline() uses. Null before withdrawNetwork(), or where GDAL was
/// built without it.
GDALDriver *onlineDriver();

} // namespace sijill
