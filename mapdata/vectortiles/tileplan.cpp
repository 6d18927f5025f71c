#include "mapdata/vectortiles/tileplan.h"

#include <algorithm>

namespace sijill {

namespace {

/// The position of a condition in the plan, which it is added to; nothing where there are too many.
std::optional<std::size_t> placeOf(LayerPlan &plan, const TileCondition &condition)
{
    const auto found = std::ranges::find(plan.conditions, condition);
    if (found != plan.conditions.end())
        return static_cast<std::size_t>(found - plan.conditions.begin());
    if (plan.conditions.size() == mostConditions)
        return {};
    plan.conditions.push_back(condition);
    return plan.conditions.size() - 1;
}

} // namespace

TilePlan::TilePlan(std::shared_ptr<const TileRules> rules, TileSchema schema)
    : m_rules(std::move(rules)), m_schema(schema)
{
}

LayerPlan TilePlan::planFor(QByteArrayView name) const
{
    LayerPlan plan;
    const bool isOfNames = name.contains("label") || name.contains("name");
    for (quint16 i = 0; i < m_rules->rules.size(); ++i) {
        const TileRule &rule = m_rules->rules[i];
        for (const TileSelector &selector : rule.selectors) {
            if (selector.schema != m_schema || !selector.isOfLayer(name))
                continue;
            // Lines that are there to be named are drawn from another layer.
            if (!rule.isName() && isOfNames && m_schema == TileSchema::Other)
                continue;
            LayerPlan::Candidate candidate;
            candidate.rule = i;
            candidate.geometry = selector.geometry;
            for (TileCondition condition : selector.conditions) {
                const bool isNot = std::exchange(condition.isNot, false);
                if (const auto place = placeOf(plan, condition))
                    (isNot ? candidate.refused : candidate.wanted).set(*place);
            }
            candidate.weight = selector.conditions.size();
            (rule.isName() ? plan.named : plan.drawn).push_back(candidate);
        }
    }
    for (auto *candidates : {&plan.drawn, &plan.named})
        std::ranges::stable_sort(*candidates, std::ranges::greater(), &LayerPlan::Candidate::weight);
    if (plan.isEmpty())
        return plan;
    for (const TileMarkRule &mark : m_rules->marks) {
        if (mark.schema != m_schema)
            continue;
        const auto index = mark.mark == TileMark::Tunnel   ? 0u
                           : mark.mark == TileMark::Bridge ? 1u
                           : mark.mark == TileMark::Link   ? 2u
                                                           : 3u;
        if (const auto place = placeOf(plan, mark.condition))
            plan.marks[index] = *place + 1;
    }
    return plan;
}

std::shared_ptr<const LayerPlan> TilePlan::ofLayer(QByteArrayView name) const
{
    const std::scoped_lock lock(m_mutex);
    const QByteArray key = name.toByteArray();
    if (const auto found = m_layers.constFind(key); found != m_layers.cend())
        return *found;
    constexpr qsizetype mostLayers = 1000; // of a file that has a new name in each tile
    auto plan = std::make_shared<const LayerPlan>(planFor(name));
    if (m_layers.size() < mostLayers)
        m_layers.insert(key, plan);
    return plan;
}

} // namespace sijill
