#include "mapdata/tables/tilefeatures.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>

namespace sijill {

int TileFeatures::levelOf(GDALDataset &dataset)
{
    const char *driver = dataset.GetDriver() ? dataset.GetDriver()->GetDescription() : "";
    if ((!EQUAL(driver, "MBTiles") && !EQUAL(driver, "PMTiles")) || dataset.GetLayerCount() == 0)
        return -1;
    const char *level = dataset.GetMetadataItem("ZOOM_LEVEL");
    return level ? std::atoi(level) : 0;
}

bool TileFeatures::isNew(qint64 feature, std::string_view key)
{
    // 16 bytes of a hash: a million features have no two alike by chance, and long attributes take no memory.
    const QByteArrayView bytes(key.data(), static_cast<qsizetype>(key.size()));
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Md5);
    Seen &seen = m_seen[hash.toStdString()];
    const qint64 tile = m_level > 0 && m_level < 31 ? feature & ((qint64(1) << (2 * m_level)) - 1) : 0;
    seen.inTile = tile == seen.tile ? seen.inTile + 1 : 1;
    seen.tile = tile;
    if (seen.inTile <= seen.features) {
        ++m_copies;
        return false;
    }
    ++seen.features;
    return true;
}

} // namespace sijill
