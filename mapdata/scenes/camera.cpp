#include "mapdata/scenes/camera.h"

#include <algorithm>
#include <cmath>

namespace sijill {

namespace {

constexpr double rho = 1.42; // how much zooming is traded for panning: the value people liked best in that study

/// Gentle at both ends.
double eased(double way)
{
    const double t = std::clamp(way, 0.0, 1.0);
    return t * t * t * (t * (6 * t - 15) + 10);
}

} // namespace

CameraPath::CameraPath(const QRectF &from, const QRectF &to)
    : m_from(from), m_to(to), m_fromWidth(std::max({from.width(), from.height(), 1e-9})),
      m_toWidth(std::max({to.width(), to.height(), 1e-9})),
      m_distance(std::hypot(to.center().x() - from.center().x(), to.center().y() - from.center().y()))
{
    // Closer than this to a pure zoom the curve's terms lose their digits.
    if (m_distance < 1e-6 * std::max(m_fromWidth, m_toWidth)) {
        m_distance = 0;
        m_length = std::abs(std::log(m_toWidth / m_fromWidth)) / rho;
        return;
    }
    const double w0 = m_fromWidth;
    const double w1 = m_toWidth;
    const double r2u = rho * rho * m_distance;
    const auto start = [&](double w, double sign) {
        const double b = (w1 * w1 - w0 * w0 + sign * r2u * r2u) / (2 * w * r2u);
        return -std::asinh(b);
    };
    m_start = start(w0, 1);
    m_length = (start(w1, -1) - m_start) / rho;
}

CameraPath::Point CameraPath::pointAt(double arc) const
{
    if (m_distance == 0) {
        const double sign = m_toWidth < m_fromWidth ? -1 : 1;
        return {m_length > 0 ? arc / m_length : 1, m_fromWidth * std::exp(sign * rho * arc)};
    }
    const double width = m_fromWidth * std::cosh(m_start) / std::cosh(rho * arc + m_start);
    const double along =
        m_fromWidth / (rho * rho) * (std::cosh(m_start) * std::tanh(rho * arc + m_start) - std::sinh(m_start));
    return {along / m_distance, width};
}

QRectF CameraPath::at(double way) const
{
    if (way <= 0)
        return m_from;
    if (way >= 1 || m_length <= 0)
        return m_to;
    const double gentle = eased(way);
    const Point point = pointAt(gentle * m_length);
    const QPointF centre = m_from.center() + (m_to.center() - m_from.center()) * point.along;
    // Views of different shape grow into each other.
    const QSizeF shape = m_from.size() / m_fromWidth * (1 - gentle) + m_to.size() / m_toWidth * gentle;
    QRectF view({}, shape * point.width);
    view.moveCenter(centre);
    return view;
}

QRectF glided(const QRectF &from, const QRectF &to, double way, bool reducedMotion)
{
    return reducedMotion ? to : CameraPath(from, to).at(way);
}

} // namespace sijill
