#include "mapdata/geo/crs.h"

#include "mapdata/geo/tr.h"

#include <proj.h>

#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

using PjPointer = std::unique_ptr<PJ, decltype(&proj_destroy)>;

Problem problem(const QString &text)
{
    return {Problem::Severity::Error, {}, {}, text};
}

/// The horizontal part: of a compound system its first component.
PjPointer horizontal(PJ_CONTEXT *context, const PJ *crs)
{
    if (proj_get_type(crs) == PJ_TYPE_COMPOUND_CRS)
        return {proj_crs_get_sub_crs(context, crs, 0), &proj_destroy};
    return {proj_clone(context, crs), &proj_destroy};
}

bool isGeographicType(PJ_TYPE type)
{
    return type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS;
}

CrsAxis axisOf(PJ_CONTEXT *context, const PJ *system, int index)
{
    const char *abbreviation = nullptr, *unit = nullptr;
    double factor = 1; // to metres or radians
    proj_cs_get_axis_info(context, system, index, nullptr, &abbreviation, nullptr, &factor, &unit, nullptr, nullptr);
    CrsAxis axis{QString::fromUtf8(abbreviation), QString::fromUtf8(unit), 1};
    constexpr double earthRadius = 6'378'137;
    const bool angle = factor < 0.1 && !axis.unit.contains("metre"_L1);
    axis.step = factor > 0 ? 1 / (angle ? factor * earthRadius : factor) : 1;
    return axis;
}

/// Whether the definition names north, or latitude, before east.
bool northFirst(PJ_CONTEXT *context, const PJ *system)
{
    const char *direction = nullptr;
    proj_cs_get_axis_info(context, system, 0, nullptr, nullptr, &direction, nullptr, nullptr, nullptr, nullptr);
    const QByteArray first(direction);
    const char *second = nullptr;
    proj_cs_get_axis_info(context, system, 1, nullptr, nullptr, &second, nullptr, nullptr, nullptr, nullptr);
    return first == "north" && QByteArray(second) == "east";
}

std::optional<QPointF> transformed(PJ *transformation, PJ_DIRECTION direction, QPointF from)
{
    proj_errno_reset(transformation);
    const PJ_COORD to = proj_trans(transformation, direction, proj_coord(from.x(), from.y(), 0, HUGE_VAL));
    if (proj_errno(transformation) != 0 || !std::isfinite(to.xy.x) || !std::isfinite(to.xy.y))
        return {};
    return QPointF(to.xy.x, to.xy.y);
}

} // namespace

Result<std::shared_ptr<const Crs>> Crs::fromEpsg(int code)
{
    const std::shared_ptr<PJ_CONTEXT> context(proj_context_create(), &proj_context_destroy);
    proj_context_set_enable_network(context.get(), 0);
    proj_log_level(context.get(), PJ_LOG_NONE);
    const QByteArray word = "EPSG:" + QByteArray::number(code);
    const PjPointer any(code > 0 ? proj_create(context.get(), word.constData()) : nullptr, &proj_destroy);
    if (!any || !proj_is_crs(any.get()))
        return problem(Positions::tr("there is no coordinate system EPSG:%1").arg(code));
    const PjPointer crs = horizontal(context.get(), any.get());
    const PjPointer system(crs ? proj_crs_get_coordinate_system(context.get(), crs.get()) : nullptr, &proj_destroy);
    const PJ_TYPE type = crs ? proj_get_type(crs.get()) : PJ_TYPE_UNKNOWN;
    const PjPointer degrees(proj_create(context.get(), "EPSG:4326"), &proj_destroy);
    const auto onTheGround = [&] {
        return system && degrees && (isGeographicType(type) || type == PJ_TYPE_PROJECTED_CRS);
    };
    PjPointer way(onTheGround()
                      ? proj_create_crs_to_crs_from_pj(context.get(), degrees.get(), crs.get(), nullptr, nullptr)
                      : nullptr,
                  &proj_destroy);
    if (way)
        way = {proj_normalize_for_visualization(context.get(), way.get()), &proj_destroy};
    if (!way)
        return problem(Positions::tr("EPSG:%1 does not say where on the ground a position is").arg(code));

    Crs made;
    made.m_code = code;
    made.m_name = QString::fromUtf8(proj_get_name(crs.get()));
    made.m_geographic = isGeographicType(type);
    const bool swapped = northFirst(context.get(), system.get());
    made.m_x = axisOf(context.get(), system.get(), swapped ? 1 : 0);
    made.m_y = axisOf(context.get(), system.get(), swapped ? 0 : 1);
    made.m_context = context;
    made.m_transformation = std::shared_ptr<PJ>(way.release(), &proj_destroy);
    return std::shared_ptr<const Crs>(std::make_shared<Crs>(std::move(made)));
}

std::optional<QPointF> Crs::fromDegrees(LonLat degrees) const
{
    return transformed(static_cast<PJ *>(m_transformation.get()), PJ_FWD, degrees);
}

std::optional<LonLat> Crs::toDegrees(QPointF coordinates) const
{
    const std::optional<LonLat> degrees = transformed(static_cast<PJ *>(m_transformation.get()), PJ_INV, coordinates);
    if (!degrees || std::abs(degrees->y()) > 90 || std::abs(degrees->x()) > 360)
        return {};
    return LonLat(std::remainder(degrees->x(), 360), degrees->y());
}

} // namespace sijill
