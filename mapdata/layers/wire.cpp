#include "mapdata/layers/wire.h"

#include <algorithm>
#include <cmath>

namespace sijill {

// Of this file, in the namespace of their types: so lists of them find them.

static WireWriter &operator<<(WireWriter &wire, const Text &text)
{
    return wire << text.english << text.arabic;
}
static WireReader &operator>>(WireReader &wire, Text &text)
{
    return wire >> text.english >> text.arabic;
}

static WireWriter &operator<<(WireWriter &wire, const FieldInfo &field)
{
    return wire << field.name << field.type;
}
static WireReader &operator>>(WireReader &wire, FieldInfo &field)
{
    return wire >> field.name >> field.type;
}

static WireWriter &operator<<(WireWriter &wire, const Feature &feature)
{
    return wire << feature.firstPath << feature.pathCount << feature.bounds << feature.labelPoint << feature.name
                << feature.code << feature.rank;
}
static WireReader &operator>>(WireReader &wire, Feature &feature)
{
    return wire >> feature.firstPath >> feature.pathCount >> feature.bounds >> feature.labelPoint >> feature.name >>
           feature.code >> feature.rank;
}

static WireWriter &operator<<(WireWriter &wire, const Ancestor &ancestor)
{
    return wire << ancestor.code << ancestor.name << ancestor.level << ancestor.parent;
}
static WireReader &operator>>(WireReader &wire, Ancestor &ancestor)
{
    return wire >> ancestor.code >> ancestor.name >> ancestor.level >> ancestor.parent;
}

namespace {

bool isFinite(QPointF point)
{
    return std::isfinite(point.x()) && std::isfinite(point.y());
}
bool isFinite(const QRectF &rect)
{
    return isFinite(rect.topLeft()) && std::isfinite(rect.width()) && std::isfinite(rect.height());
}

bool isRun(quint32 first, quint32 count, std::size_t size)
{
    return first <= size && count <= size - first;
}

/// Each leads to a larger one, and none in a circle.
bool areLineages(const std::vector<Ancestor> &ancestors)
{
    for (const Ancestor &ancestor : ancestors) {
        std::size_t steps = 0;
        for (quint32 at = ancestor.parent; at != Ancestor::noAncestor; at = ancestors[at].parent)
            if (at >= ancestors.size() || ++steps > ancestors.size())
                return false;
    }
    return true;
}

bool isWhole(const VectorLayer &layer)
{
    const auto hasPaths = [&](const Feature &feature) {
        return isRun(feature.firstPath, feature.pathCount, layer.paths.size()) && isFinite(feature.bounds) &&
               isFinite(feature.labelPoint) && feature.rank >= 1 && feature.rank <= 5;
    };
    const auto hasVertices = [&](const Path &path) { return isRun(path.first, path.count, layer.vertices.size()); };
    const auto isAncestor = [&](quint32 at) { return at == Ancestor::noAncestor || at < layer.ancestors.size(); };
    const auto fits = [&](std::size_t size) { return size == 0 || size == layer.features.size(); };
    return isFinite(layer.bounds) && std::ranges::all_of(layer.features, hasPaths) &&
           std::ranges::all_of(layer.paths, hasVertices) &&
           std::ranges::all_of(layer.vertices, [](World vertex) { return isFinite(vertex); }) &&
           areLineages(layer.ancestors) && std::ranges::all_of(layer.parents, isAncestor) &&
           fits(layer.parents.size()) && fits(layer.otherNames.size());
}

} // namespace

WireWriter &operator<<(WireWriter &wire, const LayerOptions &options)
{
    return wire << options.role << options.level << options.layerName << options.crs << options.nameField;
}

WireReader &operator>>(WireReader &wire, LayerOptions &options)
{
    wire.readEnum(options.role, LayerRole::Other);
    return wire >> options.level >> options.layerName >> options.crs >> options.nameField;
}

WireWriter &operator<<(WireWriter &wire, const LayerReport &report)
{
    wire << report.file << report.driver << report.layer << report.allLayers << report.geometry << report.isTable
         << report.crs << report.crsFrom;
    writeOptional(wire, report.unplaced);
    wire << report.encoding << report.encodingFrom;
    writeList(wire, report.fields);
    return wire << report.level << report.ancestors << report.read << report.skipped << report.hasExtent << report.west
                << report.south << report.east << report.north << report.repairs;
}

WireReader &operator>>(WireReader &wire, LayerReport &report)
{
    wire >> report.file >> report.driver >> report.layer >> report.allLayers >> report.geometry >> report.isTable >>
        report.crs;
    wire.readEnum(report.crsFrom, CrsFrom::Extent);
    readOptional(wire, report.unplaced);
    wire >> report.encoding;
    wire.readEnum(report.encodingFrom, EncodingFrom::Fallback);
    readList(wire, report.fields);
    wire >> report.level >> report.ancestors >> report.read >> report.skipped >> report.hasExtent >> report.west >>
        report.south >> report.east >> report.north >> report.repairs;
    wire.expect(report.level >= -1 && report.level <= 4);
    return wire;
}

WireWriter &operator<<(WireWriter &wire, const VectorLayer &layer)
{
    wire << layer.file << layer.name << layer.role << layer.kind << layer.level << layer.vertices << layer.paths;
    writeList(wire, layer.features);
    wire << layer.bounds;
    writeList(wire, layer.ancestors);
    wire << layer.parents;
    writeList(wire, layer.otherNames);
    return wire;
}

WireReader &operator>>(WireReader &wire, VectorLayer &layer)
{
    wire >> layer.file >> layer.name;
    wire.readEnum(layer.role, LayerRole::Other);
    wire.readEnum(layer.kind, GeometryKind::Area);
    wire >> layer.level >> layer.vertices >> layer.paths;
    readList(wire, layer.features);
    wire >> layer.bounds;
    readList(wire, layer.ancestors);
    wire >> layer.parents;
    readList(wire, layer.otherNames);
    if (!wire.expect(wire.isGood() && isWhole(layer)))
        layer = {};
    return wire;
}

} // namespace sijill
