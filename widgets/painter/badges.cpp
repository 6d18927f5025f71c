#include "widgets/painter/badges.h"

#include "mapdata/words/words.h"
#include "widgets/painter/layer.h"
#include "widgets/painter/lettering.h"
#include "widgets/theme/contrast.h"
#include "widgets/theme/fonts.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>

namespace sijill {

namespace {

constexpr double badgeHeight = 24;
constexpr double leastWidth = 30;
constexpr double padding = 9;
constexpr double textPixels = 13;
constexpr double belowName = 23; // from the label point, where the area's name is, to the middle of the badge
constexpr double clearance = 5;  // to anything else

QFont badgeFont()
{
    return mapFont(textPixels, Weight::Bold);
}

QRectF boxAround(QPointF middle, QSizeF size)
{
    return {middle.x() - size.width() / 2, middle.y() - size.height() / 2, size.width(), size.height()};
}

bool collides(const QRectF &box, const std::vector<QRectF> &taken)
{
    return std::ranges::any_of(taken, [&](const QRectF &other) { return other.intersects(box); });
}

/// The first place around `middle` that is free, going round in growing circles; the first of all where none is.
QRectF freeBox(QPointF middle, QSizeF size, std::span<const QPointF> wishes, const std::vector<QRectF> &taken)
{
    for (const QPointF wish : wishes) {
        const QRectF box = boxAround(middle + wish, size);
        if (!collides(box.adjusted(-clearance, -clearance, clearance, clearance), taken))
            return box;
    }
    constexpr std::array directions{QPointF(1, 0.35), QPointF(-1, 0.35), QPointF(0.5, 1),  QPointF(-0.5, 1),
                                    QPointF(0.6, -1), QPointF(-0.6, -1), QPointF(1, -0.4), QPointF(-1, -0.4)};
    for (const double distance : {40.0, 60.0, 85.0, 115.0}) {
        for (const QPointF direction : directions) {
            const QRectF box = boxAround(middle + direction * distance, size);
            if (!collides(box.adjusted(-clearance, -clearance, clearance, clearance), taken))
                return box;
        }
    }
    return boxAround(middle + (wishes.empty() ? QPointF() : wishes.front()), size);
}

bool isSmallerThan(const ScenePlan::Region &region, double scale, QSizeF size)
{
    if (region.areas.empty())
        return true;
    const QSizeF area = region.areas.front()->bounds.size() * scale;
    return area.width() < size.width() * 1.4 || area.height() < size.height() + belowName;
}

QRectF around(QPointF point, double reach)
{
    return {point.x() - reach, point.y() - reach, 2 * reach, 2 * reach};
}

} // namespace

std::vector<PlacedBadge> layoutBadges(const MapScene &scene, double scale, const QLocale &locale)
{
    std::vector<QRectF> taken;
    // Against a million discs a badge cannot win; it is painted over them.
    constexpr std::size_t mostDiscs = 400;
    for (std::size_t i = 0; i < std::min(scene.markers.size(), mostDiscs); ++i)
        taken.push_back(around(scene.markers[i].at * scale, markOf(scene.markers[i], scene.discs).radius));
    for (const Badge &badge : scene.badges) {
        const auto &region = scene.plan->regions[badge.region];
        if (region.anchors.size() > 1) {
            for (const World anchor : region.anchors)
                taken.push_back(around(anchor * scale, 4));
        }
    }

    std::vector<PlacedBadge> placed;
    for (quint32 i = 0; i < scene.badges.size(); ++i) {
        const Badge &badge = scene.badges[i];
        const auto &region = scene.plan->regions[badge.region];
        PlacedBadge result;
        result.badge = i;
        result.text = badge.figure ? inShort(badge.sum, locale) : QString();
        result.conventional = isConventional(badge.sum);
        result.cut = badge.figure && badge.sum.beyond > 0;
        const double width = std::max(leastWidth, textWidth(badgeFont(), result.text) + 2 * padding);
        const QSizeF size(std::ceil(width), badgeHeight);
        const QPointF middle = region.at * scale;
        const bool several = region.anchors.size() > 1;
        if (several) {
            const std::array wishes{QPointF(0, 0), QPointF(34, 14), QPointF(0, 34), QPointF(-34, 14)};
            result.box = freeBox(middle, size, wishes, taken);
        } else if (isSmallerThan(region, scale, size)) {
            const std::array wishes{QPointF(-size.width() / 2 - 16, 8), QPointF(size.width() / 2 + 16, 8)};
            result.box = freeBox(middle, size, wishes, taken);
        } else {
            const std::array wishes{QPointF(0, belowName), QPointF(0, -belowName)};
            result.box = freeBox(middle, size, wishes, taken);
        }
        const bool onItsPlace = std::abs(result.box.center().x() - middle.x()) < 1 && !several;
        if (!onItsPlace) {
            for (const World anchor : region.anchors)
                result.ties.push_back(anchor * scale);
        }
        taken.push_back(result.box);
        placed.push_back(std::move(result));
    }
    return placed;
}

QFont innerFigureFont()
{
    return mapFont(12, Weight::Bold);
}

std::vector<InnerFigure> innerFigures(const MapScene &scene, double scale, const QLocale &locale)
{
    constexpr std::size_t most = 60;
    constexpr double leastRadius = 13;
    constexpr double height = 12;
    std::vector<InnerFigure> found;
    for (quint32 i = 0; i < std::min(scene.markers.size(), most); ++i) {
        const Marker &marker = scene.markers[i];
        const double radius = markOf(marker, scene.discs).radius;
        if (!marker.figure || radius < leastRadius)
            break; // those that follow are smaller
        const QString text = inShort(marker.sum, locale);
        const double half = textWidth(innerFigureFont(), text) / 2 + 2;
        if (std::hypot(half, height / 2) > radius)
            continue;
        const auto hides = [&](const Marker &other) {
            const QPointF d = (other.at - marker.at) * scale;
            if (std::abs(d.x()) > half + radius || std::abs(d.y()) > height + radius)
                return false;
            const double reach = markOf(other, scene.discs).radius;
            return std::abs(d.x()) < half + reach && std::abs(d.y()) < height / 2 + reach;
        };
        if (std::none_of(scene.markers.begin() + i + 1, scene.markers.end(), hides))
            found.push_back({i, text});
    }
    return found;
}

std::vector<QRectF> coveredBy(const MapScene &scene, double scale, const std::vector<PlacedBadge> &badges)
{
    std::vector<QRectF> covered;
    covered.reserve(scene.markers.size() + badges.size());
    for (const Marker &marker : scene.markers) {
        // Names may run over the corners of the square, but not over the disc.
        covered.push_back(around(marker.at * scale, markOf(marker, scene.discs).reach() * 0.9));
    }
    for (const PlacedBadge &badge : badges) {
        covered.push_back(badge.box.adjusted(-2, -2, 2, 2));
        for (const QPointF tie : badge.ties)
            covered.push_back(around(tie, 4));
    }
    return covered;
}

QColor innerInk(const Theme &theme)
{
    constexpr double legible = 4.5;
    const QColor ground = over(theme.harmFill, theme.land);
    return contrast(theme.harm, ground) >= legible ? theme.harm : theme.ink;
}

void paintInnerFigure(QPainter &painter, QPointF at, const InnerFigure &figure, const Theme &theme)
{
    const SavedPainter saved(painter);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QFont font = innerFigureFont();
    QColor halo = theme.land;
    halo.setAlphaF(0.85F);
    const QPointF baseline(-textWidth(font, figure.text) / 2, QFontMetricsF(font).capHeight() / 2);
    drawText(painter, at + baseline, font, figure.text, innerInk(theme), halo, theme.haloWidth);
}

void paintTies(QPainter &painter, const PlacedBadge &badge, QPointF planeOffset, const Theme &theme)
{
    const SavedPainter saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QPointF tie : badge.ties) {
        painter.setPen(QPen(theme.harm, 1));
        painter.drawLine(tie + planeOffset, badge.box.center() + planeOffset);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.harm);
        painter.drawEllipse(tie + planeOffset, 2.6, 2.6);
    }
}

void paintBadge(QPainter &painter, const PlacedBadge &badge, QPointF planeOffset, Emphasis emphasis, const Theme &theme)
{
    const SavedPainter saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = badge.box.translated(planeOffset);
    if (emphasis != Emphasis::None) {
        painter.setPen(QPen(theme.selection, emphasis == Emphasis::Selected ? 2.4 : 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 7, 7);
    }
    QPen edge(theme.harm, theme.edgeWidth + 0.2);
    if (badge.conventional) {
        edge = QPen(theme.harm, 1.7, Qt::CustomDashLine, Qt::RoundCap);
        edge.setDashPattern({0.01, 2.3});
    }
    if (badge.cut && !badge.conventional) {
        edge.setStyle(Qt::CustomDashLine);
        edge.setCapStyle(Qt::FlatCap);
        edge.setDashPattern({3, 2});
    }
    painter.setPen(edge);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(box, 4.5, 4.5);
    if (badge.text.isEmpty())
        paintMark(painter, box.center(), {.shape = Mark::Shape::Diamond, .radius = 5.5}, theme);
    else
        drawTextIn(painter, box, Qt::AlignCenter, badgeFont(), badge.text, theme.harm);
}

} // namespace sijill
