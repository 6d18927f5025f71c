#include "mapdata/exchange/csvrows.h"

#include "mapdata/exchange/presets.h"
#include "mapdata/exchange/words.h"

#include <QFile>
#include <QFileInfo>

#include <cpl_error.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_feature.h>

#include <algorithm>
#include <cstring>
#include <optional>

// As GDAL declares it, without the rest of its C++ interface.
extern "C" void CPL_DLL RegisterOGRCSV();

namespace sijill {

using namespace Qt::StringLiterals;

struct CsvRows::Data {
    GDALDatasetH dataset = nullptr;
    OGRLayerH layer = nullptr;
    OGRFeatureH feature = nullptr;
    QString path;
    bool header = true;
    QStringList columns;
    std::vector<bool> isText; ///< by column; a .csvt beside the file may say otherwise
    QStringList messages;
    std::optional<TextLook> look; ///< once it is asked for
    struct {
        std::vector<qint64> rows, lines;
        qint64 total = -1;
    } known; ///< what placesOf() was last asked for

    void open();
    void close();
    bool next();
    std::string_view cell(int column) const;
    std::vector<qint64> linesOf(const std::vector<qint64> &rows, qint64 total) const;
};

namespace {

void CPL_STDCALL collect(CPLErr severity, CPLErrorNum, const char *text)
{
    constexpr qsizetype enough = 20;
    auto *messages = static_cast<QStringList *>(CPLGetErrorHandlerUserData());
    const QString message = QString::fromUtf8(text).simplified();
    if (severity >= CE_Warning && messages->size() < enough && !messages->contains(message))
        messages->append(message);
}

/// While it lives, GDAL tells the list and not the terminal, in this thread.
class Listening {
public:
    explicit Listening(QStringList &messages) { CPLPushErrorHandlerEx(collect, &messages); }
    ~Listening() { CPLPopErrorHandler(); }
    Listening(const Listening &) = delete;
    Listening &operator=(const Listening &) = delete;
};

/// Enough to tell an encoding by; a table in Arabic would be looked through twice else.
constexpr qint64 mostSampled = 4 << 20;

/// Empty: it may well be a table.
QString whyUnreadable(const QString &path)
{
    QFile file(path);
    if (!QFileInfo::exists(path))
        return Exchange::tr("There is no such file.");
    if (QFileInfo(path).isDir())
        return Exchange::tr("This is a folder, not a table.");
    if (!file.open(QIODevice::ReadOnly))
        return Exchange::tr("The file cannot be opened: %1.").arg(file.errorString());
    const QByteArray head = file.read(4096);
    if (head.trimmed().isEmpty())
        return Exchange::tr("The file is empty.");
    if (head.contains('\0'))
        return Exchange::tr("The file is no text in UTF-8 or a code page; if it is a table, save it as CSV in UTF-8.");
    return {};
}

} // namespace

CsvRows::CsvRows(std::unique_ptr<Data> data) : m_data(std::move(data)) {}

CsvRows::~CsvRows()
{
    m_data->close();
}

void CsvRows::Data::open()
{
    const char *const drivers[] = {"CSV", nullptr};
    const char *const options[] = {header ? "HEADERS=YES" : "HEADERS=NO", "AUTODETECT_TYPE=NO", "MAX_LINE_SIZE=-1",
                                   nullptr};
    // The prefix opens as CSV whatever the name ends in.
    const QByteArray name = "CSV:" + QFile::encodeName(path);
    dataset = GDALOpenEx(name.constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, options, nullptr);
    layer = dataset ? GDALDatasetGetLayer(dataset, 0) : nullptr;
    columns.clear();
    isText.clear();
    if (!layer)
        return;
    const OGRFeatureDefnH fields = OGR_L_GetLayerDefn(layer);
    for (int i = 0; i < OGR_FD_GetFieldCount(fields); ++i) {
        columns << QString::fromUtf8(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(fields, i)));
        isText.push_back(OGR_Fld_GetType(OGR_FD_GetFieldDefn(fields, i)) == OFTString);
    }
}

bool CsvRows::Data::next()
{
    OGR_F_Destroy(feature);
    feature = OGR_L_GetNextFeature(layer);
    return feature != nullptr;
}

std::string_view CsvRows::Data::cell(int column) const
{
    if (column < 0)
        return {};
    if (!isText[static_cast<std::size_t>(column)])
        return OGR_F_GetFieldAsString(feature, column);
    // GetFieldAsString() looks the type up again for every cell, a tenth of the time GDAL takes for all.
    const OGRField &field = *OGRFeature::FromHandle(feature)->GetRawFieldRef(column);
    const bool mayBeEmpty = field.Set.nMarker1 == OGRUnsetMarker || field.Set.nMarker1 == OGRNullMarker;
    if (mayBeEmpty && (OGR_RawField_IsUnset(&field) || OGR_RawField_IsNull(&field)))
        return {};
    return field.String;
}

void CsvRows::Data::close()
{
    OGR_F_Destroy(feature);
    GDALClose(dataset);
    feature = nullptr;
    dataset = nullptr;
    layer = nullptr;
}

/// Without reading the file again where it has a row on every line.
std::vector<qint64> CsvRows::Data::linesOf(const std::vector<qint64> &rows, qint64 total) const
{
    if (!look || look->hasQuotes || look->lines - header != total)
        return linesOfRows(path, rows, total, header);
    std::vector<qint64> lines;
    for (const qint64 row : rows)
        lines.push_back(row + 1 + header);
    return lines;
}

Result<std::shared_ptr<CsvRows>> CsvRows::open(const QString &path)
{
    if (const QString why = whyUnreadable(path); !why.isEmpty())
        return Problem{Problem::Severity::Error, path, {}, why};
    RegisterOGRCSV();
    auto data = std::make_unique<Data>();
    data->path = path;
    const Listening listening(data->messages);
    data->open();
    if (!data->layer) {
        const QString why = data->messages.value(0, Exchange::tr("It holds no table."));
        data->close();
        return Problem{Problem::Severity::Error, path, {}, Exchange::tr("The file cannot be read as CSV: %1").arg(why)};
    }
    if (const QStringList header = headerFor(data->columns); !header.isEmpty()) {
        data->close();
        data->header = false;
        data->open();
        if (data->columns.size() == header.size())
            data->columns = header;
    }
    return std::shared_ptr<CsvRows>(new CsvRows(std::move(data)));
}

const QStringList &CsvRows::columns() const
{
    return m_data->columns;
}

void CsvRows::readOnly(const std::vector<int> &columns)
{
    std::vector<QByteArray> names{"OGR_GEOMETRY"};
    const OGRFeatureDefnH fields = OGR_L_GetLayerDefn(m_data->layer);
    for (int i = 0; i < m_data->columns.size(); ++i)
        if (std::ranges::find(columns, i) == columns.end())
            names.emplace_back(OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(fields, i)));
    std::vector<const char *> list;
    for (const QByteArray &name : names)
        list.push_back(name.constData());
    list.push_back(nullptr);
    OGR_L_SetIgnoredFields(m_data->layer, list.data());
}

bool CsvRows::next()
{
    const Listening listening(m_data->messages);
    return m_data->next();
}

std::string_view CsvRows::cell(int column) const
{
    return m_data->cell(column);
}

void CsvRows::read(RowBatch &batch, const std::vector<int> &columns, std::size_t rows)
{
    const Listening listening(m_data->messages);
    batch.bytes.clear();
    batch.ends.clear();
    for (std::size_t row = 0; row < rows && batch.bytes.size() < batchBytes && m_data->next(); ++row)
        for (const int column : columns)
            batch.add(m_data->cell(column));
}

void CsvRows::rewind()
{
    OGR_F_Destroy(m_data->feature);
    m_data->feature = nullptr;
    OGR_L_ResetReading(m_data->layer);
}

QStringList CsvRows::messages() const
{
    return m_data->messages;
}

qint64 CsvRows::rowCount() const
{
    if (!m_data->look)
        m_data->look = lookAtText(m_data->path);
    return std::max<qint64>(m_data->look->lines - m_data->header, 0);
}

EncodingChoice CsvRows::encoding() const
{
    if (!m_data->look)
        m_data->look = lookAtText(m_data->path);
    return m_data->look->encoding;
}

QStringList CsvRows::placesOf(const std::vector<qint64> &rows, qint64 total) const
{
    auto &[knownRows, lines, knownTotal] = m_data->known;
    if (knownTotal != total || !std::ranges::includes(knownRows, rows)) {
        knownRows = rows;
        knownTotal = total;
        lines = m_data->linesOf(rows, total);
    }
    QStringList places;
    for (const qint64 row : rows) {
        const auto at = static_cast<std::size_t>(std::ranges::lower_bound(knownRows, row) - knownRows.begin());
        places << (at < lines.size() ? Exchange::tr("line %1").arg(lines[at]) : Exchange::tr("row %1").arg(row + 1));
    }
    return places;
}

namespace {

/// Two passes of what the C library does many bytes at a time are a tenth of one by hand.
qint64 countOf(char wanted, std::string_view bytes)
{
    qint64 count = 0;
    for (std::size_t at = 0; (at = bytes.find(wanted, at)) != std::string_view::npos; ++at)
        ++count;
    return count;
}

bool isAscii(QByteArrayView bytes)
{
    quint64 bits = 0, word = 0;
    const char *at = bytes.data(), *const end = at + bytes.size();
    for (; end - at >= qsizetype(sizeof word); at += sizeof word) {
        std::memcpy(&word, at, sizeof word);
        bits |= word;
    }
    for (; at != end; ++at)
        bits |= static_cast<quint8>(*at);
    return (bits & 0x8080808080808080U) == 0;
}

} // namespace

TextLook lookAtText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray block(1 << 20, Qt::Uninitialized);
    TextLook look;
    TextSample sample;
    qint64 sampled = 0;
    char last = '\n';
    for (qint64 size = 0; (size = file.read(block.data(), block.size())) > 0;) {
        const QByteArrayView bytes = QByteArrayView(block).first(static_cast<qsizetype>(size));
        look.lines += countOf('\n', std::string_view(bytes.data(), static_cast<std::size_t>(size)));
        look.hasQuotes = look.hasQuotes || bytes.contains('"');
        last = bytes.back();
        if (sampled > mostSampled || isAscii(bytes))
            continue;
        sampled += size;
        for (const QByteArray &line : bytes.toByteArray().split('\n'))
            sample.add(line);
    }
    look.lines += last != '\n';
    look.encoding = chooseEncoding(sample, {});
    return look;
}

std::vector<qint64> linesOfRows(const QString &path, const std::vector<qint64> &rows, qint64 rowCount, bool header)
{
    QFile file(path);
    if (rows.empty() || !file.open(QIODevice::ReadOnly))
        return {};
    std::vector<qint64> lines;
    auto wanted = rows.cbegin();
    qint64 row = header ? -1 : 0, line = 1, begin = 1;
    bool quoted = false, empty = true;
    const auto endRow = [&] {
        if (!empty && row >= 0 && wanted != rows.cend() && *wanted == row) {
            lines.push_back(begin);
            ++wanted;
        }
        row += !empty;
        begin = line;
        empty = true;
    };
    QByteArray block(1 << 20, Qt::Uninitialized);
    for (qint64 size = 0; (size = file.read(block.data(), block.size())) > 0;) {
        for (std::string_view rest(block.constData(), static_cast<std::size_t>(size)); !rest.empty();) {
            const std::string_view piece = rest.substr(0, rest.find('\n'));
            quoted ^= countOf('"', piece) % 2 != 0;
            empty = empty && piece.find_first_not_of('\r') == std::string_view::npos;
            const bool isEnded = piece.size() < rest.size();
            line += isEnded;
            if (isEnded && !quoted)
                endRow();
            rest.remove_prefix(piece.size() + isEnded);
        }
    }
    endRow();
    return row == rowCount ? lines : std::vector<qint64>();
}

} // namespace sijill
