#include "mapdata/gdal/addresses.h"

#include <cpl_conv.h>
#include <cpl_http.h>

namespace sijill {

namespace {

CPLHTTPResult *refuse(const char *address, CSLConstList options, GDALProgressFunc, void *, CPLHTTPFetchWriteFunc,
                      void *, void *self)
{
    auto *answer = static_cast<CPLHTTPResult *>(CPLCalloc(1, sizeof(CPLHTTPResult)));
    if (CSLFetchNameValue(options, "CLOSE_PERSISTENT"))
        return answer;
    static_cast<RefusedAddresses *>(self)->add(QString::fromUtf8(address));
    answer->nStatus = 1;
    answer->pszErrBuf = CPLStrdup("not opened");
    return answer;
}

} // namespace

RefusedAddresses::RefusedAddresses()
{
    CPLHTTPPushFetchCallback(refuse, this);
}

RefusedAddresses::~RefusedAddresses()
{
    CPLHTTPPopFetchCallback();
}

void RefusedAddresses::add(const QString &address)
{
    if (!m_list.contains(address))
        m_list << address;
}

} // namespace sijill
