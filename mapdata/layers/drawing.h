#pragma once

#include <QByteArray>
#include <QString>

namespace sijill {

/// Since AutoCAD 2007 (AC1021) a DXF is in UTF-8, whatever code page it names; GDAL goes by the code page. While this
/// lives, a drawing of that kind is opened as UTF-8. Empty: it is no DXF.
class DrawingEncoding {
public:
    explicit DrawingEncoding(const QString &drawing);
    ~DrawingEncoding();
    DrawingEncoding(const DrawingEncoding &) = delete;
    DrawingEncoding &operator=(const DrawingEncoding &) = delete;

private:
    bool m_isSet = false;
};

/// "\U+062D" is the letter with that number; GDAL decodes it in MTEXT and leaves it in TEXT.
QByteArray withoutDrawingEscapes(QByteArray text);

} // namespace sijill
