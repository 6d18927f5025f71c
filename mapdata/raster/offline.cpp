#include "mapdata/raster/offline.h"

#include "mapdata/geo/mercator.h"
#include "mapdata/raster/encode.h"
#include "mapdata/raster/mbtileswriter.h"
#include "mapdata/raster/offlinefile.h"
#include "mapdata/raster/tr.h"

#include <QFileInfo>
#include <QLocale>

#include <set>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

Problem refused(const RasterSource &source, const QString &text)
{
    return {Problem::Severity::Error, source.info().name, {}, text};
}

std::vector<TileRange> rangesOf(const RasterSource &source, const OfflineArea &area)
{
    std::vector<TileRange> ranges;
    for (int zoom = area.minZoom; zoom <= area.maxZoom; ++zoom)
        ranges.push_back(tilesIn(area.bounds & source.info().bounds & QRectF(0, 0, 1, 1), zoom));
    return ranges;
}

qint64 countOf(const std::vector<TileRange> &ranges)
{
    qint64 sum = 0;
    for (const TileRange &range : ranges)
        sum += range.count();
    return sum;
}

std::optional<Problem> fault(const RasterSource &source, const OfflineArea &area)
{
    const RasterInfo &info = source.info();
    if (!info.maySave) {
        const QString terms =
            info.termsUrl.isEmpty() ? QString() : u' ' + Raster::tr("Its terms: %1").arg(info.termsUrl);
        return refused(source,
                       Raster::tr("Saving parts of it is not allowed by its terms, as far as the list of online "
                                  "maps says.") +
                           terms);
    }
    if (area.minZoom < 0 || area.maxZoom < area.minZoom || area.maxZoom > info.maxZoom)
        return refused(source, Raster::tr("It has zooms %1 to %2.").arg(info.minZoom).arg(info.maxZoom));
    if ((area.bounds & info.bounds).isEmpty())
        return refused(source, Raster::tr("It has nothing in that area."));
    constexpr qint64 most = 5'000'000;
    if (const qint64 count = countOf(rangesOf(source, area)); count > most)
        return refused(
            source,
            Raster::tr("That would be %1 tiles; take a smaller area or fewer zooms.").arg(QLocale().toString(count)));
    return {};
}

/// A few tiles spread over the closest zoom, where most of them are.
std::vector<TileId> sampleOf(const TileRange &range)
{
    constexpr qint64 most = 8;
    const qint64 count = range.count(), wide = range.right - range.left + 1;
    std::set<qint64> numbers;
    for (qint64 i = 0; i < most; ++i)
        numbers.insert((2 * i + 1) * count / (2 * most));
    std::vector<TileId> tiles;
    for (const qint64 number : numbers)
        tiles.push_back({range.zoom, range.left + static_cast<qint32>(number % wide),
                         range.top + static_cast<qint32>(number / wide)});
    return tiles;
}

TileFormat formatNamed(const QString &name)
{
    return name == "jpg"_L1 ? TileFormat::Jpeg : TileFormat::Png;
}

QString identityOf(const RasterSource &source)
{
    return source.info().file.isEmpty() ? source.info().name : QFileInfo(source.info().file).fileName();
}

class Saving {
public:
    Saving(const RasterSource &source, const OfflineArea &area, MbtilesWriter &writer)
        : m_source(source), m_area(area), m_writer(writer)
    {
    }

    std::optional<Problem> describe(bool asPhotos);
    std::optional<Problem> save(const std::function<void(const OfflineProgress &)> &progress,
                                const std::stop_token &stop);
    OfflineSaved result() const { return m_saved; }

private:
    std::optional<Problem> saveOne(const TileId &tile, const std::stop_token &stop);

    const RasterSource &m_source;
    OfflineArea m_area;
    MbtilesWriter &m_writer;
    TileFormat m_format = TileFormat::Png;
    OfflineSaved m_saved;
    OfflineProgress m_progress;
    int m_failedInARow = 0;
    Problem m_lastFailure;
};

/// First of all, so that the file is valid whenever this ends.
std::optional<Problem> Saving::describe(bool asPhotos)
{
    const LonLat northWest = toLonLat(m_area.bounds.topLeft()), southEast = toLonLat(m_area.bounds.bottomRight());
    const QString bounds = u"%1,%2,%3,%4"_s.arg(northWest.x(), 0, 'f', 6)
                               .arg(southEast.y(), 0, 'f', 6)
                               .arg(southEast.x(), 0, 'f', 6)
                               .arg(northWest.y(), 0, 'f', 6);
    QString format = m_writer.metadata(u"format"_s);
    if (format.isEmpty())
        format = asPhotos ? u"jpg"_s : u"png"_s;
    m_format = formatNamed(format);
    const std::pair<QString, QString> rows[] = {{u"name"_s, m_source.info().name},
                                                {u"type"_s, u"baselayer"_s},
                                                {u"version"_s, u"1"_s},
                                                {u"description"_s, m_source.info().name},
                                                {u"format"_s, format},
                                                {u"bounds"_s, bounds},
                                                {u"minzoom"_s, QString::number(m_area.minZoom)},
                                                {u"maxzoom"_s, QString::number(m_area.maxZoom)},
                                                {u"attribution"_s, m_source.info().attribution},
                                                {sourceKey, identityOf(m_source)},
                                                {unfinishedKey, u"1"_s}};
    for (const auto &[name, value] : rows) {
        if (auto problem = m_writer.setMetadata(name, value))
            return problem;
    }
    return {};
}

std::optional<Problem> Saving::saveOne(const TileId &tile, const std::stop_token &stop)
{
    const auto image = m_source.read(tile.world(), {tilePixels, tilePixels}, stop);
    if (!image) {
        if (!stop.stop_requested()) {
            ++m_saved.failed;
            ++m_failedInARow;
            m_lastFailure = image.problem();
        }
        return {};
    }
    m_failedInARow = 0;
    if (image->isBlank()) {
        ++m_saved.blank;
        return {};
    }
    const QByteArray bytes = encode(*image, m_format);
    if (auto problem = m_writer.add(tile, bytes))
        return problem;
    ++m_saved.written;
    m_progress.bytes += bytes.size();
    return {};
}

std::optional<Problem> Saving::save(const std::function<void(const OfflineProgress &)> &progress,
                                    const std::stop_token &stop)
{
    constexpr int mostFailures = 8;
    const std::vector<TileRange> ranges = rangesOf(m_source, m_area);
    m_progress.total = countOf(ranges);
    for (const TileRange &range : ranges) {
        for (qint32 y = range.top; y <= range.bottom; ++y) {
            for (qint32 x = range.left; x <= range.right; ++x) {
                const TileId tile{range.zoom, x, y};
                if (stop.stop_requested())
                    return {};
                if (m_writer.holds(tile))
                    ++m_saved.kept;
                else if (auto problem = saveOne(tile, stop))
                    return problem;
                if (m_failedInARow >= mostFailures)
                    return m_lastFailure;
                ++m_progress.done;
                if (progress)
                    progress(m_progress);
            }
        }
    }
    m_saved.finished = m_saved.failed == 0;
    if (m_saved.finished)
        return m_writer.setMetadata(unfinishedKey, {});
    return {};
}

} // namespace

Result<OfflineEstimate> estimateOffline(const RasterSource &source, const OfflineArea &area,
                                        const std::stop_token &stop)
{
    if (const auto problem = fault(source, area))
        return *problem;
    const std::vector<TileRange> ranges = rangesOf(source, area);
    OfflineEstimate estimate{.tiles = countOf(ranges)};
    qint64 sum = 0, read = 0, opaque = 0;
    Problem last;
    for (const TileId &tile : sampleOf(ranges.back())) {
        const auto image = source.read(tile.world(), {tilePixels, tilePixels}, stop);
        if (!image) {
            last = image.problem();
            if (source.info().isOnline || stop.stop_requested())
                return last;
            continue;
        }
        ++read;
        opaque += image->opaque;
        sum += encode(*image, TileFormat::Png).size();
    }
    if (read == 0)
        return last;
    constexpr qint64 largeForPng = 40'000, jpegShare = 5;
    estimate.asPhotos = opaque == read && sum / read > largeForPng;
    estimate.bytes = sum / read * estimate.tiles / (estimate.asPhotos ? jpegShare : 1);
    return estimate;
}

Result<OfflineSaved> saveOffline(const RasterSource &source, const OfflineArea &area, const QString &file,
                                 const std::function<void(const OfflineProgress &)> &progress,
                                 const std::stop_token &stop)
{
    const Result<OfflineEstimate> estimate = estimateOffline(source, area, stop);
    if (!estimate)
        return estimate.problem();
    if (auto problem = QFileInfo::exists(file) ? takesFile(file, identityOf(source)) : std::nullopt)
        return *std::move(problem);
    const bool isNew = !QFileInfo::exists(file) && !QFileInfo::exists(MbtilesWriter::partOf(file));
    if (const auto problem = isNew ? lacksRoom(file, estimate->bytes) : std::nullopt)
        return *problem;
    auto writer = MbtilesWriter::open(file);
    if (!writer)
        return writer.problem();
    if (auto problem = takesPart(**writer, identityOf(source), file)) {
        (*writer)->discard();
        return *std::move(problem);
    }
    Saving saving(source, area, **writer);
    std::optional<Problem> problem = saving.describe(estimate->asPhotos);
    if (!problem)
        problem = saving.save(progress, stop);
    const std::optional<Problem> closing = (*writer)->close();
    if (!problem)
        problem = closing;
    if (!problem)
        return saving.result();
    problem->text += u' ' + Raster::tr("What was saved so far is kept as %1; saving to the same file goes on with it.")
                                .arg(closing ? MbtilesWriter::partOf(file) : file);
    return *problem;
}

} // namespace sijill
