#include "mapdata/raster/mbtileswriter.h"

#include "mapdata/files/filewriter.h"
#include "mapdata/files/writefault.h"
#include "mapdata/gdal/content.h"
#include "mapdata/gdal/open.h"
#include "mapdata/gdal/session.h"
#include "mapdata/raster/tr.h"

#include <QFile>
#include <QFileInfo>

#include <cpl_string.h>
#include <ogrsf_frmts.h>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QByteArray quoted(const QString &text)
{
    QString inner = text;
    return "'" + inner.remove(QChar(0)).replace(u'\'', u"''"_s).toUtf8() + "'";
}

constexpr int mostZoom = 29; // as many bits as keyOf() has for a column

/// Rows of the format count from the south.
qint64 rowOf(const TileId &tile)
{
    return (qint64(1) << tile.zoom) - 1 - tile.y;
}

/// Of a row in the file, which may hold anything. Nothing where there can be no such tile.
std::optional<TileId> tileOf(qint64 zoom, qint64 column, qint64 row)
{
    if (zoom < 0 || zoom > mostZoom)
        return {};
    const qint64 count = qint64(1) << zoom;
    if (column < 0 || column >= count || row < 0 || row >= count)
        return {};
    return TileId{static_cast<int>(zoom), static_cast<int>(column), static_cast<int>(count - 1 - row)};
}

GDALDatasetUniquePtr openOrMake(const QString &part)
{
    const QByteArray path = QFileInfo(part).absoluteFilePath().toUtf8();
    static constexpr const char *drivers[] = {"SQLite", nullptr};
    if (const QString why = QFile::exists(part) ? whyContentRefused(part) : QString(); !why.isEmpty()) {
        CPLError(CE_Failure, CPLE_OpenFailed, "%s", why.toUtf8().constData());
        return nullptr;
    }
    if (QFile::exists(part))
        return GDALDatasetUniquePtr(
            GDALDataset::Open(path.constData(), GDAL_OF_VECTOR | GDAL_OF_UPDATE | GDAL_OF_VERBOSE_ERROR, drivers));
    GDALDriver *driver = GetGDALDriverManager()->GetDriverByName("SQLite");
    CPLStringList options;
    options.SetNameValue("METADATA", "NO");
    return GDALDatasetUniquePtr(driver ? driver->Create(path.constData(), 0, 0, 0, GDT_Unknown, options.List())
                                       : nullptr);
}

} // namespace

MbtilesWriter::MbtilesWriter(QString file, GDALDatasetUniquePtr dataset)
    : m_file(std::move(file)), m_messages(m_file, m_told), m_dataset(std::move(dataset))
{
}

MbtilesWriter::~MbtilesWriter()
{
    if (!m_dataset)
        return;
    // An owner who did not close it had a problem of its own to tell; what was added since the last commit is lost with
    // that, and is fetched again by the next run.
    if (m_inTransaction)
        run("ROLLBACK");
}

QString MbtilesWriter::partOf(const QString &file)
{
    return withoutLinks(file) + u".part"_s;
}

Result<std::unique_ptr<MbtilesWriter>> MbtilesWriter::open(const QString &file)
{
    registerAllDrivers();
    const QString part = partOf(file);
    const bool isCopy = !QFile::exists(part) && QFile::exists(file);
    if (isCopy)
        if (auto problem = copyFile(file, part))
            return *std::move(problem);
    Problems told;
    GDALDatasetUniquePtr dataset;
    QString reason;
    {
        GdalMessages messages(file, told);
        dataset = openOrMake(part);
        reason = messages.lastError();
    }
    if (!dataset) {
        if (isCopy)
            QFile::remove(part);
        return notWritten(isCopy || !QFile::exists(part) ? file : part, reason);
    }
    std::unique_ptr<MbtilesWriter> writer(new MbtilesWriter(file, std::move(dataset)));
    writer->m_isCopy = isCopy;
    if (auto problem = writer->prepare()) {
        writer->discard();
        return *problem;
    }
    return writer;
}

void MbtilesWriter::discard()
{
    m_inTransaction = false;
    m_dataset.reset();
    if (m_isCopy)
        QFile::remove(partOf(m_file));
}

QHash<QString, QString> MbtilesWriter::metadataOf(const QString &file)
{
    registerAllDrivers();
    Problems told;
    GdalMessages messages(file, told);
    const GDALDatasetUniquePtr dataset =
        openForReading(QFileInfo(file).absoluteFilePath().toUtf8(), Content::Pictures, {}, "MBTiles");
    QHash<QString, QString> metadata;
    CSLConstList items = dataset ? dataset->GetMetadata() : nullptr;
    for (; items && *items; ++items) {
        const QString item = QString::fromUtf8(*items);
        metadata.insert(item.section(u'=', 0, 0), item.section(u'=', 1));
    }
    return metadata;
}

std::optional<Problem> MbtilesWriter::run(const QByteArray &sql)
{
    CPLErrorReset();
    OGRLayer *rows = m_dataset->ExecuteSQL(sql.constData(), nullptr, nullptr);
    m_dataset->ReleaseResultSet(rows);
    if (CPLGetLastErrorType() != CE_Failure)
        return {};
    const QString reason = QString::fromUtf8(CPLGetLastErrorMsg()).simplified();
    return notWritten(m_file, reason);
}

std::optional<Problem> MbtilesWriter::prepare()
{
    for (const char *sql : {"CREATE TABLE IF NOT EXISTS metadata (name TEXT PRIMARY KEY, value TEXT)",
                            "CREATE TABLE IF NOT EXISTS tiles (zoom_level INTEGER, tile_column INTEGER, tile_row "
                            "INTEGER, tile_data BLOB, "
                            "PRIMARY KEY (zoom_level, tile_column, tile_row))"}) {
        if (auto problem = run(sql))
            return problem;
    }
    readHeld();
    return {};
}

void MbtilesWriter::readHeld()
{
    OGRLayer *rows = m_dataset->ExecuteSQL("SELECT zoom_level, tile_column, tile_row FROM tiles", nullptr, nullptr);
    while (rows) {
        const OGRFeatureUniquePtr row(rows->GetNextFeature());
        if (!row)
            break;
        const auto tile = tileOf(row->GetFieldAsInteger64(0), row->GetFieldAsInteger64(1), row->GetFieldAsInteger64(2));
        if (tile)
            m_held.insert(keyOf(*tile));
    }
    m_dataset->ReleaseResultSet(rows);
}

QString MbtilesWriter::metadata(const QString &name)
{
    const QByteArray sql = "SELECT value FROM metadata WHERE name = " + quoted(name);
    OGRLayer *rows = m_dataset->ExecuteSQL(sql.constData(), nullptr, nullptr);
    QString value;
    if (rows) {
        if (const OGRFeatureUniquePtr row{rows->GetNextFeature()})
            value = QString::fromUtf8(row->GetFieldAsString(0));
    }
    m_dataset->ReleaseResultSet(rows);
    return value;
}

std::optional<Problem> MbtilesWriter::setMetadata(const QString &name, const QString &value)
{
    if (auto problem = begin())
        return problem;
    if (value.isEmpty())
        return run("DELETE FROM metadata WHERE name = " + quoted(name));
    return run("INSERT OR REPLACE INTO metadata (name, value) VALUES (" + quoted(name) + ", " + quoted(value) + ")");
}

std::optional<Problem> MbtilesWriter::add(const TileId &tile, const QByteArray &picture)
{
    if (auto problem = begin())
        return problem;
    QByteArray sql = "INSERT OR REPLACE INTO tiles VALUES (";
    sql += QByteArray::number(tile.zoom) + ", " + QByteArray::number(tile.x) + ", " + QByteArray::number(rowOf(tile)) +
           ", x'" + picture.toHex() + "')";
    if (auto problem = run(sql))
        return problem;
    m_held.insert(keyOf(tile));
    constexpr int together = 32;
    return ++m_pending < together ? std::nullopt : commit();
}

/// Each transaction waits for the disk.
std::optional<Problem> MbtilesWriter::begin()
{
    if (m_inTransaction)
        return {};
    const std::optional<Problem> problem = run("BEGIN");
    m_inTransaction = !problem;
    return problem;
}

std::optional<Problem> MbtilesWriter::commit()
{
    if (!m_inTransaction)
        return {};
    m_pending = 0;
    m_inTransaction = false;
    return run("COMMIT");
}

std::optional<Problem> MbtilesWriter::close()
{
    std::optional<Problem> problem = commit();
    CPLErrorReset();
    if (m_dataset->Close() != CE_None && !problem)
        problem = notWritten(m_file, QString::fromUtf8(CPLGetLastErrorMsg()).simplified());
    m_dataset.reset();
    return problem ? problem : moveOver(partOf(m_file), withoutLinks(m_file), m_file);
}

} // namespace sijill
