#include "widgets/painter/picturefile.h"

#include "mapdata/files/filewriter.h"
#include "mapdata/files/writefault.h"
#include "widgets/painter/layer.h"
#include "widgets/painter/pdfletters.h"
#include "widgets/painter/svgtexts.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImageWriter>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr int dotsPerInch = 96; // one unit of a drawing is 1/96 inch on paper

} // namespace

std::optional<Problem> writeImageFile(const QString &file, const QImage &image)
{
    const QByteArray format = QFileInfo(file).suffix().toLower().toUtf8();
    if (!QImageWriter::supportedImageFormats().contains(format))
        return notWritten(file,
                          QCoreApplication::translate("Picture", "no picture format ends with .%1; png, svg and pdf do")
                              .arg(QString::fromUtf8(format)));
    QBuffer encoded; // some formats go back and forth in what they write
    encoded.open(QIODevice::WriteOnly);
    QImageWriter writer(&encoded, format);
    if (!writer.write(image))
        return notWritten(file, writer.errorString());
    return replaceFile(file, encoded.data());
}

std::optional<Problem> writeSvgFile(const QString &file, const DrawingInfo &info,
                                    const std::function<void(QPainter &)> &paint)
{
    QBuffer drawn;
    drawn.open(QIODevice::WriteOnly);
    QSvgGenerator generator(QSvgGenerator::SvgVersion::Svg11);
    generator.setOutputDevice(&drawn);
    const QSize size(qCeil(info.size.width()), qCeil(info.size.height()));
    generator.setSize(size);
    generator.setViewBox(QRect({0, 0}, size));
    generator.setResolution(dotsPerInch);
    generator.setTitle(info.title);
    generator.setDescription(info.description);
    QPainter painter(&generator);
    paint(painter);
    painter.end();
    return replaceFile(file, withWholeTexts(drawn.data()));
}

std::optional<Problem> writePdfFile(const QString &file, const DrawingInfo &info, std::size_t pages,
                                    const std::function<bool(QPainter &, std::size_t page)> &paint)
{
    FileWriter target(file); // before anything is painted it is known whether it can be written
    if (!target.open())
        return target.commit();
    QBuffer drawn;
    drawn.open(QIODevice::WriteOnly);
    QPdfWriter writer(&drawn);
    writer.setResolution(dotsPerInch * 10);
    writer.setPageSize(QPageSize(info.size / dotsPerInch, QPageSize::Inch, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    writer.setTitle(info.title);
    writer.setCreator(u"Sijill"_s);
    QPainter painter;
    if (!painter.begin(&writer))
        return notWritten(file, drawn.errorString());
    for (std::size_t page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        const SavedPainter saved(painter);
        painter.scale(writer.width() / info.size.width(), writer.height() / info.size.height());
        if (!paint(painter, page))
            return {};
    }
    painter.end();
    target.write(withPlainLetters(drawn.data()));
    return target.commit();
}

} // namespace sijill
