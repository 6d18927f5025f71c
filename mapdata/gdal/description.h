#pragma once

#include <QByteArray>
#include <QString>

namespace sijill {

/// Whether GDAL would take this beginning of a file for a virtual mosaic (VRT), whatever the file's name ends in.
bool isMosaic(QByteArrayView head);

/// Why a virtual mosaic is not opened; empty where it may be. Its sources must be plain files that are there, in its
/// own folder or below; those that are mosaics or databases themselves are looked at likewise. Elements that this does
/// not know are refused, as they may name files in other ways. Reads the whole description, which must be a plain file.
QString whyMosaicRefused(const QString &path);

/// Whether `named`, from a file in `folder`, is a plain file in that folder or below, links followed.
bool isFileWithin(const QString &folder, const QString &named);

/// What a file of XML that only says where else its content is calls itself ("GDAL_WMS"); empty for other files.
QString kindOfReference(const QString &path);

} // namespace sijill
