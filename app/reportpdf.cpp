#include "app/reportpdf.h"

#include <poppler-qt6.h>

#include <QCoreApplication>
#include <QRegularExpression>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ReportFile)
};

/// What poppler 25 makes of Arabic: letters in their shown forms, numbers grown together with the word behind them,
/// and a final ى before its ل.
QString mended(QString text)
{
    text = text.normalized(QString::NormalizationForm_KC);
    static const QRegularExpression grown(u"(\\d)(?=[\\x{0621}-\\x{064A}])|([\\x{0621}-\\x{064A}])(?=\\d)"_s);
    text.replace(grown, u"\\1\\2 "_s);
    static const QRegularExpression swapped(u"(?<=[\\x{0621}-\\x{064A}])ىل(?![\\x{0621}-\\x{064A}])"_s);
    text.replace(swapped, u"لى"_s);
    // a hyphen at the end of a line, and lines of one paragraph
    static const QRegularExpression hyphen(u"(\\p{L})-\\n(?=\\p{Ll})"_s);
    text.replace(hyphen, u"\\1"_s);
    return text;
}

} // namespace

Result<QString> textOfPdf(const QString &path)
{
    constexpr int mostPages = 2000;
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::load(path);
    if (!document)
        return Problem{Problem::Severity::Error, path, {}, Texts::tr("This PDF is broken.")};
    if (document->isLocked())
        return Problem{Problem::Severity::Error, path, {}, Texts::tr("This PDF is locked by a password.")};
    QString text;
    for (int i = 0; i < std::min(document->numPages(), mostPages); ++i)
        if (const std::unique_ptr<Poppler::Page> page = document->page(i))
            text += page->text(QRectF(), Poppler::Page::RawOrderLayout) + u"\n"_s;
    if (text.trimmed().isEmpty())
        return Problem{
            Problem::Severity::Error, path, {}, Texts::tr("This PDF holds no text; its pages are pictures.")};
    return mended(text);
}

} // namespace sijill
