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

/// A long line goes on in the next one; a short one ends a title or a paragraph.
QString joinedLines(const QString &text)
{
    constexpr qsizetype shortLine = 45;
    QString joined;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].simplified();
        joined += line;
        const bool goesOn = line.size() >= shortLine && i + 1 < lines.size() && !lines[i + 1].trimmed().isEmpty();
        joined += goesOn ? u' ' : u'\n';
    }
    return joined;
}

/// What poppler 25 makes of Arabic: letters in their shown forms, numbers grown together with the word behind them,
/// and a final ى before its ل.
QString mended(QString text)
{
    text = text.normalized(QString::NormalizationForm_KC);
    static const QRegularExpression direction(u"[\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]"_s);
    text.remove(direction);
    static const QRegularExpression grown(u"(\\d)(?=[\\x{0621}-\\x{064A}])|([\\x{0621}-\\x{064A}])(?=\\d)"_s);
    text.replace(grown, u"\\1\\2 "_s);
    static const QRegularExpression swapped(u"(?<=[\\x{0621}-\\x{064A}])ىل(?![\\x{0621}-\\x{064A}])"_s);
    text.replace(swapped, u"لى"_s);
    // a hyphen at the end of a line, and lines of one paragraph
    static const QRegularExpression hyphen(u"(\\p{L})-\\n(?=\\p{Ll})"_s);
    text.replace(hyphen, u"\\1"_s);
    return joinedLines(text);
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
    const int pages = document->numPages();
    if (pages > mostPages)
        return Problem{Problem::Severity::Error,
                       path,
                       {},
                       Texts::tr("This PDF has %1 pages; at most %2 are read.").arg(pages).arg(mostPages)};
    QString text;
    for (int i = 0; i < pages; ++i)
        if (const std::unique_ptr<Poppler::Page> page = document->page(i))
            text += page->text(QRectF(), Poppler::Page::PhysicalLayout) + u"\n"_s;
    if (text.trimmed().isEmpty())
        return Problem{
            Problem::Severity::Error, path, {}, Texts::tr("This PDF holds no text; its pages are pictures.")};
    return mended(text);
}

} // namespace sijill
