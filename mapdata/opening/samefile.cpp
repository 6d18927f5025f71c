#include "mapdata/opening/samefile.h"

#include "mapdata/formats/namedformat.h"
#include "mapdata/tables/words.h"

#include <QFile>
#include <QFileInfo>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

bool haveEqualBytes(const QString &a, const QString &b)
{
    const QFileInfo first(a), second(b);
    if (!first.isFile() || !second.isFile() || first.size() != second.size() || first.size() == 0)
        return false;
    QFile one(a), other(b);
    if (!one.open(QFile::ReadOnly) || !other.open(QFile::ReadOnly))
        return false;
    constexpr qint64 block = 1 << 18;
    for (;;) {
        const QByteArray bytes = one.read(block);
        if (bytes != other.read(block))
            return false;
        if (bytes.isEmpty())
            return one.atEnd() && one.error() == QFile::NoError && other.error() == QFile::NoError;
    }
}

QString attributesOf(const QString &shapefile)
{
    const QFileInfo file(shapefile);
    const QString base = file.path() + u'/' + file.completeBaseName();
    return QFileInfo::exists(base + u".dbf"_s) ? base + u".dbf"_s : base + u".DBF"_s;
}

} // namespace

bool hasSameContent(const QString &a, const QString &b)
{
    const QString path = QFileInfo(a).canonicalFilePath();
    if (!path.isEmpty() && path == QFileInfo(b).canonicalFilePath())
        return true;
    if (!haveEqualBytes(a, b))
        return false;
    return namedFormat(a) != NamedFormat::Shapefile || haveEqualBytes(attributesOf(a), attributesOf(b));
}

QList<qsizetype> twinsAmong(const QStringList &paths)
{
    QList<qsizetype> twins;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        qsizetype twin = -1;
        for (qsizetype before = 0; before < i && twin < 0; ++before)
            if (twins[before] < 0 && hasSameContent(paths[before], paths[i]))
                twin = before;
        twins << twin;
    }
    return twins;
}

QString twinNote(const QString &twin)
{
    return Exchange::tr("It is the same file as %1, so it is counted once.").arg(twin);
}

} // namespace sijill
