#include "mapdata/raster/tilejournal.h"

#include "mapdata/raster/tr.h"
#include "mapdata/vectortiles/archive.h"
#include "mapdata/vectortiles/hilbert.h"

#include <QtEndian>

namespace sijill {

namespace {

constexpr qsizetype recordHead = 12; // number of the tile, and how many bytes follow

} // namespace

Result<std::unique_ptr<TileJournal>> TileJournal::open(const QString &path, const QString &identity)
{
    std::unique_ptr<TileJournal> journal(new TileJournal(path));
    if (!journal->m_file.open(QIODevice::ReadWrite))
        return journal->refused(Raster::tr("It cannot be written: %1").arg(journal->m_file.errorString()));
    const QByteArray head = "sijill tiles 1\n" + identity.toUtf8() + "\n";
    if (journal->m_file.size() == 0) {
        if (journal->m_file.write(head) != head.size())
            return journal->refused(Raster::tr("It cannot be written: %1").arg(journal->m_file.errorString()));
    } else if (!journal->takeUp(head)) {
        return journal->refused(
            Raster::tr("It is there already and holds another map or another area; choose another name."));
    }
    return journal;
}

/// False where it begins otherwise. A record that is cut short is written over.
bool TileJournal::takeUp(const QByteArray &head)
{
    if (m_file.read(head.size()) != head)
        return false;
    qint64 good = m_file.pos();
    while (true) {
        const QByteArray record = m_file.read(recordHead);
        if (record.size() < recordHead)
            break;
        const auto id = qFromLittleEndian<quint64>(record.constData());
        const auto length = qFromLittleEndian<quint32>(record.constData() + 8);
        if (length > static_cast<quint32>(largestTile) || m_file.size() - m_file.pos() < length)
            break;
        m_places.insert_or_assign(id, TilePlace{id, static_cast<quint64>(m_file.pos()), length});
        m_file.seek(m_file.pos() + length);
        good = m_file.pos();
    }
    return m_file.resize(good) && m_file.seek(good);
}

bool TileJournal::holds(const TileId &tile) const
{
    return m_places.contains(tileNumber(tile));
}

std::optional<Problem> TileJournal::add(const TileId &tile, const QByteArray &bytes)
{
    const quint64 id = tileNumber(tile);
    QByteArray record(recordHead, Qt::Uninitialized);
    qToLittleEndian(id, record.data());
    qToLittleEndian(static_cast<quint32>(bytes.size()), record.data() + 8);
    const auto at = static_cast<quint64>(m_file.pos() + recordHead);
    if (m_file.write(record) != record.size() || m_file.write(bytes) != bytes.size())
        return refused(Raster::tr("It cannot be written: %1").arg(m_file.errorString()));
    m_places.insert_or_assign(id, TilePlace{id, at, static_cast<quint32>(bytes.size())});
    return {};
}

std::optional<Problem> TileJournal::flush()
{
    if (m_file.flush())
        return {};
    return refused(Raster::tr("It cannot be written: %1").arg(m_file.errorString()));
}

std::vector<TilePlace> TileJournal::places() const
{
    std::vector<TilePlace> places;
    places.reserve(m_places.size());
    for (const auto &[id, place] : m_places)
        places.push_back(place);
    return places;
}

std::optional<QByteArray> TileJournal::read(const TilePlace &place)
{
    if (!m_file.seek(static_cast<qint64>(place.offset)))
        return {};
    QByteArray bytes = m_file.read(place.length);
    return bytes.size() == static_cast<qsizetype>(place.length) ? std::optional(std::move(bytes)) : std::nullopt;
}

void TileJournal::remove()
{
    m_file.remove();
}

} // namespace sijill
