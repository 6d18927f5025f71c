#!/usr/bin/env bash
# GDAL 3.10.3 (Debian 13, gdal-bin), reading TopoJSON: incidents with a collection for a geometry, or with none, are left out.
#
# One would guess: each geometry object of the file is a feature, as mapshaper 0.7.70 and topojson-client read it; one that GDAL
# could not read would be told.
# What happens: of four incidents two come, without an error or a warning. A GeometryCollection inside the collection of the
# layer is passed over, and so is an object of type null, which topojson-server writes for a feature without a geometry.
# Why it matters here: an incident at two places, or at none, is not counted, and the file opens as if all were well.
# Source: TopoJSON specification, 2.2.7 (each element is a geometry object, a collection is one; null stands in topojson-server's
# and topojson-client's code alone); GDAL's TopoJSON driver, which knows the six simple types.
# Run it on a Debian 13 with gdal-bin.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >incidents.json <<'JSON'
{"type":"Topology","arcs":[],"objects":{"incidents":{"type":"GeometryCollection","geometries":[
{"type":"Point","coordinates":[36.3,33.5],"properties":{"id":"point","killed":3}},
{"type":"MultiPoint","coordinates":[[36.3,33.5],[37.1,36.2]],"properties":{"id":"points","killed":4}},
{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[36.3,33.5]},{"type":"Point","coordinates":[37.1,36.2]}],
 "properties":{"id":"collection","killed":63}},
{"type":null,"properties":{"id":"no place","killed":12}}]}}}
JSON
seen=$(ogrinfo -q -al incidents.json 2>&1 | grep -E 'Warning|ERROR|id \(|killed' | sed 's/^ *//' | paste -sd ' ')
ogrinfo --version
printf '%s\n' "$seen"
[ "$seen" = 'id (String) = point killed (Integer) = 3 id (String) = points killed (Integer) = 4' ] || { echo 'This has changed.' >&2 && exit 1; }
