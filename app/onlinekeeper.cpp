#include "app/onlinekeeper.h"

#include "app/layerkeeper.h"
#include "widgets/newest.h"
#include "widgets/viewmodel.h"

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

using Opened = Result<std::shared_ptr<const RasterSource>>;

LayerEntry entryOf(const OnlineMap &map, std::shared_ptr<const RasterSource> source)
{
    LayerEntry entry;
    entry.id = onlineId(map);
    entry.name = map.name;
    entry.added = true;
    entry.problems = source->info().problems;
    entry.content = std::move(source);
    return entry;
}

} // namespace

QString onlineId(const OnlineMap &map)
{
    return u"online|%1|%2"_s.arg(map.url, map.layers);
}

OnlineKeeper::OnlineKeeper(ViewModel &model, LayerKeeper &layers, QObject *parent)
    : QObject(parent), m_model(model), m_layers(layers)
{
    connect(&m_layers, &LayerKeeper::onlineWanted, this, &OnlineKeeper::restore);
    // Whoever puts back a stack of before, the first to hear of it is this.
    connect(&m_model, &ViewModel::layersChanged, this, [this] {
        if (!isOn())
            takeOff();
    });
}

void OnlineKeeper::setPlaces(const QString &list, const DiskCache &cache)
{
    m_list = list;
    m_cache = cache;
}

void OnlineKeeper::setOn(bool on)
{
    if (on == isOn())
        return;
    m_use = on ? NetworkUse::On : NetworkUse::Off;
    ++m_turns;
    if (!on) {
        takeOff();
        m_layers.forgetRemovedOnline();
    }
    emit turned(on);
}

void OnlineKeeper::takeOff()
{
    const LayerStack before = m_model.layerStack();
    LayerStack stack = before;
    for (const LayerEntry &entry : before.entries())
        if (const auto raster = entry.raster(); raster && raster->info().isOnline)
            stack = stack.removed(entry.id);
    if (stack.size() != before.size())
        m_model.setLayerStack(std::move(stack));
}

void OnlineKeeper::followChange(const OnlineMap &before, const OnlineMap &after)
{
    if (!m_model.layerStack().find(onlineId(before)))
        return;
    if (onlineId(before) != onlineId(after))
        takeOff(before);
    add(after);
}

void OnlineKeeper::takeOff(const OnlineMap &map)
{
    if (m_model.layerStack().find(onlineId(map)))
        edit(m_model.layerStack().removed(onlineId(map)));
}

void OnlineKeeper::add(const OnlineMap &map)
{
    const auto open = [map, use = m_use, cache = m_cache] { return openOnline(map, use, cache); };
    inBackground(this, open, [this, map, turn = m_turns](const Opened &source) {
        if (turn != m_turns)
            return;
        if (!source) {
            emit failed(source.problem());
            return;
        }
        LayerEntry entry = entryOf(map, *source);
        const QString id = entry.id;
        edit(m_model.layerStack().with(std::move(entry)));
        emit added(id);
    });
}

void OnlineKeeper::edit(LayerStack stack)
{
    const LayerStack before = m_model.layerStack();
    m_model.setLayerStack(std::move(stack));
    emit edited(before);
}

void OnlineKeeper::restore(const QStringList &ids)
{
    if (!isOn())
        return;
    const auto open = [ids, list = m_list, use = m_use, cache = m_cache] {
        std::vector<LayerEntry> entries;
        Problems problems;
        const auto maps = readOnlineMaps(list, problems);
        if (!maps)
            return entries;
        for (const OnlineMap &map : *maps)
            if (ids.contains(onlineId(map)))
                if (const Opened source = openOnline(map, use, cache))
                    entries.push_back(entryOf(map, *source));
        return entries;
    };
    inBackground(this, open, [this, turn = m_turns, atlas = m_model.atlas()](const std::vector<LayerEntry> &entries) {
        if (turn != m_turns || atlas != m_model.atlas())
            return;
        for (const LayerEntry &entry : entries)
            m_layers.putBack(entry);
    });
}

} // namespace sijill
