// How long a table of incidents takes to open, beside what GDAL takes to read its features, and how much memory. Of a
// table that is no text, also in a process of its own beside in this one.

#include "mapdata/gdal/session.h"
#include "mapdata/index/timeindex.h"
#include "mapdata/opening/incidentfile.h"
#include "mapdata/opening/readers.h"
#include "mapdata/reader/client.h"
#include "tests/bench/harness.h"
#include "tests/bench/synthetic.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <gdal.h>
#include <ogr_api.h>

#include <ctime>

using namespace sijill;
using namespace sijill::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr char readerWord[] = "--reader";

/// What GDAL reads, for the time it takes and to check ours against.
struct Features {
    qint64 count = 0;
    qint64 killed = 0;
};

Features readFeatures(const QString &path, bool adding)
{
    Features features;
    GDALDatasetH data = GDALOpenEx(qUtf8Printable(path), GDAL_OF_VECTOR, nullptr, nullptr, nullptr);
    OGRLayerH layer = data ? GDALDatasetGetLayer(data, 0) : nullptr;
    if (!layer)
        return features;
    int killed = OGR_FD_GetFieldIndex(OGR_L_GetLayerDefn(layer), "killed");
    if (killed < 0)
        killed = OGR_FD_GetFieldIndex(OGR_L_GetLayerDefn(layer), "best");
    while (OGRFeatureH feature = OGR_L_GetNextFeature(layer)) {
        ++features.count;
        if (adding && killed >= 0)
            features.killed += std::max(OGR_F_GetFieldAsInteger(feature, killed), 0);
        OGR_F_Destroy(feature);
    }
    GDALClose(data);
    return features;
}

/// What a piece of work takes of all processors together, which says more than the clock where others work as well.
struct Cost {
    double ms = 0;
    double processorMs = 0;
};

template <class Work>
Cost costOf(Work &&work)
{
    const std::clock_t before = std::clock();
    const double ms = millisecondsOf(work);
    return {ms, 1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC};
}

template <class T>
double bytesOf(const std::vector<T> &table)
{
    return static_cast<double>(table.capacity() * sizeof(T));
}

/// Tables of the atlas without its texts, but with where each text begins.
double tableBytes(const Atlas &atlas)
{
    return bytesOf(atlas.incidents) + bytesOf(atlas.claims) + bytesOf(atlas.figures) + bytesOf(atlas.places) +
           bytesOf(atlas.locations) + bytesOf(atlas.locationPlaces) + 4.0 * static_cast<double>(atlas.texts.size());
}

void printMemory(const Atlas &atlas, double residentBytes, double peakBytes)
{
    const auto n = static_cast<qint64>(atlas.incidents.size());
    const auto each = [&](const char *what, double bytes) { print("open", what, n, bytes / static_cast<double>(n)); };
    const auto textBytes = static_cast<double>(atlas.texts.byteCount());
    each("bytes_tables", tableBytes(atlas));
    each("bytes_incidents", bytesOf(atlas.incidents));
    each("bytes_claims", bytesOf(atlas.claims));
    each("bytes_figures", bytesOf(atlas.figures));
    each("bytes_places", bytesOf(atlas.places) + bytesOf(atlas.locations) + bytesOf(atlas.locationPlaces));
    each("bytes_text", textBytes);
    each("bytes_resident_beyond_text", residentBytes - textBytes);
    each("bytes_peak_beyond_text", peakBytes - textBytes);
}

/// The atlas, kept by the caller so that what it takes can be weighed.
std::shared_ptr<const Atlas> measureMemory(const QString &path)
{
    const auto before = static_cast<double>(residentBytes());
    resetPeak();
    auto read = openIncidents(path);
    const auto peak = static_cast<double>(peakBytes()) - before;
    if (!read)
        return nullptr;
    auto atlas = read->atlas;
    read.value().problems.clear();
    printMemory(*atlas, static_cast<double>(residentBytes()) - before, peak);
    return atlas;
}

bool measure(const QString &path, int steps)
{
    const auto atlas = measureMemory(path);
    const Features features = readFeatures(path, true);
    if (!holds(atlas != nullptr, "the table opens"))
        return false;
    const auto before = static_cast<double>(residentBytes());
    const Ledger ledger = makeLedger(*atlas, killed, {});
    const TimeIndex index(*atlas, ledger);
    print("open", "bytes_ledger_and_index", features.count,
          (static_cast<double>(residentBytes()) - before) / static_cast<double>(features.count));
    const Sum total = index.total({}, nullptr);
    bool good = holds(static_cast<qint64>(atlas->incidents.size()) == features.count, "as many incidents as features");
    good &= holds(total.best == features.killed, "as many killed as GDAL adds up");

    // What the window asks for as it fills: copies of what has been read so far. It makes them ready besides.
    ReadProgress filling;
    filling.step = [](qint64, qint64) { return true; };
    filling.show = [](const std::shared_ptr<const Atlas> &soFar) {
        const TimeIndex ready(*soFar, makeLedger(*soFar, killed, {}));
    };
    Samples gdal, ours, ratio, processorRatio, filled;
    for (int step = 0; step < steps; ++step) {
        const Cost theirs = costOf([&] { readFeatures(path, false); });
        const Cost mine = costOf([&] { good &= bool(openIncidents(path)); });
        filled.add(millisecondsOf([&] { good &= bool(openIncidents(path, filling)); }) / mine.ms);
        gdal.add(theirs.ms);
        ours.add(mine.ms);
        ratio.add(mine.ms / theirs.ms);
        processorRatio.add(mine.processorMs / theirs.processorMs);
    }
    print("open", "gdal_features", features.count, gdal);
    print("open", "incidents", features.count, ours);
    print("open", "ratio", features.count, ratio.median());
    print("open", "processor_ratio", features.count, processorRatio.median());
    print("open", "filling_ratio", features.count, filled.median());
    Samples apart;
    for (int step = 0; step < steps; ++step) {
        const double here = millisecondsOf([&] { good &= bool(openIncidents(path)); });
        useReader({u"/proc/self/exe"_s, {QString::fromLatin1(readerWord)}, {}});
        startReader(); // as the program does at its start
        good &= bool(readerProtections());
        apart.add(millisecondsOf([&] { good &= bool(openIncidents(path)); }) / here);
        useReader({});
    }
    print("open", "apart_ratio", features.count, apart.median());
    print("open", "rows_per_second", features.count, static_cast<double>(features.count) / ours.median() * 1000);
    return good;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == QLatin1StringView(readerWord))
        return readForeignFiles(readerHandlers());
    const auto options = parseOptions(app.arguments());
    if (!options)
        return 2;
    registerAllDrivers();
    const int steps = options->steps > 0 ? options->steps : 5;
    if (!options->csv.isEmpty())
        return measure(options->csv, steps) ? 0 : 1;
    const QTemporaryDir folder;
    bool good = true;
    for (const qint64 rows : options->sizes) {
        const QString path = folder.filePath(u"incidents.csv"_s);
        good &= holds(writeSyntheticCsv(path, rows, options->distinctPoints), "the made-up table can be written");
        good = good && measure(path, steps);
    }
    return good ? 0 : 1;
}
