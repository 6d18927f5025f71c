#include "mapdata/files/csvrfc.h"

#include <QByteArray>
#include <QFile>

namespace sijill {

namespace {

/// Where a byte of the text stands.
enum class At : quint8 {
    CellBegin, ///< blanks at most so far
    Plain,     ///< in a cell without marks
    Quoted,    ///< in a cell with marks
    Mark,      ///< behind a mark in such a cell: its end, or the first of two
    Behind,    ///< blanks behind the end of such a cell
    Wrong,
};

At next(At at, char c, char separator)
{
    const bool endsCell = c == separator || c == '\n' || c == '\r';
    const bool isBlank = c == ' ' || c == '\t';
    switch (at) {
    case At::CellBegin:
        return endsCell || isBlank ? At::CellBegin : c == '"' ? At::Quoted : At::Plain;
    case At::Plain:
        return endsCell ? At::CellBegin : c == '"' ? At::Wrong : At::Plain;
    case At::Quoted:
        return c == '"' ? At::Mark : At::Quoted;
    case At::Mark:
        if (c == '"')
            return At::Quoted;
        [[fallthrough]];
    case At::Behind:
        return endsCell ? At::CellBegin : isBlank ? At::Behind : At::Wrong;
    case At::Wrong:
        break;
    }
    return At::Wrong;
}

} // namespace

bool keepsToRfc(const QString &path, char separator)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QByteArray block(1 << 20, Qt::Uninitialized);
    At at = At::CellBegin;
    bool isFirst = true;
    for (qint64 size = 0; (size = file.read(block.data(), block.size())) > 0; isFirst = false) {
        QByteArrayView bytes = QByteArrayView(block).first(static_cast<qsizetype>(size));
        if (isFirst && bytes.startsWith("\xef\xbb\xbf"))
            bytes = bytes.sliced(3);
        for (const char c : bytes)
            at = next(at, c, separator);
        if (at == At::Wrong)
            return false;
    }
    return at != At::Quoted;
}

} // namespace sijill
