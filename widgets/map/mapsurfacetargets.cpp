#include "widgets/map/mapsurface.h"

#include "mapdata/session/conditions.h"
#include "mapdata/words/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace sijill {

Target MapSurface::targetAt(QPointF screen) const
{
    if (m_furniture) {
        if (const Target target = m_furniture->targetAt(screen))
            return target;
        if (m_furniture->legendBox().contains(screen))
            return {};
    }
    return m_markers && showsIncidents() ? m_markers->targetAt(screen, m_viewport) : Target{};
}

std::vector<Target> MapSurface::targetsInView() const
{
    std::vector<Target> targets;
    if (!m_markers || !showsIncidents())
        return targets;
    const QRectF screen({0, 0}, m_viewport.size());
    for (const PlacedBadge &badge : m_markers->badges()) {
        if (screen.contains(m_markers->badgeBox(badge, m_viewport).center()))
            targets.push_back({Target::Kind::Badge, badge.badge});
    }
    for (quint32 i = 0; i < m_scene->markers.size(); ++i) {
        if (screen.contains(m_viewport.toScreen(m_scene->markers[i].at)))
            targets.push_back({Target::Kind::Marker, i});
    }
    // As one reads: by what is greatest, whether a point or an area.
    std::ranges::stable_sort(targets, std::greater(), [this](Target t) { return peopleIn(sumOf(t)); });
    if (m_furniture && !m_furniture->trayBox().isNull())
        targets.push_back({Target::Kind::Tray, Target::wholeTray});
    return targets;
}

QPointF MapSurface::positionOf(Target target) const
{
    switch (target.kind) {
    case Target::Kind::Marker:
        return m_viewport.toScreen(m_scene->markers[target.index].at);
    case Target::Kind::Badge:
        for (const PlacedBadge &badge : m_markers->badges()) {
            if (badge.badge == target.index)
                return m_markers->badgeBox(badge, m_viewport).center();
        }
        break;
    case Target::Kind::Tray:
        return m_furniture ? m_furniture->trayBox().center() : QPointF();
    case Target::Kind::Nothing:
        break;
    }
    return {};
}

std::optional<quint32> MapSurface::groupOf(Target target) const
{
    const auto &groups = m_scene->groups;
    if (!groups || m_atlas != m_model.atlas())
        return {};
    switch (target.kind) {
    case Target::Kind::Marker:
        return m_scene->markers[target.index].group;
    case Target::Kind::Badge:
        return groups->firstRegion() + m_scene->badges[target.index].region;
    case Target::Kind::Tray:
        return groups->unplaced();
    case Target::Kind::Nothing:
        break;
    }
    return {};
}

std::vector<IncidentIndex> MapSurface::incidentsOf(Target target) const
{
    const std::optional<quint32> group = groupOf(target);
    if (!group)
        return {};
    if (target.kind == Target::Kind::Tray && target.index != Target::wholeTray)
        return {m_scene->trayEntries[target.index].incident};
    if (target.kind == Target::Kind::Tray && !m_scene->trayEntries.empty()) {
        // The ones that count, not the wholes whose parts say everything.
        std::vector<IncidentIndex> incidents;
        for (const TrayEntry &entry : m_scene->trayEntries)
            incidents.push_back(entry.incident);
        return incidents;
    }
    return sijill::incidentsOf(*m_atlas, *m_scene->groups, *group, m_model.shownIncidents());
}

QRectF MapSurface::extentOf(Target target) const
{
    if (target.kind != Target::Kind::Marker || m_scene->markers[target.index].points < 2 || !groupOf(target))
        return {};
    const Marker &marker = m_scene->markers[target.index];
    const SceneGroups &groups = *m_scene->groups;
    if (!areFew())
        return groups.level->extent(groups.clusters[marker.group], *m_atlas);
    QRectF extent(marker.at, QSizeF());
    for (const IncidentIndex incident : incidentsOf(target)) {
        const World at =
            groups.plan->clusters->point(groups.plan->clusters->pointOf(m_atlas->incidents[incident].location));
        extent.setCoords(std::min(extent.left(), at.x()), std::min(extent.top(), at.y()),
                         std::max(extent.right(), at.x()), std::max(extent.bottom(), at.y()));
    }
    return extent;
}

const Sum &MapSurface::sumOf(Target target) const
{
    if (target.kind == Target::Kind::Marker)
        return m_scene->markers[target.index].sum;
    if (target.kind == Target::Kind::Badge)
        return m_scene->badges[target.index].sum;
    return target.index == Target::wholeTray ? m_scene->tray : m_scene->trayEntries[target.index].sum;
}

QString MapSurface::describePlace(Target target) const
{
    if (target.kind == Target::Kind::Marker)
        return markerName(*m_atlas, m_scene->markers[target.index], m_locale);
    if (target.kind == Target::Kind::Tray)
        return target.index == Target::wholeTray ? QCoreApplication::translate("Map", "Not placed")
                                                 : m_scene->trayEntries[target.index].title;
    QStringList names;
    const auto &region = m_scene->plan->regions[m_scene->badges[target.index].region];
    for (const PlaceIndex place : region.places)
        names.append(m_atlas->places[place].name.in(languageOf(m_locale)));
    return m_locale.createSeparatedList(names);
}

QStringList MapSurface::describeFigures(const Sum &sum) const
{
    QStringList lines;
    if (sum.hasFigure())
        lines.append(QCoreApplication::translate("Map", "%1: %2")
                         .arg(measureName(*m_model.atlas(), m_model.filter().measure, m_locale),
                              inTitle(sum, m_model.filter().spans, m_locale)));
    if (const QString without = withoutFigureWords(sum, m_locale); !without.isEmpty())
        lines.append(without);
    return lines;
}

QString MapSurface::describe(Target target) const
{
    if (!target || !groupOf(target))
        return {};
    QStringList lines{describePlace(target)};
    auto count = static_cast<int>(sumOf(target).incidents);
    if (areFew()) {
        const std::vector<IncidentIndex> incidents = incidentsOf(target);
        if (incidents.empty())
            return {};
        const Incident &first = m_atlas->incidents[incidents.front()];
        Span span;
        for (const IncidentIndex i : incidents)
            span = united(span, m_atlas->incidents[i].span);
        const TimePrecision precision = incidents.size() == 1 ? first.timePrecision
                                        : span.length() == 1  ? TimePrecision::OneDay
                                                              : TimePrecision::Days;
        if (target.kind == Target::Kind::Badge)
            lines = {placeNames(*m_atlas, m_atlas->locationOf(first), m_locale)};
        lines.append(inWords(span, precision, m_locale));
        count = static_cast<int>(incidents.size());
    }
    lines.append(describeFigures(sumOf(target)));
    if (count > 1)
        lines.append(QCoreApplication::translate("Map", "%Ln incident(s)", nullptr, count));
    const int places =
        target.kind == Target::Kind::Marker ? static_cast<int>(m_scene->markers[target.index].points) : 1;
    if (places > 1) {
        lines.append(QCoreApplication::translate("Map", "%Ln place(s)", nullptr, places));
        lines.append(QCoreApplication::translate("Map", "Double-click or press Enter to zoom in"));
    }
    return lines.join(QChar(u'\n'));
}

QString MapSurface::describeConditions() const
{
    // The measure stands before every number.
    return inFull(without(conditionsOf(*m_model.atlas(), m_model.filter(), m_locale, &m_model.facts()),
                          Condition::Kind::Measure));
}

QString MapSurface::describeView() const
{
    const std::vector<Target> targets = targetsInView();
    Sum seen;
    for (const Target target : targets)
        if (target.kind != Target::Kind::Tray)
            seen += sumOf(target);
    const SpanRule rule = m_model.filter().spans;
    const QString measure = measureName(*m_model.atlas(), m_model.filter().measure, m_locale);
    const QString all = inTitle(m_scene->total, rule, m_locale);
    QStringList parts{seen.incidents == m_scene->total.incidents
                          ? QCoreApplication::translate("Map", "%1, %2.").arg(measure, all)
                          : QCoreApplication::translate("Map", "%1, in view: %2; in all: %3.", "Killed: so many")
                                .arg(measure, inTitle(seen, rule, m_locale), all)};
    if (const QString conditions = describeConditions(); !conditions.isEmpty())
        parts.append(conditions);
    constexpr qsizetype mostTold = 5;
    const qsizetype before = parts.size();
    for (const Target target : targets) {
        if (parts.size() - before >= mostTold)
            break;
        parts.append((QStringList(describePlace(target)) + describeFigures(sumOf(target))).join(QStringLiteral(", ")));
    }
    return parts.join(QChar(u'\n'));
}

QString MapSurface::describeCertainty(Target target) const
{
    if (!groupOf(target))
        return {};
    switch (target.kind) {
    case Target::Kind::Badge:
        return precisionName(m_scene->plan->regions[m_scene->badges[target.index].region].places.size() > 1
                                 ? PlacePrecision::Several
                                 : PlacePrecision::Governorate);
    case Target::Kind::Marker:
        return m_scene->markers[target.index].near ? precisionName(PlacePrecision::Near) : QString();
    case Target::Kind::Tray:
        return precisionName(PlacePrecision::Unplaced);
    case Target::Kind::Nothing:
        break;
    }
    return {};
}

QString MapSurface::announcement() const
{
    const auto count = static_cast<int>(m_scene->total.incidents);
    const QString incidents = QCoreApplication::translate("Map", "%Ln incident(s)", nullptr, count);
    const QString sum = QCoreApplication::translate("Map", "%1: %2")
                            .arg(measureName(*m_model.atlas(), m_model.filter().measure, m_locale),
                                 inTitle(m_scene->total, m_model.filter().spans, m_locale));
    const std::vector<Target> targets = targetsInView();
    const QString conditions =
        inWords(leavingOut(conditionsOf(*m_model.atlas(), m_model.filter(), m_locale, &m_model.facts())));
    const QString most = targets.empty() || targets.front().kind == Target::Kind::Tray || !groupOf(targets.front())
                             ? QString()
                             : describePlace(targets.front());
    const QString told =
        most.isEmpty()
            ? QCoreApplication::translate("Map", "%1. %2.", "so many incidents. Killed: so many.").arg(incidents, sum)
            : QCoreApplication::translate("Map", "%1. %2. Most in %3.", "so many incidents. Killed: so many. place")
                  .arg(incidents, sum, most);
    return conditions.isEmpty() ? told
                                : QCoreApplication::translate("Map", "%1 Counted: %2.", "what is there; conditions")
                                      .arg(told, conditions);
}

std::optional<std::pair<Target::Kind, quint32>> MapSurface::identityOf(Target target) const
{
    switch (target.kind) {
    case Target::Kind::Marker:
        return std::pair(target.kind, m_scene->markers[target.index].named);
    case Target::Kind::Badge:
        return std::pair(target.kind, m_scene->badges[target.index].region);
    case Target::Kind::Tray:
        return std::pair(target.kind, target.index);
    case Target::Kind::Nothing:
        break;
    }
    return {};
}

Target MapSurface::findAgain(std::optional<std::pair<Target::Kind, quint32>> identity) const
{
    if (!identity)
        return {};
    const auto find = [&](const auto &items, auto which) {
        const auto found = std::ranges::find(items, identity->second, which);
        return found == items.end() ? Target{} : Target{identity->first, static_cast<quint32>(found - items.begin())};
    };
    switch (identity->first) {
    case Target::Kind::Marker:
        return find(m_scene->markers, &Marker::named);
    case Target::Kind::Badge:
        return find(m_scene->badges, &Badge::region);
    case Target::Kind::Tray:
        if (identity->second == Target::wholeTray || identity->second < m_scene->trayEntries.size())
            return {identity->first, identity->second};
        break;
    case Target::Kind::Nothing:
        break;
    }
    return {};
}

} // namespace sijill
