#include "mapdata/gdal/description.h"

#include "mapdata/gdal/content.h"
#include "mapdata/gdal/tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// A description of 100,000 sources has some 60 MB.
constexpr qint64 longestDescription = 256 << 20;

/// Of GDAL's "VRT File Format" and of its warped mosaics: what describes pixels and places, and names no file.
const QSet<QString> &knownElements()
{
    static const QSet<QString> names = [] {
        const QString list =
            u"VRTDataset SRS GeoTransform GCPList GCP Metadata MDI VRTRasterBand ColorInterp ColorTable Entry "
            "NoDataValue HideNoDataValue Description UnitType Offset Scale CategoryNames Category Histograms HistItem "
            "HistMin HistMax BucketCount IncludeOutOfRange Approximate HistCounts SimpleSource ComplexSource "
            "AveragedSource KernelFilteredSource NoDataFromMaskSource SourceFilename SourceBand SourceProperties "
            "SrcRect "
            "DstRect NODATA LUT ColorTableComponent ScaleOffset ScaleRatio Exponent SrcMin SrcMax DstMin DstMax Clamp "
            "UseMaskBand Kernel Size Coefs MaskBand OverviewList BlockXSize BlockYSize GDALWarpOptions WarpMemoryLimit "
            "ResampleAlg WorkingDataType Option SourceDataset Transformer ApproxTransformer MaxError BaseTransformer "
            "GenImgProjTransformer SrcGeoTransform SrcInvGeoTransform DstGeoTransform DstInvGeoTransform "
            "ReprojectTransformer ReprojectionTransformer SourceSRS TargetSRS BandList BandMapping SrcNoDataReal "
            "SrcNoDataImag DstNoDataReal DstNoDataImag Cutline CutlineBlendDist SrcAlphaBand DstAlphaBand "
            "SrcGCPTransformer GCPTransformer Order Reversed"_s;
        const QStringList split = list.split(u' ');
        return QSet<QString>(split.begin(), split.end());
    }();
    return names;
}

bool namesFile(QStringView element)
{
    return element == "SourceFilename"_L1 || element == "SourceDataset"_L1;
}

/// Bands of other kinds take their values from raw files or from code.
bool isKnownKind(QStringView subClass)
{
    return subClass.isEmpty() || subClass == "VRTSourcedRasterBand"_L1 || subClass == "VRTWarpedRasterBand"_L1 ||
           subClass == "VRTWarpedDataset"_L1;
}

/// Domains in which GDAL looks for the names of further files.
bool isKnownDomain(QStringView domain)
{
    return domain.isEmpty() || domain == "IMAGE_STRUCTURE"_L1 || domain == "xml:ESRI"_L1;
}

class Mosaic {
public:
    explicit Mosaic(const QString &path) : m_folder(QFileInfo(path).absolutePath()), m_file(path) {}

    QString whyRefused();

private:
    QString lookAt(const QXmlStreamAttributes &attributes);
    QString lookAtSource(bool isRelative, const QString &source);

    QString m_folder;
    QFile m_file;
    QXmlStreamReader m_xml;
    QSet<QString> m_seen;
};

QString Mosaic::lookAt(const QXmlStreamAttributes &attributes)
{
    const QString element = m_xml.name().toString();
    if (!knownElements().contains(element))
        return Guard::tr("the description contains “%1”, which is not supported").arg(element);
    if (const QStringView kind = attributes.value("subClass"_L1); !isKnownKind(kind))
        return Guard::tr("the description contains “%1”, which is not supported").arg(kind);
    if (const QStringView domain = attributes.value("domain"_L1); !isKnownDomain(domain))
        return Guard::tr("the description contains “%1”, which is not supported").arg(domain);
    if (!namesFile(element))
        return {};
    const bool isRelative = attributes.value("relativeToVRT"_L1).toInt() != 0;
    return lookAtSource(isRelative, m_xml.readElementText(QXmlStreamReader::ErrorOnUnexpectedElement));
}

QString Mosaic::lookAtSource(bool isRelative, const QString &source)
{
    const QString path = isRelative ? m_folder + u'/' + source : source;
    if (m_seen.contains(path) || m_xml.hasError())
        return {};
    m_seen.insert(path);
    // With a folder in front GDAL still takes "PREFIX:name" for what a driver understands; a plain file has no colon
    // before the first slash.
    const qsizetype colon = source.indexOf(u':'), slash = source.indexOf(u'/');
    const bool hasPrefix = colon >= 0 && (slash < 0 || colon < slash);
    if (hasPrefix || QDir::isRelativePath(path) || !isFileWithin(m_folder, path))
        return Guard::tr(
                   "the description refers to “%1”; only existing files in its own folder or below are read for it")
            .arg(source.left(200));
    return whyContentRefused(path);
}

QString Mosaic::whyRefused()
{
    if (!m_file.open(QIODevice::ReadOnly))
        return m_file.errorString();
    if (m_file.size() > longestDescription)
        return Guard::tr("the description is too long");
    m_xml.setDevice(&m_file);
    while (!m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::DTD)
            return Guard::tr("the description contains “%1”, which is not supported").arg("<!DOCTYPE>"_L1);
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (const QString why = lookAt(m_xml.attributes()); !why.isEmpty())
            return why;
    }
    if (m_xml.hasError())
        return Guard::tr("the description is damaged (line %1: %2)").arg(m_xml.lineNumber()).arg(m_xml.errorString());
    return {};
}

} // namespace

bool isMosaic(QByteArrayView head)
{
    return head.contains("<VRTDataset");
}

QString whyMosaicRefused(const QString &path)
{
    return Mosaic(path).whyRefused();
}

bool isFileWithin(const QString &folder, const QString &named)
{
    const QString path = QFileInfo(named).canonicalFilePath(); // empty where there is none
    const QString root = QFileInfo(folder).canonicalFilePath();
    return !path.isEmpty() && !root.isEmpty() && path.startsWith(root.endsWith(u'/') ? root : root + u'/') &&
           QFileInfo(path).isFile();
}

QString kindOfReference(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray head = file.read(4096);
    for (const char *root :
         {"<GDAL_WMS", "<GDAL_WMTS", "<WMT_MS_Capabilities", "<WMS_Capabilities", "<Capabilities", "<OGRWFSDataSource",
          "<OGRVRTDataSource", "<VRTDataset", "<GDALTileIndexDataset", "<MRF_META"})
        if (head.contains(root))
            return QString::fromLatin1(root + 1);
    return {};
}

} // namespace sijill
