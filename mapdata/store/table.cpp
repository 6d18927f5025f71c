#include "mapdata/store/table.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringDecoder>

#include <cpl_error.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <memory>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// Keeps what GDAL has to say instead of letting it print.
class QuietGdal {
public:
    QuietGdal() { CPLPushErrorHandlerEx(keep, this); }
    ~QuietGdal() { CPLPopErrorHandler(); }
    QuietGdal(const QuietGdal &) = delete;
    QuietGdal &operator=(const QuietGdal &) = delete;

    QString message;

private:
    static void CPL_STDCALL keep(CPLErr severity, CPLErrorNum, const char *text)
    {
        if (severity == CE_Failure || severity == CE_Fatal || severity == CE_Warning)
            static_cast<QuietGdal *>(CPLGetErrorHandlerUserData())->message = QString::fromUtf8(text).simplified();
    }
};

struct CloseDataset {
    void operator()(GDALDataset *dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<GDALDataset, CloseDataset>;

Dataset openCsv(const QString &path)
{
    // The one driver that is needed: registering all of GDAL's takes longer than reading an atlas.
    if (!GetGDALDriverManager()->GetDriverByName("CSV"))
        RegisterOGRCSV();
    const char *drivers[] = {"CSV", nullptr};
    const char *options[] = {"HEADERS=YES",       "AUTODETECT_TYPE=NO",     "SEPARATOR=COMMA",
                             "X_POSSIBLE_NAMES=", "MAX_LINE_SIZE=10000000", nullptr};
    return Dataset(GDALDataset::Open(QFile::encodeName(path).constData(), GDAL_OF_VECTOR, drivers, options));
}

/// The line on which each record begins, the header left out. Quoted cells may run over lines, empty lines are none.
std::vector<int> recordLines(QByteArrayView bytes)
{
    std::vector<int> lines;
    int line = 1, begin = 1;
    bool quoted = false, empty = true;
    for (const char c : bytes) {
        if (c == '"')
            quoted = !quoted;
        if (c == '\n') {
            ++line;
            if (quoted)
                continue;
            if (!empty)
                lines.push_back(begin);
            begin = line;
            empty = true;
        } else if (c != '\r') {
            empty = false;
        }
    }
    if (!empty)
        lines.push_back(begin);
    if (!lines.empty())
        lines.erase(lines.begin());
    return lines;
}

/// UTF-8 where it is; else the bytes stand for themselves, so that the rest of the row is not lost.
QString decoded(const char *bytes, bool &isUtf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(QByteArrayView(bytes));
    isUtf8 = !decoder.hasError();
    return isUtf8 ? text : QString::fromLatin1(bytes);
}

QString plain(QString text)
{
    for (QChar &c : text)
        if (c.category() == QChar::Other_Control)
            c = u' ';
    text = text.simplified();
    // What csvText() put in front so that no spreadsheet runs the cell.
    if (text.size() > 1 && text[0] == u'\'' && QStringView(u"=+-@").contains(text[1]))
        text.removeFirst();
    return text;
}

} // namespace

std::optional<Table> Table::read(const QString &path, const QStringList &columns, Problems &problems)
{
    Table table(path, problems);
    const auto failed = [&](const QString &text) {
        problems.push_back({Problem::Severity::Error, path, {}, text});
        return std::nullopt;
    };
    QFile file(path);
    if (!file.exists())
        return failed(QCoreApplication::translate("Store", "there is no such file; the table is left out"));
    if (!file.open(QFile::ReadOnly))
        return failed(QCoreApplication::translate("Store", "it cannot be read (%1); the table is left out")
                          .arg(file.errorString()));
    const std::vector<int> lines = recordLines(file.readAll());

    const QuietGdal gdal;
    const Dataset dataset = openCsv(path);
    OGRLayer *layer = dataset ? dataset->GetLayer(0) : nullptr;
    if (!layer)
        return failed(
            QCoreApplication::translate("Store", "it is no CSV table (%1); it is left out").arg(gdal.message));

    const OGRFeatureDefn *fields = layer->GetLayerDefn();
    const int fieldCount = fields->GetFieldCount();
    for (int i = 0; i < fieldCount; ++i)
        table.m_columns.insert(QString::fromUtf8(fields->GetFieldDefn(i)->GetNameRef()).trimmed().toLower(), i);
    table.tellMissing(columns);

    for (auto &&feature : *layer) {
        const std::size_t row = table.m_rows.size();
        table.m_lines.push_back(row < lines.size() ? lines[row] : 0);
        QStringList cells;
        bool rowIsUtf8 = true;
        for (int i = 0; i < fieldCount; ++i) {
            bool cellIsUtf8 = true;
            cells << plain(decoded(feature->GetFieldAsString(i), cellIsUtf8));
            rowIsUtf8 = rowIsUtf8 && cellIsUtf8;
        }
        table.m_rows.push_back(cells);
        if (!rowIsUtf8)
            table.tell(row, QCoreApplication::translate("Store", "it is not UTF-8; letters of it may be wrong"));
    }
    if (!gdal.message.isEmpty())
        problems.push_back({Problem::Severity::Warning, path, {}, gdal.message});
    return table;
}

void Table::tellMissing(const QStringList &columns) const
{
    QStringList arabic;
    for (const QString &column : columns) {
        if (m_columns.contains(column))
            continue;
        if (column.endsWith("_ar"_L1))
            arabic << column;
        else
            m_problems->push_back(
                {Problem::Severity::Warning,
                 m_path,
                 {},
                 QCoreApplication::translate("Store", "there is no column %1; it is taken as empty").arg(column)});
    }
    if (arabic.isEmpty())
        return;
    // An atlas that is written by hand is often of one language, in all of its tables.
    const QString text = QCoreApplication::translate(
        "Store", "there are no such columns for Arabic; they are taken as empty, also in further tables without them");
    if (std::ranges::find(*m_problems, text, &Problem::text) == m_problems->end())
        m_problems->push_back({Problem::Severity::Warning, m_path, arabic.join(u", "_s), text});
}

QString Table::cell(std::size_t row, QLatin1StringView column) const
{
    const int index = m_columns.value(column, -1);
    return index < 0 ? QString() : m_rows[row].value(index);
}

QStringList Table::list(std::size_t row, QLatin1StringView column) const
{
    QStringList entries;
    for (const QStringView entry : cell(row, column).tokenize(u';', Qt::SkipEmptyParts))
        if (const QString trimmed = entry.trimmed().toString(); !trimmed.isEmpty())
            entries << trimmed;
    return entries;
}

QString Table::where(std::size_t row) const
{
    return QCoreApplication::translate("Store", "line %1").arg(m_lines[row]);
}

void Table::tell(std::size_t row, const QString &text, Problem::Severity severity) const
{
    m_problems->push_back({severity, m_path, where(row), text});
}

} // namespace sijill
