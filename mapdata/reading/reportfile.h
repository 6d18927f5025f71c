#pragma once

#include "mapdata/reader/server.h"
#include "mapdata/result.h"

namespace sijill::reading {

enum class ReportFormat : quint8 { Text, Html, Pdf, Other };

/// In bytes. A report is some pages; a page with its pictures inside it some megabytes.
inline constexpr qint64 largestReport = qint64(32) << 20;

/// What a file is, by its first bytes.
ReportFormat formatOfReport(QByteArrayView begin);

/// The text of a report: plain text is decoded, a page or a PDF is read in a process of its own where the program has
/// one. Fails with the reason.
Result<QString> textOfReport(const QString &path);

/// The other ends of that process: by the name of the request. Reading PDFs needs a library that draws; the program
/// adds its handler by this name.
inline constexpr char htmlHandler[] = "report html";
void serveHtml(ReaderCaller &caller, const QByteArray &request);
inline constexpr char pdfHandler[] = "report pdf";
/// Answers a request for the text of a file by what `read` makes of its bytes.
void serveReportText(ReaderCaller &caller, const QByteArray &request,
                     const std::function<Result<QString>(const QString &path)> &read);

} // namespace sijill::reading
