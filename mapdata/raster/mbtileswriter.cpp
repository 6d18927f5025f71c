#include "mapdata/raster/mbtileswriter.h"

#include "mapdata/raster/tr.h"

#include <QFile>
#include <QFileInfo>

#include <cpl_string.h>
#include <ogrsf_frmts.h>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

QString partOf(const QString &file)
{
    return file + u".part"_s;
}

QByteArray quoted(const QString &text)
{
    QString inner = text;
    return "'" + inner.remove(QChar(0)).replace(u'\'', u"''"_s).toUtf8() + "'";
}

/// SQLite's rows count from the south.
qint64 rowOf(const TileId &tile)
{
    return (qint64(1) << tile.zoom) - 1 - tile.y;
}

GDALDatasetUniquePtr openOrMake(const QString &part)
{
    const QByteArray path = QFileInfo(part).absoluteFilePath().toUtf8();
    static constexpr const char *drivers[] = {"SQLite", nullptr};
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
    if (m_dataset)
        commit();
}

Result<std::unique_ptr<MbtilesWriter>> MbtilesWriter::open(const QString &file)
{
    const auto refused = [&](const QString &text) { return Problem{Problem::Severity::Error, file, {}, text}; };
    registerAllDrivers();
    const QString part = partOf(file);
    const bool isThere = QFile::exists(file);
    if (isThere && (QFile::exists(part) || !QFile::rename(file, part)))
        return refused(Raster::tr("It cannot be written to."));
    Problems told;
    GDALDatasetUniquePtr dataset;
    QString reason;
    {
        GdalMessages messages(file, told);
        dataset = openOrMake(part);
        reason = messages.lastError();
    }
    if (!dataset) {
        if (isThere)
            QFile::rename(part, file);
        return refused(Raster::tr("It cannot be written: %1").arg(reason));
    }
    std::unique_ptr<MbtilesWriter> writer(new MbtilesWriter(file, std::move(dataset)));
    if (auto problem = writer->prepare())
        return *problem;
    return writer;
}

std::optional<Problem> MbtilesWriter::run(const QByteArray &sql)
{
    CPLErrorReset();
    OGRLayer *rows = m_dataset->ExecuteSQL(sql.constData(), nullptr, nullptr);
    m_dataset->ReleaseResultSet(rows);
    if (CPLGetLastErrorType() != CE_Failure)
        return {};
    const QString reason = QString::fromUtf8(CPLGetLastErrorMsg()).simplified();
    const QString text = reason.contains("full"_L1) ? Raster::tr("The disk is full. What was saved so far is kept.")
                                                    : Raster::tr("It cannot be written: %1").arg(reason);
    return Problem{Problem::Severity::Error, m_file, {}, text};
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
        const int zoom = row->GetFieldAsInteger(0);
        const int y = static_cast<int>((qint64(1) << zoom) - 1 - row->GetFieldAsInteger(2));
        m_held.insert(keyOf({zoom, row->GetFieldAsInteger(1), y}));
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
    const std::optional<Problem> problem = commit();
    m_dataset.reset();
    if (problem)
        return problem;
    if (!QFile::rename(partOf(m_file), m_file))
        return Problem{Problem::Severity::Error,
                       m_file,
                       {},
                       Raster::tr("It could not be given its name; the tiles are in %1.").arg(partOf(m_file))};
    return {};
}

} // namespace sijill
