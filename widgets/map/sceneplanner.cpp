#include "widgets/map/sceneplanner.h"

#include "mapdata/session/session.h"
#include "widgets/newest.h"
#include "widgets/painter/picture.h"

namespace sijill {

namespace {

constexpr std::size_t fewToPlan = 4'000;     // locations: within some ten milliseconds
constexpr std::size_t fewLocations = 20'000; // grouped within a few milliseconds
constexpr double reserve = 2;                // how much farther than asked for clusters are told apart

QRectF enlarged(const QRectF &box, double factor)
{
    const QSizeF size = box.size() * factor;
    return {box.center() - QPointF(size.width(), size.height()) / 2, size};
}

} // namespace

ScenePlanner::ScenePlanner(QObject *parent) : QObject(parent)
{
    m_ready = makeReady(std::make_shared<const Atlas>(), {}, {});
}

ScenePlanner::~ScenePlanner()
{
    if (m_cancelled)
        m_cancelled->store(true);
}

ScenePlanner::Ready ScenePlanner::makeReady(std::shared_ptr<const Atlas> atlas, const Layers &layers,
                                            const std::function<bool()> &isCancelled)
{
    Ready ready;
    ready.plan = std::make_shared<const ScenePlan>(makePlan(*atlas, layers, isCancelled));
    ready.home = homeOf(*atlas, layers);
    ready.atlas = std::move(atlas);
    return ready;
}

void ScenePlanner::setAtlas(std::shared_ptr<const Atlas> atlas, Layers layers)
{
    if (m_cancelled)
        m_cancelled->store(true);
    m_cancelled.reset();
    if (atlas->locations.size() < fewToPlan && atlas->incidents.size() <= fewIncidents) {
        deliver(makeReady(std::move(atlas), layers, {}));
        return;
    }
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    inBackground(
        this,
        [atlas = std::move(atlas), layers = std::move(layers), cancelled = m_cancelled] {
            return makeReady(atlas, layers, [cancelled] { return cancelled->load(std::memory_order_relaxed); });
        },
        [this, mine = m_cancelled](Ready ready) {
            if (mine != m_cancelled)
                return; // a newer atlas has come
            m_cancelled.reset();
            deliver(std::move(ready));
        });
}

void ScenePlanner::exchangeAtlas(std::shared_ptr<const Atlas> atlas)
{
    m_ready.atlas = std::move(atlas);
}

void ScenePlanner::deliver(Ready ready)
{
    m_ready = std::move(ready);
    m_groups.reset();
    emit planChanged();
    order();
}

void ScenePlanner::setView(const Viewport &viewport, const Viewport &around)
{
    m_view = View{viewport.zoom(), around.bounds()};
    order();
}

bool ScenePlanner::isSmall() const
{
    return m_ready.atlas->locations.size() < fewLocations;
}

bool ScenePlanner::isServed() const
{
    return m_groups && m_groups->level->level == m_ready.plan->clusters->levelFor(m_view->zoom) &&
           (m_groups->isWhole() || m_groups->world.contains(m_view->around));
}

void ScenePlanner::order()
{
    if (!m_view || m_isGrouping || isServed())
        return;
    const QRectF world = enlarged(m_view->around, reserve);
    if (isSmall()) {
        deliverGroups(std::make_shared<const SceneGroups>(makeGroups(m_ready.plan, m_view->zoom, world)));
        return;
    }
    m_isGrouping = true;
    inBackground(
        this,
        [plan = m_ready.plan, zoom = m_view->zoom, world] {
            return std::make_shared<const SceneGroups>(makeGroups(plan, zoom, world));
        },
        [this](const std::shared_ptr<const SceneGroups> &groups) {
            m_isGrouping = false;
            if (groups->plan == m_ready.plan)
                deliverGroups(groups);
            order(); // the view may have gone on
        },
        [this] { m_isGrouping = false; });
}

void ScenePlanner::deliverGroups(std::shared_ptr<const SceneGroups> groups)
{
    m_groups = std::move(groups);
    emit groupsChanged();
}

} // namespace sijill
