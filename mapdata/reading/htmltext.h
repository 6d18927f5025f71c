#pragma once

#include <QByteArray>
#include <QString>

namespace sijill::reading {

/// The words of a page as paragraphs: those of its article or main part where it has one. Navigation, comments, forms,
/// scripts and what is hidden are left out. Nothing is loaded or run. Any bytes are borne.
QString textOfHtml(const QByteArray &html);

} // namespace sijill::reading
