#include "mapdata/gdal/messages.h"

#include "mapdata/numberinfile.h"

#include <QCoreApplication>

#include <cpl_error.h>

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
    const QString where =
        m_feature < 0 ? QString() : QCoreApplication::translate("Layers", "feature %1").arg(numberInFile(m_feature));
    m_problems.push_back({Problem::Severity::Warning, m_file, where, text});
}

} // namespace sijill
