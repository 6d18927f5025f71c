#pragma once

#include "widgets/painter/page.h"

class QPrinter;
class QWidget;

namespace sijill {

/// Sets what is seen as a page of the printer's own paper, in the colours of print. The size in `options` is not
/// looked at. False where the printer takes no page.
bool printPage(QPrinter &printer, const MapContent &content, PageOptions options);

/// Asks for a printer; nothing where the user thinks better of it.
/// @return whether the page was printed, or nothing where none was wanted
std::optional<bool> askAndPrint(QWidget *parent, const MapContent &content, const PageOptions &options);

} // namespace sijill
