#include "mapdata/reading/reportfile.h"

#include "mapdata/reader/openapart.h"
#include "mapdata/reading/htmltext.h"
#include "mapdata/reading/plaintext.h"
#include "mapdata/smallfile.h"

#include <QCoreApplication>
#include <QFile>

namespace sijill::reading {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ReportFile)
};

Result<QString> htmlOf(const QString &path)
{
    const Result<QByteArray> bytes = readSmallFile(path, largestReport);
    return bytes ? Result<QString>(textOfHtml(*bytes)) : bytes.problem();
}

Result<QString> textApart(const char *handler, const QString &path)
{
    WireWriter request;
    request << path;
    Result<OpenedApart<QString>> opened = openApart<QString>(handler, request.bytes(), path);
    return opened ? Result<QString>(opened.value().told) : opened.problem();
}

} // namespace

ReportFormat formatOfReport(QByteArrayView begin)
{
    if (begin.startsWith("%PDF"))
        return ReportFormat::Pdf;
    if (begin.startsWith("PK\x03\x04") || begin.startsWith("\xd0\xcf\x11\xe0") || begin.startsWith("\x89PNG") ||
        begin.startsWith("\xff\xd8\xff"))
        return ReportFormat::Other;
    if (begin.startsWith("\xef\xbb\xbf"))
        begin = begin.sliced(3);
    const QByteArray start = begin.first(std::min<qsizetype>(begin.size(), 512)).toByteArray().trimmed().toLower();
    const bool page = start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<head") ||
                      start.startsWith("<body") || (start.startsWith("<?xml") && start.contains("<html")) ||
                      (start.startsWith("<!--") && start.contains("<html"));
    return page ? ReportFormat::Html : ReportFormat::Text;
}

Result<QString> textOfReport(const QString &path)
{
    const Result<QByteArray> bytes = readSmallFile(path, largestReport);
    if (!bytes)
        return bytes.problem();
    switch (formatOfReport(*bytes)) {
    case ReportFormat::Text:
        return decodedText(*bytes);
    case ReportFormat::Html:
        return hasReader() ? textApart(htmlHandler, path) : htmlOf(path);
    case ReportFormat::Pdf:
        if (hasReader())
            return textApart(pdfHandler, path);
        break;
    case ReportFormat::Other:
        break;
    }
    return Problem{Problem::Severity::Error, path, {}, Texts::tr("This is no text, page or PDF, and was not read.")};
}

void serveReportText(ReaderCaller &caller, const QByteArray &request,
                     const std::function<Result<QString>(const QString &path)> &read)
{
    WireReader wire(request);
    QString path;
    wire >> path;
    if (!wire.isDone())
        return;
    const Result<QString> text = read(path);
    WireWriter answer;
    answer << bool(text);
    if (text)
        answer << *text;
    else
        answer << text.problem();
    caller.answer(answer.take());
}

void serveHtml(ReaderCaller &caller, const QByteArray &request)
{
    serveReportText(caller, request, htmlOf);
}

} // namespace sijill::reading
