#pragma once

namespace sijill {

/// From now on GDAL and PROJ print nothing in any thread, but where CPL_DEBUG asks for it: what they have to say is
/// collected where it is of use (GdalMessages), and elsewhere said by what comes of it.
void silenceGdal();

} // namespace sijill
