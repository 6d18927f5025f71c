#include "mapdata/gdal/packedfile.h"

#include <QFileInfo>
#include <QStringList>

#include <cpl_string.h>
#include <cpl_vsi.h>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

PackedFile::~PackedFile()
{
    close();
}

bool PackedFile::open(OpenMode mode)
{
    m_file = mode == ReadOnly ? VSIFOpenL(m_name.constData(), "rb") : nullptr;
    return m_file && QIODevice::open(mode);
}

void PackedFile::close()
{
    if (!m_file)
        return;
    VSIFCloseL(static_cast<VSILFILE *>(m_file));
    m_file = nullptr;
    QIODevice::close();
}

qint64 PackedFile::readData(char *data, qint64 most)
{
    if (!m_file)
        return -1;
    const auto size = VSIFReadL(data, 1, static_cast<std::size_t>(most), static_cast<VSILFILE *>(m_file));
    return size == 0 && most > 0 ? -1 : static_cast<qint64>(size);
}

QByteArray packedFileWith(const QString &archive, const QString &suffix, int *others)
{
    const QString root = u"/vsizip/"_s + QFileInfo(archive).absoluteFilePath();
    const CPLStringList names(VSIReadDirRecursive(root.toUtf8().constData()));
    QStringList found;
    for (const char *name : names)
        if (const QString file = QString::fromUtf8(name); file.endsWith(u'.' + suffix, Qt::CaseInsensitive))
            found << file;
    std::ranges::stable_sort(found, {}, [](const QString &file) { return file.count(u'/'); });
    if (others)
        *others = std::max(static_cast<int>(found.size()) - 1, 0);
    return found.isEmpty() ? QByteArray() : (root + u'/' + found.first()).toUtf8();
}

} // namespace sijill
