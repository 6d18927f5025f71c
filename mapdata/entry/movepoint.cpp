#include "mapdata/entry/movepoint.h"

#include "mapdata/entry/tr.h"
#include "mapdata/register/registertables.h"

#include <QLocale>

#include <cmath>

namespace sijill {

using namespace Qt::StringLiterals;

namespace {

std::optional<QPointF> pointAt(const Statement &row, int column)
{
    const Cell lon = row.cell(column), lat = row.cell(column + 1);
    const auto *x = std::get_if<double>(&lon), *y = std::get_if<double>(&lat);
    return x && y ? std::optional(QPointF(*x, *y)) : std::nullopt;
}

/// Seven digits: a centimetre, and no more than a screen can tell.
QString cellOf(double degrees)
{
    constexpr double steps = 1e7;
    return QString::number(std::round(degrees * steps) / steps, 'g', QLocale::FloatingPointShortest);
}

std::vector<FieldEdit> pointFields(QPointF to, QPointF from)
{
    const auto text = [](double degrees) { return QString::number(degrees, 'g', QLocale::FloatingPointShortest); };
    return {{u"lon"_s, cellOf(to.x()), text(from.x())}, {u"lat"_s, cellOf(to.y()), text(from.y())}};
}

void findSharers(Database &database, PointOwner &owner)
{
    Statement rows = database.prepare(
        u"SELECT count(*) FROM incidents WHERE places = ? AND id <> ? AND in_bin IS NOT 1 AND lon IS NULL"_s);
    rows.bind(1, owner.place);
    rows.bind(2, owner.incident);
    if (rows.next())
        owner.sharers = static_cast<int>(rows.number(0));
}

} // namespace

Result<PointOwner> pointOwnerOf(Database &database, const QString &incident)
{
    PointOwner owner;
    owner.incident = incident;
    Statement row = database.prepare(u"SELECT lon, lat, places, place_precision FROM incidents WHERE id = ?"_s);
    row.bind(1, incident);
    if (!row.next())
        return Problem{Problem::Severity::Error, {}, {}, Entry::tr("there is no incident “%1” any more").arg(incident)};
    const QStringList places = idsIn(row.text(2));
    owner.precision = row.text(3);
    if (const auto own = pointAt(row, 0)) {
        owner.kind = PointOwner::Kind::Own;
        owner.point = *own;
        return owner;
    }
    const bool isAtPoint = owner.precision.isEmpty() || owner.precision == "exact"_L1 || owner.precision == "town"_L1 ||
                           owner.precision == "near"_L1;
    if (places.size() != 1 || !isAtPoint)
        return owner;
    Statement place = database.prepare(
        u"SELECT lon, lat, name, name_ar, coalesce(level, ''), from_layer IS 1, placing FROM places WHERE id = ?"_s);
    place.bind(1, places.front());
    if (!place.next() || !place.text(4).isEmpty())
        return owner;
    const auto point = pointAt(place, 0);
    if (!point)
        return owner;
    owner.kind = PointOwner::Kind::Place;
    owner.point = *point;
    owner.place = places.front();
    owner.placeName = place.text(2);
    owner.placeNameArabic = place.text(3);
    owner.isPlaceOfLayer = place.number(5) != 0;
    owner.placing = place.text(6);
    findSharers(database, owner);
    return owner;
}

Edit movedIncident(const PointOwner &owner, QPointF degrees)
{
    RecordEdit record{RecordEdit::Kind::Set, u"incidents"_s, owner.incident};
    if (owner.kind == PointOwner::Kind::Own) {
        record.fields = pointFields(degrees, owner.point);
        return {{record}};
    }
    record.fields = {{u"lon"_s, cellOf(degrees.x()), QString()}, {u"lat"_s, cellOf(degrees.y()), QString()}};
    // With a point of its own and nothing said it would count as known better than its place.
    if (owner.precision.isEmpty())
        record.fields.push_back({u"place_precision"_s, owner.placing.isEmpty() ? u"town"_s : owner.placing, QString()});
    return {{record}};
}

Edit movedPlace(const PointOwner &owner, QPointF degrees)
{
    return {{{RecordEdit::Kind::Set, u"places"_s, owner.place, pointFields(degrees, owner.point)}}};
}

} // namespace sijill
