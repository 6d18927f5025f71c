#pragma once

#include <QByteArray>

namespace sijill {

/// Qt tells of each glyph in a PDF the form of the letter that it shows (U+FEA3, a ha at the beginning of a word), and
/// readers which do not know these forms do not find a name that is typed. This tells of each the letter itself
/// (U+062D), in an update at the end of the file, which is PDF's own way to change what stands in it.
/// A glyph for two Arabic letters (lam and alef) keeps its form, which all readers that search take apart by
/// themselves. Told as two letters it would be read backwards by some, whichever order they are in: MuPDF takes them in
/// the order of reading, poppler 25 in that of the page. What is no PDF of Qt's is returned as it is.
QByteArray withPlainLetters(const QByteArray &pdf);

} // namespace sijill
