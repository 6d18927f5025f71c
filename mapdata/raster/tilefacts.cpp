#include "mapdata/geo/mercator.h"
#include "mapdata/raster/tilepicture.h"
#include "mapdata/raster/tiletable.h"
#include "mapdata/raster/tr.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

/// World rectangle of a range of tiles whose rows count from the north.
QRectF worldOf(const StoredRange &range, int zoom)
{
    const double side = std::exp2(-zoom);
    return {double(range.left) * side, double(range.top) * side, double(range.right - range.left + 1) * side,
            double(range.bottom - range.top + 1) * side};
}

StoredRange turned(const StoredRange &range, int zoom)
{
    const qint64 last = (qint64(1) << zoom) - 1;
    return {range.left, last - range.bottom, range.right, last - range.top};
}

double areaOf(const QRectF &rect)
{
    return std::max(0.0, rect.width()) * std::max(0.0, rect.height());
}

/// Of one file, while it is looked at.
class TileExaminer {
public:
    TileExaminer(TileTable &table, const QString &file) : m_table(table), m_file(file) {}

    std::optional<TileFacts> examine();

private:
    void say(Problem::Severity severity, const QString &text) { m_facts.said.push_back({severity, m_file, {}, text}); }
    int finest() const { return m_facts.zooms.back(); }
    QRectF extent(int zoom, bool fromNorth) const;
    bool lookAtFirst();
    void readBounds();
    bool fits(bool fromNorth) const;
    std::optional<bool> rowsBySeams();
    void chooseRows();
    void chooseBounds();
    void compareZooms();
    void lookForBlack();

    TileTable &m_table;
    QString m_file;
    TileFacts m_facts;
    std::vector<StoredRange> m_extents; ///< as stored, one per zoom
    QString m_boundsText;
    std::optional<QRectF> m_given; ///< bounds of the metadata, world
    std::optional<World> m_centre; ///< centre of the metadata
};

/// The first tile that is a picture says how large they are.
bool TileExaminer::lookAtFirst()
{
    constexpr int enough = 20;
    constexpr int largestSide = 4096;
    for (std::size_t i = 0; i < m_facts.zooms.size(); ++i) {
        std::stop_source stop;
        int looked = 0;
        int side = 0;
        m_table.visit(m_facts.zooms[i], m_extents[i], 1, stop.get_token(), [&](const StoredTile &tile) {
            side = pictureSide(tile.bytes);
            m_facts.isJpeg = isJpeg(tile.bytes);
            if (side > 0 || ++looked >= enough)
                stop.request_stop();
        });
        if (side > 0 && side <= largestSide) {
            m_facts.side = side;
            return true;
        }
    }
    return false;
}

void TileExaminer::readBounds()
{
    m_boundsText = m_table.metadata("bounds").simplified().left(100);
    const auto numbers = [](const QString &text) {
        std::vector<double> found;
        for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
            bool isNumber = false;
            found.push_back(part.trimmed().toDouble(&isNumber));
            if (!isNumber || !std::isfinite(found.back()))
                return std::vector<double>();
        }
        return found;
    };
    const std::vector<double> bounds = numbers(m_boundsText);
    constexpr double rounding = 0.01;
    if (bounds.size() == 4 && bounds[0] < bounds[2] && bounds[1] < bounds[3] && bounds[0] >= -180 - rounding &&
        bounds[2] <= 180 + rounding && bounds[1] >= -90 - rounding && bounds[3] <= 90 + rounding)
        m_given = QRectF(toWorld({bounds[0], bounds[3]}), toWorld({bounds[2], bounds[1]})) & QRectF(0, 0, 1, 1);
    const std::vector<double> centre = numbers(m_table.metadata("center"));
    if (centre.size() >= 2 && std::abs(centre[0]) <= 180 && std::abs(centre[1]) <= 90)
        m_centre = toWorld({centre[0], centre[1]});
}

QRectF TileExaminer::extent(int zoom, bool fromNorth) const
{
    const auto at = std::ranges::find(m_facts.zooms, zoom) - m_facts.zooms.begin();
    const StoredRange &stored = m_extents[static_cast<std::size_t>(at)];
    return worldOf(fromNorth ? stored : turned(stored, zoom), zoom);
}

/// Whether most of the smaller of the tiles and the bounds lies in the other. Of a centre: whether it is among them.
bool TileExaminer::fits(bool fromNorth) const
{
    const QRectF tiles = extent(finest(), fromNorth);
    if (m_given)
        return areaOf(tiles & *m_given) > 0.5 * std::min(areaOf(tiles), areaOf(*m_given));
    return !m_centre || tiles.contains(*m_centre);
}

/// Neighbours meet without a break only where they are put the right way: true where rows count from the north.
/// Nothing where the pictures do not tell, as with one colour.
std::optional<bool> TileExaminer::rowsBySeams()
{
    constexpr std::size_t mostTiles = 96;
    constexpr double clear = 3; // times better than the other way
    constexpr double least = 3; // of 255, a pixel and colour
    const StoredRange stored = m_extents.back();
    std::stop_source stop;
    std::vector<std::pair<StoredTile, TilePicture>> tiles;
    m_table.setRowsFromNorth(true); // as stored
    m_table.visit(finest(), stored, 1, stop.get_token(), [&](StoredTile tile) {
        if (TilePicture picture = decodedTile(tile.bytes, m_facts.side); !picture.isNull())
            tiles.emplace_back(StoredTile{tile.x, tile.y, {}}, std::move(picture));
        if (tiles.size() >= mostTiles)
            stop.request_stop();
    });
    const auto difference = [&](const TilePicture &upper, const TilePicture &lower) {
        double sum = 0;
        for (int x = 0; x < m_facts.side; ++x)
            for (int k = 0; k < 3; ++k)
                sum += std::abs(upper.at(x, m_facts.side - 1)[k] - lower.at(x, 0)[k]);
        return sum / (3.0 * m_facts.side);
    };
    double fromNorth = 0, fromSouth = 0;
    int pairs = 0;
    for (const auto &[tile, picture] : tiles) {
        for (const auto &[other, next] : tiles) {
            if (other.x != tile.x || other.y != tile.y + 1)
                continue;
            fromNorth += difference(picture, next);
            fromSouth += difference(next, picture);
            ++pairs;
        }
    }
    if (pairs == 0 || std::max(fromNorth, fromSouth) < least * pairs)
        return std::nullopt;
    if (fromNorth * clear < fromSouth)
        return true;
    if (fromSouth * clear < fromNorth)
        return false;
    return std::nullopt;
}

/// The standard counts rows from the south (TMS); files made of folders of XYZ tiles often do not. The pictures tell
/// surest, where their neighbours fit one way only; then what the file says of itself, where its bounds do not speak
/// against it. They are asked only where something speaks against the standard.
void TileExaminer::chooseRows()
{
    const bool saysXyz = m_table.metadata("scheme").trimmed().compare("xyz"_L1, Qt::CaseInsensitive) == 0;
    const bool fitsSouth = fits(false), fitsNorth = fits(true);
    if (saysXyz || !fitsSouth) {
        const std::optional<bool> seen = rowsBySeams();
        const bool told = saysXyz && (fitsNorth || !fitsSouth);
        m_facts.rowsFromNorth = seen.value_or(told);
        if (m_facts.rowsFromNorth)
            say(Problem::Severity::Note,
                seen
                    ? Raster::tr("Its rows of tiles count from the north (XYZ) and not from the south, as the standard "
                                 "has it: only so neighbouring tiles fit each other.")
                    : Raster::tr("Its rows of tiles count from the north (XYZ), as it says itself, and not from the "
                                 "south, as the standard has it."));
        else if (saysXyz)
            say(Problem::Severity::Warning,
                Raster::tr("It says that its rows of tiles count from the north (XYZ); its tiles are where they belong "
                           "when they count from the south, which is believed."));
    }
    m_table.setRowsFromNorth(m_facts.rowsFromNorth);
}

/// No tile of any zoom lies wholly outside of bounds that are right. A coarser zoom may reach farther than the finest;
/// by less than one of its tiles it does so anyway.
void TileExaminer::chooseBounds()
{
    QRectF tiles = extent(finest(), m_facts.rowsFromNorth);
    const auto holds = [](const QRectF &all, const QRectF &here, int zoom) {
        const double side = std::exp2(-zoom) * (1 - 1e-3);
        return here.left() > all.left() - side && here.top() > all.top() - side && here.right() < all.right() + side &&
               here.bottom() < all.bottom() + side;
    };
    bool isRight = m_given.has_value() && areaOf(*m_given) > 0;
    for (auto zoom = m_facts.zooms.rbegin(); zoom != m_facts.zooms.rend(); ++zoom) {
        const QRectF here = extent(*zoom, m_facts.rowsFromNorth);
        isRight = isRight && holds(*m_given, here, *zoom);
        if (!holds(tiles, here, *zoom))
            tiles |= here;
    }
    isRight = isRight && areaOf(tiles & m_given.value_or(QRectF())) > 0;
    m_facts.bounds = isRight ? tiles & *m_given : tiles;
    if (!isRight && !m_boundsText.isEmpty()) {
        const LonLat northWest = toLonLat(m_facts.bounds.topLeft()), southEast = toLonLat(m_facts.bounds.bottomRight());
        const auto degrees = [](double value) { return QString::number(value, 'f', 2); };
        say(Problem::Severity::Warning,
            Raster::tr("The bounds it gives (%1) are not where its tiles are (%2), which are shown where they are.")
                .arg(m_boundsText, QStringList{degrees(northWest.x()), degrees(southEast.y()), degrees(southEast.x()),
                                               degrees(northWest.y())}
                                       .join(u',')));
    }
}

void TileExaminer::compareZooms()
{
    const QString least = m_table.metadata("minzoom").trimmed(), most = m_table.metadata("maxzoom").trimmed();
    const QLocale locale;
    const auto differs = [](const QString &given, int own) {
        bool isNumber = false;
        const double value = given.toDouble(&isNumber);
        return !given.isEmpty() && (!isNumber || value != own);
    };
    if (differs(least, m_facts.zooms.front()) || differs(most, finest()))
        say(Problem::Severity::Warning,
            Raster::tr("The zooms it gives (%1 to %2) are not those of its tiles (%3 to %4), which are shown.")
                .arg(least.isEmpty() ? u"?"_s : least.left(12), most.isEmpty() ? u"?"_s : most.left(12),
                     locale.toString(m_facts.zooms.front()), locale.toString(finest())));
}

/// JPEG has no clear parts: a map that was turned or cut before it was packed has black ones. Looked for just inside
/// of the bounds, all the way round: where half of that is black, black from the edge inwards is taken for clear.
void TileExaminer::lookForBlack()
{
    constexpr double share = 0.5;
    constexpr qint64 mostAcross = 4;
    int zoom = m_facts.zooms.front();
    for (const int each : m_facts.zooms)
        if (std::ceil(m_facts.bounds.width() * std::exp2(each)) <= mostAcross &&
            std::ceil(m_facts.bounds.height() * std::exp2(each)) <= mostAcross)
            zoom = each;
    const double tiles = std::exp2(zoom);
    if (m_facts.bounds.width() * tiles > 4 * mostAcross || m_facts.bounds.height() * tiles > 4 * mostAcross)
        return;
    const double pixel = 1 / (tiles * m_facts.side);
    const QRectF frame = m_facts.bounds.adjusted(2 * pixel, 2 * pixel, -2 * pixel, -2 * pixel);
    if (frame.width() < 16 * pixel || frame.height() < 16 * pixel)
        return;
    const auto index = [&](double world) { return static_cast<qint64>(std::floor(world * tiles)); };
    const StoredRange range{index(frame.left()), index(frame.top()), index(frame.right()), index(frame.bottom())};
    qint64 rim = 0, blackRim = 0, inside = 0, blackInside = 0;
    m_table.visit(zoom, range, 1, {}, [&](const StoredTile &tile) {
        const TilePicture picture = isJpeg(tile.bytes) ? decodedTile(tile.bytes, m_facts.side) : TilePicture();
        if (picture.isNull())
            return;
        for (int y = 0; y < m_facts.side; ++y) {
            for (int x = 0; x < m_facts.side; ++x) {
                const World at((double(tile.x) + (x + 0.5) / m_facts.side) / tiles,
                               (double(tile.y) + (y + 0.5) / m_facts.side) / tiles);
                if (!frame.contains(at))
                    continue;
                const bool onRim = !frame.adjusted(pixel, pixel, -pixel, -pixel).contains(at);
                const bool black = isBlack(picture.at(x, y));
                (onRim ? rim : inside) += 1;
                (onRim ? blackRim : blackInside) += black ? 1 : 0;
            }
        }
    });
    m_facts.blackIsClear = rim > 0 && double(blackRim) >= share * double(rim) && blackInside < inside;
    if (m_facts.blackIsClear)
        say(Problem::Severity::Note,
            Raster::tr("Its tiles are JPEG, which has no clear parts, and black all round: what is black from the edge "
                       "inwards is taken for clear and not drawn."));
}

std::optional<TileFacts> TileExaminer::examine()
{
    m_facts.zooms = m_table.zooms();
    const bool hasOthers = m_table.hasTilesOutside(m_facts.zooms);
    m_table.setRowsFromNorth(true); // as stored, until it is known
    std::erase_if(m_facts.zooms, [this](int zoom) {
        const StoredRange range = m_table.extent(zoom);
        if (!range.isEmpty())
            m_extents.push_back(range);
        return range.isEmpty();
    });
    if (m_facts.zooms.empty() || !lookAtFirst())
        return std::nullopt;
    readBounds();
    chooseRows();
    chooseBounds();
    compareZooms();
    if (hasOthers)
        say(Problem::Severity::Warning, Raster::tr("Some of its tiles lie outside the world and are not shown."));
    if (m_facts.isJpeg)
        lookForBlack();
    return std::move(m_facts);
}

} // namespace

std::optional<TileFacts> examineTiles(TileTable &table, const QString &file)
{
    return TileExaminer(table, file).examine();
}

} // namespace sijill
