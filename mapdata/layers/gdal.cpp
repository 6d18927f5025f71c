#include "mapdata/layers/gdal.h"

#include "mapdata/layers/tr.h"
#include "mapdata/raster/network.h"

#include <cpl_error.h>
#include <gdal_priv.h>
#include <ogr_srs_api.h>
#include <ogrsf_frmts.h>

#include <mutex>

namespace sijill {

namespace {

/// More than that is noise: the counts tell the rest.
constexpr qsizetype maxMessages = 20;

void CPL_STDCALL collect(CPLErr severity, CPLErrorNum, const char *text)
{
    auto *messages = static_cast<GdalMessages *>(CPLGetErrorHandlerUserData());
    if (severity == CE_Warning || severity == CE_Failure || severity == CE_Fatal)
        messages->take(severity != CE_Warning, QString::fromUtf8(text).simplified());
}

} // namespace

void registerShapefileDriver()
{
    static std::once_flag once;
    std::call_once(once, [] {
        OSRSetPROJEnableNetwork(0); // no grid is ever fetched behind the user's back
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
        withdrawNetwork();
    });
}

GdalMessages::GdalMessages(QString file, Problems &problems) : m_file(std::move(file)), m_problems(problems)
{
    CPLPushErrorHandlerEx(collect, this);
}

GdalMessages::~GdalMessages()
{
    CPLPopErrorHandler();
}

void GdalMessages::take(bool error, const QString &text)
{
    if (error)
        m_lastError = text;
    if (m_ignoring || m_seen.size() >= maxMessages || m_seen.contains(text))
        return;
    m_seen.insert(text);
    const QString where = m_feature < 0 ? QString() : Layers::tr("feature %1").arg(m_feature);
    m_problems.push_back({Problem::Severity::Warning, m_file, where, text});
}

} // namespace sijill
