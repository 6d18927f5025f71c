#include "mapdata/tables/featurelayers.h"

#include "mapdata/tables/databasetables.h"

#include <gdal_priv.h>

#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// A number of many digits in full: what is counted or dated is never a power of ten. Empty for a fraction.
std::string wholeNumber(double number)
{
    constexpr double exact = 9007199254740992.0; // 2^53
    return number == std::floor(number) && std::abs(number) < exact ? std::to_string(static_cast<qint64>(number))
                                                                    : std::string();
}

QByteArrayView driverOf(GDALDataset &dataset)
{
    return dataset.GetDriver() ? dataset.GetDriver()->GetDescription() : "";
}

/// `name`: of a source that is one table; else each has its own.
void addLayers(const std::shared_ptr<LayerSource> &source, const QString &name, std::vector<FeatureLayer> &layers)
{
    const DatabaseTables tables = databaseTables(*source->dataset);
    for (OGRLayer *layer : source->dataset->GetLayers()) {
        const QString own = QString::fromUtf8(layer->GetName());
        const bool isOfGeodatabase = driverOf(*source->dataset) == "OpenFileGDB" && own.startsWith("GDB_"_L1);
        if (!tables.hidden.contains(own) && !isOfGeodatabase)
            layers.push_back({source, layer, name.isEmpty() ? own : name, tables.views.contains(own)});
    }
}

} // namespace

std::string textOf(const OGRFeature &feature, int field)
{
    if (!feature.IsFieldSetAndNotNull(field))
        return {};
    const OGRFieldDefn &definition = *feature.GetFieldDefnRef(field);
    if (definition.GetType() == OFTReal && definition.GetWidth() == 0)
        if (std::string number = wholeNumber(feature.GetFieldAsDouble(field)); !number.empty())
            return number;
    if (definition.GetType() != OFTStringList)
        return const_cast<OGRFeature &>(feature).GetFieldAsString(field);
    std::string joined;
    for (char **entry = feature.GetFieldAsStringList(field); entry && *entry; ++entry)
        joined += (joined.empty() ? "" : ";") + std::string(*entry);
    return joined;
}

bool hasKindsAsLayers(GDALDataset &dataset)
{
    const QByteArrayView driver = driverOf(dataset);
    return driver == "GPX" || driver == "OSM" || driver == "DXF" || driver == "DGN";
}

bool isDrawing(GDALDataset &dataset)
{
    return driverOf(dataset) == "DXF";
}

Result<std::vector<FeatureLayer>> featureLayersIn(const QString &path, const QString &wanted, GdalMessages &messages,
                                                  Problems &problems)
{
    LayerReport report;
    std::vector<FeatureLayer> layers;
    auto source = std::make_shared<LayerSource>();
    if (auto problem = openSource(path, wanted, *source, messages, problems, report, SourceFor::Rows))
        return *problem;
    messages.forgetLastError();
    messages.setIgnoring(true); // told with the number of rows that could be read all the same
    if (!source->isOneOfSeveral)
        addLayers(source, {}, layers);
    const QStringList names = source->isOneOfSeveral ? report.allLayers : QStringList();
    messages.setIgnoring(false);
    for (const QString &name : names) {
        LayerReport unused;
        auto other = std::make_shared<LayerSource>();
        if (auto problem = openSource(path, name, *other, messages, problems, unused, SourceFor::Rows))
            problems.push_back(*problem);
        else
            addLayers(other, name, layers);
    }
    return layers;
}

} // namespace sijill
