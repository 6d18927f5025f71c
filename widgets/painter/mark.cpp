#include "widgets/painter/mark.h"

#include "widgets/painter/layer.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sijill {

namespace {

constexpr double diamondReach = 5.5;
constexpr double ringClearance = 3.5;  // between the disc's edge and the nearest ring that can be told from it
constexpr double bracketClearance = 3; // between the disc's edge and the brackets of "near"
constexpr double bracketWidth = 1.8;
constexpr QPointF behind(3, -3); // where what lies behind a sign of several places peeps out

QRectF circleBox(QPointF at, double radius)
{
    return {at.x() - radius, at.y() - radius, 2 * radius, 2 * radius};
}

/// Dashes of about `length` pixels that come out even around the circle. Qt counts them in pen widths.
QPen dashedPen(const QColor &colour, double width, double radius, double length, double gap)
{
    const double around = 2 * std::numbers::pi * radius;
    const double count = std::max(4.0, std::round(around / (length + gap)));
    const double step = around / count;
    QPen pen(colour, width, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({step * length / (length + gap) / width, step * gap / (length + gap) / width});
    return pen;
}

QPen dottedPen(const QColor &colour, double radius)
{
    constexpr double width = 1.7;
    const double around = 2 * std::numbers::pi * radius;
    const double step = around / std::max(6.0, std::round(around / 4.2));
    QPen pen(colour, width, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({0.01, step / width - 0.01});
    return pen;
}

void paintRing(QPainter &painter, QPointF at, const Mark &mark, const Theme &theme)
{
    if (mark.shape == Mark::Shape::Disc && mark.ring > mark.radius) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.harmFaint);
        painter.drawEllipse(at, mark.ring, mark.ring);
    }
    painter.setBrush(Qt::NoBrush);
    if (mark.open) {
        // Open to the upper right, where the numbers go on.
        constexpr int gapDegrees = 64;
        painter.setPen(QPen(theme.harm, 1.3, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(circleBox(at, mark.ring), (45 + gapDegrees / 2) * 16, (360 - gapDegrees) * 16);
    } else {
        painter.setPen(dashedPen(theme.harm, 1.2, mark.ring, 4, 3));
        painter.drawEllipse(at, mark.ring, mark.ring);
    }
}

void paintBrackets(QPainter &painter, QPointF at, double radius, const Theme &theme)
{
    constexpr int spanDegrees = 50;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.harm, bracketWidth, Qt::SolidLine, Qt::FlatCap));
    for (int middle = 0; middle < 360; middle += 90)
        painter.drawArc(circleBox(at, radius), (middle - spanDegrees / 2) * 16, spanDegrees * 16);
}

void paintDisc(QPainter &painter, QPointF at, const Mark &mark, const Theme &theme)
{
    painter.setBrush(mark.conventional ? theme.harmFaint : theme.harmFill);
    painter.setPen(mark.conventional ? dottedPen(theme.harm, mark.radius) : QPen(theme.harm, theme.edgeWidth));
    painter.drawEllipse(at, mark.radius, mark.radius);
}

QPainterPath diamond(QPointF at, double reach)
{
    QPainterPath path;
    path.moveTo(at + QPointF(0, -reach));
    path.lineTo(at + QPointF(reach, 0));
    path.lineTo(at + QPointF(0, reach));
    path.lineTo(at + QPointF(-reach, 0));
    path.closeSubpath();
    return path;
}

/// The edge of the same shape once more, peeping out behind the sign as sheets that lie on each other. Cut by
/// arithmetic, as in hatching().
void paintBehind(QPainter &painter, QPointF at, const Mark &mark, const Theme &theme)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.harm, 1.2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    const QPointF middle = at + behind;
    const double r = mark.radius;
    if (mark.shape == Mark::Shape::Diamond) {
        const QPolygonF edge{middle + QPointF(-0.3 * r, -0.7 * r), middle + QPointF(0, -r), middle + QPointF(r, 0),
                             middle + QPointF(0.7 * r, 0.3 * r)};
        painter.drawPolyline(edge);
        return;
    }
    const double apart = std::hypot(behind.x(), behind.y());
    const double clear = r + 1.6; // from the middle of the disc to where the edge comes out
    const double cosine = (clear * clear - apart * apart - r * r) / (2 * apart * r);
    const double half = std::acos(std::clamp(cosine, -1.0, 1.0)) * 180 / std::numbers::pi;
    painter.drawArc(circleBox(middle, r), static_cast<int>((45 - half) * 16), static_cast<int>(2 * half * 16));
}

} // namespace

double Mark::reach() const
{
    if (shape == Shape::Diamond)
        return diamondReach + (near ? bracketClearance + bracketWidth : several ? -behind.y() + 1 : 1);
    const double brackets = near ? radius + bracketClearance + bracketWidth : 0;
    const double rim = several ? radius + std::hypot(behind.x(), behind.y()) + 1 : 0;
    return std::max({radius + 1, ring + 1, brackets, rim});
}

Mark markOf(const Marker &marker, const DiscScale &scale)
{
    Mark mark;
    mark.near = marker.near;
    mark.several = marker.points > 1;
    const Sum &sum = marker.sum;
    if (!marker.figure) {
        mark.shape = Mark::Shape::Diamond;
        mark.radius = diamondReach;
        return mark;
    }
    const qint64 people = peopleIn(sum);
    mark.shape = people > 0 ? Mark::Shape::Disc : Mark::Shape::Zero;
    mark.radius = scale.radius(people);
    mark.open = sum.isOpen();
    mark.conventional = isConventional(sum);
    const double inner =
        mark.radius + (mark.near || mark.several ? bracketClearance + bracketWidth : 0) + ringClearance;
    const qint64 most = std::max(sum.high, sum.touching()); // what reaches beyond the window may all belong here
    if (most > people || mark.open)
        mark.ring = std::max(inner, scale.radius(most));
    return mark;
}

void paintMark(QPainter &painter, QPointF at, const Mark &mark, const Theme &theme)
{
    const SavedPainter saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    if (mark.ring > 0)
        paintRing(painter, at, mark, theme);
    if (mark.several)
        paintBehind(painter, at, mark, theme);
    if (mark.near)
        paintBrackets(painter, at, mark.radius + bracketClearance, theme);
    switch (mark.shape) {
    case Mark::Shape::Disc:
        paintDisc(painter, at, mark, theme);
        break;
    case Mark::Shape::Zero:
        painter.setBrush(theme.card);
        painter.setPen(QPen(theme.harm, theme.edgeWidth));
        painter.drawEllipse(at, mark.radius, mark.radius);
        break;
    case Mark::Shape::Diamond:
        painter.setBrush(theme.card);
        painter.setPen(QPen(theme.harm, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.drawPath(diamond(at, mark.radius));
        break;
    }
}

void paintEmphasis(QPainter &painter, QPointF at, const Mark &mark, Emphasis emphasis, const Theme &theme)
{
    if (emphasis == Emphasis::None)
        return;
    const SavedPainter saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const double reach = mark.reach() + 3;
    QColor ground = theme.selection;
    ground.setAlphaF(emphasis == Emphasis::Selected ? 0.22F : 0.12F);
    painter.setBrush(ground);
    painter.setPen(QPen(theme.selection, emphasis == Emphasis::Selected ? 2.4 : 1.4));
    painter.drawEllipse(at, reach, reach);
}

} // namespace sijill
