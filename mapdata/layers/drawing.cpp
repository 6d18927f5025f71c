#include "mapdata/layers/drawing.h"

#include <QFile>

#include <cpl_conv.h>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr char option[] = "DXF_ENCODING";

/// By $ACADVER in its header: 1021 and above.
bool isInUtf8(const QByteArray &head)
{
    const qsizetype version = head.indexOf("$ACADVER");
    const qsizetype number = version < 0 ? -1 : head.indexOf("AC", version + 8);
    constexpr int firstInUtf8 = 1021;
    return number >= 0 && number < version + 40 && head.mid(number + 2, 4).toInt() >= firstInUtf8;
}

} // namespace

DrawingEncoding::DrawingEncoding(const QString &drawing)
{
    constexpr qint64 headBytes = 1 << 16;
    QFile file(drawing);
    if (drawing.isEmpty() || !file.open(QIODevice::ReadOnly) || !isInUtf8(file.read(headBytes)))
        return;
    CPLSetThreadLocalConfigOption(option, "UTF-8");
    m_isSet = true;
}

DrawingEncoding::~DrawingEncoding()
{
    if (m_isSet)
        CPLSetThreadLocalConfigOption(option, nullptr);
}

QByteArray withoutDrawingEscapes(QByteArray text)
{
    constexpr qsizetype digits = 4;
    for (qsizetype at = 0; (at = text.indexOf("\\U+", at)) >= 0;) {
        bool isNumber = false;
        const uint letter = text.mid(at + 3, digits).toUInt(&isNumber, 16);
        const bool isHalf = letter >= 0xd800 && letter < 0xe000; // of a letter beyond 16 bits
        if (!isNumber || isHalf || text.size() < at + 3 + digits) {
            at += 3;
            continue;
        }
        const QByteArray bytes = QString(QChar(letter)).toUtf8();
        text.replace(at, 3 + digits, bytes);
        at += bytes.size();
    }
    return text;
}

} // namespace sijill
