#include "mapdata/layers/repair.h"

#include "mapdata/formats/namedformat.h"
#include "mapdata/layers/shpindex.h"
#include "mapdata/layers/tr.h"

#include <cpl_string.h>
#include <cpl_vsi.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <atomic>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

constexpr GIntBig largestUnpacked = GIntBig(1) << 31; ///< bytes of one file in an archive
constexpr qsizetype longestCodePage = 64;             ///< more is a web page saved by mistake

bool exists(const QString &path, FileStands stands)
{
    VSIStatBufL ignored;
    return stands == FileStands::InArchive ? VSIStatL(path.toUtf8().constData(), &ignored) == 0
                                           : QFileInfo::exists(path);
}

/// A file mapped into memory, or read where it cannot be mapped.
class Bytes {
public:
    Bytes(const QString &path, FileStands stands) : m_file(path)
    {
        if (stands == FileStands::InArchive) {
            unpack(path);
            return;
        }
        if (path.isEmpty() || !m_file.open(QIODevice::ReadOnly))
            return;
        m_open = true;
        if (uchar *mapped = m_file.size() > 0 ? m_file.map(0, m_file.size()) : nullptr)
            m_view = QByteArrayView(mapped, m_file.size());
        else
            m_view = m_content = m_file.readAll();
    }
    bool isOpen() const { return m_open; }
    QByteArrayView view() const { return m_view; }
    QByteArray copy() const { return m_view.toByteArray(); }
    QString errorString() const { return m_file.errorString(); }

private:
    void unpack(const QString &path)
    {
        GByte *bytes = nullptr;
        vsi_l_offset size = 0;
        m_open = VSIIngestFile(nullptr, path.toUtf8().constData(), &bytes, &size, largestUnpacked) != FALSE;
        if (m_open)
            m_view = m_content = QByteArray(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
        VSIFree(bytes);
    }

    QFile m_file;
    QByteArray m_content;
    QByteArrayView m_view;
    bool m_open = false;
};

/// The file beside `shp` with that suffix, in whatever case; empty where there is none.
QString sibling(const QFileInfo &shp, FileStands stands, const QString &suffix)
{
    const QString exact = shp.dir().filePath(shp.completeBaseName() + u'.' + suffix);
    if (exists(exact, stands))
        return exact;
    const QString upper = shp.dir().filePath(shp.completeBaseName() + u'.' + suffix.toUpper());
    return exists(upper, stands) ? upper : QString();
}

// dBase: rows at 4, header length at 8, row length at 10, language driver at 29.
struct Dbf {
    bool usable = false;
    qint64 rows = 0;  ///< as the header says
    qint64 whole = 0; ///< rows that are there
    qint64 header = 0;
    qint64 row = 0;
    qint64 deleted = 0;
    quint8 languageId = 0;
};

Dbf inspectDbf(QByteArrayView bytes)
{
    Dbf dbf;
    if (bytes.size() < 33)
        return dbf;
    dbf.rows = qFromLittleEndian<quint32>(bytes.data() + 4);
    dbf.header = qFromLittleEndian<quint16>(bytes.data() + 8);
    dbf.row = qFromLittleEndian<quint16>(bytes.data() + 10);
    dbf.languageId = static_cast<quint8>(bytes[29]);
    if (dbf.header < 33 || dbf.header > bytes.size() || dbf.row < 1)
        return dbf;
    dbf.usable = true;
    dbf.whole = std::min(dbf.rows, (bytes.size() - dbf.header) / dbf.row);
    for (qint64 i = 0; i < dbf.whole; ++i)
        dbf.deleted += bytes[dbf.header + i * dbf.row] == '*';
    return dbf;
}

/// Header and whole rows, and empty ones up to `rows`.
QByteArray mendedDbf(QByteArrayView bytes, const Dbf &dbf, qint64 rows)
{
    QByteArray mended = bytes.first(dbf.header + dbf.whole * dbf.row).toByteArray();
    if (rows > dbf.whole)
        mended.append((rows - dbf.whole) * dbf.row, ' ');
    qToLittleEndian<quint32>(static_cast<quint32>(std::max(rows, dbf.whole)), mended.data() + 4);
    mended.append('\x1a');
    return mended;
}

void appendBig(QByteArray &bytes, qint64 words)
{
    char buffer[4];
    qToBigEndian<qint32>(static_cast<qint32>(words), buffer);
    bytes.append(buffer, 4);
}

/// The .shp with a null shape at its end where a record is unreadable, and a .shx that says where all of them are.
std::pair<QByteArray, QByteArray> mendedShp(QByteArrayView shp, const ShpIndex &index)
{
    // Without what follows the last shape: that may be far more than all shapes.
    qint64 end = 100;
    for (const ShpRecord &record : index.records)
        if (record.good)
            end = std::max(end, record.offset + 8 + record.length);
    QByteArray mended = shp.first(std::min<qint64>(end, shp.size())).toByteArray();
    if (mended.size() % 2 != 0)
        mended.append('\0'); // offsets are in words
    const qint64 nullAt = mended.size();
    appendBig(mended, 1);
    appendBig(mended, 2);
    mended.append(4, '\0');
    QByteArray shx = shp.first(100).toByteArray();
    for (const ShpRecord &record : index.records) {
        appendBig(shx, (record.good ? record.offset : nullAt) / 2);
        appendBig(shx, (record.good ? record.length : 4) / 2);
    }
    qToBigEndian<qint32>(static_cast<qint32>(mended.size() / 2), mended.data() + 24);
    qToBigEndian<qint32>(static_cast<qint32>(shx.size() / 2), shx.data() + 24);
    return {mended, shx};
}

class Preparation {
public:
    Preparation(const QString &path, FileStands stands, const QString &told)
        : m_path(path), m_stands(stands), m_told(told), m_info(path), m_shp(path, stands),
          m_shx(besides(u"shx"_s), stands), m_dbf(besides(u"dbf"_s), stands)
    {
    }

    Result<PreparedShapefile> run(bool withAttributes)
    {
        if (!m_shp.isOpen())
            return error(Layers::tr("cannot be opened: %1").arg(m_shp.errorString()));
        if (!isShp(m_shp.view()))
            return error(m_shp.view().isEmpty() ? Layers::tr("is empty")
                                                : Layers::tr("is not a shapefile: its header is damaged"));
        m_index = indexShp(m_shp.view(), m_shx.view());
        lookAtShapes();
        lookAtAttributes(withAttributes);
        m_result.codePage = Bytes(besides(u"cpg"_s), m_stands).copy().left(longestCodePage);
        m_result.hasProjection = !besides(u"prj"_s).isEmpty();
        m_result.path = m_mended ? copy() : m_path;
        return std::move(m_result);
    }

private:
    Problem error(const QString &text) const { return {Problem::Severity::Error, m_told, {}, text}; }
    QString besides(const QString &suffix) const { return sibling(m_info, m_stands, suffix); }

    void repaired(Problem::Severity severity, const QString &text)
    {
        m_result.problems.push_back({severity, m_told, {}, text});
        m_result.repairs << text;
    }

    void lookAtShapes()
    {
        for (std::size_t i = 0; i < m_index.records.size(); ++i)
            if (!m_index.records[i].good)
                m_result.unreadable.push_back(static_cast<qint64>(i));
        if (m_index.rebuilt)
            repaired(Problem::Severity::Note,
                     m_shx.isOpen() ? Layers::tr("the .shx is damaged; the index was rebuilt from the .shp")
                                    : Layers::tr("there is no .shx; the index was rebuilt from the .shp"));
        if (m_index.trailing)
            repaired(Problem::Severity::Note, Layers::tr("bytes after the last shape were ignored"));
        m_mended = m_index.rebuilt || !m_result.unreadable.empty();
    }

    void lookAtAttributes(bool wanted)
    {
        const Dbf dbf = inspectDbf(m_dbf.view());
        const auto shapes = static_cast<qint64>(m_index.records.size());
        m_result.hasAttributes = wanted && dbf.usable;
        if (!m_dbf.isOpen()) {
            repaired(Problem::Severity::Warning, Layers::tr("there is no .dbf; shown without names"));
            return;
        }
        if (!m_result.hasAttributes) {
            m_mended = true;
            repaired(Problem::Severity::Warning, m_dbf.view().isEmpty()
                                                     ? Layers::tr("the .dbf is empty; shown without names")
                                                     : Layers::tr("the .dbf cannot be read; shown without names"));
            return;
        }
        m_result.languageId = dbf.languageId;
        m_result.deletedRows = dbf.deleted;
        if (dbf.whole < dbf.rows)
            repaired(Problem::Severity::Warning,
                     Layers::tr("the .dbf is cut off: %1 of %2 rows can be read").arg(dbf.whole).arg(dbf.rows));
        if (dbf.rows != shapes)
            repaired(Problem::Severity::Warning,
                     Layers::tr("%1 shapes and %2 rows; paired in their order").arg(shapes).arg(dbf.rows));
        if (dbf.whole < dbf.rows || dbf.whole < shapes) {
            m_mended = true;
            m_newDbf = mendedDbf(m_dbf.view(), dbf, shapes);
        }
    }

    QString copy()
    {
        const QString base = m_info.completeBaseName();
        const auto [shp, shx] = mendedShp(m_shp.view(), m_index);
        m_result.files.add(base + u".shx"_s, shx);
        if (m_result.hasAttributes)
            m_result.files.add(base + u".dbf"_s, m_newDbf.isEmpty() ? m_dbf.copy() : m_newDbf);
        if (const Bytes prj(besides(u"prj"_s), m_stands); prj.isOpen())
            m_result.files.add(base + u".prj"_s, prj.copy());
        return m_result.files.add(base + u".shp"_s, shp);
    }

    QString m_path;
    FileStands m_stands;
    QString m_told; ///< the path that the user gave, for messages
    QFileInfo m_info;
    Bytes m_shp;
    Bytes m_shx;
    Bytes m_dbf;
    ShpIndex m_index;
    QByteArray m_newDbf;
    bool m_mended = false;
    PreparedShapefile m_result;
};

} // namespace

MemoryFiles::MemoryFiles()
{
    static std::atomic<int> next = 0;
    m_folder = u"/vsimem/sijill-"_s + QString::number(next.fetch_add(1));
}

MemoryFiles::~MemoryFiles()
{
    for (const QString &path : std::as_const(m_paths))
        VSIUnlink(path.toUtf8().constData());
}

MemoryFiles::MemoryFiles(MemoryFiles &&other) noexcept
    : m_folder(std::move(other.m_folder)), m_paths(std::exchange(other.m_paths, {})),
      m_contents(std::move(other.m_contents))
{
}

MemoryFiles &MemoryFiles::operator=(MemoryFiles &&other) noexcept
{
    std::swap(m_folder, other.m_folder);
    std::swap(m_paths, other.m_paths);
    std::swap(m_contents, other.m_contents);
    return *this;
}

QString MemoryFiles::add(const QString &name, const QByteArray &content)
{
    const QString path = m_folder + u'/' + name;
    m_contents.push_back(content);
    m_contents.back().detach();
    auto *bytes = reinterpret_cast<GByte *>(m_contents.back().data());
    VSIFCloseL(
        VSIFileFromMemBuffer(path.toUtf8().constData(), bytes, static_cast<vsi_l_offset>(content.size()), FALSE));
    m_paths << path;
    return path;
}

Result<PreparedShapefile> prepareShapefile(const QString &path, FileStands stands, const QString &told,
                                           bool withAttributes)
{
    return Preparation(path, stands, told).run(withAttributes);
}

QStringList shapefilesInArchive(const QString &archive)
{
    QStringList found;
    char **names = VSIReadDirRecursive(archive.toUtf8().constData());
    for (char **name = names; name && *name; ++name)
        if (const QString path = QString::fromUtf8(*name); namedFormat(path) == NamedFormat::Shapefile)
            found << archive + u'/' + path;
    CSLDestroy(names);
    return found;
}

} // namespace sijill
