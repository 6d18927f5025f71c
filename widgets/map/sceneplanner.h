#pragma once

#include "mapdata/layers/layer.h"
#include "mapdata/model/atlas.h"
#include "widgets/painter/scene.h"
#include "widgets/painter/viewport.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace sijill {

/// Makes plan and groups for an atlas and a view: at once where that takes a few milliseconds, else on another thread,
/// and what was there before serves until then. A newer atlas stops what is being made for an older one.
class ScenePlanner : public QObject {
    Q_OBJECT

public:
    using Layers = std::vector<std::shared_ptr<const VectorLayer>>;

    explicit ScenePlanner(QObject *parent = nullptr);
    ~ScenePlanner() override;

    void setAtlas(std::shared_ptr<const Atlas> atlas, Layers layers);
    /// Of another atlas with the same locations, and as many incidents at each: what is ready serves on.
    void exchangeAtlas(std::shared_ptr<const Atlas> atlas);
    /// Asks for other groups where those at hand are of another level or do not reach as far as `around` it.
    void setView(const Viewport &viewport, const Viewport &around);

    // What is ready. All four belong together.
    const std::shared_ptr<const Atlas> &atlas() const { return m_ready.atlas; }
    const std::shared_ptr<const ScenePlan> &plan() const { return m_ready.plan; }
    /// What the atlas shows first, in world coordinates.
    QRectF home() const { return m_ready.home; }
    /// Null before the view is known.
    const std::shared_ptr<const SceneGroups> &groups() const { return m_groups; }

    bool isPlanning() const { return m_cancelled != nullptr; }
    bool isBusy() const { return isPlanning() || m_isGrouping; }

signals:
    void planChanged();   ///< there are no groups yet, or groupsChanged() follows
    void groupsChanged(); ///< another level, or another part of the world

private:
    struct Ready {
        std::shared_ptr<const Atlas> atlas;
        std::shared_ptr<const ScenePlan> plan;
        QRectF home;
    };
    struct View {
        double zoom = 0;
        QRectF around;
    };
    static Ready makeReady(std::shared_ptr<const Atlas> atlas, const Layers &layers,
                           const std::function<bool()> &isCancelled);
    void deliver(Ready ready);
    void order();
    bool isServed() const;
    bool isSmall() const;
    void deliverGroups(std::shared_ptr<const SceneGroups> groups);

    Ready m_ready;
    std::shared_ptr<const SceneGroups> m_groups;
    std::optional<View> m_view;
    bool m_isGrouping = false;
    std::shared_ptr<std::atomic<bool>> m_cancelled; ///< while a plan is being made
};

} // namespace sijill
