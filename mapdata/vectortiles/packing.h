#pragma once

#include "mapdata/result.h"

#include <QByteArray>

namespace sijill {

/// How bytes are packed; the values are those of PMTiles.
enum class Packing : quint8 { Unknown, None, Gzip, Brotli, Zstd };

/// Of bytes whose file does not say: by their first bytes. Brotli has no mark and is never found. Zlib counts as Gzip.
Packing packingOf(QByteArrayView bytes);

/// Fails where they are damaged or would become more than `most` bytes. Unknown: by their first bytes.
Result<QByteArray> unpacked(const QByteArray &bytes, Packing packing, qsizetype most);

/// As other programs expect tiles; the same bytes for the same content.
QByteArray gzipped(QByteArrayView bytes);

} // namespace sijill
