#pragma once

#include "mapdata/layers/geometry.h"
#include "mapdata/layers/layer.h"
#include "mapdata/result.h"

#include <memory>

/// Administrative layers made in memory.
namespace madelayers {

struct Row {
    QString code;
    sijill::Text name;
    QRectF degrees;      ///< west, south, width, height of an area; a point where it has no width
    QString parent = {}; ///< empty: the row does not say
    QString parentName = {};
};

inline std::shared_ptr<const sijill::VectorLayer> layer(sijill::LayerRole role, int level, const std::vector<Row> &rows)
{
    auto made = std::make_shared<sijill::VectorLayer>();
    made->role = role;
    made->level = level;
    made->kind = rows.front().degrees.width() > 0 ? sijill::GeometryKind::Area : sijill::GeometryKind::Point;
    for (const Row &row : rows) {
        const QRectF &d = row.degrees;
        sijill::Shape shape;
        shape.kind = made->kind;
        if (made->kind == sijill::GeometryKind::Area) {
            shape.x = {d.left(), d.right(), d.right(), d.left()};
            shape.y = {d.top(), d.top(), d.bottom(), d.bottom()};
            shape.paths = {{0, 4}};
        } else {
            shape.x = {d.x()};
            shape.y = {d.y()};
            shape.paths = {{0, 1}};
        }
        append(shape, *made);
        made->features.back().code = row.code;
        made->features.back().name = row.name;
        made->bounds = made->bounds.united(made->features.back().bounds);
        if (row.parent.isEmpty())
            continue;
        made->parents.resize(rows.size(), sijill::Ancestor::noAncestor);
        made->parents[made->features.size() - 1] = static_cast<quint32>(made->ancestors.size());
        made->ancestors.push_back({row.parent, {row.parentName, {}}, level - 1});
    }
    return made;
}

} // namespace madelayers
