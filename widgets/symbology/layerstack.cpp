#include "widgets/symbology/layerstack.h"

#include <QFileInfo>

#include <algorithm>

namespace sijill {

using namespace Qt::StringLiterals;

const QString incidentsId = QStringLiteral("incidents");

namespace {

/// Where a layer lies unless somebody moves it: the lower the number the lower.
int usualHeight(const LayerEntry &entry)
{
    if (entry.isIncidents())
        return 100;
    const auto layer = entry.vector();
    if (!layer)
        return 0;
    switch (layer->role) {
    case LayerRole::Countries:
        return 10;
    case LayerRole::Areas:
        return 30 - layer->level; // the lines of coarser areas stay whole over those of finer ones
    case LayerRole::Towns:
        return 60;
    case LayerRole::Other:
        break;
    }
    return layer->kind == GeometryKind::Area ? 40 : layer->kind == GeometryKind::Line ? 41 : 42;
}

std::size_t usualPlace(const std::vector<LayerEntry> &entries, const LayerEntry &entry)
{
    const int height = usualHeight(entry);
    const auto above = std::ranges::find_if(entries, [&](const LayerEntry &e) { return usualHeight(e) > height; });
    return static_cast<std::size_t>(above - entries.begin());
}

} // namespace

std::shared_ptr<const VectorLayer> LayerEntry::vector() const
{
    const auto *found = std::get_if<std::shared_ptr<const VectorLayer>>(&content);
    return found ? *found : nullptr;
}

std::shared_ptr<const RasterSource> LayerEntry::raster() const
{
    const auto *source = std::get_if<std::shared_ptr<const RasterSource>>(&content);
    return source ? *source : nullptr;
}

std::shared_ptr<const DrawnTiles> LayerEntry::tiles() const
{
    const auto *tiles = std::get_if<std::shared_ptr<const DrawnTiles>>(&content);
    return tiles ? *tiles : nullptr;
}

QString layerId(const QString &file, const QString &layer, GeometryKind kind)
{
    return u"%1|%2|%3"_s.arg(QFileInfo(file).absoluteFilePath(), layer).arg(static_cast<int>(kind));
}

LayerEntry entryOf(std::shared_ptr<const VectorLayer> layer)
{
    LayerEntry entry;
    entry.id = layerId(layer->file, layer->name, layer->kind);
    entry.name = layer->name.isEmpty() ? QFileInfo(layer->file).completeBaseName() : layer->name;
    entry.file = layer->file;
    entry.layer = layer->name;
    entry.content = std::move(layer);
    return entry;
}

LayerStack::LayerStack() : m_entries{{.id = incidentsId, .content = IncidentMarkers()}} {}

LayerStack LayerStack::of(std::span<const std::shared_ptr<const VectorLayer>> layers)
{
    LayerStack stack;
    for (const auto &layer : layers) {
        if (!layer)
            continue;
        LayerEntry entry = entryOf(layer);
        for (int n = 2; stack.find(entry.id); ++n)
            entry.id = u"%1|%2"_s.arg(layerId(layer->file, layer->name, layer->kind)).arg(n);
        stack = stack.with(std::move(entry));
    }
    return stack;
}

const LayerEntry *LayerStack::find(const QString &id) const
{
    const std::size_t at = positionOf(id);
    return at < m_entries.size() ? &m_entries[at] : nullptr;
}

std::size_t LayerStack::positionOf(const QString &id) const
{
    return static_cast<std::size_t>(std::ranges::find(m_entries, id, &LayerEntry::id) - m_entries.begin());
}

LayerStack LayerStack::with(LayerEntry entry) const
{
    LayerStack stack = *this;
    if (const std::size_t at = positionOf(entry.id); at < size()) {
        entry.style = m_entries[at].style;
        entry.givesWayTo = m_entries[at].givesWayTo;
        entry.beside = m_entries[at].beside;
        stack.m_entries[at] = std::move(entry);
        return stack;
    }
    const std::size_t at = usualPlace(m_entries, entry);
    stack.m_entries.insert(stack.m_entries.begin() + static_cast<qsizetype>(at), std::move(entry));
    return stack;
}

LayerStack LayerStack::inserted(LayerEntry entry, std::size_t at) const
{
    LayerStack stack = removed(entry.id);
    if (entry.isIncidents())
        return *this;
    at = std::min(at, stack.size() - 1);
    stack.m_entries.insert(stack.m_entries.begin() + static_cast<qsizetype>(at), std::move(entry));
    return stack;
}

LayerStack LayerStack::removed(const QString &id) const
{
    LayerStack stack = *this;
    if (id != incidentsId)
        std::erase_if(stack.m_entries, [&](const LayerEntry &e) { return e.id == id; });
    return stack;
}

LayerStack LayerStack::moved(const QString &id, std::size_t to) const
{
    const LayerEntry *entry = find(id);
    return entry ? inserted(*entry, to) : *this;
}

LayerStack LayerStack::restyled(const QString &id, const LayerStyle &style) const
{
    LayerStack stack = *this;
    if (const std::size_t at = positionOf(id); at < size())
        stack.m_entries[at].style = style;
    return stack;
}

LayerStack LayerStack::withAtlasLayers(std::span<const std::shared_ptr<const VectorLayer>> layers) const
{
    LayerStack stack = *this;
    const LayerStack fresh = of(layers);
    std::erase_if(stack.m_entries, [&](const LayerEntry &e) { return !e.added && !fresh.find(e.id); });
    for (const LayerEntry &entry : fresh.m_entries)
        if (!entry.isIncidents())
            stack = stack.with(entry);
    return stack;
}

LayerStack LayerStack::ordered(const QStringList &wanted) const
{
    QStringList ids = wanted;
    ids.removeDuplicates();
    // The named ones take, in the new order, the places that the named ones had.
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < size(); ++i)
        if (!m_entries[i].isIncidents() && ids.contains(m_entries[i].id))
            places.push_back(i);
    LayerStack stack = *this;
    auto place = places.begin();
    for (const QString &id : ids) {
        const LayerEntry *entry = find(id);
        if (entry && !entry->isIncidents() && place != places.end())
            stack.m_entries[*place++] = *entry;
    }
    return stack;
}

const LayerEntry *LayerStack::shownInstead(const LayerEntry &entry) const
{
    if (entry.givesWayTo.isEmpty() || entry.beside)
        return nullptr;
    const LayerEntry *other = find(entry.givesWayTo);
    return other && other->style.visible ? other : nullptr;
}

LayerStack LayerStack::shown(const QString &id, bool on) const
{
    LayerStack stack = *this;
    const std::size_t at = positionOf(id);
    if (at == size())
        return stack;
    LayerEntry &entry = stack.m_entries[at];
    entry.beside = on && (entry.beside || shownInstead(entry));
    entry.style.visible = on;
    return stack;
}

std::vector<StyledLayer> LayerStack::vectorLayers() const
{
    std::vector<StyledLayer> layers;
    for (const LayerEntry &entry : m_entries)
        if (auto layer = entry.vector(); layer && isShown(entry))
            layers.push_back({std::move(layer), entry.style, entry.texts});
    return layers;
}

std::vector<StyledRaster> LayerStack::rasters() const
{
    std::vector<StyledRaster> rasters;
    std::size_t below = 0;
    for (const LayerEntry &entry : m_entries) {
        if ((entry.raster() || entry.tiles()) && entry.style.visible)
            rasters.push_back({entry.raster(), entry.style, below, entry.tiles()});
        below += entry.vector() && isShown(entry);
    }
    return rasters;
}

bool LayerStack::showsIncidents() const
{
    return m_entries.back().style.visible;
}

std::vector<StyledLayer> plainStyle(std::span<const std::shared_ptr<const VectorLayer>> layers)
{
    return LayerStack::of(layers).vectorLayers();
}

} // namespace sijill
