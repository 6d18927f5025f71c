#include "mapdata/layers/shortfall.h"

#include <QFile>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <string_view>

namespace sijill {

namespace {

class Quiet {
public:
    Quiet() { CPLPushErrorHandler(CPLQuietErrorHandler); }
    ~Quiet() { CPLPopErrorHandler(); }
    Quiet(const Quiet &) = delete;
    Quiet &operator=(const Quiet &) = delete;
};

bool isDriver(GDALDataset &dataset, std::string_view name)
{
    return dataset.GetDriver() && dataset.GetDriver()->GetDescription() == name;
}

bool isDatabase(GDALDataset &dataset)
{
    return isDriver(dataset, "GPKG") || isDriver(dataset, "SQLite");
}

/// The first number that a query gives; -1 where it gives none.
qint64 numberOf(GDALDataset &dataset, const QByteArray &sql)
{
    OGRLayer *answer = dataset.ExecuteSQL(sql.constData(), nullptr, nullptr);
    if (!answer)
        return -1;
    const OGRFeatureUniquePtr row(answer->GetNextFeature());
    const qint64 number = row && row->GetFieldCount() > 0 ? row->GetFieldAsInteger64(0) : -1;
    dataset.ReleaseResultSet(answer);
    return number;
}

QByteArray quoted(const char *name, char mark)
{
    QByteArray text(name);
    return mark + text.replace(mark, QByteArray(2, mark)) + mark;
}

/// Lines with something on them; of a text in which a control character stands before each feature (RFC 8142), these.
qint64 featuresInLines(const QString &path)
{
    constexpr char recordSeparator = '\x1e';
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    QByteArray block(1 << 20, Qt::Uninitialized);
    qint64 lines = 0, separators = 0;
    bool isEmpty = true;
    for (qint64 size = 0; (size = file.read(block.data(), block.size())) > 0;)
        for (const char c : QByteArrayView(block).first(static_cast<qsizetype>(size))) {
            separators += c == recordSeparator;
            if (c == '\n')
                isEmpty = true;
            else if (isEmpty && c != ' ' && c != '\r' && c != '\t') {
                ++lines;
                isEmpty = false;
            }
        }
    return separators > 0 ? separators : lines;
}

} // namespace

bool isView(GDALDataset &dataset, OGRLayer &layer)
{
    const Quiet quiet;
    return isDatabase(dataset) &&
           numberOf(dataset, "SELECT COUNT(*) FROM sqlite_master WHERE type = 'view' AND name = " +
                                 quoted(layer.GetName(), '\'')) > 0;
}

qint64 featuresTold(GDALDataset &dataset, OGRLayer &layer, const QString &path)
{
    const Quiet quiet;
    if (isDriver(dataset, "GeoJSONSeq"))
        return featuresInLines(path);
    if (!layer.TestCapability(OLCFastFeatureCount) || isView(dataset, layer))
        return -1;
    return layer.GetFeatureCount();
}

std::optional<Shortfall> shortfallOf(GDALDataset &dataset, OGRLayer &layer, const QString &path, qint64 read,
                                     const QString &error)
{
    qint64 there = featuresTold(dataset, layer, path);
    // A GeoPackage keeps the number in a table of its own, which programs that know nothing of it leave as it was.
    if (error.isEmpty() && there > read && isDatabase(dataset)) {
        const Quiet quiet;
        const qint64 counted = numberOf(dataset, "SELECT COUNT(*) FROM " + quoted(layer.GetName(), '"'));
        there = counted >= 0 ? counted : there;
    }
    if (there > read)
        return Shortfall{read, there, error};
    // A damaged database counts the rows that it can still reach.
    const bool isKnown = there >= 0 && !isDatabase(dataset);
    if (error.isEmpty() || isKnown)
        return std::nullopt;
    return Shortfall{read, -1, error};
}

} // namespace sijill
