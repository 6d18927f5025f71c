#include "app/printing.h"

#include <QPrintDialog>
#include <QPrinter>

namespace sijill {

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
    return painter.end() && printer.printerState() != QPrinter::Error;
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
