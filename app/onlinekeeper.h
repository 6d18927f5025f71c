#pragma once

#include "mapdata/raster/online.h"

#include <QObject>
#include <QStringList>

#include <vector>

namespace sijill {

class LayerKeeper;
class LayerStack;
class ViewModel;

/// Base maps from the network on the map. Off until somebody turns it on; while it is off none is opened, and none lies
/// on the map.
class OnlineKeeper : public QObject {
    Q_OBJECT

public:
    OnlineKeeper(ViewModel &model, LayerKeeper &layers, QObject *parent = nullptr);

    /// Where the user's list is, and where tiles are kept. Without them there is no list and nothing is kept.
    void setPlaces(const QString &list, const DiskCache &cache);
    const QString &list() const { return m_list; }
    const DiskCache &cache() const { return m_cache; }

    bool isOn() const { return m_use == NetworkUse::On; }
    /// Off takes every online map off the map. On brings nothing by itself.
    void setOn(bool on);
    /// Opened in the background and put on the map.
    void add(const OnlineMap &map);
    /// What lies on the map of one that was changed or removed in the list follows.
    void followChange(const OnlineMap &before, const OnlineMap &after);
    void takeOff(const OnlineMap &map);

signals:
    void turned(bool on);
    void added(const QString &id);
    void failed(const sijill::Problem &problem);
    void edited(const sijill::LayerStack &before); ///< by the user's wish

private:
    void restore(const QStringList &ids);
    void takeOff();
    void edit(LayerStack stack);

    ViewModel &m_model;
    LayerKeeper &m_layers;
    QString m_list;
    DiskCache m_cache;
    NetworkUse m_use = NetworkUse::Off;
    int m_turns = 0; ///< what was opened before the last one is not wanted
};

/// Of its entry in the stack, the same from one start to the next.
QString onlineId(const OnlineMap &map);

} // namespace sijill
