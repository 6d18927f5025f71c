#pragma once

#include <QByteArrayView>

#include <vector>

namespace sijill {

/// Where a record of a .shp begins (at its 8-byte header) and how long its content is, in bytes.
struct ShpRecord {
    qint64 offset = 0;
    qint64 length = 0;
    bool good = false; ///< whole, of the file's shape type, and with counts that fit its length
};

struct ShpIndex {
    qint32 shapeType = 0;
    std::vector<ShpRecord> records;
    bool rebuilt = false;  ///< not as the .shx has it
    bool trailing = false; ///< bytes after the last record that are no record
};

/// Whether these bytes begin as a .shp does.
bool isShp(QByteArrayView shp);

/// The records as the .shx tells them where it can be believed, else as they follow one another in the .shp.
/// `shx` may be empty. @pre isShp(shp)
ShpIndex indexShp(QByteArrayView shp, QByteArrayView shx);

} // namespace sijill
