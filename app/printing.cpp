#include "app/printing.h"

#include "mapdata/files/filewriter.h"
#include "widgets/painter/pdfletters.h"

#include <QFile>
#include <QPrintDialog>
#include <QPrinter>

namespace sijill {

namespace {

/// A page that was printed to a file can be searched as well.
bool mendLetters(const QString &pdf)
{
    QFile file(pdf);
    return file.open(QIODevice::ReadOnly) && !replaceFile(pdf, withPlainLetters(file.readAll()));
}

} // namespace

bool printPage(QPrinter &printer, const MapContent &content, PageOptions options)
{
    constexpr double unitsPerInch = 96; // of a page
    printer.setCreator(QStringLiteral("Sijill"));
    printer.setDocName(options.title);
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    options.size = printer.pageRect(QPrinter::Inch).size() * unitsPerInch;
    options.theme = Theme::print();
    const double perUnit = printer.resolution() / unitsPerInch;
    painter.scale(perUnit, perUnit);
    paintPage(painter, content, options);
    if (!painter.end() || printer.printerState() == QPrinter::Error)
        return false;
    const bool isFile = printer.outputFormat() == QPrinter::PdfFormat && !printer.outputFileName().isEmpty();
    return !isFile || mendLetters(printer.outputFileName());
}

std::optional<bool> askAndPrint(QWidget *parent, const MapContent &content, const PageOptions &options)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    return printPage(printer, content, options);
}

} // namespace sijill
